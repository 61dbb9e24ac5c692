// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "printer.h"
#include "store.h"

namespace fb {

/// What every command gets: what was typed, what it resolves to, the clock, and where results go.
struct CommandContext {
    const Invocation &invocation;
    const Configuration &configuration;
    const Clock &clock;
    const Printer &printer;
    Secret storePassword = {}; ///< the keychain's; see readStorePassword()

    Result<std::unique_ptr<Store>> openStore(StoreOptions options = {}) const;
    /// Name written into histories when none is given: user@computer.
    static QString deskName();
};

// Commands that only need the store. Each prints its result and returns the exit code.
int showJobs(const CommandContext &context);
int showJob(const CommandContext &context);
int setJobStatus(const CommandContext &context);
int showHistory(const CommandContext &context);
int showRun(const CommandContext &context);
int showStatus(const CommandContext &context);
int showStoreInfo(const CommandContext &context);
int migrateStore(const CommandContext &context);

/// What to do about a brake that stopped a run: the next step for Error::action.
QString wayPast(Brake brake);

/// People's text of a run: totals, errors, what stopped it.
QString describeRun(const RunRecord &run);

} // namespace fb
