// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statement.h"

namespace fb {

/// How each source stands: watermarks, the last try, who paused it.
class SyncStateTable {
public:
    explicit SyncStateTable(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    /// The columns of a state as eight texts and seven integers, the shape of a poll, and the state of such a row from column @p first on.
    static QString columns();
    static SyncState read(const Statement &row, int first);

    Result<std::optional<SyncState>> find(const QString &source, const QString &locationId);
    /// Everything but the pause, which belongs to the people. A time not to ask before that another process has heard of meanwhile stays while it is
    /// ahead of @p now.
    Result<void> save(const SyncState &state, Instant now);
    /// Notes that the source is not to be asked before a time; one noted before that is later stays.
    Result<void> keepAway(const QString &source, const QString &locationId, Instant until);
    Result<void> setPaused(const QString &source, const QString &locationId, const QString &by, std::optional<Instant> at);

private:
    StoreConnection &m_connection;
};

} // namespace fb
