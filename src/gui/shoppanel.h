// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobdrafts.h"
#include "panel.h"

#include <QTimeZone>

class QComboBox;
class QCompleter;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace fb {

/// What the shop itself writes about a car: vehicle, plate, colour, bay, key tag, technician, notes. Each field saves by itself and says how it stands.
class ShopPanel : public Panel {
    Q_OBJECT

public:
    ShopPanel(const Theme &theme, JobController &controller, JobDrafts &drafts, QWidget *parent = nullptr);

    /// After the job, the signed-in person or what is offered has changed.
    void refresh(const QTimeZone &zone);
    bool isInUse(ShopField field) const;
    void focusField(ShopField field);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Editor {
        QWidget *widget = nullptr;
        QLineEdit *line = nullptr; ///< of a line or a combo box
        QComboBox *combo = nullptr;
        QPlainTextEdit *text = nullptr;
        QLabel *state = nullptr;
        QLabel *problem = nullptr;
    };

    Editor &at(ShopField field) { return m_editors.at(static_cast<std::size_t>(field)); }
    const Editor &at(ShopField field) const { return m_editors.at(static_cast<std::size_t>(field)); }
    QLayout *makeField(ShopField field);
    void wire(ShopField field);
    void leave(ShopField field);
    void refreshField(ShopField field);
    void refreshState(ShopField field);
    void refreshNote();
    void refreshPermissions();
    void refreshChoices();
    void offer(ShopField field, const QStringList &values);
    void useEarlier(const Job &job);

    JobController &m_controller;
    JobDrafts &m_drafts;
    QTimeZone m_zone = QTimeZone::utc();
    std::array<Editor, kShopFields.size()> m_editors;
    QPushButton *m_earlier;
};

} // namespace fb
