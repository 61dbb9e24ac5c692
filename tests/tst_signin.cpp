// SPDX-License-Identifier: GPL-3.0-or-later
#include "headline.h"
#include "notice.h"
#include "patience.h"
#include "peopledesk.h"
#include "personbutton.h"
#include "pinfield.h"
#include "resultline.h"

#include <QLineEdit>
#include <QPushButton>

#include <filesystem>

using namespace fb;

/// Signing in, switching and locking, by keyboard and object names.
class TestSignIn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsOpenUntilTheStoreAnswers_data();
    void nothingIsOpenUntilTheStoreAnswers();
    void aStoreWithoutPeopleIsOpen();
    void thePickedPersonSignsIn();
    void aWrongPinIsSaidAndLocksOut();
    void aLockOutIsWhoseItIs();
    void aNewPinEndsALockOutThatIsOnTheScreen();
    void switchingIsQuick();
    void anUntouchedDeskLocks();
    void aTouchThatComesTooLateFindsItLocked();
    void aLockKeepsTheWordsOfAWalkIn();
    void zeroMinutesNeverLock();
};

void TestSignIn::nothingIsOpenUntilTheStoreAnswers_data()
{
    QTest::addColumn<bool>("withPeople");
    QTest::newRow("a store without people") << false;
    QTest::newRow("a store with people") << true;
}

void TestSignIn::nothingIsOpenUntilTheStoreAnswers()
{
    QFETCH(const bool, withPeople);
    PeopleDesk desk;
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

void TestSignIn::aStoreWithoutPeopleIsOpen()
{
    PeopleDesk desk(false);
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

void TestSignIn::thePickedPersonSignsIn()
{
    PeopleDesk desk(true);
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

void TestSignIn::aWrongPinIsSaidAndLocksOut()
{
    PeopleDesk desk(true);
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

void TestSignIn::aLockOutIsWhoseItIs()
{
    PeopleDesk desk(true);
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

void TestSignIn::aNewPinEndsALockOutThatIsOnTheScreen()
{
    PeopleDesk desk(true);
    QVERIFY(desk.ready());
    QVERIFY(desk.signIn("Ada", "1111"));
    auto *result = desk.find<ResultLine>("signInResult");
    auto *pin = desk.find<PinField>("signInPin");
    for (int i = 0; i < 4; ++i) {
        QTRY_VERIFY(pin->hasFocus() && pin->text().isEmpty());
        QTest::keyClicks(pin, QStringLiteral("1111"));
        QTest::keyClick(pin, Qt::Key_Return);
    }
    QTRY_VERIFY2(result->text().contains(QStringLiteral("Too many")), qPrintable(result->text()));
    const auto store = Store::open(*StoreAddress::parse(desk.storeText()));
    const QByteArray newPin = QByteArrayLiteral("730164");
    QVERIFY((*store)->recoverPin(QStringLiteral("id-Ada"), Secret(newPin), {.name = QStringLiteral("shell")}, desk.clock.now()));
    QTRY_VERIFY2(!result->text().contains(QStringLiteral("Too many")), qPrintable(result->text())); // by the poll, in the same dialog
    QTest::keyClicks(pin, QString::fromLatin1(newPin));
    QTest::keyClick(pin, Qt::Key_Return);
    QVERIFY(desk.actorIs("Ada"));
}

void TestSignIn::switchingIsQuick()
{
    PeopleDesk desk(true);
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

void TestSignIn::anUntouchedDeskLocks()
{
    PeopleDesk desk(true);
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

void TestSignIn::aTouchThatComesTooLateFindsItLocked()
{
    PeopleDesk desk(true);
    QVERIFY(desk.ready());
    QVERIFY(desk.signIn("Mara"));
    QVERIFY(desk.actorIs("Mara"));
    desk.clock.step(minutes(10));
    QTest::keyClick(desk.window.get(), Qt::Key_Shift);
    QVERIFY(desk.shop->actor().nobody);
}

void TestSignIn::aLockKeepsTheWordsOfAWalkIn()
{
    PeopleDesk desk(true, [](Store &store) { QVERIFY(store.saveLocations({place("L1", "Franklin")})); });
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

void TestSignIn::zeroMinutesNeverLock()
{
    PeopleDesk desk(true);
    QVERIFY(desk.ready());
    desk.window->autoLock().setAfter(minutes(0));
    QVERIFY(desk.signIn("Mara"));
    QVERIFY(desk.actorIs("Mara"));
    desk.clock.step(minutes(100'000));
    desk.window->autoLock().tick();
    QVERIFY(!desk.shop->actor().nobody);
}

QTEST_MAIN(TestSignIn)
#include "tst_signin.moc"
