// SPDX-License-Identifier: GPL-3.0-or-later
// floorboardctl as its users meet it: arguments in, stdout, stderr and exit code out.
#include "ctlprocess.h"
#include "patience.h"
#include "sandboxprocess.h"
#include "teststore.h"

using namespace fb;

namespace {
constexpr auto kRunKeys =
    "runId source trigger outcome dryRun joined by locationId windowStart windowEnd scanned created updated cancelled skipped errors startTime endTime "
    "durationMs apiCalls setupCalls error brake allowed allowReason";
constexpr auto kJobKeys =
    "jobId bookingId workStatus appointmentTime durationMinutes locationId serviceType technician bay keyTag customerName customerEmail customerPhone customerCached "
    "customerNote sellerNote vehicleInfo notes checklist photosMeta receiptPhotos postCompletionIssue payment noShow closed statusHistory history createdBy "
    "createdAt updatedAt updatedBy revision bookingStatus bookingVersion flags";

QByteArray logQueryOf(SandboxProcess &sandbox, const std::string &path)
{
    QByteArray queries;
    const Json log = sandbox.requests();
    for (const Json &entry : log.value("requests", Json::array())) {
        if (word(entry, "path") == path.c_str())
            queries += word(entry, "query") + '\n';
    }
    return queries;
}

} // namespace

class TestCtl : public QObject {
    Q_OBJECT

private:
    TestCluster m_cluster;

private Q_SLOTS:
    void everyCommandHasItsShape_data() { addBackendRows(); }
    void everyCommandHasItsShape();
    void jobsMoveForwardOnly_data() { addBackendRows(); }
    void jobsMoveForwardOnly();
    void dryRunWritesNothing_data() { addBackendRows(); }
    void dryRunWritesNothing();
    void doctorNamesWhatIsWrong();
    void doctorTriesOnce_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("a server that fails") << QStringLiteral("status");
        QTest::newRow("a server that hangs") << QStringLiteral("hang");
    }
    void doctorTriesOnce();
    void doctorComparesTheClocks();
    void severalLocationsAskForOne();
    void longWindowsAreSliced();
    void freshStore();
    void interruptKeepsWhatWasApplied_data() { addBackendRows(); }
    void interruptKeepsWhatWasApplied();
    void waitingRunKeepsWhatTheOtherFoundOut();
};

void TestCtl::everyCommandHasItsShape()
{
    FB_TEST_STORE(m_cluster);
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({QStringLiteral("--locations"), QStringLiteral("1"), QStringLiteral("--bookings"), QStringLiteral("30")}));
    CtlHome home;
    home.connect(testStore.address().text(), sandbox.urlText());

    CtlAnswer answer = home.run("reconcile --json");
    COMPARE_EXIT(answer, 0);
    COMPARE_TEXT(keysOf(answer.json()), "success data");
    COMPARE_JSON(answer.json()["success"], Json(true));
    QCOMPARE(answer.err, QByteArray());
    const Json run = answer.data();
    COMPARE_TEXT(keysOf(run), kRunKeys);
    COMPARE_TEXT(word(run, "source"), "square");
    COMPARE_TEXT(word(run, "trigger"), "cli");
    COMPARE_TEXT(word(run, "outcome"), "success");
    COMPARE_JSON(run["joined"], Json(false));
    COMPARE_JSON(run["dryRun"], Json(false));
    QVERIFY(run["created"].get<int>() > 20);
    QCOMPARE(run["scanned"].get<int>(), run["created"].get<int>() + run["skipped"].get<int>());
    QVERIFY(parseRfc3339(QString::fromUtf8(word(run, "windowStart"))).has_value());
    QVERIFY(word(run, "endTime").endsWith("Z"));
    const QString runId = QString::fromUtf8(word(run, "runId"));

    answer = home.run("reconcile");
    COMPARE_EXIT(answer, 0);
    QVERIFY2(answer.out.startsWith("no_change: "), answer.said());
    QCOMPARE(answer.err, QByteArray());

    answer = home.run("jobs --json");
    COMPARE_EXIT(answer, 0);
    COMPARE_TEXT(keysOf(answer.data()), "date synced locationId jobs");
    const Json jobs = answer.data()["jobs"];
    QVERIFY(!jobs.empty());
    COMPARE_TEXT(keysOf(jobs[0]), kJobKeys);
    COMPARE_TEXT(word(jobs[0], "createdBy"), "reconciliation");
    COMPARE_TEXT(keysOf(jobs[0]["statusHistory"][0]), "from to event changedAt changedBy reason");
    const QString jobId = QString::fromUtf8(word(jobs[0], "jobId"));
    const QString bookingId = QString::fromUtf8(word(jobs[0], "bookingId"));
    answer = home.run("jobs");
    COMPARE_EXIT(answer, 0);
    QVERIFY2(answer.out.contains(jobId.toLatin1()) && answer.err.isEmpty(), answer.said());

    for (const QString &id : {jobId, bookingId}) {
        answer = home.run({QStringLiteral("job"), id, QStringLiteral("--json")});
        COMPARE_EXIT(answer, 0);
        COMPARE_TEXT(keysOf(answer.data()), "job");
        COMPARE_JSON(answer.data()["job"], jobs[0]);
    }
    // What Square's catalog asks for its services is suggested, never agreed on by itself.
    std::size_t suggested = 0;
    for (const Json &job : jobs) {
        const Json &payment = job["payment"];
        QVERIFY(payment["totalMinor"].is_null());
        QCOMPARE(payment["suggestedTotalMinor"].is_null(), payment["suggestedCurrency"].is_null());
        suggested += payment["suggestedTotalMinor"].is_null() ? 0 : 1;
        QVERIFY(payment["suggestedTotalMinor"].is_null() || payment["suggestedTotalMinor"].get<std::int64_t>() > 0);
    }
    QVERIFY(suggested > 0);

    answer = home.run({QStringLiteral("job"), jobId});
    COMPARE_EXIT(answer, 0);
    QVERIFY2(answer.out.contains("SCHEDULED") && answer.err.isEmpty(), answer.said());

    answer = home.run("history --json");
    COMPARE_EXIT(answer, 0);
    COMPARE_TEXT(keysOf(answer.data()), "runs");
    QCOMPARE(answer.data()["runs"].size(), 2U);
    COMPARE_TEXT(word(answer.data()["runs"][0], "outcome"), "no_change");
    COMPARE_JSON(answer.data()["runs"][1], run);
    QCOMPARE(home.run("history --limit 1 --json").data()["runs"].size(), 1U);
    answer = home.run({QStringLiteral("history"), runId, QStringLiteral("--json")});
    COMPARE_EXIT(answer, 0);
    COMPARE_TEXT(keysOf(answer.data()), "run items");
    COMPARE_JSON(answer.data()["run"], run);
    QCOMPARE(answer.data()["items"].size(), run["created"].get<std::size_t>());
    COMPARE_TEXT(keysOf(answer.data()["items"][0]), "bookingId action reason changes error");
    COMPARE_TEXT(word(answer.data()["items"][0], "action"), "create");
    COMPARE_TEXT(word(answer.data()["items"][0]["changes"][0], "field"), "startAt");
    COMPARE_TEXT(word(answer.data()["items"][0]["changes"][0], "before"), "");
    QVERIFY(parseRfc3339(QString::fromUtf8(word(answer.data()["items"][0]["changes"][0], "after"))));
    answer = home.run({QStringLiteral("history"), runId});
    COMPARE_EXIT(answer, 0);
    QVERIFY2(answer.out.contains("create") && answer.err.isEmpty(), answer.said());

    answer = home.run("status --json");
    COMPARE_EXIT(answer, 0);
    COMPARE_TEXT(keysOf(answer.data()), "sources");
    const Json source = answer.data()["sources"][0];
    COMPARE_TEXT(keysOf(source), "source locationId headline activity freshness lastSuccess lastTry nextRun until error");
    COMPARE_TEXT(word(source, "headline"), "Up to date");
    COMPARE_JSON(source["error"], Json());

    answer = home.run("store info --json");
    COMPARE_EXIT(answer, 0);
    COMPARE_TEXT(keysOf(answer.data()), "backend address schemaVersion counts");
    COMPARE_TEXT(word(answer.data(), "backend"), testStore.isPostgres() ? "postgresql" : "sqlite");
    COMPARE_TEXT(keysOf(answer.data()["counts"]), "bookings jobs statusEvents runs runItems changes people");
    COMPARE_JSON(answer.data()["counts"]["jobs"], run["created"]);
    answer = home.run("store migrate --json");
    COMPARE_EXIT(answer, 0);
    COMPARE_TEXT(keysOf(answer.data()), "backend schemaVersion");

    answer = home.run("doctor --json");
    COMPARE_EXIT(answer, 0);
    COMPARE_TEXT(keysOf(answer.data()), "checks");
    QByteArray names;
    const Json checks = answer.data()["checks"];
    for (const Json &check : checks) {
        COMPARE_TEXT(keysOf(check), "name ok message remedy");
        COMPARE_JSON(check["ok"], Json(true));
        names += word(check, "name") + ' ';
    }
    COMPARE_TEXT(names, "store keychain connection scopes location clock ");

    answer = home.run("job nobody-knows-it --json");
    COMPARE_EXIT(answer, 1);
    COMPARE_TEXT(keysOf(answer.json()), "success error data");
    COMPARE_JSON(answer.json()["success"], Json(false));
    COMPARE_TEXT(keysOf(answer.error()), "kind message action");
    COMPARE_TEXT(word(answer.error(), "kind"), "NotFound");
    answer = home.run("history nobody-knows-it");
    COMPARE_EXIT(answer, 1);
    QVERIFY2(answer.out.isEmpty() && answer.err.startsWith("error: "), answer.said());
}

void TestCtl::jobsMoveForwardOnly()
{
    FB_TEST_STORE(m_cluster);
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({QStringLiteral("--locations"), QStringLiteral("1"), QStringLiteral("--bookings"), QStringLiteral("12")}));
    CtlHome home;
    home.connect(testStore.address().text(), sandbox.urlText());
    COMPARE_EXIT(home.run("reconcile"), 0);
    const QString id = testStore.shell(QStringLiteral("SELECT booking_id FROM job ORDER BY booking_id LIMIT 1"));
    const auto move = [&](const char *status) {
        return home.run({QStringLiteral("job"), id, QStringLiteral("set-status"), QString::fromLatin1(status), QStringLiteral("--as"),
                         QStringLiteral("Ana O'Neil"), QStringLiteral("--json")});
    };
    CtlAnswer answer = move("QC_READY");
    COMPARE_EXIT(answer, 2);
    COMPARE_TEXT(word(answer.error(), "kind"), "Invalid");
    int revision = 1;
    for (const char *status : {"CHECKED_IN", "IN_PROGRESS", "QC_READY", "WORK_COMPLETED"}) {
        answer = move(status);
        COMPARE_EXIT(answer, 0);
        const Json job = answer.data()["job"];
        COMPARE_TEXT(word(job, "workStatus"), status);
        QCOMPARE(job["revision"].get<int>(), ++revision);
        QCOMPARE(job["statusHistory"].size(), static_cast<std::size_t>(revision));
        const Json event = job["statusHistory"].back();
        COMPARE_TEXT(word(event, "to"), status);
        COMPARE_TEXT(word(event, "changedBy"), "Ana O'Neil");
        COMPARE_EXIT(move(status), 2);
        COMPARE_EXIT(move("SCHEDULED"), 2);
    }
    COMPARE_EXIT(home.run({QStringLiteral("job"), QStringLiteral("no-such-job"), QStringLiteral("set-status"), QStringLiteral("CHECKED_IN")}), 1);
    // A reconcile keeps its hands off all of it.
    sandbox.booking({{"op", "move"}, {"id", id.toStdString()}, {"minutes", 15}});
    COMPARE_EXIT(home.run("reconcile"), 0);
    const Json job = home.run({QStringLiteral("job"), id, QStringLiteral("--json")}).data()["job"];
    COMPARE_TEXT(word(job, "workStatus"), "WORK_COMPLETED");
    QCOMPARE(job["revision"].get<int>(), 5);
    QCOMPARE(job["statusHistory"].size(), 5U);
}

void TestCtl::dryRunWritesNothing()
{
    FB_TEST_STORE(m_cluster);
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({QStringLiteral("--locations"), QStringLiteral("1"), QStringLiteral("--bookings"), QStringLiteral("30")}));
    CtlHome home;
    home.connect(QStringLiteral("sqlite:") + home.path(QStringLiteral("missing.db")), sandbox.urlText());
    CtlAnswer answer = home.run("reconcile --dry-run --json");
    COMPARE_EXIT(answer, 3);
    COMPARE_TEXT(word(answer.error(), "kind"), "Setup");
    QVERIFY(!QFile::exists(home.path(QStringLiteral("missing.db"))));
    QCOMPARE(sandbox.requestCount(), 0);

    home.connect(testStore.address().text(), sandbox.urlText());
    const QString empty = testStore.dump();
    answer = home.run("reconcile --dry-run --json");
    COMPARE_EXIT(answer, 0);
    COMPARE_JSON(answer.data()["runId"], Json());
    COMPARE_JSON(answer.data()["dryRun"], Json(true));
    const Json planned = answer.data()["created"];
    QCOMPARE(testStore.dump(), empty);

    answer = home.run("reconcile --json");
    COMPARE_EXIT(answer, 0);
    COMPARE_JSON(answer.data()["created"], planned);
    sandbox.booking({{"op", "cancel"}, {"id", sandbox.bookings()[0]["id"]}});
    sandbox.booking({{"op", "add"}});
    const QString full = testStore.dump();
    QVERIFY(sandbox.reset());
    answer = home.run("reconcile --dry-run");
    COMPARE_EXIT(answer, 0);
    QVERIFY2(answer.out.startsWith("Dry run, nothing written: ") && answer.out.contains("\n  create"), answer.said());
    QCOMPARE(testStore.dump(), full);
    const Json log = sandbox.requests();
    for (const Json &entry : log.value("requests", Json::array())) {
        const QByteArray path = word(entry, "path");
        QVERIFY2(word(entry, "method") == "GET" || path.endsWith("-retrieve") || path == "/oauth2/token/status", path.constData());
    }
    QVERIFY(sandbox.requestCount() > 0);
}

void TestCtl::doctorNamesWhatIsWrong()
{
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({QStringLiteral("--locations"), QStringLiteral("1"), QStringLiteral("--token"), QStringLiteral("right")}));
    CtlHome home;
    home.connect(QStringLiteral("sqlite:") + home.path(QStringLiteral("shop.db")), sandbox.urlText(), QStringLiteral("right"));
    // Which checks fail, by name.
    const auto wrong = [&home](int code) {
        const CtlAnswer answer = home.run("doctor --json");
        QByteArray names;
        const Json checks = answer.data().value("checks", Json::array());
        for (const Json &check : checks) {
            if (!check.value("ok", true))
                names += word(check, "name") + (word(check, "remedy").isEmpty() ? "(no remedy) " : " ");
        }
        return answer.code == code ? names : "exit " + QByteArray::number(answer.code) + answer.said();
    };
    QCOMPARE(wrong(0), QByteArray());
    home.connect(QStringLiteral("sqlite:") + home.path(QStringLiteral("shop.db")), sandbox.urlText(), QStringLiteral("wrong"));
    COMPARE_TEXT(wrong(3), "connection scopes location ");
    home.unset("FLOORBOARD_SQUARE_TOKEN");
    COMPARE_TEXT(wrong(3), "keychain connection scopes location clock ");
    home.set("FLOORBOARD_SQUARE_TOKEN", QStringLiteral(" right\n"));
    sandbox.control("scopes", {{"scopes", {"APPOINTMENTS_READ", "CUSTOMERS_READ", "ITEMS_READ", "MERCHANT_PROFILE_READ"}}});
    COMPARE_TEXT(wrong(3), "scopes location ");
    sandbox.control("scopes", {{"scopes", {"APPOINTMENTS_READ", "APPOINTMENTS_ALL_READ", "CUSTOMERS_READ", "ITEMS_READ", "MERCHANT_PROFILE_READ"}}});
    QVERIFY(sandbox.fault({{"kind", "status"},
                           {"status", 200},
                           {"path", "/v2/locations"},
                           {"body", R"({"locations":[{"id":"L1","name":"Far away","timezone":"Mars/Olympus","status":"ACTIVE"}]})"}}));
    COMPARE_TEXT(wrong(3), "location ");
    sandbox.stop();
    COMPARE_TEXT(wrong(1), "connection scopes location clock ");
    home.set("FLOORBOARD_STORE", QStringLiteral("sqlite:/proc/shop.db"));
    COMPARE_TEXT(wrong(3), "store connection scopes location clock ");
}

void TestCtl::doctorTriesOnce()
{
    QFETCH(QString, kind);
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({QStringLiteral("--locations"), QStringLiteral("1")}));
    CtlHome home;
    home.connect(QStringLiteral("sqlite:") + home.path(QStringLiteral("shop.db")), sandbox.urlText());
    sandbox.fault({{"kind", kind.toStdString()}, {"status", 503}, {"times", -1}});
    const CtlAnswer answer = home.run("doctor");
    COMPARE_EXIT(answer, 1);
    QVERIFY2(answer.out.contains("wrong  connection"), answer.said());
    QVERIFY2(kind != u"hang" || answer.out.contains("sent nothing for 5 s"), answer.said());
    QCOMPARE(sandbox.requestCount(), 4); // each question once: locations, merchant, permissions, technicians
}

void TestCtl::doctorComparesTheClocks()
{
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({QStringLiteral("--locations"), QStringLiteral("1")}));
    CtlHome home;
    home.connect(QStringLiteral("sqlite:") + home.path(QStringLiteral("shop.db")), sandbox.urlText());
    CtlAnswer answer = home.run("doctor");
    COMPARE_EXIT(answer, 0);
    QVERIFY2(answer.out.contains("agrees with Square's"), answer.said());
    for (const auto &[offset, words] : {std::pair{600, "s behind Square's"}, {-600, "s ahead of Square's"}}) {
        sandbox.control("settings", {{"clock_offset", offset}});
        answer = home.run("doctor");
        COMPARE_EXIT(answer, 3);
        QVERIFY2(answer.out.contains(words) && answer.out.contains("wrong  clock"), answer.said());
    }
}

void TestCtl::severalLocationsAskForOne()
{
    SandboxProcess sandbox;
    QVERIFY(sandbox.start());
    CtlHome home;
    home.connect(QStringLiteral("sqlite:") + home.path(QStringLiteral("shop.db")), sandbox.urlText());
    CtlAnswer answer = home.run("reconcile --json");
    COMPARE_EXIT(answer, 3);
    COMPARE_TEXT(word(answer.error(), "kind"), "Setup");
    QVERIFY2(answer.out.contains("L7FRANKLIN01 (Franklin"), answer.said());
    COMPARE_JSON(home.run("store info --json").data()["counts"]["jobs"], Json(0));
    answer = home.run("reconcile --json --location NOWHERE");
    COMPARE_EXIT(answer, 3);
    QVERIFY2(answer.out.contains("NOWHERE") && answer.out.contains("L7FRANKLIN01"), answer.said());
    COMPARE_EXIT(home.run("reconcile --json --location L7FRANKLIN01"), 0);
}

void TestCtl::longWindowsAreSliced()
{
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({QStringLiteral("--locations"), QStringLiteral("1"), QStringLiteral("--bookings"), QStringLiteral("20")}));
    CtlHome home;
    home.connect(QStringLiteral("sqlite:") + home.path(QStringLiteral("shop.db")), sandbox.urlText());
    const QDate today = QDate::currentDate();
    const QString from = today.addDays(-50).toString(Qt::ISODate) + QStringLiteral("T00:00:00Z");
    const QString to = today.addDays(50).toString(Qt::ISODate) + QStringLiteral("T00:00:00Z");
    const CtlAnswer answer = home.run({QStringLiteral("reconcile"), QStringLiteral("--from"), from, QStringLiteral("--to"), to, QStringLiteral("--json")});
    COMPARE_EXIT(answer, 0);
    QCOMPARE(QString::fromUtf8(word(answer.data(), "windowStart")), from);
    QCOMPARE(QString::fromUtf8(word(answer.data(), "windowEnd")), to);
    const QByteArray queries = logQueryOf(sandbox, "/v2/bookings");
    QCOMPARE(queries.count("start_at_min="), 4); // 100 days in slices of 30
    COMPARE_JSON(home.run("store info --json").data()["counts"]["bookings"], answer.data()["created"]);
    // The same in days of the shop, once the shop's zone is known.
    COMPARE_EXIT(home.run({QStringLiteral("reconcile"), QStringLiteral("--from"), today.toString(Qt::ISODate), QStringLiteral("--to"),
                           today.addDays(1).toString(Qt::ISODate)}),
                 0);
}

void TestCtl::freshStore()
{
    CtlHome home;
    home.connect(QStringLiteral("sqlite:") + home.path(QStringLiteral("deep/below/shop.db")), QStringLiteral("http://127.0.0.1:9"));
    CtlAnswer answer = home.run("jobs --date 2020-02-29 --json");
    COMPARE_EXIT(answer, 0);
    COMPARE_TEXT(word(answer.data(), "date"), "2020-02-29");
    COMPARE_JSON(answer.data()["synced"], Json(false));
    COMPARE_JSON(answer.data()["jobs"], Json::array());
    QVERIFY(home.run("jobs").out.contains("Nothing was read from Square yet"));
    COMPARE_TEXT(word(home.run("status --json").data()["sources"][0], "headline"), "Never synced");
    COMPARE_TEXT(home.run("history").out, "No runs yet.\n");
    QCOMPARE(QFile::permissions(home.path(QStringLiteral("deep/below/shop.db"))) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestCtl::interruptKeepsWhatWasApplied()
{
    FB_TEST_STORE(m_cluster);
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({QStringLiteral("--locations"), QStringLiteral("1"), QStringLiteral("--bookings"), QStringLiteral("30")}));
    CtlHome home;
    home.connect(testStore.address().text(), sandbox.urlText());
    COMPARE_EXIT(home.run("reconcile"), 0);
    const Json before = home.run("store info --json").data()["counts"];
    for (const char *path : {"/v2/bookings", "/v2/customers"}) {
        sandbox.booking({{"op", "add"}});
        QVERIFY(sandbox.reset());
        QVERIFY(sandbox.fault({{"kind", "hang"}, {"path", path}, {"times", -1}}));
        const std::unique_ptr<QProcess> process = home.start({QStringLiteral("reconcile"), QStringLiteral("--json")});
        QTRY_VERIFY(sandbox.requestCount(path) > 0);
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        const CtlAnswer answer = CtlHome::finished(*process);
        COMPARE_EXIT(answer, 130);
        COMPARE_TEXT(word(answer.error(), "kind"), "Cancelled");
        COMPARE_TEXT(word(answer.data(), "outcome"), "cancelled");
        const Json run = home.run("history --limit 1 --json").data()["runs"][0];
        COMPARE_TEXT(word(run, "outcome"), "cancelled");
        COMPARE_JSON(run["runId"], answer.data()["runId"]);
    }
    const Json after = home.run("store info --json").data()["counts"];
    COMPARE_JSON(after["jobs"], before["jobs"]);
    QVERIFY(sandbox.reset());
    const CtlAnswer healed = home.run("reconcile --json");
    COMPARE_EXIT(healed, 0);
    COMPARE_JSON(healed.data()["created"], Json(2));
}

void TestCtl::waitingRunKeepsWhatTheOtherFoundOut()
{
    // Two windows at once: the second waits its turn, and must not write over the state that the first has left.
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({QStringLiteral("--locations"), QStringLiteral("1"), QStringLiteral("--bookings"), QStringLiteral("20")}));
    CtlHome home;
    home.connect(QStringLiteral("sqlite:") + home.path(QStringLiteral("shop.db")), sandbox.urlText());
    COMPARE_EXIT(home.run("reconcile --from 2026-01-01T00:00:00Z --to 2026-01-02T00:00:00Z"), 0); // reads the account, syncs nothing of today
    sandbox.control("settings", {{"latency_ms", 700}});
    QVERIFY(sandbox.reset());
    const std::unique_ptr<QProcess> first = home.start({QStringLiteral("reconcile")});
    QTRY_VERIFY(sandbox.requestCount() > 0);
    const std::unique_ptr<QProcess> second = home.start({QStringLiteral("reconcile"), QStringLiteral("--from"), QStringLiteral("2026-02-01T00:00:00Z"),
                                                         QStringLiteral("--to"), QStringLiteral("2026-02-02T00:00:00Z"), QStringLiteral("--json")});
    COMPARE_EXIT(CtlHome::finished(*first), 0);
    const CtlAnswer waited = CtlHome::finished(*second);
    COMPARE_EXIT(waited, 0);
    COMPARE_JSON(waited.data()["joined"], Json(false));
    const Json source = home.run("status --json").data()["sources"][0];
    COMPARE_TEXT(word(source, "headline"), "Up to date");
    COMPARE_JSON(home.run("jobs --json").data()["synced"], Json(true));
}

QTEST_GUILESS_MAIN(TestCtl)
#include "tst_ctl.moc"
