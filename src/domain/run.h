// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan.h"
#include "result.h"
#include "role.h"

#include <QStringList>

namespace fb {

enum class Trigger { Schedule, Manual, Cli, Webhook, Backfill };
enum class Outcome { Success, NoChange, Partial, Failed, Braked, Cancelled, Interrupted };

QString triggerName(Trigger trigger);
std::optional<Trigger> triggerFromName(QStringView name);
QString outcomeName(Outcome outcome);
std::optional<Outcome> outcomeFromName(QStringView name);

/// The checks that can refuse a finished plan.
enum class Brake { MassCancel, MassShift, OtherMerchant };

/// "mass-cancel", "mass-shift", "other-merchant".
QString brakeName(Brake brake);
std::optional<Brake> brakeFromName(QStringView name);

/// A brake that fired: one sentence saying what it saw.
struct BrakeFinding {
    Brake brake = Brake::MassCancel;
    QString sentence;

    bool operator==(const BrakeFinding &) const = default;
};

struct RecordError {
    QString bookingId;
    QString error;

    bool operator==(const RecordError &) const = default;
};

/// What somebody asks for.
struct RunRequest {
    Trigger trigger = Trigger::Schedule;
    std::optional<TimeWindow> window; ///< nothing: the default window
    int daysBack = 1;
    int daysAhead = 7;
    bool dryRun = false;
    QList<Brake> allow;
    QString allowReason;
    QString by; ///< person, desk or "system"
    std::optional<Actor> actor; ///< who asks, when somebody does; a manual run and a brake let pass need one who may, where the store has people

    bool operator==(const RunRequest &) const = default;
};

/// One reconcile, from trigger to recorded outcome.
struct RunRecord {
    QString runId; ///< empty for a dry run
    QString source = QStringLiteral("square");
    Trigger trigger = Trigger::Schedule;
    std::optional<Outcome> outcome; ///< nothing while it runs
    bool dryRun = false;
    bool joined = false;
    QString by;
    QString locationId;
    TimeWindow window;
    RunTotals totals;
    QList<RecordError> errors; ///< at most 1,000 kept
    Instant startedAt{};
    std::optional<Instant> endedAt;
    std::int64_t apiCalls = 0; ///< data calls: pages, customers, catalogue, by-id questions, retries included
    std::int64_t setupCalls = 0; ///< the calls made at most daily: locations, merchant, scopes, profiles
    std::optional<Error> error; ///< why it could not be completed
    std::optional<Brake> brake;
    QString brakeSentence;
    QStringList allowed; ///< brakes that were let pass
    QString allowReason;

    bool operator==(const RunRecord &) const = default;
};

/// One line of a run's ledger: a change, an error or a refusal.
struct RunItem {
    QString bookingId;
    StepAction action = StepAction::Update;
    QString reason;
    QList<FieldChange> changes;
    QString error;
    QString customerName; ///< as known at that time
    std::optional<Instant> startAt; ///< as known at that time

    bool operator==(const RunItem &) const = default;
};

} // namespace fb
