// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking.h"
#include "catalog.h"
#include "checklist.h"
#include "payment.h"
#include "photo.h"
#include "plan.h"
#include "workstatus.h"

#include <QStringList>

namespace fb {

/// Why a customer didn't come.
enum class NoShowReason { NoArrival, LateCancel, Unreachable, Other };

inline constexpr std::array kNoShowReasons{NoShowReason::NoArrival, NoShowReason::LateCancel, NoShowReason::Unreachable, NoShowReason::Other};

/// "NO_ARRIVAL", "LATE_CANCEL", "UNREACHABLE", "OTHER".
QString noShowReasonName(NoShowReason reason);
std::optional<NoShowReason> noShowReasonFromName(QStringView name);

/// What was wrong after completion.
enum class IssueType { QcMiss, CustomerComplaint, Damage, Redo, Other };

inline constexpr std::array kIssueTypes{IssueType::QcMiss, IssueType::CustomerComplaint, IssueType::Damage, IssueType::Redo, IssueType::Other};

/// "QC_MISS", "CUSTOMER_COMPLAINT", "DAMAGE", "REDO", "OTHER".
QString issueTypeName(IssueType type);
std::optional<IssueType> issueTypeFromName(QStringView name);

/// One entry of a job's history: who did what, when, why. Every touch has one.
struct StatusEvent {
    std::int64_t eventId = 0;
    QString jobId;
    std::optional<WorkStatus> from; ///< nothing for the first entry
    WorkStatus to = WorkStatus::Scheduled; ///< the same as from, when the entry isn't about the status
    QString
        event; ///< "created", "status", "undo", "back", "fields", "checklist", "photo", "total", "payment", "no_show", "issue", "closed", "linked", "erased"
    Instant changedAt{};
    QString changedBy;
    QString reason;
    QString role; ///< roleName() of that moment; empty in a store without people
    QString desk;
    QList<FieldChange> changes; ///< names of JobField::json, or of what the event is about
    std::int64_t revision = 0; ///< of the job after it

    /// Whether it moved the job.
    bool isMove() const { return from != to; }
    bool operator==(const StatusEvent &) const = default;
};

/// The shop's work on a booking, or on a walk-in. Staff own every field; a reconcile only ever inserts the row.
struct Job {
    QString jobId;
    QString merchantId;
    QString bookingId; ///< empty for a walk-in
    WorkStatus workStatus = WorkStatus::Scheduled;
    QString vehicleYear;
    QString vehicleMake;
    QString vehicleModel;
    QString vehicleColor;
    QString vehiclePlate; ///< capital letters, single spaces
    QString keyTag;
    QString bay;
    QString technician; ///< name; empty: whoever the booking is with
    QString notes;
    std::optional<std::int64_t> totalMinor; ///< what was agreed, in minor units
    QString currency; ///< of total and payments
    std::optional<Instant> noShowAt;
    QString noShowBy;
    QString noShowReason; ///< noShowReasonName()
    QString noShowNote;
    std::optional<Instant> noShowResolvedAt;
    QString noShowResolvedBy;
    QString issueType; ///< issueTypeName() of the last issue
    QString issueText;
    std::optional<Instant> issueAt;
    QString issueBy;
    std::optional<Instant> issueResolvedAt;
    QString issueResolvedBy;
    QString issueResolution;
    std::optional<Instant> closedAt; ///< given up unfinished
    QString closedBy;
    QString closeReason;
    QString walkInName; ///< the walk-in fields keep what was typed, also after a booking was linked
    QString walkInPhone;
    QString walkInService;
    std::optional<Instant> walkInAt;
    std::int64_t walkInMin = 0;
    QString walkInLocation;
    QString mergedInto; ///< job that took over this one's booking; such a row is on no board
    QString createdBy;
    Instant createdAt{};
    Instant updatedAt{};
    QString updatedBy; ///< who made the last staff edit; empty before the first
    std::int64_t revision = 1; ///< grows by one with each staff edit; what compare-and-set compares

    bool isNoShow() const { return noShowAt && !noShowResolvedAt; }
    bool hasOpenIssue() const { return issueAt && !issueResolvedAt; }
    /// "2018 BMW X3", or empty.
    QString vehicle() const;
    bool operator==(const Job &) const = default;
};

/// One column of a job: SQL, JSON of the history and diffs read this list.
struct JobField {
    using Member =
        std::variant<QString Job::*, std::int64_t Job::*, Instant Job::*, std::optional<Instant> Job::*, std::optional<std::int64_t> Job::*, WorkStatus Job::*>;
    const char *column;
    const char *json; ///< name in the history and on the command line
    Member member;
    qsizetype longest = 0; ///< a text that staff type: the most characters it may have; 0: changed in other ways only
    bool personal = false; ///< says something about the customer: blanked when their data are erased
};

/// Every field in column order; job_id, merchant_id and booking_id first.
const std::array<JobField, 43> &jobFields();
/// The field staff type text into, or null.
const JobField *textField(const QString &json);

/// A job with the booking it belongs to: what a card shows. A walk-in's booking has no bookingId, and the walk-in's own name, time, service and place.
struct JobCard {
    Job job;
    Booking booking;
    std::optional<Instant> statusSince; ///< when the job entered its work status
    QString technician; ///< Job::technician, else the display name of booking.teamMemberId, or empty
    Progress tech; ///< the technician's checklist
    Progress qc;
    std::int64_t paidMinor = 0; ///< sum of the payments
    std::int64_t photos = 0; ///< without receipts
    std::int64_t receipts = 0;

    PaymentStatus payment() const { return paymentStatus(job.totalMinor, paidMinor); }
    bool isWalkIn() const { return job.bookingId.isEmpty(); }
    bool operator==(const JobCard &) const = default;
};

/// Everything about one job.
struct JobDetail {
    JobCard card;
    QList<ChecklistItem> checklist; ///< technician's first, in order
    QList<Photo> photos; ///< oldest first, receipts included
    QList<Payment> payments; ///< oldest first
    QList<StatusEvent> history; ///< oldest first
    std::optional<Money> suggestedTotal; ///< what its services cost in Square's catalog, see suggestedTotal()
    Instant readAt{};

    bool operator==(const JobDetail &) const = default;
};

/// Marks of a job, worked out from booking, job and the clock, in the order in which a card shows them.
enum class JobFlag { Gone, Cancelled, NoShow, Moved, Late, CustomerMissing };

/// "gone", "cancelled", "no_show", "moved", "late", "customer_missing".
QString jobFlagName(JobFlag flag);

/// Late means: still SCHEDULED, active, and the start is at least one whole minute past.
QList<JobFlag> jobFlags(const JobCard &card, Instant now);

} // namespace fb
