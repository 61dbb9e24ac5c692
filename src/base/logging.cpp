// SPDX-License-Identifier: GPL-3.0-or-later
#include "logging.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QMutex>

#include <cstdio>
#include <memory>

namespace fb {

Q_LOGGING_CATEGORY(lcPoll, "floorboard.poll", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSquare, "floorboard.square", QtInfoMsg)
Q_LOGGING_CATEGORY(lcReconcile, "floorboard.reconcile", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStore, "floorboard.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcNet, "floorboard.net", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSecrets, "floorboard.secrets", QtInfoMsg)
Q_LOGGING_CATEGORY(lcGui, "floorboard.gui", QtInfoMsg)

namespace {

constexpr qint64 kMaxFileSize = 2 * 1024 * 1024;
constexpr int kKeptFiles = 3;

class LogSink {
public:
    explicit LogSink(LogSettings settings)
        : m_settings(std::move(settings))
    {
        if (!m_settings.directory.isEmpty() && (!QDir().mkpath(m_settings.directory) || !openFile()))
            std::fprintf(stderr, "floorboard: no log file in %s: it can't be written\n", qPrintable(m_settings.directory));
    }

    void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
    {
        static constexpr const char *kLevels[] = {"debug", "warning", "critical", "fatal", "info"};
        const QString line = QStringLiteral("%1 %2 %3: %4\n")
                                 .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs), QLatin1String(kLevels[type]),
                                      QLatin1String(context.category ? context.category : "default"), message);
        const QByteArray bytes = line.toUtf8();
        const QMutexLocker lock(&m_mutex);
        const bool quiet = type == QtDebugMsg || type == QtInfoMsg;
        if (m_settings.toStderr && (!quiet || m_settings.verbose))
            std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
        if (!m_file.isOpen())
            return;
        if (m_file.size() > kMaxFileSize)
            rotate();
        m_file.write(bytes);
        m_file.flush();
    }

private:
    bool openFile()
    {
        m_file.setFileName(m_settings.directory + QStringLiteral("/floorboard.log"));
        if (!m_file.open(QIODevice::Append))
            return false;
        m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return true;
    }

    void rotate()
    {
        m_file.close();
        const QString base = m_file.fileName();
        QFile::remove(base + QStringLiteral(".%1").arg(kKeptFiles));
        for (int i = kKeptFiles - 1; i >= 1; --i)
            QFile::rename(base + QStringLiteral(".%1").arg(i), base + QStringLiteral(".%1").arg(i + 1));
        QFile::rename(base, base + QStringLiteral(".1"));
        openFile();
    }

    LogSettings m_settings;
    QMutex m_mutex;
    QFile m_file;
};

// The message handler is process-wide by Qt's design; so is its sink. Never destroyed: messages may come until the very end.
LogSink *sink = nullptr;

} // namespace

void installLogging(const LogSettings &settings)
{
    if (settings.verbose)
        QLoggingCategory::setFilterRules(QStringLiteral("floorboard.*.debug=true"));
    sink = new LogSink(settings);
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &message) { sink->write(type, context, message); });
}

QString stateDirectory()
{
    const QString base = qEnvironmentVariable("XDG_STATE_HOME", QDir::homePath() + QStringLiteral("/.local/state"));
    return base + QStringLiteral("/floorboard");
}

} // namespace fb
