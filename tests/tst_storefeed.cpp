// SPDX-License-Identifier: GPL-3.0-or-later
#include "storerows.h"
#include "teststore.h"

#include <thread>

using namespace fb;
using namespace fb::rows;

/// The change feed: nothing is missed, whoever writes at the same time. On both backends.
class TestStoreFeed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsMissedWithManyWriters_data() { addBackendRows(); }
    void nothingIsMissedWithManyWriters();
    void lateCommitIsStillSeen();
    void longFeedComesInBatches_data() { addBackendRows(); }
    void longFeedComesInBatches();

private:
    TestCluster m_cluster;
};

void TestStoreFeed::nothingIsMissedWithManyWriters()
{
    FB_TEST_STORE(m_cluster);
    constexpr int kWriters = 8;
    constexpr int kJobsEach = 50;
    const auto reader = testStore.open();
    const auto fence = reader->acquireLease(run(QStringLiteral("run-1")));
    QVERIFY(fence && *fence);
    VERIFY_OK(reader->apply(**fence, QStringLiteral("run-1"), creates(kWriters * kJobsEach), kNow, kReconcile));
    const auto cards = reader->board(kLocation, {kNow, kNow + std::chrono::hours(kWriters * kJobsEach)});
    VERIFY_OK(cards);
    QCOMPARE(cards->size(), kWriters * kJobsEach);
    Result<FeedPosition> position = reader->feedPosition();
    VERIFY_OK(position);

    std::atomic<int> running{kWriters};
    std::atomic<int> failures{0};
    std::vector<std::thread> writers;
    for (int w = 0; w < kWriters; ++w) {
        writers.emplace_back([&, w] {
            int commits = 0;
            // Every seventh commit is refused, so that its transaction is rolled back and its ids leave gaps.
            const auto desk = testStore.open({.fault = [&commits](const QString &sql) { return sql == u"COMMIT" && ++commits % 7 == 0; }});
            for (int n = 0; desk && n < kJobsEach; ++n) {
                const QString jobId = cards->at(w * kJobsEach + n).job.jobId;
                if (!desk->edit(jobId, MoveEdit{WorkStatus::CheckedIn, QString()}, 0, {QStringLiteral("desk")}, kNow)
                    && !desk->edit(jobId, MoveEdit{WorkStatus::CheckedIn, QString()}, 0, {QStringLiteral("desk")}, kNow))
                    ++failures;
            }
            --running;
        });
    }
    QSet<QString> seen;
    bool last = false;
    QString problem;
    do {
        last = running == 0;
        const auto batch = reader->poll(*position);
        if (!batch) {
            problem = batch.error().detail;
            break;
        }
        *position = batch->position;
        for (const QString &jobId : batch->jobIds)
            seen.insert(jobId);
    } while (!last);
    for (std::thread &writer : writers)
        writer.join();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QCOMPARE(failures.load(), 0);
    QCOMPARE(seen.size(), kWriters * kJobsEach);
}

void TestStoreFeed::lateCommitIsStillSeen()
{
    if (PrivateCluster::programs().isEmpty())
        QSKIP("PostgreSQL 15 or newer is not installed");
    QVERIFY2(m_cluster.cluster().isReady(), qPrintable(m_cluster.cluster().problem()));
    const TestStore testStore(m_cluster, true);
    const auto store = testStore.open();
    const auto fence = store->acquireLease(run(QStringLiteral("run-1")));
    VERIFY_OK(store->apply(**fence, QStringLiteral("run-1"), creates(1), kNow, kReconcile));
    Result<FeedPosition> position = store->feedPosition();
    VERIFY_OK(position);

    // A transaction takes its number and its place in the feed first, and commits last.
    {
        const QString name = QStringLiteral("slow-writer");
        QSqlDatabase slow = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name);
        slow.setHostName(testStore.address().host);
        slow.setPort(testStore.address().port);
        slow.setDatabaseName(testStore.address().database);
        slow.setUserName(testStore.address().user);
        QVERIFY(slow.open());
        QSqlQuery query(slow);
        QVERIFY(query.exec(QStringLiteral("BEGIN")));
        QVERIFY(query.exec(QStringLiteral("INSERT INTO change (kind, job_id, at_ms) VALUES ('status', 'slow', 0)")));
        const auto card = store->job(booking(0).bookingId);
        VERIFY_OK(card);
        VERIFY_OK(store->edit((*card)->job.jobId, MoveEdit{WorkStatus::CheckedIn, QString()}, 0, {QStringLiteral("Ana")}, kNow));
        const auto held = store->poll(*position);
        VERIFY_OK(held);
        QVERIFY(held->jobIds.isEmpty());
        QVERIFY(query.exec(QStringLiteral("COMMIT")));
        const auto both = store->poll(held->position);
        VERIFY_OK(both);
        QCOMPARE(both->jobIds, (QStringList{QStringLiteral("slow"), (*card)->job.jobId}));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("slow-writer"));
}

void TestStoreFeed::longFeedComesInBatches()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    const QString numbers = postgres
        ? QStringLiteral("SELECT 'status', 'job' || n, 0 FROM generate_series(1, 25000) n")
        : QStringLiteral("WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < 25000) SELECT 'status', 'job' || n, 0 FROM s");
    testStore.shell(QStringLiteral("INSERT INTO change (kind, job_id, at_ms) ") + numbers);
    QSet<QString> seen;
    FeedPosition position;
    int batches = 0;
    for (bool more = true; more; ++batches) {
        const auto batch = store->poll(position);
        VERIFY_OK(batch);
        position = batch->position;
        more = batch->more;
        for (const QString &jobId : batch->jobIds)
            seen.insert(jobId);
    }
    QCOMPARE(batches, 3);
    QCOMPARE(seen.size(), 25'000);
}

QTEST_GUILESS_MAIN(TestStoreFeed)
#include "tst_storefeed.moc"
