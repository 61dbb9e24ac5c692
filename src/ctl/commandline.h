// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "configuration.h"
#include "result.h"
#include "run.h"

#include <QDate>
#include <QStringList>

namespace fb {

/// What was typed, checked.
struct Invocation {
    enum class Command { Help, Version, Reconcile, Jobs, Job, SetStatus, History, HistoryRun, Status, Doctor, StoreInfo, StoreMigrate, StorePassword };

    Command command = Command::Help;
    QString helpFor; ///< command whose help was asked for; empty: the overview
    bool json = false;
    bool verbose = false;
    Configuration::Options options;

    RunRequest run; ///< reconcile, but for the window
    QString from, to; ///< reconcile: as typed
    QDate date; ///< jobs; invalid: today
    QString id; ///< job, history RUN
    QString status, as; ///< set-status
    int limit = 20; ///< history
};

/// Reads the arguments after the program's name. @p wantsJson is set even when reading fails, so that the complaint can be JSON too.
/// @return Invalid with one sentence that names the argument
Result<Invocation> readCommandLine(const QStringList &arguments, bool *wantsJson);

/// Help of one command, or the overview.
QString helpText(const QString &command);

} // namespace fb
