// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace fb {

Q_DECLARE_LOGGING_CATEGORY(lcPoll)
Q_DECLARE_LOGGING_CATEGORY(lcSquare)
Q_DECLARE_LOGGING_CATEGORY(lcReconcile)
Q_DECLARE_LOGGING_CATEGORY(lcStore)
Q_DECLARE_LOGGING_CATEGORY(lcNet)
Q_DECLARE_LOGGING_CATEGORY(lcSecrets)
Q_DECLARE_LOGGING_CATEGORY(lcGui)

struct LogSettings {
    bool verbose = false; ///< debug messages of floorboard.* too
    bool toStderr = true; ///< warnings always; informational messages only when verbose
    QString directory; ///< where floorboard.log rotates; empty: no file
};

/// Installs the message handler: stderr and a file that rotates at 2 MiB, three kept, readable by the owner only. Call once, first thing in main().
/// Thread-safe afterwards. A file that can't be written is said once on stderr and then left alone.
void installLogging(const LogSettings &settings);

/// The XDG state directory of Floorboard ($XDG_STATE_HOME/floorboard).
QString stateDirectory();

} // namespace fb
