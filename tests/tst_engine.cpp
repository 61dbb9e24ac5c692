// SPDX-License-Identifier: GPL-3.0-or-later
// The engine between Square in memory and a real store, on both backends: the earlier system's acceptance list, brakes, pauses, odd records.
#include "engineshop.h"

#include <QTest>

using namespace fb;

class EngineTest : public QObject {
    Q_OBJECT

private:
    TestCluster m_cluster;

    static void eachBackend() { addBackendRows(); }

private Q_SLOTS:
    void theFirstRunCreatesTheSecondSkips_data() { eachBackend(); }
    void theFirstRunCreatesTheSecondSkips()
    {
        FB_TEST_STORE(m_cluster);
        EngineShop shop(testStore);
        shop.square.fill(250);
        const RunRecord first = shop.run({.trigger = Trigger::Cli, .by = QStringLiteral("Dana")});
        QCOMPARE(outcomeOf(first), QStringLiteral("success"));
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
        QCOMPARE(outcomeOf(second), QStringLiteral("no_change"));
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
        EngineShop shop(testStore);
        shop.square.fill(3);
        shop.square.hidden = {QStringLiteral("b1")};
        QCOMPARE(shop.run().totals.created, 2);
        shop.square.hidden.clear();
        QCOMPARE(shop.run().totals, (RunTotals{.scanned = 3, .created = 1, .skipped = 2}));
    }

    void pricesFollowTheCatalogAndNoTotalIsWritten_data() { eachBackend(); }
    void pricesFollowTheCatalogAndNoTotalIsWritten()
    {
        FB_TEST_STORE(m_cluster);
        EngineShop shop(testStore);
        const QString detail = QStringLiteral("SV-DETAIL");
        const QString usd = QStringLiteral("USD");
        shop.square.fill(2);
        shop.square.catalog[detail].price = Money{19'500, usd};
        const auto suggested = [&] { return shop.store->detail(QStringLiteral("b0"), shop.clock.now()).value().value().suggestedTotal; };
        QCOMPARE(shop.run().apiCalls, 3); // a page, the customers, the services: prices come along
        QCOMPARE(suggested(), std::optional(Money{19'500, usd}));
        const Job before = shop.job(QStringLiteral("b0")).job;
        QVERIFY(!before.totalMinor);

        // In between nobody asks; the daily look brings the new price, though no booking changed.
        shop.square.catalog[detail].price = Money{21'000, usd};
        shop.clock.step(minutes(10));
        QCOMPARE(shop.run().apiCalls, 1);
        QCOMPARE(suggested(), std::optional(Money{19'500, usd}));
        shop.clock.step(std::chrono::hours(25));
        const TimeWindow window{kSampleNow - std::chrono::hours(24), kSampleNow + std::chrono::hours(24)};
        shop.square.calls.clear();
        QCOMPARE(outcomeOf(shop.run({.window = window})), QStringLiteral("no_change"));
        QCOMPARE(shop.square.count(QStringLiteral("services")), 1);
        QCOMPARE(suggested(), std::optional(Money{21'000, usd}));

        // Sold at a price of the day from now on; then gone altogether: the name stays.
        shop.square.catalog[detail].price.reset();
        shop.clock.step(std::chrono::hours(25));
        shop.run({.window = window});
        QVERIFY(!suggested());
        shop.square.catalog[detail] = {QStringLiteral("Full detail"), Money{100, usd}};
        shop.clock.step(std::chrono::hours(25));
        shop.run({.window = window});
        QVERIFY(suggested());
        shop.square.catalog[detail] = {};
        shop.clock.step(std::chrono::hours(25));
        shop.run({.window = window});
        QVERIFY(!suggested());
        QCOMPARE(shop.job(QStringLiteral("b0")).booking.serviceType, QStringLiteral("Full detail"));
        QCOMPARE(shop.job(QStringLiteral("b0")).job, before);
    }

    void aTimeChangeUpdatesAndWhatTheStaffWroteStays_data() { eachBackend(); }
    void aTimeChangeUpdatesAndWhatTheStaffWroteStays()
    {
        FB_TEST_STORE(m_cluster);
        EngineShop shop(testStore);
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
        EngineShop shop(testStore);
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
        EngineShop shop(testStore);
        shop.square.fill(10);
        shop.run();
        const Instant success = shop.state().lastSuccessAt.value();
        shop.clock.step(minutes(10));
        for (int i = 0; i < 4; ++i)
            shop.square.hidden.insert(QStringLiteral("b%1").arg(i));
        shop.square.listingError = Error{.kind = ErrorKind::Protocol, .detail = QStringLiteral("Square repeated a cursor"), .source = QStringLiteral("Square")};
        const RunRecord run = shop.run();
        QCOMPARE(outcomeOf(run), QStringLiteral("failed"));
        QCOMPARE(run.totals.cancelled, 0);
        QCOMPARE(shop.square.count(QStringLiteral("bookings")), 0);
        QCOMPARE(shop.state().lastSuccessAt, std::optional(success)); // no fresher than the last complete success
    }

    void brakes_data() { eachBackend(); }
    void brakes()
    {
        FB_TEST_STORE(m_cluster);
        EngineShop shop(testStore);
        shop.square.fill(20);
        shop.run();
        const StoreCounts before = shop.counts();
        for (int i = 0; i < 8; ++i)
            shop.square.change(QStringLiteral("b%1").arg(i), [](Booking &b) { b.status = QStringLiteral("CANCELLED_BY_SELLER"); });
        const RunRecord braked = shop.run();
        QCOMPARE(outcomeOf(braked), QStringLiteral("braked"));
        QCOMPARE(braked.brake, std::optional(Brake::MassCancel));
        QVERIFY(braked.totals.addUp());
        QCOMPARE(braked.totals.changes(), 0);
        QCOMPARE(exitCode(braked.error->kind), 7);
        QCOMPARE(braked.brakeSentence, braked.error->detail);
        QVERIFY(!(braked.error->detail + braked.error->action).contains(u"--allow")); // the way past is each program's own
        QCOMPARE((braked.error->detail + braked.error->action).count(QStringLiteral("Nothing was written")), 1);
        QCOMPARE(shop.counts().changes, before.changes);
        QCOMPARE(shop.job(QStringLiteral("b0")).booking.status, QStringLiteral("ACCEPTED"));
        QCOMPARE(shop.state().lastBrake, std::optional(Brake::MassCancel));
        QCOMPARE(shop.store->runItems(braked.runId).value().size(), 8); // what it saw
        const RunRecord allowed = shop.run({.allow = {Brake::MassCancel}, .allowReason = QStringLiteral("storm day"), .by = QStringLiteral("Dana")});
        QCOMPARE(outcomeOf(allowed), QStringLiteral("success"));
        QCOMPARE(allowed.totals.cancelled, 8);
        const RunRecord recorded = shop.store->run(allowed.runId).value().value();
        QCOMPARE(recorded.allowed, QStringList{QStringLiteral("mass-cancel")});
        QCOMPARE(recorded.allowReason, QStringLiteral("storm day"));
        QCOMPARE(outcomeOf(shop.run()), QStringLiteral("no_change")); // it was let pass once, and it is done
    }

    void anotherMerchantsTokenIsRefused_data() { eachBackend(); }
    void anotherMerchantsTokenIsRefused()
    {
        FB_TEST_STORE(m_cluster);
        EngineShop shop(testStore);
        shop.square.fill(2);
        shop.settings.tokenMark = QStringLiteral("one");
        shop.run();
        shop.settings.tokenMark = QStringLiteral("two");
        shop.square.merchant = QStringLiteral("M2");
        const RunRecord run = shop.run();
        QCOMPARE(run.brake, std::optional(Brake::OtherMerchant));
        QCOMPARE(shop.square.count(QStringLiteral("list")), 1); // not even looked at
        QCOMPARE(outcomeOf(shop.run({.allow = {Brake::OtherMerchant}})), QStringLiteral("success"));
    }

    void aDryRunWritesNothing_data() { eachBackend(); }
    void aDryRunWritesNothing()
    {
        FB_TEST_STORE(m_cluster);
        EngineShop shop(testStore);
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
        EngineShop shop(testStore);
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
        EngineShop shop(testStore);
        shop.square.fill(2);
        shop.run();
        const Instant until = shop.clock.now() + std::chrono::hours(24 * 10);
        shop.square.listingError = Error{.kind = ErrorKind::RateLimited, .detail = QStringLiteral("429"), .source = QStringLiteral("Square"), .retryAt = until};
        QCOMPARE(outcomeOf(shop.run()), QStringLiteral("failed"));
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
        EngineShop shop(testStore);
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
        EngineShop shop(testStore);
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
        EngineShop shop(testStore);
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
        EngineShop shop(testStore);
        shop.square.fill(5);
        shop.square.malformed = {{QStringLiteral("odd"), QStringLiteral("start_at is a number")}};
        const RunRecord run = shop.run();
        QCOMPARE(outcomeOf(run), QStringLiteral("partial"));
        QCOMPARE(run.totals, (RunTotals{.scanned = 6, .created = 5, .errors = 1}));
        QCOMPARE(run.errors, QList<RecordError>({{QStringLiteral("odd"), QStringLiteral("start_at is a number")}}));
        QCOMPARE(shop.store->run(run.runId).value()->errors, run.errors);
        QVERIFY(shop.state().lastSuccessAt);
    }

    void aRowTheStoreRefusesDoesNotHoldUpTheOthers_data() { eachBackend(); }
    void aRowTheStoreRefusesDoesNotHoldUpTheOthers()
    {
        FB_TEST_STORE(m_cluster);
        EngineShop shop(testStore);
        shop.square.fill(5);
        shop.place.shell(
            testStore.isPostgres()
                ? QStringLiteral("ALTER TABLE booking ADD CONSTRAINT poison CHECK (booking_id <> 'b2')")
                : QStringLiteral("CREATE TRIGGER poison BEFORE INSERT ON booking WHEN new.booking_id = 'b2' BEGIN SELECT RAISE(ABORT, 'no'); END"));
        shop.store = shop.place.open();
        const RunRecord run = shop.run();
        QCOMPARE(outcomeOf(run), QStringLiteral("partial"));
        QCOMPARE(run.totals, (RunTotals{.scanned = 5, .created = 4, .errors = 1}));
        QCOMPARE(run.errors.first().bookingId, QStringLiteral("b2"));
        QCOMPARE(shop.counts().jobs, 4);
    }

    void oneWrongTokenLeavesNoTrace_data() { eachBackend(); }
    void oneWrongTokenLeavesNoTrace()
    {
        FB_TEST_STORE(m_cluster);
        EngineShop shop(testStore);
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
        QCOMPARE(outcomeOf(healed), QStringLiteral("no_change"));
        QCOMPARE(shop.counts().jobs, 3);
    }

    void aPauseIsKeptWhateverBecameOfTheRun_data() { eachBackend(); }
    void aPauseIsKeptWhateverBecameOfTheRun()
    {
        FB_TEST_STORE(m_cluster);
        EngineShop shop(testStore);
        shop.square.fill(2);
        shop.run();
        Engine engine(*shop.store, shop.square, shop.clock, shop.settings);
        shop.square.duringListing = [&] {
            shop.square.pauseUntil = shop.clock.now() + minutes(2);
            engine.cancel();
        };
        QCOMPARE(outcomeOf(settled(engine.run({})).run), QStringLiteral("cancelled"));
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
        EngineShop shop(testStore);
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
        QCOMPARE(outcomeOf(shop.run()), QStringLiteral("no_change"));
        QCOMPARE(shop.square.calls, QList<QString>{QStringLiteral("list")});
    }
};

QTEST_GUILESS_MAIN(EngineTest)
#include "tst_engine.moc"
