// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctlprocess.h"
#include "storerows.h"
#include "teststore.h"

using namespace fb;

/// floorboardctl people, and who may what with --as.
class TestCtlPeople : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStoreGetsPeople_data() { addBackendRows(); }
    void aStoreGetsPeople();
    void writingNeedsAPerson();
    void recovery();
    void aPinIsNowhere();
    void usage_data();
    void usage();

private:
    static CtlAnswer typed(const CtlHome &home, const QStringList &arguments, const QByteArray &line)
    {
        return CtlHome::finished(*home.start(arguments, line));
    }
    static QStringList words(const char *text) { return QString::fromUtf8(text).split(u' '); }
    /// Ada, admin; Finn, front desk.
    static void staff(const CtlHome &home)
    {
        COMPARE_EXIT(home.run("people add Ada --role ADMIN --json"), 0);
        COMPARE_EXIT(home.run("people add Finn --role FRONT_DESK --as Ada --json"), 0);
    }
    TestCluster m_cluster;
};

void TestCtlPeople::aStoreGetsPeople()
{
    FB_TEST_STORE(m_cluster);
    CtlHome home;
    home.connect(testStore.address().text(), QStringLiteral("http://127.0.0.1:9"));
    COMPARE_JSON(home.run("people --json").data(), (Json{{"people", Json::array()}}));
    const CtlAnswer notFirst = home.run("people add Finn --role FRONT_DESK --json");
    COMPARE_EXIT(notFirst, 2);
    COMPARE_TEXT(word(notFirst.error(), "message"), "The first person must be an admin.");
    const CtlAnswer first = home.run("people add Ada --role ADMIN --json");
    COMPARE_EXIT(first, 0);
    COMPARE_TEXT(keysOf(first.data().value("person", Json())), "personId name role locations active hasPin lockedUntil createdAt");
    const CtlAnswer refused = home.run("people add Finn --role FRONT_DESK --json");
    COMPARE_EXIT(refused, 3);
    COMPARE_TEXT(word(refused.error(), "kind"), "Forbidden");
    COMPARE_EXIT(home.run("people add Finn --role FRONT_DESK --location L1 --location L2 --as ada --json"), 0);
    COMPARE_EXIT(home.run("people add finn --role QC --as Ada --json"), 1); // the name is taken
    COMPARE_EXIT(home.run("people set Finn --role QC --as Finn --json"), 3);
    const CtlAnswer set = home.run("people set Finn --role QC --location everywhere --active no --as Ada --json");
    COMPARE_EXIT(set, 0);
    const Json person = set.data().value("person", Json());
    COMPARE_TEXT(word(person, "role"), "QC");
    COMPARE_JSON(person.value("locations", Json()), Json::array());
    COMPARE_JSON(person.value("active", Json()), Json(false));
    COMPARE_EXIT(home.run("people set Ada --active no --as Ada --json"), 2);
    COMPARE_EXIT(typed(home, words("people pin Finn --as Ada --json"), "4829\n"), 0);
    COMPARE_EXIT(typed(home, words("people pin Finn --as Ada --json"), "12\n"), 2);
    COMPARE_EXIT(typed(home, words("people pin Finn --as Ada --json"), ""), 2);
    COMPARE_EXIT(typed(home, words("people pin Nobody --as Ada --json"), "4829\n"), 1);
    const CtlAnswer history = home.run("people history Finn --json");
    COMPARE_EXIT(history, 0);
    QByteArray events;
    for (const Json &event : history.data().value("events", Json::array()))
        events += word(event, "event") + ' ';
    COMPARE_TEXT(events, "created role locations deactivated pin ");
    COMPARE_TEXT(keysOf(history.data().value("events", Json::array()).at(0)), "event detail at by desk");
    QCOMPARE(home.run("people --json").data().value("people", Json::array()).size(), std::size_t(2));
}

void TestCtlPeople::writingNeedsAPerson()
{
    CtlHome home;
    home.connect(QStringLiteral("sqlite:%1").arg(home.path(QStringLiteral("shop.db"))), QStringLiteral("http://127.0.0.1:9"));
    staff(home);
    {
        const auto store = Store::open(*StoreAddress::parse(QStringLiteral("sqlite:%1").arg(home.path(QStringLiteral("shop.db")))));
        QVERIFY(store);
        const auto job =
            (*store)->addWalkIn({.jobId = QStringLiteral("j1"), .name = QStringLiteral("Car"), .locationId = QStringLiteral("L1"), .at = rows::kNow},
                                {.name = QStringLiteral("Ada")}, rows::kNow);
        QVERIFY(job);
    }
    const CtlAnswer nobody = home.run("job j1 set-status CHECKED_IN --json");
    COMPARE_EXIT(nobody, 3);
    COMPARE_TEXT(word(nobody.error(), "kind"), "Forbidden");
    QVERIFY(word(nobody.error(), "action").contains("--as"));
    COMPARE_EXIT(home.run("job j1 set-status CHECKED_IN --as Stranger --json"), 3);
    COMPARE_EXIT(home.run("job j1 set-status CHECKED_IN --as finn --json"), 0);
    const CtlAnswer refused = home.run("job j1 set-status IN_PROGRESS --as Finn --json");
    COMPARE_EXIT(refused, 3);
    COMPARE_TEXT(word(refused.error(), "message"), "Only a technician or a manager may start work or hand it to QC.");
    COMPARE_EXIT(home.run("people set Finn --location L2 --as Ada --json"), 0);
    const CtlAnswer elsewhere = home.run("job j1 note hello --as Finn --json");
    COMPARE_EXIT(elsewhere, 3);
    COMPARE_TEXT(word(elsewhere.error(), "message"), "You work at another location. Only people of this one may change its jobs.");
    COMPARE_EXIT(home.run("people set Finn --location L2 --location L1 --as Ada --json"), 0);
    COMPARE_EXIT(home.run("job j1 note hello --as Finn --json"), 0);
    COMPARE_EXIT(home.run("people set Finn --active no --as Ada --json"), 0);
    COMPARE_EXIT(home.run("job j1 set-status IN_PROGRESS --as Finn --json"), 3);
    // Being called like this shell account is not being named.
    const QString account = QStringLiteral("tester@%1").arg(QSysInfo::machineHostName());
    COMPARE_EXIT(home.run({QStringLiteral("people"), QStringLiteral("add"), account, QStringLiteral("--role"), QStringLiteral("MANAGER"),
                           QStringLiteral("--as"), QStringLiteral("Ada")}),
                 0);
    const QString photo = home.path(QStringLiteral("car.png"));
    QFile pixel(photo);
    QVERIFY(pixel.open(QIODevice::WriteOnly));
    pixel.write(QByteArray::fromHex("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
                                    "0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"));
    pixel.close();
    for (const QStringList &words :
         {QStringList{QStringLiteral("note"), QStringLiteral("x")}, QStringList{QStringLiteral("photo"), QStringLiteral("add"), photo}}) {
        const CtlAnswer answer = home.run(QStringList{QStringLiteral("job"), QStringLiteral("j1")} + words + QStringList{QStringLiteral("--json")});
        COMPARE_EXIT(answer, 3);
    }
    // The engine is no person; letting a brake pass is. Square can't be reached here, which is what an allowed run ends with.
    const CtlAnswer schedule = home.run("reconcile --json");
    COMPARE_EXIT(schedule, 1);
    COMPARE_EXIT(home.run("reconcile --as Ada --json"), 1);
    COMPARE_EXIT(home.run("people add Tess --role TECHNICIAN --as Ada --json"), 0);
    for (const char *command : {"reconcile --as Stranger --json", "reconcile --as Tess --json"}) { // who is named must be somebody, and may
        const CtlAnswer named = home.run(command);
        COMPARE_EXIT(named, 3);
        COMPARE_TEXT(word(named.error(), "kind"), "Forbidden");
    }
    for (const char *command : {"reconcile --allow mass-cancel --json", "reconcile --allow mass-cancel --as Stranger --json"}) {
        const CtlAnswer brake = home.run(command);
        COMPARE_EXIT(brake, 3);
        COMPARE_TEXT(word(brake.error(), "kind"), "Forbidden");
    }
    COMPARE_EXIT(home.run("reconcile --allow mass-cancel --as Ada --json"), 1);
}

void TestCtlPeople::recovery()
{
    CtlHome home;
    home.connect(QStringLiteral("sqlite:%1").arg(home.path(QStringLiteral("shop.db"))), QStringLiteral("http://127.0.0.1:9"));
    staff(home);
    COMPARE_EXIT(typed(home, words("people recover Finn --json"), "4829\n"), 3);
    COMPARE_EXIT(typed(home, words("people recover Ada --json"), "4829\n"), 0);
    const CtlAnswer history = home.run("people history Ada --json");
    const Json last = history.data().value("events", Json::array()).back();
    COMPARE_TEXT(word(last, "event"), "recovered");
    QVERIFY(word(last, "by").startsWith("tester@"));
    bool logged = false;
    for (const auto &[path, bytes] : home.files())
        logged = logged || (path.endsWith(QStringLiteral("floorboard.log")) && bytes.contains("recovered"));
    QVERIFY(logged);
    const auto store = Store::open(*StoreAddress::parse(QStringLiteral("sqlite:%1").arg(home.path(QStringLiteral("shop.db")))));
    QVERIFY(store);
    QVERIFY((*store)->signIn(QStringLiteral("Ada"), Secret(QByteArrayLiteral("4829")), QStringLiteral("x"), rows::kNow));
}

void TestCtlPeople::aPinIsNowhere()
{
    CtlHome home;
    home.connect(QStringLiteral("sqlite:%1").arg(home.path(QStringLiteral("shop.db"))), QStringLiteral("http://127.0.0.1:9"));
    staff(home);
    const QByteArray pin = "730516482931";
    QByteArray said;
    for (const char *command : {"people pin Finn --as Ada --json --verbose", "people pin Finn --as Finn --json --verbose", "people recover Ada --verbose",
                                "people recover Finn --json --verbose"})
        said += typed(home, words(command), pin + '\n').said();
    for (const char *command : {"people --json --verbose", "people", "people history Finn --json", "people history Ada", "store info --json"})
        said += home.run(command).said();
    QVERIFY(!said.contains(pin));
    QVERIFY(!said.contains("argon2"));
    int hashes = 0;
    for (const auto &[path, bytes] : home.files()) { // the store and its log of writes, the program's log, settings
        QVERIFY2(!bytes.contains(pin), qPrintable(path));
        const bool isStore = path.contains(QStringLiteral("shop.db"));
        QVERIFY2(isStore || !bytes.contains("argon2"), qPrintable(path));
        hashes += isStore && bytes.contains("$argon2id$") ? 1 : 0;
    }
    QVERIFY(hashes > 0); // so the search finds what is there
    // As an argument it is refused, not taken.
    COMPARE_EXIT(home.run("people pin Finn 4829 --as Ada --json"), 2);
}

void TestCtlPeople::usage_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *wrong : {"people add", "people add Ada", "people add Ada --role BOSS", "people set Ada", "people set Ada --active maybe", "people pin",
                              "people recover", "people recover Ada --as Ada", "people pin Ada --pin 1234", "people delete Ada", "people add Ada --role boss"})
        QTest::newRow(wrong) << QString::fromUtf8(wrong);
}

void TestCtlPeople::usage()
{
    QFETCH(QString, typed);
    CtlHome home;
    home.connect(QStringLiteral("sqlite:%1").arg(home.path(QStringLiteral("shop.db"))), QStringLiteral("http://127.0.0.1:9"));
    const CtlAnswer answer = home.run(typed.split(u' ') + QStringList{QStringLiteral("--json")});
    COMPARE_EXIT(answer, 2);
    QVERIFY(!word(answer.error(), "message").isEmpty());
    QVERIFY(!QFile::exists(home.path(QStringLiteral("shop.db"))));
}

QTEST_GUILESS_MAIN(TestCtlPeople)
#include "tst_ctlpeople.moc"
