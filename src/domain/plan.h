// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking.h"
#include "timewindow.h"

namespace fb {

enum class StepAction { Create, Update, Cancel, Skip, Refuse, Error };

/// "create", "update", "cancel", "skip", "refuse", "error".
QString stepActionName(StepAction action);
std::optional<StepAction> stepActionFromName(QStringView name);

/// One field before → after, as text; names are those of BookingField::json.
struct FieldChange {
    QString field;
    QString before;
    QString after;

    bool operator==(const FieldChange &) const = default;
};

/// What a run would do with one booking, and why.
struct Step {
    StepAction action = StepAction::Skip;
    QString bookingId;
    QString reason; ///< English, for the ledger: "not on the board yet"
    QList<FieldChange> changes;
    Booking booking; ///< the row as it should be afterwards; unset for Skip, Refuse and Error
    QString error; ///< for Error
    bool settled = true; ///< false: a name could not be asked for, so the next run compares this booking in full again

    bool operator==(const Step &) const = default;
};

/// Honest totals: scanned = created + updated + cancelled + skipped + errors.
struct RunTotals {
    std::int64_t scanned = 0;
    std::int64_t created = 0;
    std::int64_t updated = 0;
    std::int64_t cancelled = 0;
    std::int64_t skipped = 0;
    std::int64_t errors = 0;

    bool addUp() const { return scanned == created + updated + cancelled + skipped + errors; }
    void count(StepAction action);
    std::int64_t changes() const { return created + updated + cancelled; }
    bool operator==(const RunTotals &) const = default;
};

/// The finished plan of one run. Steps are ordered by start, then id; skips are only counted.
struct Plan {
    TimeWindow window;
    QList<Step> steps;
    std::int64_t skipped = 0;
    std::int64_t activeBefore = 0; ///< active bookings of the window in the store, what brakes compare with

    RunTotals totals() const;
    bool operator==(const Plan &) const = default;
};

} // namespace fb
