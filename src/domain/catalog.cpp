// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog.h"

#include "job.h"

namespace fb {

namespace {

bool isPrice(const std::optional<Money> &price) { return price && price->minor >= 0 && price->minor <= kMostMinor; }

std::optional<Money> totalOf(const QList<Segment> &segments, const QHash<QString, CatalogService> &services)
{
    std::optional<Money> total;
    for (const Segment &segment : segments) {
        const std::optional<Money> price = services.value(segment.serviceVariationId).price;
        if (!isPrice(price))
            return std::nullopt;
        if (!total)
            total = Money{0, price->currency};
        if (price->currency != total->currency || price->minor > kMostMinor - total->minor)
            return std::nullopt;
        total->minor += price->minor;
    }
    return total;
}

/// Variations of one name may cost different amounts; then there is nothing to suggest.
std::optional<Money> priceOfName(const QString &name, const QHash<QString, CatalogService> &services)
{
    std::optional<Money> asked;
    for (const CatalogService &service : services) {
        if (name.isEmpty() || service.name != name)
            continue;
        if (!isPrice(service.price) || (asked && *asked != *service.price))
            return std::nullopt;
        asked = service.price;
    }
    return asked;
}

} // namespace

std::optional<Money> suggestedTotal(const JobCard &card, const QHash<QString, CatalogService> &services)
{
    std::optional<Money> total = card.isWalkIn() ? priceOfName(card.job.walkInService, services) : totalOf(segmentsFromText(card.booking.segments), services);
    if (total && !card.job.currency.isEmpty() && card.job.currency != total->currency)
        return std::nullopt;
    return total;
}

} // namespace fb
