// SPDX-License-Identifier: GPL-3.0-or-later
// Finding jobs, linking walk-ins, giving out and erasing a customer's data, typed: JSON, files, refusals and their exit codes.
#include "ctlprocess.h"
#include "samplepictures.h"
#include "samples.h"
#include "teststore.h"

#include <QCryptographicHash>
#include <QUuid>

using namespace fb;

#define S(text) QStringLiteral(text)

namespace {

const QString kWalkIn = QStringLiteral("6a8f0e0a-0000-4000-8000-000000000001");
const QString kOtherShop = QStringLiteral("6a8f0e0a-0000-4000-8000-000000000002");
const QString kCustomer = QStringLiteral("CUST0001XYZ");

/// Nothing of the customer may be found afterwards, in whatever case.
const QStringList kTraces{QStringLiteral("elena"), QStringLiteral("vasquez"), QStringLiteral("5550142"), QStringLiteral("qlt"), QStringLiteral("front.jpg")};

/// A shop with a booking of Elena Vasquez, with a photo; a walk-in with her phone; another shop's walk-in.
struct Shop {
    explicit Shop(const TestStore &store)
        : place(store)
    {
        home.connect(store.address().text(), QStringLiteral("http://127.0.0.1:9"));
        const std::unique_ptr<Store> opened = store.open();
        const auto lease = opened->acquireLease({.runId = S("run-1"), .source = S("square"), .locationId = kSampleLocation, .window = kSampleWindow});
        if (lease && *lease) {
            Step step;
            step.action = StepAction::Create;
            step.bookingId = S("b1");
            step.booking = storedBooking();
            if (const Result<void> done = opened->apply(**lease, S("run-1"), {step}, kSampleNow, S("reconciliation")); !done)
                qWarning("%s", qPrintable(done.error().detail));
        }
        walkIn(kWalkIn, S("Elena V."), S("615 555 0142"), kSampleLocation);
        walkIn(kOtherShop, S("Tom Elena"), S("615 555 0999"), S("L-OTHER"));
        booked = QString::fromUtf8(word(run({S("job"), S("b1")}).data()["job"], "jobId"));
    }
    void walkIn(const QString &id, const QString &name, const QString &phone, const QString &location) const
    {
        run({S("job"), S("new"), S("--name"), name, S("--phone"), phone, S("--service"), S("Full detail"), S("--location"), location, S("--id"), id, S("--at"),
             toRfc3339(kSampleNow + minutes(70))});
    }
    CtlAnswer run(const QStringList &words) const { return home.run(words + QStringList{S("--json")}); }
    /// Ids of the jobs that a search finds.
    QStringList found(const QStringList &words) const
    {
        QStringList ids;
        for (const Json &job : run(QStringList{S("jobs"), S("search")} + words).data().value("jobs", Json::array()))
            ids.push_back(QString::fromUtf8(word(job, "jobId")));
        return ids;
    }
    void addPeople() const
    {
        const std::unique_ptr<Store> store = place.open();
        for (const auto &[name, role] : {std::pair(S("Mia"), Role::Admin), std::pair(S("Max"), Role::Manager), std::pair(S("Noah"), Role::Technician)})
            VERIFY_OK(store->addPerson({.personId = QUuid::createUuid().toString(QUuid::WithoutBraces), .name = name, .role = role}, {}, {.name = S("Mia")},
                                       kSampleNow));
    }
    /// Adds a picture to the booked job. @return its bytes
    QByteArray addPhoto() const
    {
        const QByteArray bytes = encoded(samplePicture({400, 300}));
        home.write(S("Elena front.jpg"), bytes);
        const CtlAnswer added = run({S("job"), booked, S("photo"), S("add"), home.path(S("Elena front.jpg"))});
        QFile::remove(home.path(S("Elena front.jpg")));
        return added.code == 0 ? bytes : QByteArray();
    }
    /// Everything under a directory, and its permissions in octal, sorted: "photos 700".
    static QStringList listing(const QString &directory)
    {
        QStringList names;
        QDirIterator entries(directory, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            const QString path = entries.next();
            names.push_back(QStringLiteral("%1 %2").arg(QDir(directory).relativeFilePath(path), modeOf(path)));
        }
        names.sort();
        return names;
    }
    static QString modeOf(const QString &path)
    {
        const auto mode = static_cast<int>(QFile::permissions(path));
        return QStringLiteral("%1%2%3").arg((mode >> 12) & 7).arg((mode >> 4) & 7).arg(mode & 7); // owner, group, others
    }
    QByteArray bytesOf(const QString &name) const
    {
        QFile file(home.path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    const TestStore &place;
    CtlHome home;
    QString booked; ///< the id of the booking's job
};

QStringList tracesIn(const QByteArray &text)
{
    QStringList found;
    for (const QString &trace : kTraces) {
        if (text.toLower().contains(trace.toUtf8()))
            found.push_back(trace);
    }
    return found;
}

} // namespace

class TestCtlSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsJobs_data() { addBackendRows(); }
    void findsJobs();
    void linksAWalkIn_data() { addBackendRows(); }
    void linksAWalkIn();
    void exportsToFiles_data() { addBackendRows(); }
    void exportsToFiles();
    void refusesDirectories();
    void aFailedExportLeavesNothing();
    void eraseSaysFirst_data() { addBackendRows(); }
    void eraseSaysFirst();
    void erasedIsGone_data() { addBackendRows(); }
    void erasedIsGone();
    void rolesDecide_data() { addBackendRows(); }
    void rolesDecide();
    void refusals_data();
    void refusals();
    void textForPeople();

private:
    TestCluster m_cluster;
};

void TestCtlSearch::findsJobs()
{
    FB_TEST_STORE(m_cluster);
    const Shop shop(testStore);
    const CtlAnswer answer = shop.run({S("jobs"), S("search"), S("VASQ"), S("elena")});
    COMPARE_EXIT(answer, 0);
    COMPARE_TEXT(keysOf(answer.data()), "query jobs more");
    COMPARE_TEXT(word(answer.data(), "query"), "VASQ elena");
    QCOMPARE(answer.data()["jobs"].size(), 1U);
    COMPARE_JSON(answer.data()["jobs"][0], shop.run({S("job"), S("b1")}).data()["job"]); // a job is the same everywhere
    QVERIFY(!answer.data()["more"].get<bool>());
    QCOMPARE(shop.found({S("0142")}), QStringList({kWalkIn, shop.booked})); // newest first
    QCOMPARE(shop.found({S("elena")}).size(), 3); // all shops
    QCOMPARE(shop.found({S("elena"), S("--location"), S("L-OTHER")}), QStringList({kOtherShop}));
    QCOMPARE(shop.found({S("elena"), S("--location"), S("L-NOWHERE")}), QStringList());
    const CtlAnswer first = shop.run({S("jobs"), S("search"), S("elena"), S("--limit"), S("1")});
    QCOMPARE(first.data()["jobs"].size(), 1U);
    QVERIFY(first.data()["more"].get<bool>());
    const CtlAnswer none = shop.run({S("jobs"), S("search"), S("nobody")});
    COMPARE_EXIT(none, 0);
    COMPARE_JSON(none.data(), Json({{"query", "nobody"}, {"jobs", Json::array()}, {"more", false}}));
}

void TestCtlSearch::linksAWalkIn()
{
    FB_TEST_STORE(m_cluster);
    const Shop shop(testStore);
    const CtlAnswer fitting = shop.run({S("job"), kWalkIn, S("suggestions")});
    COMPARE_EXIT(fitting, 0);
    COMPARE_TEXT(keysOf(fitting.data()), "jobId suggestions");
    QCOMPARE(fitting.data()["suggestions"].size(), 1U);
    COMPARE_TEXT(word(fitting.data()["suggestions"][0], "bookingId"), "b1");
    COMPARE_JSON(shop.run({S("job"), kOtherShop, S("suggestions")}).data()["suggestions"], Json::array());
    COMPARE_JSON(shop.run({S("job"), S("b1"), S("suggestions")}).data()["suggestions"], Json::array()); // is no walk-in
    COMPARE_EXIT(shop.run({S("job"), S("nothing"), S("suggestions")}), 1);

    COMPARE_EXIT(shop.run({S("job"), kWalkIn, S("link"), S("nothing")}), 1);
    COMPARE_EXIT(shop.run({S("job"), S("nothing"), S("link"), S("b1")}), 1);
    COMPARE_EXIT(shop.run({S("job"), kWalkIn, S("link"), kOtherShop}), 2); // has no booking
    const CtlAnswer linked = shop.run({S("job"), kWalkIn, S("link"), S("b1"), S("--as"), S("Mia")});
    COMPARE_EXIT(linked, 0);
    COMPARE_TEXT(word(linked.data()["job"], "jobId"), kWalkIn.toUtf8());
    COMPARE_TEXT(word(linked.data()["job"], "bookingId"), "b1");
    COMPARE_TEXT(word(linked.data()["job"], "updatedBy"), "Mia");
    const CtlAnswer again = shop.run({S("job"), kWalkIn, S("link"), S("b1")});
    COMPARE_EXIT(again, 0);
    COMPARE_JSON(again.data(), linked.data());
    COMPARE_TEXT(word(shop.run({S("job"), S("b1")}).data()["job"], "jobId"), kWalkIn.toUtf8());
}

void TestCtlSearch::exportsToFiles()
{
    FB_TEST_STORE(m_cluster);
    const Shop shop(testStore);
    const QByteArray picture = shop.addPhoto();
    QVERIFY(!picture.isEmpty());
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(picture, QCryptographicHash::Sha256).toHex());
    const QString before = testStore.dump();
    const CtlAnswer answer = shop.run({S("customer"), S("export"), kCustomer, S("--to"), S("given")});
    COMPARE_EXIT(answer, 0);
    COMPARE_JSON(answer.data(), Json({{"customerId", "CUST0001XYZ"}, {"directory", "given"}, {"jobs", 2}, {"photos", 1}}));
    QCOMPARE(Shop::modeOf(shop.home.path(S("given"))), S("700"));
    const QString photo = QStringLiteral("photos/%1.jpg").arg(hash);
    QCOMPARE(Shop::listing(shop.home.path(S("given"))), QStringList({S("customer.json 600"), S("photos 700"), photo + S(" 600")}));
    QCOMPARE(QCryptographicHash::hash(shop.bytesOf(S("given/") + photo), QCryptographicHash::Sha256).toHex(), hash.toLatin1());
    const Result<Json> document = parseJson(shop.bytesOf(S("given/customer.json")), S("test"));
    QVERIFY(document);
    COMPARE_TEXT(keysOf(*document), "customerId exportedAt jobs photos ledger");
    COMPARE_TEXT(word((*document)["photos"][0], "file"), photo.toUtf8());
    const QByteArray text = toJsonText(*document);
    QVERIFY(text.contains("elena@example.com") && text.contains("Elena front.jpg") && text.contains("Elena V."));
    QVERIFY(!text.contains("Tom"));

    QVERIFY(QDir().mkdir(shop.home.path(S("empty")))); // open to others
    COMPARE_EXIT(shop.run({S("customer"), S("export"), shop.booked, S("--to"), S("empty/")}), 0);
    QCOMPARE(Shop::modeOf(shop.home.path(S("empty"))), S("700"));
    const CtlAnswer alone = shop.run({S("customer"), S("export"), kOtherShop, S("--to"), S("tom")});
    COMPARE_EXIT(alone, 0);
    COMPARE_JSON(alone.data(), Json({{"customerId", nullptr}, {"directory", "tom"}, {"jobs", 1}, {"photos", 0}}));
    QCOMPARE(Shop::listing(shop.home.path(S("tom"))), QStringList({S("customer.json 600")}));
    QCOMPARE(testStore.dump(), before);
}

void TestCtlSearch::refusesDirectories()
{
    const TestStore testStore(m_cluster, false);
    const Shop shop(testStore);
    const auto to = [&](const QString &id, const QString &directory) { return shop.run({S("customer"), S("export"), id, S("--to"), directory}); };
    shop.home.write(S("full/.hidden"), "theirs");
    shop.home.write(S("file"), "theirs");
    QVERIFY(QFile::link(shop.home.path(S("nowhere")), shop.home.path(S("dangling"))));
    for (const QString &taken : {S("full"), S("file"), S("dangling")}) {
        const CtlAnswer answer = to(kCustomer, taken);
        COMPARE_EXIT(answer, 2);
        COMPARE_TEXT(word(answer.error(), "kind"), "Invalid");
        QVERIFY2(word(answer.error(), "message").contains(taken.toUtf8()), answer.said());
    }
    QCOMPARE(shop.bytesOf(S("full/.hidden")) + shop.bytesOf(S("file")), QByteArray("theirstheirs"));
    QVERIFY(!QFile::exists(shop.home.path(S("nowhere"))));
    COMPARE_EXIT(to(kCustomer, S("no/parent")), 3);
    COMPARE_EXIT(to(S("nobody"), S("new")), 1);
    QVERIFY(!QFile::exists(shop.home.path(S("new"))));
}

void TestCtlSearch::aFailedExportLeavesNothing()
{
    const TestStore testStore(m_cluster, false);
    const Shop shop(testStore);
    QVERIFY(!shop.addPhoto().isEmpty());
    QVERIFY(QDir(testStore.address().path + S(".photos")).removeRecursively());
    const CtlAnswer answer = shop.run({S("customer"), S("export"), kCustomer, S("--to"), S("new")});
    COMPARE_EXIT(answer, 1); // the photo is missing
    QVERIFY(!QFile::exists(shop.home.path(S("new"))));
    QVERIFY(QDir().mkdir(shop.home.path(S("mine"))));
    COMPARE_EXIT(shop.run({S("customer"), S("export"), kCustomer, S("--to"), S("mine")}), 1);
    QVERIFY(QFileInfo::exists(shop.home.path(S("mine"))));
    QCOMPARE(Shop::listing(shop.home.path(S("mine"))), QStringList());
}

void TestCtlSearch::eraseSaysFirst()
{
    FB_TEST_STORE(m_cluster);
    const Shop shop(testStore);
    QVERIFY(!shop.addPhoto().isEmpty());
    const QString before = testStore.dump();
    const CtlAnswer asked = shop.run({S("customer"), S("erase"), kCustomer});
    COMPARE_EXIT(asked, 2);
    COMPARE_TEXT(word(asked.error(), "kind"), "Invalid");
    QVERIFY2(word(asked.error(), "message").startsWith("Nothing was erased."), asked.said());
    QVERIFY2(word(asked.error(), "action").contains("--yes"), asked.said());
    COMPARE_TEXT(keysOf(asked.data()["erasure"]), "customerId jobs bookings ledgerLines photos");
    QCOMPARE(asked.data()["erasure"]["jobs"].get<int>(), 2);
    QCOMPARE(asked.data()["erasure"]["photos"].get<int>(), 1);
    QCOMPARE(testStore.dump(), before);
    const CtlAnswer done = shop.run({S("customer"), S("erase"), kCustomer, S("--yes"), S("--as"), S("Mia")});
    COMPARE_EXIT(done, 0);
    COMPARE_JSON(done.data(), asked.data()); // what it said is what it did
    const Json nothing{{"customerId", "CUST0001XYZ"}, {"jobs", 0}, {"bookings", 0}, {"ledgerLines", 0}, {"photos", 0}};
    COMPARE_JSON(shop.run({S("customer"), S("erase"), kCustomer}).data()["erasure"], nothing);
    const CtlAnswer again = shop.run({S("customer"), S("erase"), kCustomer, S("--yes")});
    COMPARE_EXIT(again, 0);
    COMPARE_JSON(again.data()["erasure"], nothing);
    COMPARE_EXIT(shop.run({S("customer"), S("erase"), S("nobody")}), 1);
    COMPARE_EXIT(shop.run({S("customer"), S("erase"), S("nobody"), S("--yes")}), 1);
}

void TestCtlSearch::erasedIsGone()
{
    FB_TEST_STORE(m_cluster);
    const Shop shop(testStore);
    QVERIFY(!shop.addPhoto().isEmpty());
    COMPARE_EXIT(shop.run({S("job"), shop.booked, S("set"), S("plate=QLT 4R9"), S("notes=Elena again")}), 0);
    COMPARE_EXIT(shop.run({S("customer"), S("export"), kCustomer, S("--to"), S("before")}), 0);
    QCOMPARE(tracesIn(shop.bytesOf(S("before/customer.json"))), kTraces);
    QCOMPARE(shop.found({S("QLT4R9")}), QStringList({shop.booked}));

    COMPARE_EXIT(shop.run({S("customer"), S("erase"), shop.booked, S("--yes")}), 0);
    COMPARE_EXIT(shop.run({S("customer"), S("export"), kCustomer, S("--to"), S("after")}), 0);
    QCOMPARE(Shop::listing(shop.home.path(S("after"))), QStringList({S("customer.json 600")})); // no photos
    QCOMPARE(tracesIn(shop.bytesOf(S("after/customer.json"))), QStringList());
    for (const QString &query : {S("vasquez"), S("0142"), S("QLT4R9"), S("again")})
        QCOMPARE(shop.found({query}), QStringList());
    QCOMPARE(shop.found({S("elena")}), QStringList({kOtherShop})); // somebody else
    const Json job = shop.run({S("job"), shop.booked}).data()["job"];
    QCOMPARE(tracesIn(toJsonText(job)), QStringList());
    COMPARE_TEXT(word(job, "bookingId"), "b1"); // what was done stays
}

void TestCtlSearch::rolesDecide()
{
    FB_TEST_STORE(m_cluster);
    const Shop shop(testStore);
    shop.addPeople();
    const QString before = testStore.dump();
    for (const QStringList &who : {QStringList(), QStringList{S("--as"), S("Noah")}, QStringList{S("--as"), S("Nobody")}}) {
        for (const QStringList &words : {QStringList{S("customer"), S("export"), kCustomer, S("--to"), S("given")},
                                         QStringList{S("customer"), S("erase"), kCustomer}, QStringList{S("customer"), S("erase"), kCustomer, S("--yes")}}) {
            const CtlAnswer answer = shop.run(words + who);
            COMPARE_EXIT(answer, 3);
            COMPARE_TEXT(word(answer.error(), "kind"), "Forbidden");
            QVERIFY2(tracesIn(answer.out).isEmpty(), answer.said());
        }
    }
    COMPARE_EXIT(shop.run({S("job"), kWalkIn, S("link"), S("b1")}), 3);
    QVERIFY(!QFile::exists(shop.home.path(S("given"))));
    QCOMPARE(testStore.dump(), before);
    COMPARE_EXIT(shop.run({S("customer"), S("export"), kCustomer, S("--to"), S("given"), S("--as"), S("Max")}), 0);
    COMPARE_EXIT(shop.run({S("customer"), S("erase"), kCustomer, S("--as"), S("Max")}), 2);
    COMPARE_EXIT(shop.run({S("customer"), S("erase"), kCustomer, S("--yes"), S("--as"), S("Max")}), 0);
    QCOMPARE(testStore.shell(S("SELECT erased_by FROM erased_customer")), S("Max"));
}

void TestCtlSearch::refusals_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("names");
    const auto row = [](const char *words, const char *names) { QTest::newRow(words) << QString::fromLatin1(words).split(u' ') << QByteArray(names); };
    row("jobs search", "WORDS");
    row("jobs search x --limit 0", "--limit");
    row("jobs search x --limit 1001", "--limit");
    row("jobs search x --limit many", "many");
    row("jobs search x --date 2026-11-20", "--date");
    row("jobs find x", "find");
    row("job J link", "BOOKING");
    row("job J link B C", "\"C\"");
    row("job J link B --if-revision 1", "--if-revision");
    row("job J suggestions x", "\"x\"");
    row("customer", "export");
    row("customer show C", "show");
    row("customer export", "ID");
    row("customer export C", "--to");
    row("customer export C --to d --yes", "--yes");
    row("customer erase", "ID");
    row("customer erase C --to d", "--to");
    row("customer erase C yes", "\"yes\"");
}

void TestCtlSearch::refusals()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, names);
    CtlHome home;
    home.connect(S("sqlite:") + home.path(S("shop.db")), S("http://127.0.0.1:9"));
    const CtlAnswer answer = home.run(words);
    COMPARE_EXIT(answer, 2);
    QVERIFY2(answer.err.contains(names), answer.said());
    QVERIFY(answer.out.isEmpty());
    QVERIFY(!QFile::exists(home.path(S("shop.db"))));
}

void TestCtlSearch::textForPeople()
{
    const TestStore testStore(m_cluster, false);
    const Shop shop(testStore);
    const CtlAnswer found = shop.home.run("jobs search elena --limit 2");
    COMPARE_EXIT(found, 0);
    QVERIFY2(found.out.startsWith("TIME") && found.out.contains("2026-11-21 09:10  Elena V.") && found.out.contains("There are more"), found.said());
    QVERIFY(shop.home.run("jobs search nobody").out.contains("No job is found."));
    const QByteArray booking = shop.home.run({S("job"), kWalkIn, S("suggestions")}).out;
    QVERIFY2(booking.contains("Elena Vasquez"), booking);
    QVERIFY(shop.home.run({S("job"), kOtherShop, S("suggestions")}).out.contains("No booking fits."));
    QVERIFY(shop.home.run("customer export CUST0001XYZ --to given").out.contains("Written to given: jobs 2, photos 0."));
    const CtlAnswer asked = shop.home.run("customer erase CUST0001XYZ");
    COMPARE_EXIT(asked, 2);
    QVERIFY2(asked.out.isEmpty() && asked.err.contains("customer CUST0001XYZ: jobs 2, bookings 1"), asked.said());
    const QByteArray done = shop.home.run("customer erase CUST0001XYZ --yes").out;
    QVERIFY2(done.contains("jobs 2, bookings 1") && done.contains("backups"), done);
    for (const char *word : {"jobs --help", "job --help", "customer --help"})
        COMPARE_EXIT(shop.home.run(word), 0);
    QVERIFY(shop.home.run("--help").out.contains("customer erase ID"));
}

QTEST_GUILESS_MAIN(TestCtlSearch)
#include "tst_ctlsearch.moc"
