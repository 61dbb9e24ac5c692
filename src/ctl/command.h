// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "secret.h"

#include <span>

namespace fb {

struct CommandContext;
class OnlineCommands;

/// One command of floorboardctl. To add one: a line in commandList(), a word about it in commandAbout(), a function that does it, the manual page.
struct Command {
    /// How it is typed, and what the reader goes by: words in small letters stand for themselves, those in capitals for an argument, … for more of
    /// them, [brackets] for what may be left out, --option with or without VALUE. "job ID set FIELD=VALUE… [--if-revision N] [--as NAME]"
    const char *usage;
    const char *summary; ///< one line of the overview
    int (*run)(const CommandContext &) = nullptr; ///< prints the result, returns the exit code
    /// Instead of run: goes on in the event loop. The secret is what was typed, when asksPassword.
    void (*online)(OnlineCommands &, const Secret &) = nullptr;
    Result<void> (*check)(Invocation &) = nullptr; ///< looks at values before anything is opened: Invalid with a sentence
    bool asksPassword = false;
};

/// Every command, in the order of the overview. Where two fit what was typed, the first wins.
std::span<const Command> commandList();

/// What the help of the commands that begin with @p word says below their usage; empty: nothing more.
QString commandAbout(const QString &word);

/// One part of a usage: a word, or an option.
struct UsagePart {
    QString name; ///< "set", "FIELD=VALUE"; of an option without the dashes
    QString value; ///< of an option: what its value is called; empty: it takes none
    bool isOption = false;
    bool isLiteral = false; ///< typed as it is
    bool mayBeMissing = false;
    bool mayRepeat = false;
};

QList<UsagePart> usageParts(const Command &command);

/// "job ID set": what the command is called in sentences.
QString commandTitle(const Command &command);

} // namespace fb
