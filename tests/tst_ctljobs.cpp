// SPDX-License-Identifier: GPL-3.0-or-later
// What staff do to a job, typed: every command, its JSON, its refusals and their exit codes. Square is never reachable here.
#include "ctlprocess.h"
#include "teststore.h"

#include <QUuid>

using namespace fb;

namespace {

const QString kJob = QStringLiteral("6a8f0e0a-0000-4000-8000-000000000001");

/// A shop with one walk-in.
struct Shop {
    explicit Shop(const TestStore &store)
        : place(store)
    {
        home.connect(store.address().text(), QStringLiteral("http://127.0.0.1:9"));
    }
    CtlAnswer walkIn()
    {
        return home.run({QStringLiteral("job"), QStringLiteral("new"), QStringLiteral("--name"), QStringLiteral("Dana Reyes"), QStringLiteral("--service"),
                         QStringLiteral("Full detail"), QStringLiteral("--location"), QStringLiteral("L1"), QStringLiteral("--id"), kJob,
                         QStringLiteral("--json")});
    }
    CtlAnswer job(const QStringList &words) { return home.run(QStringList{QStringLiteral("job"), kJob} + words + QStringList{QStringLiteral("--json")}); }
    /// The job after a command that must succeed; null when it did not.
    Json done(const QStringList &words)
    {
        const CtlAnswer answer = job(words);
        if (answer.code != 0)
            qWarning("%s", answer.said().constData());
        return answer.code == 0 ? answer.data().value("job", Json()) : Json();
    }
    Json moved(const QString &status) { return done({QStringLiteral("set-status"), status}); }

    const TestStore &place;
    CtlHome home;
};

} // namespace

class TestCtlJobs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void walkIn_data() { addBackendRows(); }
    void walkIn();
    void fieldsAndNotes_data() { addBackendRows(); }
    void fieldsAndNotes();
    void movesAndUndo_data() { addBackendRows(); }
    void movesAndUndo();
    void checklists_data() { addBackendRows(); }
    void checklists();
    void checklistFromFile();
    void money_data() { addBackendRows(); }
    void money();
    void noShowIssueClose_data() { addBackendRows(); }
    void noShowIssueClose();
    void rolesDecide_data() { addBackendRows(); }
    void rolesDecide();
    void refusals_data();
    void refusals();
    void textForPeople();

private:
    TestCluster m_cluster;
};

#define S(text) QStringLiteral(text)

void TestCtlJobs::walkIn()
{
    FB_TEST_STORE(m_cluster);
    Shop shop(testStore);
    const CtlAnswer made = shop.walkIn();
    COMPARE_EXIT(made, 0);
    const Json job = made.data()["job"];
    COMPARE_TEXT(word(job, "jobId"), kJob.toUtf8());
    QVERIFY(job["bookingId"].is_null());
    COMPARE_TEXT(word(job, "customerName"), "Dana Reyes");
    COMPARE_TEXT(word(job, "serviceType"), "Full detail");
    COMPARE_TEXT(word(job, "locationId"), "L1");
    COMPARE_TEXT(word(job, "workStatus"), "SCHEDULED");
    COMPARE_EXIT(shop.walkIn(), 0); // once more is the same job
    QCOMPARE(testStore.shell(S("SELECT COUNT(*) FROM job")).trimmed(), S("1"));
    const CtlAnswer later = shop.home.run({S("job"), S("new"), S("--name"), S("Sam"), S("--phone"), S("+16155550142"), S("--at"), S("2026-11-20T09:00:00Z"),
                                           S("--minutes"), S("45"), S("--location"), S("L1"), S("--json"), S("--as"), S("Mia")});
    COMPARE_EXIT(later, 0);
    COMPARE_TEXT(word(later.data()["job"], "appointmentTime"), "2026-11-20T09:00:00Z");
    COMPARE_TEXT(word(later.data()["job"], "customerPhone"), "+16155550142");
    COMPARE_TEXT(word(later.data()["job"], "createdBy"), "Mia");
    QCOMPARE(later.data()["job"]["durationMinutes"].get<int>(), 45);
    COMPARE_EXIT(shop.home.run({S("job"), S("new"), S("--name"), S("Sam")}), 2); // no place is known
}

void TestCtlJobs::fieldsAndNotes()
{
    FB_TEST_STORE(m_cluster);
    Shop shop(testStore);
    COMPARE_EXIT(shop.walkIn(), 0);
    Json job = shop.done({S("set"), S("year=2018"), S("make=BMW"), S("model=X3"), S("color=black = blue"), S("plate= 7klm  482"), S("keyTag=14"), S("bay=2"),
                          S("technician=Noah"), S("notes=one"), S("--as"), S("Mia")});
    COMPARE_JSON(job["vehicleInfo"], Json({{"year", "2018"}, {"make", "BMW"}, {"model", "X3"}, {"color", "black = blue"}, {"plate", "7KLM 482"}}));
    COMPARE_TEXT(word(job, "keyTag") + word(job, "bay") + word(job, "technician") + word(job, "notes"), "142Noahone");
    COMPARE_TEXT(word(job, "updatedBy"), "Mia");
    QCOMPARE(job["revision"].get<int>(), 2);
    const Json touched = job["history"].back();
    COMPARE_TEXT(word(touched, "event") + word(touched, "changedBy"), "fieldsMia");
    QCOMPARE(touched["changes"].size(), 9U);

    job = shop.done({S("note"), S("two")});
    job = shop.done({S("note"), S("three")});
    COMPARE_TEXT(word(job, "notes"), "one\ntwo\nthree");
    job = shop.done({S("set"), S("bay=")});
    QVERIFY(job["bay"].is_null());

    COMPARE_EXIT(shop.job({S("set"), S("bay=9"), S("--if-revision"), S("2")}), 1);
    COMPARE_TEXT(word(shop.job({S("set"), S("bay=9"), S("--if-revision"), S("2")}).error(), "kind"), "Conflict");
    QVERIFY(shop.done({})["bay"].is_null());
    COMPARE_TEXT(word(shop.done({S("set"), S("bay=9"), S("--if-revision"), S("5")}), "bay"), "9");
    job = shop.done({S("set"), S("bay=9")});
    QCOMPARE(job["revision"].get<int>(), 6); // it said so already: nothing was written
}

void TestCtlJobs::movesAndUndo()
{
    FB_TEST_STORE(m_cluster);
    Shop shop(testStore);
    COMPARE_EXIT(shop.walkIn(), 0);
    COMPARE_TEXT(word(shop.done({S("set-status"), S("CHECKED_IN"), S("--as"), S("Mia")}), "workStatus"), "CHECKED_IN");
    COMPARE_EXIT(shop.job({S("undo"), S("--as"), S("Noah")}), 2); // somebody else's
    COMPARE_TEXT(word(shop.done({S("undo"), S("--as"), S("Mia")}), "workStatus"), "SCHEDULED");
    COMPARE_EXIT(shop.job({S("undo"), S("--as"), S("Mia")}), 2);
    COMPARE_EXIT(shop.job({S("set-status"), S("QC_READY")}), 2);
    QVERIFY(!shop.moved(S("CHECKED_IN")).is_null());
    QVERIFY(!shop.moved(S("IN_PROGRESS")).is_null());
    COMPARE_EXIT(shop.job({S("set-status"), S("CHECKED_IN")}), 2); // back needs a reason
    Json job = shop.done({S("set-status"), S("CHECKED_IN"), S("--reason"), S("wrong car")});
    COMPARE_TEXT(word(job["statusHistory"].back(), "event") + word(job["statusHistory"].back(), "reason"), "backwrong car");
    for (const char16_t *status : {u"IN_PROGRESS", u"QC_READY", u"WORK_COMPLETED"})
        QVERIFY(!shop.moved(QString::fromUtf16(status)).is_null());
    const CtlAnswer final = shop.job({S("set-status"), S("QC_READY"), S("--reason"), S("no")});
    COMPARE_EXIT(final, 2);
    COMPARE_TEXT(word(final.error(), "message"), "Completed jobs cannot be moved back. Open an issue instead.");
}

void TestCtlJobs::checklists()
{
    FB_TEST_STORE(m_cluster);
    Shop shop(testStore);
    COMPARE_JSON(shop.home.run("checklists --json").data(), Json({{"checklists", Json::array()}}));
    const auto set = [&](const QStringList &words) { return shop.home.run(QStringList{S("checklists"), S("set")} + words + QStringList{S("--json")}); };
    CtlAnswer answer = set({S("Full detail"), S("TECH"), S("Vacuum"), S("Tyres (optional)"), S("--as"), S("Mia")});
    COMPARE_EXIT(answer, 0);
    COMPARE_TEXT(keysOf(answer.data()["checklist"]), "service list version items changedAt changedBy");
    COMPARE_JSON(answer.data()["checklist"]["items"], Json::array({{{"label", "Vacuum"}, {"required", true}}, {{"label", "Tyres"}, {"required", false}}}));
    COMPARE_EXIT(set({S("every-service"), S("QC"), S("Vacuum"), S("Look")}), 0);
    COMPARE_EXIT(set({S("Full detail"), S("TECH"), S("x"), S("--if-version"), S("7")}), 1);
    QCOMPARE(shop.home.run("checklists --json").data()["checklists"].size(), 2U);

    COMPARE_EXIT(shop.walkIn(), 0);
    COMPARE_EXIT(shop.job({S("check"), S("TECH:1")}), 1); // before check-in there is none
    Json job = shop.moved(S("CHECKED_IN"));
    QCOMPARE(job["checklist"].size(), 4U);
    COMPARE_EXIT(set({S("Full detail"), S("TECH"), S("New")}), 0);
    job = shop.done({S("check"), S("TECH:2"), S("--as"), S("Noah")});
    QVERIFY(job["checklist"][1]["checked"].get<bool>());
    COMPARE_TEXT(word(job["checklist"][1], "checkedBy") + word(job["checklist"][1], "label"), "NoahTyres");
    QVERIFY(!shop.done({S("check"), S("Tyres"), S("--undo")})["checklist"][1]["checked"].get<bool>());
    QVERIFY(shop.done({S("check"), QString::fromUtf8(word(job["checklist"][3], "itemId"))})["checklist"][3]["checked"].get<bool>());
    COMPARE_EXIT(shop.job({S("check"), S("Vacuum")}), 2); // both lists have it
    COMPARE_EXIT(shop.job({S("check"), S("TECH:9")}), 1);
    COMPARE_EXIT(shop.job({S("check"), S("nothing")}), 1);

    COMPARE_EXIT(shop.home.run({S("checklists"), S("clear"), S("Full detail"), S("TECH")}), 0);
    QCOMPARE(shop.home.run("checklists --json").data()["checklists"].size(), 1U);
    answer = set({S("Full detail"), S("TECH"), S("Again")});
    COMPARE_EXIT(answer, 0);
    QCOMPARE(answer.data()["checklist"]["version"].get<int>(), 4);
}

void TestCtlJobs::checklistFromFile()
{
    const TestStore testStore(m_cluster, false);
    Shop shop(testStore);
    const auto from = [&](const QByteArray &bytes) {
        shop.home.write(S("list.json"), bytes);
        return shop.home.run({S("checklists"), S("set"), S("Wash"), S("QC"), S("--from"), S("list.json"), S("--json")});
    };
    CtlAnswer answer = from(R"([{"label":" Dry it "},{"label":"Smell it","required":false}])");
    COMPARE_EXIT(answer, 0);
    const Json items = answer.data()["checklist"]["items"];
    COMPARE_JSON(items, Json::array({{{"label", "Dry it"}, {"required", true}}, {{"label", "Smell it"}, {"required", false}}}));
    answer = from(toJsonText(answer.data()["checklist"])); // what it prints it reads
    COMPARE_EXIT(answer, 0);
    COMPARE_JSON(answer.data()["checklist"]["items"], items);
    for (const char *bad : {"", "{", "[]", "[1]", R"([{"label":1}])", R"([{"label":"x","required":"yes"}])", R"({"item":[]})", "null"})
        COMPARE_EXIT(from(bad), 2);
    COMPARE_EXIT(shop.home.run({S("checklists"), S("set"), S("Wash"), S("QC"), S("--from"), S("none.json")}), 2);
}

void TestCtlJobs::money()
{
    FB_TEST_STORE(m_cluster);
    Shop shop(testStore);
    COMPARE_EXIT(shop.walkIn(), 0);
    COMPARE_EXIT(shop.job({S("total"), S("245.00")}), 2); // no currency yet
    Json payment = shop.done({S("total"), S("245.5"), S("USD")})["payment"];
    COMPARE_TEXT(keysOf(payment), "status totalMinor suggestedTotalMinor suggestedCurrency paidMinor balanceMinor currency entries");
    QCOMPARE(payment["totalMinor"].get<int>(), 24'550);
    COMPARE_TEXT(word(payment, "status"), "UNPAID");
    const QStringList pay{S("pay"), S("100"), S("--method"), S("CASH"), S("--id"), S("6a8f0e0a-0000-4000-8000-0000000000aa"), S("--as"), S("Mia")};
    payment = shop.done(pay)["payment"];
    payment = shop.done(pay)["payment"]; // once more is the same payment
    QCOMPARE(payment["paidMinor"].get<int>(), 10'000);
    QCOMPARE(payment["balanceMinor"].get<int>(), 14'550);
    COMPARE_TEXT(word(payment, "status") + word(payment["entries"][0], "method") + word(payment["entries"][0], "by"), "PART_PAIDCASHMia");
    payment = shop.done({S("refund"), S("40.50"), S("--reason"), S("scratch")})["payment"];
    QCOMPARE(payment["paidMinor"].get<int>(), 5'950);
    QCOMPARE(payment["entries"][1]["amountMinor"].get<int>(), -4'050);
    COMPARE_TEXT(word(payment["entries"][1], "reason"), "scratch");
    COMPARE_EXIT(shop.job({S("refund"), S("60"), S("--reason"), S("more than there is")}), 2);
    COMPARE_EXIT(shop.job({S("pay"), S("1"), S("EUR"), S("--method"), S("CASH")}), 2);
    const CtlAnswer unproven = shop.job({S("pay"), S("186.00"), S("--method"), S("CARD")});
    COMPARE_EXIT(unproven, 2); // PAID needs a receipt
    QVERIFY2(word(unproven.error(), "message").contains("receipt"), unproven.said());
    QVERIFY(shop.done({S("total"), S("none")})["payment"]["totalMinor"].is_null());
    for (const char16_t *bad : {u"1,50", u"1.505", u"ten", u".", u"1.", u"1e3", u"9999999999999999"})
        COMPARE_EXIT(shop.job({S("pay"), QString::fromUtf16(bad), S("--method"), S("CASH")}), 2);
    QCOMPARE(shop.done({})["payment"]["entries"].size(), 2U);
}

void TestCtlJobs::noShowIssueClose()
{
    FB_TEST_STORE(m_cluster);
    Shop shop(testStore);
    COMPARE_EXIT(shop.walkIn(), 0);
    COMPARE_EXIT(shop.job({S("no-show"), S("OTHER")}), 2); // needs a note
    Json job = shop.done({S("no-show"), S("NO_ARRIVAL"), S("--note"), S("called twice"), S("--as"), S("Mia")});
    COMPARE_TEXT(keysOf(job["noShow"]), "reason note markedAt markedBy resolvedAt resolvedBy");
    COMPARE_TEXT(word(job["noShow"], "reason") + word(job["noShow"], "note") + word(job["noShow"], "markedBy"), "NO_ARRIVALcalled twiceMia");
    COMPARE_EXIT(shop.job({S("set-status"), S("CHECKED_IN")}), 2);
    job = shop.done({S("no-show"), S("resolve"), S("--note"), S("stuck in traffic"), S("--as"), S("Noah")});
    COMPARE_TEXT(word(job["noShow"], "resolvedBy"), "Noah");

    COMPARE_EXIT(shop.job({S("reopen")}), 2);
    job = shop.done({S("close"), S("--reason"), S("never came back")});
    COMPARE_TEXT(word(job["closed"], "reason"), "never came back");
    QVERIFY(shop.done({S("reopen")})["closed"].is_null());

    COMPARE_EXIT(shop.job({S("issue"), S("DAMAGE"), S("--text"), S("scratch")}), 2); // not completed yet
    for (const char16_t *status : {u"CHECKED_IN", u"IN_PROGRESS", u"QC_READY", u"WORK_COMPLETED"})
        QVERIFY(!shop.moved(QString::fromUtf16(status)).is_null());
    job = shop.done({S("issue"), S("DAMAGE"), S("--text"), S("scratch")});
    COMPARE_TEXT(keysOf(job["postCompletionIssue"]), "type text openedAt openedBy resolvedAt resolvedBy resolution");
    COMPARE_TEXT(word(job["postCompletionIssue"], "type") + word(job["postCompletionIssue"], "text"), "DAMAGEscratch");
    COMPARE_EXIT(shop.job({S("issue"), S("REDO"), S("--text"), S("again")}), 2); // one at a time
    job = shop.done({S("issue"), S("resolve"), S("--note"), S("polished")});
    COMPARE_TEXT(word(job["postCompletionIssue"], "resolution"), "polished");
    COMPARE_EXIT(shop.job({S("no-show"), S("NO_ARRIVAL")}), 2);
}

void TestCtlJobs::rolesDecide()
{
    FB_TEST_STORE(m_cluster);
    Shop shop(testStore);
    COMPARE_EXIT(shop.walkIn(), 0); // a store without people is open to all
    const std::unique_ptr<Store> store = testStore.open();
    const Person mia{.personId = QUuid::createUuid().toString(QUuid::WithoutBraces), .name = S("Mia"), .role = Role::Admin};
    const Person noah{.personId = QUuid::createUuid().toString(QUuid::WithoutBraces), .name = S("Noah"), .role = Role::Technician};
    VERIFY_OK(store->addPerson(mia, {}, {.name = S("Mia")}, fromMs(1'790'000'000'000)));
    VERIFY_OK(store->addPerson(noah, {}, {.name = S("Mia")}, fromMs(1'790'000'000'000)));
    const CtlAnswer nobody = shop.job({S("set"), S("bay=1")});
    COMPARE_EXIT(nobody, 3);
    COMPARE_TEXT(word(nobody.error(), "kind"), "Forbidden");
    const CtlAnswer wrong = shop.job({S("total"), S("10"), S("USD"), S("--as"), S("Noah")});
    COMPARE_EXIT(wrong, 3);
    QVERIFY2(word(wrong.error(), "message").contains("anager"), wrong.said()); // says who may
    COMPARE_EXIT(shop.home.run({S("checklists"), S("set"), S("x"), S("QC"), S("y"), S("--as"), S("Noah")}), 3);
    const Json job = shop.done({S("set"), S("plate=1"), S("--as"), S("noah")});
    COMPARE_TEXT(word(job["history"].back(), "changedBy") + word(job["history"].back(), "role"), "NoahTECHNICIAN");
    QVERIFY(!shop.done({S("total"), S("10"), S("USD"), S("--as"), S("Mia")}).is_null());
}

void TestCtlJobs::refusals_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("names");
    const auto row = [](const char *words, const char *names) { QTest::newRow(words) << QString::fromLatin1(words).split(u' ') << QByteArray(names); };
    row("job new", "--name");
    row("job new --name X --minutes many", "many");
    row("job new --name X --at tomorrow", "tomorrow");
    row("job new --name X --id 12", "--id");
    row("job J set", "FIELD=VALUE");
    row("job J set plate", "plate");
    row("job J set =x", "=x");
    row("job J set wheel=x", "wheel");
    row("job J set jobId=x", "jobId");
    row("job J set bay=1 --if-revision 0", "--if-revision");
    row("job J note", "TEXT");
    row("job J note a b", "\"b\"");
    row("job J check", "ITEM");
    row("job J total", "AMOUNT");
    row("job J pay 3", "--method");
    row("job J pay 3 --method GOLD", "GOLD");
    row("job J refund 3", "--reason");
    row("job J no-show", "REASON");
    row("job J no-show LAZY", "LAZY");
    row("job J issue DAMAGE", "--text");
    row("job J issue BAD --text x", "BAD");
    row("job J close", "--reason");
    row("job J reopen now", "now");
    row("job J undo --reason x", "--reason");
    row("checklists set S", "LIST");
    row("checklists set S OTHER x", "OTHER");
    row("checklists set S TECH", "items");
    row("checklists set S TECH x --from f", "--from");
    row("jobs --carried-over --date 2026-11-20", "--carried-over");
}

void TestCtlJobs::refusals()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, names);
    CtlHome home;
    home.connect(S("sqlite:") + home.path(S("shop.db")), S("http://127.0.0.1:9"));
    const CtlAnswer answer = home.run(words);
    COMPARE_EXIT(answer, 2);
    QVERIFY2(answer.out.isEmpty() && answer.err.startsWith("error: ") && answer.err.contains(names), answer.said());
}

void TestCtlJobs::textForPeople()
{
    const TestStore testStore(m_cluster, false);
    Shop shop(testStore);
    COMPARE_EXIT(shop.home.run({S("checklists"), S("set"), S("every-service"), S("TECH"), S("Vacuum"), S("Tyres (optional)")}), 0);
    COMPARE_EXIT(shop.walkIn(), 0);
    shop.done({S("set"), S("plate=7KLM482"), S("make=BMW"), S("bay=2"), S("technician=Noah")});
    shop.moved(S("CHECKED_IN"));
    shop.done({S("check"), S("TECH:1")});
    shop.done({S("total"), S("245.00"), S("USD")});
    shop.done({S("pay"), S("100"), S("--method"), S("CASH")});
    const CtlAnswer board = shop.home.run("jobs --location L1");
    COMPARE_EXIT(board, 0);
    for (const char *part : {"Dana Reyes", "BMW", "7KLM482", "CHECKED_IN", "Noah", "TECH 1/2", "PART_PAID 145.00 USD due"})
        QVERIFY2(board.out.contains(part), board.said());
    const CtlAnswer one = shop.home.run({S("job"), kJob});
    for (const char *part : {"[x]  TECH:1  Vacuum", "[ ]  TECH:2  Tyres (optional)", "100.00 USD", "245.00 USD", "plate:  → 7KLM482"})
        QVERIFY2(one.out.contains(part), one.said());
    const CtlAnswer left = shop.home.run("jobs --carried-over --location L1 --json");
    COMPARE_EXIT(left, 0);
    QVERIFY(left.data()["jobs"].empty()); // today's own jobs are not carried over
    testStore.shell(S("UPDATE job SET walk_in_at_ms = walk_in_at_ms - 172800000"));
    QCOMPARE(shop.home.run("jobs --carried-over --location L1 --json").data()["jobs"].size(), 1U);
}

QTEST_GUILESS_MAIN(TestCtlJobs)
#include "tst_ctljobs.moc"
