// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstatus.h"

#include "enumnames.h"

namespace fb {

namespace {
constexpr std::array kNames{u"SCHEDULED", u"CHECKED_IN", u"IN_PROGRESS", u"QC_READY", u"WORK_COMPLETED"};
}

QString workStatusName(WorkStatus status) { return nameOf(kNames, status); }

std::optional<WorkStatus> workStatusFromName(QStringView name) { return valueOf<WorkStatus>(kNames, name, Qt::CaseInsensitive); }

std::optional<WorkStatus> nextStatus(WorkStatus status)
{
    if (status == WorkStatus::WorkCompleted)
        return std::nullopt;
    return kWorkStatuses.at(static_cast<std::size_t>(status) + 1);
}

Result<void> checkTransition(WorkStatus from, WorkStatus to)
{
    const std::optional<WorkStatus> next = nextStatus(from);
    if (next == to)
        return {};
    if (!next)
        return failure(ErrorKind::Invalid, QStringLiteral("Completed jobs cannot be moved back. Open an issue instead."), QStringLiteral("Floorboard"));
    return failure(ErrorKind::Invalid,
                   QStringLiteral("A job in %1 can only go to %2, not to %3").arg(workStatusName(from), workStatusName(*next), workStatusName(to)),
                   QStringLiteral("Floorboard"), QStringLiteral("Move it one step at a time."));
}

} // namespace fb
