// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking.h"

#include "jsontext.h"

namespace fb {

const std::array<BookingField, 24> &bookingFields()
{
    static const std::array<BookingField, 24> fields{{
        {"merchant_id", "merchantId", &Booking::merchantId, false},
        {"booking_id", "bookingId", &Booking::bookingId, false},
        {"square_version", "version", &Booking::version, true},
        {"status", "status", &Booking::status, true},
        {"start_at_ms", "startAt", &Booking::startAt, true},
        {"duration_min", "durationMinutes", &Booking::durationMin, true},
        {"transition_min", "transitionMinutes", &Booking::transitionMin, true},
        {"location_id", "locationId", &Booking::locationId, true},
        {"service_type", "serviceType", &Booking::serviceType, true},
        {"segments", "segments", &Booking::segments, true},
        {"customer_id", "customerId", &Booking::customerId, true},
        {"customer_name", "customerName", &Booking::customerName, true},
        {"customer_email", "customerEmail", &Booking::customerEmail, true},
        {"customer_phone", "customerPhone", &Booking::customerPhone, true},
        {"customer_cached_at_ms", "customerCached", &Booking::customerCachedAt, false},
        {"customer_missing", "customerMissing", &Booking::customerMissing, true},
        {"team_member_id", "teamMemberId", &Booking::teamMemberId, true},
        {"customer_note", "customerNote", &Booking::customerNote, true},
        {"seller_note", "sellerNote", &Booking::sellerNote, true},
        {"source", "source", &Booking::source, true},
        {"updated_at_ms", "squareUpdatedAt", &Booking::updatedAt, true},
        {"moved_from_ms", "movedFrom", &Booking::movedFrom, false},
        {"gone_at_ms", "goneAt", &Booking::goneAt, false},
        {"cancelled_at_ms", "cancelledAt", &Booking::cancelledAt, false},
    }};
    return fields;
}

BookingState bookingState(const QString &squareStatus)
{
    if (squareStatus == u"CANCELLED_BY_CUSTOMER" || squareStatus == u"CANCELLED_BY_SELLER")
        return BookingState::Cancelled;
    if (squareStatus == u"DECLINED")
        return BookingState::Declined;
    if (squareStatus == u"NO_SHOW")
        return BookingState::NoShow;
    return BookingState::Active;
}

bool isActive(const Booking &booking)
{
    return bookingState(booking.status) == BookingState::Active && !booking.goneAt;
}

QString segmentsToText(const QList<Segment> &segments)
{
    Json list = Json::array();
    for (const Segment &segment : segments) {
        list.push_back(Json{{"service", segment.serviceVariationId.toStdString()},
                            {"team", segment.teamMemberId.toStdString()},
                            {"minutes", segment.durationMin},
                            {"pause", segment.intermissionMin}});
    }
    return QString::fromUtf8(toJsonText(list));
}

QList<Segment> segmentsFromText(const QString &text)
{
    QList<Segment> segments;
    const Result<Json> list = parseJson(text.toUtf8(), QStringLiteral("store"));
    if (!list || !list->is_array())
        return segments;
    const auto textOf = [](const Json &entry, const char *key) {
        const auto it = entry.find(key);
        return it != entry.end() && it->is_string() ? QString::fromStdString(it->get<std::string>()) : QString();
    };
    const auto numberOf = [](const Json &entry, const char *key) {
        const auto it = entry.find(key);
        return it != entry.end() && it->is_number_integer() ? it->get<int>() : 0;
    };
    for (const Json &entry : *list) {
        if (entry.is_object())
            segments.push_back({textOf(entry, "service"), textOf(entry, "team"), numberOf(entry, "minutes"), numberOf(entry, "pause")});
    }
    return segments;
}

QString fieldText(const Booking &booking, const BookingField &field)
{
    struct Visitor {
        const Booking &booking;
        QString operator()(QString Booking::*member) const { return booking.*member; }
        QString operator()(std::int64_t Booking::*member) const { return QString::number(booking.*member); }
        QString operator()(bool Booking::*member) const { return booking.*member ? QStringLiteral("true") : QStringLiteral("false"); }
        QString operator()(Instant Booking::*member) const { return toRfc3339(booking.*member); }
        QString operator()(std::optional<Instant> Booking::*member) const { return booking.*member ? toRfc3339(*(booking.*member)) : QString(); }
    };
    return std::visit(Visitor{booking}, field.member);
}

QString placeholderName(const QString &customerId)
{
    return QStringLiteral("Customer %1").arg(customerId.left(8));
}

} // namespace fb
