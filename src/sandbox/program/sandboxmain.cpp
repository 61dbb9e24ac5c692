// SPDX-License-Identifier: GPL-3.0-or-later
#include "livefeed.h"
#include "oddities.h"
#include "sandboxoptions.h"
#include "sandboxserver.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

using namespace fb::sandbox;

int g_signalSockets[2] = {-1, -1}; // a signal handler may do no more than write a byte

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(g_signalSockets[0], &byte, 1);
}

/// SIGTERM and SIGINT end the event loop, so that everything is closed in order.
void quitOnSignals(QCoreApplication &app)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, g_signalSockets) != 0)
        return;
    auto *notifier = new QSocketNotifier(g_signalSockets[1], QSocketNotifier::Read, &app);
    QObject::connect(notifier, &QSocketNotifier::activated, &app, &QCoreApplication::quit);
    struct sigaction action = {};
    action.sa_handler = onSignal;
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
}

void quitWithParent(QCoreApplication &app)
{
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    auto *notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, &app);
    QObject::connect(notifier, &QSocketNotifier::activated, &app, [notifier] {
        char bytes[256];
        if (::read(STDIN_FILENO, bytes, sizeof bytes) <= 0) {
            notifier->setEnabled(false);
            QCoreApplication::quit();
        }
    });
}

int complain(const QString &sentence, int exitCode)
{
    std::fprintf(stderr, "floorboard-sandbox: %s\n", qUtf8Printable(sentence));
    return exitCode;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("floorboard-sandbox"));
    const auto options = SandboxOptions::parse(app.arguments());
    if (!options)
        return complain(options.error() + QStringLiteral(" See floorboard-sandbox --help."), 2);
    if (!options->print.isEmpty()) {
        std::fputs(qUtf8Printable(options->print), stdout);
        return 0;
    }

    const fb::SystemClock clock;
    Shop shop(options->locations);
    BookingBook book(options->seed);
    ShopMaker maker(shop, book, options->seed);
    maker.fill(options->bookings, clock.now());
    if (options->oddities)
        addOddities(maker, clock.now());

    Settings settings{.latencyMs = options->latencyMs, .page = options->page, .token = options->token.toUtf8()};
    FaultList faults;
    RequestLog log;
    BookingEdits edits(maker);
    SquareEndpoints square(shop, book, settings, options->seed);
    ControlApi control(edits, faults, log, settings);
    SandboxServer server(square, control, faults, log, settings, clock);
    const auto port = server.open(options->port);
    if (!port)
        return complain(port.error(), 1);

    LiveFeed feed(edits, clock, options->bookings / 3);
    if (options->live)
        feed.start(options->liveIntervalMs);
    if (options->live && options->oddities) {
        QTimer::singleShot(3 * options->liveIntervalMs, &feed, [&edits, &clock] {
            const fb::Instant now = clock.now();
            edits.moveTo(kMovesAwayId, now + std::chrono::days(40), now);
        });
    }
    quitOnSignals(app);
    if (options->exitWithParent)
        quitWithParent(app);

    std::printf("Listening on http://127.0.0.1:%u\n", static_cast<unsigned>(*port));
    std::fflush(stdout);
    return app.exec();
}
