// SPDX-License-Identifier: GPL-3.0-or-later
#include "squareclient.h"

#include "jsontext.h"
#include "redaction.h"
#include "squareanswer.h"
#include "squareparser.h"

#include <QElapsedTimer>
#include <QSet>

namespace fb {

namespace {

constexpr int kFullPage = 1'000;
constexpr int kSmallPage = 100;
constexpr int kMostPages = 10'000;
constexpr qsizetype kBatch = 100; ///< ids per bulk read; Square names no maximum
constexpr qsizetype kCatalogueBatch = 1'000;
/// What a token may do is good to know, but no run waits for it: what isn't answered by then counts as not answered.
constexpr std::chrono::seconds kScopesPatience{5};

using square::kSquare;

Error cancelled() { return {.kind = ErrorKind::Cancelled, .detail = QStringLiteral("Asking Square was cancelled"), .source = kSquare}; }

ErrorKind kindOf(const HttpResponse &response, const QString &path)
{
    if (response.longWait || response.status == 429)
        return ErrorKind::RateLimited;
    switch (response.status) {
    case 401: return ErrorKind::Auth;
    case 403: return ErrorKind::Forbidden;
    case 404: return ErrorKind::NotFound;
    case 405:
    case 501:
        // Square's sandbox environment may not know the token status; for everything else these mean that we speak another dialect.
        return path == u"/oauth2/token/status" ? ErrorKind::NotFound : ErrorKind::Protocol;
    case 408:
    case 504: return ErrorKind::Timeout;
    case 409: return ErrorKind::Conflict;
    default: return ErrorKind::Protocol;
    }
}

QString actionFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Auth: return QStringLiteral("Enter a valid access token in Settings, or set FLOORBOARD_SQUARE_TOKEN.");
    case ErrorKind::Forbidden:
        // A 403 also says that the Square plan lacks something, so it never means that the token is bad.
        return QStringLiteral(
            "Check that the connection has the scopes APPOINTMENTS_READ, APPOINTMENTS_ALL_READ, APPOINTMENTS_BUSINESS_SETTINGS_READ, CUSTOMERS_READ, "
            "ITEMS_READ and MERCHANT_PROFILE_READ, and that the Square plan includes what was asked for.");
    case ErrorKind::RateLimited: return QStringLiteral("Wait until then; the schedule goes on by itself.");
    case ErrorKind::Timeout:
    case ErrorKind::Protocol: return QStringLiteral("The next run tries again. If this stays, look at Square's status page.");
    default: return {};
    }
}

Error refusalError(const HttpResponse &response, const QString &path)
{
    const square::Refusal refusal = square::readRefusal(response.body, response.contentType);
    Error error{.kind = kindOf(response, path), .source = kSquare, .httpStatus = response.status, .requestId = response.requestId, .retryAt = response.retryAt};
    error.detail = QStringLiteral("Square answered %1").arg(response.status);
    if (!response.reason.isEmpty())
        error.detail += u' ' + response.reason;
    if (!response.redirectHost.isEmpty())
        error.detail += QStringLiteral(", pointing to %1; redirects are not followed").arg(presentable(response.redirectHost.toUtf8(), 100));
    else if (!refusal.sentence.isEmpty())
        error.detail += QStringLiteral(" (%1)").arg(refusal.sentence);
    if (error.kind == ErrorKind::RateLimited && error.retryAt)
        error.detail += QStringLiteral(" and asked not to be called before %1").arg(toRfc3339(*error.retryAt));
    error.action = actionFor(error.kind);
    return error;
}

bool isCursorRefusal(const Error &error) { return error.httpStatus == 400 && error.detail.contains(u"(INVALID_CURSOR"); }

/// Each id once, in order, empty ones left out, in batches.
QList<QStringList> batches(const QStringList &ids, qsizetype size)
{
    QList<QStringList> result;
    QSet<QString> seen;
    for (const QString &id : ids) {
        if (id.isEmpty() || seen.contains(id))
            continue;
        seen.insert(id);
        if (result.isEmpty() || result.back().size() == size)
            result.push_back({});
        result.back().push_back(id);
    }
    return result;
}

} // namespace

SquareClient::SquareClient(HttpClient &http)
    : m_http(http)
    , m_counters(std::make_shared<CallCounters>())
{
}

SquareClient::~SquareClient() { abort(); }

HttpRequest SquareClient::get(const char16_t *path, Purpose purpose) const
{
    HttpRequest request;
    request.path = QString::fromUtf16(path);
    // Square answers a GET without Content-Type in plain text.
    request.headers = {{"Square-Version", kSquareVersion}, {"Content-Type", "application/json"}, {"Accept", "application/json"}};
    request.onSent = [counters = m_counters, purpose] { ++(purpose == Purpose::Data ? counters->data : counters->setup); };
    return request;
}

HttpRequest SquareClient::post(const char16_t *path, QByteArray body, Purpose purpose) const
{
    HttpRequest request = get(path, purpose);
    request.method = HttpRequest::Method::Post;
    request.body = std::move(body);
    return request;
}

template<class Value>
QCoro::Task<Result<Value>> SquareClient::ask(HttpRequest request, std::function<Result<Value>(QByteArrayView)> parse, quint64 generation)
{
    const QString path = request.path;
    QElapsedTimer elapsed;
    elapsed.start();
    for (bool again = false;; again = true) {
        if (generation != m_generation)
            co_return std::unexpected(cancelled());
        HttpRequest copy = request;
        if (copy.patience)
            *copy.patience = std::max(*copy.patience - milliseconds(elapsed.elapsed()), milliseconds(1));
        Result<HttpResponse> response = co_await m_http.send(std::move(copy));
        if (!response) {
            if (response.error().kind != ErrorKind::Protocol || again)
                co_return std::unexpected(response.error());
            continue;
        }
        if (!response->isSuccess())
            co_return std::unexpected(refusalError(*response, path));
        Result<Value> value = parse(response->body);
        if (!value) {
            value.error().httpStatus = response->status;
            value.error().requestId = response->requestId;
            if (value.error().kind == ErrorKind::Protocol && square::isWebPage(response->body, response->contentType))
                value.error().detail =
                    QStringLiteral("Square's address answered with a web page instead of data; a login page of the network may be in between");
            if (value.error().kind == ErrorKind::Protocol && value.error().action.isEmpty())
                value.error().action = QStringLiteral("If this stays, something between this computer and Square changes its answers.");
        }
        if (value || value.error().kind != ErrorKind::Protocol || again)
            co_return value;
    }
}

QCoro::Task<Listing> SquareClient::listBookings(QString locationId, TimeWindow window, std::function<void(const QList<Booking> &page, qint64 readSoFar)> onPage)
{
    const quint64 generation = m_generation;
    Listing listing;
    const QList<TimeWindow> parts = slices(window);
    for (const TimeWindow &slice : parts) {
        co_await listSlice(&listing, locationId, slice, generation, onPage);
        if (!listing.complete)
            break;
    }
    co_return listing;
}

QCoro::Task<> SquareClient::listSlice(Listing *listing, QString locationId, TimeWindow slice, quint64 generation,
                                      std::function<void(const QList<Booking> &page, qint64 readSoFar)> onPage)
{
    const qint64 readBefore = listing->read;
    const qsizetype malformedBefore = listing->malformed.size();
    const std::function<Result<square::BookingPage>(QByteArrayView)> read = square::readBookingPage;
    QString cursor;
    QSet<QString> seen;
    bool restarted = false;
    std::optional<Error> error;
    for (int pages = 0; !error;) {
        HttpRequest request = get(u"/v2/bookings", Purpose::Data);
        request.query = {{QStringLiteral("limit"), QString::number(m_pageLimit)},
                         {QStringLiteral("location_id"), locationId},
                         {QStringLiteral("start_at_min"), toRfc3339(slice.start)},
                         {QStringLiteral("start_at_max"), toRfc3339(slice.end)}};
        if (!cursor.isEmpty())
            request.query.push_back({QStringLiteral("cursor"), cursor});
        Result<square::BookingPage> page = co_await ask<square::BookingPage>(std::move(request), read, generation);
        if (!page) {
            if (!cursor.isEmpty() && isCursorRefusal(page.error()) && !restarted) {
                // Pages go stale while records change. What this slice gave so far may be older than what it gives now.
                restarted = true;
                cursor.clear();
                seen.clear();
                pages = 0;
                listing->read = readBefore;
                listing->malformed.resize(malformedBefore);
            } else if (cursor.isEmpty() && page.error().httpStatus == 400 && m_pageLimit == kFullPage) {
                m_pageLimit = kSmallPage;
            } else {
                error = page.error();
            }
            continue;
        }
        listing->read += page->bookings.size();
        listing->malformed += page->malformed;
        if (onPage)
            onPage(page->bookings, listing->read);
        cursor = page->cursor;
        if (cursor.isEmpty())
            co_return;
        if (seen.contains(cursor)) {
            error =
                Error{.kind = ErrorKind::Protocol, .detail = QStringLiteral("Square repeats a page of bookings (the same cursor twice)"), .source = kSquare};
        } else if (++pages >= kMostPages) {
            error = Error{
                .kind = ErrorKind::Protocol, .detail = QStringLiteral("Square's list of bookings has no end (%1 pages)").arg(kMostPages), .source = kSquare};
        }
        seen.insert(cursor);
    }
    listing->complete = false;
    listing->error = error;
}

template<class Value>
QCoro::Task<Result<Bulk<Value>>> SquareClient::askInBatches(const char16_t *path, const char *idsKey, bool catalogue, QStringList ids,
                                                            Result<Bulk<Value>> (*parse)(QByteArrayView, const QStringList &))
{
    const quint64 generation = m_generation;
    Bulk<Value> all;
    const QList<QStringList> parts = batches(ids, catalogue ? kCatalogueBatch : kBatch);
    for (const QStringList &batch : parts) {
        Json body;
        for (const QString &id : batch)
            body[idsKey].push_back(id.toStdString());
        if (catalogue) {
            // The item's name comes with the variation, and old bookings keep the names of services that were deleted since.
            body["include_related_objects"] = true;
            body["include_deleted_objects"] = true;
        }
        HttpRequest request = post(path, toJsonText(body), Purpose::Data);
        std::function<Result<Bulk<Value>>(QByteArrayView)> read = [parse, batch](QByteArrayView answer) { return parse(answer, batch); };
        Result<Bulk<Value>> part = co_await ask<Bulk<Value>>(std::move(request), std::move(read), generation);
        if (!part)
            co_return std::unexpected(part.error());
        all.found.insert(part->found);
        all.notFound += part->notFound;
        all.errors.insert(part->errors);
    }
    co_return all;
}

QCoro::Task<Result<Bulk<Booking>>> SquareClient::bookings(QStringList ids)
{
    return askInBatches<Booking>(u"/v2/bookings/bulk-retrieve", "booking_ids", false, std::move(ids), square::readBookings);
}

QCoro::Task<Result<Bulk<Customer>>> SquareClient::customers(QStringList ids)
{
    return askInBatches<Customer>(u"/v2/customers/bulk-retrieve", "customer_ids", false, std::move(ids), square::readCustomers);
}

QCoro::Task<Result<Bulk<CatalogService>>> SquareClient::services(QStringList variationIds)
{
    return askInBatches<CatalogService>(u"/v2/catalog/batch-retrieve", "object_ids", true, std::move(variationIds), square::readServices);
}

QCoro::Task<Result<QList<Location>>> SquareClient::locations()
{
    return ask<QList<Location>>(get(u"/v2/locations", Purpose::Setup), square::readLocations, m_generation);
}

QCoro::Task<Result<QString>> SquareClient::merchantId() { return ask<QString>(get(u"/v2/merchants/me", Purpose::Setup), square::readMerchantId, m_generation); }

QCoro::Task<Result<TokenStatus>> SquareClient::tokenStatus()
{
    HttpRequest request = post(u"/oauth2/token/status", {}, Purpose::Setup);
    request.patience = kScopesPatience;
    return ask<TokenStatus>(std::move(request), square::readTokenStatus, m_generation);
}

QCoro::Task<Result<QList<TeamMember>>> SquareClient::teamMembers()
{
    const quint64 generation = m_generation;
    const std::function<Result<square::TeamPage>(QByteArrayView)> read = square::readTeamPage;
    QList<TeamMember> members;
    QSet<QString> seen;
    QString cursor;
    for (int pages = 0; pages < kMostPages; ++pages) {
        HttpRequest request = get(u"/v2/bookings/team-member-booking-profiles", Purpose::Setup);
        request.query = {{QStringLiteral("limit"), QString::number(kSmallPage)}};
        if (!cursor.isEmpty())
            request.query.push_back({QStringLiteral("cursor"), cursor});
        Result<square::TeamPage> page = co_await ask<square::TeamPage>(std::move(request), read, generation);
        if (!page)
            co_return std::unexpected(page.error());
        members += page->members;
        cursor = page->cursor;
        if (cursor.isEmpty())
            co_return members;
        if (seen.contains(cursor))
            break;
        seen.insert(cursor);
    }
    co_return failure(ErrorKind::Protocol, QStringLiteral("Square's list of team members has no end"), kSquare);
}

void SquareClient::abort()
{
    ++m_generation;
    m_http.abort();
}

CallCounters SquareClient::counters() const { return *m_counters; }

std::optional<Instant> SquareClient::waitingUntil() const { return m_http.waitingUntil(); }

std::optional<Instant> SquareClient::notBefore() const { return m_http.notBefore(); }

void SquareClient::onPauseAsked(std::function<void(Instant until)> listener) { m_http.onPauseAsked(std::move(listener)); }

} // namespace fb
