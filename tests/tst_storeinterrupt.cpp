// SPDX-License-Identifier: GPL-3.0-or-later
// A store that is told to stop from another thread: what waits ends at once and leaves nothing half-written.
#include "patience.h"
#include "samples.h"
#include "shopservice.h"
#include "storeinterrupt.h"
#include "teststore.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <semaphore>
#include <thread>

using namespace fb;

class TestStoreInterrupt : public QObject {
    Q_OBJECT

private:
    static constexpr qint64 kSoon = 4'000; // SQLite would wait 5 s for the lock, PostgreSQL 30 s

    TestCluster m_cluster;

    /// Somebody else in the middle of a write, on a connection of their own.
    class Blocker {
    public:
        explicit Blocker(const TestStore &place)
        {
            const StoreAddress &address = place.address();
            m_database = QSqlDatabase::addDatabase(place.isPostgres() ? QStringLiteral("QPSQL") : QStringLiteral("QSQLITE"), QStringLiteral("blocker"));
            m_database.setDatabaseName(place.isPostgres() ? address.database : address.path);
            m_database.setHostName(address.host);
            m_database.setPort(address.port);
            m_database.setUserName(address.user);
            held = m_database.open();
            QSqlQuery query(m_database);
            for (const char *sql : {place.isPostgres() ? "BEGIN" : "BEGIN IMMEDIATE", place.isPostgres() ? "LOCK TABLE setting, job" : "DELETE FROM setting"})
                held = held && query.exec(QString::fromLatin1(sql));
        }
        ~Blocker()
        {
            QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK"));
            m_database.close();
            m_database = QSqlDatabase();
            QSqlDatabase::removeDatabase(QStringLiteral("blocker"));
        }
        Blocker(const Blocker &) = delete;
        Blocker &operator=(const Blocker &) = delete;

        bool held = false;

    private:
        QSqlDatabase m_database;
    };

private Q_SLOTS:
    void aWaitingWriteEndsCancelled_data() { addBackendRows(); }
    void aWaitingWriteEndsCancelled()
    {
        FB_TEST_STORE(m_cluster);
        const auto interrupt = std::make_shared<StoreInterrupt>();
        Result<void> written;
        Result<void> later;
        qint64 took = 0;
        {
            std::atomic<bool> ended = false;
            std::binary_semaphore opened(0);
            std::binary_semaphore locked(0);
            std::thread writing([&] { // a connection belongs to its thread
                const std::unique_ptr<Store> store = testStore.open({.interrupt = interrupt});
                opened.release();
                locked.acquire();
                written = store->setSetting(QStringLiteral("half"), QStringLiteral("written"));
                later = store->setSetting(QStringLiteral("later"), QStringLiteral("written"));
                ended = true;
            });
            opened.acquire();
            const Blocker blocker(testStore);
            locked.release();
            const bool waited = !QTest::qWaitFor([&] { return ended.load(); }, 500);
            QElapsedTimer elapsed;
            elapsed.start();
            interrupt->interrupt();
            writing.join();
            took = elapsed.elapsed();
            QVERIFY(blocker.held);
            QVERIFY2(waited, "the lock was not waited for; this test shows nothing");
        }
        QVERIFY2(took < kSoon, QByteArray::number(took).constData());
        for (const Result<void> &result : {written, later}) {
            QVERIFY(!result);
            QCOMPARE(result.error().kind, ErrorKind::Cancelled);
            QVERIFY(result.error().detail.contains(u"nothing of this was written"));
        }
        const Result<std::unique_ptr<Store>> again = Store::open(testStore.address(), {.interrupt = interrupt}); // for good
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Cancelled);
        QCOMPARE(testStore.shell(QStringLiteral("SELECT COUNT(*) FROM setting WHERE name IN ('half', 'later')")), QStringLiteral("0"));
        QVERIFY(testStore.open()->setSetting(QStringLiteral("others"), QStringLiteral("go on")));
    }

    void closingTheDeskDoesNotWaitForALock_data() { addBackendRows(); }
    void closingTheDeskDoesNotWaitForALock()
    {
        FB_TEST_STORE(m_cluster);
        const SystemClock clock;
        auto shop = std::make_unique<ShopService>(ShopService::Settings{.store = testStore.address().text(), .desk = QStringLiteral("Front desk")}, clock);
        QTRY_VERIFY(shop->lastPollAt());
        const QString before = testStore.dump();
        qint64 took = 0;
        {
            const Blocker blocker(testStore);
            QVERIFY(blocker.held);
            bool answered = false;
            shop->edit(QStringLiteral("no-such-job"), MoveEdit{.to = WorkStatus::CheckedIn}, 1, this,
                       [&answered](const Result<JobDetail> &) { answered = true; });
            QVERIFY2(!QTest::qWaitFor([&] { return answered; }, 500), "the lock was not waited for; this test shows nothing");
            QElapsedTimer elapsed;
            elapsed.start();
            shop.reset();
            took = elapsed.elapsed();
        }
        QVERIFY2(took < kSoon, QByteArray::number(took).constData());
        QCOMPARE(testStore.dump(), before);
    }

    void anEditBeforeClosingIsWritten_data() { addBackendRows(); }
    void anEditBeforeClosingIsWritten()
    {
        FB_TEST_STORE(m_cluster);
        const std::unique_ptr<Store> store = testStore.open();
        RunRecord run;
        run.runId = QStringLiteral("r1");
        run.startedAt = kSampleNow;
        const Fence fence = store->acquireLease(run).value().value();
        QVERIFY(store->apply(fence, run.runId, {Step{.action = StepAction::Create, .bookingId = QStringLiteral("b1"), .booking = storedBooking()}}, kSampleNow,
                             QStringLiteral("reconciliation")));
        const Job job = store->job(QStringLiteral("b1")).value().value().job;
        const SystemClock clock;
        {
            ShopService shop({.store = testStore.address().text(), .desk = QStringLiteral("Front desk")}, clock);
            QTRY_VERIFY(shop.lastPollAt()); // the store is open
            shop.edit(job.jobId, MoveEdit{.to = WorkStatus::CheckedIn}, job.revision, this, [](const Result<JobDetail> &) { });
        } // closed with the click still on its way
        QCOMPARE(store->job(QStringLiteral("b1")).value().value().job.workStatus, WorkStatus::CheckedIn);
    }
};

QTEST_GUILESS_MAIN(TestStoreInterrupt)
#include "tst_storeinterrupt.moc"
