// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxprocess.h"

#include <QTcpServer>
#include <QTest>
#include <QTimeZone>

#include <map>
#include <set>

using namespace fb;

/// The sandbox's switches (faults, control endpoints, live mode) and the program itself, over real HTTP.
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
    void oddRecordsAreThere();
    void liveBookingsLive();
    void theSeedDecides();
    void badUsageIsRefused_data();
    void badUsageIsRefused();
    void aTakenPortIsSaid();
    void itEndsWithItsParentOrSignal();

private:
    static QByteArray window();
    static std::pair<int, QByteArray> runToEnd(const QStringList &arguments, bool errors);

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
    const SandboxAnswer answer = m_sandbox.request("GET", "/v2/locations", {}, "t", 400);
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.error == QNetworkReply::OperationCanceledError || answer.error == QNetworkReply::TimeoutError);
    QCOMPARE(m_sandbox.requests()["requests"][0]["status"].get<int>(), 0);
    QCOMPARE(m_sandbox.get("/v2/locations").status, 200);
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
    QTest::newRow("a page with a status") << QByteArray(R"({"kind":"html","status":502})") << 502 << QByteArray("text/html; charset=utf-8") << QByteArray("<!DOCTYPE html>");
    QTest::newRow("broken JSON") << QByteArray(R"({"kind":"broken_json"})") << 200 << QByteArray("application/json") << QByteArray("{\"merchant\"");
    QTest::newRow("a body of the test's own") << QByteArray(R"({"kind":"status","status":400,"body":{"errors":[]}})") << 400 << QByteArray("application/json") << QByteArray("{\"errors\":[]}");
    QTest::newRow("a text of the test's own") << QByteArray(R"({"kind":"status","status":200,"body":"no JSON"})") << 200 << QByteArray("application/json") << QByteArray("no JSON");
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
    QVERIFY(m_sandbox.get("/v2/locations").body.size() > 32 * 1024 * 1024);
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
    QCOMPARE(toJsonText(log["requests"][1]), QByteArray(R"({"method":"GET","path":"/v2/bookings","query":"limit=3&start_at_min=2026-11-20T00%3A00%3A00Z","status":200})"));
    QCOMPARE(log["requests"][2]["status"].get<int>(), 401);
    QCOMPARE(m_sandbox.requestCount("/v2/bookings"), 2);
    QVERIFY(m_sandbox.reset());
    QCOMPARE(m_sandbox.requestCount(), 0);
}

void SandboxSwitches::latencyIsParallel()
{
    constexpr int latency = 250;
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
    QVERIFY2(elapsed.elapsed() < 3 * latency, "the answers waited for each other");
}

void SandboxSwitches::bookingsCanBeChanged_data()
{
    QTest::addColumn<QByteArray>("wish");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("version");
    QTest::newRow("moved") << QByteArray(R"({"op":"move","start_at":"2026-12-01T15:00:00Z"})") << QByteArray("start_at") << QByteArray("\"2026-12-01T15:00:00Z\"") << 1;
    QTest::newRow("cancelled") << QByteArray(R"({"op":"cancel"})") << QByteArray("status") << QByteArray("\"CANCELLED_BY_CUSTOMER\"") << 1;
    QTest::newRow("cancelled by the shop") << QByteArray(R"({"op":"cancel","by":"seller"})") << QByteArray("status") << QByteArray("\"CANCELLED_BY_SELLER\"") << 1;
    QTest::newRow("no-show") << QByteArray(R"({"op":"no_show"})") << QByteArray("status") << QByteArray("\"NO_SHOW\"") << 1;
    QTest::newRow("declined") << QByteArray(R"({"op":"decline"})") << QByteArray("status") << QByteArray("\"DECLINED\"") << 1;
    QTest::newRow("accepted") << QByteArray(R"({"op":"accept"})") << QByteArray("status") << QByteArray("\"ACCEPTED\"") << 1;
    QTest::newRow("touched") << QByteArray(R"({"op":"touch"})") << QByteArray("status") << QByteArray("\"ACCEPTED\"") << 1;
    QTest::newRow("with a version") << QByteArray(R"({"op":"touch","version":12})") << QByteArray("status") << QByteArray("\"ACCEPTED\"") << 12;
    QTest::newRow("relocated") << QByteArray(R"({"op":"relocate","location_id":"L7HIGHLAND02"})") << QByteArray("location_id") << QByteArray("\"L7HIGHLAND02\"") << 1;
    QTest::newRow("a field") << QByteArray(R"({"op":"set","fields":{"customer_note":"hello"}})") << QByteArray("customer_note") << QByteArray("\"hello\"") << 1;
    QTest::newRow("a field and a version") << QByteArray(R"({"op":"set","fields":{"customer_note":null,"version":7}})") << QByteArray("customer_note") << QByteArray("null") << 7;
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
    QVERIFY(parseRfc3339(QString::fromStdString(changed["updated_at"].get<std::string>())) >= parseRfc3339(QString::fromStdString(added["updated_at"].get<std::string>())));
    QVERIFY(m_sandbox.booking({{"op", "remove"}, {"id", added["id"]}}).is_object());
    QCOMPARE(m_sandbox.get(path).status, 404);
}

void SandboxSwitches::bookingsCanBeAddedRemovedAndShifted()
{
    const Json added = m_sandbox.booking({{"op", "add"}, {"id", "mine"}, {"start_at", "2026-11-25T15:00:00Z"}, {"minutes", 75}, {"location_id", "L7HIGHLAND02"}, {"customer_id", nullptr}});
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

void SandboxSwitches::oddRecordsAreThere()
{
    SandboxProcess odd;
    QVERIFY(odd.start({QStringLiteral("--oddities"), QStringLiteral("--bookings"), QStringLiteral("0")}));
    std::map<std::string, Json> bookings;
    for (const Json &booking : odd.bookings())
        bookings[booking["id"].get<std::string>()] = booking;
    QVERIFY(!bookings["oddnoservice01"]["appointment_segments"][0].contains("service_variation_id"));
    QVERIFY(!bookings["oddnocustomer1"].contains("customer_id"));
    QCOMPARE(odd.get("/v2/customers/" + QByteArray::fromStdString(bookings["oddmergedcust1"]["customer_id"].get<std::string>())).status, 404);
    QCOMPARE(QString::fromStdString(bookings["oddlongnote001"]["customer_note"].get<std::string>()).size(), 4096);
    QCOMPARE(bookings["oddunknown0001"]["status"].get<std::string>(), std::string("WAITING_FOR_DEPOSIT"));
    QCOMPARE(bookings["oddbigversion1"]["version"].get<std::int64_t>(), 9007199254740993);
    QVERIFY(!bookings["oddmalformed01"].contains("start_at"));
    QVERIFY(bookings["oddmalformed02"]["start_at"].is_number());
    QCOMPARE(odd.get("/v2/catalog/object/ODDVARYEN").json()["object"]["item_variation_data"]["price_money"]["currency"].get<std::string>(), std::string("JPY"));
    QVERIFY(!odd.get("/v2/catalog/object/ODDVARVARIABLE").json()["object"]["item_variation_data"].contains("price_money"));
    QVERIFY(odd.get("/v2/customers/ODDMARKUP00000000000000001").body.contains("<img src=x>"));
    QVERIFY(odd.get("/v2/customers/ODDFORMULA0000000000000001").body.contains("=HYPERLINK("));
    const QTimeZone zone("America/Chicago");
    const auto before = parseRfc3339(QString::fromStdString(bookings["odddstchange01"]["start_at"].get<std::string>()));
    QVERIFY(before);
    const auto offset = [&zone](Instant t) { return zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(toMs(t), Qt::UTC)); };
    QVERIFY(offset(*before) != offset(*before + std::chrono::hours(2)));
    const auto version = [&odd] { return odd.get("/v2/bookings/oddoldversion1").json()["booking"]["version"].get<int>(); };
    QCOMPARE(version(), 5);
    QCOMPARE(version(), 4);

    // The malformed ones are listed all the same.
    std::set<std::string> listed;
    const Json page = odd.get("/v2/bookings?limit=1000&" + window()).json();
    for (const Json &booking : page["bookings"])
        listed.insert(booking["id"].get<std::string>());
    QVERIFY(listed.contains("oddmalformed01") && listed.contains("oddmalformed02") && listed.contains("oddmovesaway01"));

    SandboxProcess live;
    QVERIFY(live.start({QStringLiteral("--oddities"), QStringLiteral("--live"), QStringLiteral("--live-interval-ms"), QStringLiteral("100")}));
    const auto start = [&live] { return live.get("/v2/bookings/oddmovesaway01").json()["booking"]["start_at"].get<std::string>(); };
    const std::string from = QDateTime::currentDateTimeUtc().addDays(30).toString(Qt::ISODate).toStdString();
    QTRY_VERIFY(start() > from);
}

void SandboxSwitches::liveBookingsLive()
{
    SandboxProcess live;
    QVERIFY(live.start({QStringLiteral("--live"), QStringLiteral("--live-interval-ms"), QStringLiteral("5")}));
    std::map<std::string, Json> before;
    for (const Json &booking : live.bookings())
        before[booking["id"].get<std::string>()] = booking;
    bool arrived = false;
    bool moved = false;
    bool changedStatus = false;
    const auto look = [&] {
        for (const Json &booking : live.bookings()) {
            const auto known = before.find(booking["id"].get<std::string>());
            if (known == before.end()) {
                arrived = true;
            } else if (booking != known->second) {
                if (booking["version"] <= known->second["version"] || booking["updated_at"] <= known->second["updated_at"])
                    return false;
                moved = moved || booking["start_at"] != known->second["start_at"];
                changedStatus = changedStatus || booking["status"] != known->second["status"];
            }
        }
        return arrived && moved && changedStatus;
    };
    QTRY_VERIFY_WITH_TIMEOUT(look(), 20000);
    QVERIFY(live.bookings().size() < 200);
}

void SandboxSwitches::theSeedDecides()
{
    const auto data = [](const char *seed) {
        SandboxProcess sandbox;
        if (!sandbox.start({QStringLiteral("--seed"), QString::fromLatin1(seed), QStringLiteral("--oddities")}))
            return Json();
        return Json{{"bookings", sandbox.bookings()}, {"page", sandbox.get("/v2/bookings?limit=20&" + window()).json()}};
    };
    const Json one = data("42");
    QVERIFY(one.is_object());
    QCOMPARE(toJsonText(data("42")), toJsonText(one));
    QVERIFY(data("43")["bookings"] != one["bookings"]);
}

std::pair<int, QByteArray> SandboxSwitches::runToEnd(const QStringList &arguments, bool errors)
{
    QProcess process;
    process.start(SandboxProcess::program(), arguments);
    if (!process.waitForFinished(20000))
        return {-1, {}};
    return {process.exitCode(), errors ? process.readAllStandardError() : process.readAllStandardOutput()};
}

void SandboxSwitches::badUsageIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const char *arguments, const char *says) {
        QTest::newRow(name) << QString::fromLatin1(arguments).split(u' ') << QByteArray(says);
    };
    row("unknown option", "--colour red", "Unknown option 'colour'");
    row("port no number", "--port http", "--port must be a whole number from 0 to 65535, not \"http\"");
    row("port too high", "--port 65536", "--port");
    row("no bookings", "--bookings -1", "--bookings");
    row("seed no number", "--seed x", "--seed");
    row("three locations", "--locations 3", "--locations");
    row("page too large", "--page 10001", "--page");
    row("latency no number", "--latency-ms soon", "--latency-ms");
    row("interval of nothing", "--live-interval-ms 0", "--live-interval-ms");
    row("value missing", "--port", "Missing value after '--port'");
    row("left over", "serve", "Unexpected argument \"serve\"");
    QTest::newRow("empty token") << QStringList{QStringLiteral("--token"), QString()} << QByteArray("--token must not be empty");
}

void SandboxSwitches::badUsageIsRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const auto [status, text] = runToEnd(arguments, true);
    QCOMPARE(status, 2);
    QVERIFY2(text.contains(says), text.constData());
    QVERIFY(text.contains("--help"));
}

void SandboxSwitches::aTakenPortIsSaid()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const auto [status, text] = runToEnd({QStringLiteral("--port"), QString::number(taken.serverPort())}, true);
    QCOMPARE(status, 1);
    QVERIFY2(text.contains("can't be had"), text.constData());
    const auto [helpStatus, help] = runToEnd({QStringLiteral("--help")}, false);
    QCOMPARE(helpStatus, 0);
    QVERIFY(help.contains("--oddities"));
    QCOMPARE(runToEnd({QStringLiteral("--version")}, false).second, QByteArray("floorboard-sandbox " FLOORBOARD_VERSION "\n"));
}

void SandboxSwitches::itEndsWithItsParentOrSignal()
{
    SandboxProcess signalled;
    QVERIFY(signalled.start());
    QCOMPARE(signalled.stop(), 0);

    QProcess child;
    child.start(SandboxProcess::program(), {QStringLiteral("--exit-with-parent")});
    QVERIFY(child.waitForReadyRead(20000));
    QVERIFY(child.readLine().startsWith("Listening on http://127.0.0.1:"));
    child.closeWriteChannel();
    QVERIFY(child.waitForFinished(20000));
    QCOMPARE(child.exitCode(), 0);

    QProcess independent;
    independent.start(SandboxProcess::program(), {});
    QVERIFY(independent.waitForReadyRead(20000));
    independent.closeWriteChannel();
    QVERIFY(!independent.waitForFinished(300));
    independent.terminate();
    QVERIFY(independent.waitForFinished(20000));
}

QTEST_GUILESS_MAIN(SandboxSwitches)
#include "tst_sandboxfaults.moc"
