// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingtable.h"

namespace fb {

Result<std::optional<QString>> SettingTable::find(const QString &name)
{
    Statement statement(m_connection, QStringLiteral("SELECT value FROM setting WHERE name = ?"));
    statement.bind(name);
    return rowOf(statement, [](const Statement &row) { return row.text(0); });
}

Result<void> SettingTable::save(const QString &name, const QString &value)
{
    Statement statement(m_connection,
                        QStringLiteral("INSERT INTO setting (name, value, changed_at_ms) VALUES (?, ?, %1)"
                                       " ON CONFLICT (name) DO UPDATE SET value = excluded.value, changed_at_ms = excluded.changed_at_ms")
                            .arg(m_connection.dialect().now()));
    return statement.bind(name).bind(value).exec();
}

Result<void> SettingTable::remove(const QString &name, const QString &value)
{
    Statement statement(m_connection, QStringLiteral("DELETE FROM setting WHERE name = ? AND value = ?"));
    return statement.bind(name).bind(value).exec();
}

} // namespace fb
