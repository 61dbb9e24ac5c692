// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobedit.h"

namespace fb {

/// Whether what an edit is about is something else now than when somebody saw the job and decided: a total that another desk has agreed on since, a step
/// that was taken, a payment that came in. Then the edit must not win silently. What it isn't about, a tick for one, may have changed.
bool isOutdated(const JobEdit &edit, const JobCard &seen, const JobCard &now);

/// Whether the store has to compare the job's revision: the edit is made on what was seen, and not by conditions of its own.
bool needsRevision(const JobEdit &edit);

} // namespace fb
