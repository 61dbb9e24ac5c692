// SPDX-License-Identifier: GPL-3.0-or-later
#include "photocontenttable.h"

#include "storeerror.h"
#include "tryresult.h"

namespace fb {

namespace {
constexpr auto kUnused = u"NOT EXISTS (SELECT 1 FROM photo p WHERE p.content_hash = c.content_hash)";
}

Result<void> PhotoContentTable::put(const Picture &picture, Instant now)
{
    Statement known(m_connection, QStringLiteral("UPDATE photo_content SET added_at_ms = ? WHERE content_hash = ?"));
    FB_TRY(known.bind(now).bind(picture.photo.hash).exec());
    if (known.affected() > 0)
        return {};
    Statement statement(m_connection,
                        QStringLiteral("INSERT INTO photo_content (content_hash, added_at_ms, bytes, preview) VALUES (?, ?, ?, ?)"
                                       " ON CONFLICT (content_hash) DO UPDATE SET added_at_ms = excluded.added_at_ms"));
    return statement.bindAll({picture.photo.hash, Statement::value(now), picture.bytes, picture.preview}).exec();
}

Result<QByteArray> PhotoContentTable::column(const QString &sql, const QString &hash)
{
    Statement statement(m_connection, sql);
    statement.bind(hash);
    Result<std::optional<QByteArray>> bytes = rowOf(statement, [](const Statement &row) { return row.bytes(0); });
    FB_TRY(bytes);
    if (!*bytes) {
        return storeFailure(ErrorKind::NotFound, QStringLiteral("The content of a photo is missing in the store"),
                            QStringLiteral("Restore it from a backup; docs/database.md says how."));
    }
    return std::move(**bytes);
}

Result<QByteArray> PhotoContentTable::bytes(const QString &hash)
{
    return column(QStringLiteral("SELECT bytes FROM photo_content WHERE content_hash = ?"), hash);
}

Result<QByteArray> PhotoContentTable::preview(const QString &hash)
{
    return column(QStringLiteral("SELECT preview FROM photo_content WHERE content_hash = ?"), hash);
}

Result<bool> PhotoContentTable::hold(const QString &hash)
{
    Statement statement(m_connection, QStringLiteral("SELECT 1 FROM photo_content WHERE content_hash = ? FOR KEY SHARE"));
    statement.bind(hash);
    const Result<std::optional<std::int64_t>> found = rowOf(statement, [](const Statement &row) { return row.integer(0); });
    FB_TRY(found);
    return found->has_value();
}

Result<QStringList> PhotoContentTable::unused(Instant before)
{
    Statement statement(m_connection,
                        QStringLiteral("SELECT content_hash FROM photo_content c WHERE added_at_ms < ? AND %1 ORDER BY 1").arg(QStringView(kUnused)));
    statement.bind(before);
    return rowsOf(statement, [](const Statement &row) { return row.text(0); });
}

Result<QStringList> PhotoContentTable::lock(const QStringList &hashes)
{
    const Dialect &dialect = m_connection.dialect();
    Statement statement(
        m_connection,
        QStringLiteral("SELECT content_hash FROM photo_content WHERE %1 ORDER BY 1 FOR UPDATE").arg(dialect.isIn(QStringLiteral("content_hash"))));
    statement.bind(dialect.list(hashes));
    return rowsOf(statement, [](const Statement &row) { return row.text(0); });
}

Result<int> PhotoContentTable::removeUnused(const QStringList &locked)
{
    if (locked.isEmpty())
        return 0;
    // A statement of its own, after the lock: it sees the photos of whoever held the contents before.
    const Dialect &dialect = m_connection.dialect();
    Statement statement(
        m_connection,
        QStringLiteral("DELETE FROM photo_content c WHERE %1 AND %2").arg(dialect.isIn(QStringLiteral("content_hash")), QString::fromUtf16(kUnused)));
    FB_TRY(statement.bind(dialect.list(locked)).exec());
    return statement.affected();
}

} // namespace fb
