// SPDX-License-Identifier: GPL-3.0-or-later
// Stores that cannot be used: what floorboardctl says, and that it damages nothing.
#include "ctlprocess.h"
#include "sandboxprocess.h"
#include "teststore.h"

#include <QTcpServer>

#include <sched.h>
#include <sys/mount.h>

using namespace fb;

class TestCtlStore : public QObject {
    Q_OBJECT

private:
    TestCluster m_cluster;
    SandboxProcess m_sandbox;

    /// Runs every command that opens a store. @return what was not as expected
    QByteArray allRefuse(const CtlHome &home, int code, const char *kind) const;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_sandbox.start({QStringLiteral("--locations"), QStringLiteral("1"), QStringLiteral("--bookings"), QStringLiteral("300")})); }
    void unusableFiles_data();
    void unusableFiles();
    void newerSchemaIsNotTouched_data() { addBackendRows(); }
    void newerSchemaIsNotTouched();
    void readOnlyDirectory();
    void fullDisk();
    void lockedByAnotherProgram();
    void unreachableServer();
    void serverWithoutSchema();
};

QByteArray TestCtlStore::allRefuse(const CtlHome &home, int code, const char *kind) const
{
    for (const char *command : {"reconcile --json", "reconcile --dry-run --json", "jobs --json", "job X --json", "job X set-status CHECKED_IN --json",
                                "history --json", "status --json", "store info --json"}) {
        const CtlAnswer answer = home.run(command);
        if (answer.code != code || word(answer.error(), "kind") != kind || word(answer.error(), "message").isEmpty() || answer.err.isEmpty())
            return QByteArray(command) + ": " + answer.said();
    }
    return {};
}

void TestCtlStore::unusableFiles_data()
{
    QTest::addColumn<QString>("path"); // below the home unless absolute
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a directory") << QStringLiteral("data") << QByteArray();
    QTest::newRow("a device") << QStringLiteral("/dev/null") << QByteArray();
    QTest::newRow("below /proc") << QStringLiteral("/proc/floorboard.db") << QByteArray();
    QTest::newRow("below a file") << QStringLiteral("/dev/null/floorboard.db") << QByteArray();
    QTest::newRow("not a database") << QStringLiteral("notes.txt") << QByteArray("Dear diary,\n").repeated(500);
    QTest::newRow("cut off") << QStringLiteral("cut.db") << QByteArray("SQLite format 3\0\x10\0\x01\x01", 20);
}

void TestCtlStore::unusableFiles()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, bytes);
    CtlHome home;
    if (!bytes.isEmpty())
        QVERIFY(home.write(path, bytes));
    const QString whole = path.startsWith(u'/') ? path : home.path(path);
    home.connect(QStringLiteral("sqlite:") + whole, m_sandbox.urlText());
    COMPARE_TEXT(allRefuse(home, 3, "Setup"), "");
    COMPARE_EXIT(home.run("store migrate"), 3);
    if (!bytes.isEmpty()) {
        QFile file(whole);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
    }
}

void TestCtlStore::newerSchemaIsNotTouched()
{
    FB_TEST_STORE(m_cluster);
    CtlHome home;
    home.connect(testStore.address().text(), m_sandbox.urlText());
    COMPARE_EXIT(home.run("reconcile"), 0);
    testStore.shell(QStringLiteral("INSERT INTO schema_version VALUES (999, 0)"));
    const QString before = testStore.dump();
    COMPARE_TEXT(allRefuse(home, 3, "Setup"), "");
    const CtlAnswer answer = home.run("store migrate");
    COMPARE_EXIT(answer, 3);
    QVERIFY2(answer.err.contains("newer"), answer.said());
    QCOMPARE(testStore.dump(), before);
}

void TestCtlStore::readOnlyDirectory()
{
    CtlHome home;
    const QByteArray directory = QFile::encodeName(home.directory(QStringLiteral("sealed")));
    home.connect(QStringLiteral("sqlite:") + home.path(QStringLiteral("sealed/shop.db")), m_sandbox.urlText());
    COMPARE_EXIT(home.run("reconcile"), 0);
    // Root writes into any directory, so only a mount is read-only for everybody.
    if (::mount(directory.constData(), directory.constData(), nullptr, MS_BIND, nullptr) != 0)
        QSKIP("mounting is not allowed here");
    const bool sealed = ::mount(nullptr, directory.constData(), nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr) == 0;
    const CtlAnswer answer = home.run("reconcile --json");
    const CtlAnswer fresh =
        home.run({QStringLiteral("status"), QStringLiteral("--store"), QStringLiteral("sqlite:") + home.path(QStringLiteral("sealed/new.db"))});
    ::umount2(directory.constData(), MNT_DETACH);
    QVERIFY(sealed);
    COMPARE_EXIT(answer, 3);
    COMPARE_TEXT(word(answer.error(), "kind"), "Setup");
    COMPARE_EXIT(fresh, 3);
    COMPARE_EXIT(home.run("reconcile"), 0);
}

void TestCtlStore::fullDisk()
{
    CtlHome home;
    const QByteArray directory = QFile::encodeName(home.directory(QStringLiteral("small")));
    if (::mount("tmpfs", directory.constData(), "tmpfs", 0, "size=400k") != 0)
        QSKIP("mounting is not allowed here");
    home.connect(QStringLiteral("sqlite:") + home.path(QStringLiteral("small/shop.db")), m_sandbox.urlText());
    const CtlAnswer migrated = home.run("store migrate --json");
    const CtlAnswer full = home.run("reconcile --json");
    ::mount("tmpfs", directory.constData(), "tmpfs", MS_REMOUNT, "size=40m");
    const CtlAnswer after = home.run("reconcile --json");
    const CtlAnswer twice = home.run("reconcile --json");
    const CtlAnswer counted = home.run("store info --json");
    ::umount2(directory.constData(), MNT_DETACH);
    COMPARE_EXIT(migrated, 0);
    COMPARE_EXIT(full, 3);
    COMPARE_TEXT(word(full.error(), "kind"), "Setup");
    QVERIFY2(full.out.contains("disk full"), full.said());
    COMPARE_EXIT(after, 0);
    COMPARE_EXIT(twice, 0);
    COMPARE_TEXT(word(twice.data(), "outcome"), "no_change");
    COMPARE_JSON(counted.data()["counts"]["jobs"], counted.data()["counts"]["statusEvents"]);
}

void TestCtlStore::lockedByAnotherProgram()
{
    CtlHome home;
    home.connect(QStringLiteral("sqlite:") + home.path(QStringLiteral("shop.db")), m_sandbox.urlText());
    COMPARE_EXIT(home.run("reconcile"), 0);
    CtlAnswer answer;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("locker"));
        database.setDatabaseName(home.path(QStringLiteral("shop.db")));
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(QStringLiteral("BEGIN IMMEDIATE")));
        answer = home.run("reconcile --json");
        query.exec(QStringLiteral("ROLLBACK"));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("locker"));
    COMPARE_EXIT(answer, 1);
    COMPARE_TEXT(word(answer.error(), "kind"), "Storage");
    QVERIFY2(answer.err.contains("locked"), answer.said());
    COMPARE_EXIT(home.run("reconcile"), 0);
}

void TestCtlStore::unreachableServer()
{
    QTcpSocket taken; // a port that nobody else gets, and on which nobody listens
    QVERIFY(taken.bind(QHostAddress::LocalHost));
    const quint16 port = taken.localPort();
    CtlHome home;
    home.connect(QStringLiteral("postgresql://shop@127.0.0.1:%1/floorboard").arg(port), m_sandbox.urlText());
    COMPARE_TEXT(allRefuse(home, 1, "Storage"), "");
    COMPARE_EXIT(home.run("store migrate"), 1);
}

void TestCtlStore::serverWithoutSchema()
{
    if (PrivateCluster::programs().isEmpty())
        QSKIP("PostgreSQL 15 or newer is not installed");
    QVERIFY2(m_cluster.cluster().isReady(), qPrintable(m_cluster.cluster().problem()));
    const StoreAddress address = m_cluster.cluster().createDatabase();
    CtlHome home;
    home.connect(address.text(), m_sandbox.urlText());
    COMPARE_TEXT(allRefuse(home, 3, "Setup"), "");
    QVERIFY2(home.run("jobs").err.contains("store migrate"), "the command to run is not named");
    COMPARE_EXIT(home.run("store migrate"), 0);
    COMPARE_EXIT(home.run("store migrate"), 0);
    COMPARE_EXIT(home.run("reconcile"), 0);
    home.connect(m_cluster.cluster().addressOf(QStringLiteral("no_such_database")).text(), m_sandbox.urlText());
    COMPARE_EXIT(home.run("status"), 3);
}

QTEST_GUILESS_MAIN(TestCtlStore)
#include "tst_ctlstore.moc"
