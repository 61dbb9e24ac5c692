// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "engine.h"
#include "snapshot.h"
#include "squareapi.h"
#include "store.h"

#include <QTimer>

namespace fb {

class Gate;

/// An error of the store, named as such where it isn't yet.
Error storeGone(const Error &cause);

/// One reconcile from request to recorded outcome; made for one call of Engine::run() and gone after it.
class ReconcileRun {
public:
    ReconcileRun(Store &store, SquareApi &square, const Clock &clock, const EngineSettings &settings, RunRequest request,
                 std::function<void(std::int64_t, std::int64_t)> progress);
    ~ReconcileRun();
    ReconcileRun(const ReconcileRun &) = delete;
    ReconcileRun &operator=(const ReconcileRun &) = delete;

    QCoro::Task<RunReport> execute();
    void cancel();

private:
    /// What only staff may ask for: a manual run, a brake let pass. @return Forbidden
    Result<void> mayBeAsked() const;
    // The steps, in order. Each ends in a value or in the error the run ends with.
    QCoro::Task<Result<void>> prepare();
    QCoro::Task<Result<void>> refreshAccount();
    QCoro::Task<Result<bool>> takeLease(); ///< false: joined a run that has finished
    QCoro::Task<Result<void>> readRemote();
    QCoro::Task<Result<void>> readInTime(); ///< the same, within its time limit
    QCoro::Task<Result<void>> askAboutAbsent(QStringList absent, bool nothingListed);
    void noteUnreadable(std::int64_t readable);
    void noteRefusals(const Bulk<Booking> &answers, bool nothingListed);
    QCoro::Task<Result<void>> askForNames();
    Result<void> brake(const Plan &plan);
    QCoro::Task<Result<void>> apply(const QList<Step> &steps);
    Result<void> applyChunk(QList<Step> steps);
    void finish(const Result<void> &ended);
    Result<void> record();

    Result<void> checkAccount(); ///< Braked when the token is another merchant's
    std::int64_t recordsRead() const;
    Result<void> mayAsk();
    void onPauseAsked(Instant until);
    Result<void> enter(const Location &location); ///< the run is about this location from here on
    Result<void> readStateAgain(); ///< under the lease, where nobody else changes it

    void onPage(const QList<Booking> &page, qint64 readSoFar);
    void askCustomers(const QStringList &ids);
    Booking asAllowed(const Booking &seen) const; ///< with our merchant, and without what is erased
    Result<void> loadAgreements();
    Result<void> loadLocal(const QStringList &ids);
    Result<void> saveAccount();
    Result<void> saveTokenMark();
    void settleState(SyncState &state) const;
    QCoro::Task<> pause(milliseconds time);
    Error interruption() const; ///< why the run was stopped from outside
    Error outOfTime() const; ///< why reading ended before its end
    void tick(std::int64_t done, std::int64_t total) const;

    Store &m_store;
    SquareApi &m_square;
    const Clock &m_clock;
    const EngineSettings &m_settings;
    RunRequest m_request;
    std::function<void(std::int64_t, std::int64_t)> m_progress;

    RunReport m_report;
    SyncState m_state;
    Account m_account;
    Location m_location;
    std::optional<Fence> m_fence;
    QList<Agreement> m_agreements;
    QHash<QString, const Agreement *> m_agreed; ///< m_agreements by booking id
    LocalSnapshot m_local; ///< rows of what is not settled
    RemoteSnapshot m_remote;
    QSet<QString> m_erased; ///< customers of whom nothing is to be known
    QSet<QString> m_askedCustomers;
    QStringList m_waitingCustomers; ///< found on pages, less than a full batch yet
    std::vector<QCoro::Task<Result<Bulk<Customer>>>> m_customerTasks; ///< asked while paging goes on
    std::optional<Error> m_problem; ///< something could not be read; what could be is applied all the same
    bool m_completeListing = false;
    std::optional<Instant> m_pauseHeard; ///< the latest time that Square told this run to wait until

    bool m_cancelled = false;
    bool m_timedOut = false;
    bool m_leaseLost = false;
    bool m_readingEnded = false; ///< by its time limit
    Gate *m_pause = nullptr; ///< what the run waits for, when it isn't Square
    int m_pauses = 0;
    std::int64_t m_expected = 0;
    bool m_accountSaved = false;
    bool m_tellsState = false; ///< the run says something about the source; one that was refused, or is about a place that Square doesn't have, does not
    std::optional<SyncState> m_pausedBefore; ///< the state that was kept before the location was known
    QTimer m_limit;
    QTimer m_readLimit;
    QTimer m_heartbeat;
};

} // namespace fb
