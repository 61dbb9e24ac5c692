// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statement.h"

namespace fb {

/// Every version of every checklist template; the highest one counts.
class ChecklistTemplateTable {
public:
    explicit ChecklistTemplateTable(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    /// The current version of each, by service and list. One without items is switched off and left out.
    Result<QList<ChecklistTemplate>> current();
    /// How a service is written that has a template, whatever the case; nothing when none has.
    Result<std::optional<QString>> spelling(const QString &service);
    /// The versions of one, newest first.
    Result<QList<ChecklistTemplate>> versions(const QString &service, Checklist list);
    /// @return false when that version is there already
    Result<bool> add(const ChecklistTemplate &made);

private:
    StoreConnection &m_connection;
};

} // namespace fb
