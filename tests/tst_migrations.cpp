// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations.h"
#include "storefiles.h"
#include "storerows.h"
#include "teststore.h"

#include <QDir>
#include <QFileInfo>

#include <sys/stat.h>

#include <array>
#include <barrier>
#include <thread>

using namespace fb;
using namespace fb::rows;

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

/// How a schema gets from one version to the next: wholly or not at all, once, with a copy of what was.
class TestMigrations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newerSchemaIsLeftAlone_data() { addBackendRows(); }
    void newerSchemaIsLeftAlone();
    void upgradeStepsAndBackup_data() { addBackendRows(); }
    void upgradeStepsAndBackup();
    void theFirstSchemaComesAlong();
    void manyMakeAFileAtOnce();
    void manyMigrateAtOnce_data() { addBackendRows(); }
    void manyMigrateAtOnce();
    void failedStepChangesNothing_data() { addBackendRows(); }
    void failedStepChangesNothing();
    void aMissingExtensionSaysWhatToDo();
    void aRoleThatMayNotMakeTheExtension();

private:
    bool needsCluster();

    TestCluster m_cluster;
};

bool TestMigrations::needsCluster() { return !PrivateCluster::programs().isEmpty() && m_cluster.cluster().isReady(); }

void TestMigrations::newerSchemaIsLeftAlone()
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

void TestMigrations::upgradeStepsAndBackup()
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

void TestMigrations::theFirstSchemaComesAlong()
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
        VERIFY_OK(connection.execute(QStringLiteral("INSERT INTO catalog_name (variation_id, name, read_at_ms) VALUES ('v1', 'Full detail', 1)")));
    }
    const auto store = Store::open(address);
    VERIFY_OK(store);
    const auto services = (*store)->services({QStringLiteral("v1")});
    VERIFY_OK(services);
    QCOMPARE(services->value(QStringLiteral("v1")), (CatalogService{QStringLiteral("Full detail"), std::nullopt}));
    const auto detail = (*store)->detail(QStringLiteral("j1"), fromMs(3));
    VERIFY_OK(detail);
    QVERIFY(*detail);
    const Job &job = (*detail)->card.job;
    QCOMPARE(job.vehicle(), QStringLiteral("2018 BMW X3"));
    QCOMPARE(job.vehiclePlate, QStringLiteral("QLT 4R9"));
    QCOMPARE(job.notes, QStringLiteral("key 17"));
    QCOMPARE((*detail)->history.first().revision, 1);
    QCOMPARE(job.totalMinor, std::optional<std::int64_t>(24500));
    QCOMPARE(job.workStatus, WorkStatus::CheckedIn);
    QCOMPARE((*detail)->history.size(), 1);
}

void TestMigrations::manyMakeAFileAtOnce()
{
    const QTemporaryDir directory;
    constexpr int kFiles = 30; // one of them met the moment in which SQLite doesn't wait
    constexpr int kDesks = 4;
    for (int n = 0; n < kFiles; ++n) {
        StoreAddress address;
        address.path = directory.filePath(QStringLiteral("%1.db").arg(n));
        std::array<QString, kDesks> problems;
        std::barrier start(kDesks);
        {
            std::vector<std::jthread> desks;
            for (QString &problem : problems) {
                desks.emplace_back([&address, &problem, &start] {
                    start.arrive_and_wait();
                    const auto store = Store::open(address);
                    problem = store ? QString() : store.error().detail;
                });
            }
        }
        for (const QString &problem : problems)
            QCOMPARE(problem, QString());
    }
}

void TestMigrations::manyMigrateAtOnce()
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

void TestMigrations::failedStepChangesNothing()
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

void TestMigrations::aMissingExtensionSaysWhatToDo()
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

void TestMigrations::aRoleThatMayNotMakeTheExtension()
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

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
