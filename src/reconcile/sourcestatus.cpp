// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcestatus.h"

namespace fb {

namespace {

bool needsPerson(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Auth:
    case ErrorKind::Forbidden:
    case ErrorKind::Secret:
    case ErrorKind::Setup:
    case ErrorKind::Braked: return true;
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::RateLimited:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Protocol:
    case ErrorKind::Storage:
    case ErrorKind::Cancelled:
    case ErrorKind::Invalid: return false;
    }
    return false;
}

Headline freshnessHeadline(Freshness freshness)
{
    switch (freshness) {
    case Freshness::Never: return Headline::NeverSynced;
    case Freshness::Stale: return Headline::Stale;
    case Freshness::Late: return Headline::Late;
    case Freshness::UpToDate: return Headline::UpToDate;
    }
    return Headline::NeverSynced;
}

} // namespace

Freshness freshness(std::optional<Instant> lastSuccess, Instant now, milliseconds interval)
{
    if (!lastSuccess)
        return Freshness::Never;
    const milliseconds age = std::chrono::abs(now - *lastSuccess);
    if (age > interval * 3)
        return Freshness::Stale;
    return age * 2 > interval * 3 ? Freshness::Late : Freshness::UpToDate;
}

SourceStatus sourceStatus(const SyncState &state, const SyncNow &here, Instant now, milliseconds interval)
{
    SourceStatus status;
    status.source = state.source;
    status.freshness = freshness(state.lastSuccessAt, now, interval);
    status.lastSuccessAt = state.lastSuccessAt;
    status.lastTryAt = state.lastTryAt;
    status.nextRunAt = state.pausedAt ? std::nullopt : here.nextRunAt;
    status.done = here.done;
    status.total = here.total;
    status.pausedBy = state.pausedBy;

    const bool lastTryFailed = state.lastError && state.lastOutcome && (*state.lastOutcome == Outcome::Failed || *state.lastOutcome == Outcome::Braked);
    const bool ownRunFailed = here.runError && (!state.lastSuccessAt || *state.lastSuccessAt <= here.runErrorAt.value_or(now));
    const std::optional<Error> lastError = ownRunFailed ? here.runError : lastTryFailed ? state.lastError : std::nullopt;
    const std::optional<Instant> notBefore = std::max(state.retryNotBefore, here.rateLimitedUntil);
    status.error = here.setupError ? here.setupError : lastError;
    if (lastError && lastError->kind == ErrorKind::Braked)
        status.brake = state.lastBrake;

    if (here.setupError || (lastError && needsPerson(lastError->kind))) {
        status.headline = Headline::NeedsAttention;
        status.activity = Activity::NeedsAttention;
    } else if (here.storeLostAt || (lastError && (lastError->kind == ErrorKind::Network || lastError->kind == ErrorKind::Storage))) {
        status.headline = Headline::Offline;
        status.activity = Activity::Offline;
        status.until = here.storeLostAt ? here.storeLostAt : ownRunFailed ? here.runErrorAt : state.failingSince;
    } else if (notBefore && *notBefore > now) {
        status.headline = Headline::RateLimited;
        status.activity = Activity::RateLimited;
        status.until = notBefore;
    } else if (state.pausedAt) {
        status.headline = Headline::Paused;
        status.activity = Activity::Paused;
        status.until = state.pausedAt;
    } else if (here.running && (!here.runningSince || now - *here.runningSince >= kSyncingShownAfter)) {
        status.headline = Headline::Syncing;
        status.activity = Activity::Syncing;
    } else if (lastError) {
        status.headline = Headline::SyncFailed;
        status.activity = Activity::Failed;
    } else {
        status.headline = freshnessHeadline(status.freshness);
        status.activity = Activity::Idle;
    }
    return status;
}

} // namespace fb
