// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "patience.h"
#include "storeaddress.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <csignal>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace fb {

/// A PostgreSQL cluster of this test program alone: made by initdb as an unprivileged user, reached by nothing but a socket in its own directory, and
/// stopped when the object goes. Should the program die first, the server is told by the kernel.
class PrivateCluster {
public:
    PrivateCluster() { m_ready = start(); }
    ~PrivateCluster() { stop(); }
    PrivateCluster(const PrivateCluster &) = delete;
    PrivateCluster &operator=(const PrivateCluster &) = delete;

    /// Where initdb is, newest version first, or nothing when PostgreSQL isn't installed.
    static QString programs()
    {
        const QDir versions(QStringLiteral("/usr/lib/postgresql"));
        QString best;
        for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString candidate = versions.filePath(version + QStringLiteral("/bin"));
            if (version.toInt() >= 15 && QFile::exists(candidate + QStringLiteral("/initdb")))
                best = candidate;
        }
        return best;
    }

    bool isReady() const { return m_ready; }
    /// Why it isn't ready.
    QString problem() const { return m_problem; }
    QString socketDirectory() const { return m_directory.filePath(QStringLiteral("socket")); }
    qint64 serverProcess() const { return m_server.processId(); }

    /// A new, empty database.
    StoreAddress createDatabase(const QString &encodingOptions = {})
    {
        const QString name = QStringLiteral("shop%1").arg(++m_databases);
        execute(QStringLiteral("CREATE DATABASE %1 %2").arg(name, encodingOptions));
        return addressOf(name);
    }
    void dropDatabase(const StoreAddress &address) { execute(QStringLiteral("DROP DATABASE IF EXISTS %1 WITH (FORCE)").arg(address.database)); }

    StoreAddress addressOf(const QString &database) const
    {
        StoreAddress address;
        address.backend = StoreAddress::Backend::Postgres;
        address.host = socketDirectory();
        address.port = kPort;
        address.database = database;
        address.user = QStringLiteral("floorboard");
        return address;
    }

    /// Runs one statement with psql, as the superuser. @return its output
    QString execute(const QString &sql, const QString &database = QStringLiteral("postgres"))
    {
        QProcess psql;
        psql.start(programs() + QStringLiteral("/psql"),
                   {QStringLiteral("-XAtq"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-h"), socketDirectory(),
                    QStringLiteral("-p"), QString::number(kPort), QStringLiteral("-U"), QStringLiteral("floorboard"), QStringLiteral("-d"), database,
                    QStringLiteral("-c"), sql});
        if (!psql.waitForFinished(kPatienceMs) || psql.exitCode() != 0)
            qWarning("psql: %s", psql.readAllStandardError().constData());
        return QString::fromUtf8(psql.readAllStandardOutput()).trimmed();
    }

    /// Ends the server as a crash would; startServer() brings it back.
    void killServer()
    {
        m_server.kill();
        m_server.waitForFinished(kPatienceMs);
        QProcess::execute(QStringLiteral("/bin/rm"), {QStringLiteral("-f"), m_directory.filePath(QStringLiteral("data/postmaster.pid"))});
    }
    /// A server that was killed leaves processes behind that end by themselves; until they have, the next one refuses to start and is asked again.
    bool startServer()
    {
        QElapsedTimer since;
        since.start();
        do {
            if (tryStartServer())
                return true;
        } while (!since.hasExpired(kPatienceMs));
        return false;
    }

private:
    static constexpr int kPort = 54321; ///< no more than a part of the socket's name

    bool tryStartServer()
    {
        m_server.setChildProcessModifier([user = m_user, group = m_group] {
            becomeUser(user, group);
            ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
        });
        m_server.setStandardOutputFile(QProcess::nullDevice());
        m_server.setStandardErrorFile(m_directory.filePath(QStringLiteral("server.log")));
        m_server.start(programs() + QStringLiteral("/postgres"),
                       {QStringLiteral("-D"), m_directory.filePath(QStringLiteral("data")), QStringLiteral("-k"), socketDirectory(), QStringLiteral("-p"),
                        QString::number(kPort), QStringLiteral("-c"), QStringLiteral("listen_addresses="), QStringLiteral("-c"), QStringLiteral("fsync=off"),
                        QStringLiteral("-c"), QStringLiteral("max_connections=100"), QStringLiteral("-c"), QStringLiteral("shared_buffers=64MB")});
        if (!m_server.waitForStarted(kPatienceMs))
            return false;
        QElapsedTimer since;
        since.start();
        while (!since.hasExpired(kPatienceMs)) {
            QProcess ready;
            ready.start(programs() + QStringLiteral("/pg_isready"),
                        {QStringLiteral("-q"), QStringLiteral("-h"), socketDirectory(), QStringLiteral("-p"), QString::number(kPort)});
            if (ready.waitForFinished(kPatienceMs) && ready.exitCode() == 0)
                return true;
            if (m_server.waitForFinished(100))
                return false;
        }
        return false;
    }

    static void becomeUser(uid_t user, gid_t group)
    {
        if (::getuid() == 0 && (::setgid(group) != 0 || ::setuid(user) != 0))
            ::_exit(126);
    }

    bool fail(const QString &problem)
    {
        m_problem = problem;
        return false;
    }

    bool start()
    {
        if (programs().isEmpty())
            return fail(QStringLiteral("PostgreSQL 15 or newer is not installed in /usr/lib/postgresql"));
        if (::getuid() == 0) {
            const passwd *user = ::getpwnam("postgres");
            if (!user)
                user = ::getpwnam("nobody");
            if (!user)
                return fail(QStringLiteral("there is no unprivileged user to run PostgreSQL as"));
            m_user = user->pw_uid;
            m_group = user->pw_gid;
        }
        QDir().mkdir(socketDirectory());
        for (const QString &path : {m_directory.path(), socketDirectory()}) {
            if (::getuid() == 0 && ::chown(QFile::encodeName(path).constData(), m_user, m_group) != 0)
                return fail(QStringLiteral("%1 cannot be given away").arg(path));
        }
        QProcess initdb;
        initdb.setChildProcessModifier([user = m_user, group = m_group] { becomeUser(user, group); });
        initdb.setWorkingDirectory(QStringLiteral("/"));
        initdb.start(programs() + QStringLiteral("/initdb"),
                     {QStringLiteral("-D"), m_directory.filePath(QStringLiteral("data")), QStringLiteral("-U"), QStringLiteral("floorboard"),
                      QStringLiteral("--auth=trust"), QStringLiteral("--encoding=UTF8"), QStringLiteral("--locale=C"), QStringLiteral("--no-sync")});
        if (!initdb.waitForFinished(2 * kPatienceMs) || initdb.exitCode() != 0)
            return fail(QStringLiteral("initdb: %1").arg(QString::fromUtf8(initdb.readAllStandardError())));
        // One user who needs a password, for tests of the sign-in.
        QFile rules(m_directory.filePath(QStringLiteral("data/pg_hba.conf")));
        if (!rules.open(QIODevice::ReadWrite))
            return fail(QStringLiteral("pg_hba.conf cannot be written"));
        const QByteArray trusting = rules.readAll();
        rules.seek(0);
        rules.write("local all guarded scram-sha-256\n" + trusting);
        rules.close();
        if (!startServer()) {
            QFile log(m_directory.filePath(QStringLiteral("server.log")));
            return fail(QStringLiteral("the server did not start: %1").arg(log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll()) : QString()));
        }
        return true;
    }

    void stop()
    {
        if (m_server.state() == QProcess::NotRunning)
            return;
        ::kill(static_cast<pid_t>(m_server.processId()), SIGQUIT); // an immediate shutdown; the data are thrown away anyway
        if (!m_server.waitForFinished(kPatienceMs)) {
            m_server.kill();
            m_server.waitForFinished(kPatienceMs);
        }
    }

    QTemporaryDir m_directory{QStringLiteral("/tmp/floorboard-pg-XXXXXX")};
    QProcess m_server;
    QString m_problem;
    uid_t m_user = 0;
    gid_t m_group = 0;
    int m_databases = 0;
    bool m_ready = false;
};

} // namespace fb
