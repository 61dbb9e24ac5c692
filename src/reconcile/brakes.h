// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run.h"
#include "snapshot.h"

namespace fb {

/// When a plan looks too wrong to be applied without a person.
struct BrakePolicy {
    int cancelPercent = 20; ///< more than this share of the window's active bookings …
    int cancelAtLeast = 5; ///< … and more than this many would be cancelled or gone
    int shiftAtLeast = 5; ///< at least this many bookings move, every one by the same amount
};

/// Brakes that a finished plan trips, at most one finding per brake. @p local is the snapshot the plan was made from.
QList<BrakeFinding> checkBrakes(const Plan &plan, const LocalSnapshot &local, const BrakePolicy &policy = {});

/// The brake for a token of another merchant than the store was set up with; nothing when either is unknown or both are the same.
std::optional<BrakeFinding> checkMerchant(const QString &storeMerchant, const QString &tokenMerchant);

} // namespace fb
