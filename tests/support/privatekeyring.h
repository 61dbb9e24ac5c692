// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <memory>

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
        if (!m_daemon->waitForStarted())
            return false;
        if (unlock)
            m_daemon->write("a password for the keyring of this test");
        m_daemon->closeWriteChannel();
        // It is up once it owns its name on the bus.
        return QTest::qWaitFor(
            [] {
                QProcess ask;
                ask.start(QStringLiteral("dbus-send"),
                          {QStringLiteral("--session"), QStringLiteral("--print-reply"), QStringLiteral("--dest=org.freedesktop.DBus"), QStringLiteral("/"),
                           QStringLiteral("org.freedesktop.DBus.NameHasOwner"), QStringLiteral("string:org.freedesktop.secrets")});
                return ask.waitForFinished() && ask.readAllStandardOutput().contains("boolean true");
            },
            20'000);
    }

    void stop()
    {
        if (!isRunning())
            return;
        m_daemon->terminate();
        if (!m_daemon->waitForFinished(10'000)) {
            m_daemon->kill();
            m_daemon->waitForFinished();
        }
    }

    bool isRunning() const { return m_daemon && m_daemon->state() != QProcess::NotRunning; }
    bool isGone() const { return m_daemon && m_daemon->state() == QProcess::NotRunning; }
    qint64 processId() const { return m_daemon->processId(); }

private:
    std::unique_ptr<QProcess> m_daemon;
};

} // namespace fb
