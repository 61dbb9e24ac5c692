// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalognametable.h"

#include "bulkinsert.h"
#include "tryresult.h"

namespace fb {

Result<QHash<QString, QString>> CatalogNameTable::find(const QStringList &variationIds)
{
    const Dialect &dialect = m_connection.dialect();
    Statement statement(m_connection, QStringLiteral("SELECT variation_id, name FROM catalog_name WHERE ") + dialect.isIn(QStringLiteral("variation_id")));
    statement.bind(dialect.list(variationIds));
    const auto rows = rowsOf(statement, [](const Statement &row) { return std::pair(row.text(0), row.text(1)); });
    FB_TRY(rows);
    QHash<QString, QString> names;
    for (const auto &[id, name] : *rows)
        names.insert(id, name);
    return names;
}

Result<QStringList> CatalogNameTable::names()
{
    Statement statement(m_connection, QStringLiteral("SELECT DISTINCT name FROM catalog_name WHERE name <> '' ORDER BY name LIMIT 1000"));
    return rowsOf(statement, [](const Statement &row) { return row.text(0); });
}

Result<void> CatalogNameTable::save(const QHash<QString, QString> &names, Instant at)
{
    BulkInsert insert(m_connection, QStringLiteral("catalog_name"), {QStringLiteral("variation_id"), QStringLiteral("name"), QStringLiteral("read_at_ms")},
                      QStringLiteral("ON CONFLICT (variation_id) DO UPDATE SET name = excluded.name, read_at_ms = excluded.read_at_ms"));
    const Dialect &dialect = m_connection.dialect();
    for (auto it = names.begin(); it != names.end(); ++it)
        FB_TRY(insert.add({Statement::value(dialect, it.key()), Statement::value(dialect, it.value()), Statement::value(at)}));
    return insert.flush();
}

} // namespace fb
