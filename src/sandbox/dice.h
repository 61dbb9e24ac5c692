// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <random>

namespace fb::sandbox {

/// Pseudo-random choices that are the same on every platform: the engine is fixed by the standard, its distributions are not, so none is used.
class Dice {
public:
    explicit Dice(std::uint64_t seed)
        : m_engine(seed)
    {
    }

    /// 0 … n-1; n must be positive.
    std::uint64_t below(std::uint64_t n) { return m_engine() % n; }
    int between(int low, int high) { return low + static_cast<int>(below(static_cast<std::uint64_t>(high - low) + 1)); }
    bool percent(int chance) { return static_cast<int>(below(100)) < chance; }

    template<class List>
    const auto &pick(const List &list)
    {
        return list[static_cast<std::size_t>(below(std::size(list)))];
    }

    /// @p length letters out of @p alphabet.
    QByteArray id(int length, QByteArrayView alphabet)
    {
        QByteArray made;
        made.reserve(length);
        for (int i = 0; i < length; ++i)
            made.append(alphabet[static_cast<qsizetype>(below(static_cast<std::uint64_t>(alphabet.size())))]);
        return made;
    }
    QByteArray bookingId() { return id(14, "abcdefghijklmnopqrstuvwxyz0123456789"); }
    QByteArray customerId() { return id(26, "ABCDEFGHJKMNPQRSTVWXYZ0123456789"); }

private:
    std::mt19937_64 m_engine;
};

} // namespace fb::sandbox
