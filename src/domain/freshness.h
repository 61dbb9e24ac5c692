// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "run.h"

namespace fb {

enum class Freshness { Never, UpToDate, Late, Stale };
enum class Activity { Idle, Syncing, RateLimited, Offline, Paused, NeedsAttention, Failed };

/// The indicator's one word, worst first. DESIGN.md §7.
enum class Headline { NeedsAttention, Offline, RateLimited, Paused, Syncing, SyncFailed, NeverSynced, Stale, Late, UpToDate };

QString freshnessName(Freshness freshness); ///< "never", "up_to_date", "late", "stale"
QString activityName(Activity activity); ///< "idle", "syncing", "rate_limited", …
QString headlineText(Headline headline); ///< English, as in the design: "Up to date"

/// What the store remembers about one source and location: watermarks, the last try, who paused it.
struct SyncState {
    QString source = QStringLiteral("square");
    QString locationId;
    QString merchantId;
    std::optional<Instant> lastSuccessAt; ///< last complete success
    std::optional<Instant> lastTryAt;
    std::optional<Instant> failingSince; ///< first of the tries that failed since then
    std::optional<Outcome> lastOutcome;
    std::optional<Error> lastError; ///< of the last try, when it failed or was braked
    std::optional<Brake> lastBrake; ///< which brake stopped the last try
    std::optional<Instant> retryNotBefore; ///< no request before this time, whoever asks
    QString pausedBy;
    std::optional<Instant> pausedAt;
    QString coverage; ///< Coverage::toText()
    std::optional<Instant> metadataAt; ///< when locations, merchant, scopes and profiles were last read

    bool operator==(const SyncState &) const = default;
};

/// What only the asking process knows.
struct SyncNow {
    bool running = false; ///< a run holds the lease, here or elsewhere
    std::optional<Instant> runningSince;
    std::int64_t done = 0;
    std::int64_t total = 0; ///< 0: not known yet
    std::optional<Instant> rateLimitedUntil;
    std::optional<Instant> storeLostAt; ///< the store does not answer since then
    std::optional<Error> setupError; ///< no credentials, keyring locked, newer schema
    std::optional<Error> runError; ///< the last run here failed; the store may not know, because it may have been the store that failed
    std::optional<Instant> runErrorAt;
    std::optional<Instant> nextRunAt;
};

/// One source's status, complete enough to draw the indicator and to print `status`.
struct SourceStatus {
    QString source = QStringLiteral("square");
    Headline headline = Headline::NeverSynced;
    Activity activity = Activity::Idle;
    Freshness freshness = Freshness::Never;
    std::optional<Instant> lastSuccessAt;
    std::optional<Instant> lastTryAt;
    std::optional<Instant> nextRunAt;
    std::optional<Instant> until; ///< rate limited until, offline or paused since
    std::int64_t done = 0;
    std::int64_t total = 0;
    QString pausedBy;
    std::optional<Error> error;
    std::optional<Brake> brake;

    bool operator==(const SourceStatus &) const = default;
};

} // namespace fb
