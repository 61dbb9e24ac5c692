// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "secret.h"

namespace fb {

/// Reads one line from standard input: from a terminal after @p question, without showing what is typed; from a pipe or file as it is. Blocks.
/// @return Cancelled when SIGINT or SIGTERM came meanwhile (the terminal is as it was before), Invalid for an empty or endless line
Result<Secret> readHiddenLine(const QString &question);

} // namespace fb
