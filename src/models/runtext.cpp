// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtext.h"

#include "textformat.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace fb {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunText)
};

QDateTime local(Instant at, const QTimeZone &zone) { return QDateTime::fromMSecsSinceEpoch(toMs(at), zone); }

/// Square's word as a phrase; a word Square invents later is shown as it is, only less loud.
QString stateText(const QString &status)
{
    if (status == u"PENDING")
        return Words::tr("Pending");
    if (status == u"ACCEPTED")
        return Words::tr("Accepted");
    if (status == u"CANCELLED_BY_CUSTOMER")
        return Words::tr("Cancelled by customer");
    if (status == u"CANCELLED_BY_SELLER")
        return Words::tr("Cancelled by seller");
    if (status == u"DECLINED")
        return Words::tr("Declined");
    if (status == u"NO_SHOW")
        return Words::tr("No-show");
    QString quiet = status.toLower().replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!quiet.isEmpty())
        quiet[0] = quiet.at(0).toUpper();
    return quiet;
}

QString fieldLabel(const QString &field)
{
    struct Label {
        QStringView field;
        const char *text;
    };
    static constexpr std::array labels{
        Label{u"status", QT_TRANSLATE_NOOP("RunText", "State")},           Label{u"startAt", QT_TRANSLATE_NOOP("RunText", "Start")},
        Label{u"durationMinutes", QT_TRANSLATE_NOOP("RunText", "Lasts")},  Label{u"transitionMinutes", QT_TRANSLATE_NOOP("RunText", "Time after")},
        Label{u"locationId", QT_TRANSLATE_NOOP("RunText", "Location")},    Label{u"serviceType", QT_TRANSLATE_NOOP("RunText", "Service")},
        Label{u"segments", QT_TRANSLATE_NOOP("RunText", "Parts")},         Label{u"customerId", QT_TRANSLATE_NOOP("RunText", "Customer id")},
        Label{u"customerName", QT_TRANSLATE_NOOP("RunText", "Name")},      Label{u"customerEmail", QT_TRANSLATE_NOOP("RunText", "Email")},
        Label{u"customerPhone", QT_TRANSLATE_NOOP("RunText", "Phone")},    Label{u"customerMissing", QT_TRANSLATE_NOOP("RunText", "Customer missing")},
        Label{u"teamMemberId", QT_TRANSLATE_NOOP("RunText", "With")},      Label{u"customerNote", QT_TRANSLATE_NOOP("RunText", "Customer note")},
        Label{u"sellerNote", QT_TRANSLATE_NOOP("RunText", "Seller note")}, Label{u"source", QT_TRANSLATE_NOOP("RunText", "Booked through")},
        Label{u"version", QT_TRANSLATE_NOOP("RunText", "Version")},        Label{u"squareUpdatedAt", QT_TRANSLATE_NOOP("RunText", "Edited in Square")},
        Label{u"goneAt", QT_TRANSLATE_NOOP("RunText", "Gone in Square")},  Label{u"cancelledAt", QT_TRANSLATE_NOOP("RunText", "Cancelled at")},
        Label{u"movedFrom", QT_TRANSLATE_NOOP("RunText", "Moved from")},
    };
    const auto known = std::ranges::find(labels, QStringView(field), &Label::field);
    return known == labels.end() ? field : Words::tr(known->text);
}

/// Fields that say nothing to a reader when something else changed too.
bool isBookkeeping(const QString &field)
{
    return field == u"version" || field == u"squareUpdatedAt" || field == u"segments" || field == u"movedFrom" || field == u"merchantId"
        || field == u"bookingId" || field == u"customerCached" || field == u"cancelledAt";
}

QString valueText(const QString &field, const QString &value, QDate today, const QTimeZone &zone)
{
    if (value.isEmpty())
        return {};
    if (field == u"status")
        return stateText(value);
    if (field == u"customerMissing")
        return value == u"true" ? Words::tr("yes") : Words::tr("no");
    if (field == u"durationMinutes" || field == u"transitionMinutes") {
        bool number = false;
        const qlonglong minutes = value.toLongLong(&number);
        return number ? TextFormat::duration(minutes) : value;
    }
    if (field.endsWith(u"At") || field == u"movedFrom") {
        if (const std::optional<Instant> at = parseRfc3339(value))
            return RunText::appointment(*at, today, zone);
    }
    return TextFormat::oneLine(value);
}

/// A start that moves within one day needs no day; across days both sides name theirs.
ChangeText startText(const FieldChange &change, const QTimeZone &zone, QDate today)
{
    const std::optional<Instant> before = parseRfc3339(change.before);
    const std::optional<Instant> after = parseRfc3339(change.after);
    const bool sameDay = before && after && dayOf(*before, zone) == dayOf(*after, zone);
    const auto text = [&](const std::optional<Instant> &at, const QString &raw) {
        if (!at)
            return raw;
        return RunText::appointment(*at, sameDay ? dayOf(*at, zone) : today, zone);
    };
    return {fieldLabel(change.field), text(before, change.before), text(after, change.after), false};
}

/// "Express detail, 1 h" of a new booking, as far as its ledger line tells.
ChangeText newText(const RunItem &item)
{
    QString service;
    QString length;
    for (const FieldChange &change : item.changes) {
        if (change.field == u"serviceType")
            service = TextFormat::oneLine(change.after);
        else if (change.field == u"durationMinutes" && change.after.toLongLong() > 0)
            length = TextFormat::duration(change.after.toLongLong());
    }
    if (service.isEmpty() && length.isEmpty())
        service = Words::tr("booking");
    const QString what = service.isEmpty() || length.isEmpty() ? service + length : Words::tr("%1, %2", "service, duration").arg(service, length);
    return {Words::tr("New", "a new booking"), {}, what, true};
}

} // namespace

QString RunText::trigger(Trigger trigger)
{
    switch (trigger) {
    case Trigger::Schedule: return Words::tr("Schedule");
    case Trigger::Manual: return Words::tr("Manual");
    case Trigger::Cli: return Words::tr("Command line");
    case Trigger::Webhook: return Words::tr("Webhook");
    case Trigger::Backfill: return Words::tr("Backfill");
    }
    return {};
}

QString RunText::outcome(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Success: return Words::tr("Success");
    case Outcome::NoChange: return Words::tr("No change");
    case Outcome::Partial: return Words::tr("Partial");
    case Outcome::Failed: return Words::tr("Failed");
    case Outcome::Braked: return Words::tr("Braked");
    case Outcome::Cancelled: return Words::tr("Cancelled");
    case Outcome::Interrupted: return Words::tr("Interrupted");
    }
    return {};
}

QString RunText::running() { return Words::tr("Running"); }

QString RunText::action(StepAction action)
{
    switch (action) {
    case StepAction::Create: return Words::tr("Create");
    case StepAction::Update: return Words::tr("Update");
    case StepAction::Cancel: return Words::tr("Cancel", "what a run did with a booking");
    case StepAction::Skip: return Words::tr("Skip");
    case StepAction::Refuse: return Words::tr("Refused");
    case StepAction::Error: return Words::tr("Error");
    }
    return {};
}

QString RunText::by(const QString &who) { return who.isEmpty() || who == u"system" ? Words::tr("System") : TextFormat::oneLine(who, 60); }

QString RunText::window(const TimeWindow &window, const QTimeZone &zone)
{
    if (window.isEmpty())
        return Words::tr("none", "a run that looked at no days");
    const QDate first = dayOf(window.start, zone);
    const QDate last = dayOf(window.end - milliseconds(1), zone);
    if (first == last)
        return TextFormat::shortDay(first);
    if (first.month() == last.month() && first.year() == last.year()) {
        return Words::tr("%1–%2", "days of one month, 'Nov 20–27'")
            .arg(TextFormat::shortDay(first), QLocale().toString(last, Words::tr("d", "end of 'Nov 20–27', QLocale format")));
    }
    return Words::tr("%1 – %2", "days of two months").arg(TextFormat::shortDay(first), TextFormat::shortDay(last));
}

QString RunText::duration(milliseconds length)
{
    const auto ms = std::max<std::int64_t>(length.count(), 0);
    if (ms < 100)
        return Words::tr("%1 ms", "a run's duration in milliseconds").arg(count(ms));
    if (ms < 59'950)
        return Words::tr("%1 s").arg(QLocale().toString(static_cast<double>(ms) / 1000.0, 'f', 1));
    const auto whole = (ms + 500) / 1000;
    return Words::tr("%1 min %2 s").arg(count(whole / 60)).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

QString RunText::started(Instant at, QDate today, const QTimeZone &zone)
{
    const QDateTime when = local(at, zone);
    if (when.date() == today)
        return TextFormat::time(when.time(), true);
    return Words::tr("%1, %2", "date, time").arg(TextFormat::shortDay(when.date()), TextFormat::time(when.time()));
}

QString RunText::appointment(Instant at, QDate today, const QTimeZone &zone)
{
    const QDateTime when = local(at, zone);
    if (when.date() == today)
        return TextFormat::time(when.time());
    if (std::abs(today.daysTo(when.date())) <= 6)
        return Words::tr("%1 %2", "weekday, time").arg(QLocale().dayName(when.date().dayOfWeek(), QLocale::ShortFormat), TextFormat::time(when.time()));
    return Words::tr("%1, %2", "date, time").arg(TextFormat::shortDay(when.date()), TextFormat::time(when.time()));
}

QString RunText::reason(const QString &engine)
{
    static constexpr std::array known{
        QT_TRANSLATE_NOOP("RunText", "Not on the board yet"),
        QT_TRANSLATE_NOOP("RunText", "Square knows it again"),
        QT_TRANSLATE_NOOP("RunText", "Active again in Square"),
        QT_TRANSLATE_NOOP("RunText", "Moved in Square"),
        QT_TRANSLATE_NOOP("RunText", "Changed location in Square"),
        QT_TRANSLATE_NOOP("RunText", "Customer or service changed in Square"),
        QT_TRANSLATE_NOOP("RunText", "Changed in Square"),
        QT_TRANSLATE_NOOP("RunText", "Gone in Square: the listing lacks it and Square answers 404 for its id"),
        QT_TRANSLATE_NOOP("RunText", "Left as it is"),
        QT_TRANSLATE_NOOP("RunText", "Refused by the store"),
    };
    QString reason = TextFormat::oneLine(engine);
    // The engine names Square's own word for it; the window has its own.
    if (const qsizetype end = reason.indexOf(QStringLiteral(" in Square")); end > 0 && reason.left(end).toUpper() == reason.left(end))
        return Words::tr("%1 in Square", "Cancelled by customer in Square").arg(stateText(reason.left(end)));
    if (reason.isEmpty())
        return reason;
    reason[0] = reason.at(0).toUpper();
    const auto translated = std::ranges::find(known, reason, [](const char *text) { return QString::fromLatin1(text); });
    return translated == known.end() ? reason : Words::tr(*translated);
}

QString RunText::count(std::int64_t number) { return QLocale().toString(static_cast<qlonglong>(number)); }

QString RunText::totals(const RunTotals &totals)
{
    QStringList parts;
    const auto add = [&parts](const QString &text, std::int64_t number) {
        if (number > 0)
            parts.append(text);
    };
    const auto number = [](std::int64_t value) { return static_cast<int>(std::min<std::int64_t>(value, INT_MAX)); };
    add(Words::tr("%n created", nullptr, number(totals.created)), totals.created);
    add(Words::tr("%n updated", nullptr, number(totals.updated)), totals.updated);
    add(Words::tr("%n cancelled", nullptr, number(totals.cancelled)), totals.cancelled);
    add(Words::tr("%n error(s)", nullptr, number(totals.errors)), totals.errors);
    return parts.isEmpty() ? Words::tr("nothing changed") : TextFormat::list(parts);
}

QString RunText::summary(const QList<RunRecord> &runs)
{
    if (runs.isEmpty())
        return Words::tr("No runs yet.");
    RunTotals sum;
    milliseconds longest{};
    int failed = 0;
    for (const RunRecord &run : runs) {
        sum.created += run.totals.created;
        sum.updated += run.totals.updated;
        sum.cancelled += run.totals.cancelled;
        sum.errors += run.totals.errors;
        if (run.endedAt)
            longest = std::max(longest, *run.endedAt - run.startedAt);
        if (run.outcome == Outcome::Failed || run.outcome == Outcome::Braked)
            ++failed;
    }
    const QString runCount = Words::tr("Last %n run(s)", nullptr, static_cast<int>(runs.size()));
    const QString failures = failed > 0 ? Words::tr("%n of them failed or braked", nullptr, failed) : Words::tr("none failed");
    return Words::tr("%1: %2; %3; the longest took %4 seconds.")
        .arg(runCount, RunText::totals(sum), failures, QLocale().toString(static_cast<double>(longest.count()) / 1000.0, 'f', 1));
}

QList<ChangeText> changeTexts(const RunItem &item, QDate today, const QTimeZone &zone)
{
    if (item.action == StepAction::Create)
        return {newText(item)};
    QList<ChangeText> telling;
    QList<ChangeText> bookkeeping;
    for (const FieldChange &change : item.changes) {
        const ChangeText text = change.field == u"startAt" ? startText(change, zone, today)
                                                           : ChangeText{fieldLabel(change.field), valueText(change.field, change.before, today, zone),
                                                                        valueText(change.field, change.after, today, zone), false};
        (isBookkeeping(change.field) ? bookkeeping : telling).append(text);
    }
    return telling.isEmpty() ? bookkeeping : telling;
}

} // namespace fb
