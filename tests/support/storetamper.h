// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <utility>

namespace fb {

/// Runs one statement on a store's file from outside, as no desk ever would.
inline bool tamper(const QString &file, const QString &sql)
{
    bool done = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tamper"));
        database.setDatabaseName(file);
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=60000"));
        if (database.open()) {
            QSqlQuery query(database);
            query.exec(QStringLiteral("PRAGMA legacy_alter_table=ON")); // leaves what refers to the table alone
            done = query.exec(sql);
            if (!done)
                qWarning("%s", qPrintable(query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("tamper"));
    return done;
}

/// Holds a store's file for writing, as another program does that takes its time: whoever writes waits, whoever reads does not.
class HeldStore {
public:
    explicit HeldStore(const QString &file)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name());
        database.setDatabaseName(file);
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=60000"));
        m_held = database.open() && QSqlQuery(database).exec(QStringLiteral("BEGIN IMMEDIATE"));
    }
    ~HeldStore() { release(); }
    HeldStore(const HeldStore &) = delete;
    HeldStore &operator=(const HeldStore &) = delete;

    bool isHeld() const { return m_held; }
    void release()
    {
        if (std::exchange(m_held, false))
            QSqlQuery(QSqlDatabase::database(name())).exec(QStringLiteral("ROLLBACK"));
        QSqlDatabase::removeDatabase(name());
    }

private:
    static QString name() { return QStringLiteral("held"); }
    bool m_held = false;
};

} // namespace fb
