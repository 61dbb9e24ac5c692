// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "commandchecks.h"
#include "commands.h"
#include "onlinecommands.h"

namespace fb {

namespace {

constexpr Command kCommands[] = {
    {.usage = "reconcile [--from T --to T | --days-back N --days-ahead N] [--dry-run] [--allow BRAKE]… [--reason TEXT]",
     .summary = "read Square, bring the job store up to date, print a summary",
     .online = [](OnlineCommands &commands, const Secret &) { commands.reconcile(); },
     .check = checkReconcile},

    {.usage = "jobs [--date YYYY-MM-DD]", .summary = "the board of one day", .run = showJobs, .check = checkJobs},
    {.usage = "job ID", .summary = "one job (by job id or booking id)", .run = showJob},
    {.usage = "job ID set-status STATUS [--reason TEXT] [--as NAME]", .summary = "move a job one step forward", .run = setJobStatus, .check = checkSetStatus},

    {.usage = "history [--limit N]", .summary = "the last runs", .run = showHistory, .check = checkHistory},
    {.usage = "history RUN", .summary = "one run with its ledger: every record it touched", .run = showRun},
    {.usage = "status", .summary = "how fresh each source is, and what it is doing", .run = showStatus},
    {.usage = "doctor",
     .summary = "check store, keychain, connection, permissions, location and clock",
     .online = [](OnlineCommands &commands, const Secret &) { commands.doctor(); }},

    {.usage = "store info", .summary = "where the data live and how much there is", .run = showStoreInfo},
    {.usage = "store migrate", .summary = "create or upgrade the store's schema", .run = migrateStore},
    {.usage = "store password",
     .summary = "keep the password of a PostgreSQL store in the keychain",
     .online = [](OnlineCommands &commands, const Secret &typed) { commands.savePassword(typed); },
     .asksPassword = true},
};

} // namespace

std::span<const Command> commandList() { return kCommands; }

} // namespace fb
