// SPDX-License-Identifier: GPL-3.0-or-later
#include "goldenfile.h"
#include "jsonrecord.h"
#include "jsontext.h"
#include "squareanswer.h"
#include "squareparser.h"

#include <QTest>

using namespace fb;

namespace {

QByteArray oneBooking(const QByteArray &fields) { return R"({"bookings":[{"id":"b","status":"ACCEPTED","start_at":"2026-11-21T14:00:00Z",)" + fields + "}]}"; }

Booking read(const QByteArray &body)
{
    const Result<square::BookingPage> page = square::readBookingPage(body);
    if (!page || page->bookings.size() != 1)
        qFatal("no booking: %s", qPrintable(page ? page->malformed.value(0).error : page.error().detail));
    return page->bookings.front();
}

QString at(const QList<Booking> &bookings, const char *id, QString Booking::*member)
{
    for (const Booking &booking : bookings) {
        if (booking.bookingId == QLatin1String(id))
            return booking.*member;
    }
    return QStringLiteral("no such booking");
}

} // namespace

class TestSquareParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fullBooking();
    void sparseBookings();
    void unknownWordsAndBigNumbers();
    void hostileText();
    void malformedRecords();
    void lengthsAreBounded();
    void invalidUtf8IsReplaced();
    void surrogateEscapes_data();
    void surrogateEscapes();
    void notAPage_data();
    void notAPage();
    void errorsInsideSuccess_data();
    void errorsInsideSuccess();
    void customers();
    void bookingUnderAnotherId();
    void locations();
    void brokenLocation();
    void merchant_data();
    void merchant();
    void tokenStatus();
    void refusals_data();
    void refusals();
    void everyCutIsAnErrorOrAPage();
};

void TestSquareParser::fullBooking()
{
    const Result<square::BookingPage> page = square::readBookingPage(golden("bookings.json"));
    QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
    QCOMPARE(page->cursor, QStringLiteral("WzE3OTU="));
    QCOMPARE(page->malformed, QList<RecordError>());
    QCOMPARE(page->bookings.size(), 7);
    Booking expected;
    expected.bookingId = QStringLiteral("zkras0xv0xwswx");
    expected.version = 1;
    expected.status = QStringLiteral("ACCEPTED");
    expected.startAt = *parseRfc3339(u"2026-11-21T14:00:00Z");
    expected.updatedAt = parseRfc3339(u"2026-11-20T15:49:25Z");
    expected.durationMin = 60 + 90 + 15 + 30; // the pause after the last service doesn't count
    expected.transitionMin = 10;
    expected.locationId = QStringLiteral("LEQH0YY8B42M8");
    expected.customerId = QStringLiteral("EX2QSVGTZN4K1E5QE1CBFNVQ8M");
    expected.sellerNote = QStringLiteral("Black SUV, keys at the desk");
    expected.teamMemberId = QStringLiteral("TMXUrsBWWcHTt79t");
    expected.source = QStringLiteral("FIRST_PARTY_MERCHANT");
    expected.segments = segmentsToText({{QStringLiteral("RU3PBTZTK7DXZDQFCJHOK2MC"), QStringLiteral("TMXUrsBWWcHTt79t"), 60, 0},
                                        {QStringLiteral("GUN7HNQBH7ZRARYZN52E7O4B"), QStringLiteral("TMaJcbiRqPIGZuS9"), 90, 15},
                                        {QStringLiteral("RU3PBTZTK7DXZDQFCJHOK2MC"), QStringLiteral("TMXUrsBWWcHTt79t"), 30, 20}});
    for (const BookingField &field : bookingFields())
        QCOMPARE(fieldText(page->bookings.front(), field), fieldText(expected, field));
    QCOMPARE(page->bookings.front(), expected);
}

void TestSquareParser::sparseBookings()
{
    const QList<Booking> bookings = square::readBookingPage(golden("bookings.json"))->bookings;
    Booking bare;
    bare.bookingId = QStringLiteral("bare");
    bare.status = QStringLiteral("PENDING");
    bare.startAt = *parseRfc3339(u"2026-11-21T14:00:00Z"); // written with an offset
    bare.segments = QStringLiteral("[]");
    QCOMPARE(bookings.at(1), bare);
    Booking nulls = bare;
    nulls.bookingId = QStringLiteral("nulls");
    nulls.status = QStringLiteral("NO_SHOW");
    nulls.startAt = *parseRfc3339(u"2026-11-21T16:30:00.500Z");
    QCOMPARE(bookings.at(2), nulls);
    QCOMPARE(bookings.at(3).durationMin, 0);
    QCOMPARE(segmentsFromText(bookings.at(3).segments), (QList<Segment>{{QString(), QStringLiteral("TMXUrsBWWcHTt79t"), 0, 0}}));
}

void TestSquareParser::unknownWordsAndBigNumbers()
{
    const QList<Booking> bookings = square::readBookingPage(golden("bookings.json"))->bookings;
    QCOMPARE(bookings.at(4).version, 9'007'199'254'740'993LL); // a double would lose the last digit
    QCOMPARE(bookings.at(4).status, QStringLiteral("WAITLISTED"));
    QCOMPARE(bookings.at(4).source, QStringLiteral("BY_DRONE"));
    QCOMPARE(toRfc3339(bookings.at(4).startAt), QStringLiteral("2026-11-21T17:00:00.123Z"));
    QCOMPARE(toRfc3339(*bookings.at(4).updatedAt), QStringLiteral("2026-11-21T10:08:40.455Z")); // no zone means UTC, not New York
    QCOMPARE(bookings.at(5).version, std::numeric_limits<std::int64_t>::max());
    QVERIFY(!bookings.at(5).updatedAt);
}

void TestSquareParser::hostileText()
{
    const QList<Booking> bookings = square::readBookingPage(golden("bookings.json"))->bookings;
    QCOMPARE(at(bookings, "markup", &Booking::customerNote), QStringLiteral("<img src=x> =HYPERLINK(\"x\") 🚗 \u202eabc 🚗 nul:\uFFFD."));
    QCOMPARE(at(bookings, "markup", &Booking::sellerNote), QStringLiteral("half a pair: \uFFFD"));
}

void TestSquareParser::malformedRecords()
{
    const Result<square::BookingPage> page = square::readBookingPage(golden("bookings-malformed.json"));
    QVERIFY(page);
    QCOMPARE(page->bookings.size(), 2);
    QCOMPARE(page->bookings.at(1).bookingId, QStringLiteral("good-too"));
    const auto problem = [](const char *id, const char *error) { return RecordError{QString::fromLatin1(id), QString::fromLatin1(error)}; };
    const QList<RecordError> expected{
        problem("", "$.bookings[1].id: the booking has no id"),
        problem("", "$.bookings[2].id: expected text, found number"),
        problem("version-text", "$.bookings[3].version: expected a whole number, found string"),
        problem("version-huge", "$.bookings[4].version: 18446744073709551615 is out of range"),
        problem("version-fraction", "$.bookings[5].version: expected a whole number, found number"),
        problem("version-negative", "$.bookings[6].version: -1 is out of range"),
        problem("no-status", "$.bookings[7].status: the booking has no status"),
        problem("no-start", "$.bookings[8].start_at: the booking has no readable start"),
        problem("start-null", "$.bookings[9].start_at: the booking has no readable start"),
        problem("start-words", "$.bookings[10].start_at: the booking has no readable start"),
        problem("start-number", "$.bookings[11].start_at: expected text, found number"),
        problem("note-list", "$.bookings[12].customer_note: expected text, found array"),
        problem("segments-object", "$.bookings[13].appointment_segments: expected a list, found object"),
        problem("segment-text", "$.bookings[14].appointment_segments[1]: expected an object, found string"),
        problem("duration-text", "$.bookings[15].appointment_segments[0].duration_minutes: expected a whole number, found string"),
        problem("duration-negative", "$.bookings[16].appointment_segments[0].duration_minutes: -60 is out of range"),
        problem("duration-endless", "$.bookings[17].appointment_segments[0].duration_minutes: 99999999999 is out of range"),
        problem("", "$.bookings[18]: expected an object, found string"),
        problem("", "$.bookings[19]: expected an object, found null"),
        problem("", "$.bookings[20]: expected an object, found array"),
    };
    for (qsizetype i = 0; i < expected.size(); ++i) {
        QCOMPARE(page->malformed.value(i).error, expected.at(i).error);
        QCOMPARE(page->malformed.value(i).bookingId, expected.at(i).bookingId);
    }
    QCOMPARE(page->malformed.size(), expected.size());
}

void TestSquareParser::lengthsAreBounded()
{
    QCOMPARE(read(oneBooking(R"("customer_note":")" + QByteArray(4'096, 'n') + R"(")")).customerNote.size(), 4'096);
    QCOMPARE(read(oneBooking(R"("customer_note":")" + QByteArray(9'000, 'n') + R"(")")).customerNote, QString(4'096, u'n'));
    // 4,095 letters and a car: the car doesn't fit, and half of it is not kept.
    QCOMPARE(read(oneBooking(R"("seller_note":")" + QByteArray(4'095, 'n') + "\xf0\x9f\x9a\x97" + R"(")")).sellerNote, QString(4'095, u'n'));
    QCOMPARE(read(oneBooking(R"("seller_note":")" + QByteArray("\xf0\x9f\x9a\x97").repeated(3'000) + R"(")")).sellerNote, QStringLiteral("🚗").repeated(2'048));
    QCOMPARE(read(oneBooking(R"("customer_id":")" + QByteArray(300, 'c') + R"(")")).customerId.size(), 255);
    // A booking's own id can't be cut: two bookings could become one.
    const Result<square::BookingPage> page =
        square::readBookingPage(R"({"bookings":[{"id":")" + QByteArray(256, 'b') + R"(","status":"ACCEPTED","start_at":"2026-11-21T14:00:00Z"}]})");
    QCOMPARE(page->bookings.size(), 0);
    QCOMPARE(page->malformed.at(0).bookingId, QString(255, u'b'));
    QVERIFY(!square::readBookingPage(R"({"cursor":")" + QByteArray(65'537, 'x') + R"("})"));
    QCOMPARE(square::readBookingPage(R"({"cursor":")" + QByteArray(65'536, 'x') + R"("})")->cursor.size(), 65'536);
}

void TestSquareParser::invalidUtf8IsReplaced()
{
    QCOMPARE(read(oneBooking("\"customer_note\":\"caf\xe9 \xf0\x9f\"")).customerNote, QStringLiteral("caf\uFFFD \uFFFD\uFFFD"));
}

void TestSquareParser::surrogateEscapes_data()
{
    QTest::addColumn<QByteArray>("escaped");
    QTest::addColumn<QString>("text");
    QTest::newRow("high alone") << QByteArray(R"(a\ud83d)") << QStringLiteral("a\uFFFD");
    QTest::newRow("low alone") << QByteArray(R"(\ude97z)") << QStringLiteral("\uFFFDz");
    QTest::newRow("two highs and a low") << QByteArray(R"(\ud83d\ud83d\ude97)") << QStringLiteral("\uFFFD🚗");
    QTest::newRow("upper case") << QByteArray(R"(\uD83Dx)") << QStringLiteral("\uFFFDx");
    QTest::newRow("only looks like one") << QByteArray(R"(\\ud83d \ud83d)") << QStringLiteral("\\ud83d \uFFFD");
    QTest::newRow("a true pair") << QByteArray(R"(\ud83d\ude97\ud83d)") << QStringLiteral("🚗\uFFFD");
}

void TestSquareParser::surrogateEscapes()
{
    QFETCH(QByteArray, escaped);
    QFETCH(QString, text);
    QCOMPARE(read(oneBooking(R"("customer_note":")" + escaped + R"(")")).customerNote, text);
}

void TestSquareParser::notAPage_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("web page") << QByteArray("<!DOCTYPE html><html></html>");
    QTest::newRow("cut") << golden("bookings.json").left(1'000);
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("a word") << QByteArray("\"ok\"");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("bookings by id") << QByteArray(R"({"bookings":{"b1":{}}})");
    QTest::newRow("cursor of a wrong type") << QByteArray(R"({"bookings":[],"cursor":{"next":1}})");
    QTest::newRow("two documents") << QByteArray("{}{}");
    QTest::newRow("deep nesting") << QByteArray(1'000'000, '[');
    QTest::newRow("deep and closed") << R"({"bookings":)" + QByteArray(200, '[') + QByteArray(200, ']') + "}";
}

void TestSquareParser::notAPage()
{
    QFETCH(QByteArray, body);
    const Result<square::BookingPage> page = square::readBookingPage(body);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ErrorKind::Protocol);
    QVERIFY2(page.error().detail.startsWith(u"Square"), qPrintable(page.error().detail));
    QVERIFY2(page.error().detail.size() < 400, qPrintable(page.error().detail));
}

void TestSquareParser::errorsInsideSuccess_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("unauthorised") << QByteArray("UNAUTHORIZED") << ErrorKind::Auth;
    QTest::newRow("expired") << QByteArray("ACCESS_TOKEN_EXPIRED") << ErrorKind::Auth;
    QTest::newRow("scopes") << QByteArray("INSUFFICIENT_SCOPES") << ErrorKind::Forbidden;
    QTest::newRow("rate") << QByteArray("RATE_LIMITED") << ErrorKind::RateLimited;
    QTest::newRow("a new one") << QByteArray("BAD_MOON") << ErrorKind::Protocol;
}

void TestSquareParser::errorsInsideSuccess()
{
    QFETCH(QByteArray, code);
    QFETCH(ErrorKind, kind);
    const Result<square::BookingPage> page = square::readBookingPage(R"({"bookings":[],"errors":[{"category":"X","code":")" + code + R"(","detail":"Why."}]})");
    QVERIFY(!page);
    QCOMPARE(page.error().kind, kind);
    QVERIFY(page.error().detail.contains(QString::fromLatin1(code) + QStringLiteral(": Why.")));
}

void TestSquareParser::customers()
{
    QStringList ids;
    for (int i = 1; i <= 11; ++i)
        ids.push_back(QStringLiteral("C%1").arg(i));
    const Result<Bulk<Customer>> bulk = square::readCustomers(golden("customers-bulk.json"), ids);
    QVERIFY(bulk);
    QCOMPARE(bulk->found.value(ids.at(0)),
             (Customer{ids.at(0), QStringLiteral("Ana Pérez"), QStringLiteral("ana@example.com"), QStringLiteral("+12125550100")}));
    QCOMPARE(bulk->found.value(ids.at(1)).name, QStringLiteral("Fleet Services Inc."));
    QCOMPARE(bulk->found.value(ids.at(2)).name, QStringLiteral("Bo"));
    QCOMPARE(bulk->found.value(ids.at(3)), (Customer{ids.at(3), QString(), QString(), QStringLiteral("+12125550101")}));
    QCOMPARE(bulk->found.value(ids.at(9)), (Customer{ids.at(9), QStringLiteral("Merged"), QString(), QString()})); // under the id that was asked for
    QCOMPARE(bulk->found.size(), 5);
    QCOMPARE(bulk->notFound, QStringList{QStringLiteral("C5")});
    QCOMPARE(bulk->errors.value(QStringLiteral("C6")).kind, ErrorKind::Forbidden);
    for (const char *id : {"C7", "C8", "C9", "C11"})
        QCOMPARE(bulk->errors.value(QString::fromLatin1(id)).kind, ErrorKind::Protocol);
    QVERIFY(bulk->errors.value(QStringLiteral("C7")).detail.contains(u"$.responses.C7.customer.given_name: expected text, found number"));
    QCOMPARE(bulk->errors.size(), 5);
}

void TestSquareParser::bookingUnderAnotherId()
{
    const Result<Bulk<Booking>> bulk =
        square::readBookings(R"({"bookings":{"a":{"booking":{"id":"b","status":"ACCEPTED","start_at":"2026-11-21T14:00:00Z"}}}})", {QStringLiteral("a")});
    QVERIFY(bulk);
    QVERIFY(bulk->found.isEmpty());
    QVERIFY(bulk->errors.value(QStringLiteral("a")).detail.contains(u"another booking's"));
}

void TestSquareParser::locations()
{
    const Result<QList<Location>> locations = square::readLocations(golden("locations.json"));
    QVERIFY(locations);
    QCOMPARE(locations->size(), 3);
    QCOMPARE(locations->at(0),
             (Location{.locationId = QStringLiteral("LA"),
                       .name = QStringLiteral("Downtown"),
                       .address = QStringLiteral("12 Main St, Albany, NY 12207"),
                       .timeZone = QStringLiteral("America/New_York"),
                       .currency = QStringLiteral("USD"),
                       .active = true}));
    QVERIFY(!locations->at(1).active);
    QVERIFY(locations->at(2).active); // a word Square invents later doesn't close a shop
    QCOMPARE(locations->at(2).zone(), QTimeZone::utc());
}

void TestSquareParser::brokenLocation()
{
    const Result<QList<Location>> locations = square::readLocations(R"({"locations":[{"id":"LA"},{"id":"LB","timezone":-5}]})");
    QVERIFY(!locations);
    QVERIFY(locations.error().detail.contains(u"$.locations[1].timezone: expected text, found number"));
    QVERIFY(!square::readLocations(R"({"locations":[{"name":"nameless"}]})"));
}

void TestSquareParser::merchant_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("id");
    QTest::newRow("asked for one") << QByteArray(R"({"merchant":{"id":"M1","business_name":"X"}})") << QStringLiteral("M1");
    QTest::newRow("listed") << QByteArray(R"({"merchant":[{"id":"M1"}]})") << QStringLiteral("M1");
    QTest::newRow("no id") << QByteArray(R"({"merchant":{}})") << QString();
    QTest::newRow("no merchant") << QByteArray("{}") << QString();
    QTest::newRow("empty list") << QByteArray(R"({"merchant":[]})") << QString();
    QTest::newRow("a number") << QByteArray(R"({"merchant":{"id":5}})") << QString();
}

void TestSquareParser::merchant()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, id);
    const Result<QString> merchant = square::readMerchantId(body);
    QCOMPARE(merchant.has_value(), !id.isEmpty());
    if (merchant)
        QCOMPARE(*merchant, id);
    else
        QCOMPARE(merchant.error().kind, ErrorKind::Protocol);
}

void TestSquareParser::tokenStatus()
{
    const Result<TokenStatus> status =
        square::readTokenStatus(R"({"scopes":["ITEMS_READ",7,"CUSTOMERS_READ"],"expires_at":"","client_id":"c","merchant_id":"M1"})");
    QVERIFY(status);
    QCOMPARE(status->merchantId, QStringLiteral("M1"));
    QCOMPARE(status->scopes, (QStringList{QStringLiteral("ITEMS_READ"), QStringLiteral("CUSTOMERS_READ")}));
    QVERIFY(!status->expiresAt); // tokens that never expire
    QVERIFY(!square::readTokenStatus(R"({"scopes":"ITEMS_READ"})"));
}

void TestSquareParser::refusals_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("Square's JSON") << QByteArray(
        R"({"errors":[{"category":"INVALID_REQUEST_ERROR","code":"INVALID_CURSOR","detail":"Bad cursor.","field":"cursor"}]})")
                                   << QByteArray("application/json") << QStringLiteral("INVALID_CURSOR")
                                   << QStringLiteral("INVALID_CURSOR: Bad cursor. (cursor)");
    QTest::newRow("only a category") << QByteArray(R"({"errors":[{"category":"API_ERROR"}]})") << QByteArray() << QString() << QStringLiteral("API_ERROR");
    QTest::newRow("JSON as text") << QByteArray(R"({"errors":[{"code":"FORBIDDEN"}]})") << QByteArray("text/plain") << QStringLiteral("FORBIDDEN")
                                  << QStringLiteral("FORBIDDEN");
    QTest::newRow("text") << QByteArray("upstream\r\n timed out") << QByteArray("text/plain") << QString() << QStringLiteral("upstream timed out");
    QTest::newRow("web page") << QByteArray("  <HTML><script>x</script>") << QByteArray() << QString() << QStringLiteral("a web page instead of Square's JSON");
    QTest::newRow("web page by its type") << QByteArray("oops") << QByteArray("Text/HTML; charset=x") << QString()
                                          << QStringLiteral("a web page instead of Square's JSON");
    QTest::newRow("nothing") << QByteArray() << QByteArray() << QString() << QString();
    QTest::newRow("long text") << QByteArray(100'000, 'x') << QByteArray() << QString() << QString(199, u'x') + u'…';
    QTest::newRow("errors of a wrong type") << QByteArray(R"({"errors":"many"})") << QByteArray() << QString() << QStringLiteral(R"({"errors":"many"})");
}

void TestSquareParser::refusals()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    QFETCH(QString, code);
    QFETCH(QString, sentence);
    const square::Refusal refusal = square::readRefusal(body, type);
    QCOMPARE(refusal.code, code);
    QCOMPARE(refusal.sentence, sentence);
}

void TestSquareParser::everyCutIsAnErrorOrAPage()
{
    // Cut anywhere, or with any one byte changed, an answer is refused or read; it never does anything else.
    const QByteArray body = golden("bookings.json");
    for (qsizetype length = 0; length < body.trimmed().size(); ++length)
        QVERIFY2(!square::readBookingPage(body.first(length)), qPrintable(QString::number(length)));
    for (qsizetype i = 0; i < body.size(); ++i) {
        for (const char byte : {'\0', '"', '{', '\\', '9', '\xff'}) {
            QByteArray changed = body;
            changed[i] = byte;
            const Result<square::BookingPage> page = square::readBookingPage(changed);
            QVERIFY(!page || page->bookings.size() + page->malformed.size() <= 7);
        }
    }
}

QTEST_GUILESS_MAIN(TestSquareParser)
#include "tst_squareparser.moc"
