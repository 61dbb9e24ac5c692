// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "freshness.h"

namespace fb {

/// A run shorter than this never shows as "Syncing", so that quick runs don't blink.
inline constexpr milliseconds kSyncingShownAfter{400};

/// How old the last complete success is against the schedule: late after 1.5 intervals, stale after 3. A success in the future (the clock was set back) counts
/// by its distance, so that it can't stay fresh for ever.
Freshness freshness(std::optional<Instant> lastSuccess, Instant now, milliseconds interval);

/// The status of a source at @p now. Pure; nothing in it is remembered from an earlier call.
SourceStatus sourceStatus(const SyncState &state, const SyncNow &here, Instant now, milliseconds interval);

} // namespace fb
