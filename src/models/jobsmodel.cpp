// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobsmodel.h"

#include "cardface.h"
#include "textformat.h"

namespace fb {

namespace {
bool isOver(const JobCard &card) { return card.job.isNoShow() || card.job.closedAt || (!card.isWalkIn() && !isActive(card.booking)); }

/// Nothing is agreed and nothing paid: there is nothing to say.
bool hasMoney(const JobCard &card) { return card.job.totalMinor || card.paidMinor != 0; }
} // namespace

void JobsModel::setZone(const QTimeZone &zone, QDate today)
{
    if (zone == m_zone && today == m_today)
        return;
    m_zone = zone;
    m_today = today;
    changed(0, rowCount() - 1);
}

QString JobsModel::jobId(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rows().size() ? rows().at(index.row()).job.jobId : QString();
}

int JobsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString JobsModel::text(const JobCard &card, int column) const
{
    const Booking &booking = card.booking;
    switch (column) {
    case Day: {
        const QDate day = dayOf(booking.startAt, m_zone);
        return day == m_today ? tr("Today") : day.year() == m_today.year() ? TextFormat::day(day) : QLocale().toString(day, QLocale::ShortFormat);
    }
    case Time: return TextFormat::clock(booking.startAt, m_zone);
    case Customer: return booking.customerName.isEmpty() ? tr("No customer") : TextFormat::oneLine(booking.customerName);
    case Vehicle: return TextFormat::oneLine(card.job.vehicle());
    case Plate: return TextFormat::oneLine(card.job.vehiclePlate);
    case Service: return TextFormat::oneLine(booking.serviceType);
    case Status:
        if (card.job.isNoShow() || bookingState(booking.status) == BookingState::NoShow)
            return tr("No-show");
        if (!card.isWalkIn() && !isActive(booking) && card.job.workStatus == WorkStatus::Scheduled)
            return tr("Cancelled");
        return CardWriter::statusTitle(card.job.workStatus);
    case Paid:
        if (!hasMoney(card))
            return {};
        switch (card.payment()) {
        case PaymentStatus::Unpaid: return tr("Unpaid");
        case PaymentStatus::PartPaid: return tr("Part paid");
        case PaymentStatus::Paid: return tr("Paid");
        }
        return {};
    default: return {};
    }
}

QVariant JobsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rows().size())
        return {};
    const JobCard &card = rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(card, index.column());
    case Qt::ToolTipRole: return TextFormat::plainToolTip(index.column() <= Time ? TextFormat::full(card.booking.startAt, m_zone) : text(card, index.column()));
    case Qt::AccessibleTextRole: {
        QStringList words;
        for (int column = 0; column < ColumnCount; ++column) {
            if (const QString word = text(card, column); !word.isEmpty())
                words.push_back(word);
        }
        return index.column() == 0 ? words.join(QStringLiteral(", ")) : text(card, index.column());
    }
    case JobIdRole: return card.job.jobId;
    case TokenRole: return index.column() == Status && !isOver(card) ? CardWriter::statusToken(card.job.workStatus) : QString();
    case MutedRole: return isOver(card);
    default: return {};
    }
}

QVariant JobsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Day: return tr("Date");
    case Time: return tr("Time");
    case Customer: return tr("Customer");
    case Vehicle: return tr("Vehicle");
    case Plate: return tr("Plate");
    case Service: return tr("Service");
    case Status: return tr("Status");
    case Paid: return tr("Paid");
    default: return {};
    }
}

} // namespace fb
