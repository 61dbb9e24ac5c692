// SPDX-License-Identifier: GPL-3.0-or-later
// The engine beside others and in trouble, on both backends: single flight, a lost lease, a cancel, a fault at every statement and every call.
#include "engineshop.h"

#include <QTest>

using namespace fb;

class EngineFaultsTest : public QObject {
    Q_OBJECT

private:
    TestCluster m_cluster;

    static void eachBackend() { addBackendRows(); }

private Q_SLOTS:
    void aRunWhoseProcessDiedIsNotRunning_data() { eachBackend(); }
    void aRunWhoseProcessDiedIsNotRunning()
    {
        FB_TEST_STORE(m_cluster);
        EngineShop shop(testStore);
        RunRecord dead;
        dead.runId = QStringLiteral("dead");
        dead.startedAt = shop.clock.now();
        QVERIFY(shop.store->acquireLease(dead).value());
        QVERIFY(!shop.store->run(dead.runId).value()->outcome);
        shop.place.shell(QStringLiteral("UPDATE lease SET heartbeat_ms = 0"));
        QCOMPARE(shop.store->run(dead.runId).value()->outcome, std::optional(Outcome::Interrupted));
        QCOMPARE(shop.store->runs(1).value().first().outcome, std::optional(Outcome::Interrupted));
    }

    void twoRunsAtOnceMakeNoDuplicate_data() { eachBackend(); }
    void twoRunsAtOnceMakeNoDuplicate()
    {
        FB_TEST_STORE(m_cluster);
        EngineShop shop(testStore);
        shop.square.fill(30);
        shop.settings.joinPoll = milliseconds(2);
        std::unique_ptr<Store> otherStore = shop.place.open();
        FakeSquare otherSquare;
        otherSquare.fill(30);
        Engine other(*otherStore, otherSquare, shop.clock, shop.settings);
        std::optional<Watched<RunReport>> joined;
        shop.square.duringListing = [&] {
            if (!joined)
                joined.emplace(other.run({.trigger = Trigger::Manual}));
        };
        const RunRecord first = shop.run({.trigger = Trigger::Schedule});
        QTRY_VERIFY(joined->isDone());
        const RunRecord second = joined->value().run;
        QVERIFY(second.joined);
        QCOMPARE(second.runId, first.runId);
        QCOMPARE(second.totals, first.totals);
        QCOMPARE(otherSquare.count(QStringLiteral("list")), 0);
        QCOMPARE(shop.counts().jobs, 30);
        QCOMPARE(shop.counts().runs, 1);
    }

    void aRunThatLostItsLeaseWritesNothingMore_data() { eachBackend(); }
    void aRunThatLostItsLeaseWritesNothingMore()
    {
        FB_TEST_STORE(m_cluster);
        EngineShop shop(testStore);
        shop.square.fill(5);
        shop.square.duringListing = [&] { shop.place.shell(QStringLiteral("UPDATE lease SET token = token + 1, run_id = 'somebody-else'")); };
        const RunRecord run = shop.run();
        QCOMPARE(outcomeOf(run), QStringLiteral("interrupted"));
        QCOMPARE(run.error->kind, ErrorKind::Conflict);
        QCOMPARE(shop.counts().jobs, 0);
    }

    void cancelStopsAndIsRecorded_data() { eachBackend(); }
    void cancelStopsAndIsRecorded()
    {
        FB_TEST_STORE(m_cluster);
        EngineShop shop(testStore);
        shop.square.fill(50);
        shop.settings.chunk = 10;
        Engine engine(*shop.store, shop.square, shop.clock, shop.settings);
        engine.onProgress([&engine](std::int64_t done, std::int64_t total) {
            if (total > 0 && done == 20)
                engine.cancel();
        });
        const RunRecord run = settled(engine.run({})).run;
        QCOMPARE(outcomeOf(run), QStringLiteral("cancelled"));
        QCOMPARE(exitCode(run.error->kind), 130);
        QCOMPARE(shop.counts().jobs, 20); // what was applied stays
        QVERIFY(run.totals.addUp());
        QCOMPARE(run.totals.created, 20);
        QCOMPARE(shop.run().totals.created, 30);
    }

    void everyStatementMayFail_data()
    {
        QTest::addColumn<bool>("postgres");
        QTest::addColumn<bool>("forEver");
        QTest::newRow("SQLite, once") << false << false;
        QTest::newRow("SQLite, from then on") << false << true;
        QTest::newRow("PostgreSQL, once") << true << false;
        QTest::newRow("PostgreSQL, from then on") << true << true;
    }
    void everyStatementMayFail()
    {
        FB_TEST_STORE(m_cluster);
        QFETCH(bool, forEver);
        int statements = 0;
        for (int n = 1; n <= 400; ++n) {
            const TestStore fresh(m_cluster, testStore.isPostgres());
            EngineShop shop(fresh);
            shop.square.fill(6);
            shop.settings.chunk = 3;
            int left = n;
            shop.store = shop.place.open({.fault = [&left, forEver](const QString &) { return --left == 0 || (forEver && left < 0); }});
            const RunRecord faulty = shop.store ? shop.run() : RunRecord(); // opening runs statements too
            if (left > 0) {
                statements = n - 1;
                QVERIFY(!faulty.error);
                break;
            }
            QVERIFY(faulty.totals.addUp());
            shop.store = shop.place.open();
            shop.place.shell(QStringLiteral("UPDATE lease SET heartbeat_ms = 0")); // a minute later
            shop.run();
            const RunRecord last = shop.run(); // the second run after the fault changes nothing
            QVERIFY2(last.outcome == Outcome::NoChange,
                     qPrintable(QStringLiteral("statement %1: %2 %3").arg(n).arg(outcomeOf(last), last.error ? last.error->detail : QString())));
            QCOMPARE(shop.counts().jobs, 6);
            QCOMPARE(shop.counts().bookings, 6);
        }
        QVERIFY2(statements > 15, qPrintable(QString::number(statements))); // the countdown did reach into the run
    }

    void whatNobodyAnsweredForIsNoCompleteSuccess_data() { eachBackend(); }
    void whatNobodyAnsweredForIsNoCompleteSuccess()
    {
        FB_TEST_STORE(m_cluster);
        EngineShop shop(testStore);
        shop.square.fill(9);
        shop.run();
        const std::optional<Instant> before = shop.state().lastSuccessAt;
        shop.clock.step(minutes(10));
        shop.square.hidden = {QStringLiteral("b1"), QStringLiteral("b2")};
        shop.square.change(QStringLiteral("b3"), [](Booking &b) { b.startAt += minutes(5); });
        shop.square.failCall = 2; // the listing, then the question by id
        const RunRecord run = shop.run();
        QCOMPARE(outcomeOf(run), QStringLiteral("failed"));
        QCOMPARE(run.error ? run.error->kind : ErrorKind::Invalid, ErrorKind::Protocol);
        QCOMPARE(run.totals, (RunTotals{.scanned = 9, .updated = 1, .skipped = 6, .errors = 2})); // what Square answered for is applied
        QCOMPARE(run.errors.size(), 2);
        QCOMPARE(shop.state().lastSuccessAt, before);
        QVERIFY(!shop.job(QStringLiteral("b1")).booking.goneAt);
        QCOMPARE(outcomeOf(shop.run()), QStringLiteral("no_change")); // asked again, and there after all
        QVERIFY(shop.state().lastSuccessAt > before);
    }

    void aServiceNameThatFailedComesWithTheNextRun_data() { eachBackend(); }
    void aServiceNameThatFailedComesWithTheNextRun()
    {
        FB_TEST_STORE(m_cluster);
        EngineShop shop(testStore);
        shop.square.fill(3);
        shop.square.failCall = 6; // the account's four questions, the listing, then the services
        const RunRecord first = shop.run();
        QCOMPARE(outcomeOf(first), QStringLiteral("failed"));
        QCOMPARE(shop.counts().jobs, 3);
        QCOMPARE(shop.job(QStringLiteral("b1")).booking.serviceType, QString());
        QCOMPARE(shop.run().totals, (RunTotals{.scanned = 3, .updated = 3}));
        QCOMPARE(shop.job(QStringLiteral("b1")).booking.serviceType, QStringLiteral("Full detail"));
        QCOMPARE(outcomeOf(shop.run()), QStringLiteral("no_change"));
    }

    void everyCallMayFailOnce_data() { eachBackend(); }
    void everyCallMayFailOnce()
    {
        FB_TEST_STORE(m_cluster);
        int calls = 0;
        for (int n = 1; n <= 50; ++n) {
            const TestStore fresh(m_cluster, testStore.isPostgres());
            EngineShop shop(fresh);
            shop.square.fill(130);
            shop.run();
            shop.square.change(QStringLiteral("b1"), [](Booking &b) { b.startAt += minutes(30); });
            shop.square.held.remove(QStringLiteral("b2"));
            shop.square.add(sampleBooking(QStringLiteral("fresh")));
            shop.clock.step(std::chrono::hours(25));
            for (Booking &booking : shop.square.held)
                booking.startAt += std::chrono::hours(25);
            for (Booking &booking : shop.square.held)
                booking.version += 1;
            shop.square.failCall = n;
            shop.run({.allow = {Brake::MassShift, Brake::MassCancel}});
            if (shop.square.failCall > 0) {
                calls = n - 1;
                break;
            }
            shop.square.failCall = 0;
            shop.run({.allow = {Brake::MassShift, Brake::MassCancel}});
            const RunRecord last = shop.run();
            QVERIFY2(last.outcome == Outcome::NoChange,
                     qPrintable(QStringLiteral("call %1: %2 %3").arg(n).arg(outcomeOf(last), last.error ? last.error->detail : QString())));
            QCOMPARE(shop.counts().jobs, 131);
        }
        QVERIFY2(calls >= 7, qPrintable(QString::number(calls)));
    }
};

QTEST_GUILESS_MAIN(EngineFaultsTest)
#include "tst_enginefaults.moc"
