// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifndef Q_MOC_RUN // moc stumbles over this header
#include <coroutine>
#endif
#include <utility>

namespace fb {

/// Something that happens once and that one coroutine waits for. Opening resumes the waiter at once, in the opener's call.
class Gate {
public:
    Gate() = default;
    Gate(const Gate &) = delete;
    Gate &operator=(const Gate &) = delete;

    void open()
    {
        if (std::exchange(m_open, true))
            return;
        if (const std::coroutine_handle<> waiter = std::exchange(m_waiter, {}))
            waiter.resume();
    }

    /// The awaiter points here instead of being the gate: what a coroutine awaits may be a copy.
    auto operator co_await() noexcept
    {
        struct Awaiter {
            Gate *gate;
            bool await_ready() const noexcept { return gate->m_open; }
            void await_suspend(std::coroutine_handle<> waiter) noexcept { gate->m_waiter = waiter; }
            void await_resume() const noexcept { }
        };
        return Awaiter{this};
    }

private:
    bool m_open = false;
    std::coroutine_handle<> m_waiter;
};

} // namespace fb
