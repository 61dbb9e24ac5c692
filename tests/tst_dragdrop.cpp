// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobedit.h"
#include "lane.h"
#include "windowrig.h"

#include <QProcess>
#include <QTest>
#include <QTimer>

using namespace fb;

/// Cards taken by the real pointer of a real display: xdotool presses, moves and lets go as a hand would.
class TestDragDrop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_rig.reset(); }
    void aCardIsDraggedOneLaneOn();
    void aLaneThatRefusesSaysWhy();
    void escLeavesTheCardWhereItWas();

private:
    static QWidget *lane(WorkStatus status) { return WindowRig::find(qPrintable(QStringLiteral("lane_%1").arg(workStatusName(status)))); }
    static WorkStatus shown(const QString &job) { return WindowRig::board().shownStatus(WindowRig::board().rowOf(job)); }
    /// Takes a card, brings it over a lane, and does @p last there. A drag runs a loop of its own until the button is let go, so the hand does all in one
    /// go. @return what the lane said meanwhile in the place of the card
    static QString drag(const QString &job, WorkStatus from, WorkStatus to, const QStringList &last);

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

QString TestDragDrop::drag(const QString &job, WorkStatus from, WorkStatus to, const QStringList &last)
{
    LaneView *cards = WindowRig::lane(from);
    cards->setCurrentJob(job);
    cards->scrollTo(cards->currentIndex());
    const QPoint start = cards->viewport()->mapToGlobal(cards->visualRect(cards->currentIndex()).topLeft() + QPoint(60, 40));
    const QPoint end = lane(to)->mapToGlobal(QPoint(lane(to)->width() / 2, 140));
    const auto go = [](QPoint at) { return QStringList{QStringLiteral("mousemove"), QString::number(at.x()), QString::number(at.y())}; };
    QStringList gestures = go(start) + QStringList{QStringLiteral("mousedown"), QStringLiteral("1")};
    constexpr int kSteps = 15;
    for (int step = 1; step <= kSteps; ++step)
        gestures += QStringList{QStringLiteral("sleep"), QStringLiteral("0.04")} + go(start + (end - start) * step / kSteps);
    gestures += QStringList{QStringLiteral("sleep"), QStringLiteral("0.5")} + last;

    QString said;
    QTimer watch;
    const auto *slot = lane(to)->findChild<QWidget *>(QStringLiteral("dropSlot"));
    connect(&watch, &QTimer::timeout, &watch, [&] {
        if (slot->isVisible())
            said = slot->accessibleName();
    });
    watch.start(std::chrono::milliseconds(20));
    QProcess xdotool;
    xdotool.start(QStringLiteral("xdotool"), gestures);
    return QTest::qWaitFor([&xdotool] { return xdotool.state() == QProcess::NotRunning; }, 20'000) && xdotool.exitCode() == 0
        ? said
        : QStringLiteral("xdotool: %1").arg(QString::fromUtf8(xdotool.readAllStandardError()));
}

void TestDragDrop::aCardIsDraggedOneLaneOn()
{
    const QString job = WindowRig::firstActive(WorkStatus::Scheduled)->job.jobId;
    QCOMPARE(drag(job, WorkStatus::Scheduled, WorkStatus::CheckedIn, {QStringLiteral("mouseup"), QStringLiteral("1")}), QStringLiteral("Check in"));
    QTRY_COMPARE(WindowRig::board().find(job)->job.workStatus, WorkStatus::CheckedIn);
    QTRY_VERIFY(!lane(WorkStatus::CheckedIn)->findChild<QWidget *>(QStringLiteral("dropSlot"))->isVisible());
}

void TestDragDrop::aLaneThatRefusesSaysWhy()
{
    const QString job = WindowRig::firstActive(WorkStatus::Scheduled)->job.jobId;
    const QString said = drag(job, WorkStatus::Scheduled, WorkStatus::QcReady, {QStringLiteral("mouseup"), QStringLiteral("1")});
    QVERIFY2(said.contains(QStringLiteral("Check-in comes first")), qPrintable(said));
    auto *strip = WindowRig::find("saveStrip");
    QTRY_VERIFY(strip->isVisible());
    QVERIFY2(strip->accessibleName().contains(QStringLiteral("Check-in comes first. Drop on Checked in instead.")), qPrintable(strip->accessibleName()));
    QCOMPARE(shown(job), WorkStatus::Scheduled);
}

void TestDragDrop::escLeavesTheCardWhereItWas()
{
    const QString job = WindowRig::firstActive(WorkStatus::Scheduled)->job.jobId;
    const std::int64_t revision = WindowRig::board().find(job)->job.revision;
    const QStringList escape{QStringLiteral("key"), QStringLiteral("Escape"),  QStringLiteral("sleep"),
                             QStringLiteral("0.2"), QStringLiteral("mouseup"), QStringLiteral("1")};
    QCOMPARE(drag(job, WorkStatus::Scheduled, WorkStatus::CheckedIn, escape), QStringLiteral("Check in"));
    QTRY_VERIFY(!lane(WorkStatus::CheckedIn)->findChild<QWidget *>(QStringLiteral("dropSlot"))->isVisible());
    QCOMPARE(shown(job), WorkStatus::Scheduled);
    QCOMPARE(WindowRig::board().find(job)->job.revision, revision);
}

QTEST_MAIN(TestDragDrop)
#include "tst_dragdrop.moc"
