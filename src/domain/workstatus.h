// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <array>

namespace fb {

/// Where the shop's work on a job stands. Values are the column order of the board.
enum class WorkStatus { Scheduled, CheckedIn, InProgress, QcReady, WorkCompleted };

inline constexpr std::array kWorkStatuses{WorkStatus::Scheduled, WorkStatus::CheckedIn, WorkStatus::InProgress, WorkStatus::QcReady, WorkStatus::WorkCompleted};

/// "SCHEDULED", "CHECKED_IN", …: the name in store, JSON and command line.
QString workStatusName(WorkStatus status);
std::optional<WorkStatus> workStatusFromName(QStringView name);

/// The one forward step from @p status, or nothing after the last.
std::optional<WorkStatus> nextStatus(WorkStatus status);

/// Whether the next step from @p from is @p to. Moving back is another matter: see decide() in jobedit.h.
/// @return Invalid with a sentence that says what is allowed instead
Result<void> checkTransition(WorkStatus from, WorkStatus to);

} // namespace fb
