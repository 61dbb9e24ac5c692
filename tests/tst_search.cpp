// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchtext.h"
#include "storerows.h"
#include "teststore.h"

using namespace fb;
using namespace fb::rows;

/// Searches in the store: what they find, in which order, and that every writer keeps the texts true. On both backends.
class TestSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsByAnyWord_data() { addBackendRows(); }
    void findsByAnyWord();
    void indexedOrNotFindsTheSame_data() { addBackendRows(); }
    void indexedOrNotFindsTheSame();
    void newestComeFirstAndFewAtATime_data() { addBackendRows(); }
    void newestComeFirstAndFewAtATime();
    void oneShopOrAll_data() { addBackendRows(); }
    void oneShopOrAll();
    void followsEditsAndWalkIns_data() { addBackendRows(); }
    void followsEditsAndWalkIns();
    void followsBookings_data() { addBackendRows(); }
    void followsBookings();
    void aRefusedPlanLeavesNoText_data() { addBackendRows(); }
    void aRefusedPlanLeavesNoText();
    void textsOfAnOlderStoreAreFilled_data() { addBackendRows(); }
    void textsOfAnOlderStoreAreFilled();
    void aNewStoreHasNothingToFill_data() { addBackendRows(); }
    void aNewStoreHasNothingToFill();
    void queriesAreTextAndNothingElse_data() { addBackendRows(); }
    void queriesAreTextAndNothingElse();

private:
    TestCluster m_cluster;
};

namespace {

const Actor kSam{.name = QStringLiteral("Sam")};

bool apply(Store &store, const QList<Step> &steps)
{
    const RunRecord run = rows::run();
    const auto lease = store.acquireLease(run);
    if (!lease || !lease->has_value())
        return false;
    RunRecord done = run;
    done.outcome = Outcome::Success;
    return store.apply(lease->value(), run.runId, steps, kNow, kReconcile).has_value() && store.finishRun(lease->value(), done, {}).has_value();
}

QStringList found(Store &store, const QString &query, const QString &location = {}, int most = 50)
{
    const Result<JobSearch> result = store.search(query, location, most);
    if (!result)
        return {QStringLiteral("error: ") + result.error().detail};
    QStringList bookings;
    for (const JobCard &card : result->cards)
        bookings.push_back(card.isWalkIn() ? card.job.walkInName : card.booking.bookingId);
    return bookings;
}

QString id(int n) { return booking(n).bookingId; }

void indexAll(Store &store)
{
    while (store.indexSearch(7).value() > 0) { }
}

} // namespace

void TestSearch::findsByAnyWord()
{
    FB_TEST_STORE(m_cluster);
    const std::unique_ptr<Store> store = testStore.open();
    QList<Step> steps = creates(3);
    steps[1].booking.customerName = QStringLiteral("Zoë Łukasz");
    steps[1].booking.customerPhone = QStringLiteral("+1 (615) 555-0142");
    steps[2].booking.customerName = QStringLiteral("Tom 🚗");
    QVERIFY(apply(*store, steps));
    for (const bool indexed : {false, true}) {
        if (indexed)
            indexAll(*store);
        QCOMPARE(found(*store, QStringLiteral("zoe")), {id(1)});
        QCOMPARE(found(*store, QStringLiteral("LUKASZ zoe")), {id(1)});
        QCOMPARE(found(*store, QStringLiteral("6155550142")), {id(1)});
        QCOMPARE(found(*store, QStringLiteral("zo")), {id(1)});
        QCOMPARE(found(*store, QStringLiteral("z")), {id(1)});
        QCOMPARE(found(*store, QStringLiteral("🚗")), {id(2)});
        QCOMPARE(found(*store, id(0).toLower()), {id(0)});
        QCOMPARE(found(*store, QStringLiteral("ukas")), {id(1)});
        QCOMPARE(found(*store, QStringLiteral("uk")), QStringList());
        QCOMPARE(found(*store, QStringLiteral("zoe honda")), QStringList());
        QCOMPARE(found(*store, QStringLiteral("full detail")).size(), 3);
        QCOMPARE(found(*store, store->job(id(1)).value()->job.jobId), {id(1)});
    }
}

void TestSearch::indexedOrNotFindsTheSame()
{
    FB_TEST_STORE(m_cluster);
    const std::unique_ptr<Store> store = testStore.open();
    QVERIFY(apply(*store, creates(40)));
    const QStringList queries{
        QStringLiteral("dana"),     QStringLiteral("1"), QStringLiteral("reyes 12"),        QStringLiteral("dana3@example.com"), QStringLiteral("0100 d"),
        QStringLiteral("booking0"), QString(),           QStringLiteral("subaru hair full")};
    QList<QStringList> before;
    for (const QString &query : queries)
        before.push_back(found(*store, query));
    QVERIFY(before.first().size() == 40);
    if (!testStore.isPostgres())
        QCOMPARE(store->indexSearch(13).value(), 13); // half in the index, half not
    for (qsizetype i = 0; i < queries.size(); ++i)
        QCOMPARE(found(*store, queries.at(i)), before.at(i));
    indexAll(*store);
    QCOMPARE(store->indexSearch(10).value(), 0);
    for (qsizetype i = 0; i < queries.size(); ++i)
        QCOMPARE(found(*store, queries.at(i)), before.at(i));
}

void TestSearch::newestComeFirstAndFewAtATime()
{
    FB_TEST_STORE(m_cluster);
    const std::unique_ptr<Store> store = testStore.open();
    QVERIFY(apply(*store, creates(20, 10)));
    QVERIFY(apply(*store, creates(10))); // earlier ones that came later
    QList<Step> same = creates(5, 50);
    for (Step &step : same)
        step.booking.startAt = kNow; // the same minute as booking 0
    QVERIFY(apply(*store, same));
    for (const QString &query : {QStringLiteral("dana"), QString()}) {
        indexAll(*store);
        const JobSearch all = store->search(query, {}, 50).value();
        QCOMPARE(all.cards.size(), 35);
        QVERIFY(!all.more);
        for (qsizetype i = 1; i < all.cards.size(); ++i)
            QVERIFY(all.cards.at(i - 1).booking.startAt >= all.cards.at(i).booking.startAt);
        const JobSearch some = store->search(query, {}, 7).value();
        QVERIFY(some.more);
        QCOMPARE(some.cards, all.cards.first(7));
        QVERIFY(!store->search(query, {}, 35).value().more);
    }
}

void TestSearch::oneShopOrAll()
{
    FB_TEST_STORE(m_cluster);
    const std::unique_ptr<Store> store = testStore.open();
    QList<Step> steps = creates(4);
    steps[3].booking.locationId = QStringLiteral("LOCATION2");
    QVERIFY(apply(*store, steps));
    QCOMPARE(found(*store, QStringLiteral("dana")).size(), 4);
    QCOMPARE(found(*store, QStringLiteral("dana"), QStringLiteral("LOCATION2")), {id(3)});
    QCOMPARE(found(*store, QString(), QStringLiteral("LOCATION2")), {id(3)});
}

void TestSearch::followsEditsAndWalkIns()
{
    FB_TEST_STORE(m_cluster);
    const std::unique_ptr<Store> store = testStore.open();
    QVERIFY(apply(*store, creates(2)));
    indexAll(*store);
    const QString jobId = store->job(id(1)).value()->job.jobId;
    const auto type = [&](const QString &field, const QString &value) {
        return store->edit(jobId, FieldsEdit{{FieldEdit{field, value, std::nullopt}}}, 0, kSam, kNow).has_value();
    };
    QVERIFY(type(QStringLiteral("plate"), QStringLiteral("qlt 4r9")));
    QCOMPARE(found(*store, QStringLiteral("QLT4R9")), {id(1)});
    indexAll(*store);
    QCOMPARE(found(*store, QStringLiteral("qlt 4r9")), {id(1)});
    QVERIFY(type(QStringLiteral("plate"), QStringLiteral("BX-77")));
    QVERIFY(type(QStringLiteral("model"), QStringLiteral("Forester")));
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(found(*store, QStringLiteral("qlt")), QStringList());
        QCOMPARE(found(*store, QStringLiteral("bx-77 forester")), {id(1)});
        indexAll(*store);
    }
    WalkIn walkIn{.jobId = QStringLiteral("walk-1"), .name = QStringLiteral("Priya Okafor"), .service = QStringLiteral("Wax")};
    walkIn.at = kNow + std::chrono::hours(900);
    walkIn.locationId = kLocation;
    VERIFY_OK(store->addWalkIn(walkIn, kSam, kNow));
    VERIFY_OK(store->addWalkIn(walkIn, kSam, kNow)); // the same again
    QCOMPARE(found(*store, QStringLiteral("okafor wax")), {QStringLiteral("Priya Okafor")});
    QCOMPARE(found(*store, QString()).first(), QStringLiteral("Priya Okafor"));
}

void TestSearch::followsBookings()
{
    FB_TEST_STORE(m_cluster);
    const std::unique_ptr<Store> store = testStore.open();
    QVERIFY(apply(*store, creates(3)));
    indexAll(*store);
    const QString jobId = store->job(id(0)).value()->job.jobId;
    VERIFY_OK(store->edit(jobId, FieldsEdit{{FieldEdit{QStringLiteral("plate"), QStringLiteral("QLT 4R9"), std::nullopt}}}, 0, kSam, kNow));
    Booking changed = booking(0);
    changed.version += 1;
    changed.customerName = QStringLiteral("Marcus Lindqvist");
    changed.startAt = kNow + std::chrono::hours(500);
    QVERIFY(apply(*store, {step(StepAction::Update, changed)}));
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(found(*store, QStringLiteral("lindqvist qlt4r9")), {id(0)});
        QCOMPARE(found(*store, QStringLiteral("reyes dana0@")), QStringList());
        QCOMPARE(found(*store, QStringLiteral("detail")).first(), id(0)); // it is the latest now
        indexAll(*store);
    }
    // A cancelled booking is still found.
    changed.version += 1;
    changed.status = QStringLiteral("CANCELLED_BY_CUSTOMER");
    QVERIFY(apply(*store, {step(StepAction::Cancel, changed)}));
    QCOMPARE(found(*store, QStringLiteral("lindqvist")), {id(0)});
}

void TestSearch::aRefusedPlanLeavesNoText()
{
    FB_TEST_STORE(m_cluster);
    const std::unique_ptr<Store> store = testStore.open();
    QVERIFY(apply(*store, creates(1)));
    const Fence late{QStringLiteral("square"), -1};
    QVERIFY(!store->apply(late, QStringLiteral("run"), creates(5, 1), kNow, kReconcile));
    QCOMPARE(found(*store, QStringLiteral("dana")), {id(0)});
}

void TestSearch::textsOfAnOlderStoreAreFilled()
{
    FB_TEST_STORE(m_cluster);
    {
        const std::unique_ptr<Store> store = testStore.open();
        QVERIFY(apply(*store, creates(30)));
    }
    testStore.shell(QStringLiteral("DELETE FROM job_search"));
    testStore.shell(QStringLiteral("DELETE FROM setting WHERE name = 'search.format'"));
    const std::unique_ptr<Store> reader = testStore.open({.readOnly = true});
    QCOMPARE(found(*reader, QStringLiteral("dana")), QStringList());
    const std::unique_ptr<Store> store = testStore.open();
    const QString texts = QStringLiteral("SELECT COUNT(*) FROM job_search");
    QCOMPARE(testStore.shell(texts).trimmed(), QStringLiteral("0")); // opening is not held up
    QCOMPARE(store->indexSearch(10).value(), 10);
    QCOMPARE(testStore.open()->indexSearch(10).value(), 10); // another desk goes on where the first one was
    QCOMPARE(testStore.shell(texts).trimmed(), QStringLiteral("20"));
    QCOMPARE(found(*store, QStringLiteral("dana")).size(), 30);
    QCOMPARE(testStore.shell(QStringLiteral("SELECT value FROM setting WHERE name = 'search.format'")).trimmed(), QString::number(kSearchFormat));
    if (postgres) // and the planner knows at once what words there are
        QVERIFY(testStore.shell(QStringLiteral("SELECT COUNT(*) FROM pg_stats WHERE tablename = 'job_search' AND attname = 'words'")).trimmed() != u"0");
}

void TestSearch::aNewStoreHasNothingToFill()
{
    FB_TEST_STORE(m_cluster);
    const std::unique_ptr<Store> store = testStore.open();
    QCOMPARE(testStore.shell(QStringLiteral("SELECT value FROM setting WHERE name = 'search.format'")).trimmed(), QString::number(kSearchFormat));
}

void TestSearch::queriesAreTextAndNothingElse()
{
    FB_TEST_STORE(m_cluster);
    const std::unique_ptr<Store> store = testStore.open();
    QList<Step> steps = creates(2);
    steps[0].booking.customerName = QStringLiteral("100%_\\ \"quoted\" 'single'");
    QVERIFY(apply(*store, steps));
    for (int round = 0; round < 2; ++round) {
        for (const char *query : {"100%_\\", "\"quoted\"", "'single'", "%_\\", "\"quo"})
            QCOMPARE(found(*store, QString::fromLatin1(query)), {id(0)});
        for (const char *query : {"da%na", "d__a", "dana*", "NOT dana", "dana OR", "NEAR(dana)", "words:dana", "(dana", "\"", "da\"na", "^dana"})
            QCOMPARE(found(*store, QString::fromLatin1(query)).size(), QByteArrayView(query) == QByteArrayView("\"") ? 1 : 0);
        indexAll(*store);
    }
    QVERIFY(found(*store, QString(400, u'x') + QStringLiteral(" y").repeated(200)).isEmpty());
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
