// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

namespace fb {

/// A clock that stands still until a test steps it. One thread only.
class StepClock final : public Clock {
public:
    explicit StepClock(Instant start = fromMs(1'795'248'000'000)) // 2026-11-21T08:00:00Z
        : m_now(start)
    {
    }
    Instant now() const override { return m_now; }
    void step(milliseconds by) { m_now += by; }
    void set(Instant now) { m_now = now; }

private:
    Instant m_now;
};

} // namespace fb
