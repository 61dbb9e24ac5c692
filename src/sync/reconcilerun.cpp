// SPDX-License-Identifier: GPL-3.0-or-later
#include "reconcilerun.h"

#include "brakes.h"
#include "gate.h"
#include "logging.h"
#include "planner.h"
#include "tokenmarks.h"

#include <QScopeGuard>
#include <QUuid>

namespace fb {

namespace {

constexpr std::chrono::hours kAccountLife{24};
constexpr auto kAfterBrake = u"Nothing was written. Look into Square; if it is right, let it pass once."; // how, each program says
const QString kMerchantSetting = QStringLiteral("square.merchant");
const QString kTokenMarksSetting = QStringLiteral("square.tokenMarks");
const QString kLocationSetting = QStringLiteral("square.location");

} // namespace

Error storeGone(const Error &cause)
{
    Error error = cause;
    if (error.source.isEmpty())
        error.source = QStringLiteral("store");
    return error;
}

ReconcileRun::ReconcileRun(Store &store, SquareApi &square, const Clock &clock, const EngineSettings &settings, RunRequest request,
                           std::function<void(std::int64_t, std::int64_t)> progress)
    : m_store(store)
    , m_square(square)
    , m_clock(clock)
    , m_settings(settings)
    , m_request(std::move(request))
    , m_progress(std::move(progress))
{
    m_limit.setSingleShot(true);
    QObject::connect(&m_limit, &QTimer::timeout, &m_limit, [this] {
        m_timedOut = true;
        cancel();
    });
    m_readLimit.setSingleShot(true);
    QObject::connect(&m_readLimit, &QTimer::timeout, &m_readLimit, [this] {
        m_readingEnded = true;
        m_square.abort();
    });
    QObject::connect(&m_heartbeat, &QTimer::timeout, &m_heartbeat, [this] {
        if (const Result<void> beat = m_store.heartbeat(*m_fence); !beat && beat.error().kind == ErrorKind::Conflict) {
            m_leaseLost = true;
            cancel();
        }
    });
}

ReconcileRun::~ReconcileRun() = default;

void ReconcileRun::onPauseAsked(Instant until)
{
    m_pauseHeard = std::max(m_pauseHeard, std::optional(until));
    if (!m_request.dryRun)
        keepAwayFromSquare(m_store, m_report.run.locationId, until);
}

void ReconcileRun::cancel()
{
    m_cancelled = true;
    // A run waits for one of the two. Whatever ends carries the run to its end within this call.
    if (Gate *gate = std::exchange(m_pause, nullptr))
        gate->open();
    else
        m_square.abort();
}

QCoro::Task<> ReconcileRun::pause(milliseconds time)
{
    if (m_cancelled)
        co_return;
    Gate gate;
    m_pause = &gate;
    const int number = ++m_pauses;
    QTimer::singleShot(time, &m_limit, [this, number] {
        if (m_pauses == number && m_pause)
            std::exchange(m_pause, nullptr)->open();
    });
    co_await gate;
}

Error ReconcileRun::interruption() const
{
    if (m_leaseLost) {
        return {.kind = ErrorKind::Conflict,
                .detail = QStringLiteral("another run took over while this one was asleep"),
                .source = QStringLiteral("store"),
                .action = QStringLiteral("Nothing to do: the other run finishes the work.")};
    }
    if (m_timedOut) {
        return {.kind = ErrorKind::Timeout,
                .detail = QStringLiteral("the run took longer than %1 min").arg(std::chrono::duration_cast<minutes>(m_settings.runLimit).count()),
                .source = QStringLiteral("Square")};
    }
    return {.kind = ErrorKind::Cancelled, .detail = QStringLiteral("the run was cancelled; what was applied stays")};
}

void ReconcileRun::tick(std::int64_t done, std::int64_t total) const
{
    if (m_progress)
        m_progress(done, total);
}

Result<void> ReconcileRun::mayBeAsked() const
{
    if (m_request.trigger != Trigger::Manual && m_request.allow.isEmpty() && !m_request.actor)
        return {}; // the schedule, a script: the engine is no person
    const Result<Actor> who = m_store.identify(m_request.actor.value_or(Actor{.name = m_request.by, .desk = {}, .nobody = true}));
    if (!who)
        return std::unexpected(who.error());
    return checkAllowed(*who, Permission::Sync);
}

QCoro::Task<RunReport> ReconcileRun::execute()
{
    const CallCounters before = m_square.counters();
    RunRecord &run = m_report.run;
    run.trigger = m_request.trigger;
    run.dryRun = m_request.dryRun;
    run.by = m_request.by;
    run.startedAt = m_clock.now();
    run.allowReason = m_request.allowReason;
    m_limit.start(m_settings.runLimit);
    m_square.onPauseAsked([this](Instant until) { onPauseAsked(until); });
    const auto deaf = qScopeGuard([this] { m_square.onPauseAsked({}); });

    bool mine = true;
    Result<void> ended = mayBeAsked();
    if (ended)
        ended = co_await prepare();
    if (ended && !m_request.dryRun) {
        const Result<bool> lease = co_await takeLease();
        if (!lease)
            ended = std::unexpected(lease.error());
        else
            mine = *lease;
    }
    if (!mine)
        co_return m_report;
    if (ended)
        ended = saveAccount();
    if (ended)
        ended = co_await readInTime();
    if (ended) {
        const auto active = std::count_if(m_agreements.cbegin(), m_agreements.cend(), [](const Agreement &agreement) { return agreement.active; });
        m_report.plan = plan(m_local, m_remote, run.window, active, m_clock.now());
        m_expected = recordsRead();
        ended = brake(m_report.plan);
        if (m_request.dryRun)
            run.totals = m_report.plan.totals();
        else if (ended)
            ended = co_await apply(m_report.plan.steps);
    }
    if (m_request.dryRun) {
        for (const Step &step : m_report.plan.steps) {
            if (step.action == StepAction::Error)
                run.errors.push_back({step.bookingId, step.error});
        }
    }
    const CallCounters after = m_square.counters();
    run.apiCalls = after.data - before.data;
    run.setupCalls = after.setup - before.setup;
    finish(ended);
    co_return m_report;
}

Result<void> ReconcileRun::readStateAgain()
{
    Result<SyncState> state = m_store.syncState(m_report.run.source, m_report.run.locationId);
    if (!state)
        return std::unexpected(storeGone(state.error()));
    m_state = *std::move(state);
    return {};
}

Result<void> ReconcileRun::enter(const Location &location)
{
    m_location = location;
    if (location.locationId == m_report.run.locationId)
        return {};
    if (m_report.run.locationId.isEmpty())
        m_pausedBefore = m_state;
    m_report.run.locationId = location.locationId;
    return readStateAgain();
}

QCoro::Task<Result<void>> ReconcileRun::prepare()
{
    const Result<std::optional<QString>> stored = m_store.setting(kLocationSetting);
    if (!stored)
        co_return std::unexpected(storeGone(stored.error()));
    const QString wanted = m_settings.locationId.isEmpty() ? stored->value_or(QString()) : m_settings.locationId;
    m_report.run.locationId = wanted;
    m_tellsState = true;
    if (const Result<void> read = readStateAgain(); !read)
        co_return std::unexpected(read.error());
    const Result<QList<Location>> locations = m_store.locations();
    const Result<std::optional<QString>> marks = m_store.setting(kTokenMarksSetting);
    if (!locations || !marks)
        co_return std::unexpected(storeGone(locations ? marks.error() : locations.error()));
    Result<Location> location = chooseLocation(*locations, m_settings.locationId, stored->value_or(QString()));
    if (location) {
        if (const Result<void> entered = enter(*location); !entered)
            co_return std::unexpected(entered.error());
    }
    m_account.locations = *locations;
    m_account.merchantId = m_state.merchantId;
    const bool known = location && !m_state.merchantId.isEmpty() && m_state.metadataAt && std::chrono::abs(m_clock.now() - *m_state.metadataAt) < kAccountLife
        && TokenMarks::fromText(marks->value_or(QString())).isFresh(m_settings.tokenMark, m_state.merchantId, m_clock.now());
    // Who can do without a question joins a run that waits for Square; the question of a run of its own is put under the lease.
    if (!known || m_request.dryRun) {
        if (const Result<void> allowed = mayAsk(); !allowed)
            co_return std::unexpected(allowed.error());
    }
    if (!known) {
        const Result<void> refreshed = co_await refreshAccount();
        if (!refreshed)
            co_return std::unexpected(refreshed.error());
        location = chooseLocation(m_account.locations, m_settings.locationId, stored->value_or(QString()));
    }
    if (!location) {
        m_tellsState = wanted.isEmpty(); // of a place that Square doesn't have there is nothing to tell
        co_return std::unexpected(location.error());
    }
    if (const Result<void> checked = checkAccount(); !checked)
        co_return std::unexpected(checked.error());
    if (const Result<void> entered = enter(*location); !entered)
        co_return std::unexpected(entered.error());
    RunRecord &run = m_report.run;
    run.window = m_request.window.value_or(defaultWindow(run.startedAt, m_location.zone(), m_request.daysBack, m_request.daysAhead));
    if (run.window.isEmpty())
        co_return failure(ErrorKind::Invalid, QStringLiteral("The window ends before it starts"), QStringLiteral("Floorboard"));
    co_return Result<void>();
}

/// A pause that this run has heard of itself is waited for by the client.
Result<void> ReconcileRun::mayAsk()
{
    const Result<void> allowed = mayAskSquare(m_store, m_clock.now());
    const bool own = !allowed && allowed.error().kind == ErrorKind::RateLimited && allowed.error().retryAt <= m_pauseHeard;
    return own ? Result<void>() : allowed;
}

QCoro::Task<Result<void>> ReconcileRun::refreshAccount()
{
    Result<Account> account = co_await readAccount(&m_square);
    if (!account || m_cancelled)
        co_return std::unexpected(m_cancelled ? interruption() : account.error());
    m_account = *std::move(account);
    m_problem = m_account.scopesUnread; // a token that may not see all bookings lists fewer of them, and says nothing
    co_return checkAccount(); // before anything is concluded from it, its locations included
}

QCoro::Task<Result<bool>> ReconcileRun::takeLease()
{
    RunRecord &run = m_report.run;
    run.runId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    while (!m_cancelled) {
        Result<std::expected<Fence, LeaseHolder>> taken = m_store.acquireLease(run);
        if (!taken)
            co_return std::unexpected(storeGone(taken.error()));
        if (taken->has_value()) {
            m_fence = taken->value();
            m_heartbeat.start(m_settings.heartbeat);
            // Other runs may have ended since this one was prepared; what they found out must not be written over.
            Result<void> current = readStateAgain();
            if (current)
                current = mayAsk();
            if (current)
                current = checkAccount(); // another one may have set the store up
            if (!current)
                co_return std::unexpected(current.error());
            co_return true;
        }
        const LeaseHolder holder = taken->error();
        const bool sameWork = holder.locationId == run.locationId && holder.window == run.window && m_request.allow.isEmpty();
        bool holds = true;
        while (sameWork && holds && !m_cancelled) {
            co_await pause(m_settings.joinPoll);
            const Result<std::optional<LeaseHolder>> live = m_store.leaseHolder(run.source);
            const Result<std::optional<RunRecord>> other = m_store.run(holder.runId);
            if (!live || !other)
                co_return std::unexpected(storeGone(live ? other.error() : live.error()));
            if (*other && (*other)->outcome && (*other)->outcome != Outcome::Interrupted) {
                m_report.run = **other;
                m_report.run.joined = true;
                co_return false;
            }
            holds = live->has_value() && (*live)->token == holder.token;
        }
        if (!sameWork)
            co_await pause(m_settings.joinPoll);
    }
    co_return std::unexpected(interruption());
}

Result<void> ReconcileRun::checkAccount()
{
    const Result<std::optional<QString>> merchant = m_store.setting(kMerchantSetting);
    if (!merchant)
        return std::unexpected(storeGone(merchant.error()));
    const std::optional<BrakeFinding> finding = checkMerchant(merchant->value_or(QString()), m_account.merchantId);
    if (!finding)
        return {};
    if (!m_request.allow.contains(Brake::OtherMerchant)) {
        m_report.run.brake = finding->brake;
        m_report.run.brakeSentence = finding->sentence;
        return failure(ErrorKind::Braked, finding->sentence, QStringLiteral("Floorboard"), QString::fromUtf16(kAfterBrake));
    }
    m_report.run.allowed = {brakeName(Brake::OtherMerchant)};
    return {};
}

Result<void> ReconcileRun::saveAccount()
{
    if (m_request.dryRun || !m_account.refreshed)
        return {};
    Result<void> saved = m_store.saveLocations(m_account.locations);
    if (saved && !m_account.teamMembers.isEmpty())
        saved = m_store.saveTeamMembers(m_account.teamMembers);
    const Result<std::optional<QString>> merchant = m_store.setting(kMerchantSetting);
    if (saved && !merchant)
        saved = std::unexpected(merchant.error());
    if (saved && !merchant->has_value() && !m_account.merchantId.isEmpty())
        saved = m_store.setSetting(kMerchantSetting, m_account.merchantId);
    if (saved && !m_account.scopesUnread)
        saved = saveTokenMark();
    if (saved && m_settings.locationId.isEmpty())
        saved = m_store.setSetting(kLocationSetting, m_location.locationId);
    m_accountSaved = saved.has_value();
    return saved;
}

Result<void> ReconcileRun::saveTokenMark()
{
    const Result<std::optional<QString>> text = m_store.setting(kTokenMarksSetting);
    if (!text)
        return std::unexpected(text.error());
    TokenMarks marks = TokenMarks::fromText(text->value_or(QString()));
    marks.note(m_settings.tokenMark, m_account.merchantId, m_clock.now());
    return m_store.setSetting(kTokenMarksSetting, marks.toText());
}

/// How many records this run has to account for, counted from what was read and not from the plan.
std::int64_t ReconcileRun::recordsRead() const
{
    QSet<QString> ids = m_remote.settled;
    for (const Booking &booking : m_remote.bookings)
        ids.insert(booking.bookingId);
    ids.unite(QSet<QString>(m_remote.foundById.keyBegin(), m_remote.foundById.keyEnd()));
    ids.unite(QSet<QString>(m_remote.refusedById.keyBegin(), m_remote.refusedById.keyEnd()));
    ids.unite(m_remote.notFoundById);
    std::int64_t nameless = 0;
    for (const RecordError &record : m_remote.malformed) {
        if (record.bookingId.isEmpty())
            ++nameless;
        else
            ids.insert(record.bookingId);
    }
    return ids.size() + nameless;
}

Result<void> ReconcileRun::brake(const Plan &plan)
{
    RunRecord &run = m_report.run;
    QStringList sentences;
    std::optional<Brake> stopped;
    for (const BrakeFinding &finding : checkBrakes(plan, m_local)) {
        if (m_request.allow.contains(finding.brake)) {
            run.allowed.push_back(brakeName(finding.brake));
            continue;
        }
        stopped = stopped.value_or(finding.brake);
        sentences.push_back(finding.sentence);
    }
    if (!stopped)
        return {};
    run.brake = stopped;
    run.brakeSentence = sentences.join(u' ');
    return failure(ErrorKind::Braked, run.brakeSentence, QStringLiteral("Floorboard"), QString::fromUtf16(kAfterBrake));
}

} // namespace fb
