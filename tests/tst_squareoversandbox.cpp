// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkhttpclient.h"
#include "patience.h"
#include "sandboxprocess.h"
#include "settled.h"
#include "squareclient.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace fb;

/// The whole client, parser and network included, against the local Square: what it reads, and what each fault costs in requests.
class TestSquareOverSandbox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void readsEverything();
    void oddRecordsAreData();
    void smallPages();
    void faults_data();
    void faults();
    void repeatedCursor();
    void oversize();
    void rejectedToken();
    void hangEndsWithAbort();
    void nothingButReads();

private:
    static RetryPolicy policy()
    {
        RetryPolicy quick;
        quick.firstBackoff = milliseconds(2);
        quick.maxBackoff = milliseconds(5);
        quick.burst = 10'000;
        return quick;
    }
    static TimeWindow window()
    {
        const Instant now = SystemClock().now();
        return {now - std::chrono::days(3), now + std::chrono::days(4)};
    }
    /// A listing and everything its pages brought.
    struct Read : Listing {
        QList<Booking> bookings;
    };
    Read list(const QString &location)
    {
        Read all;
        static_cast<Listing &>(all) = settled(m_square->listBookings(location, window(), [&all](const QList<Booking> &page, qint64) { all.bookings += page; }));
        return all;
    }

    SystemClock m_clock;
    SandboxProcess m_sandbox;
    std::unique_ptr<NetworkHttpClient> m_http;
    std::unique_ptr<SquareClient> m_square;
    QString m_location;
};

void TestSquareOverSandbox::initTestCase()
{
    QVERIFY(m_sandbox.start(
        {QStringLiteral("--bookings"), QStringLiteral("250"), QStringLiteral("--oddities"), QStringLiteral("--token"), QStringLiteral("right")}));
}

void TestSquareOverSandbox::init()
{
    m_http = std::make_unique<NetworkHttpClient>(m_sandbox.url(), Secret("right"), m_clock, policy());
    m_square = std::make_unique<SquareClient>(*m_http);
    const Result<QList<Location>> locations = settled(m_square->locations());
    QVERIFY2(locations, locations ? "" : qPrintable(locations.error().detail));
    m_location = locations->front().locationId;
    QVERIFY(m_sandbox.reset());
}

void TestSquareOverSandbox::cleanup()
{
    m_square.reset();
    m_http.reset();
    QVERIFY(m_sandbox.reset());
    QVERIFY(!m_sandbox.control("settings", {{"page", 0}, {"cursor_null", false}}).is_null());
}

void TestSquareOverSandbox::readsEverything()
{
    const Result<QList<Location>> locations = settled(m_square->locations());
    std::set<QString> ids;
    std::set<QString> customers;
    std::set<QString> services;
    for (const Location &location : *locations) {
        QVERIFY(QTimeZone(location.timeZone.toLatin1()).isValid());
        const Read listing = list(location.locationId);
        QVERIFY2(listing.complete, listing.error ? qPrintable(listing.error->detail) : "");
        for (const Booking &booking : listing.bookings) {
            QCOMPARE(booking.locationId, location.locationId);
            ids.insert(booking.bookingId);
            customers.insert(booking.customerId);
            for (const Segment &segment : segmentsFromText(booking.segments))
                services.insert(segment.serviceVariationId);
        }
    }
    QVERIFY2(ids.size() >= 250, qPrintable(QString::number(ids.size())));

    const qsizetype knownCustomers = static_cast<qsizetype>(customers.size()) - static_cast<qsizetype>(customers.count({}));
    const Result<Bulk<Customer>> people = settled(m_square->customers(QStringList(customers.begin(), customers.end())));
    QVERIFY(people);
    QCOMPARE(people->found.size() + people->notFound.size() + people->errors.size(), knownCustomers);
    QVERIFY(people->errors.isEmpty());
    QVERIFY(people->found.size() > knownCustomers / 2);

    const Result<Bulk<CatalogService>> catalog = settled(m_square->services(QStringList(services.begin(), services.end())));
    QVERIFY(catalog);
    QVERIFY(!catalog->found.isEmpty());
    for (const CatalogService &service : catalog->found)
        QVERIFY(!service.name.isEmpty() && !service.name.endsWith(u"Regular"));
    QVERIFY(std::ranges::any_of(catalog->found, [](const CatalogService &service) { return service.price && service.price->minor > 0; }));

    const QStringList first(*ids.begin());
    const Result<Bulk<Booking>> again = settled(m_square->bookings(first + QStringList{QStringLiteral("no-such-booking")}));
    QVERIFY(again);
    QVERIFY(again->found.contains(first.front()));
    QCOMPARE(again->notFound, QStringList{QStringLiteral("no-such-booking")});

    const Result<QString> merchant = settled(m_square->merchantId());
    const Result<TokenStatus> status = settled(m_square->tokenStatus());
    QVERIFY(merchant && status);
    QCOMPARE(status->merchantId, *merchant);
    QVERIFY(status->scopes.contains(QStringLiteral("APPOINTMENTS_ALL_READ")));
    const Result<QList<TeamMember>> team = settled(m_square->teamMembers());
    QVERIFY(team && !team->isEmpty() && !team->front().displayName.isEmpty());

    const CallCounters counted = m_square->counters();
    QCOMPARE(counted.data + counted.setup - 1, m_sandbox.requestCount()); // init() asked once before the log was cleared
}

void TestSquareOverSandbox::oddRecordsAreData()
{
    const Read listing = list(m_location);
    QVERIFY(listing.complete);
    for (const RecordError &error : listing.malformed)
        QVERIFY2(error.bookingId.startsWith(u"oddmalformed") && error.error.startsWith(u"$.bookings["), qPrintable(error.bookingId + u' ' + error.error));
    QVERIFY(!listing.malformed.isEmpty());
    bool withoutCustomer = false;
    bool bigVersion = false;
    for (const Booking &booking : listing.bookings) {
        withoutCustomer = withoutCustomer || booking.customerId.isEmpty();
        bigVersion = bigVersion || booking.version > 9'007'199'254'740'992;
    }
    QVERIFY(withoutCustomer);
    QVERIFY(bigVersion);
}

void TestSquareOverSandbox::smallPages()
{
    const Read whole = list(m_location);
    const qsizetype all = whole.bookings.size() + whole.malformed.size();
    for (const bool null : {false, true}) {
        QVERIFY(!m_sandbox.control("settings", {{"page", 20}, {"cursor_null", null}}).is_null());
        QVERIFY(m_sandbox.reset());
        const Read paged = list(m_location);
        QVERIFY(paged.complete);
        QCOMPARE(paged.bookings.size() + paged.malformed.size(), all);
        QCOMPARE(m_sandbox.requestCount("/v2/bookings"), (all + 19) / 20);
    }
}

void TestSquareOverSandbox::faults_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("times");
    QTest::addColumn<bool>("complete");
    QTest::addColumn<int>("calls");
    QTest::newRow("500 once") << QByteArray("status") << 500 << 1 << true << 2;
    QTest::newRow("502 four times") << QByteArray("status") << 502 << 4 << true << 5;
    QTest::newRow("503 for good") << QByteArray("status") << 503 << -1 << false << 5;
    QTest::newRow("429 once") << QByteArray("status") << 429 << 1 << true << 2;
    QTest::newRow("401") << QByteArray("status") << 401 << -1 << false << 1;
    QTest::newRow("403") << QByteArray("status") << 403 << -1 << false << 1;
    QTest::newRow("web page once") << QByteArray("html") << 0 << 1 << true << 2;
    QTest::newRow("web page for good") << QByteArray("html") << 0 << -1 << false << 2;
    QTest::newRow("broken JSON once") << QByteArray("broken_json") << 0 << 1 << true << 2;
    QTest::newRow("cut once") << QByteArray("cut") << 0 << 1 << true << 2;
    QTest::newRow("cut for good") << QByteArray("cut") << 0 << -1 << false << 2;
    QTest::newRow("hang once") << QByteArray("hang") << 0 << 1 << true << 2;
    QTest::newRow("dropped once") << QByteArray("drop") << 0 << 1 << true << 2;
}

void TestSquareOverSandbox::faults()
{
    QFETCH(QByteArray, kind);
    QFETCH(int, status);
    QFETCH(int, times);
    QFETCH(bool, complete);
    QFETCH(int, calls);
    Json fault{{"path", "/v2/bookings"}, {"kind", kind.toStdString()}, {"times", times}};
    if (status != 0)
        fault["status"] = status;
    QVERIFY(m_sandbox.fault(fault));
    if (kind == "hang") { // only here anybody waits for it
        RetryPolicy impatient = policy();
        impatient.stallTimeout = seconds(3);
        m_square.reset();
        m_http = std::make_unique<NetworkHttpClient>(m_sandbox.url(), Secret("right"), m_clock, impatient);
        m_square = std::make_unique<SquareClient>(*m_http);
    }
    const std::int64_t before = m_square->counters().data;
    const Read listing = list(m_location);
    QVERIFY2(listing.complete == complete, listing.error ? qPrintable(listing.error->detail) : "complete");
    // When an answer is cut at its very start, Qt may ask once more on its own, behind everybody's back.
    const int asked = m_sandbox.requestCount("/v2/bookings");
    QVERIFY2(asked >= calls && asked <= (kind == "cut" ? calls * 3 : calls), qPrintable(QString::number(asked)));
    if (kind != "cut")
        QCOMPARE(m_square->counters().data - before, calls);
    if (!complete)
        QVERIFY2(listing.error->detail.startsWith(u"Square"), qPrintable(listing.error->detail));
}

void TestSquareOverSandbox::repeatedCursor()
{
    QVERIFY(!m_sandbox.control("settings", {{"page", 20}}).is_null());
    QVERIFY(m_sandbox.fault({{"path", "/v2/bookings"}, {"kind", "repeat_cursor"}, {"times", -1}}));
    const Read listing = list(m_location);
    QVERIFY(!listing.complete);
    QCOMPARE(listing.error->kind, ErrorKind::Protocol);
    QVERIFY(m_sandbox.requestCount("/v2/bookings") <= 3);
}

void TestSquareOverSandbox::oversize()
{
    QVERIFY(m_sandbox.fault({{"path", "/v2/bookings"}, {"kind", "oversize"}, {"times", -1}}));
    const Read listing = list(m_location);
    QVERIFY(!listing.complete);
    QCOMPARE(listing.error->kind, ErrorKind::Protocol);
    QVERIFY2(listing.error->detail.contains(u"more than the 33554432 bytes"), qPrintable(listing.error->detail));
    QCOMPARE(m_sandbox.requestCount("/v2/bookings"), 2);
}

void TestSquareOverSandbox::rejectedToken()
{
    NetworkHttpClient http(m_sandbox.url(), Secret("wrong"), m_clock, policy());
    SquareClient square(http);
    const Result<QList<Location>> locations = settled(square.locations());
    QCOMPARE(locations.error().kind, ErrorKind::Auth);
    QVERIFY2(locations.error().detail.contains(u"UNAUTHORIZED"), qPrintable(locations.error().detail));
    QCOMPARE(m_sandbox.requestCount(), 1);
}

void TestSquareOverSandbox::hangEndsWithAbort()
{
    QVERIFY(m_sandbox.fault({{"path", "/v2/bookings"}, {"kind", "hang"}, {"times", -1}}));
    Watched<Listing> listing(m_square->listBookings(m_location, window(), {}));
    QTRY_COMPARE(m_square->counters().data, 1);
    m_square->abort();
    QVERIFY(listing.isDone());
    QCOMPARE(listing.value().error->kind, ErrorKind::Cancelled);
}

void TestSquareOverSandbox::nothingButReads()
{
    QVERIFY(list(m_location).complete);
    QVERIFY(settled(m_square->customers({QStringLiteral("x")})));
    QVERIFY(settled(m_square->services({QStringLiteral("x")})));
    QVERIFY(settled(m_square->bookings({QStringLiteral("x")})));
    const std::set<std::string> readingPosts{"/v2/customers/bulk-retrieve", "/v2/catalog/batch-retrieve", "/v2/bookings/bulk-retrieve"};
    const Json log = m_sandbox.requests();
    for (const Json &entry : log["requests"])
        QVERIFY(entry["method"] == "GET" || readingPosts.contains(entry["path"].get<std::string>()));
}

QTEST_GUILESS_MAIN(TestSquareOverSandbox)
#include "tst_squareoversandbox.moc"
