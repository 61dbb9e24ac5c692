// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statement.h"

namespace fb {

/// What Square holds; columns and binding follow bookingFields(). Reconcile is its only writer.
class BookingTable {
public:
    explicit BookingTable(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    /// "b.merchant_id, b.booking_id, …", and the booking of a row that has these columns from @p first on.
    static QString columns(const QString &alias);
    static Booking read(const Statement &row, int first);

    /// Inserts or replaces rows, each id once. @return the ids whose row is new or different now
    Result<QStringList> save(const QList<const Booking *> &bookings);
    /// Those that are known, each once, in order of their start.
    Result<QList<Booking>> withIds(const QString &merchantId, const QStringList &bookingIds);
    Result<void> markCustomersCached(const QString &merchantId, const QStringList &customerIds, Instant at);

private:
    StoreConnection &m_connection;
};

} // namespace fb
