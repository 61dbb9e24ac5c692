// SPDX-License-Identifier: GPL-3.0-or-later
// Runs against the sandbox, compared with a floor: the least that any program must do to get the same rows into the same tables.
#include "bench.h"

#include "engine.h"
#include "networkhttpclient.h"
#include "planner.h"
#include "samples.h"
#include "sandboxprocess.h"
#include "squareclient.h"
#include "squareparser.h"
#include "store.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QUuid>

#include <qcoro/qcorotask.h>

namespace fb::bench {

namespace {

constexpr int kBookings = 5000;

/// A blocking GET or POST with nothing around it.
class BareHttp {
public:
    explicit BareHttp(QUrl base)
        : m_base(std::move(base))
    {
    }

    QByteArray ask(const QString &pathAndQuery, const QByteArray &body = {})
    {
        QNetworkRequest request(QUrl(m_base.toString() + pathAndQuery, QUrl::StrictMode));
        request.setRawHeader("Authorization", "Bearer bench");
        request.setRawHeader("Content-Type", "application/json");
        std::unique_ptr<QNetworkReply> reply(body.isEmpty() ? m_network.get(request) : m_network.post(request, body));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(60'000);
        if (reply->error() != QNetworkReply::NoError)
            qFatal("the sandbox answered: %s", qPrintable(reply->errorString()));
        return reply->readAll();
    }

private:
    QUrl m_base;
    QNetworkAccessManager m_network;
};

QList<Booking> page(BareHttp &http, const TimeWindow &window, const QString &location)
{
    QList<Booking> all;
    QString cursor;
    do {
        QString query = QStringLiteral("/v2/bookings?limit=1000&location_id=%1&start_at_min=%2&start_at_max=%3")
                            .arg(location, toRfc3339(window.start), toRfc3339(window.end));
        if (!cursor.isEmpty())
            query += QStringLiteral("&cursor=") + QString::fromLatin1(QUrl::toPercentEncoding(cursor));
        const Result<square::BookingPage> read = square::readBookingPage(http.ask(query));
        if (!read)
            qFatal("%s", qPrintable(read.error().detail));
        all += read->bookings;
        cursor = read->cursor;
    } while (!cursor.isEmpty());
    return all;
}

void bindBooking(QSqlQuery &query, const Booking &booking)
{
    const auto value = [&booking](auto member) -> QVariant {
        using Value = std::remove_cvref_t<decltype(booking.*member)>;
        if constexpr (std::is_same_v<Value, Instant>)
            return qint64(toMs(booking.*member));
        else if constexpr (std::is_same_v<Value, std::optional<Instant>>)
            return booking.*member ? QVariant(qint64(toMs(*(booking.*member)))) : QVariant();
        else if constexpr (std::is_same_v<Value, std::int64_t>)
            return qint64(booking.*member);
        else if constexpr (std::is_same_v<Value, bool>)
            return int(booking.*member);
        else
            return booking.*member;
    };
    for (const BookingField &field : bookingFields()) {
        QVariant bound = std::visit(value, field.member);
        query.addBindValue(bound.typeId() == QMetaType::QString && bound.toString().isNull() ? QVariant(QStringLiteral("")) : bound);
    }
}

void must(bool done, const QSqlQuery &query)
{
    if (!done)
        qFatal("%s", qPrintable(query.lastError().text()));
}

/// The floor: page, bulk-retrieve customers, write the same rows in one transaction.
void floor(const QUrl &url, const QString &location, const TimeWindow &window, const QString &path)
{
    BareHttp http(url);
    QList<Booking> bookings = page(http, window, location);
    QSet<QString> ids;
    for (const Booking &booking : std::as_const(bookings)) {
        if (!booking.customerId.isEmpty() && isActive(booking))
            ids.insert(booking.customerId);
    }
    const QStringList list(ids.begin(), ids.end());
    QHash<QString, Customer> customers;
    for (qsizetype from = 0; from < list.size(); from += 100) {
        Json asked = Json::array();
        for (const QString &id : list.mid(from, 100))
            asked.push_back(jsonString(id));
        const Result<Bulk<Customer>> batch =
            square::readCustomers(http.ask(QStringLiteral("/v2/customers/bulk-retrieve"), toJsonText({{"customer_ids", asked}})), list.mid(from, 100));
        if (!batch)
            qFatal("%s", qPrintable(batch.error().detail));
        customers.insert(batch->found);
    }
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("floor"));
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("%s", qPrintable(database.lastError().text()));
        QSqlQuery pragma(database);
        must(pragma.exec(QStringLiteral("PRAGMA synchronous=NORMAL")), pragma);
        must(pragma.exec(QStringLiteral("PRAGMA foreign_keys=ON")), pragma);
        database.transaction();
        QStringList columns;
        QStringList marks;
        for (const BookingField &field : bookingFields()) {
            columns.push_back(QString::fromLatin1(field.column));
            marks.push_back(QStringLiteral("?"));
        }
        const auto prepared = [&database](const QString &sql) {
            QSqlQuery query(database);
            must(query.prepare(sql), query);
            return query;
        };
        QSqlQuery booking = prepared(QStringLiteral("INSERT INTO booking (%1) VALUES (%2)").arg(columns.join(u','), marks.join(u',')));
        QSqlQuery job =
            prepared(QStringLiteral("INSERT INTO job (job_id, merchant_id, booking_id, created_by, created_at_ms, updated_at_ms) VALUES (?,?,?,?,?,?)"));
        QSqlQuery event =
            prepared(QStringLiteral("INSERT INTO status_event (job_id, to_status, event, changed_at_ms, changed_by) VALUES (?,'SCHEDULED','created',?,?)"));
        QSqlQuery journal = prepared(QStringLiteral("INSERT INTO journal (merchant_id, booking_id, version, listing_hash) VALUES (?,?,?,?)"));
        QSqlQuery item = prepared(QStringLiteral(
            "INSERT INTO run_item (run_id, item_no, booking_id, action, reason, changes, customer_name, start_at_ms) VALUES ('floor',?,?,'create','new',?,?,?)"));
        QSqlQuery search = prepared(QStringLiteral("INSERT INTO job_search (search_id, job_id, location_id, words) VALUES (?,?,?,?)"));
        QSqlQuery change = prepared(QStringLiteral("INSERT INTO change (kind, job_id, at_ms) VALUES ('job',?,?)"));
        must(
            pragma.exec(QStringLiteral(
                "INSERT INTO run (run_id, source, trigger_name, location_id, window_start_ms, window_end_ms, started_at_ms) VALUES ('floor','square','cli','',0,0,0)")),
            pragma);
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        int number = 0;
        for (Booking &row : bookings) {
            if (!isActive(row))
                continue;
            const Customer customer = customers.value(row.customerId);
            row.merchantId = QStringLiteral("M");
            row.customerName = customer.name;
            row.customerEmail = customer.email;
            row.customerPhone = customer.phone;
            bindBooking(booking, row);
            must(booking.exec(), booking);
            const QString jobId = QUuid::createUuid().toString(QUuid::WithoutBraces);
            const auto run = [](QSqlQuery &query, const QVariantList &values) {
                for (const QVariant &value : values)
                    query.addBindValue(value);
                must(query.exec(), query);
            };
            run(job, {jobId, row.merchantId, row.bookingId, QStringLiteral("reconciliation"), now, now});
            run(event, {jobId, now, QStringLiteral("reconciliation")});
            run(journal, {row.merchantId, row.bookingId, qint64(row.version), qint64(listingHash(row))});
            // What the ledger and the search keep of it, as long as ours, without the care for what is in it.
            const QString created =
                QStringLiteral(R"([["startAt","","%1"],["durationMinutes","","%2"],["serviceType","","%3"],["customerName","","%4"],["locationId","","%5"]])")
                    .arg(toRfc3339(row.startAt), QString::number(row.durationMin), row.serviceType, row.customerName, row.locationId);
            run(item, {++number, row.bookingId, created, row.customerName, qint64(toMs(row.startAt))});
            const QString words =
                QStringList{row.customerName, row.customerEmail, row.customerPhone, row.serviceType, jobId, row.bookingId, row.customerNote}.join(u' ');
            run(search, {qint64((toMs(row.startAt) / 60'000 << 14) + number), jobId, row.locationId, words.toLower()});
            run(change, {jobId, now});
        }
        database.commit();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("floor"));
}

/// A sandbox, a fresh store, an engine.
struct Shop {
    SandboxProcess sandbox;
    QTemporaryDir directory;
    SystemClock clock;
    std::unique_ptr<Store> store;
    std::unique_ptr<NetworkHttpClient> http;
    std::unique_ptr<SquareClient> square;
    std::unique_ptr<Engine> engine;
    Location location;

    explicit Shop(const QStringList &options)
    {
        if (!sandbox.start(options + QStringList{QStringLiteral("--locations"), QStringLiteral("1"), QStringLiteral("--seed"), QStringLiteral("7")}))
            qFatal("the sandbox did not start");
        StoreAddress address;
        address.path = directory.filePath(QStringLiteral("bench.db"));
        Result<std::unique_ptr<Store>> opened = Store::open(address, {.durable = false});
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        store = *std::move(opened);
        http = std::make_unique<NetworkHttpClient>(sandbox.url(), Secret("bench"), clock);
        square = std::make_unique<SquareClient>(*http);
        engine = std::make_unique<Engine>(*store, *square, clock, EngineSettings{});
        const Result<QList<Location>> locations = QCoro::waitFor(square->locations());
        for (const Location &place : locations.value_or(QList<Location>())) {
            if (place.active)
                location = place;
        }
    }

    RunRecord run()
    {
        const RunReport report = QCoro::waitFor(engine->run({.trigger = Trigger::Cli}));
        if (report.run.error)
            qFatal("%s", qPrintable(report.run.error->detail));
        return report.run;
    }
};

/// The middle of five, so that one hiccup of the machine decides nothing.
template<class Measure>
double median(Measure measure)
{
    QList<double> values{measure(), measure(), measure(), measure(), measure()};
    std::sort(values.begin(), values.end());
    return values.at(2);
}

} // namespace

void measureSync(Figures &figures)
{
    QList<double> firstRatios;
    std::int64_t created = 0;
    std::int64_t calls = 0;
    double firstMs = 0;
    for (int round = 0; round < 3; ++round) {
        Shop shop({QStringLiteral("--bookings"), QString::number(kBookings)});
        const TimeWindow window = defaultWindow(shop.clock.now(), shop.location.zone()); // the run's own
        const QString path = shop.directory.filePath(QStringLiteral("floor.db"));
        StoreAddress address;
        address.path = path;
        Store::open(address).value().reset(); // the same schema, empty
        page(*std::make_unique<BareHttp>(shop.sandbox.url()), window, shop.location.locationId); // the sandbox has written its answers once
        const double floorMs = milliseconds([&] { floor(shop.sandbox.url(), shop.location.locationId, window, path); });
        RunRecord run;
        firstMs = milliseconds([&] { run = shop.run(); });
        firstRatios.push_back(firstMs / floorMs);
        created = run.totals.created;
        calls = run.apiCalls;
        if (round < 2)
            continue;
        const double idle = median([&] { return milliseconds([&] { run = shop.run(); }); });
        const double paging = median([&] {
            BareHttp http(shop.sandbox.url());
            return milliseconds([&] { page(http, run.window, shop.location.locationId); });
        });
        figures.push_back({QStringLiteral("idle run / paging alone (%1 bookings)").arg(run.totals.scanned), idle / paging, 1.2, QStringLiteral("×"), false,
                           QStringLiteral("%1 ms").arg(idle, 0, 'f', 0)});
        const double pages = std::ceil(static_cast<double>(run.totals.scanned) / 1000.0);
        figures.push_back({QStringLiteral("idle run: data calls per page"), static_cast<double>(run.apiCalls) / pages, 1, QString(), false,
                           QStringLiteral("%1 calls").arg(run.apiCalls)});
    }
    std::sort(firstRatios.begin(), firstRatios.end());
    figures.push_back({QStringLiteral("first run / bare loop (%1 created)").arg(created), firstRatios.at(1), 1.5, QStringLiteral("×"), false,
                       QStringLiteral("%1 ms").arg(firstMs, 0, 'f', 0)});
    figures.push_back({QStringLiteral("data calls per 100 new bookings"), static_cast<double>(calls) * 100 / static_cast<double>(created), 3, QString(), false,
                       QStringLiteral("%1 calls").arg(calls)});
}

void measureLatency(Figures &figures)
{
    const double took = median([] {
        Shop shop({QStringLiteral("--bookings"), QStringLiteral("50"), QStringLiteral("--latency-ms"), QStringLiteral("200")});
        return milliseconds([&] { shop.run(); });
    });
    figures.push_back({QStringLiteral("50 bookings at 200 ms latency, first run"), took / 1000, 0.8, QStringLiteral("s")});
}

void measurePlanner(Figures &figures)
{
    constexpr int kCount = 50'000;
    LocalSnapshot local;
    RemoteSnapshot remote;
    remote.serviceNames = {{QStringLiteral("SV-DETAIL"), QStringLiteral("Full detail")}};
    for (int i = 0; i < kCount; ++i) {
        const QString id = QStringLiteral("booking-%1").arg(i);
        if (i % 2 == 0)
            local.insert(id, storedBooking(id));
        Booking seen = sampleBooking(id, i % 10 == 0 ? 2 : 1);
        seen.startAt = kSampleWindow.start + minutes(i % 2000);
        remote.bookings.push_back(seen);
    }
    std::int64_t scanned = 0;
    const double took = median([&] { return milliseconds([&] { scanned = plan(local, remote, kSampleWindow, local.size(), kSampleNow).totals().scanned; }); });
    figures.push_back(
        {QStringLiteral("planner alone, half of them new or changed"), static_cast<double>(scanned) / took * 1000, 50'000, QStringLiteral("/s"), true});
}

} // namespace fb::bench
