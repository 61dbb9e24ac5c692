// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statement.h"

#include <QHash>

namespace fb {

/// The shop's work; columns and binding follow jobFields(). Staff own the rows; insertNew() is the one thing a reconcile can do here.
class JobTable {
public:
    explicit JobTable(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    /// Inserts a scheduled job for each booking that has none. @return the booking of each job that is new, by job id
    Result<QHash<QString, QString>> insertNew(const QString &merchantId, const QStringList &bookingIds, const QString &createdBy, Instant now);
    /// Job ids of bookings; a booking without job is left out.
    Result<QStringList> ofBookings(const QString &merchantId, const QStringList &bookingIds);

    /// Cards of a location whose booking or walk-in starts in the window, by start.
    Result<QList<JobCard>> board(const QString &locationId, const TimeWindow &window);
    /// Cars of a location that were checked in, started before @p start and are neither completed nor closed, oldest first.
    Result<QList<JobCard>> unfinished(const QString &locationId, Instant start);
    Result<QList<JobCard>> cards(const QStringList &jobIds);
    /// Other jobs with a vehicle of the same customer, or with the same phone, newest first, 20 at most. Empty keys match nothing.
    Result<QList<Job>> ofCustomer(const QString &jobId, const QString &customerId, const QString &phone);
    /// Bays that cars stand in now.
    Result<QStringList> baysInUse();
    /// The card of a job, or of the job of a booking. Nothing when no job has such an id.
    Result<std::optional<JobCard>> find(const QString &jobOrBookingId);
    /// At most @p most job ids after @p jobId, in their order.
    Result<QStringList> idsAfter(const QString &jobId, int most);

    /// Locks a job until the transaction ends. @return false when there is none
    Result<bool> lock(const QString &jobId);
    /// Staff: a walk-in. @return false when the id is there already
    Result<bool> insert(const Job &job);
    /// Staff: writes the job where it still has the revision before. @return false when it has another one
    Result<bool> update(const Job &job);

private:
    StoreConnection &m_connection;
};

} // namespace fb
