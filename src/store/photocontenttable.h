// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "photo.h"
#include "statement.h"

namespace fb {

/// The bytes of photos in a PostgreSQL store, once per content.
class PhotoContentTable {
public:
    explicit PhotoContentTable(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    /// Keeps what isn't there yet; what is there counts as new again for unused().
    Result<void> put(const Picture &picture, Instant now);
    /// NotFound without the content.
    Result<QByteArray> bytes(const QString &hash);
    Result<QByteArray> preview(const QString &hash);
    /// Whether it is there; then it stays until the transaction ends.
    Result<bool> hold(const QString &hash);

    /// Contents put before @p before that no photo uses.
    Result<QStringList> unused(Instant before);
    /// Those of @p hashes that are there, locked until the transaction ends.
    Result<QStringList> lock(const QStringList &hashes);
    /// Removes those that no photo uses. @param locked by lock(): what came in since must not be among them, because whoever put it may be adding
    /// its photo, which this would not see. @return how many
    Result<int> removeUnused(const QStringList &locked);

private:
    Result<QByteArray> column(const QString &sql, const QString &hash);

    StoreConnection &m_connection;
};

} // namespace fb
