// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "location.h"
#include "role.h"

#include <QList>
#include <QWidget>

class QLabel;
class QMenu;
class QVBoxLayout;

namespace fb {

class NavButton;
class PersonButton;
class PlaceButton;
class SyncIndicator;
class Theme;

/// The left rail: logo, location, pages, and the sync indicator at its foot. 220 wide, or 60 with icons alone.
class SideRail : public QWidget {
    Q_OBJECT

public:
    explicit SideRail(const Theme &theme, QWidget *parent = nullptr);

    /// Adds a page; a line stands above it when @p newGroup.
    void addPage(const QString &name, const QString &icon, const QString &title, bool newGroup);
    void setCurrentPage(const QString &name);
    QString pageAt(int position) const;
    void setCompact(bool compact);
    /// The shop on screen, and those one can go to; with one alone there is nothing to choose.
    /// @param actor goes to locations where they work; nobody goes nowhere
    void setLocation(const Location &current, const QList<Location> &all, const Actor &actor);
    /// Said beside the name of the shop: "Demo"; empty: nothing.
    void setPlaceNote(const QString &note);
    SyncIndicator &indicator() { return *m_indicator; }
    PersonButton &person() { return *m_person; }
    /// Lists a page, or not: one that the role may not see.
    void setPageVisible(const QString &name, bool visible);
    void focusPages();

Q_SIGNALS:
    void pageChosen(const QString &name);
    void locationChosen(const QString &locationId);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();

    const Theme &m_theme;
    QLabel *m_logo;
    QLabel *m_name;
    PlaceButton *m_place;
    QMenu *m_places;
    QVBoxLayout *m_nav;
    QList<NavButton *> m_pages;
    SyncIndicator *m_indicator;
    PersonButton *m_person;
    QString m_placeNote;
    bool m_compact = false;
};

} // namespace fb
