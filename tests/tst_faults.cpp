// SPDX-License-Identifier: GPL-3.0-or-later
// floorboardctl against a Square that misbehaves.
#include "boardcheck.h"
#include "patience.h"

using namespace fb;

namespace {

constexpr auto kStaffTables = {"booking", "job", "status_event", "journal", "change"};

/// The part of a store that a refused run must not touch.
QString workOf(const TestStore &store)
{
    QString all;
    for (const char *table : kStaffTables)
        all += store.shell(QStringLiteral("SELECT * FROM %1 ORDER BY 1, 2").arg(QLatin1String(table))) + u'\n';
    return all;
}

bool addsUp(const Json &run)
{
    return run["scanned"].get<int>()
        == run["created"].get<int>() + run["updated"].get<int>() + run["cancelled"].get<int>() + run["skipped"].get<int>()
        + static_cast<int>(run["errors"].size());
}

} // namespace

/// A shop of one location in a sandbox, a store and somebody's account.
#define SHOP(bookings, ...)                                                                                                                                    \
    FB_TEST_STORE(m_cluster);                                                                                                                                  \
    SandboxProcess sandbox;                                                                                                                                    \
    QVERIFY(sandbox.start(QStringList{QStringLiteral("--locations"), QStringLiteral("1"), QStringLiteral("--bookings"), QString::number(bookings)}             \
                          + QStringList{__VA_ARGS__}));                                                                                                        \
    CtlHome home;                                                                                                                                              \
    home.connect(testStore.address().text(), sandbox.urlText())

class TestFaults : public QObject {
    Q_OBJECT

private:
    TestCluster m_cluster;

    static void sqliteOnly()
    {
        QTest::addColumn<bool>("postgres");
        QTest::newRow("SQLite") << false;
    }

private Q_SLOTS:
    void nthRequestFails_data();
    void nthRequestFails();
    void retryAfterIsHonoured_data() { sqliteOnly(); }
    void retryAfterIsHonoured();
    void pauseSurvivesAKill_data() { addBackendRows(); }
    void pauseSurvivesAKill();
    void tenDaysOfPause_data() { addBackendRows(); }
    void tenDaysOfPause();
    void refusedTokenStartsNoStorm_data();
    void refusedTokenStartsNoStorm();
    void strangePaging_data();
    void strangePaging();
    void repeatedCursorConcludesNothing_data() { addBackendRows(); }
    void repeatedCursorConcludesNothing();
    void bookingLeavesAndComesBack_data() { addBackendRows(); }
    void bookingLeavesAndComesBack();
    void brakesHold_data() { addBackendRows(); }
    void brakesHold();
    void oversizeBody_data() { sqliteOnly(); }
    void oversizeBody();
    void oddAccount_data() { addBackendRows(); }
    void oddAccount();
    void manyAtOnce_data();
    void manyAtOnce();
};

void TestFaults::nthRequestFails_data()
{
    QTest::addColumn<bool>("postgres");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("times");
    for (const bool postgres : {false, true}) {
        const char *backend = postgres ? "PostgreSQL" : "SQLite";
        QTest::addRow("%s, 400 for ever", backend) << postgres << QStringLiteral("status") << 400 << -1;
        QTest::addRow("%s, 500 once", backend) << postgres << QStringLiteral("status") << 500 << 1;
        if (postgres)
            continue;
        for (const char *kind : {"cut", "html", "broken_json", "drop"})
            QTest::addRow("%s, %s once", backend, kind) << postgres << QString::fromLatin1(kind) << 0 << 1;
        for (const char *kind : {"html", "broken_json"})
            QTest::addRow("%s, %s for ever", backend, kind) << postgres << QString::fromLatin1(kind) << 0 << -1;
    }
}

void TestFaults::nthRequestFails()
{
    QFETCH(QString, kind);
    QFETCH(int, status);
    QFETCH(int, times);
    // Three pages in the first run and a fetch by id in every later one: all kinds of request are met.
    SHOP(25, QStringLiteral("--page"), QStringLiteral("10"));
    const auto faulty = [&](int n) {
        Json fault{{"kind", kind.toStdString()}, {"after", n - 1}, {"times", times}};
        if (status != 0)
            fault["status"] = status;
        return sandbox.reset() && sandbox.fault(fault);
    };
    int n = 1;
    for (bool met = true; met && n < 40; ++n) {
        if (n > 1) { // news of every sort for the next round
            const Json fresh = sandbox.booking({{"op", "add"}, {"minutes", 60}});
            const Json list = sandbox.bookings();
            sandbox.booking({{"op", "touch"}, {"id", list[static_cast<std::size_t>(n) % list.size()]["id"]}});
            QVERIFY(fresh.is_object());
            testStore.shell(QStringLiteral("UPDATE sync_state SET metadata_at_ms = 0"));
        }
        QVERIFY(faulty(n));
        const CtlAnswer answer = home.run("reconcile --json");
        QVERIFY2(answer.code == 0 || answer.code == 1, answer.said());
        QVERIFY2(answer.code == 0 || !answer.error().is_null(), answer.said());
        QVERIFY2(times < 0 || answer.code == 0, answer.said());
        if (answer.data().contains("scanned"))
            QVERIFY2(addsUp(answer.data()), answer.said());
        met = sandbox.requestCount() >= n;
        QVERIFY(sandbox.reset());
        VERIFY_CONVERGES(home, testStore, sandbox);
    }
    QVERIFY2(n > 6 && n < 40, QByteArray::number(n).constData());
}

void TestFaults::retryAfterIsHonoured()
{
    SHOP(20);
    COMPARE_EXIT(home.run("reconcile"), 0);
    QVERIFY(sandbox.reset());
    QVERIFY(sandbox.fault({{"kind", "status"}, {"status", 429}, {"headers", {{"Retry-After", "3"}}}}));
    QElapsedTimer since; // before the first request, so that a busy computer can't make the wait look shorter than it was
    since.start();
    const std::unique_ptr<QProcess> process = home.start({QStringLiteral("reconcile"), QStringLiteral("--json")});
    QTRY_COMPARE(sandbox.requestCount(), 2);
    QVERIFY2(since.elapsed() >= 3'000, "it asked inside the time it was told to wait");
    const CtlAnswer answer = CtlHome::finished(*process);
    COMPARE_EXIT(answer, 0);
    COMPARE_TEXT(word(answer.data(), "outcome"), "no_change");
    QCOMPARE(sandbox.requestCount(), 2);
}

/// Killed in the middle of the wait: who comes next, whatever they want, still asks nothing before its end; who wants the same joins the one that waits.
void TestFaults::pauseSurvivesAKill()
{
    SHOP(20);
    COMPARE_EXIT(home.run("reconcile"), 0);
    QVERIFY(sandbox.reset());
    QVERIFY(sandbox.fault({{"kind", "status"}, {"status", 503}, {"headers", {{"Retry-After", "120"}}}}));
    const std::unique_ptr<QProcess> waiting = home.start({QStringLiteral("reconcile")});
    const QString kept = QStringLiteral("SELECT COUNT(*) FROM sync_state WHERE retry_not_before_ms > 1000");
    QTRY_COMPARE(testStore.shell(kept), QStringLiteral("1"));
    const CtlAnswer other = home.run("reconcile --dry-run --json");
    COMPARE_EXIT(other, 1);
    COMPARE_TEXT(word(other.error(), "kind"), "RateLimited");
    const std::unique_ptr<QProcess> joiner = home.start({QStringLiteral("reconcile"), QStringLiteral("--json")});
    QVERIFY2(!joiner->waitForFinished(1500), "it should have waited for the run that is under way");
    ::kill(static_cast<pid_t>(waiting->processId()), SIGKILL);
    CtlHome::finished(*waiting);
    const CtlAnswer next = CtlHome::finished(*joiner);
    COMPARE_EXIT(next, 1);
    COMPARE_TEXT(word(next.error(), "kind"), "RateLimited");
    COMPARE_EXIT(home.run("doctor"), 1);
    QCOMPARE(sandbox.requestCount(), 1);
    testStore.shell(QStringLiteral("UPDATE sync_state SET retry_not_before_ms = 1000"));
    VERIFY_CONVERGES(home, testStore, sandbox);
}

void TestFaults::tenDaysOfPause()
{
    SHOP(20);
    COMPARE_EXIT(home.run("reconcile"), 0);
    QVERIFY(sandbox.reset());
    QVERIFY(sandbox.fault({{"kind", "status"}, {"status", 429}, {"times", -1}, {"headers", {{"Retry-After", "864000"}}}}));
    CtlAnswer answer = home.run("reconcile --json");
    COMPARE_EXIT(answer, 1);
    COMPARE_TEXT(word(answer.error(), "kind"), "RateLimited");
    QCOMPARE(sandbox.requestCount(), 1);
    QVERIFY(sandbox.reset());
    const Instant soonest = SystemClock().now() + std::chrono::hours(239);
    // Whoever asks next, however: nothing is sent before that time.
    for (const char *command : {"reconcile --json", "reconcile --dry-run --json", "reconcile --days-ahead 30 --json", "reconcile --location LOTHER --json",
                                "reconcile --allow mass-cancel --json"}) {
        answer = home.run(command);
        COMPARE_EXIT(answer, 1);
        COMPARE_TEXT(word(answer.error(), "kind"), "RateLimited");
        const QString until = QString::fromUtf8(word(answer.error(), "message")).section(u' ', -1);
        QVERIFY2(parseRfc3339(until).value_or(Instant()) > soonest, answer.said());
        QCOMPARE(sandbox.requestCount(), 0);
    }
    const Json source = home.run("status --json").data()["sources"][0];
    COMPARE_TEXT(word(source, "headline"), "Rate limited");
    QVERIFY(parseRfc3339(QString::fromUtf8(word(source, "until"))).value_or(Instant()) > soonest);
    testStore.shell(QStringLiteral("UPDATE sync_state SET retry_not_before_ms = 1000"));
    VERIFY_CONVERGES(home, testStore, sandbox);
    QVERIFY(word(home.run("status --json").data()["sources"][0], "headline") == "Up to date");
}

void TestFaults::refusedTokenStartsNoStorm_data()
{
    QTest::addColumn<bool>("postgres");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("after"); // requests that pass first
    QTest::addColumn<int>("most"); // requests that may have been sent at all
    for (const int status : {401, 403}) {
        QTest::addRow("%d to the first question", status) << false << status << 0 << 4; // the four of the account are asked together
        QTest::addRow("%d to the second page", status) << false << status << 5 << 6; // and nothing after it
        QTest::addRow("%d to the names", status) << true << status << 7 << 9;
    }
}

void TestFaults::refusedTokenStartsNoStorm()
{
    QFETCH(int, status);
    QFETCH(int, after);
    QFETCH(int, most);
    SHOP(24, QStringLiteral("--page"), QStringLiteral("10"));
    QVERIFY(sandbox.fault({{"kind", "status"}, {"status", status}, {"after", after}, {"times", -1}}));
    const CtlAnswer answer = home.run("reconcile --json");
    COMPARE_EXIT(answer, 3);
    COMPARE_TEXT(word(answer.error(), "kind"), status == 401 ? "Auth" : "Forbidden");
    QVERIFY(!word(answer.error(), "action").isEmpty());
    const int sent = sandbox.requestCount();
    QVERIFY2(sent > after && sent <= most, QByteArray::number(sent).constData());
    COMPARE_TEXT(word(home.run("status --json").data()["sources"][0], "headline"), "Needs attention");
    QVERIFY(sandbox.reset());
    VERIFY_CONVERGES(home, testStore, sandbox);
}

void TestFaults::strangePaging_data()
{
    QTest::addColumn<bool>("postgres");
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"duplicate", "shuffle", "null_cursor"})
        QTest::addRow("%s", kind) << false << QString::fromLatin1(kind);
}

void TestFaults::strangePaging()
{
    QFETCH(QString, kind);
    SHOP(60, QStringLiteral("--page"), QStringLiteral("7"));
    QVERIFY(sandbox.fault({{"kind", kind.toStdString()}, {"path", "/v2/bookings"}, {"times", -1}}));
    const CtlAnswer first = home.run("reconcile --json");
    COMPARE_EXIT(first, 0);
    QVERIFY2(addsUp(first.data()), first.said());
    const CtlAnswer second = home.run("reconcile --json");
    COMPARE_EXIT(second, 0);
    COMPARE_TEXT(word(second.data(), "outcome"), "no_change");
    COMPARE_JSON(second.data()["scanned"], first.data()["scanned"]);
    VERIFY_CONVERGES(home, testStore, sandbox);
}

void TestFaults::repeatedCursorConcludesNothing()
{
    SHOP(40, QStringLiteral("--page"), QStringLiteral("10"));
    COMPARE_EXIT(home.run("reconcile"), 0);
    const QString before = workOf(testStore);
    QVERIFY(sandbox.reset());
    QVERIFY(sandbox.fault({{"kind", "repeat_cursor"}, {"path", "/v2/bookings"}, {"times", -1}}));
    const CtlAnswer answer = home.run("reconcile --json");
    COMPARE_EXIT(answer, 1);
    COMPARE_TEXT(word(answer.error(), "kind"), "Protocol");
    COMPARE_TEXT(word(answer.data(), "outcome"), "failed");
    COMPARE_JSON(answer.data()["cancelled"], Json(0));
    QVERIFY(sandbox.requestCount() < 10);
    QCOMPARE(workOf(testStore), before);
    COMPARE_TEXT(word(home.run("status --json").data()["sources"][0], "headline"), "Sync failed");
    QVERIFY(sandbox.reset());
    VERIFY_CONVERGES(home, testStore, sandbox);
}

void TestFaults::bookingLeavesAndComesBack()
{
    SHOP(20);
    const std::string moving = sandbox.booking({{"op", "add"}})["id"].get<std::string>();
    const std::string vanishing = sandbox.booking({{"op", "add"}})["id"].get<std::string>();
    COMPARE_EXIT(home.run("reconcile"), 0);
    const auto changes = [&home] {
        const Json run = home.run("reconcile --json").data();
        return run["updated"].dump() + " updated, " + run["cancelled"].dump() + " cancelled, " + run["created"].dump() + " created, "
            + word(run, "outcome").toStdString();
    };
    const auto move = [&](int days) { return sandbox.booking({{"op", "move"}, {"id", moving}, {"minutes", days * 24 * 60}}).is_object(); };
    QVERIFY(move(40));
    COMPARE_TEXT(changes().c_str(), "1 updated, 0 cancelled, 0 created, success");
    COMPARE_TEXT(changes().c_str(), "0 updated, 0 cancelled, 0 created, no_change");
    QVERIFY(move(-40));
    COMPARE_TEXT(changes().c_str(), "1 updated, 0 cancelled, 0 created, success");
    QVERIFY(sandbox.booking({{"op", "remove"}, {"id", vanishing}}).is_object());
    COMPARE_TEXT(changes().c_str(), "0 updated, 1 cancelled, 0 created, success");
    QVERIFY(sandbox.reset());
    COMPARE_TEXT(changes().c_str(), "0 updated, 0 cancelled, 0 created, no_change");
    QCOMPARE(sandbox.requestCount(), 1); // what is gone isn't asked for again
    const Json job = home.run({QStringLiteral("job"), QString::fromStdString(vanishing), QStringLiteral("--json")}).data()["job"];
    QVERIFY(job["flags"].dump().find("gone") != std::string::npos);
    COMPARE_TEXT(boardDifference(testStore, sandbox), "");
}

void TestFaults::brakesHold()
{
    SHOP(40);
    COMPARE_EXIT(home.run("reconcile"), 0);
    const auto brake = [&](const char *name) -> QByteArray {
        const QString before = workOf(testStore);
        for (const char *arguments : {"reconcile --json", "reconcile --dry-run --json"}) {
            const CtlAnswer answer = home.run(arguments);
            if (answer.code != 7 || word(answer.error(), "kind") != "Braked" || !word(answer.error(), "message").contains(name)
                || !word(answer.error(), "message").contains("--allow"))
                return answer.said();
            if (workOf(testStore) != before)
                return "a braked run wrote something";
            const bool dry = answer.data().value("dryRun", false);
            if (!dry && (word(answer.data(), "outcome") != "braked" || !addsUp(answer.data())))
                return answer.said();
        }
        if (word(home.run("status --json").data()["sources"][0], "headline") != "Needs attention")
            return "the status hides the brake";
        const CtlAnswer passed = home.run({QStringLiteral("reconcile"), QStringLiteral("--allow"), QString::fromLatin1(name), QStringLiteral("--reason"),
                                           QStringLiteral("storm closed us"), QStringLiteral("--json")});
        if (passed.code != 0 || passed.data()["allowed"] != Json::array({name}))
            return passed.said();
        return word(passed.data(), "allowReason") == "storm closed us" ? QByteArray() : passed.said();
    };
    QVERIFY(!sandbox.control("booking", {{"op", "shift_all"}, {"minutes", 60}}).is_null());
    COMPARE_TEXT(brake("mass-shift"), "");
    VERIFY_CONVERGES(home, testStore, sandbox);

    const Json bookings = sandbox.bookings();
    int cancelled = 0;
    for (const Json &booking : bookings) {
        if (word(booking, "status") == "ACCEPTED" && ++cancelled <= 15)
            sandbox.booking({{"op", "cancel"}, {"id", booking["id"]}});
    }
    QVERIFY(cancelled > 15);
    COMPARE_TEXT(brake("mass-cancel"), "");
    VERIFY_CONVERGES(home, testStore, sandbox);

    testStore.shell(QStringLiteral("UPDATE setting SET value = 'MSOMEBODYELSE' WHERE name = 'square.merchant'"));
    COMPARE_TEXT(brake("other-merchant"), "");
}

void TestFaults::oversizeBody()
{
    SHOP(20);
    COMPARE_EXIT(home.run("reconcile"), 0);
    QVERIFY(sandbox.reset());
    QVERIFY(sandbox.fault({{"kind", "oversize"}, {"path", "/v2/bookings"}, {"times", -1}}));
    const CtlAnswer answer = home.run("reconcile --json");
    COMPARE_EXIT(answer, 1);
    COMPARE_TEXT(word(answer.error(), "kind"), "Protocol");
    QCOMPARE(sandbox.requestCount(), 2); // once more, then enough
    QVERIFY(sandbox.reset());
    VERIFY_CONVERGES(home, testStore, sandbox);
}

void TestFaults::oddAccount()
{
    SHOP(30, QStringLiteral("--oddities"));
    const CtlAnswer first = home.run("reconcile --json");
    COMPARE_EXIT(first, 1);
    COMPARE_TEXT(word(first.data(), "outcome"), "partial");
    COMPARE_JSON(first.json()["success"], Json(true));
    QVERIFY2(addsUp(first.data()), first.said());
    QCOMPARE(first.data()["errors"].size(), 2U);
    const QByteArray told = home.run({QStringLiteral("history"), QString::fromUtf8(word(first.data(), "runId"))}).out;
    const Json errors = first.data()["errors"];
    for (const Json &error : errors)
        QVERIFY2(told.count(word(error, "error")) == 1, told.constData()); // once, not again as an item of the ledger
    const QString before = workOf(testStore);
    for (int again = 0; again < 2; ++again) { // one of them meets the replica that lags behind
        const CtlAnswer second = home.run("reconcile --json");
        COMPARE_EXIT(second, 1);
        QVERIFY2(addsUp(second.data()), second.said());
        for (const char *count : {"created", "updated", "cancelled"})
            COMPARE_JSON(second.data()[count], Json(0));
        QCOMPARE(workOf(testStore), before);
    }
    const auto job = [&home](const char *id) { return home.run({QStringLiteral("job"), QString::fromLatin1(id), QStringLiteral("--json")}).data()["job"]; };
    COMPARE_JSON(job("oddbigversion1")["bookingVersion"], Json(9'007'199'254'740'993));
    const Json markup = job("oddmarkup00001");
    COMPARE_TEXT(word(markup, "customerName"), "<img src=x> <b>Bold</b>");
    QVERIFY(word(markup, "customerNote").startsWith("<script>alert(1)</script>"));
    COMPARE_TEXT(word(job("oddformula0001"), "customerName"), "=HYPERLINK(\"http://example.com\",\"Click\") +1-2");
    QCOMPARE(QString::fromUtf8(word(job("oddlongnote001"), "customerNote")).size(), 4096);
    COMPARE_TEXT(word(job("oddemojirtl001"), "customerName"), "🚗 ليلى حداد");
    COMPARE_JSON(job("oddmergedcust1")["flags"].back(), Json("customer_missing"));
    COMPARE_TEXT(word(job("oddoldversion1"), "customerNote"), "The newer version");
    // What a terminal would obey is not printed.
    const QByteArray text = home.run("job oddformula0001").out;
    QVERIFY2(!text.contains('\t') && !text.contains('\r'), text.constData());
}

void TestFaults::manyAtOnce_data()
{
    QTest::addColumn<bool>("postgres");
    QTest::addColumn<int>("processes");
    QTest::newRow("SQLite, 5") << false << 5;
    QTest::newRow("SQLite, 20") << false << 20;
    QTest::newRow("PostgreSQL, 5") << true << 5;
    QTest::newRow("PostgreSQL, 20") << true << 20;
}

void TestFaults::manyAtOnce()
{
    QFETCH(int, processes);
    SHOP(200, QStringLiteral("--latency-ms"), QStringLiteral("60"), QStringLiteral("--page"), QStringLiteral("50"));
    if (!testStore.isPostgres()) // they find no store, and make one together
        QVERIFY(QFile::remove(testStore.address().path)
                && QFile::remove(testStore.address().path + QStringLiteral("-wal")) == QFile::remove(testStore.address().path + QStringLiteral("-shm")));
    std::vector<std::unique_ptr<QProcess>> running;
    for (int i = 0; i < processes; ++i)
        running.push_back(home.start({QStringLiteral("reconcile"), QStringLiteral("--json")}));
    QByteArrayList own;
    QByteArrayList joined;
    for (const std::unique_ptr<QProcess> &process : running) {
        const CtlAnswer answer = CtlHome::finished(*process);
        COMPARE_EXIT(answer, 0);
        COMPARE_TEXT(answer.err, "");
        (answer.data()["joined"].get<bool>() ? joined : own).push_back(word(answer.data(), "runId"));
    }
    QVERIFY(!own.isEmpty());
    for (const QByteArray &run : joined)
        QVERIFY2(own.contains(run), run.constData());
    QCOMPARE(testStore.shell(QStringLiteral("SELECT COUNT(*) FROM run")).toInt(), static_cast<int>(own.size()));
    QCOMPARE(testStore.shell(QStringLiteral("SELECT COUNT(*) FROM run WHERE outcome IN ('success', 'no_change')")).toInt(), static_cast<int>(own.size()));
    QCOMPARE(testStore.shell(QStringLiteral("SELECT COUNT(*) - COUNT(DISTINCT booking_id) FROM job")), QStringLiteral("0"));
    VERIFY_CONVERGES(home, testStore, sandbox);
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
