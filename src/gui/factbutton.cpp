// SPDX-License-Identifier: GPL-3.0-or-later
#include "factbutton.h"

#include "badge.h"
#include "theme.h"

#include <QPainter>
#include <QStyle>

namespace fb {

FactButton::FactButton(const Theme &theme, const QString &icon, const QString &token, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_icon(icon)
    , m_token(token)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FactButton::set(int count, const QString &label, const QString &spoken)
{
    if (m_count == count && m_label == label)
        return;
    m_count = count;
    m_label = label;
    setAccessibleName(spoken);
    updateGeometry();
    update();
}

QString FactButton::countText() const { return m_count < 0 ? QStringLiteral("–") : QString::number(m_count); }

QSize FactButton::sizeHint() const
{
    const int words = QFontMetrics(m_theme.font("meta-strong")).horizontalAdvance(countText()) + QFontMetrics(m_theme.font("meta")).horizontalAdvance(m_label);
    return {m_theme.px(10) + m_theme.iconSize("small") + m_theme.px(6) + words + m_theme.px(4 + 10), m_theme.size("control-small")};
}

void FactButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = isChecked() || underMouse() || hasFocus();
    if (lit) {
        painter.setPen(hasFocus() ? QPen(m_theme.color("focus"), 2) : isChecked() ? QPen(m_theme.color("accent-border"), 1) : QPen(Qt::NoPen));
        painter.setBrush(m_theme.color(isChecked() ? "accent-tint" : underMouse() ? "nav-hover" : "window"));
        const qreal inset = hasFocus() ? 1 : 0.5;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), m_theme.radius("control"), m_theme.radius("control"));
    }
    const auto mirrored = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const int edge = m_theme.iconSize("small");
    int x = m_theme.px(10);
    const QColor tint = m_token.isEmpty() || m_count <= 0 ? m_theme.color("text-muted") : m_theme.status(m_token.toStdString()).fg;
    painter.drawPixmap(mirrored(QRect(x, (height() - edge) / 2, edge, edge)).topLeft(), m_theme.pixmap(m_icon, tint, edge, devicePixelRatioF()));
    x += edge + m_theme.px(6);
    const QFont bold = m_theme.font("meta-strong");
    const QString count = countText();
    const int countWidth = QFontMetrics(bold).horizontalAdvance(count);
    paint::text(painter, mirrored(QRect(x, 0, countWidth + 2, height())), bold, m_theme.color("text"), Qt::AlignLeft, count, layoutDirection());
    x += countWidth + m_theme.px(4);
    paint::text(painter, mirrored(QRect(x, 0, width() - x, height())), m_theme.font("meta"), m_theme.color("text-muted"), Qt::AlignLeft, m_label,
                layoutDirection());
}

void FactButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void FactButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace fb
