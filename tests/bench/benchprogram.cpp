// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a program: how soon it paints, how much memory it holds, what it costs while nothing happens.
#include "bench.h"

#include "engine.h"
#include "samples.h"
#include "sandboxprocess.h"
#include "store.h"

#include <QRegularExpression>
#include <QTemporaryDir>

#include <unistd.h>

namespace fb::bench {

namespace {

QByteArray slurp(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double residentMiB(qint64 pid)
{
    static const QRegularExpression line(QStringLiteral("VmRSS:\\s+(\\d+) kB"));
    return line.match(QString::fromLatin1(slurp(QStringLiteral("/proc/%1/status").arg(pid)))).captured(1).toDouble() / 1024;
}

double cpuSeconds(qint64 pid)
{
    const QByteArray stat = slurp(QStringLiteral("/proc/%1/stat").arg(pid));
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return (fields.value(11).toDouble() + fields.value(12).toDouble()) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

/// Starts the window on a store, waits until it says that it has painted. @return milliseconds from start to first paint
double start(QProcess &program, const QString &store, const QUrl &square)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("FLOORBOARD_SQUARE_TOKEN"), QStringLiteral("bench"));
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::MergedChannels);
    QElapsedTimer timer;
    timer.start();
    program.start(
        QStringLiteral(FLOORBOARD_BIN "/floorboard"),
        {QStringLiteral("--verbose"), QStringLiteral("--store"), QStringLiteral("sqlite:") + store, QStringLiteral("--square-url"), square.toString()});
    QByteArray said;
    while (!said.contains("first paint")) {
        if (!program.waitForReadyRead(20'000))
            qFatal("the window did not paint: %s", said.constData());
        said += program.readAll();
    }
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void end(QProcess &program)
{
    program.terminate();
    program.waitForFinished(10'000);
}

} // namespace

void measureProgram(Figures &figures)
{
    QTemporaryDir directory;
    for (const char *variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
        qputenv(variable, directory.path().toLocal8Bit());
    SandboxProcess sandbox;
    if (!sandbox.start({QStringLiteral("--bookings"), QStringLiteral("560"), QStringLiteral("--locations"), QStringLiteral("1")}))
        qFatal("the sandbox did not start");
    const QString store = directory.filePath(QStringLiteral("shop.db"));
    QProcess fill;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("FLOORBOARD_SQUARE_TOKEN"), QStringLiteral("bench"));
    fill.setProcessEnvironment(environment);
    fill.start(
        QStringLiteral(FLOORBOARD_BIN "/floorboardctl"),
        {QStringLiteral("reconcile"), QStringLiteral("--store"), QStringLiteral("sqlite:") + store, QStringLiteral("--square-url"), sandbox.url().toString()});
    fill.waitForFinished(60'000);

    QList<double> paints;
    for (int i = 0; i < 5; ++i) {
        QProcess program;
        paints.push_back(start(program, store, sandbox.url()));
        end(program);
    }
    std::sort(paints.begin(), paints.end());
    figures.push_back({QStringLiteral("floorboard to first paint, about 500 jobs, median of 5"), paints.at(2), 250, QStringLiteral("ms")});

    QProcess program;
    start(program, store, sandbox.url());
    program.waitForReadyRead(8000); // settle: first sync, first repaints
    usleep(8'000'000);
    const double before = cpuSeconds(program.processId());
    QElapsedTimer watch;
    watch.start();
    usleep(30'000'000);
    const double share = (cpuSeconds(program.processId()) - before) / (static_cast<double>(watch.elapsed()) / 1000) * 100;
    figures.push_back({QStringLiteral("resident memory"), residentMiB(program.processId()), 80, QStringLiteral("MiB")});
    figures.push_back({QStringLiteral("processor while idle, share of one core"), share, 0.5, QStringLiteral("%")});
    end(program);
}

} // namespace fb::bench
