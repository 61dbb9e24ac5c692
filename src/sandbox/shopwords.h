// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>

namespace fb::sandbox {

/// One bookable service of the make-believe detail shop.
struct ServiceWord {
    const char *itemId;
    const char *variationId;
    const char *name;
    const char *variation; ///< "Regular" when the item has just one
    int minutes;
    int cents; ///< 0: VARIABLE_PRICING
};

struct PersonWord {
    const char *given;
    const char *family;
    const char *car;
    const char *plate;
};

struct TeamWord {
    const char *id;
    const char *name;
    const char *description;
};

struct LocationWord {
    const char *id;
    const char *name;
    const char *street;
    const char *city;
    const char *state;
    const char *zip;
    const char *zone;
    const char *phone;
    bool active;
};

inline constexpr const char *kMerchantId = "MLRIDGELINE01";
inline constexpr const char *kBusinessName = "Ridgeline Auto Detail";
inline constexpr const char *kClientId = "sq0idp-ridgelineSandboxApp01";

/// The shop's places: two that are open, in two time zones, and one that closed.
std::span<const LocationWord> locationWords();
std::span<const ServiceWord> serviceWords();
std::span<const TeamWord> teamWords();
/// Customers who always exist, with their cars.
std::span<const PersonWord> regularWords();
std::span<const char *const> givenNames();
std::span<const char *const> familyNames();
std::span<const char *const> carNames();
/// What customers write besides the car; some are empty.
std::span<const char *const> wishWords();
/// What the desk notes for itself; some are empty.
std::span<const char *const> sellerWords();

} // namespace fb::sandbox
