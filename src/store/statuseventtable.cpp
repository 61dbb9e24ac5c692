// SPDX-License-Identifier: GPL-3.0-or-later
#include "statuseventtable.h"

#include "bulkinsert.h"
#include "changetext.h"
#include "tryresult.h"

namespace fb {

Result<void> StatusEventTable::addCreated(const QStringList &jobIds, const QString &by, Instant now)
{
    BulkInsert insert(m_connection, QStringLiteral("status_event"),
                      {QStringLiteral("job_id"), QStringLiteral("to_status"), QStringLiteral("event"), QStringLiteral("changed_at_ms"),
                       QStringLiteral("changed_by"), QStringLiteral("revision")});
    const QVariant status = workStatusName(WorkStatus::Scheduled);
    const QVariant event = QStringLiteral("created");
    const QVariant at = Statement::value(now);
    const QVariant person = Statement::value(m_connection.dialect(), by);
    for (const QString &jobId : jobIds)
        FB_TRY(insert.add({jobId, status, event, at, person, 1}));
    return insert.flush();
}

Result<void> StatusEventTable::add(const StatusEvent &event)
{
    Statement statement(
        m_connection,
        QStringLiteral("INSERT INTO status_event (job_id, from_status, to_status, event, changed_at_ms, changed_by, reason, role, desk, changes,"
                       " revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    statement.bind(event.jobId).bind(event.from ? workStatusName(*event.from) : QStringLiteral("")).bind(workStatusName(event.to)).bind(event.event);
    statement.bind(event.changedAt).bind(event.changedBy).bind(event.reason).bind(event.role).bind(event.desk).bind(changesToText(event.changes));
    return statement.bind(event.revision).exec();
}

Result<QList<StatusEvent>> StatusEventTable::ofJob(const QString &jobId)
{
    Statement statement(
        m_connection,
        QStringLiteral("SELECT event_id, job_id, from_status, to_status, event, changed_at_ms, changed_by, reason, role, desk, changes, revision"
                       " FROM status_event WHERE job_id = ? ORDER BY event_id"));
    statement.bind(jobId);
    return rowsOf(statement, [](const Statement &row) {
        return StatusEvent{row.integer(0),
                           row.text(1),
                           workStatusFromName(row.text(2)),
                           workStatusFromName(row.text(3)).value_or(WorkStatus::Scheduled),
                           row.text(4),
                           row.instant(5),
                           row.text(6),
                           row.text(7),
                           row.text(8),
                           row.text(9),
                           changesFromText(row.text(10)),
                           row.integer(11)};
    });
}

} // namespace fb
