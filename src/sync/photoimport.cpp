// SPDX-License-Identifier: GPL-3.0-or-later
#include "photoimport.h"

#include "picturereader.h"
#include "store.h"

#include <QFileInfo>
#include <QUuid>

namespace fb {

namespace {

/// Twice at most: a sweep may take bytes that were in the store before, just ahead of their new photo.
constexpr int kTries = 2;

Result<Picture> readSource(const PhotoSource &source)
{
    if (source.path.isEmpty() && source.bytes.isEmpty())
        return readPicture(source.image, source.name());
    if (source.path.isEmpty())
        return readPicture(source.bytes, source.name());
    const Result<QByteArray> bytes = readPictureFile(source.path);
    if (!bytes)
        return std::unexpected(bytes.error());
    return readPicture(*bytes, source.name());
}

Result<JobDetail> addTo(Store &store, const QString &jobId, const Picture &picture, const Actor &actor, Instant now)
{
    for (int tried = 1;; ++tried) {
        if (const Result<void> kept = store.putPhoto(picture, now); !kept)
            return std::unexpected(kept.error());
        Result<JobDetail> edited = store.edit(jobId, PhotoEdit{picture.photo}, 0, actor, now);
        if (edited || edited.error().kind != ErrorKind::Conflict || tried == kTries)
            return edited;
    }
}

} // namespace

QString PhotoSource::name() const { return path.isEmpty() ? QStringLiteral("clipboard") : QFileInfo(path).fileName(); }

Result<ImportedPhoto> importPhoto(Store &store, const QString &jobId, PhotoCategory category, const PhotoSource &source, const Actor &actor, const Clock &clock)
{
    Result<Picture> picture = readSource(source);
    if (!picture)
        return std::unexpected(picture.error());
    Photo &photo = picture->photo;
    photo.photoId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    photo.category = category;
    const Result<JobDetail> job = addTo(store, jobId, *picture, actor, clock.now());
    if (!job)
        return std::unexpected(job.error());
    for (const Photo &now : job->photos) {
        if (now.photoId == photo.photoId || (now.hash == photo.hash && now.category == category))
            return ImportedPhoto{job->photos, now, now.photoId == photo.photoId};
    }
    return failure(ErrorKind::Conflict, QStringLiteral("The photo was removed at once"), QStringLiteral("store"));
}

} // namespace fb
