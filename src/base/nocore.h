// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace fb {

/// From now on a crash of this process leaves no image of its memory, in which the token would be. The first thing a program does that may hold one.
void forbidCoreFiles();

} // namespace fb
