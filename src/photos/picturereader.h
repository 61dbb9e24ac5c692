// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "photo.h"
#include "result.h"

#include <QImage>

namespace fb {

/// Reads a file that may become a photo. Blocking. @return Invalid with a sentence (context "Refusal") when it is none, too large or can't be read
Result<QByteArray> readPictureFile(const QString &path);

/// What the shop keeps of a picture from outside: the bytes as they are when they are upright, else turned upright and encoded anew; what is known about
/// them; a preview. JPEG, PNG, WebP where Qt has the plugin, and HEIC, which becomes a JPEG. Takes up to four bytes of memory per pixel, eight when it must
/// be turned, ten for HEIC; blocking, any thread.
/// @return Invalid with a sentence (context "Refusal"): no picture, cut off, too large, of a kind this computer can't read
Result<Picture> readPicture(const QByteArray &bytes, const QString &fileName);
/// The same for a picture that has no bytes yet, from the clipboard: it becomes a PNG.
Result<Picture> readPicture(const QImage &image, const QString &fileName);

/// Decodes bytes that the store has kept, not larger than @p box where that is valid.
Result<QImage> decodePicture(const QByteArray &bytes, QSize box = {});

} // namespace fb
