// SPDX-License-Identifier: GPL-3.0-or-later
// floorboardctl killed, put to sleep and watched: nothing half-done, nothing doubled, nothing told.
#include "boardcheck.h"
#include "patience.h"

#include <QRandomGenerator>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace fb;

namespace {

constexpr int kKills = 25;
constexpr int kBookings = 1300; // three transactions
constexpr int kMinuteMs = 45'000; ///< less than what a lease lasts after its holder's last heartbeat, which was up to 10 s before its end

} // namespace

class TestCrash : public QObject {
    Q_OBJECT

private:
    TestCluster m_cluster;

    static QStringList shop(int bookings)
    {
        return {QStringLiteral("--locations"), QStringLiteral("1"), QStringLiteral("--bookings"), QString::number(bookings)};
    }

private Q_SLOTS:
    void killedAtRandomMoments_data() { addBackendRows(); }
    void killedAtRandomMoments();
    void sleeperIsRefused_data();
    void sleeperIsRefused();
    void joinerTakesOver_data() { addBackendRows(); }
    void joinerTakesOver();
    void interruptedTooLate();
    void tokenIsToldNobody_data() { addBackendRows(); }
    void tokenIsToldNobody();
};

void TestCrash::killedAtRandomMoments()
{
    FB_TEST_STORE(m_cluster);
    bool given = false;
    quint32 seed = qEnvironmentVariableIntValue("FLOORBOARD_TEST_SEED", &given);
    if (!given)
        seed = QRandomGenerator::system()->generate() % 1'000'000;
    qInfo("FLOORBOARD_TEST_SEED=%u", seed);
    QRandomGenerator dice(seed);
    SandboxProcess sandbox;
    QVERIFY(sandbox.start(shop(kBookings) + QStringList{QStringLiteral("--page"), QStringLiteral("500")}));
    CtlHome home;
    home.connect(testStore.address().text(), sandbox.urlText());
    const QStringList command{QStringLiteral("reconcile"), QStringLiteral("--allow"), QStringLiteral("mass-shift"), QStringLiteral("--json")};

    int interrupted = 0;
    int longest = 400; // ms that a whole run takes, roughly: measured as we go
    for (int kill = 0; kill < kKills; ++kill) {
        if (kill % 5 == 0) { // an empty store: the first run of a shop
            for (const char *table :
                 {"run_item", "status_event", "journal", "change", "job_search", "job", "booking", "run", "sync_state", "setting", "location"})
                testStore.shell(QStringLiteral("DELETE FROM %1").arg(QLatin1String(table)));
        } else { // something to write everywhere
            sandbox.control("booking", {{"op", "shift_all"}, {"minutes", kill % 2 == 0 ? 5 : -5}});
            for (int i = 0; i < 3; ++i)
                sandbox.booking({{"op", "add"}});
        }
        const std::unique_ptr<QProcess> victim = home.start(command);
        const bool survived = victim->waitForFinished(static_cast<int>(dice.bounded(longest)) + 1);
        if (!survived)
            ::kill(static_cast<pid_t>(victim->processId()), SIGKILL);
        const CtlAnswer last = CtlHome::finished(*victim);
        QVERIFY2(last.code == -SIGKILL || last.code == 0, last.said());
        COMPARE_TEXT(halfWritten(testStore), "");
        const int open = testStore.shell(QStringLiteral("SELECT COUNT(*) FROM run WHERE outcome = ''")).toInt();
        const int known = testStore.shell(QStringLiteral("SELECT COUNT(*) FROM run WHERE outcome = 'interrupted'")).toInt();
        QVERIFY2(open <= 1, "more than one run was under way");
        interrupted += open;

        QElapsedTimer healing;
        healing.start();
        const CtlAnswer healed = home.run(command);
        COMPARE_EXIT(healed, 0);
        COMPARE_JSON(healed.data()["joined"], Json(false));
        QVERIFY2(healing.elapsed() < kMinuteMs, "the lease of a dead process of this computer is free at once");
        longest = static_cast<int>(std::clamp<qint64>(healing.elapsed(), 50, 60'000));
        COMPARE_TEXT(boardDifference(testStore, sandbox), "");
        QCOMPARE(testStore.shell(QStringLiteral("SELECT COUNT(*) FROM run WHERE outcome = ''")).toInt(), 0);
        QCOMPARE(testStore.shell(QStringLiteral("SELECT COUNT(*) FROM run WHERE outcome = 'interrupted'")).toInt(), known + open);
    }
    const CtlAnswer quiet = home.run(command);
    COMPARE_TEXT(word(quiet.data(), "outcome"), "no_change");
    qInfo("%d of %d were killed inside a run", interrupted, kKills);
    QVERIFY2(interrupted >= 3, "hardly any run was hit; this test has shown nothing");
}

void TestCrash::sleeperIsRefused_data()
{
    QTest::addColumn<bool>("postgres");
    QTest::addColumn<QString>("asleepIn");
    for (const bool postgres : {false, true}) {
        const char *backend = postgres ? "PostgreSQL" : "SQLite";
        QTest::addRow("%s, in the list", backend) << postgres << QStringLiteral("/v2/bookings");
        QTest::addRow("%s, in the customers", backend) << postgres << QStringLiteral("/v2/customers");
    }
}

void TestCrash::sleeperIsRefused()
{
    QFETCH(QString, asleepIn);
    FB_TEST_STORE(m_cluster);
    SandboxProcess sandbox;
    QVERIFY(sandbox.start(shop(60)));
    CtlHome home;
    home.connect(testStore.address().text(), sandbox.urlText());
    COMPARE_EXIT(home.run("reconcile --from 2026-01-01T00:00:00Z --to 2026-01-02T00:00:00Z"), 0); // what the account looks like is known now
    QVERIFY(sandbox.reset());
    sandbox.control("settings", {{"latency_ms", 3'000}}); // slow enough to be met in the middle

    const std::unique_ptr<QProcess> sleeper = home.start({QStringLiteral("reconcile"), QStringLiteral("--json")});
    QTRY_VERIFY(sandbox.requestCount(asleepIn.toStdString()) > 0);
    ::kill(static_cast<pid_t>(sleeper->processId()), SIGSTOP);
    QVERIFY(!testStore.shell(QStringLiteral("SELECT run_id FROM lease")).isEmpty());
    sandbox.control("settings", {{"latency_ms", 0}});
    testStore.shell(QStringLiteral("UPDATE lease SET heartbeat_ms = 0"));

    const CtlAnswer second = home.run("reconcile --json");
    COMPARE_EXIT(second, 0);
    COMPARE_JSON(second.data()["joined"], Json(false));
    COMPARE_TEXT(word(second.data(), "outcome"), "success");
    COMPARE_TEXT(boardDifference(testStore, sandbox), "");
    const QString before = testStore.dump();

    ::kill(static_cast<pid_t>(sleeper->processId()), SIGCONT);
    const CtlAnswer woken = CtlHome::finished(*sleeper);
    COMPARE_EXIT(woken, 1);
    COMPARE_TEXT(word(woken.error(), "kind"), "Conflict");
    COMPARE_TEXT(word(woken.data(), "outcome"), "interrupted");
    QCOMPARE(testStore.dump(), before);
    const Json runs = home.run("history --json").data()["runs"];
    QCOMPARE(runs.size(), 3U);
    for (const Json &run : {runs[0], runs[1]})
        COMPARE_TEXT(word(run, "outcome"), run["runId"] == woken.data()["runId"] ? "interrupted" : "success");
    VERIFY_CONVERGES(home, testStore, sandbox);
}

void TestCrash::joinerTakesOver()
{
    FB_TEST_STORE(m_cluster);
    SandboxProcess sandbox;
    QVERIFY(sandbox.start(shop(60)));
    CtlHome home;
    home.connect(testStore.address().text(), sandbox.urlText());
    COMPARE_EXIT(home.run("reconcile --from 2026-01-01T00:00:00Z --to 2026-01-02T00:00:00Z"), 0);
    QVERIFY(sandbox.reset());
    QVERIFY(sandbox.fault({{"kind", "hang"}, {"path", "/v2/bookings"}}));
    const std::unique_ptr<QProcess> holder = home.start({QStringLiteral("reconcile")});
    QTRY_VERIFY(sandbox.requestCount("/v2/bookings") > 0);
    const std::unique_ptr<QProcess> joiner = home.start({QStringLiteral("reconcile"), QStringLiteral("--json")});
    QVERIFY2(!joiner->waitForFinished(1500), "it should have waited for the run that is under way");
    QCOMPARE(sandbox.requestCount("/v2/bookings"), 1);
    ::kill(static_cast<pid_t>(holder->processId()), SIGKILL);
    QElapsedTimer since;
    since.start();
    const CtlAnswer answer = CtlHome::finished(*joiner);
    COMPARE_EXIT(answer, 0);
    COMPARE_JSON(answer.data()["joined"], Json(false));
    QVERIFY(since.elapsed() < kMinuteMs);
    CtlHome::finished(*holder);
    QCOMPARE(testStore.shell(QStringLiteral("SELECT COUNT(*) FROM run WHERE outcome = 'interrupted'")), QStringLiteral("1"));
    VERIFY_CONVERGES(home, testStore, sandbox);
}

void TestCrash::tokenIsToldNobody()
{
    FB_TEST_STORE(m_cluster);
    const QByteArray canary = "EAAAcanary" + QByteArray::number(QRandomGenerator::system()->generate64(), 36);
    SandboxProcess sandbox;
    QVERIFY(sandbox.start(shop(20) + QStringList{QStringLiteral("--oddities")}));
    CtlHome home;
    home.connect(testStore.address().text(), sandbox.urlText(), QString::fromLatin1(canary));
    QByteArray heard;
    const auto run = [&](const char *arguments) { heard += home.run(arguments).said(); };
    const auto runWith = [&](const Json &fault) {
        sandbox.fault(fault);
        run("reconcile --verbose --json");
        sandbox.reset();
    };
    for (const char *command : {"doctor --verbose", "reconcile --verbose", "reconcile --verbose --dry-run", "jobs --verbose", "status --verbose --json",
                                "store info --verbose", "history --verbose"})
        run(command);
    // Servers that repeat what they were sent.
    const std::string echo = "the token " + canary.toStdString() + " was not accepted";
    const Json body{
        {"errors", Json::array({{{"category", "AUTHENTICATION_ERROR"}, {"code", "UNAUTHORIZED"}, {"detail", echo}, {"field", canary.toStdString()}}})}};
    for (const int status : {400, 401, 403, 404})
        runWith({{"kind", "status"}, {"status", status}, {"times", -1}, {"body", body}});
    runWith({{"kind", "status"}, {"status", 302}, {"times", -1}, {"headers", {{"Location", "http://127.0.0.1/login?token=" + canary.toStdString()}}}});
    runWith({{"kind", "status"}, {"status", 429}, {"times", 1}, {"headers", {{"Retry-After", "864000"}, {"X-Echo", canary.toStdString()}}}, {"body", echo}});
    run("reconcile --verbose");
    testStore.shell(QStringLiteral("UPDATE sync_state SET retry_not_before_ms = 1000"));
    runWith({{"kind", "html"}, {"times", -1}, {"body", "<html>" + echo + "</html>"}});
    runWith({{"kind", "status"}, {"status", 200}, {"times", -1}, {"body", "{\"bookings\": \"" + echo + "\"}"}});
    run("history --json --verbose");
    run("status --json --verbose");

    sandbox.control("settings", {{"latency_ms", 600'000}}); // it is there until it is interrupted
    const std::unique_ptr<QProcess> process = home.start({QStringLiteral("reconcile"), QStringLiteral("--verbose")});
    QTRY_VERIFY(sandbox.requestCount() > 0);
    QFile commandLine(QStringLiteral("/proc/%1/cmdline").arg(process->processId()));
    QVERIFY(commandLine.open(QIODevice::ReadOnly));
    const QByteArray listed = commandLine.readAll();
    QVERIFY2(listed.contains("reconcile") && !listed.contains(canary), listed.constData());
    // A crash would leave no image of the memory it is in, neither in a file (0) nor to a collector (exactly 1).
    QFile limits(QStringLiteral("/proc/%1/limits").arg(process->processId()));
    QVERIFY(limits.open(QIODevice::ReadOnly));
    const QByteArrayList lines = limits.readAll().split('\n');
    const auto core = std::find_if(lines.begin(), lines.end(), [](const QByteArray &line) { return line.startsWith("Max core file size"); });
    QVERIFY(core != lines.end());
    QVERIFY2(core->contains(" 1 ") || core->simplified() == "Max core file size 0 0 bytes", core->constData()); // 0 0: where none was allowed before
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    heard += CtlHome::finished(*process).said();

    QVERIFY(heard.size() > 10'000);
    const auto around = [&canary](const QByteArray &text) { return text.mid(std::max<qsizetype>(0, text.indexOf(canary) - 300), 700); };
    QVERIFY2(!heard.contains(canary), around(heard).constData());
    const QByteArray stored = testStore.dump().toUtf8();
    QVERIFY(stored.contains("oddmarkup00001"));
    QVERIFY2(!stored.contains(canary), around(stored).constData());
    auto files = home.files();
    QVERIFY2(!files.isEmpty(), "there should be a log at least");
    if (!testStore.isPostgres()) {
        for (const char *suffix : {"", "-wal"}) {
            QFile file(testStore.address().path + QLatin1String(suffix));
            if (file.open(QIODevice::ReadOnly))
                files.push_back({file.fileName(), file.readAll()});
        }
    }
    for (const auto &[name, bytes] : files)
        QVERIFY2(!bytes.contains(canary), (name.toUtf8() + ": " + around(bytes)).constData());
}

void TestCrash::interruptedTooLate()
{
    // More errors than a pipe holds: the program stands still in the middle of its answer, which is when Ctrl+C arrives.
    SandboxProcess sandbox;
    QVERIFY(sandbox.start(shop(3)));
    CtlHome home;
    home.connect(QStringLiteral("sqlite:") + home.path(QStringLiteral("shop.db")), sandbox.urlText());
    COMPARE_EXIT(home.run("reconcile"), 0);
    Json bookings = Json::array();
    for (int i = 0; i < 3'000; ++i)
        bookings.push_back({{"id", "odd" + std::to_string(i)}});
    QVERIFY(sandbox.fault({{"kind", "status"},
                           {"status", 200},
                           {"path", "/v2/bookings"},
                           {"method", "GET"},
                           {"times", -1},
                           {"body", toJsonText({{"bookings", bookings}}).toStdString()}}));
    const QByteArray pipe = home.path(QStringLiteral("pipe")).toUtf8();
    QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
    const int reader = ::open(pipe.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(reader >= 0);
    const std::unique_ptr<QProcess> process =
        home.startInto(QString::fromUtf8(pipe), {QStringLiteral("reconcile"), QStringLiteral("--dry-run"), QStringLiteral("--json")});
    const auto waiting = [reader] {
        int bytes = 0;
        return ::ioctl(reader, FIONREAD, &bytes) == 0 ? bytes : -1;
    };
    QTRY_VERIFY(waiting() > 0);
    QCOMPARE(process->state(), QProcess::Running);
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    QByteArray said;
    const auto drained = [&] {
        QByteArray part(65'536, u'\0');
        const ssize_t count = ::read(reader, part.data(), static_cast<std::size_t>(part.size()));
        if (count > 0)
            said += part.first(count);
        return count == 0; // nobody writes any more
    };
    QTRY_VERIFY(drained());
    ::close(reader);
    const CtlAnswer answer = CtlHome::finished(*process);
    QCOMPARE(answer.code, 1);
    QVERIFY2(parseJson(said, QStringLiteral("floorboardctl")), said.right(300));
    QVERIFY2(!answer.err.contains("interrupted"), answer.err);
}

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
