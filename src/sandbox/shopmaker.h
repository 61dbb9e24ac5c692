// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bookingbook.h"
#include "dice.h"
#include "shop.h"
#include "shopwords.h"

#include <QDate>
#include <QSet>

namespace fb::sandbox {

/// What a booking is made of; anything left out is chosen by the dice.
struct BookingWish {
    QByteArray id;
    Instant startAt{};
    QByteArray locationId;
    std::optional<QByteArray> customerId; ///< empty: a booking without customer
    int minutes = 0; ///< 0: as long as its services take
    QByteArray status = "ACCEPTED";
    Instant createdAt{};
};

/// Makes the account's believable data. Everything depends on the seed and the day alone.
class ShopMaker {
public:
    ShopMaker(Shop &shop, BookingBook &book, std::uint64_t seed)
        : m_shop(shop)
        , m_book(book)
        , m_dice(seed)
    {
    }

    /// Fills the book with @p count bookings over yesterday, today and tomorrow, @p now's day being today at each location, and makes their customers.
    void fill(int count, Instant now);

    /// The JSON of a new booking, which is not put into the book.
    Json makeBooking(const BookingWish &wish);
    /// Makes a customer with the next number and adds it to the shop.
    QByteArray addCustomer(Instant createdAt);

    Dice &dice() { return m_dice; }
    Shop &shop() { return m_shop; }
    BookingBook &book() { return m_book; }

    /// @p minutesOfDay after midnight, by the wall clock of a place.
    static Instant atLocalTime(const Place &place, QDate day, int minutesOfDay);

private:
    /// Somebody without another booking then, if there is anybody.
    const TeamWord &freeTechnician(Instant start, int length);
    void fillDay(int offset, int count, Instant now);
    QByteArray inventCar();

    Shop &m_shop;
    BookingBook &m_book;
    Dice m_dice;
    int m_customers = 0;
    QHash<QByteArray, QByteArray> m_carNotes; ///< by customer: the car, as it is written into notes
    QSet<std::pair<std::size_t, qint64>> m_taken; ///< team member and quarter of an hour since 1970
};

} // namespace fb::sandbox
