// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontext.h"
#include "scriptedhttp.h"
#include "settled.h"
#include "squareclient.h"

#include <QTest>

using namespace fb;

namespace {

const TimeWindow kDay{fromMs(1'795'219'200'000), fromMs(1'795'305'600'000)}; // 2026-11-21T00:00Z, one day
const QString kFirstPage = QStringLiteral("GET /v2/bookings?limit=1000&location_id=L1&start_at_min=2026-11-21T00:00:00Z&start_at_max=2026-11-22T00:00:00Z");

QByteArray record(const QByteArray &id, const QByteArray &more = {})
{
    return R"({"id":")" + id + R"(","version":1,"status":"ACCEPTED","start_at":"2026-11-21T15:00:00Z","location_id":"L1")" + more + "}";
}

QByteArray page(const QByteArray &records, const QByteArray &cursor = {})
{
    return R"({"bookings":[)" + records + "]" + (cursor.isEmpty() ? QByteArray() : R"(,"cursor":")" + cursor + R"(")") + R"(,"errors":[]})";
}

QByteArray refusal(const QByteArray &code, const QByteArray &detail, const QByteArray &category = "INVALID_REQUEST_ERROR")
{
    return R"({"errors":[{"category":")" + category + R"(","code":")" + code + R"(","detail":")" + detail + R"(","field":""}]})";
}

QStringList idsOf(const QList<Booking> &bookings)
{
    QStringList ids;
    for (const Booking &booking : bookings)
        ids.push_back(booking.bookingId);
    return ids;
}

} // namespace

class TestSquareClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyRequestNamesItsVersion();
    void onePage();
    void pagesUntilTheCursorEnds();
    void cursorEnds_data();
    void cursorEnds();
    void longWindowsAreSliced();
    void emptyWindowAsksNothing();
    void repeatedCursorIsIncomplete();
    void failedPageIsIncomplete();
    void staleCursorRestartsItsSliceOnce();
    void refusedPageSizeFallsBackOnce();
    void refusedTwiceIsIncomplete();
    void brokenPageIsAskedForOnceMore_data();
    void brokenPageIsAskedForOnceMore();
    void malformedRecordsDoNotStopOthers();
    void refusals_data();
    void refusals();
    void countersCountWhatWentOut();
    void abortEndsTheListing();
    void abortFromThePageCallback();
    void destructionEndsTheListing();
    void waitsShowThrough();

private:
    /// A listing and everything its pages brought.
    struct Read : Listing {
        QList<Booking> bookings;
        QList<qint64> told;
    };
    Read list(const TimeWindow &window = kDay)
    {
        Read all;
        static_cast<Listing &>(all) = settled(m_client->listBookings(QStringLiteral("L1"), window, [&all](const QList<Booking> &page, qint64 readSoFar) {
            all.bookings += page;
            all.told.push_back(readSoFar);
        }));
        return all;
    }

    std::unique_ptr<ScriptedHttp> m_http;
    std::unique_ptr<SquareClient> m_client;
};

void TestSquareClient::init()
{
    m_http = std::make_unique<ScriptedHttp>();
    m_client = std::make_unique<SquareClient>(*m_http);
}

void TestSquareClient::cleanup()
{
    QVERIFY2(m_http->allProblems().isEmpty(), qPrintable(m_http->allProblems()));
    m_client.reset();
}

void TestSquareClient::everyRequestNamesItsVersion()
{
    m_http->say(kFirstPage, 200, page({}));
    m_http->say(QStringLiteral("POST /v2/customers/bulk-retrieve"), 200, R"({"responses":{}})", R"({"customer_ids":["c1"]})");
    QVERIFY(list().complete);
    QVERIFY(settled(m_client->customers({QStringLiteral("c1")})));
    const QList<std::pair<QByteArray, QByteArray>> expected{
        {"Square-Version", "2025-08-20"}, {"Content-Type", "application/json"}, {"Accept", "application/json"}};
    for (const HttpRequest &request : m_http->sent) {
        QCOMPARE(request.headers, expected);
        QVERIFY(request.safeToRepeat);
    }
}

void TestSquareClient::onePage()
{
    m_http->say(kFirstPage, 200, page(record("b1") + ',' + record("b2")));
    const Read listing = list();
    QVERIFY(listing.complete && !listing.error);
    QCOMPARE(idsOf(listing.bookings), (QStringList{QStringLiteral("b1"), QStringLiteral("b2")}));
    QCOMPARE(listing.told, QList<qint64>{2});
    QCOMPARE(listing.read, 2);
    QCOMPARE(m_client->counters().data, 1);
    QCOMPARE(m_client->counters().setup, 0);
}

void TestSquareClient::pagesUntilTheCursorEnds()
{
    m_http->say(kFirstPage, 200, page(record("b1"), "a+b/%25"));
    m_http->say(kFirstPage + QStringLiteral("&cursor=a+b/%25"), 200, page({}, "second")); // a short page, even an empty one, is not the last
    m_http->say(kFirstPage + QStringLiteral("&cursor=second"), 200, page(record("b2") + ',' + record("b1")));
    const Read listing = list();
    QVERIFY(listing.complete);
    QCOMPARE(idsOf(listing.bookings).join(u' '), QStringLiteral("b1 b2 b1")); // repeats are the engine's to judge
    QCOMPARE(listing.told, (QList<qint64>{1, 1, 3}));
}

void TestSquareClient::cursorEnds_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("absent") << QByteArray(R"({"bookings":[]})");
    QTest::newRow("null") << QByteArray(R"({"bookings":[],"cursor":null,"errors":[]})");
    QTest::newRow("empty") << QByteArray(R"({"bookings":[],"cursor":""})");
    QTest::newRow("nothing at all") << QByteArray("{}");
}

void TestSquareClient::cursorEnds()
{
    QFETCH(QByteArray, body);
    m_http->say(kFirstPage, 200, body);
    const Read listing = list();
    QVERIFY(listing.complete);
    QCOMPARE(listing.bookings.size(), 0);
}

void TestSquareClient::longWindowsAreSliced()
{
    const QString base = QStringLiteral("GET /v2/bookings?limit=1000&location_id=L1&start_at_min=%1&start_at_max=%2");
    m_http->say(base.arg(QStringLiteral("2026-11-21T00:00:00Z"), QStringLiteral("2026-12-21T00:00:00Z")), 200, page(record("b1"), "x"));
    m_http->say(base.arg(QStringLiteral("2026-11-21T00:00:00Z"), QStringLiteral("2026-12-21T00:00:00Z")) + QStringLiteral("&cursor=x"), 200,
                page(record("b2")));
    // The same cursor in another slice is no repetition.
    m_http->say(base.arg(QStringLiteral("2026-12-21T00:00:00Z"), QStringLiteral("2027-01-20T00:00:00Z")), 200, page({}, "x"));
    m_http->say(base.arg(QStringLiteral("2026-12-21T00:00:00Z"), QStringLiteral("2027-01-20T00:00:00Z")) + QStringLiteral("&cursor=x"), 200,
                page(record("b2")));
    m_http->say(base.arg(QStringLiteral("2027-01-20T00:00:00Z"), QStringLiteral("2027-01-25T00:00:00.500Z")), 200, page(record("b3")));
    const Read listing = list({kDay.start, kDay.start + std::chrono::days(65) + milliseconds(500)});
    QVERIFY(listing.complete);
    QCOMPARE(listing.bookings.size(), 4);
}

void TestSquareClient::emptyWindowAsksNothing()
{
    const Read listing = list({kDay.start, kDay.start});
    QVERIFY(listing.complete);
    QCOMPARE(m_client->counters().data, 0);
}

void TestSquareClient::repeatedCursorIsIncomplete()
{
    m_http->say(kFirstPage, 200, page(record("b1"), "x"));
    m_http->say(kFirstPage + QStringLiteral("&cursor=x"), 200, page(record("b2"), "y"));
    m_http->say(kFirstPage + QStringLiteral("&cursor=y"), 200, page(record("b3"), "x"));
    const Read listing = list();
    QVERIFY(!listing.complete);
    QCOMPARE(listing.error->kind, ErrorKind::Protocol);
    QVERIFY(listing.error->detail.contains(u"same cursor"));
    QCOMPARE(listing.bookings.size(), 3);
}

void TestSquareClient::failedPageIsIncomplete()
{
    m_http->say(kFirstPage.left(kFirstPage.indexOf(u"start_at_max")) + QStringLiteral("start_at_max=2026-12-21T00:00:00Z"), 200, page(record("b1"), "x"));
    m_http->fail(kFirstPage.left(kFirstPage.indexOf(u"start_at_max")) + QStringLiteral("start_at_max=2026-12-21T00:00:00Z&cursor=x"), ErrorKind::Network);
    const Read listing = list({kDay.start, kDay.start + std::chrono::days(60)}); // the second slice is not asked for
    QVERIFY(!listing.complete);
    QCOMPARE(listing.error->kind, ErrorKind::Network);
    QCOMPARE(idsOf(listing.bookings), QStringList{QStringLiteral("b1")});
}

void TestSquareClient::staleCursorRestartsItsSliceOnce()
{
    m_http->say(kFirstPage, 200, page(record("b1") + ",{}", "x"));
    m_http->say(kFirstPage + QStringLiteral("&cursor=x"), 400, refusal("INVALID_CURSOR", "stale"));
    m_http->say(kFirstPage, 200, page(record("b2"), "x"));
    m_http->say(kFirstPage + QStringLiteral("&cursor=x"), 200, page(record("b3")));
    const Read listing = list();
    QVERIFY(listing.complete);
    QCOMPARE(idsOf(listing.bookings).join(u' '), QStringLiteral("b1 b2 b3")); // of what came twice the higher version counts
    QCOMPARE(listing.told, (QList<qint64>{1, 1, 2}));
    QCOMPARE(listing.read, 2);
    QCOMPARE(listing.malformed.size(), 0);

    m_http->say(kFirstPage, 200, page(record("b1"), "x"));
    m_http->say(kFirstPage + QStringLiteral("&cursor=x"), 400, refusal("INVALID_CURSOR", "stale"));
    m_http->say(kFirstPage, 200, page(record("b1"), "x"));
    m_http->say(kFirstPage + QStringLiteral("&cursor=x"), 400, refusal("INVALID_CURSOR", "stale again"));
    const Read again = list();
    QVERIFY(!again.complete);
    QVERIFY(again.error->detail.contains(u"stale again"));
}

void TestSquareClient::refusedPageSizeFallsBackOnce()
{
    const QString small = QString(kFirstPage).replace(QStringLiteral("limit=1000"), QStringLiteral("limit=100"));
    m_http->say(kFirstPage, 400, refusal("VALUE_TOO_HIGH", "limit is 100"));
    m_http->say(small, 200, page(record("b1"), "x"));
    m_http->say(small + QStringLiteral("&cursor=x"), 200, page(record("b2")));
    QVERIFY(list().complete);
    m_http->say(small, 200, page({})); // remembered
    QVERIFY(list().complete);
}

void TestSquareClient::refusedTwiceIsIncomplete()
{
    m_http->say(kFirstPage, 400, refusal("BAD_REQUEST", "No such location."));
    m_http->say(QString(kFirstPage).replace(QStringLiteral("limit=1000"), QStringLiteral("limit=100")), 400, refusal("BAD_REQUEST", "No such location."));
    const Read listing = list();
    QVERIFY(!listing.complete);
    QCOMPARE(listing.error->httpStatus, 400);
    QCOMPARE(listing.error->detail, QStringLiteral("Square answered 400 Because (BAD_REQUEST: No such location.)"));
}

void TestSquareClient::brokenPageIsAskedForOnceMore_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("web page") << QByteArray("<!DOCTYPE html><html><body>Log in to Hotel Wi-Fi</body></html>");
    QTest::newRow("cut JSON") << QByteArray(R"({"bookings":[{"id":"b1","ver)");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("wrong shape") << QByteArray(R"({"bookings":{"id":"b1"}})");
    QTest::newRow("cursor of a wrong type") << QByteArray(R"({"bookings":[],"cursor":7})");
    QTest::newRow("too deep") << QByteArray(100'000, '[');
    QTest::newRow("cut on the way") << QByteArray("cut");
}

void TestSquareClient::brokenPageIsAskedForOnceMore()
{
    QFETCH(QByteArray, body);
    const auto broken = [this, &body] {
        if (body == "cut")
            m_http->fail(kFirstPage, ErrorKind::Protocol);
        else
            m_http->say(kFirstPage, 200, body).answer->contentType = "application/json"; // a login page claims anything
    };
    broken();
    m_http->say(kFirstPage, 200, page(record("b1")));
    QVERIFY(list().complete);

    broken();
    broken();
    const Read listing = list();
    QVERIFY(!listing.complete);
    QCOMPARE(listing.error->kind, ErrorKind::Protocol);
    if (body != "cut") { // what is to be done then, the client below says
        QVERIFY(!listing.error->action.isEmpty());
        QCOMPARE(listing.error->detail.contains(QStringLiteral("a web page instead of data")), body.startsWith('<'));
    }
    QCOMPARE(m_client->counters().data, 4);
}

void TestSquareClient::malformedRecordsDoNotStopOthers()
{
    m_http->say(kFirstPage, 200, page(record("b1") + R"(,{"id":"b2","version":"three"},)" + record("b3")));
    const Read listing = list();
    QVERIFY(listing.complete);
    QCOMPARE(idsOf(listing.bookings).join(u' '), QStringLiteral("b1 b3"));
    QCOMPARE(listing.malformed.size(), 1);
    QCOMPARE(listing.malformed.at(0).bookingId, QStringLiteral("b2"));
    QCOMPARE(listing.malformed.at(0).error, QStringLiteral("$.bookings[1].version: expected a whole number, found string"));
}

void TestSquareClient::refusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, int status, const QByteArray &body, ErrorKind kind, const char *detail) {
        QTest::newRow(name) << status << body << kind << QString::fromUtf8(detail);
    };
    row("bad token", 401, refusal("UNAUTHORIZED", "This request could not be authorized.", "AUTHENTICATION_ERROR"), ErrorKind::Auth,
        "Square answered 401 Because (UNAUTHORIZED: This request could not be authorized.)");
    row("scope", 403, refusal("INSUFFICIENT_SCOPES", "The merchant has not given your application sufficient permissions.", "AUTHENTICATION_ERROR"),
        ErrorKind::Forbidden, "Square answered 403 Because (INSUFFICIENT_SCOPES: The merchant has not given your application sufficient permissions.)");
    row("plan", 403, refusal("FORBIDDEN", "Merchant subscription does not support write operations.", "AUTHENTICATION_ERROR"), ErrorKind::Forbidden,
        "Square answered 403 Because (FORBIDDEN: Merchant subscription does not support write operations.)");
    row("gone", 404, refusal("NOT_FOUND", "Nothing here."), ErrorKind::NotFound, "Square answered 404 Because (NOT_FOUND: Nothing here.)");
    row("conflict", 409, refusal("CONFLICT", "Somebody else."), ErrorKind::Conflict, "Square answered 409 Because (CONFLICT: Somebody else.)");
    row("too many", 429, refusal("RATE_LIMITED", "Slow down.", "RATE_LIMIT_ERROR"), ErrorKind::RateLimited,
        "Square answered 429 Because (RATE_LIMITED: Slow down.)");
    row("too many for long", 429, refusal("RATE_LIMITED", "Slow down.", "RATE_LIMIT_ERROR"), ErrorKind::RateLimited,
        "Square answered 429 Because (RATE_LIMITED: Slow down.) and asked not to be called before 2026-09-21T14:13:20Z");
    row("down", 503, refusal("SERVICE_UNAVAILABLE", "Back soon.", "API_ERROR"), ErrorKind::Protocol,
        "Square answered 503 Because (SERVICE_UNAVAILABLE: Back soon.)");
    row("slow gateway", 504, {}, ErrorKind::Timeout, "Square answered 504 Because");
    row("plain text", 400, "Bad\r\nrequest \x1b[31m", ErrorKind::Protocol, "Square answered 400 Because (Bad request [31m)");
    row("web page", 502, "<html><body>nginx</body></html>", ErrorKind::Protocol, "Square answered 502 Because (a web page instead of Square's JSON)");
    row("not implemented", 501, {}, ErrorKind::Protocol, "Square answered 501 Because");
}

void TestSquareClient::refusals()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, detail);
    ScriptedHttp::Line &line = m_http->say(QStringLiteral("GET /v2/locations"), status, body);
    line.answer->requestId = QStringLiteral("r7");
    if (detail.contains(u"before"))
        line.answer->retryAt = fromMs(1'790'000'000'000);
    const Result<QList<Location>> locations = settled(m_client->locations());
    QVERIFY(!locations);
    QCOMPARE(locations.error().kind, kind);
    QCOMPARE(locations.error().detail, detail);
    QCOMPARE(locations.error().httpStatus, status);
    QCOMPARE(locations.error().source, QStringLiteral("Square"));
    QCOMPARE(locations.error().requestId, QStringLiteral("r7"));
    if (kind == ErrorKind::Forbidden)
        QVERIFY(locations.error().action.contains(u"APPOINTMENTS_ALL_READ") && !locations.error().action.contains(u"valid access token"));
    if (kind == ErrorKind::Auth)
        QVERIFY(locations.error().action.contains(u"FLOORBOARD_SQUARE_TOKEN"));
}

void TestSquareClient::countersCountWhatWentOut()
{
    m_http->say(kFirstPage, 200, page({})).timesSent = 3;
    m_http->say(QStringLiteral("GET /v2/locations"), 200, R"({"locations":[]})").timesSent = 2;
    QVERIFY(list().complete);
    QVERIFY(settled(m_client->locations()));
    QCOMPARE(m_client->counters().data, 3);
    QCOMPARE(m_client->counters().setup, 2);
}

void TestSquareClient::abortEndsTheListing()
{
    m_http->say(kFirstPage, 200, page(record("b1"), "x"));
    m_http->hang(kFirstPage + QStringLiteral("&cursor=x"));
    Watched<Listing> listing(m_client->listBookings(QStringLiteral("L1"), kDay, {}));
    QVERIFY(!listing.isDone());
    m_client->abort();
    QVERIFY(listing.isDone());
    QVERIFY(!listing.value().complete);
    QCOMPARE(listing.value().error->kind, ErrorKind::Cancelled);
    m_http->say(kFirstPage, 200, page(record("b1")));
    QVERIFY(list().complete); // later calls work again
}

void TestSquareClient::abortFromThePageCallback()
{
    m_http->say(kFirstPage, 200, page(record("b1"), "x"));
    const Listing listing = settled(m_client->listBookings(QStringLiteral("L1"), kDay, [this](const QList<Booking> &, qint64) { m_client->abort(); }));
    QVERIFY(!listing.complete);
    QCOMPARE(listing.error->kind, ErrorKind::Cancelled);
}

void TestSquareClient::destructionEndsTheListing()
{
    m_http->hang(kFirstPage);
    Watched<Listing> listing(m_client->listBookings(QStringLiteral("L1"), kDay, {}));
    m_client.reset();
    QVERIFY(listing.isDone());
    QCOMPARE(listing.value().error->kind, ErrorKind::Cancelled);
}

void TestSquareClient::waitsShowThrough()
{
    QVERIFY(!m_client->waitingUntil());
    m_http->waiting = fromMs(42);
    QCOMPARE(m_client->waitingUntil(), std::optional(fromMs(42)));
}

QTEST_GUILESS_MAIN(TestSquareClient)
#include "tst_squareclient.moc"
