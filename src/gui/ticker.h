// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <QObject>
#include <QTimer>

namespace fb {

/// The one timer behind everything that ages on screen: "Updated 8 s ago", "here 24 min". Ticks once a second while the window can be seen, never otherwise.
class Ticker : public QObject {
    Q_OBJECT

public:
    explicit Ticker(const Clock &clock, QObject *parent = nullptr)
        : QObject(parent)
        , m_clock(clock)
    {
        m_timer.setInterval(seconds(1));
        m_timer.setTimerType(Qt::CoarseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] { Q_EMIT ticked(); });
    }

    /// Starts or stops ticking; starting ticks at once.
    void setVisible(bool visible)
    {
        if (visible == m_timer.isActive())
            return;
        if (!visible) {
            m_timer.stop();
            return;
        }
        m_timer.start();
        Q_EMIT ticked();
    }

    Instant now() const { return m_clock.now(); }

Q_SIGNALS:
    void ticked();

private:
    const Clock &m_clock;
    QTimer m_timer;
};

} // namespace fb
