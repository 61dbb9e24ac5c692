// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boardmodel.h"
#include "carriedover.h"
#include "dropverdict.h"
#include "jobedit.h"

#include <QHash>
#include <QObject>

class QTimer;

namespace fb {

class ShopService;

/// What staff do on the Today page: moves, undo, walk-ins, closing what was carried over. Each edit is decided here by the rules of the shop, shows at
/// once, and goes back with a reason when the store doesn't take it. GUI thread.
class BoardEdits : public QObject {
    Q_OBJECT

public:
    BoardEdits(ShopService &shop, BoardModel &board, CarriedOver &carriedOver, const Clock &clock, QObject *parent = nullptr);

    /// The next step, or the one that failed once more.
    void takeNextStep(const QString &jobId);
    /// One lane on (+1) or back (-1). @return whether the card moves now; a step back first asks with reasonWanted()
    bool moveLane(const QString &jobId, int step);
    /// To any lane, as by dropping it there. @return like moveLane()
    bool moveTo(const QString &jobId, WorkStatus to);
    /// Takes back the last move that was made on this page, while that is possible; says why not with refused().
    void undo();
    /// Whether undo() is about this job.
    bool isLastMove(const QString &jobId) const { return m_lastMove && m_lastMove->card.job.jobId == jobId; }
    /// Any edit that needs no further question.
    bool edit(const QString &jobId, const JobEdit &edit);
    /// The answer to a question: @p seen is the card when it was asked. What somebody else has changed since is not overwritten; refused() says so.
    bool editAsSeen(const JobEdit &edit, const JobCard &seen);
    /// What edits under way on the job's own page make of its card; nothing: they have ended. The card shows it at once and says "Saving" like its own.
    void expect(const QString &jobId, const std::optional<JobCard> &card);
    void retry(const QString &jobId);
    void dismiss(const QString &jobId);
    /// The card appears at once; walkInRefused() follows when the store doesn't take it. @return the job's id; empty when refused right away
    QString addWalkIn(const QString &name, const QString &phone, const QString &service);

    DropVerdict verdict(const QString &jobId, WorkStatus to) const;
    /// Why an edit would be refused now, translated; empty: it would be made.
    QString whyNot(const QString &jobId, const JobEdit &edit) const;
    /// The job on the board or among those carried over, or null.
    const JobCard *find(const QString &jobId) const;
    ShopService &shop() const { return m_shop; }

Q_SIGNALS:
    /// The rules of the shop don't allow it: what stays as it is, and why.
    void refused(const QString &sentence, const QString &why);
    /// A save failed whose card is no longer on screen.
    void saveFailed(const QString &sentence);
    /// A move back needs a reason; editAsSeen() makes it.
    void reasonWanted(const QString &jobId, fb::WorkStatus to);
    void walkInRefused(const fb::WalkIn &walkIn, const QString &why);

private:
    bool start(const QString &jobId, const JobDetail &before, const JobEdit &edit);
    /// Says "Saving" once the store has taken its time. @return what ends the wait when it is deleted
    QTimer *markSavingSoon(const QString &jobId);
    void finish(const QString &jobId, const QString &name, const JobEdit &edit, const Result<JobDetail> &answer);
    JobDetail before(const JobCard &card, const JobEdit &edit) const;
    QString stays(const JobCard &card) const;
    std::int64_t usualMinutes(const QString &service) const;

    ShopService &m_shop;
    BoardModel &m_board;
    CarriedOver &m_carriedOver;
    const Clock &m_clock;
    std::optional<JobDetail> m_lastMove; ///< as the store answered it
    QString m_undoOnceSaved; ///< its move is still under way
    QString m_movingLast; ///< the job whose move was begun last
    QHash<QString, JobEdit> m_failed; ///< by job, for Retry
    QHash<QString, QTimer *> m_expected; ///< jobs with edits under way on their page
};

} // namespace fb

Q_DECLARE_METATYPE(fb::WalkIn)
