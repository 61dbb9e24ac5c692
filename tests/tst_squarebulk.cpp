// SPDX-License-Identifier: GPL-3.0-or-later
// What the client asks beside listings: bulk reads by id, and the questions about the account.
#include "jsontext.h"
#include "scriptedhttp.h"
#include "settled.h"
#include "squareclient.h"

#include <QTest>

using namespace fb;

namespace {

QByteArray record(const QByteArray &id, const QByteArray &more = {})
{
    return R"({"id":")" + id + R"(","version":1,"status":"ACCEPTED","start_at":"2026-11-21T15:00:00Z","location_id":"L1")" + more + "}";
}

QByteArray refusal(const QByteArray &code, const QByteArray &detail, const QByteArray &category = "INVALID_REQUEST_ERROR")
{
    return R"({"errors":[{"category":")" + category + R"(","code":")" + code + R"(","detail":")" + detail + R"(","field":""}]})";
}

QStringList numbered(int count)
{
    QStringList ids;
    for (int i = 0; i < count; ++i)
        ids.push_back(QStringLiteral("id%1").arg(i));
    return ids;
}

} // namespace

class TestSquareBulk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void bulkReadsComeInBatches();
    void bulkAnswersAreMerged();
    void failedBatchFailsAll();
    void nothingToAskAsksNothing();
    void services();
    void teamMembersPage();
    void endlessTeamListEnds();
    void setupQuestions();

private:
    std::unique_ptr<ScriptedHttp> m_http;
    std::unique_ptr<SquareClient> m_client;
};

void TestSquareBulk::init()
{
    m_http = std::make_unique<ScriptedHttp>();
    m_client = std::make_unique<SquareClient>(*m_http);
}

void TestSquareBulk::cleanup()
{
    QVERIFY2(m_http->allProblems().isEmpty(), qPrintable(m_http->allProblems()));
    m_client.reset();
}

void TestSquareBulk::bulkReadsComeInBatches()
{
    const QStringList ids = numbered(250);
    for (int from = 0; from < 250; from += 100) {
        Json body;
        for (const QString &id : ids.mid(from, 100))
            body["booking_ids"].push_back(id.toStdString());
        Json answer;
        for (const QString &id : ids.mid(from, 100))
            answer["bookings"][id.toStdString()]["booking"] = Json::parse(record(id.toUtf8()).toStdString());
        m_http->say(QStringLiteral("POST /v2/bookings/bulk-retrieve"), 200, toJsonText(answer), toJsonText(body));
    }
    // Each id once, empty ones never.
    const Result<Bulk<Booking>> bulk = settled(m_client->bookings(ids + QStringList{QString(), QStringLiteral("id3")} + ids));
    QVERIFY(bulk);
    QCOMPARE(bulk->found.size(), 250);
    QCOMPARE(bulk->found.value(QStringLiteral("id249")).bookingId, QStringLiteral("id249"));
    QCOMPARE(m_client->counters().data, 3);
}

void TestSquareBulk::bulkAnswersAreMerged()
{
    m_http->say(
        QStringLiteral("POST /v2/bookings/bulk-retrieve"), 200,
        R"({"bookings":{"b1":{"booking":)" + record("b1") + R"(},"b2":)" + refusal("NOT_FOUND", "Specified booking was not found.") + R"(,"b3":)"
            + refusal("FORBIDDEN", "You are not allowed to read this booking.", "AUTHENTICATION_ERROR")
            + R"(,"b4":{"booking":{"id":"b4","version":true}},"other":{},"b6":{"errors":[{"category":"INVALID_REQUEST_ERROR","code":"NOT_FOUND"}],"booking":)"
            + record("b6") + R"(}}})");
    const Result<Bulk<Booking>> bulk = settled(m_client->bookings(
        {QStringLiteral("b1"), QStringLiteral("b2"), QStringLiteral("b3"), QStringLiteral("b4"), QStringLiteral("b5"), QStringLiteral("b6")}));
    QVERIFY(bulk);
    QCOMPARE(bulk->found.keys(), QStringList{QStringLiteral("b1")});
    QCOMPARE(bulk->notFound, QStringList{QStringLiteral("b2")});
    QCOMPARE(bulk->errors.size(), 4);
    QVERIFY(bulk->errors.contains(QStringLiteral("b6"))); // there and not there: that is not "gone" either
    QCOMPARE(bulk->errors.value(QStringLiteral("b3")).kind, ErrorKind::Forbidden);
    QCOMPARE(bulk->errors.value(QStringLiteral("b4")).kind, ErrorKind::Protocol);
    QCOMPARE(bulk->errors.value(QStringLiteral("b5")).detail, QStringLiteral("Square's answer leaves out b5")); // silence is not "gone"
}

void TestSquareBulk::failedBatchFailsAll()
{
    m_http->say(QStringLiteral("POST /v2/customers/bulk-retrieve"), 200, R"({"responses":{}})");
    m_http->say(QStringLiteral("POST /v2/customers/bulk-retrieve"), 500, refusal("INTERNAL_SERVER_ERROR", "Oops.", "API_ERROR"));
    const Result<Bulk<Customer>> bulk = settled(m_client->customers(numbered(300)));
    QVERIFY(!bulk);
    QCOMPARE(bulk.error().httpStatus, 500);
}

void TestSquareBulk::nothingToAskAsksNothing()
{
    QVERIFY(settled(m_client->bookings({})));
    QVERIFY(settled(m_client->customers({QString(), QString()})));
    QVERIFY(settled(m_client->services({QString()})));
    QCOMPARE(m_client->counters().data, 0);
}

void TestSquareBulk::services()
{
    m_http->say(QStringLiteral("POST /v2/catalog/batch-retrieve"), 200,
                R"({"objects":[{"type":"ITEM_VARIATION","id":"V1","item_variation_data":{"item_id":"I1","name":"Regular"}}],
                    "related_objects":[{"type":"ITEM","id":"I1","item_data":{"name":"Full detail"}}]})",
                R"({"object_ids":["V1","V2"],"include_related_objects":true,"include_deleted_objects":true})");
    const Result<Bulk<CatalogService>> names = settled(m_client->services({QStringLiteral("V1"), QString(), QStringLiteral("V2"), QStringLiteral("V1")}));
    QVERIFY(names);
    QCOMPARE(names->found.value(QStringLiteral("V1")).name, QStringLiteral("Full detail"));
    QCOMPARE(names->notFound, QStringList{QStringLiteral("V2")});

    m_http->say(QStringLiteral("POST /v2/catalog/batch-retrieve"), 200, "{}");
    m_http->say(QStringLiteral("POST /v2/catalog/batch-retrieve"), 200, "{}");
    QCOMPARE(settled(m_client->services(numbered(1'001)))->notFound.size(), 1'001);
    QCOMPARE(m_client->counters().data, 3);
}

void TestSquareBulk::teamMembersPage()
{
    const QString first = QStringLiteral("GET /v2/bookings/team-member-booking-profiles?limit=100");
    m_http->say(
        first, 200,
        R"({"team_member_booking_profiles":[{"team_member_id":"T1","display_name":"Ana P."},{"team_member_id":7},{"display_name":"nobody"}],"cursor":"n"})");
    m_http->say(first + QStringLiteral("&cursor=n"), 200, R"({"team_member_booking_profiles":[{"team_member_id":"T2"}]})");
    const Result<QList<TeamMember>> team = settled(m_client->teamMembers());
    QVERIFY(team);
    QCOMPARE(team->size(), 2);
    QCOMPARE(team->at(0), (TeamMember{QStringLiteral("T1"), QStringLiteral("Ana P.")}));
    QCOMPARE(team->at(1), (TeamMember{QStringLiteral("T2"), QString()}));
    QCOMPARE(m_client->counters().setup, 2);
}

void TestSquareBulk::endlessTeamListEnds()
{
    const QString first = QStringLiteral("GET /v2/bookings/team-member-booking-profiles?limit=100");
    m_http->say(first, 200, R"({"cursor":"n"})");
    m_http->say(first + QStringLiteral("&cursor=n"), 200, R"({"cursor":"n"})");
    QCOMPARE(settled(m_client->teamMembers()).error().kind, ErrorKind::Protocol);
}

void TestSquareBulk::setupQuestions()
{
    m_http->say(QStringLiteral("GET /v2/merchants/me"), 200, R"({"merchant":{"id":"M1"}})");
    m_http->say(QStringLiteral("POST /oauth2/token/status"), 200, R"({"scopes":["ITEMS_READ"],"expires_at":"2026-12-21T00:00:00Z","merchant_id":"M1"})");
    QCOMPARE(settled(m_client->merchantId()).value(), QStringLiteral("M1"));
    const Result<TokenStatus> status = settled(m_client->tokenStatus());
    QCOMPARE(status->scopes, QStringList{QStringLiteral("ITEMS_READ")});
    QCOMPARE(toRfc3339(*status->expiresAt), QStringLiteral("2026-12-21T00:00:00Z"));
    for (const int unknown : {404, 405, 501}) {
        m_http->say(QStringLiteral("POST /oauth2/token/status"), unknown, {});
        QCOMPARE(settled(m_client->tokenStatus()).error().kind, ErrorKind::NotFound);
    }
    QCOMPARE(m_client->counters().setup, 5);
    QCOMPARE(m_client->counters().data, 0);
}

QTEST_GUILESS_MAIN(TestSquareBulk)
#include "tst_squarebulk.moc"
