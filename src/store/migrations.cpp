// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations.h"

#include "statement.h"
#include "storeerror.h"
#include "transaction.h"
#include "tryresult.h"

#include "logging.h"

#include <QFile>

// A static library's resources are only there when somebody asks for them; the macro must not stand in a namespace.
static void initMigrationFiles() { Q_INIT_RESOURCE(migrations); }

namespace fb {

namespace {
QString fileName(const QString &directory, int version) { return QStringLiteral("%1/%2.sql").arg(directory).arg(version, 4, 10, QLatin1Char('0')); }

/// The extension that a statement makes, or empty.
QString extensionOf(const QString &statement)
{
    const QString start = QStringLiteral("CREATE EXTENSION IF NOT EXISTS ");
    return statement.startsWith(start) ? statement.mid(start.size()) : QString();
}

/// A server that lacks an extension, or a role that may not make it: what to do about it.
Error withoutExtension(const Error &error, const QString &extension)
{
    if (error.kind != ErrorKind::Setup && error.kind != ErrorKind::Forbidden)
        return error;
    Error told = error;
    told.kind = ErrorKind::Setup;
    told.detail = QStringLiteral("The extension %1 is missing: %2").arg(extension, error.detail);
    told.action =
        QStringLiteral("As a superuser run CREATE EXTENSION %1 in this database, then floorboardctl store migrate again. If the server doesn't have it, "
                       "install its contrib modules first (on Debian they are part of the server's package, elsewhere postgresql-contrib). "
                       "Nothing was changed.")
            .arg(extension);
    return told;
}

std::unexpected<Error> backUpFailure(const QString &name, const QFile &file)
{
    return storeFailure(ErrorKind::Setup, QStringLiteral("The backup %1 cannot be written: %2").arg(name, file.errorString()),
                        QStringLiteral("Nothing was changed."));
}
} // namespace

QStringList migrationStatements(const QString &text)
{
    QStringList statements;
    QString statement;
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith(u"--") || line.trimmed().isEmpty())
            continue;
        statement += line + u'\n';
        if (!line.front().isSpace() && line.endsWith(u';')) {
            statements.push_back(statement.trimmed().chopped(1));
            statement.clear();
        }
    }
    if (!statement.isEmpty())
        statements.push_back(statement.trimmed());
    return statements;
}

Migrations::Migrations(StoreConnection &connection, const QString &directory)
    : m_connection(connection)
    , m_directory(directory.isEmpty() ? connection.dialect().migrations() : directory)
{
    initMigrationFiles();
    while (QFile::exists(fileName(m_directory, m_newest + 1)))
        ++m_newest;
}

Result<int> Migrations::current()
{
    const Result<std::int64_t> tables = m_connection.integer(m_connection.dialect().hasSchema());
    FB_TRY(tables);
    if (*tables == 0)
        return 0;
    const Result<std::int64_t> version = m_connection.integer(QStringLiteral("SELECT MAX(version) FROM schema_version"));
    FB_TRY(version);
    return static_cast<int>(*version);
}

std::unexpected<Error> Migrations::newer(int version) const
{
    return storeFailure(
        ErrorKind::Setup,
        QStringLiteral("%1 was written by a newer Floorboard (schema %2; this program knows %3)").arg(m_connection.who()).arg(version).arg(m_newest),
        QStringLiteral("Update Floorboard on this computer. Nothing was changed."));
}

Result<void> Migrations::check()
{
    const Result<int> version = current();
    FB_TRY(version);
    if (*version > m_newest)
        return newer(*version);
    if (*version < m_newest) {
        return storeFailure(ErrorKind::Setup,
                            *version == 0
                                ? m_connection.who() + QStringLiteral(" is not set up")
                                : QStringLiteral("%1 has the older schema %2; this program needs %3").arg(m_connection.who()).arg(*version).arg(m_newest),
                            QStringLiteral("Run floorboardctl store migrate."));
    }
    m_connection.setSchemaVersion(*version);
    return {};
}

Result<int> Migrations::migrate()
{
    const Result<int> version = current();
    FB_TRY(version);
    if (*version > m_newest)
        return newer(*version);
    if (*version > 0 && *version < m_newest)
        FB_TRY(backUp(*version));
    if (*version < m_newest)
        FB_TRY(migrateInOneTransaction());
    m_connection.setSchemaVersion(m_newest);
    return m_newest;
}

Result<void> Migrations::backUp(int version)
{
    if (m_connection.dialect().isPostgres())
        return {};
    const QString stem = QStringLiteral("%1.v%2").arg(m_connection.address().path).arg(version);
    QString name = stem + QStringLiteral(".bak");
    // Made first, so that only its owner can read it and nobody else takes the name; SQLite fills an empty file.
    QFile file(name);
    for (int n = 2; !file.open(QIODevice::WriteOnly | QIODevice::NewOnly); ++n) {
        if (!QFile::exists(name))
            return backUpFailure(name, file);
        name = QStringLiteral("%1.%2.bak").arg(stem).arg(n);
        file.setFileName(name);
    }
    const bool isPrivate = file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.close();
    if (!isPrivate) {
        QFile::remove(name);
        return backUpFailure(name, file);
    }
    Statement copy(m_connection, QStringLiteral("VACUUM INTO ?"));
    if (Result<void> done = copy.bind(name).exec(); !done) {
        QFile::remove(name);
        return done;
    }
    const Result<int> now = current();
    if (!now || *now != version) // Somebody else migrated meanwhile, and has a copy: this one may be of the new schema.
        QFile::remove(name);
    FB_TRY(now);
    if (*now == version)
        qCInfo(lcStore, "the store before its migration is in %s", qUtf8Printable(name));
    return {};
}

Result<void> Migrations::migrateInOneTransaction()
{
    Transaction transaction(m_connection);
    FB_TRY(transaction.begin());
    if (const QString lock = m_connection.dialect().lockSchema(); !lock.isEmpty())
        FB_TRY(m_connection.execute(lock));
    const Result<int> version = current();
    FB_TRY(version);
    if (*version > m_newest)
        return newer(*version);
    for (int next = *version + 1; next <= m_newest; ++next)
        FB_TRY(step(next));
    return transaction.commit();
}

Result<void> Migrations::step(int version)
{
    QFile file(fileName(m_directory, version));
    if (!file.open(QIODevice::ReadOnly))
        return storeFailure(ErrorKind::Setup, QStringLiteral("The migration %1 cannot be read").arg(file.fileName()));
    for (const QString &statement : migrationStatements(QString::fromUtf8(file.readAll()))) {
        if (const Result<void> done = m_connection.execute(statement); !done) {
            const QString extension = extensionOf(statement);
            return std::unexpected(extension.isEmpty() ? done.error() : withoutExtension(done.error(), extension));
        }
    }
    return m_connection.execute(
        QStringLiteral("INSERT INTO schema_version (version, migrated_at_ms) VALUES (%1, %2)").arg(version).arg(m_connection.dialect().now()));
}

} // namespace fb
