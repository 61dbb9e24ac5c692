// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storeaddress.h"

#include <QSqlError>
#include <QStringList>

namespace fb {

/// Everything in which SQLite and PostgreSQL differ for the tables: a few words of SQL, how values are written, what their errors mean.
class Dialect {
public:
    explicit Dialect(StoreAddress::Backend backend)
        : m_backend(backend)
    {
    }

    bool isPostgres() const { return m_backend == StoreAddress::Backend::Postgres; }

    /// Where the numbered migration files are.
    QString migrations() const;
    /// One row with one integer: how many tables are called schema_version.
    QString hasSchema() const;
    /// Keeps other migrations out until the transaction ends; empty where the write lock does that.
    QString lockSchema() const;
    /// Keeps other writers of a table out until the transaction ends; empty where the write lock does that.
    QString lockTable(const QString &table) const;
    /// Starts a transaction that will write: on SQLite the write lock is taken at once, so that no later statement finds it gone.
    QString beginWrite() const;
    /// Tells the planner what a table is like after many rows came at once, before the server looks by itself; empty where it decides without that.
    QString analyze(const QString &table) const;
    /// Locks the selected rows until the transaction ends.
    QString forUpdate() const;
    /// The store's own time in milliseconds, as an integer expression.
    QString now() const;

    /// "column is one of a bound list"; bind list().
    QString isIn(const QString &column) const;
    QString list(const QStringList &values) const;
    /// Where in a column a bound text begins, from 1; 0: nowhere.
    QString position(const QString &column) const;
    /// Of an upsert: whether any of the columns would change.
    QString differs(const QString &table, const QStringList &columns) const;
    /// A text as this database can hold it: PostgreSQL has no U+0000.
    QString text(const QString &value) const;

    /// The position from which a reader misses nothing, as (transaction, id).
    QString feedEnd() const;
    /// The select list of a change and the condition that it comes after a bound position: transaction and id on PostgreSQL, id on SQLite.
    QString feedColumns() const;
    QString feedAfter() const;
    QString feedOrder() const;

    /// What an error of a statement or of opening means. @p who names the store in sentences.
    Error error(const QSqlError &error, const QString &who) const;
    /// Whether the connection is gone after this error.
    bool isLost(const QSqlError &error) const;

private:
    StoreAddress::Backend m_backend;
};

} // namespace fb
