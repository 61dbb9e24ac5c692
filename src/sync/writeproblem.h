// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDevice>

namespace fb {

/// Why a file could not be written. Qt has no words for a write that came half the way, which is what a full disk does to it.
inline QString writeProblem(const QFileDevice &file) { return file.error() == QFileDevice::NoError ? QStringLiteral("disk full") : file.errorString(); }

} // namespace fb
