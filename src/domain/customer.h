// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace fb {

/// A customer as far as Floorboard keeps one.
struct Customer {
    QString customerId;
    QString name; ///< "Given Family", else company, else nickname; may be empty
    QString email;
    QString phone;

    bool operator==(const Customer &) const = default;
};

} // namespace fb
