// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boardfilter.h"

#include <QTableView>

namespace fb {

class Theme;

/// The board as a table: the same cards, one row each, in the order of the day. Enter opens the job, Space takes the next step.
class BoardList : public QTableView {
    Q_OBJECT

public:
    BoardList(const Theme &theme, BoardModel &board, QWidget *parent = nullptr);

    BoardFilter &cards() { return m_cards; }
    QString currentJob() const;
    void setCurrentJob(const QString &jobId);

Q_SIGNALS:
    void opened(const QString &jobId);
    void actionWanted(const QString &jobId);
    /// Esc was pressed on a row.
    void escaped(const QString &jobId);
    /// Everything that can be done with a job, at a place on the screen.
    void menuWanted(const QString &jobId, QPoint place);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();

    const Theme &m_theme;
    BoardFilter m_cards;
};

} // namespace fb
