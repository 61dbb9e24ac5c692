// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobchoices.h"

#include <algorithm>
#include <numeric>

namespace fb {

Vehicle vehicleFromText(const QString &typed)
{
    constexpr qsizetype kYearDigits = 4;
    QStringList words = typed.simplified().split(u' ', Qt::SkipEmptyParts);
    Vehicle vehicle;
    const auto isYear = [](const QString &word) {
        return word.size() == kYearDigits && std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    if (!words.isEmpty() && isYear(words.first()))
        vehicle.year = words.takeFirst();
    if (!words.isEmpty())
        vehicle.make = words.takeFirst();
    vehicle.model = words.join(u' ');
    return vehicle;
}

JobDetail withChange(JobDetail before, const JobChange &change)
{
    JobDetail after = std::move(before);
    JobCard &card = after.card;
    if (change.event.isMove())
        card.statusSince = change.event.changedAt;
    if (change.job.technician != card.job.technician)
        card.technician = change.job.technician;
    card.job = change.job;
    if (change.checklist)
        after.checklist = *change.checklist;
    if (change.item) {
        for (ChecklistItem &item : after.checklist) {
            if (item.itemId == change.item->itemId)
                item = *change.item;
        }
    }
    card.tech = progressOf(after.checklist, Checklist::Tech);
    card.qc = progressOf(after.checklist, Checklist::Qc);
    if (change.payment)
        after.payments.push_back(*change.payment);
    card.paidMinor =
        std::accumulate(after.payments.begin(), after.payments.end(), std::int64_t{0}, [](std::int64_t sum, const Payment &p) { return sum + p.amountMinor; });
    if (change.photo) {
        const auto known = std::find_if(after.photos.begin(), after.photos.end(), [&](const Photo &p) { return p.photoId == change.photo->photoId; });
        if (known == after.photos.end())
            after.photos.push_back(*change.photo);
        else
            *known = *change.photo;
    }
    card.receipts = std::count_if(after.photos.begin(), after.photos.end(), [](const Photo &p) { return p.category == PhotoCategory::Receipt; });
    card.photos = after.photos.size() - card.receipts;
    after.history.push_back(change.event);
    return after;
}

} // namespace fb
