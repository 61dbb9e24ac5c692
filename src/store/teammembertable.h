// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statement.h"

namespace fb {

/// Who can be booked. Somebody who left stays, because old bookings still name them.
class TeamMemberTable {
public:
    explicit TeamMemberTable(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    Result<QList<TeamMember>> all();
    Result<void> save(const QList<TeamMember> &members);

private:
    StoreConnection &m_connection;
};

} // namespace fb
