// SPDX-License-Identifier: GPL-3.0-or-later
#include "bookingedits.h"

namespace fb::sandbox {

std::optional<Instant> startOf(const Json &booking) { return parseRfc3339(QString::fromLatin1(member(booking, "start_at"))); }

std::optional<Json> BookingEdits::read(const QByteArray &id) const
{
    const StoredBooking *stored = m_maker.book().find(id);
    if (!stored)
        return std::nullopt;
    return parseJson(stored->json, QStringLiteral("The sandbox")).value_or(Json::object());
}

Json BookingEdits::save(Json booking, Instant now, std::optional<std::int64_t> version)
{
    const auto known = booking.find("version");
    const std::int64_t before = known != booking.end() && known->is_number_integer() ? known->get<std::int64_t>() : 0;
    booking["version"] = version.value_or(before + 1);
    booking["updated_at"] = toRfc3339(now).toStdString();
    m_maker.book().put(booking);
    return booking;
}

std::optional<Json> BookingEdits::setStatus(const QByteArray &id, const char *status, Instant now)
{
    auto booking = read(id);
    if (!booking)
        return std::nullopt;
    (*booking)["status"] = status;
    return save(*std::move(booking), now);
}

std::optional<Json> BookingEdits::moveTo(const QByteArray &id, Instant startAt, Instant now)
{
    auto booking = read(id);
    if (!booking)
        return std::nullopt;
    (*booking)["start_at"] = toRfc3339(startAt).toStdString();
    return save(*std::move(booking), now);
}

int BookingEdits::shiftAll(minutes by, const QByteArray &locationId, Instant now)
{
    int moved = 0;
    for (const StoredBooking *stored : m_maker.book().all()) {
        if (!locationId.isEmpty() && stored->locationId != locationId)
            continue;
        auto booking = read(stored->id);
        const auto start = booking ? startOf(*booking) : std::nullopt;
        if (start && moveTo(stored->id, *start + by, now))
            ++moved;
    }
    return moved;
}

} // namespace fb::sandbox
