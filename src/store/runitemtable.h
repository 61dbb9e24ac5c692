// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statement.h"

namespace fb {

/// The ledger of each run. A booking is listed once per run and action, so that a chunk that is applied twice is listed once.
class RunItemTable {
public:
    explicit RunItemTable(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    Result<void> add(const QString &runId, const QList<const Step *> &steps);
    Result<QList<RunItem>> ofRun(const QString &runId);
    /// At most 1,000 errors and refusals of a run.
    Result<QList<RecordError>> errorsOf(const QString &runId);

private:
    StoreConnection &m_connection;
};

} // namespace fb
