// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"

namespace fb {

// What a command wants of its values, looked at before anything is opened. Each fills the typed members of the invocation.
// @return Invalid with one sentence that names the value

Result<void> checkReconcile(Invocation &invocation);
Result<void> checkJobs(Invocation &invocation);
Result<void> checkSetStatus(Invocation &invocation);
Result<void> checkHistory(Invocation &invocation);

} // namespace fb
