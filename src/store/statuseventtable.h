// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statement.h"

namespace fb {

/// The history of each job.
class StatusEventTable {
public:
    explicit StatusEventTable(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    /// The first entry of new jobs.
    Result<void> addCreated(const QStringList &jobIds, const QString &by, Instant now);
    Result<void> addMove(const QString &jobId, WorkStatus from, WorkStatus to, const QString &by, const QString &reason, Instant now);
    /// Oldest first.
    Result<QList<StatusEvent>> ofJob(const QString &jobId);

private:
    StoreConnection &m_connection;
};

} // namespace fb
