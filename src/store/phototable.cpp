// SPDX-License-Identifier: GPL-3.0-or-later
#include "phototable.h"

#include "tryresult.h"

namespace fb {

Result<QList<Photo>> PhotoTable::ofJob(const QString &jobId)
{
    Statement statement(m_connection,
                        QStringLiteral("SELECT photo_id, category, file_name, content_type, size_bytes, content_hash, width, height, taken_at_ms,"
                                       " taken_by FROM photo WHERE job_id = ? ORDER BY taken_at_ms, photo_id"));
    statement.bind(jobId);
    return rowsOf(statement, [](const Statement &row) {
        return Photo{row.text(0),    photoCategoryFromName(row.text(1)).value_or(PhotoCategory::Other),
                     row.text(2),    row.text(3),
                     row.integer(4), row.text(5),
                     row.integer(6), row.integer(7),
                     row.instant(8), row.text(9)};
    });
}

Result<void> PhotoTable::save(const QString &jobId, const Photo &photo)
{
    Statement statement(m_connection,
                        QStringLiteral("INSERT INTO photo (photo_id, job_id, category, file_name, content_type, size_bytes, content_hash, width,"
                                       " height, taken_at_ms, taken_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                       " ON CONFLICT (photo_id) DO UPDATE SET category = excluded.category"));
    statement.bind(photo.photoId).bind(jobId).bind(photoCategoryName(photo.category)).bind(photo.fileName).bind(photo.contentType).bind(photo.sizeBytes);
    return statement.bind(photo.hash).bind(photo.width).bind(photo.height).bind(photo.takenAt).bind(photo.takenBy).exec();
}

Result<QSet<QString>> PhotoTable::hashes()
{
    Statement statement(m_connection, QStringLiteral("SELECT DISTINCT content_hash FROM photo"));
    const Result<QStringList> hashes = rowsOf(statement, [](const Statement &row) { return row.text(0); });
    FB_TRY(hashes);
    return QSet<QString>(hashes->begin(), hashes->end());
}

Result<bool> PhotoTable::isUsed(const QString &hash)
{
    Statement statement(m_connection, QStringLiteral("SELECT 1 FROM photo WHERE content_hash = ? LIMIT 1"));
    statement.bind(hash);
    const Result<std::optional<std::int64_t>> found = rowOf(statement, [](const Statement &row) { return row.integer(0); });
    FB_TRY(found);
    return found->has_value();
}

Result<void> PhotoTable::removeOf(const QStringList &jobIds)
{
    const Dialect &dialect = m_connection.dialect();
    Statement remove(m_connection, QStringLiteral("DELETE FROM photo WHERE ") + dialect.isIn(QStringLiteral("job_id")));
    return remove.bind(dialect.list(jobIds)).exec();
}

} // namespace fb
