// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect.h"
#include "store.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>

namespace fb {

/// One database connection under a name of its own, with its prepared statements. Belongs to the thread that made it.
class StoreConnection {
public:
    StoreConnection(const StoreAddress &address, StoreOptions options);
    ~StoreConnection();
    StoreConnection(const StoreConnection &) = delete;
    StoreConnection &operator=(const StoreConnection &) = delete;

    /// Connects and sets the connection up, without looking at the schema. A missing SQLite file is created, readable by its owner only, unless readOnly.
    /// Setup, Auth or Storage when that can't be done.
    Result<void> open();
    /// Opens again when the server hung up. Setup when an SQLite file was deleted or replaced under us: writes would go nowhere.
    Result<void> ready();

    const StoreAddress &address() const { return m_address; }
    const StoreOptions &options() const { return m_options; }
    const Dialect &dialect() const { return m_dialect; }
    int schemaVersion() const { return m_schemaVersion; }
    void setSchemaVersion(int version) { m_schemaVersion = version; }
    /// "The store /path/floorboard.db", for sentences.
    QString who() const;

    /// Runs one statement without parameters and rows.
    Result<void> execute(const QString &sql);
    /// The first column of the first row as an integer; 0 without a row.
    Result<std::int64_t> integer(const QString &sql);
    Result<QString> text(const QString &sql);
    /// What an error means; after one that ended the connection, ready() opens it again.
    Error error(const QSqlError &error);

private:
    friend class Statement;
    friend class Transaction;

    /// A prepared query that nobody else uses until it is given back.
    Result<std::shared_ptr<QSqlQuery>> take(const QString &sql);
    void giveBack(const QString &sql, const std::shared_ptr<QSqlQuery> &query);
    /// Cancelled after an interrupt; Storage when a test wants this statement to fail.
    Result<void> mayRun(const QString &sql) const;
    bool isInterrupted() const;
    Error cancelled() const;
    void attachInterrupt();
    /// Ends a transaction; nothing can be done about a failure, and the server or SQLite has then ended it by itself.
    void rollBack();

    void close();
    Result<void> reopen();
    Result<void> prepareFile();
    Result<void> openSqlite();
    /// Makes an empty file one of ours.
    Result<void> markFile();
    Result<void> openPostgres();
    QString postgresOptions() const;

    StoreAddress m_address;
    StoreOptions m_options;
    Dialect m_dialect;
    QString m_name; ///< of the QSqlDatabase
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
    int m_schemaVersion = 0;
    bool m_lost = false; ///< the server said good-bye, or nothing any more
    std::uint64_t m_device = 0; ///< of the SQLite file, to notice that it was replaced
    std::uint64_t m_inode = 0;
};

} // namespace fb
