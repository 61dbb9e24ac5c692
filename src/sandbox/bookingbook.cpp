// SPDX-License-Identifier: GPL-3.0-or-later
#include "bookingbook.h"

#include "shop.h"

#include <algorithm>

namespace fb::sandbox {

namespace {
constexpr std::size_t kKeptListings = 4;
}

std::uint64_t BookingBook::orderOf(const QByteArray &id) const
{
    std::uint64_t hash = 14695981039346656037ULL ^ m_seed; // FNV-1a, then a finaliser so that similar ids land far apart
    for (const char letter : id)
        hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211ULL;
    hash ^= hash >> 33;
    hash *= 0xff51afd7ed558ccdULL;
    return hash ^ (hash >> 33);
}

const StoredBooking &BookingBook::put(const Json &booking, std::optional<Instant> listedAt)
{
    const QByteArray id = member(booking, "id");
    StoredBooking *&entry = m_byId[id];
    if (!entry) {
        entry = &m_bookings.emplace_back();
        entry->id = id;
        entry->order = orderOf(id);
        m_byStart.push_back(entry);
        m_sorted = false;
    }
    if (const auto start = parseRfc3339(QString::fromLatin1(member(booking, "start_at"))))
        listedAt = start;
    if (listedAt && toMs(*listedAt) != entry->startMs) {
        entry->startMs = toMs(*listedAt);
        m_sorted = false;
    }
    entry->status = member(booking, "status");
    entry->locationId = member(booking, "location_id");
    entry->customerId = member(booking, "customer_id");
    entry->byApplication = member(booking, "source") == "API";
    entry->teamMemberIds.clear();
    if (const auto segments = booking.find("appointment_segments"); segments != booking.end() && segments->is_array()) {
        for (const Json &segment : *segments)
            entry->teamMemberIds.append(member(segment, "team_member_id"));
    }
    entry->json = toJsonText(booking);
    m_kept.clear();
    return *entry;
}

void BookingBook::setOlder(const QByteArray &id, const Json &older)
{
    if (StoredBooking *entry = m_byId.value(id))
        entry->olderJson = toJsonText(older);
}

bool BookingBook::remove(const QByteArray &id)
{
    StoredBooking *entry = m_byId.take(id);
    if (!entry)
        return false;
    entry->removed = true;
    entry->json.clear();
    std::erase(m_byStart, entry);
    m_kept.clear();
    return true;
}

const StoredBooking *BookingBook::find(const QByteArray &id) const { return m_byId.value(id); }

BookingBook::Listing BookingBook::all() const
{
    Listing listing;
    listing.reserve(m_byId.size());
    for (const StoredBooking &booking : m_bookings) {
        if (!booking.removed)
            listing.push_back(&booking);
    }
    return listing;
}

std::uint64_t BookingBook::listingKey(const StoredBooking &booking, bool sortedByStart)
{
    return sortedByStart ? static_cast<std::uint64_t>(booking.startMs) : booking.order;
}

std::size_t BookingBook::positionAfter(const Listing &listing, bool sortedByStart, std::uint64_t key, const QByteArray &id)
{
    const auto after = [&](const StoredBooking *booking) {
        const std::uint64_t own = listingKey(*booking, sortedByStart);
        return own < key || (own == key && booking->id <= id);
    };
    return static_cast<std::size_t>(std::ranges::partition_point(listing, after) - listing.begin());
}

void BookingBook::sortByStart()
{
    if (m_sorted)
        return;
    std::ranges::sort(m_byStart, {}, &StoredBooking::startMs);
    m_sorted = true;
}

const BookingBook::Listing &BookingBook::list(const ListFilter &filter)
{
    if (const auto kept = std::ranges::find(m_kept, filter, &Kept::filter); kept != m_kept.end())
        return kept->listing;

    sortByStart();
    Listing listing;
    const auto first = std::ranges::lower_bound(m_byStart, filter.startMinMs, {}, &StoredBooking::startMs);
    for (auto it = first; it != m_byStart.end(); ++it) {
        const StoredBooking &booking = **it;
        if (booking.startMs > filter.startMaxMs || (filter.exclusiveMax && booking.startMs == filter.startMaxMs))
            break;
        if ((filter.ownOnly && !booking.byApplication) || (!filter.locationId.isEmpty() && booking.locationId != filter.locationId)
            || (!filter.customerId.isEmpty() && booking.customerId != filter.customerId)
            || (!filter.teamMemberId.isEmpty() && !booking.teamMemberIds.contains(filter.teamMemberId)))
            continue;
        listing.push_back(&booking);
    }
    std::ranges::sort(listing, [&filter](const StoredBooking *a, const StoredBooking *b) {
        const std::uint64_t keyA = listingKey(*a, filter.sortedByStart);
        const std::uint64_t keyB = listingKey(*b, filter.sortedByStart);
        return keyA != keyB ? keyA < keyB : a->id < b->id;
    });
    if (m_kept.size() >= kKeptListings)
        m_kept.pop_front();
    m_kept.push_back({filter, std::move(listing)});
    return m_kept.back().listing;
}

} // namespace fb::sandbox
