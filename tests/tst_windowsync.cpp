// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterbutton.h"
#include "headline.h"
#include "patience.h"
#include "timedapplication.h"
#include "windowrig.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>

using namespace fb;

/// The Sync and History pages against the real engine and a local Square.
class TestWindowSync : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("floorboard.*.info=false")); }
    void init();
    void syncNowIsRecordedAndShown();
    void pauseAndResumeAreForTheSchedule();
    void aRunCanBeCancelled();
    void whatIsNotSetUpIsNamed();
    void aFailedRunSaysWhoFailedAndTheBoardStays();
    void aBrakedRunShowsWhatItSawAndIsAppliedWithAReason();
    void historyFiltersAndShowsTheLedger();
    void aSyncOfFiveThousandBookingsNeverBlocksTheWindow();

private:
    bool open(const QStringList &bookings = {QStringLiteral("--bookings"), QStringLiteral("45")});
    static QPushButton *button(const char *name) { return WindowRig::onPage<QPushButton>("syncPage", name); }
    QList<RunRecord> runs() const;

    std::unique_ptr<WindowRig> m_rig;
};

void TestWindowSync::init() { m_rig = std::make_unique<WindowRig>(); }

bool TestWindowSync::open(const QStringList &bookings)
{
    if (!m_rig->startSquare(bookings + QStringList{QStringLiteral("--locations"), QStringLiteral("1")}) || !m_rig->open())
        return false;
    WindowRig::press(Qt::Key_3, Qt::ControlModifier);
    return WindowRig::window()->currentPage() == u"sync";
}

QList<RunRecord> TestWindowSync::runs() const
{
    SystemClock clock;
    ShopService desk(ShopService::Settings{.store = m_rig->store(), .desk = QStringLiteral("Test")}, clock);
    std::optional<QList<RunRecord>> answer;
    desk.runs(50, &desk, [&](const Result<QList<RunRecord>> &runs) { answer = runs.value_or(QList<RunRecord>()); });
    return QTest::qWaitFor([&] { return answer.has_value(); }, kPatienceMs) ? *answer : QList<RunRecord>();
}

void TestWindowSync::syncNowIsRecordedAndShown()
{
    QVERIFY(open());
    const qsizetype before = runs().size();
    const QString id = m_rig->book();
    QVERIFY(!id.isEmpty());
    QTest::mouseClick(button("syncButton"), Qt::LeftButton);
    QTRY_VERIFY(WindowRig::cardOf(id));
    QTRY_COMPARE(runs().size(), before + 1);
    QCOMPARE(runs().first().trigger, Trigger::Manual);
    auto *ledger = WindowRig::onPage<QTableView>("syncPage", "ledger");
    QTRY_COMPARE(ledger->model()->rowCount(), 1);
    QTRY_VERIFY(WindowRig::onPage<QLabel>("syncPage", "runFacts")->text().contains(QStringLiteral("Manual")));
}

void TestWindowSync::pauseAndResumeAreForTheSchedule()
{
    QVERIFY(open());
    QPushButton *pause = button("pauseButton");
    QTest::mouseClick(pause, Qt::LeftButton);
    QTRY_COMPARE(WindowRig::text("syncHeadline"), QStringLiteral("Paused"));
    QTRY_COMPARE(pause->text(), QStringLiteral("Resume"));
    QTest::mouseClick(pause, Qt::LeftButton);
    QTRY_COMPARE(WindowRig::text("syncHeadline"), QStringLiteral("Up to date"));
    QTRY_COMPARE(pause->text(), QStringLiteral("Pause"));
}

void TestWindowSync::aRunCanBeCancelled()
{
    QVERIFY(open());
    QVERIFY(!m_rig->square.control("settings", {{"latency_ms", 600'000}}).is_null());
    QTest::mouseClick(button("syncButton"), Qt::LeftButton);
    auto *strip = WindowRig::onPage("syncPage", "runningStrip");
    QTRY_VERIFY(strip->isVisible()); // Square takes its time: nothing ends this run but the click
    QTRY_COMPARE(WindowRig::text("syncHeadline"), QStringLiteral("Syncing"));
    QTest::mouseClick(button("cancelButton"), Qt::LeftButton);
    QTRY_VERIFY(!strip->isVisible());
    QTRY_COMPARE(runs().first().outcome, Outcome::Cancelled);
    QVERIFY(WindowRig::board().rowCount() > 0);
}

void TestWindowSync::whatIsNotSetUpIsNamed()
{
    const Error square{.kind = ErrorKind::Setup, .detail = QStringLiteral("Square has several locations: A, B"), .source = QStringLiteral("Square")};
    QCOMPARE(ErrorWriter::sentence(square), square.detail + u'.');
    QCOMPARE(ErrorWriter::brief(square), QStringLiteral("not set up"));
    const Error store{.kind = ErrorKind::Setup, .detail = QStringLiteral("it is a directory"), .source = QStringLiteral("store")};
    QCOMPARE(ErrorWriter::sentence(store), QStringLiteral("The job store can't be used: it is a directory"));
    QCOMPARE(ErrorWriter::brief(store), QStringLiteral("store not usable"));
}

void TestWindowSync::aFailedRunSaysWhoFailedAndTheBoardStays()
{
    QVERIFY(open());
    const int rows = WindowRig::board().rowCount();
    QVERIFY(m_rig->square.fault({{"path", "/v2/bookings"}, {"times", -1}, {"kind", "status"}, {"status", 401}}));
    QTest::mouseClick(button("syncButton"), Qt::LeftButton);
    auto *strip = WindowRig::onPage("syncPage", "errorStrip");
    QTRY_VERIFY(strip->isVisible());
    QVERIFY2(strip->accessibleName().contains(QStringLiteral("Square")), qPrintable(strip->accessibleName()));
    QTRY_COMPARE(WindowRig::text("syncHeadline"), QStringLiteral("Needs attention"));
    QCOMPARE(WindowRig::board().rowCount(), rows);
    QTRY_VERIFY(WindowRig::text("emptyText").startsWith(QStringLiteral("Square refused the token."))); // of that run
    // A day that was never read says it too.
    WindowRig::window()->showPage(QStringLiteral("today"));
    for (int day = 0; day < 9; ++day)
        WindowRig::press(Qt::Key_Right, Qt::AltModifier);
    auto *notice = WindowRig::find("boardNotice");
    QTRY_VERIFY(notice->isVisible() && notice->accessibleName().contains(QStringLiteral("Square refused the token.")));
    WindowRig::press(Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY(!notice->isVisible());
    WindowRig::window()->showPage(QStringLiteral("sync"));
    QVERIFY(m_rig->square.reset());
    QTest::mouseClick(button("retryButton"), Qt::LeftButton);
    QTRY_VERIFY(!strip->isVisible());
    QTRY_COMPARE(WindowRig::text("syncHeadline"), QStringLiteral("Up to date"));
}

void TestWindowSync::aBrakedRunShowsWhatItSawAndIsAppliedWithAReason()
{
    QVERIFY(open());
    const int rows = WindowRig::board().rowCount();
    const Json all = m_rig->square.request("GET", "/_control/bookings", {}, {}).json();
    for (const Json &booking : all.at("bookings")) {
        const std::string status = booking.value("status", std::string());
        if (status == "ACCEPTED" || status == "PENDING")
            QVERIFY(m_rig->square.booking({{"op", "cancel"}, {"id", booking.at("id")}}).is_object());
    }
    QTest::mouseClick(button("syncButton"), Qt::LeftButton);
    auto *brake = WindowRig::onPage("syncPage", "brakeSpot");
    QTRY_VERIFY(brake->isVisible());
    QTRY_COMPARE(WindowRig::text("syncHeadline"), QStringLiteral("Needs attention"));
    auto *ledger = WindowRig::onPage<QTableView>("syncPage", "ledger");
    QTRY_VERIFY(ledger->model()->rowCount() > 5);
    QVERIFY(WindowRig::firstActive(WorkStatus::Scheduled)); // nothing was written
    // Not without a reason.
    QTest::mouseClick(button("applyButton"), Qt::LeftButton);
    auto *why = WindowRig::onPage<QLabel>("syncPage", "reasonError");
    QVERIFY(why->isVisible() && !why->text().isEmpty());
    const qsizetype before = runs().size();
    auto *reason = WindowRig::onPage<QLineEdit>("syncPage", "reason");
    QTest::keyClicks(reason, QStringLiteral("The shop is closed this week"));
    QVERIFY(!why->isVisible());
    QTest::mouseClick(button("applyButton"), Qt::LeftButton);
    QTRY_VERIFY(!WindowRig::firstActive(WorkStatus::Scheduled));
    QTRY_VERIFY(!brake->isVisible());
    QCOMPARE(WindowRig::board().rowCount(), rows); // cancelled cards stay
    QTRY_COMPARE(runs().size(), before + 1);
    QCOMPARE(runs().first().allowReason, QStringLiteral("The shop is closed this week"));
    QCOMPARE(runs().first().allowed, QStringList{QStringLiteral("mass-cancel")});
    QTRY_COMPARE(WindowRig::text("syncHeadline"), QStringLiteral("Up to date"));
}

void TestWindowSync::historyFiltersAndShowsTheLedger()
{
    QVERIFY(open());
    const QString id = m_rig->book();
    QTest::mouseClick(button("syncButton"), Qt::LeftButton);
    QTRY_VERIFY(WindowRig::cardOf(id));
    QTRY_COMPARE(runs().size(), 2);
    WindowRig::press(Qt::Key_4, Qt::ControlModifier);
    auto *table = WindowRig::onPage<QTableView>("historyPage", "runs");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    auto *filter = WindowRig::onPage<FilterButton>("historyPage", "triggerFilter");
    QAction *manual = nullptr;
    for (QAction *action : filter->menu()->actions()) {
        if (action->text() == u"Manual")
            manual = action;
    }
    QVERIFY(manual);
    manual->trigger();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(filter->isFiltering());
    auto *items = WindowRig::onPage<QTableView>("historyPage", "items");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Home);
    QTRY_COMPARE(items->model()->rowCount(), 1);
    QTest::mouseClick(WindowRig::onPage<QPushButton>("historyPage", "clearFilters"), Qt::LeftButton);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTRY_VERIFY(items->model()->rowCount() > 10); // the first run: all it created
}

void TestWindowSync::aSyncOfFiveThousandBookingsNeverBlocksTheWindow()
{
    QVERIFY(m_rig->startSquare({QStringLiteral("--bookings"), QStringLiteral("5000"), QStringLiteral("--locations"), QStringLiteral("1")}));
    QVERIFY(m_rig->open(false));
    auto &application = static_cast<TimedApplication &>(*qApp);
    application.startWatching();
    QTRY_VERIFY(WindowRig::board().rowCount() > 500 && WindowRig::text("syncHeadline") == u"Up to date");
    WindowRig::press(Qt::Key_F5);
    const qint64 events = application.events();
    QTRY_VERIFY(application.events() > events + 100);
    const QString worst = QStringLiteral("%1 ms: %2").arg(application.worstMs()).arg(application.worstEvent());
    qInfo("the longest event took %s", qPrintable(worst));
#ifdef __SANITIZE_ADDRESS__
    QSKIP("Time is not measured under AddressSanitizer");
#endif
    QVERIFY2(application.worstMs() <= 50, qPrintable(worst));
}

int main(int argc, char **argv)
{
    TimedApplication application(argc, argv);
    TestWindowSync test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_windowsync.moc"
