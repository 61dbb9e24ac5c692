// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncservice.h"

#include "networkwatch.h"
#include "sourcestatus.h"
#include "storeinterrupt.h"
#include "syncworker.h"
#include "worker.h"

#include <QPointer>
#include <QTimer>

namespace fb {

namespace {
constexpr milliseconds kPatience{400}; ///< for the record of a run that closing ends
constexpr seconds kNetworkWatchAfter{3}; ///< when the first paint is long over
} // namespace

class SyncService::Private {
public:
    Private(SyncService *owner, Settings given, const Clock &theClock)
        : q(owner)
        , clock(theClock)
        , settings(std::move(given))
    {
        state.locationId = settings.locationId;
        // Each report is posted to the window's thread, where alone the members below are touched.
        SyncReports reports;
        reports.state = [this](const SyncState &read) { tell([this, read] { state = read; }); };
        reports.scheduled = [this](std::optional<Instant> at) { tell([this, at] { here.nextRunAt = at; }); };
        reports.started = [this](Instant since) {
            tell([this, since] {
                ownRun = true;
                here.running = true;
                here.runningSince = since;
                here.done = 0;
                here.total = 0;
            });
        };
        reports.progress = [this](std::int64_t done, std::int64_t total) {
            postTo(q, [this, done, total] {
                here.done = done;
                here.total = total;
                Q_EMIT q->runProgress(done, total);
                Q_EMIT q->statusChanged();
            });
        };
        reports.waiting = [this](std::optional<Instant> until) { tell([this, until] { here.rateLimitedUntil = until; }); };
        reports.setup = [this](const std::optional<Error> &error) { tell([this, error] { here.setupError = error; }); };
        reports.finished = [this](const RunRecord &run) {
            postTo(q, [this, run] {
                ownRun = false;
                here.running = false;
                here.runningSince.reset();
                const bool failed = run.outcome == Outcome::Failed && run.error;
                here.runError = failed ? run.error : std::nullopt;
                here.runErrorAt = failed ? run.endedAt : std::nullopt;
                Q_EMIT q->runFinished(run);
                Q_EMIT q->statusChanged();
            });
        };
        worker = std::make_unique<Worker<SyncWorker>>(QStringLiteral("reconcile"),
                                                      [settings = settings, &theClock, reports = std::move(reports), interrupt = interrupt] {
                                                          return std::make_unique<SyncWorker>(settings, theClock, reports, interrupt);
                                                      });
    }

    Actor who() const { return actor.value_or(Actor{.name = settings.desk, .desk = settings.desk, .nobody = true}); }

    /// A request of whoever is at this desk.
    RunRequest byActor(RunRequest request) const
    {
        if (!request.actor)
            request.actor = who();
        if (actor)
            request.by = actor->name;
        if (request.by.isEmpty())
            request.by = settings.desk;
        return request;
    }

    /// Whether the actor may start, pause and cancel; tells the window when not.
    bool mayControl()
    {
        const Result<void> allowed = actor ? checkAllowed(*actor, Permission::Sync) : Result<void>();
        if (!allowed)
            Q_EMIT q->refused(allowed.error());
        return allowed.has_value();
    }

    template<class Change>
    void tell(Change change)
    {
        postTo(q, [this, change = std::move(change)] {
            change();
            Q_EMIT q->statusChanged();
        });
    }

    /// An answer of the worker, brought back to this thread; dropped when @p context is gone by then.
    template<class T>
    std::function<void(Result<T>)> relayed(QObject *context, Answer<T> answer)
    {
        return [q = q, context = QPointer<QObject>(context), answer = std::move(answer)](Result<T> result) {
            postTo(q, [context, answer, result = std::move(result)]() mutable {
                if (context)
                    answer(std::move(result));
            });
        };
    }

    SyncService *q;
    const Clock &clock;
    Settings settings;
    SyncState state;
    SyncNow here;
    bool ownRun = false;
    std::optional<Actor> actor; ///< nothing: nobody has said who it is; the store then lets pass what needs no person
    NetworkWatch network;
    std::shared_ptr<StoreInterrupt> interrupt = std::make_shared<StoreInterrupt>();
    std::unique_ptr<Worker<SyncWorker>> worker; ///< last: it ends before what its reports touch
};

SyncService::SyncService(Settings settings, const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(settings), clock))
{
}

SyncService::~SyncService()
{
    d->worker->stop(kPatience, [this] { d->interrupt->interrupt(); });
}

SourceStatus SyncService::status() const { return sourceStatus(d->state, d->here, d->clock.now(), d->settings.reconcileInterval); }

bool SyncService::isRunning() const { return d->here.running; }

const SyncService::Settings &SyncService::settings() const { return d->settings; }

void SyncService::setActor(const Actor &actor) { d->actor = actor; }

void SyncService::start()
{
    d->worker->post([](SyncWorker &worker) { worker.start(); });
    connect(&d->network, &NetworkWatch::cameOnline, this, [this] { d->worker->post([](SyncWorker &worker) { worker.retryAfterOutage(); }); });
    QTimer::singleShot(kNetworkWatchAfter, &d->network, [network = &d->network] { network->start(); });
}

void SyncService::requestRun(RunRequest request)
{
    if (request.trigger == Trigger::Manual || !request.allow.isEmpty()) {
        if (!d->mayControl())
            return;
        request = d->byActor(std::move(request));
    }
    if (request.by.isEmpty())
        request.by = d->settings.desk;
    d->worker->post([request = std::move(request)](SyncWorker &worker) { worker.requestRun(request); });
}

void SyncService::cancelRun()
{
    if (d->mayControl())
        d->worker->post([](SyncWorker &worker) { worker.cancelRun(); });
}

void SyncService::pause()
{
    if (d->mayControl())
        d->worker->post([who = d->who()](SyncWorker &worker) { worker.setPaused(who); });
}

void SyncService::resume()
{
    if (d->mayControl())
        d->worker->post([who = d->who()](SyncWorker &worker) { worker.resume(who); });
}

void SyncService::setSchedule(milliseconds interval, int daysBack, int daysAhead)
{
    d->settings.reconcileInterval = interval;
    d->settings.daysBack = daysBack;
    d->settings.daysAhead = daysAhead;
    d->worker->post([=](SyncWorker &worker) { worker.setSchedule(interval, daysBack, daysAhead); });
    Q_EMIT statusChanged();
}

void SyncService::testConnection(const QString &squareUrl, const Secret &token, QObject *context, Answer<ConnectionReport> answer)
{
    d->worker->post([squareUrl, token, relay = d->relayed(context, std::move(answer))](SyncWorker &worker) { worker.testConnection(squareUrl, token, relay); });
}

void SyncService::readStorePassword(const QString &store, QObject *context, Answer<Secret> answer)
{
    d->worker->post([store, relay = d->relayed(context, std::move(answer))](SyncWorker &worker) { worker.readPassword(store, relay); });
}

void SyncService::storeToken(const Secret &token, QObject *context, Answer<bool> answer)
{
    const RunRequest then = d->byActor({.trigger = Trigger::Manual, .daysBack = d->settings.daysBack, .daysAhead = d->settings.daysAhead});
    d->worker->post([token, then, relay = d->relayed(context, std::move(answer))](SyncWorker &worker) { worker.storeToken(token, then, relay); });
}

void SyncService::setLocation(const QString &locationId)
{
    d->settings.locationId = locationId;
    d->state = SyncState{.locationId = locationId}; // nothing is known about the new place until the worker has read it
    d->worker->post([locationId](SyncWorker &worker) { worker.setLocation(locationId); });
    Q_EMIT statusChanged();
}

void SyncService::setSquareUrl(const QString &squareUrl)
{
    d->settings.squareUrl = squareUrl;
    d->worker->post([squareUrl](SyncWorker &worker) { worker.setSquareUrl(squareUrl); });
}

void SyncService::noteStates(const QList<SyncState> &states, bool runActive)
{
    for (const SyncState &state : states) {
        // Which location is ours the worker says; another one's freshness is none of ours.
        const bool ours = state.locationId == d->state.locationId || (d->state.locationId.isEmpty() && !d->state.lastTryAt);
        if (ours && state.source == d->state.source)
            d->state = state;
    }
    if (!d->ownRun) { // a run of another desk or of the command line
        if (runActive && !d->here.running)
            d->here.runningSince = d->clock.now();
        d->here.running = runActive;
        d->here.done = 0;
        d->here.total = 0;
    }
    Q_EMIT statusChanged();
}

void SyncService::noteStoreError(const std::optional<Error> &error)
{
    if (error.has_value() == d->here.storeLostAt.has_value())
        return;
    d->here.storeLostAt = error ? std::optional(d->clock.now()) : std::nullopt;
    Q_EMIT statusChanged();
}

} // namespace fb
