// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"
#include "logging.h"
#include "nocore.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    fb::forbidCoreFiles();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.push_back(QString::fromLocal8Bit(argv[i]));
    const fb::Result<fb::StartOptions> options = fb::StartOptions::parse(arguments);
    if (!options) {
        std::fprintf(stderr, "floorboard: %s. %s\n", qUtf8Printable(options.error().detail), qUtf8Printable(options.error().action));
        return fb::exitCode(options.error().kind);
    }
    // Both answers need no display, so they come before anything that does.
    if (options->help || options->version) {
        const QString text = options->help ? fb::StartOptions::helpText() : QStringLiteral("floorboard %1\n").arg(QStringLiteral(FLOORBOARD_VERSION));
        std::fputs(qUtf8Printable(text), stdout);
        return 0;
    }
    fb::installLogging({.verbose = options->verbose, .toStderr = true, .directory = fb::stateDirectory()});
    const fb::Result<fb::Configuration> configuration = fb::Configuration::resolve(options->configuration);
    if (!configuration) {
        std::fprintf(stderr, "floorboard: %s. %s\n", qUtf8Printable(configuration.error().detail), qUtf8Printable(configuration.error().action));
        return fb::exitCode(configuration.error().kind);
    }
    if (options->demo)
        qputenv("FLOORBOARD_SQUARE_TOKEN", "demo"); // before any thread runs; the demo's Square takes every token

    QApplication::setApplicationName(QStringLiteral("floorboard"));
    QApplication::setApplicationDisplayName(QStringLiteral("Floorboard"));
    QApplication::setApplicationVersion(QStringLiteral(FLOORBOARD_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("floorboard"));
    QApplication app(argc, argv);
    fb::Application program(*options, *configuration);
    program.start();
    return QApplication::exec();
}
