// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job.h"
#include "location.h"

namespace fb::test {

/// The shop of the board's tests, and the moment they play at: Friday, Nov 20, 11:12 there.
inline Location shop()
{
    return {
        QStringLiteral("L1"), QStringLiteral("Franklin"), QStringLiteral("214 Mercer Street"), QStringLiteral("America/Chicago"), QStringLiteral("USD"), true};
}

inline Instant boardNow() { return *parseRfc3339(u"2026-11-20T17:12:00Z"); }

/// A card on that day: @p start as "11:00" in the shop.
inline JobCard boardCard(const QString &jobId, const QString &start, WorkStatus status = WorkStatus::Scheduled,
                         const QString &name = QStringLiteral("Elena Vasquez"))
{
    JobCard card;
    card.job.jobId = jobId;
    card.job.bookingId = QStringLiteral("B-%1").arg(jobId);
    card.job.workStatus = status;
    card.job.vehicleYear = QStringLiteral("2018");
    card.job.vehicleMake = QStringLiteral("BMW");
    card.job.vehicleModel = QStringLiteral("X3");
    card.booking.bookingId = card.job.bookingId;
    card.booking.status = QStringLiteral("ACCEPTED");
    card.booking.locationId = QStringLiteral("L1");
    card.booking.customerName = name;
    card.booking.customerPhone = QStringLiteral("(615) 555-0142");
    card.booking.serviceType = QStringLiteral("Paint correction");
    card.booking.durationMin = 300;
    const QStringList parts = start.split(u':');
    card.booking.startAt = *parseRfc3339(u"2026-11-20T06:00:00Z") + minutes(parts.at(0).toInt() * 60 + parts.at(1).toInt());
    card.statusSince = boardNow() - minutes(24);
    card.technician = QStringLiteral("Ike Boateng");
    return card;
}

} // namespace fb::test
