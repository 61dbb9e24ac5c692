// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobpage.h"
#include "patience.h"
#include "peopledesk.h"
#include "personbutton.h"
#include "resultline.h"
#include "samples.h"
#include "siderail.h"
#include "todaypage.h"

#include <QMenu>
#include <QPushButton>
#include <QScopeGuard>
#include <QTableWidget>

using namespace fb;

/// What each role sees and may, by keyboard and object names.
class TestWindowPeople : public QObject {
    Q_OBJECT

private Q_SLOTS:
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

void TestWindowPeople::pagesSayWhoMaySeeThem()
{
    PeopleDesk desk(true);
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
    PeopleDesk desk(true);
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
    PeopleDesk desk(true);
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
        const bool told = QTest::qWaitFor([&ended] { return ended.has_value(); }, kPatienceMs);
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
    PeopleDesk desk(true, [&](Store &store) {
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
    PeopleDesk desk(true, [&](Store &store) {
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
    PeopleDesk desk(true);
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
    PeopleDesk desk(true);
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
    PeopleDesk desk(false, [](Store &store) {
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
