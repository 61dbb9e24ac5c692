// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statement.h"

namespace fb {

/// The history of reconciles.
class RunTable {
public:
    explicit RunTable(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    Result<void> start(const RunRecord &run);
    Result<void> finish(const RunRecord &run);
    /// A run whose holder died: interrupted, with the totals its ledger has. A run that has an outcome keeps it.
    Result<void> interrupt(const QString &runId);
    /// Newest first, without their errors. @param locationId empty: of all locations
    Result<QList<RunRecord>> newest(int limit, const QString &locationId);
    Result<std::optional<RunRecord>> find(const QString &runId);

private:
    StoreConnection &m_connection;
};

} // namespace fb
