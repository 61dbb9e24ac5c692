// SPDX-License-Identifier: GPL-3.0-or-later
#include "printwriter.h"

#include "cardface.h"
#include "qrcode.h"
#include "textformat.h"

#include <QPainter>

#include <algorithm>

namespace fb {

namespace {

constexpr qreal kTitle = 16;
constexpr qreal kHeading = 11;
constexpr qreal kBody = 9;
constexpr qreal kTicketBody = 10;
constexpr qreal kGap = 8;
constexpr qreal kThin = 0.75;

/// A sentence with a box before it, ticked or not; beside it who ticked it.
PrintBlock boxed(const PrintLook &look, const QString &text, const QString &beside, bool ticked)
{
    constexpr qreal kBox = 10;
    constexpr qreal kHeight = 18;
    constexpr qsizetype kMostLines = 4;
    const QFont font = look.font(kTicketBody);
    const QFontMetricsF metrics(font);
    const qreal most = look.area.width() - 2 * kBox;
    const QString right = metrics.elidedText(beside.simplified(), Qt::ElideRight, most / 3);
    const qreal width = most - metrics.horizontalAdvance(right) - kBox;
    const QStringList lines = printLines(text, font, width, kMostLines);
    const qreal line = kTicketBody * kPrintLeading;
    const bool mirrored = look.direction == Qt::RightToLeft;
    return {.height = kHeight + static_cast<qreal>(std::max<qsizetype>(lines.size() - 1, 0)) * line, .paint = [=](QPainter &painter, const QRectF &area) {
                QRectF first(area.topLeft(), QSizeF(area.width(), kHeight));
                QRectF box(0, 0, kBox, kBox);
                box.moveCenter(QPointF(mirrored ? first.right() - kBox / 2 - kThin : first.left() + kBox / 2 + kThin, first.center().y()));
                painter.setPen(QPen(Qt::black, kThin));
                painter.setBrush(Qt::NoBrush);
                painter.drawRect(box);
                if (ticked)
                    painter.drawPolyline(QPolygonF{box.topLeft() + QPointF(2, 5), box.topLeft() + QPointF(4, 8), box.topLeft() + QPointF(8, 2)});
                QRectF words = mirrored ? first.adjusted(0, 0, -2 * kBox, 0) : first.adjusted(2 * kBox, 0, 0, 0);
                printLine(painter, words, font, right, true);
                for (const QString &part : lines) {
                    printLine(painter, words, font, part);
                    words.translate(0, line);
                }
            }};
}

/// Who and when in large letters, beside them the code.
PrintBlock ticketHead(const PrintLook &look, const JobCard &card, const QString &when)
{
    constexpr qreal kCode = 110;
    constexpr qreal kTitleLeading = 1.4;
    constexpr qsizetype kMostLines = 4;
    const std::optional<QrCode> code = qrCode(card.job.jobId);
    const bool mirrored = look.direction == Qt::RightToLeft;
    const qreal width = look.area.width() - kCode - kGap;
    const QString vehicle = QStringLiteral("%1 %2").arg(card.job.vehicle(), card.job.vehiclePlate);
    struct Line {
        QFont font;
        QString text;
        qreal height = 0;
    };
    QList<Line> lines;
    qreal height = kGap + kGap / 2;
    for (const auto &[text, points, bold] : {std::tuple(when, kHeading + 1, false), std::tuple(card.booking.customerName, kTitle + 4, true),
                                             std::tuple(vehicle, kTitle - 2, true), std::tuple(card.booking.serviceType, kHeading + 1, false)}) {
        const QFont font = look.font(points, bold);
        for (const QString &part : printLines(text, font, width, kMostLines)) {
            lines.push_back({font, part, points * kTitleLeading});
            height += lines.last().height;
        }
    }
    return {.height = std::max(kCode, height), .paint = [=](QPainter &painter, const QRectF &area) {
                const qreal left = mirrored ? area.left() : area.right() - kCode;
                if (code)
                    paintQrCode(painter, QRectF(left, area.top(), kCode, kCode), *code);
                QRectF at(mirrored ? area.left() + kCode + kGap : area.left(), area.top() + kGap, width, 0);
                for (const Line &line : lines) {
                    at.setHeight(line.height);
                    printLine(painter, at, line.font, line.text);
                    at.translate(0, line.height);
                }
            }};
}

QString money(std::int64_t minor, const QString &currency) { return QStringLiteral("%1 %2").arg(amountText(minor, currency), currency).trimmed(); }

} // namespace

QString PrintWriter::status(const JobCard &card, Instant now)
{
    QStringList words{CardWriter::statusTitle(card.job.workStatus)};
    for (const JobFlag flag : jobFlags(card, now)) {
        switch (flag) {
        case JobFlag::Gone: words.push_back(tr("gone from Square")); break;
        case JobFlag::Cancelled: words.push_back(tr("cancelled")); break;
        case JobFlag::NoShow: words.push_back(tr("no-show")); break;
        case JobFlag::Moved:
        case JobFlag::Late:
        case JobFlag::CustomerMissing: break; // what matters on screen, and not an hour later on paper
        }
    }
    if (card.job.hasOpenIssue())
        words.push_back(tr("issue"));
    if (card.job.closedAt)
        words.push_back(tr("closed"));
    return words.join(tr(", "));
}

QString PrintWriter::balance(const JobCard &card)
{
    if (!card.job.totalMinor)
        return {};
    const std::int64_t due = *card.job.totalMinor - card.paidMinor;
    return due <= 0 ? tr("paid") : money(due, card.job.currency);
}

PrintSheet PrintWriter::daySheet(const BoardDay &day, Instant now, const PrintLook &look)
{
    PrintSheet sheet(look);
    const QTimeZone zone = day.location.zone();
    const QString title = tr("Day sheet · %1").arg(QLocale().toString(day.date, QLocale::LongFormat));
    constexpr std::array kShares{0.8, 1.5, 1.4, 0.85, 1.6, 1.1, 0.75, 1.2, 1.0};
    const auto rowOf = [&](const QStringList &texts, bool bold) {
        QList<PrintCell> cells;
        for (std::size_t i = 0; i < kShares.size(); ++i)
            cells.push_back({.text = texts.value(static_cast<qsizetype>(i)), .share = kShares.at(i), .bold = bold, .atEnd = i + 1 == kShares.size()});
        return sheet.row(cells, kBody, true);
    };
    const auto add = [&](QList<JobCard> cards, bool withDay) {
        std::stable_sort(cards.begin(), cards.end(), [](const JobCard &a, const JobCard &b) { return a.booking.startAt < b.booking.startAt; });
        for (const JobCard &card : std::as_const(cards)) {
            const QString time = TextFormat::clock(card.booking.startAt, zone);
            const QString when = withDay ? tr("%1, %2", "day, time").arg(TextFormat::shortDay(dayOf(card.booking.startAt, zone)), time) : time;
            sheet.add(rowOf({when, card.booking.customerName, card.job.vehicle(), card.job.vehiclePlate, card.booking.serviceType, card.technician,
                             card.job.bay, status(card, now), balance(card)},
                            false));
        }
    };
    sheet.setHeader(
        {sheet.line(title, kTitle, true),
         sheet.line(tr("%1 · %n job(s)", nullptr, static_cast<int>(day.cards.size())).arg(TextFormat::isolated(day.location.name)), kBody), sheet.space(kGap),
         rowOf({tr("Time"), tr("Customer"), tr("Vehicle"), tr("Plate"), tr("Service"), tr("Technician"), tr("Bay"), tr("Status"), tr("Balance")}, true)});
    sheet.setFooter(tr("Printed %1").arg(TextFormat::full(now, zone)));
    if (!day.carriedOver.isEmpty()) {
        PrintBlock heading = sheet.row({{.text = tr("Carried over"), .bold = true}}, kHeading, false);
        heading.withNext = true;
        sheet.add(std::move(heading));
        add(day.carriedOver, true);
        heading = sheet.row({{.text = tr("Today"), .bold = true}}, kHeading, false);
        heading.withNext = true;
        sheet.add(std::move(heading));
    }
    add(day.cards, false);
    if (day.cards.isEmpty())
        sheet.add(sheet.row({{.text = day.synced ? tr("No jobs.") : tr("This day was not read from Square yet.")}}, kBody, false));
    return sheet;
}

void PrintWriter::addFacts(PrintSheet &sheet, const JobDetail &detail, Instant now)
{
    const JobCard &card = detail.card;
    const Job &job = card.job;
    const QString total = job.totalMinor ? money(*job.totalMinor, job.currency) : QString();
    const QString paid = detail.payments.isEmpty() ? QString() : money(card.paidMinor, job.currency);
    QList<std::pair<QString, QString>> facts{{tr("Phone"), card.booking.customerPhone},
                                             {tr("Duration"), card.booking.durationMin > 0 ? TextFormat::duration(card.booking.durationMin) : QString()},
                                             {tr("Status"), status(card, now)},
                                             {tr("Technician"), card.technician},
                                             {tr("Bay"), job.bay},
                                             {tr("Color"), job.vehicleColor},
                                             {tr("Key tag"), job.keyTag},
                                             {tr("Total"), total},
                                             {tr("Paid"), paid},
                                             {tr("Balance"), balance(card)}};
    facts.removeIf([](const auto &fact) { return fact.second.isEmpty(); });
    for (qsizetype i = 0; i < facts.size(); i += 2) {
        const auto other = i + 1 < facts.size() ? facts[i + 1] : std::pair<QString, QString>();
        sheet.add(sheet.row({{.text = facts[i].first, .share = 0.8, .bold = true},
                             {.text = facts[i].second, .share = 2.2},
                             {.text = other.first, .share = 0.8, .bold = true},
                             {.text = other.second, .share = 2.2}},
                            kTicketBody, false));
    }
    for (const auto &[name, id] : {std::pair(tr("Booking"), card.booking.bookingId), std::pair(tr("Job"), job.jobId)}) {
        if (!id.isEmpty())
            sheet.add(sheet.row({{.text = name, .share = 0.8, .bold = true}, {.text = id, .share = 5.2}}, kTicketBody, false));
    }
}

void PrintWriter::addChecklist(PrintSheet &sheet, const QList<ChecklistItem> &items, Checklist list)
{
    bool first = true;
    for (const ChecklistItem &item : items) {
        if (item.list != list)
            continue;
        if (std::exchange(first, false)) {
            sheet.add(sheet.space(kGap));
            PrintBlock heading = sheet.line(list == Checklist::Tech ? tr("Technician's checklist") : tr("Quality checklist"), kHeading, true);
            heading.withNext = true;
            sheet.add(std::move(heading));
        }
        const QString beside = item.checkedAt ? item.checkedBy : item.required ? QString() : tr("optional");
        sheet.add(boxed(sheet.look(), item.label, beside, item.checkedAt.has_value()));
    }
}

PrintSheet PrintWriter::jobTicket(const JobDetail &detail, const QString &place, const QTimeZone &zone, Instant now, const PrintLook &look)
{
    PrintSheet sheet(look);
    const JobCard &card = detail.card;
    const QString day = QLocale().toString(dayOf(card.booking.startAt, zone), QLocale::LongFormat);
    sheet.setFooter(tr("%1 · printed %2").arg(place, TextFormat::full(now, zone)));
    sheet.add(ticketHead(look, card, tr("%1, %2", "day, time").arg(day, TextFormat::clock(card.booking.startAt, zone))));
    sheet.add(sheet.rule());
    addFacts(sheet, detail, now);
    for (const auto &[title, text] : {std::pair(tr("Customer's note"), card.booking.customerNote), std::pair(tr("Note for the team"), card.booking.sellerNote),
                                      std::pair(tr("Shop's notes"), card.job.notes)}) {
        if (text.trimmed().isEmpty())
            continue;
        sheet.add(sheet.space(kGap));
        PrintBlock heading = sheet.line(title, kHeading, true);
        heading.withNext = true;
        sheet.add(std::move(heading));
        for (const PrintBlock &block : sheet.paragraph(text.trimmed(), kTicketBody))
            sheet.add(block);
    }
    addChecklist(sheet, detail.checklist, Checklist::Tech);
    addChecklist(sheet, detail.checklist, Checklist::Qc);
    return sheet;
}

} // namespace fb
