// SPDX-License-Identifier: GPL-3.0-or-later
#include "photofiles.h"

#include "storeerror.h"
#include "tryresult.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fb {

namespace {

constexpr auto kUnfinished = u".new-";

std::unexpected<Error> failed(const QString &what, int error)
{
    const bool full = error == ENOSPC || error == EDQUOT;
    return storeFailure(ErrorKind::Setup, QStringLiteral("%1: %2").arg(what, full ? QStringLiteral("disk full") : QString::fromLocal8Bit(std::strerror(error))),
                        full ? QStringLiteral("Free some space on that disk and try again; nothing was changed.")
                             : QStringLiteral("Make the directory of the store and what is in it writable for you."));
}

/// An open file descriptor that is closed when it goes.
class Descriptor {
public:
    explicit Descriptor(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    ~Descriptor()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    bool isOpen() const { return m_descriptor >= 0; }

    bool write(const QByteArray &bytes) const
    {
        const char *at = bytes.constData();
        qsizetype left = bytes.size();
        while (left > 0) {
            const ssize_t written = ::write(m_descriptor, at, static_cast<std::size_t>(left));
            if (written < 0 && errno != EINTR)
                return false;
            if (written > 0) {
                at += written;
                left -= written;
            }
        }
        return true;
    }
    bool sync() const { return ::fsync(m_descriptor) == 0; }

private:
    int m_descriptor;
};

/// Makes the names in a directory durable.
Result<void> syncDirectory(const QString &path)
{
    const Descriptor directory(::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!directory.isOpen() || !directory.sync())
        return failed(QStringLiteral("%1 can't be written").arg(path), errno);
    return {};
}

/// All of it under its name, or nothing: written under another name, brought to the disk, renamed.
Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QByteArray unfinished = QFile::encodeName(QFileInfo(path).path() + u'/' + QString::fromUtf16(kUnfinished)) + "XXXXXX";
    const Descriptor file(::mkostemp(unfinished.data(), O_CLOEXEC)); // readable by its owner only
    if (!file.isOpen())
        return failed(QStringLiteral("The photo %1 can't be written").arg(path), errno);
    if (!file.write(bytes) || !file.sync() || ::rename(unfinished.constData(), QFile::encodeName(path).constData()) != 0) {
        const int error = errno;
        ::unlink(unfinished.constData());
        return failed(QStringLiteral("The photo %1 can't be written").arg(path), error);
    }
    return {};
}

/// Says of a file that it was put just now. False when it isn't there.
bool touch(const QString &path) { return ::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), nullptr, 0) == 0; }

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        return storeFailure(ErrorKind::NotFound, QStringLiteral("The photo %1 is missing").arg(path),
                            QStringLiteral("Restore the directory of photos from a backup; docs/database.md says how."));
    }
    if (!file.open(QIODevice::ReadOnly))
        return storeFailure(ErrorKind::Storage, QStringLiteral("The photo %1 can't be read: %2").arg(path, file.errorString()));
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return storeFailure(ErrorKind::Storage, QStringLiteral("The photo %1 can't be read: %2").arg(path, file.errorString()));
    return bytes;
}

} // namespace

QString PhotoFiles::path(const Photo &photo) const
{
    return QStringLiteral("%1/%2.%3").arg(folder(photo.hash), photo.hash, photoFileSuffix(photo.contentType));
}

QString PhotoFiles::previewPath(const QString &hash) const { return QStringLiteral("%1/%2.preview").arg(folder(hash), hash); }

Result<void> PhotoFiles::makeFolder(const QString &hash) const
{
    for (const QString &made : {m_directory, folder(hash)}) {
        if (::mkdir(QFile::encodeName(made).constData(), 0700) == 0) {
            FB_TRY(syncDirectory(QFileInfo(made).path()));
        } else if (errno != EEXIST) {
            return failed(QStringLiteral("The directory %1 can't be created").arg(made), errno);
        }
    }
    return {};
}

Result<void> PhotoFiles::put(const Picture &picture) const
{
    const Photo &photo = picture.photo;
    const QString file = path(photo);
    if (QFileInfo(file).size() != picture.bytes.size() || !contains(photo)) { // of another size: damaged, written again
        FB_TRY(makeFolder(photo.hash));
        FB_TRY(writeFile(previewPath(photo.hash), picture.preview));
        FB_TRY(writeFile(file, picture.bytes));
    }
    // Also where both are there: whoever wrote them may not have come so far.
    return syncDirectory(folder(photo.hash));
}

Result<QByteArray> PhotoFiles::bytes(const Photo &photo) const { return readFile(path(photo)); }

Result<QByteArray> PhotoFiles::preview(const Photo &photo) const { return readFile(previewPath(photo.hash)); }

bool PhotoFiles::contains(const Photo &photo) const
{
    // Both: somebody who removed an earlier one may have taken the preview of a later one along.
    return touch(path(photo)) && touch(previewPath(photo.hash));
}

QStringList PhotoFiles::others(const QSet<QString> &used, Instant before) const
{
    QSet<QString> found;
    QSet<QString> fresh;
    QDirIterator files(m_directory, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const bool old = files.fileInfo().lastModified().toMSecsSinceEpoch() < toMs(before);
        const QString name = files.fileName();
        const QString hash = name.section(u'.', 0, 0);
        if (isPhotoHash(hash) && !used.contains(hash))
            (old ? found : fresh).insert(hash);
    }
    return (found - fresh).values();
}

void PhotoFiles::removeUnfinished(Instant before) const
{
    QDirIterator files(m_directory, {QString::fromUtf16(kUnfinished) + u'*'}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        if (files.fileInfo().lastModified().toMSecsSinceEpoch() < toMs(before))
            QFile::remove(file);
    }
}

Result<int> PhotoFiles::remove(const QString &hash) const
{
    int removed = 0;
    const QDir directory(folder(hash));
    const QStringList names = directory.entryList({hash + QStringLiteral(".*")}, QDir::Files);
    for (const QString &name : names) {
        if (::unlink(QFile::encodeName(directory.filePath(name)).constData()) == 0)
            ++removed;
        else if (errno != ENOENT) // somebody else may have been quicker
            return failed(QStringLiteral("The photo %1 can't be removed").arg(directory.filePath(name)), errno);
    }
    if (removed > 0)
        FB_TRY(syncDirectory(directory.path()));
    return removed;
}

} // namespace fb
