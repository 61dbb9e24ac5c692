// SPDX-License-Identifier: GPL-3.0-or-later
#include "storerows.h"
#include "teststore.h"

#include <QRegularExpression>

#include <thread>

using namespace fb;
using namespace fb::rows;

/// People, PINs and who may what, on both backends.
class TestPeople : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstIsAnAdmin_data() { addBackendRows(); }
    void theFirstIsAnAdmin();
    void onlyAdminsManagePeople_data() { addBackendRows(); }
    void onlyAdminsManagePeople();
    void theLastAdminStays_data() { addBackendRows(); }
    void theLastAdminStays();
    void namesAreUniqueWithoutCase_data() { addBackendRows(); }
    void namesAreUniqueWithoutCase();
    void everyRuleForEveryRole();
    void staffWritesNeedSomebody_data() { addBackendRows(); }
    void staffWritesNeedSomebody();
    void peopleWorkAtTheirLocations_data() { addBackendRows(); }
    void peopleWorkAtTheirLocations();
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
    void everyChangeIsRecorded_data() { addBackendRows(); }
    void everyChangeIsRecorded();
    void twoAdminsCannotRemoveEachOther_data() { addBackendRows(); }
    void twoAdminsCannotRemoveEachOther();
    void thePollTellsOfPeople_data() { addBackendRows(); }
    void thePollTellsOfPeople();

private:
    TestCluster m_cluster;
};

namespace {

const QString kDesk = QStringLiteral("desk-1");
const Secret kPin(QByteArrayLiteral("482915"));
const Secret kWrong(QByteArrayLiteral("111111"));

Person person(const char *name, Role role) { return {.personId = QStringLiteral("id-%1").arg(QLatin1String(name)), .name = QLatin1String(name), .role = role}; }

Actor as(const char *name) { return {.name = QLatin1String(name), .desk = kDesk}; }

/// Ada, an admin with kPin, and one of each other role without a PIN.
void staff(Store &store)
{
    QVERIFY(store.addPerson(person("Ada", Role::Admin), kPin, {}, kNow));
    for (const auto &[name, role] :
         {std::pair("Finn", Role::FrontDesk), std::pair("Tess", Role::Technician), std::pair("Quin", Role::Qc), std::pair("Mara", Role::Manager)})
        QVERIFY(store.addPerson(person(name, role), {}, as("Ada"), kNow));
}

QStringList events(Store &store, const char *name)
{
    QStringList names;
    const Result<QList<PersonEvent>> all = store.personEvents(QStringLiteral("id-%1").arg(QLatin1String(name)));
    for (const PersonEvent &event : all.value_or(QList<PersonEvent>()))
        names.push_back(event.event);
    return names;
}

} // namespace

#define COMPARE_REFUSED(result, expectedKind)                                                                                                                  \
    do {                                                                                                                                                       \
        const auto &refusedResult = (result);                                                                                                                  \
        QVERIFY(!refusedResult);                                                                                                                               \
        QCOMPARE(refusedResult.error().kind, expectedKind);                                                                                                    \
    } while (false)

void TestPeople::theFirstIsAnAdmin()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    QVERIFY(store);
    COMPARE_REFUSED(store->addPerson(person("Mara", Role::Manager), kPin, {}, kNow), ErrorKind::Invalid);
    QVERIFY(!*store->hasPeople());
    const auto first = store->addPerson(person("  Ada   Long ", Role::Admin), kPin, as("anybody"), kNow);
    VERIFY_OK(first);
    QCOMPARE(first->name, QStringLiteral("Ada Long"));
    QVERIFY(first->active && first->hasPin && !first->lockedUntil);
    QVERIFY(*store->hasPeople());
    // From now on nobody's word is enough.
    COMPARE_REFUSED(store->addPerson(person("Bob", Role::Admin), kPin, as("anybody"), kNow), ErrorKind::Forbidden);
    COMPARE_REFUSED(store->addPerson(person("Bob", Role::Admin), kPin, {.name = QStringLiteral("Ada Long"), .nobody = true}, kNow), ErrorKind::Forbidden);
}

void TestPeople::onlyAdminsManagePeople()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    QVERIFY(store);
    staff(*store);
    const QString target = QStringLiteral("id-Finn");
    for (const char *name : {"Finn", "Tess", "Quin", "Mara"}) {
        COMPARE_REFUSED(store->addPerson(person("New", Role::Qc), {}, as(name), kNow), ErrorKind::Forbidden);
        COMPARE_REFUSED(store->changePerson(target, {.role = Role::Admin}, as(name), kNow), ErrorKind::Forbidden);
        COMPARE_REFUSED(store->changePerson(target, {.active = false}, as(name), kNow), ErrorKind::Forbidden);
        COMPARE_REFUSED(store->setPin(target, kPin, as(name), kNow), ErrorKind::Forbidden);
    }
    QCOMPARE(store->people()->size(), 5);
    const auto changed = store->changePerson(target, {.role = Role::Qc, .locationIds = QStringList{QStringLiteral("L1")}}, as("ada"), kNow);
    VERIFY_OK(changed);
    QCOMPARE(changed->role, Role::Qc);
    QCOMPARE(store->people()->at(1), *changed);
    VERIFY_OK(store->setPin(target, kPin, as("Ada"), kNow));
    VERIFY_OK(store->signIn(target, kPin, kDesk, kNow));
    COMPARE_REFUSED(store->changePerson(QStringLiteral("no-such"), {.active = false}, as("Ada"), kNow), ErrorKind::NotFound);
    COMPARE_REFUSED(store->setPin(QStringLiteral("no-such"), kPin, as("Ada"), kNow), ErrorKind::NotFound);
}

void TestPeople::theLastAdminStays()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    QVERIFY(store);
    staff(*store);
    const QString ada = QStringLiteral("id-Ada");
    COMPARE_REFUSED(store->changePerson(ada, {.active = false}, as("Ada"), kNow), ErrorKind::Invalid);
    COMPARE_REFUSED(store->changePerson(ada, {.role = Role::Manager}, as("Ada"), kNow), ErrorKind::Invalid);
    // An inactive admin doesn't count.
    VERIFY_OK(store->addPerson(person("Bea", Role::Admin), {}, as("Ada"), kNow));
    VERIFY_OK(store->changePerson(QStringLiteral("id-Bea"), {.active = false}, as("Ada"), kNow));
    COMPARE_REFUSED(store->changePerson(ada, {.active = false}, as("Ada"), kNow), ErrorKind::Invalid);
    VERIFY_OK(store->changePerson(QStringLiteral("id-Bea"), {.active = true}, as("Ada"), kNow));
    VERIFY_OK(store->changePerson(ada, {.active = false}, as("Ada"), kNow));
    COMPARE_REFUSED(store->changePerson(ada, {.active = true}, as("Ada"), kNow), ErrorKind::Forbidden);
    VERIFY_OK(store->changePerson(ada, {.active = true}, as("Bea"), kNow));
    QCOMPARE(store->people()->size(), 6);
}

void TestPeople::namesAreUniqueWithoutCase()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    QVERIFY(store);
    QVERIFY(store->addPerson(person("Ada", Role::Admin), kPin, {}, kNow));
    for (const QString &taken : {QStringLiteral("ADA"), QStringLiteral(" ada ")}) {
        Person same = person("x", Role::Qc);
        same.name = taken;
        COMPARE_REFUSED(store->addPerson(same, {}, as("Ada"), kNow), ErrorKind::Conflict);
    }
    Person jose = person("j", Role::Qc);
    jose.name = QStringLiteral("José");
    VERIFY_OK(store->addPerson(jose, {}, as("Ada"), kNow));
    jose.personId = QStringLiteral("other");
    jose.name = QStringLiteral("JOSÉ");
    COMPARE_REFUSED(store->addPerson(jose, {}, as("Ada"), kNow), ErrorKind::Conflict);
    jose.name = QStringLiteral("Jose\u0301"); // typed on another keyboard
    COMPARE_REFUSED(store->addPerson(jose, {}, as("Ada"), kNow), ErrorKind::Conflict);
    for (const QString &bad : {QString(), QStringLiteral("   "), QString(81, u'x'), QStringLiteral("\u200b"), QStringLiteral("Ada\u200b"),
                               QStringLiteral("\u202eadA"), QStringLiteral("A\x1b[31m")}) {
        jose.name = bad;
        COMPARE_REFUSED(store->addPerson(jose, {}, as("Ada"), kNow), ErrorKind::Invalid);
    }
}

void TestPeople::everyRuleForEveryRole()
{
    for (const PermissionRule &rule : permissionRules()) {
        for (const Role role : kRoles) {
            const Actor actor{.name = QStringLiteral("x"), .desk = kDesk, .personId = QStringLiteral("x"), .role = role};
            const bool may = (rule.roles & (1U << static_cast<unsigned>(role))) != 0;
            const Result<void> allowed = checkAllowed(actor, rule.permission);
            QCOMPARE(allowed.has_value(), may);
            QCOMPARE(isAllowed(actor, rule.permission), may);
            if (!may) {
                QCOMPARE(allowed.error().kind, ErrorKind::Forbidden);
                QVERIFY(!allowed.error().detail.isEmpty());
            }
        }
        QVERIFY(checkAllowed(Actor{.name = kDesk}, rule.permission));
        QVERIFY(!checkAllowed(Actor{.name = kDesk, .nobody = true}, rule.permission));
    }
}

void TestPeople::staffWritesNeedSomebody()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    QVERIFY(store);
    const auto walkIn = store->addWalkIn({.jobId = QStringLiteral("j1"), .name = QStringLiteral("Car"), .locationId = QStringLiteral("L1"), .at = kNow},
                                         {.name = kDesk, .desk = kDesk, .nobody = true}, kNow);
    VERIFY_OK(walkIn); // open to all
    staff(*store);
    const JobEdit checkIn = MoveEdit{.to = WorkStatus::CheckedIn};
    COMPARE_REFUSED(store->edit(QStringLiteral("j1"), checkIn, 0, as("Nobody known"), kNow), ErrorKind::Forbidden);
    COMPARE_REFUSED(store->edit(QStringLiteral("j1"), checkIn, 0, {.name = QStringLiteral("Ada"), .nobody = true}, kNow), ErrorKind::Forbidden);
    VERIFY_OK(store->changePerson(QStringLiteral("id-Tess"), {.active = false}, as("Ada"), kNow));
    COMPARE_REFUSED(store->edit(QStringLiteral("j1"), checkIn, 0, as("Tess"), kNow), ErrorKind::Forbidden);
    COMPARE_REFUSED(store->edit(QStringLiteral("j1"), checkIn, 0, as("Quin"), kNow), ErrorKind::Forbidden);
    const auto done = store->edit(QStringLiteral("j1"), checkIn, 0, as("finn"), kNow);
    VERIFY_OK(done);
    QCOMPARE(done->history.last().changedBy, QStringLiteral("Finn"));
    QCOMPARE(done->history.last().desk, kDesk);
}

void TestPeople::peopleWorkAtTheirLocations()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    QVERIFY(store);
    staff(*store);
    const auto walkIn = [&](const char *id, const char *place, const char *name) {
        return store->addWalkIn({.jobId = QLatin1String(id), .name = QStringLiteral("Car"), .locationId = QLatin1String(place), .at = kNow}, as(name), kNow);
    };
    VERIFY_OK(walkIn("j1", "L1", "Finn"));
    VERIFY_OK(walkIn("j2", "L2", "Finn"));
    VERIFY_OK(store->changePerson(QStringLiteral("id-Tess"), {.locationIds = QStringList{QStringLiteral("L2")}}, as("Ada"), kNow));
    const JobEdit checkIn = MoveEdit{.to = WorkStatus::CheckedIn};
    const JobEdit notes = FieldsEdit{{{QStringLiteral("notes"), QStringLiteral("x"), {}}}};
    COMPARE_REFUSED(store->edit(QStringLiteral("j1"), checkIn, 0, as("Tess"), kNow), ErrorKind::Forbidden);
    COMPARE_REFUSED(store->edit(QStringLiteral("j1"), notes, 0, as("Tess"), kNow), ErrorKind::Forbidden);
    COMPARE_REFUSED(walkIn("j3", "L1", "Tess"), ErrorKind::Forbidden);
    QCOMPARE(store->job(QStringLiteral("j1")).value().value().job.revision, 1);
    VERIFY_OK(store->edit(QStringLiteral("j2"), checkIn, 0, as("Tess"), kNow));
    VERIFY_OK(walkIn("j3", "L2", "Tess"));
    // A desk can't claim other locations for them; the store has the last word.
    Actor claimed = as("Tess");
    claimed.locationIds = {QStringLiteral("L1")};
    COMPARE_REFUSED(store->edit(QStringLiteral("j1"), checkIn, 0, claimed, kNow), ErrorKind::Forbidden);
    QCOMPARE(store->identify(claimed).value().locationIds, QStringList{QStringLiteral("L2")});
    // Nobody is offered for work where they aren't.
    QVERIFY(!store->jobChoices(QStringLiteral("j1")).value().technicians.contains(QStringLiteral("Tess")));
    QVERIFY(store->jobChoices(QStringLiteral("j2")).value().technicians.contains(QStringLiteral("Tess")));
    // Everywhere again.
    VERIFY_OK(store->changePerson(QStringLiteral("id-Tess"), {.locationIds = QStringList()}, as("Ada"), kNow));
    VERIFY_OK(store->edit(QStringLiteral("j1"), checkIn, 0, as("Tess"), kNow));
}

void TestPeople::pinsHaveFourToTwelveDigits()
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

void TestPeople::aPinSignsIn()
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

void TestPeople::wrongPinsLockOut()
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

void TestPeople::desksShareTheCount()
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

void TestPeople::theAttemptIsCountedBeforeItIsChecked()
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

void TestPeople::strangersGetTheSameAnswer()
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

void TestPeople::recovery()
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

void TestPeople::everyChangeIsRecorded()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    QVERIFY(store);
    staff(*store);
    const QString finn = QStringLiteral("id-Finn");
    const Instant later = kNow + minutes(3);
    VERIFY_OK(store->changePerson(finn, {.role = Role::Manager, .locationIds = QStringList{QStringLiteral("L2")}, .active = false}, as("Ada"), later));
    VERIFY_OK(store->changePerson(finn, {.role = Role::Manager}, as("Ada"), later)); // nothing new, nothing recorded
    VERIFY_OK(store->changePerson(finn, {.active = true}, as("Ada"), later));
    VERIFY_OK(store->setPin(finn, kPin, as("Ada"), later));
    QCOMPARE(events(*store, "Finn"),
             (QStringList{QStringLiteral("created"), QStringLiteral("role"), QStringLiteral("locations"), QStringLiteral("deactivated"),
                          QStringLiteral("activated"), QStringLiteral("pin")}));
    const auto log = store->personEvents(finn);
    QCOMPARE(log->at(1).detail, QStringLiteral("FRONT_DESK to MANAGER"));
    QCOMPARE(log->at(1).by, QStringLiteral("Ada"));
    QCOMPARE(log->at(1).desk, kDesk);
    QCOMPARE(log->at(1).at, later);
    QVERIFY(!testStore.shell(QStringLiteral("SELECT * FROM person_event")).contains(QStringLiteral("482915")));
}

void TestPeople::twoAdminsCannotRemoveEachOther()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    QVERIFY(store);
    QVERIFY(store->addPerson(person("Ada", Role::Admin), {}, {}, kNow));
    QVERIFY(store->addPerson(person("Bea", Role::Admin), {}, as("Ada"), kNow));
    const StoreAddress address = testStore.address();
    const auto remove = [&address](const char *who, const char *whom) {
        const auto desk = Store::open(address);
        if (desk)
            (void)(*desk)->changePerson(QStringLiteral("id-%1").arg(QLatin1String(whom)), {.active = false}, as(who), kNow);
    };
    for (int i = 0; i < 10; ++i) {
        std::thread first(remove, "Ada", "Bea");
        std::thread second(remove, "Bea", "Ada");
        first.join();
        second.join();
        const QList<Person> people = *store->people();
        QCOMPARE(people.at(0).active + people.at(1).active, 1);
        const Person &gone = people.at(0).active ? people.at(1) : people.at(0);
        const Actor left = as(people.at(0).active ? "Ada" : "Bea");
        VERIFY_OK(store->changePerson(gone.personId, {.active = true}, left, kNow));
    }
}

void TestPeople::thePollTellsOfPeople()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    QVERIFY(store);
    const auto start = store->feedPosition();
    VERIFY_OK(start);
    staff(*store);
    const auto news = store->poll(*start);
    VERIFY_OK(news);
    QVERIFY(news->people);
    QVERIFY(news->jobIds.isEmpty());
    const auto quiet = store->poll(news->position);
    VERIFY_OK(quiet);
    QVERIFY(!quiet->people);
}

QTEST_GUILESS_MAIN(TestPeople)
#include "tst_people.moc"
