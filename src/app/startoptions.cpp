// SPDX-License-Identifier: GPL-3.0-or-later
#include "startoptions.h"

#include <QCommandLineParser>

namespace fb {

Result<StartOptions> StartOptions::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    const auto text = [](const char *name) { return QString::fromLatin1(name); };
    const auto withValue = [&](const char *name) { return QCommandLineOption(text(name), QString(), text(name)); };
    const QCommandLineOption store = withValue("store");
    const QCommandLineOption squareUrl = withValue("square-url");
    const QCommandLineOption location = withValue("location");
    const QCommandLineOption screenshot = withValue("screenshot");
    const QCommandLineOption verbose(text("verbose"));
    const QCommandLineOption demo(text("demo"));
    const QCommandLineOption help(QStringList{text("h"), text("help")});
    const QCommandLineOption version(text("version"));
    parser.addOptions({store, squareUrl, location, screenshot, verbose, demo, help, version});
    if (!parser.parse(arguments)) {
        QString problem = parser.errorText(); // a sentence with or without its full stop
        if (problem.endsWith(u'.'))
            problem.chop(1);
        return failure(ErrorKind::Invalid, problem, QStringLiteral("floorboard"), QStringLiteral("See floorboard --help."));
    }
    if (!parser.positionalArguments().isEmpty())
        return failure(ErrorKind::Invalid, QStringLiteral("Unexpected argument \"%1\"").arg(parser.positionalArguments().constFirst()),
                       QStringLiteral("floorboard"), QStringLiteral("See floorboard --help."));
    if (parser.isSet(demo) && (parser.isSet(store) || parser.isSet(squareUrl)))
        return failure(ErrorKind::Invalid, QStringLiteral("--demo brings its own store and its own Square; leave --store and --square-url out"),
                       QStringLiteral("floorboard"));
    for (const QCommandLineOption &option : {store, squareUrl, location, screenshot}) {
        if (parser.isSet(option) && parser.value(option).isEmpty())
            return failure(ErrorKind::Invalid, QStringLiteral("--%1 needs a value").arg(option.names().constFirst()), QStringLiteral("floorboard"));
    }
    StartOptions options;
    options.configuration = {parser.value(store), parser.value(squareUrl), parser.value(location)};
    options.screenshot = parser.value(screenshot);
    options.verbose = parser.isSet(verbose);
    options.demo = parser.isSet(demo);
    options.help = parser.isSet(help);
    options.version = parser.isSet(version);
    return options;
}

QString StartOptions::helpText()
{
    return QStringLiteral(R"(Usage: floorboard [options]
Floorboard, the operations dashboard of a service shop that takes bookings on Square.

Options:
  --store ADDRESS    sqlite:PATH or postgresql://[user@]host/database (no password in it)
  --square-url URL   where Square is (default: production)
  --location ID      the Square location to show
  --demo             a throw-away store and a make-believe Square in which bookings come and go
  --screenshot FILE  save the window after its first refresh, then exit
  --verbose          log to standard error what is going on
  --version          show the version
  -h, --help         show this help

Environment: FLOORBOARD_STORE, FLOORBOARD_SQUARE_URL, FLOORBOARD_SQUARE_TOKEN, FLOORBOARD_LOCATION,
FLOORBOARD_POLL_INTERVAL_MS, FLOORBOARD_RECONCILE_INTERVAL_MS. An option wins over the environment, the environment over the settings.
Without a store and a token a wizard asks for them. floorboardctl does the same work from the command line.
)");
}

} // namespace fb
