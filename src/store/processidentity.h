// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace fb {

/// Which process of which computer, well enough to tell later whether it still runs: a process id alone is given again.
struct ProcessIdentity {
    QString machine; ///< machine id and process id namespace
    QString bootId; ///< new with each start of the computer
    std::int64_t pid = 0;
    std::int64_t start = 0; ///< when it started, in clock ticks since boot

    static ProcessIdentity current();
    /// True when the process was one of this computer and no longer runs. A process of another computer is never known to be gone.
    bool isGone() const;
    bool operator==(const ProcessIdentity &) const = default;
};

} // namespace fb
