// SPDX-License-Identifier: GPL-3.0-or-later
#include "journaltable.h"

#include "bulkinsert.h"
#include "tryresult.h"

namespace fb {

namespace {
constexpr qlonglong kNoListing = 0; ///< the hash of no booking, but for one in 2^64
}

Result<void> JournalTable::agree(const QList<const Booking *> &bookings, const QSet<QString> &unsettled)
{
    BulkInsert insert(m_connection, QStringLiteral("journal"),
                      {QStringLiteral("merchant_id"), QStringLiteral("booking_id"), QStringLiteral("version"), QStringLiteral("listing_hash")},
                      QStringLiteral("ON CONFLICT (merchant_id, booking_id) DO UPDATE SET version = excluded.version, listing_hash = excluded.listing_hash"));
    const Dialect &dialect = m_connection.dialect();
    for (const Booking *booking : bookings) {
        const qlonglong hash = unsettled.contains(booking->bookingId) ? kNoListing : static_cast<qlonglong>(listingHash(*booking));
        FB_TRY(insert.add({Statement::value(dialect, booking->merchantId), Statement::value(dialect, booking->bookingId),
                           QVariant(static_cast<qlonglong>(booking->version)), QVariant(hash)}));
    }
    return insert.flush();
}

Result<QList<Agreement>> JournalTable::inWindow(const QString &merchantId, const QString &locationId, const TimeWindow &window)
{
    Statement statement(m_connection,
                        QStringLiteral("SELECT b.booking_id, j.version, j.listing_hash, b.cancelled_at_ms, b.gone_at_ms, b.customer_cached_at_ms"
                                       " FROM booking b JOIN journal j ON j.merchant_id = b.merchant_id AND j.booking_id = b.booking_id"
                                       " WHERE b.merchant_id = ? AND b.location_id = ? AND b.start_at_ms >= ? AND b.start_at_ms < ?"));
    statement.bind(merchantId).bind(locationId).bind(window.start).bind(window.end);
    return rowsOf(statement, [](const Statement &row) {
        const bool gone = row.optionalInstant(4).has_value();
        return Agreement{.bookingId = row.text(0),
                         .version = row.integer(1),
                         .hash = row.integer(2),
                         .active = !gone && !row.optionalInstant(3),
                         .gone = gone,
                         .customerCachedAt = row.optionalInstant(5)};
    });
}

} // namespace fb
