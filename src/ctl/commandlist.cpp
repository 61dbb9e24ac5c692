// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "commandchecks.h"
#include "commands.h"
#include "onlinecommands.h"

namespace fb {

namespace {

constexpr Command kCommands[] = {
    {.usage = "reconcile [--from T --to T | --days-back N --days-ahead N] [--dry-run] [--allow BRAKE]… [--reason TEXT] [--as NAME]",
     .summary = "read Square, bring the job store up to date, print a summary",
     .online = [](OnlineCommands &commands, const Secret &) { commands.reconcile(); },
     .check = checkReconcile},

    {.usage = "jobs [--date YYYY-MM-DD] [--carried-over]",
     .summary = "the board of one day, or what is left of earlier days",
     .run = showJobs,
     .check = checkJobs},
    {.usage = "jobs search WORDS… [--limit N]", .summary = "jobs of all days by name, phone, plate, …", .run = searchJobs, .check = checkLimit},
    {.usage = "job new --name NAME [--phone P] [--service S] [--at T] [--minutes N] [--id UUID] [--as NAME]",
     .summary = "a walk-in: a job without a booking",
     .run = addWalkIn,
     .check = checkWalkIn},
    {.usage = "job ID", .summary = "one job (by job id or booking id)", .run = showJob},
    {.usage = "job ID set-status STATUS [--reason TEXT] [--if-revision N] [--as NAME]",
     .summary = "move a job one step forward, or back with a reason",
     .run = setJobStatus,
     .check = checkSetStatus},
    {.usage = "job ID undo [--if-revision N] [--as NAME]", .summary = "take one's own last move back", .run = undoMove, .check = checkConditions},
    {.usage = "job ID set FIELD=VALUE… [--if-revision N] [--as NAME]",
     .summary = "vehicle, key tag, bay, technician, notes",
     .run = setFields,
     .check = checkFields},
    {.usage = "job ID note TEXT [--as NAME]", .summary = "add a line to the notes", .run = addNote},
    {.usage = "job ID check ITEM [--undo] [--if-revision N] [--as NAME]", .summary = "tick an item of a checklist", .run = checkItem, .check = checkConditions},
    {.usage = "job ID total none [--if-revision N] [--as NAME]", .summary = "no total is agreed", .run = clearTotal, .check = checkConditions},
    {.usage = "job ID total AMOUNT [CURRENCY] [--if-revision N] [--as NAME]", .summary = "the agreed total", .run = setTotal, .check = checkConditions},
    {.usage = "job ID pay AMOUNT [CURRENCY] --method METHOD [--id UUID] [--if-revision N] [--as NAME]",
     .summary = "money that came in",
     .run = takePayment,
     .check = checkPayment},
    {.usage = "job ID refund AMOUNT [CURRENCY] --reason TEXT [--method METHOD] [--id UUID] [--if-revision N] [--as NAME]",
     .summary = "money that was given back",
     .run = refundPayment,
     .check = checkPayment},
    {.usage = "job ID no-show resolve [--note TEXT] [--if-revision N] [--as NAME]",
     .summary = "they came after all",
     .run = resolveNoShow,
     .check = checkConditions},
    {.usage = "job ID no-show REASON [--note TEXT] [--if-revision N] [--as NAME]",
     .summary = "the customer didn't come",
     .run = markNoShow,
     .check = checkNoShow},
    {.usage = "job ID issue resolve [--note TEXT] [--if-revision N] [--as NAME]", .summary = "it is dealt with", .run = resolveIssue, .check = checkConditions},
    {.usage = "job ID issue TYPE --text TEXT [--if-revision N] [--as NAME]",
     .summary = "something was wrong after completion",
     .run = openIssue,
     .check = checkIssue},
    {.usage = "job ID photo add FILE… [--category CATEGORY] [--as NAME]", .summary = "add photos or receipts", .run = addPhotos, .check = checkPhotoCategory},
    {.usage = "job ID photo list", .summary = "photos and receipts of a job", .run = listPhotos},
    {.usage = "job ID photo save PHOTO FILE", .summary = "write a photo to a file", .run = savePhoto},
    {.usage = "job ID photo set PHOTO CATEGORY [--if-revision N] [--as NAME]",
     .summary = "put a photo into another category",
     .run = setPhotoCategory,
     .check = checkPhotoSet},
    {.usage = "job ID suggestions", .summary = "bookings that may be a walk-in's", .run = showSuggestions},
    {.usage = "job ID link BOOKING [--as NAME]", .summary = "make a booking a walk-in's", .run = linkBooking},
    {.usage = "job ID close --reason TEXT [--if-revision N] [--as NAME]", .summary = "give an unfinished job up", .run = closeJob, .check = checkConditions},
    {.usage = "job ID reopen [--if-revision N] [--as NAME]", .summary = "take that back", .run = reopenJob, .check = checkConditions},

    {.usage = "customer export ID --to DIR [--as NAME]", .summary = "write what is held about a customer into a directory", .run = exportCustomer},
    {.usage = "customer erase ID [--yes] [--as NAME]", .summary = "erase what is held about a customer, for good", .run = eraseCustomer},

    {.usage = "checklists", .summary = "the checklists that jobs get at check-in", .run = showChecklists},
    {.usage = "checklists set SERVICE LIST [ITEM…] [--from FILE] [--if-version N] [--as NAME]",
     .summary = "make a new version of one",
     .run = setChecklist,
     .check = checkChecklist},
    {.usage = "checklists clear SERVICE LIST [--if-version N] [--as NAME]", .summary = "switch one off", .run = clearChecklist, .check = checkChecklist},

    {.usage = "history [--limit N]", .summary = "the last runs", .run = showHistory, .check = checkLimit},
    {.usage = "history RUN", .summary = "one run with its ledger: every record it touched", .run = showRun},
    {.usage = "status", .summary = "how fresh each source is, and what it is doing", .run = showStatus},
    {.usage = "doctor",
     .summary = "check store, keychain, connection, permissions, location and clock",
     .online = [](OnlineCommands &commands, const Secret &) { commands.doctor(); }},

    {.usage = "people", .summary = "who works here, and what they may", .run = showPeople},
    {.usage = "people history NAME", .summary = "what was changed about somebody, when and by whom", .run = showPersonHistory},
    {.usage = "people add NAME --role ROLE [--location ID]… [--as NAME]", .summary = "add somebody", .run = addPerson, .check = checkPerson},
    {.usage = "people set NAME [--role ROLE] [--location ID]… [--active YESNO] [--as NAME]",
     .summary = "change somebody's role or locations, or let them go",
     .run = changePerson,
     .check = checkPerson},
    {.usage = "people pin NAME [--as NAME]", .summary = "give somebody a new PIN, typed unseen", .run = setPersonPin},
    {.usage = "people recover NAME", .summary = "the way back in for an admin who forgot the PIN", .run = recoverPersonPin},

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
