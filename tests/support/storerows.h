// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run.h"

#include <QUuid>

namespace fb::rows {

inline const QString kMerchant = QStringLiteral("MERCHANT1");
inline const QString kLocation = QStringLiteral("LOCATION1");
inline constexpr Instant kNow{milliseconds(1'790'000'000'000)};

/// An ordinary booking, the n-th, one hour after the one before.
inline Booking booking(int n)
{
    Booking booking;
    booking.merchantId = kMerchant;
    booking.bookingId = QStringLiteral("BOOKING%1").arg(n, 5, 10, QLatin1Char('0'));
    booking.version = n + 1;
    booking.status = QStringLiteral("ACCEPTED");
    booking.startAt = kNow + std::chrono::hours(n);
    booking.durationMin = 90;
    booking.locationId = kLocation;
    booking.serviceType = QStringLiteral("Full detail");
    booking.segments = segmentsToText({{QStringLiteral("VARIATION1"), QStringLiteral("TEAM1"), 90, 0}});
    booking.customerId = QStringLiteral("CUSTOMER%1").arg(n % 50);
    booking.customerName = QStringLiteral("Dana Reyes %1").arg(n);
    booking.customerEmail = QStringLiteral("dana%1@example.com").arg(n);
    booking.customerPhone = QStringLiteral("+1 555 0100");
    booking.customerCachedAt = kNow;
    booking.teamMemberId = QStringLiteral("TEAM1");
    booking.customerNote = QStringLiteral("Black Subaru, dog hair");
    booking.source = QStringLiteral("FIRST_PARTY_BUYER");
    booking.updatedAt = kNow - std::chrono::hours(1);
    return booking;
}

/// Every field at its limits: 64 bits beyond what a double holds, emoji, 4,096 characters, quotes, backslashes, markup.
inline Booking oddBooking()
{
    Booking odd = booking(1);
    odd.bookingId = QStringLiteral("it's \"odd\" \\ {x,y} ✓");
    odd.version = 9'007'199'254'740'993;
    odd.status = QStringLiteral("SOMETHING_NEW");
    odd.startAt = fromMs(-62'135'596'800'000);
    odd.durationMin = 1'000'000;
    odd.transitionMin = 15;
    odd.customerName = QStringLiteral("Zoë 🚗🧽 العربية <img src=x onerror=alert(1)>");
    odd.customerEmail = QStringLiteral("=HYPERLINK(\"x\")");
    odd.customerPhone = QString();
    odd.customerNote = QString(4096, QChar(u'ß'));
    odd.sellerNote = QStringLiteral("back\\slash 'quote' ?, :name, $1\n\ttab");
    odd.customerCachedAt = std::nullopt;
    odd.customerMissing = true;
    odd.updatedAt = fromMs(253'402'300'799'999);
    odd.movedFrom = kNow - std::chrono::hours(5);
    odd.goneAt = kNow;
    odd.cancelledAt = kNow + milliseconds(1);
    return odd;
}

inline Step step(StepAction action, const Booking &booking, const QString &reason = QStringLiteral("because"))
{
    Step step;
    step.action = action;
    step.bookingId = booking.bookingId;
    step.reason = reason;
    step.booking = booking;
    return step;
}

inline QList<Step> creates(int count, int first = 0)
{
    QList<Step> steps;
    for (int n = first; n < first + count; ++n)
        steps.push_back(step(StepAction::Create, booking(n)));
    return steps;
}

inline RunRecord run(const QString &runId = QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    RunRecord run;
    run.runId = runId;
    run.trigger = Trigger::Manual;
    run.by = QStringLiteral("Sam");
    run.locationId = kLocation;
    run.window = {kNow - std::chrono::hours(24), kNow + std::chrono::hours(200)};
    run.startedAt = kNow;
    return run;
}

/// Everything that createdBy says of a job a reconcile made.
inline const QString kReconcile = QStringLiteral("reconciliation");

} // namespace fb::rows
