// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardfilter.h"
#include "boardlist.h"
#include "jobsmodel.h"
#include "laneview.h"
#include "mainwindow.h"
#include "patience.h"
#include "sandboxprocess.h"
#include "shopservice.h"
#include "syncservice.h"
#include "theme.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace fb;

/// The real window on real services and a local Square, driven by object names, keys and clicks.
class TestWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theBoardFillsItself();
    void aNewBookingAppearsWithoutARefresh();
    void aCancelledBookingKeepsItsCard();
    void theNextStepIsTakenByClickAndKept();
    void enterOpensTheJobAndEscComesBack();
    void theJobPageTakesTheNextStep();
    void searchNarrowsAndEscClears();
    void theListShowsTheSameCards();
    void aDayNeverSyncedSaysSo();
    void wordsOfAnotherDayAreFoundAmongAllJobs();
    void keysReachThePages();
    void everythingThatCanBeUsedHasAName();

private:
    template<class W>
    W *find(const char *name) const
    {
        return m_window->findChild<W *>(QLatin1String(name));
    }
    LaneView *lane(WorkStatus status) const { return m_window->findChild<LaneView *>(QStringLiteral("cards_%1").arg(workStatusName(status))); }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_window.get(), static_cast<Qt::Key>(key), modifiers); }
    /// Adds a booking for today in Square and syncs by key. @return its id
    QString book(const QString &customer = {});

    SystemClock m_clock;
    QTemporaryDir m_directory;
    SandboxProcess m_square;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ShopService> m_shop;
    std::unique_ptr<SyncService> m_sync;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindow::initTestCase()
{
    qputenv("FLOORBOARD_SQUARE_TOKEN", "test-token");
    QVERIFY(m_square.start({QStringLiteral("--bookings"), QStringLiteral("45"), QStringLiteral("--locations"), QStringLiteral("1")}));
    const QString store = QStringLiteral("sqlite:%1").arg(m_directory.filePath(QStringLiteral("window.db")));
    m_theme = std::make_unique<Theme>();
    m_theme->apply(Theme::Mode::Light);
    m_shop =
        std::make_unique<ShopService>(ShopService::Settings{.store = store, .desk = QStringLiteral("Front desk"), .pollInterval = milliseconds(100)}, m_clock);
    m_sync = std::make_unique<SyncService>(
        SyncService::Settings{.store = store, .squareUrl = m_square.urlText(), .desk = QStringLiteral("Front desk"), .tokenFromEnvironment = true}, m_clock);
    m_window = std::make_unique<MainWindow>(MainWindow::Parts{*m_theme, *m_shop, *m_sync, m_clock, {}});
    m_window->addPage(QStringLiteral("sync"), QStringLiteral("sync"), QStringLiteral("Sync"), true, [](QWidget *parent) { return new QWidget(parent); });
    const QSignalSpy landed(m_window.get(), &MainWindow::landed);
    m_window->show();
    m_window->activateWindow(); // there may be no window manager that would
    QVERIFY(QTest::qWaitForWindowActive(m_window.get(), kPatienceMs));
    m_window->start();
    m_sync->start();
    QTRY_COMPARE(landed.size(), 1);
}

void TestWindow::cleanupTestCase()
{
    m_window.reset();
    m_sync.reset();
    m_shop.reset();
    QVERIFY(m_square.stop() >= 0);
}

QString TestWindow::book(const QString &customer)
{
    const Location &shop = m_window->board().location();
    const Instant noon = startOfDay(m_window->board().date(), shop.zone()) + minutes(12 * 60);
    Json fields = Json::object();
    if (!customer.isEmpty())
        fields["customer_note"] = customer.toStdString();
    const Json booking =
        m_square.booking({{"op", "add"}, {"start_at", toRfc3339(noon).toStdString()}, {"location_id", shop.locationId.toStdString()}, {"fields", fields}});
    press(Qt::Key_F5);
    return QString::fromStdString(booking.value("id", std::string()));
}

void TestWindow::theBoardFillsItself()
{
    QVERIFY(m_window->board().rowCount() > 0);
    QTRY_COMPARE(find<QLabel>("syncHeadline")->text(), QStringLiteral("Up to date"));
    int shown = 0;
    for (const WorkStatus status : kWorkStatuses)
        shown += lane(status)->model()->rowCount();
    QCOMPARE(shown, m_window->board().rowCount());
    QCOMPARE(find<QAbstractButton>("location")->text(), m_window->board().location().name);
    QVERIFY(find<QWidget>("syncIndicator")->accessibleName().startsWith(QStringLiteral("Sync status: Up to date, Square, ")));
}

void TestWindow::aNewBookingAppearsWithoutARefresh()
{
    const int before = m_window->board().rowCount();
    QVERIFY(!book().isEmpty());
    QTRY_COMPARE(m_window->board().rowCount(), before + 1);
}

void TestWindow::aCancelledBookingKeepsItsCard()
{
    const QString note = QStringLiteral("to be cancelled");
    const QString id = book(note);
    const auto cardOf = [&]() -> const JobCard * {
        for (int row = 0; row < m_window->board().rowCount(); ++row) {
            if (m_window->board().cardAt(row).booking.bookingId == id)
                return &m_window->board().cardAt(row);
        }
        return nullptr;
    };
    QTRY_VERIFY(cardOf());
    QVERIFY(m_square.booking({{"op", "cancel"}, {"id", id.toStdString()}}).is_object());
    press(Qt::Key_F5);
    QTRY_VERIFY(cardOf() && !isActive(cardOf()->booking));
    QVERIFY(!CardWriter::nextStep(*cardOf()));
}

void TestWindow::theNextStepIsTakenByClickAndKept()
{
    LaneView *scheduled = lane(WorkStatus::Scheduled);
    const int before = lane(WorkStatus::CheckedIn)->model()->rowCount();
    int row = 0;
    CardFacePtr face;
    while (row < scheduled->model()->rowCount() && (!face || face->action.isEmpty()))
        face = scheduled->model()->index(row++, 0).data(BoardModel::FaceRole).value<CardFacePtr>();
    QVERIFY(face && !face->action.isEmpty());
    const QModelIndex index = scheduled->model()->index(row - 1, 0);
    scheduled->scrollTo(index);
    const QRect action = scheduled->cardDelegate().partRect(scheduled->visualRect(index), scheduled->layoutDirection(), *face, CardDelegate::Part::Action);
    QTest::mouseClick(scheduled->viewport(), Qt::LeftButton, {}, action.center());
    QCOMPARE(lane(WorkStatus::CheckedIn)->model()->rowCount(), before + 1); // at once, before the store has answered
    QTRY_COMPARE(m_window->board().find(face->jobId)->job.workStatus, WorkStatus::CheckedIn);
    QCOMPARE(m_window->board().find(face->jobId)->job.revision, 2);
}

void TestWindow::enterOpensTheJobAndEscComesBack()
{
    LaneView *checkedIn = lane(WorkStatus::CheckedIn);
    checkedIn->setFocus();
    QTest::keyClick(checkedIn, Qt::Key_Home);
    const QString job = checkedIn->currentJob();
    const JobCard card = *m_window->board().find(job);
    QTest::keyClick(checkedIn, Qt::Key_Return);
    QTRY_COMPARE(find<QLabel>("factCustomer")->text(), card.booking.customerName);
    QTRY_COMPARE(find<QListView>("events")->model()->rowCount(), 2);
    QVERIFY(find<QWidget>("stepper")->accessibleName().contains(QStringLiteral("Checked in")));
    QTest::keyClick(find<QPushButton>("next"), Qt::Key_Escape);
    QTRY_VERIFY(checkedIn->isVisible() && checkedIn->hasFocus());
    QCOMPARE(checkedIn->currentJob(), job);
}

void TestWindow::theJobPageTakesTheNextStep()
{
    LaneView *checkedIn = lane(WorkStatus::CheckedIn);
    const QString job = checkedIn->currentJob();
    QTest::keyClick(checkedIn, Qt::Key_Return);
    auto *next = find<QPushButton>("next");
    QTRY_VERIFY(next->isVisible()); // the page of before says nothing until this job has been read
    QCOMPARE(next->text(), QStringLiteral("Start work"));
    QTest::keyClick(next, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(next->text(), QStringLiteral("Ready for QC"));
    QTRY_COMPARE(find<QListView>("events")->model()->rowCount(), 3);
    QTest::mouseClick(find<QPushButton>("back"), Qt::LeftButton);
    QTRY_VERIFY(lane(WorkStatus::InProgress)->isVisible());
    QTRY_COMPARE(m_window->board().find(job)->job.workStatus, WorkStatus::InProgress); // the page shows it before the store has it
}

void TestWindow::searchNarrowsAndEscClears()
{
    const int all = m_window->board().rowCount();
    press(Qt::Key_F, Qt::ControlModifier);
    auto *search = find<QLineEdit>("search");
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("nobody is called this"));
    QTRY_VERIFY(find<QPushButton>("noticeButton") && find<QWidget>("boardNotice")->isVisible());
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(search->text(), QString());
    int shown = 0;
    for (const WorkStatus status : kWorkStatuses)
        shown += lane(status)->model()->rowCount();
    QCOMPARE(shown, all);
}

void TestWindow::theListShowsTheSameCards()
{
    press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    auto *list = find<BoardList>("boardList");
    QTRY_VERIFY(list->isVisible());
    QCOMPARE(list->model()->rowCount(), m_window->board().rowCount());
    press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!list->isVisible());
}

void TestWindow::aDayNeverSyncedSaysSo()
{
    const QDate today = m_window->board().date();
    const QDate far = today.addDays(9); // the default window ends with the seventh day ahead
    for (int i = 0; i < 9; ++i)
        press(Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(m_window->board().date(), far);
    auto *notice = find<QWidget>("boardNotice");
    QTRY_VERIFY(notice->isVisible());
    QTRY_VERIFY(notice->accessibleName().startsWith(QStringLiteral("Not synced for this day")));
    QTest::mouseClick(notice->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_VERIFY(!notice->isVisible());
    press(Qt::Key_T, Qt::ControlModifier);
    QTRY_COMPARE(m_window->board().date(), today);
}

void TestWindow::wordsOfAnotherDayAreFoundAmongAllJobs()
{
    // Somebody who is not booked today, but on another day.
    const JobCard today = m_window->board().cardAt(0);
    press(Qt::Key_2, Qt::ControlModifier);
    auto *page = find<QWidget>("jobsPage");
    auto *table = page->findChild<QTableView *>(QStringLiteral("jobs"));
    auto *search = page->findChild<QLineEdit *>(QStringLiteral("jobSearch"));
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_VERIFY(table->model()->rowCount() > 1); // the newest, without a search
    QString other;
    for (int row = 0; row < table->model()->rowCount() && other.isEmpty(); ++row) {
        const QString id = table->model()->index(row, 0).data(JobsModel::JobIdRole).toString();
        if (!m_window->board().find(id))
            other = id;
    }
    QVERIFY(!other.isEmpty());
    press(Qt::Key_1, Qt::ControlModifier);
    auto *board = find<QLineEdit>("search");
    board->setFocus();
    QTest::keyClicks(board, other);
    QTRY_VERIFY(find<QWidget>("boardNotice")->isVisible());
    QTest::keyClick(board, Qt::Key_Return);
    QCOMPARE(m_window->currentPage(), QStringLiteral("jobs"));
    QCOMPARE(search->text(), other);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTest::keyClick(search, Qt::Key_Return); // the only hit opens
    QTRY_VERIFY(find<QWidget>("JobPage") && find<QWidget>("JobPage")->isVisible());
    press(Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(page->isVisible());
    QCOMPARE(m_window->currentPage(), QStringLiteral("jobs"));

    search->setText(today.job.jobId);
    QTRY_COMPARE(table->model()->index(0, 0).data(JobsModel::JobIdRole).toString(), today.job.jobId);
    search->setText(QStringLiteral("nobody is called this"));
    QTRY_VERIFY(page->findChild<QWidget *>(QStringLiteral("jobsNotice"))->isVisible());
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_VERIFY(table->model()->rowCount() > 1);
    press(Qt::Key_1, Qt::ControlModifier);
    board->clear();
}

void TestWindow::keysReachThePages()
{
    press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), QStringLiteral("jobs"));
    press(Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), QStringLiteral("sync"));
    press(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), QStringLiteral("today"));
    QTest::mouseClick(find<QWidget>("syncIndicator"), Qt::LeftButton, {}, QPoint(30, 15));
    QCOMPARE(m_window->currentPage(), QStringLiteral("sync"));
    press(Qt::Key_1, Qt::ControlModifier);
}

void TestWindow::everythingThatCanBeUsedHasAName()
{
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        const bool used =
            qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractItemView *>(widget);
        if (!used || widget->objectName().startsWith(QStringLiteral("qt_")) || !widget->isVisibleTo(m_window.get()))
            continue;
        if (qobject_cast<const QToolButton *>(widget) && qobject_cast<const QLineEdit *>(widget->parentWidget()))
            continue; // the magnifier within the search field
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
