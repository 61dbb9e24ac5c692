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

/// Ids of active local bookings of the window and location that a complete listing lacks: to be asked for by id before anything is concluded.
QStringList absentIds(const LocalSnapshot &local, const RemoteSnapshot &remote, const QString &locationId, const TimeWindow &window);

/// Decides, for each record that either side has, what a run does (DESIGN.md §6). Pure: same input, same plan. Steps come ordered by start, then id.
/// @p now is written into the marks (gone, cancelled, customer cached) of changed rows and decides nothing.
Plan plan(const LocalSnapshot &local, const RemoteSnapshot &remote, const QString &locationId, const TimeWindow &window, Instant now);

} // namespace fb
