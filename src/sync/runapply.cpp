// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a run that writes: the plan's steps, in short transactions, each under the lease.
#include "reconcilerun.h"

#include "logging.h"

namespace fb {

QCoro::Task<Result<void>> ReconcileRun::apply(const QList<Step> &steps)
{
    RunTotals &totals = m_report.run.totals;
    totals.skipped = m_report.plan.skipped;
    totals.scanned = m_report.plan.skipped;
    for (qsizetype from = 0; from < steps.size(); from += m_settings.chunk) {
        if (m_cancelled)
            co_return std::unexpected(interruption());
        const Result<void> applied = applyChunk(steps.mid(from, m_settings.chunk));
        if (!applied)
            co_return std::unexpected(applied.error());
        tick(std::min<qsizetype>(from + m_settings.chunk, steps.size()), steps.size());
        if (from + m_settings.chunk < steps.size())
            co_await pause(milliseconds(0)); // lets the event loop deliver a cancel or a heartbeat
    }
    // A customer who was asked for and answered, but whose bookings are as they were, is not asked for again today.
    QSet<QString> asked(m_remote.customers.keyBegin(), m_remote.customers.keyEnd());
    for (const Booking &held : std::as_const(m_local)) { // "unknown to Square" is an answer too, for those whose name was known once
        if (held.customerCachedAt && m_remote.customersMissing.contains(held.customerId))
            asked.insert(held.customerId);
    }
    for (const Step &step : steps)
        asked.remove(step.booking.customerId);
    const QStringList answered(asked.begin(), asked.end());
    if (!answered.isEmpty()) {
        if (const Result<void> marked = m_store.markCustomersCached(*m_fence, m_account.merchantId, answered, m_clock.now()); !marked) {
            m_leaseLost = marked.error().kind == ErrorKind::Conflict;
            co_return std::unexpected(storeGone(marked.error()));
        }
    }
    co_return Result<void>();
}

Result<void> ReconcileRun::applyChunk(QList<Step> steps)
{
    RunRecord &run = m_report.run;
    const auto counted = [&run](const Step &step) {
        run.totals.count(step.action);
        if (step.action == StepAction::Error)
            run.errors.push_back({step.bookingId, step.error});
    };
    const auto write = [this, &run](const QList<Step> &some) {
        return m_store.apply(*m_fence, run.runId, some, m_clock.now(), QStringLiteral("reconciliation"));
    };
    Result<void> written = write(steps);
    if (written) {
        std::for_each(steps.cbegin(), steps.cend(), counted);
        return {};
    }
    if (written.error().kind != ErrorKind::Invalid) {
        m_leaseLost = written.error().kind == ErrorKind::Conflict;
        return std::unexpected(storeGone(written.error()));
    }
    // One record the store can't take must not hold up the others: write them one by one.
    for (Step &step : steps) {
        written = write({step});
        if (!written && written.error().kind == ErrorKind::Invalid) {
            qCWarning(lcReconcile).noquote() << "booking" << step.bookingId << "was refused by the store:" << written.error().detail;
            step = Step{
                .action = StepAction::Error, .bookingId = step.bookingId, .reason = QStringLiteral("refused by the store"), .error = written.error().detail};
            written = write({step});
        }
        if (!written) {
            m_leaseLost = written.error().kind == ErrorKind::Conflict;
            return std::unexpected(storeGone(written.error()));
        }
        counted(step);
    }
    return {};
}

} // namespace fb
