// SPDX-License-Identifier: GPL-3.0-or-later
#include "keybutton.h"

#include "theme.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace fb {

void KeyButton::dress(const Theme &theme, const QString &key)
{
    m_theme = &theme;
    m_key = key;
    updateGeometry();
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

int KeyButton::keyWidth() const { return m_theme == nullptr ? 0 : QFontMetrics(m_theme->font("small")).horizontalAdvance(m_key) + m_theme->px(12); }

QSize KeyButton::sizeHint() const { return QPushButton::sizeHint() + QSize(m_theme == nullptr ? 0 : keyWidth() + m_theme->px(6), 0); }

void KeyButton::paintEvent(QPaintEvent *event)
{
    if (m_theme == nullptr) {
        QPushButton::paintEvent(event);
        return;
    }
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    style()->drawControl(QStyle::CE_PushButtonBevel, &option, &painter, this);
    const int key = keyWidth();
    option.rect = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(0, 0, -key - m_theme->px(6), 0));
    style()->drawControl(QStyle::CE_PushButtonLabel, &option, &painter, this);

    painter.setRenderHint(QPainter::Antialiasing);
    const bool filled = isEnabled() && property("kind").toString() == u"primary";
    QColor ink = m_theme->color(filled ? "on-accent" : isEnabled() ? "text-muted" : "text-disabled");
    const int height = m_theme->px(20);
    const QRect spot(width() - key - m_theme->px(11), (this->height() - height) / 2, key, height);
    const QRectF chip = QRectF(QStyle::visualRect(layoutDirection(), rect(), spot)).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setFont(m_theme->font("small"));
    painter.setPen(ink);
    painter.drawText(chip, Qt::AlignCenter, m_key);
    ink.setAlphaF(0.55F);
    painter.setPen(QPen(ink, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(chip, m_theme->radius("chip"), m_theme->radius("chip"));
}

} // namespace fb
