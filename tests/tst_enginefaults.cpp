// SPDX-License-Identifier: GPL-3.0-or-later
// The engine beside others and in trouble, on both backends: single flight, a lost lease, a cancel, a fault at every statement and every call.
#include "engineshop.h"
#include "patience.h"

#include <QTest>

using namespace fb;

class EngineFaultsTest : public QObject {
    Q_OBJECT

private:
    TestCluster m_cluster;

    static void eachBackend() { addBackendRows(); }

private Q_SLOTS:
    void aListingThatCannotBeReadIsNoSuccess_data()
    {
        QTest::addColumn<bool>("postgres");
        QTest::addColumn<int>("readable");
        QTest::addColumn<QString>("outcome");
        for (const bool postgres : {false, true}) {
            const char *name = postgres ? "PostgreSQL" : "SQLite";
            QTest::addRow("%s, nothing", name) << postgres << 0 << QStringLiteral("failed");
            QTest::addRow("%s, less than half", name) << postgres << 2 << QStringLiteral("failed");
            QTest::addRow("%s, half", name) << postgres << 3 << QStringLiteral("partial");
        }
    }
    void aListingThatCannotBeReadIsNoSuccess()
    {
        QFETCH(int, readable);
        QFETCH(QString, outcome);
        FB_TEST_STORE(m_cluster);
        EngineShop shop(testStore);
        shop.square.fill(readable);
        for (const char *id : {"odd1", "odd2", "odd3"})
            shop.square.malformed.push_back({QLatin1String(id), QStringLiteral("start_at is a number")});
        const RunRecord run = shop.run();
        QCOMPARE(outcomeOf(run), outcome);
        QCOMPARE(run.totals, (RunTotals{.scanned = readable + 3, .created = readable, .errors = 3})); // what can be read is on the board all the same
        QCOMPARE(shop.state().lastSuccessAt.has_value(), outcome == u"partial");
        if (outcome == u"failed")
            QVERIFY2(run.error->detail.contains(QStringLiteral("could not be read, such as odd1: start_at is a number")), qPrintable(run.error->detail));
    }

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

    void unreadScopesAreNoCompleteSuccess_data() { eachBackend(); }
    void unreadScopesAreNoCompleteSuccess()
    {
        FB_TEST_STORE(m_cluster);
        EngineShop shop(testStore);
        const QString token = QStringLiteral("token");
        for (const ErrorKind kind : {ErrorKind::Protocol, ErrorKind::Timeout, ErrorKind::Network}) {
            shop.clock.step(minutes(6)); // later than Square is left alone with the question
            shop.square.failing = {{token, Error{.kind = kind, .detail = QStringLiteral("no scopes"), .source = QStringLiteral("Square")}}};
            const RunRecord run = shop.run();
            QCOMPARE(outcomeOf(run), QStringLiteral("failed")); // an empty board may be what a token without permissions sees
            QCOMPARE(run.error->kind, kind);
            QVERIFY(run.error->detail.contains(QStringLiteral("permissions")));
            QVERIFY(!shop.state().lastSuccessAt);
            QVERIFY(!shop.state().metadataAt);
        }
        shop.square.fill(3);
        QCOMPARE(shop.run().totals.created, 3); // what Square lists is on the board all the same
        QVERIFY(!shop.state().lastSuccessAt);
        shop.square.held.clear();
        QCOMPARE(shop.run().totals.cancelled, 0); // and what it doesn't is believed from nobody with unknown permissions
        QCOMPARE(shop.square.count(QStringLiteral("bookings")), 0);

        shop.clock.step(minutes(6));
        shop.square.failing.clear();
        shop.square.fill(3);
        shop.square.scopes = {QStringLiteral("APPOINTMENTS_READ"), QStringLiteral("CUSTOMERS_READ"), QStringLiteral("ITEMS_READ"),
                              QStringLiteral("MERCHANT_PROFILE_READ")};
        const RunRecord lacking = shop.run(); // asked again, not only tomorrow
        QCOMPARE(lacking.error->kind, ErrorKind::Forbidden);
        QVERIFY(lacking.error->detail.contains(QStringLiteral("APPOINTMENTS_ALL_READ")));
        shop.square.failing = {{token, Error{.kind = ErrorKind::Forbidden, .detail = QStringLiteral("403"), .source = QStringLiteral("Square")}}};
        QCOMPARE(shop.run().error->kind, ErrorKind::Forbidden);
        QVERIFY(!shop.state().lastSuccessAt);
        shop.square.failing = {{token, Error{.kind = ErrorKind::NotFound, .detail = QStringLiteral("501"), .source = QStringLiteral("Square")}}};
        QCOMPARE(outcomeOf(shop.run()), QStringLiteral("no_change")); // an environment that has no such question
        QVERIFY(shop.state().lastSuccessAt);
        shop.square.calls.clear();
        shop.run();
        QCOMPARE(shop.square.count(token), 0);
    }

    void whatIsRefusedForManyIsNoCompleteSuccess_data() { eachBackend(); }
    void whatIsRefusedForManyIsNoCompleteSuccess()
    {
        FB_TEST_STORE(m_cluster);
        EngineShop shop(testStore);
        const auto refuse = [&shop](int first, int last, ErrorKind kind) {
            for (int i = first; i <= last; ++i) {
                const QString id = QStringLiteral("b%1").arg(i);
                shop.square.hidden.insert(id);
                shop.square.refused.insert(id, Error{.kind = kind, .detail = QStringLiteral("refused for ") + id, .source = QStringLiteral("Square")});
            }
        };
        const auto outcome = [&shop] {
            shop.clock.step(seconds(1));
            const RunRecord run = shop.run();
            const bool fresh = shop.state().lastSuccessAt == shop.clock.now();
            return QStringLiteral("%1, %2, %3")
                .arg(outcomeOf(run), run.error ? errorKindName(run.error->kind) : QStringLiteral("no error"),
                     fresh ? QStringLiteral("fresh") : QStringLiteral("not fresh"));
        };
        shop.square.fill(8);
        shop.run();
        refuse(1, 1, ErrorKind::Forbidden);
        QCOMPARE(outcome(), QStringLiteral("partial, no error, fresh")); // one poisoned record
        refuse(2, 3, ErrorKind::Forbidden);
        QCOMPARE(outcome(), QStringLiteral("failed, Forbidden, not fresh"));
        refuse(1, 3, ErrorKind::Protocol);
        QCOMPARE(outcome(), QStringLiteral("failed, Protocol, not fresh"));
        shop.square.hidden.insert(QStringLiteral("b4")); // but there, so Square does answer
        QCOMPARE(outcome(), QStringLiteral("partial, no error, fresh"));
        refuse(3, 3, ErrorKind::Auth);
        QCOMPARE(outcome(), QStringLiteral("failed, Auth, not fresh"));
        refuse(0, 7, ErrorKind::Forbidden);
        QCOMPARE(outcome(), QStringLiteral("failed, Forbidden, not fresh"));
        QCOMPARE(shop.counts().jobs, 8);
        shop.square.hidden.clear();
        QCOMPARE(outcome(), QStringLiteral("no_change, no error, fresh"));
    }

    void aRefusedRequestSaysNothingAboutTheSource_data() { eachBackend(); }
    void aRefusedRequestSaysNothingAboutTheSource()
    {
        FB_TEST_STORE(m_cluster);
        EngineShop shop(testStore);
        const auto states = [&shop] { return shop.place.shell(QStringLiteral("SELECT '<' || location_id || '>' FROM sync_state ORDER BY 1")); };
        const QString nowhere = QStringLiteral("<>");
        const QString sample = QStringLiteral("<>\n<%1>").arg(kSampleLocation);
        shop.square.fill(2);
        shop.square.places.push_back({QStringLiteral("L-2"), QStringLiteral("Brookside"), {}, QStringLiteral("UTC"), {}, true});
        QCOMPARE(shop.run().error->kind, ErrorKind::Setup); // which of the two?
        shop.settings.locationId = QStringLiteral("NOPE");
        QCOMPARE(shop.run().error->kind, ErrorKind::Setup);
        QCOMPARE(states(), nowhere); // that a location must be chosen, and nothing of one that Square doesn't have
        QCOMPARE(shop.counts().runs, 2); // the history has them

        shop.settings.locationId = kSampleLocation;
        QVERIFY(!shop.run().error);
        shop.settings.locationId = QStringLiteral("NOPE");
        QCOMPARE(shop.run().error->kind, ErrorKind::Setup);
        shop.settings.locationId = kSampleLocation;
        QVERIFY(shop.store->addPerson({.personId = QStringLiteral("p1"), .name = QStringLiteral("Ada"), .role = Role::Admin}, {}, {}, shop.clock.now()));
        QVERIFY(shop.store->addPerson({.personId = QStringLiteral("p2"), .name = QStringLiteral("Tess"), .role = Role::Technician}, {},
                                      {.name = QStringLiteral("Ada")}, shop.clock.now()));
        const SyncState before = shop.state();
        shop.clock.step(minutes(1));
        QCOMPARE(shop.run({.allow = {Brake::MassCancel}}).error->kind, ErrorKind::Forbidden);
        QCOMPARE(shop.run({.trigger = Trigger::Manual, .by = QStringLiteral("Tess")}).error->kind, ErrorKind::Forbidden);
        QCOMPARE(states(), sample);
        QCOMPARE(shop.state(), before);
        QCOMPARE(shop.counts().runs, 6);

        // What happens to a location that is known is said, chosen or not.
        shop.settings.locationId.clear();
        shop.square.places.pop_back();
        shop.square.failing = {
            {QStringLiteral("list"), Error{.kind = ErrorKind::Network, .detail = QStringLiteral("gone"), .source = QStringLiteral("Square")}}};
        QCOMPARE(shop.run().error->kind, ErrorKind::Network);
        QCOMPARE(states(), sample);
        QCOMPARE(shop.state().lastError->kind, ErrorKind::Network);
    }

    void twoTokensForAnEmptyStoreAreOneMerchant_data() { eachBackend(); }
    void twoTokensForAnEmptyStoreAreOneMerchant()
    {
        FB_TEST_STORE(m_cluster);
        EngineShop shop(testStore);
        shop.square.fill(3);
        shop.settings.joinPoll = milliseconds(2);
        RunRecord first;
        first.runId = QStringLiteral("first");
        first.startedAt = shop.clock.now();
        const auto fence = shop.store->acquireLease(first).value();
        // Asked for while the store knows no merchant yet, it gets its turn when the other run has set the store up.
        std::unique_ptr<Store> store = shop.place.open();
        Engine engine(*store, shop.square, shop.clock, shop.settings);
        Watched<RunReport> second(engine.run({}));
        QTRY_COMPARE(shop.square.count(QStringLiteral("team")), 1);
        QVERIFY(!second.isDone());
        QVERIFY(shop.store->setSetting(QStringLiteral("square.merchant"), QStringLiteral("M2")));
        first.outcome = Outcome::Success;
        QVERIFY(shop.store->finishRun(*fence, first, std::nullopt));
        QTRY_VERIFY(second.isDone());
        QCOMPARE(outcomeOf(second.value().run), QStringLiteral("braked"));
        QCOMPARE(second.value().run.brake, std::optional(Brake::OtherMerchant));
        QCOMPARE(shop.square.count(QStringLiteral("list")), 0);
        QVERIFY(shop.store->locations().value().isEmpty());
        QCOMPARE(shop.state().lastBrake, std::optional(Brake::OtherMerchant));
        QVERIFY(!shop.state().lastSuccessAt);
    }

    void eachTokenReadsTheAccountOnceADay_data() { eachBackend(); }
    void eachTokenReadsTheAccountOnceADay()
    {
        FB_TEST_STORE(m_cluster);
        EngineShop shop(testStore);
        shop.square.fill(3);
        const auto setupCalls = [&shop](const char *mark) {
            shop.settings.tokenMark = QString::fromLatin1(mark);
            shop.clock.step(minutes(1));
            const RunRecord run = shop.run({.window = TimeWindow{kSampleNow - std::chrono::hours(24), kSampleNow + std::chrono::hours(24)}});
            return run.error ? -1 : run.setupCalls;
        };
        QCOMPARE(setupCalls("desk"), 4);
        QCOMPARE(setupCalls("script"), 4);
        for (const char *mark : {"desk", "script", "desk"})
            QCOMPARE(setupCalls(mark), 0);
        shop.clock.step(std::chrono::hours(24));
        QCOMPARE(setupCalls("script"), 4);
        QCOMPARE(setupCalls("desk"), 4); // it may have got other permissions than the script's
        QCOMPARE(setupCalls("script"), 0);
        for (int i = 0; i < 30; ++i)
            QCOMPARE(setupCalls(QByteArray::number(i).constData()), 4);
        QVERIFY(shop.store->setting(QStringLiteral("square.tokenMarks")).value()->size() < 1000);
        QCOMPARE(setupCalls("29"), 0);
        QVERIFY(shop.store->setSetting(QStringLiteral("square.tokenMarks"), QStringLiteral("29;,,;29,M1,soon;x")));
        QCOMPARE(setupCalls("29"), 4);
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
            shop.clock.step(minutes(6));
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
