// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan.h"
#include "snapshot.h"

namespace fb {

/// How long an answered customer is believed before Square is asked again.
inline constexpr std::chrono::hours kCustomerCacheLife{24};

/// Customers to ask Square for: of new active bookings, of changed customer ids, of answers older than a day, of placeholders.
QStringList customersToAsk(const LocalSnapshot &local, const QList<Booking> &remote, Instant now);

/// Service variations that bookings name.
QSet<QString> variationsOf(const QList<Booking> &bookings);

/// Service variations of bookings that will be kept and that no name is known for.
QStringList servicesToAsk(const LocalSnapshot &local, const QList<Booking> &remote, const QHash<QString, QString> &known);

/// Whether Square lists a booking exactly as it was last agreed on, so that its row needn't even be read.
bool isSettled(const Agreement &agreement, const Booking &seen, Instant now);

/// Ids of active bookings that a *complete* listing lacks: to be asked for by id before anything is concluded. Of an incomplete one nothing may be.
QStringList absentIds(const QList<Agreement> &agreements, const RemoteSnapshot &remote);

/// Decides, for each record that either side has, what a run does (DESIGN.md §6). Pure: same input, same plan. Steps come ordered by start, then id.
/// @param local the rows of every id in @p remote that the store has, but for the settled ones
/// @param activeBefore active bookings of the window in the store
/// @param now written into the marks (gone, cancelled, customer cached) of changed rows; decides nothing
Plan plan(const LocalSnapshot &local, const RemoteSnapshot &remote, const TimeWindow &window, std::int64_t activeBefore, Instant now);

} // namespace fb
