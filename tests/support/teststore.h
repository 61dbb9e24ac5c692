// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privatecluster.h"
#include "store.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace fb {

/// The backends that a test runs on, as the rows of its data function. Tests that include this link Qt6::Sql and Qt6::Network too.
inline void addBackendRows()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

/// The cluster of this test program, started by the first test that needs it and stopped when the object goes: a member of the test class.
class TestCluster {
public:
    PrivateCluster &cluster()
    {
        if (!m_cluster)
            m_cluster = std::make_unique<PrivateCluster>();
        return *m_cluster;
    }

private:
    std::unique_ptr<PrivateCluster> m_cluster;
};

/// A throw-away store on one of the backends, migrated and empty. open() gives as many connections to it as a test wants.
class TestStore {
public:
    TestStore(TestCluster &cluster, bool postgres)
        : m_cluster(cluster)
    {
        if (postgres)
            m_address = cluster.cluster().createDatabase();
        else
            m_address.path = m_directory.filePath(QStringLiteral("floorboard.db"));
        if (const Result<int> version = Store::migrate(m_address); !version)
            qWarning("test store: %s", qUtf8Printable(version.error().detail));
    }
    ~TestStore()
    {
        if (isPostgres())
            m_cluster.cluster().dropDatabase(m_address);
    }
    TestStore(const TestStore &) = delete;
    TestStore &operator=(const TestStore &) = delete;

    bool isPostgres() const { return m_address.backend == StoreAddress::Backend::Postgres; }
    const StoreAddress &address() const { return m_address; }

    /// Another connection; null, with a warning, when that fails.
    std::unique_ptr<Store> open(StoreOptions options = {}) const
    {
        Result<std::unique_ptr<Store>> store = Store::open(m_address, std::move(options));
        if (!store) {
            qWarning("test store: %s", qUtf8Printable(store.error().detail));
            return nullptr;
        }
        return std::move(*store);
    }

    /// Runs one statement behind the store's back, with the database's own shell. @return its output, columns separated by '|'
    QString shell(const QString &sql) const
    {
        if (isPostgres())
            return m_cluster.cluster().execute(sql, m_address.database);
        const QString connection = QStringLiteral("shell-%1").arg(reinterpret_cast<quintptr>(this));
        QStringList lines;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
            database.setDatabaseName(m_address.path);
            if (!database.open())
                qWarning("shell: %s", qUtf8Printable(database.lastError().text()));
            QSqlQuery query(database);
            if (!query.exec(sql))
                qWarning("shell: %s", qUtf8Printable(query.lastError().text()));
            while (query.next()) {
                QStringList cells;
                for (int i = 0; i < query.record().count(); ++i)
                    cells.push_back(query.value(i).toString());
                lines.push_back(cells.join(u'|'));
            }
        }
        QSqlDatabase::removeDatabase(connection);
        return lines.join(u'\n');
    }

    /// Everything that the tables hold, as text: equal dumps, equal stores.
    QString dump() const
    {
        QStringList parts;
        for (const char *table : {"booking", "job", "status_event", "run", "run_item", "journal", "sync_state", "lease", "change", "catalog_name",
                                  "team_member", "location", "setting", "checklist_template", "checklist_item", "payment", "photo", "job_search"})
            parts.push_back(QStringLiteral("SELECT * FROM %1 ORDER BY 1, 2").arg(QLatin1String(table)));
        if (isPostgres())
            return shell(parts.join(u';'));
        QString all;
        for (const QString &part : parts)
            all += shell(part) + u'\n';
        return all;
    }

private:
    TestCluster &m_cluster;
    QTemporaryDir m_directory;
    StoreAddress m_address;
};

} // namespace fb

/// A Result, looked at once, that must hold a value.
#define VERIFY_OK(expression)                                                                                                                                  \
    do {                                                                                                                                                       \
        const auto &verified = (expression);                                                                                                                   \
        QVERIFY2(verified.has_value(), verified ? "" : qPrintable(verified.error().detail));                                                                   \
    } while (false)

/// First line of a test that runs on both backends: makes `testStore`, or skips when PostgreSQL isn't installed. `shared` is the class's TestCluster.
#define FB_TEST_STORE(shared)                                                                                                                                  \
    QFETCH(bool, postgres);                                                                                                                                    \
    if (postgres && fb::PrivateCluster::programs().isEmpty())                                                                                                  \
        QSKIP("PostgreSQL 15 or newer is not installed");                                                                                                      \
    if (postgres)                                                                                                                                              \
        QVERIFY2((shared).cluster().isReady(), qPrintable((shared).cluster().problem()));                                                                      \
    const fb::TestStore testStore((shared), postgres)
