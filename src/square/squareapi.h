// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking.h"
#include "catalog.h"
#include "customer.h"
#include "location.h"
#include "result.h"
#include "run.h"
#include "timewindow.h"

#include <qcoro/qcorotask.h>

#include <QHash>
#include <QStringList>

namespace fb {

/// How one listing of a window went. Its bookings have come page by page.
struct Listing {
    qint64 read = 0; ///< bookings, repeats included
    QList<RecordError> malformed; ///< records that could not be read; bookingId may be empty
    bool complete = true; ///< false: nothing may be concluded from what is missing
    std::optional<Error> error; ///< why it is incomplete
};

/// Answers of a bulk read, by id. An id that Square doesn't know is in `notFound`; one that it refused to answer for is in `errors`.
template<class Value>
struct Bulk {
    QHash<QString, Value> found;
    QStringList notFound;
    QHash<QString, Error> errors;
};

struct TokenStatus {
    QString merchantId;
    QStringList scopes;
    std::optional<Instant> expiresAt;
};

/// What a connection has done since it was made, for honest counters.
struct CallCounters {
    std::int64_t data = 0; ///< pages, customers, catalogue, by-id questions; retries included
    std::int64_t setup = 0; ///< locations, merchant, scopes, profiles
};

/// Square, as the engine needs it: reads only. One object belongs to one thread; every task ends exactly once, abort() included.
class SquareApi {
public:
    virtual ~SquareApi() = default;

    /// All bookings of a location that start in @p window, in slices, to the last page. Never fails as a whole: what was read so far stands, with
    /// `complete == false` and the error. @p onPage gets each page's bookings, without customer and service names (which come from other calls), and the
    /// number read so far. They are in Square's order, which means nothing, and may repeat, in other versions too.
    virtual QCoro::Task<Listing> listBookings(QString locationId, TimeWindow window,
                                              std::function<void(const QList<Booking> &page, qint64 readSoFar)> onPage) = 0;
    /// Any number of ids, asked for in batches of 100.
    virtual QCoro::Task<Result<Bulk<Booking>>> bookings(QStringList ids) = 0;
    virtual QCoro::Task<Result<Bulk<Customer>>> customers(QStringList ids) = 0;
    /// Names and prices of service variations, deleted ones included; unknown ids are in notFound.
    virtual QCoro::Task<Result<Bulk<CatalogService>>> services(QStringList variationIds) = 0;

    virtual QCoro::Task<Result<QList<Location>>> locations() = 0;
    virtual QCoro::Task<Result<QString>> merchantId() = 0;
    virtual QCoro::Task<Result<TokenStatus>> tokenStatus() = 0;
    virtual QCoro::Task<Result<QList<TeamMember>>> teamMembers() = 0;

    /// Ends everything under way with Cancelled, at once. Later calls work again.
    virtual void abort() = 0;
    virtual CallCounters counters() const = 0;
    /// While a request waits because Square said so or the budget is used up: until when.
    virtual std::optional<Instant> waitingUntil() const = 0;
    /// What Square asked for and what is still ahead: no request before this time, whoever asks.
    virtual std::optional<Instant> notBefore() const = 0;
    /// See HttpClient::onPauseAsked().
    virtual void onPauseAsked(std::function<void(Instant until)> listener) = 0;
};

} // namespace fb
