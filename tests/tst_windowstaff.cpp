// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardlist.h"
#include "jobedit.h"
#include "patience.h"
#include "windowrig.h"

#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QUuid>

using namespace fb;

/// What staff do on the Today page, on the real window and a real store.
class TestWindowStaff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_rig.reset(); }
    void theFocusGoesWithTheCard();
    void tabGoesAsTheEyeDoes();
    void toolTipsAreReadAsWords();
    void theFocusedLaneIsSeen();
    void ctrlZTakesTheLastMoveBack();
    void theMenuOpensByKeyAndAssigns();
    void theListHasTheMenuToo();
    void carriedOverUntilFinishedOrClosed();
    void aWalkInTakesFiveKeystrokesAlsoWithoutSquare();

private:
    static WorkStatus shown(const QString &job) { return WindowRig::board().shownStatus(WindowRig::board().rowOf(job)); }
    std::unique_ptr<WindowRig> m_rig;
    SystemClock m_clock;
};

void TestWindowStaff::initTestCase()
{
    m_rig = std::make_unique<WindowRig>();
    QVERIFY(m_rig->startSquare({QStringLiteral("--bookings"), QStringLiteral("40"), QStringLiteral("--locations"), QStringLiteral("1")}));
    QVERIFY(m_rig->open());
}

void TestWindowStaff::theFocusGoesWithTheCard()
{
    const auto isOnly = [](const JobCard &wanted) {
        int found = 0;
        for (int row = 0; row < WindowRig::board().rowCount(); ++row)
            found += WindowRig::board().cardAt(row).booking.customerName == wanted.booking.customerName;
        return found == 1;
    };
    QString job;
    QString name;
    for (int row = 0; row < WindowRig::board().rowCount() && job.isEmpty(); ++row) {
        const JobCard &card = WindowRig::board().cardAt(row);
        if (card.job.workStatus == WorkStatus::Scheduled && isActive(card.booking) && isOnly(card)) {
            job = card.job.jobId;
            name = card.booking.customerName;
        }
    }
    QVERIFY(!job.isEmpty());
    WindowRig::press(Qt::Key_F, Qt::ControlModifier);
    auto *search = WindowRig::find<QLineEdit>("search");
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, name);
    QTest::keyClick(search, Qt::Key_Return);
    // Each lane is empty once its only card has gone on.
    for (const WorkStatus from : {WorkStatus::Scheduled, WorkStatus::CheckedIn}) {
        LaneView *lane = WindowRig::lane(from);
        QTRY_VERIFY(lane->hasFocus());
        QTRY_COMPARE(WindowRig::board().find(job)->job.workStatus, from);
        QTRY_VERIFY(!lane->currentIndex().data(BoardModel::FaceRole).value<CardFacePtr>()->saving);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    }
    QTRY_COMPARE(WindowRig::board().find(job)->job.workStatus, WorkStatus::InProgress);
    LaneView *last = WindowRig::lane(WorkStatus::InProgress);
    QTRY_VERIFY(last->hasFocus() && last->isVisible());
    // Taking it back is no key of the lane's: there the focus follows because nothing is left where it was.
    QTRY_VERIFY(!last->currentIndex().data(BoardModel::FaceRole).value<CardFacePtr>()->saving);
    WindowRig::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(WindowRig::lane(WorkStatus::CheckedIn)->hasFocus());
    QTRY_COMPARE(WindowRig::board().find(job)->job.workStatus, WorkStatus::CheckedIn);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(search->text(), QString());
    QTRY_VERIFY(WindowRig::lane(WorkStatus::CheckedIn)->hasFocus());
    QCOMPARE(WindowRig::lane(WorkStatus::CheckedIn)->currentJob(), job);
}

void TestWindowStaff::tabGoesAsTheEyeDoes()
{
    // Sidebar, header, lanes: each is reached from the one before by Tab alone.
    WindowRig::find("nav_today")->setFocus(Qt::TabFocusReason);
    QStringList reached;
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached.push_back(QApplication::focusWidget()->objectName());
    }
    qsizetype before = -1;
    for (const char *name : {"previousDay", "search", "factBookings", "cards_SCHEDULED"}) {
        const qsizetype at = reached.indexOf(QLatin1String(name));
        if (at < 0 && !WindowRig::find(name)->isVisible())
            continue; // nobody signs in here
        QVERIFY2(at > before, qPrintable(QStringLiteral("%1 in %2").arg(QLatin1String(name), reached.join(u' '))));
        before = at;
    }
}

void TestWindowStaff::toolTipsAreReadAsWords()
{
    auto *button = WindowRig::find<QPushButton>("myJobs");
    button->setToolTip(QStringLiteral("<qt>Fish &amp; chips<br>twice</qt>"));
    QCOMPARE(button->accessibleDescription(), QStringLiteral("Fish & chips\ntwice"));
    button->setToolTip(QString());
    QCOMPARE(button->accessibleDescription(), QString());
}

void TestWindowStaff::theFocusedLaneIsSeen()
{
    const QSize before = WindowRig::window()->size();
    WindowRig::window()->resize(900, 700);
    auto *board = WindowRig::find<QScrollArea>("board");
    QTRY_VERIFY(board->horizontalScrollBar()->maximum() > 0);
    LaneView *lane = WindowRig::lane(WorkStatus::Scheduled);
    const auto isAway = [board, lane] { // the lanes get their places one after the other
        board->horizontalScrollBar()->setValue(board->horizontalScrollBar()->maximum());
        return lane->mapTo(board, QPoint()).x() < 0;
    };
    QTRY_VERIFY(isAway());
    lane->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(lane->mapTo(board, QPoint()).x() >= 0);
    WindowRig::window()->resize(before);
}

void TestWindowStaff::ctrlZTakesTheLastMoveBack()
{
    const QString job = WindowRig::firstActive(WorkStatus::Scheduled)->job.jobId;
    LaneView *lane = WindowRig::lane(WorkStatus::Scheduled);
    lane->setCurrentJob(job);
    lane->setFocus();
    QTest::keyClick(lane, Qt::Key_Space);
    QCOMPARE(shown(job), WorkStatus::CheckedIn);
    WindowRig::press(Qt::Key_Z, Qt::ControlModifier); // also while the move is on its way
    QTRY_COMPARE(WindowRig::board().find(job)->job.workStatus, WorkStatus::Scheduled);
    QTRY_COMPARE(WindowRig::board().find(job)->job.revision, 3);
    WindowRig::press(Qt::Key_Z, Qt::ControlModifier);
    auto *strip = WindowRig::find("saveStrip");
    QTRY_VERIFY(strip->isVisible() && strip->accessibleName().contains(QStringLiteral("Nothing to undo")));
}

void TestWindowStaff::theMenuOpensByKeyAndAssigns()
{
    const QString job = WindowRig::firstActive(WorkStatus::Scheduled)->job.jobId;
    LaneView *lane = WindowRig::lane(WorkStatus::Scheduled);
    lane->setCurrentJob(job);
    lane->setFocus();
    QTest::keyClick(lane, Qt::Key_F10, Qt::ShiftModifier);
    auto *menu = WindowRig::find<QMenu>("cardMenu");
    QVERIFY(menu && menu->isVisible());
    QVERIFY(!menu->findChild<QAction *>(QStringLiteral("menuUndo"))->isEnabled());
    auto *technicians = menu->findChild<QMenu *>(QStringLiteral("menuTechnician"));
    QTRY_VERIFY(technicians->actions().size() > 3); // once the store has named them
    QAction *other = technicians->actions().last();
    const QString name = other->text();
    QVERIFY(!other->isChecked());
    other->trigger();
    menu->close();
    QTRY_COMPARE(WindowRig::board().find(job)->job.technician, name);
    QCOMPARE(WindowRig::board().find(job)->technician, name);
}

void TestWindowStaff::theListHasTheMenuToo()
{
    const QString job = WindowRig::firstActive(WorkStatus::Scheduled)->job.jobId;
    WindowRig::press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    auto *list = WindowRig::find<BoardList>("boardList");
    QTRY_VERIFY(list->isVisible());
    list->setCurrentJob(job);
    QSignalSpy wanted(list, &BoardList::menuWanted);
    QTest::keyClick(list, Qt::Key_F10, Qt::ShiftModifier);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), job);
    QTRY_VERIFY(WindowRig::find<QMenu>("cardMenu") && WindowRig::find<QMenu>("cardMenu")->isVisible());
    WindowRig::find<QMenu>("cardMenu")->close();
    WindowRig::press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!list->isVisible());
}

void TestWindowStaff::carriedOverUntilFinishedOrClosed()
{
    auto *strip = WindowRig::find("carriedStrip");
    QVERIFY(strip && !strip->isVisible());
    ShopService other(ShopService::Settings{.store = m_rig->store(), .desk = QStringLiteral("Other desk")}, m_clock);
    QStringList jobs;
    int saved = 0;
    const auto count = [&saved](const Result<JobDetail> &answer) { saved += answer.has_value(); };
    for (const char *name : {"Left Overnight", "Never Fetched"}) {
        jobs.push_back(QUuid::createUuid().toString(QUuid::WithoutBraces));
        WalkIn yesterday{.jobId = jobs.last(),
                         .name = QLatin1String(name),
                         .phone = {},
                         .service = QStringLiteral("Full detail"),
                         .locationId = WindowRig::board().location().locationId,
                         .at = m_clock.now() - std::chrono::hours(30),
                         .durationMin = 60};
        other.addWalkIn(yesterday, &other, count);
        other.edit(jobs.last(), MoveEdit{WorkStatus::CheckedIn, {}}, 0, &other, count);
        other.edit(jobs.last(), MoveEdit{WorkStatus::InProgress, {}}, 0, &other, count);
    }
    QTRY_COMPARE(saved, 6);
    QTRY_VERIFY(strip->isVisible());
    const auto line = [&](const QString &part, int job) { return strip->findChild<QPushButton *>(QStringLiteral("%1_%2").arg(part, jobs.at(job))); };
    QTRY_VERIFY(line(QStringLiteral("carriedOpen"), 1));
    QVERIFY(line(QStringLiteral("carriedOpen"), 0)->accessibleName().contains(QStringLiteral("Left Overnight")));
    QVERIFY(WindowRig::board().rowOf(jobs.first()) < 0);
    // One goes on here, and leaves once another desk has finished it.
    QTest::mouseClick(line(QStringLiteral("carriedNext"), 0), Qt::LeftButton);
    QTRY_VERIFY(line(QStringLiteral("carriedNext"), 0) && line(QStringLiteral("carriedNext"), 0)->text() == u"Complete"
                && line(QStringLiteral("carriedNext"), 0)->isEnabled());
    std::optional<WorkStatus> stored; // shown before it is saved
    const auto ask = [&] {
        other.job(jobs.first(), &other, [&stored](const Result<JobDetail> &answer) {
            if (answer)
                stored = answer->card.job.workStatus;
        });
        return stored == WorkStatus::QcReady;
    };
    QTRY_VERIFY(ask());
    other.edit(jobs.first(), MoveEdit{WorkStatus::WorkCompleted, {}}, 0, &other, count);
    QTRY_VERIFY(!line(QStringLiteral("carriedOpen"), 0));
    // The other is closed with a reason.
    QTest::mouseClick(line(QStringLiteral("carriedClose"), 1), Qt::LeftButton);
    auto *dialog = WindowRig::find<QDialog>("closeJob");
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QWidget *>(QStringLiteral("askNote")), QStringLiteral("Towed away"));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("askAccept")), Qt::LeftButton);
    QTRY_VERIFY(!strip->isVisible());
}

void TestWindowStaff::aWalkInTakesFiveKeystrokesAlsoWithoutSquare()
{
    m_rig->square.stop();
    const int before = WindowRig::board().rowCount();
    WindowRig::press(Qt::Key_N, Qt::ControlModifier);
    auto *dialog = WindowRig::find<QDialog>("walkInDialog");
    QVERIFY(dialog && dialog->isVisible());
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("walkInName"));
    auto *service = dialog->findChild<QLineEdit *>(QStringLiteral("walkInService"));
    dialog->activateWindow(); // there may be no window manager that would
    QVERIFY(QTest::qWaitForWindowActive(dialog, kPatienceMs));
    QTRY_VERIFY(name->hasFocus());
    QTest::keyClicks(name, QStringLiteral("Maria Counter"));
    QTest::keyClick(name, Qt::Key_Tab);
    QTRY_VERIFY(service->hasFocus());
    QTest::keyClicks(service, QStringLiteral("Wash and wax"));
    QTest::keyClick(service, Qt::Key_Return);
    QCOMPARE(WindowRig::board().rowCount(), before + 1); // at once
    LaneView *lane = WindowRig::lane(WorkStatus::Scheduled);
    const QString job = lane->currentJob();
    QCOMPARE(WindowRig::board().find(job)->job.walkInName, QStringLiteral("Maria Counter"));
    ShopService other(ShopService::Settings{.store = m_rig->store(), .desk = QStringLiteral("Other desk")}, m_clock);
    std::optional<Result<JobDetail>> kept;
    const auto ask = [&] {
        kept.reset();
        other.job(job, &other, [&kept](const Result<JobDetail> &answer) { kept = answer; });
    };
    ask();
    QVERIFY(QTest::qWaitFor(
        [&] { // it is durable a moment later
            if (kept && !kept->has_value())
                ask();
            return kept && kept->has_value();
        },
        kPatienceMs));
    QCOMPARE((*kept)->card.job.walkInService, QStringLiteral("Wash and wax"));
    QVERIFY((*kept)->card.isWalkIn());
}

QTEST_MAIN(TestWindowStaff)
#include "tst_windowstaff.moc"
