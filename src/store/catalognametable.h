// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statement.h"

namespace fb {

/// Readable names of services.
class CatalogNameTable {
public:
    explicit CatalogNameTable(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    Result<QHash<QString, QString>> find(const QStringList &variationIds);
    /// Every name once, by name.
    Result<QStringList> names();
    Result<void> save(const QHash<QString, QString> &names, Instant at);

private:
    StoreConnection &m_connection;
};

} // namespace fb
