// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobedit.h"
#include "lane.h"
#include "patience.h"
#include "windowrig.h"

#include <QCursor>
#include <QDrag>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#include <QTimer>

using namespace fb;

namespace {

/// A hand on the real pointer of a real display, moved by xdotool. It goes from one gesture to the next when what the gesture is for has come about, not after
/// a while. A drag runs a loop of its own until the button is let go, so the hand works from a timer.
class Hand {
public:
    Hand()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
    }

    using Place = std::function<QPoint()>; ///< read at each move, as an eye does: a strip that comes or goes moves everything below it

    /// Brings the pointer to a place and, as hands do, keeps it slightly moving there. @param until nothing: it is there
    void moveTo(const char *what, const Place &place, std::function<bool()> until = {})
    {
        const auto there = [place, until = std::move(until)] { return (QCursor::pos() - place()).manhattanLength() <= 2 && (!until || until()); };
        m_steps.append({what, {}, place, there});
    }
    /// What is done only once, as xdotool calls it.
    void act(const char *what, const QStringList &gesture, std::function<bool()> until) { m_steps.append({what, gesture, {}, std::move(until)}); }

    /// Blocking. @return what didn't come about, or nothing
    QString carryOut()
    {
        begin();
        m_timer.start(std::chrono::milliseconds(10));
        const auto allMs = static_cast<int>(m_steps.size() + 1) * kPatienceMs;
        const bool ended = QTest::qWaitFor([this] { return m_steps.isEmpty() && m_xdotool.state() == QProcess::NotRunning; }, allMs);
        m_timer.stop();
        return ended ? m_problem : QStringLiteral("the hand never came to an end");
    }

private:
    struct Step {
        const char *what;
        QStringList gesture;
        Place place; ///< without a gesture
        std::function<bool()> until;
    };

    void begin()
    {
        m_since.start();
        gesture(m_steps.first().gesture);
    }
    void gesture(const QStringList &words)
    {
        m_moved.start();
        if (!words.isEmpty())
            return m_xdotool.start(QStringLiteral("xdotool"), words);
        const QPoint at = m_steps.first().place() + QPoint(++m_shakes % 2, 0);
        m_xdotool.start(QStringLiteral("xdotool"), {QStringLiteral("mousemove"), QString::number(at.x()), QString::number(at.y())});
    }
    void look()
    {
        if (m_steps.isEmpty())
            return;
        if (m_since.hasExpired(kPatienceMs))
            return giveUp();
        if (m_xdotool.state() != QProcess::NotRunning)
            return;
        if (m_xdotool.error() == QProcess::FailedToStart || m_xdotool.exitCode() != 0)
            return giveUp();
        constexpr int kShakeMs = 50;
        if (m_steps.first().until()) {
            m_steps.removeFirst();
            if (!m_steps.isEmpty())
                begin();
        } else if (m_steps.first().gesture.isEmpty() && m_moved.hasExpired(kShakeMs)) {
            gesture({});
        }
    }
    /// Lets go, so that the drag's own loop ends as well.
    void giveUp()
    {
        m_problem = QStringLiteral("%1: never came about. %2").arg(QLatin1String(m_steps.first().what), QString::fromUtf8(m_xdotool.readAllStandardError()));
        m_steps.clear();
        m_xdotool.kill();
        m_xdotool.waitForFinished();
        QDrag::cancel();
        m_xdotool.start(QStringLiteral("xdotool"), {QStringLiteral("mouseup"), QStringLiteral("1")});
    }

    QList<Step> m_steps;
    QTimer m_timer;
    QProcess m_xdotool;
    QElapsedTimer m_since; ///< the step began
    QElapsedTimer m_moved;
    int m_shakes = 0;
    QString m_problem;
};

} // namespace

/// Cards taken by the real pointer of a real display.
class TestDragDrop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_rig.reset(); }
    void aCardIsDraggedOneLaneOn();
    void aLaneThatRefusesSaysWhy();
    void escLeavesTheCardWhereItWas();

private:
    enum class End { Drop, Escape };

    static QWidget *lane(WorkStatus status) { return WindowRig::find(qPrintable(QStringLiteral("lane_%1").arg(workStatusName(status)))); }
    static QWidget *slotOf(WorkStatus status) { return lane(status)->findChild<QWidget *>(QStringLiteral("dropSlot")); }
    static WorkStatus shown(const QString &job) { return WindowRig::board().shownStatus(WindowRig::board().rowOf(job)); }
    /// Takes a card, brings it over a lane, waits until that says something, and lets go or presses Esc there. @return what the lane said meanwhile in the
    /// place of the card, or what went wrong
    static QString drag(const QString &job, WorkStatus from, WorkStatus to, End end);

    std::unique_ptr<WindowRig> m_rig;
};

void TestDragDrop::initTestCase()
{
    if (QGuiApplication::platformName() != u"xcb")
        QSKIP("there is no X display");
    m_rig = std::make_unique<WindowRig>();
    QVERIFY(m_rig->startSquare({QStringLiteral("--bookings"), QStringLiteral("40"), QStringLiteral("--locations"), QStringLiteral("1")}));
    QVERIFY(m_rig->open());
}

QString TestDragDrop::drag(const QString &job, WorkStatus from, WorkStatus to, End end)
{
    LaneView *cards = WindowRig::lane(from);
    cards->setCurrentJob(job);
    cards->scrollTo(cards->currentIndex());
    const QPoint grip(60, 40); // on the card
    const auto start = [cards, grip] { return cards->viewport()->mapToGlobal(cards->visualRect(cards->currentIndex()).topLeft() + grip); };
    const auto over = [to] { return lane(to)->mapToGlobal(QPoint(lane(to)->width() / 2, 140)); };
    QString carried;
    QString said;
    bool ended = false;
    QObject watch;
    connect(cards, &LaneView::dragBegun, &watch, [&carried](const QString &jobId) { carried = jobId; });
    connect(cards, &LaneView::dragEnded, &watch, [&ended] { ended = true; });

    Hand hand;
    hand.moveTo("the pointer is on the card", start, [cards] { return QApplication::widgetAt(QCursor::pos()) == cards->viewport(); });
    hand.act("the button is down", {QStringLiteral("mousedown"), QStringLiteral("1")}, [] { return QGuiApplication::mouseButtons().testFlag(Qt::LeftButton); });
    hand.moveTo(
        "the card is taken", [start] { return start() + QPoint(2 * QApplication::startDragDistance(), 0); }, [&carried, job] { return carried == job; });
    constexpr int kSteps = 15;
    for (int step = 1; step < kSteps; ++step)
        hand.moveTo("the card is carried", [start, over, step] { return start() + (over() - start()) * step / kSteps; });
    hand.moveTo("the lane says something", over, [&said, slot = slotOf(to)] {
        said = slot->isVisible() ? slot->accessibleName() : QString();
        return !said.isEmpty();
    });
    if (end == End::Escape)
        hand.act("the drag is given up", {QStringLiteral("key"), QStringLiteral("Escape")}, [&ended] { return ended; });
    hand.act("the card is let go", {QStringLiteral("mouseup"), QStringLiteral("1")},
             [&ended] { return ended && QGuiApplication::mouseButtons() == Qt::NoButton; });
    const QString problem = hand.carryOut();
    return problem.isEmpty() ? said : problem;
}

void TestDragDrop::aCardIsDraggedOneLaneOn()
{
    const QString job = WindowRig::firstActive(WorkStatus::Scheduled)->job.jobId;
    QCOMPARE(drag(job, WorkStatus::Scheduled, WorkStatus::CheckedIn, End::Drop), QStringLiteral("Check in"));
    QTRY_COMPARE(WindowRig::board().find(job)->job.workStatus, WorkStatus::CheckedIn);
    QTRY_VERIFY(!slotOf(WorkStatus::CheckedIn)->isVisible());
}

void TestDragDrop::aLaneThatRefusesSaysWhy()
{
    const QString job = WindowRig::firstActive(WorkStatus::Scheduled)->job.jobId;
    const QString said = drag(job, WorkStatus::Scheduled, WorkStatus::QcReady, End::Drop);
    QVERIFY2(said.contains(QStringLiteral("Check-in comes first")), qPrintable(said));
    QVERIFY(slotOf(WorkStatus::QcReady)->y() > 140); // below the card that hung over the lane's upper end
    auto *strip = WindowRig::find("saveStrip");
    QTRY_VERIFY(strip->isVisible());
    QVERIFY2(strip->accessibleName().contains(QStringLiteral("Check-in comes first. Drop on Checked in instead.")), qPrintable(strip->accessibleName()));
    QCOMPARE(shown(job), WorkStatus::Scheduled);
}

void TestDragDrop::escLeavesTheCardWhereItWas()
{
    const QString job = WindowRig::firstActive(WorkStatus::Scheduled)->job.jobId;
    const std::int64_t revision = WindowRig::board().find(job)->job.revision;
    QCOMPARE(drag(job, WorkStatus::Scheduled, WorkStatus::CheckedIn, End::Escape), QStringLiteral("Check in"));
    QTRY_VERIFY(!slotOf(WorkStatus::CheckedIn)->isVisible());
    QCOMPARE(shown(job), WorkStatus::Scheduled);
    QCOMPARE(WindowRig::board().find(job)->job.revision, revision);
}

QTEST_MAIN(TestDragDrop)
#include "tst_dragdrop.moc"
