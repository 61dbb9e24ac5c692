// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner.h"

#include <algorithm>

namespace fb {

namespace {

bool supersedes(const Booking &candidate, const Booking &held)
{
    if (candidate.version != held.version)
        return candidate.version > held.version;
    if (candidate.updatedAt != held.updatedAt)
        return candidate.updatedAt > held.updatedAt;
    // Same version and time yet different content: any rule will do, as long as it doesn't depend on the order of arrival.
    for (const BookingField &field : bookingFields()) {
        const QString a = fieldText(candidate, field);
        const QString b = fieldText(held, field);
        if (a != b)
            return a > b;
    }
    return false;
}

bool keptByRun(const LocalSnapshot &local, const Booking &remote) { return isActive(remote) || local.contains(remote.bookingId); }

/// Segments as readable services. Many bookings have the same segments, so each text is read once.
class ServiceNames {
public:
    explicit ServiceNames(const QHash<QString, QString> &names)
        : m_names(names)
    {
    }

    struct Services {
        QString text; ///< empty when none of them has a name
        bool complete = true; ///< Square was asked about each, and said a name or that there is none
    };

    const Services &of(const QString &segments)
    {
        const auto known = m_read.constFind(segments);
        if (known != m_read.constEnd())
            return *known;
        QStringList parts;
        bool complete = true;
        for (const Segment &segment : segmentsFromText(segments)) {
            const QString &id = segment.serviceVariationId;
            const QString name = m_names.value(id);
            complete = complete && (id.isEmpty() || m_names.contains(id));
            if (!name.isEmpty())
                parts.push_back(name);
        }
        return *m_read.insert(segments, {parts.join(QStringLiteral(" + ")), complete});
    }

private:
    const QHash<QString, QString> &m_names;
    QHash<QString, Services> m_read;
};

QString serviceTypeOf(const Booking &remote, ServiceNames &names, const Booking *held)
{
    const QString &type = names.of(remote.segments).text;
    return type.isEmpty() && held && held->segments == remote.segments ? held->serviceType : type;
}

void describeCustomer(Booking &row, const Booking *held, const RemoteSnapshot &remote, Instant now)
{
    const bool sameCustomer = held && held->customerId == row.customerId;
    if (row.customerId.isEmpty()) {
        row.customerName.clear();
        row.customerEmail.clear();
        row.customerPhone.clear();
        row.customerMissing = false;
        row.customerCachedAt.reset();
        return;
    }
    if (const auto it = remote.customers.constFind(row.customerId); it != remote.customers.constEnd()) {
        row.customerName = !it->name.isEmpty() ? it->name
            : !it->email.isEmpty()             ? it->email
            : !it->phone.isEmpty()             ? it->phone
                                               : placeholderName(row.customerId);
        row.customerEmail = it->email;
        row.customerPhone = it->phone;
        row.customerMissing = false;
        row.customerCachedAt = now;
        return;
    }
    const bool missing = remote.customersMissing.contains(row.customerId);
    if (sameCustomer) {
        row.customerName = held->customerName;
        row.customerEmail = held->customerEmail;
        row.customerPhone = held->customerPhone;
        row.customerMissing = held->customerMissing || missing;
        row.customerCachedAt = held->customerCachedAt;
        if (missing && held->customerCachedAt) // a real name was known once: keep it, and ask again tomorrow
            row.customerCachedAt = now;
        return;
    }
    row.customerName = placeholderName(row.customerId);
    row.customerEmail.clear();
    row.customerPhone.clear();
    row.customerMissing = missing;
    row.customerCachedAt.reset(); // retried by the next run
}

/// The row as the store should have it after this run.
Booking desiredRow(const Booking &seen, const Booking *held, const RemoteSnapshot &remote, ServiceNames &names, Instant now)
{
    Booking row = seen;
    row.serviceType = serviceTypeOf(seen, names, held);
    describeCustomer(row, held, remote, now);
    row.goneAt.reset();
    row.movedFrom.reset();
    row.cancelledAt.reset();
    if (held) {
        row.movedFrom = held->movedFrom;
        if (seen.startAt != held->startAt)
            row.movedFrom = held->movedFrom.value_or(held->startAt);
        if (row.movedFrom == seen.startAt)
            row.movedFrom.reset();
        if (bookingState(seen.status) != BookingState::Active)
            row.cancelledAt = held->cancelledAt ? held->cancelledAt : now;
    }
    return row;
}

QList<FieldChange> differences(const Booking &before, const Booking &after)
{
    QList<FieldChange> changes;
    for (const BookingField &field : bookingFields()) {
        if (!field.isCompared())
            continue;
        const bool same = std::visit([&](auto member) { return before.*member == after.*member; }, field.member);
        if (!same)
            changes.push_back({QString::fromLatin1(field.json), fieldText(before, field), fieldText(after, field)});
    }
    return changes;
}

/// What the ledger says of a new booking: the fields that a person asks about, as far as they are known.
QList<FieldChange> firstValues(const Booking &row)
{
    static const QList<const BookingField *> told = [] {
        QList<const BookingField *> fields;
        for (const QLatin1StringView name : {QLatin1StringView("startAt"), QLatin1StringView("durationMinutes"), QLatin1StringView("serviceType"),
                                             QLatin1StringView("customerName"), QLatin1StringView("locationId"), QLatin1StringView("teamMemberId")}) {
            for (const BookingField &field : bookingFields()) {
                if (name == QLatin1StringView(field.json))
                    fields.push_back(&field);
            }
        }
        return fields;
    }();
    QList<FieldChange> changes;
    changes.reserve(told.size());
    for (const BookingField *field : told) {
        if (QString text = fieldText(row, *field); !text.isEmpty())
            changes.push_back({QString::fromLatin1(field->json), QString(), std::move(text)});
    }
    return changes;
}

QString updateReason(const Booking &held, const Booking &row)
{
    if (held.goneAt)
        return QStringLiteral("Square knows it again");
    if (!isActive(held) && isActive(row))
        return QStringLiteral("active again in Square");
    if (held.startAt != row.startAt)
        return QStringLiteral("moved in Square");
    if (held.locationId != row.locationId)
        return QStringLiteral("changed location in Square");
    if (held.version == row.version)
        return QStringLiteral("customer or service changed in Square");
    return QStringLiteral("changed in Square");
}

/// What to do with a booking that Square answered for; nothing means skip.
std::optional<Step> decide(const Booking &seen, const Booking *held, const RemoteSnapshot &remote, ServiceNames &names, Instant now)
{
    if (!held) {
        if (!isActive(seen))
            return std::nullopt;
        Booking row = desiredRow(seen, nullptr, remote, names, now);
        return Step{.action = StepAction::Create,
                    .bookingId = seen.bookingId,
                    .reason = QStringLiteral("not on the board yet"),
                    .changes = firstValues(row),
                    .booking = std::move(row),
                    .settled = names.of(seen.segments).complete};
    }
    if (seen.version < held->version)
        return std::nullopt; // replica lag or a late message: what we have is newer
    Booking row = desiredRow(seen, held, remote, names, now);
    QList<FieldChange> changes = differences(*held, row);
    if (held->goneAt)
        changes.push_back({QStringLiteral("goneAt"), toRfc3339(*held->goneAt), QString()});
    if (changes.isEmpty())
        return std::nullopt;
    const bool ends = isActive(*held) && !isActive(row);
    return Step{.action = ends ? StepAction::Cancel : StepAction::Update,
                .bookingId = seen.bookingId,
                .reason = ends ? QStringLiteral("%1 in Square").arg(seen.status) : updateReason(*held, row),
                .changes = std::move(changes),
                .booking = std::move(row),
                .settled = names.of(seen.segments).complete};
}

Step goneStep(const Booking &held, Instant now)
{
    Booking row = held;
    row.goneAt = now;
    return {.action = StepAction::Cancel,
            .bookingId = held.bookingId,
            .reason = QStringLiteral("gone in Square: the listing lacks it and Square answers 404 for its id"),
            .changes = {{QStringLiteral("goneAt"), QString(), toRfc3339(now)}},
            .booking = std::move(row)};
}

const Booking *find(const LocalSnapshot &local, const QString &id)
{
    const auto it = local.constFind(id);
    return it == local.constEnd() ? nullptr : &*it;
}

} // namespace

QStringList customersToAsk(const LocalSnapshot &local, const QList<Booking> &remote, Instant now)
{
    QSet<QString> ask;
    for (const Booking &seen : remote) {
        if (seen.customerId.isEmpty() || !keptByRun(local, seen))
            continue;
        const Booking *held = find(local, seen.bookingId);
        const bool known = held && held->customerId == seen.customerId;
        if (!known || (isActive(seen) && (!held->customerCachedAt || now - *held->customerCachedAt >= kCustomerCacheLife)))
            ask.insert(seen.customerId);
    }
    QStringList ids(ask.begin(), ask.end());
    ids.sort();
    return ids;
}

QSet<QString> variationsOf(const QList<Booking> &bookings)
{
    QSet<QString> texts;
    for (const Booking &booking : bookings)
        texts.insert(booking.segments);
    QSet<QString> variations;
    for (const QString &text : texts) {
        for (const Segment &segment : segmentsFromText(text))
            variations.insert(segment.serviceVariationId);
    }
    variations.remove(QString());
    return variations;
}

QStringList servicesToAsk(const LocalSnapshot &local, const QList<Booking> &remote, const QHash<QString, QString> &known)
{
    QList<Booking> kept;
    std::copy_if(remote.begin(), remote.end(), std::back_inserter(kept), [&local](const Booking &seen) { return keptByRun(local, seen); });
    QStringList ids;
    for (const QString &id : variationsOf(kept)) {
        if (!known.contains(id))
            ids.push_back(id);
    }
    ids.sort();
    return ids;
}

bool isSettled(const Agreement &agreement, const Booking &seen, Instant now)
{
    if (agreement.gone || agreement.version != seen.version || agreement.hash != listingHash(seen))
        return false;
    const bool fresh = agreement.customerCachedAt && now - *agreement.customerCachedAt < kCustomerCacheLife;
    return fresh || seen.customerId.isEmpty() || !agreement.active;
}

QStringList absentIds(const QList<Agreement> &agreements, const RemoteSnapshot &remote)
{
    QSet<QString> listed = remote.settled;
    for (const Booking &booking : remote.bookings)
        listed.insert(booking.bookingId);
    for (const RecordError &record : remote.malformed)
        listed.insert(record.bookingId);
    QStringList ids;
    for (const Agreement &agreement : agreements) {
        if (agreement.active && !listed.contains(agreement.bookingId))
            ids.push_back(agreement.bookingId);
    }
    ids.sort();
    return ids;
}

Plan plan(const LocalSnapshot &local, const RemoteSnapshot &remote, const TimeWindow &window, std::int64_t activeBefore, Instant now)
{
    Plan result;
    result.window = window;
    result.activeBefore = activeBefore;

    // One booking per id: of duplicates the higher version, wherever it came from.
    QHash<QString, const Booking *> seen;
    seen.reserve(remote.bookings.size());
    const auto see = [&seen](const Booking &booking) {
        const Booking *&newest = seen[booking.bookingId];
        if (!newest || supersedes(booking, *newest))
            newest = &booking;
    };
    std::for_each(remote.bookings.begin(), remote.bookings.end(), see);
    std::for_each(remote.foundById.begin(), remote.foundById.end(), see);

    ServiceNames names(remote.serviceNames);
    for (const Booking *booking : std::as_const(seen)) {
        if (std::optional<Step> step = decide(*booking, find(local, booking->bookingId), remote, names, now))
            result.steps.push_back(std::move(*step));
        else
            ++result.skipped;
    }
    result.skipped += std::count_if(remote.settled.begin(), remote.settled.end(), [&seen](const QString &id) { return !seen.contains(id); });
    for (const QString &id : remote.notFoundById) {
        const Booking *held = find(local, id);
        if (held && !seen.contains(id))
            result.steps.push_back(goneStep(*held, now));
    }

    QSet<QString> reported;
    const auto report = [&](const QString &id, const QString &error) {
        if (!id.isEmpty() && (seen.contains(id) || remote.settled.contains(id) || reported.contains(id)))
            return;
        reported.insert(id);
        Step step{.action = StepAction::Error, .bookingId = id, .reason = QStringLiteral("left as it is"), .error = error};
        if (const Booking *held = find(local, id))
            step.booking = *held;
        result.steps.push_back(std::move(step));
    };
    for (const RecordError &record : remote.malformed)
        report(record.bookingId, record.error);
    for (auto it = remote.refusedById.constBegin(); it != remote.refusedById.constEnd(); ++it)
        report(it.key(), it.value());

    std::sort(result.steps.begin(), result.steps.end(), [](const Step &a, const Step &b) {
        return std::tie(a.booking.startAt, a.bookingId, a.error) < std::tie(b.booking.startAt, b.bookingId, b.error);
    });
    return result;
}

} // namespace fb
