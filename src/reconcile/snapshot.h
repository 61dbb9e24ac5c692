// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking.h"
#include "customer.h"
#include "run.h"

#include <QHash>
#include <QSet>

namespace fb {

/// What Square holds in the window at one moment, as far as it answered.
struct RemoteSnapshot {
    QList<Booking> bookings; ///< of the listing, any order, the same id possibly more than once; without the settled ones
    QSet<QString> settled; ///< ids that are listed exactly as agreed on: nothing to do, see isSettled()
    QList<RecordError> malformed; ///< records that could not be read

    QHash<QString, Customer> customers; ///< answers of this run, by id
    QSet<QString> customersMissing; ///< ids Square says it doesn't know
    QHash<QString, QString> serviceNames; ///< by variation id; empty: Square doesn't know it

    QHash<QString, Booking> foundById; ///< answers to the by-id questions
    QSet<QString> notFoundById; ///< 404
    QHash<QString, QString> refusedById; ///< asked, and Square would not say
};

/// The store's bookings, by id.
using LocalSnapshot = QHash<QString, Booking>;

} // namespace fb
