// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking.h"
#include "workstatus.h"

#include <QStringList>

namespace fb {

/// One entry of a job's history: who moved it, from where to where, when, why.
struct StatusEvent {
    std::int64_t eventId = 0;
    QString jobId;
    std::optional<WorkStatus> from; ///< nothing for the first entry
    WorkStatus to = WorkStatus::Scheduled;
    QString event; ///< "created", "status"
    Instant changedAt{};
    QString changedBy;
    QString reason;

    bool operator==(const StatusEvent &) const = default;
};

/// The shop's work on a booking. Staff own every field; a reconcile only ever inserts the row.
/// Vehicle, payment, no-show, issue, checklists and photos have their columns from the first schema on; the pages that edit them come later.
struct Job {
    QString jobId;
    QString merchantId;
    QString bookingId; ///< empty for a walk-in
    WorkStatus workStatus = WorkStatus::Scheduled;
    QString vehicleInfo;
    QString notes;
    QString createdBy;
    Instant createdAt{};
    Instant updatedAt{};
    std::int64_t revision = 1; ///< grows by one with each staff edit; what compare-and-set compares

    bool operator==(const Job &) const = default;
};

/// A job with the booking it belongs to: what a card shows.
struct JobCard {
    Job job;
    Booking booking; ///< empty bookingId for a walk-in
    std::optional<Instant> statusSince; ///< when the job entered its work status
    QString technician; ///< display name of booking.teamMemberId, or empty

    bool operator==(const JobCard &) const = default;
};

/// Marks of a job, worked out from booking, job and the clock, in the order in which a card shows them.
enum class JobFlag { Gone, Cancelled, NoShow, Moved, Late, CustomerMissing };

/// "gone", "cancelled", "no_show", "moved", "late", "customer_missing".
QString jobFlagName(JobFlag flag);

/// Late means: still SCHEDULED, active, and the start is at least one whole minute past.
QList<JobFlag> jobFlags(const JobCard &card, Instant now);

/// Case- and accent-insensitive match of every word of @p query in name, phone, e-mail, service, vehicle, notes or ids.
bool matches(const JobCard &card, const QString &query);

} // namespace fb
