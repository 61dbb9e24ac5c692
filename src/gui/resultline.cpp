// SPDX-License-Identifier: GPL-3.0-or-later
#include "resultline.h"

#include "theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace fb {

ResultLine::ResultLine(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_sentence(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_title->setProperty("type", QStringLiteral("body-strong"));
    m_sentence->setProperty("type", QStringLiteral("meta"));
    m_sentence->setProperty("tone", QStringLiteral("muted"));
    m_icon->setAlignment(Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    layout->addWidget(m_icon);
    layout->addLayout(words, 1);
    setVisible(false);
}

void ResultLine::dress(const Theme &theme)
{
    m_theme = &theme;
    m_icon->setFixedSize(theme.iconSize("base"), theme.iconSize("base"));
    connect(&theme, &Theme::changed, this, &ResultLine::paintIcon);
}

void ResultLine::paintIcon()
{
    if (m_theme == nullptr || m_token.isEmpty())
        return;
    const StatusColors colors = m_theme->status(m_token.toStdString());
    m_icon->setPixmap(m_theme->pixmap(colors.icon, colors.fg, m_theme->iconSize("base"), devicePixelRatioF()));
}

void ResultLine::show(const QString &token, const QString &title, const QString &sentence)
{
    const bool same = token == m_token && title == m_title->text() && sentence == m_sentence->text();
    m_token = token;
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setAccessibleName(text());
    paintIcon();
    setVisible(true);
    if (same)
        return;
    QAccessibleEvent event(this, token == u"error" ? QAccessible::Alert : QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void ResultLine::clear()
{
    m_token.clear();
    m_title->clear();
    m_sentence->clear();
    setVisible(false);
}

QString ResultLine::text() const { return m_sentence->text().isEmpty() ? m_title->text() : QStringLiteral("%1 %2").arg(m_title->text(), m_sentence->text()); }

} // namespace fb
