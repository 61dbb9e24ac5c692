// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace fb {

/// Whether a JPEG goes on to its end marker and has no more scans than a camera writes. The decoder itself fills what is cut off with grey, and a file of
/// a few megabytes could keep it busy for hours. ITU-T T.81, B.1.1.
bool isWholeJpeg(const QByteArray &bytes);

} // namespace fb
