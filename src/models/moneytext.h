// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace fb {

/// Amounts in minor units as people write and read them, in the locale of the window.
class MoneyText {
public:
    /// "$195.00", isolated so that it runs from left to right in any text; "195.00 XYZ" for a currency without a sign in this locale.
    static QString write(std::int64_t minor, const QString &currency);
    /// "195.00": what a field for an amount starts with.
    static QString plain(std::int64_t minor, const QString &currency);
    /// Reads "195", "195.5" or "$1,195.00" in the digits and signs of the locale, or plain ones; where people of its language write a decimal comma, "195,00"
    /// too.
    /// @return minor units, zero or more; nothing when it is no amount or could mean two
    static std::optional<std::int64_t> read(const QString &typed, const QString &currency);
};

} // namespace fb
