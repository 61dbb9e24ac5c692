// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "configuration.h"
#include "result.h"
#include "run.h"

#include <QDate>
#include <QStringList>

namespace fb {

struct Command;

/// What was typed, checked.
struct Invocation {
    const Command *command = nullptr; ///< null: version or help
    bool version = false;
    QString helpFor; ///< command whose help was asked for; empty: the overview
    bool json = false;
    bool verbose = false;
    Configuration::Options options;

    QStringList arguments; ///< what stands for the words in capitals of Command::usage, in order
    QHash<QString, QStringList> values; ///< the command's own options; those without a value have an empty list
    RunRequest run; ///< reconcile, but for the window
    QDate date; ///< jobs; invalid: today
    int limit = 20; ///< history, jobs search

    bool has(const QString &option) const { return values.contains(option); }
    /// The last value given, or empty.
    QString value(const QString &option) const
    {
        const QStringList all = values.value(option);
        return all.isEmpty() ? QString() : all.last();
    }
};

/// Reads the arguments after the program's name. @p wantsJson is set even when reading fails, so that the complaint can be JSON too.
/// @return Invalid with one sentence that names the argument
Result<Invocation> readCommandLine(const QStringList &arguments, bool *wantsJson);

/// Help of the commands that begin with this word, or the overview.
QString helpText(const QString &word);

/// The failure of a wrong call, pointing at the help of @p command, or at the overview.
std::unexpected<Error> usageError(const QString &sentence, const QString &command = {});

/// A whole number given with an option. @return @p fallback when it isn't given, Invalid outside of @p least to @p most
Result<int> wholeNumber(const Invocation &invocation, const QString &option, int fallback, int least, int most);

} // namespace fb
