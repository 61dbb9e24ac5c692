// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "photo.h"
#include "result.h"

#include <QSet>
#include <QStringList>

namespace fb {

/// The bytes of photos beside an SQLite store: STORE.photos/ab/abcdef….jpg and its preview, readable by their owner only. A file that has its name is
/// complete and on the disk. Blocking; any thread.
class PhotoFiles {
public:
    explicit PhotoFiles(const QString &storePath)
        : m_directory(storePath + QStringLiteral(".photos"))
    {
    }

    /// Writes what isn't there yet; what is there counts as new again for others(). @return Setup when the disk is full or can't be written
    Result<void> put(const Picture &picture) const;
    /// NotFound without the file.
    Result<QByteArray> bytes(const Photo &photo) const;
    Result<QByteArray> preview(const Photo &photo) const;
    /// Whether the bytes and the preview are there.
    bool contains(const Photo &photo) const;

    /// Hashes of files last put before @p before that aren't in @p used.
    QStringList others(const QSet<QString> &used, Instant before) const;
    /// Removes what writers that died before @p before left half-written.
    void removeUnfinished(Instant before) const;
    /// Removes all files of a content, for good when it returns. @return how many; Setup when one of them can't be removed
    Result<int> remove(const QString &hash) const;

private:
    QString folder(const QString &hash) const { return m_directory + u'/' + hash.left(2); }
    QString path(const Photo &photo) const;
    QString previewPath(const QString &hash) const;
    Result<void> makeFolder(const QString &hash) const;

    QString m_directory;
};

} // namespace fb
