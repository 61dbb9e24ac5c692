// SPDX-License-Identifier: GPL-3.0-or-later
#include "floorstyle.h"

#include "badge.h"
#include "theme.h"

#include <QGuiApplication>
#include <QLabel>
#include <QPaintEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>

namespace fb {

FloorStyle::FloorStyle(const Theme &theme)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
    , m_theme(theme)
{
}

void FloorStyle::drawCheck(const QStyleOption *option, QPainter *painter) const
{
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool on = option->state.testFlag(State_On) || option->state.testFlag(State_NoChange);
    const bool focus = option->state.testFlag(State_HasFocus) && option->state.testFlag(State_KeyboardFocusChange);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor edge = !enabled ? m_theme.color("hairline-strong")
        : focus                  ? m_theme.color("focus")
        : on                     ? m_theme.color("accent-fill")
                                 : m_theme.color("control-border");
    const qreal width = focus ? 2 : 1;
    painter->setPen(QPen(edge, width));
    painter->setBrush(on ? (enabled ? m_theme.color("accent-fill") : m_theme.color("hairline-strong")) : m_theme.color("surface"));
    const QRectF box = QRectF(option->rect).adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter->drawRoundedRect(box, m_theme.radius("chip"), m_theme.radius("chip"));
    if (on) {
        const QString mark = option->state.testFlag(State_NoChange) ? QStringLiteral("minus-circle") : QStringLiteral("check");
        const int edgeLength = option->rect.width() - 2;
        const QPixmap pixmap = m_theme.pixmap(mark, m_theme.color("on-accent"), edgeLength, painter->device()->devicePixelRatioF());
        painter->drawPixmap(QPointF(option->rect.x() + 1, option->rect.y() + 1), pixmap);
    }
    painter->restore();
}

void FloorStyle::drawRadio(const QStyleOption *option, QPainter *painter) const
{
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool on = option->state.testFlag(State_On);
    const bool focus = option->state.testFlag(State_HasFocus) && option->state.testFlag(State_KeyboardFocusChange);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor fill = enabled ? m_theme.color("accent-fill") : m_theme.color("hairline-strong");
    const qreal width = focus ? 2 : 1;
    painter->setPen(QPen(focus ? m_theme.color("focus") : on || !enabled ? fill : m_theme.color("control-border"), width));
    painter->setBrush(on ? fill : m_theme.color("surface"));
    const QRectF circle = QRectF(option->rect).adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter->drawEllipse(circle);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color("on-accent"));
        const qreal inset = option->rect.width() * 0.3;
        painter->drawEllipse(QRectF(option->rect).adjusted(inset, inset, -inset, -inset));
    }
    painter->restore();
}

void FloorStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawCheck(option, painter); return;
    case PE_IndicatorRadioButton: drawRadio(option, painter); return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp: {
        const int edge = m_theme.iconSize("small");
        const QColor color = m_theme.color(option->state.testFlag(State_Enabled) ? "text-muted" : "text-disabled");
        painter->save();
        const QPoint middle = option->rect.center();
        painter->translate(middle.x() + 0.5, middle.y() + 0.5);
        if (element == PE_IndicatorArrowUp)
            painter->rotate(180);
        painter->drawPixmap(QPointF(-edge / 2.0, -edge / 2.0),
                            m_theme.pixmap(QStringLiteral("chev-down"), color, edge, painter->device()->devicePixelRatioF()));
        painter->restore();
        return;
    }
    case PE_FrameFocusRect: return; // every control shows its own ring
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void FloorStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QPushButton *>(widget))
        widget->installEventFilter(this);
    // A label keeps the side of the page, whatever the direction of writing of what it says: Qt would put a foreign name on the other side.
    auto *label = qobject_cast<QLabel *>(widget);
    if (label == nullptr || label->alignment().testFlag(Qt::AlignAbsolute) || (label->alignment() & (Qt::AlignLeft | Qt::AlignRight)) == 0)
        return;
    label->setAlignment(QStyle::visualAlignment(label->layoutDirection(), label->alignment()) | Qt::AlignAbsolute);
}

bool FloorStyle::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Paint)
        return QProxyStyle::eventFilter(watched, event);
    auto *button = qobject_cast<QPushButton *>(watched);
    const QString kind = button ? button->property("kind").toString() : QString();
    if (!button || !button->hasFocus() || (kind != u"primary" && kind != u"danger"))
        return QProxyStyle::eventFilter(watched, event);
    watched->event(event);
    QPainter painter(button);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto frame = [&](const char *color, qreal inset, qreal radius) {
        painter.setPen(QPen(m_theme.color(color), 2));
        painter.drawRoundedRect(QRectF(button->rect()).adjusted(inset, inset, -inset, -inset), radius, radius);
    };
    const qreal radius = m_theme.radius("control");
    frame("surface", 3, radius - 2);
    frame("focus", 1, radius - 1);
    return true;
}

void FloorStyle::drawItemText(QPainter *painter, const QRect &rect, int flags, const QPalette &palette, bool enabled, const QString &text,
                              QPalette::ColorRole role) const
{
    const bool hasSide = (flags & (Qt::AlignLeft | Qt::AlignRight)) != 0;
    const bool isButton = (flags & Qt::TextShowMnemonic) != 0; // the header of a table is drawn in the same role
    // Qt 6.4 has worked out the side of a button's text beside its icon already; the painter would mirror it a second time from right to left.
    QString shown = text;
    if (role == QPalette::ButtonText && hasSide && !isButton) {
        flags = static_cast<int>(QStyle::visualAlignment(QGuiApplication::layoutDirection(), Qt::Alignment(flags & Qt::AlignHorizontal_Mask)))
            | (flags & ~Qt::AlignHorizontal_Mask);
        shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    }
    if (role == QPalette::ButtonText && hasSide)
        flags |= Qt::AlignAbsolute;
    // A sentence that happens to begin with a foreign word still runs in the direction of the window.
    if (QGuiApplication::isRightToLeft() && (flags & Qt::TextForceLeftToRight) != 0 && paint::hasRightToLeft(text))
        flags = (flags & ~Qt::TextForceLeftToRight) | Qt::TextForceRightToLeft;
    QProxyStyle::drawItemText(painter, rect, flags, palette, enabled, shown, role);
}

int FloorStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return m_theme.px(18);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return m_theme.px(8);
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return m_theme.iconSize("small");
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int FloorStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    if (hint == SH_ToolTip_WakeUpDelay)
        return 500;
    if (hint == SH_EtchDisabledText || hint == SH_ItemView_ShowDecorationSelected)
        return hint == SH_ItemView_ShowDecorationSelected ? 1 : 0;
    if (hint == SH_UnderlineShortcut)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

} // namespace fb
