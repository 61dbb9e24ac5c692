// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobcontroller.h"
#include "panel.h"

#include <QTimeZone>

class QCheckBox;

namespace fb {

/// A line of a checklist: the box, what is to be done, who did it when. A click anywhere ticks it.
class CheckRow : public QWidget {
    Q_OBJECT

public:
    CheckRow(const Theme &theme, const ChecklistItem &item, QWidget *parent = nullptr);

    /// @param why the reason why it can't be ticked; empty: it can
    void show(const ChecklistItem &item, const QTimeZone &zone, QDate day, const QString &why);
    QWidget *box() const;

Q_SIGNALS:
    void toggled(const QString &itemId, bool checked);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QString m_itemId;
    QCheckBox *m_box;
    QLabel *m_label;
    QLabel *m_who;
};

/// One of a job's checklists: what is done, what isn't, why it can't be ticked.
class ChecklistPanel : public Panel {
    Q_OBJECT

public:
    ChecklistPanel(const Theme &theme, JobController &controller, Checklist list, QWidget *parent = nullptr);

    void refresh(const QTimeZone &zone, QDate day);
    /// The boxes from top to bottom.
    QWidgetList boxes() const;

Q_SIGNALS:
    /// The rows are other ones than before.
    void rebuilt();

private:
    void rebuild(const QList<ChecklistItem> &items);
    QString hint(const JobDetail &detail, const QList<ChecklistItem> &items, const QString &why) const;

    JobController &m_controller;
    const Checklist m_list;
    QVBoxLayout *m_place;
    QList<CheckRow *> m_rows;
    QStringList m_shown; ///< ids and labels of the rows
    QFrame *m_rule;
    QLabel *m_hint;
};

} // namespace fb
