// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statement.h"

#include <QSet>

namespace fb {

/// What is known about photos and receipts. Their bytes are elsewhere, once per content hash.
class PhotoTable {
public:
    explicit PhotoTable(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    /// Oldest first, receipts included.
    Result<QList<Photo>> ofJob(const QString &jobId);
    /// Adds a photo, or gives the one with that id another category.
    Result<void> save(const QString &jobId, const Photo &photo);
    /// Of every content that a photo has.
    Result<QSet<QString>> hashes();
    Result<bool> isUsed(const QString &hash);
    Result<void> removeOf(const QStringList &jobIds);

private:
    StoreConnection &m_connection;
};

} // namespace fb
