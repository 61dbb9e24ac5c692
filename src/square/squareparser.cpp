// SPDX-License-Identifier: GPL-3.0-or-later
#include "squareparser.h"

#include "squareanswer.h"

namespace fb::square {

namespace {

constexpr qsizetype kCursorLength = 65'536;
constexpr std::int64_t kLongestMinutes = 366 * 24 * 60;

std::optional<Instant> time(JsonRecord &record, const char *key) { return parseRfc3339(record.text(key, 64)); }

QList<Segment> readSegments(JsonRecord &record)
{
    QList<Segment> segments;
    const Json *const list = record.array("appointment_segments");
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        JsonRecord entry(list->at(i), record.pathOf("appointment_segments") + QStringLiteral("[%1]").arg(i));
        Segment segment;
        segment.serviceVariationId = entry.text("service_variation_id", kIdLength);
        segment.teamMemberId = entry.text("team_member_id", kIdLength);
        segment.durationMin = static_cast<int>(entry.integer("duration_minutes", 0, kLongestMinutes));
        segment.intermissionMin = static_cast<int>(entry.integer("intermission_minutes", 0, kLongestMinutes));
        if (!entry.problem().isEmpty())
            record.refuse(entry.problem().section(QStringLiteral(": "), 0, 0), entry.problem().section(QStringLiteral(": "), 1));
        segments.push_back(segment);
    }
    return segments;
}

/// @return the booking, or the problem with its id as far as that could be read
std::expected<Booking, RecordError> readBooking(const Json &value, const QString &path)
{
    JsonRecord record(value, path);
    Booking booking;
    const QString id = record.text("id", kIdLength + 1);
    booking.bookingId = id.left(kIdLength);
    if (id.isEmpty())
        record.refuse(record.pathOf("id"), QStringLiteral("the booking has no id"));
    else if (id.size() > kIdLength)
        record.refuse(record.pathOf("id"), QStringLiteral("the id is longer than %1 characters").arg(kIdLength));
    booking.version = record.integer("version");
    booking.status = record.text("status", kIdLength);
    if (booking.status.isEmpty())
        record.refuse(record.pathOf("status"), QStringLiteral("the booking has no status"));
    if (const std::optional<Instant> start = time(record, "start_at"))
        booking.startAt = *start;
    else
        record.refuse(record.pathOf("start_at"), QStringLiteral("the booking has no readable start"));
    booking.updatedAt = time(record, "updated_at");
    booking.locationId = record.text("location_id", kIdLength);
    booking.customerId = record.text("customer_id", kIdLength);
    booking.customerNote = record.text("customer_note", kNoteLength);
    booking.sellerNote = record.text("seller_note", kNoteLength);
    booking.source = record.text("source", kIdLength);
    booking.transitionMin = record.integer("transition_time_minutes", 0, kLongestMinutes);
    const QList<Segment> segments = readSegments(record);
    for (const Segment &segment : segments)
        booking.durationMin += segment.durationMin + segment.intermissionMin;
    if (!segments.isEmpty()) {
        booking.durationMin -= segments.back().intermissionMin; // a pause after the last service belongs to nobody's appointment
        booking.teamMemberId = segments.front().teamMemberId;
    }
    booking.segments = segmentsToText(segments);
    if (!record.problem().isEmpty())
        return std::unexpected(RecordError{booking.bookingId, record.problem()});
    return booking;
}

/// Calls @p read(entry, path) → std::expected<Value, QString> for each id asked for that the map under @p mapKey answers.
template<class Value, class Read>
Result<Bulk<Value>> readBulk(QByteArrayView body, const char *mapKey, const char *itemKey, const QStringList &ids, Read read)
{
    const Result<Json> parsed = answer(body);
    if (!parsed)
        return std::unexpected(parsed.error());
    JsonRecord top(*parsed, QStringLiteral("$"));
    const Json *const map = top.object(mapKey);
    if (!top.problem().isEmpty())
        return broken(top.problem());
    Bulk<Value> bulk;
    for (const QString &id : ids) {
        const auto entry = map ? map->find(id.toStdString()) : Json::const_iterator();
        if (!map || entry == map->end()) {
            bulk.errors.insert(
                id, Error{.kind = ErrorKind::Protocol, .detail = QStringLiteral("Square's answer leaves out %1").arg(id.left(64)), .source = kSquare});
            continue;
        }
        const QString path = top.pathOf(mapKey) + u'.' + id;
        JsonRecord record(*entry, path);
        if (const std::optional<ApiError> error = firstError(record)) {
            const bool contradicts = record.object(itemKey) != nullptr; // it is there and isn't: then nobody knows
            if (kindOfCode(error->code) == ErrorKind::NotFound && !contradicts)
                bulk.notFound.push_back(id);
            else
                bulk.errors.insert(id, itemError(*error, id));
            continue;
        }
        const Json *const item = record.object(itemKey);
        if (!item)
            record.refuse(record.pathOf(itemKey), QStringLiteral("is missing"));
        std::expected<Value, QString> value = item ? read(*item, record.pathOf(itemKey), id) : std::unexpected(record.problem());
        if (value)
            bulk.found.insert(id, std::move(*value));
        else
            bulk.errors.insert(id, broken(value.error()).error());
    }
    return bulk;
}

std::expected<Customer, QString> readCustomer(const Json &value, const QString &path, const QString &id)
{
    JsonRecord record(value, path);
    const QString given = record.text("given_name");
    const QString family = record.text("family_name");
    QString name = (given + u' ' + family).simplified();
    for (const char *other : {"company_name", "nickname"}) {
        if (name.isEmpty())
            name = record.text(other).simplified();
    }
    Customer customer{.customerId = id,
                      .name = boundedText(name.toStdString(), kNameLength),
                      .email = record.text("email_address", kIdLength),
                      .phone = record.text("phone_number", kIdLength)};
    if (!record.problem().isEmpty())
        return std::unexpected(record.problem());
    return customer;
}

/// One line out of Square's address object.
QString readAddress(const Json *address, const QString &path)
{
    if (!address)
        return {};
    JsonRecord record(*address, path);
    const QString region = (record.text("administrative_district_level_1") + u' ' + record.text("postal_code")).simplified();
    QStringList parts{record.text("address_line_1"), record.text("address_line_2"), record.text("locality"), region};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", ")).left(kNameLength);
}

QString readCursor(JsonRecord &record)
{
    const QString cursor = record.text("cursor", kCursorLength + 1);
    if (cursor.size() > kCursorLength)
        record.refuse(record.pathOf("cursor"), QStringLiteral("is longer than %1 characters").arg(kCursorLength));
    return cursor;
}

} // namespace

Result<BookingPage> readBookingPage(QByteArrayView body)
{
    const Result<Json> parsed = answer(body);
    if (!parsed)
        return std::unexpected(parsed.error());
    JsonRecord top(*parsed, QStringLiteral("$"));
    const Json *const list = top.array("bookings");
    BookingPage page;
    page.cursor = readCursor(top);
    if (!top.problem().isEmpty())
        return broken(top.problem());
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        std::expected<Booking, RecordError> booking = readBooking(list->at(i), QStringLiteral("$.bookings[%1]").arg(i));
        if (booking)
            page.bookings.push_back(std::move(*booking));
        else
            page.malformed.push_back(std::move(booking.error()));
    }
    return page;
}

Result<Bulk<Booking>> readBookings(QByteArrayView body, const QStringList &ids)
{
    return readBulk<Booking>(body, "bookings", "booking", ids, [](const Json &item, const QString &path, const QString &id) -> std::expected<Booking, QString> {
        std::expected<Booking, RecordError> booking = readBooking(item, path);
        if (!booking)
            return std::unexpected(booking.error().error);
        if (booking->bookingId != id)
            return std::unexpected(path + QStringLiteral(".id: is another booking's"));
        return std::move(*booking);
    });
}

Result<Bulk<Customer>> readCustomers(QByteArrayView body, const QStringList &ids)
{
    return readBulk<Customer>(body, "responses", "customer", ids, readCustomer);
}

Result<QList<Location>> readLocations(QByteArrayView body)
{
    const Result<Json> parsed = answer(body);
    if (!parsed)
        return std::unexpected(parsed.error());
    JsonRecord top(*parsed, QStringLiteral("$"));
    const Json *const list = top.array("locations");
    if (!top.problem().isEmpty())
        return broken(top.problem());
    QList<Location> locations;
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        JsonRecord record(list->at(i), QStringLiteral("$.locations[%1]").arg(i));
        Location location;
        location.locationId = record.text("id", kIdLength);
        location.name = record.text("name");
        location.address = readAddress(record.object("address"), record.pathOf("address"));
        location.timeZone = record.text("timezone", kIdLength);
        location.currency = record.text("currency", kIdLength);
        location.active = record.text("status", kIdLength) != u"INACTIVE";
        if (location.locationId.isEmpty())
            record.refuse(record.pathOf("id"), QStringLiteral("the location has no id"));
        // Without its time zone no day could be right, so a location that can't be read isn't passed over.
        if (!record.problem().isEmpty())
            return broken(record.problem());
        locations.push_back(location);
    }
    return locations;
}

Result<QString> readMerchantId(QByteArrayView body)
{
    const Result<Json> parsed = answer(body);
    if (!parsed)
        return std::unexpected(parsed.error());
    // "merchant" is an object where one is asked for, and a list of one in the listing.
    const auto found = parsed->find("merchant");
    const bool isList = found != parsed->end() && found->is_array() && !found->empty();
    const Json value = found == parsed->end() ? Json() : isList ? found->front() : *found;
    JsonRecord merchant(value, QStringLiteral("$.merchant"));
    QString id = merchant.text("id", kIdLength);
    if (id.isEmpty())
        merchant.refuse(merchant.pathOf("id"), QStringLiteral("the merchant has no id"));
    if (!merchant.problem().isEmpty())
        return broken(merchant.problem());
    return id;
}

Result<TokenStatus> readTokenStatus(QByteArrayView body)
{
    const Result<Json> parsed = answer(body);
    if (!parsed)
        return std::unexpected(parsed.error());
    JsonRecord top(*parsed, QStringLiteral("$"));
    TokenStatus status;
    status.merchantId = top.text("merchant_id", kIdLength);
    status.expiresAt = time(top, "expires_at");
    const Json *const scopes = top.array("scopes");
    if (!top.problem().isEmpty())
        return broken(top.problem());
    for (std::size_t i = 0; scopes && i < scopes->size(); ++i) {
        if (scopes->at(i).is_string())
            status.scopes.push_back(boundedText(scopes->at(i).get_ref<const std::string &>(), kIdLength));
    }
    return status;
}

Result<TeamPage> readTeamPage(QByteArrayView body)
{
    const Result<Json> parsed = answer(body);
    if (!parsed)
        return std::unexpected(parsed.error());
    JsonRecord top(*parsed, QStringLiteral("$"));
    const Json *const list = top.array("team_member_booking_profiles");
    TeamPage page;
    page.cursor = readCursor(top);
    if (!top.problem().isEmpty())
        return broken(top.problem());
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        JsonRecord record(list->at(i), QStringLiteral("$.team_member_booking_profiles[%1]").arg(i));
        const TeamMember member{.teamMemberId = record.text("team_member_id", kIdLength), .displayName = record.text("display_name").simplified()};
        // A name that can't be read is shown as none; nothing else depends on it.
        if (record.problem().isEmpty() && !member.teamMemberId.isEmpty())
            page.members.push_back(member);
    }
    return page;
}

} // namespace fb::square
