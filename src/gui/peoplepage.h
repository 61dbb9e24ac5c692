// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopservice.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace fb {

class ChoiceBox;
class Notice;
class ResultLine;
class Theme;

/// The people of the shop: who works here, what they may, new PINs. For admins; in a store without people for everybody, who can end that here.
class PeoplePage : public QWidget {
    Q_OBJECT

public:
    PeoplePage(const Theme &theme, ShopService &shop, const Clock &clock, QWidget *parent = nullptr);

private:
    enum Column { Name, RoleName, Places, State, ColumnCount };

    void build();
    QWidget *buildEditor();
    void read();
    /// After each poll: what could not be read is read, a lock-out that is over is shown no longer.
    void keepTrue();
    void fill();
    void showPicked();
    void fillLocations();
    void addPerson();
    void newPin();
    void change(const PersonEdit &edit);
    void take(const Result<Person> &answer);
    QString placesOf(const Person &person) const;
    QString stateOf(const Person &person) const;
    /// The status token of a state that asks for attention; empty: none does.
    QString tokenOf(const Person &person) const;
    const Person *picked() const;

    const Theme &m_theme;
    ShopService &m_shop;
    const Clock &m_clock;
    QList<Person> m_people;
    QList<Location> m_places;
    QString m_pickedId;
    QLabel *m_subtitle;
    ResultLine *m_result;
    QTableWidget *m_table;
    bool m_read = false; ///< the store has said who works here
    bool m_unread = false; ///< the last reading failed
    bool m_told = false; ///< the result says what became of a change
    int m_changing = 0; ///< changes on their way
    Instant m_filledAt{};
    Notice *m_empty = nullptr; ///< stands in for the table of a store without people
    QWidget *m_editor = nullptr;
    QLabel *m_name = nullptr;
    ChoiceBox *m_role = nullptr;
    QVBoxLayout *m_boxes = nullptr;
    QList<QCheckBox *> m_locations;
    QPushButton *m_active = nullptr;
    QPushButton *m_pin = nullptr;
};

} // namespace fb
