// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <chrono>

namespace fb {

/// Token bucket: so many requests at once, so many per second in the long run. Pure: told the time, never asks for it.
class RateBudget {
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// @param burst at least 1; @param refillPerSecond above 0
    RateBudget(int burst, double refillPerSecond);

    /// How long to wait until one request fits; zero when it fits now.
    milliseconds delay(TimePoint now) const;
    /// Takes @p count requests; what has gone out without asking may overdraw the budget.
    void take(TimePoint now, int count = 1);

private:
    double available(TimePoint now) const;

    double m_burst;
    double m_refillPerSecond;
    double m_tokens;
    TimePoint m_at{};
};

} // namespace fb
