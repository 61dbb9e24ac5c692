// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobtable.h"

#include "bookingtable.h"
#include "bulkinsert.h"
#include "tryresult.h"

#include <QUuid>

namespace fb {

namespace {
/// A card in one row: the job, what its history and its technician add, the booking.
QString cardSelect(const QString &where)
{
    return QStringLiteral(
               "SELECT j.job_id, COALESCE(j.merchant_id, ''), COALESCE(j.booking_id, ''), j.work_status, j.vehicle_info, j.notes, j.created_by, j.created_at_ms,"
               " j.updated_at_ms, j.revision,"
               " (SELECT e.changed_at_ms FROM status_event e WHERE e.job_id = j.job_id ORDER BY e.event_id DESC LIMIT 1),"
               " COALESCE(t.display_name, ''), %1"
               " FROM job j LEFT JOIN booking b ON b.merchant_id = j.merchant_id AND b.booking_id = j.booking_id"
               " LEFT JOIN team_member t ON t.team_member_id = b.team_member_id WHERE %2 ORDER BY b.start_at_ms, j.job_id")
        .arg(BookingTable::columns(QStringLiteral("b")), where);
}

JobCard readCard(const Statement &row)
{
    JobCard card;
    card.job.jobId = row.text(0);
    card.job.merchantId = row.text(1);
    card.job.bookingId = row.text(2);
    card.job.workStatus = workStatusFromName(row.text(3)).value_or(WorkStatus::Scheduled);
    card.job.vehicleInfo = row.text(4);
    card.job.notes = row.text(5);
    card.job.createdBy = row.text(6);
    card.job.createdAt = row.instant(7);
    card.job.updatedAt = row.instant(8);
    card.job.revision = row.integer(9);
    card.statusSince = row.optionalInstant(10);
    card.technician = row.text(11);
    if (!card.job.bookingId.isEmpty())
        card.booking = BookingTable::read(row, 12);
    return card;
}
} // namespace

Result<QStringList> JobTable::insertNew(const QString &merchantId, const QStringList &bookingIds, const QString &createdBy, Instant now)
{
    BulkInsert insert(m_connection, QStringLiteral("job"),
                      {QStringLiteral("job_id"), QStringLiteral("merchant_id"), QStringLiteral("booking_id"), QStringLiteral("work_status"),
                       QStringLiteral("created_by"), QStringLiteral("created_at_ms"), QStringLiteral("updated_at_ms")},
                      QStringLiteral("ON CONFLICT DO NOTHING RETURNING job_id"));
    const Dialect &dialect = m_connection.dialect();
    const QVariant merchant = Statement::value(dialect, merchantId);
    const QVariant status = workStatusName(WorkStatus::Scheduled);
    const QVariant creator = Statement::value(dialect, createdBy);
    const QVariant at = Statement::value(now);
    for (const QString &bookingId : bookingIds)
        FB_TRY(insert.add({QUuid::createUuid().toString(QUuid::WithoutBraces), merchant, Statement::value(dialect, bookingId), status, creator, at, at}));
    FB_TRY(insert.flush());
    return insert.returned();
}

Result<QStringList> JobTable::ofBookings(const QString &merchantId, const QStringList &bookingIds)
{
    const Dialect &dialect = m_connection.dialect();
    Statement statement(m_connection, QStringLiteral("SELECT job_id FROM job WHERE merchant_id = ? AND ") + dialect.isIn(QStringLiteral("booking_id")));
    statement.bind(merchantId).bind(dialect.list(bookingIds));
    return rowsOf(statement, [](const Statement &row) { return row.text(0); });
}

Result<QList<JobCard>> JobTable::board(const QString &locationId, const TimeWindow &window)
{
    Statement statement(m_connection, cardSelect(QStringLiteral("b.location_id = ? AND b.start_at_ms >= ? AND b.start_at_ms < ?")));
    statement.bind(locationId).bind(window.start).bind(window.end);
    return rowsOf(statement, readCard);
}

Result<QList<JobCard>> JobTable::cards(const QStringList &jobIds)
{
    const Dialect &dialect = m_connection.dialect();
    Statement statement(m_connection, cardSelect(dialect.isIn(QStringLiteral("j.job_id"))));
    statement.bind(dialect.list(jobIds));
    return rowsOf(statement, readCard);
}

Result<std::optional<JobCard>> JobTable::cardOfBooking(const QString &bookingId)
{
    Statement statement(m_connection, cardSelect(QStringLiteral("j.booking_id = ?")));
    statement.bind(bookingId);
    return rowOf(statement, readCard);
}

Result<std::optional<JobTable::Standing>> JobTable::standing(const QString &jobId)
{
    Statement statement(m_connection, QStringLiteral("SELECT work_status, revision FROM job WHERE job_id = ?") + m_connection.dialect().forUpdate());
    statement.bind(jobId);
    return rowOf(statement, [](const Statement &row) { return Standing{workStatusFromName(row.text(0)).value_or(WorkStatus::Scheduled), row.integer(1)}; });
}

Result<bool> JobTable::setWorkStatus(const QString &jobId, WorkStatus to, std::int64_t revision, Instant now)
{
    Statement statement(m_connection,
                        QStringLiteral("UPDATE job SET work_status = ?, updated_at_ms = ?, revision = revision + 1 WHERE job_id = ? AND revision = ?"));
    FB_TRY(statement.bind(workStatusName(to)).bind(now).bind(jobId).bind(revision).exec());
    return statement.affected() == 1;
}

} // namespace fb
