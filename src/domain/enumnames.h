// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace fb {

/// The name of an enumerator in store, JSON and command line; @p names in the order of the enumeration.
template<class Enum, std::size_t N>
QString nameOf(const std::array<const char16_t *, N> &names, Enum value)
{
    return QString::fromUtf16(names.at(static_cast<std::size_t>(value)));
}

/// The enumerator of a name, or nothing.
template<class Enum, std::size_t N>
std::optional<Enum> valueOf(const std::array<const char16_t *, N> &names, QStringView name, Qt::CaseSensitivity sensitivity = Qt::CaseSensitive)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (name.compare(QStringView(names.at(i)), sensitivity) == 0)
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace fb
