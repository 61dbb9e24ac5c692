// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtable.h"

#include "storeerror.h"

namespace fb {

namespace {
QString runSelect(const QString &rest)
{
    return QStringLiteral(
               "SELECT run_id, source, trigger_name, outcome, requested_by, location_id, window_start_ms, window_end_ms, scanned, created, updated, cancelled,"
               " skipped, errors, started_at_ms, ended_at_ms, api_calls, setup_calls, error, brake, brake_sentence, allowed, allow_reason FROM run ")
        + rest;
}

RunRecord readRun(const Statement &row)
{
    RunRecord run;
    run.runId = row.text(0);
    run.source = row.text(1);
    run.trigger = triggerFromName(row.text(2)).value_or(Trigger::Schedule);
    run.outcome = outcomeFromName(row.text(3));
    run.by = row.text(4);
    run.locationId = row.text(5);
    run.window = {row.instant(6), row.instant(7)};
    run.totals = {row.integer(8), row.integer(9), row.integer(10), row.integer(11), row.integer(12), row.integer(13)};
    run.startedAt = row.instant(14);
    run.endedAt = row.optionalInstant(15);
    run.apiCalls = row.integer(16);
    run.setupCalls = row.integer(17);
    run.error = errorFromText(row.text(18));
    run.brake = brakeFromName(row.text(19));
    run.brakeSentence = row.text(20);
    run.allowed = row.text(21).split(u',', Qt::SkipEmptyParts);
    run.allowReason = row.text(22);
    return run;
}
} // namespace

Result<void> RunTable::start(const RunRecord &run)
{
    Statement statement(
        m_connection,
        QStringLiteral("INSERT INTO run (run_id, source, trigger_name, requested_by, location_id, window_start_ms, window_end_ms, started_at_ms,"
                       " allowed, allow_reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    return statement.bind(run.runId)
        .bind(run.source)
        .bind(triggerName(run.trigger))
        .bind(run.by)
        .bind(run.locationId)
        .bind(run.window.start)
        .bind(run.window.end)
        .bind(run.startedAt)
        .bind(run.allowed.join(u','))
        .bind(run.allowReason)
        .exec();
}

Result<void> RunTable::finish(const RunRecord &run)
{
    Statement statement(
        m_connection,
        QStringLiteral("UPDATE run SET outcome = ?, location_id = ?, window_start_ms = ?, window_end_ms = ?, scanned = ?, created = ?, updated = ?,"
                       " cancelled = ?, skipped = ?, errors = ?, ended_at_ms = ?, api_calls = ?, setup_calls = ?, error = ?, brake = ?,"
                       " brake_sentence = ?, allowed = ?, allow_reason = ? WHERE run_id = ?"));
    return statement.bind(run.outcome ? outcomeName(*run.outcome) : QString())
        .bind(run.locationId)
        .bind(run.window.start)
        .bind(run.window.end)
        .bind(run.totals.scanned)
        .bind(run.totals.created)
        .bind(run.totals.updated)
        .bind(run.totals.cancelled)
        .bind(run.totals.skipped)
        .bind(run.totals.errors)
        .bind(run.endedAt)
        .bind(run.apiCalls)
        .bind(run.setupCalls)
        .bind(errorToText(run.error))
        .bind(run.brake ? brakeName(*run.brake) : QString())
        .bind(run.brakeSentence)
        .bind(run.allowed.join(u','))
        .bind(run.allowReason)
        .bind(run.runId)
        .exec();
}

Result<void> RunTable::interrupt(const QString &runId)
{
    const auto counted = [](const QString &actions) {
        return QStringLiteral("(SELECT COUNT(*) FROM run_item i WHERE i.run_id = run.run_id AND i.action IN (%1))").arg(actions);
    };
    Statement statement(m_connection,
                        QStringLiteral("UPDATE run SET outcome = ?, ended_at_ms = %1, created = %2, updated = %3, cancelled = %4, errors = %5,"
                                       " scanned = %6 WHERE run_id = ? AND outcome = ''")
                            .arg(m_connection.dialect().now(), counted(QStringLiteral("'create'")), counted(QStringLiteral("'update'")),
                                 counted(QStringLiteral("'cancel'")), counted(QStringLiteral("'error', 'refuse'")),
                                 counted(QStringLiteral("'create', 'update', 'cancel', 'error', 'refuse'"))));
    return statement.bind(outcomeName(Outcome::Interrupted)).bind(runId).exec();
}

Result<QList<RunRecord>> RunTable::newest(int limit, const QString &locationId)
{
    const QString place = locationId.isEmpty() ? QString() : QStringLiteral("WHERE location_id = ? ");
    Statement statement(m_connection, runSelect(place + QStringLiteral("ORDER BY started_at_ms DESC, run_id DESC LIMIT ?")));
    if (!locationId.isEmpty())
        statement.bind(locationId);
    statement.bind(limit);
    return rowsOf(statement, readRun);
}

Result<std::optional<RunRecord>> RunTable::find(const QString &runId)
{
    Statement statement(m_connection, runSelect(QStringLiteral("WHERE run_id = ?")));
    statement.bind(runId);
    return rowOf(statement, readRun);
}

} // namespace fb
