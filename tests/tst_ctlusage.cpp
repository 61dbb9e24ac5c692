// SPDX-License-Identifier: GPL-3.0-or-later
// What floorboardctl makes of its arguments, its environment and the settings file.
#include "ctlprocess.h"
#include "sandboxprocess.h"

#include <QTest>

using namespace fb;

class TestCtlUsage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void usageErrors_data();
    void usageErrors();
    void helpAndVersion();
    void optionBeatsEnvironmentBeatsSettings();
    void coloursAreForTerminals();
    void textFromOutsideStaysOnItsLine();
    void anAnswerThatCannotBeWrittenIsNone();
    void withoutStandardStreams();
};

void TestCtlUsage::usageErrors_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("names"); // what the sentence must contain
    const auto row = [](const char *arguments, const char *names) {
        QTest::newRow(*arguments ? arguments : "nothing") << QString::fromLatin1(arguments).split(u' ') << QByteArray(names);
    };
    QTest::newRow("no argument at all") << QStringList() << QByteArray("command is missing");
    row("frobnicate", "frobnicate");
    row("frobnicate --help", "frobnicate");
    row("help frobnicate", "frobnicate");
    row("jobs --frob", "frob");
    row("reconcile --allow mass-panic", "mass-panic");
    row("reconcile --date 2026-01-01", "--date");
    row("reconcile now", "now");
    row("reconcile --from 2026-01-01", "--to");
    row("reconcile --from 2026-01-01 --to 2026-01-02 --days-back 3", "--days-back");
    row("reconcile --from 2026-02-30T00:00:00Z --to 2026-03-02T00:00:00Z", "2026-02-30");
    row("reconcile --from 2026-03-02T00:00:00Z --to 2026-03-01T00:00:00Z", "--to");
    row("reconcile --from 2016-03-02T00:00:00Z --to 2026-03-01T00:00:00Z", "three years");
    row("reconcile --days-back -1", "-1");
    row("reconcile --days-ahead many", "many");
    row("reconcile --days-ahead 99999999999", "99999999999");
    row("jobs --date 2026-02-30", "2026-02-30");
    row("jobs --date today", "today");
    row("jobs --limit 3", "--limit");
    row("jobs --dry-run", "--dry-run");
    row("job", "ID");
    row("job X set-status", "set-status");
    row("job X set-status DONE", "DONE");
    row("job X unset-status", "set-status");
    row("job X --as Sam", "--as");
    row("job X set-status CHECKED_IN now", "now");
    row("history --limit 0", "0");
    row("history --limit 1001", "1001");
    row("history R --limit 3", "--limit");
    row("history R S", "\"S\"");
    row("status now", "status");
    row("doctor --as Sam", "--as");
    row("store", "info or migrate");
    row("store drop", "info, migrate");
    row("status --store mysql:x", "mysql");
    row("status --store sqlite:", "no file");
    row("status --store postgresql://me:hidden@localhost/shop", "password");
    row("status --store postgresql://localhost/shop?password=hidden", "password");
    row("status --store postgresql://localhost/", "no database");
    row("status --square-url ftp://example.com", "ftp");
    row("status --square-url https://user:hidden@example.com", "Square");
    const auto empty = [](const QStringList &before, const char *option) {
        QTest::addRow("empty %s", option) << before + QStringList{QString::fromLatin1(option), QString()} << QByteArray(option);
    };
    for (const char *option : {"--store", "--square-url", "--location"})
        empty({QStringLiteral("status")}, option);
    for (const char *option : {"--allow", "--days-back", "--reason"})
        empty({QStringLiteral("reconcile")}, option);
    empty({QStringLiteral("reconcile"), QStringLiteral("--to"), QStringLiteral("2026-01-01")}, "--from");
    empty({QStringLiteral("jobs")}, "--date");
    empty({QStringLiteral("history")}, "--limit");
    empty({QStringLiteral("job"), QStringLiteral("X"), QStringLiteral("set-status"), QStringLiteral("CHECKED_IN")}, "--as");
    QTest::newRow("option without value") << QStringList{QStringLiteral("jobs"), QStringLiteral("--date")} << QByteArray("date");
}

void TestCtlUsage::usageErrors()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, names);
    CtlHome home;
    home.connect(QStringLiteral("sqlite:") + home.path(QStringLiteral("shop.db")), QStringLiteral("http://127.0.0.1:9"));
    CtlAnswer answer = home.run(arguments);
    COMPARE_EXIT(answer, 2);
    QVERIFY2(answer.out.isEmpty(), answer.said());
    QVERIFY2(answer.err.startsWith("error: ") && answer.err.contains(names), answer.said());
    QVERIFY2(!answer.err.contains("hidden"), "a password was repeated");
    answer = home.run(QStringList{QStringLiteral("--json")} + arguments);
    COMPARE_EXIT(answer, 2);
    COMPARE_TEXT(keysOf(answer.json()), "success error data");
    COMPARE_TEXT(word(answer.error(), "kind"), "Invalid");
    QVERIFY2(!answer.out.contains("hidden"), "a password was repeated");
}

void TestCtlUsage::helpAndVersion()
{
    const CtlHome home;
    CtlAnswer answer = home.run("--version");
    COMPARE_EXIT(answer, 0);
    COMPARE_TEXT(answer.out, "floorboardctl " FLOORBOARD_VERSION "\n");
    COMPARE_JSON(home.run("--version --json").data(), Json({{"version", FLOORBOARD_VERSION}}));
    const CtlAnswer overview = home.run("--help");
    COMPARE_EXIT(overview, 0);
    QVERIFY(overview.err.isEmpty());
    for (const char *command : {"reconcile", "jobs", "job", "history", "status", "doctor", "store"}) {
        QVERIFY2(overview.out.contains(QByteArray("\n  ") + command), command);
        answer = home.run({QString::fromLatin1(command), QStringLiteral("--help")});
        COMPARE_EXIT(answer, 0);
        QVERIFY2(answer.out.startsWith(QByteArray("Usage: floorboardctl ") + command) && answer.err.isEmpty(), answer.said());
        QCOMPARE(home.run({QStringLiteral("help"), QString::fromLatin1(command)}).out, answer.out);
        QCOMPARE(word(home.run({QString::fromLatin1(command), QStringLiteral("--help"), QStringLiteral("--json")}).data(), "help"), answer.out);
    }
    QVERIFY2(home.files().isEmpty() || home.files().constFirst().first.endsWith(u"floorboard.log"), "asking for help made files");
}

void TestCtlUsage::optionBeatsEnvironmentBeatsSettings()
{
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({QStringLiteral("--bookings"), QStringLiteral("40")}));
    CtlHome home;
    const auto store = [&home](const char *name) { return QStringLiteral("sqlite:") + home.path(QString::fromLatin1(name)); };
    const auto used = [&](const QStringList &options) {
        return QString::fromUtf8(
            word(home.run(QStringList{QStringLiteral("store"), QStringLiteral("info"), QStringLiteral("--json")} + options).data(), "address"));
    };
    QCOMPARE(used({}), QStringLiteral("sqlite:") + home.path(QStringLiteral("data/floorboard/floorboard.db")));
    QVERIFY(home.write(QStringLiteral("config/floorboard/floorboard.ini"),
                       "[General]\nstore=" + store("settings.db").toUtf8() + "\nsquareUrl=" + sandbox.urlText().toUtf8() + "\nlocation=L7FRANKLIN01\n"));
    QCOMPARE(used({}), store("settings.db"));
    home.set("FLOORBOARD_STORE", store("environment.db"));
    QCOMPARE(used({}), store("environment.db"));
    QCOMPARE(used({QStringLiteral("--store"), store("option.db")}), store("option.db"));

    home.set("FLOORBOARD_SQUARE_TOKEN", QStringLiteral("test-token"));
    const auto place = [&home](const char *arguments) { return QString::fromUtf8(word(home.run(arguments).data(), "locationId")); };
    const QString franklin = place("reconcile --json");
    QCOMPARE(franklin, QStringLiteral("L7FRANKLIN01"));
    QString other;
    const Json all = sandbox.get("/v2/locations").json();
    for (const Json &location : all.value("locations", Json::array())) {
        if (word(location, "status") == "ACTIVE" && word(location, "id") != "L7FRANKLIN01")
            other = QString::fromUtf8(word(location, "id"));
    }
    QVERIFY(!other.isEmpty());
    home.set("FLOORBOARD_LOCATION", other);
    QCOMPARE(place("reconcile --json"), other);
    QCOMPARE(place("reconcile --json --location L7FRANKLIN01"), franklin);
    home.set("FLOORBOARD_SQUARE_URL", QStringLiteral("nowhere"));
    COMPARE_EXIT(home.run("doctor"), 2);
    COMPARE_EXIT(home.run({QStringLiteral("doctor"), QStringLiteral("--square-url"), sandbox.urlText()}), 0);
    home.set("FLOORBOARD_RECONCILE_INTERVAL_MS", QStringLiteral("soon"));
    COMPARE_EXIT(home.run("status"), 2);
}

void TestCtlUsage::coloursAreForTerminals()
{
    if (!QFile::exists(QStringLiteral("/usr/bin/script")))
        QSKIP("script(1), which makes a terminal, is not installed");
    const auto onTerminal = [](const QString &noColor) {
        QProcess script;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("NO_COLOR"));
        if (!noColor.isEmpty())
            environment.insert(QStringLiteral("NO_COLOR"), noColor);
        script.setProcessEnvironment(environment);
        script.start(QStringLiteral("/usr/bin/script"),
                     {QStringLiteral("-qec"), CtlHome::program() + QStringLiteral(" frobnicate"), QStringLiteral("/dev/null")});
        script.closeWriteChannel();
        script.waitForFinished(CtlHome::kTimeoutMs);
        return script.readAllStandardOutput();
    };
    QVERIFY(onTerminal({}).contains("\x1b[31m"));
    const QByteArray plain = onTerminal(QStringLiteral("1"));
    QVERIFY2(plain.contains("error: ") && !plain.contains('\x1b'), plain.constData());
}

void TestCtlUsage::textFromOutsideStaysOnItsLine()
{
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({QStringLiteral("--bookings"), QStringLiteral("0"), QStringLiteral("--locations"), QStringLiteral("1")}));
    sandbox.control(
        "customer",
        {{"op", "set"}, {"id", "ODDCUSTOMER"}, {"fields", {{"given_name", "Ann\x1b[31m"}, {"phone_number", "1\nerror: fake"}, {"email_address", "\r\a"}}}});
    const Json booking = sandbox.control("booking", {{"op", "add"}, {"id", "odd\nerror: fake"}, {"customer_id", "ODDCUSTOMER"}})["booking"];
    const Json segments(500, booking["appointment_segments"][0]);
    sandbox.control("booking", {{"op", "set"}, {"id", "odd\nerror: fake"}, {"fields", {{"appointment_segments", segments}}}});
    CtlHome home;
    home.connect(QStringLiteral("sqlite:") + home.path(QStringLiteral("shop.db")), sandbox.urlText());
    COMPARE_EXIT(home.run("reconcile"), 0);
    const CtlAnswer board = home.run("jobs");
    COMPARE_EXIT(board, 0);
    const CtlAnswer job = home.run({QStringLiteral("job"), QStringLiteral("odd\nerror: fake")});
    COMPARE_EXIT(job, 0);
    QVERIFY2(job.out.contains("Ann") && job.out.contains("error: fake"), job.said());
    for (const QByteArray &text : {board.out, job.out}) {
        QVERIFY2(!text.contains("\nerror: fake") && !text.contains('\x1b') && !text.contains('\r') && !text.contains('\a'), text);
        QVERIFY(text.endsWith('\n'));
    }
    QVERIFY2(board.out.contains(" + "), board.said());
    for (const QByteArray &line : board.out.split('\n'))
        QVERIFY2(line.size() < 600, "a service of any length makes the board unreadable");
    COMPARE_EXIT(home.run({QStringLiteral("job"), QStringLiteral("nobody\nerror: fake")}), 1);
    QVERIFY(!home.run({QStringLiteral("job"), QStringLiteral("nobody\nerror: fake")}).err.contains("\nerror: fake"));
}

void TestCtlUsage::anAnswerThatCannotBeWrittenIsNone()
{
    CtlHome home;
    const QString store = QStringLiteral("sqlite:") + home.path(QStringLiteral("shop.db"));
    const CtlAnswer full = CtlHome::finished(*home.startInto(QStringLiteral("/dev/full"), {QStringLiteral("--store"), store, QStringLiteral("jobs")}));
    COMPARE_EXIT(full, 3);
    QVERIFY2(full.err.contains("could not be written"), full.err);
}

void TestCtlUsage::withoutStandardStreams()
{
    CtlHome home;
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_STATE_HOME"), home.directory(QStringLiteral("state")));
    environment.insert(QStringLiteral("FLOORBOARD_STORE"), QStringLiteral("sqlite:") + home.path(QStringLiteral("shop.db")));
    shell.setProcessEnvironment(environment);
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("exec \"$0\" jobs --json <&- >&- 2>&-"), CtlHome::program()});
    QVERIFY(shell.waitForFinished(CtlHome::kTimeoutMs));
    QCOMPARE(shell.exitCode(), 0);
    for (const auto &[name, bytes] : home.files())
        QVERIFY2(!bytes.contains("\"success\""), name.toUtf8().constData());
}

QTEST_GUILESS_MAIN(TestCtlUsage)
#include "tst_ctlusage.moc"
