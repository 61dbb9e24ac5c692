// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardcards.h"
#include "holdback.h"
#include "patience.h"
#include "stepclock.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace fb;
using namespace fb::test;

/// What changes elsewhere while somebody uses a lane: it waits, three seconds at most, and nothing is lost.
class TestHoldBack : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aBoardNobodyUsesTakesEverythingAtOnce();
    void aMoveWaitsAndATextDoesNot();
    void threeSecondsIsTheLongest();
    void theLaneLeftLetsItIn();
    void comingAndGoingBothDisturb();
    void theNewestWordCounts();
    void aDayReadAnewWaitsLikeAnyChange();
    void ownMovesDoNotWait();
    void manyAreLetInInPortionsAndAreNoNews();

private:
    JobCard card(const QString &jobId) const { return *m_board->find(jobId); }
    JobCard moved(const QString &jobId, WorkStatus to) const
    {
        JobCard card = this->card(jobId);
        card.job.workStatus = to;
        ++card.job.revision;
        return card;
    }
    WorkStatus shown(const QString &jobId) const { return m_board->shownStatus(m_board->rowOf(jobId)); }

    StepClock m_clock{boardNow()};
    QSet<WorkStatus> m_used;
    std::unique_ptr<BoardModel> m_board;
    std::unique_ptr<HoldBack> m_gate;
};

void TestHoldBack::init()
{
    m_clock.set(boardNow());
    m_used = {};
    m_board = std::make_unique<BoardModel>();
    new QAbstractItemModelTester(m_board.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_board.get());
    m_board->setDay(QDate(2026, 11, 20), shop(),
                    {boardCard(QStringLiteral("a"), QStringLiteral("11:00")), boardCard(QStringLiteral("b"), QStringLiteral("12:00")),
                     boardCard(QStringLiteral("c"), QStringLiteral("13:00"), WorkStatus::CheckedIn)},
                    boardNow());
    m_gate = std::make_unique<HoldBack>(*m_board, m_clock);
    m_gate->setInUse([this](WorkStatus lane) { return m_used.contains(lane); });
}

void TestHoldBack::aBoardNobodyUsesTakesEverythingAtOnce()
{
    const QSignalSpy news(m_gate.get(), &HoldBack::changedElsewhere);
    m_gate->apply({moved(QStringLiteral("a"), WorkStatus::CheckedIn), boardCard(QStringLiteral("d"), QStringLiteral("14:00"))});
    QCOMPARE(shown(QStringLiteral("a")), WorkStatus::CheckedIn);
    QCOMPARE(m_board->rowCount(), 4);
    QCOMPARE(news.size(), 2);
    m_gate->apply({card(QStringLiteral("a"))}); // the same again is no news
    QCOMPARE(news.size(), 2);
}

void TestHoldBack::aMoveWaitsAndATextDoesNot()
{
    m_used = {WorkStatus::Scheduled};
    const QSignalSpy news(m_gate.get(), &HoldBack::changedElsewhere);
    const QSignalSpy waiting(m_gate.get(), &HoldBack::waitingChanged);
    JobCard later = card(QStringLiteral("a"));
    later.booking.startAt += minutes(300);
    JobCard renamed = card(QStringLiteral("b"));
    renamed.job.vehicleModel = QStringLiteral("X5");
    m_gate->apply({later, renamed});
    QCOMPARE(m_board->rowOf(QStringLiteral("a")), 0);
    QCOMPARE(card(QStringLiteral("b")), renamed);
    QCOMPARE(news.size(), 1);
    QCOMPARE(news.at(0).at(0).toString(), QStringLiteral("b"));
    QCOMPARE(m_gate->waiting(WorkStatus::Scheduled), 1);
    QCOMPARE(waiting.size(), 1);
}

void TestHoldBack::threeSecondsIsTheLongest()
{
    m_used = {WorkStatus::Scheduled};
    const QSignalSpy news(m_gate.get(), &HoldBack::changedElsewhere);
    m_gate->apply({moved(QStringLiteral("a"), WorkStatus::CheckedIn)});
    m_clock.step(milliseconds(2999));
    m_gate->release();
    QCOMPARE(shown(QStringLiteral("a")), WorkStatus::Scheduled);
    m_gate->apply({moved(QStringLiteral("a"), WorkStatus::CheckedIn)}); // told once more: the time runs on
    m_clock.step(milliseconds(1));
    m_gate->release();
    QCOMPARE(shown(QStringLiteral("a")), WorkStatus::CheckedIn);
    QCOMPARE(m_gate->waiting(WorkStatus::CheckedIn), 0);
    QCOMPARE(news.size(), 1);
}

void TestHoldBack::theLaneLeftLetsItIn()
{
    m_used = {WorkStatus::Scheduled};
    m_gate->apply({moved(QStringLiteral("a"), WorkStatus::CheckedIn)});
    QCOMPARE(shown(QStringLiteral("a")), WorkStatus::Scheduled);
    m_used = {};
    QTRY_COMPARE(shown(QStringLiteral("a")), WorkStatus::CheckedIn); // the clock stands still: it was asked, not waited for
}

void TestHoldBack::comingAndGoingBothDisturb()
{
    m_used = {WorkStatus::CheckedIn};
    JobCard gone = card(QStringLiteral("c"));
    gone.booking.startAt += minutes(24 * 60);
    m_gate->apply({moved(QStringLiteral("a"), WorkStatus::CheckedIn), gone, boardCard(QStringLiteral("d"), QStringLiteral("14:00"), WorkStatus::CheckedIn),
                   boardCard(QStringLiteral("e"), QStringLiteral("14:30"))});
    QCOMPARE(shown(QStringLiteral("a")), WorkStatus::Scheduled);
    QVERIFY(m_board->rowOf(QStringLiteral("c")) >= 0);
    QCOMPARE(m_board->rowOf(QStringLiteral("d")), -1);
    QVERIFY(m_board->rowOf(QStringLiteral("e")) >= 0);
    QCOMPARE(m_gate->waiting(WorkStatus::CheckedIn), 3);
    m_clock.step(seconds(3));
    m_gate->release();
    QCOMPARE(shown(QStringLiteral("a")), WorkStatus::CheckedIn);
    QCOMPARE(m_board->rowOf(QStringLiteral("c")), -1);
    QVERIFY(m_board->rowOf(QStringLiteral("d")) >= 0);
}

void TestHoldBack::theNewestWordCounts()
{
    m_used = {WorkStatus::Scheduled};
    const JobCard before = card(QStringLiteral("a"));
    JobCard later = before;
    later.booking.startAt += minutes(300);
    m_gate->apply({later});
    QCOMPARE(m_gate->waiting(WorkStatus::Scheduled), 1);
    m_gate->apply({before}); // moved back before anybody saw it
    QCOMPARE(m_gate->waiting(WorkStatus::Scheduled), 0);
    m_clock.step(seconds(4));
    m_gate->release();
    QCOMPARE(card(QStringLiteral("a")), before);

    m_gate->apply({later});
    m_gate->forget();
    m_clock.step(seconds(4));
    m_gate->release();
    QCOMPARE(card(QStringLiteral("a")), before);
}

void TestHoldBack::aDayReadAnewWaitsLikeAnyChange()
{
    m_used = {WorkStatus::Scheduled};
    JobCard checkedIn = card(QStringLiteral("c"));
    checkedIn.job.vehicleModel = QStringLiteral("Z3");
    const QList<JobCard> fresh{moved(QStringLiteral("b"), WorkStatus::CheckedIn), checkedIn, boardCard(QStringLiteral("d"), QStringLiteral("10:00")),
                               boardCard(QStringLiteral("e"), QStringLiteral("10:00"), WorkStatus::QcReady)};
    m_gate->replaceAll(fresh); // "a" is no longer there
    QCOMPARE(m_board->rowOf(QStringLiteral("a")), 1); // below "e" in time
    QCOMPARE(shown(QStringLiteral("b")), WorkStatus::Scheduled);
    QCOMPARE(card(QStringLiteral("c")), checkedIn);
    QCOMPARE(m_board->rowOf(QStringLiteral("d")), -1);
    QVERIFY(m_board->rowOf(QStringLiteral("e")) >= 0);
    m_clock.step(seconds(2));
    m_gate->replaceAll(fresh);
    m_clock.step(seconds(1));
    m_gate->release();
    QCOMPARE(m_board->rowCount(), 4);
    for (const JobCard &card : fresh)
        QCOMPARE(this->card(card.job.jobId), card);
}

void TestHoldBack::ownMovesDoNotWait()
{
    m_used = {WorkStatus::Scheduled, WorkStatus::CheckedIn};
    QVERIFY(m_board->beginMove(QStringLiteral("a"), WorkStatus::CheckedIn, m_clock.now()));
    JobCard own = moved(QStringLiteral("a"), WorkStatus::CheckedIn);
    m_gate->apply({own}); // the feed is faster than the answer
    QCOMPARE(card(QStringLiteral("a")), own);
    QCOMPARE(m_gate->waiting(WorkStatus::CheckedIn), 0);
}

void TestHoldBack::manyAreLetInInPortionsAndAreNoNews()
{
    m_used = {WorkStatus::Scheduled};
    const QSignalSpy news(m_gate.get(), &HoldBack::changedElsewhere);
    QList<JobCard> many;
    for (int i = 0; i < 250; ++i)
        many.push_back(boardCard(QStringLiteral("m%1").arg(i), QStringLiteral("15:00")));
    m_gate->apply(many);
    QCOMPARE(m_board->rowCount(), 3);
    QCOMPARE(m_gate->waiting(WorkStatus::Scheduled), 250);
    m_used = {};
    m_gate->release();
    QCOMPARE(m_board->rowCount(), 103);
    QTRY_COMPARE(m_board->rowCount(), 253);
    QCOMPARE(m_gate->waiting(WorkStatus::Scheduled), 0);
    QCOMPARE(news.size(), 0);
}

QTEST_MAIN(TestHoldBack)
#include "tst_holdback.moc"
