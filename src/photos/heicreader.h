// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace fb {

/// One picture of a HEIC file.
struct HeicPicture {
    QSize size; ///< upright, as the file claims; empty when it is damaged
    QImage image; ///< upright, in sRGB, without transparency; null when it is damaged or has more pixels than asked for
};

/// Whether this computer has the decoder for HEIC, which some distributions leave out.
bool canReadHeic();

/// Reads what phones write by themselves and Qt has no plugin for. Takes up to ten bytes of memory per pixel; blocking, any thread.
HeicPicture readHeic(const QByteArray &bytes, qint64 mostPixels);

} // namespace fb
