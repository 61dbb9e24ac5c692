// SPDX-License-Identifier: GPL-3.0-or-later
#include "customerdata.h"

#include "report.h"

#include <algorithm>

namespace fb {

namespace {

template<class Fields>
bool isPersonalIn(const Fields &fields, const QString &name)
{
    return std::any_of(fields.begin(), fields.end(), [&name](const auto &field) { return field.personal && name == QLatin1StringView(field.json); });
}

bool isPersonal(const QString &field) { return isPersonalIn(bookingFields(), field) || isPersonalIn(jobFields(), field); }

void blankValues(FieldChange &change)
{
    change.before.clear();
    change.after.clear();
}

template<class Entity, class Fields>
void blank(Entity &entity, const Fields &fields)
{
    for (const auto &field : fields) {
        if (const auto *text = std::get_if<QString Entity::*>(&field.member); text && field.personal)
            (entity.*(*text)).clear();
    }
}

/// The texts staff typed that a job's usual JSON has no place for.
Json typed(const Job &job)
{
    Json fields = Json::object();
    for (const JobField &field : jobFields()) {
        if (const auto *text = std::get_if<QString Job::*>(&field.member); text && !(job.*(*text)).isEmpty())
            fields[field.json] = jsonString(job.*(*text));
    }
    return fields;
}

Json held(const Booking &booking)
{
    Json fields = Json::object();
    for (const BookingField &field : bookingFields())
        fields[field.json] = jsonString(fieldText(booking, field));
    return fields;
}

} // namespace

Json toJson(const CustomerData &data, const QHash<QString, QString> &files)
{
    Json jobs = Json::array();
    Json photos = Json::array();
    for (const JobDetail &detail : data.jobs) {
        jobs.push_back({{"job", toJson(detail, data.readAt)},
                        {"fields", typed(detail.card.job)},
                        {"booking", detail.card.isWalkIn() ? Json(nullptr) : held(detail.card.booking)}});
        for (const Photo &photo : detail.photos) {
            photos.push_back({{"photoId", jsonString(photo.photoId)},
                              {"jobId", jsonString(detail.card.job.jobId)},
                              {"file", files.contains(photo.hash) ? jsonString(files.value(photo.hash)) : Json(nullptr)}});
        }
    }
    Json ledger = Json::array();
    for (const LedgerLine &line : data.ledger)
        ledger.push_back({{"runId", jsonString(line.runId)}, {"item", toJson(line.item)}});
    return {{"customerId", data.customerId.isEmpty() ? Json(nullptr) : jsonString(data.customerId)},
            {"exportedAt", jsonString(toRfc3339(data.readAt))},
            {"jobs", std::move(jobs)},
            {"photos", std::move(photos)},
            {"ledger", std::move(ledger)}};
}

Booking redacted(Booking booking)
{
    blank(booking, bookingFields());
    if (!booking.customerId.isEmpty())
        booking.customerName = placeholderName(booking.customerId);
    return booking;
}

Job redacted(Job job)
{
    blank(job, jobFields());
    return job;
}

QList<FieldChange> redacted(QList<FieldChange> changes)
{
    for (FieldChange &change : changes) {
        if (isPersonal(change.field))
            blankValues(change);
    }
    return changes;
}

StatusEvent redacted(StatusEvent event)
{
    event.reason.clear();
    event.changes = redacted(std::move(event.changes));
    if (event.event == u"closed") { // the reasons once more
        for (FieldChange &change : event.changes)
            blankValues(change);
    }
    if (event.event == u"photo") { // names of files, also in the place of the field's
        for (FieldChange &change : event.changes) {
            blankValues(change);
            if (!photoCategoryFromName(change.field))
                change.field.clear();
        }
    }
    return event;
}

Erasure erasureOf(const CustomerData &data)
{
    Erasure erasure{.customerId = data.customerId};
    for (const JobDetail &detail : data.jobs) {
        const JobCard &card = detail.card;
        const bool booking = redacted(card.booking) != card.booking;
        if (booking && !card.isWalkIn())
            ++erasure.bookings;
        if (booking || redacted(card.job) != card.job || !detail.photos.isEmpty())
            ++erasure.jobs;
        erasure.photos += detail.photos.size();
    }
    erasure.ledgerLines = std::count_if(data.ledger.begin(), data.ledger.end(), [](const LedgerLine &line) {
        return redacted(line.item.changes) != line.item.changes || !line.item.customerName.isEmpty();
    });
    return erasure;
}

Json toJson(const Erasure &erasure)
{
    return {{"customerId", erasure.customerId.isEmpty() ? Json(nullptr) : jsonString(erasure.customerId)},
            {"jobs", erasure.jobs},
            {"bookings", erasure.bookings},
            {"ledgerLines", erasure.ledgerLines},
            {"photos", erasure.photos}};
}

bool redact(Step &step, const QSet<QString> &erasedCustomers)
{
    if (!erasedCustomers.contains(step.booking.customerId))
        return false;
    step.booking = redacted(std::move(step.booking));
    step.changes = redacted(std::move(step.changes));
    return true;
}

} // namespace fb
