// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog.h"

#include "job.h"

namespace fb {

std::optional<Money> suggestedTotal(const JobCard &card, const QHash<QString, CatalogService> &services)
{
    if (card.isWalkIn())
        return std::nullopt;
    const QList<Segment> segments = segmentsFromText(card.booking.segments);
    std::optional<Money> total;
    for (const Segment &segment : segments) {
        const std::optional<Money> price = services.value(segment.serviceVariationId).price;
        if (!price || price->minor < 0 || price->minor > kMostMinor)
            return std::nullopt;
        if (!total)
            total = Money{0, price->currency};
        if (price->currency != total->currency || price->minor > kMostMinor - total->minor)
            return std::nullopt;
        total->minor += price->minor;
    }
    if (total && !card.job.currency.isEmpty() && card.job.currency != total->currency)
        return std::nullopt;
    return total;
}

} // namespace fb
