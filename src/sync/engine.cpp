// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

#include "reconcilerun.h"

namespace fb {

Engine::Engine(Store &store, SquareApi &square, const Clock &clock, EngineSettings settings)
    : m_store(store)
    , m_square(square)
    , m_clock(clock)
    , m_settings(std::move(settings))
{
}

Engine::~Engine()
{
    // Everything a run waits for ends at once when it is cancelled, so the run has unwound when this returns.
    cancel();
}

QCoro::Task<RunReport> Engine::run(RunRequest request)
{
    if (m_run) {
        RunReport busy;
        busy.run.error = Error{.kind = ErrorKind::Conflict, .detail = QStringLiteral("a run is under way already"), .source = QStringLiteral("Floorboard")};
        busy.run.outcome = Outcome::Failed;
        co_return busy;
    }
    // Kept until the next run: it may be ended from within its own cancel(), whose caller is still in it then.
    m_last = std::make_unique<ReconcileRun>(m_store, m_square, m_clock, m_settings, std::move(request), m_progress);
    m_run = m_last.get();
    QCoro::Task<RunReport> running = m_run->execute();
    RunReport report = co_await running;
    m_run = nullptr;
    co_return report;
}

void Engine::cancel()
{
    if (m_run)
        m_run->cancel();
}

} // namespace fb
