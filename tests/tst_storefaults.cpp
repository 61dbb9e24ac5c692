// SPDX-License-Identifier: GPL-3.0-or-later
#include "storerows.h"
#include "teststore.h"

#include <functional>

using namespace fb;
using namespace fb::rows;

namespace {
/// One thing that can be asked of a store, and whether it went well.
struct Operation {
    const char *name;
    std::function<Result<void>(Store &, const Fence &)> call;
};

template<class Value>
Result<void> outcomeOf(const Result<Value> &result)
{
    return result ? Result<void>() : std::unexpected(result.error());
}

/// Everything public, in an order in which each can succeed; jobId is a job that exists.
QList<Operation> operations(const QString &jobId)
{
    Booking moved = booking(1);
    moved.startAt += std::chrono::hours(3);
    Step broken;
    broken.action = StepAction::Error;
    broken.error = QStringLiteral("malformed");
    const QList<Step> steps = creates(70, 10) + QList<Step>{step(StepAction::Update, moved), broken};
    return {
        {"counts", [](Store &s, const Fence &) { return outcomeOf(s.counts()); }},
        {"setSetting", [](Store &s, const Fence &) { return s.setSetting(QStringLiteral("a"), QStringLiteral("b")); }},
        {"setting", [](Store &s, const Fence &) { return outcomeOf(s.setting(QStringLiteral("a"))); }},
        {"saveLocations",
         [](Store &s, const Fence &) {
             return s.saveLocations({{.locationId = kLocation, .name = QStringLiteral("x")}, {.locationId = QStringLiteral("2")}});
         }},
        {"locations", [](Store &s, const Fence &) { return outcomeOf(s.locations()); }},
        {"saveTeamMembers", [](Store &s, const Fence &) { return s.saveTeamMembers({{QStringLiteral("T"), QStringLiteral("n")}}); }},
        {"teamMembers", [](Store &s, const Fence &) { return outcomeOf(s.teamMembers()); }},
        {"saveServices",
         [](Store &s, const Fence &) { return s.saveServices({{QStringLiteral("V"), {QStringLiteral("n"), Money{100, QStringLiteral("USD")}}}}, kNow); }},
        {"services", [](Store &s, const Fence &) { return outcomeOf(s.services({QStringLiteral("V")})); }},
        {"heartbeat", [](Store &s, const Fence &f) { return s.heartbeat(f); }},
        {"leaseHolder", [](Store &s, const Fence &) { return outcomeOf(s.leaseHolder(QStringLiteral("square"))); }},
        {"syncState", [](Store &s, const Fence &) { return outcomeOf(s.syncState(QStringLiteral("square"), kLocation)); }},
        {"localBookings", [](Store &s, const Fence &) { return outcomeOf(s.localBookings(kMerchant, {booking(1).bookingId})); }},
        {"apply", [steps](Store &s, const Fence &f) { return s.apply(f, QStringLiteral("run-1"), steps, kNow, kReconcile); }},
        {"markCustomersCached", [](Store &s, const Fence &f) { return s.markCustomersCached(f, kMerchant, {booking(0).customerId}, kNow + seconds(1)); }},
        {"runs", [](Store &s, const Fence &) { return outcomeOf(s.runs(10)); }},
        {"run", [](Store &s, const Fence &) { return outcomeOf(s.run(QStringLiteral("run-1"))); }},
        {"runItems", [](Store &s, const Fence &) { return outcomeOf(s.runItems(QStringLiteral("run-1"))); }},
        {"board", [](Store &s, const Fence &) { return outcomeOf(s.board(kLocation, run().window)); }},
        {"jobs", [jobId](Store &s, const Fence &) { return outcomeOf(s.jobs({jobId})); }},
        {"job", [](Store &s, const Fence &) { return outcomeOf(s.job(booking(0).bookingId)); }},
        {"detail", [jobId](Store &s, const Fence &) { return outcomeOf(s.detail(jobId, kNow)); }},
        {"edit",
         [jobId](Store &s, const Fence &) { return outcomeOf(s.edit(jobId, MoveEdit{WorkStatus::CheckedIn, QString()}, 1, {QStringLiteral("Ana")}, kNow)); }},
        {"feedPosition", [](Store &s, const Fence &) { return outcomeOf(s.feedPosition()); }},
        {"poll", [](Store &s, const Fence &) { return outcomeOf(s.poll({})); }},
        {"setPaused", [](Store &s, const Fence &) { return s.setPaused(QStringLiteral("square"), kLocation, QStringLiteral("Mia"), kNow); }},
        {"finishRun", [](Store &s, const Fence &f) { return s.finishRun(f, run(QStringLiteral("run-1")), SyncState{.locationId = kLocation}); }},
        {"acquireLease", [](Store &s, const Fence &) { return outcomeOf(s.acquireLease(run(QStringLiteral("run-2")))); }},
    };
}
} // namespace

/// The n-th SQL statement fails, for every n of every operation: an error is returned, nothing is half done, and the same call works afterwards.
class TestStoreFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStatementOfEveryOperation_data() { addBackendRows(); }
    void everyStatementOfEveryOperation();
    void everyStatementOfOpening_data() { addBackendRows(); }
    void everyStatementOfOpening();
    void lostConnectionIsOpenedAgain();
    void serverThatDiedComesBack();

private:
    TestCluster m_cluster;
};

void TestStoreFaults::everyStatementOfEveryOperation()
{
    FB_TEST_STORE(m_cluster);
    int countdown = 0; // 0: no fault
    const auto store = testStore.open({.fault = [&countdown](const QString &) { return countdown > 0 && --countdown == 0; }});
    QVERIFY(store);
    const auto fence = store->acquireLease(run(QStringLiteral("run-1")));
    QVERIFY(fence && *fence);
    VERIFY_OK(store->apply(**fence, QStringLiteral("run-1"), creates(3), kNow, kReconcile));
    const auto card = store->job(booking(0).bookingId);
    VERIFY_OK(card);

    int faults = 0;
    for (const Operation &operation : operations((*card)->job.jobId)) {
        const QString before = testStore.dump();
        int n = 1;
        for (;; ++n) {
            countdown = n;
            const Result<void> result = operation.call(*store, **fence);
            const bool fired = countdown == 0;
            countdown = 0;
            if (!fired) {
                QVERIFY2(result.has_value(), operation.name);
                break;
            }
            ++faults;
            QVERIFY2(!result, operation.name);
            QCOMPARE(result.error().kind, ErrorKind::Storage);
            QVERIFY2(testStore.dump() == before, operation.name);
        }
        QVERIFY2(n > 1, operation.name);
    }
    QVERIFY(faults > 60);
}

void TestStoreFaults::everyStatementOfOpening()
{
    QFETCH(bool, postgres);
    if (postgres && PrivateCluster::programs().isEmpty())
        QSKIP("PostgreSQL 15 or newer is not installed");
    if (postgres)
        QVERIFY2(m_cluster.cluster().isReady(), qPrintable(m_cluster.cluster().problem()));
    QTemporaryDir directory;
    for (int n = 1;; ++n) {
        StoreAddress address;
        address.path = directory.filePath(QStringLiteral("store%1.db").arg(n));
        if (postgres)
            address = m_cluster.cluster().createDatabase();
        int countdown = n;
        const Result<int> version = Store::migrate(address, {.fault = [&countdown](const QString &) { return countdown > 0 && --countdown == 0; }});
        const bool fired = countdown == 0;
        QCOMPARE(version.has_value(), !fired);
        const Result<int> again = Store::migrate(address);
        VERIFY_OK(again);
        VERIFY_OK(Store::open(address));
        if (postgres)
            m_cluster.cluster().dropDatabase(address);
        if (!fired)
            break;
    }
}

void TestStoreFaults::lostConnectionIsOpenedAgain()
{
    if (PrivateCluster::programs().isEmpty())
        QSKIP("PostgreSQL 15 or newer is not installed");
    QVERIFY2(m_cluster.cluster().isReady(), qPrintable(m_cluster.cluster().problem()));
    const TestStore testStore(m_cluster, true);
    const auto store = testStore.open();
    VERIFY_OK(store->counts());
    testStore.shell(QStringLiteral("SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity WHERE application_name = 'floorboard'"));
    const auto lost = store->counts();
    QVERIFY(!lost);
    QCOMPARE(lost.error().kind, ErrorKind::Storage);
    VERIFY_OK(store->counts());
    VERIFY_OK(store->acquireLease(run(QStringLiteral("run-1"))));
}

void TestStoreFaults::serverThatDiedComesBack()
{
    if (PrivateCluster::programs().isEmpty())
        QSKIP("PostgreSQL 15 or newer is not installed");
    QVERIFY2(m_cluster.cluster().isReady(), qPrintable(m_cluster.cluster().problem()));
    const TestStore testStore(m_cluster, true);
    const auto store = testStore.open();
    const auto fence = store->acquireLease(run(QStringLiteral("run-1")));
    VERIFY_OK(store->apply(**fence, QStringLiteral("run-1"), creates(5), kNow, kReconcile));
    m_cluster.cluster().killServer();
    for (int n = 0; n < 3; ++n) {
        const auto lost = store->counts();
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind, ErrorKind::Storage);
    }
    QVERIFY(m_cluster.cluster().startServer());
    const auto counts = store->counts();
    VERIFY_OK(counts);
    QCOMPARE(counts->jobs, 5);
}

QTEST_GUILESS_MAIN(TestStoreFaults)
#include "tst_storefaults.moc"
