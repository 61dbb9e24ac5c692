// SPDX-License-Identifier: GPL-3.0-or-later
// The engine between Square in memory and a real store, on both backends: the earlier system's acceptance list, brakes, single flight, faults at every step.
#include "engine.h"
#include "fakesquare.h"
#include "settled.h"
#include "stepclock.h"
#include "store.h"
#include "teststore.h"

#include <QTest>

using namespace fb;

class EngineTest : public QObject {
    Q_OBJECT

private:
    /// A store, Square, a clock and an engine over them.
    struct Shop {
        const TestStore &place;
        StepClock clock{kSampleNow};
        FakeSquare square;
        std::unique_ptr<Store> store;
        EngineSettings settings;

        explicit Shop(const TestStore &testStore)
            : place(testStore)
            , store(place.open())
        {
        }

        RunRecord run(RunRequest request = {})
        {
            Engine engine(*store, square, clock, settings);
            return settled(engine.run(std::move(request))).run;
        }
        JobCard job(const QString &bookingId) { return store->job(bookingId).value().value_or(JobCard()); }
        StoreCounts counts() { return store->counts().value(); }
        /// Everything in the store, as text.
        QString dump() const
        {
            QStringList tables;
            for (const char *table : {"booking", "job", "status_event", "journal", "run", "run_item", "sync_state", "lease", "change", "catalog_name",
                                      "team_member", "location", "setting"})
                tables.push_back(place.shell(QStringLiteral("SELECT * FROM %1 ORDER BY 1, 2").arg(QString::fromLatin1(table))));
            return tables.join(QStringLiteral("\n--\n"));
        }
        SyncState state() { return store->syncState(QStringLiteral("square"), kSampleLocation).value(); }
    };

    TestCluster m_cluster;

    static void eachBackend() { addBackendRows(); }
    static QString outcome(const RunRecord &run) { return run.outcome ? outcomeName(*run.outcome) : QStringLiteral("none"); }

private Q_SLOTS:
    void theFirstRunCreatesTheSecondSkips_data() { eachBackend(); }
    void theFirstRunCreatesTheSecondSkips()
    {
        FB_TEST_STORE(m_cluster);
        Shop shop(testStore);
        shop.square.fill(250);
        const RunRecord first = shop.run({.trigger = Trigger::Cli, .by = QStringLiteral("Dana")});
        QCOMPARE(outcome(first), QStringLiteral("success"));
        QCOMPARE(first.totals, (RunTotals{.scanned = 250, .created = 250}));
        QCOMPARE(first.apiCalls, 5); // one page, three batches of customers, one of services
        QCOMPARE(shop.job(QStringLiteral("b7")).job.createdBy, QStringLiteral("reconciliation"));
        QCOMPARE(shop.job(QStringLiteral("b7")).booking.customerName, QStringLiteral("Name of CUST000007"));
        QCOMPARE(shop.job(QStringLiteral("b7")).booking.serviceType, QStringLiteral("Full detail"));
        QCOMPARE(shop.job(QStringLiteral("b7")).technician, QStringLiteral("Rosa Medina"));

        const StoreCounts before = shop.counts();
        shop.square.reversed = true;
        shop.clock.step(minutes(10));
        const RunRecord second = shop.run();
        QCOMPARE(outcome(second), QStringLiteral("no_change"));
        QCOMPARE(second.totals, (RunTotals{.scanned = 250, .skipped = 250}));
        QCOMPARE(second.apiCalls, 1);
        QCOMPARE(second.setupCalls, 0);
        const StoreCounts after = shop.counts();
        QCOMPARE(after.changes, before.changes); // an idle run writes its record and nothing else
        QCOMPARE(after.runItems, before.runItems);
        QCOMPARE(after.bookings, before.bookings);
        QCOMPARE(after.runs, before.runs + 1);
        QCOMPARE(shop.state().lastSuccessAt, std::optional(shop.clock.now()));
    }

    void aMissedBookingIsCreatedByTheNextRun_data() { eachBackend(); }
    void aMissedBookingIsCreatedByTheNextRun()
    {
        FB_TEST_STORE(m_cluster);
        Shop shop(testStore);
        shop.square.fill(3);
        shop.square.hidden = {QStringLiteral("b1")};
        QCOMPARE(shop.run().totals.created, 2);
        shop.square.hidden.clear();
        QCOMPARE(shop.run().totals, (RunTotals{.scanned = 3, .created = 1, .skipped = 2}));
    }

    void aTimeChangeUpdatesAndWhatTheStaffWroteStays_data() { eachBackend(); }
    void aTimeChangeUpdatesAndWhatTheStaffWroteStays()
    {
        FB_TEST_STORE(m_cluster);
        Shop shop(testStore);
        shop.square.fill(3);
        shop.run();
        QVERIFY(shop.store->edit(shop.job(QStringLiteral("b1")).job.jobId, MoveEdit{WorkStatus::CheckedIn, {}}, 0, {QStringLiteral("Sam")}, shop.clock.now()));
        const Job before = shop.job(QStringLiteral("b1")).job;
        shop.square.change(QStringLiteral("b1"), [](Booking &b) { b.startAt += minutes(150); });
        const RunRecord run = shop.run();
        QCOMPARE(run.totals, (RunTotals{.scanned = 3, .updated = 1, .skipped = 2}));
        const JobCard after = shop.job(QStringLiteral("b1"));
        QCOMPARE(after.job, before);
        QCOMPARE(after.booking.startAt, kSampleNow + minutes(151));
        QVERIFY(jobFlags(after, shop.clock.now()).contains(JobFlag::Moved));
        const QList<RunItem> items = shop.store->runItems(run.runId).value();
        QCOMPARE(items.size(), 1);
        QCOMPARE(items.first().changes.last(),
                 (FieldChange{QStringLiteral("startAt"), toRfc3339(kSampleNow + minutes(1)), toRfc3339(kSampleNow + minutes(151))}));
    }

    void cancelledOnceThenSkipped_data() { eachBackend(); }
    void cancelledOnceThenSkipped()
    {
        FB_TEST_STORE(m_cluster);
        Shop shop(testStore);
        shop.square.fill(4);
        shop.run();
        shop.square.change(QStringLiteral("b0"), [](Booking &b) { b.status = QStringLiteral("CANCELLED_BY_CUSTOMER"); });
        shop.square.held.remove(QStringLiteral("b1")); // 404
        shop.square.change(QStringLiteral("b2"), [](Booking &b) { b.startAt += std::chrono::hours(24 * 60); });
        const RunRecord run = shop.run();
        QCOMPARE(run.totals, (RunTotals{.scanned = 4, .updated = 1, .cancelled = 2, .skipped = 1}));
        QVERIFY(jobFlags(shop.job(QStringLiteral("b0")), shop.clock.now()).contains(JobFlag::Cancelled));
        QVERIFY(jobFlags(shop.job(QStringLiteral("b1")), shop.clock.now()).contains(JobFlag::Gone));
        shop.square.calls.clear();
        QCOMPARE(shop.run().totals, (RunTotals{.scanned = 2, .skipped = 2}));
        QCOMPARE(shop.square.count(QStringLiteral("bookings")), 0); // not asked again
        QCOMPARE(shop.counts().jobs, 4);
    }

    void anIncompleteListingEndsNothing_data() { eachBackend(); }
    void anIncompleteListingEndsNothing()
    {
        FB_TEST_STORE(m_cluster);
        Shop shop(testStore);
        shop.square.fill(10);
        shop.run();
        const Instant success = shop.state().lastSuccessAt.value();
        shop.clock.step(minutes(10));
        for (int i = 0; i < 4; ++i)
            shop.square.hidden.insert(QStringLiteral("b%1").arg(i));
        shop.square.listingError = Error{.kind = ErrorKind::Protocol, .detail = QStringLiteral("Square repeated a cursor"), .source = QStringLiteral("Square")};
        const RunRecord run = shop.run();
        QCOMPARE(outcome(run), QStringLiteral("failed"));
        QCOMPARE(run.totals.cancelled, 0);
        QCOMPARE(shop.square.count(QStringLiteral("bookings")), 0);
        QCOMPARE(shop.state().lastSuccessAt, std::optional(success)); // no fresher than the last complete success
    }

    void brakes_data() { eachBackend(); }
    void brakes()
    {
        FB_TEST_STORE(m_cluster);
        Shop shop(testStore);
        shop.square.fill(20);
        shop.run();
        const StoreCounts before = shop.counts();
        for (int i = 0; i < 8; ++i)
            shop.square.change(QStringLiteral("b%1").arg(i), [](Booking &b) { b.status = QStringLiteral("CANCELLED_BY_SELLER"); });
        const RunRecord braked = shop.run();
        QCOMPARE(outcome(braked), QStringLiteral("braked"));
        QCOMPARE(braked.brake, std::optional(Brake::MassCancel));
        QVERIFY(braked.totals.addUp());
        QCOMPARE(braked.totals.changes(), 0);
        QCOMPARE(exitCode(braked.error->kind), 7);
        QCOMPARE(shop.counts().changes, before.changes);
        QCOMPARE(shop.job(QStringLiteral("b0")).booking.status, QStringLiteral("ACCEPTED"));
        QCOMPARE(shop.state().lastBrake, std::optional(Brake::MassCancel));
        QCOMPARE(shop.store->runItems(braked.runId).value().size(), 8); // what it saw
        const RunRecord allowed = shop.run({.allow = {Brake::MassCancel}, .allowReason = QStringLiteral("storm day"), .by = QStringLiteral("Dana")});
        QCOMPARE(outcome(allowed), QStringLiteral("success"));
        QCOMPARE(allowed.totals.cancelled, 8);
        const RunRecord recorded = shop.store->run(allowed.runId).value().value();
        QCOMPARE(recorded.allowed, QStringList{QStringLiteral("mass-cancel")});
        QCOMPARE(recorded.allowReason, QStringLiteral("storm day"));
        QCOMPARE(outcome(shop.run()), QStringLiteral("no_change")); // it was let pass once, and it is done
    }

    void anotherMerchantsTokenIsRefused_data() { eachBackend(); }
    void anotherMerchantsTokenIsRefused()
    {
        FB_TEST_STORE(m_cluster);
        Shop shop(testStore);
        shop.square.fill(2);
        shop.settings.tokenMark = QStringLiteral("one");
        shop.run();
        shop.settings.tokenMark = QStringLiteral("two");
        shop.square.merchant = QStringLiteral("M2");
        const RunRecord run = shop.run();
        QCOMPARE(run.brake, std::optional(Brake::OtherMerchant));
        QCOMPARE(shop.square.count(QStringLiteral("list")), 1); // not even looked at
        QCOMPARE(outcome(shop.run({.allow = {Brake::OtherMerchant}})), QStringLiteral("success"));
    }

    void aDryRunWritesNothing_data() { eachBackend(); }
    void aDryRunWritesNothing()
    {
        FB_TEST_STORE(m_cluster);
        Shop shop(testStore);
        shop.square.fill(5);
        shop.run();
        shop.square.change(QStringLiteral("b0"), [](Booking &b) { b.customerNote = QStringLiteral("new"); });
        shop.square.add(sampleBooking(QStringLiteral("fresh")));
        const QString before = shop.dump();
        shop.store = shop.place.open({.readOnly = true});
        const RunRecord run = shop.run({.dryRun = true});
        QCOMPARE(run.totals, (RunTotals{.scanned = 6, .created = 1, .updated = 1, .skipped = 4}));
        QVERIFY(run.runId.isEmpty());
        QCOMPARE(shop.dump(), before);
    }

    void namesThatWereNotAnsweredAreRetried_data() { eachBackend(); }
    void namesThatWereNotAnsweredAreRetried()
    {
        FB_TEST_STORE(m_cluster);
        Shop shop(testStore);
        shop.square.add(sampleBooking());
        const Customer someone = shop.square.people.take(sampleBooking().customerId);
        shop.run();
        QCOMPARE(shop.job(QStringLiteral("b1")).booking.customerName, QStringLiteral("Customer CUST0001"));
        QVERIFY(jobFlags(shop.job(QStringLiteral("b1")), shop.clock.now()).contains(JobFlag::CustomerMissing));
        shop.square.people.insert(someone.customerId, someone);
        QCOMPARE(shop.run().totals.updated, 1);
        QCOMPARE(shop.job(QStringLiteral("b1")).booking.customerName, someone.name);
        shop.clock.step(std::chrono::hours(25)); // the cache is old: asked once, then believed again
        shop.square.held[QStringLiteral("b1")].startAt += std::chrono::hours(25);
        shop.run();
        shop.square.calls.clear();
        shop.run();
        QCOMPARE(shop.square.count(QStringLiteral("customers")), 0);
    }

    void aRateLimitIsKeptByEveryProcess_data() { eachBackend(); }
    void aRateLimitIsKeptByEveryProcess()
    {
        FB_TEST_STORE(m_cluster);
        Shop shop(testStore);
        shop.square.fill(2);
        shop.run();
        const Instant until = shop.clock.now() + std::chrono::hours(24 * 10);
        shop.square.listingError = Error{.kind = ErrorKind::RateLimited, .detail = QStringLiteral("429"), .source = QStringLiteral("Square"), .retryAt = until};
        QCOMPARE(outcome(shop.run()), QStringLiteral("failed"));
        shop.square.listingError.reset();
        shop.square.calls.clear();
        shop.clock.step(std::chrono::hours(24 * 9));
        const RunRecord refused = shop.run();
        QCOMPARE(refused.error->kind, ErrorKind::RateLimited);
        QCOMPARE(shop.square.calls, QList<QString>()); // not one request before its end
        shop.clock.set(until);
        QVERIFY(!shop.run().error);
    }

    void aPauseIsKeptBeforeItIsWaitedFor_data() { eachBackend(); }
    void aPauseIsKeptBeforeItIsWaitedFor()
    {
        FB_TEST_STORE(m_cluster);
        Shop shop(testStore);
        shop.square.fill(2);
        shop.run();
        const Instant until = shop.clock.now() + seconds(40);
        bool asked = false;
        shop.square.duringListing = [&] {
            shop.square.pauseAsked(until);
            asked = true;
            QCOMPARE(shop.state().retryNotBefore, std::optional(until));
            // A shorter one takes nothing back, and one that another process hears of meanwhile outlives this run.
            shop.square.pauseAsked(until - seconds(30));
            QCOMPARE(shop.state().retryNotBefore, std::optional(until));
            QVERIFY(shop.store->keepAway(QStringLiteral("square"), kSampleLocation, until + seconds(9)));
        };
        const RunRecord run = shop.run();
        QVERIFY(asked && !run.error);
        QCOMPARE(shop.state().retryNotBefore, std::optional(until + seconds(9)));
        shop.square.duringListing = {};
        QVERIFY(!shop.square.pauseAsked); // nobody listens any more
        shop.clock.set(until + seconds(10));
        QVERIFY(!shop.run().error);
        QCOMPARE(shop.state().retryNotBefore, std::nullopt);
    }

    void aDryRunKeepsNoPause_data() { eachBackend(); }
    void aDryRunKeepsNoPause()
    {
        FB_TEST_STORE(m_cluster);
        Shop shop(testStore);
        shop.square.fill(2);
        shop.run();
        const QString before = testStore.dump();
        shop.square.duringListing = [&] { shop.square.pauseAsked(shop.clock.now() + seconds(40)); };
        QVERIFY(!shop.run({.dryRun = true}).error);
        QCOMPARE(testStore.dump(), before);
    }

    void theLocationIsChosenByTheRule_data() { eachBackend(); }
    void theLocationIsChosenByTheRule()
    {
        FB_TEST_STORE(m_cluster);
        Shop shop(testStore);
        shop.square.places.push_back({QStringLiteral("L-2"), QStringLiteral("Brookside"), {}, QStringLiteral("UTC"), {}, true});
        const RunRecord several = shop.run();
        QCOMPARE(exitCode(several.error->kind), 3);
        QVERIFY(several.error->detail.contains(QStringLiteral("L-2")) && several.error->detail.contains(QStringLiteral("Brookside")));
        shop.square.places.last().active = false;
        QVERIFY(!shop.run().error); // the only active one, stored from now on
        shop.square.places.last().active = true;
        QCOMPARE(shop.run().locationId, kSampleLocation);
        shop.settings.locationId = QStringLiteral("L-9");
        QCOMPARE(exitCode(shop.run().error->kind), 3);
    }

    void aMalformedRecordDoesNotHoldUpTheOthers_data() { eachBackend(); }
    void aMalformedRecordDoesNotHoldUpTheOthers()
    {
        FB_TEST_STORE(m_cluster);
        Shop shop(testStore);
        shop.square.fill(5);
        shop.square.malformed = {{QStringLiteral("odd"), QStringLiteral("start_at is a number")}};
        const RunRecord run = shop.run();
        QCOMPARE(outcome(run), QStringLiteral("partial"));
        QCOMPARE(run.totals, (RunTotals{.scanned = 6, .created = 5, .errors = 1}));
        QCOMPARE(run.errors, QList<RecordError>({{QStringLiteral("odd"), QStringLiteral("start_at is a number")}}));
        QCOMPARE(shop.store->run(run.runId).value()->errors, run.errors);
        QVERIFY(shop.state().lastSuccessAt);
    }

    void aRowTheStoreRefusesDoesNotHoldUpTheOthers_data() { eachBackend(); }
    void aRowTheStoreRefusesDoesNotHoldUpTheOthers()
    {
        FB_TEST_STORE(m_cluster);
        Shop shop(testStore);
        shop.square.fill(5);
        shop.place.shell(
            testStore.isPostgres()
                ? QStringLiteral("ALTER TABLE booking ADD CONSTRAINT poison CHECK (booking_id <> 'b2')")
                : QStringLiteral("CREATE TRIGGER poison BEFORE INSERT ON booking WHEN new.booking_id = 'b2' BEGIN SELECT RAISE(ABORT, 'no'); END"));
        shop.store = shop.place.open();
        const RunRecord run = shop.run();
        QCOMPARE(outcome(run), QStringLiteral("partial"));
        QCOMPARE(run.totals, (RunTotals{.scanned = 5, .created = 4, .errors = 1}));
        QCOMPARE(run.errors.first().bookingId, QStringLiteral("b2"));
        QCOMPARE(shop.counts().jobs, 4);
    }

    void oneWrongTokenLeavesNoTrace_data() { eachBackend(); }
    void oneWrongTokenLeavesNoTrace()
    {
        FB_TEST_STORE(m_cluster);
        Shop shop(testStore);
        shop.square.fill(3);
        shop.settings.tokenMark = QStringLiteral("right");
        shop.run();
        const QList<Location> places = shop.square.places;
        shop.square.merchant = QStringLiteral("M2");
        shop.square.places = {{QStringLiteral("L-OTHER"), QStringLiteral("Elsewhere"), {}, QStringLiteral("UTC"), {}, true}};
        shop.settings.tokenMark = QStringLiteral("wrong");
        QCOMPARE(shop.run().brake, std::optional(Brake::OtherMerchant)); // before anybody wonders about its locations
        shop.square.merchant = QStringLiteral("M1");
        shop.square.places = places;
        shop.settings.tokenMark = QStringLiteral("right");
        const RunRecord healed = shop.run();
        QCOMPARE(outcome(healed), QStringLiteral("no_change"));
        QCOMPARE(shop.counts().jobs, 3);
    }

    void aPauseIsKeptWhateverBecameOfTheRun_data() { eachBackend(); }
    void aPauseIsKeptWhateverBecameOfTheRun()
    {
        FB_TEST_STORE(m_cluster);
        Shop shop(testStore);
        shop.square.fill(2);
        shop.run();
        Engine engine(*shop.store, shop.square, shop.clock, shop.settings);
        shop.square.duringListing = [&] {
            shop.square.pauseUntil = shop.clock.now() + minutes(2);
            engine.cancel();
        };
        QCOMPARE(outcome(settled(engine.run({})).run), QStringLiteral("cancelled"));
        shop.square.duringListing = {};
        shop.square.pauseUntil.reset(); // another process knows only what the store knows
        shop.square.calls.clear();
        QCOMPARE(shop.run().error->kind, ErrorKind::RateLimited);
        QCOMPARE(shop.square.calls, QList<QString>());
        shop.clock.step(minutes(2));
        QVERIFY(!shop.run().error);
    }

    void aCustomerWhoIsGoneIsAskedForOnceADay_data() { eachBackend(); }
    void aCustomerWhoIsGoneIsAskedForOnceADay()
    {
        FB_TEST_STORE(m_cluster);
        Shop shop(testStore);
        shop.square.add(sampleBooking());
        shop.run();
        const QString name = shop.job(QStringLiteral("b1")).booking.customerName;
        shop.square.people.clear(); // merged away
        shop.clock.step(std::chrono::hours(25));
        shop.square.held[QStringLiteral("b1")].startAt += std::chrono::hours(25);
        shop.run();
        QCOMPARE(shop.job(QStringLiteral("b1")).booking.customerName, name);
        shop.clock.step(std::chrono::hours(25));
        shop.square.held[QStringLiteral("b1")].startAt += std::chrono::hours(25);
        shop.run(); // marked already: nothing about the row changes now
        shop.square.calls.clear();
        shop.clock.step(minutes(10));
        QCOMPARE(outcome(shop.run()), QStringLiteral("no_change"));
        QCOMPARE(shop.square.calls, QList<QString>{QStringLiteral("list")});
    }

    void aRunWhoseProcessDiedIsNotRunning_data() { eachBackend(); }
    void aRunWhoseProcessDiedIsNotRunning()
    {
        FB_TEST_STORE(m_cluster);
        Shop shop(testStore);
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
        Shop shop(testStore);
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
        Shop shop(testStore);
        shop.square.fill(5);
        shop.square.duringListing = [&] { shop.place.shell(QStringLiteral("UPDATE lease SET token = token + 1, run_id = 'somebody-else'")); };
        const RunRecord run = shop.run();
        QCOMPARE(outcome(run), QStringLiteral("interrupted"));
        QCOMPARE(run.error->kind, ErrorKind::Conflict);
        QCOMPARE(shop.counts().jobs, 0);
    }

    void cancelStopsAndIsRecorded_data() { eachBackend(); }
    void cancelStopsAndIsRecorded()
    {
        FB_TEST_STORE(m_cluster);
        Shop shop(testStore);
        shop.square.fill(50);
        shop.settings.chunk = 10;
        Engine engine(*shop.store, shop.square, shop.clock, shop.settings);
        engine.onProgress([&engine](std::int64_t done, std::int64_t total) {
            if (total > 0 && done == 20)
                engine.cancel();
        });
        const RunRecord run = settled(engine.run({})).run;
        QCOMPARE(outcome(run), QStringLiteral("cancelled"));
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
            Shop shop(fresh);
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
                     qPrintable(QStringLiteral("statement %1: %2 %3").arg(n).arg(outcome(last), last.error ? last.error->detail : QString())));
            QCOMPARE(shop.counts().jobs, 6);
            QCOMPARE(shop.counts().bookings, 6);
        }
        QVERIFY2(statements > 15, qPrintable(QString::number(statements))); // the countdown did reach into the run
    }

    void everyCallMayFailOnce_data() { eachBackend(); }
    void everyCallMayFailOnce()
    {
        FB_TEST_STORE(m_cluster);
        int calls = 0;
        for (int n = 1; n <= 50; ++n) {
            const TestStore fresh(m_cluster, testStore.isPostgres());
            Shop shop(fresh);
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
                     qPrintable(QStringLiteral("call %1: %2 %3").arg(n).arg(outcome(last), last.error ? last.error->detail : QString())));
            QCOMPARE(shop.counts().jobs, 131);
        }
        QVERIFY2(calls >= 7, qPrintable(QString::number(calls)));
    }
};

QTEST_GUILESS_MAIN(EngineTest)
#include "tst_engine.moc"
