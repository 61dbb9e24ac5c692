// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run.h"

#include <qcoro/qcorotask.h>

#include <functional>
#include <memory>

namespace fb {

class ReconcileRun;
class SquareApi;
class Store;

struct EngineSettings {
    QString locationId; ///< the one given; empty: the stored one, else the only active one
    QString tokenMark; ///< another one for another token or address, with which facts about the account are read anew; tells nothing about the token
    int chunk = 500; ///< steps per transaction
    milliseconds runLimit{600'000};
    milliseconds readLimit{480'000}; ///< what hasn't been read by then isn't waited for any longer, so that what has been is written; at most 4/5 of the run
    milliseconds heartbeat{10'000};
    milliseconds joinPoll{250};
};

/// What a run ended with. The plan is what it did or, dry, would have done.
struct RunReport {
    RunRecord run;
    Plan plan;
};

/// Reconciles Square with the job store (DESIGN.md §6): fetch → plan → brakes → apply → ledger. One run at a time; lives in one thread together with the
/// store and the client it is given, which must outlive it.
class Engine {
public:
    Engine(Store &store, SquareApi &square, const Clock &clock, EngineSettings settings);
    /// Ends a run under way as cancelled before it returns.
    ~Engine();
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;

    /// Not to be called from within the end of the run before: let the event loop run in between.
    /// Runs, joins the run that is under way elsewhere for the same window, or waits its turn. Never fails as a call: what went wrong is in the record.
    QCoro::Task<RunReport> run(RunRequest request);
    /// Stops after the current chunk. What was applied stays.
    void cancel();
    bool isRunning() const { return m_run != nullptr; }

    /// Told how far a run is: bookings read, then steps applied. total 0: not known yet.
    void onProgress(std::function<void(std::int64_t done, std::int64_t total)> progress) { m_progress = std::move(progress); }

private:
    Store &m_store;
    SquareApi &m_square;
    const Clock &m_clock;
    EngineSettings m_settings;
    std::function<void(std::int64_t, std::int64_t)> m_progress;
    std::unique_ptr<ReconcileRun> m_last;
    ReconcileRun *m_run = nullptr; ///< m_last while it runs
};

} // namespace fb
