// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations.h"
#include "storerows.h"
#include "teststore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <barrier>
#include <thread>

using namespace fb;
using namespace fb::rows;

/// A refusal of one kind with a sentence that contains some words.
#define VERIFY_REFUSED(result, expectedKind, words)                                                                                                            \
    QVERIFY(!(result));                                                                                                                                        \
    QCOMPARE((result).error().kind, expectedKind);                                                                                                             \
    QVERIFY2((result).error().detail.contains(QStringLiteral(words)), qPrintable((result).error().detail))

namespace {
QString migrationFile(const QTemporaryDir &files, int version) { return files.filePath(QStringLiteral("%1.sql").arg(version, 4, 10, QLatin1Char('0'))); }

/// Copies the program's own migrations, up to @p most. @return the newest that was copied
int copyMigrations(StoreConnection &connection, const QTemporaryDir &files, int most = 9999)
{
    int version = 0;
    while (version < most) {
        const QString next = QStringLiteral("/%1.sql").arg(version + 1, 4, 10, QLatin1Char('0'));
        if (!QFile::copy(connection.dialect().migrations() + next, migrationFile(files, version + 1)))
            break;
        ++version;
    }
    return version;
}
} // namespace

/// Opening what can't be opened: a clear refusal, nothing damaged. And how a schema gets from one version to the next.
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
    void newerSchemaIsLeftAlone_data() { addBackendRows(); }
    void newerSchemaIsLeftAlone();
    void upgradeStepsAndBackup_data() { addBackendRows(); }
    void upgradeStepsAndBackup();
    void failedStepChangesNothing_data() { addBackendRows(); }
    void theFirstSchemaComesAlong();
    void manyMigrateAtOnce_data() { addBackendRows(); }
    void manyMigrateAtOnce();
    void failedStepChangesNothing();
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
    void aMissingExtensionSaysWhatToDo();
    void aRoleThatMayNotMakeTheExtension();

private:
    bool needsCluster();
    static StoreAddress fileAddress(const QString &path)
    {
        StoreAddress address;
        address.path = path;
        return address;
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
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

void TestStoreSetup::newerSchemaIsLeftAlone()
{
    FB_TEST_STORE(m_cluster);
    testStore.shell(QStringLiteral("INSERT INTO schema_version (version, migrated_at_ms) VALUES (99, 0)"));
    const QString before = testStore.dump();
    const QByteArray bytes = postgres ? QByteArray() : contentOf(testStore.address().path);
    const auto store = Store::open(testStore.address());
    VERIFY_REFUSED(store, ErrorKind::Setup, "newer");
    const auto migrated = Store::migrate(testStore.address());
    VERIFY_REFUSED(migrated, ErrorKind::Setup, "newer");
    QCOMPARE(testStore.dump(), before);
    if (!postgres)
        QCOMPARE(contentOf(testStore.address().path), bytes);
}

void TestStoreSetup::upgradeStepsAndBackup()
{
    FB_TEST_STORE(m_cluster);
    {
        const auto store = testStore.open();
        VERIFY_OK(store->setSetting(QStringLiteral("shop"), QStringLiteral("Shine")));
    }
    QTemporaryDir files;
    StoreConnection connection(testStore.address(), {});
    VERIFY_OK(connection.open());
    const int newest = copyMigrations(connection, files);
    QFile second(migrationFile(files, newest + 1));
    QVERIFY(second.open(QIODevice::WriteOnly));
    second.write("-- one more table\nCREATE TABLE extra (\n    a integer\n);\n\nINSERT INTO extra VALUES (1);\n");
    second.close();

    Migrations migrations(connection, files.path());
    const Result<void> old = migrations.check();
    VERIFY_REFUSED(old, ErrorKind::Setup, "older schema");
    QVERIFY(old.error().action.contains(u"store migrate"));
    const Result<int> version = migrations.migrate();
    VERIFY_OK(version);
    QCOMPARE(*version, newest + 1);
    VERIFY_OK(migrations.check());
    QCOMPARE(testStore.shell(QStringLiteral("SELECT a FROM extra")), QStringLiteral("1"));
    QCOMPARE(testStore.shell(QStringLiteral("SELECT value FROM setting WHERE name <> 'search.format'")), QStringLiteral("Shine"));
    const Result<int> again = migrations.migrate();
    VERIFY_OK(again);
    // What this program knows is older now.
    const auto refused = Store::open(testStore.address());
    VERIFY_REFUSED(refused, ErrorKind::Setup, "newer");
    if (postgres)
        return;
    const QString backup = testStore.address().path + QStringLiteral(".v%1.bak").arg(newest);
    const auto restored = Store::open(fileAddress(backup));
    VERIFY_OK(restored);
    const auto shop = (*restored)->setting(QStringLiteral("shop"));
    VERIFY_OK(shop);
    QCOMPARE(*shop, std::optional(QStringLiteral("Shine")));
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(backup).constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0600U);
}

void TestStoreSetup::theFirstSchemaComesAlong()
{
    QTemporaryDir directory;
    const StoreAddress address = fileAddress(directory.filePath(QStringLiteral("old.db")));
    {
        QTemporaryDir files;
        StoreConnection connection(address, {});
        VERIFY_OK(connection.open());
        QCOMPARE(copyMigrations(connection, files, 1), 1);
        VERIFY_OK(Migrations(connection, files.path()).migrate());
        VERIFY_OK(
            connection.execute(QStringLiteral("INSERT INTO job (job_id, work_status, vehicle_info, vehicle_plate, notes, payment_amount_minor, created_by,"
                                              " created_at_ms, updated_at_ms) VALUES ('j1', 'CHECKED_IN', '2018 BMW X3', 'QLT 4R9', 'key 17', 24500,"
                                              " 'reconciliation', 1, 2)")));
        VERIFY_OK(connection.execute(QStringLiteral("INSERT INTO status_event (job_id, to_status, event, changed_at_ms, changed_by) VALUES ('j1', 'SCHEDULED',"
                                                    " 'created', 1, 'reconciliation')")));
    }
    const auto store = Store::open(address);
    VERIFY_OK(store);
    const auto detail = (*store)->detail(QStringLiteral("j1"), fromMs(3));
    VERIFY_OK(detail);
    QVERIFY(*detail);
    const Job &job = (*detail)->card.job;
    QCOMPARE(job.vehicle(), QStringLiteral("2018 BMW X3"));
    QCOMPARE(job.vehiclePlate, QStringLiteral("QLT 4R9"));
    QCOMPARE(job.notes, QStringLiteral("key 17"));
    QCOMPARE(job.totalMinor, std::optional<std::int64_t>(24500));
    QCOMPARE(job.workStatus, WorkStatus::CheckedIn);
    QCOMPARE((*detail)->history.size(), 1);
}

void TestStoreSetup::manyMigrateAtOnce()
{
    FB_TEST_STORE(m_cluster);
    QTemporaryDir files;
    int newest = 0;
    {
        const auto store = testStore.open();
        VERIFY_OK(store->setSetting(QStringLiteral("shop"), QStringLiteral("Shine")));
        StoreConnection connection(testStore.address(), {});
        VERIFY_OK(connection.open());
        newest = copyMigrations(connection, files);
    }
    for (int step = 1; step <= 3; ++step) {
        QFile file(migrationFile(files, newest + step));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("CREATE TABLE extra%1 (\n    a integer\n);\n\nINSERT INTO extra%1 VALUES (1);\n").replace("%1", QByteArray::number(step)));
    }
    constexpr int kDesks = 8;
    std::barrier together(kDesks);
    std::array<QString, kDesks> said;
    {
        std::vector<std::jthread> desks;
        for (int desk = 0; desk < kDesks; ++desk) {
            desks.emplace_back([&, desk] {
                StoreConnection connection(testStore.address(), {});
                const Result<void> opened = connection.open();
                together.arrive_and_wait();
                if (!opened) {
                    said.at(static_cast<std::size_t>(desk)) = opened.error().detail;
                    return;
                }
                const Result<int> version = Migrations(connection, files.path()).migrate();
                said.at(static_cast<std::size_t>(desk)) = version ? QString::number(*version) : version.error().detail;
            });
        }
    }
    for (const QString &word : said)
        QCOMPARE(word, QString::number(newest + 3));
    for (const char *table : {"extra1", "extra2", "extra3"})
        QCOMPARE(testStore.shell(QStringLiteral("SELECT COUNT(*) FROM %1").arg(QLatin1String(table))).trimmed(), QStringLiteral("1"));
    // Every copy that was kept is of the schema its name says, and there is one at least.
    const QFileInfo path(testStore.address().path);
    const QStringList copies = postgres ? QStringList() : path.dir().entryList({path.fileName() + QStringLiteral(".v*.bak")});
    QCOMPARE(copies.isEmpty(), postgres);
    for (const QString &copy : copies) {
        QVERIFY2(copy.startsWith(QStringLiteral("%1.v%2.").arg(path.fileName()).arg(newest)), qPrintable(copy));
        VERIFY_OK(Store::open(fileAddress(path.dir().filePath(copy))));
    }
}

void TestStoreSetup::failedStepChangesNothing()
{
    FB_TEST_STORE(m_cluster);
    QTemporaryDir files;
    StoreConnection connection(testStore.address(), {});
    VERIFY_OK(connection.open());
    const int newest = copyMigrations(connection, files);
    QFile second(migrationFile(files, newest + 1));
    QVERIFY(second.open(QIODevice::WriteOnly));
    second.write("CREATE TABLE extra (a integer);\nUPDATE setting SET value = 'gone';\nCREATE NONSENSE;\n");
    second.close();
    const QString before = testStore.dump();
    Migrations migrations(connection, files.path());
    const Result<int> version = migrations.migrate();
    QVERIFY(!version);
    QCOMPARE(testStore.dump(), before);
    const Result<int> current = migrations.current();
    VERIFY_OK(current);
    QCOMPARE(*current, newest);
    QVERIFY(testStore.open());
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

void TestStoreSetup::aMissingExtensionSaysWhatToDo()
{
    if (!needsCluster())
        QSKIP("PostgreSQL 15 or newer is not installed");
    const TestStore testStore(m_cluster, true);
    QTemporaryDir files;
    StoreConnection connection(testStore.address(), {});
    VERIFY_OK(connection.open());
    QFile next(migrationFile(files, copyMigrations(connection, files) + 1));
    QVERIFY(next.open(QIODevice::WriteOnly));
    next.write("CREATE TABLE extra (a integer);\nCREATE EXTENSION IF NOT EXISTS not_there;\n");
    next.close();
    const QString before = testStore.dump();
    const Result<int> version = Migrations(connection, files.path()).migrate();
    VERIFY_REFUSED(version, ErrorKind::Setup, "The extension not_there is missing");
    QVERIFY2(version.error().action.contains(u"CREATE EXTENSION not_there") && version.error().action.contains(u"postgresql-contrib"),
             qPrintable(version.error().action));
    QCOMPARE(testStore.dump(), before);
}

void TestStoreSetup::aRoleThatMayNotMakeTheExtension()
{
    if (!needsCluster())
        QSKIP("PostgreSQL 15 or newer is not installed");
    StoreAddress address = m_cluster.cluster().createDatabase();
    const auto asSuperuser = [&](const char *sql) { m_cluster.cluster().execute(QString::fromLatin1(sql), address.database); };
    asSuperuser("CREATE ROLE clerk LOGIN");
    asSuperuser("GRANT CREATE ON SCHEMA public TO clerk");
    address.user = QStringLiteral("clerk");
    const Result<int> refused = Store::migrate(address);
    VERIFY_REFUSED(refused, ErrorKind::Setup, "The extension pg_trgm is missing");
    QVERIFY2(refused.error().action.contains(u"CREATE EXTENSION pg_trgm"), qPrintable(refused.error().action));
    asSuperuser("CREATE EXTENSION pg_trgm"); // what it said
    VERIFY_OK(Store::migrate(address));
}

QTEST_GUILESS_MAIN(TestStoreSetup)
#include "tst_storesetup.moc"
