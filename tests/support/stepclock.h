// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <atomic>

namespace fb {

/// A clock that stands still until a test steps it. Any thread may read it; one steps it.
class StepClock final : public Clock {
public:
    explicit StepClock(Instant start = fromMs(1'795'248'000'000)) // 2026-11-21T08:00:00Z
        : m_now(start)
    {
    }
    Instant now() const override { return m_now; }
    void step(milliseconds by) { m_now = now() + by; }
    void set(Instant now) { m_now = now; }

private:
    std::atomic<Instant> m_now;
};

} // namespace fb
