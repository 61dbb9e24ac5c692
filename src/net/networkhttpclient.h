// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpclient.h"
#include "ratebudget.h"
#include "retrypolicy.h"
#include "secret.h"

#include <QSet>
#include <QUrl>

#include <chrono>
#include <memory>

class QNetworkAccessManager;
class QNetworkRequest;

namespace fb {

class HttpAttempt;
class Pause;

/// Whether a token may be sent there: https to any host, http to this computer only.
/// @return Invalid with a sentence that says why not
Result<void> checkBaseUrl(const QUrl &base, const QString &who);

/// Whether a token can stand in a header: a line break in it would end the header and begin another one.
/// @return Auth with a sentence that says what is wrong
Result<void> checkToken(const Secret &token, const QString &who);

/// HttpClient over Qt's network stack: retries, Retry-After, rate budget, timeouts and bounded bodies as RetryPolicy says. Redirects are not followed
/// (the token must never reach another host) and cookies are not kept. HTTP/1.1 only: with HTTP/2 one lost connection fails every request on it, and
/// this version of Qt tells nothing about when a single one has gone out. Proxies are the system's; this computer is always asked directly.
/// Lives in the thread that creates it; its destruction ends every task with Cancelled.
class NetworkHttpClient final : public HttpClient {
public:
    /// @param base scheme, host, port and an optional path prefix; what checkBaseUrl() refuses makes every send() fail
    /// @param token goes out as "Authorization: Bearer …" and nowhere else; what checkToken() refuses makes every send() fail
    /// @param who names the source in errors: "Square"
    NetworkHttpClient(QUrl base, Secret token, const Clock &clock, RetryPolicy policy = {}, QString who = QStringLiteral("Square"));
    ~NetworkHttpClient() override;
    NetworkHttpClient(const NetworkHttpClient &) = delete;
    NetworkHttpClient &operator=(const NetworkHttpClient &) = delete;

    QCoro::Task<Result<HttpResponse>> send(HttpRequest request) override;
    void abort() override;
    std::optional<Instant> waitingUntil() const override;
    std::optional<Instant> notBefore() const override;
    void onPauseAsked(std::function<void(Instant until)> listener) override { m_pauseAsked = std::move(listener); }
    /// The time the source gave with its last answer, if it gave one.
    std::optional<Instant> serverTime() const { return m_serverTime; }

private:
    using Steady = std::chrono::steady_clock;

    QNetworkRequest networkRequest(const HttpRequest &request) const;
    QCoro::Task<Result<void>> waitForTurn(quint64 generation);
    QCoro::Task<> pause(milliseconds time, bool shown);
    void readRetryAfter(HttpResponse &response, QByteArrayView header, std::optional<Instant> date, int attempts);
    void hideToken(HttpResponse &response) const;
    Error cancelled() const;

    QUrl m_base;
    Secret m_token;
    const Clock &m_clock;
    RetryPolicy m_policy;
    QString m_who;
    Result<void> m_address;
    RateBudget m_budget;
    Steady::time_point m_notBefore{}; ///< what the source asked for, for every request
    std::function<void(Instant)> m_pauseAsked;
    quint64 m_generation = 0; ///< grows with every abort(); what began before it ends
    bool m_closing = false;
    std::optional<Instant> m_serverTime;
    std::unique_ptr<QObject> m_owner; ///< parent of attempts and pauses that are on their way out
    std::unique_ptr<QNetworkAccessManager> m_network;
    QSet<HttpAttempt *> m_attempts;
    QSet<Pause *> m_pauses;
};

} // namespace fb
