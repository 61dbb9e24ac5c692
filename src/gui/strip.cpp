// SPDX-License-Identifier: GPL-3.0-or-later
#include "strip.h"

#include "theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace fb {

Strip::Strip(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_row(new QHBoxLayout(this))
    , m_iconLabel(new QLabel(this))
    , m_strong(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    setFixedHeight(theme.size("banner"));
    m_strong->setTextFormat(Qt::PlainText);
    m_strong->setProperty("type", QStringLiteral("body-strong"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_button->setProperty("scale", QStringLiteral("small"));
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->setObjectName(QStringLiteral("stripButton"));
    m_row->setContentsMargins(theme.space(5), 0, theme.space(4), 0);
    m_row->setSpacing(theme.space(3));
    m_row->addWidget(m_iconLabel);
    m_row->addSpacing(theme.space(2));
    m_row->addWidget(m_strong);
    m_row->addWidget(m_text, 1);
    m_row->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &Strip::clicked);
    connect(&theme, &Theme::changed, this, &Strip::paintIcon);
    QFrame::hide();
}

void Strip::show(const QString &token, const QString &strong, const QString &text, const QString &button)
{
    const bool isNew = isHidden() || m_strong->text() != strong;
    m_token = token;
    Theme::setLook(this, "strip", token);
    m_strong->setText(strong);
    m_text->setText(text);
    m_text->setToolTip(text.isEmpty() ? QString() : QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped()));
    m_button->setText(button);
    m_button->setAccessibleName(button);
    m_button->setVisible(!button.isEmpty());
    setAccessibleName(QStringLiteral("%1 %2").arg(strong, text));
    paintIcon();
    QFrame::show();
    if (isNew) {
        QAccessibleEvent announcement(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&announcement);
    }
}

void Strip::paintIcon()
{
    if (m_token.isEmpty())
        return;
    const StatusColors colors = m_theme.status(m_token.toStdString());
    m_iconLabel->setPixmap(m_theme.pixmap(colors.icon, colors.fg, m_theme.iconSize("base"), devicePixelRatioF()));
}

} // namespace fb
