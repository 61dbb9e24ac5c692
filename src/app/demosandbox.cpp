// SPDX-License-Identifier: GPL-3.0-or-later
#include "demosandbox.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

namespace fb {

namespace {
constexpr seconds kPatience{2}; ///< that it gets to end by itself when the program quits
}

DemoSandbox::DemoSandbox(QObject *parent)
    : QObject(parent)
{
    m_process.setStandardErrorFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &DemoSandbox::readFirstLine);
    connect(&m_process, &QProcess::errorOccurred, this, [this] { fail(m_process.errorString()); });
    connect(&m_process, &QProcess::finished, this, [this](int code) { fail(QStringLiteral("it ended with exit code %1").arg(code)); });
}

// A child that still runs here, because nobody called stop(), is killed by QProcess.
DemoSandbox::~DemoSandbox() { m_process.disconnect(this); }

void DemoSandbox::stop()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning) {
        Q_EMIT stopped();
        return;
    }
    connect(&m_process, &QProcess::finished, this, &DemoSandbox::stopped);
    connect(&m_patience, &QTimer::timeout, &m_process, &QProcess::kill);
    m_patience.setSingleShot(true);
    m_patience.start(kPatience);
    m_process.closeWriteChannel();
    m_process.terminate();
}

void DemoSandbox::start()
{
    const QString name = QStringLiteral("floorboard-sandbox");
    QString program = QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    if (program.isEmpty())
        program = QStandardPaths::findExecutable(name);
    if (program.isEmpty()) {
        fail(QStringLiteral("it is neither beside this program nor in PATH"));
        return;
    }
    m_process.start(program,
                    {QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--bookings"), QStringLiteral("45"), QStringLiteral("--locations"),
                     QStringLiteral("1"), QStringLiteral("--live"), QStringLiteral("--oddities"), QStringLiteral("--exit-with-parent")});
}

void DemoSandbox::readFirstLine()
{
    const QByteArray output = m_process.readAllStandardOutput();
    if (m_ready)
        return; // read so that the pipe never fills; nothing after the first line is for us
    m_output += output.left(4096);
    const qsizetype end = m_output.indexOf('\n');
    if (end < 0)
        return;
    const QByteArray line = m_output.left(end).trimmed();
    const QByteArray prefix = "Listening on ";
    const QUrl url(QString::fromUtf8(line.mid(prefix.size())), QUrl::StrictMode);
    if (!line.startsWith(prefix) || !url.isValid() || url.port() <= 0) {
        fail(QStringLiteral("its first line was \"%1\"").arg(QString::fromUtf8(line.left(100))));
        return;
    }
    m_ready = true;
    Q_EMIT ready(url.toString());
}

void DemoSandbox::fail(const QString &what)
{
    Q_EMIT failed(Error{.kind = ErrorKind::Setup,
                        .detail = QStringLiteral("floorboard-sandbox does not run: %1").arg(what),
                        .source = QStringLiteral("sandbox"),
                        .action = QStringLiteral("Install it beside floorboard, or start without --demo.")});
}

} // namespace fb
