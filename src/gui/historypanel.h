// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "historymodel.h"
#include "panel.h"

class QListView;

namespace fb {

class ChoiceBox;

/// Every touch of a job, newest first, narrowed to one kind when wanted. As high as its entries: the column scrolls, not the list.
class HistoryPanel : public Panel {
    Q_OBJECT

public:
    explicit HistoryPanel(const Theme &theme, QWidget *parent = nullptr);

    void refresh(const JobDetail &detail, const QTimeZone &zone);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void fitFilter();

    HistoryModel m_model;
    QListView *m_list;
    ChoiceBox *m_filter;
    QLabel *m_none;
};

} // namespace fb
