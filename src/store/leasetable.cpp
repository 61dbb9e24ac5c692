// SPDX-License-Identifier: GPL-3.0-or-later
#include "leasetable.h"

#include "storeerror.h"
#include "tryresult.h"

namespace fb {

namespace {
constexpr milliseconds kExpiry = seconds(60);

std::unexpected<Error> taken()
{
    return storeFailure(ErrorKind::Conflict, QStringLiteral("Another run has taken over; this one may not write any more"),
                        QStringLiteral("Nothing is lost: the other run carries on."));
}
} // namespace

bool LeaseTable::Lease::isLive() const
{
    // A heartbeat from the future was written before the clock was set back.
    return !holder.runId.isEmpty() && std::chrono::abs(now - heartbeat) <= kExpiry && !process.isGone();
}

QString LeaseTable::columns(const Dialect &dialect)
{
    return QStringLiteral(
               "source, run_id, location_id, machine, boot_id, '', '', '', token, window_start_ms, window_end_ms, heartbeat_ms, pid, process_start, %1")
        .arg(dialect.now());
}

LeaseTable::Lease LeaseTable::read(const Statement &row, int first)
{
    Lease lease;
    lease.source = row.text(first);
    lease.holder = {row.text(first + 1), row.text(first + 2), {row.instant(first + 9), row.instant(first + 10)}, row.integer(first + 8)};
    lease.process = {row.text(first + 3), row.text(first + 4), row.integer(first + 12), row.integer(first + 13)};
    lease.heartbeat = row.instant(first + 11);
    lease.now = row.instant(first + 14);
    return lease;
}

Result<std::optional<LeaseTable::Lease>> LeaseTable::find(const QString &source)
{
    Statement statement(m_connection, QStringLiteral("SELECT %1 FROM lease WHERE source = ?").arg(columns(m_connection.dialect())));
    statement.bind(source);
    return rowOf(statement, [](const Statement &row) { return read(row, 0); });
}

Result<LeaseTable::Lease> LeaseTable::lock(const QString &source)
{
    Statement insert(m_connection, QStringLiteral("INSERT INTO lease (source) VALUES (?) ON CONFLICT (source) DO NOTHING"));
    FB_TRY(insert.bind(source).exec());
    Statement statement(m_connection,
                        QStringLiteral("SELECT %1 FROM lease WHERE source = ?").arg(columns(m_connection.dialect())) + m_connection.dialect().forUpdate());
    statement.bind(source);
    const auto lease = rowOf(statement, [](const Statement &row) { return read(row, 0); });
    FB_TRY(lease);
    if (!*lease)
        return storeFailure(ErrorKind::Storage, QStringLiteral("The lease of %1 vanished").arg(source));
    return **lease;
}

Result<std::int64_t> LeaseTable::take(const Lease &lease, const RunRecord &run)
{
    const ProcessIdentity process = ProcessIdentity::current();
    const std::int64_t token = lease.holder.token + 1;
    Statement statement(
        m_connection,
        QStringLiteral("UPDATE lease SET token = ?, run_id = ?, location_id = ?, window_start_ms = ?, window_end_ms = ?, heartbeat_ms = %1, machine = ?,"
                       " boot_id = ?, pid = ?, process_start = ? WHERE source = ?")
            .arg(m_connection.dialect().now()));
    FB_TRY(statement.bind(token)
               .bind(run.runId)
               .bind(run.locationId)
               .bind(run.window.start)
               .bind(run.window.end)
               .bind(process.machine)
               .bind(process.bootId)
               .bind(process.pid)
               .bind(process.start)
               .bind(lease.source)
               .exec());
    return token;
}

Result<void> LeaseTable::beat(const Fence &fence)
{
    Statement statement(m_connection,
                        QStringLiteral("UPDATE lease SET heartbeat_ms = %1 WHERE source = ? AND token = ? AND run_id <> ''").arg(m_connection.dialect().now()));
    FB_TRY(statement.bind(fence.source).bind(fence.token).exec());
    return statement.affected() == 1 ? Result<void>() : taken();
}

Result<void> LeaseTable::giveBack(const Fence &fence)
{
    Statement statement(m_connection, QStringLiteral("UPDATE lease SET run_id = '' WHERE source = ? AND token = ? AND run_id <> ''"));
    FB_TRY(statement.bind(fence.source).bind(fence.token).exec());
    return statement.affected() == 1 ? Result<void>() : taken();
}

} // namespace fb
