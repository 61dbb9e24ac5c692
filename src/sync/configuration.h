// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QStringList>

#include <chrono>

namespace fb {

/// What both programs are told by options, environment and settings, in that order of precedence (DESIGN.md §9). Secrets are not in here.
struct Configuration {
    QString store; ///< address; empty: nothing was said, the wizard asks or the embedded default is used
    QString squareUrl; ///< default: production
    QString locationId;
    milliseconds pollInterval{20'000};
    milliseconds reconcileInterval{600'000};
    int daysBack = 1;
    int daysAhead = 7;
    bool tokenInEnvironment = false;
    bool storeGiven = false; ///< store came from an option, the environment or the settings
    bool setUp = false; ///< settings say that the wizard was finished

    /// Options that were given; empty means not given.
    struct Options {
        QString store;
        QString squareUrl;
        QString locationId;
    };
    /// @return Invalid for an interval or an address that can't be used, naming the variable or option
    static Result<Configuration> resolve(const Options &options);

    /// The environment variable FLOORBOARD_SQUARE_TOKEN, or empty.
    static QByteArray environmentToken();
    /// Path of the settings file ($XDG_CONFIG_HOME/floorboard/floorboard.ini); keys: store, squareUrl, location, pollSeconds, reconcileMinutes, daysBack,
    /// daysAhead, lockMinutes, setUp, theme, language, clock.
    static QString settingsFile();
};

inline constexpr auto kProductionUrl = "https://connect.squareup.com";
inline constexpr auto kSandboxUrl = "https://connect.squareupsandbox.com";

} // namespace fb
