// SPDX-License-Identifier: GPL-3.0-or-later
#include "spinner.h"

#include "theme.h"

#include <QPainter>

namespace fb {

namespace {
constexpr int kFrame = 50; ///< milliseconds
}

Spinner::Spinner(QWidget *parent)
    : QLabel(parent)
{
    m_frames.setInterval(kFrame);
    connect(&m_frames, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + 360 * kFrame / qMax(kFrame, m_theme->motion("spinner-turn"))) % 360;
        draw();
    });
}

void Spinner::setIcon(const Theme &theme, const QString &icon, const QColor &color, int pixels)
{
    m_theme = &theme;
    m_still = theme.pixmap(icon, color, pixels, devicePixelRatioF());
    draw();
    run();
}

void Spinner::setTurning(bool turning)
{
    m_turning = turning;
    run();
}

void Spinner::run()
{
    if (m_turning && isVisible() && m_theme && m_theme->motion("spinner-turn") > 0) {
        if (!m_frames.isActive())
            m_frames.start();
        return;
    }
    m_frames.stop();
    if (!m_turning && m_angle != 0) {
        m_angle = 0;
        draw();
    }
}

void Spinner::draw()
{
    if (m_angle == 0 || m_still.isNull()) {
        setPixmap(m_still);
        return;
    }
    QPixmap turned(m_still.size());
    turned.setDevicePixelRatio(m_still.devicePixelRatio());
    turned.fill(Qt::transparent);
    const QSizeF size = m_still.deviceIndependentSize();
    QPainter painter(&turned);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(size.width() / 2, size.height() / 2);
    painter.rotate(m_angle);
    painter.drawPixmap(QPointF(-size.width() / 2, -size.height() / 2), m_still);
    painter.end();
    setPixmap(turned);
}

void Spinner::hideEvent(QHideEvent *event)
{
    m_frames.stop();
    QLabel::hideEvent(event);
}

void Spinner::showEvent(QShowEvent *event)
{
    QLabel::showEvent(event);
    run();
}

} // namespace fb
