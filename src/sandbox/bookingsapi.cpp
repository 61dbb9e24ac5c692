// SPDX-License-Identifier: GPL-3.0-or-later
#include "bookingsapi.h"

#include <QCryptographicHash>

#include <algorithm>

namespace fb::sandbox {

namespace {

constexpr std::size_t kDefaultLimit = 100;
constexpr int kMaxLimit = 10000;
constexpr std::size_t kMaxBulkIds = 100;
constexpr std::int64_t kMaxWindowMs = std::int64_t{31} * 24 * 3600 * 1000;

Json notFoundError(const QString &detail, const char *field) { return Json::array({errorJson("INVALID_REQUEST_ERROR", "NOT_FOUND", detail, field)}); }

const QString kForbidden = QStringLiteral("You are not allowed to read this booking.");

} // namespace

QByteArray BookingsApi::checkSum(const QByteArray &text) const
{
    return QCryptographicHash::hash(text + QByteArray::number(static_cast<qulonglong>(m_seed)), QCryptographicHash::Sha1).toHex().left(10);
}

QByteArray BookingsApi::filterHash(const ApiRequest &request) const
{
    QByteArray filters;
    for (const QStringView name : {u"location_id", u"customer_id", u"team_member_id", u"start_at_min", u"start_at_max"})
        filters += request.parameter(name).value_or(QString()).toUtf8() + '\n';
    return checkSum(filters);
}

QByteArray BookingsApi::makeCursor(const ApiRequest &request, const ListFilter &filter, std::uint64_t key, const QByteArray &id) const
{
    const QByteArray plain = filterHash(request) + '|' + QByteArray::number(static_cast<qlonglong>(filter.startMinMs)) + '|'
        + QByteArray::number(static_cast<qlonglong>(filter.startMaxMs)) + '|' + QByteArray::number(static_cast<qulonglong>(key)) + '|' + id;
    // Standard base64: its '+', '/' and '=' are what a client must encode when it sends the cursor back.
    return (checkSum(plain) + '|' + plain).toBase64();
}

std::expected<ListFilter, Answer> BookingsApi::readFilter(const ApiRequest &request, Instant now) const
{
    ListFilter filter{.exclusiveMax = m_settings.exclusiveMax, .sortedByStart = m_settings.sortedByStart, .ownOnly = !seesAll()};
    filter.locationId = request.parameter(u"location_id").value_or(QString()).toUtf8();
    filter.customerId = request.parameter(u"customer_id").value_or(QString()).toUtf8();
    filter.teamMemberId = request.parameter(u"team_member_id").value_or(QString()).toUtf8();
    if (m_settings.locationRequired && filter.locationId.isEmpty() && filter.customerId.isEmpty() && filter.teamMemberId.isEmpty())
        return std::unexpected(badRequest("MISSING_REQUIRED_PARAMETER", QStringLiteral("A location, customer or team member is required."), "location_id"));

    const auto time = [&](QStringView name, const char *field, Instant fallback) -> std::expected<Instant, Answer> {
        const auto given = request.parameter(name);
        if (!given)
            return fallback;
        if (const auto parsed = parseRfc3339(*given))
            return *parsed;
        return std::unexpected(badRequest("INVALID_TIME", QStringLiteral("`%1` is not a valid RFC 3339 time.").arg(*given), field));
    };
    const auto min = time(u"start_at_min", "start_at_min", now);
    if (!min)
        return std::unexpected(min.error());
    const auto max = time(u"start_at_max", "start_at_max", *min + milliseconds(kMaxWindowMs));
    if (!max)
        return std::unexpected(max.error());
    if (*max < *min)
        return std::unexpected(badRequest("INVALID_TIME_RANGE", QStringLiteral("start_at_max is before start_at_min."), "start_at_max"));
    if ((*max - *min).count() > kMaxWindowMs)
        return std::unexpected(badRequest("BAD_REQUEST", QStringLiteral("The time range between start_at_min and start_at_max is over 31 days.")));
    filter.startMinMs = toMs(*min);
    filter.startMaxMs = toMs(*max);
    return filter;
}

std::expected<BookingsApi::Position, Answer> BookingsApi::readPosition(const ApiRequest &request, Instant now) const
{
    auto filter = readFilter(request, now);
    if (!filter)
        return std::unexpected(filter.error());
    Position position{.filter = *filter};
    const auto cursor = request.parameter(u"cursor");
    if (!cursor)
        return position;

    const QList<QByteArray> parts = QByteArray::fromBase64(cursor->toLatin1()).split('|');
    const bool genuine = parts.size() == 6 && checkSum(parts.mid(1).join('|')) == parts[0] && parts[1] == filterHash(request);
    if (!genuine)
        return std::unexpected(badRequest("INVALID_CURSOR", QStringLiteral("The pagination cursor is invalid."), "cursor"));
    // A window that was open when the first page was asked for stays the one it was then.
    position.filter.startMinMs = parts[2].toLongLong();
    position.filter.startMaxMs = parts[3].toLongLong();
    position.started = true;
    position.key = parts[4].toULongLong();
    position.id = parts[5];
    return position;
}

Answer BookingsApi::list(const ApiRequest &request, Instant now)
{
    std::size_t limit = kDefaultLimit;
    if (const auto given = request.parameter(u"limit")) {
        bool isNumber = false;
        const qlonglong wanted = given->toLongLong(&isNumber);
        if (!isNumber)
            return badRequest("EXPECTED_INTEGER", QStringLiteral("Expected an integer."), "limit");
        if (wanted < 1)
            return badRequest("VALUE_TOO_LOW", QStringLiteral("`limit` must be at least 1."), "limit");
        if (wanted > kMaxLimit)
            return badRequest("VALUE_TOO_HIGH", QStringLiteral("`limit` must be at most %1.").arg(kMaxLimit), "limit");
        limit = static_cast<std::size_t>(wanted);
    }
    if (m_settings.page > 0)
        limit = std::min(limit, static_cast<std::size_t>(m_settings.page));

    const auto position = readPosition(request, now);
    if (!position)
        return position.error();
    const bool byStart = position->filter.sortedByStart;
    const BookingBook::Listing &listing = m_book.list(position->filter);
    const std::size_t begin = position->started ? BookingBook::positionAfter(listing, byStart, position->key, position->id) : 0;
    const std::size_t end = std::min(listing.size(), begin + limit);

    std::vector<const StoredBooking *> page(listing.begin() + static_cast<std::ptrdiff_t>(begin), listing.begin() + static_cast<std::ptrdiff_t>(end));
    if (request.twist == Twist::Duplicate && !listing.empty())
        page.push_back(listing.front());
    if (request.twist == Twist::Shuffle && !page.empty())
        std::ranges::rotate(page, page.begin() + static_cast<std::ptrdiff_t>(++m_shuffles % page.size()));

    Answer answer;
    qsizetype size = 256;
    for (const StoredBooking *booking : page)
        size += booking->json.size() + 1;
    answer.body.reserve(size);
    answer.body += "{\"bookings\":[";
    bool first = true;
    for (const StoredBooking *booking : page) {
        if (!std::exchange(first, false))
            answer.body += ',';
        answer.body += booking->read();
    }
    answer.body += ']';

    QByteArray cursor;
    if (request.twist == Twist::RepeatCursor)
        cursor = request.parameter(u"cursor").value_or(QString()).toLatin1();
    if (request.twist == Twist::RepeatCursor && cursor.isEmpty())
        cursor = makeCursor(request, position->filter, 0, {});
    if (cursor.isEmpty() && end < listing.size())
        cursor = makeCursor(request, position->filter, BookingBook::listingKey(*listing[end - 1], byStart), listing[end - 1]->id);
    if (!cursor.isEmpty())
        answer.body += ",\"cursor\":\"" + cursor + '"';
    else if (m_settings.cursorNull || request.twist == Twist::NullCursor)
        answer.body += ",\"cursor\":null";
    answer.body += ",\"errors\":[]}";
    return answer;
}

Answer BookingsApi::retrieve(const QByteArray &id) const
{
    const StoredBooking *booking = m_book.find(id);
    if (!booking)
        return jsonAnswer({{"errors", notFoundError(QStringLiteral("Specified booking was not found."), "booking_id")}}, 404);
    if (!seesAll() && !booking->byApplication)
        return errorAnswer(403, "AUTHENTICATION_ERROR", "FORBIDDEN", kForbidden, "");
    return {.body = "{\"booking\":" + booking->read() + ",\"errors\":[]}"};
}

Answer BookingsApi::bulkRetrieve(const ApiRequest &request) const
{
    const auto body = bodyObject(request);
    if (!body)
        return body.error();
    const auto ids = idList(*body, "booking_ids", kMaxBulkIds);
    if (!ids)
        return ids.error();

    Answer answer;
    answer.body = "{\"bookings\":{";
    bool first = true;
    for (const QByteArray &id : *ids) {
        if (!std::exchange(first, false))
            answer.body += ',';
        answer.body += toJsonText(Json(text(id))) + ':';
        const StoredBooking *booking = m_book.find(id);
        if (!booking)
            answer.body += toJsonText({{"errors", notFoundError(QStringLiteral("Specified booking was not found."), "booking_id")}});
        else if (!seesAll() && !booking->byApplication)
            answer.body += toJsonText({{"errors", Json::array({errorJson("AUTHENTICATION_ERROR", "FORBIDDEN", kForbidden, "")})}});
        else
            answer.body += "{\"booking\":" + booking->read() + ",\"errors\":[]}";
    }
    answer.body += "},\"errors\":[]}";
    return answer;
}

Answer BookingsApi::teamProfiles(const ApiRequest &request) const
{
    const bool bookableOnly = request.parameter(u"bookable_only") == QStringLiteral("true");
    Json profiles = Json::array();
    for (const Json &profile : m_shop.teamProfiles()) {
        if (!bookableOnly || profile.value("is_bookable", false))
            profiles.push_back(profile);
    }
    return jsonAnswer({{"team_member_booking_profiles", profiles}, {"errors", Json::array()}});
}

Answer BookingsApi::businessProfile() const { return jsonAnswer({{"business_booking_profile", m_shop.businessProfile()}, {"errors", Json::array()}}); }

} // namespace fb::sandbox
