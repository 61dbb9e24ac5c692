// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bookingsapi.h"
#include "directoryapi.h"

namespace fb::sandbox {

/// Square's part of the stand-in: checks token, version and scope, then hands the request to its endpoint.
class SquareEndpoints {
public:
    SquareEndpoints(Shop &shop, BookingBook &book, const Settings &settings, std::uint64_t seed);

    Answer handle(const ApiRequest &request, Instant now);

private:
    Answer route(const ApiRequest &request, Instant now);

    Shop &m_shop;
    const Settings &m_settings;
    BookingsApi m_bookings;
    DirectoryApi m_directory;
};

} // namespace fb::sandbox
