// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine.h"
#include "keychainsecretstore.h"
#include "squaresession.h"
#include "store.h"
#include "syncservice.h"

#include <QTimer>

namespace fb {

/// What the worker tells the window; called in the reconcile thread.
struct SyncReports {
    std::function<void(SyncState)> state;
    std::function<void(std::optional<Instant> nextRunAt)> scheduled;
    std::function<void(Instant since)> started;
    std::function<void(std::int64_t done, std::int64_t total)> progress;
    std::function<void(std::optional<Instant> until)> waiting;
    std::function<void(RunRecord)> finished;
    std::function<void(std::optional<Error>)> setup; ///< no token, no store, no keychain; nothing: all is well again
};

/// The reconcile thread's one object: schedule, engine, store connection and Square session. Created, used and destroyed in that thread.
class SyncWorker {
public:
    /// @param interrupt ends what it asks the store, from another thread
    SyncWorker(SyncService::Settings settings, const Clock &clock, SyncReports reports, std::shared_ptr<StoreInterrupt> interrupt);
    ~SyncWorker();
    SyncWorker(const SyncWorker &) = delete;
    SyncWorker &operator=(const SyncWorker &) = delete;

    void start();
    void requestRun(RunRequest request);
    void cancelRun();
    /// The network is back: a run that failed for want of it, or that fell due while nobody was awake, is made at once; a fresh success stands.
    void retryAfterOutage();
    void setPaused(const Actor &who);
    void resume(const Actor &who);
    void setSchedule(milliseconds interval, int daysBack, int daysAhead);
    void setLocation(const QString &locationId);
    void setSquareUrl(const QString &url);
    void testConnection(const QString &url, const Secret &token, std::function<void(Result<ConnectionReport>)> answer);
    void readPassword(const QString &store, std::function<void(Result<Secret>)> answer);
    /// @param then the run that uses the token at once, when the schedule has been started
    void storeToken(const Secret &token, RunRequest then, std::function<void(Result<bool>)> answer);

private:
    QCoro::Task<> runNext();
    QCoro::Task<> test(QString url, Secret token, std::function<void(Result<ConnectionReport>)> answer);
    QCoro::Task<> lookUp(QString store, std::function<void(Result<Secret>)> answer);
    QCoro::Task<> keep(Secret token, RunRequest then, std::function<void(Result<bool>)> answer);
    QCoro::Task<Result<void>> connectSquare();
    Result<void> openStore();
    /// Whether the store lets somebody pause and resume.
    Result<Actor> controlledBy(const Actor &claimed);
    std::optional<SyncState> readState();
    void onTimer();
    void schedule(const RunRecord &last);
    void scheduleIn(milliseconds delay);
    RunRecord failedRun(const RunRequest &request, const Error &error) const;
    void forgetSession();

    SyncService::Settings m_settings;
    const Clock &m_clock;
    SyncReports m_reports;
    std::shared_ptr<StoreInterrupt> m_interrupt;
    KeychainSecretStore m_keychain;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SquareSession> m_session;
    std::vector<std::unique_ptr<SquareSession>> m_tests; ///< connections being tested
    std::unique_ptr<Engine> m_engine;
    QList<RunRequest> m_waiting;
    bool m_busy = false;
    bool m_started = false;
    bool m_closing = false;
    bool m_sessionStale = false; ///< address, token or location changed while a run was under way
    bool m_cancelled = false;
    int m_outages = 0; ///< runs in a row that nobody answered
    QTimer m_timer;
    QTimer m_watch; ///< while a run goes: is it waiting because Square said so?
    std::optional<Instant> m_waitingUntil;
};

} // namespace fb
