// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchtable.h"

#include "bulkinsert.h"
#include "jobtable.h"
#include "searchtext.h"
#include "tryresult.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace fb {

namespace {

/// Jobs that start in the same minute share so many ids, the first one is picked by the job's id.
constexpr int kPlaceBits = 14;

std::int64_t firstId(const JobCard &card)
{
    // Minutes from about a thousand years around 1970: so few bits more keep the lists of the index short.
    constexpr std::int64_t kMost = std::int64_t(1) << 29;
    const std::int64_t start = std::clamp(toMs(card.booking.startAt) / 60'000, -kMost, kMost - 1);
    std::uint32_t hash = 2'166'136'261;
    for (const QChar c : card.job.jobId)
        hash = (hash ^ c.unicode()) * 16'777'619;
    return start * (std::int64_t(1) << kPlaceBits) + (hash >> (32 - kPlaceBits));
}

/// The trigrams that say most about a needle: side by side, and its end.
QStringList trigramsOf(const QString &needle)
{
    constexpr qsizetype kLength = 3;
    constexpr qsizetype kEnough = 8;
    const QList<uint> letters = needle.toUcs4();
    QStringList trigrams;
    for (qsizetype at = 0; at + kLength <= letters.size() && trigrams.size() < kEnough; at += kLength)
        trigrams.push_back(QString::fromUcs4(reinterpret_cast<const char32_t *>(letters.constData()) + at, kLength));
    trigrams.push_back(QString::fromUcs4(reinterpret_cast<const char32_t *>(letters.constData()) + letters.size() - kLength, kLength));
    return trigrams;
}

QString matchExpression(const QStringList &needles)
{
    QStringList quoted;
    for (const QString &needle : needles) {
        for (QString trigram : trigramsOf(needle)) {
            trigram = u'"' + trigram.replace(u'"', QStringLiteral("\"\"")) + u'"';
            if (!quoted.contains(trigram))
                quoted.push_back(trigram);
        }
    }
    return quoted.join(QStringLiteral(" AND "));
}

QString likePattern(QString needle)
{
    needle.replace(u'\\', QStringLiteral("\\\\")).replace(u'%', QStringLiteral("\\%")).replace(u'_', QStringLiteral("\\_"));
    return u'%' + needle + u'%';
}

} // namespace

SearchTable::Row SearchTable::rowOf(const JobCard &card) { return {firstId(card), card.job.jobId, card.booking.locationId, searchText(card)}; }

Result<void> SearchTable::add(const QList<JobCard> &cards)
{
    QList<Row> rows;
    rows.reserve(cards.size());
    for (const JobCard &card : cards)
        rows.push_back(rowOf(card));
    return insert(std::move(rows));
}

Result<void> SearchTable::insert(QList<Row> rows)
{
    const Dialect &dialect = m_connection.dialect();
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.searchId < b.searchId; });
    while (!rows.isEmpty()) {
        BulkInsert insert(m_connection, QStringLiteral("job_search"),
                          {QStringLiteral("search_id"), QStringLiteral("job_id"), QStringLiteral("location_id"), QStringLiteral("words")},
                          QStringLiteral("ON CONFLICT DO NOTHING RETURNING job_id"));
        for (const Row &row : std::as_const(rows)) {
            FB_TRY(insert.add({QVariant(static_cast<qlonglong>(row.searchId)), Statement::value(dialect, row.jobId), Statement::value(dialect, row.locationId),
                               Statement::value(dialect, row.words)}));
        }
        FB_TRY(insert.flush());
        if (insert.returned().size() == rows.size())
            return {};
        // Another job has the place in its minute: the next one is tried. Somebody else may have written the very job, too.
        const QSet<QString> done(insert.returned().begin(), insert.returned().end());
        rows.removeIf([&done, &dialect](const Row &row) { return done.contains(dialect.text(row.jobId)); });
        QStringList ids;
        for (Row &row : rows) {
            ++row.searchId;
            ids.push_back(row.jobId);
        }
        const Result<QList<Row>> there = locked(ids);
        FB_TRY(there);
        QSet<QString> known;
        for (const Row &row : *there)
            known.insert(row.jobId);
        rows.removeIf([&known, &dialect](const Row &row) { return known.contains(dialect.text(row.jobId)); });
    }
    return {};
}

Result<QList<SearchTable::Row>> SearchTable::locked(const QStringList &jobIds)
{
    const Dialect &dialect = m_connection.dialect();
    Statement statement(m_connection,
                        QStringLiteral("SELECT search_id, job_id, location_id, words FROM job_search WHERE ") + dialect.isIn(QStringLiteral("job_id"))
                            + (dialect.isPostgres() ? QStringLiteral(" ORDER BY job_id") : QString()) + dialect.forUpdate());
    statement.bind(dialect.list(jobIds));
    return rowsOf(statement, [](const Statement &row) { return Row{row.integer(0), row.text(1), row.text(2), row.text(3)}; });
}

Result<void> SearchTable::refresh(const QStringList &jobIds)
{
    if (jobIds.isEmpty())
        return {};
    // The texts are locked before the jobs are read, so that of two writers the later one sees what the earlier one wrote.
    const Result<QList<Row>> texts = locked(jobIds);
    FB_TRY(texts);
    QHash<QString, Row> held;
    for (const Row &row : *texts)
        held.insert(row.jobId, row);
    const Result<QList<JobCard>> cards = JobTable(m_connection).cards(jobIds);
    FB_TRY(cards);
    QList<JobCard> missing;
    for (const JobCard &card : *cards) {
        const auto known = held.constFind(card.job.jobId);
        if (known == held.constEnd()) {
            if (card.job.mergedInto.isEmpty())
                missing.push_back(card);
        } else if (!card.job.mergedInto.isEmpty()) {
            FB_TRY(remove(*known));
        } else {
            FB_TRY(change(*known, rowOf(card)));
        }
    }
    return missing.isEmpty() ? Result<void>() : add(missing);
}

Result<void> SearchTable::change(const Row &held, Row row)
{
    const bool stays = held.searchId >> kPlaceBits == row.searchId >> kPlaceBits;
    if (stays && held.words == m_connection.dialect().text(row.words) && held.locationId == row.locationId)
        return {};
    if (stays)
        row.searchId = held.searchId;
    while (row.searchId != held.searchId) {
        Statement place(m_connection, QStringLiteral("SELECT search_id FROM job_search WHERE search_id = ?"));
        place.bind(row.searchId);
        const auto taken = fb::rowOf(place, [](const Statement &found) { return found.integer(0); });
        FB_TRY(taken);
        if (!*taken)
            break;
        ++row.searchId;
    }
    FB_TRY(unindex(held));
    Statement update(m_connection,
                     m_connection.dialect().isPostgres()
                         ? QStringLiteral("UPDATE job_search SET search_id = ?, location_id = ?, words = ? WHERE job_id = ?")
                         : QStringLiteral("UPDATE job_search SET search_id = ?, location_id = ?, words = ?, indexed = 0 WHERE job_id = ?"));
    return update.bind(row.searchId).bind(row.locationId).bind(row.words).bind(row.jobId).exec();
}

Result<void> SearchTable::remove(const Row &held)
{
    FB_TRY(unindex(held));
    Statement statement(m_connection, QStringLiteral("DELETE FROM job_search WHERE job_id = ?"));
    return statement.bind(held.jobId).exec();
}

Result<void> SearchTable::unindex(const Row &held)
{
    if (m_connection.dialect().isPostgres())
        return {};
    Statement statement(m_connection,
                        QStringLiteral("INSERT INTO job_search_index (job_search_index, rowid, words)"
                                       " SELECT 'delete', search_id, words FROM job_search WHERE job_id = ? AND indexed = 1"));
    return statement.bind(held.jobId).exec();
}

Result<bool> SearchTable::isWaiting()
{
    if (m_connection.dialect().isPostgres())
        return false;
    const Result<std::int64_t> waiting = m_connection.integer(QStringLiteral("SELECT EXISTS (SELECT 1 FROM job_search WHERE indexed = 0)"));
    FB_TRY(waiting);
    return *waiting != 0;
}

Result<int> SearchTable::index(int most)
{
    if (m_connection.dialect().isPostgres())
        return 0;
    const QString waiting = QStringLiteral("FROM job_search WHERE indexed = 0 ORDER BY search_id LIMIT ?");
    Statement insert(m_connection, QStringLiteral("INSERT INTO job_search_index (rowid, words) SELECT search_id, words ") + waiting);
    FB_TRY(insert.bind(most).exec());
    Statement mark(m_connection, QStringLiteral("UPDATE job_search SET indexed = 1 WHERE search_id IN (SELECT search_id %1)").arg(waiting));
    FB_TRY(mark.bind(most).exec());
    return mark.affected();
}

Result<void> SearchTable::merge()
{
    if (m_connection.dialect().isPostgres())
        return {};
    return m_connection.execute(QStringLiteral("INSERT INTO job_search_index (job_search_index) VALUES ('optimize')"));
}

Result<SearchTable::Found> SearchTable::foundBy(const QString &order, const QString &from, const QString &condition, const QVariantList &values, int most)
{
    Statement statement(m_connection, QStringLiteral("SELECT %1, s.job_id FROM %2 WHERE %3 ORDER BY %1 DESC LIMIT %4").arg(order, from, condition).arg(most));
    statement.bindAll(values);
    return rowsOf(statement, [](const Statement &row) { return std::pair(row.integer(0), row.text(1)); });
}

Result<QStringList> SearchTable::find(const QStringList &needles, const QString &locationId, int most)
{
    const Dialect &dialect = m_connection.dialect();
    QStringList conditions;
    QVariantList values;
    for (const QString &needle : needles) {
        conditions.push_back(dialect.isPostgres() ? QStringLiteral("s.words LIKE ?") : QStringLiteral("instr(s.words, ?) > 0"));
        values.push_back(Statement::value(dialect, dialect.isPostgres() ? likePattern(needle) : needle));
    }
    if (!locationId.isEmpty()) {
        conditions.push_back(QStringLiteral("s.location_id = ?"));
        values.push_back(Statement::value(dialect, locationId));
    }
    conditions.push_back(QStringLiteral("1 = 1"));
    const QString condition = conditions.join(QStringLiteral(" AND "));
    const QString order = QStringLiteral("s.search_id");
    const QString table = QStringLiteral("job_search s");
    const bool indexed = !needles.isEmpty() && !dialect.isPostgres();
    Result<Found> found = indexed
        ? foundBy(QStringLiteral("f.rowid"), QStringLiteral("job_search_index f CROSS JOIN job_search s ON s.search_id = f.rowid"),
                  QStringLiteral("f.job_search_index MATCH ? AND ") + condition, QVariantList{matchExpression(needles)} + values, most)
        : foundBy(order, table, condition, values, most);
    FB_TRY(found);
    if (indexed) {
        const Result<Found> waiting = foundBy(order, table, QStringLiteral("s.indexed = 0 AND ") + condition, values, most);
        FB_TRY(waiting);
        *found += *waiting;
        std::sort(found->begin(), found->end(), std::greater());
    }
    QStringList ids;
    for (const auto &[searchId, jobId] : found->first(std::min<qsizetype>(most, found->size())))
        ids.push_back(jobId);
    return ids;
}

} // namespace fb
