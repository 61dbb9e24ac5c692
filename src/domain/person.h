// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "role.h"

namespace fb {

/// Somebody who works here. Never deleted, only deactivated: the history names them.
struct Person {
    QString personId; ///< UUID
    QString name; ///< unique in the store, compared without case
    Role role = Role::FrontDesk;
    QStringList locationIds; ///< where they work; empty: everywhere
    bool active = true;
    bool hasPin = false;
    std::optional<Instant> lockedUntil; ///< after repeated wrong PINs
    Instant createdAt{};

    bool operator==(const Person &) const = default;
};

/// One entry of what happened to people and sign-ins: kept forever, holds no PIN.
struct PersonEvent {
    std::int64_t eventId = 0;
    QString personId;
    QString event; ///< "created", "role", "locations", "deactivated", "activated", "pin", "recovered", "locked"
    QString detail;
    Instant at{};
    QString by;
    QString desk;

    bool operator==(const PersonEvent &) const = default;
};

/// A PIN has 4 to 12 digits. @return Invalid with what is wrong
Result<void> checkPin(QByteArrayView pin);
/// 1 to 80 characters without control characters.
Result<void> checkPersonName(const QString &name);

} // namespace fb
