// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncstatetable.h"

#include "storeerror.h"

namespace fb {

QString SyncStateTable::columns()
{
    return QStringLiteral("source, location_id, merchant_id, last_outcome, last_error, last_brake, paused_by, coverage,"
                          " last_success_at_ms, last_try_at_ms, retry_not_before_ms, paused_at_ms, metadata_at_ms, failing_since_ms, 0");
}

SyncState SyncStateTable::read(const Statement &row, int first)
{
    SyncState state;
    state.source = row.text(first);
    state.locationId = row.text(first + 1);
    state.merchantId = row.text(first + 2);
    state.lastOutcome = outcomeFromName(row.text(first + 3));
    state.lastError = errorFromText(row.text(first + 4));
    state.lastBrake = brakeFromName(row.text(first + 5));
    state.pausedBy = row.text(first + 6);
    state.coverage = row.text(first + 7);
    state.lastSuccessAt = row.optionalInstant(first + 8);
    state.lastTryAt = row.optionalInstant(first + 9);
    state.retryNotBefore = row.optionalInstant(first + 10);
    state.pausedAt = row.optionalInstant(first + 11);
    state.metadataAt = row.optionalInstant(first + 12);
    state.failingSince = row.optionalInstant(first + 13);
    return state;
}

Result<std::optional<SyncState>> SyncStateTable::find(const QString &source, const QString &locationId)
{
    Statement statement(m_connection, QStringLiteral("SELECT %1 FROM sync_state WHERE source = ? AND location_id = ?").arg(columns()));
    statement.bind(source).bind(locationId);
    return rowOf(statement, [](const Statement &row) { return read(row, 0); });
}

Result<void> SyncStateTable::save(const SyncState &state, Instant now)
{
    Statement statement(
        m_connection,
        QStringLiteral(
            "INSERT INTO sync_state (source, location_id, merchant_id, last_success_at_ms, last_try_at_ms, last_outcome, last_error, last_brake,"
            " retry_not_before_ms, coverage, metadata_at_ms, failing_since_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (source, location_id) DO UPDATE SET merchant_id = excluded.merchant_id, last_success_at_ms = excluded.last_success_at_ms,"
            " last_try_at_ms = excluded.last_try_at_ms, last_outcome = excluded.last_outcome, last_error = excluded.last_error,"
            " last_brake = excluded.last_brake, retry_not_before_ms = CASE WHEN sync_state.retry_not_before_ms > ? AND sync_state.retry_not_before_ms"
            " > COALESCE(excluded.retry_not_before_ms, 0) THEN sync_state.retry_not_before_ms ELSE excluded.retry_not_before_ms END,"
            " coverage = excluded.coverage,"
            " metadata_at_ms = excluded.metadata_at_ms, failing_since_ms = excluded.failing_since_ms"));
    return statement.bind(state.source)
        .bind(state.locationId)
        .bind(state.merchantId)
        .bind(state.lastSuccessAt)
        .bind(state.lastTryAt)
        .bind(state.lastOutcome ? outcomeName(*state.lastOutcome) : QString())
        .bind(errorToText(state.lastError))
        .bind(state.lastBrake ? brakeName(*state.lastBrake) : QString())
        .bind(state.retryNotBefore)
        .bind(state.coverage)
        .bind(state.metadataAt)
        .bind(state.failingSince)
        .bind(now)
        .exec();
}

Result<void> SyncStateTable::keepAway(const QString &source, const QString &locationId, Instant until)
{
    Statement statement(m_connection,
                        QStringLiteral("INSERT INTO sync_state (source, location_id, retry_not_before_ms) VALUES (?, ?, ?)"
                                       " ON CONFLICT (source, location_id) DO UPDATE SET retry_not_before_ms = CASE WHEN sync_state.retry_not_before_ms"
                                       " > excluded.retry_not_before_ms THEN sync_state.retry_not_before_ms ELSE excluded.retry_not_before_ms END"));
    return statement.bind(source).bind(locationId).bind(until).exec();
}

Result<void> SyncStateTable::setPaused(const QString &source, const QString &locationId, const QString &by, std::optional<Instant> at)
{
    Statement statement(
        m_connection,
        QStringLiteral("INSERT INTO sync_state (source, location_id, paused_by, paused_at_ms) VALUES (?, ?, ?, ?)"
                       " ON CONFLICT (source, location_id) DO UPDATE SET paused_by = excluded.paused_by, paused_at_ms = excluded.paused_at_ms"));
    return statement.bind(source).bind(locationId).bind(at ? by : QString()).bind(at).exec();
}

} // namespace fb
