// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carddelegate.h"

#include <QListView>

namespace fb {

class BoardFilter;
class CardMotion;
class Theme;

/// The cards of one lane. Up, Down, Home and End move within it; what leads out of it, or does something, comes as a signal.
/// The current card stays current by its job when its row is taken out and put in again.
class LaneView : public QListView {
    Q_OBJECT

public:
    LaneView(const Theme &theme, BoardFilter &cards, QWidget *parent = nullptr);

    QString currentJob() const;
    /// The job that was current last, though its card may have gone.
    const QString &lastJob() const { return m_lastJob; }
    void setCurrentJob(const QString &jobId);
    /// Rows wholly or partly below what can be seen.
    int rowsBelow() const;
    /// Height of all cards together.
    int contentHeight() const;
    CardDelegate &cardDelegate() { return *m_delegate; }
    /// Lets cards fade and turn.
    void setMotion(CardMotion &motion);
    /// The job whose card is dragged over here; empty when it is none of ours.
    static QString draggedJob(const QDropEvent &event);
    /// How far below the top of the card that is being dragged the pointer holds it.
    static int heldAt(const QDropEvent &event);

Q_SIGNALS:
    void opened(const QString &jobId);
    void actionWanted(const QString &jobId);
    void dismissed(const QString &jobId);
    void retried(const QString &jobId);
    /// Ctrl+Shift+Left or Right: -1 to the lane on the left of the screen, +1 to the right
    void moveWanted(const QString &jobId, int step);
    /// -1 to the lane on the left of the screen, +1 to the right
    void laneLeft(int step);
    /// A key has sent a card to another lane.
    void sentOn(const QString &jobId);
    /// Esc was pressed on a card.
    void escaped(const QString &jobId);
    /// The lane has got the keyboard focus, not by a click.
    void focused();
    /// What can be seen of the lane has changed.
    void viewChanged();
    /// The menu of a card is wanted, at a place on the screen.
    void menuWanted(const QString &jobId, QPoint place);
    /// A card is being dragged from here; it no longer is.
    void dragBegun(const QString &jobId);
    void dragEnded();

protected:
    void startDrag(Qt::DropActions actions) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;

private:
    void takeAction(const QString &jobId);

    CardDelegate *m_delegate;
    BoardFilter &m_cards;
    QString m_lostJob; ///< was current when its row went
    QString m_lastJob;
    QPoint m_pressedAt;
    int m_heldAt = 0; ///< heldAt() of the last drag
};

} // namespace fb
