// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement.h"

#include "storeerror.h"
#include "tryresult.h"

#include <QSqlError>

namespace fb {

Statement::Statement(StoreConnection &connection, const QString &sql)
    : m_connection(connection)
    , m_sql(sql)
{
}

Statement::~Statement()
{
    if (m_query)
        m_connection.giveBack(m_sql, m_query);
}

QVariant Statement::value(const std::optional<Instant> &at) { return at ? value(*at) : QVariant(QMetaType(QMetaType::LongLong)); }

Statement &Statement::bind(const QString &text)
{
    m_values.push_back(value(m_connection.dialect(), text));
    return *this;
}

Statement &Statement::bind(const std::optional<Instant> &at)
{
    m_values.push_back(value(at));
    return *this;
}

Statement &Statement::bindAll(QVariantList values)
{
    m_values = std::move(values);
    return *this;
}

Result<void> Statement::exec()
{
    FB_TRY(m_connection.mayRun(m_sql));
    Result<std::shared_ptr<QSqlQuery>> query = m_connection.take(m_sql);
    FB_TRY(query);
    for (int i = 0; i < m_values.size(); ++i)
        (*query)->bindValue(i, m_values.at(i));
    m_values.clear();
    m_query = std::move(*query);
    if (!m_query->exec())
        return std::unexpected(m_connection.error(m_query->lastError()));
    return {};
}

Result<bool> Statement::next()
{
    if (m_query->next())
        return true;
    const QSqlError error = m_query->lastError();
    if (error.isValid())
        return std::unexpected(m_connection.error(error));
    return false;
}

int Statement::affected() const { return m_query->numRowsAffected(); }

QString Statement::text(int column) const { return m_query->value(column).toString(); }

std::int64_t Statement::integer(int column) const { return m_query->value(column).toLongLong(); }

std::optional<Instant> Statement::optionalInstant(int column) const { return m_query->isNull(column) ? std::nullopt : std::optional(instant(column)); }

std::optional<std::int64_t> Statement::optionalInteger(int column) const { return m_query->isNull(column) ? std::nullopt : std::optional(integer(column)); }

QByteArray Statement::bytes(int column) const { return m_query->value(column).toByteArray(); }

} // namespace fb
