// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopmaker.h"

namespace fb::sandbox {

/// What can happen to a booking: the verbs that live mode and the control endpoint share. Each raises version and updated_at.
class BookingEdits {
public:
    explicit BookingEdits(ShopMaker &maker)
        : m_maker(maker)
    {
    }

    /// The JSON of a booking, or nothing.
    std::optional<Json> read(const QByteArray &id) const;
    /// Puts changed JSON back as the next version, or as @p version.
    Json save(Json booking, Instant now, std::optional<std::int64_t> version = {});

    std::optional<Json> setStatus(const QByteArray &id, const char *status, Instant now);
    std::optional<Json> moveTo(const QByteArray &id, Instant startAt, Instant now);
    /// Moves every booking (of a location, unless empty) by the same time. @return how many
    int shiftAll(minutes by, const QByteArray &locationId, Instant now);

    ShopMaker &maker() { return m_maker; }

private:
    ShopMaker &m_maker;
};

/// A booking's start_at, where it can be read.
std::optional<Instant> startOf(const Json &booking);

} // namespace fb::sandbox
