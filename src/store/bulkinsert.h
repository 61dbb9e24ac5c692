// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statement.h"

namespace fb {

/// Inserts many rows with few statements of 64, 16, 4 or 1 rows, so that each size is prepared once and a server is asked seldom.
/// Rows wait until their statement is full: call flush() at the end.
class BulkInsert {
public:
    /// @param suffix what follows the values: "ON CONFLICT …", "RETURNING …" of one text column
    BulkInsert(StoreConnection &connection, const QString &table, const QStringList &columns, const QString &suffix = {});

    /// One row; as many values as columns, in the form of the database.
    Result<void> add(const QVariantList &row);
    Result<void> flush();
    /// What RETURNING said so far.
    const QStringList &returned() const { return m_returned; }

private:
    Result<void> insert(qsizetype rows);

    StoreConnection &m_connection;
    QString m_prefix;
    QString m_row; ///< "(?, ?, …)"
    QString m_suffix;
    bool m_returns;
    qsizetype m_width;
    QVariantList m_values; ///< of the rows that wait, one after the other
    QStringList m_returned;
};

} // namespace fb
