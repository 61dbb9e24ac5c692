// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statement.h"

namespace fb {

/// Shop-wide settings by name.
class SettingTable {
public:
    explicit SettingTable(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    Result<std::optional<QString>> find(const QString &name);
    Result<void> save(const QString &name, const QString &value);
    /// Only while it has this value: what somebody else has written since stays.
    Result<void> remove(const QString &name, const QString &value);

private:
    StoreConnection &m_connection;
};

} // namespace fb
