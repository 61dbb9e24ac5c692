// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statement.h"

namespace fb {

/// The shop's work. Staff own the rows; insertNew() is the one thing a reconcile can do here.
class JobTable {
public:
    explicit JobTable(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    /// Inserts a scheduled job for each booking that has none. @return the ids of the jobs that are new
    Result<QStringList> insertNew(const QString &merchantId, const QStringList &bookingIds, const QString &createdBy, Instant now);
    /// Job ids of bookings; a booking without job is left out.
    Result<QStringList> ofBookings(const QString &merchantId, const QStringList &bookingIds);

    /// Cards of a location whose booking starts in the window, by start.
    Result<QList<JobCard>> board(const QString &locationId, const TimeWindow &window);
    Result<QList<JobCard>> cards(const QStringList &jobIds);
    Result<std::optional<JobCard>> cardOfBooking(const QString &bookingId);

    struct Standing {
        WorkStatus status = WorkStatus::Scheduled;
        std::int64_t revision = 0;
    };
    /// Where a job stands, locked until the transaction ends.
    Result<std::optional<Standing>> standing(const QString &jobId);
    /// Staff: moves a job that still has this revision and raises it. @return false when it has another one
    Result<bool> setWorkStatus(const QString &jobId, WorkStatus to, std::int64_t revision, Instant now);

private:
    StoreConnection &m_connection;
};

} // namespace fb
