// SPDX-License-Identifier: GPL-3.0-or-later
#include "dropverdict.h"

namespace fb {

namespace {

/// What a car must go through before it can be anywhere further on.
QString comesFirst(WorkStatus next)
{
    switch (next) {
    case WorkStatus::Scheduled: break;
    case WorkStatus::CheckedIn: return DropWriter::tr("Check-in comes first");
    case WorkStatus::InProgress: return DropWriter::tr("Work comes first");
    case WorkStatus::QcReady: return DropWriter::tr("QC comes first");
    case WorkStatus::WorkCompleted: break;
    }
    return {};
}

} // namespace

DropVerdict DropWriter::write(const JobCard &card, WorkStatus to, const Actor &actor, Instant now)
{
    const WorkStatus from = card.job.workStatus;
    if (to == from)
        return {.isOwn = true, .title = {}, .text = {}};
    const std::optional<WorkStatus> next = CardWriter::nextStep(card);
    if (to > from && next && to != *next)
        return {.title = comesFirst(*next), .text = tr("Drop on %1 instead.").arg(CardWriter::statusTitle(*next))};
    QString why = CardWriter::whyNot(card, to, actor, now);
    if (why.isEmpty() && to > from && !next)
        why = tr("The booking was called off in Square.");
    if (!why.isEmpty())
        return {.isRule = true, .title = tr("Not possible"), .text = why};
    if (to < from)
        return {.isAllowed = true, .isBack = true, .title = tr("Back to %1").arg(CardWriter::statusTitle(to)), .text = tr("You will be asked why.")};
    return {.isAllowed = true, .title = CardWriter::actionTitle(from), .text = {}};
}

} // namespace fb
