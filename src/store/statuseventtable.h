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
    /// The entry of a staff edit.
    Result<void> add(const StatusEvent &event);
    /// Oldest first.
    Result<QList<StatusEvent>> ofJob(const QString &jobId);

private:
    StoreConnection &m_connection;
};

} // namespace fb
