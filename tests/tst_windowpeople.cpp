// SPDX-License-Identifier: GPL-3.0-or-later
#include "headline.h"
#include "jobpage.h"
#include "mainwindow.h"
#include "notice.h"
#include "peoplepage.h"
#include "personbutton.h"
#include "pinfield.h"
#include "resultline.h"
#include "samples.h"
#include "siderail.h"
#include "signindialog.h"
#include "stepclock.h"
#include "store.h"
#include "syncservice.h"
#include "theme.h"
#include "todaypage.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScopeGuard>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <functional>

using namespace fb;

namespace {

const QByteArray kPin = QByteArrayLiteral("482915");

Location place(const char *id, const char *name)
{
    return {.locationId = QLatin1String(id), .name = QLatin1String(name), .address = {}, .timeZone = QStringLiteral("UTC"), .currency = {}};
}

/// A window on an SQLite store, without a Square, under a clock that the test steps.
class Desk {
public:
    explicit Desk(bool withPeople, const std::function<void(Store &)> &prepare = {})
        : Desk()
    {
        fill(withPeople, prepare);
        open();
    }
    /// Nothing is there yet: fill() a store, then open() the window, or the other way around.
    Desk() = default;

    void fill(bool withPeople, const std::function<void(Store &)> &prepare = {})
    {
        const Result<StoreAddress> address = StoreAddress::parse(storeText());
        const auto store = Store::open(*address);
        if (withPeople) {
            add(**store, "Ada", Role::Admin, {});
            add(**store, "Mara", Role::Manager, {.name = QStringLiteral("Ada")});
            add(**store, "Tess", Role::Technician, {.name = QStringLiteral("Ada")});
        }
        if (prepare)
            prepare(**store);
    }

    void open()
    {
        shop = std::make_unique<ShopService>(ShopService::Settings{.store = storeText(), .desk = QStringLiteral("desk-1"), .pollInterval = milliseconds(50)},
                                             clock);
        sync = std::make_unique<SyncService>(SyncService::Settings{.store = storeText(), .desk = QStringLiteral("desk-1")}, clock);
        window = std::make_unique<MainWindow>(MainWindow::Parts{theme, *shop, *sync, clock, QString(), QString(), QString()});
        for (const char *page : {"history", "people"}) {
            window->addPage(QLatin1String(page), QStringLiteral("user"), QLatin1String(page), false, [this, page](QWidget *parent) -> QWidget * {
                if (QLatin1String(page) == u"people")
                    return new PeoplePage(theme, *shop, clock, parent);
                auto *plain = new QLabel(QStringLiteral("runs"), parent);
                plain->setObjectName(QStringLiteral("plainHistory"));
                return plain;
            });
        }
        window->guardPage(QStringLiteral("history"), Permission::History, true);
        window->guardPage(QStringLiteral("people"), Permission::People, false);
        window->show();
        window->start();
        window->activateWindow();
    }

    bool ready()
    {
        return QTest::qWaitForWindowActive(window.get()) && QTest::qWaitFor([this] { return shop->knowsPeople(); });
    }
    QString storeText() const { return QStringLiteral("sqlite:%1").arg(directory.filePath(QStringLiteral("shop.db"))); }
    template<class W = QWidget>
    W *find(const char *name) const
    {
        return window->findChild<W *>(QLatin1String(name));
    }
    /// A key in the window, which a dialog that closed may have left inactive where no window manager cares.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qWarning("the window is not active");
        QTest::keyClick(window.get(), key, modifiers);
    }
    /// As a person at the keyboard: Ctrl+L, letters of the name, the PIN, Enter.
    bool signIn(const char *name, const QByteArray &pin = kPin)
    {
        press(Qt::Key_L, Qt::ControlModifier);
        if (!QTest::qWaitFor([this] { return find<SignInDialog>("signInDialog") && find<QListWidget>("signInPeople")->count() == 3; }))
            return false;
        auto *list = find<QListWidget>("signInPeople");
        list->setFocus();
        QTest::keyClicks(list, QLatin1String(name));
        QTest::keyClick(list, pin.front());
        if (!QTest::qWaitFor([this] { return find("signInPin")->hasFocus(); }))
            return false;
        QTest::keyClicks(find("signInPin"), QString::fromLatin1(pin.mid(1)));
        QTest::keyClick(find("signInPin"), Qt::Key_Return);
        return true;
    }
    bool actorIs(const char *name) const
    {
        return QTest::qWaitFor([&] { return shop->actor().name == QLatin1String(name) && !shop->actor().nobody && !find<SignInDialog>("signInDialog"); });
    }

    StepClock clock;
    QTemporaryDir directory;
    Theme theme;
    std::unique_ptr<ShopService> shop;
    std::unique_ptr<SyncService> sync;
    std::unique_ptr<MainWindow> window;

private:
    void add(Store &store, const char *name, Role role, const Actor &actor)
    {
        const auto added = store.addPerson({.personId = QStringLiteral("id-%1").arg(QLatin1String(name)), .name = QLatin1String(name), .role = role},
                                           Secret(kPin), actor, clock.now());
        if (!added)
            qWarning("no person: %s", qUtf8Printable(added.error().detail));
    }
};

} // namespace

/// Signing in, switching, locking and what each role sees, by keyboard and object names.
class TestWindowPeople : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsOpenUntilTheStoreAnswers_data();
    void nothingIsOpenUntilTheStoreAnswers();
    void aStoreWithoutPeopleIsOpen();
    void thePickedPersonSignsIn();
    void aWrongPinIsSaidAndLocksOut();
    void aLockOutIsWhoseItIs();
    void switchingIsQuick();
    void anUntouchedDeskLocks();
    void aTouchThatComesTooLateFindsItLocked();
    void aLockKeepsTheWordsOfAWalkIn();
    void zeroMinutesNeverLock();
    void pagesSayWhoMaySeeThem();
    void syncingIsForManagers();
    void theEngineLooksAgain();
    void whoWorksElsewhereIsToldAndOnlyLooks();
    void aDeskGoesWhereItsPersonWorks();
    void anAdminManagesPeople();
    void whoeverIsDeactivatedIsSignedOut();
    void theKeyBackFollowsTheScreen_data();
    void theKeyBackFollowsTheScreen();
};

void TestWindowPeople::nothingIsOpenUntilTheStoreAnswers_data()
{
    QTest::addColumn<bool>("withPeople");
    QTest::newRow("a store without people") << false;
    QTest::newRow("a store with people") << true;
}

void TestWindowPeople::nothingIsOpenUntilTheStoreAnswers()
{
    QFETCH(const bool, withPeople);
    Desk desk;
    desk.fill(withPeople);
    const QString file = desk.directory.filePath(QStringLiteral("shop.db"));
    const QString aside = desk.directory.filePath(QStringLiteral("aside.db"));
    QVERIFY(QFile::rename(file, aside));
    QFile unreadable(file);
    QVERIFY(unreadable.open(QIODevice::WriteOnly) && unreadable.write(QByteArray(4096, 'x')) > 0);
    unreadable.close();
    desk.open();
    QTRY_VERIFY(desk.shop->pollError());
    QVERIFY(!desk.shop->knowsPeople());
    for (const PermissionRule &rule : permissionRules())
        QVERIFY(!isAllowed(desk.shop->actor(), rule.permission));
    QVERIFY(!desk.find("newWalkIn")->isEnabled());
    QVERIFY(!desk.find("nav_people")->isVisible());
    QVERIFY(!desk.find("person")->isVisible()); // nothing says that it is open to all
    desk.window->showPage(QStringLiteral("history"));
    QVERIFY(!desk.find("plainHistory"));
    const auto says = [&desk](const QString &words) {
        const QList<QLabel *> labels = desk.find("refusedPage")->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(words); });
    };
    QVERIFY(desk.find("refusedPage")->isVisible());
    QVERIFY(says(QStringLiteral("Waiting for the job store")));
    QTRY_VERIFY(says(ErrorWriter::sentence(*desk.shop->pollError())));
    std::filesystem::rename(aside.toStdString(), file.toStdString()); // at once: no poll finds an empty place
    QTest::mouseClick(desk.find<Notice>("refusedPage")->button(), Qt::LeftButton); // or its next poll
    QTRY_VERIFY(desk.shop->knowsPeople());
    QCOMPARE(desk.shop->actor().nobody, withPeople);
    QTRY_VERIFY(desk.find("person")->isVisible());
    QCOMPARE(desk.find("nav_people")->isVisible(), !withPeople);
    QTRY_COMPARE(desk.find("plainHistory") != nullptr, !withPeople);
    QCOMPARE(desk.find("refusedPage")->isVisible(), withPeople);
    if (withPeople)
        QVERIFY(says(QStringLiteral("Nobody is signed in.")));
}

void TestWindowPeople::aStoreWithoutPeopleIsOpen()
{
    Desk desk(false);
    QVERIFY(desk.ready());
    auto *person = desk.find<PersonButton>("person");
    QTRY_VERIFY(person->isVisible());
    QCOMPARE(person->title(), QStringLiteral("Open to all"));
    QVERIFY(isAllowed(desk.shop->actor(), Permission::People));
    QVERIFY(desk.find("nav_people")->isVisible());
    desk.press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!desk.find("signInDialog"));
    // The first person is made here, is an admin, and ends the openness.
    desk.window->showPage(QStringLiteral("people"));
    QTRY_VERIFY(desk.find("noPeople")->isVisible());
    QVERIFY(!desk.find("peopleTable")->isVisible());
    QTest::mouseClick(desk.find("addPerson"), Qt::LeftButton);
    QTRY_VERIFY(desk.find("personDialog"));
    QTest::keyClicks(desk.find("personName"), QStringLiteral("Ada"));
    QTest::keyClicks(desk.find("personPin"), QStringLiteral("4829"));
    QVERIFY(!desk.find("personAccept")->isEnabled());
    QTest::keyClicks(desk.find("personPinAgain"), QStringLiteral("4829"));
    QVERIFY(desk.find("personAccept")->isEnabled());
    QTest::mouseClick(desk.find("personAccept"), Qt::LeftButton);
    QTRY_VERIFY(desk.shop->hasPeople());
    QTRY_COMPARE(person->title(), QStringLiteral("Nobody signed in"));
    QVERIFY(desk.shop->actor().nobody);
    QTRY_VERIFY(desk.find<Notice>("refusedPage") && desk.find("refusedPage")->isVisible());
}

void TestWindowPeople::thePickedPersonSignsIn()
{
    Desk desk(true);
    QVERIFY(desk.ready());
    QVERIFY(desk.shop->actor().nobody);
    QCOMPARE(desk.find<PersonButton>("person")->title(), QStringLiteral("Nobody signed in"));
    QVERIFY(desk.signIn("Mara"));
    QVERIFY(desk.actorIs("Mara"));
    QCOMPARE(desk.shop->actor().role, std::optional(Role::Manager));
    QCOMPARE(desk.shop->actor().personId, QStringLiteral("id-Mara"));
    QCOMPARE(desk.shop->actor().desk, QStringLiteral("desk-1"));
    QCOMPARE(desk.find<PersonButton>("person")->title(), QStringLiteral("Mara"));
    QCOMPARE(desk.find<PersonButton>("person")->detail(), QStringLiteral("Manager"));
}

void TestWindowPeople::aWrongPinIsSaidAndLocksOut()
{
    Desk desk(true);
    QVERIFY(desk.ready());
    QVERIFY(desk.signIn("Ada", "1111"));
    auto *result = desk.find<ResultLine>("signInResult");
    QTRY_COMPARE(result->token(), QStringLiteral("error"));
    QVERIFY2(result->text().contains(QStringLiteral("wrong")), qPrintable(result->text()));
    auto *pin = desk.find<PinField>("signInPin");
    QCOMPARE(pin->text(), QString());
    for (int i = 0; i < 4; ++i) {
        QTRY_VERIFY(pin->hasFocus());
        QTest::keyClicks(pin, QStringLiteral("1111"));
        QTest::keyClick(pin, Qt::Key_Return);
        QTRY_COMPARE(pin->text(), QString());
    }
    QTRY_VERIFY2(result->text().contains(QStringLiteral("Too many")), qPrintable(result->text()));
    QTest::keyClicks(pin, QString::fromLatin1(kPin));
    QVERIFY(!desk.find("signInAccept")->isEnabled());
    desk.clock.step(minutes(1));
    QTRY_VERIFY(desk.find("signInAccept")->isEnabled()); // with the window's next tick
    QTest::keyClick(pin, Qt::Key_Return);
    QVERIFY(desk.actorIs("Ada"));
}

void TestWindowPeople::aLockOutIsWhoseItIs()
{
    Desk desk(true);
    QVERIFY(desk.ready());
    QVERIFY(desk.signIn("Ada", "1111"));
    auto *result = desk.find<ResultLine>("signInResult");
    QTRY_COMPARE(result->token(), QStringLiteral("error"));
    auto *pin = desk.find<PinField>("signInPin");
    for (int i = 0; i < 3; ++i) {
        QTest::keyClicks(pin, QStringLiteral("1111"));
        QTest::keyClick(pin, Qt::Key_Return);
        QTRY_COMPARE(pin->text(), QString());
    }
    QTest::keyClicks(pin, QStringLiteral("1111"));
    QTest::keyClick(pin, Qt::Key_Return);
    QTest::keyClick(pin, Qt::Key_Down); // Mara, before the answer about Ada comes
    QTest::keyClicks(pin, QString::fromLatin1(kPin));
    QTRY_VERIFY(desk.find("signInAccept")->isEnabled()); // the answer has come and leaves Mara and her PIN alone
    QVERIFY(!result->text().contains(QStringLiteral("Too many")));
    QTest::keyClick(pin, Qt::Key_Up);
    QVERIFY2(result->text().contains(QStringLiteral("Too many")), qPrintable(result->text()));
}

void TestWindowPeople::switchingIsQuick()
{
    Desk desk(true);
    QVERIFY(desk.ready());
    QVERIFY(desk.signIn("Mara"));
    QVERIFY(desk.actorIs("Mara"));
    QVERIFY(desk.signIn("Tess"));
    QVERIFY(desk.actorIs("Tess"));
    // Whoever was here last is picked, and the PIN has the focus: an arrow goes to the neighbour.
    desk.press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(desk.find("signInPin") && desk.find("signInPin")->hasFocus());
    QTest::keyClick(desk.find("signInPin"), Qt::Key_Up);
    QCOMPARE(desk.find<QListWidget>("signInPeople")->currentRow(), 1);
    QTest::keyClicks(desk.find("signInPin"), QString::fromLatin1(kPin));
    QTest::keyClick(desk.find("signInPin"), Qt::Key_Return);
    QVERIFY(desk.actorIs("Mara"));
    QVERIFY(desk.signIn("Tess"));
    QVERIFY(desk.actorIs("Tess"));
    // Giving up leaves who was there.
    desk.press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(desk.find("signInDialog"));
    QTest::keyClick(desk.find("signInDialog"), Qt::Key_Escape);
    QTRY_VERIFY(!desk.find("signInDialog"));
    QVERIFY(desk.actorIs("Tess"));
    desk.window->lock();
    QVERIFY(desk.shop->actor().nobody);
}

void TestWindowPeople::anUntouchedDeskLocks()
{
    Desk desk(true);
    QVERIFY(desk.ready());
    QVERIFY(desk.signIn("Mara"));
    QVERIFY(desk.actorIs("Mara"));
    desk.clock.step(minutes(10) - milliseconds(1));
    desk.window->autoLock().tick();
    QVERIFY(!desk.shop->actor().nobody);
    QTest::keyClick(desk.window.get(), Qt::Key_Shift); // a touch
    desk.clock.step(minutes(10) - milliseconds(1));
    desk.window->autoLock().tick();
    QVERIFY(!desk.shop->actor().nobody);
    desk.clock.step(milliseconds(1));
    desk.window->autoLock().tick();
    QVERIFY(desk.shop->actor().nobody);
    QCOMPARE(desk.find<PersonButton>("person")->title(), QStringLiteral("Nobody signed in"));
    QCOMPARE(desk.window->currentPage(), QStringLiteral("today")); // readable as before
    // What the desk still asks for is refused by the store.
    std::optional<Error> refused;
    desk.shop->addWalkIn({.jobId = QStringLiteral("w1"), .name = QStringLiteral("Late")}, desk.window.get(), [&refused](const Result<JobDetail> &answer) {
        if (!answer)
            refused = answer.error();
    });
    QTRY_VERIFY(refused);
    QCOMPARE(refused->kind, ErrorKind::Forbidden);
    // Whoever was here is offered first.
    desk.press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(desk.find<QListWidget>("signInPeople") && desk.find<QListWidget>("signInPeople")->currentItem());
    QVERIFY(desk.find<QListWidget>("signInPeople")->currentItem()->text().contains(QStringLiteral("Mara")));
}

void TestWindowPeople::aTouchThatComesTooLateFindsItLocked()
{
    Desk desk(true);
    QVERIFY(desk.ready());
    QVERIFY(desk.signIn("Mara"));
    QVERIFY(desk.actorIs("Mara"));
    desk.clock.step(minutes(10));
    QTest::keyClick(desk.window.get(), Qt::Key_Shift);
    QVERIFY(desk.shop->actor().nobody);
}

void TestWindowPeople::aLockKeepsTheWordsOfAWalkIn()
{
    Desk desk(true, [](Store &store) { QVERIFY(store.saveLocations({place("L1", "Franklin")})); });
    QVERIFY(desk.ready());
    QVERIFY(desk.signIn("Mara"));
    QVERIFY(desk.actorIs("Mara"));
    QTest::mouseClick(desk.find("newWalkIn"), Qt::LeftButton);
    QTRY_VERIFY(desk.find("walkInName"));
    QTest::keyClicks(desk.find("walkInName"), QStringLiteral("Late Customer"));
    QTest::keyClicks(desk.find("walkInPhone"), QStringLiteral("555 0100"));
    desk.clock.step(minutes(10));
    QTest::keyClick(desk.find("walkInName"), Qt::Key_Return); // finds the desk locked
    QVERIFY(desk.shop->actor().nobody);
    QTRY_VERIFY(!desk.find("walkInDialog"));
    QCOMPARE(desk.window->board().rowCount(), 0);
    QVERIFY(desk.signIn("Tess"));
    QVERIFY(desk.actorIs("Tess"));
    QTRY_VERIFY(desk.find("walkInDialog"));
    QCOMPARE(desk.find<QLineEdit>("walkInName")->text(), QStringLiteral("Late Customer"));
    QCOMPARE(desk.find<QLineEdit>("walkInPhone")->text(), QStringLiteral("555 0100"));
    QVERIFY(desk.find<QLabel>("walkInProblem")->isVisible());
    QTest::keyClick(desk.find("walkInName"), Qt::Key_Return);
    QTRY_COMPARE(desk.window->board().rowCount(), 1);
    QTRY_VERIFY(!desk.find("walkInDialog"));
    desk.window->lock();
    QVERIFY(desk.signIn("Mara"));
    QVERIFY(desk.actorIs("Mara"));
    QVERIFY(!desk.find("walkInDialog")); // once is enough
}

void TestWindowPeople::zeroMinutesNeverLock()
{
    Desk desk(true);
    QVERIFY(desk.ready());
    desk.window->autoLock().setAfter(minutes(0));
    QVERIFY(desk.signIn("Mara"));
    QVERIFY(desk.actorIs("Mara"));
    desk.clock.step(minutes(100'000));
    desk.window->autoLock().tick();
    QVERIFY(!desk.shop->actor().nobody);
}

void TestWindowPeople::pagesSayWhoMaySeeThem()
{
    Desk desk(true);
    QVERIFY(desk.ready());
    QVERIFY(!desk.find("nav_people")->isVisible());
    QVERIFY(desk.find("nav_history")->isVisible());
    QVERIFY(desk.signIn("Mara"));
    QVERIFY(desk.actorIs("Mara"));
    QVERIFY(!desk.find("nav_people")->isVisible());
    desk.window->showPage(QStringLiteral("history"));
    QVERIFY(desk.find("refusedPage")->isVisible());
    QVERIFY(!desk.find("plainHistory")); // never made for somebody who may not
    bool said = false;
    for (const QLabel *label : desk.find("refusedPage")->findChildren<QLabel *>())
        said = said || label->text() == u"Only an admin may read the sync history.";
    QVERIFY(said);
    QVERIFY(desk.signIn("Ada"));
    QVERIFY(desk.actorIs("Ada"));
    QVERIFY(desk.find("nav_people")->isVisible());
    QTRY_VERIFY(desk.find("plainHistory") && desk.find("plainHistory")->isVisible());
    desk.window->lock();
    QVERIFY(!desk.find("plainHistory")->isVisible());
}

void TestWindowPeople::syncingIsForManagers()
{
    Desk desk(true);
    QVERIFY(desk.ready());
    auto *button = desk.find<QPushButton>("syncButton");
    QVERIFY(desk.signIn("Tess"));
    QVERIFY(desk.actorIs("Tess"));
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(QStringLiteral("Only a manager may start")));
    QList<Error> refusals;
    QObject::connect(desk.sync.get(), &SyncService::refused, desk.window.get(), [&refusals](const Error &error) { refusals.push_back(error); });
    desk.press(Qt::Key_F5);
    desk.sync->pause();
    desk.sync->cancelRun();
    QCOMPARE(refusals.size(), 3);
    QCOMPARE(refusals.first().kind, ErrorKind::Forbidden);
    QVERIFY(desk.signIn("Mara"));
    QVERIFY(desk.actorIs("Mara"));
    QVERIFY(button->isEnabled());
}

void TestWindowPeople::theEngineLooksAgain()
{
    qputenv("FLOORBOARD_SQUARE_TOKEN", "test-token");
    Desk desk(true);
    QVERIFY(desk.ready());
    // A façade that nobody has told who acts, or that believes a wrong one: the run ends before Square is asked.
    const auto ends = [&desk](const std::optional<Actor> &actor, Trigger trigger) {
        SyncService sync(
            {.store = desk.storeText(), .squareUrl = QStringLiteral("http://127.0.0.1:9"), .desk = QStringLiteral("desk-1"), .tokenFromEnvironment = true},
            desk.clock);
        std::optional<RunRecord> ended;
        QObject::connect(&sync, &SyncService::runFinished, &sync, [&ended](const RunRecord &run) { ended = run; });
        RunRequest request;
        request.trigger = trigger;
        request.actor = actor;
        sync.requestRun(request);
        const bool told = QTest::qWaitFor([&ended] { return ended.has_value(); }, 60'000);
        return told && ended->error ? errorKindName(ended->error->kind) : QString();
    };
    QCOMPARE(ends(std::nullopt, Trigger::Manual), QStringLiteral("Forbidden"));
    QCOMPARE(ends(Actor{.name = QStringLiteral("Tess")}, Trigger::Manual), QStringLiteral("Forbidden"));
    QCOMPARE(ends(Actor{.name = QStringLiteral("Mara"), .nobody = true}, Trigger::Manual), QStringLiteral("Forbidden"));
    // The schedule is no person.
    QVERIFY(ends(std::nullopt, Trigger::Schedule) != QStringLiteral("Forbidden"));
}

void TestWindowPeople::whoWorksElsewhereIsToldAndOnlyLooks()
{
    const QString admin = QStringLiteral("Ada");
    Desk desk(true, [&](Store &store) {
        QVERIFY(store.saveLocations({place("L1", "Franklin"), place("L2", "Brentwood")}));
        QVERIFY(store.setSetting(QStringLiteral("square.location"), QStringLiteral("L1")));
        QVERIFY(store.addWalkIn({.jobId = QStringLiteral("w1"), .name = QStringLiteral("Car"), .locationId = QStringLiteral("L1"), .at = kSampleNow},
                                {.name = admin}, kSampleNow));
        QVERIFY(store.changePerson(QStringLiteral("id-Tess"), {.locationIds = QStringList{QStringLiteral("L2")}}, {.name = admin}, kSampleNow));
        QVERIFY(store.changePerson(QStringLiteral("id-Mara"), {.locationIds = QStringList{QStringLiteral("L1")}}, {.name = admin}, kSampleNow));
    });
    QVERIFY(desk.ready());
    QTRY_COMPARE(desk.window->board().location().locationId, QStringLiteral("L1"));
    const QString sentence = QStringLiteral("You work at another location. Only people of this one may change its jobs.");
    const auto isSaid = [&] {
        const QList<QLabel *> labels = desk.window->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(sentence); });
    };
    auto *walkIn = desk.find<QPushButton>("newWalkIn");
    QVERIFY(desk.signIn("Mara"));
    QVERIFY(desk.actorIs("Mara"));
    QVERIFY(walkIn->isEnabled());
    QVERIFY(!isSaid());
    QCOMPARE(desk.find<PersonButton>("person")->detail(), QStringLiteral("Manager"));
    QVERIFY(desk.signIn("Tess"));
    QVERIFY(desk.actorIs("Tess"));
    QVERIFY(isSaid());
    QCOMPARE(desk.find<PersonButton>("person")->detail(), QStringLiteral("Technician, elsewhere"));
    QVERIFY(!walkIn->isEnabled());
    QCOMPARE(walkIn->accessibleDescription(), sentence);
    QCOMPARE(desk.window->board().rowCount(), 1); // seen by everybody
    std::optional<Error> refused;
    desk.shop->edit(QStringLiteral("w1"), MoveEdit{WorkStatus::CheckedIn, {}}, 0, desk.window.get(), [&refused](const Result<JobDetail> &answer) {
        if (!answer)
            refused = answer.error();
    });
    QTRY_VERIFY(refused);
    QCOMPARE(refused->detail, sentence);
}

void TestWindowPeople::aDeskGoesWhereItsPersonWorks()
{
    const QString admin = QStringLiteral("Ada");
    Desk desk(true, [&](Store &store) {
        QVERIFY(store.saveLocations({place("L1", "Franklin"), place("L2", "Brentwood"), place("L3", "Nolensville")}));
        QVERIFY(store.setSetting(QStringLiteral("square.location"), QStringLiteral("L1")));
        QVERIFY(store.changePerson(QStringLiteral("id-Tess"), {.locationIds = QStringList{QStringLiteral("L2")}}, {.name = admin}, kSampleNow));
    });
    QVERIFY(desk.ready());
    auto *place = desk.find<QAbstractButton>("location");
    auto *menu = desk.find<QMenu>("locations");
    QTRY_COMPARE(menu->actions().size(), 3);
    const auto open = [menu] {
        QStringList names;
        for (const QAction *action : menu->actions()) {
            if (action->isEnabled())
                names.push_back(action->text());
        }
        names.sort();
        return names;
    };
    QStringList chosen;
    QObject::connect(desk.window.get(), &MainWindow::locationChosen, menu, [&chosen](const QString &id) { chosen.push_back(id); });
    QVERIFY(!place->isEnabled());
    QVERIFY(place->toolTip().contains(QStringLiteral("Nobody is signed in.")));
    QVERIFY(place->accessibleDescription().contains(QStringLiteral("Nobody is signed in.")));
    Q_EMIT desk.find<SideRail>("rail")->locationChosen(QStringLiteral("L2")); // as a menu that was open when the desk locked
    QCOMPARE(chosen, QStringList());
    QVERIFY(desk.signIn("Tess"));
    QVERIFY(desk.actorIs("Tess"));
    QVERIFY(place->isEnabled());
    QVERIFY(!place->toolTip().contains(QStringLiteral("Nobody")));
    QCOMPARE(open(), (QStringList{QStringLiteral("Brentwood"), QStringLiteral("Franklin")})); // where the desk is, and her own
    for (QAction *action : menu->actions()) {
        if (action->text() == u"Brentwood")
            action->trigger();
    }
    QCOMPARE(chosen, QStringList{QStringLiteral("L2")});
    QVERIFY(desk.signIn("Ada"));
    QVERIFY(desk.actorIs("Ada"));
    QCOMPARE(open().size(), 3);
    desk.window->lock();
    QVERIFY(!place->isEnabled());
}

void TestWindowPeople::anAdminManagesPeople()
{
    Desk desk(true);
    QVERIFY(desk.ready());
    QVERIFY(desk.signIn("Ada"));
    QVERIFY(desk.actorIs("Ada"));
    desk.window->showPage(QStringLiteral("people"));
    auto *table = desk.find<QTableWidget>("peopleTable");
    QTRY_COMPARE(table->rowCount(), 3);
    table->selectRow(0); // Ada, the last admin
    QTest::mouseClick(desk.find("pickedActive"), Qt::LeftButton);
    QTRY_VERIFY2(desk.find<ResultLine>("peopleResult")->text().contains(QStringLiteral("last admin")), "refused and said");
    table->selectRow(2); // Tess
    QTest::mouseClick(desk.find("pickedActive"), Qt::LeftButton);
    QTRY_COMPARE(table->item(2, 3)->text(), QStringLiteral("Inactive"));
    QTest::mouseClick(desk.find("addPerson"), Qt::LeftButton);
    QTRY_VERIFY(desk.find("personDialog"));
    QTest::keyClicks(desk.find("personName"), QStringLiteral("ada"));
    QTest::mouseClick(desk.find("personAccept"), Qt::LeftButton);
    QTRY_COMPARE(desk.find<QLabel>("personProblem")->text(), QStringLiteral("Somebody has that name already."));
    QTest::keyClicks(desk.find("personName"), QStringLiteral(" Two"));
    QTest::mouseClick(desk.find("personAccept"), Qt::LeftButton);
    QTRY_COMPARE(table->rowCount(), 4);
    QTRY_VERIFY(!desk.find("personDialog"));
    QTest::mouseClick(desk.find("pickedPin"), Qt::LeftButton);
    QTRY_VERIFY(desk.find("personDialog"));
    QTest::keyClicks(desk.find("personPin"), QStringLiteral("777777"));
    QTest::keyClicks(desk.find("personPinAgain"), QStringLiteral("777777"));
    QTest::keyClick(desk.find("personPinAgain"), Qt::Key_Return);
    QTRY_VERIFY(!desk.find("personDialog"));
    const auto store = Store::open(*StoreAddress::parse(desk.storeText()));
    QVERIFY(store);
    QVERIFY((*store)->signIn(QStringLiteral("ada Two"), Secret(QByteArrayLiteral("777777")), QStringLiteral("x"), desk.clock.now()));
}

void TestWindowPeople::whoeverIsDeactivatedIsSignedOut()
{
    Desk desk(true);
    QVERIFY(desk.ready());
    QVERIFY(desk.signIn("Mara"));
    QVERIFY(desk.actorIs("Mara"));
    const auto elsewhere = Store::open(*StoreAddress::parse(desk.storeText()));
    QVERIFY(elsewhere);
    const Actor ada{.name = QStringLiteral("Ada")};
    QVERIFY((*elsewhere)->changePerson(QStringLiteral("id-Mara"), {.role = Role::FrontDesk}, ada, desk.clock.now()));
    QTRY_COMPARE(desk.shop->actor().role, std::optional(Role::FrontDesk));
    QVERIFY((*elsewhere)->changePerson(QStringLiteral("id-Mara"), {.active = false}, ada, desk.clock.now()));
    QTRY_VERIFY(desk.shop->actor().nobody);
    QTRY_COMPARE(desk.find<PersonButton>("person")->title(), QStringLiteral("Nobody signed in"));
}

void TestWindowPeople::theKeyBackFollowsTheScreen_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void TestWindowPeople::theKeyBackFollowsTheScreen()
{
    QFETCH(const Qt::LayoutDirection, direction);
    const auto restore = qScopeGuard([before = QGuiApplication::layoutDirection()] { QGuiApplication::setLayoutDirection(before); });
    QGuiApplication::setLayoutDirection(direction);
    Desk desk(false, [](Store &store) {
        QVERIFY(store.addWalkIn({.jobId = QStringLiteral("w1"), .name = QStringLiteral("Car"), .locationId = QStringLiteral("L1"), .at = kSampleNow},
                                {.name = QStringLiteral("Ada")}, kSampleNow));
    });
    QVERIFY(desk.ready());
    Q_EMIT desk.window->findChild<TodayPage *>()->opened(QStringLiteral("w1"));
    auto *page = desk.window->findChild<JobPage *>();
    QVERIFY(page->isVisible());
    const bool mirrored = direction == Qt::RightToLeft;
    desk.press(mirrored ? Qt::Key_Left : Qt::Key_Right, Qt::AltModifier); // there is nothing ahead of a job
    QVERIFY(page->isVisible());
    desk.press(mirrored ? Qt::Key_Right : Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(!page->isVisible());
}

QTEST_MAIN(TestWindowPeople)
#include "tst_windowpeople.moc"
