// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardcards.h"
#include "carriedover.h"
#include "dropverdict.h"

#include <QTest>

using namespace fb;
using namespace fb::test;

/// What a lane says to a card that hangs over it, and which cars of earlier days are still here.
class TestBoardStaff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void droppingIsJudgedLaneByLane();
    void carriedOverLeavesWhenFinished();
};

void TestBoardStaff::droppingIsJudgedLaneByLane()
{
    const Actor manager{.name = QStringLiteral("Dana"), .desk = {}, .personId = QStringLiteral("p"), .role = Role::Manager};
    const Actor qc{.name = QStringLiteral("Quinn"), .desk = {}, .personId = QStringLiteral("q"), .role = Role::Qc};
    JobCard card = boardCard(QStringLiteral("a"), QStringLiteral("11:00"), WorkStatus::InProgress);
    const auto judge = [&](WorkStatus to, const Actor &actor) { return DropWriter::write(card, to, actor, boardNow()); };
    QVERIFY(judge(WorkStatus::InProgress, manager).isOwn);
    QVERIFY(judge(WorkStatus::QcReady, manager).isAllowed);
    QCOMPARE(judge(WorkStatus::QcReady, manager).title, QStringLiteral("Ready for QC"));
    QVERIFY(!judge(WorkStatus::QcReady, qc).isAllowed);
    QVERIFY(judge(WorkStatus::QcReady, qc).text.contains(QStringLiteral("technician or a manager")));
    QCOMPARE(judge(WorkStatus::WorkCompleted, manager).title, QStringLiteral("QC comes first"));
    QCOMPARE(judge(WorkStatus::WorkCompleted, manager).text, QStringLiteral("Drop on QC ready instead."));
    QVERIFY(judge(WorkStatus::Scheduled, manager).isBack);
    QVERIFY(!judge(WorkStatus::Scheduled, qc).isAllowed);
    card.job.workStatus = WorkStatus::WorkCompleted;
    QVERIFY(judge(WorkStatus::QcReady, manager).text.contains(QStringLiteral("Open an issue instead")));
}

void TestBoardStaff::carriedOverLeavesWhenFinished()
{
    CarriedOver jobs;
    JobCard card = boardCard(QStringLiteral("a"), QStringLiteral("10:00"), WorkStatus::InProgress);
    card.booking.startAt -= std::chrono::hours(24);
    JobCard other = card;
    other.job.jobId = QStringLiteral("b");
    other.job.workStatus = WorkStatus::QcReady;
    jobs.reset(shop(), dayWindow(QDate(2026, 11, 20), shop().zone()).start, {card});
    jobs.apply({other, boardCard(QStringLiteral("c"), QStringLiteral("11:00"), WorkStatus::InProgress)}); // the last one is of today
    QCOMPARE(jobs.count(), 2);
    Job closed = card.job;
    closed.closedAt = boardNow();
    QVERIFY(jobs.begin(closed));
    QVERIFY(!jobs.begin(closed)); // one edit at a time
    jobs.fail(QStringLiteral("a"), QStringLiteral("Not saved, no network"));
    QCOMPARE(jobs.faceAt(0, boardNow(), {}).failure, QStringLiteral("Not saved, no network"));
    card.job = closed;
    jobs.commit(card);
    QCOMPARE(jobs.count(), 1);
    other.job.workStatus = WorkStatus::WorkCompleted;
    other.job.revision = 2;
    jobs.apply({other});
    QCOMPARE(jobs.count(), 0);
    jobs.clear();
    other.job.workStatus = WorkStatus::QcReady;
    jobs.apply({other}); // another day is on screen
    QCOMPARE(jobs.count(), 0);
}

QTEST_GUILESS_MAIN(TestBoardStaff)
#include "tst_boardstaff.moc"
