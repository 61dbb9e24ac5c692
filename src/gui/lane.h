// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boardfilter.h"
#include "dropverdict.h"

#include <QWidget>

#include <functional>

class QPushButton;
class QStackedLayout;

namespace fb {

class LaneView;
class Notice;
class Theme;

/// What a board as a whole can say instead of cards.
enum class BoardState { Waiting, Skeleton, Ready, Failed };

/// Icon, title and count over a rule in the colour of the status.
class LaneHeader : public QWidget {
    Q_OBJECT

public:
    LaneHeader(const Theme &theme, WorkStatus status, QWidget *parent = nullptr);
    void setCount(const QString &count);
    /// "2 more" beside the count; empty: nothing waits.
    void setWaiting(const QString &waiting);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    const WorkStatus m_status;
    QString m_count;
    QString m_waiting;
};

/// Where a card would be dropped: a dashed slot that says what that comes to.
class DropSlot : public QWidget {
    Q_OBJECT

public:
    DropSlot(const Theme &theme, WorkStatus status, QWidget *parent);
    void show(const DropVerdict &verdict);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    const WorkStatus m_status;
    DropVerdict m_verdict;
};

/// One column of the board: header, cards or what stands in their place, and how many more there are below.
class Lane : public QWidget {
    Q_OBJECT

public:
    Lane(const Theme &theme, BoardModel &board, WorkStatus status, QWidget *parent = nullptr);

    LaneView &view() { return *m_view; }
    BoardFilter &cards() { return m_cards; }
    WorkStatus status() const { return m_status; }
    void setState(BoardState state, const QString &reason = {});
    void retranslate();
    /// Gives the focus to a card of this lane, the current one when @p job is empty. @return false when there is no such card
    bool focusCard(const QString &job = {});
    /// As many changes wait until the lane is not in use.
    void setWaiting(int waiting);
    /// Under the pointer or with the keyboard focus, and with cards that could move.
    bool isInUse() const;
    /// What dropping a job's card here would come to; without it nothing can be dropped.
    using Judge = std::function<DropVerdict(const QString &jobId, WorkStatus to)>;
    void setJudge(Judge judge) { m_judge = std::move(judge); }

Q_SIGNALS:
    void retryWanted();
    /// A card hangs over this lane.
    void hovered();
    /// A card was dropped here, allowed or not.
    void dropped(const QString &jobId);
    /// The last card has gone while the lane had the focus; @p jobId was the current one.
    void focusLost(const QString &jobId);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void refresh();
    void refreshMore();
    /// refresh() once for all that changes in one go, before it is painted.
    void refreshLater();
    void writeEmpty();
    /// Puts the drop slot where the dragged card, whose top is at @p cardTop, doesn't cover what it says.
    void placeSlot(int cardTop);
    QRect slotRect(int row) const;

    const Theme &m_theme;
    const WorkStatus m_status;
    BoardModel &m_board;
    BoardFilter m_cards;
    BoardState m_state = BoardState::Waiting;
    QString m_reason;
    LaneHeader *m_header;
    LaneView *m_view;
    Notice *m_notice;
    QWidget *m_skeleton;
    QPushButton *m_more;
    QWidget *m_body;
    QStackedLayout *m_stack;
    DropSlot *m_slot;
    int m_slotRow = 0; ///< where the drop slot stands, in cards from the top
    Judge m_judge;
    int m_waiting = 0;
    bool m_refreshDue = false;
};

} // namespace fb
