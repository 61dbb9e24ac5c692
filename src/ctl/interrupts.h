// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <functional>
#include <memory>

namespace fb {

/// Turns SIGINT and SIGTERM into a call in the event loop, once; a second signal ends the program the usual way.
class Interrupts {
public:
    explicit Interrupts(std::function<void()> interrupted);
    ~Interrupts();
    Interrupts(const Interrupts &) = delete;
    Interrupts &operator=(const Interrupts &) = delete;

private:
    int m_signals = -1; ///< a signalfd
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace fb
