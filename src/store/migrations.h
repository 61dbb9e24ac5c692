// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storeconnection.h"

namespace fb {

/// The numbered migration files 0001.sql, 0002.sql, … of a backend: the only description of its schema.
class Migrations {
public:
    /// @param directory where the files are; the program's own when empty
    explicit Migrations(StoreConnection &connection, const QString &directory = {});

    /// The version that these files lead to.
    int newest() const { return m_newest; }
    /// The version of the store: 0 when it has no schema yet.
    Result<int> current();
    /// Refuses a store that isn't at the newest version, without touching it.
    Result<void> check();
    /// Brings the store to the newest version, all steps in one transaction; a newer one is refused untouched.
    /// An SQLite file that has a schema is copied beside itself first ("floorboard.db.v1.bak"). Somebody else may migrate at the same time.
    Result<int> migrate();

private:
    Result<void> backUp(int version);
    Result<void> migrateInOneTransaction();
    Result<void> step(int version);
    std::unexpected<Error> newer(int version) const;

    StoreConnection &m_connection;
    QString m_directory;
    int m_newest = 0;
};

/// Cuts a migration file into statements: one ends with a line that starts in column one and ends in a semicolon.
QStringList migrationStatements(const QString &text);

} // namespace fb
