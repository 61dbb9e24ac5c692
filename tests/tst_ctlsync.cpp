// SPDX-License-Identifier: GPL-3.0-or-later
// Several locations and several tokens on one store, requests that are refused, a rate limit: what the shell is told.
#include "ctlprocess.h"
#include "sandboxprocess.h"
#include "teststore.h"

using namespace fb;

class TestCtlSync : public QObject {
    Q_OBJECT

private:
    TestCluster m_cluster;
    SandboxProcess m_sandbox;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_sandbox.start({QStringLiteral("--locations"), QStringLiteral("2"), QStringLiteral("--bookings"), QStringLiteral("20")})); }
    void init() { QVERIFY(m_sandbox.reset()); }
    void tellsLocationsApart_data() { addBackendRows(); }
    void tellsLocationsApart();
    void aFirstRunThatIsRefusedNeedsAttention_data() { addBackendRows(); }
    void aFirstRunThatIsRefusedNeedsAttention();
    void saysUntilWhen_data() { addBackendRows(); }
    void saysUntilWhen();
    void tokensTakeTurns_data() { addBackendRows(); }
    void tokensTakeTurns();
    void doctorSaysWhatCouldNotBeRead();
};

void TestCtlSync::tellsLocationsApart()
{
    FB_TEST_STORE(m_cluster);
    CtlHome home;
    home.connect(testStore.address().text(), m_sandbox.urlText());
    const auto sources = [&home](const char *command = "status --json") {
        QByteArrayList all;
        const Json list = home.run(command).data()["sources"];
        for (const Json &source : list)
            all.push_back((source["locationId"].is_null() ? QByteArray("nowhere") : word(source, "locationId")) + ' ' + word(source, "headline"));
        return all.join(", ");
    };
    COMPARE_TEXT(sources(), "nowhere Never synced");
    COMPARE_EXIT(home.run("reconcile"), 3);
    COMPARE_TEXT(sources(), "nowhere Needs attention"); // which of the two locations?
    QByteArrayList ids;
    const Json locations = m_sandbox.get("/v2/locations").json()["locations"];
    for (const Json &location : locations) {
        if (word(location, "status") != "ACTIVE")
            continue;
        ids.push_back(word(location, "id"));
        COMPARE_EXIT(home.run({QStringLiteral("reconcile"), QStringLiteral("--location"), QString::fromUtf8(ids.back())}), 0);
    }
    QCOMPARE(ids.size(), 2);
    std::sort(ids.begin(), ids.end());
    const QByteArray both = ids[0] + " Up to date, " + ids[1] + " Up to date";
    COMPARE_TEXT(sources(), both.constData());
    QVERIFY(home.run("status").out.contains("Square " + ids[0]));
    COMPARE_EXIT(home.run("reconcile --location NOPE"), 3);
    COMPARE_EXIT(home.run("reconcile"), 3);
    COMPARE_TEXT(sources(), both.constData()); // what was refused is in the history
    COMPARE_TEXT(sources("status --location NOPE --json"), "NOPE Never synced");
    QCOMPARE(home.run("history --json").data()["runs"].size(), 5U);
}

void TestCtlSync::aFirstRunThatIsRefusedNeedsAttention()
{
    FB_TEST_STORE(m_cluster);
    CtlHome home;
    home.connect(testStore.address().text(), m_sandbox.urlText());
    const QString location = QString::fromUtf8(word(m_sandbox.get("/v2/locations").json()["locations"][0], "id"));
    QVERIFY(m_sandbox.fault({{"kind", "status"}, {"status", 401}, {"path", "/v2/"}, {"times", -1}}));
    COMPARE_EXIT(home.run({QStringLiteral("reconcile"), QStringLiteral("--location"), location}), 3);
    for (const QStringList &options : {QStringList(), QStringList{QStringLiteral("--location"), location}}) {
        const CtlAnswer told = home.run(QStringList{QStringLiteral("status"), QStringLiteral("--json")} + options);
        const Json source = told.data()["sources"][0];
        COMPARE_TEXT(word(source, "headline"), "Needs attention");
        QVERIFY2(!source["error"].is_null() && !source["lastTry"].is_null(), told.said());
    }
    QVERIFY(m_sandbox.reset());
    COMPARE_EXIT(home.run({QStringLiteral("reconcile"), QStringLiteral("--location"), location}), 0);
    const Json sources = home.run("status --json").data()["sources"];
    QCOMPARE(sources.size(), 1U);
    COMPARE_TEXT(word(sources[0], "headline"), "Up to date");
}

void TestCtlSync::saysUntilWhen()
{
    FB_TEST_STORE(m_cluster);
    CtlHome home;
    home.connect(testStore.address().text(), m_sandbox.urlText());
    const QString location = QString::fromUtf8(word(m_sandbox.get("/v2/locations").json()["locations"][0], "id"));
    home.set("FLOORBOARD_LOCATION", location);
    QVERIFY(m_sandbox.fault({{"kind", "status"}, {"status", 429}, {"path", "/v2/bookings"}, {"times", -1}, {"headers", {{"Retry-After", "864000"}}}}));
    const CtlAnswer refused = home.run("reconcile --json");
    COMPARE_EXIT(refused, 1);
    const auto atEnd = [](const QByteArray &message) { return parseRfc3339(QString::fromUtf8(message.mid(message.lastIndexOf(' ') + 1))); };
    const std::optional<Instant> until = atEnd(word(refused.error(), "message"));
    QVERIFY2(until, refused.said());
    QVERIFY(*until > SystemClock().now() + std::chrono::hours(239));
    const Json source = home.run("status --json").data()["sources"][0];
    COMPARE_TEXT(word(source, "headline"), "Rate limited");
    QCOMPARE(parseRfc3339(QString::fromUtf8(word(source, "nextRun"))), parseRfc3339(QString::fromUtf8(word(source, "until"))));
    const CtlAnswer told = home.run("status");
    const QByteArray shown = QDateTime::fromMSecsSinceEpoch(toMs(parseRfc3339(QString::fromUtf8(word(source, "until"))).value()))
                                 .toString(QStringLiteral("yyyy-MM-dd HH:mm"))
                                 .toUtf8();
    const QByteArrayList lines = told.out.split('\n');
    for (const char *name : {"Until", "Next run due"}) {
        const bool said = std::any_of(lines.cbegin(), lines.cend(), [&](const QByteArray &line) { return line.contains(name) && line.contains(shown); });
        QVERIFY2(said, told.said());
    }
}

void TestCtlSync::tokensTakeTurns()
{
    FB_TEST_STORE(m_cluster);
    CtlHome home;
    home.set("FLOORBOARD_LOCATION", QString::fromUtf8(word(m_sandbox.get("/v2/locations").json()["locations"][0], "id")));
    const auto setupCalls = [&](const QString &url, const QString &token) {
        home.connect(testStore.address().text(), url, token);
        return home.run("reconcile --json").data().value("setupCalls", -1);
    };
    const QString url = m_sandbox.urlText();
    QCOMPARE(setupCalls(url, QStringLiteral("token-of-the-desk")), 4);
    QCOMPARE(setupCalls(url + u'/', QStringLiteral("token-of-the-desk")), 0); // the same address
    QCOMPARE(setupCalls(url, QStringLiteral("token-of-a-script")), 4);
    QCOMPARE(setupCalls(url + u'/', QStringLiteral("token-of-the-desk")), 0);
    QCOMPARE(setupCalls(url, QStringLiteral("token-of-a-script")), 0);
    QVERIFY(!testStore.dump().contains(u"token-of"));
}

void TestCtlSync::doctorSaysWhatCouldNotBeRead()
{
    CtlHome home;
    home.connect(QStringLiteral("sqlite:") + home.path(QStringLiteral("shop.db")), m_sandbox.urlText());
    home.set("FLOORBOARD_LOCATION", QString::fromUtf8(word(m_sandbox.get("/v2/locations").json()["locations"][0], "id")));
    QVERIFY(m_sandbox.fault({{"kind", "html"}, {"path", "/oauth2/token/status"}, {"times", -1}}));
    const CtlAnswer answer = home.run("doctor --json");
    COMPARE_EXIT(answer, 1);
    QByteArray wrong;
    const Json checks = answer.data()["checks"];
    for (const Json &check : checks) {
        if (!check["ok"].get<bool>())
            wrong += word(check, "name") + ": " + word(check, "message");
    }
    QVERIFY2(wrong.startsWith("scopes: The token's permissions could not be read: "), answer.said());
    const CtlAnswer run = home.run("reconcile --json");
    COMPARE_EXIT(run, 1); // what Square lists is on the board, but whether it lists all of it nobody knows
    QVERIFY2(run.data()["created"].get<int>() > 0, run.said());
    COMPARE_TEXT(word(home.run("status --json").data()["sources"][0], "freshness"), "never");
}

QTEST_GUILESS_MAIN(TestCtlSync)
#include "tst_ctlsync.moc"
