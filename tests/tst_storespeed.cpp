// SPDX-License-Identifier: GPL-3.0-or-later
#include "storerows.h"
#include "teststore.h"

#include <QRegularExpression>

using namespace fb;
using namespace fb::rows;

/// What the store costs, counted and explained rather than timed (./dev bench has the clocks): statements of a first run, what an idle poll and the choices
/// of a job look at in a store of many years. On both backends.
class TestStoreSpeed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFirstRunTakesFewStatements_data() { addBackendRows(); }
    void aFirstRunTakesFewStatements();
    void idlePollIsOneIndexedStatement_data() { addBackendRows(); }
    void idlePollIsOneIndexedStatement();
    void earlierVehiclesAreFoundByIndex_data() { addBackendRows(); }
    void earlierVehiclesAreFoundByIndex();

private:
    TestCluster m_cluster;
};

namespace {

/// Rows 1…count of a select list over n.
QString series(bool postgres, int count, const QString &columns)
{
    return postgres ? QStringLiteral("SELECT %1 FROM generate_series(1, %2) n").arg(columns).arg(count)
                    : QStringLiteral("WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < %2) SELECT %1 FROM s").arg(columns).arg(count);
}

/// How the database would answer a statement of the store, with literals for what it binds, in order.
QString plan(const TestStore &store, QString sql, const QStringList &literals)
{
    for (const QString &literal : literals)
        sql.replace(sql.indexOf(u'?'), 1, literal);
    return store.shell((store.isPostgres() ? QStringLiteral("EXPLAIN ") : QStringLiteral("EXPLAIN QUERY PLAN ")) + sql);
}

/// Whether a plan reads a table from one end to the other.
bool readsAllOf(const QString &plan, const QString &table, const QString &alias)
{
    static const QString everything = QStringLiteral("\\bSCAN (%1|%2)\\b(?! USING (COVERING )?INDEX)|\\bSeq Scan on %1\\b");
    return plan.contains(QRegularExpression(everything.arg(table, alias)));
}

} // namespace

void TestStoreSpeed::aFirstRunTakesFewStatements()
{
    FB_TEST_STORE(m_cluster);
    constexpr int kBookings = 5'000;
    QHash<QString, int> counts;
    const auto store = testStore.open({.durable = false, .fault = [&counts](const QString &sql) {
                                           ++counts[sql.section(u'(', 0, 0).simplified()];
                                           return false;
                                       }});
    const auto fence = store->acquireLease(run(QStringLiteral("run-1")));
    QVERIFY(fence && *fence);
    counts.clear();
    VERIFY_OK(store->apply(**fence, QStringLiteral("run-1"), creates(kBookings), kNow, kReconcile));
    int all = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        all += *it;
    // Seven tables get a row for each booking, 64 rows at a time; the rest is for transactions, the fence and what is read back.
    constexpr int kTables = 7;
    QVERIFY2(all < kTables * kBookings / 64 * 2, qPrintable(QString::number(all)));
    QVERIFY2(all > kTables * kBookings / 64, qPrintable(QString::number(all))); // else something isn't counted
    QCOMPARE(store->counts()->jobs, kBookings);
}

void TestStoreSpeed::idlePollIsOneIndexedStatement()
{
    FB_TEST_STORE(m_cluster);
    constexpr int kJobs = 50'000;
    QStringList statements;
    const auto store = testStore.open({.fault = [&statements](const QString &sql) {
        statements.push_back(sql);
        return false;
    }});
    testStore.shell(QStringLiteral("INSERT INTO change (kind, job_id, at_ms) ") + series(postgres, kJobs, QStringLiteral("'created', 'job' || n, n")));
    testStore.shell(QStringLiteral("ANALYZE"));
    const Result<FeedPosition> position = store->feedPosition();
    VERIFY_OK(position);
    VERIFY_OK(store->setPaused(QStringLiteral("square"), kLocation, QStringLiteral("Mia"), kNow));
    statements.clear();
    const auto batch = store->poll(*position);
    VERIFY_OK(batch);
    QVERIFY(batch->jobIds.isEmpty());
    QCOMPARE(statements.size(), 1);
    QStringList literals;
    for (qsizetype i = 0; i < statements.first().count(u'?'); ++i)
        literals.push_back(QString::number(i == 0 && postgres ? position->transaction : position->id));
    const QString explained = plan(testStore, statements.first(), literals);
    QVERIFY2(!explained.isEmpty() && !readsAllOf(explained, QStringLiteral("change"), QStringLiteral("change")), qPrintable(explained));
}

void TestStoreSpeed::earlierVehiclesAreFoundByIndex()
{
    FB_TEST_STORE(m_cluster);
    constexpr int kJobs = 20'000;
    QStringList statements;
    const auto store = testStore.open({.fault = [&statements](const QString &sql) {
        statements.push_back(sql);
        return false;
    }});
    const QString phone = QStringLiteral("+16155550142");
    testStore.shell(
        QStringLiteral("INSERT INTO booking (merchant_id, booking_id, square_version, status, start_at_ms, duration_min, transition_min, location_id,"
                       " service_type, segments, customer_id, customer_name, customer_email, customer_phone, customer_missing, team_member_id,"
                       " customer_note, seller_note, source) ")
        + series(postgres, kJobs,
                 QStringLiteral("'M', 'b' || n, 1, 'ACCEPTED', n, 90, 0, 'L', '', '[]', 'c' || n, '', '', CASE WHEN n % 2 = 0 THEN '' ELSE '+1' || n END,"
                                " 0, '', '', '', ''")));
    const QString job =
        QStringLiteral("INSERT INTO job (job_id, merchant_id, booking_id, vehicle_make, walk_in_phone, created_by, created_at_ms, updated_at_ms) ");
    testStore.shell(job + series(postgres, kJobs, QStringLiteral("'job' || n, 'M', 'b' || n, 'BMW', '', 'x', n, n")));
    testStore.shell(job + series(postgres, kJobs, QStringLiteral("'walk' || n, NULL, NULL, 'BMW', CASE WHEN n % 2 = 0 THEN '' ELSE '+2' || n END, 'x', n, n")));
    testStore.shell(QStringLiteral("UPDATE booking SET customer_phone = '%1' WHERE booking_id IN ('b7', 'b9')").arg(phone));
    testStore.shell(QStringLiteral("UPDATE job SET walk_in_phone = '%1' WHERE job_id = 'walk11'").arg(phone));
    testStore.shell(QStringLiteral("ANALYZE"));

    const auto choices = store->jobChoices(QStringLiteral("job7"));
    VERIFY_OK(choices);
    QStringList earlier;
    for (const Job &other : choices->earlier)
        earlier.push_back(other.jobId);
    QCOMPARE(earlier, (QStringList{QStringLiteral("walk11"), QStringLiteral("job9")}));

    int looked = 0;
    for (const QString &sql : std::as_const(statements)) {
        if (!sql.contains(u"vehicle_make <> ''"))
            continue;
        ++looked;
        const QString explained = plan(testStore, sql, {u'\'' + phone + u'\'', QStringLiteral("'job7'")});
        QVERIFY2(!explained.isEmpty(), qPrintable(sql));
        QVERIFY2(!readsAllOf(explained, QStringLiteral("job"), QStringLiteral("j")), qPrintable(explained));
        QVERIFY2(!readsAllOf(explained, QStringLiteral("booking"), QStringLiteral("b")), qPrintable(explained));
        if (sql.contains(u"customer_phone = ?"))
            QVERIFY2(explained.contains(u"booking_by_phone"), qPrintable(explained));
        if (sql.contains(u"walk_in_phone = ?"))
            QVERIFY2(explained.contains(u"job_by_walk_in_phone"), qPrintable(explained));
    }
    QCOMPARE(looked, 3); // by customer, by phone, walk-ins by phone
}

QTEST_GUILESS_MAIN(TestStoreSpeed)
#include "tst_storespeed.moc"
