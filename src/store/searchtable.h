// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job.h"
#include "statement.h"

namespace fb {

/// The search text of each job (searchtext.h), and the index over it: FTS5 over trigrams on SQLite, pg_trgm on PostgreSQL. The rows are written in the
/// transactions that change jobs and bookings. SQLite's index follows later, by index(), since it costs more than everything else about a new booking;
/// what it hasn't got yet is looked through, so a search always finds all.
class SearchTable {
public:
    explicit SearchTable(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    /// The texts of jobs that are new in this transaction.
    Result<void> add(const QList<JobCard> &cards);
    /// Reads jobs as they are now and writes the texts that have changed; those of jobs that were merged into others go.
    Result<void> refresh(const QStringList &jobIds);

    /// Job ids whose text has all @p needles, newest first. Without needles the newest jobs.
    /// @param locationId empty: everywhere
    Result<QStringList> find(const QStringList &needles, const QString &locationId, int most);

    /// Makes one part of all the parts of the index, so that nothing of removed texts is left in it. A second for 100,000 jobs.
    Result<void> merge();
    /// Brings at most @p most rows into the index, within a transaction. @return how many; 0: all are
    Result<int> index(int most);
    Result<bool> isWaiting();

private:
    struct Row {
        std::int64_t searchId = 0;
        QString jobId;
        QString locationId;
        QString words;
    };
    using Found = QList<std::pair<std::int64_t, QString>>;

    static Row rowOf(const JobCard &card);
    Result<void> insert(QList<Row> rows);
    Result<void> change(const Row &held, Row row);
    Result<void> remove(const Row &held);
    Result<void> unindex(const Row &held);
    Result<QList<Row>> locked(const QStringList &jobIds);
    Result<Found> foundBy(const QString &order, const QString &from, const QString &condition, const QVariantList &values, int most);

    StoreConnection &m_connection;
};

} // namespace fb
