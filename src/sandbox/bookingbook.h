// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "jsontext.h"

#include <QHash>

#include <deque>

namespace fb::sandbox {

/// One booking of the stand-in: the bytes that are sent, and what they are found by.
struct StoredBooking {
    QByteArray id;
    std::int64_t startMs = 0;
    std::uint64_t order = 0; ///< place in a listing that is not sorted by start
    QByteArray status;
    QByteArray locationId;
    QByteArray customerId;
    QList<QByteArray> teamMemberIds;
    bool byApplication = false; ///< made through the API: what a buyer-level token may see
    bool removed = false;
    QByteArray json;
    QByteArray olderJson; ///< a lagging replica's copy, served on every second reading
    mutable bool older = false;

    /// The bytes to send now.
    const QByteArray &read() const
    {
        if (olderJson.isEmpty())
            return json;
        older = !older;
        return older ? json : olderJson;
    }
};

/// What a listing asks for.
struct ListFilter {
    std::int64_t startMinMs = 0;
    std::int64_t startMaxMs = 0; ///< included unless exclusiveMax
    bool exclusiveMax = false;
    bool sortedByStart = false;
    bool ownOnly = false;
    QByteArray locationId;
    QByteArray customerId;
    QByteArray teamMemberId;

    bool operator==(const ListFilter &) const = default;
};

/// All bookings, found by id and by start. The JSON of each is made once and kept as bytes, so that a page is put together by appending.
class BookingBook {
public:
    using Listing = std::vector<const StoredBooking *>;

    explicit BookingBook(std::uint64_t seed)
        : m_seed(seed)
    {
    }

    /// Adds a booking or replaces the one of the same id. @p listedAt stands in where the JSON has no readable start_at.
    const StoredBooking &put(const Json &booking, std::optional<Instant> listedAt = {});
    /// Gives a booking a second, older face that every second reading shows.
    void setOlder(const QByteArray &id, const Json &older);
    bool remove(const QByteArray &id);

    const StoredBooking *find(const QByteArray &id) const;
    std::size_t count() const { return m_byId.size(); }
    /// Bookings that are not removed, in the order in which they came.
    Listing all() const;
    /// Bookings that match, in the listing's order: by hash of the id, or by start. Valid until the next change.
    const Listing &list(const ListFilter &filter);
    /// Where in @p listing the entries after (@p key, @p id) begin; keys are those of listingKey().
    static std::size_t positionAfter(const Listing &listing, bool sortedByStart, std::uint64_t key, const QByteArray &id);
    static std::uint64_t listingKey(const StoredBooking &booking, bool sortedByStart);

private:
    struct Kept {
        ListFilter filter;
        Listing listing;
    };

    std::uint64_t orderOf(const QByteArray &id) const;
    void sortByStart();

    std::uint64_t m_seed;
    std::deque<StoredBooking> m_bookings; ///< a deque: entries keep their address
    QHash<QByteArray, StoredBooking *> m_byId;
    std::vector<StoredBooking *> m_byStart;
    bool m_sorted = true;
    std::deque<Kept> m_kept; ///< the last few listings, dropped with any change
};

} // namespace fb::sandbox
