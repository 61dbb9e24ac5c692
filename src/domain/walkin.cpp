// SPDX-License-Identifier: GPL-3.0-or-later
// The part of jobedit.h that begins a job: what was typed for a walk-in, and how typed fields are kept.
#include "jobedit.h"
#include "refusal.h"
#include "stafftext.h"

#include <QtGlobal>

namespace fb {

Result<JobChange> decideWalkIn(const WalkIn &walkIn, const Actor &actor, Instant now)
{
    if (const Result<void> allowed = checkAllowed(actor, Permission::WalkIn, walkIn.locationId); !allowed)
        return std::unexpected(allowed.error());
    constexpr qsizetype kLongestName = 255;
    constexpr std::int64_t kLongestVisit = 7 * 24 * 60;
    JobChange change;
    Job &job = change.job;
    job.jobId = walkIn.jobId;
    job.walkInName = cleaned(walkIn.name, kLongestName);
    job.walkInPhone = cleaned(walkIn.phone, 60);
    job.walkInService = cleaned(walkIn.service, kLongestName);
    if (job.jobId.isEmpty() || job.walkInName.isEmpty())
        return refused(QT_TRANSLATE_NOOP("Refusal", "A walk-in needs a name."));
    if (walkIn.locationId.isEmpty())
        return refused(QT_TRANSLATE_NOOP("Refusal", "A walk-in needs a location. Sync with Square once, or name one."));
    if (walkIn.durationMin < 0 || walkIn.durationMin > kLongestVisit)
        return refused(QT_TRANSLATE_NOOP("Refusal", "A visit takes from nothing up to seven days."));
    job.walkInAt = walkIn.at;
    job.walkInMin = walkIn.durationMin;
    job.walkInLocation = walkIn.locationId;
    job.createdBy = actor.name;
    job.createdAt = now;
    job.updatedAt = now;
    change.event = {.jobId = job.jobId,
                    .event = QStringLiteral("created"),
                    .changedAt = now,
                    .changedBy = actor.name,
                    .role = actor.role ? roleName(*actor.role) : QString(),
                    .desk = actor.desk,
                    .revision = 1};
    return change;
}

QString normalized(const JobField &field, const QString &typed)
{
    const auto member = std::get<QString Job::*>(field.member);
    const QString text = cleaned(typed, field.longest, member == &Job::notes);
    return member == &Job::vehiclePlate ? text.simplified().toUpper() : text;
}

} // namespace fb
