// SPDX-License-Identifier: GPL-3.0-or-later
#include "photodesk.h"

#include "logging.h"
#include "picturereader.h"
#include "storedesk.h"
#include "writeproblem.h"

#include <QDateTime>
#include <QDir>
#include <QSaveFile>

namespace fb {

namespace {

constexpr seconds kSettled{2}; ///< so long a file must have been left alone to be complete

/// The middle of a picture that fills a box.
QImage cover(const QImage &image, QSize box)
{
    const QImage scaled = image.scaled(box, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    const QRect middle(QPoint((scaled.width() - box.width()) / 2, (scaled.height() - box.height()) / 2), box);
    return scaled.copy(middle).convertToFormat(QImage::Format_RGB32);
}

Instant arrival(const QFileInfo &file)
{
    // A copied file keeps the date of its camera, which may be any; this is when somebody last touched it here.
    const QDateTime touched = file.metadataChangeTime();
    return fromMs((touched.isValid() ? touched : file.lastModified()).toMSecsSinceEpoch());
}

} // namespace

PhotoDesk::PhotoDesk(ShopService::Settings settings, const Clock &clock, std::shared_ptr<StoreInterrupt> interrupt)
    : m_settings(std::move(settings))
    , m_clock(clock)
    , m_interrupt(std::move(interrupt))
{
}

Result<Store *> PhotoDesk::store()
{
    if (m_store)
        return m_store.get();
    Result<std::unique_ptr<Store>> opened = openDeskStore(m_settings, m_interrupt);
    if (!opened)
        return std::unexpected(opened.error());
    m_store = *std::move(opened);
    if (const Result<int> swept = m_store->sweepPhotos(m_clock.now()); !swept)
        qCWarning(lcStore, "photos left behind were not swept: %s", qUtf8Printable(swept.error().detail));
    else if (*swept > 0)
        qCInfo(lcStore, "%d photos that belong to no job were swept", *swept);
    return m_store.get();
}

Result<ImportedPhoto> PhotoDesk::import(const QString &jobId, PhotoCategory category, const PhotoSource &source, const Actor &actor)
{
    const Result<Store *> store = this->store();
    if (!store)
        return std::unexpected(store.error());
    return importPhoto(**store, jobId, category, source, actor, m_clock);
}

Result<QImage> PhotoDesk::preview(const Photo &photo, QSize box)
{
    const Result<Store *> store = this->store();
    if (!store)
        return std::unexpected(store.error());
    const Result<QByteArray> bytes = (*store)->photoPreview(photo);
    if (!bytes)
        return std::unexpected(bytes.error());
    const Result<QImage> image = decodePicture(*bytes);
    if (!image)
        return std::unexpected(image.error());
    return cover(*image, box);
}

Result<QImage> PhotoDesk::picture(const Photo &photo, QSize box)
{
    const Result<Store *> store = this->store();
    if (!store)
        return std::unexpected(store.error());
    const Result<QByteArray> bytes = (*store)->photoBytes(photo);
    if (!bytes)
        return std::unexpected(bytes.error());
    Result<QImage> image = decodePicture(*bytes, box);
    if (image) // so that the GUI thread has nothing left to convert
        image->convertTo(image->hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    return image;
}

Result<void> PhotoDesk::saveAs(const Photo &photo, const QString &path)
{
    const Result<Store *> store = this->store();
    if (!store)
        return std::unexpected(store.error());
    const Result<QByteArray> bytes = (*store)->photoBytes(photo);
    if (!bytes)
        return std::unexpected(bytes.error());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return failure(ErrorKind::Setup, QStringLiteral("%1 can't be written: %2").arg(path, writeProblem(file)), QStringLiteral("Floorboard"),
                       QStringLiteral("Name a file in a place that can be written to and has room."));
    return {};
}

Result<FolderNews> PhotoDesk::newIn(const QString &folder, Instant since) const
{
    const QDir directory(folder);
    if (!directory.exists())
        return failure(ErrorKind::NotFound, QStringLiteral("The folder %1 is not there").arg(folder), QStringLiteral("Floorboard"));
    QFileInfoList files = directory.entryInfoList(photoNamePatterns(), QDir::Files | QDir::Readable);
    const Instant settled = m_clock.now() - kSettled;
    files.removeIf([&](const QFileInfo &file) { return arrival(file) <= since; });
    const qsizetype arrived = files.size();
    files.removeIf([&](const QFileInfo &file) { return arrival(file) > settled; });
    std::stable_sort(files.begin(), files.end(), [](const QFileInfo &a, const QFileInfo &b) { return arrival(a) < arrival(b); });
    FolderNews news{.isMoreComing = files.size() < arrived};
    for (const QFileInfo &file : std::as_const(files)) {
        news.files.push_back(file.absoluteFilePath());
        news.newest = arrival(file);
    }
    return news;
}

} // namespace fb
