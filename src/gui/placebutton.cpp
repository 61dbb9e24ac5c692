// SPDX-License-Identifier: GPL-3.0-or-later
#include "placebutton.h"

#include "badge.h"
#include "theme.h"

#include <QPainter>
#include <QStyle>

namespace fb {

PlaceButton::PlaceButton(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PlaceButton::setChoice(bool choice)
{
    m_choice = choice;
    setFocusPolicy(choice ? Qt::TabFocus : Qt::NoFocus);
    update();
}

void PlaceButton::setNote(const QString &note)
{
    m_note = note;
    update();
}

void PlaceButton::setCompact(bool compact)
{
    m_compact = compact;
    update();
}

QSize PlaceButton::sizeHint() const { return {m_theme.px(40), m_theme.size("control")}; }

void PlaceButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = m_choice && underMouse();
    const qreal width = hasFocus() ? 2 : 1;
    painter.setPen(QPen(m_theme.color(hasFocus() ? "focus" : lit ? "control-border" : "hairline-strong"), width));
    painter.setBrush(m_theme.color(lit ? "surface-hover" : "surface"));
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), m_theme.radius("control"), m_theme.radius("control"));
    const auto mirrored = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const int edge = m_theme.px(18);
    const int left = m_compact ? (this->width() - edge) / 2 : m_theme.px(10);
    const auto icon = [&](const QString &name, int x) {
        painter.drawPixmap(mirrored(QRect(x, (height() - edge) / 2, edge, edge)).topLeft(),
                           m_theme.pixmap(name, m_theme.color("text-muted"), edge, devicePixelRatioF()));
    };
    icon(QStringLiteral("pin"), left);
    if (m_compact)
        return;
    const int end = m_choice ? m_theme.px(32) : m_theme.px(10);
    if (m_choice)
        icon(QStringLiteral("chev-updown"), this->width() - m_theme.px(8) - edge);
    const QFont meta = m_theme.font("meta");
    const int note = m_note.isEmpty() ? 0 : QFontMetrics(meta).horizontalAdvance(m_note) + m_theme.px(8);
    const QRect line(m_theme.px(38), 0, this->width() - m_theme.px(38) - end, height());
    paint::text(painter, mirrored(line.adjusted(0, 0, -note, 0)), m_theme.font("control"), m_theme.color("text"), Qt::AlignLeft, text(), layoutDirection());
    if (note > 0)
        paint::text(painter, mirrored(line.adjusted(line.width() - note, 0, 0, 0)), meta, m_theme.color("text-muted"), Qt::AlignRight, m_note,
                    layoutDirection());
}

void PlaceButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void PlaceButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace fb
