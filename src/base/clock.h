// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <chrono>
#include <cstdint>
#include <optional>

namespace fb {

using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

/// A point in time, UTC, whole milliseconds: what columns ending in _ms hold.
using Instant = std::chrono::sys_time<milliseconds>;

constexpr std::int64_t toMs(Instant t) { return t.time_since_epoch().count(); }
constexpr Instant fromMs(std::int64_t ms) { return Instant(milliseconds(ms)); }

/// RFC 3339 in UTC with 'Z'; milliseconds are written only when they are not zero. Years 1 to 9999.
QString toRfc3339(Instant t);

/// Reads an RFC 3339 time as Square writes it: 'Z' or offset, up to nine fraction digits (rounded to ms), a missing zone means UTC.
/// @return nothing when the text is no such time
std::optional<Instant> parseRfc3339(QStringView text);

/// Where "now" comes from. Thread-safe.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
public:
    Instant now() const override;
};

} // namespace fb
