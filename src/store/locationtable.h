// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statement.h"

namespace fb {

/// The shops of the account. One that Square no longer lists stays, inactive, because bookings name it.
class LocationTable {
public:
    explicit LocationTable(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    /// Active ones first, by name.
    Result<QList<Location>> all();
    /// The complete list; an empty one changes nothing.
    Result<void> replace(const QList<Location> &locations);

private:
    StoreConnection &m_connection;
};

} // namespace fb
