// SPDX-License-Identifier: GPL-3.0-or-later
#include "staffrows.h"
#include "teststore.h"

#include <QRegularExpression>

#include <thread>

using namespace fb;
using namespace fb::rows;

/// PINs: what they must be, how wrong ones lock somebody out on all desks, and the way back in, on both backends.
class TestPins : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pinsHaveFourToTwelveDigits_data() { addBackendRows(); }
    void pinsHaveFourToTwelveDigits();
    void aPinSignsIn_data() { addBackendRows(); }
    void aPinSignsIn();
    void wrongPinsLockOut_data() { addBackendRows(); }
    void wrongPinsLockOut();
    void desksShareTheCount_data() { addBackendRows(); }
    void desksShareTheCount();
    void theAttemptIsCountedBeforeItIsChecked_data() { addBackendRows(); }
    void theAttemptIsCountedBeforeItIsChecked();
    void strangersGetTheSameAnswer_data() { addBackendRows(); }
    void strangersGetTheSameAnswer();
    void recovery_data() { addBackendRows(); }
    void recovery();

private:
    TestCluster m_cluster;
};

void TestPins::pinsHaveFourToTwelveDigits()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    QVERIFY(store);
    staff(*store);
    for (const char *bad : {"123", "1234567890123", "12a4", "12 34", "١٢٣٤"})
        COMPARE_REFUSED(store->setPin(QStringLiteral("id-Finn"), Secret(QByteArray(bad)), as("Ada"), kNow), ErrorKind::Invalid);
    for (const char *good : {"1234", "123456789012"}) {
        VERIFY_OK(store->setPin(QStringLiteral("id-Finn"), Secret(QByteArray(good)), as("Ada"), kNow));
        VERIFY_OK(store->signIn(QStringLiteral("id-Finn"), Secret(QByteArray(good)), kDesk, kNow));
    }
    COMPARE_REFUSED(store->signIn(QStringLiteral("id-Finn"), Secret(QByteArrayLiteral("1234")), kDesk, kNow), ErrorKind::Forbidden);
}

void TestPins::aPinSignsIn()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    QVERIFY(store);
    staff(*store);
    const auto actor = store->signIn(QStringLiteral("id-Ada"), kPin, kDesk, kNow);
    VERIFY_OK(actor);
    QCOMPARE(*actor, (Actor{.name = QStringLiteral("Ada"), .desk = kDesk, .personId = QStringLiteral("id-Ada"), .role = Role::Admin}));
    // What is kept is a salted argon2id string with the interactive limits, never the PIN.
    const QString hash = testStore.shell(QStringLiteral("SELECT pin_hash FROM person WHERE person_id = 'id-Ada'")).trimmed();
    QVERIFY2(hash.startsWith(u"$argon2id$v=19$m=65536,t=2,p=1$"), qPrintable(hash));
    QVERIFY(!hash.contains(QStringLiteral("482915")));
    VERIFY_OK(store->setPin(QStringLiteral("id-Finn"), kPin, as("Ada"), kNow));
    QVERIFY(testStore.shell(QStringLiteral("SELECT pin_hash FROM person WHERE person_id = 'id-Finn'")).trimmed() != hash);
}

void TestPins::wrongPinsLockOut()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    QVERIFY(store);
    staff(*store);
    const QString ada = QStringLiteral("id-Ada");
    Instant now = kNow;
    for (int i = 0; i < 4; ++i) {
        const auto wrong = store->signIn(ada, kWrong, kDesk, now);
        COMPARE_REFUSED(wrong, ErrorKind::Forbidden);
        QVERIFY(!wrong.error().retryAt);
    }
    VERIFY_OK(store->signIn(ada, kPin, kDesk, now)); // four are forgiven by a right one
    for (int i = 0; i < 4; ++i)
        QVERIFY(!store->signIn(ada, kWrong, kDesk, now));
    for (const int length : {1, 2, 4, 8, 15, 15}) {
        const auto wrong = store->signIn(ada, kWrong, kDesk, now);
        COMPARE_REFUSED(wrong, ErrorKind::Forbidden);
        QCOMPARE(wrong.error().retryAt, std::optional(now + minutes(length)));
        // Locked: the right PIN doesn't help either, until the very moment.
        const auto early = store->signIn(ada, kPin, kDesk, now + minutes(length) - milliseconds(1));
        COMPARE_REFUSED(early, ErrorKind::Forbidden);
        QCOMPARE(early.error().retryAt, std::optional(now + minutes(length)));
        QCOMPARE(store->people()->first().lockedUntil, std::optional(now + minutes(length)));
        now += minutes(length);
    }
    QCOMPARE(events(*store, "Ada").count(QStringLiteral("locked")), 6);
    VERIFY_OK(store->signIn(ada, kPin, kDesk, now));
    QVERIFY(!store->people()->first().lockedUntil);
    QVERIFY(!store->signIn(ada, kWrong, kDesk, now).error().retryAt); // counted from the start again
    // A new PIN ends a lock-out.
    for (int i = 0; i < 4; ++i)
        QVERIFY(!store->signIn(ada, kWrong, kDesk, now));
    COMPARE_REFUSED(store->signIn(ada, kPin, kDesk, now), ErrorKind::Forbidden);
    VERIFY_OK(store->setPin(ada, kWrong, as("Ada"), now));
    VERIFY_OK(store->signIn(ada, kWrong, kDesk, now));
}

void TestPins::desksShareTheCount()
{
    FB_TEST_STORE(m_cluster);
    const auto one = testStore.open();
    QVERIFY(one);
    staff(*one);
    const StoreAddress address = testStore.address();
    // Two desks guess at the same time, three times each: the fifth guess locks, whoever makes it.
    const auto guess = [&address] {
        const auto store = Store::open(address);
        for (int i = 0; store && i < 3; ++i)
            (void)(*store)->signIn(QStringLiteral("id-Ada"), kWrong, kDesk, kNow);
    };
    std::thread first(guess);
    std::thread second(guess);
    first.join();
    second.join();
    QCOMPARE(testStore.shell(QStringLiteral("SELECT pin_failures FROM person WHERE person_id = 'id-Ada'")).trimmed(), QStringLiteral("5"));
    const auto locked = one->signIn(QStringLiteral("id-Ada"), kPin, kDesk, kNow);
    COMPARE_REFUSED(locked, ErrorKind::Forbidden);
    QCOMPARE(locked.error().retryAt, std::optional(kNow + minutes(1)));
    QCOMPARE(events(*one, "Ada").count(QStringLiteral("locked")), 1);
}

void TestPins::theAttemptIsCountedBeforeItIsChecked()
{
    FB_TEST_STORE(m_cluster);
    {
        const auto store = testStore.open();
        QVERIFY(store);
        staff(*store);
    }
    // Each attempt is cut off, as by kill -9, at the first statement after the count was committed: nothing more of it happens.
    for (int i = 0; i < 5; ++i) {
        auto commits = std::make_shared<int>(0);
        const auto desk = testStore.open({.fault = [commits](const QString &sql) {
            if (*commits > 0)
                return true;
            *commits += sql == u"COMMIT" ? 1 : 0;
            return false;
        }});
        QVERIFY(desk);
        *commits = 0;
        QVERIFY(!desk->signIn(QStringLiteral("id-Ada"), i < 4 ? kWrong : kPin, kDesk, kNow)); // even the right one isn't answered
        QCOMPARE(*commits, 1);
    }
    const auto store = testStore.open();
    const auto locked = store->signIn(QStringLiteral("id-Ada"), kPin, kDesk, kNow);
    COMPARE_REFUSED(locked, ErrorKind::Forbidden);
    QCOMPARE(locked.error().retryAt, std::optional(kNow + minutes(1)));
}

void TestPins::strangersGetTheSameAnswer()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    QVERIFY(store);
    staff(*store);
    VERIFY_OK(store->setPin(QStringLiteral("id-Tess"), kPin, as("Ada"), kNow));
    VERIFY_OK(store->changePerson(QStringLiteral("id-Tess"), {.active = false}, as("Ada"), kNow));
    const Error wrong = store->signIn(QStringLiteral("id-Ada"), kWrong, kDesk, kNow).error();
    for (const char *id : {"no-such", "id-Tess", "id-Finn"}) { // unknown, inactive, without a PIN
        const auto answer = store->signIn(QLatin1String(id), kPin, kDesk, kNow);
        QVERIFY(!answer);
        QCOMPARE(answer.error(), wrong);
    }
    const auto nothing = store->signIn(QStringLiteral("id-Finn"), Secret(), kDesk, kNow);
    QVERIFY(!nothing);
    QCOMPARE(nothing.error(), wrong);
}

void TestPins::recovery()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    QVERIFY(store);
    staff(*store);
    for (int i = 0; i < 5; ++i)
        QVERIFY(!store->signIn(QStringLiteral("id-Ada"), kWrong, kDesk, kNow));
    const Actor shell{.name = QStringLiteral("root@host"), .desk = QStringLiteral("root@host")};
    COMPARE_REFUSED(store->recoverPin(QStringLiteral("Mara"), kWrong, shell, kNow), ErrorKind::Forbidden);
    COMPARE_REFUSED(store->recoverPin(QStringLiteral("Nobody"), kWrong, shell, kNow), ErrorKind::NotFound);
    COMPARE_REFUSED(store->recoverPin(QStringLiteral("Ada"), Secret(QByteArrayLiteral("12")), shell, kNow), ErrorKind::Invalid);
    VERIFY_OK(store->addPerson(person("Bea", Role::Admin), {}, as("Ada"), kNow));
    VERIFY_OK(store->changePerson(QStringLiteral("id-Bea"), {.active = false}, as("Ada"), kNow));
    COMPARE_REFUSED(store->recoverPin(QStringLiteral("Bea"), kWrong, shell, kNow), ErrorKind::Forbidden);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("recovered")));
    VERIFY_OK(store->recoverPin(QStringLiteral("ada"), kWrong, shell, kNow));
    VERIFY_OK(store->signIn(QStringLiteral("id-Ada"), kWrong, kDesk, kNow)); // locked no more
    const auto log = store->personEvents(QStringLiteral("id-Ada"));
    VERIFY_OK(log);
    QCOMPARE(log->last().event, QStringLiteral("recovered"));
    QCOMPARE(log->last().by, shell.name);
}

QTEST_GUILESS_MAIN(TestPins)
#include "tst_pins.moc"
