// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopservice.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace fb {

class ChoiceBox;
class Theme;

/// What has to be done for each service, technician's and quality check, for managers. Saving makes a new version; cars that are checked in keep theirs.
class ChecklistEditor : public QDialog {
    Q_OBJECT

public:
    /// @param service the one that is shown first; @p refusal: why nothing may be changed, or nothing
    ChecklistEditor(const Theme &theme, ShopService &shop, const QStringList &services, const QString &service, const std::optional<Error> &refusal,
                    QWidget *parent = nullptr);

    /// Esc: asks before changes that are not saved are dropped.
    void reject() override;

private:
    void build(const Theme &theme);
    void read();
    /// Somebody else has changed a list: to discard one's own changes shows theirs from now on.
    void readAgain();
    /// Below the list. @p tone "error" or "muted"
    void say(const QString &sentence, const QString &tone);
    void fillServices();
    void choose();
    void addRow(const TemplateItem &item);
    void moveRow(int step);
    void removeRow();
    void save();
    void refresh();
    bool isDirty() const { return m_base && rows() != m_base->items; }
    QList<TemplateItem> rows() const;
    const ChecklistTemplate *current() const;
    QString service() const;
    Checklist list() const;

    const Theme &m_theme;
    ShopService &m_shop;
    QStringList m_services;
    const QString m_first;
    const std::optional<Error> m_refusal;
    QList<ChecklistTemplate> m_templates;
    bool m_loading = true;
    bool m_saving = false;
    bool m_saidSaved = false; ///< true until the list is changed again
    std::optional<ChecklistTemplate> m_base; ///< what the rows began from
    ChoiceBox *m_service;
    ChoiceBox *m_list;
    QTableWidget *m_table;
    QLabel *m_hint;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_discard;
    QPushButton *m_save;
};

} // namespace fb
