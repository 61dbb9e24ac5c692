// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardmotion.h"

#include "theme.h"

namespace fb {

namespace {
constexpr int kFrame = 50; ///< milliseconds: slow enough to cost nothing, fast enough for a fade
constexpr qint64 kKeepsTurning = 5 * kFrame; ///< after the last spinner was painted
} // namespace

CardMotion::CardMotion(const Theme &theme, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
{
    m_frames.setInterval(kFrame);
    connect(&m_frames, &QTimer::timeout, this, &CardMotion::step);
    m_clock.start();
}

void CardMotion::flash(const QString &jobId)
{
    if (m_theme.motion("changed-elsewhere-fade") == 0)
        return;
    m_since.insert(jobId, m_clock.elapsed());
    if (!m_frames.isActive())
        m_frames.start(); // its first frame may come a little later: the change itself repaints the card, with the tint
}

qreal CardMotion::tint(const QString &jobId) const
{
    const auto since = m_since.constFind(jobId);
    const int length = m_theme.motion("changed-elsewhere-fade");
    if (since == m_since.cend() || length == 0)
        return 0;
    return qBound(0.0, 1.0 - static_cast<qreal>(m_clock.elapsed() - *since) / length, 1.0);
}

int CardMotion::spinnerAngle()
{
    const int turn = m_theme.motion("spinner-turn");
    if (turn == 0)
        return 0;
    m_turnsUntil = m_clock.elapsed() + kKeepsTurning;
    if (!m_frames.isActive())
        m_frames.start();
    return static_cast<int>(m_clock.elapsed() % turn * 360 / turn);
}

void CardMotion::step()
{
    Q_EMIT stepped();
    const qint64 now = m_clock.elapsed();
    const int length = m_theme.motion("changed-elsewhere-fade");
    erase_if(m_since, [now, length](auto entry) { return now - entry.value() > length + kFrame; });
    if (m_since.isEmpty() && now > m_turnsUntil)
        m_frames.stop();
}

} // namespace fb
