// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statement.h"

namespace fb {

/// What both sides last agreed on, per booking: its version and a hash of the compared fields.
class JournalTable {
public:
    explicit JournalTable(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    Result<void> agree(const QList<const Booking *> &bookings);
    struct Agreement {
        std::int64_t version = 0;
        QString hash;
    };
    Result<std::optional<Agreement>> find(const QString &merchantId, const QString &bookingId);
    /// Hexadecimal hash of the compared fields, the same in every build.
    static QString hashOf(const Booking &booking);

private:
    StoreConnection &m_connection;
};

} // namespace fb
