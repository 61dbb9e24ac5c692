// SPDX-License-Identifier: GPL-3.0-or-later
#include "autolock.h"

#include <QCoreApplication>
#include <QEvent>

namespace fb {

AutoLock::AutoLock(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_touchedAt(clock.now())
{
    qApp->installEventFilter(this);
}

void AutoLock::setAfter(minutes idle)
{
    m_after = idle;
    m_touchedAt = m_clock.now();
}

void AutoLock::setArmed(bool armed)
{
    m_armed = armed;
    m_touchedAt = m_clock.now();
}

void AutoLock::tick()
{
    if (!m_armed || m_after <= minutes(0) || m_clock.now() - m_touchedAt < m_after)
        return;
    m_armed = false;
    Q_EMIT due();
}

bool AutoLock::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        tick();
        m_touchedAt = m_clock.now();
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace fb
