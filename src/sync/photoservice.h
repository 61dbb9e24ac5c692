// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "photoimport.h"
#include "shopservice.h"

#include <QSize>

namespace fb {

/// One source that became no photo.
struct PhotoFailure {
    QString name;
    Error error;
};

/// How an import into one job stands.
struct PhotoProgress {
    QString jobId;
    int total = 0;
    int done = 0; ///< added, known and failed together
    int added = 0;
    int known = 0; ///< the job had them already
    QList<PhotoFailure> failures;
    QList<Photo> photos; ///< all of the job, after the last one that came in; empty before the first
    bool cancelled = false;

    bool isRunning() const { return done < total && !cancelled; }
};

/// What has come into a watched folder.
struct FolderNews {
    QStringList files; ///< paths of pictures, oldest first
    Instant newest{}; ///< arrival of the last of them
    bool isMoreComing = false; ///< others are there that may not be complete yet
};

/// Photos for the window: imports, previews and pictures. Lives in the GUI thread and never blocks it: files are read, decoded and kept one at a time in the
/// photo thread (docs/adr/0010), which starts with the first question; answers come back as values. Previews that are asked for during an import are
/// answered in between.
class PhotoService : public QObject {
    Q_OBJECT

public:
    PhotoService(ShopService::Settings settings, const Clock &clock, QObject *parent = nullptr);
    /// The picture that is just being kept is finished; the rest of an import is dropped.
    ~PhotoService() override;

    /// Who adds photos from now on; those that wait keep whoever added them.
    void setActor(Actor actor);

    /// Adds these to a job, behind what is waiting. One that fails stops none of the others.
    void add(const QString &jobId, PhotoCategory category, const QList<PhotoSource> &sources);
    /// Drops what isn't begun of a job's import; what was added stays.
    void cancel(const QString &jobId);
    /// The running import of a job, or its last one until forget().
    std::optional<PhotoProgress> progress(const QString &jobId) const;
    void forget(const QString &jobId);

    /// Fills @p box (device pixels), cut at the edges.
    void preview(const Photo &photo, QSize box, QObject *context, Answer<QImage> answer);
    /// Not larger than @p box (device pixels); an invalid box means the whole picture.
    void picture(const Photo &photo, QSize box, QObject *context, Answer<QImage> answer);
    /// Writes the kept bytes to a file.
    void saveAs(const Photo &photo, const QString &path, QObject *context, Answer<void> answer);
    /// Pictures that came into a folder after @p since and are complete.
    void newIn(const QString &folder, Instant since, QObject *context, Answer<FolderNews> answer);

Q_SIGNALS:
    /// After each source, and when an import was cancelled.
    void progressed(const fb::PhotoProgress &progress);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace fb
