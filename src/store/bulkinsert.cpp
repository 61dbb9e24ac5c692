// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulkinsert.h"

#include "tryresult.h"

namespace fb {

namespace {
constexpr std::array<qsizetype, 4> kSizes{64, 16, 4, 1};
}

BulkInsert::BulkInsert(StoreConnection &connection, const QString &table, const QStringList &columns, const QString &suffix)
    : m_connection(connection)
    , m_prefix(QStringLiteral("INSERT INTO %1 (%2) VALUES ").arg(table, columns.join(u", ")))
    , m_row(u'(' + QStringList(columns.size(), QStringLiteral("?")).join(u", ") + u')')
    , m_suffix(suffix.isEmpty() ? QString() : u' ' + suffix)
    , m_returns(suffix.contains(u"RETURNING"))
    , m_width(columns.size())
{
    m_values.reserve(kSizes.front() * m_width);
}

Result<void> BulkInsert::add(const QVariantList &row)
{
    m_values += row;
    return m_values.size() == kSizes.front() * m_width ? insert(kSizes.front()) : Result<void>();
}

Result<void> BulkInsert::flush()
{
    for (const qsizetype size : kSizes) {
        while (m_values.size() >= size * m_width)
            FB_TRY(insert(size));
    }
    return {};
}

Result<void> BulkInsert::insert(qsizetype rows)
{
    Statement statement(m_connection, m_prefix + QStringList(rows, m_row).join(u", ") + m_suffix);
    statement.bindAll(m_values.first(rows * m_width));
    m_values.remove(0, rows * m_width);
    if (!m_returns)
        return statement.exec();
    const Result<QStringList> returned = rowsOf(statement, [](const Statement &row) { return row.text(0); });
    FB_TRY(returned);
    m_returned += *returned;
    return {};
}

} // namespace fb
