// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <QObject>

namespace fb {

/// Says when nobody has touched this desk for a while. Watches keys, mouse and touch of the whole program; asks the clock it is given, never a timer of its
/// own.
class AutoLock : public QObject {
    Q_OBJECT

public:
    explicit AutoLock(const Clock &clock, QObject *parent = nullptr);

    /// 0: never.
    void setAfter(minutes idle);
    minutes after() const { return m_after; }
    /// Somebody signed in: from now on it counts; nobody: it doesn't.
    void setArmed(bool armed);
    /// Looks at the clock; call it with the window's ticker.
    void tick();

Q_SIGNALS:
    /// The time is up. Told once, until it is armed again.
    void due();

protected:
    /// A key or a click that comes too late still finds the desk locked: it locks before anything gets the event.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Clock &m_clock;
    minutes m_after{10};
    Instant m_touchedAt{};
    bool m_armed = false;
};

} // namespace fb
