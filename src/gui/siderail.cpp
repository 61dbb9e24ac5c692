// SPDX-License-Identifier: GPL-3.0-or-later
#include "siderail.h"

#include "navbutton.h"
#include "personbutton.h"
#include "placebutton.h"
#include "refusaltext.h"
#include "syncindicator.h"
#include "textformat.h"
#include "theme.h"

#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace fb {

SideRail::SideRail(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_logo(new QLabel(this))
    , m_name(new QLabel(QStringLiteral("Floorboard"), this))
    , m_place(new PlaceButton(theme, this))
    , m_places(new QMenu(this))
    , m_nav(new QVBoxLayout)
    , m_indicator(new SyncIndicator(theme, this))
    , m_person(new PersonButton(theme, this))
{
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Pages"));
    m_name->setProperty("type", QStringLiteral("card-time"));
    m_place->setObjectName(QStringLiteral("location"));
    m_place->hide();
    m_places->setObjectName(QStringLiteral("locations"));
    m_places->setToolTipsVisible(true);

    auto *brand = new QHBoxLayout;
    brand->setContentsMargins(theme.px(6), 0, 0, 0);
    brand->setSpacing(theme.px(12));
    brand->addWidget(m_logo);
    brand->addWidget(m_name);
    brand->addStretch(1);
    m_nav->setSpacing(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(10), theme.px(14), theme.px(10) + 1, theme.px(10));
    column->setSpacing(0);
    column->addLayout(brand);
    column->addSpacing(theme.px(15));
    column->addWidget(m_place);
    column->addSpacing(theme.px(11));
    column->addLayout(m_nav);
    column->addStretch(1);
    column->addWidget(m_indicator);
    column->addSpacing(theme.px(6));
    m_person->setObjectName(QStringLiteral("person"));
    m_person->hide(); // until the store has said who acts
    column->addWidget(m_person);
    setFixedWidth(theme.size("sidebar-width"));
    connect(m_place, &QAbstractButton::clicked, this, [this] {
        if (m_places->isEmpty())
            return;
        m_places->setMinimumWidth(m_place->width());
        m_places->popup(m_place->mapToGlobal(QPoint(0, m_place->height() + m_theme.px(4))));
    });
    connect(&theme, &Theme::changed, this, &SideRail::dress);
    dress();
}

void SideRail::dress()
{
    const int edge = m_theme.px(28);
    m_logo->setPixmap(m_theme.pixmap(QStringLiteral("logo"), m_theme.color("accent-fill"), edge, devicePixelRatioF()));
    m_logo->setFixedSize(edge, edge);
    setFixedWidth(m_theme.size(m_compact ? "sidebar-width-collapsed" : "sidebar-width"));
    update();
}

void SideRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color("sidebar"));
    painter.fillRect(isRightToLeft() ? QRect(0, 0, 1, height()) : QRect(width() - 1, 0, 1, height()), m_theme.color("hairline"));
}

void SideRail::addPage(const QString &name, const QString &icon, const QString &title, bool newGroup)
{
    if (newGroup) {
        auto *line = new QFrame(this);
        line->setProperty("divider", QStringLiteral("strong"));
        auto *row = new QHBoxLayout;
        row->setContentsMargins(m_theme.px(8), m_theme.px(8), m_theme.px(8), m_theme.px(8));
        row->addWidget(line);
        m_nav->addLayout(row);
    }
    auto *button = new NavButton(m_theme, icon, title, tr("Ctrl+%1").arg(m_pages.size() + 1), this);
    button->setObjectName(QStringLiteral("nav_%1").arg(name));
    button->setProperty("page", name);
    button->setCompact(m_compact);
    m_nav->addWidget(button);
    // By Tab as they are seen: the pages, then the indicator, then the person.
    QWidget *before = button;
    for (QWidget *after : QList<QWidget *>{m_indicator} + m_indicator->findChildren<QWidget *>() + QList<QWidget *>{m_person}) {
        if (!(after->focusPolicy() & Qt::TabFocus))
            continue;
        setTabOrder(before, after);
        before = after;
    }
    m_pages.push_back(button);
    connect(button, &QAbstractButton::clicked, this, [this, name] { Q_EMIT pageChosen(name); });
}

void SideRail::setPageVisible(const QString &name, bool visible)
{
    QList<NavButton *> listed;
    for (NavButton *button : std::as_const(m_pages)) {
        if (button->property("page").toString() == name)
            button->setVisible(visible);
        if (!button->isHidden())
            listed.push_back(button);
    }
    for (qsizetype i = 0; i < listed.size(); ++i)
        listed.at(i)->setToolTip(tr("%1 (Ctrl+%2)", "page, number").arg(listed.at(i)->text()).arg(i + 1));
}

void SideRail::setCurrentPage(const QString &name)
{
    for (NavButton *button : m_pages)
        button->setChecked(button->property("page").toString() == name);
}

QString SideRail::pageAt(int position) const
{
    for (const NavButton *button : m_pages) {
        if (!button->isHidden() && position-- == 0)
            return button->property("page").toString();
    }
    return {};
}

void SideRail::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    m_name->setVisible(!compact);
    m_place->setCompact(compact);
    for (NavButton *button : m_pages)
        button->setCompact(compact);
    m_indicator->setCompact(compact);
    m_person->setCompact(compact);
    dress();
}

void SideRail::setPlaceNote(const QString &note)
{
    m_placeNote = note;
    m_place->setNote(note);
}

void SideRail::setLocation(const Location &current, const QList<Location> &all, const Actor &actor)
{
    const QString name = TextFormat::oneLine(current.name.isEmpty() ? current.locationId : current.name, 40);
    m_place->setText(name);
    m_place->setAccessibleName(tr("Location: %1").arg(m_placeNote.isEmpty() ? name : QStringLiteral("%1, %2").arg(name, m_placeNote)));
    m_place->setVisible(!name.isEmpty());
    m_places->clear();
    for (const Location &location : all) {
        if (!location.active)
            continue;
        QAction *action = m_places->addAction(TextFormat::oneLine(location.name, 60).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(location.locationId == current.locationId);
        const QString whyNot = RefusalText::whyNot(actor, Permission::EditJob, location.locationId);
        action->setEnabled(whyNot.isEmpty() || action->isChecked());
        action->setToolTip(TextFormat::plainToolTip(whyNot));
        connect(action, &QAction::triggered, this, [this, id = location.locationId] { Q_EMIT locationChosen(id); });
    }
    if (m_places->actions().size() < 2)
        m_places->clear();
    const QString locked = !m_places->isEmpty() && actor.nobody ? RefusalText::whyNot(actor, Permission::EditJob) : QString();
    QStringList lines{TextFormat::oneLine(current.address), locked};
    lines.removeAll(QString());
    m_place->setAccessibleDescription(lines.join(u'\n'));
    m_place->setToolTip(TextFormat::plainToolTip((QStringList{name} + lines).join(u'\n')));
    m_place->setChoice(!m_places->isEmpty() && locked.isEmpty());
    m_place->setEnabled(locked.isEmpty());
}

void SideRail::focusPages()
{
    for (NavButton *button : m_pages) {
        if (button->isChecked())
            button->setFocus(Qt::ShortcutFocusReason);
    }
}

} // namespace fb
