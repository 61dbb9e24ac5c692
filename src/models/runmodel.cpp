// SPDX-License-Identifier: GPL-3.0-or-later
#include "runmodel.h"

#include "runtext.h"

#include <algorithm>

namespace fb {

namespace {

bool newerFirst(const RunRecord &a, const RunRecord &b) { return a.startedAt != b.startedAt ? a.startedAt > b.startedAt : a.runId > b.runId; }

std::optional<std::int64_t> numberOf(const RunRecord &run, int column)
{
    switch (column) {
    case RunModel::Scanned: return run.totals.scanned;
    case RunModel::Created: return run.totals.created;
    case RunModel::Updated: return run.totals.updated;
    case RunModel::Cancelled: return run.totals.cancelled;
    case RunModel::Skipped: return run.totals.skipped;
    case RunModel::Errors: return run.totals.errors;
    case RunModel::ApiCalls: return run.apiCalls;
    default: return std::nullopt;
    }
}

} // namespace

void RunModel::setZone(const QTimeZone &zone, QDate today)
{
    if (zone == m_zone && today == m_today)
        return;
    m_zone = zone;
    m_today = today;
    changed(0, rowCount() - 1);
}

void RunModel::apply(QList<RunRecord> runs)
{
    runs.removeIf([](const RunRecord &run) { return run.runId.isEmpty(); });
    std::ranges::sort(runs, newerFirst);
    merge(runs);
}

void RunModel::upsert(const RunRecord &run, int limit)
{
    if (run.runId.isEmpty())
        return;
    const QModelIndex known = indexOf(run.runId);
    if (known.isValid()) {
        replace(known.row(), run);
        return;
    }
    const auto at = std::ranges::lower_bound(rows(), run, newerFirst) - rows().begin();
    if (at >= limit)
        return;
    insert(at, {run});
    if (rows().size() > limit)
        remove(limit, rows().size() - limit);
}

const RunRecord *RunModel::run(const QModelIndex &index) const { return index.isValid() && index.row() < rows().size() ? &rows().at(index.row()) : nullptr; }

QModelIndex RunModel::indexOf(const QString &runId) const
{
    const auto found = std::ranges::find(rows(), runId, &RunRecord::runId);
    return found == rows().end() ? QModelIndex() : index(static_cast<int>(found - rows().begin()), 0);
}

int RunModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString RunModel::text(const RunRecord &run, int column) const
{
    switch (column) {
    case Started: return RunText::started(run.startedAt, m_today, m_zone);
    case TriggeredBy: return RunText::trigger(run.trigger);
    case By: return RunText::by(run.by);
    case Window: return RunText::window(run.window, m_zone);
    case Duration: return run.endedAt ? RunText::duration(*run.endedAt - run.startedAt) : QString();
    case OutcomeColumn: return run.outcome ? RunText::outcome(*run.outcome) : RunText::running();
    default: return RunText::count(numberOf(run, column).value_or(0));
    }
}

QVariant RunModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RunRecord &run = rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(run, index.column());
    case Qt::AccessibleTextRole: {
        const QString header = headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
        return tr("%1: %2", "column and value, read aloud").arg(header, text(run, index.column()));
    }
    case Qt::TextAlignmentRole: {
        const bool number = index.column() == Duration || numberOf(run, index.column());
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (number ? Qt::AlignTrailing : Qt::AlignLeading)));
    }
    case RunIdRole: return run.runId;
    case TriggerRole: return static_cast<int>(run.trigger);
    case OutcomeRole: return run.outcome ? static_cast<int>(*run.outcome) : -1;
    case NumberRole: {
        const std::optional<std::int64_t> number = numberOf(run, index.column());
        return number ? QVariant(static_cast<qlonglong>(*number)) : QVariant();
    }
    default: return {};
    }
}

QVariant RunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (section >= Scanned && section <= Duration ? Qt::AlignTrailing : Qt::AlignLeading)));
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Started: return tr("Started");
    case TriggeredBy: return tr("Trigger");
    case By: return tr("By");
    case Window: return tr("Window");
    case Scanned: return tr("Scanned");
    case Created: return tr("Created");
    case Updated: return tr("Updated");
    case Cancelled: return tr("Cancelled");
    case Skipped: return tr("Skipped");
    case Errors: return tr("Errors");
    case ApiCalls: return tr("API calls");
    case Duration: return tr("Duration");
    case OutcomeColumn: return tr("Outcome");
    case ColumnCount: break;
    }
    return {};
}

void RunFilter::setTrigger(std::optional<Trigger> trigger)
{
    if (trigger == m_trigger)
        return;
    m_trigger = trigger;
    invalidateRowsFilter();
}

void RunFilter::setOutcome(std::optional<Outcome> outcome)
{
    if (outcome == m_outcome)
        return;
    m_outcome = outcome;
    invalidateRowsFilter();
}

bool RunFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_trigger && index.data(RunModel::TriggerRole).toInt() != static_cast<int>(*m_trigger))
        return false;
    return !m_outcome || index.data(RunModel::OutcomeRole).toInt() == static_cast<int>(*m_outcome);
}

} // namespace fb
