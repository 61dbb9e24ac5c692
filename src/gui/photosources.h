// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "photoimport.h"

class QMimeData;

namespace fb {

/// Whether photoSourcesOf() may find something, asked before what is dragged is there.
bool mayHoldPhotos(const QMimeData &data);

/// What was dropped or copied, as far as it may become photos: files, else a picture. Nothing is read or decoded.
QList<PhotoSource> photoSourcesOf(const QMimeData &data);

} // namespace fb
