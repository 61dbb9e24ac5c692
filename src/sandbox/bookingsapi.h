// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apirequest.h"
#include "bookingbook.h"
#include "settings.h"
#include "shop.h"

namespace fb::sandbox {

/// ListBookings, RetrieveBooking, BulkRetrieveBookings and the booking profiles.
class BookingsApi {
public:
    BookingsApi(Shop &shop, BookingBook &book, const Settings &settings, std::uint64_t seed)
        : m_shop(shop)
        , m_book(book)
        , m_settings(settings)
        , m_seed(seed)
    {
    }

    Answer list(const ApiRequest &request, Instant now);
    Answer retrieve(const QByteArray &id) const;
    Answer bulkRetrieve(const ApiRequest &request) const;
    Answer teamProfiles(const ApiRequest &request) const;
    Answer businessProfile() const;

private:
    struct Position {
        ListFilter filter;
        bool started = false; ///< a cursor was given: continue after (key, id)
        std::uint64_t key = 0;
        QByteArray id;
    };

    std::expected<ListFilter, Answer> readFilter(const ApiRequest &request, Instant now) const;
    std::expected<Position, Answer> readPosition(const ApiRequest &request, Instant now) const;
    QByteArray filterHash(const ApiRequest &request) const;
    QByteArray makeCursor(const ApiRequest &request, const ListFilter &filter, std::uint64_t key, const QByteArray &id) const;
    QByteArray checkSum(const QByteArray &text) const;
    bool seesAll() const { return m_shop.scopes().contains(QStringLiteral("APPOINTMENTS_ALL_READ")); }

    Shop &m_shop;
    BookingBook &m_book;
    const Settings &m_settings;
    std::uint64_t m_seed;
    std::uint64_t m_shuffles = 0;
};

} // namespace fb::sandbox
