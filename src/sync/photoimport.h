// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "photo.h"
#include "result.h"
#include "role.h"

#include <QImage>

namespace fb {

class Store;

/// What is to become a photo: a file, or a picture that has none, from the clipboard.
struct PhotoSource {
    QString path;
    QByteArray bytes; ///< without a path: a file that is only in memory
    QImage image; ///< without a path and bytes

    /// What it is called in lists.
    QString name() const;
};

struct ImportedPhoto {
    QList<Photo> photos; ///< all of the job, as it is now
    Photo photo; ///< the one that came in, or was there already
    bool isNew = false; ///< false: the job had it in that category
};

/// Makes a photo of one source: reads and turns it, keeps its bytes, then adds it to the job. Killed at any moment it leaves either the whole photo or
/// bytes that Store::sweepPhotos() removes. Blocking.
/// @return Invalid with a sentence for people when it is no picture; else the errors of Store::edit() and Store::putPhoto()
Result<ImportedPhoto> importPhoto(Store &store, const QString &jobId, PhotoCategory category, const PhotoSource &source, const Actor &actor,
                                  const Clock &clock);

} // namespace fb
