// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsontext.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <memory>

namespace fb {

/// What one floorboardctl came back with.
struct CtlAnswer {
    int code = -1; ///< exit code; -signal when a signal ended it; -1000 when it had to be killed for taking too long
    QByteArray out;
    QByteArray err;

    /// stdout as JSON, null when it isn't exactly one document.
    Json json() const { return parseJson(out, QStringLiteral("floorboardctl")).value_or(Json()); }
    Json data() const
    {
        const Json document = json();
        return document.is_object() ? document.value("data", Json()) : Json();
    }
    Json error() const
    {
        const Json document = json();
        return document.is_object() ? document.value("error", Json()) : Json();
    }
    /// For messages of tests: everything it said.
    QByteArray said() const { return "exit " + QByteArray::number(code) + "\n" + out + err; }
};

/// A computer's account as floorboardctl sees it: directories and environment of its own, no keychain, nothing of the account that runs the tests.
/// Blocking, for tests only.
class CtlHome {
public:
    static constexpr int kTimeoutMs = 120'000;

    CtlHome()
        : m_environment(QProcessEnvironment::systemEnvironment())
    {
        for (const QString &name : m_environment.keys()) {
            if (name.startsWith(u"FLOORBOARD_") || name.startsWith(u"PG") || name == u"NO_COLOR")
                m_environment.remove(name);
        }
        set("HOME", directory(QStringLiteral("home")));
        set("XDG_CONFIG_HOME", directory(QStringLiteral("config")));
        set("XDG_DATA_HOME", directory(QStringLiteral("data")));
        set("XDG_STATE_HOME", directory(QStringLiteral("state")));
        set("XDG_CACHE_HOME", directory(QStringLiteral("cache")));
        set("XDG_RUNTIME_DIR", directory(QStringLiteral("runtime")));
        set("DBUS_SESSION_BUS_ADDRESS", QStringLiteral("unix:path=") + path(QStringLiteral("no-bus")));
        set("USER", QStringLiteral("tester"));
        // Qt's thread of HTTP is not instrumented, and what it does with its own memory would be taken for races.
        set("TSAN_OPTIONS", m_environment.value(QStringLiteral("TSAN_OPTIONS")) + QStringLiteral(":ignore_noninstrumented_modules=1"));
    }
    CtlHome(const CtlHome &) = delete;
    CtlHome &operator=(const CtlHome &) = delete;

    static QString program() { return QStringLiteral(FLOORBOARD_BIN "/floorboardctl"); }

    void set(const char *name, const QString &value) { m_environment.insert(QString::fromLatin1(name), value); }
    void unset(const char *name) { m_environment.remove(QString::fromLatin1(name)); }
    /// The usual three: store, Square, token.
    void connect(const QString &store, const QString &squareUrl, const QString &token = QStringLiteral("test-token"))
    {
        set("FLOORBOARD_STORE", store);
        set("FLOORBOARD_SQUARE_URL", squareUrl);
        set("FLOORBOARD_SQUARE_TOKEN", token);
    }

    /// A path below the throw-away directory; nothing is made.
    QString path(const QString &name) const { return m_directory.filePath(name); }
    QString directory(const QString &name) const
    {
        QDir().mkpath(path(name));
        return path(name);
    }
    bool write(const QString &name, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    /// Every file below, with its bytes.
    QList<std::pair<QString, QByteArray>> files() const
    {
        QList<std::pair<QString, QByteArray>> all;
        QDirIterator entries(m_directory.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            QFile file(entries.next());
            if (file.open(QIODevice::ReadOnly))
                all.push_back({file.fileName(), file.readAll()});
        }
        return all;
    }

    /// Started and not waited for; end it with finished(). @param input what it finds on its standard input
    std::unique_ptr<QProcess> start(const QStringList &arguments, const QByteArray &input = {}) const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(m_environment);
        process->setWorkingDirectory(m_directory.path());
        process->start(program(), arguments);
        process->write(input);
        process->closeWriteChannel();
        process->waitForStarted(kTimeoutMs);
        return process;
    }
    /// The same by another program, which runs it under conditions of its own: a shell.
    std::unique_ptr<QProcess> startBy(const QString &other, const QStringList &arguments) const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(m_environment);
        process->setWorkingDirectory(m_directory.path());
        process->start(other, arguments);
        process->closeWriteChannel();
        process->waitForStarted(kTimeoutMs);
        return process;
    }
    /// The same, with a file for its standard output.
    std::unique_ptr<QProcess> startInto(const QString &file, const QStringList &arguments) const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(m_environment);
        process->setWorkingDirectory(m_directory.path());
        process->setStandardOutputFile(file);
        process->start(program(), arguments);
        process->closeWriteChannel();
        process->waitForStarted(kTimeoutMs);
        return process;
    }
    static CtlAnswer finished(QProcess &process, int timeoutMs = kTimeoutMs)
    {
        CtlAnswer answer;
        if (process.state() != QProcess::NotRunning && !process.waitForFinished(timeoutMs)) {
            process.kill();
            process.waitForFinished(kTimeoutMs);
            answer.code = -1000;
        } else {
            answer.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -process.exitCode();
        }
        answer.out = process.readAllStandardOutput();
        answer.err = process.readAllStandardError();
        return answer;
    }
    CtlAnswer run(const QStringList &arguments) const { return finished(*start(arguments)); }
    /// The same, with the arguments in one line; none of them contains a space.
    CtlAnswer run(const char *arguments) const { return run(QString::fromUtf8(arguments).split(u' ', Qt::SkipEmptyParts)); }

private:
    QTemporaryDir m_directory;
    QProcessEnvironment m_environment;
};

/// A member that is a text, or nothing.
inline QByteArray word(const Json &object, const char *key)
{
    if (!object.is_object())
        return {};
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? QByteArray::fromStdString(found->get<std::string>()) : QByteArray();
}

/// Names of an object's members, in order, separated by spaces.
inline QByteArray keysOf(const Json &object)
{
    QByteArray keys;
    if (object.is_object()) {
        for (const auto &[key, value] : object.items())
            keys += (keys.isEmpty() ? "" : " ") + QByteArray::fromStdString(key);
    }
    return keys;
}

} // namespace fb

/// Compares the exit code of an answer, looked at once, and shows everything the program said when it differs.
#define COMPARE_EXIT(answer, expected)                                                                                                                         \
    do {                                                                                                                                                       \
        const fb::CtlAnswer compared = (answer);                                                                                                               \
        QVERIFY2(compared.code == (expected), (compared.said() + "\nexpected exit " + QByteArray::number(expected)).constData());                              \
    } while (false)
#define COMPARE_TEXT(actual, expected) QCOMPARE(QByteArray(actual), QByteArray(expected))
#define COMPARE_JSON(actual, expected) COMPARE_TEXT(fb::toJsonText(actual), fb::toJsonText(expected))
