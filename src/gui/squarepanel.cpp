// SPDX-License-Identifier: GPL-3.0-or-later
#include "squarepanel.h"

#include "badge.h"
#include "cardface.h"
#include "textformat.h"
#include "theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QTimer>

namespace fb {

namespace {
constexpr qsizetype kLongestNote = 5000; ///< Square allows 4,096 characters
}

SquarePanel::SquarePanel(const Theme &theme, QWidget *parent)
    : Panel(theme, QStringLiteral("lock"), tr("From Square"), parent)
    , m_refreshed(makeLabel("refreshed", "small", "muted", true))
{
    setObjectName(QStringLiteral("squarePanel"));
    setQuiet(true);
    setNote(tr("Read-only"));
    const std::array<QString, FactCount> names{tr("Customer"), tr("Phone"), tr("Email"), tr("Booked for"),  tr("Moved from"),
                                               tr("Service"),  tr("With"),  tr("Note"),  tr("Seller note"), tr("Booking")};
    static constexpr std::array kObjects{"factCustomer", "factPhone", "factEmail", "factBookedFor",  "factMovedFrom",
                                         "factService",  "factWith",  "factNote",  "factSellerNote", "factBooking"};
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme.space(6));
    grid->setVerticalSpacing(theme.space(3));
    grid->setColumnStretch(1, 1);
    for (int fact = 0; fact < FactCount; ++fact) {
        const auto at = static_cast<std::size_t>(fact);
        QLabel *name = makeLabel("factName", "meta", "muted");
        name->setText(names.at(at));
        QLabel *value = makeLabel(kObjects.at(at), fact == Customer ? "meta-strong" : "meta", "", true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        name->setMinimumHeight(theme.line("meta"));
        value->setMinimumHeight(theme.line("meta"));
        grid->addWidget(name, fact, 0, Qt::AlignTop);
        grid->addWidget(value, fact, 1);
        m_names.at(at) = name;
        m_values.at(at) = value;
    }
    body()->addLayout(grid);
    body()->addStretch(1);
    auto *rule = new QFrame(this);
    rule->setProperty("divider", QStringLiteral("true"));
    body()->addWidget(rule);
    body()->addWidget(m_refreshed);
}

void SquarePanel::setFact(Fact fact, const QString &text, const QString &spoken)
{
    const auto at = static_cast<std::size_t>(fact);
    m_names.at(at)->setVisible(!text.isEmpty());
    m_values.at(at)->setVisible(!text.isEmpty());
    m_values.at(at)->setText(TextFormat::breakable(text));
    // Arabic names of fields need a higher line than what stands beside them in other letters; both begin on one line.
    const int lead = m_names.at(at)->sizeHint().height() - QFontMetrics(theme().font("meta")).height();
    const int above = paint::hasRightToLeft(text) ? 0 : qMax(0, lead / 2);
    m_values.at(at)->setContentsMargins(0, above, 0, above);
    m_values.at(at)->setAccessibleName(QStringLiteral("%1: %2").arg(m_names.at(at)->text(), spoken.isEmpty() ? text : spoken));
}

void SquarePanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    QTimer::singleShot(0, this, &SquarePanel::fitEmail); // once the label knows its width
}

void SquarePanel::fitEmail()
{
    // An address has no place to break; a hidden one would be copied with it.
    QLabel *label = m_values.at(Email);
    const QString shown = label->width() > 0 ? QFontMetrics(theme().font("meta")).elidedText(m_email, Qt::ElideMiddle, label->width()) : m_email;
    label->setText(shown);
    label->setToolTip(shown == m_email ? QString() : TextFormat::plainToolTip(m_email));
}

void SquarePanel::refresh(const JobCard &card, const QTimeZone &zone)
{
    const Booking &booking = card.booking;
    const auto moment = [&](Instant at) { return tr("%1, %2", "date, time").arg(TextFormat::day(dayOf(at, zone)), TextFormat::clock(at, zone)); };
    setTitle(card.isWalkIn() ? tr("Walk-in") : tr("From Square"));
    setFact(Customer, TextFormat::oneLine(booking.customerName, 255));
    setFact(Phone, TextFormat::phone(booking.customerPhone), TextFormat::spokenPhone(booking.customerPhone));
    m_email = TextFormat::oneLine(booking.customerEmail, 255);
    setFact(Email, m_email);
    fitEmail();
    const QString start = moment(booking.startAt);
    setFact(BookedFor,
            booking.durationMin > 0 ? QStringLiteral("%1–%2").arg(start, TextFormat::clock(booking.startAt + minutes(booking.durationMin), zone)) : start);
    setFact(MovedFrom, booking.movedFrom ? moment(*booking.movedFrom) : QString());
    setFact(Service, TextFormat::oneLine(booking.serviceType, 500));
    // Whom the shop chose instead is no fact of Square's: the panel Shop has it.
    setFact(With, card.job.technician.isEmpty() ? TextFormat::oneLine(card.technician, 255) : QString());
    setFact(Note, booking.customerNote.left(kLongestNote).trimmed());
    setFact(SellerNote, booking.sellerNote.left(kLongestNote).trimmed());
    setFact(BookingId, card.isWalkIn() ? QString() : QStringLiteral("%1 · %2").arg(CardWriter::bookingStatus(booking), booking.bookingId));
}

void SquarePanel::refreshAge(const JobCard &card, Instant now, const QTimeZone &zone)
{
    const std::optional<Instant> &cached = card.booking.customerCachedAt;
    m_refreshed->setText(card.isWalkIn() ? tr("No booking in Square")
                             : cached    ? tr("Refreshed %1", "Refreshed 4 min ago").arg(TextFormat::age(*cached, now, zone))
                                         : tr("Customer not read from Square yet"));
}

} // namespace fb
