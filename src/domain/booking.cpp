// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking.h"

#include "jsontext.h"

namespace fb {

const std::array<BookingField, 24> &bookingFields()
{
    using Origin = BookingField::Origin;
    static const std::array<BookingField, 24> fields{{
        {"merchant_id", "merchantId", &Booking::merchantId, Origin::Key},
        {"booking_id", "bookingId", &Booking::bookingId, Origin::Key},
        {"square_version", "version", &Booking::version, Origin::Listing},
        {"status", "status", &Booking::status, Origin::Listing},
        {"start_at_ms", "startAt", &Booking::startAt, Origin::Listing},
        {"duration_min", "durationMinutes", &Booking::durationMin, Origin::Listing},
        {"transition_min", "transitionMinutes", &Booking::transitionMin, Origin::Listing},
        {"location_id", "locationId", &Booking::locationId, Origin::Listing},
        {"service_type", "serviceType", &Booking::serviceType, Origin::Names},
        {"segments", "segments", &Booking::segments, Origin::Listing},
        {"customer_id", "customerId", &Booking::customerId, Origin::Listing},
        {"customer_name", "customerName", &Booking::customerName, Origin::Names, true},
        {"customer_email", "customerEmail", &Booking::customerEmail, Origin::Names, true},
        {"customer_phone", "customerPhone", &Booking::customerPhone, Origin::Names, true},
        {"customer_cached_at_ms", "customerCached", &Booking::customerCachedAt, Origin::Mark},
        {"customer_missing", "customerMissing", &Booking::customerMissing, Origin::Names},
        {"team_member_id", "teamMemberId", &Booking::teamMemberId, Origin::Listing},
        {"customer_note", "customerNote", &Booking::customerNote, Origin::Listing, true},
        {"seller_note", "sellerNote", &Booking::sellerNote, Origin::Listing, true},
        {"source", "source", &Booking::source, Origin::Listing},
        {"updated_at_ms", "squareUpdatedAt", &Booking::updatedAt, Origin::Listing},
        {"moved_from_ms", "movedFrom", &Booking::movedFrom, Origin::Mark},
        {"gone_at_ms", "goneAt", &Booking::goneAt, Origin::Mark},
        {"cancelled_at_ms", "cancelledAt", &Booking::cancelledAt, Origin::Mark},
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

bool isActive(const Booking &booking) { return bookingState(booking.status) == BookingState::Active && !booking.goneAt; }

std::int64_t listingHash(const Booking &booking)
{
    // FNV-1a over UTF-16 units and integers; each field ends with a unit that no text contains, so "ab","c" and "a","bc" differ.
    struct Hasher {
        const Booking &booking;
        std::uint64_t hash = 0xcbf29ce484222325;

        void mix(std::uint64_t unit) { hash = (hash ^ unit) * 0x100000001b3; }
        void operator()(QString Booking::*member)
        {
            for (const QChar c : booking.*member)
                mix(c.unicode());
        }
        void operator()(std::int64_t Booking::*member) { mix(static_cast<std::uint64_t>(booking.*member)); }
        void operator()(bool Booking::*member) { mix(booking.*member ? 1 : 0); }
        void operator()(Instant Booking::*member) { mix(static_cast<std::uint64_t>(toMs(booking.*member))); }
        void operator()(std::optional<Instant> Booking::*member)
        {
            if (booking.*member)
                mix(static_cast<std::uint64_t>(toMs(*(booking.*member))));
        }
    };
    Hasher hasher{booking};
    for (const BookingField &field : bookingFields()) {
        if (field.origin == BookingField::Origin::Listing) {
            std::visit([&hasher](auto member) { hasher(member); }, field.member);
            hasher.mix(0xffff'ffff);
        }
    }
    return static_cast<std::int64_t>(hasher.hash);
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

QString placeholderName(const QString &customerId) { return QStringLiteral("Customer %1").arg(customerId.left(8)); }

} // namespace fb
