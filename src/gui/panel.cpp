// SPDX-License-Identifier: GPL-3.0-or-later
#include "panel.h"

#include "elidedlabel.h"
#include "textformat.h"
#include "theme.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>

namespace fb {

Panel::Panel(const Theme &theme, const QString &icon, const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(icon)
    , m_iconLabel(new QLabel(this))
    , m_title(makeLabel("panelTitle", "heading"))
    , m_count(makeLabel("panelCount", "meta", "muted"))
    , m_note(new ElidedLabel(this))
    , m_head(new QHBoxLayout)
    , m_body(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    const int side = theme.px(13);
    m_head->setContentsMargins(side, 0, side, 0);
    m_head->setSpacing(theme.space(4));
    m_iconLabel->setVisible(!icon.isEmpty());
    m_head->addWidget(m_iconLabel);
    m_head->addWidget(m_title);
    m_head->addWidget(m_count);
    m_head->addStretch(1);
    m_head->addWidget(m_note);
    auto *line = new QWidget(this);
    line->setLayout(m_head);
    line->setFixedHeight(theme.px(42));
    column->addWidget(line);
    auto *rule = new QFrame(this);
    rule->setProperty("divider", QStringLiteral("true"));
    column->addWidget(rule);
    m_body->setContentsMargins(side, theme.px(11), side, theme.px(12));
    m_body->setSpacing(theme.space(4));
    column->addLayout(m_body, 1);
    m_count->hide();
    m_note->hide();
    m_note->setObjectName(QStringLiteral("panelNote"));
    m_note->setProperty("type", QStringLiteral("small"));
    m_note->setProperty("tone", QStringLiteral("muted"));
    m_note->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_note->setMinimumWidth(1); // a long name gives way first, then a long title, before the panel widens its column
    setTitle(title);
    setLook();
    connect(&theme, &Theme::changed, this, &Panel::paintIcon);
}

QLabel *Panel::makeLabel(const char *name, const char *type, const char *tone, bool wraps)
{
    auto *label = new QLabel(this);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setProperty("type", QLatin1String(type));
    label->setProperty("tone", QLatin1String(tone));
    // Data keep the side of the page, whatever their own direction of writing is.
    const Qt::Alignment side = QGuiApplication::isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    label->setAlignment(side | Qt::AlignAbsolute | (wraps ? Qt::AlignTop : Qt::AlignVCenter));
    if (wraps) {
        label->setWordWrap(true);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // text from outside never widens the page
    }
    return label;
}

void Panel::empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QLayout *inner = item->layout())
            empty(inner);
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void Panel::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setMinimumWidth(qMin(QFontMetrics(m_theme.font("heading")).horizontalAdvance(title) + 2, m_theme.px(110)));
    setAccessibleName(title);
}

void Panel::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setToolTip(TextFormat::plainToolTip(note));
    m_note->setAccessibleDescription(note.isEmpty() ? QString() : accessibleName()); // else the tool tip would be read, with its markup
    m_note->setVisible(!note.isEmpty());
}

QString Panel::note() const { return m_note->text(); }

void Panel::setCount(const QString &count)
{
    m_count->setText(count);
    m_count->setVisible(!count.isEmpty());
}

void Panel::setAlarm(bool alarm)
{
    m_alarm = alarm;
    setLook();
}

void Panel::setQuiet(bool quiet)
{
    m_quiet = quiet;
    setLook();
}

void Panel::setLook()
{
    Theme::setLook(this, "panel", m_alarm ? QStringLiteral("alarm") : m_quiet ? QStringLiteral("alt") : QStringLiteral("true"));
    paintIcon();
}

void Panel::paintIcon()
{
    if (m_icon.isEmpty())
        return;
    const QColor color = m_alarm ? m_theme.status("error").fg : m_theme.color("text-muted");
    m_iconLabel->setPixmap(m_theme.pixmap(m_icon, color, m_theme.px(18), devicePixelRatioF()));
}

} // namespace fb
