// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "patience.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QScopeGuard>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <cstring>
#include <memory>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace fb {

/// A gnome-keyring of this test alone, on the D-Bus session that runInSession() made.
class PrivateKeyring {
public:
    PrivateKeyring() = default;
    ~PrivateKeyring() { stop(); }
    PrivateKeyring(const PrivateKeyring &) = delete;
    PrivateKeyring &operator=(const PrivateKeyring &) = delete;

    /// Runs the test program again in a D-Bus session and directories of its own, so that nothing of the person who runs the tests is touched. The inner
    /// program finds their root in FLOORBOARD_TEST_SESSION.
    /// @return its exit code; 0, with a line that CTest takes for a skip, where the keyring's programs aren't installed
    static int runInSession(const char *test, const QStringList &arguments)
    {
        for (const char *program : {"gnome-keyring-daemon", "dbus-run-session", "dbus-send"}) {
            if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty()) {
                std::printf("SKIP   : %s: %s is not installed\n", test, program);
                return 0;
            }
        }
        const QTemporaryDir home;
        if (!home.isValid())
            return 1;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME"}) {
            const QString directory = home.filePath(QString::fromLatin1(name).toLower());
            QDir().mkpath(directory);
            QFile::setPermissions(directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            environment.insert(QString::fromLatin1(name), directory);
        }
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "GNOME_KEYRING_CONTROL"})
            environment.remove(QString::fromLatin1(name));
        environment.insert(QStringLiteral("FLOORBOARD_TEST_SESSION"), home.path());
        QProcess session;
        session.setProcessEnvironment(environment);
        session.setProcessChannelMode(QProcess::ForwardedChannels);
        session.start(QStringLiteral("dbus-run-session"), QStringList{QStringLiteral("--"), QCoreApplication::applicationFilePath()} + arguments);
        return session.waitForFinished(-1) && session.exitStatus() == QProcess::NormalExit ? session.exitCode() : 1;
    }
    static bool isInSession() { return qEnvironmentVariableIsSet("FLOORBOARD_TEST_SESSION"); }

    /// Starts it, another one when it runs already, and waits until it answers. @param unlock false: with its secrets locked
    bool start(bool unlock = true)
    {
        stop();
        m_daemon = std::make_unique<QProcess>();
        QStringList arguments{QStringLiteral("--foreground"), QStringLiteral("--components=secrets")};
        if (unlock)
            arguments.push_back(QStringLiteral("--unlock"));
        m_daemon->start(QStringLiteral("gnome-keyring-daemon"), arguments);
        if (!m_daemon->waitForStarted(kPatienceMs))
            return false;
        if (unlock)
            m_daemon->write(password());
        m_daemon->closeWriteChannel();
        // It is up once it owns its name on the bus.
        return QTest::qWaitFor(
            [] {
                QProcess ask;
                ask.start(QStringLiteral("dbus-send"),
                          {QStringLiteral("--session"), QStringLiteral("--print-reply"), QStringLiteral("--dest=org.freedesktop.DBus"), QStringLiteral("/"),
                           QStringLiteral("org.freedesktop.DBus.NameHasOwner"), QStringLiteral("string:org.freedesktop.secrets")});
                return ask.waitForFinished(kPatienceMs) && ask.readAllStandardOutput().contains("boolean true");
            },
            kPatienceMs);
    }

    /// Unlocks the one that runs, from any process of the session, as the login to a desktop does. @return whether it took the password
    static bool unlock()
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray path = QFile::encodeName(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/keyring/control"));
        if (path.size() >= static_cast<qsizetype>(sizeof address.sun_path))
            return false;
        std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
        const int control = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const auto closing = qScopeGuard([control] { ::close(control); });
        if (control < 0 || ::connect(control, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            return false;
        // What gnome-keyring's PAM module says: one byte for the credentials, then length, operation (1: unlock), and the password after its own length.
        QByteArray wish;
        QDataStream(&wish, QIODevice::WriteOnly) << quint8(0) << quint32(12 + password().size()) << quint32(1) << password();
        if (::send(control, wish.constData(), static_cast<std::size_t>(wish.size()), MSG_NOSIGNAL) != wish.size())
            return false;
        QByteArray answer(8, '\xff'); // length, result (0: done)
        return ::recv(control, answer.data(), 8, MSG_WAITALL) == 8 && answer.endsWith(QByteArray(4, '\0'));
    }

    void stop()
    {
        if (!isRunning())
            return;
        m_daemon->terminate();
        if (!m_daemon->waitForFinished(kPatienceMs)) {
            m_daemon->kill();
            m_daemon->waitForFinished();
        }
    }

    bool isRunning() const { return m_daemon && m_daemon->state() != QProcess::NotRunning; }
    bool isGone() const { return m_daemon && m_daemon->state() == QProcess::NotRunning; }
    qint64 processId() const { return m_daemon->processId(); }

private:
    static QByteArray password() { return QByteArrayLiteral("a password for the keyring of this test"); }

    std::unique_ptr<QProcess> m_daemon;
};

} // namespace fb
