// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogtable.h"

#include "bulkinsert.h"
#include "tryresult.h"

namespace fb {

namespace {

const QString kSelect = QStringLiteral("SELECT variation_id, name, price_minor, currency FROM catalog_name WHERE ");

Result<QHash<QString, CatalogService>> servicesOf(Statement &statement)
{
    const auto rows = rowsOf(statement, [](const Statement &row) {
        CatalogService service{row.text(1), std::nullopt};
        if (const std::optional<std::int64_t> minor = row.optionalInteger(2))
            service.price = Money{*minor, row.text(3)};
        return std::pair(row.text(0), service);
    });
    FB_TRY(rows);
    return QHash<QString, CatalogService>(rows->begin(), rows->end());
}

} // namespace

Result<QHash<QString, CatalogService>> CatalogTable::find(const QStringList &variationIds)
{
    if (variationIds.isEmpty())
        return QHash<QString, CatalogService>();
    const Dialect &dialect = m_connection.dialect();
    Statement statement(m_connection, kSelect + dialect.isIn(QStringLiteral("variation_id")));
    statement.bind(dialect.list(variationIds));
    return servicesOf(statement);
}

Result<QHash<QString, CatalogService>> CatalogTable::named(const QString &name)
{
    Statement statement(m_connection, kSelect + QStringLiteral("name = ? LIMIT 1000"));
    statement.bind(name);
    return servicesOf(statement);
}

Result<QStringList> CatalogTable::names()
{
    Statement statement(m_connection, QStringLiteral("SELECT DISTINCT name FROM catalog_name WHERE name <> '' ORDER BY name LIMIT 1000"));
    return rowsOf(statement, [](const Statement &row) { return row.text(0); });
}

Result<void> CatalogTable::save(const QHash<QString, CatalogService> &services, Instant at)
{
    BulkInsert insert(
        m_connection, QStringLiteral("catalog_name"),
        {QStringLiteral("variation_id"), QStringLiteral("name"), QStringLiteral("price_minor"), QStringLiteral("currency"), QStringLiteral("read_at_ms")},
        QStringLiteral("ON CONFLICT (variation_id) DO UPDATE SET name = excluded.name, price_minor = excluded.price_minor,"
                       " currency = excluded.currency, read_at_ms = excluded.read_at_ms"));
    const Dialect &dialect = m_connection.dialect();
    for (auto it = services.begin(); it != services.end(); ++it) {
        const std::optional<Money> &price = it->price;
        FB_TRY(insert.add({Statement::value(dialect, it.key()), Statement::value(dialect, it->name),
                           price ? QVariant(static_cast<qlonglong>(price->minor)) : QVariant(QMetaType(QMetaType::LongLong)),
                           Statement::value(dialect, price ? price->currency : QString()), Statement::value(at)}));
    }
    return insert.flush();
}

} // namespace fb
