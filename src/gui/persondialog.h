// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "location.h"
#include "person.h"
#include "secret.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace fb {

class ChoiceBox;
class PinField;
class Theme;

/// Asks for a new person, or for a new PIN of one. Never blocks; answers through a callback, which may send it back with a sentence.
class PersonDialog : public QDialog {
    Q_OBJECT

public:
    struct Answer {
        Person person; ///< of a new one: name, role, locations
        Secret pin; ///< may be empty for a new person
    };
    /// Keeps the answer and tells the dialog with finish() how it went.
    using Keep = std::function<void(const Answer &)>;

    /// @param isFirst the store has no people: it must be an admin with a PIN
    static PersonDialog *forNew(const Theme &theme, const QList<Location> &locations, bool isFirst, QWidget *parent);
    static PersonDialog *forPin(const Theme &theme, const QString &name, QWidget *parent);

    void onAnswer(Keep keep) { m_keep = std::move(keep); }
    /// Closes it, or says what is wrong.
    void finish(const QString &problem);

private:
    PersonDialog(const Theme &theme, const QString &title, QWidget *parent);
    void addPins();
    void addButtons(const QString &accept);
    void check();
    void answer();

    const Theme &m_theme;
    Keep m_keep;
    QVBoxLayout *m_column;
    QLineEdit *m_name = nullptr;
    ChoiceBox *m_role = nullptr;
    QList<QCheckBox *> m_locations;
    PinField *m_pin = nullptr;
    PinField *m_again = nullptr;
    QLabel *m_problem;
    QPushButton *m_accept = nullptr;
    bool m_pinNeeded = true;
    bool m_asking = false; ///< an answer is on its way
};

} // namespace fb
