// SPDX-License-Identifier: GPL-3.0-or-later
#include "freshness.h"

namespace fb {

QString freshnessName(Freshness freshness)
{
    switch (freshness) {
    case Freshness::Never: return QStringLiteral("never");
    case Freshness::UpToDate: return QStringLiteral("up_to_date");
    case Freshness::Late: return QStringLiteral("late");
    case Freshness::Stale: return QStringLiteral("stale");
    }
    return {};
}

QString activityName(Activity activity)
{
    switch (activity) {
    case Activity::Idle: return QStringLiteral("idle");
    case Activity::Syncing: return QStringLiteral("syncing");
    case Activity::RateLimited: return QStringLiteral("rate_limited");
    case Activity::Offline: return QStringLiteral("offline");
    case Activity::Paused: return QStringLiteral("paused");
    case Activity::NeedsAttention: return QStringLiteral("needs_attention");
    case Activity::Failed: return QStringLiteral("failed");
    }
    return {};
}

QString headlineText(Headline headline)
{
    switch (headline) {
    case Headline::NeedsAttention: return QStringLiteral("Needs attention");
    case Headline::Offline: return QStringLiteral("Offline");
    case Headline::RateLimited: return QStringLiteral("Rate limited");
    case Headline::Paused: return QStringLiteral("Paused");
    case Headline::Syncing: return QStringLiteral("Syncing");
    case Headline::SyncFailed: return QStringLiteral("Sync failed");
    case Headline::NeverSynced: return QStringLiteral("Never synced");
    case Headline::Stale: return QStringLiteral("Stale");
    case Headline::Late: return QStringLiteral("Late");
    case Headline::UpToDate: return QStringLiteral("Up to date");
    }
    return {};
}

} // namespace fb
