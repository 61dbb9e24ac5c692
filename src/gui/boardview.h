// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardmotion.h"
#include "lane.h"

#include <QScrollArea>

#include <array>

namespace fb {

class LaneView;

/// The five lanes side by side, as wide as the design allows; where they don't fit, the board scrolls sideways from lane to lane.
class BoardView : public QScrollArea {
    Q_OBJECT

public:
    BoardView(const Theme &theme, BoardModel &board, QWidget *parent = nullptr);

    const std::array<Lane *, 5> &lanes() const { return m_lanes; }
    void setState(BoardState state, const QString &reason = {});
    void setQuery(const QString &words);
    void setFact(BoardFilter::Fact fact);
    void setTechnician(const QString &name);
    /// What dropping a card on a lane would come to.
    void setJudge(const Lane::Judge &judge);
    /// Cards in all lanes, after filters.
    int shownCards() const;
    /// Gives the focus to a card, the current one or the first of the first lane that has cards.
    /// @return false when there is none
    bool focusCards();
    void focusJob(const QString &jobId);
    /// A lane is in use: under the pointer, during a drag, with the keyboard focus.
    bool isInUse(WorkStatus lane) const;
    /// As many changes wait for this lane.
    void setWaiting(WorkStatus lane, int waiting);
    /// Tints a card that somebody else has changed.
    void flash(const QString &jobId) { m_motion.flash(jobId); }

Q_SIGNALS:
    void opened(const QString &jobId);
    void actionWanted(const QString &jobId);
    void dismissed(const QString &jobId);
    void retried(const QString &jobId);
    void retryWanted();
    /// A card is to go one lane on (+1) or back (-1), in the order of work.
    void moveWanted(const QString &jobId, int step);
    /// A card was dropped on a lane that may refuse it.
    void dropped(const QString &jobId, fb::WorkStatus to);
    void menuWanted(const QString &jobId, QPoint place);
    /// Esc was pressed on a card.
    void escaped(const QString &jobId);
    /// The last card that could have the focus has gone.
    void focusLost();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void moveFocus(int from, int step);
    /// A lane has lost its last card: the focus goes after it, or to the nearest lane with cards.
    void followFocus(int from, const QString &jobId);

    const Theme &m_theme;
    CardMotion m_motion;
    QWidget *m_floor;
    bool m_dragging = false;
    std::array<Lane *, 5> m_lanes{};
};

} // namespace fb
