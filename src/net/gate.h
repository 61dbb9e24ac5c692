// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <coroutine>
#include <utility>

namespace fb {

/// Something that happens once and that one coroutine waits for. Opening resumes the waiter at once, in the opener's call.
class Gate {
public:
    void open()
    {
        if (std::exchange(m_open, true))
            return;
        if (const std::coroutine_handle<> waiter = std::exchange(m_waiter, {}))
            waiter.resume();
    }

    bool await_ready() const noexcept { return m_open; }
    void await_suspend(std::coroutine_handle<> waiter) noexcept { m_waiter = waiter; }
    void await_resume() const noexcept {}

private:
    bool m_open = false;
    std::coroutine_handle<> m_waiter;
};

} // namespace fb
