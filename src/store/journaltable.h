// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statement.h"

#include "timewindow.h"

#include <QSet>

namespace fb {

/// What both sides last agreed on, per booking.
class JournalTable {
public:
    explicit JournalTable(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    /// @param unsettled ids of those that the next run has to compare in full all the same
    Result<void> agree(const QList<const Booking *> &bookings, const QSet<QString> &unsettled = {});
    /// Agreements about the bookings of a location that start in the window.
    Result<QList<Agreement>> inWindow(const QString &merchantId, const QString &locationId, const TimeWindow &window);

private:
    StoreConnection &m_connection;
};

} // namespace fb
