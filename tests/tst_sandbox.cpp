// SPDX-License-Identifier: GPL-3.0-or-later
#include "patience.h"
#include "sandboxprocess.h"

#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <map>
#include <set>

using namespace fb;

/// Square's documented rules as the sandbox keeps them, over real HTTP.
class SandboxRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void aTokenIsNeeded();
    void theVersionIsEchoed();
    void aScopeIsNeeded_data();
    void aScopeIsNeeded();
    void withoutReadAllOnlyOwnBookingsAreSeen();
    void listingsAreRefused_data();
    void listingsAreRefused();
    void withoutBoundsOnlyTheNext31DaysAreListed();
    void thirtyOneDaysAreAllowedAlsoOverAClockChange();
    void filtersNarrowTheListing_data();
    void filtersNarrowTheListing();
    void boundsAreInclusiveUnlessSwitched();
    void everyAnswerTellsTheTime();
    void pagesHoldEveryBookingOnce();
    void theOrderIsShuffledAndStable();
    void aCursorBelongsToItsFilters();
    void aCursorSurvivesChanges();
    void aPageHoldsAtMostWhatTheSettingAllows();
    void bulkAnswersCarryTheirErrorsInside();
    void bulkCallsTakeAHundredIds();
    void deletedServicesComeOnlyWhenAskedFor();
    void bookingsCantBeWritten();
    void unknownPathsAndMethodsAreErrors();
    void theDataIsBelievable();

private:
    static QByteArray time(const QDateTime &when) { return when.toUTC().toString(Qt::ISODate).toLatin1(); }
    QByteArray window(int daysBack = 3, int daysAhead = 5) const;
    std::vector<std::string> idsOf(const QByteArray &query);
    static std::string code(const SandboxAnswer &answer) { return answer.json()["errors"][0].value("code", std::string()); }

    SandboxProcess m_sandbox;
    QDateTime m_now = QDateTime::currentDateTimeUtc();
};

void SandboxRules::initTestCase()
{
    QVERIFY(m_sandbox.start({QStringLiteral("--bookings"), QStringLiteral("120"), QStringLiteral("--seed"), QStringLiteral("3"), QStringLiteral("--oddities"),
                             QStringLiteral("--token"), QStringLiteral("test-token")}));
}

void SandboxRules::cleanup()
{
    QVERIFY(m_sandbox.reset());
    const Json scopes = Json::array(
        {"APPOINTMENTS_READ", "APPOINTMENTS_ALL_READ", "APPOINTMENTS_BUSINESS_SETTINGS_READ", "CUSTOMERS_READ", "ITEMS_READ", "MERCHANT_PROFILE_READ"});
    QVERIFY(!m_sandbox.control("scopes", {{"scopes", scopes}}).is_null());
    QVERIFY(!m_sandbox
                 .control("settings",
                          {{"page", 0}, {"cursor_null", false}, {"location_required", false}, {"sorted", false}, {"exclusive_max", false}, {"clock_offset", 0}})
                 .is_null());
}

QByteArray SandboxRules::window(int daysBack, int daysAhead) const
{
    return "start_at_min=" + time(m_now.addDays(-daysBack)) + "&start_at_max=" + time(m_now.addDays(daysAhead));
}

std::vector<std::string> SandboxRules::idsOf(const QByteArray &query)
{
    std::vector<std::string> ids;
    const Json page = m_sandbox.get("/v2/bookings?limit=10000&" + query).json();
    for (const Json &booking : page.value("bookings", Json::array()))
        ids.push_back(booking["id"].get<std::string>());
    return ids;
}

void SandboxRules::aTokenIsNeeded()
{
    for (const QByteArray &token : {QByteArray(), QByteArray("another")}) {
        const SandboxAnswer answer = m_sandbox.request("GET", "/v2/locations", {}, token);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.body,
                 QByteArray(R"({"errors":[{"category":"AUTHENTICATION_ERROR","code":"UNAUTHORIZED","detail":"This request could not be authorized."}]})"));
    }
    QCOMPARE(m_sandbox.get("/v2/locations").status, 200);
    SandboxProcess any;
    QVERIFY(any.start());
    QCOMPARE(any.request("GET", "/v2/locations", {}, "whatever").status, 200);
    QCOMPARE(any.request("GET", "/v2/locations", {}, {}).status, 401);
}

void SandboxRules::theVersionIsEchoed()
{
    QNetworkAccessManager network;
    const auto ask = [&](const QByteArray &version) {
        QNetworkRequest request(QUrl::fromEncoded(m_sandbox.url().toEncoded() + "/v2/locations"));
        request.setRawHeader("Authorization", "Bearer test-token");
        request.setRawHeader("Square-Version", version);
        std::unique_ptr<QNetworkReply> reply(network.get(request));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        finished.wait(kPatienceMs);
        return std::pair(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->rawHeader("Square-Version"));
    };
    QCOMPARE(ask("2026-09-16"), std::pair(200, QByteArray("2026-09-16")));
    QCOMPARE(ask("yesterday").first, 400);
    QCOMPARE(m_sandbox.get("/v2/locations").header("Square-Version"), QByteArray("2025-08-20"));
}

void SandboxRules::aScopeIsNeeded_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    for (const char *path : {"/v2/bookings", "/v2/bookings/x", "/v2/bookings/business-booking-profile", "/v2/bookings/team-member-booking-profiles",
                             "/v2/customers/x", "/v2/catalog/object/x", "/v2/locations", "/v2/merchants/me"})
        QTest::newRow(path) << QByteArray(path) << QByteArray();
    QTest::newRow("customers in bulk") << QByteArray("/v2/customers/bulk-retrieve") << QByteArray(R"({"customer_ids":["x"]})");
    QTest::newRow("catalogue") << QByteArray("/v2/catalog/batch-retrieve") << QByteArray(R"({"object_ids":["x"]})");
}

void SandboxRules::aScopeIsNeeded()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    const QByteArray method = body.isEmpty() ? "GET" : "POST";
    QVERIFY(m_sandbox.request(method, path, body).status != 403);
    QVERIFY(!m_sandbox.control("scopes", {{"scopes", Json::array()}}).is_null());
    const SandboxAnswer answer = m_sandbox.request(method, path, body);
    QCOMPARE(answer.status, 403);
    QCOMPARE(code(answer), std::string("INSUFFICIENT_SCOPES"));
    const SandboxAnswer status = m_sandbox.request("POST", "/oauth2/token/status");
    QCOMPARE(status.status, 200);
    QVERIFY(status.json()["scopes"] == Json::array());
}

void SandboxRules::withoutReadAllOnlyOwnBookingsAreSeen()
{
    const Json own = m_sandbox.booking({{"op", "add"}, {"start_at", time(m_now.addDays(1)).toStdString()}, {"fields", {{"source", "API"}}}});
    QVERIFY(own.is_object());
    const std::string foreign = idsOf(window()).front();
    QVERIFY(!m_sandbox.control("scopes", {{"scopes", Json::array({"APPOINTMENTS_READ"})}}).is_null());
    QCOMPARE(idsOf(window()), std::vector<std::string>{own["id"].get<std::string>()});
    const SandboxAnswer refused = m_sandbox.get("/v2/bookings/" + QByteArray::fromStdString(foreign));
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.json()["errors"][0].value("field", std::string("none")), std::string());
    QVERIFY(m_sandbox.booking({{"op", "remove"}, {"id", own["id"]}}).is_object());
}

void SandboxRules::listingsAreRefused_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("limit 0") << QByteArray("limit=0") << QByteArray("VALUE_TOO_LOW");
    QTest::newRow("limit over 10000") << QByteArray("limit=10001") << QByteArray("VALUE_TOO_HIGH");
    QTest::newRow("limit no number") << QByteArray("limit=many") << QByteArray("EXPECTED_INTEGER");
    QTest::newRow("bad time") << QByteArray("start_at_min=tomorrow") << QByteArray("INVALID_TIME");
    QTest::newRow("a bare plus is a space") << QByteArray("start_at_min=2026-11-20T00:00:00+05:30") << QByteArray("INVALID_TIME");
    QTest::newRow("bounds swapped") << QByteArray("start_at_min=2026-11-20T00:00:00Z&start_at_max=2026-11-19T00:00:00Z") << QByteArray("INVALID_TIME_RANGE");
    QTest::newRow("31 days and a second") << QByteArray("start_at_min=2026-11-01T00:00:00Z&start_at_max=2026-12-02T00:00:01Z") << QByteArray("BAD_REQUEST");
    QTest::newRow("31 days by New York's calendar, over the clock change")
        << QByteArray("start_at_min=2026-10-15T00:00:00-04:00&start_at_max=2026-11-15T00:00:00-05:00") << QByteArray("BAD_REQUEST");
    QTest::newRow("cursor that is none") << QByteArray("cursor=abc") << QByteArray("INVALID_CURSOR");
}

void SandboxRules::listingsAreRefused()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, expected);
    const SandboxAnswer answer = m_sandbox.get("/v2/bookings?" + query);
    QCOMPARE(answer.status, 400);
    QCOMPARE(code(answer), expected.toStdString());
}

void SandboxRules::thirtyOneDaysAreAllowedAlsoOverAClockChange()
{
    QCOMPARE(m_sandbox.get("/v2/bookings?start_at_min=2026-10-15T04:00:00Z&start_at_max=2026-11-15T04:00:00Z").status, 200);
    QCOMPARE(m_sandbox.get("/v2/bookings?limit=10000&start_at_min=2026-11-20T00:00:00%2B05:30").status, 200);
}

void SandboxRules::withoutBoundsOnlyTheNext31DaysAreListed()
{
    const Json far = m_sandbox.booking({{"op", "add"}, {"start_at", time(m_now.addDays(32)).toStdString()}});
    const Json near = m_sandbox.booking({{"op", "add"}, {"start_at", time(m_now.addDays(30)).toStdString()}});
    const Json past = m_sandbox.booking({{"op", "add"}, {"start_at", time(m_now.addSecs(-60)).toStdString()}});
    const std::vector<std::string> ids = idsOf({});
    const auto listed = [&ids](const Json &booking) { return std::ranges::count(ids, booking["id"].get<std::string>()); };
    QCOMPARE(listed(near), 1);
    QCOMPARE(listed(far), 0);
    QCOMPARE(listed(past), 0);
    for (const Json &booking : {far, near, past})
        QVERIFY(m_sandbox.booking({{"op", "remove"}, {"id", booking["id"]}}).is_object());
}

void SandboxRules::filtersNarrowTheListing_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::newRow("location") << QByteArray("location_id");
    QTest::newRow("customer") << QByteArray("customer_id");
    QTest::newRow("team member") << QByteArray("team_member_id");
}

void SandboxRules::filtersNarrowTheListing()
{
    QFETCH(QByteArray, filter);
    const auto value = [&filter](const Json &booking) {
        const Json &holder = filter == "team_member_id" ? booking["appointment_segments"] : booking;
        const Json &object = holder.is_array() ? holder[0] : holder;
        const bool isThere = object.contains(filter.toStdString()) && object[filter.toStdString()].is_string();
        return isThere ? object[filter.toStdString()].get<std::string>() : std::string();
    };
    std::map<std::string, std::size_t> expected;
    const Json page = m_sandbox.get("/v2/bookings?limit=10000&" + window()).json();
    for (const Json &booking : page["bookings"])
        ++expected[value(booking)];
    expected.erase(std::string());
    QVERIFY(expected.size() >= 2);
    for (const auto &[id, count] : expected)
        QCOMPARE(idsOf(window() + '&' + filter + '=' + QByteArray::fromStdString(id)).size(), count);
    QCOMPARE(idsOf(window() + '&' + filter + "=NOBODY").size(), std::size_t{0});

    QVERIFY(!m_sandbox.control("settings", {{"location_required", true}}).is_null());
    QCOMPARE(m_sandbox.get("/v2/bookings?" + window()).status, 400);
    QCOMPARE(m_sandbox.get("/v2/bookings?" + window() + '&' + filter + "=NOBODY").status, 200);
}

void SandboxRules::boundsAreInclusiveUnlessSwitched()
{
    const QByteArray from = time(m_now.addDays(20));
    const QByteArray to = time(m_now.addDays(21));
    const Json first = m_sandbox.booking({{"op", "add"}, {"start_at", from.toStdString()}});
    const Json last = m_sandbox.booking({{"op", "add"}, {"start_at", to.toStdString()}});
    const QByteArray query = "start_at_min=" + from + "&start_at_max=" + to;
    const auto listed = [&](const Json &booking) { return std::ranges::count(idsOf(query), booking["id"].get<std::string>()); };
    QCOMPARE(listed(first), 1);
    QCOMPARE(listed(last), 1);
    QVERIFY(!m_sandbox.control("settings", {{"exclusive_max", true}}).is_null());
    QCOMPARE(listed(first), 1);
    QCOMPARE(listed(last), 0);
    for (const Json &booking : {first, last})
        QVERIFY(m_sandbox.booking({{"op", "remove"}, {"id", booking["id"]}}).is_object());
}

void SandboxRules::everyAnswerTellsTheTime()
{
    const auto ahead = [this](const char *path) {
        const QDateTime date =
            QLocale::c().toDateTime(QString::fromLatin1(m_sandbox.get(path).header("Date")), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
        return date.isValid() ? QDateTime(date.date(), date.time(), Qt::UTC).secsTo(QDateTime::currentDateTimeUtc()) : -100'000;
    };
    for (const char *path : {"/v2/locations", "/v2/nothing", "/_control/requests"})
        QVERIFY2(std::abs(ahead(path)) < 60, path);
    QVERIFY(!m_sandbox.control("settings", {{"clock_offset", 7200}}).is_null());
    QVERIFY(std::abs(ahead("/v2/locations") + 7200) < 60);
}

void SandboxRules::pagesHoldEveryBookingOnce()
{
    const std::vector<std::string> whole = idsOf(window());
    QVERIFY(whole.size() > 120);
    std::vector<std::string> paged;
    QByteArray cursor;
    for (int page = 0; page < 100; ++page) {
        const Json answer =
            m_sandbox.get("/v2/bookings?limit=7&" + window() + (cursor.isEmpty() ? QByteArray() : "&cursor=" + cursor.toPercentEncoding())).json();
        QVERIFY(answer["errors"] == Json::array());
        for (const Json &booking : answer["bookings"])
            paged.push_back(booking["id"].get<std::string>());
        if (!answer.contains("cursor"))
            break;
        QCOMPARE(answer["bookings"].size(), std::size_t{7});
        cursor = QByteArray::fromStdString(answer["cursor"].get<std::string>());
    }
    QCOMPARE(paged, whole);
    QCOMPARE(std::set(paged.begin(), paged.end()).size(), whole.size());
}

void SandboxRules::theOrderIsShuffledAndStable()
{
    const auto isSorted = [this] {
        std::vector<std::string> starts;
        const Json page = m_sandbox.get("/v2/bookings?limit=10000&" + window(0, 2)).json();
        for (const Json &booking : page["bookings"]) {
            if (booking.contains("start_at") && booking["start_at"].is_string())
                starts.push_back(booking["start_at"].get<std::string>());
        }
        return std::ranges::is_sorted(starts);
    };
    QVERIFY(!isSorted());
    QCOMPARE(idsOf(window()), idsOf(window()));
    QVERIFY(!m_sandbox.control("settings", {{"sorted", true}}).is_null());
    QVERIFY(isSorted());
}

void SandboxRules::aCursorBelongsToItsFilters()
{
    const Json page = m_sandbox.get("/v2/bookings?limit=10&" + window()).json();
    const QByteArray cursor = QByteArray::fromStdString(page["cursor"].get<std::string>()).toPercentEncoding();
    QCOMPARE(m_sandbox.get("/v2/bookings?limit=20&" + window() + "&cursor=" + cursor).status, 200);
    for (const QByteArray &query : {window(3, 6), window() + "&location_id=L7FRANKLIN01", QByteArray()}) {
        const SandboxAnswer answer = m_sandbox.get("/v2/bookings?limit=10&cursor=" + cursor + '&' + query);
        QCOMPARE(answer.status, 400);
        QCOMPARE(code(answer), std::string("INVALID_CURSOR"));
    }
    // Without bounds "now" is fixed by the first page.
    const Json open = m_sandbox.get("/v2/bookings?limit=1").json();
    QCOMPARE(m_sandbox.get("/v2/bookings?limit=1&cursor=" + QByteArray::fromStdString(open["cursor"].get<std::string>()).toPercentEncoding()).status, 200);
}

void SandboxRules::aCursorSurvivesChanges()
{
    const std::vector<std::string> before = idsOf(window());
    const Json page = m_sandbox.get("/v2/bookings?limit=10&" + window()).json();
    const QByteArray cursor = QByteArray::fromStdString(page["cursor"].get<std::string>()).toPercentEncoding();
    QVERIFY(m_sandbox.booking({{"op", "touch"}, {"id", before.back()}}).is_object());
    std::vector<std::string> rest(before.begin() + 10, before.end());
    QCOMPARE(idsOf(window() + "&cursor=" + cursor), rest);
}

void SandboxRules::aPageHoldsAtMostWhatTheSettingAllows()
{
    QVERIFY(!m_sandbox.control("settings", {{"page", 5}}).is_null());
    const Json page = m_sandbox.get("/v2/bookings?limit=100&" + window()).json();
    QCOMPARE(page["bookings"].size(), std::size_t{5});
    QVERIFY(page.contains("cursor"));
}

void SandboxRules::bulkAnswersCarryTheirErrorsInside()
{
    const std::string id = idsOf(window() + "&location_id=L7HIGHLAND02").front();
    const Json bookings = m_sandbox.post("/v2/bookings/bulk-retrieve", {{"booking_ids", {id, "nobody"}}}).json();
    QCOMPARE(bookings["bookings"][id]["booking"]["id"].get<std::string>(), id);
    QCOMPARE(bookings["bookings"]["nobody"]["errors"][0]["code"].get<std::string>(), std::string("NOT_FOUND"));
    const Json customers =
        m_sandbox.post("/v2/customers/bulk-retrieve", {{"customer_ids", {"ODDEMOJI000000000000000001", "ODDMERGEDAWAY0000000000001"}}}).json();
    QCOMPARE(customers["responses"]["ODDEMOJI000000000000000001"]["customer"]["family_name"].get<std::string>(), std::string("حداد"));
    QCOMPARE(customers["responses"]["ODDMERGEDAWAY0000000000001"]["errors"][0]["code"].get<std::string>(), std::string("NOT_FOUND"));
    QCOMPARE(m_sandbox.get("/v2/customers/ODDMERGEDAWAY0000000000001").status, 404);
    QCOMPARE(m_sandbox.get("/v2/bookings/nobody").status, 404);
}

void SandboxRules::bulkCallsTakeAHundredIds()
{
    for (const auto &[path, key] : {std::pair("/v2/bookings/bulk-retrieve", "booking_ids"), std::pair("/v2/customers/bulk-retrieve", "customer_ids")}) {
        Json ids = Json::array();
        for (int i = 0; i < 100; ++i)
            ids.push_back("id" + std::to_string(i));
        QCOMPARE(m_sandbox.post(path, {{key, ids}}).status, 200);
        ids.push_back("one more");
        const SandboxAnswer answer = m_sandbox.post(path, {{key, ids}});
        QCOMPARE(answer.status, 400);
        QCOMPARE(code(answer), std::string("ARRAY_LENGTH_TOO_LONG"));
    }
}

void SandboxRules::deletedServicesComeOnlyWhenAskedFor()
{
    const Json ids = Json::array({"ODDVARDELETED", "VARWASHWAXREG00000000005", "nothing"});
    const Json plain = m_sandbox.post("/v2/catalog/batch-retrieve", {{"object_ids", ids}}).json();
    QCOMPARE(plain["objects"].size(), std::size_t{1});
    QVERIFY(!plain.contains("related_objects"));
    const Json all =
        m_sandbox.post("/v2/catalog/batch-retrieve", {{"object_ids", ids}, {"include_related_objects", true}, {"include_deleted_objects", true}}).json();
    QCOMPARE(all["objects"].size(), std::size_t{2});
    QCOMPARE(all["related_objects"][0]["item_data"]["name"].get<std::string>(), std::string("Winter undercoat"));
    QCOMPARE(all["related_objects"][1]["item_data"]["name"].get<std::string>(), std::string("Wash and wax"));
    QCOMPARE(m_sandbox.post("/v2/catalog/batch-retrieve", {{"object_ids", {"ODDVARBIG"}}}).json()["objects"][0]["version"].get<std::int64_t>(),
             9007199254740993);
}

void SandboxRules::bookingsCantBeWritten()
{
    for (const auto &[method, path] : {std::pair("POST", "/v2/bookings"), std::pair("PUT", "/v2/bookings/x"), std::pair("POST", "/v2/bookings/x/cancel")}) {
        const SandboxAnswer answer = m_sandbox.request(method, path, "{}");
        QCOMPARE(answer.status, 403);
        QCOMPARE(answer.json()["errors"][0]["category"].get<std::string>(), std::string("AUTHENTICATION_ERROR"));
    }
}

void SandboxRules::unknownPathsAndMethodsAreErrors()
{
    QCOMPARE(m_sandbox.get("/v2/nothing").status, 404);
    QCOMPARE(m_sandbox.get("/v2/bookings/").status, 404);
    QCOMPARE(m_sandbox.request("DELETE", "/v2/bookings").status, 405);
    QCOMPARE(m_sandbox.request("GET", "/_control/nothing").status, 404);
}

void SandboxRules::theDataIsBelievable()
{
    SandboxProcess plain;
    QVERIFY(plain.start());
    const Json bookings = plain.bookings();
    QCOMPARE(bookings.size(), std::size_t{45});
    std::map<std::string, int> statuses;
    std::map<QDate, int> days;
    int main = 0;
    for (const Json &booking : bookings) {
        ++statuses[booking["status"].get<std::string>()];
        const bool atMain = booking["location_id"] == "L7FRANKLIN01";
        main += atMain ? 1 : 0;
        const QTimeZone zone(atMain ? "America/Chicago" : "America/Denver");
        const auto start = parseRfc3339(QString::fromStdString(booking["start_at"].get<std::string>()));
        QVERIFY(start);
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(toMs(*start), zone);
        QVERIFY2(local.time() >= QTime(7, 30) && local.time() <= QTime(17, 0), qPrintable(local.toString()));
        ++days[local.date()];
        QVERIFY(parseRfc3339(QString::fromStdString(booking["updated_at"].get<std::string>()))
                >= parseRfc3339(QString::fromStdString(booking["created_at"].get<std::string>())));
    }
    QVERIFY(main >= 36 && main < 45);
    QVERIFY(days.size() >= 3);
    QVERIFY(statuses["ACCEPTED"] >= 30);
    for (const char *status : {"PENDING", "NO_SHOW", "CANCELLED_BY_CUSTOMER"})
        QVERIFY2(statuses[status] >= 1, status);
    const Json locations = plain.get("/v2/locations").json()["locations"];
    QCOMPARE(locations.size(), std::size_t{3});
    QCOMPARE(locations[2]["status"].get<std::string>(), std::string("INACTIVE"));

    SandboxProcess single;
    QVERIFY(single.start({QStringLiteral("--locations"), QStringLiteral("1")}));
    for (const Json &booking : single.bookings())
        QCOMPARE(booking["location_id"].get<std::string>(), std::string("L7FRANKLIN01"));
    QCOMPARE(single.get("/v2/locations").json()["locations"].size(), std::size_t{2});
}

QTEST_GUILESS_MAIN(SandboxRules)
#include "tst_sandbox.moc"
