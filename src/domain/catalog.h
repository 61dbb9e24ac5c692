// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <cstdint>
#include <optional>

namespace fb {

struct JobCard;

/// An amount in one currency.
struct Money {
    std::int64_t minor = 0; ///< minor units, 0…kMostMinor
    QString currency; ///< ISO 4217

    bool operator==(const Money &) const = default;
};

/// A service as Square's catalog has it today.
struct CatalogService {
    QString name; ///< empty: Square doesn't know the id
    std::optional<Money> price; ///< nothing: agreed on at each sale, different from shop to shop, or the service is no longer sold

    bool operator==(const CatalogService &) const = default;
};

/// What a job would cost by the catalog: the sum over the services of its booking, or the service that a walk-in names. It is what somebody may agree on, and
/// is never agreed on by itself.
/// @param services by variation id; for a walk-in those of its service's name
/// @return nothing when a service has no price, when services of the walk-in's name cost different amounts, when currencies differ (the job's own included), or
/// beyond kMostMinor
std::optional<Money> suggestedTotal(const JobCard &card, const QHash<QString, CatalogService> &services);

} // namespace fb
