// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobedit.h"

namespace fb {

class StoreConnection;

/// Conflict: the job has another revision than the one that was looked at.
std::unexpected<Error> changedMeanwhile();
/// Within the caller's transaction: what a change brings beside the job's own row, with its history and the change feed.
Result<void> writeChange(StoreConnection &connection, const JobChange &change);
/// The same with the row, where it still has the revision before. @return changedMeanwhile() where it has not
Result<void> updateJob(StoreConnection &connection, const JobChange &change);

} // namespace fb
