// SPDX-License-Identifier: GPL-3.0-or-later
#include "openapivalidator.h"
#include "sandboxprocess.h"

#include <QFile>
#include <QTest>
#include <QUrlQuery>

#include <set>

using namespace fb;

/// What the sandbox says, held against Square's own OpenAPI document.
class SandboxConformance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theValidatorSeesWhatIsWrong_data();
    void theValidatorSeesWhatIsWrong();
    void everyPageOfBookingsFits();
    void everyAnswerFits_data();
    void everyAnswerFits();
    void everyCustomerAndServiceOfTheBookingsFits();
    void oddAnswersAreTold();

private:
    static QString documentPath();
    QByteArray window() const;

    std::unique_ptr<OpenApiValidator> m_validator;
    SandboxProcess m_sandbox;
};

QString SandboxConformance::documentPath()
{
    const QString named = qEnvironmentVariable("FLOORBOARD_SQUARE_OPENAPI");
    return named.isEmpty() ? QStringLiteral(FLOORBOARD_SOURCE "/../shared/reference/square-openapi.json") : named;
}

QByteArray SandboxConformance::window() const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return "start_at_min=" + now.addDays(-3).toString(Qt::ISODate).toLatin1() + "&start_at_max=" + now.addDays(5).toString(Qt::ISODate).toLatin1();
}

void SandboxConformance::initTestCase()
{
    QFile file(documentPath());
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("Square's OpenAPI document is neither at FLOORBOARD_SQUARE_OPENAPI nor beside the sources");
    auto document = parseJson(file.readAll(), documentPath());
    QVERIFY2(document, document ? "" : qPrintable(document.error().detail));
    m_validator = std::make_unique<OpenApiValidator>(*std::move(document));
    QVERIFY(m_sandbox.start({QStringLiteral("--bookings"), QStringLiteral("250"), QStringLiteral("--seed"), QStringLiteral("11")}));
}

void SandboxConformance::theValidatorSeesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("booking");
    QTest::addColumn<int>("problems");
    QTest::newRow("a good one") << QByteArray(
        R"({"id":"a","version":1,"status":"ACCEPTED","start_at":"2026-11-20T14:00:00Z","appointment_segments":[{"team_member_id":"T"}]})")
                                << 0;
    QTest::newRow("null where it is allowed") << QByteArray(R"({"start_at":null,"customer_note":null})") << 0;
    QTest::newRow("null where it is not") << QByteArray(R"({"id":null})") << 1;
    QTest::newRow("unknown status") << QByteArray(R"({"status":"LOST"})") << 1;
    QTest::newRow("id too long") << QByteArray(R"({"id":"0123456789012345678901234567890123456"})") << 1;
    QTest::newRow("version as text") << QByteArray(R"({"version":"1"})") << 1;
    QTest::newRow("version as fraction") << QByteArray(R"({"version":1.5})") << 1;
    QTest::newRow("time that is none") << QByteArray(R"({"start_at":"tomorrow"})") << 1;
    QTest::newRow("segment without technician") << QByteArray(R"({"appointment_segments":[{"duration_minutes":30}]})") << 1;
    QTest::newRow("segment over 25 hours") << QByteArray(R"({"appointment_segments":[{"duration_minutes":1501,"team_member_id":"T"}]})") << 1;
    QTest::newRow("property of our own") << QByteArray(R"({"colour":"red"})") << 1;
    QTest::newRow("inner property of our own") << QByteArray(R"({"creator_details":{"creator_type":"CUSTOMER","shoe_size":9}})") << 1;
}

void SandboxConformance::theValidatorSeesWhatIsWrong()
{
    QFETCH(QByteArray, booking);
    QFETCH(int, problems);
    const Json answer{{"booking", parseJson(booking, QStringLiteral("test")).value()}, {"errors", Json::array()}};
    const QStringList found = m_validator->check("get", "/v2/bookings/{booking_id}", 200, answer);
    QVERIFY2(found.size() == problems, qPrintable(found.join(u'\n')));
}

void SandboxConformance::everyPageOfBookingsFits()
{
    QByteArray cursor;
    std::set<std::string> ids;
    int pages = 0;
    do {
        const SandboxAnswer answer = m_sandbox.get("/v2/bookings?limit=100&" + window()
                                                   + (cursor.isEmpty() ? QByteArray() : "&cursor=" + QUrl::toPercentEncoding(QString::fromLatin1(cursor))));
        QCOMPARE(answer.status, 200);
        const Json page = answer.json();
        const QStringList problems = m_validator->check("get", "/v2/bookings", 200, page);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.mid(0, 10).join(u'\n')));
        for (const Json &booking : page["bookings"])
            ids.insert(booking["id"].get<std::string>());
        cursor = QByteArray::fromStdString(page.value("cursor", std::string()));
        ++pages;
    } while (!cursor.isEmpty() && pages < 10);
    QCOMPARE(pages, 3);
    QCOMPARE(ids.size(), std::size_t{250});
}

void SandboxConformance::everyAnswerFits_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("described");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const auto get = [](const char *path, const char *described, int status = 200) {
        QTest::newRow(path) << QByteArray("GET") << QByteArray(path) << QByteArray(described) << QByteArray() << status;
    };
    const auto post = [](const char *name, const char *path, const char *body, int status = 200) {
        QTest::newRow(name) << QByteArray("POST") << QByteArray(path) << QByteArray(path) << QByteArray(body) << status;
    };
    get("/v2/bookings", "/v2/bookings");
    get("/v2/bookings?limit=0", "/v2/bookings", 400);
    get("/v2/bookings?cursor=x", "/v2/bookings", 400);
    get("/v2/bookings/nobody", "/v2/bookings/{booking_id}", 404);
    get("/v2/bookings/team-member-booking-profiles", "/v2/bookings/team-member-booking-profiles");
    get("/v2/bookings/business-booking-profile", "/v2/bookings/business-booking-profile");
    get("/v2/customers/nobody", "/v2/customers/{customer_id}", 404);
    get("/v2/catalog/object/VARPAINTCORONE0000000008?include_related_objects=true", "/v2/catalog/object/{object_id}");
    get("/v2/catalog/object/ITEMPAINTCOR000000000007", "/v2/catalog/object/{object_id}");
    get("/v2/catalog/object/nothing", "/v2/catalog/object/{object_id}", 404);
    get("/v2/locations", "/v2/locations");
    get("/v2/locations/L7FRANKLIN01", "/v2/locations/{location_id}");
    get("/v2/locations/main", "/v2/locations/{location_id}");
    get("/v2/locations/nowhere", "/v2/locations/{location_id}", 404);
    get("/v2/merchants", "/v2/merchants");
    get("/v2/merchants/me", "/v2/merchants/{merchant_id}");
    get("/v2/merchants/nobody", "/v2/merchants/{merchant_id}", 404);
    post("token status", "/oauth2/token/status", "");
    post("bookings in bulk, one missing", "/v2/bookings/bulk-retrieve", R"({"booking_ids":["nobody"]})");
    post("bookings in bulk, none named", "/v2/bookings/bulk-retrieve", R"({"booking_ids":[]})", 400);
    post("customers in bulk, one missing", "/v2/customers/bulk-retrieve", R"({"customer_ids":["nobody"]})");
    post("customers in bulk, no list", "/v2/customers/bulk-retrieve", "{}", 400);
    post("customers in bulk, no JSON", "/v2/customers/bulk-retrieve", "{", 400);
    post("catalogue", "/v2/catalog/batch-retrieve",
         R"({"object_ids":["VARFULLDETAILSUV00000002","nothing"],"include_related_objects":true,"include_deleted_objects":true})");
    post("writing a booking", "/v2/bookings", "{}", 403);
}

void SandboxConformance::everyAnswerFits()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, described);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    const SandboxAnswer answer = m_sandbox.request(method, path, body);
    QCOMPARE(answer.status, status);
    const QStringList problems = m_validator->check(method.toLower().toStdString(), described.toStdString(), status, answer.json());
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    QCOMPARE(m_sandbox.request(method, path, body, {}).status, 401);
}

void SandboxConformance::everyCustomerAndServiceOfTheBookingsFits()
{
    Json bookingIds = Json::array();
    Json customerIds = Json::array();
    Json services = Json::array();
    const Json bookings = m_sandbox.bookings();
    for (std::size_t i = 0; i < 100; ++i) {
        bookingIds.push_back(bookings[i]["id"]);
        customerIds.push_back(bookings[i]["customer_id"]);
        for (const Json &segment : bookings[i]["appointment_segments"])
            services.push_back(segment["service_variation_id"]);
    }
    const auto fits = [this](const QByteArray &path, const Json &body) {
        const SandboxAnswer answer = m_sandbox.post(path, body);
        QStringList problems = m_validator->check("post", path.toStdString(), 200, answer.json());
        if (answer.body.contains("NOT_FOUND"))
            problems += QStringLiteral("something is missing");
        return problems;
    };
    QCOMPARE(fits("/v2/bookings/bulk-retrieve", {{"booking_ids", bookingIds}}), QStringList());
    QCOMPARE(fits("/v2/customers/bulk-retrieve", {{"customer_ids", customerIds}}), QStringList());
    QCOMPARE(fits("/v2/catalog/batch-retrieve", {{"object_ids", services}, {"include_related_objects", true}}), QStringList());
    const SandboxAnswer one = m_sandbox.get("/v2/customers/" + QByteArray::fromStdString(customerIds[0].get<std::string>()));
    QCOMPARE(m_validator->check("get", "/v2/customers/{customer_id}", 200, one.json()), QStringList());
}

void SandboxConformance::oddAnswersAreTold()
{
    SandboxProcess odd;
    QVERIFY(odd.start({QStringLiteral("--oddities"), QStringLiteral("--bookings"), QStringLiteral("10")}));
    // Odd prices are Square's own: variable, of a deleted service, in another currency, another one at a location.
    const SandboxAnswer services = odd.post(
        "/v2/catalog/batch-retrieve", {{"object_ids", {"ODDVARVARIABLE", "ODDVARDELETED", "ODDVARYEN", "ODDVARBYPLACE"}}, {"include_deleted_objects", true}});
    QCOMPARE(services.json()["objects"].size(), std::size_t{4});
    QCOMPARE(m_validator->check("post", "/v2/catalog/batch-retrieve", 200, services.json()), QStringList());
    const SandboxAnswer answer = odd.get("/v2/bookings?limit=1000&" + window());
    const QString problems = m_validator->check("get", "/v2/bookings", 200, answer.json()).join(u'\n');
    QVERIFY2(problems.contains(u"WAITING_FOR_DEPOSIT"), qPrintable(problems));
    QVERIFY2(problems.contains(u"start_at: not of the type string"), qPrintable(problems));
}

QTEST_GUILESS_MAIN(SandboxConformance)
#include "tst_sandboxconformance.moc"
