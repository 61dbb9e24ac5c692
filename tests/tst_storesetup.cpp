// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefiles.h"
#include "storerows.h"
#include "teststore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace fb;
using namespace fb::rows;

/// Opening what can't be opened: a clear refusal, nothing damaged.
class TestStoreSetup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addresses_data();
    void addresses();
    void refusedAddresses_data();
    void refusedAddresses();
    void newFileIsForItsOwnerOnly();
    void filesThatAreNoStore_data();
    void filesThatAreNoStore();
    void readOnlyStoreNeverWrites_data() { addBackendRows(); }
    void readOnlyStoreNeverWrites();
    void directoryWithoutPermission();
    void lockedByAnotherProgram();
    void deletedWhileOpen();
    void fullDisk();
    void unreachableServer();
    void databaseThatIsNotSetUp();
    void wrongPassword();
    void databaseInAnotherEncoding();

private:
    bool needsCluster();
    TestCluster m_cluster;
};

void TestStoreSetup::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("file") << QStringLiteral("sqlite:/data/floor board.db");
    QTest::newRow("server") << QStringLiteral("postgresql://ana@db.example.com:5433/shop");
    QTest::newRow("server with options") << QStringLiteral("postgresql://db/shop?sslmode=require&connect_timeout=3");
    QTest::newRow("socket") << QStringLiteral("postgresql:///shop?host=%2Frun%2Fpostgresql&port=6000&user=ana");
    QTest::newRow("default server") << QStringLiteral("postgresql:///shop");
    QTest::newRow("IPv6") << QStringLiteral("postgresql://[::1]/shop");
}

void TestStoreSetup::addresses()
{
    QFETCH(QString, text);
    const auto address = StoreAddress::parse(text);
    VERIFY_OK(address);
    QCOMPARE(address->text(), text);
    const auto again = StoreAddress::parse(address->text());
    VERIFY_OK(again);
    QCOMPARE(*again, *address);
}

void TestStoreSetup::refusedAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("plain path") << QStringLiteral("/data/floorboard.db");
    QTest::newRow("no file") << QStringLiteral("sqlite:");
    QTest::newRow("other database") << QStringLiteral("mysql://db/shop");
    QTest::newRow("no database") << QStringLiteral("postgresql://db");
    QTest::newRow("password") << QStringLiteral("postgresql://ana:hunter2@db/shop");
    QTest::newRow("empty password") << QStringLiteral("postgresql://ana:@db/shop");
    QTest::newRow("password, and a slash too few") << QStringLiteral("postgresql:/ana:hunter2@db/shop");
    QTest::newRow("password without a scheme") << QStringLiteral("ana:hunter2@db/shop");
    QTest::newRow("password in libpq's other form") << QStringLiteral("host=db password=hunter2");
    QTest::newRow("password as option") << QStringLiteral("postgresql://db/shop?password=hunter2");
    QTest::newRow("two options in one") << QStringLiteral("postgresql://db/shop?sslmode=a%3Bpassword%3Db");
    QTest::newRow("port") << QStringLiteral("postgresql:///shop?port=0");
}

void TestStoreSetup::refusedAddresses()
{
    QFETCH(QString, text);
    const auto address = StoreAddress::parse(text);
    QVERIFY(!address);
    QCOMPARE(address.error().kind, ErrorKind::Invalid);
    QVERIFY(!address.error().action.isEmpty());
    QVERIFY2(!address.error().detail.contains(u"hunter2"), qPrintable(address.error().detail));
}

void TestStoreSetup::newFileIsForItsOwnerOnly()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("a/b/floorboard.db"));
    const auto store = Store::open(fileAddress(path));
    VERIFY_OK(store);
    QCOMPARE((*store)->schemaVersion(), 2);
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0600U);
    QCOMPARE(::stat(QFile::encodeName(QFileInfo(path).path()).constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0700U);
}

void TestStoreSetup::filesThatAreNoStore_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("Dear customer,\n").repeated(400);
    QTest::newRow("header of SQLite and nothing more") << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\xff');
}

void TestStoreSetup::filesThatAreNoStore()
{
    QFETCH(QByteArray, content);
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("x.db"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto store = Store::open(fileAddress(path));
    VERIFY_REFUSED(store, ErrorKind::Setup, "x.db");
    QCOMPARE(contentOf(path), content);
    const auto folder = Store::open(fileAddress(directory.path()));
    VERIFY_REFUSED(folder, ErrorKind::Setup, "directory");

    // Another program's database stays as it is.
    const QString other = directory.filePath(QStringLiteral("other.db"));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        database.setDatabaseName(other);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(QStringLiteral("CREATE TABLE theirs (a)")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
    const QByteArray theirs = contentOf(other);
    const auto refused = Store::open(fileAddress(other));
    VERIFY_REFUSED(refused, ErrorKind::Setup, "another program");
    QCOMPARE(contentOf(other), theirs);
}

void TestStoreSetup::readOnlyStoreNeverWrites()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open({.readOnly = true});
    QVERIFY(store);
    const QString before = testStore.dump();
    VERIFY_OK(store->counts());
    VERIFY_OK(store->poll({}));
    const auto lease = store->acquireLease(run());
    VERIFY_REFUSED(lease, ErrorKind::Setup, "read-only");
    const auto setting = store->setSetting(QStringLiteral("a"), QStringLiteral("b"));
    VERIFY_REFUSED(setting, ErrorKind::Setup, "read-only");
    QCOMPARE(testStore.dump(), before);

    QTemporaryDir directory;
    const QString missing = directory.filePath(QStringLiteral("none/x.db"));
    const auto absent = Store::open(fileAddress(missing), {.readOnly = true});
    VERIFY_REFUSED(absent, ErrorKind::Setup, "does not exist");
    QVERIFY(!QFileInfo::exists(QFileInfo(missing).path()));
}

void TestStoreSetup::directoryWithoutPermission()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("x.db"));
    VERIFY_OK(Store::open(fileAddress(path)));
    const QByteArray bytes = contentOf(path);
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0444), 0);
    QCOMPARE(::chmod(QFile::encodeName(directory.path()).constData(), 0555), 0);
    // Root may write everywhere, so be somebody else for a moment.
    const bool root = ::geteuid() == 0;
    if (root)
        QCOMPARE(::seteuid(65534), 0);
    const auto file = Store::open(fileAddress(path));
    const auto fresh = Store::open(fileAddress(directory.filePath(QStringLiteral("new.db"))));
    const auto nested = Store::open(fileAddress(directory.filePath(QStringLiteral("sub/new.db"))));
    if (root)
        QCOMPARE(::seteuid(0), 0);
    QVERIFY(QFile::setPermissions(directory.path(), QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner));
    VERIFY_REFUSED(file, ErrorKind::Setup, "read-only");
    VERIFY_REFUSED(fresh, ErrorKind::Setup, "cannot be created");
    VERIFY_REFUSED(nested, ErrorKind::Setup, "cannot be created");
    QCOMPARE(contentOf(path), bytes);
}

void TestStoreSetup::lockedByAnotherProgram()
{
    const TestStore testStore(m_cluster, false);
    const auto store = testStore.open();
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("locker"));
        other.setDatabaseName(testStore.address().path);
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(QStringLiteral("BEGIN IMMEDIATE")));
        const auto refused = store->saveTeamMembers({{QStringLiteral("T"), QStringLiteral("n")}});
        VERIFY_REFUSED(refused, ErrorKind::Storage, "locked");
        VERIFY_OK(store->teamMembers());
        QVERIFY(QSqlQuery(other).exec(QStringLiteral("ROLLBACK")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("locker"));
    VERIFY_OK(store->saveTeamMembers({{QStringLiteral("T"), QStringLiteral("n")}}));
}

void TestStoreSetup::deletedWhileOpen()
{
    const TestStore testStore(m_cluster, false);
    const auto store = testStore.open();
    QVERIFY(QFile::remove(testStore.address().path));
    const auto refused = store->setSetting(QStringLiteral("a"), QStringLiteral("b"));
    VERIFY_REFUSED(refused, ErrorKind::Setup, "deleted");
    QVERIFY(testStore.open());
    const auto replaced = store->counts();
    VERIFY_REFUSED(replaced, ErrorKind::Setup, "replaced");
}

void TestStoreSetup::fullDisk()
{
    QTemporaryDir directory;
    if (::mount("tmpfs", QFile::encodeName(directory.path()).constData(), "tmpfs", 0, "size=1m") != 0)
        QSKIP("a small file system can only be mounted by root");
    const auto unmount = qScopeGuard([&directory] { ::umount2(QFile::encodeName(directory.path()).constData(), MNT_DETACH); });
    const auto store = Store::open(fileAddress(directory.filePath(QStringLiteral("x.db"))));
    VERIFY_OK(store);
    const auto fence = (*store)->acquireLease(run(QStringLiteral("run-1")));
    QVERIFY(fence && *fence);
    VERIFY_OK((*store)->apply(**fence, QStringLiteral("run-1"), creates(3), kNow, kReconcile));
    const auto full = (*store)->apply(**fence, QStringLiteral("run-1"), creates(5000, 10), kNow, kReconcile);
    VERIFY_REFUSED(full, ErrorKind::Setup, "disk full");
    const auto counts = (*store)->counts();
    VERIFY_OK(counts);
    QCOMPARE(counts->bookings, 3);
    QCOMPARE(counts->jobs, 3);
}

bool TestStoreSetup::needsCluster() { return !PrivateCluster::programs().isEmpty() && m_cluster.cluster().isReady(); }

void TestStoreSetup::unreachableServer()
{
    StoreAddress address;
    address.backend = StoreAddress::Backend::Postgres;
    address.host = QStringLiteral("127.0.0.1");
    address.port = 1;
    address.database = QStringLiteral("shop");
    const auto store = Store::open(address);
    VERIFY_REFUSED(store, ErrorKind::Storage, "cannot be reached");
}

void TestStoreSetup::databaseThatIsNotSetUp()
{
    if (!needsCluster())
        QSKIP("PostgreSQL 15 or newer is not installed");
    const StoreAddress address = m_cluster.cluster().createDatabase();
    const auto store = Store::open(address);
    VERIFY_REFUSED(store, ErrorKind::Setup, "not set up");
    QVERIFY(store.error().action.contains(u"floorboardctl store migrate"));
    const auto absent = Store::open(m_cluster.cluster().addressOf(QStringLiteral("nowhere")));
    VERIFY_REFUSED(absent, ErrorKind::Setup, "no such database");
}

void TestStoreSetup::wrongPassword()
{
    if (!needsCluster())
        QSKIP("PostgreSQL 15 or newer is not installed");
    StoreAddress address = m_cluster.cluster().createDatabase();
    m_cluster.cluster().execute(QStringLiteral("CREATE ROLE guarded LOGIN SUPERUSER PASSWORD 'right'"));
    address.user = QStringLiteral("guarded");
    const auto without = Store::migrate(address);
    VERIFY_REFUSED(without, ErrorKind::Auth, "refused the sign-in");
    const auto wrong = Store::migrate(address, {.password = Secret("hunter2")});
    VERIFY_REFUSED(wrong, ErrorKind::Auth, "refused the sign-in");
    QVERIFY(!wrong.error().detail.contains(u"hunter2"));
    VERIFY_OK(Store::migrate(address, {.password = Secret("right")}));
}

void TestStoreSetup::databaseInAnotherEncoding()
{
    if (!needsCluster())
        QSKIP("PostgreSQL 15 or newer is not installed");
    const StoreAddress address = m_cluster.cluster().createDatabase(QStringLiteral("ENCODING 'LATIN1' TEMPLATE template0"));
    const auto store = Store::migrate(address);
    VERIFY_REFUSED(store, ErrorKind::Setup, "LATIN1");
}

QTEST_GUILESS_MAIN(TestStoreSetup)
#include "tst_storesetup.moc"
