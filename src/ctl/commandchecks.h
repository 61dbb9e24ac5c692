// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"

namespace fb {

// What a command wants of its values, looked at before anything is opened. Each fills the typed members of the invocation.
// @return Invalid with one sentence that names the value

Result<void> checkReconcile(Invocation &invocation);
Result<void> checkJobs(Invocation &invocation);
Result<void> checkSetStatus(Invocation &invocation);
Result<void> checkFields(Invocation &invocation);
Result<void> checkPayment(Invocation &invocation);
Result<void> checkNoShow(Invocation &invocation);
Result<void> checkIssue(Invocation &invocation);
Result<void> checkWalkIn(Invocation &invocation);
Result<void> checkChecklist(Invocation &invocation);
/// --if-revision, --if-version, --id
Result<void> checkConditions(Invocation &invocation);
Result<void> checkPhotoCategory(Invocation &invocation);
Result<void> checkPhotoSet(Invocation &invocation);
/// --limit
Result<void> checkLimit(Invocation &invocation);
Result<void> checkPerson(Invocation &invocation);

} // namespace fb
