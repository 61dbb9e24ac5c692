// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkhttpclient.h"

#include "httpattempt.h"
#include "logging.h"
#include "redaction.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QTimer>
#include <QUrlQuery>

#include <algorithm>

namespace fb {

namespace {

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

/// The system's proxies, but never for this computer: the sandbox and the tests must be reached whatever https_proxy says.
class SystemProxies final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.url()))
            return {QNetworkProxy::NoProxy};
        return systemProxyForQuery(query);
    }
};

/// How long a request may still take; without a limit, for ever.
struct Patience {
    std::optional<milliseconds> left;

    void spend(milliseconds time)
    {
        if (left)
            *left = std::max(*left - time, milliseconds::zero());
    }
    bool covers(milliseconds time) const { return !left || *left > time; }
};

} // namespace

/// A server that repeats what it was sent must not bring the token into messages, logs and the store. Answers of success are data and stay as they are.
void NetworkHttpClient::hideToken(HttpResponse &response) const
{
    constexpr qsizetype kShortest = 12; // no token of a real source is as short; ordinary words are
    if (response.isSuccess() || m_token.reveal().size() < kShortest)
        return;
    const QByteArrayView token = m_token.reveal();
    response.body.replace(token, QByteArrayView("(token)"));
    for (QString *text : {&response.reason, &response.requestId, &response.redirectHost})
        text->replace(QString::fromUtf8(token), QStringLiteral("(token)"));
}

/// A wait that abort() can end. Opened once, by its timer or by abort().
class Pause final : public QObject {
public:
    Pause(milliseconds time, std::optional<Instant> shownUntil, QObject *parent)
        : QObject(parent)
        , m_shownUntil(shownUntil)
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer); // a coarse timer may fire early, inside the time that the source asked for
        connect(&m_timer, &QTimer::timeout, this, &Pause::end);
        m_timer.start(time);
    }

    void end()
    {
        m_timer.stop();
        m_over.open();
    }
    Gate &over() { return m_over; }
    std::optional<Instant> shownUntil() const { return m_shownUntil; }

private:
    std::optional<Instant> m_shownUntil;
    QTimer m_timer;
    Gate m_over;
};

Result<void> checkBaseUrl(const QUrl &base, const QString &who)
{
    const QString action = QStringLiteral("Give an address like https://connect.squareup.com.");
    if (!base.isValid() || base.host().isEmpty() || !base.userInfo().isEmpty() || base.hasQuery() || base.hasFragment())
        return failure(ErrorKind::Invalid, QStringLiteral("The address of %1 is not a web address").arg(who), who, action);
    if (base.scheme() != u"https" && !(base.scheme() == u"http" && isLoopback(base))) {
        return failure(ErrorKind::Invalid,
                       QStringLiteral("%1 is not asked at %2: the access token would travel unencrypted").arg(who, base.toString(QUrl::RemovePath)), who,
                       action);
    }
    return {};
}

Result<void> checkToken(const Secret &token, const QString &who)
{
    const QByteArrayView bytes = token.reveal();
    if (std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > ' ' && c < '\x7f'; }))
        return {};
    return failure(ErrorKind::Auth, QStringLiteral("The access token of %1 has a blank, a line break or another character that none has").arg(who), who,
                   QStringLiteral("Copy it again, and enter it in Settings or set FLOORBOARD_SQUARE_TOKEN."));
}

NetworkHttpClient::NetworkHttpClient(QUrl base, Secret token, const Clock &clock, RetryPolicy policy, QString who)
    : m_base(std::move(base))
    , m_token(std::move(token))
    , m_clock(clock)
    , m_policy(policy)
    , m_who(std::move(who))
    , m_address(checkBaseUrl(m_base, m_who))
    , m_budget(policy.burst, policy.refillPerSecond)
    , m_owner(std::make_unique<QObject>())
    , m_network(std::make_unique<QNetworkAccessManager>())
{
    if (m_address)
        m_address = checkToken(m_token, m_who);
    m_network->setProxyFactory(new SystemProxies); // the manager owns it
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

NetworkHttpClient::~NetworkHttpClient()
{
    m_closing = true;
    abort();
    m_owner.reset(); // replies go before their manager
}

Error NetworkHttpClient::cancelled() const
{
    return {.kind = ErrorKind::Cancelled, .detail = QStringLiteral("The request to %1 was cancelled").arg(m_who), .source = m_who};
}

QNetworkRequest NetworkHttpClient::networkRequest(const HttpRequest &request) const
{
    // QUrlQuery leaves "+" bare, which servers read as a space: every name and value is encoded by hand.
    const QString prefix = m_base.path().endsWith(u'/') ? m_base.path().chopped(1) : m_base.path();
    QByteArray address = QUrl::toPercentEncoding(prefix + request.path, "/");
    char separator = '?';
    for (const auto &[name, value] : request.query) {
        address += separator + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
        separator = '&';
    }
    QNetworkRequest result(QUrl::fromEncoded(m_base.toEncoded(QUrl::RemovePath) + address, QUrl::StrictMode));
    for (const auto &[name, value] : request.headers)
        result.setRawHeader(name, value);
    result.setRawHeader("User-Agent", "Floorboard/" FLOORBOARD_VERSION);
    if (!m_token.isEmpty())
        result.setRawHeader("Authorization", "Bearer " + m_token.reveal().toByteArray());
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    result.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setDecompressedSafetyCheckThreshold(m_policy.maxBodyBytes); // our own limit comes first
    return result;
}

QCoro::Task<> NetworkHttpClient::pause(milliseconds time, bool shown)
{
    const std::optional<Instant> until = shown ? std::optional(m_clock.now() + time) : std::nullopt;
    Pause *const waiting = new Pause(time, until, m_owner.get());
    m_pauses.insert(waiting);
    co_await waiting->over();
    m_pauses.remove(waiting);
    waiting->deleteLater();
}

QCoro::Task<Result<void>> NetworkHttpClient::waitForTurn(quint64 generation)
{
    for (;;) {
        if (generation != m_generation || m_closing)
            co_return std::unexpected(cancelled());
        const Steady::time_point now = Steady::now();
        const auto held = std::chrono::ceil<milliseconds>(m_notBefore - now);
        if (m_notBefore > now && held > m_policy.longestRetryAfter) {
            const Instant until = m_clock.now() + held;
            co_return std::unexpected(Error{.kind = ErrorKind::RateLimited,
                                            .detail = QStringLiteral("%1 asked not to be called before %2").arg(m_who, toRfc3339(until)),
                                            .source = m_who,
                                            .action = QStringLiteral("Wait until then; the schedule goes on by itself."),
                                            .retryAt = until});
        }
        const milliseconds wait = std::max(m_notBefore > now ? held : milliseconds::zero(), m_budget.delay(now));
        if (wait <= milliseconds::zero())
            co_return Result<void>();
        co_await pause(wait, true);
    }
}

void NetworkHttpClient::readRetryAfter(HttpResponse &response, QByteArrayView header, std::optional<Instant> date, int attempts)
{
    // A date is one of the source's clock. By a clock of ours that is wrong it would be over already, or hours away.
    const std::optional<milliseconds> asked = retryAfter(header, date.value_or(m_clock.now()));
    // A 429 without a time holds everybody back for as long as we would wait ourselves; after the last attempt, for the longest of these waits.
    const milliseconds own = attempts < m_policy.maxAttempts ? m_policy.backoff(attempts) : m_policy.maxBackoff;
    if (!asked && response.status != 429)
        return;
    const milliseconds wait = asked.value_or(own);
    response.retryAt = m_clock.now() + wait;
    response.longWait = wait > m_policy.longestRetryAfter;
    m_notBefore = std::max(m_notBefore, Steady::now() + wait);
    if (m_pauseAsked)
        m_pauseAsked(*response.retryAt);
}

QCoro::Task<Result<HttpResponse>> NetworkHttpClient::send(HttpRequest request)
{
    if (!m_address)
        co_return std::unexpected(m_address.error());
    const quint64 generation = m_generation;
    const QNetworkRequest address = networkRequest(request);
    Patience patience{request.patience};
    for (int attempts = 0;;) {
        const Result<void> turn = co_await waitForTurn(generation);
        if (!turn)
            co_return std::unexpected(turn.error());
        m_budget.take(Steady::now());
        RetryPolicy policy = m_policy;
        if (patience.left)
            policy.attemptLimit = std::max(*patience.left, milliseconds(1));
        HttpAttempt *const attempt = new HttpAttempt(*m_network, address, request, policy, m_who, m_owner.get());
        m_attempts.insert(attempt);
        co_await attempt->ended();
        m_attempts.remove(attempt);
        attempt->deleteLater();
        attempts += std::max(attempt->timesSent(), 1);
        patience.spend(milliseconds(attempt->milliseconds()));
        m_budget.take(Steady::now(), std::max(attempt->timesSent() - 1, 0));
        const bool mayRepeat = request.safeToRepeat && attempts < m_policy.maxAttempts;

        if (const std::optional<Error> &error = attempt->error()) {
            qCInfo(lcNet).noquote() << loggable(request) << "failed:" << errorKindName(error->kind) << "in" << attempt->milliseconds() << "ms, attempt"
                                    << attempts;
            const milliseconds wait = m_policy.backoff(attempts);
            if (!mayRepeat || !attempt->isRetryable() || !patience.covers(wait))
                co_return std::unexpected(*error);
            // Qt would try again on the connection that never came about. Its way to drop one drops all, so only when nobody else uses any.
            if (error->kind == ErrorKind::Timeout && m_attempts.isEmpty())
                m_network->clearConnectionCache();
            co_await pause(wait, false);
            patience.spend(wait);
            continue;
        }

        HttpResponse response = attempt->takeResponse();
        hideToken(response);
        const std::optional<Instant> date = httpDate(attempt->header("Date"));
        if (date)
            m_serverTime = date;
        qCInfo(lcNet).noquote() << loggable(request) << "answered" << response.status << "in" << attempt->milliseconds() << "ms," << response.body.size()
                                << "bytes, attempt" << attempts;
        if (!RetryPolicy::isRetryable(response.status))
            co_return response;
        readRetryAfter(response, attempt->header("Retry-After"), date, attempts);
        if (!mayRepeat || response.longWait)
            co_return response;
        if (!response.retryAt) {
            const milliseconds wait = m_policy.backoff(attempts);
            if (!patience.covers(wait))
                co_return response;
            co_await pause(wait, false);
            patience.spend(wait);
        }
    }
}

void NetworkHttpClient::abort()
{
    ++m_generation;
    const QSet<HttpAttempt *> attempts = m_attempts;
    const QSet<Pause *> pauses = m_pauses;
    // Ending one may end others in its wake, so each is looked up again; none is deleted before the event loop runs.
    for (HttpAttempt *attempt : attempts) {
        if (m_attempts.contains(attempt))
            attempt->cancel();
    }
    for (Pause *pause : pauses) {
        if (m_pauses.contains(pause))
            pause->end();
    }
}

std::optional<Instant> NetworkHttpClient::notBefore() const
{
    const auto left = std::chrono::ceil<milliseconds>(m_notBefore - Steady::now());
    return left > milliseconds::zero() ? std::optional(m_clock.now() + left) : std::nullopt;
}

std::optional<Instant> NetworkHttpClient::waitingUntil() const
{
    std::optional<Instant> latest;
    for (const Pause *pause : m_pauses) {
        if (pause->shownUntil() && (!latest || *pause->shownUntil() > *latest))
            latest = pause->shownUntil();
    }
    return latest;
}

} // namespace fb
