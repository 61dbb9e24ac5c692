// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the store that keeps the bytes of photos: files beside SQLite, a table on PostgreSQL. docs/adr/0010 says why.
#include "photocontenttable.h"
#include "photofiles.h"
#include "phototable.h"
#include "store.h"
#include "storeerror.h"
#include "transaction.h"
#include "tryresult.h"

#include <QCryptographicHash>

namespace fb {

namespace {
/// So long bytes may wait for their photo; who has not written it by then has died.
constexpr std::chrono::hours kPatience{1};

std::unexpected<Error> noHash(const Photo &photo)
{
    return storeFailure(ErrorKind::Invalid, QStringLiteral("The photo %1 has no content").arg(photo.fileName.left(80)));
}
} // namespace

Result<void> Store::putPhoto(const Picture &picture, Instant now)
{
    FB_TRY(m_connection->ready());
    if (!isPhotoHash(picture.photo.hash) || picture.bytes.isEmpty())
        return noHash(picture.photo);
    if (m_connection->dialect().isPostgres())
        return PhotoContentTable(*m_connection).put(picture, now);
    return PhotoFiles(address().path).put(picture);
}

Result<QByteArray> Store::photoBytes(const Photo &photo)
{
    FB_TRY(m_connection->ready());
    if (!isPhotoHash(photo.hash))
        return noHash(photo);
    Result<QByteArray> bytes =
        m_connection->dialect().isPostgres() ? PhotoContentTable(*m_connection).bytes(photo.hash) : PhotoFiles(address().path).bytes(photo);
    FB_TRY(bytes);
    if (QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex() != photo.hash.toLatin1()) {
        return storeFailure(ErrorKind::Setup, QStringLiteral("The photo %1 is damaged").arg(photo.fileName.left(80)),
                            QStringLiteral("Restore it from a backup; docs/database.md says how."));
    }
    return bytes;
}

Result<QByteArray> Store::photoPreview(const Photo &photo)
{
    FB_TRY(m_connection->ready());
    if (!isPhotoHash(photo.hash))
        return noHash(photo);
    return m_connection->dialect().isPostgres() ? PhotoContentTable(*m_connection).preview(photo.hash) : PhotoFiles(address().path).preview(photo);
}

Result<void> Store::holdPhoto(const Photo &photo)
{
    const Result<bool> there =
        m_connection->dialect().isPostgres() ? PhotoContentTable(*m_connection).hold(photo.hash) : PhotoFiles(address().path).contains(photo);
    FB_TRY(there);
    if (!*there || !isPhotoHash(photo.hash))
        return storeFailure(ErrorKind::Conflict, QStringLiteral("The content of the photo is not in the store"), QStringLiteral("Add the photo again."));
    return {};
}

Result<int> Store::sweepPhotos(Instant now)
{
    FB_TRY(m_connection->ready());
    if (!m_connection->dialect().isPostgres())
        PhotoFiles(address().path).removeUnfinished(now - kPatience);
    const Result<QStringList> stale = unusedPhotos(now - kPatience);
    FB_TRY(stale);
    return discardPhotos(*stale);
}

Result<QStringList> Store::unusedPhotos(Instant before)
{
    if (m_connection->dialect().isPostgres())
        return PhotoContentTable(*m_connection).unused(before);
    const Result<QSet<QString>> used = PhotoTable(*m_connection).hashes();
    FB_TRY(used);
    return PhotoFiles(address().path).others(*used, before);
}

Result<int> Store::discardPhotos(const QStringList &hashes)
{
    if (hashes.isEmpty())
        return 0;
    // Under the lock that adding a photo takes as well: it finds the content gone, or this finds its photo.
    Transaction transaction(*m_connection);
    FB_TRY(transaction.begin());
    int removed = 0;
    if (m_connection->dialect().isPostgres()) {
        PhotoContentTable contents(*m_connection);
        const Result<QStringList> locked = contents.lock(hashes);
        FB_TRY(locked);
        const Result<int> unused = contents.removeUnused(*locked);
        FB_TRY(unused);
        removed = *unused;
    } else {
        for (const QString &hash : hashes) {
            const Result<bool> used = PhotoTable(*m_connection).isUsed(hash);
            FB_TRY(used);
            if (*used || !isPhotoHash(hash))
                continue;
            const Result<int> files = PhotoFiles(address().path).remove(hash);
            FB_TRY(files);
            removed += *files > 0 ? 1 : 0;
        }
    }
    FB_TRY(transaction.commit());
    return removed;
}

} // namespace fb
