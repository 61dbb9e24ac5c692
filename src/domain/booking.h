// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>
#include <variant>

namespace fb {

/// What a booking's status in Square means for the shop. A value Square invents later counts as active: it stays on the board.
enum class BookingState { Active, Cancelled, Declined, NoShow };

/// One service of a booking. Any of it may be missing in Square.
struct Segment {
    QString serviceVariationId; ///< empty on some bookings made in Square's own pages
    QString teamMemberId;
    int durationMin = 0;
    int intermissionMin = 0;

    bool operator==(const Segment &) const = default;
};

/// An appointment as Square holds it, the way the store keeps it. Square owns every field; staff never write one.
struct Booking {
    QString merchantId;
    QString bookingId;
    std::int64_t version = 0; ///< Square's version, 64 bits, grows by change
    QString status; ///< Square's word, unknown ones kept as they are; see bookingState()
    Instant startAt{};
    std::int64_t durationMin = 0; ///< sum of segments and intermissions, 0…
    std::int64_t transitionMin = 0; ///< extra time after the end
    QString locationId;
    QString serviceType; ///< readable: "Full detail + Clay bar"; empty when Square names no service
    QString segments; ///< JSON array of the segments, see segmentsToText()
    QString customerId; ///< empty: the booking has no customer
    QString customerName;
    QString customerEmail;
    QString customerPhone;
    std::optional<Instant> customerCachedAt; ///< when Square last answered for this customer; nothing: not yet
    bool customerMissing = false; ///< Square says 404 or merged; the name is the last known one
    QString teamMemberId;
    QString customerNote;
    QString sellerNote;
    QString source;
    std::optional<Instant> updatedAt; ///< Square's own updated_at
    std::optional<Instant> movedFrom; ///< the start it first had, when Square moved it since; nothing when it stands where it stood
    std::optional<Instant> goneAt; ///< Square no longer knows the id since then
    std::optional<Instant> cancelledAt; ///< when we learned of cancel, decline or no-show

    bool operator==(const Booking &) const = default;
};

/// What both sides last agreed on about one booking: enough to see that nothing has changed without reading the row.
struct Agreement {
    QString bookingId;
    std::int64_t version = 0;
    std::int64_t hash = 0; ///< listingHash()
    bool active = true; ///< neither cancelled nor gone here
    bool gone = false;
    std::optional<Instant> customerCachedAt;

    bool operator==(const Agreement &) const = default;
};

/// One column of a booking: SQL, JSON of the ledger, diff and hash all read this list.
struct BookingField {
    using Member = std::variant<QString Booking::*, std::int64_t Booking::*, bool Booking::*, Instant Booking::*, std::optional<Instant> Booking::*>;
    const char *column;
    const char *json; ///< name in ledgers, as users know it from Square
    enum class Origin {
        Key,
        Listing, ///< Square's listing has it
        Names, ///< looked up elsewhere in Square: customer, service
        Mark, ///< bookkeeping of ours
    };
    Member member;
    Origin origin;
    bool personal = false; ///< says who the customer is: blanked when their data are erased

    /// Whether it is part of what "same fields" means.
    bool isCompared() const { return origin == Origin::Listing || origin == Origin::Names; }
};

/// Every field in column order, merchant_id and booking_id first.
const std::array<BookingField, 24> &bookingFields();

BookingState bookingState(const QString &squareStatus);
/// Whether the shop should expect this car: an active status, and Square still knows it.
bool isActive(const Booking &booking);

/// 64 bits over the fields that a listing has, the same in every build: equal for two bookings that Square lists alike. Not for use against forgery.
std::int64_t listingHash(const Booking &booking);

QString segmentsToText(const QList<Segment> &segments);
QList<Segment> segmentsFromText(const QString &text);

/// Text of one field, for ledgers and screens: integers in decimal, times in RFC 3339, nothing as an empty string.
QString fieldText(const Booking &booking, const BookingField &field);

/// "Customer ABCD1234": the name shown for a customer Square hasn't told us about yet.
QString placeholderName(const QString &customerId);

} // namespace fb
