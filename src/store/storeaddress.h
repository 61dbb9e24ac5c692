// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

namespace fb {

/// Where the data live: an SQLite file or a PostgreSQL database.
struct StoreAddress {
    enum class Backend { Sqlite, Postgres };

    Backend backend = Backend::Sqlite;
    QString path; ///< SQLite: absolute file path

    QString host; ///< PostgreSQL: name, address or socket directory (from ?host=); empty: libpq's default
    int port = 5432;
    QString database;
    QString user;
    QString options; ///< further libpq settings of the URL's query, "sslmode=require;connect_timeout=5"

    /// Reads "sqlite:PATH" (relative paths are made absolute) or "postgresql://[user@][host][:port]/database[?key=value…]".
    /// @return Invalid for anything else, and for a URL with a password: that belongs into the keychain, PGPASSFILE or PGPASSWORD
    static Result<StoreAddress> parse(const QString &text);
    /// $XDG_DATA_HOME/floorboard/floorboard.db
    static StoreAddress embedded();

    /// The address as parse() reads it.
    QString text() const;
    bool operator==(const StoreAddress &) const = default;
};

} // namespace fb
