// SPDX-License-Identifier: GPL-3.0-or-later
#include "choicebox.h"

#include "theme.h"

#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QWheelEvent>

namespace fb {

void ChoiceBox::dress(const Theme &theme)
{
    m_theme = &theme;
    setFocusPolicy(Qt::StrongFocus);
    setItemDelegate(new QStyledItemDelegate(this)); // a combo box's own one takes no style sheet: rows high enough to be hit
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChoiceBox::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    if (m_theme == nullptr)
        return;
    QPainter painter(this);
    const int edge = m_theme->iconSize("small");
    const QRect spot(width() - edge - m_theme->px(8), (height() - edge) / 2, edge, edge);
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), spot).topLeft(),
                       m_theme->pixmap(QStringLiteral("chev-down"), m_theme->color(isEnabled() ? "text-muted" : "text-disabled"), edge, devicePixelRatioF()));
}

void ChoiceBox::wheelEvent(QWheelEvent *event) { event->ignore(); }

} // namespace fb
