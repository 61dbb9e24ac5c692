// SPDX-License-Identifier: GPL-3.0-or-later
#include "choicebox.h"
#include "demodesk.h"
#include "locationlist.h"
#include "patience.h"
#include "personbutton.h"
#include "setupwizard.h"
#include "textformat.h"
#include "theme.h"
#include "windowrig.h"

#include <QAccessible>
#include <QDirIterator>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace fb;

/// The program around the board: wizard, settings, another location, what assistive technology reads.
class TestWindowApp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("floorboard.*.info=false")); }
    void cleanup();
    void settingsApplyAtOnceAndAreKept();
    void theTokenIsInNoFile();
    void anotherLocationIsAnotherWindow();
    void whatWasSetStaysSoAtAnotherLocation();
    void theWizardOpensTheBoard();
    void rolesAndNames();
    void aDemoDayLooksAliveAtAnyHour_data();
    void aDemoDayLooksAliveAtAnyHour();

private:
    template<class W>
    static W *in(const char *page, const char *name)
    {
        return WindowRig::onPage<W>(page, name);
    }
    static void choose(ChoiceBox *box, const QVariant &value)
    {
        box->setCurrentIndex(box->findData(value));
        Q_EMIT box->activated(box->currentIndex());
    }

    std::unique_ptr<WindowRig> m_rig;
};

void TestWindowApp::cleanup()
{
    m_rig.reset();
    TextFormat::setTwelveHours(false);
}

void TestWindowApp::settingsApplyAtOnceAndAreKept()
{
    m_rig = std::make_unique<WindowRig>();
    QVERIFY(m_rig->startSquare({QStringLiteral("--bookings"), QStringLiteral("45"), QStringLiteral("--locations"), QStringLiteral("1")}));
    QVERIFY(m_rig->open());
    const QString before = WindowRig::lane(WorkStatus::Scheduled)->model()->index(0, 0).data(BoardModel::FaceRole).value<CardFacePtr>()->time;
    WindowRig::press(Qt::Key_5, Qt::ControlModifier);
    const QColor light = QApplication::palette().color(QPalette::Window);
    choose(in<ChoiceBox>("settingsPage", "theme"), QStringLiteral("dark"));
    const QColor dark = QApplication::palette().color(QPalette::Window);
    QVERIFY(dark.lightness() < 80 && light.lightness() > 200);
    choose(in<ChoiceBox>("settingsPage", "clock"), QStringLiteral("12"));
    const QString after = WindowRig::lane(WorkStatus::Scheduled)->model()->index(0, 0).data(BoardModel::FaceRole).value<CardFacePtr>()->time;
    QVERIFY2(after != before && (after.endsWith(QStringLiteral("\u00a0AM")) || after.endsWith(QStringLiteral("\u00a0PM"))), qPrintable(after));
    const QSettings file(Configuration::settingsFile(), QSettings::IniFormat);
    QCOMPARE(file.value(QStringLiteral("theme")).toString(), QStringLiteral("dark"));
    QCOMPARE(file.value(QStringLiteral("clock")).toString(), QStringLiteral("12"));
    m_rig->close();
    QVERIFY(m_rig->open());
    QCOMPARE(QApplication::palette().color(QPalette::Window), dark);
}

void TestWindowApp::theTokenIsInNoFile()
{
    m_rig = std::make_unique<WindowRig>();
    qputenv("FLOORBOARD_SQUARE_TOKEN", "EAAAsecretOfThisVeryTest");
    QVERIFY(m_rig->startSquare({QStringLiteral("--bookings"), QStringLiteral("30"), QStringLiteral("--locations"), QStringLiteral("1")}));
    QVERIFY(m_rig->open());
    WindowRig::press(Qt::Key_5, Qt::ControlModifier);
    choose(in<ChoiceBox>("settingsPage", "theme"), QStringLiteral("light"));
    QVERIFY(!in<QLineEdit>("settingsPage", "token")->isEnabled());
    m_rig->close();
    int files = 0;
    QDirIterator all(m_rig->directory().path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("EAAAsecretOfThisVeryTest"), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files >= 2); // the store and the settings at least
}

void TestWindowApp::anotherLocationIsAnotherWindow()
{
    m_rig = std::make_unique<WindowRig>();
    QVERIFY(m_rig->startSquare({QStringLiteral("--bookings"), QStringLiteral("60"), QStringLiteral("--locations"), QStringLiteral("2")}));
    const Json locations = m_rig->square.get("/v2/locations").json();
    const QString first = QString::fromStdString(locations.at("locations").at(0).at("id"));
    const QString second = QString::fromStdString(locations.at("locations").at(1).at("id"));
    QVERIFY(m_rig->open(true, first));
    QCOMPARE(WindowRig::board().location().locationId, first);
    auto *place = WindowRig::find<QAbstractButton>("location");
    auto *menu = place->parentWidget()->findChild<QMenu *>();
    QTRY_COMPARE(menu->actions().size(), 2);
    const QPointer<MainWindow> old = WindowRig::window();
    for (QAction *action : menu->actions()) {
        if (!action->isChecked())
            action->trigger();
    }
    QTRY_VERIFY(old.isNull());
    QTRY_VERIFY(WindowRig::window() != nullptr);
    QTRY_COMPARE(WindowRig::board().location().locationId, second);
    QTRY_VERIFY(WindowRig::board().rowCount() > 0);
    for (int row = 0; row < WindowRig::board().rowCount(); ++row)
        QCOMPARE(WindowRig::board().cardAt(row).booking.locationId, second);
    QCOMPARE(QSettings(Configuration::settingsFile(), QSettings::IniFormat).value(QStringLiteral("location")).toString(), second);
}

void TestWindowApp::whatWasSetStaysSoAtAnotherLocation()
{
    m_rig = std::make_unique<WindowRig>();
    QVERIFY(m_rig->startSquare({QStringLiteral("--bookings"), QStringLiteral("60"), QStringLiteral("--locations"), QStringLiteral("2")}));
    const Json locations = m_rig->square.get("/v2/locations").json();
    QVERIFY(m_rig->open(true, QString::fromStdString(locations.at("locations").at(0).at("id"))));
    const auto type = [](const char *field, const QString &number) {
        auto *edit = in<QWidget>("settingsPage", field)->findChild<QLineEdit *>(QStringLiteral("edit"));
        edit->selectAll();
        QTest::keyClicks(edit, number);
        QTest::keyClick(edit, Qt::Key_Return);
    };
    const auto isSaid = [] {
        return in<QLabel>("syncPage", "subtitle")->text().contains(QStringLiteral("every 30 min"))
            && in<QWidget>("syncPage", "storeCard")->accessibleDescription().contains(QStringLiteral("every 45 s"));
    };
    WindowRig::press(Qt::Key_3, Qt::ControlModifier);
    WindowRig::press(Qt::Key_5, Qt::ControlModifier);
    type("pollSeconds", QStringLiteral("45"));
    type("reconcileMinutes", QStringLiteral("30"));
    WindowRig::press(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(isSaid());
    const QPointer<MainWindow> old = WindowRig::window();
    auto *menu = WindowRig::find<QAbstractButton>("location")->parentWidget()->findChild<QMenu *>();
    QTRY_COMPARE(menu->actions().size(), 2);
    for (QAction *action : menu->actions()) {
        if (!action->isChecked())
            action->trigger();
    }
    QTRY_VERIFY(old.isNull());
    QTRY_VERIFY(WindowRig::window() != nullptr);
    WindowRig::press(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(isSaid());
}

void TestWindowApp::theWizardOpensTheBoard()
{
    m_rig = std::make_unique<WindowRig>();
    QVERIFY(m_rig->startSquare({QStringLiteral("--bookings"), QStringLiteral("45")}));
    // No store is named: the wizard asks. The address and the token are given by environment.
    const Result<Configuration> configuration = Configuration::resolve({{}, m_rig->square.urlText(), {}});
    QVERIFY(configuration.has_value());
    StartOptions options;
    options.configuration.squareUrl = m_rig->square.urlText();
    Application application(options, *configuration);
    application.start();
    SetupWizard *wizard = nullptr;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<SetupWizard *>(widget))
            wizard = found;
    }
    QVERIFY(wizard);
    const auto button = [wizard](const char *name) { return wizard->findChild<QAbstractButton *>(QLatin1String(name)); };
    QTest::mouseClick(button("next"), Qt::LeftButton); // the store on this computer
    QTRY_VERIFY(button("testConnection")->isVisible());
    QVERIFY(!wizard->findChild<QLineEdit *>(QStringLiteral("token"))->isEnabled());
    QVERIFY(wizard->findChild<QLabel *>(QStringLiteral("tokenHint"))->text().contains(QStringLiteral("environment")));
    QCOMPARE(wizard->findChild<QLineEdit *>(QStringLiteral("customUrl"))->text(), m_rig->square.urlText());
    QVERIFY(!button("next")->isEnabled());
    QTest::mouseClick(button("testConnection"), Qt::LeftButton);
    QTRY_VERIFY(button("next")->isEnabled());
    QTest::mouseClick(button("next"), Qt::LeftButton);
    auto *list = wizard->findChild<LocationList *>(QStringLiteral("locations"));
    QTRY_VERIFY(list->isVisible());
    QVERIFY(!button("next")->isEnabled());
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_Space);
    QTRY_VERIFY(button("next")->isEnabled());
    QTest::mouseClick(button("next"), Qt::LeftButton);
    auto *name = wizard->findChild<QLineEdit *>(QStringLiteral("firstName"));
    QTRY_VERIFY(name->isVisible());
    QTest::keyClicks(name, QStringLiteral("Dana Lowell"));
    for (const char *pin : {"firstPin", "firstPinAgain"})
        QTest::keyClicks(wizard->findChild<QLineEdit *>(QLatin1String(pin)), QStringLiteral("482915"));
    QVERIFY(button("next")->isEnabled());
    QTest::mouseClick(button("next"), Qt::LeftButton);
    QTRY_VERIFY(WindowRig::window() != nullptr);
    QTRY_VERIFY(WindowRig::board().rowCount() > 0);
    QTRY_COMPARE(WindowRig::find<PersonButton>("person")->title(), QStringLiteral("Nobody signed in")); // but somebody has to, from the start
    const QSettings file(Configuration::settingsFile(), QSettings::IniFormat);
    QVERIFY(file.value(QStringLiteral("setUp")).toBool());
    QCOMPARE(file.value(QStringLiteral("location")).toString(), WindowRig::board().location().locationId);
}

void TestWindowApp::rolesAndNames()
{
    m_rig = std::make_unique<WindowRig>();
    QVERIFY(m_rig->startSquare({QStringLiteral("--bookings"), QStringLiteral("45"), QStringLiteral("--locations"), QStringLiteral("1")}));
    QVERIFY(m_rig->open());
    const auto read = [](const char *name) { return QAccessible::queryAccessibleInterface(WindowRig::find(name)); };
    QAccessibleInterface *indicator = read("syncIndicator");
    QCOMPARE(indicator->role(), QAccessible::StatusBar);
    QVERIFY(indicator->text(QAccessible::Name).startsWith(QStringLiteral("Sync status: Up to date, Square, ")));
    QAccessibleInterface *lane = read("cards_SCHEDULED");
    QCOMPARE(lane->role(), QAccessible::List);
    QCOMPARE(lane->text(QAccessible::Name), QStringLiteral("Scheduled"));
    QCOMPARE(lane->text(QAccessible::Description), QStringLiteral("%1 cards").arg(WindowRig::lane(WorkStatus::Scheduled)->model()->rowCount()));
    QVERIFY(lane->child(0)->text(QAccessible::Name).contains(QStringLiteral("Next action: ")));
    QCOMPARE(read("nav_today")->text(QAccessible::Name), QStringLiteral("Today"));
    QVERIFY(read("nav_today")->state().checked);
    QCOMPARE(read("technician")->role(), QAccessible::Button); // it opens a menu and is no box to check
    QCOMPARE(read("pickDay")->text(QAccessible::Description), WindowRig::find<QToolButton>("pickDay")->text());
    LaneView *scheduled = WindowRig::lane(WorkStatus::Scheduled);
    scheduled->setFocus();
    QTest::keyClick(scheduled, Qt::Key_Return);
    QTRY_VERIFY(WindowRig::find("stepper") && WindowRig::find("stepper")->isVisible());
    QAccessibleInterface *stepper = read("stepper");
    QCOMPARE(stepper->role(), QAccessible::ProgressBar);
    QTRY_VERIFY(stepper->text(QAccessible::Name).startsWith(QStringLiteral("Step 1 of 5: Scheduled")));
    QVERIFY(stepper->valueInterface());
    QCOMPARE(stepper->valueInterface()->currentValue().toInt(), 1);
    QCOMPARE(stepper->valueInterface()->maximumValue().toInt(), 5);
}

void TestWindowApp::aDemoDayLooksAliveAtAnyHour_data()
{
    QTest::addColumn<int>("hour");
    for (const int hour : {0, 6, 12, 18, 23})
        QTest::addRow("at %d o'clock", hour) << hour;
}

void TestWindowApp::aDemoDayLooksAliveAtAnyHour()
{
    QFETCH(int, hour);
    const Instant midnight = *parseRfc3339(u"2025-11-20T00:00:00Z");
    QList<JobCard> cards;
    for (int i = 0; i < 15; ++i) {
        JobCard card;
        card.job.jobId = QStringLiteral("job%1").arg(i);
        card.booking.bookingId = QStringLiteral("booking%1").arg(i);
        card.booking.status = i == 3 ? QStringLiteral("CANCELLED_BY_CUSTOMER") : QStringLiteral("ACCEPTED");
        card.booking.startAt = midnight + minutes(8 * 60 + 40 * i);
        cards.prepend(card);
    }
    QMap<WorkStatus, int> count;
    for (const auto &[jobId, status] : DemoDesk::targets(cards, midnight + minutes(60 * hour))) {
        QVERIFY(jobId != u"job3");
        ++count[status];
    }
    QCOMPARE(count.value(WorkStatus::CheckedIn), 2);
    QCOMPARE(count.value(WorkStatus::InProgress), 2);
    QCOMPARE(count.value(WorkStatus::QcReady), 1);
    QVERIFY(count.value(WorkStatus::WorkCompleted) >= 2);
    QVERIFY(count.value(WorkStatus::WorkCompleted) <= 14 - 3 - 5); // somebody is always still to come
}

QTEST_MAIN(TestWindowApp)
#include "tst_windowapp.moc"
