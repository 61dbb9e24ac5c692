// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a run: what came of it, what the source's state is now, and the record of both.
#include "reconcilerun.h"

#include "logging.h"

#include <QUuid>

namespace fb {

void ReconcileRun::settleState(SyncState &state) const
{
    const RunRecord &run = m_report.run;
    const Instant now = *run.endedAt;
    state.source = run.source;
    state.locationId = run.locationId;
    if (m_accountSaved) {
        state.merchantId = m_account.merchantId;
        if (!m_account.scopesUnread)
            state.metadataAt = now;
    }
    // What Square asked for holds whatever became of the run that heard it.
    std::optional<Instant> notBefore = m_square.notBefore();
    if (run.error && run.error->kind == ErrorKind::RateLimited)
        notBefore = std::max(notBefore, run.error->retryAt);
    if (notBefore && *notBefore > now)
        state.retryNotBefore = std::max(state.retryNotBefore, notBefore);
    else if (state.retryNotBefore && *state.retryNotBefore <= now)
        state.retryNotBefore.reset();
    const bool good = run.outcome == Outcome::Success || run.outcome == Outcome::NoChange || run.outcome == Outcome::Partial;
    if (good && m_completeListing) {
        Coverage coverage = Coverage::fromText(state.coverage);
        coverage.add(run.window);
        state.coverage = coverage.toText();
    }
    // A run over some other stretch of time says nothing about how fresh today's board is.
    const QTimeZone zone = m_location.zone();
    const bool coversToday = run.window.isEmpty() || run.window.contains(dayWindow(dayOf(now, zone), zone));
    if (!coversToday)
        return;
    state.lastTryAt = now;
    if (!run.error)
        state.failingSince.reset();
    else if (!state.failingSince)
        state.failingSince = run.startedAt;
    state.lastOutcome = run.outcome;
    state.lastError = run.error;
    state.lastBrake = run.brake;
    if (good && m_completeListing)
        state.lastSuccessAt = now;
}

/// A lease that isn't given back keeps the next run waiting for a minute, so a passing trouble of the store is not taken for the last word.
Result<void> ReconcileRun::record()
{
    const std::optional<SyncState> state = m_tellsState ? std::optional(m_state) : std::nullopt;
    Result<void> recorded = m_store.finishRun(*m_fence, m_report.run, state);
    for (int again = 0; !recorded && again < 2; ++again) {
        const Result<std::optional<RunRecord>> known = m_store.run(m_report.run.runId);
        if (known && *known && (*known)->outcome == m_report.run.outcome)
            return {}; // it had gone through, only the answer was lost
        if (recorded.error().kind != ErrorKind::Storage)
            break;
        recorded = m_store.finishRun(*m_fence, m_report.run, state);
    }
    return recorded;
}

void ReconcileRun::finish(const Result<void> &ended)
{
    RunRecord &run = m_report.run;
    m_limit.stop();
    m_heartbeat.stop();
    run.endedAt = m_clock.now();
    if (!ended)
        run.error = m_leaseLost || (m_cancelled && ended.error().kind == ErrorKind::Cancelled) ? interruption() : ended.error();
    else if (m_problem)
        run.error = m_problem;
    else if (!run.brake && (!run.totals.addUp() || run.totals.scanned != m_expected))
        run.error =
            Error{.kind = ErrorKind::Protocol, .detail = QStringLiteral("the totals of this run do not add up"), .source = QStringLiteral("Floorboard")};

    if (m_leaseLost)
        run.outcome = Outcome::Interrupted;
    else if (run.brake)
        run.outcome = Outcome::Braked;
    else if (run.error)
        run.outcome = run.error->kind == ErrorKind::Cancelled ? Outcome::Cancelled : Outcome::Failed;
    else if (!run.errors.isEmpty())
        run.outcome = Outcome::Partial;
    else
        run.outcome = run.totals.changes() > 0 ? Outcome::Success : Outcome::NoChange;
    if (m_request.dryRun) {
        run.runId.clear();
        if (run.error && run.error->kind == ErrorKind::RateLimited && run.error->retryAt && m_pauseHeard >= run.error->retryAt)
            run.error->action = QStringLiteral("Start no run before then: a dry run writes nothing down, so the others don't know of it.");
        return;
    }

    if (!m_fence) { // it failed before it could take the lease: leave a trace in the history all the same
        if (run.runId.isEmpty())
            run.runId = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const Result<std::expected<Fence, LeaseHolder>> taken = m_store.acquireLease(run);
        if (!taken || !taken->has_value()) {
            run.runId.clear();
            return;
        }
        m_fence = taken->value();
        if (const Result<void> current = readStateAgain(); !current)
            qCWarning(lcReconcile).noquote() << "the state of the source could not be read:" << current.error().detail;
    }
    if (run.outcome == Outcome::Braked) {
        QList<Step> refused = m_report.plan.steps;
        for (Step &step : refused) {
            step.action = step.action == StepAction::Error ? StepAction::Error : StepAction::Refuse;
            if (step.action == StepAction::Error)
                run.errors.push_back({step.bookingId, step.error});
        }
        run.totals = {.scanned = m_report.plan.skipped + refused.size(),
                      .skipped = m_report.plan.skipped + refused.size() - run.errors.size(),
                      .errors = run.errors.size()};
        if (const Result<void> noted = m_store.apply(*m_fence, run.runId, refused, *run.endedAt, QString()); !noted)
            qCWarning(lcReconcile).noquote() << "what the brake saw could not be recorded:" << noted.error().detail;
    }
    if (m_tellsState)
        settleState(m_state);
    if (m_tellsState && m_pausedBefore && m_pausedBefore->pausedAt && !m_state.pausedAt) { // paused before anybody knew which location this is
        if (const Result<void> paused = m_store.setPaused(run.source, run.locationId, m_pausedBefore->pausedBy, m_pausedBefore->pausedAt); !paused)
            qCWarning(lcReconcile).noquote() << "the pause could not be kept:" << paused.error().detail;
    }
    if (const Result<void> recorded = record(); !recorded) {
        qCWarning(lcReconcile).noquote() << "the run could not be recorded:" << recorded.error().detail;
        if (recorded.error().kind == ErrorKind::Conflict)
            m_leaseLost = true;
        if (!run.error) {
            run.error = m_leaseLost ? interruption() : storeGone(recorded.error());
            run.outcome = m_leaseLost ? Outcome::Interrupted : Outcome::Failed;
        }
    }
    qCInfo(lcReconcile).noquote() << QStringLiteral("run %1 %2: scanned %3, created %4, updated %5, cancelled %6, skipped %7, errors %8, calls %9%10")
                                         .arg(run.runId, outcomeName(*run.outcome))
                                         .arg(run.totals.scanned)
                                         .arg(run.totals.created)
                                         .arg(run.totals.updated)
                                         .arg(run.totals.cancelled)
                                         .arg(run.totals.skipped)
                                         .arg(run.totals.errors)
                                         .arg(run.apiCalls)
                                         .arg(run.error ? QStringLiteral("; ") + run.error->detail : QString());
}

} // namespace fb
