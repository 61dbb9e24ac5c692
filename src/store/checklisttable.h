// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statement.h"

namespace fb {

/// The checklists of jobs, as they were at check-in.
class ChecklistTable {
public:
    explicit ChecklistTable(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    /// Technician's first, in order.
    Result<QList<ChecklistItem>> ofJob(const QString &jobId);
    /// Takes the place of the whole checklist of a job.
    Result<void> replace(const QString &jobId, const QList<ChecklistItem> &items);
    /// Ticks an item, or takes the tick back.
    Result<void> tick(const ChecklistItem &item);

private:
    StoreConnection &m_connection;
};

} // namespace fb
