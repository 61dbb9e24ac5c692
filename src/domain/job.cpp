// SPDX-License-Identifier: GPL-3.0-or-later
#include "job.h"

#include "enumnames.h"

namespace fb {

namespace {
constexpr std::array kNoShowNames{u"NO_ARRIVAL", u"LATE_CANCEL", u"UNREACHABLE", u"OTHER"};
constexpr std::array kIssueNames{u"QC_MISS", u"CUSTOMER_COMPLAINT", u"DAMAGE", u"REDO", u"OTHER"};

constexpr qsizetype kShort = 80;
constexpr qsizetype kNote = 10'000;

constexpr std::array<JobField, 43> kFields{{
    {"job_id", "jobId", &Job::jobId},
    {"merchant_id", "merchantId", &Job::merchantId},
    {"booking_id", "bookingId", &Job::bookingId},
    {"work_status", "workStatus", &Job::workStatus},
    {"vehicle_year", "year", &Job::vehicleYear, kShort},
    {"vehicle_make", "make", &Job::vehicleMake, kShort},
    {"vehicle_model", "model", &Job::vehicleModel, kShort},
    {"vehicle_color", "color", &Job::vehicleColor, kShort},
    {"vehicle_plate", "plate", &Job::vehiclePlate, kShort, true},
    {"key_tag", "keyTag", &Job::keyTag, kShort},
    {"bay", "bay", &Job::bay, kShort},
    {"technician", "technician", &Job::technician, kShort},
    {"notes", "notes", &Job::notes, kNote, true},
    {"payment_total_minor", "total", &Job::totalMinor},
    {"payment_currency", "currency", &Job::currency},
    {"no_show_at_ms", "noShowAt", &Job::noShowAt},
    {"no_show_by", "noShowBy", &Job::noShowBy},
    {"no_show_reason", "noShowReason", &Job::noShowReason},
    {"no_show_note", "noShowNote", &Job::noShowNote, 0, true},
    {"no_show_resolved_at_ms", "noShowResolvedAt", &Job::noShowResolvedAt},
    {"no_show_resolved_by", "noShowResolvedBy", &Job::noShowResolvedBy},
    {"issue_type", "issueType", &Job::issueType},
    {"issue_text", "issueText", &Job::issueText, 0, true},
    {"issue_at_ms", "issueAt", &Job::issueAt},
    {"issue_by", "issueBy", &Job::issueBy},
    {"issue_resolved_at_ms", "issueResolvedAt", &Job::issueResolvedAt},
    {"issue_resolved_by", "issueResolvedBy", &Job::issueResolvedBy},
    {"issue_resolution", "issueResolution", &Job::issueResolution, 0, true},
    {"closed_at_ms", "closedAt", &Job::closedAt},
    {"closed_by", "closedBy", &Job::closedBy},
    {"close_reason", "closeReason", &Job::closeReason, 0, true},
    {"walk_in_name", "walkInName", &Job::walkInName, 0, true},
    {"walk_in_phone", "walkInPhone", &Job::walkInPhone, 0, true},
    {"walk_in_service", "walkInService", &Job::walkInService},
    {"walk_in_at_ms", "walkInAt", &Job::walkInAt},
    {"walk_in_min", "walkInMinutes", &Job::walkInMin},
    {"walk_in_location", "walkInLocation", &Job::walkInLocation},
    {"merged_into", "mergedInto", &Job::mergedInto},
    {"created_by", "createdBy", &Job::createdBy},
    {"created_at_ms", "createdAt", &Job::createdAt},
    {"updated_at_ms", "updatedAt", &Job::updatedAt},
    {"updated_by", "updatedBy", &Job::updatedBy},
    {"revision", "revision", &Job::revision},
}};
} // namespace

QString noShowReasonName(NoShowReason reason) { return nameOf(kNoShowNames, reason); }

std::optional<NoShowReason> noShowReasonFromName(QStringView name) { return valueOf<NoShowReason>(kNoShowNames, name, Qt::CaseInsensitive); }

QString issueTypeName(IssueType type) { return nameOf(kIssueNames, type); }

std::optional<IssueType> issueTypeFromName(QStringView name) { return valueOf<IssueType>(kIssueNames, name, Qt::CaseInsensitive); }

const std::array<JobField, 43> &jobFields() { return kFields; }

const JobField *textField(const QString &json)
{
    for (const JobField &field : kFields) {
        if (field.longest > 0 && json == QLatin1String(field.json))
            return &field;
    }
    return nullptr;
}

QString Job::vehicle() const
{
    QStringList words{vehicleYear, vehicleMake, vehicleModel};
    words.removeAll(QString());
    return words.join(u' ');
}

QString jobFlagName(JobFlag flag)
{
    switch (flag) {
    case JobFlag::Gone: return QStringLiteral("gone");
    case JobFlag::Cancelled: return QStringLiteral("cancelled");
    case JobFlag::NoShow: return QStringLiteral("no_show");
    case JobFlag::Moved: return QStringLiteral("moved");
    case JobFlag::Late: return QStringLiteral("late");
    case JobFlag::CustomerMissing: return QStringLiteral("customer_missing");
    }
    return {};
}

QList<JobFlag> jobFlags(const JobCard &card, Instant now)
{
    QList<JobFlag> flags;
    const Booking &booking = card.booking;
    if (booking.bookingId.isEmpty()) {
        if (card.job.isNoShow())
            flags.push_back(JobFlag::NoShow);
        return flags;
    }
    const BookingState state = bookingState(booking.status);
    if (booking.goneAt)
        flags.push_back(JobFlag::Gone);
    if (state == BookingState::Cancelled || state == BookingState::Declined)
        flags.push_back(JobFlag::Cancelled);
    if (state == BookingState::NoShow || card.job.isNoShow())
        flags.push_back(JobFlag::NoShow);
    if (booking.movedFrom && card.job.workStatus != WorkStatus::WorkCompleted)
        flags.push_back(JobFlag::Moved);
    if (isActive(booking) && !card.job.isNoShow() && !card.job.closedAt && card.job.workStatus == WorkStatus::Scheduled && now - booking.startAt >= minutes(1))
        flags.push_back(JobFlag::Late);
    if (booking.customerMissing)
        flags.push_back(JobFlag::CustomerMissing);
    return flags;
}

} // namespace fb
