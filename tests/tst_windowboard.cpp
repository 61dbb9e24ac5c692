// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardmotion.h"
#include "patience.h"
#include "storetamper.h"
#include "windowrig.h"

#include <QDialog>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QMutex>
#include <QPushButton>
#include <QScrollBar>

using namespace fb;

namespace {

QMutex s_logMutex; // every thread writes
QStringList s_log;
QtMessageHandler s_before = nullptr;

void keepLog(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    {
        const QMutexLocker lock(&s_logMutex);
        s_log.push_back(message);
    }
    if (type == QtWarningMsg || type == QtCriticalMsg || type == QtFatalMsg)
        s_before(type, context, message);
}

qsizetype logged(const char *message)
{
    const QMutexLocker lock(&s_logMutex);
    return s_log.count(QLatin1String(message));
}

} // namespace

/// What the board promises while the world around it moves: other desks, a store that fails, a window that nobody sees, names that attack.
class TestWindowBoard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aMinimisedWindowDoesNotPollAndFetchesOnceWhenItIsBack();
    void aStoreErrorKeepsTheRowsAndHealsByRetry();
    void selectionScrollAndFilterSurviveThePoll();
    void anotherDesksMoveIsTinted();
    void cardsMoveByKeyboardAndBackWithAReason();
    void aMoveBackMeetsAnotherDesksMove();
    void whatFailsAfterItsPageWasLeftIsSaid();
    void hostileTextIsText();
    void aConflictRollsBackAndShowsTheOtherDesksState();

private:
    std::unique_ptr<WindowRig> m_rig;
};

void TestWindowBoard::initTestCase()
{
    QLoggingCategory::setFilterRules(QStringLiteral("floorboard.*=true"));
    s_before = qInstallMessageHandler(keepLog);
    m_rig = std::make_unique<WindowRig>();
    QVERIFY(m_rig->startSquare({QStringLiteral("--bookings"), QStringLiteral("60"), QStringLiteral("--locations"), QStringLiteral("1")}));
    QVERIFY(m_rig->open());
}

void TestWindowBoard::cleanupTestCase()
{
    m_rig.reset();
    qInstallMessageHandler(s_before);
}

void TestWindowBoard::aMinimisedWindowDoesNotPollAndFetchesOnceWhenItIsBack()
{
    MainWindow *window = WindowRig::window();
    const qsizetype paused = logged("paused (window minimized)");
    const qsizetype resumed = logged("resumed (window visible)");
    window->showMinimized();
    QTRY_COMPARE(logged("paused (window minimized)"), paused + 1);
    // Another desk works on meanwhile; this one hears of it when somebody looks again.
    const JobCard card = *WindowRig::firstActive(WorkStatus::Scheduled);
    SystemClock clock;
    ShopService other(ShopService::Settings{.store = m_rig->store(), .desk = QStringLiteral("Other desk")}, clock);
    bool saved = false;
    other.edit(card.job.jobId, MoveEdit{WorkStatus::CheckedIn, {}}, card.job.revision, &other,
               [&](const Result<JobDetail> &answer) { saved = answer.has_value(); });
    QTRY_VERIFY(saved);
    QCOMPARE(window->board().find(card.job.jobId)->job.workStatus, WorkStatus::Scheduled);
    window->showNormal();
    QTRY_COMPARE(logged("resumed (window visible)"), resumed + 1);
    QTRY_COMPARE(window->board().find(card.job.jobId)->job.workStatus, WorkStatus::CheckedIn);
    QCOMPARE(logged("resumed (window visible)"), resumed + 1);
}

void TestWindowBoard::aStoreErrorKeepsTheRowsAndHealsByRetry()
{
    const int rows = WindowRig::board().rowCount();
    QVERIFY(tamper(m_rig->storeFile(), QStringLiteral("ALTER TABLE change RENAME TO change_away")));
    auto *strip = WindowRig::find("errorStrip");
    QTRY_VERIFY(strip->isVisible());
    QCOMPARE(WindowRig::board().rowCount(), rows);
    QVERIFY(WindowRig::lane(WorkStatus::Scheduled)->isVisible());
    QVERIFY2(strip->accessibleName().contains(QStringLiteral("Bookings are from")), qPrintable(strip->accessibleName()));
    auto *retry = strip->findChild<QPushButton *>();
    QCOMPARE(retry->text(), QStringLiteral("Retry"));
    QVERIFY(tamper(m_rig->storeFile(), QStringLiteral("ALTER TABLE change_away RENAME TO change")));
    QTest::mouseClick(retry, Qt::LeftButton);
    QTRY_VERIFY(!strip->isVisible());
    QCOMPARE(WindowRig::board().rowCount(), rows);
}

void TestWindowBoard::selectionScrollAndFilterSurviveThePoll()
{
    LaneView *lane = WindowRig::lane(WorkStatus::Scheduled);
    QVERIFY(lane->model()->rowCount() > 5);
    lane->setFocus();
    QTest::keyClick(lane, Qt::Key_End);
    const QString job = lane->currentJob();
    QTRY_VERIFY(lane->verticalScrollBar()->value() > 0);
    const int scroll = lane->verticalScrollBar()->value();
    auto *search = WindowRig::find<QLineEdit>("search");
    search->setText(WindowRig::board().find(job)->booking.customerName.left(1)); // the current card stays among those that fit
    const int narrowed = lane->model()->rowCount();
    const QString half = search->text();
    // A booking that changes in Square, and one of another customer that comes: both pass the poll.
    const QString id = m_rig->book(30, {{"customer_note", "qqq zzz"}}, {});
    QVERIFY(!id.isEmpty());
    WindowRig::press(Qt::Key_F5);
    QTRY_VERIFY(WindowRig::cardOf(id));
    QCOMPARE(search->text(), half);
    QVERIFY(std::abs(lane->model()->rowCount() - narrowed) <= 1);
    search->clear();
    QCOMPARE(lane->currentJob(), job);
    lane->setFocus();
    QTest::keyClick(lane, Qt::Key_End);
    QTRY_VERIFY(lane->verticalScrollBar()->value() >= scroll);
    const int at = lane->verticalScrollBar()->value();
    const QString later = m_rig->book(23 * 60 + 30);
    WindowRig::press(Qt::Key_F5);
    QTRY_VERIFY(WindowRig::cardOf(later));
    QCOMPARE(lane->verticalScrollBar()->value(), at);
}

void TestWindowBoard::anotherDesksMoveIsTinted()
{
    const JobCard card = *WindowRig::firstActive(WorkStatus::Scheduled);
    SystemClock clock;
    ShopService other(ShopService::Settings{.store = m_rig->store(), .desk = QStringLiteral("Other desk")}, clock);
    auto *motion = WindowRig::find("board")->findChild<CardMotion *>(QStringLiteral("cardMotion"));
    QVERIFY(motion);
    const QSignalSpy stepped(motion, &CardMotion::stepped);
    other.edit(card.job.jobId, MoveEdit{WorkStatus::CheckedIn, {}}, card.job.revision, &other, [](const Result<JobDetail> &) { });
    QTRY_COMPARE(WindowRig::board().find(card.job.jobId)->job.workStatus, WorkStatus::CheckedIn);
    QTRY_VERIFY(stepped.size() > 1);
    // One's own moves are not news.
    QTRY_COMPARE(motion->tint(card.job.jobId), 0.0);
    const JobCard own = *WindowRig::firstActive(WorkStatus::Scheduled);
    QVERIFY(WindowRig::clickAction(WindowRig::lane(WorkStatus::Scheduled), own.job.jobId));
    QTRY_COMPARE(WindowRig::board().find(own.job.jobId)->job.revision, own.job.revision + 1);
    QCOMPARE(motion->tint(own.job.jobId), 0.0);
}

void TestWindowBoard::cardsMoveByKeyboardAndBackWithAReason()
{
    const QString job = WindowRig::firstActive(WorkStatus::Scheduled)->job.jobId;
    LaneView *scheduled = WindowRig::lane(WorkStatus::Scheduled);
    scheduled->setCurrentJob(job);
    scheduled->setFocus();
    QTest::keyClick(scheduled, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    LaneView *checkedIn = WindowRig::lane(WorkStatus::CheckedIn);
    QTRY_COMPARE(WindowRig::board().find(job)->job.workStatus, WorkStatus::CheckedIn);
    QTRY_VERIFY(checkedIn->hasFocus());
    QCOMPARE(checkedIn->currentJob(), job);
    QTest::keyClick(checkedIn, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = WindowRig::find<QDialog>("moveBack");
    QVERIFY(dialog && dialog->isVisible());
    auto *accept = dialog->findChild<QPushButton *>(QStringLiteral("askAccept"));
    QVERIFY(!accept->isEnabled()); // without a reason it goes nowhere
    auto *note = dialog->findChild<QWidget *>(QStringLiteral("askNote"));
    QTest::keyClicks(note, QStringLiteral("Wrong car"));
    QTest::mouseClick(accept, Qt::LeftButton);
    QTRY_COMPARE(WindowRig::board().find(job)->job.workStatus, WorkStatus::Scheduled);
    LaneView *first = WindowRig::lane(WorkStatus::Scheduled);
    first->setCurrentJob(job);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier); // there is nothing before the first lane
    QTest::keyClick(first, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(WindowRig::board().find(job)->job.workStatus, WorkStatus::CheckedIn);
}

void TestWindowBoard::aMoveBackMeetsAnotherDesksMove()
{
    const QString job = WindowRig::firstActive(WorkStatus::CheckedIn)->job.jobId;
    LaneView *lane = WindowRig::lane(WorkStatus::CheckedIn);
    lane->setCurrentJob(job);
    lane->setFocus();
    QTest::keyClick(lane, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = WindowRig::find<QDialog>("moveBack");
    QVERIFY(dialog && dialog->isVisible());
    SystemClock clock;
    ShopService other(ShopService::Settings{.store = m_rig->store(), .desk = QStringLiteral("Other desk")}, clock);
    other.edit(job, MoveEdit{WorkStatus::InProgress, {}}, 0, &other, [](const Result<JobDetail> &) { });
    QTRY_COMPARE(WindowRig::board().find(job)->job.workStatus, WorkStatus::InProgress);
    QTest::keyClicks(dialog->findChild<QWidget *>(QStringLiteral("askNote")), QStringLiteral("Wrong car"));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("askAccept")), Qt::LeftButton);
    auto *strip = WindowRig::find("saveStrip");
    QTRY_VERIFY2(strip->isVisible() && strip->accessibleName().contains(QStringLiteral("stays in In progress")), qPrintable(strip->accessibleName()));
    QVERIFY2(strip->accessibleName().contains(QStringLiteral("Somebody else changed this meanwhile")), qPrintable(strip->accessibleName()));
    QCOMPARE(WindowRig::board().shownStatus(WindowRig::board().rowOf(job)), WorkStatus::InProgress);
}

void TestWindowBoard::whatFailsAfterItsPageWasLeftIsSaid()
{
    const JobCard card = *WindowRig::firstActive(WorkStatus::Scheduled);
    LaneView *lane = WindowRig::lane(WorkStatus::Scheduled);
    lane->setCurrentJob(card.job.jobId);
    lane->setFocus();
    QTest::keyClick(lane, Qt::Key_Return);
    auto *page = WindowRig::find("JobPage");
    QTRY_VERIFY(page->isVisible());
    auto *next = WindowRig::onPage<QPushButton>("JobPage", "next");
    QTRY_VERIFY(next->isVisible() && next->isEnabled());
    QVERIFY(tamper(m_rig->storeFile(), QStringLiteral("ALTER TABLE change RENAME TO change_away")));
    QTest::keyClick(page, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(next->text(), QStringLiteral("Start work"));
    QTest::keyClick(page, Qt::Key_Escape); // before the store has answered
    QVERIFY(!page->isVisible());
    auto *strip = WindowRig::find("failureStrip");
    QTRY_VERIFY(strip->isVisible());
    QVERIFY2(strip->accessibleName().contains(QStringLiteral("not saved")), qPrintable(strip->accessibleName()));
    QVERIFY2(strip->accessibleName().contains(card.booking.customerName.section(u' ', 0, 0)), qPrintable(strip->accessibleName()));
    QVERIFY(tamper(m_rig->storeFile(), QStringLiteral("ALTER TABLE change_away RENAME TO change")));
    WindowRig::press(Qt::Key_2, Qt::ControlModifier); // it goes with whoever leaves for another page
    QVERIFY(strip->isVisible());
    QTest::mouseClick(strip->findChild<QPushButton *>(QStringLiteral("stripButton")), Qt::LeftButton);
    QTRY_VERIFY(page->isVisible());
    QVERIFY(!strip->isVisible());
    QTRY_COMPARE(next->text(), QStringLiteral("Check in")); // as the store has it
    WindowRig::press(Qt::Key_1, Qt::ControlModifier);
}

void TestWindowBoard::hostileTextIsText()
{
    const std::string name = "<img src=x onerror=1><b>x</b>" + std::string(180, 'M');
    const QString customer = QStringLiteral("CUSTHOSTILE1");
    QVERIFY(!m_rig->square
                 .control("customer", {{"op", "set"}, {"id", customer.toStdString()}, {"fields", {{"given_name", name}, {"family_name", "\u202Eليلى 🚗"}}}})
                 .is_null());
    const std::string note = std::string("<script>alert(1)</script>\n") + std::string(4'060, 'W');
    const QString id = m_rig->book(31, {{"customer_note", note}}, customer);
    QVERIFY(!id.isEmpty());
    WindowRig::press(Qt::Key_F5);
    QTRY_VERIFY(WindowRig::cardOf(id));
    const QString job = WindowRig::cardOf(id)->job.jobId;
    const QModelIndex index = WindowRig::board().index(WindowRig::board().rowOf(job), 0);
    const QString tip = index.data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(QStringLiteral("&lt;img")) && !tip.contains(QStringLiteral("<img")), qPrintable(tip));

    const QSize before = WindowRig::window()->size();
    LaneView *lane = WindowRig::lane(WorkStatus::Scheduled);
    lane->setCurrentJob(job);
    lane->setFocus();
    QTest::keyClick(lane, Qt::Key_Return);
    auto *value = WindowRig::find<QLabel>("factCustomer");
    QTRY_VERIFY(value && value->isVisible() && value->text().contains(QStringLiteral("<b>x</b>")));
    QVERIFY(WindowRig::text("factNote").startsWith(QStringLiteral("<script>")));
    // Nothing on any page takes text for markup, and nothing pushes the window or leaves its parent.
    for (const QLabel *label : WindowRig::window()->findChildren<QLabel *>()) {
        if (label->isVisible() && label->pixmap().isNull())
            QVERIFY2(label->textFormat() == Qt::PlainText || !Qt::mightBeRichText(label->text()), qPrintable(label->objectName()));
    }
    QCOMPARE(WindowRig::window()->size(), before);
    const auto *panel = WindowRig::find("squarePanel");
    for (const char *fact : {"factCustomer", "factNote", "name", "updated"}) {
        const auto *label = panel->window()->findChild<QWidget *>(QStringLiteral("JobPage"))->findChild<QWidget *>(QLatin1String(fact));
        const auto rightEdge = [label] { return label->mapTo(label->window(), QPoint(label->width(), 0)).x(); };
        QTRY_VERIFY2(rightEdge() <= WindowRig::window()->width(), fact);
    }
    QTRY_VERIFY(panel->mapTo(WindowRig::window(), QPoint(panel->width(), 0)).x() <= WindowRig::window()->width());
    WindowRig::press(Qt::Key_1, Qt::ControlModifier);
}

void TestWindowBoard::aConflictRollsBackAndShowsTheOtherDesksState()
{
    // A desk that polls rarely has not seen yet what the other one did.
    m_rig = std::make_unique<WindowRig>(std::chrono::hours(24));
    QVERIFY(m_rig->startSquare({QStringLiteral("--bookings"), QStringLiteral("30"), QStringLiteral("--locations"), QStringLiteral("1")}));
    QVERIFY(m_rig->open());
    const JobCard card = *WindowRig::firstActive(WorkStatus::Scheduled);
    SystemClock clock;
    ShopService other(ShopService::Settings{.store = m_rig->store(), .desk = QStringLiteral("Other desk")}, clock);
    int steps = 0;
    const auto count = [&steps](const Result<JobDetail> &answer) { steps += answer.has_value(); };
    other.edit(card.job.jobId, MoveEdit{WorkStatus::CheckedIn, {}}, card.job.revision, &other, count);
    other.edit(card.job.jobId, MoveEdit{WorkStatus::InProgress, {}}, card.job.revision + 1, &other, count);
    QTRY_COMPARE(steps, 2);
    QCOMPARE(WindowRig::board().find(card.job.jobId)->job.workStatus, WorkStatus::Scheduled);
    LaneView *scheduled = WindowRig::lane(WorkStatus::Scheduled);
    QVERIFY(WindowRig::clickAction(scheduled, card.job.jobId));
    // Shown at once, then taken back: the store refused, and what the other desk did stands.
    QCOMPARE(WindowRig::board().shownStatus(WindowRig::board().rowOf(card.job.jobId)), WorkStatus::CheckedIn);
    QTRY_COMPARE(WindowRig::board().find(card.job.jobId)->job.workStatus, WorkStatus::InProgress);
    const auto face = [&] { return WindowRig::board().index(WindowRig::board().rowOf(card.job.jobId), 0).data(BoardModel::FaceRole).value<CardFacePtr>(); };
    QTRY_VERIFY(face()->failure.startsWith(QStringLiteral("Not saved")));
    QCOMPARE(WindowRig::board().find(card.job.jobId)->job.revision, card.job.revision + 2);
}

QTEST_MAIN(TestWindowBoard)
#include "tst_windowboard.moc"
