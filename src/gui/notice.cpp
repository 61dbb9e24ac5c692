// SPDX-License-Identifier: GPL-3.0-or-later
#include "notice.h"

#include "theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace fb {

namespace {
// Shares of the room above and below a centered notice: what stands in the exact middle looks too low.
constexpr int kAbove = 2;
constexpr int kBelow = 3;
} // namespace

Notice::Notice(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
    , m_iconLabel(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    for (QLabel *label : {m_iconLabel, m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setTextFormat(Qt::PlainText);
    }
    m_title->setProperty("type", QStringLiteral("body-strong"));
    m_title->setWordWrap(true);
    m_text->setProperty("type", QStringLiteral("meta"));
    m_text->setProperty("tone", QStringLiteral("muted"));
    m_text->setWordWrap(true);
    m_button->setProperty("scale", QStringLiteral("small"));
    m_button->setObjectName(QStringLiteral("noticeButton"));
    m_button->setFocusPolicy(Qt::TabFocus);
    connect(m_button, &QPushButton::clicked, this, &Notice::clicked);

    m_column->setContentsMargins(theme.space(6), theme.space(9), theme.space(6), theme.space(6));
    m_column->setSpacing(theme.space(2));
    m_column->addWidget(m_iconLabel);
    m_column->addWidget(m_title);
    m_column->addWidget(m_text);
    m_column->addSpacing(theme.space(2));
    m_column->addWidget(m_button, 0, Qt::AlignHCenter);
    m_column->addStretch(kBelow);
    m_button->hide();
    connect(&theme, &Theme::changed, this, &Notice::paintIcons);
}

void Notice::setCentered() { m_column->insertStretch(0, kAbove); }

void Notice::set(const QString &icon, const QString &tone, const QString &title, const QString &text, const QString &button, const QString &buttonIcon)
{
    if (m_icon == icon && m_tone == tone && m_title->text() == title && m_text->text() == text && m_button->text() == button && m_buttonIcon == buttonIcon)
        return;
    m_icon = icon;
    m_tone = tone;
    m_buttonIcon = buttonIcon;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_button->setText(button);
    m_button->setAccessibleName(button);
    m_button->setVisible(!button.isEmpty());
    setAccessibleName(text.isEmpty() ? title : QStringLiteral("%1. %2").arg(title, text));
    paintIcons();
}

void Notice::paintIcons()
{
    if (m_icon.isEmpty())
        return;
    const QColor color = m_tone == u"error" ? m_theme.status("error").fg : m_theme.color(m_tone.toStdString());
    m_iconLabel->setPixmap(m_theme.pixmap(m_icon, color, m_theme.iconSize("large"), devicePixelRatioF()));
    if (m_buttonIcon.isEmpty())
        m_button->setIcon({});
    else
        m_theme.setButtonIcon(m_button, m_buttonIcon);
}

} // namespace fb
