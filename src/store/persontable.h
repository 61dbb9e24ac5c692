// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "person.h"
#include "statement.h"

namespace fb {

/// People and their roles. Rows are never deleted.
class PersonTable {
public:
    explicit PersonTable(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    /// Everybody, by name.
    Result<QList<Person>> all();
    /// By id, else by name without regard to case.
    Result<std::optional<Person>> find(const QString &idOrName);
    Result<bool> isEmpty();

private:
    StoreConnection &m_connection;
};

} // namespace fb
