// SPDX-License-Identifier: GPL-3.0-or-later
#include "choicebutton.h"

#include "badge.h"
#include "theme.h"

#include <QPainter>
#include <QStyleOption>

namespace fb {

ChoiceButton::ChoiceButton(QWidget *parent)
    : QRadioButton(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    // Tab stops at the chosen one; arrows go on from there.
    setFocusPolicy(Qt::ClickFocus);
    connect(this, &QAbstractButton::toggled, this, [this](bool on) { setFocusPolicy(on ? Qt::StrongFocus : Qt::ClickFocus); });
}

void ChoiceButton::dress(const Theme &theme, const QString &icon, const QString &detail)
{
    m_theme = &theme;
    m_icon = icon;
    m_detail = detail;
    setAccessibleDescription(detail);
    updateGeometry();
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChoiceButton::setFlat(bool flat)
{
    if (m_flat == flat)
        return;
    m_flat = flat;
    updateGeometry();
    update();
}

int ChoiceButton::cardWidth() const
{
    if (m_theme == nullptr)
        return 0;
    const int detail = QFontMetrics(m_theme->font("meta")).horizontalAdvance(m_detail);
    const int title = QFontMetrics(m_theme->font("body-strong")).horizontalAdvance(text()) + m_theme->px(24);
    return qMax(title, detail) + m_theme->px(60);
}

QSize ChoiceButton::sizeHint() const
{
    if (m_theme == nullptr)
        return QRadioButton::sizeHint();
    return {cardWidth(), m_theme->px(m_flat ? 44 : 72)};
}

QSize ChoiceButton::minimumSizeHint() const { return m_theme == nullptr ? QRadioButton::minimumSizeHint() : sizeHint(); }

void ChoiceButton::paintEvent(QPaintEvent *)
{
    if (m_theme == nullptr)
        return;
    const Theme &theme = *m_theme;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = isChecked() || hasFocus() ? 2 : 1;
    painter.setPen(QPen(theme.color(isChecked() || hasFocus() ? "focus" : "control-border"), width));
    painter.setBrush(theme.color(underMouse() && isEnabled() ? "surface-hover" : "surface"));
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), theme.radius("card"), theme.radius("card"));

    const QRect inner = rect().adjusted(theme.px(15), 0, -theme.px(12), 0);
    const int middle = m_flat ? height() / 2 : theme.px(25);
    const int mark = theme.px(18);
    QStyleOptionButton option;
    option.initFrom(this);
    option.state.setFlag(QStyle::State_On, isChecked());
    option.state.setFlag(QStyle::State_HasFocus, false);
    option.rect = QStyle::visualRect(layoutDirection(), inner, QRect(inner.left(), middle - mark / 2, mark, mark));
    style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &option, &painter, this);

    const int edge = theme.iconSize("small");
    const QRect words = QStyle::visualRect(layoutDirection(), inner, inner.adjusted(mark + theme.px(11), 0, 0, 0));
    const QRect spot = QStyle::visualRect(layoutDirection(), words, QRect(words.left(), middle - edge / 2, edge, edge));
    painter.drawPixmap(spot.topLeft(), theme.pixmap(m_icon, theme.color("text"), edge, devicePixelRatioF()));
    const QRect titleLine = QStyle::visualRect(
        layoutDirection(), words, QRect(words.left() + edge + theme.px(8), middle - theme.px(10), words.width() - edge - theme.px(8), theme.px(20)));
    paint::text(painter, titleLine, theme.font("body-strong"), theme.color("text"), Qt::AlignLeft, text(), layoutDirection());
    const int titleWidth = QFontMetrics(theme.font("body-strong")).horizontalAdvance(text()) + edge + theme.px(20);
    if (m_flat) {
        const QRect beside = QStyle::visualRect(layoutDirection(), words, words.adjusted(titleWidth, 0, 0, 0));
        paint::text(painter, QRect(beside.left(), middle - theme.px(9), beside.width(), theme.px(18)), theme.font("meta"), theme.color("text-muted"),
                    Qt::AlignLeft, m_detail, layoutDirection());
        return;
    }
    const QRect detailLine(words.left(), middle + theme.px(13), words.width(), theme.px(18));
    paint::text(painter, detailLine, theme.font("meta"), theme.color("text-muted"), Qt::AlignLeft, m_detail, layoutDirection());
}

} // namespace fb
