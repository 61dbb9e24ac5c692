// SPDX-License-Identifier: GPL-3.0-or-later
#include "ratebudget.h"

#include <algorithm>
#include <cmath>

namespace fb {

RateBudget::RateBudget(int burst, double refillPerSecond)
    : m_burst(std::max(burst, 1))
    , m_refillPerSecond(refillPerSecond)
    , m_tokens(m_burst)
{
}

double RateBudget::available(TimePoint now) const
{
    if (m_at == TimePoint{})
        return m_tokens;
    const std::chrono::duration<double> passed = now - m_at;
    return std::min(m_burst, m_tokens + std::max(passed.count(), 0.0) * m_refillPerSecond);
}

milliseconds RateBudget::delay(TimePoint now) const
{
    const double missing = 1.0 - available(now);
    if (missing <= 0)
        return milliseconds::zero();
    return milliseconds(static_cast<std::int64_t>(std::ceil(missing / m_refillPerSecond * 1000.0)));
}

void RateBudget::take(TimePoint now, int count)
{
    m_tokens = available(now) - count;
    m_at = now;
}

} // namespace fb
