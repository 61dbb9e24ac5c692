// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "configuration.h"

#include <QStringList>

namespace fb {

/// What the command line of the desktop program says.
struct StartOptions {
    Configuration::Options configuration;
    bool verbose = false;
    bool demo = false;
    bool help = false;
    bool version = false;
    QString screenshot; ///< file to save the window to, or empty

    /// Needs no application object. @return Invalid with the parser's sentence
    static Result<StartOptions> parse(const QStringList &arguments);
    static QString helpText();
};

} // namespace fb
