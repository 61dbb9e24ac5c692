// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxoptions.h"

#include <QCommandLineParser>

namespace fb::sandbox {

namespace {

constexpr qlonglong kMaxBookings = 1000000;
constexpr qlonglong kMaxMilliseconds = 3600LL * 1000;

QString say(const char *text) { return QString::fromUtf8(text); }

} // namespace

std::expected<SandboxOptions, QString> SandboxOptions::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(say("A make-believe Square on this computer, for the demo, tests and benchmarks.\n"
                                         "Prints \"Listening on http://127.0.0.1:PORT\" and serves until it is ended (Ctrl+C)."));
    const QCommandLineOption help({say("h"), say("help")}, say("Show this help."));
    const QCommandLineOption version({say("v"), say("version")}, say("Show the version."));
    const QCommandLineOption port(say("port"), say("Port on 127.0.0.1; 0, the default, picks a free one."), say("P"), say("0"));
    const QCommandLineOption bookings(say("bookings"), say("Bookings over yesterday, today and tomorrow (default 45)."), say("N"), say("45"));
    const QCommandLineOption seed(say("seed"), say("The same seed on the same day makes the same data (default 1)."), say("S"), say("1"));
    const QCommandLineOption locations(say("locations"), say("Open locations, 1 or 2 (default 2)."), say("N"), say("2"));
    const QCommandLineOption live(say("live"), say("Bookings arrive, move and are cancelled by themselves."));
    const QCommandLineOption interval(say("live-interval-ms"), say("Time between two such events (default 4000)."), say("MS"), say("4000"));
    const QCommandLineOption oddities(say("oddities"), say("Add the strange records that a real account has."));
    const QCommandLineOption token(say("token"), say("Accept only this Bearer token (default: any)."), say("T"));
    const QCommandLineOption latency(say("latency-ms"), say("Answer that much later (default 0)."), say("MS"), say("0"));
    const QCommandLineOption page(say("page"), say("Never put more than this many bookings on a page (default: what the client asks for)."), say("N"),
                                  say("0"));
    const QCommandLineOption withParent(say("exit-with-parent"), say("End when the parent process ends or closes standard input."));
    parser.addOptions({help, version, port, bookings, seed, locations, live, interval, oddities, token, latency, page, withParent});
    if (!parser.parse(arguments))
        return std::unexpected(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return std::unexpected(say("Unexpected argument \"%1\".").arg(parser.positionalArguments().first()));

    QString problem;
    const auto number = [&](const QCommandLineOption &option, qlonglong low, qlonglong high) {
        bool isNumber = false;
        const QString text = parser.value(option);
        const qlonglong value = text.toLongLong(&isNumber);
        if ((!isNumber || value < low || value > high) && problem.isEmpty())
            problem = say("--%1 must be a whole number from %2 to %3, not \"%4\".").arg(option.names().constFirst()).arg(low).arg(high).arg(text);
        return value;
    };
    SandboxOptions options;
    options.port = static_cast<quint16>(number(port, 0, 65535));
    options.bookings = static_cast<int>(number(bookings, 0, kMaxBookings));
    options.seed = static_cast<std::uint64_t>(number(seed, 0, std::numeric_limits<qlonglong>::max()));
    options.locations = static_cast<int>(number(locations, 1, 2));
    options.liveIntervalMs = static_cast<int>(number(interval, 1, kMaxMilliseconds));
    options.latencyMs = static_cast<int>(number(latency, 0, kMaxMilliseconds));
    options.page = static_cast<int>(number(page, 0, 10000));
    if (!problem.isEmpty())
        return std::unexpected(problem);
    if (parser.isSet(token) && parser.value(token).isEmpty())
        return std::unexpected(say("--token must not be empty."));
    options.token = parser.value(token);
    options.live = parser.isSet(live);
    options.oddities = parser.isSet(oddities);
    options.exitWithParent = parser.isSet(withParent);
    if (parser.isSet(help))
        options.print = parser.helpText();
    else if (parser.isSet(version))
        options.print = say("floorboard-sandbox " FLOORBOARD_VERSION "\n");
    return options;
}

} // namespace fb::sandbox
