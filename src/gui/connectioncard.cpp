// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectioncard.h"

#include "badge.h"
#include "elidedlabel.h"
#include "textformat.h"
#include "theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace fb {

namespace {

template<class Label = QLabel>
Label *makeLabel(QWidget *parent, const char *type, const char *tone)
{
    auto *label = new Label(parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("type", QLatin1String(type));
    if (tone != nullptr)
        label->setProperty("tone", QLatin1String(tone));
    return label;
}

} // namespace

ConnectionCard::ConnectionCard(const Theme &theme, const QString &icon, const QString &title, const QString &subtitle, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(icon)
    , m_title(title)
    , m_iconLabel(new QLabel)
    , m_badge(new Badge(theme))
    , m_grid(new QGridLayout)
{
    setProperty("panel", QStringLiteral("true"));
    setMinimumHeight(theme.px(132));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    auto *box = new QFrame;
    box->setProperty("panel", QStringLiteral("alt"));
    box->setFixedSize(theme.size("control"), theme.size("control"));
    auto *boxLayout = new QHBoxLayout(box);
    boxLayout->setContentsMargins(0, 0, 0, 0);
    m_iconLabel->setAlignment(Qt::AlignCenter);
    boxLayout->addWidget(m_iconLabel);

    auto *name = makeLabel(this, "heading", nullptr);
    name->setText(title);
    auto *what = makeLabel(this, "small", "muted");
    what->setText(subtitle);
    auto *names = new QVBoxLayout;
    names->setSpacing(theme.space(1));
    names->addWidget(name);
    names->addWidget(what);

    auto *head = new QHBoxLayout;
    head->setSpacing(theme.space(4) + 2);
    head->addWidget(box);
    head->addLayout(names, 1);
    head->addWidget(m_badge, 0, Qt::AlignVCenter);

    m_grid->setHorizontalSpacing(theme.space(6));
    m_grid->setVerticalSpacing(theme.space(2) - 1);
    m_grid->setColumnStretch(1, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.space(5), theme.space(4), theme.space(5), theme.space(5));
    layout->setSpacing(theme.space(5));
    layout->addLayout(head);
    layout->addLayout(m_grid);
    layout->addStretch(1);
    paintIcon();
    connect(&theme, &Theme::changed, this, &ConnectionCard::paintIcon);
}

void ConnectionCard::paintIcon() { m_iconLabel->setPixmap(m_theme.pixmap(m_icon, m_theme.color("text"), m_theme.iconSize("base"), devicePixelRatioF())); }

void ConnectionCard::setState(const QString &token, const QString &icon, const QString &text)
{
    m_badge->set(token, text, icon);
    setAccessibleName(tr("%1: %2", "connection, state").arg(m_title, text));
}

void ConnectionCard::setFacts(const QList<Fact> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    while (m_values.size() < facts.size()) {
        const int row = static_cast<int>(m_values.size());
        auto *label = makeLabel(this, "small", "muted");
        auto *value = makeLabel<ElidedLabel>(this, "meta", nullptr);
        value->setElideMode(Qt::ElideMiddle);
        m_grid->addWidget(label, row, 0);
        m_grid->addWidget(value, row, 1);
        m_labels.append(label);
        m_values.append(value);
    }
    QStringList spoken;
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        const Fact fact = facts.value(i);
        m_labels.at(i)->setText(fact.label);
        m_values.at(i)->setText(fact.value);
        m_values.at(i)->setToolTip(TextFormat::plainToolTip(fact.toolTip));
        m_labels.at(i)->setVisible(i < facts.size());
        m_values.at(i)->setVisible(i < facts.size());
        if (i < facts.size())
            spoken.append(QStringLiteral("%1: %2").arg(fact.label, fact.value));
    }
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
}

} // namespace fb
