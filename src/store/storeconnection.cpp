// SPDX-License-Identifier: GPL-3.0-or-later
#include "storeconnection.h"

#include "migrations.h"
#include "statement.h"
#include "storeerror.h"
#include "storeinterrupt.h"
#include "tryresult.h"

#include "logging.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fb {

namespace {
constexpr int kApplicationId = 0x466c6f72; // "Flor"
constexpr int kBusyTimeoutMs = 5000;
constexpr int kOldestPostgres = 150000;

QString newConnectionName()
{
    static std::atomic<std::uint64_t> count{0};
    return QStringLiteral("floorboard-%1").arg(++count);
}
} // namespace

StoreConnection::StoreConnection(const StoreAddress &address, StoreOptions options)
    : m_address(address)
    , m_options(std::move(options))
    , m_dialect(address.backend)
    , m_name(newConnectionName())
{
}

StoreConnection::~StoreConnection() { close(); }

void StoreConnection::close()
{
    if (!m_database.isValid())
        return;
    if (m_options.interrupt)
        m_options.interrupt->detach();
    // Statements are freed through their connection; over a dead one that can only fail, so then they go after it.
    if (m_database.isOpen() && !m_lost)
        m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
    m_statements.clear();
    m_lost = false;
}

Error StoreConnection::error(const QSqlError &error)
{
    m_lost = m_lost || m_dialect.isLost(error);
    if (isInterrupted())
        return cancelled();
    return m_dialect.error(error, who());
}

bool StoreConnection::isInterrupted() const { return m_options.interrupt && m_options.interrupt->isInterrupted(); }

Error StoreConnection::cancelled() const
{
    return {.kind = ErrorKind::Cancelled, .detail = who() + QStringLiteral(" was closed; nothing of this was written"), .source = QStringLiteral("store")};
}

void StoreConnection::attachInterrupt()
{
    if (m_options.interrupt)
        m_options.interrupt->attach(m_database, kBusyTimeoutMs);
}

Result<void> StoreConnection::mayRun(const QString &sql) const
{
    if (isInterrupted())
        return std::unexpected(cancelled());
    if (m_options.fault && m_options.fault(sql))
        return storeFailure(ErrorKind::Storage, who() + QStringLiteral(" failed on purpose"));
    return {};
}

QString StoreConnection::who() const
{
    if (!m_dialect.isPostgres())
        return QStringLiteral("The store %1").arg(m_address.path);
    return QStringLiteral("The store %1 on %2").arg(m_address.database, m_address.host.isEmpty() ? QStringLiteral("the local server") : m_address.host);
}

Result<void> StoreConnection::open()
{
    close();
    if (isInterrupted())
        return std::unexpected(cancelled());
    return m_dialect.isPostgres() ? openPostgres() : openSqlite();
}

Result<void> StoreConnection::ready()
{
    if (m_dialect.isPostgres())
        return m_database.isOpen() && !m_lost ? Result<void>() : reopen();
    struct stat file = {};
    if (::stat(QFile::encodeName(m_address.path).constData(), &file) != 0 || file.st_ino != m_inode || file.st_dev != m_device) {
        return storeFailure(ErrorKind::Setup, who() + QStringLiteral(" was deleted or replaced while it was open"),
                            QStringLiteral("Put the file back or restore a backup, then start the program again."));
    }
    return {};
}

Result<void> StoreConnection::reopen()
{
    Result<void> opened = open();
    // Another program may have upgraded the schema meanwhile.
    if (opened && m_schemaVersion != 0)
        opened = Migrations(*this).check();
    m_lost = !opened.has_value();
    return opened;
}

Result<void> StoreConnection::prepareFile()
{
    const QFileInfo file(m_address.path);
    const QByteArray path = QFile::encodeName(m_address.path);
    if (file.isDir())
        return storeFailure(ErrorKind::Setup, who() + QStringLiteral(" is a directory"), QStringLiteral("Name a file inside it."));
    if (file.exists() && !file.isFile())
        return storeFailure(ErrorKind::Setup, who() + QStringLiteral(" is not a regular file"), QStringLiteral("Name another file."));
    if (!file.exists()) {
        if (m_options.readOnly)
            return storeFailure(ErrorKind::Setup, who() + QStringLiteral(" does not exist yet"),
                                QStringLiteral("Run floorboardctl store migrate, or start floorboard once."));
        if (!QDir(file.path()).exists()) {
            constexpr auto kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
            if (!QDir().mkpath(QFileInfo(file.path()).path()) || !QDir().mkdir(file.path(), kOwnerOnly)) {
                return storeFailure(ErrorKind::Setup, QStringLiteral("The directory %1 cannot be created").arg(file.path()),
                                    QStringLiteral("Create it, or name a store elsewhere."));
            }
        }
        // Made here and not by SQLite, which would let everybody read it.
        const int created = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (created < 0) {
            return storeFailure(ErrorKind::Setup, QStringLiteral("%1 cannot be created: %2").arg(who(), QString::fromLocal8Bit(std::strerror(errno))),
                                QStringLiteral("Make its directory writable for you, or name a store elsewhere."));
        }
        ::close(created);
    }
    struct stat status = {};
    if (::stat(path.constData(), &status) != 0)
        return storeFailure(ErrorKind::Setup, who() + QStringLiteral(" cannot be opened"), QStringLiteral("Make it readable for you."));
    m_device = status.st_dev;
    m_inode = status.st_ino;
    return {};
}

Result<void> StoreConnection::openSqlite()
{
    FB_TRY(prepareFile());
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    m_database.setDatabaseName(m_address.path);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyTimeoutMs);
    if (m_options.readOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    m_database.setConnectOptions(options);
    if (!m_database.open())
        return std::unexpected(error(m_database.lastError()));
    attachInterrupt();

    FB_TRY(execute(QStringLiteral("PRAGMA trusted_schema = OFF")));
    FB_TRY(execute(QStringLiteral("PRAGMA foreign_keys = ON")));
    FB_TRY(execute(QStringLiteral("PRAGMA secure_delete = ON"))); // an erased customer is in no unused page
    // In this order: another process that is just making the store marks it before it makes the tables.
    const Result<std::int64_t> tables = integer(QStringLiteral("SELECT COUNT(*) FROM sqlite_master"));
    FB_TRY(tables);
    const Result<std::int64_t> application = integer(QStringLiteral("PRAGMA application_id"));
    FB_TRY(application);
    if (*application != kApplicationId && (*application != 0 || *tables != 0))
        return storeFailure(ErrorKind::Setup, who() + QStringLiteral(" belongs to another program"), QStringLiteral("Name another file."));
    if (m_options.readOnly)
        return {};
    FB_TRY(execute(m_options.durable ? QStringLiteral("PRAGMA synchronous = FULL") : QStringLiteral("PRAGMA synchronous = NORMAL")));
    return *application == 0 ? markFile() : Result<void>();
}

Result<void> StoreConnection::markFile()
{
    // Beside another program that makes the same store, SQLite gives this up at once instead of waiting as it does elsewhere.
    constexpr int kBusy = 5;
    const QString log = QStringLiteral("PRAGMA journal_mode = WAL");
    FB_TRY(mayRun(log));
    const QDeadlineTimer patience(kBusyTimeoutMs);
    QSqlQuery query(m_database);
    while (!query.exec(log)) {
        if ((query.lastError().nativeErrorCode().toInt() & 0xff) != kBusy || patience.hasExpired())
            return std::unexpected(error(query.lastError()));
        // For a transaction it waits until the other one has written.
        FB_TRY(execute(QStringLiteral("BEGIN IMMEDIATE")));
        FB_TRY(execute(QStringLiteral("ROLLBACK")));
    }
    query.finish();
    return execute(QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId));
}

QString StoreConnection::postgresOptions() const
{
    // Ours first: libpq takes the last of equal names, so what the address says wins.
    QStringList options{QStringLiteral("connect_timeout=5"),
                        QStringLiteral("application_name=floorboard"),
                        QStringLiteral("keepalives=1"),
                        QStringLiteral("keepalives_idle=10"),
                        QStringLiteral("keepalives_interval=5"),
                        QStringLiteral("keepalives_count=3"),
                        QStringLiteral("tcp_user_timeout=15000"),
                        QStringLiteral("client_encoding=UTF8"),
                        QStringLiteral("options=-c statement_timeout=30000 -c client_connection_check_interval=1000 -c client_min_messages=error")};
    options += m_address.options.split(u';', Qt::SkipEmptyParts);
    for (QString &option : options) {
        QString value = option.section(u'=', 1);
        value.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
        option = option.section(u'=', 0, 0) + QStringLiteral("='") + value + u'\'';
    }
    return options.join(u';');
}

Result<void> StoreConnection::openPostgres()
{
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QPSQL"))) {
        return storeFailure(ErrorKind::Setup, QStringLiteral("Qt's PostgreSQL driver is not installed"),
                            QStringLiteral("Install the package libqt6sql6-psql."));
    }
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_name);
    m_database.setHostName(m_address.host);
    m_database.setPort(m_address.port);
    m_database.setDatabaseName(m_address.database);
    m_database.setUserName(m_address.user);
    m_database.setPassword(QString::fromUtf8(m_options.password.reveal()));
    m_database.setConnectOptions(postgresOptions());
    if (!m_database.open())
        return std::unexpected(error(m_database.lastError()));
    attachInterrupt();

    const Result<std::int64_t> version = integer(QStringLiteral("SELECT CAST(current_setting('server_version_num') AS bigint)"));
    FB_TRY(version);
    if (*version < kOldestPostgres) {
        return storeFailure(ErrorKind::Setup, QStringLiteral("%1 runs PostgreSQL %2; Floorboard needs 15 or newer").arg(who()).arg(*version / 10000),
                            QStringLiteral("Upgrade the server, or name another store."));
    }
    const Result<QString> encoding = text(QStringLiteral("SELECT current_setting('server_encoding')"));
    FB_TRY(encoding);
    if (*encoding != u"UTF8") {
        return storeFailure(ErrorKind::Setup, QStringLiteral("%1 has the encoding %2; Floorboard needs UTF8").arg(who(), *encoding),
                            QStringLiteral("Create the database with --encoding=UTF8 --template=template0."));
    }
    if (m_options.readOnly)
        FB_TRY(execute(QStringLiteral("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY")));
    return {};
}

Result<void> StoreConnection::execute(const QString &sql)
{
    FB_TRY(mayRun(sql));
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return std::unexpected(error(query.lastError()));
    return {};
}

Result<std::int64_t> StoreConnection::integer(const QString &sql)
{
    Statement statement(*this, sql);
    FB_TRY(statement.exec());
    const Result<bool> row = statement.next();
    FB_TRY(row);
    return *row ? statement.integer(0) : 0;
}

Result<QString> StoreConnection::text(const QString &sql)
{
    Statement statement(*this, sql);
    FB_TRY(statement.exec());
    const Result<bool> row = statement.next();
    FB_TRY(row);
    return *row ? statement.text(0) : QString();
}

Result<std::shared_ptr<QSqlQuery>> StoreConnection::take(const QString &sql)
{
    if (std::shared_ptr<QSqlQuery> cached = m_statements.take(sql))
        return cached;
    auto query = std::make_shared<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    if (!query->prepare(sql))
        return std::unexpected(error(query->lastError()));
    return query;
}

void StoreConnection::giveBack(const QString &sql, const std::shared_ptr<QSqlQuery> &query)
{
    query->finish();
    m_statements.insert(sql, query);
}

void StoreConnection::rollBack()
{
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("ROLLBACK")))
        qCDebug(lcStore, "rollback: %s", qUtf8Printable(query.lastError().text()));
}

} // namespace fb
