// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog.h"
#include "statement.h"

namespace fb {

/// Services of the catalog: readable names and prices.
class CatalogTable {
public:
    explicit CatalogTable(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    Result<QHash<QString, CatalogService>> find(const QStringList &variationIds);
    Result<QHash<QString, CatalogService>> named(const QString &name);
    /// Every name once, by name.
    Result<QStringList> names();
    Result<void> save(const QHash<QString, CatalogService> &services, Instant at);

private:
    StoreConnection &m_connection;
};

} // namespace fb
