// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect.h"

#include "storeerror.h"

#include "jsontext.h"

namespace fb {

QString Dialect::migrations() const
{
    return isPostgres() ? QStringLiteral(":/floorboard/migrations/postgresql") : QStringLiteral(":/floorboard/migrations/sqlite");
}

QString Dialect::hasSchema() const
{
    return isPostgres() ? QStringLiteral("SELECT CASE WHEN to_regclass('schema_version') IS NULL THEN 0 ELSE 1 END")
                        : QStringLiteral("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'");
}

QString Dialect::lockSchema() const
{
    // Any number will do, as long as nobody else uses it: "floorboa" as 64 bits.
    return isPostgres() ? QStringLiteral("SELECT pg_advisory_xact_lock(7380396413804506977)") : QString();
}

QString Dialect::lockTable(const QString &table) const
{
    return isPostgres() ? QStringLiteral("LOCK TABLE %1 IN SHARE ROW EXCLUSIVE MODE").arg(table) : QString();
}

QString Dialect::analyze(const QString &table) const { return isPostgres() ? QStringLiteral("ANALYZE %1").arg(table) : QString(); }

QString Dialect::beginWrite() const { return isPostgres() ? QStringLiteral("BEGIN") : QStringLiteral("BEGIN IMMEDIATE"); }

QString Dialect::forUpdate() const { return isPostgres() ? QStringLiteral(" FOR UPDATE") : QString(); }

QString Dialect::now() const
{
    return isPostgres() ? QStringLiteral("CAST(floor(extract(epoch FROM clock_timestamp()) * 1000) AS bigint)")
                        : QStringLiteral("CAST(round((julianday('now') - 2440587.5) * 86400000.0) AS INTEGER)");
}

QString Dialect::isIn(const QString &column) const
{
    return isPostgres() ? column + QStringLiteral(" = ANY(CAST(? AS text[]))") : column + QStringLiteral(" IN (SELECT value FROM json_each(?))");
}

QString Dialect::position(const QString &column) const
{
    return isPostgres() ? QStringLiteral("strpos(%1, ?)").arg(column) : QStringLiteral("instr(%1, ?)").arg(column);
}

QString Dialect::list(const QStringList &values) const
{
    if (!isPostgres()) {
        Json array = Json::array();
        for (const QString &value : values)
            array.push_back(jsonString(value));
        return QString::fromUtf8(toJsonText(array));
    }
    QString array = QStringLiteral("{");
    for (const QString &value : values) {
        if (array.size() > 1)
            array += u',';
        QString escaped = text(value);
        escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
        array += u'"' + escaped + u'"';
    }
    return array + u'}';
}

QString Dialect::differs(const QString &table, const QStringList &columns) const
{
    QStringList ours;
    QStringList theirs;
    for (const QString &column : columns) {
        ours.push_back(table + u'.' + column);
        theirs.push_back(QStringLiteral("excluded.") + column);
    }
    return QStringLiteral("(%1) %2 (%3)")
        .arg(ours.join(u", "), isPostgres() ? QStringLiteral("IS DISTINCT FROM") : QStringLiteral("IS NOT"), theirs.join(u", "));
}

QString Dialect::text(const QString &value) const
{
    QString result = value;
    if (isPostgres() && result.contains(QChar::Null))
        result.remove(QChar::Null);
    // A null string would be bound as NULL; the columns hold empty texts.
    return result.isNull() ? QStringLiteral("") : result;
}

QString Dialect::feedEnd() const
{
    // Whatever is at or after the horizon may still be uncommitted, so it will be read again.
    return isPostgres() ? QStringLiteral("SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint), CAST(0 AS bigint)")
                        : QStringLiteral("SELECT 0, COALESCE(MAX(id), 0) FROM change");
}

QString Dialect::feedColumns() const { return isPostgres() ? QStringLiteral("CAST(CAST(xid AS text) AS bigint), id") : QStringLiteral("0, id"); }

QString Dialect::feedAfter() const
{
    return isPostgres() ? QStringLiteral("(xid, id) > (CAST(CAST(? AS text) AS xid8), CAST(? AS bigint)) AND xid < pg_snapshot_xmin(pg_current_snapshot())")
                        : QStringLiteral("id > ?");
}

QString Dialect::feedOrder() const
{
    // Qualified: a bare name would mean the converted column of the select list, which no index is sorted by.
    return isPostgres() ? QStringLiteral("change.xid, change.id") : QStringLiteral("change.id");
}

Error Dialect::error(const QSqlError &error, const QString &who) const { return isPostgres() ? postgresError(error, who) : sqliteError(error, who); }

bool Dialect::isLost(const QSqlError &error) const
{
    const QString state = error.nativeErrorCode();
    return isPostgres() && (state.isEmpty() || state.startsWith(u"08") || state.startsWith(u"57P"));
}

} // namespace fb
