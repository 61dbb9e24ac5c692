// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardface.h"
#include "location.h"

#include <QAbstractTableModel>
#include <QHash>

#include <vector>

namespace fb {

/// What the fact row counts.
struct BoardFacts {
    int bookings = 0;
    int waiting = 0; ///< checked in, nobody works on it yet
    int late = 0;
    int toCollect = 0; ///< work completed, not paid
    int openIssues = 0;

    bool operator==(const BoardFacts &) const = default;
};

/// All cards of one day at one location, ordered by start, then job id. Five lanes and the list view are filters over it.
/// Changes come row by row; the model is reset only when the day or the location changes. A changed start takes a row out and puts it in again.
/// Finding a job costs a hash lookup and a binary search. GUI thread, no I/O, no clock of its own.
class BoardModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { TimeColumn, CustomerColumn, VehicleColumn, ServiceColumn, DurationColumn, StatusColumn, TechnicianColumn, MarksColumn, ColumnCount };
    enum Role {
        FaceRole = Qt::UserRole + 1, ///< CardFacePtr
        JobIdRole, ///< QString
        StatusRole, ///< int of WorkStatus, as shown
        StartRole, ///< qint64, milliseconds
    };

    explicit BoardModel(QObject *parent = nullptr);

    /// Shows another day: one reset. Pending moves of the old day are forgotten (their answers are dropped).
    void setDay(QDate date, const Location &location, const QList<JobCard> &cards, Instant now);
    /// The same day read anew: only what differs is signalled.
    void replaceAll(const QList<JobCard> &cards, Instant now);
    /// Some cards as they are now; those that no longer belong to this day and location leave.
    void apply(const QList<JobCard> &cards, Instant now);
    /// A card leaves the board.
    void drop(const QString &jobId);
    /// Whether a card is one of this day and location.
    bool belongs(const JobCard &card) const;
    /// Signals the rows whose texts or marks the clock has changed.
    void refreshClock(Instant now);
    /// Writes all texts anew: their format has changed.
    void rewrite();
    /// Who is signed in: their cards' buttons are greyed out by what they may not do.
    void setActor(const Actor &actor);
    const Actor &actor() const { return m_actor; }

    /// Shows @p to before the store has agreed. @return false when there is no such card or it is being changed already
    bool beginMove(const QString &jobId, WorkStatus to, Instant now);
    /// The same for any edit: the job as it will be. Failure, saving and commit are those of a move.
    bool beginEdit(const Job &job, Instant now);
    /// What edits under way on another page make of the card; no failure and no edit that was made here gives way to it.
    void expect(const JobCard &card, Instant now);
    /// Those edits have ended: the card is what the store says.
    void settle(const QString &jobId);
    /// The store has taken its time: the card says "Saving".
    void markSaving(const QString &jobId);
    /// The store agreed.
    void commitMove(const JobCard &card, Instant now);
    /// The card goes back where it was and says @p failure until dismissed or retried.
    void failMove(const QString &jobId, const QString &failure);
    void dismissFailure(const QString &jobId);
    /// The move that failed, for Retry.
    std::optional<WorkStatus> failedMove(const QString &jobId) const;

    /// A move of this card waits for the store's answer.
    bool isMoving(const QString &jobId) const;

    QDate date() const { return m_date; }
    const Location &location() const { return m_location; }
    QTimeZone zone() const { return m_zone; }
    BoardFacts facts() const;

    const JobCard *find(const QString &jobId) const;
    int rowOf(const QString &jobId) const;
    const JobCard &cardAt(int row) const { return m_rows.at(static_cast<std::size_t>(row))->card; }
    WorkStatus shownStatus(int row) const;
    bool isLate(int row) const;
    /// Work completed and not paid.
    bool isToCollect(int row) const;
    /// Who the day's work is with, by name.
    QStringList technicians() const;
    Clash clashOf(const QString &jobId) const { return m_clashes.of(jobId); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        JobCard card;
        std::optional<PendingMove> pending;
        std::optional<Instant> nextChange; ///< by the clock alone
        mutable CardFacePtr face; ///< written when first asked for
    };
    using Rows = std::vector<std::unique_ptr<Row>>;

    Rows::const_iterator place(const JobCard &card) const;
    const CardFace &face(const Row &row) const;
    void upsert(const JobCard &card);
    void insert(const JobCard &card, std::optional<PendingMove> pending);
    void remove(int row);
    void touch(int row);
    void signalRows(int first, int last);
    bool begin(const QString &jobId, PendingMove pending, Instant now);
    /// Marks the rows whose clash is another one since the last call.
    void refreshClashes();
    QString toolTip(const Row &row) const;
    QVariant column(const Row &row, Column column) const;

    QDate m_date;
    Location m_location;
    QTimeZone m_zone = QTimeZone::utc();
    TimeWindow m_window;
    Instant m_now{};
    Actor m_actor;
    ClashBook m_clashes;
    Rows m_rows;
    QHash<QString, Row *> m_byId;
};

} // namespace fb
