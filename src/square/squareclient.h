// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpclient.h"
#include "squareapi.h"

namespace fb {

/// The version of Square's API that the parser was written against.
inline constexpr char kSquareVersion[] = "2025-08-20";
/// Square's production address.
inline constexpr char16_t kSquareUrl[] = u"https://connect.squareup.com";

/// SquareApi over HTTP. Paging, slices, batches and what a broken page costs are here; bytes become values in squareparser.h, retries are the
/// HttpClient's. Same thread as the client, which must outlive this object; destruction ends every task with Cancelled.
class SquareClient final : public SquareApi {
public:
    explicit SquareClient(HttpClient &http);
    ~SquareClient() override;
    SquareClient(const SquareClient &) = delete;
    SquareClient &operator=(const SquareClient &) = delete;

    QCoro::Task<Listing> listBookings(QString locationId, TimeWindow window, std::function<void(const QList<Booking> &page, qint64 readSoFar)> onPage) override;
    QCoro::Task<Result<Bulk<Booking>>> bookings(QStringList ids) override;
    QCoro::Task<Result<Bulk<Customer>>> customers(QStringList ids) override;
    QCoro::Task<Result<Bulk<CatalogService>>> services(QStringList variationIds) override;
    QCoro::Task<Result<QList<Location>>> locations() override;
    QCoro::Task<Result<QString>> merchantId() override;
    QCoro::Task<Result<TokenStatus>> tokenStatus() override;
    QCoro::Task<Result<QList<TeamMember>>> teamMembers() override;
    void abort() override;
    CallCounters counters() const override;
    std::optional<Instant> waitingUntil() const override;
    std::optional<Instant> notBefore() const override;
    void onPauseAsked(std::function<void(Instant until)> listener) override;

private:
    enum class Purpose { Data, Setup };

    HttpRequest get(const char16_t *path, Purpose purpose) const;
    HttpRequest post(const char16_t *path, QByteArray body, Purpose purpose) const;
    /// Asks, checks the status, parses; a cut or broken answer is asked for once more.
    template<class Value>
    QCoro::Task<Result<Value>> ask(HttpRequest request, std::function<Result<Value>(QByteArrayView)> parse, quint64 generation);
    template<class Value>
    QCoro::Task<Result<Bulk<Value>>> askInBatches(const char16_t *path, const char *idsKey, bool catalogue, QStringList ids,
                                                  Result<Bulk<Value>> (*parse)(QByteArrayView, const QStringList &));
    QCoro::Task<> listSlice(Listing *listing, QString locationId, TimeWindow slice, quint64 generation,
                            std::function<void(const QList<Booking> &page, qint64 readSoFar)> onPage);

    HttpClient &m_http;
    std::shared_ptr<CallCounters> m_counters; ///< shared with requests that may still be on their way
    quint64 m_generation = 0; ///< grows with every abort(); what began before it ends
    int m_pageLimit = 1000; ///< 100 once Square has refused 1,000
};

} // namespace fb
