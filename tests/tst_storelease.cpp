// SPDX-License-Identifier: GPL-3.0-or-later
#include "patience.h"
#include "storerows.h"
#include "teststore.h"

#include <QCoreApplication>
#include <QProcess>

#include <cstdio>
#include <thread>
#include <unistd.h>

using namespace fb;
using namespace fb::rows;

/// Single flight: one holder, growing tokens, dead holders replaced, late ones refused. On both backends.
class TestStoreLease : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneHolderAtATime_data() { addBackendRows(); }
    void oneHolderAtATime();
    void askingAgainWithTheSameRunIsTheSameLease_data() { addBackendRows(); }
    void askingAgainWithTheSameRunIsTheSameLease();
    void lateHolderIsRefused_data() { addBackendRows(); }
    void lateHolderIsRefused();
    void heartbeatKeepsTheLease_data() { addBackendRows(); }
    void heartbeatKeepsTheLease();
    void leaseOfAKilledProcessIsFreeAtOnce_data() { addBackendRows(); }
    void leaseOfAKilledProcessIsFreeAtOnce();
    void leaseOfAnotherComputerWaitsAMinute_data() { addBackendRows(); }
    void leaseOfAnotherComputerWaitsAMinute();
    void runThatEndsBetweenTwoReadsIsNotInterrupted_data() { addBackendRows(); }
    void runThatEndsBetweenTwoReadsIsNotInterrupted();
    void manyThreadsOneWinner_data() { addBackendRows(); }
    void manyThreadsOneWinner();

private:
    TestCluster m_cluster;
};

void TestStoreLease::oneHolderAtATime()
{
    FB_TEST_STORE(m_cluster);
    const auto one = testStore.open();
    const auto two = testStore.open();
    auto none = two->leaseHolder(QStringLiteral("square"));
    VERIFY_OK(none);
    QVERIFY(!none->has_value());
    const auto first = one->acquireLease(run(QStringLiteral("first")));
    VERIFY_OK(first);
    QVERIFY(first->has_value());
    const auto second = two->acquireLease(run(QStringLiteral("second")));
    VERIFY_OK(second);
    QVERIFY(!second->has_value());
    const LeaseHolder expected{QStringLiteral("first"), kLocation, run().window, (*first)->token};
    QCOMPARE(second->error(), expected);
    const auto holder = two->leaseHolder(QStringLiteral("square"));
    VERIFY_OK(holder);
    QCOMPARE(*holder, std::optional(expected));
    const auto refused = two->run(QStringLiteral("second"));
    VERIFY_OK(refused);
    QVERIFY(!refused->has_value());

    VERIFY_OK(one->finishRun(**first, run(QStringLiteral("first")), SyncState{.locationId = kLocation}));
    const auto third = two->acquireLease(run(QStringLiteral("third")));
    VERIFY_OK(third);
    QVERIFY(third->has_value());
    QVERIFY((*third)->token > (*first)->token);
}

void TestStoreLease::askingAgainWithTheSameRunIsTheSameLease()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    const auto first = store->acquireLease(run(QStringLiteral("first")));
    const auto again = store->acquireLease(run(QStringLiteral("first")));
    VERIFY_OK(again);
    QVERIFY(again->has_value());
    QCOMPARE((*again)->token, (*first)->token);
}

void TestStoreLease::lateHolderIsRefused()
{
    FB_TEST_STORE(m_cluster);
    const auto sleeper = testStore.open();
    const auto other = testStore.open();
    const auto late = sleeper->acquireLease(run(QStringLiteral("late")));
    QVERIFY(late && *late);
    VERIFY_OK(sleeper->apply(**late, QStringLiteral("late"), creates(2), kNow, kReconcile));
    testStore.shell(QStringLiteral("UPDATE lease SET heartbeat_ms = heartbeat_ms - 61000"));
    const auto taken = other->acquireLease(run(QStringLiteral("next")));
    VERIFY_OK(taken);
    QVERIFY(taken->has_value());

    const QString before = testStore.dump();
    const auto refused = [](const Result<void> &result) { return !result && result.error().kind == ErrorKind::Conflict; };
    QVERIFY(refused(sleeper->apply(**late, QStringLiteral("late"), creates(5), kNow, kReconcile)));
    QVERIFY(refused(sleeper->markCustomersCached(**late, kMerchant, {booking(0).customerId}, kNow + seconds(1))));
    QVERIFY(refused(sleeper->heartbeat(**late)));
    QVERIFY(refused(sleeper->finishRun(**late, run(QStringLiteral("late")), SyncState{.locationId = kLocation})));
    QCOMPARE(testStore.dump(), before);

    const auto record = other->run(QStringLiteral("late"));
    VERIFY_OK(record);
    QCOMPARE((*record)->outcome, std::optional(Outcome::Interrupted));
    QVERIFY((*record)->endedAt);
    QCOMPARE((*record)->totals.created, 2);
    QVERIFY((*record)->totals.addUp());
    VERIFY_OK(other->finishRun(**taken, run(QStringLiteral("next")), SyncState{.locationId = kLocation}));
    QVERIFY(refused(other->heartbeat(**taken)));
}

void TestStoreLease::heartbeatKeepsTheLease()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    const auto fence = store->acquireLease(run(QStringLiteral("first")));
    const auto expire = [&testStore] { testStore.shell(QStringLiteral("UPDATE lease SET heartbeat_ms = heartbeat_ms - 61000")); };
    const auto isHeld = [&store] { return store->leaseHolder(QStringLiteral("square")).value().has_value(); };
    QVERIFY(isHeld());
    expire();
    QVERIFY(!isHeld());
    VERIFY_OK(store->heartbeat(**fence));
    QVERIFY(isHeld());
    expire();
    VERIFY_OK(store->apply(**fence, QStringLiteral("first"), {}, kNow, kReconcile));
    QVERIFY(isHeld());
    // A clock that was set back leaves a heartbeat in the future, which must not hold the lease for hours.
    testStore.shell(QStringLiteral("UPDATE lease SET heartbeat_ms = heartbeat_ms + 3600000"));
    QVERIFY(!isHeld());
}

void TestStoreLease::leaseOfAKilledProcessIsFreeAtOnce()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    QProcess holder;
    holder.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold-lease"), testStore.address().text()});
    QVERIFY(holder.waitForStarted(kPatienceMs));
    QVERIFY(holder.waitForReadyRead(kPatienceMs));
    QCOMPARE(holder.readAllStandardOutput().trimmed(), QByteArray("held"));
    const auto refused = store->acquireLease(run(QStringLiteral("mine")));
    VERIFY_OK(refused);
    QVERIFY(!refused->has_value());
    QCOMPARE(refused->error().runId, QStringLiteral("child"));

    holder.kill();
    QVERIFY(holder.waitForFinished(kPatienceMs));
    const auto batch = store->poll({});
    VERIFY_OK(batch);
    QVERIFY(!batch->running);
    const auto taken = store->acquireLease(run(QStringLiteral("mine")));
    VERIFY_OK(taken);
    QVERIFY(taken->has_value());
    const auto record = store->run(QStringLiteral("child"));
    VERIFY_OK(record);
    QCOMPARE((*record)->outcome, std::optional(Outcome::Interrupted));
}

void TestStoreLease::leaseOfAnotherComputerWaitsAMinute()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    const auto fence = store->acquireLease(run(QStringLiteral("far")));
    QVERIFY(fence && *fence);
    // A process id that doesn't run here says nothing about another computer.
    testStore.shell(QStringLiteral("UPDATE lease SET boot_id = 'elsewhere', pid = 999999999"));
    auto holder = store->leaseHolder(QStringLiteral("square"));
    VERIFY_OK(holder);
    QVERIFY(holder->has_value());
    testStore.shell(QStringLiteral("UPDATE lease SET heartbeat_ms = heartbeat_ms - 61000"));
    const auto taken = store->acquireLease(run(QStringLiteral("near")));
    VERIFY_OK(taken);
    QVERIFY(taken->has_value());
}

void TestStoreLease::runThatEndsBetweenTwoReadsIsNotInterrupted()
{
    FB_TEST_STORE(m_cluster);
    const auto writer = testStore.open();
    std::optional<Fence> fence;
    RunRecord record = run();
    // The record is read before the lease is looked at; in between, the run ends.
    const auto reader = testStore.open({.fault = [&](const QString &sql) {
        if (fence && sql.contains(u"FROM lease")) {
            record.outcome = Outcome::Success;
            record.endedAt = kNow + seconds(1);
            if (!writer->finishRun(*std::exchange(fence, std::nullopt), record, SyncState{.locationId = kLocation}))
                qWarning("the run could not be finished");
        }
        return false;
    }});
    const auto start = [&](const QString &runId) {
        record = run(runId);
        fence = writer->acquireLease(record).value().value();
    };
    start(QStringLiteral("first"));
    const auto one = reader->run(QStringLiteral("first"));
    VERIFY_OK(one);
    QVERIFY(!fence);
    QCOMPARE((*one)->outcome, std::optional(Outcome::Success));
    QVERIFY((*one)->endedAt);
    start(QStringLiteral("second"));
    const auto all = reader->runs(10);
    VERIFY_OK(all);
    QVERIFY(!fence);
    QCOMPARE(all->size(), 2);
    for (const RunRecord &read : *all)
        QCOMPARE(read.outcome, std::optional(Outcome::Success));
}

void TestStoreLease::manyThreadsOneWinner()
{
    FB_TEST_STORE(m_cluster);
    std::atomic<int> winners{0};
    std::atomic<int> joiners{0};
    std::vector<std::thread> threads;
    for (int n = 0; n < 8; ++n) {
        threads.emplace_back([&testStore, &winners, &joiners, n] {
            const auto store = testStore.open();
            const auto fence = store ? store->acquireLease(run(QStringLiteral("run-%1").arg(n))) : failure(ErrorKind::Storage, {});
            if (fence)
                ++(*fence ? winners : joiners);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(winners.load(), 1);
    QCOMPARE(joiners.load(), 7);
}

namespace {
/// The child of leaseOfAKilledProcessIsFreeAtOnce().
int holdLease(const QString &address)
{
    auto store = Store::open(StoreAddress::parse(address).value());
    const auto fence = store ? (*store)->acquireLease(run(QStringLiteral("child"))) : failure(ErrorKind::Storage, {});
    std::puts(fence && *fence ? "held" : "failed");
    std::fflush(stdout);
    for (;;)
        ::pause();
}
} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && QString::fromLocal8Bit(argv[1]) == u"--hold-lease")
        return holdLease(QString::fromLocal8Bit(argv[2]));
    TestStoreLease test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_storelease.moc"
