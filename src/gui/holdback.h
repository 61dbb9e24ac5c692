// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boardmodel.h"
#include "clock.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <functional>

namespace fb {

/// Lets onto the board what has changed elsewhere, and holds back for up to three seconds what would move cards in a lane that somebody is using: under
/// the pointer, during a drag, with the keyboard focus. Own moves go to the board directly. GUI thread.
class HoldBack : public QObject {
    Q_OBJECT

public:
    HoldBack(BoardModel &board, const Clock &clock, QObject *parent = nullptr);

    /// Tells which lanes are in use; without it none is.
    void setInUse(std::function<bool(WorkStatus)> inUse) { m_inUse = std::move(inUse); }

    /// Some cards as they are now.
    void apply(const QList<JobCard> &cards);
    /// The same day read anew; it knows better than what was held back.
    void replaceAll(const QList<JobCard> &cards);
    /// Another day: what waits is of no use any more.
    void forget();
    /// Lets in what has waited long enough and what waits for lanes that nobody uses any more.
    void release();

    /// Cards that wait to come into a lane, to leave the board from it, or to move within it.
    int waiting(WorkStatus lane) const { return m_waiting.at(static_cast<std::size_t>(lane)); }

Q_SIGNALS:
    /// waiting() has changed.
    void waitingChanged();
    /// Somebody else has changed what this card shows, and it is on the board now.
    void changedElsewhere(const QString &jobId);

private:
    struct Held {
        std::optional<JobCard> card; ///< nothing: it leaves the board
        Instant since{};
    };
    /// Where a card comes from and goes to; both nothing when it keeps its place.
    struct Way {
        std::optional<WorkStatus> from;
        std::optional<WorkStatus> to;
    };

    void askLanes();
    bool isUsed(WorkStatus lane) const;
    Way wayOf(const QString &jobId, const std::optional<JobCard> &card) const;
    bool disturbs(const QString &jobId, const std::optional<JobCard> &card) const;
    bool mustWait(const QString &jobId, const std::optional<JobCard> &card, Instant since) const;
    void letIn(const QList<JobCard> &cards);
    /// Counts what waits and looks again after @p pause.
    void goOn(milliseconds pause);

    BoardModel &m_board;
    const Clock &m_clock;
    std::function<bool(WorkStatus)> m_inUse;
    std::array<bool, 5> m_used{}; ///< by lane, when it was last asked
    std::array<int, 5> m_waiting{}; ///< by lane
    QHash<QString, Held> m_held; ///< by job
    QTimer m_look;
};

} // namespace fb
