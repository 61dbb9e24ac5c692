// SPDX-License-Identifier: GPL-3.0-or-later
#include "job.h"

namespace fb {

QString jobFlagName(JobFlag flag)
{
    switch (flag) {
    case JobFlag::Gone: return QStringLiteral("gone");
    case JobFlag::Cancelled: return QStringLiteral("cancelled");
    case JobFlag::NoShow: return QStringLiteral("no_show");
    case JobFlag::Moved: return QStringLiteral("moved");
    case JobFlag::Late: return QStringLiteral("late");
    case JobFlag::CustomerMissing: return QStringLiteral("customer_missing");
    }
    return {};
}

QList<JobFlag> jobFlags(const JobCard &card, Instant now)
{
    QList<JobFlag> flags;
    const Booking &booking = card.booking;
    if (booking.bookingId.isEmpty())
        return flags;
    const BookingState state = bookingState(booking.status);
    if (booking.goneAt)
        flags.push_back(JobFlag::Gone);
    if (state == BookingState::Cancelled || state == BookingState::Declined)
        flags.push_back(JobFlag::Cancelled);
    if (state == BookingState::NoShow)
        flags.push_back(JobFlag::NoShow);
    if (booking.movedFrom && card.job.workStatus != WorkStatus::WorkCompleted)
        flags.push_back(JobFlag::Moved);
    if (isActive(booking) && card.job.workStatus == WorkStatus::Scheduled && now - booking.startAt >= minutes(1))
        flags.push_back(JobFlag::Late);
    if (booking.customerMissing)
        flags.push_back(JobFlag::CustomerMissing);
    return flags;
}

namespace {
QString folded(const QString &text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString plain;
    plain.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain.append(c);
    }
    return plain;
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits.append(c);
    }
    return digits;
}
} // namespace

bool matches(const JobCard &card, const QString &query)
{
    const QStringList words = folded(query).split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return true;
    const Booking &b = card.booking;
    const QString text = folded(QStringList{b.customerName, b.customerEmail, b.customerPhone, digitsOf(b.customerPhone), b.serviceType, b.customerNote,
                                            b.sellerNote, b.bookingId, card.job.jobId, card.job.vehicleInfo, card.job.notes, card.technician}
                                    .join(u'\n'));
    return std::all_of(words.begin(), words.end(), [&text](const QString &word) { return text.contains(word); });
}

} // namespace fb
