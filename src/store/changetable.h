// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statement.h"

namespace fb {

/// The change feed. Each writer adds its rows in the transaction of the change itself.
class ChangeTable {
public:
    explicit ChangeTable(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    Result<void> add(const QString &kind, const QStringList &jobIds, Instant now);
    /// Says that people or their roles changed.
    Result<void> addPeople(Instant now);
    Result<FeedPosition> end();
    /// Changes after a position, states and leases in one statement.
    Result<FeedBatch> poll(const FeedPosition &since);

private:
    StoreConnection &m_connection;
};

} // namespace fb
