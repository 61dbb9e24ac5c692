// SPDX-License-Identifier: GPL-3.0-or-later
#include "patience.h"
#include "sandboxprocess.h"

#include <QTest>

#include <set>

using namespace fb;

/// The sandbox's switches, faults and control endpoints, over real HTTP.
class SandboxSwitches : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void aStatusComesWithItsHeadersAndPassesAfterItsTimes();
    void aFaultMeetsOnlyItsPathAndMethod();
    void aHangingRequestIsNeverAnswered();
    void aDripSendsByteByByte();
    void aCutAnswerBreaksOff();
    void aDroppedRequestGetsNoByte();
    void bodiesAreReplaced_data();
    void bodiesAreReplaced();
    void anOversizeAnswerIsOver32MiB();
    void aRepeatedCursorComesBackForEver();
    void aDuplicateIsOnTwoPages();
    void shuffledPagesDiffer();
    void aNullCursorEndsTheListing();
    void aBadFaultIsRefused_data();
    void aBadFaultIsRefused();
    void requestsAreCounted();
    void latencyIsParallel();
    void bookingsCanBeChanged_data();
    void bookingsCanBeChanged();
    void bookingsCanBeAddedRemovedAndShifted();
    void customersAndServicesCanBeChanged();

private:
    static QByteArray window();

    SandboxProcess m_sandbox;
};

void SandboxSwitches::initTestCase()
{
    QVERIFY(m_sandbox.start({QStringLiteral("--bookings"), QStringLiteral("60"), QStringLiteral("--seed"), QStringLiteral("9")}));
}

void SandboxSwitches::cleanup()
{
    QVERIFY(m_sandbox.reset());
    QVERIFY(!m_sandbox.control("settings", {{"latency_ms", 0}, {"cursor_null", false}}).is_null());
}

QByteArray SandboxSwitches::window()
{
    static const QDateTime now = QDateTime::currentDateTimeUtc();
    return "start_at_min=" + now.addDays(-3).toString(Qt::ISODate).toLatin1() + "&start_at_max=" + now.addDays(5).toString(Qt::ISODate).toLatin1();
}

void SandboxSwitches::aStatusComesWithItsHeadersAndPassesAfterItsTimes()
{
    QVERIFY(m_sandbox.fault({{"path", "/v2/locations"}, {"kind", "status"}, {"status", 429}, {"after", 1}, {"times", 2}, {"headers", {{"Retry-After", "7"}}}}));
    QCOMPARE(m_sandbox.get("/v2/locations").status, 200);
    for (int i = 0; i < 2; ++i) {
        const SandboxAnswer answer = m_sandbox.get("/v2/locations");
        QCOMPARE(answer.status, 429);
        QCOMPARE(answer.header("Retry-After"), QByteArray("7"));
        QCOMPARE(answer.json()["errors"][0]["code"].get<std::string>(), std::string("RATE_LIMITED"));
    }
    QCOMPARE(m_sandbox.get("/v2/locations").status, 200);

    QVERIFY(m_sandbox.fault({{"kind", "status"}, {"status", 503}, {"times", -1}}));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(m_sandbox.get("/v2/merchants/me").status, 503);
    QVERIFY(m_sandbox.reset());
    QCOMPARE(m_sandbox.get("/v2/merchants/me").status, 200);
}

void SandboxSwitches::aFaultMeetsOnlyItsPathAndMethod()
{
    QVERIFY(m_sandbox.fault({{"path", "/v2/bookings"}, {"method", "POST"}, {"status", 500}, {"times", -1}}));
    QCOMPARE(m_sandbox.get("/v2/bookings").status, 200);
    QCOMPARE(m_sandbox.post("/v2/customers/bulk-retrieve", {{"customer_ids", {"x"}}}).status, 200);
    QCOMPARE(m_sandbox.post("/v2/bookings/bulk-retrieve", {{"booking_ids", {"x"}}}).status, 500);
}

void SandboxSwitches::aHangingRequestIsNeverAnswered()
{
    QVERIFY(m_sandbox.fault({{"kind", "hang"}}));
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl::fromEncoded(m_sandbox.url().toEncoded() + "/v2/locations"));
    request.setRawHeader("Authorization", "Bearer t");
    const std::unique_ptr<QNetworkReply> hanging(network.get(request));
    QTRY_COMPARE(m_sandbox.requestCount("/v2/locations"), 1);
    QCOMPARE(m_sandbox.requests()["requests"][0]["status"].get<int>(), 0);
    QCOMPARE(m_sandbox.get("/v2/locations").status, 200); // who came later was answered meanwhile
    QVERIFY(!hanging->isFinished());
}

void SandboxSwitches::aDripSendsByteByByte()
{
    const QByteArray honest = m_sandbox.get("/v2/merchants/me").body;
    QVERIFY(m_sandbox.fault({{"kind", "drip"}, {"interval_ms", 3}}));
    QElapsedTimer elapsed;
    elapsed.start();
    const SandboxAnswer answer = m_sandbox.get("/v2/merchants/me");
    QCOMPARE(answer.body, honest);
    QVERIFY(elapsed.elapsed() >= 2 * honest.size());
}

void SandboxSwitches::aCutAnswerBreaksOff()
{
    const QByteArray honest = m_sandbox.get("/v2/locations").body;
    QVERIFY(m_sandbox.fault({{"kind", "cut"}, {"times", -1}}));
    const SandboxAnswer answer = m_sandbox.get("/v2/locations");
    QCOMPARE(answer.error, QNetworkReply::RemoteHostClosedError);
    QCOMPARE(answer.header("Content-Length").toLongLong(), qint64{honest.size()});
    QVERIFY(answer.body.size() < honest.size());
}

void SandboxSwitches::aDroppedRequestGetsNoByte()
{
    QVERIFY(m_sandbox.fault({{"kind", "drop"}, {"times", -1}}));
    const SandboxAnswer answer = m_sandbox.get("/v2/locations");
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.error, QNetworkReply::RemoteHostClosedError);
}

void SandboxSwitches::bodiesAreReplaced_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("a page") << QByteArray(R"({"kind":"html"})") << 200 << QByteArray("text/html; charset=utf-8") << QByteArray("<!DOCTYPE html>");
    QTest::newRow("a page with a status") << QByteArray(R"({"kind":"html","status":502})") << 502 << QByteArray("text/html; charset=utf-8")
                                          << QByteArray("<!DOCTYPE html>");
    QTest::newRow("broken JSON") << QByteArray(R"({"kind":"broken_json"})") << 200 << QByteArray("application/json") << QByteArray("{\"merchant\"");
    QTest::newRow("a body of the test's own") << QByteArray(R"({"kind":"status","status":400,"body":{"errors":[]}})") << 400 << QByteArray("application/json")
                                              << QByteArray("{\"errors\":[]}");
    QTest::newRow("a text of the test's own") << QByteArray(R"({"kind":"status","status":200,"body":"no JSON"})") << 200 << QByteArray("application/json")
                                              << QByteArray("no JSON");
}

void SandboxSwitches::bodiesAreReplaced()
{
    QFETCH(QByteArray, fault);
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, begins);
    QVERIFY(m_sandbox.fault(parseJson(fault, QStringLiteral("test")).value()));
    const SandboxAnswer answer = m_sandbox.get("/v2/merchants/me");
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.header("Content-Type"), type);
    QVERIFY2(answer.body.startsWith(begins), answer.body.constData());
    if (!answer.body.startsWith("{\"errors\""))
        QVERIFY(!parseJson(answer.body, QStringLiteral("test")));
}

void SandboxSwitches::anOversizeAnswerIsOver32MiB()
{
    QVERIFY(m_sandbox.fault({{"kind", "oversize"}}));
    QVERIFY(m_sandbox.get("/v2/locations").body.size() > qsizetype{32} * 1024 * 1024);
}

void SandboxSwitches::aRepeatedCursorComesBackForEver()
{
    QVERIFY(m_sandbox.fault({{"path", "/v2/bookings"}, {"kind", "repeat_cursor"}, {"times", -1}}));
    const Json first = m_sandbox.get("/v2/bookings?limit=10&" + window()).json();
    const QByteArray cursor = QByteArray::fromStdString(first["cursor"].get<std::string>());
    for (int i = 0; i < 3; ++i) {
        const Json page = m_sandbox.get("/v2/bookings?limit=10&" + window() + "&cursor=" + cursor.toPercentEncoding()).json();
        QCOMPARE(page["cursor"].get<std::string>(), cursor.toStdString());
        QCOMPARE(toJsonText(page["bookings"]), toJsonText(first["bookings"]));
    }
}

void SandboxSwitches::aDuplicateIsOnTwoPages()
{
    QVERIFY(m_sandbox.fault({{"path", "/v2/bookings"}, {"kind", "duplicate"}, {"after", 1}}));
    const Json first = m_sandbox.get("/v2/bookings?limit=50&" + window()).json();
    const QByteArray cursor = QByteArray::fromStdString(first["cursor"].get<std::string>());
    const Json second = m_sandbox.get("/v2/bookings?limit=50&" + window() + "&cursor=" + cursor.toPercentEncoding()).json();
    QCOMPARE(second["bookings"].size(), std::size_t{11});
    QCOMPARE(toJsonText(second["bookings"].back()), toJsonText(first["bookings"].front()));
}

void SandboxSwitches::shuffledPagesDiffer()
{
    QVERIFY(m_sandbox.fault({{"path", "/v2/bookings"}, {"kind", "shuffle"}, {"times", -1}}));
    const Json one = m_sandbox.get("/v2/bookings?limit=100&" + window()).json()["bookings"];
    const Json two = m_sandbox.get("/v2/bookings?limit=100&" + window()).json()["bookings"];
    QVERIFY(one != two);
    const auto ids = [](const Json &page) {
        std::set<std::string> found;
        for (const Json &booking : page)
            found.insert(booking["id"].get<std::string>());
        return found;
    };
    QCOMPARE(ids(one), ids(two));
}

void SandboxSwitches::aNullCursorEndsTheListing()
{
    QVERIFY(m_sandbox.fault({{"path", "/v2/bookings"}, {"kind", "null_cursor"}}));
    QVERIFY(m_sandbox.get("/v2/bookings?limit=100&" + window()).json().value("cursor", Json("absent")) == Json());
    QVERIFY(m_sandbox.get("/v2/bookings?limit=100&" + window()).json().value("cursor", Json("absent")) == Json("absent"));
    QVERIFY(!m_sandbox.control("settings", {{"cursor_null", true}}).is_null());
    QVERIFY(m_sandbox.get("/v2/bookings?limit=100&" + window()).json().value("cursor", Json("absent")) == Json());
    QVERIFY(m_sandbox.get("/v2/bookings?limit=10&" + window()).json()["cursor"].is_string());
}

void SandboxSwitches::aBadFaultIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("unknown kind") << QByteArray(R"({"kind":"earthquake"})");
    QTest::newRow("status without a number") << QByteArray(R"({"kind":"status"})");
    QTest::newRow("wrong type") << QByteArray(R"({"kind":"hang","times":"often"})");
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("a list") << QByteArray("[]");
}

void SandboxSwitches::aBadFaultIsRefused()
{
    QFETCH(QByteArray, body);
    QCOMPARE(m_sandbox.request("POST", "/_control/fault", body, {}).status, 400);
    QCOMPARE(m_sandbox.get("/v2/locations").status, 200);
}

void SandboxSwitches::requestsAreCounted()
{
    m_sandbox.get("/v2/locations");
    m_sandbox.get("/v2/bookings?limit=3&start_at_min=2026-11-20T00%3A00%3A00Z");
    m_sandbox.request("GET", "/v2/bookings", {}, {});
    const Json log = m_sandbox.requests();
    QCOMPARE(log["count"].get<int>(), 3);
    QCOMPARE(toJsonText(log["requests"][1]),
             QByteArray(R"({"method":"GET","path":"/v2/bookings","query":"limit=3&start_at_min=2026-11-20T00%3A00%3A00Z","status":200})"));
    QCOMPARE(log["requests"][2]["status"].get<int>(), 401);
    QCOMPARE(m_sandbox.requestCount("/v2/bookings"), 2);
    QVERIFY(m_sandbox.reset());
    QCOMPARE(m_sandbox.requestCount(), 0);
}

void SandboxSwitches::latencyIsParallel()
{
    constexpr int latency = 2'000; // so long that four answers in turn can't be taken for four at once on a slow computer
    QVERIFY(!m_sandbox.control("settings", {{"latency_ms", latency}}).is_null());
    QNetworkAccessManager network;
    std::vector<std::unique_ptr<QNetworkReply>> replies;
    int finished = 0;
    QElapsedTimer elapsed;
    elapsed.start();
    for (int i = 0; i < 4; ++i) {
        QNetworkRequest request(QUrl::fromEncoded(m_sandbox.url().toEncoded() + "/v2/locations"));
        request.setRawHeader("Authorization", "Bearer t");
        replies.emplace_back(network.get(request));
        connect(replies.back().get(), &QNetworkReply::finished, this, [&finished] { ++finished; });
    }
    QTRY_COMPARE(finished, 4);
    QVERIFY(elapsed.elapsed() >= latency - 5);
    QVERIFY2(elapsed.elapsed() < qint64{3} * latency, "the answers waited for each other");
}

void SandboxSwitches::bookingsCanBeChanged_data()
{
    QTest::addColumn<QByteArray>("wish");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("version");
    QTest::newRow("moved") << QByteArray(R"({"op":"move","start_at":"2026-12-01T15:00:00Z"})") << QByteArray("start_at")
                           << QByteArray("\"2026-12-01T15:00:00Z\"") << 1;
    QTest::newRow("cancelled") << QByteArray(R"({"op":"cancel"})") << QByteArray("status") << QByteArray("\"CANCELLED_BY_CUSTOMER\"") << 1;
    QTest::newRow("cancelled by the shop") << QByteArray(R"({"op":"cancel","by":"seller"})") << QByteArray("status") << QByteArray("\"CANCELLED_BY_SELLER\"")
                                           << 1;
    QTest::newRow("no-show") << QByteArray(R"({"op":"no_show"})") << QByteArray("status") << QByteArray("\"NO_SHOW\"") << 1;
    QTest::newRow("declined") << QByteArray(R"({"op":"decline"})") << QByteArray("status") << QByteArray("\"DECLINED\"") << 1;
    QTest::newRow("accepted") << QByteArray(R"({"op":"accept"})") << QByteArray("status") << QByteArray("\"ACCEPTED\"") << 1;
    QTest::newRow("touched") << QByteArray(R"({"op":"touch"})") << QByteArray("status") << QByteArray("\"ACCEPTED\"") << 1;
    QTest::newRow("with a version") << QByteArray(R"({"op":"touch","version":12})") << QByteArray("status") << QByteArray("\"ACCEPTED\"") << 12;
    QTest::newRow("relocated") << QByteArray(R"({"op":"relocate","location_id":"L7HIGHLAND02"})") << QByteArray("location_id") << QByteArray("\"L7HIGHLAND02\"")
                               << 1;
    QTest::newRow("a field") << QByteArray(R"({"op":"set","fields":{"customer_note":"hello"}})") << QByteArray("customer_note") << QByteArray("\"hello\"") << 1;
    QTest::newRow("a field and a version") << QByteArray(R"({"op":"set","fields":{"customer_note":null,"version":7}})") << QByteArray("customer_note")
                                           << QByteArray("null") << 7;
    QTest::newRow("a field erased") << QByteArray(R"({"op":"set","remove_fields":["customer_id"]})") << QByteArray("customer_id") << QByteArray() << 1;
}

void SandboxSwitches::bookingsCanBeChanged()
{
    QFETCH(QByteArray, wish);
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    QFETCH(int, version);
    const Json added = m_sandbox.booking({{"op", "add"}, {"start_at", "2026-11-25T15:00:00Z"}, {"location_id", "L7FRANKLIN01"}});
    QCOMPARE(added["version"].get<int>(), 0);
    Json change = parseJson(wish, QStringLiteral("test")).value();
    change["id"] = added["id"];
    const Json changed = m_sandbox.booking(change);
    QVERIFY(changed.is_object());
    const QByteArray path = "/v2/bookings/" + QByteArray::fromStdString(added["id"].get<std::string>());
    QCOMPARE(toJsonText(m_sandbox.get(path).json()["booking"]), toJsonText(changed));
    QCOMPARE(changed.contains(field.toStdString()) ? toJsonText(changed[field.toStdString()]) : QByteArray(), value);
    QCOMPARE(changed["version"].get<int>(), version);
    QVERIFY(parseRfc3339(QString::fromStdString(changed["updated_at"].get<std::string>()))
            >= parseRfc3339(QString::fromStdString(added["updated_at"].get<std::string>())));
    QVERIFY(m_sandbox.booking({{"op", "remove"}, {"id", added["id"]}}).is_object());
    QCOMPARE(m_sandbox.get(path).status, 404);
}

void SandboxSwitches::bookingsCanBeAddedRemovedAndShifted()
{
    const Json added = m_sandbox.booking(
        {{"op", "add"}, {"id", "mine"}, {"start_at", "2026-11-25T15:00:00Z"}, {"minutes", 75}, {"location_id", "L7HIGHLAND02"}, {"customer_id", nullptr}});
    QCOMPARE(added["id"].get<std::string>(), std::string("mine"));
    QCOMPARE(added["appointment_segments"][0]["duration_minutes"].get<int>(), 75);
    QVERIFY(!added.contains("customer_id"));
    QVERIFY(m_sandbox.booking({{"op", "add"}, {"id", "mine"}}).is_null());
    QVERIFY(m_sandbox.booking({{"op", "move"}, {"id", "nobody"}, {"minutes", 5}}).is_null());
    QVERIFY(m_sandbox.booking({{"op", "explode"}, {"id", "mine"}}).is_null());
    QVERIFY(m_sandbox.booking({{"op", "move"}, {"id", "mine"}}).is_null());

    const auto count = m_sandbox.bookings().size();
    QCOMPARE(m_sandbox.control("booking", {{"op", "shift_all"}, {"minutes", 60}})["moved"].get<std::size_t>(), count);
    QCOMPARE(m_sandbox.get("/v2/bookings/mine").json()["booking"]["start_at"].get<std::string>(), std::string("2026-11-25T16:00:00Z"));
    QVERIFY(m_sandbox.control("booking", {{"op", "shift_all"}, {"minutes", -60}, {"location_id", "L7HIGHLAND02"}})["moved"].get<std::size_t>() < count);
    QVERIFY(m_sandbox.booking({{"op", "remove"}, {"id", "mine"}}).is_object());
    QCOMPARE(m_sandbox.bookings().size(), count - 1);
}

void SandboxSwitches::customersAndServicesCanBeChanged()
{
    const std::string id = m_sandbox.bookings()[0]["customer_id"].get<std::string>();
    const Json before = m_sandbox.get("/v2/customers/" + QByteArray::fromStdString(id)).json()["customer"];
    QVERIFY(!m_sandbox.control("customer", {{"op", "set"}, {"id", id}, {"fields", {{"given_name", "Renamed"}}}}).is_null());
    const Json after = m_sandbox.get("/v2/customers/" + QByteArray::fromStdString(id)).json()["customer"];
    QCOMPARE(after["given_name"].get<std::string>(), std::string("Renamed"));
    QCOMPARE(toJsonText(after["family_name"]), toJsonText(before["family_name"]));
    QCOMPARE(after["version"].get<int>(), before["version"].get<int>() + 1);
    QVERIFY(!m_sandbox.control("customer", {{"op", "remove"}, {"id", id}}).is_null());
    QCOMPARE(m_sandbox.get("/v2/customers/" + QByteArray::fromStdString(id)).status, 404);
    QVERIFY(m_sandbox.control("customer", {{"op", "remove"}, {"id", id}}).is_null());

    QVERIFY(!m_sandbox.control("catalog", {{"op", "delete"}, {"id", "VARWASHVACREG00000000007"}}).is_null());
    QCOMPARE(m_sandbox.get("/v2/catalog/object/VARWASHVACREG00000000007").status, 404);
}

QTEST_GUILESS_MAIN(SandboxSwitches)
#include "tst_sandboxfaults.moc"
