// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardedits.h"
#include "failurestrip.h"
#include "jobpagerig.h"
#include "patience.h"
#include "storetamper.h"

#include <QSignalSpy>
#include <QToolButton>

using namespace fb;

/// What the board says of edits that were made on the job page: while they are on their way, when they end, and when they fail after the page was left.
class TestJobPageBoard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anEditOnItsWayShowsOnTheBoard();
    void theCarriedOverShowItToo();
    void whatIsRefusedGoesBackOnTheBoard();
    void whatTheBoardDoesItselfStays();
    void severalEditsEndOneByOne();
    void failuresAreReadAndDismissedOneByOne();

private:
    /// The job on the page, and its card on a board beside it.
    void show(const QString &jobId);
    /// As Esc on the page does, before the store has answered.
    void leave()
    {
        m_rig->controller->close();
        m_rig->page->hide();
    }
    static FieldsEdit text(const char *field, const QString &value) { return {{FieldEdit{QLatin1String(field), value, QString()}}}; }
    CardFace face() const { return *m_board.index(0, 0).data(BoardModel::FaceRole).value<CardFacePtr>(); }
    WorkStatus shown() const { return m_board.shownStatus(0); }

    std::unique_ptr<JobPageRig> m_rig;
    BoardModel m_board;
    std::unique_ptr<CarriedOver> m_carried;
    std::unique_ptr<BoardEdits> m_edits;
};

void TestJobPageBoard::init() { m_rig = std::make_unique<JobPageRig>(); }

void TestJobPageBoard::cleanup()
{
    m_edits.reset();
    m_carried.reset();
    m_rig.reset();
}

void TestJobPageBoard::show(const QString &jobId)
{
    m_rig->show(jobId);
    const Location here{.locationId = QStringLiteral("L1"), .name = QStringLiteral("Franklin"), .timeZone = QStringLiteral("UTC")};
    const Instant now = m_rig->clock.now();
    m_board.setDay(dayOf(now, here.zone()), here, {m_rig->detail(jobId).card}, now);
    m_carried = std::make_unique<CarriedOver>();
    m_edits = std::make_unique<BoardEdits>(*m_rig->shop, m_board, *m_carried, m_rig->clock);
    connect(m_rig->controller.get(), &JobController::expecting, m_edits.get(), &BoardEdits::expect);
    connect(m_rig->controller.get(), &JobController::saved, m_edits.get(), [this](const JobCard &card) {
        m_board.apply({card}, m_rig->clock.now());
        m_carried->apply({card});
    });
}

void TestJobPageBoard::anEditOnItsWayShowsOnTheBoard()
{
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    show(job);
    HeldStore held(m_rig->file());
    QVERIFY(held.isHeld());
    m_rig->click("next");
    m_rig->controller->edit(text("plate", QStringLiteral("QLT 4R9")));
    m_rig->controller->edit(text("technician", QStringLiteral("Rosa Medina")));
    leave();
    QCOMPARE(shown(), WorkStatus::CheckedIn); // at once
    QCOMPARE(face().plate, QStringLiteral("QLT 4R9"));
    QCOMPARE(face().initials, QStringLiteral("RM"));
    QCOMPARE(face().action, QStringLiteral("Start work"));
    QTRY_VERIFY(face().saving);
    QCOMPARE(face().note, QStringLiteral("Saving"));
    QCOMPARE(m_rig->stored(job).workStatus, WorkStatus::Scheduled);
    QVERIFY(m_board.isMoving(job));
    held.release();
    QTRY_VERIFY(!m_board.isMoving(job));
    QVERIFY(!face().saving);
    QCOMPARE(m_board.find(job)->job, m_rig->stored(job));
    QCOMPARE(m_board.find(job)->job.workStatus, WorkStatus::CheckedIn);
    QCOMPARE(face().plate, QStringLiteral("QLT 4R9"));
    QCOMPARE(face().initials, QStringLiteral("RM"));
}

void TestJobPageBoard::theCarriedOverShowItToo()
{
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->moveTo(job, WorkStatus::InProgress);
    show(job);
    const Instant tomorrow = m_rig->clock.now() + std::chrono::hours(24);
    m_carried->reset(m_board.location(), dayWindow(dayOf(tomorrow, QTimeZone::utc()), QTimeZone::utc()).start, {m_rig->detail(job).card});
    QCOMPARE(m_carried->count(), 1);
    const auto carried = [&] { return m_carried->faceAt(0, m_rig->clock.now(), {}); };
    HeldStore held(m_rig->file());
    QVERIFY(held.isHeld());
    m_rig->click("next");
    leave();
    QCOMPARE(carried().status, WorkStatus::QcReady);
    QTRY_VERIFY(carried().saving);
    held.release();
    QTRY_VERIFY(!carried().saving);
    QCOMPARE(carried().status, WorkStatus::QcReady);
}

void TestJobPageBoard::whatIsRefusedGoesBackOnTheBoard()
{
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    show(job);
    QSignalSpy told(m_rig->controller.get(), &JobController::failedElsewhere);
    QVERIFY(tamper(m_rig->file(), QStringLiteral("ALTER TABLE change RENAME TO change_away")));
    m_rig->click("next");
    leave();
    QCOMPARE(shown(), WorkStatus::CheckedIn);
    QTRY_VERIFY(!m_board.isMoving(job));
    QCOMPARE(shown(), WorkStatus::Scheduled);
    QCOMPARE(face().failure, QString()); // the strip above the pages says it
    QCOMPARE(told.size(), 1);
}

void TestJobPageBoard::whatTheBoardDoesItselfStays()
{
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    show(job);
    QVERIFY(tamper(m_rig->file(), QStringLiteral("ALTER TABLE change RENAME TO change_away")));
    QVERIFY(m_edits->moveTo(job, WorkStatus::CheckedIn));
    QTRY_VERIFY(!face().failure.isEmpty());
    QVERIFY(tamper(m_rig->file(), QStringLiteral("ALTER TABLE change_away RENAME TO change")));
    // A failure stays until it is retried or dismissed, whatever the page saves meanwhile.
    m_rig->type("shopColor", QStringLiteral("Red"));
    leave();
    QTRY_COMPARE(m_rig->stored(job).vehicleColor, QStringLiteral("Red"));
    QTRY_COMPARE(m_board.find(job)->job.vehicleColor, QStringLiteral("Red"));
    QVERIFY(!face().failure.isEmpty());
    QVERIFY(m_board.failedMove(job).has_value());
    m_edits->retry(job);
    QTRY_COMPARE(m_rig->stored(job).workStatus, WorkStatus::CheckedIn);
}

void TestJobPageBoard::severalEditsEndOneByOne()
{
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    show(job);
    QList<bool> expected; // what was told, edit by edit
    QStringList plates;
    connect(m_rig->controller.get(), &JobController::expecting, this, [&](const QString &, const std::optional<JobCard> &card) {
        expected.push_back(card.has_value());
        plates.push_back(card ? card->job.vehiclePlate : QString());
    });
    HeldStore held(m_rig->file());
    QVERIFY(held.isHeld());
    m_rig->controller->edit(MoveEdit{WorkStatus::CheckedIn, {}});
    m_rig->controller->edit(text("plate", QStringLiteral("QLT 4R9")));
    leave();
    held.release();
    QTRY_VERIFY(!expected.isEmpty() && !expected.last());
    QCOMPARE(expected, QList<bool>({true, true, true, false})); // two begun, one ended, both ended
    QCOMPARE(plates.at(2), QStringLiteral("QLT 4R9"));
    QCOMPARE(shown(), WorkStatus::CheckedIn);
    QCOMPARE(m_board.find(job)->job, m_rig->stored(job));
}

void TestJobPageBoard::failuresAreReadAndDismissedOneByOne()
{
    FailureStrip strip(m_rig->theme);
    QWidget window;
    strip.setParent(&window);
    QSignalSpy wanted(&strip, &FailureStrip::openWanted);
    strip.add(QStringLiteral("a"), QStringLiteral("Notes"), QStringLiteral("Naomi: not saved."), QStringLiteral("Notes. No network."));
    strip.add(QStringLiteral("b"), QStringLiteral("Bay"), QStringLiteral("Omar: not saved."), QStringLiteral("Bay. No network."));
    strip.add(QStringLiteral("b"), QStringLiteral("Plate"), QStringLiteral("Omar: not saved."), QStringLiteral("Plate. No network."));
    strip.resize(900, strip.height());
    window.resize(900, 60);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window, kPatienceMs));
    QToolButton *dismiss = strip.dismissButton();
    QCOMPARE(dismiss->accessibleName(), QStringLiteral("Dismiss"));
    QVERIFY(dismiss->height() >= m_rig->theme.size("hit-target-min") && dismiss->width() >= m_rig->theme.size("hit-target-min"));
    QVERIFY2(dismiss->accessibleDescription().startsWith(QStringLiteral("Naomi")), qPrintable(dismiss->accessibleDescription()));
    QVERIFY2(strip.accessibleName().contains(QStringLiteral("2 more")), qPrintable(strip.accessibleName()));
    // By key: Tab comes to it after "Open job", Space dismisses what is read, and the next stands there.
    strip.button()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(dismiss->hasFocus());
    QTest::keyClick(dismiss, Qt::Key_Space);
    QVERIFY2(strip.accessibleName().startsWith(QStringLiteral("Omar: not saved. Bay")), qPrintable(strip.accessibleName()));
    QVERIFY2(dismiss->accessibleDescription().startsWith(QStringLiteral("Omar")), qPrintable(dismiss->accessibleDescription()));
    QVERIFY(dismiss->hasFocus());
    QTest::mouseClick(dismiss, Qt::LeftButton); // the other one of the same job stays
    QVERIFY2(strip.accessibleName().startsWith(QStringLiteral("Omar: not saved. Plate")), qPrintable(strip.accessibleName()));
    QTest::mouseClick(dismiss, Qt::LeftButton);
    QVERIFY(strip.isHidden());
    QCOMPARE(wanted.size(), 0);
    strip.setParent(nullptr);
}

QTEST_MAIN(TestJobPageBoard)
#include "tst_jobpageboard.moc"
