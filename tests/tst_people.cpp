// SPDX-License-Identifier: GPL-3.0-or-later
#include "staffrows.h"
#include "teststore.h"

#include <QRegularExpression>

#include <thread>

using namespace fb;
using namespace fb::rows;

/// People and who may what, on both backends.
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
    void everyChangeIsRecorded_data() { addBackendRows(); }
    void everyChangeIsRecorded();
    void twoAdminsCannotRemoveEachOther_data() { addBackendRows(); }
    void twoAdminsCannotRemoveEachOther();
    void thePollTellsOfPeople_data() { addBackendRows(); }
    void thePollTellsOfPeople();

private:
    TestCluster m_cluster;
};

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
    for (const char *ours : {"reconciliation", "Reconciliation", "system"}) // nobody signs as Floorboard itself
        COMPARE_REFUSED(store->addPerson(person(ours, Role::Admin), {}, as("anybody"), kNow), ErrorKind::Invalid);
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
