// SPDX-License-Identifier: GPL-3.0-or-later
#include "poller.h"

#include "logging.h"

namespace fb {

Poller::Poller(std::function<void()> ask, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_ask(std::move(ask))
    , m_clock(clock)
{
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_asking)
            qCInfo(lcPoll) << "skipped (previous poll running)";
        else
            pollNow();
    });
}

void Poller::start(milliseconds interval)
{
    m_timer.setInterval(interval);
    if (m_visible) {
        m_timer.start();
        pollNow();
    }
}

void Poller::setInterval(milliseconds interval) { m_timer.setInterval(interval); }

void Poller::setVisible(bool visible)
{
    if (visible == m_visible)
        return;
    m_visible = visible;
    if (!visible) {
        m_timer.stop();
        qCInfo(lcPoll) << "paused (window minimized)";
        return;
    }
    qCInfo(lcPoll) << "resumed (window visible)";
    m_timer.start();
    pollNow();
}

void Poller::pollNow()
{
    if (m_asking) { // what is on its way may be older than the reason to ask
        m_askAgain = true;
        return;
    }
    m_asking = true;
    ++m_polls;
    m_ask();
}

void Poller::finished(const Result<void> &result)
{
    m_asking = false;
    if (result) {
        m_lastSuccessAt = m_clock.now();
        m_lastError.reset();
    } else {
        if (!m_lastError || m_lastError->detail != result.error().detail)
            qCWarning(lcPoll).noquote() << "failed:" << result.error().detail;
        m_lastError = result.error();
    }
    if (std::exchange(m_askAgain, false) && m_visible)
        pollNow();
}

} // namespace fb
