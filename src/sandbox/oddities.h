// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopmaker.h"

namespace fb::sandbox {

/// A booking that --live moves out of every window some time after the start.
inline constexpr const char *kMovesAwayId = "oddmovesaway01";

/// Adds what real accounts have and clean test data lack, all at the main location and with fixed ids that begin with "odd" (customers: "ODD"):
/// missing and null fields, deleted services, merged customers, statuses nobody knows, markup, huge numbers, malformed records.
void addOddities(ShopMaker &maker, Instant now);

} // namespace fb::sandbox
