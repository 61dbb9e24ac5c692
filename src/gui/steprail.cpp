// SPDX-License-Identifier: GPL-3.0-or-later
#include "steprail.h"

#include "badge.h"
#include "theme.h"

#include <QPainter>
#include <QStyle>

namespace fb {

StepRail::StepRail(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepRail::dress(const Theme &theme, const QStringList &steps)
{
    m_theme = &theme;
    m_steps = steps;
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    updateGeometry();
    setCurrent(0);
}

void StepRail::setCurrent(int step)
{
    m_current = step;
    setAccessibleName(tr("Step %1 of %2: %3").arg(step + 1).arg(m_steps.size()).arg(m_steps.value(step)));
    update();
}

QSize StepRail::sizeHint() const { return m_theme == nullptr ? QSize() : QSize(m_theme->px(240), static_cast<int>(m_steps.size()) * m_theme->px(46)); }

void StepRail::paintEvent(QPaintEvent *)
{
    if (m_theme == nullptr)
        return;
    const Theme &theme = *m_theme;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int row = theme.px(46);
    for (int i = 0; i < m_steps.size(); ++i) {
        const QRect line(0, i * row, width(), row);
        const bool current = i == m_current;
        if (current) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.color("nav-selected"));
            painter.drawRoundedRect(line, theme.radius("control"), theme.radius("control"));
        }
        const int edge = theme.px(24);
        const QRect spot = QStyle::visualRect(layoutDirection(), line, QRect(theme.px(10), line.center().y() - edge / 2 + 1, edge, edge));
        if (i < m_current) {
            painter.drawPixmap(spot.topLeft(), theme.pixmap(QStringLiteral("check-circle"), theme.status("ok").fg, edge, devicePixelRatioF()));
        } else {
            painter.setPen(current ? QPen(Qt::NoPen) : QPen(theme.color("control-border"), 1));
            painter.setBrush(current ? QBrush(theme.color("accent-fill")) : QBrush(Qt::NoBrush));
            painter.drawEllipse(QRectF(spot).adjusted(0.5, 0.5, -0.5, -0.5));
            painter.setFont(theme.font("small"));
            painter.setPen(theme.color(current ? "on-accent" : "text-muted"));
            painter.drawText(spot, Qt::AlignCenter, QString::number(i + 1));
        }
        const QRect words = QStyle::visualRect(layoutDirection(), line, line.adjusted(theme.px(46), 0, -theme.px(8), 0));
        paint::text(painter, words, theme.font(current ? "body-strong" : "control"), theme.color(i > m_current ? "text-muted" : "text"), Qt::AlignLeft,
                    m_steps.at(i), layoutDirection());
    }
}

} // namespace fb
