// SPDX-License-Identifier: GPL-3.0-or-later
#include "navbutton.h"

#include "badge.h"
#include "theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace fb {

NavButton::NavButton(const Theme &theme, const QString &icon, const QString &title, const QString &shortcut, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_icon(icon)
    , m_shortcut(shortcut)
{
    setText(title);
    setAccessibleName(title);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(QStringLiteral("%1 (%2)").arg(title, shortcut));
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void NavButton::setCompact(bool compact)
{
    m_compact = compact;
    update();
}

QSize NavButton::sizeHint() const { return {m_theme.px(40), m_theme.size("nav-row")}; }

void NavButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(m_theme.color("focus"), 2) : QPen(Qt::NoPen));
        painter.setBrush(m_theme.color(isChecked() ? "nav-selected" : underMouse() ? "nav-hover" : "sidebar"));
        const qreal inset = hasFocus() ? 1 : 0;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), m_theme.radius("control"), m_theme.radius("control"));
    }
    const int edge = m_theme.iconSize("base");
    const int left = m_compact ? (width() - edge) / 2 : m_theme.px(8);
    const auto mirrored = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    painter.drawPixmap(mirrored(QRect(left, (height() - edge) / 2, edge, edge)).topLeft(),
                       m_theme.pixmap(m_icon, m_theme.color(isChecked() ? "accent" : "text-muted"), edge, devicePixelRatioF()));
    if (m_compact)
        return;
    QFont font = m_theme.font("control");
    if (isChecked())
        font.setWeight(QFont::DemiBold);
    paint::text(painter, mirrored(QRect(m_theme.px(38), 0, width() - m_theme.px(46), height())), font, m_theme.color("text"), Qt::AlignLeft, text(),
                layoutDirection());
}

void NavButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void NavButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void NavButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace fb
