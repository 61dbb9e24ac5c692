// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storeconnection.h"

#include <concepts>

namespace fb {

/// One use of a prepared statement: bind in the order of the question marks, exec(), read the rows. Gives the statement back, reset, when it goes.
class Statement {
public:
    Statement(StoreConnection &connection, const QString &sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    Statement &bind(const QString &value);
    Statement &bind(Instant value) { return bind(toMs(value)); }
    Statement &bind(const std::optional<Instant> &value);
    template<std::integral Integer>
    Statement &bind(Integer value)
    {
        m_values.push_back(QVariant(static_cast<qlonglong>(value)));
        return *this;
    }
    /// Values that are in the form of the database already.
    Statement &bindAll(QVariantList values);

    Result<void> exec();
    /// Goes to the next row. False after the last; an error is not the end.
    Result<bool> next();
    /// Rows written by the last exec().
    int affected() const;

    QString text(int column) const;
    std::int64_t integer(int column) const;
    Instant instant(int column) const { return fromMs(integer(column)); }
    std::optional<Instant> optionalInstant(int column) const;
    std::optional<std::int64_t> optionalInteger(int column) const;
    QByteArray bytes(int column) const;

    /// A value as it is bound: never a null text, times as milliseconds.
    static QVariant value(const Dialect &dialect, const QString &text) { return dialect.text(text); }
    static QVariant value(Instant at) { return QVariant(static_cast<qlonglong>(toMs(at))); }
    static QVariant value(const std::optional<Instant> &at);

private:
    StoreConnection &m_connection;
    QString m_sql;
    QVariantList m_values;
    std::shared_ptr<QSqlQuery> m_query; ///< null until exec()
};

/// Runs a statement and makes a value of each row.
template<class Row>
auto rowsOf(Statement &statement, Row row) -> Result<QList<decltype(row(statement))>>
{
    if (Result<void> done = statement.exec(); !done)
        return std::unexpected(std::move(done).error());
    QList<decltype(row(statement))> rows;
    for (;;) {
        const Result<bool> more = statement.next();
        if (!more)
            return std::unexpected(more.error());
        if (!*more)
            return rows;
        rows.push_back(row(statement));
    }
}

/// The same for at most one row.
template<class Row>
auto rowOf(Statement &statement, Row row) -> Result<std::optional<decltype(row(statement))>>
{
    auto rows = rowsOf(statement, row);
    if (!rows)
        return std::unexpected(std::move(rows).error());
    return rows->isEmpty() ? std::nullopt : std::optional(std::move(rows->first()));
}

} // namespace fb
