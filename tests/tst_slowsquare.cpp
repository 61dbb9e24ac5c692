// SPDX-License-Identifier: GPL-3.0-or-later
// The engine with a Square that is slow or keeps silent: what it has told counts, what it hasn't is not made up, and no run waits for ever. On both backends.
#include "engineshop.h"
#include "scriptedhttp.h"
#include "squareclient.h"

using namespace fb;

class TestSlowSquare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDrippingListingCountsAsFarAsItCame_data() { addBackendRows(); }
    void aDrippingListingCountsAsFarAsItCame();
    void silenceEndsTheRun_data() { addBackendRows(); }
    void silenceEndsTheRun();
    void silenceAboutScopesHidesNoMissingOne_data() { addBackendRows(); }
    void silenceAboutScopesHidesNoMissingOne();
    void aDryRunSaysThatOthersDoNotKnowOfAPause_data() { addBackendRows(); }
    void aDryRunSaysThatOthersDoNotKnowOfAPause();
    void onlyTheScopesAreNotWaitedFor();

private:
    static Error silence() { return {.kind = ErrorKind::Timeout, .detail = QStringLiteral("no answer"), .source = QStringLiteral("Square")}; }
    static const QString kToken;

    TestCluster m_cluster;
};

const QString TestSlowSquare::kToken = QStringLiteral("token");

void TestSlowSquare::aDrippingListingCountsAsFarAsItCame()
{
    FB_TEST_STORE(m_cluster);
    EngineShop shop(testStore);
    shop.square.fill(12);
    QCOMPARE(outcomeOf(shop.run()), QStringLiteral("success"));
    const std::optional<Instant> fresh = shop.state().lastSuccessAt;

    shop.square.hidden = {QStringLiteral("b3"), QStringLiteral("b4")}; // on a page that doesn't come
    shop.square.change(QStringLiteral("b1"), [](Booking &b) { b.startAt += minutes(30); });
    Booking fresher = sampleBooking(QStringLiteral("fresh"));
    fresher.customerId = QStringLiteral("CUSTFRESH");
    shop.square.add(fresher);
    shop.square.drips = true;
    shop.settings.readLimit = milliseconds(20);
    shop.clock.step(minutes(10));
    shop.square.calls.clear();
    const RunRecord run = shop.run();
    QCOMPARE(outcomeOf(run), QStringLiteral("failed"));
    QCOMPARE(run.error->kind, ErrorKind::Timeout);
    QVERIFY2(run.error->detail.contains(QStringLiteral("not told everything")), qPrintable(run.error->detail));
    QVERIFY(run.totals.addUp());
    QCOMPARE(run.totals.created, 1);
    QCOMPARE(run.totals.updated, 1);
    QCOMPARE(run.totals.cancelled, 0);
    QCOMPARE(run.totals.scanned, 11);
    QCOMPARE(shop.square.count(QStringLiteral("bookings")), 0); // nothing is concluded from what didn't come
    QCOMPARE(shop.job(QStringLiteral("fresh")).booking.customerName, QStringLiteral("Name of CUSTFRESH"));
    QVERIFY(!shop.job(QStringLiteral("b3")).booking.goneAt);
    QCOMPARE(shop.state().lastSuccessAt, fresh);

    shop.square.drips = false;
    shop.square.hidden.clear();
    QCOMPARE(outcomeOf(shop.run()), QStringLiteral("no_change"));
    QVERIFY(shop.state().lastSuccessAt > fresh);
}

void TestSlowSquare::silenceEndsTheRun()
{
    FB_TEST_STORE(m_cluster);
    EngineShop shop(testStore);
    shop.square.drips = true;
    shop.settings.runLimit = milliseconds(50); // its share for reading is shorter than what the settings say
    const RunRecord run = shop.run();
    QCOMPARE(outcomeOf(run), QStringLiteral("failed"));
    QCOMPARE(run.error->kind, ErrorKind::Timeout);
    QVERIFY(!shop.state().lastSuccessAt);
    shop.settings.runLimit = EngineSettings().runLimit;
    shop.square.drips = false;
    shop.square.fill(2);
    QCOMPARE(shop.run().totals.created, 2); // the lease was given back
}

void TestSlowSquare::silenceAboutScopesHidesNoMissingOne()
{
    FB_TEST_STORE(m_cluster);
    EngineShop shop(testStore);
    shop.square.fill(3);
    shop.run();
    shop.clock.step(std::chrono::hours(25)); // the daily look is due, and somebody took a permission away
    shop.square.failing = {{kToken, silence()}};
    const QStringList all = std::exchange(shop.square.scopes, {QStringLiteral("CUSTOMERS_READ")});
    shop.square.add(sampleBooking(QStringLiteral("fresh")));
    const std::optional<Instant> fresh = shop.state().lastSuccessAt;
    shop.square.calls.clear();
    const RunRecord run = shop.run();
    QCOMPARE(outcomeOf(run), QStringLiteral("failed"));
    QCOMPARE(run.totals.created, 1); // the work goes on
    for (int i = 0; i < 2; ++i)
        QCOMPARE(outcomeOf(shop.run()), QStringLiteral("failed"));
    QCOMPARE(shop.square.count(kToken), 3);
    QCOMPARE(shop.state().lastSuccessAt, fresh);
    shop.square.failing.clear();
    QCOMPARE(shop.run().error->kind, ErrorKind::Forbidden);
    shop.square.scopes = all;
    QCOMPARE(outcomeOf(shop.run()), QStringLiteral("no_change")); // heals with the next run
    QVERIFY(shop.state().lastSuccessAt > fresh);
    QCOMPARE(shop.square.count(kToken), 5); // from now on daily
    shop.run();
    QCOMPARE(shop.square.count(kToken), 5);
}

void TestSlowSquare::aDryRunSaysThatOthersDoNotKnowOfAPause()
{
    FB_TEST_STORE(m_cluster);
    EngineShop shop(testStore);
    shop.square.fill(3);
    shop.run();
    const Instant until = shop.clock.now() + minutes(10);
    shop.square.listingError = Error{.kind = ErrorKind::RateLimited, .detail = QStringLiteral("429"), .source = QStringLiteral("Square"), .retryAt = until};
    shop.square.duringListing = [&] { shop.square.pauseAsked(until); };
    const QString before = shop.dump();
    const RunRecord dry = shop.run({.dryRun = true});
    QCOMPARE(dry.error->kind, ErrorKind::RateLimited);
    QVERIFY2(dry.error->action.contains(QStringLiteral("the others don't know")), qPrintable(dry.error->action));
    QCOMPARE(shop.dump(), before);

    const RunRecord real = shop.run(); // so it asks once more, and keeps what it hears
    QVERIFY(!real.error->action.contains(QStringLiteral("don't know")));
    shop.square.calls.clear();
    const RunRecord told = shop.run({.dryRun = true});
    QCOMPARE(told.error->kind, ErrorKind::RateLimited);
    QVERIFY(!told.error->action.contains(QStringLiteral("don't know")));
    QVERIFY(shop.square.calls.isEmpty());
}

void TestSlowSquare::onlyTheScopesAreNotWaitedFor()
{
    ScriptedHttp http;
    http.say(QStringLiteral("POST /oauth2/token/status"), 200, "cut");
    http.say(QStringLiteral("POST /oauth2/token/status"), 200, R"({"scopes":["ITEMS_READ"]})");
    http.say(QStringLiteral("GET /v2/locations"), 200, R"({"locations":[]})");
    SquareClient square(http);
    QCOMPARE(settled(square.tokenStatus()).value().scopes, QStringList{QStringLiteral("ITEMS_READ")});
    VERIFY_OK(settled(square.locations()));
    QCOMPARE(http.problems, QStringList());
    const auto patienceOf = [&](int i) { return std::next(http.sent.begin(), i)->patience; };
    QVERIFY(patienceOf(0) && *patienceOf(0) <= seconds(5));
    QVERIFY(patienceOf(1) && *patienceOf(1) <= *patienceOf(0)); // what is left of it
    QVERIFY(!patienceOf(2));
}

QTEST_GUILESS_MAIN(TestSlowSquare)
#include "tst_slowsquare.moc"
