// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardface.h"
#include "location.h"

#include <QObject>

namespace fb {

/// Cars of earlier days that are still in the shop: checked in, neither completed nor closed. Oldest first. Edits show before the store has agreed, as on
/// the board. GUI thread, no I/O.
class CarriedOver : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The whole list read anew. @p dayStart: jobs that start before it are of earlier days.
    void reset(const Location &location, Instant dayStart, const QList<JobCard> &cards);
    /// Nothing is carried over to the day on screen.
    void clear();
    /// Some cards as they are now; what is finished or closed leaves.
    void apply(const QList<JobCard> &cards);
    /// Whether a card is one of these.
    bool belongs(const JobCard &card) const;

    /// Shows an edit before the store has agreed. @return false when the job isn't here or is being changed already
    bool begin(const Job &job);
    /// What edits under way on another page make of the card, and that they have ended; as on the board.
    void expect(const JobCard &card);
    void settle(const QString &jobId);
    void markSaving(const QString &jobId);
    void commit(const JobCard &card);
    void fail(const QString &jobId, const QString &failure);
    void dismiss(const QString &jobId);

    QTimeZone zone() const { return m_zone; }
    int count() const { return static_cast<int>(m_rows.size()); }
    const JobCard &cardAt(int row) const { return m_rows.at(row).card; }
    const JobCard *find(const QString &jobId) const;
    CardFace faceAt(int row, Instant now, const Actor &actor) const;

Q_SIGNALS:
    void changed();

private:
    struct Row {
        JobCard card;
        std::optional<PendingMove> pending;
    };

    int rowOf(const QString &jobId) const;
    bool take(const JobCard &card);

    QTimeZone m_zone = QTimeZone::utc();
    QString m_locationId;
    std::optional<Instant> m_dayStart; ///< nothing: another day than today is on screen
    QList<Row> m_rows;
};

} // namespace fb
