// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardcards.h"
#include "boardfilter.h"
#include "historymodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace fb;
using namespace fb::test;

/// The board changes row by row: what differs is signalled, nothing else, and never as a reset within a day.
class TestBoardModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cardsStandInOrderOfTimeThenId();
    void applyingTheSameSignalsNothing();
    void aChangedCardIsOneRow();
    void aNewCardIsInsertedInPlace();
    void aMovedStartLeavesAndEntersOnce();
    void aCardOfAnotherDayOrShopLeaves();
    void readingTheDayAgainRemovesWhatIsGone();
    void anotherDayIsTheOnlyReset();
    void aMoveShowsAtOnceAndIsConfirmed();
    void aFailedMoveComesBackAndSaysWhy();
    void aNewsFromBeforeTheMoveChangesNothing();
    void theClockTouchesOnlyWhatItChanges();
    void lateIsCountedByTheClock();
    void searchNarrowsEveryLane();
    void nobodyComingMeansNoAction();
    void whatWasCalledOffIsReviewedFirst();
    void aCardSpeaksWhole();
    void aCardSpeaksWhatStaffKnow();
    void whatARoleMayNotDoIsGreyAndSaysWhy();
    void completedButUnpaidStandsOut();
    void aClashComesAndGoes();
    void outsideTextStaysText();
    void tenThousandCards();
    void historyGrowsByInsertion();

private:
    BoardFilter &lane(WorkStatus status) { return *m_lanes.at(static_cast<std::size_t>(status)); }
    void fill(const QList<JobCard> &cards) { m_board->setDay(QDate(2026, 11, 20), shop(), cards, boardNow()); }

    std::unique_ptr<BoardModel> m_board;
    std::array<std::unique_ptr<BoardFilter>, 5> m_lanes;
    std::unique_ptr<BoardFilter> m_all;
};

void TestBoardModel::init()
{
    m_all.reset();
    for (auto &lane : m_lanes)
        lane.reset();
    m_board = std::make_unique<BoardModel>();
    new QAbstractItemModelTester(m_board.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_board.get());
    for (const WorkStatus status : kWorkStatuses) {
        auto &lane = m_lanes.at(static_cast<std::size_t>(status));
        lane = std::make_unique<BoardFilter>(*m_board, status);
        new QAbstractItemModelTester(lane.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, lane.get());
    }
    m_all = std::make_unique<BoardFilter>(*m_board, std::nullopt);
}

void TestBoardModel::cardsStandInOrderOfTimeThenId()
{
    fill({boardCard(QStringLiteral("c"), QStringLiteral("11:00")), boardCard(QStringLiteral("b"), QStringLiteral("11:00")),
          boardCard(QStringLiteral("a"), QStringLiteral("14:00"))});
    QStringList ids;
    for (int row = 0; row < m_board->rowCount(); ++row)
        ids.push_back(m_board->index(row, 0).data(BoardModel::JobIdRole).toString());
    QCOMPARE(ids, QStringList({QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("a")}));
    QCOMPARE(m_board->rowOf(QStringLiteral("a")), 2);
    QCOMPARE(m_board->rowOf(QStringLiteral("unknown")), -1);
}

void TestBoardModel::applyingTheSameSignalsNothing()
{
    const QList<JobCard> cards{boardCard(QStringLiteral("a"), QStringLiteral("11:00")), boardCard(QStringLiteral("b"), QStringLiteral("12:00"))};
    fill(cards);
    const QSignalSpy changed(m_board.get(), &QAbstractItemModel::dataChanged);
    const QSignalSpy inserted(m_board.get(), &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(m_board.get(), &QAbstractItemModel::rowsRemoved);
    const QSignalSpy reset(m_board.get(), &QAbstractItemModel::modelReset);
    m_board->apply(cards, boardNow());
    m_board->replaceAll(cards, boardNow());
    QCOMPARE(changed.size() + inserted.size() + removed.size() + reset.size(), 0);
}

void TestBoardModel::aChangedCardIsOneRow()
{
    fill({boardCard(QStringLiteral("a"), QStringLiteral("11:00")), boardCard(QStringLiteral("b"), QStringLiteral("12:00"))});
    const QSignalSpy changed(m_board.get(), &QAbstractItemModel::dataChanged);
    JobCard card = boardCard(QStringLiteral("b"), QStringLiteral("12:00"));
    card.booking.customerName = QStringLiteral("Renamed");
    m_board->apply({card}, boardNow());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 1);
    QCOMPARE(m_board->index(1, BoardModel::CustomerColumn).data().toString(), QStringLiteral("Renamed"));
}

void TestBoardModel::aNewCardIsInsertedInPlace()
{
    fill({boardCard(QStringLiteral("a"), QStringLiteral("09:00")), boardCard(QStringLiteral("b"), QStringLiteral("12:00"))});
    const QSignalSpy inserted(m_board.get(), &QAbstractItemModel::rowsInserted);
    const QSignalSpy inLane(&lane(WorkStatus::CheckedIn), &QAbstractItemModel::rowsInserted);
    m_board->apply({boardCard(QStringLiteral("n"), QStringLiteral("10:00"), WorkStatus::CheckedIn)}, boardNow());
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.at(0).at(1).toInt(), 1);
    QCOMPARE(inLane.size(), 1);
}

void TestBoardModel::aMovedStartLeavesAndEntersOnce()
{
    fill({boardCard(QStringLiteral("a"), QStringLiteral("09:00")), boardCard(QStringLiteral("b"), QStringLiteral("12:00"))});
    const QSignalSpy inserted(m_board.get(), &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(m_board.get(), &QAbstractItemModel::rowsRemoved);
    m_board->apply({boardCard(QStringLiteral("a"), QStringLiteral("13:30"))}, boardNow());
    QCOMPARE(removed.size(), 1);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(m_board->rowOf(QStringLiteral("a")), 1);
}

void TestBoardModel::aCardOfAnotherDayOrShopLeaves()
{
    fill({boardCard(QStringLiteral("a"), QStringLiteral("09:00")), boardCard(QStringLiteral("b"), QStringLiteral("12:00"))});
    JobCard tomorrow = boardCard(QStringLiteral("a"), QStringLiteral("09:00"));
    tomorrow.booking.startAt += std::chrono::hours(24);
    JobCard elsewhere = boardCard(QStringLiteral("b"), QStringLiteral("12:00"));
    elsewhere.booking.locationId = QStringLiteral("L2");
    JobCard stranger = tomorrow;
    stranger.job.jobId = QStringLiteral("never here");
    m_board->apply({tomorrow, elsewhere, stranger}, boardNow());
    QCOMPARE(m_board->rowCount(), 0);
}

void TestBoardModel::readingTheDayAgainRemovesWhatIsGone()
{
    fill({boardCard(QStringLiteral("a"), QStringLiteral("09:00")), boardCard(QStringLiteral("b"), QStringLiteral("12:00"))});
    const QSignalSpy reset(m_board.get(), &QAbstractItemModel::modelReset);
    m_board->replaceAll({boardCard(QStringLiteral("b"), QStringLiteral("12:00")), boardCard(QStringLiteral("c"), QStringLiteral("13:00"))}, boardNow());
    QCOMPARE(reset.size(), 0);
    QCOMPARE(m_board->rowCount(), 2);
    QCOMPARE(m_board->rowOf(QStringLiteral("a")), -1);
    QCOMPARE(m_board->rowOf(QStringLiteral("c")), 1);
}

void TestBoardModel::anotherDayIsTheOnlyReset()
{
    const QSignalSpy reset(m_board.get(), &QAbstractItemModel::modelReset);
    fill({boardCard(QStringLiteral("a"), QStringLiteral("09:00"))});
    m_board->setDay(QDate(2026, 11, 21), shop(), {}, boardNow());
    QCOMPARE(reset.size(), 2);
    QCOMPARE(m_board->rowCount(), 0);
}

void TestBoardModel::aMoveShowsAtOnceAndIsConfirmed()
{
    JobCard card = boardCard(QStringLiteral("a"), QStringLiteral("11:00"));
    fill({card});
    QCOMPARE(lane(WorkStatus::Scheduled).rowCount(), 1);
    QVERIFY(m_board->beginMove(QStringLiteral("a"), WorkStatus::CheckedIn, boardNow()));
    QVERIFY(!m_board->beginMove(QStringLiteral("a"), WorkStatus::CheckedIn, boardNow())); // one at a time
    QCOMPARE(lane(WorkStatus::Scheduled).rowCount(), 0);
    QCOMPARE(lane(WorkStatus::CheckedIn).rowCount(), 1);
    const QModelIndex shown = m_board->index(0, 0);
    QVERIFY(!shown.data(BoardModel::FaceRole).value<CardFacePtr>()->saving);
    m_board->markSaving(QStringLiteral("a"));
    QCOMPARE(shown.data(BoardModel::FaceRole).value<CardFacePtr>()->note, QStringLiteral("Saving"));

    card.job.workStatus = WorkStatus::CheckedIn;
    card.job.revision = 2;
    card.statusSince = boardNow();
    m_board->commitMove(card, boardNow());
    QCOMPARE(lane(WorkStatus::CheckedIn).rowCount(), 1);
    QVERIFY(!shown.data(BoardModel::FaceRole).value<CardFacePtr>()->saving);
    QCOMPARE(m_board->find(QStringLiteral("a"))->job.revision, 2);
}

void TestBoardModel::aFailedMoveComesBackAndSaysWhy()
{
    fill({boardCard(QStringLiteral("a"), QStringLiteral("11:00"), WorkStatus::CheckedIn)});
    m_board->beginMove(QStringLiteral("a"), WorkStatus::InProgress, boardNow());
    m_board->failMove(QStringLiteral("a"), QStringLiteral("Not saved, no network"));
    QCOMPARE(lane(WorkStatus::CheckedIn).rowCount(), 1);
    QCOMPARE(lane(WorkStatus::InProgress).rowCount(), 0);
    const auto face = m_board->index(0, 0).data(BoardModel::FaceRole).value<CardFacePtr>();
    QCOMPARE(face->failure, QStringLiteral("Not saved, no network"));
    QCOMPARE(face->edge, CardEdge::Error);
    QVERIFY(m_board->failedMove(QStringLiteral("a")) == WorkStatus::InProgress);
    m_board->dismissFailure(QStringLiteral("a"));
    QVERIFY(!m_board->failedMove(QStringLiteral("a")));
    QVERIFY(m_board->index(0, 0).data(BoardModel::FaceRole).value<CardFacePtr>()->failure.isEmpty());
}

void TestBoardModel::aNewsFromBeforeTheMoveChangesNothing()
{
    JobCard card = boardCard(QStringLiteral("a"), QStringLiteral("11:00"));
    fill({card});
    JobCard moved = card;
    moved.job.workStatus = WorkStatus::CheckedIn;
    moved.job.revision = 2;
    m_board->beginMove(QStringLiteral("a"), WorkStatus::CheckedIn, boardNow());
    m_board->commitMove(moved, boardNow());
    m_board->apply({card}, boardNow()); // a poll that had read the row before the move
    QCOMPARE(lane(WorkStatus::CheckedIn).rowCount(), 1);
}

void TestBoardModel::theClockTouchesOnlyWhatItChanges()
{
    fill({boardCard(QStringLiteral("a"), QStringLiteral("11:00"), WorkStatus::InProgress),
          boardCard(QStringLiteral("b"), QStringLiteral("11:30"), WorkStatus::CheckedIn),
          boardCard(QStringLiteral("c"), QStringLiteral("12:00"), WorkStatus::WorkCompleted)});
    const QSignalSpy changed(m_board.get(), &QAbstractItemModel::dataChanged);
    m_board->refreshClock(boardNow() + seconds(30));
    QCOMPARE(changed.size(), 0);
    m_board->refreshClock(boardNow() + seconds(61));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 1);
    QCOMPARE(m_board->index(1, 0).data(BoardModel::FaceRole).value<CardFacePtr>()->note, QStringLiteral("here 25 min"));
}

void TestBoardModel::lateIsCountedByTheClock()
{
    fill({boardCard(QStringLiteral("a"), QStringLiteral("11:12")), boardCard(QStringLiteral("b"), QStringLiteral("09:00"), WorkStatus::WorkCompleted)});
    m_all->setFact(BoardFilter::Fact::Late);
    QCOMPARE(m_board->facts(), (BoardFacts{.bookings = 2, .late = 0, .toCollect = 1}));
    QCOMPARE(m_all->rowCount(), 0);
    m_board->refreshClock(boardNow() + seconds(60));
    QCOMPARE(m_board->facts().late, 1);
    QCOMPARE(m_all->rowCount(), 1);
    QCOMPARE(m_board->index(m_board->rowOf(QStringLiteral("a")), BoardModel::MarksColumn).data().toString(), QStringLiteral("Late 1 min, Unpaid"));
    JobCard closed = m_board->cardAt(m_board->rowOf(QStringLiteral("a")));
    QVERIFY(jobFlags(closed, boardNow() + seconds(60)).contains(JobFlag::Late));
    closed.job.closedAt = boardNow(); // nobody waits for it any more
    QVERIFY(!jobFlags(closed, boardNow() + seconds(60)).contains(JobFlag::Late));
}

void TestBoardModel::searchNarrowsEveryLane()
{
    fill({boardCard(QStringLiteral("a"), QStringLiteral("11:00"), WorkStatus::Scheduled, QStringLiteral("Zoë Núñez")),
          boardCard(QStringLiteral("b"), QStringLiteral("12:00"), WorkStatus::Scheduled, QStringLiteral("Tom"))});
    lane(WorkStatus::Scheduled).setQuery(QStringLiteral("nunez 555"));
    QCOMPARE(lane(WorkStatus::Scheduled).rowCount(), 1);
    lane(WorkStatus::Scheduled).setQuery(QStringLiteral("  "));
    QCOMPARE(lane(WorkStatus::Scheduled).rowCount(), 2);
}

void TestBoardModel::nobodyComingMeansNoAction()
{
    JobCard card = boardCard(QStringLiteral("a"), QStringLiteral("11:00"));
    QCOMPARE(CardWriter::write(card, std::nullopt, boardNow(), shop().zone()).action, QStringLiteral("Check in"));
    card.booking.status = QStringLiteral("NO_SHOW");
    QVERIFY(!CardWriter::nextStep(card));
    card.booking.status = QStringLiteral("CANCELLED_BY_CUSTOMER");
    QVERIFY(!CardWriter::nextStep(card));
    card.job.workStatus = WorkStatus::InProgress; // work that has begun can still be finished
    QVERIFY(CardWriter::nextStep(card) == WorkStatus::QcReady);
}

void TestBoardModel::whatWasCalledOffIsReviewedFirst()
{
    const auto face = [](const JobCard &card) { return CardWriter::write(card, std::nullopt, boardNow(), shop().zone()); };
    for (const QString &status : {QStringLiteral("NO_SHOW"), QStringLiteral("CANCELLED_BY_CUSTOMER"), QStringLiteral("DECLINED")}) {
        JobCard card = boardCard(QStringLiteral("a"), QStringLiteral("11:00"), WorkStatus::CheckedIn);
        card.booking.status = status;
        QCOMPARE(face(card).does, CardAction::Review);
        QCOMPARE(face(card).action, QStringLiteral("Review"));
        QVERIFY(face(card).spoken.endsWith(QStringLiteral("Next action: Review")));
        card.job.workStatus = WorkStatus::InProgress;
        QCOMPARE(face(card).does, CardAction::Move);
    }
    JobCard card = boardCard(QStringLiteral("a"), QStringLiteral("11:00"), WorkStatus::CheckedIn);
    QCOMPARE(face(card).does, CardAction::Move);
    card.job.noShowAt = boardNow();
    for (const WorkStatus status : {WorkStatus::Scheduled, WorkStatus::CheckedIn, WorkStatus::InProgress}) {
        card.job.workStatus = status;
        QCOMPARE(face(card).does, CardAction::Review);
    }
    card.job.workStatus = WorkStatus::CheckedIn;
    QVERIFY(face(card).note.isEmpty()); // not "here 24 min"
    card.job.noShowResolvedAt = boardNow();
    QCOMPARE(face(card).does, CardAction::Move);
    card.job.closedAt = boardNow();
    QCOMPARE(face(card).does, CardAction::None);
}

void TestBoardModel::aCardSpeaksWhole()
{
    JobCard card = boardCard(QStringLiteral("a"), QStringLiteral("11:00"), WorkStatus::CheckedIn);
    card.booking.movedFrom = card.booking.startAt - minutes(60);
    fill({card});
    QCOMPARE(
        m_board->index(0, 0).data(Qt::AccessibleTextRole).toString(),
        QStringLiteral(
            "11:00, Elena Vasquez, 2018 BMW X3, Paint correction, 5 hours. Checked in, here 24 minutes. Moved in Square. Technician Ike Boateng. Next action: Start work"));
}

void TestBoardModel::aCardSpeaksWhatStaffKnow()
{
    JobCard card = boardCard(QStringLiteral("a"), QStringLiteral("11:00"), WorkStatus::CheckedIn);
    card.job.vehiclePlate = QStringLiteral("QLT 4R9");
    card.tech = {0, 14, 14};
    fill({card});
    QCOMPARE(m_board->index(0, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("11:00, Elena Vasquez, 2018 BMW X3, plate Q L T 4 R 9, Paint correction, 5 hours. Checked in, here 24 minutes. Checklist 0 of 14. "
                            "Technician Ike Boateng. Next action: Start work"));
}

void TestBoardModel::whatARoleMayNotDoIsGreyAndSaysWhy()
{
    fill({boardCard(QStringLiteral("a"), QStringLiteral("11:00"), WorkStatus::CheckedIn)});
    const auto face = [this] { return m_board->index(0, 0).data(BoardModel::FaceRole).value<CardFacePtr>(); };
    for (const Role role : kRoles) {
        m_board->setActor(Actor{.name = QStringLiteral("Sam"), .desk = {}, .personId = QStringLiteral("p"), .role = role});
        QCOMPARE(face()->action, QStringLiteral("Start work"));
        QCOMPARE(face()->refusal.isEmpty(), isAllowed(role, Permission::Work));
        QCOMPARE(m_board->index(0, 0).data(Qt::AccessibleDescriptionRole).toString(), face()->refusal);
    }
    m_board->setActor(Actor{.name = QStringLiteral("desk"), .desk = {}, .personId = {}, .role = {}, .nobody = true});
    QCOMPARE(face()->refusal, QStringLiteral("Nobody is signed in."));
}

void TestBoardModel::completedButUnpaidStandsOut()
{
    JobCard card = boardCard(QStringLiteral("a"), QStringLiteral("08:00"), WorkStatus::WorkCompleted);
    card.job.totalMinor = 19'500;
    card.paidMinor = 5'000;
    fill({card});
    const auto face = [this] { return m_board->index(0, 0).data(BoardModel::FaceRole).value<CardFacePtr>(); };
    QCOMPARE(face()->badges.last().text, QStringLiteral("Part paid"));
    QVERIFY(!face()->badges.last().isQuiet);
    QCOMPARE(face()->does, CardAction::TakePayment);
    QCOMPARE(m_board->facts().toCollect, 1);
    card.job.issueAt = boardNow();
    m_board->apply({card}, boardNow());
    QCOMPARE(face()->badges.first().text, QStringLiteral("Issue open"));
    QCOMPARE(face()->edge, CardEdge::Error);
    QCOMPARE(face()->does, CardAction::ViewIssue);
    card.job.issueResolvedAt = boardNow();
    card.paidMinor = 19'500;
    m_board->apply({card}, boardNow());
    QVERIFY(face()->badges.last().isQuiet);
    QCOMPARE(face()->does, CardAction::None);
}

void TestBoardModel::aClashComesAndGoes()
{
    JobCard other = boardCard(QStringLiteral("b"), QStringLiteral("12:00"), WorkStatus::Scheduled, QStringLiteral("Omar Haddad"));
    fill({boardCard(QStringLiteral("a"), QStringLiteral("11:30")), other, boardCard(QStringLiteral("c"), QStringLiteral("18:00"))});
    const auto marks = [this](const QString &job) { return m_board->index(m_board->rowOf(job), BoardModel::MarksColumn).data().toString(); };
    QCOMPARE(marks(QStringLiteral("a")), QStringLiteral("Clash, Unpaid"));
    QVERIFY(m_board->index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("Same technician at the same time as Omar Haddad")));
    QCOMPARE(marks(QStringLiteral("c")), QStringLiteral("Unpaid"));
    const QSignalSpy changed(m_board.get(), &QAbstractItemModel::dataChanged);
    other.technician = QStringLiteral("Rosa Marin");
    m_board->apply({other}, boardNow());
    QCOMPARE(marks(QStringLiteral("a")), QStringLiteral("Unpaid"));
    QCOMPARE(marks(QStringLiteral("b")), QStringLiteral("Unpaid"));
    for (const QList<QVariant> &signal : changed) // the third card is left alone
        QVERIFY(signal.at(1).toModelIndex().row() < 2);
}

void TestBoardModel::outsideTextStaysText()
{
    JobCard card = boardCard(QStringLiteral("a"), QStringLiteral("11:00"), WorkStatus::Scheduled, QStringLiteral("<b>Bobby</b>\n<img src='http://x'>"));
    card.job.vehicleYear.clear();
    card.job.vehicleMake.clear();
    card.job.vehicleModel.clear();
    card.booking.customerNote = QStringLiteral("first line\nsecond line");
    fill({card});
    const auto face = m_board->index(0, 0).data(BoardModel::FaceRole).value<CardFacePtr>();
    QVERIFY(!face->name.contains(u'\n'));
    QCOMPARE(face->vehicle, QStringLiteral("first line"));
    QVERIFY(!m_board->index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<img")));
}

void TestBoardModel::tenThousandCards()
{
    m_all.reset();
    for (auto &lane : m_lanes)
        lane.reset();
    BoardModel board; // without the testers, which look at every row
    QList<JobCard> cards;
    for (int i = 0; i < 10'000; ++i)
        cards.push_back(boardCard(QStringLiteral("job-%1").arg(i, 5, 10, QLatin1Char('0')), QStringLiteral("%1:%2").arg(8 + i % 10).arg(i % 60),
                                  kWorkStatuses.at(static_cast<std::size_t>(i) % 5)));
    board.setDay(QDate(2026, 11, 20), shop(), cards, boardNow());
    std::array<std::unique_ptr<BoardFilter>, 5> lanes;
    for (const WorkStatus status : kWorkStatuses) {
        lanes.at(static_cast<std::size_t>(status)) = std::make_unique<BoardFilter>(board, status);
        QCOMPARE(lanes.at(static_cast<std::size_t>(status))->rowCount(), 2'000);
    }
    // What it costs is the bench's to say; here: a changed card stays a changed card, in every lane.
    int resets = 0;
    int changes = 0;
    const auto watch = [&](const QAbstractItemModel &model) {
        connect(&model, &QAbstractItemModel::modelReset, this, [&resets] { ++resets; });
        connect(&model, &QAbstractItemModel::layoutChanged, this, [&resets] { ++resets; });
        connect(&model, &QAbstractItemModel::dataChanged, this,
                [&changes](const QModelIndex &first, const QModelIndex &last) { changes += last.row() - first.row() + 1; });
        connect(&model, &QAbstractItemModel::rowsInserted, this, [&changes](const QModelIndex &, int first, int last) { changes += last - first + 1; });
        connect(&model, &QAbstractItemModel::rowsRemoved, this, [&changes](const QModelIndex &, int first, int last) { changes += last - first + 1; });
    };
    for (const auto &lane : lanes)
        watch(*lane);
    constexpr int kChanged = 200;
    for (int i = 0; i < kChanged; ++i) {
        JobCard card = cards.at(i * 37);
        card.booking.customerName = QStringLiteral("Changed %1").arg(i);
        card.job.workStatus = kWorkStatuses.at(static_cast<std::size_t>(i) % 5);
        card.job.revision = 2;
        board.apply({card}, boardNow());
    }
    QCOMPARE(resets, 0);
    QVERIFY2(changes >= kChanged && changes <= 4 * kChanged, qPrintable(QString::number(changes)));
}

void TestBoardModel::historyGrowsByInsertion()
{
    HistoryModel history;
    const QAbstractItemModelTester tester(&history, QAbstractItemModelTester::FailureReportingMode::QtTest);
    StatusEvent created{.eventId = 1,
                        .jobId = QStringLiteral("a"),
                        .event = QStringLiteral("created"),
                        .changedAt = boardNow() - std::chrono::hours(48),
                        .changedBy = QStringLiteral("reconciliation")};
    history.show(QStringLiteral("a"), {created}, shop().zone(), QDate(2026, 11, 20));
    const QSignalSpy inserted(&history, &QAbstractItemModel::rowsInserted);
    const QSignalSpy reset(&history, &QAbstractItemModel::modelReset);
    const StatusEvent step{.eventId = 2,
                           .jobId = QStringLiteral("a"),
                           .from = WorkStatus::Scheduled,
                           .to = WorkStatus::CheckedIn,
                           .event = QStringLiteral("status"),
                           .changedAt = boardNow(),
                           .changedBy = QStringLiteral("Sam")};
    history.show(QStringLiteral("a"), {created, step}, shop().zone(), QDate(2026, 11, 20));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(history.index(0).data().toString(), QStringLiteral("Scheduled → Checked in"));
    QCOMPARE(history.index(0).data(HistoryModel::TimeRole).toString(), QStringLiteral("11:12"));
    QCOMPARE(history.index(1).data(HistoryModel::TimeRole).toString(), QStringLiteral("Nov 18"));
    QCOMPARE(history.index(1).data(HistoryModel::WhoRole).toString(), QStringLiteral("Square sync"));
}

QTEST_GUILESS_MAIN(TestBoardModel)
#include "tst_boardmodel.moc"
