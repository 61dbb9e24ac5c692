// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "gate.h"
#include "samples.h"
#include "squareapi.h"

#include <QMap>

#include <qcoro/qcorotimer.h>

namespace fb {

/// Square in memory, for tests of the engine: holds bookings and customers, counts calls, fails the n-th. Answers without delay.
class FakeSquare final : public SquareApi {
public:
    QMap<QString, Booking> held; ///< by id
    QHash<QString, Customer> people; ///< by id; absent: 404
    QList<Location> places{{kSampleLocation, QStringLiteral("Franklin"), {}, QStringLiteral("UTC"), QStringLiteral("USD"), true}};
    /// By variation id; what isn't here has its id for a name, and without a name it isn't known.
    QHash<QString, CatalogService> catalog{{QStringLiteral("SV-DETAIL"), {QStringLiteral("Full detail"), std::nullopt}}};
    QString merchant = QStringLiteral("M1");
    QStringList scopes;
    QSet<QString> hidden; ///< ids the listing lacks though they exist
    QList<RecordError> malformed;
    std::optional<Error> listingError; ///< the listing ends early with this
    bool reversed = false;
    std::optional<Instant> pauseUntil; ///< what a Retry-After asked for
    std::function<void(Instant)> pauseAsked; ///< whom to tell of a Retry-After
    QHash<QString, Error> failing; ///< by call: it always fails with this
    QHash<QString, Error> refused; ///< by booking id: the answer to a question by id
    int failCall = 0; ///< the n-th call from now fails with a 500; 0: none
    bool drips = false; ///< the listing gives what there is and then nothing more until abort()
    std::function<void()> duringListing; ///< called between the request and its answer
    QList<QString> calls; ///< "list", "bookings", "customers", …

    void add(const Booking &booking)
    {
        held.insert(booking.bookingId, booking);
        if (!booking.customerId.isEmpty() && !people.contains(booking.customerId))
            people.insert(booking.customerId, {booking.customerId, QStringLiteral("Name of ") + booking.customerId, {}, {}});
    }
    void fill(int count)
    {
        for (int i = 0; i < count; ++i) {
            Booking booking = sampleBooking(QStringLiteral("b%1").arg(i));
            booking.startAt = kSampleNow + minutes(i % 600);
            booking.customerId = QStringLiteral("CUST%1").arg(i, 6, 10, QLatin1Char('0'));
            add(booking);
        }
    }
    template<class Change>
    void change(const QString &id, Change change)
    {
        Booking &booking = held[id];
        booking.version += 1;
        change(booking);
    }
    int count(const QString &call) const { return static_cast<int>(calls.count(call)); }

    QCoro::Task<Listing> listBookings(QString locationId, TimeWindow window, std::function<void(const QList<Booking> &page, qint64 readSoFar)> onPage) override
    {
        Listing listing;
        QList<Booking> page;
        const std::optional<Error> failed = fails(QStringLiteral("list"));
        const std::chrono::milliseconds atOnce(0);
        co_await QCoro::sleepFor(atOnce); // no answer comes within the question, from the real one neither
        if (duringListing)
            duringListing();
        if (!failed) {
            for (const Booking &booking : std::as_const(held)) {
                if (booking.locationId == locationId && window.contains(booking.startAt) && !hidden.contains(booking.bookingId))
                    page.push_back(bare(booking));
            }
            listing.malformed = malformed;
        }
        if (reversed)
            std::reverse(page.begin(), page.end());
        if (onPage)
            onPage(page, page.size());
        listing.read = page.size();
        listing.error = failed ? failed : listingError;
        if (drips) {
            Gate over;
            m_dripping = &over;
            co_await over;
            listing.error = Error{.kind = ErrorKind::Cancelled, .detail = QStringLiteral("Asking Square was cancelled"), .source = QStringLiteral("Square")};
        }
        listing.complete = !listing.error;
        co_return listing;
    }
    QCoro::Task<Result<Bulk<Booking>>> bookings(QStringList ids) override
    {
        if (ids.isEmpty())
            co_return Bulk<Booking>();
        if (const std::optional<Error> failed = fails(QStringLiteral("bookings")))
            co_return std::unexpected(*failed);
        Bulk<Booking> answer;
        for (const QString &id : ids) {
            if (refused.contains(id))
                answer.errors.insert(id, refused.value(id));
            else if (held.contains(id))
                answer.found.insert(id, bare(held.value(id)));
            else
                answer.notFound.push_back(id);
        }
        co_return answer;
    }
    QCoro::Task<Result<Bulk<Customer>>> customers(QStringList ids) override
    {
        if (ids.isEmpty())
            co_return Bulk<Customer>();
        if (const std::optional<Error> failed = fails(QStringLiteral("customers")))
            co_return std::unexpected(*failed);
        Bulk<Customer> answer;
        for (const QString &id : ids) {
            if (people.contains(id))
                answer.found.insert(id, people.value(id));
            else
                answer.notFound.push_back(id);
        }
        co_return answer;
    }
    QCoro::Task<Result<Bulk<CatalogService>>> services(QStringList variationIds) override
    {
        if (variationIds.isEmpty())
            co_return Bulk<CatalogService>();
        if (const std::optional<Error> failed = fails(QStringLiteral("services")))
            co_return std::unexpected(*failed);
        Bulk<CatalogService> answer;
        for (const QString &id : variationIds) {
            const auto known = catalog.constFind(id);
            if (known == catalog.constEnd())
                answer.found.insert(id, {id, std::nullopt});
            else if (known->name.isEmpty())
                answer.notFound.push_back(id);
            else
                answer.found.insert(id, *known);
        }
        co_return answer;
    }
    QCoro::Task<Result<QList<Location>>> locations() override
    {
        if (const std::optional<Error> failed = fails(QStringLiteral("locations"), true))
            co_return std::unexpected(*failed);
        co_return QList<Location>(places); // a copy: QCoro 0.8 moves from whatever it is given
    }
    QCoro::Task<Result<QString>> merchantId() override
    {
        if (const std::optional<Error> failed = fails(QStringLiteral("merchant"), true))
            co_return std::unexpected(*failed);
        co_return QString(merchant);
    }
    QCoro::Task<Result<TokenStatus>> tokenStatus() override
    {
        if (const std::optional<Error> failed = fails(QStringLiteral("token"), true))
            co_return std::unexpected(*failed);
        co_return TokenStatus{merchant, scopes, std::nullopt};
    }
    QCoro::Task<Result<QList<TeamMember>>> teamMembers() override
    {
        if (const std::optional<Error> failed = fails(QStringLiteral("team"), true))
            co_return std::unexpected(*failed);
        co_return QList<TeamMember>{{QStringLiteral("TM-1"), QStringLiteral("Rosa Medina")}};
    }
    void abort() override
    {
        if (Gate *const dripping = std::exchange(m_dripping, nullptr))
            dripping->open();
    }
    CallCounters counters() const override { return m_counters; }
    std::optional<Instant> waitingUntil() const override { return std::nullopt; }
    std::optional<Instant> notBefore() const override { return pauseUntil; }
    void onPauseAsked(std::function<void(Instant)> listener) override { pauseAsked = std::move(listener); }

private:
    std::optional<Error> fails(const QString &call, bool setup = false)
    {
        calls.push_back(call);
        ++(setup ? m_counters.setup : m_counters.data);
        if (failCall > 0 && --failCall == 0)
            return Error{.kind = ErrorKind::Protocol, .detail = QStringLiteral("Square answered 500"), .source = QStringLiteral("Square"), .httpStatus = 500};
        const auto always = failing.constFind(call);
        return always == failing.constEnd() ? std::nullopt : std::optional(*always);
    }
    /// As a listing gives it: without anything that comes from elsewhere.
    static Booking bare(Booking booking)
    {
        booking.merchantId.clear();
        return booking;
    }

    CallCounters m_counters;
    Gate *m_dripping = nullptr;
};

} // namespace fb
