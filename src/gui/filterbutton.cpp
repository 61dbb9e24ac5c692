// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterbutton.h"

#include "badge.h"
#include "theme.h"

#include <QActionGroup>
#include <QMenu>
#include <QPainter>
#include <QStyle>

namespace fb {

FilterButton::FilterButton(QWidget *parent)
    : QPushButton(parent)
    , m_actions(new QActionGroup(this))
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void FilterButton::dress(const Theme &theme, const QString &icon, const QString &label, const QList<Choice> &choices)
{
    m_theme = &theme;
    m_icon = icon;
    m_label = label;
    auto *menu = new QMenu(this);
    const auto add = [this, menu](const Choice &choice) {
        QAction *action = menu->addAction(choice.text, this, [this, choice] { choose(choice); });
        action->setCheckable(true);
        m_actions->addAction(action);
        return action;
    };
    const Choice any{tr("Any", "no filter"), {}};
    add(any)->setChecked(true);
    for (const Choice &choice : choices)
        add(choice);
    setMenu(menu);
    m_shown = any.text;
    setAccessibleName(QStringLiteral("%1: %2").arg(m_label, m_shown));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FilterButton::choose(const Choice &choice)
{
    m_shown = choice.text;
    setAccessibleName(QStringLiteral("%1: %2").arg(m_label, m_shown));
    updateGeometry();
    update();
    if (choice.value == m_value && choice.value.isValid() == m_value.isValid())
        return;
    m_value = choice.value;
    Q_EMIT valueChanged();
}

void FilterButton::clear()
{
    if (!m_actions->actions().isEmpty())
        m_actions->actions().constFirst()->trigger();
}

QSize FilterButton::sizeHint() const
{
    if (m_theme == nullptr)
        return QPushButton::sizeHint();
    const Theme &theme = *m_theme;
    const int words = QFontMetrics(theme.font("meta")).horizontalAdvance(m_label) + QFontMetrics(theme.font("meta-strong")).horizontalAdvance(m_shown);
    return {words + theme.px(11 + 16 + 6 + 6 + 8 + 16 + 8), theme.px(32)};
}

void FilterButton::paintEvent(QPaintEvent *)
{
    if (m_theme == nullptr)
        return;
    const Theme &theme = *m_theme;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = hasFocus() ? 2 : 1;
    const QColor edge = theme.color(hasFocus() ? "focus" : isFiltering() ? "accent-border" : underMouse() ? "control-border" : "hairline-strong");
    painter.setPen(QPen(edge, width));
    painter.setBrush(theme.color(isFiltering() ? "accent-tint" : underMouse() ? "surface-hover" : "surface"));
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), theme.radius("control"), theme.radius("control"));

    const QRect inner = rect().adjusted(theme.px(11), 0, -theme.px(8), 0);
    const int icon = theme.iconSize("small");
    int x = inner.left();
    const auto place = [&](int w) {
        const QRect spot = QStyle::visualRect(layoutDirection(), inner, QRect(x, inner.top(), w, inner.height()));
        x += w;
        return spot;
    };
    const auto drawIcon = [&](const QString &name) {
        const QRect spot = place(icon);
        painter.drawPixmap(spot.left(), spot.top() + (spot.height() - icon) / 2, theme.pixmap(name, theme.color("text-muted"), icon, devicePixelRatioF()));
    };
    drawIcon(m_icon);
    x += theme.px(6);
    const int label = QFontMetrics(theme.font("meta")).horizontalAdvance(m_label) + 1;
    paint::text(painter, place(label), theme.font("meta"), theme.color("text-muted"), Qt::AlignLeft, m_label, layoutDirection());
    x += theme.px(5);
    const int shown = QFontMetrics(theme.font("meta-strong")).horizontalAdvance(m_shown) + 1;
    paint::text(painter, place(shown), theme.font("meta-strong"), theme.color("text"), Qt::AlignLeft, m_shown, layoutDirection());
    x += theme.px(8);
    drawIcon(QStringLiteral("chev-down"));
}

} // namespace fb
