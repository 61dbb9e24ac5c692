// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncworker.h"

#include "account.h"
#include "logging.h"
#include "storepassword.h"

#include <QRandomGenerator>

namespace fb {

namespace {

constexpr milliseconds kFirstRetry{15'000}; ///< after the network went: try soon, then less and less often, at most every interval
constexpr milliseconds kWatchEvery{500};
constexpr milliseconds kPausedLook{30'000};
constexpr milliseconds kTestLimit{60'000}; ///< a trickle of bytes must not keep a test going for ever

/// Nobody answered: it may be over any moment, and is worth trying again soon.
bool isOutage(const std::optional<Error> &error)
{
    return error && (error->kind == ErrorKind::Network || error->kind == ErrorKind::Timeout || error->kind == ErrorKind::Storage);
}

/// ±10 %, so that many desks don't ask at the same moment.
milliseconds jittered(milliseconds interval)
{
    return milliseconds(static_cast<qint64>(static_cast<double>(interval.count()) * (0.9 + 0.2 * QRandomGenerator::global()->generateDouble())));
}

} // namespace

SyncWorker::SyncWorker(SyncService::Settings settings, const Clock &clock, SyncReports reports, std::shared_ptr<StoreInterrupt> interrupt)
    : m_settings(std::move(settings))
    , m_clock(clock)
    , m_reports(std::move(reports))
    , m_interrupt(std::move(interrupt))
{
    m_timer.setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { onTimer(); });
    m_watch.setInterval(kWatchEvery);
    QObject::connect(&m_watch, &QTimer::timeout, &m_watch, [this] {
        const std::optional<Instant> until = m_session ? m_session->client().waitingUntil() : std::nullopt;
        if (until != m_waitingUntil) {
            m_waitingUntil = until;
            m_reports.waiting(until);
        }
    });
}

SyncWorker::~SyncWorker()
{
    // Everything that is awaited ends with Cancelled when its owner goes; nothing starts anew meanwhile.
    m_closing = true;
    m_waiting.clear();
    m_engine.reset();
    m_session.reset();
    m_tests.clear();
}

void SyncWorker::start()
{
    m_started = true;
    const std::optional<SyncState> state = readState();
    const milliseconds sinceSuccess = state && state->lastSuccessAt ? m_clock.now() - *state->lastSuccessAt : milliseconds::max();
    if (sinceSuccess >= milliseconds(0) && sinceSuccess < m_settings.reconcileInterval)
        scheduleIn(m_settings.reconcileInterval - sinceSuccess);
    else
        onTimer();
}

std::optional<SyncState> SyncWorker::readState()
{
    if (!openStore())
        return std::nullopt;
    QString location = m_settings.locationId;
    if (location.isEmpty()) {
        if (const Result<std::optional<QString>> stored = m_store->setting(QStringLiteral("square.location")); stored)
            location = stored->value_or(QString());
    }
    const Result<SyncState> state = m_store->syncState(QStringLiteral("square"), location);
    if (!state)
        return std::nullopt;
    m_reports.state(*state);
    return *state;
}

void SyncWorker::onTimer()
{
    const std::optional<SyncState> state = readState();
    if (state && state->pausedAt) {
        m_reports.scheduled(std::nullopt);
        m_timer.start(std::min(m_settings.reconcileInterval, kPausedLook)); // another desk may resume
        return;
    }
    // Another desk or the command line may have done the work meanwhile.
    if (state && state->lastSuccessAt && !state->lastError && m_outages == 0) {
        const milliseconds age = m_clock.now() - *state->lastSuccessAt;
        if (age >= milliseconds(0) && age < m_settings.reconcileInterval / 2) {
            scheduleIn(m_settings.reconcileInterval - age);
            return;
        }
    }
    requestRun({.trigger = Trigger::Schedule, .daysBack = m_settings.daysBack, .daysAhead = m_settings.daysAhead, .by = QStringLiteral("system")});
}

void SyncWorker::scheduleIn(milliseconds delay)
{
    const milliseconds wait = std::max(delay, milliseconds(0));
    m_timer.start(std::min<milliseconds>(wait, std::chrono::hours(24))); // waking early does no harm, and Qt counts in int
    m_reports.scheduled(m_clock.now() + wait);
}

void SyncWorker::schedule(const RunRecord &last)
{
    if (!m_started)
        return;
    milliseconds wait = jittered(m_settings.reconcileInterval);
    if (isOutage(last.error)) {
        wait = std::min(wait, kFirstRetry * (1 << std::min(m_outages, 6)));
        ++m_outages;
    } else {
        m_outages = 0;
    }
    if (last.error && last.error->retryAt)
        wait = std::max<milliseconds>(wait, *last.error->retryAt - m_clock.now());
    scheduleIn(wait);
}

void SyncWorker::requestRun(RunRequest request)
{
    m_waiting.push_back(std::move(request));
    if (!m_busy)
        runNext();
}

void SyncWorker::cancelRun()
{
    m_waiting.clear();
    m_cancelled = true; // for a run that still waits for the keychain
    if (m_engine)
        m_engine->cancel();
}

void SyncWorker::retryAfterOutage()
{
    if (m_started && !m_busy)
        onTimer();
}

Result<void> SyncWorker::openStore()
{
    if (m_store)
        return {};
    const Result<StoreAddress> address = StoreAddress::parse(m_settings.store);
    if (!address)
        return std::unexpected(address.error());
    Result<std::unique_ptr<Store>> opened = Store::open(*address, {.durable = false, .password = m_settings.storePassword, .interrupt = m_interrupt});
    if (!opened)
        return std::unexpected(opened.error());
    m_store = *std::move(opened);
    return {};
}

QCoro::Task<Result<void>> SyncWorker::connectSquare()
{
    if (m_session && !m_sessionStale)
        co_return Result<void>();
    forgetSession();
    QCoro::Task<Result<Secret>> reading = readToken(&m_keychain);
    const Result<Secret> token = co_await reading;
    if (!token)
        co_return std::unexpected(token.error());
    if (m_closing)
        co_return failure(ErrorKind::Cancelled, QStringLiteral("Floorboard is closing"));
    m_session = std::make_unique<SquareSession>(m_settings.squareUrl, *token, m_clock);
    m_engine = std::make_unique<Engine>(*m_store, m_session->client(), m_clock,
                                        EngineSettings{.locationId = m_settings.locationId, .tokenMark = m_session->tokenMark()});
    m_engine->onProgress([this](std::int64_t done, std::int64_t total) { m_reports.progress(done, total); });
    co_return Result<void>();
}

void SyncWorker::forgetSession()
{
    m_sessionStale = false;
    m_engine.reset();
    m_session.reset();
}

RunRecord SyncWorker::failedRun(const RunRequest &request, const Error &error) const
{
    RunRecord run;
    run.trigger = request.trigger;
    run.by = request.by;
    run.startedAt = m_clock.now();
    run.endedAt = run.startedAt;
    run.outcome = Outcome::Failed;
    run.error = error;
    return run;
}

QCoro::Task<> SyncWorker::runNext()
{
    const RunRequest request = m_waiting.takeFirst();
    m_busy = true;
    m_cancelled = false;
    m_timer.stop();
    m_reports.started(m_clock.now());
    Result<void> ready = openStore();
    if (ready) {
        QCoro::Task<Result<void>> connecting = connectSquare();
        ready = co_await connecting;
    }
    if (m_closing)
        co_return;
    if (ready && m_cancelled)
        ready = failure(ErrorKind::Cancelled, QStringLiteral("the run was cancelled before it began"));
    // A store that doesn't answer may be back in a minute; what a person must do something about stays until it is done.
    const bool needsPerson = !ready && exitCode(ready.error().kind) == 3;
    m_reports.setup(needsPerson ? std::optional(ready.error()) : std::nullopt);
    RunRecord run;
    if (ready) {
        m_watch.start();
        QCoro::Task<RunReport> running = m_engine->run(request);
        const RunReport report = co_await running;
        run = report.run;
    } else {
        run = failedRun(request, ready.error());
    }
    if (m_closing)
        co_return;
    m_watch.stop();
    m_waitingUntil.reset();
    m_reports.waiting(std::nullopt);
    if (run.error && run.error->kind == ErrorKind::Auth)
        m_sessionStale = true; // the next run reads the token anew: somebody may have put a better one into the keychain
    readState();
    m_reports.finished(run);
    schedule(run);
    // The next one starts from the event loop: this may be running within an answer of the session that it would replace.
    QTimer::singleShot(0, &m_timer, [this] {
        m_busy = false;
        if (!m_waiting.isEmpty())
            runNext();
    });
}

Result<Actor> SyncWorker::controlledBy(const Actor &claimed)
{
    Result<Actor> who = m_store->identify(claimed);
    if (!who)
        return who;
    if (const Result<void> allowed = checkAllowed(*who, Permission::Sync); !allowed)
        return std::unexpected(allowed.error());
    return who;
}

void SyncWorker::setPaused(const Actor &claimed)
{
    std::optional<SyncState> state = readState();
    if (!state)
        return;
    const Result<Actor> who = controlledBy(claimed);
    const Result<void> paused = who ? m_store->setPaused(state->source, state->locationId, who->name, m_clock.now()) : std::unexpected(who.error());
    if (!paused)
        qCWarning(lcReconcile).noquote() << "the schedule could not be paused:" << paused.error().detail;
    state = readState();
    if (state && state->pausedAt && !m_busy)
        onTimer();
}

void SyncWorker::resume(const Actor &claimed)
{
    const std::optional<SyncState> state = readState();
    if (!state)
        return;
    const Result<Actor> who = controlledBy(claimed);
    const Result<void> resumed = who ? m_store->setPaused(state->source, state->locationId, QString(), std::nullopt) : std::unexpected(who.error());
    if (!resumed) {
        qCWarning(lcReconcile).noquote() << "the schedule could not be resumed:" << resumed.error().detail;
        return;
    }
    start();
}

void SyncWorker::setSchedule(milliseconds interval, int daysBack, int daysAhead)
{
    m_settings.reconcileInterval = interval;
    m_settings.daysBack = daysBack;
    m_settings.daysAhead = daysAhead;
    if (m_started && !m_busy)
        start();
}

void SyncWorker::setLocation(const QString &locationId)
{
    m_settings.locationId = locationId;
    m_sessionStale = true;
    if (m_started)
        start();
}

void SyncWorker::setSquareUrl(const QString &url)
{
    m_settings.squareUrl = url;
    m_sessionStale = true;
}

void SyncWorker::testConnection(const QString &url, const Secret &token, std::function<void(Result<ConnectionReport>)> answer)
{
    test(url, token, std::move(answer));
}

QCoro::Task<> SyncWorker::test(QString url, Secret token, std::function<void(Result<ConnectionReport>)> answer)
{
    if (token.isEmpty()) { // the stored one
        QCoro::Task<Result<Secret>> reading = readToken(&m_keychain);
        Result<Secret> stored = co_await reading;
        if (!stored) {
            answer(std::unexpected(stored.error()));
            co_return;
        }
        token = *std::move(stored);
    }
    if (openStore()) {
        if (const Result<void> allowed = mayAskSquare(*m_store, m_clock.now()); !allowed && allowed.error().kind == ErrorKind::RateLimited) {
            answer(std::unexpected(allowed.error()));
            co_return;
        }
    }
    m_tests.push_back(std::make_unique<SquareSession>(url, token, m_clock));
    SquareSession *session = m_tests.back().get();
    session->client().onPauseAsked([this](Instant until) {
        if (m_store)
            keepAwayFromSquare(*m_store, m_settings.locationId, until);
    });
    const Instant began = m_clock.now();
    QCoro::Task<Result<Account>> reading = readAccount(&session->client());
    QTimer limit;
    limit.setSingleShot(true);
    QObject::connect(&limit, &QTimer::timeout, &limit, [session] { session->client().abort(); });
    limit.start(kTestLimit);
    const Result<Account> account = co_await reading;
    if (account && account->scopesUnread) {
        answer(std::unexpected(*account->scopesUnread)); // whether the token suffices is what was to be found out
    } else if (account) {
        answer(ConnectionReport{.merchantId = account->merchantId,
                                .locations = account->locations,
                                .missingScopes = missingScopes(account->scopes),
                                .took = m_clock.now() - began});
    } else {
        answer(std::unexpected(account.error()));
    }
    if (!m_closing) // the session is the one that has just answered: it can't go from within its own call
        QTimer::singleShot(0, &m_timer, [this, session] { std::erase_if(m_tests, [session](const auto &held) { return held.get() == session; }); });
}

void SyncWorker::readPassword(const QString &store, std::function<void(Result<Secret>)> answer) { lookUp(store, std::move(answer)); }

QCoro::Task<> SyncWorker::lookUp(QString store, std::function<void(Result<Secret>)> answer)
{
    const Result<StoreAddress> address = StoreAddress::parse(store);
    if (!address) {
        answer(std::unexpected(address.error()));
        co_return;
    }
    QCoro::Task<Secret> reading = readStorePassword(&m_keychain, *address);
    const Secret password = co_await reading;
    if (store == m_settings.store)
        m_settings.storePassword = password;
    answer(password);
}

void SyncWorker::storeToken(const Secret &token, RunRequest then, std::function<void(Result<bool>)> answer) { keep(token, std::move(then), std::move(answer)); }

QCoro::Task<> SyncWorker::keep(Secret token, RunRequest then, std::function<void(Result<bool>)> answer)
{
    QCoro::Task<Result<void>> writing = m_keychain.write(squareTokenKey(), token);
    const Result<void> written = co_await writing;
    if (!written) {
        answer(std::unexpected(written.error()));
        co_return;
    }
    m_sessionStale = true;
    answer(true);
    if (m_started && !m_closing)
        requestRun(std::move(then));
}

} // namespace fb
