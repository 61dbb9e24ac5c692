// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <qcoro/qcorotask.h>

#include <QByteArray>
#include <QList>

#include <functional>
#include <utility>

namespace fb {

/// One question to a source. Path and query values are written in clear; the client percent-encodes them.
struct HttpRequest {
    enum class Method { Get, Post };

    Method method = Method::Get;
    QString path; ///< "/v2/bookings", below the source's base address
    QList<std::pair<QString, QString>> query; ///< in the order they go out
    QList<std::pair<QByteArray, QByteArray>> headers; ///< beside Authorization, which the client adds
    QByteArray body; ///< of a POST, may be empty
    bool safeToRepeat = true; ///< asking twice does no harm: GET and bulk reads
    /// So long its tries and the waits between them may take in all; nothing: as the policy says. Pauses that the source asks for, which everybody waits
    /// for, are not counted.
    std::optional<milliseconds> patience = std::nullopt;
    std::function<void()> onSent; ///< told each time the request goes out on the wire, retries included; may be empty
};

/// What came back, whatever its status.
struct HttpResponse {
    int status = 0;
    QString reason; ///< "Service Unavailable"
    QByteArray contentType;
    QByteArray body; ///< decompressed
    QString requestId;
    QString redirectHost; ///< where a 3xx points, host only; redirects are not followed
    std::optional<Instant> retryAt; ///< do not ask again before this time; always set for 429
    bool longWait = false; ///< that time is further away than waiting within a run is worth

    bool isSuccess() const { return status >= 200 && status < 300; }
};

/// Asks one source over HTTP. One object belongs to one thread; every task ends exactly once.
class HttpClient {
public:
    virtual ~HttpClient() = default;

    /// @return the last answer of whatever status, 401 and 429 included; or Network, Timeout (nothing was answered), Protocol (the answer was cut
    ///         or too big), RateLimited (the source asked for a pause that is still too long), Invalid (no such address) or Cancelled
    virtual QCoro::Task<Result<HttpResponse>> send(HttpRequest request) = 0;
    /// Ends every task under way, waits included, with Cancelled before this returns. Later calls work again.
    virtual void abort() = 0;
    /// While a request waits because the source asked for it or the budget is used up: until when.
    virtual std::optional<Instant> waitingUntil() const = 0;
    /// What the source asked for and what is still ahead: no request before this time, whoever asks.
    virtual std::optional<Instant> notBefore() const = 0;
    /// Told each time the source asks for a pause, in the client's thread, before anybody waits for its end: who keeps it, keeps it through a crash.
    /// One listener; an empty one listens no more.
    virtual void onPauseAsked(std::function<void(Instant until)> listener) = 0;
};

} // namespace fb
