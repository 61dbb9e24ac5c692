// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking.h"
#include "timewindow.h"

namespace fb {

/// 2026-11-21T08:00:00Z, a Saturday; where StepClock starts.
inline constexpr Instant kSampleNow = fromMs(1'795'248'000'000);

/// The window that sample bookings lie in: a day either side of kSampleNow.
inline constexpr TimeWindow kSampleWindow{kSampleNow - std::chrono::hours(24), kSampleNow + std::chrono::hours(24)};

inline const QString kSampleLocation = QStringLiteral("L-MAIN");

/// An accepted booking as Square lists it, one hour after kSampleNow, without names.
inline Booking sampleBooking(const QString &id = QStringLiteral("b1"), std::int64_t version = 1)
{
    Booking booking;
    booking.merchantId = QStringLiteral("M1");
    booking.bookingId = id;
    booking.version = version;
    booking.status = QStringLiteral("ACCEPTED");
    booking.startAt = kSampleNow + minutes(60);
    booking.durationMin = 90;
    booking.locationId = kSampleLocation;
    booking.segments = segmentsToText({{QStringLiteral("SV-DETAIL"), QStringLiteral("TM-1"), 90, 0}});
    booking.customerId = QStringLiteral("CUST0001XYZ");
    booking.teamMemberId = QStringLiteral("TM-1");
    booking.source = QStringLiteral("FIRST_PARTY_BUYER");
    booking.updatedAt = kSampleNow - std::chrono::hours(30);
    return booking;
}

/// The same booking as the store keeps it after a run that knew its names.
inline Booking storedBooking(const QString &id = QStringLiteral("b1"), std::int64_t version = 1)
{
    Booking booking = sampleBooking(id, version);
    booking.serviceType = QStringLiteral("Full detail");
    booking.customerName = QStringLiteral("Elena Vasquez");
    booking.customerEmail = QStringLiteral("elena@example.com");
    booking.customerPhone = QStringLiteral("+16155550142");
    booking.customerCachedAt = kSampleNow - std::chrono::hours(1);
    return booking;
}

/// What the journal says about a stored booking.
inline Agreement agreementOn(const Booking &stored)
{
    return {.bookingId = stored.bookingId,
            .version = stored.version,
            .hash = listingHash(stored),
            .active = isActive(stored),
            .gone = stored.goneAt.has_value(),
            .customerCachedAt = stored.customerCachedAt};
}

/// Active bookings of the sample location and window, as the journal would count them.
inline QList<Agreement> agreementsOn(const QHash<QString, Booking> &stored)
{
    QList<Agreement> agreements;
    for (const Booking &booking : stored) {
        if (booking.locationId == kSampleLocation && kSampleWindow.contains(booking.startAt))
            agreements.push_back(agreementOn(booking));
    }
    return agreements;
}

} // namespace fb
