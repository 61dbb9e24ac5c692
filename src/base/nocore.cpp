// SPDX-License-Identifier: GPL-3.0-or-later
#include "nocore.h"

#include <sys/resource.h>

namespace fb {

void forbidCoreFiles()
{
    // One byte rather than none: Linux gives a collector of crashes the image at a limit of 0, too, and nobody at 1 (core(5), fs/coredump.c).
    constexpr rlimit kNoCore{1, 1};
    ::setrlimit(RLIMIT_CORE, &kNoCore);
}

} // namespace fb
