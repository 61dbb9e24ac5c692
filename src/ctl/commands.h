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

/// The store as a desk has it, acting for whoever --as names, else for this computer.
class StoreDesk;
StoreDesk deskOf(const CommandContext &context);

// Commands that only need the store. Each prints its result and returns the exit code.

int showJobs(const CommandContext &context);
int searchJobs(const CommandContext &context);
int showSuggestions(const CommandContext &context);
int showJob(const CommandContext &context);
/// Prints a job that was read or edited just now. @return 0
int printJob(const CommandContext &context, StoreDesk &desk, const JobDetail &detail);

// What staff do to a job
int setJobStatus(const CommandContext &context);
int undoMove(const CommandContext &context);
int setFields(const CommandContext &context);
int addNote(const CommandContext &context);
int checkItem(const CommandContext &context);
int setTotal(const CommandContext &context);
int clearTotal(const CommandContext &context);
int takePayment(const CommandContext &context);
int refundPayment(const CommandContext &context);
int markNoShow(const CommandContext &context);
int resolveNoShow(const CommandContext &context);
int openIssue(const CommandContext &context);
int resolveIssue(const CommandContext &context);
int closeJob(const CommandContext &context);
int reopenJob(const CommandContext &context);
int addWalkIn(const CommandContext &context);

int linkBooking(const CommandContext &context);

// A customer's data
int exportCustomer(const CommandContext &context);
int eraseCustomer(const CommandContext &context);

// Photos and receipts
int addPhotos(const CommandContext &context);
int listPhotos(const CommandContext &context);
int savePhoto(const CommandContext &context);
int setPhotoCategory(const CommandContext &context);

// Templates of checklists
int showChecklists(const CommandContext &context);
int setChecklist(const CommandContext &context);
int clearChecklist(const CommandContext &context);

int showHistory(const CommandContext &context);
int showRun(const CommandContext &context);
int showStatus(const CommandContext &context);
int showPeople(const CommandContext &context);
int showPersonHistory(const CommandContext &context);
int addPerson(const CommandContext &context);
int changePerson(const CommandContext &context);
int setPersonPin(const CommandContext &context);
int recoverPersonPin(const CommandContext &context);
int showStoreInfo(const CommandContext &context);
int migrateStore(const CommandContext &context);

/// The error of a braked run with the command line's own way past the brake, in one sentence, and the next step.
Error withWayPast(Error error, Brake brake);

/// People's text of a run: totals, errors, what stopped it.
QString describeRun(const RunRecord &run);

} // namespace fb
