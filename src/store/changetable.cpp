// SPDX-License-Identifier: GPL-3.0-or-later
#include "changetable.h"

#include "bulkinsert.h"
#include "leasetable.h"
#include "syncstatetable.h"
#include "tryresult.h"

#include <QSet>

#include <utility>

namespace fb {

namespace {
constexpr int kBatch = 10'000;
enum Part { PartChange, PartState, PartLease };

/// Three selects of one shape: the part, eight texts, seven integers.
QString pollStatement(const Dialect &dialect)
{
    const QString change =
        QStringLiteral("SELECT * FROM (SELECT 0, job_id, '', '', '', '', '', '', '', %1, CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint),"
                       " CAST(NULL AS bigint), CAST(NULL AS bigint) FROM change WHERE %2 ORDER BY %3 LIMIT %4) c")
            .arg(dialect.feedColumns(), dialect.feedAfter(), dialect.feedOrder())
            .arg(kBatch);
    return change + QStringLiteral(" UNION ALL SELECT 1, ") + SyncStateTable::columns() + QStringLiteral(" FROM sync_state UNION ALL SELECT 2, ")
        + LeaseTable::columns(dialect) + QStringLiteral(" FROM lease WHERE run_id <> ''");
}
} // namespace

Result<void> ChangeTable::add(const QString &kind, const QStringList &jobIds, Instant now)
{
    BulkInsert insert(m_connection, QStringLiteral("change"), {QStringLiteral("kind"), QStringLiteral("job_id"), QStringLiteral("at_ms")});
    for (const QString &jobId : jobIds)
        FB_TRY(insert.add({kind, jobId, Statement::value(now)}));
    return insert.flush();
}

Result<void> ChangeTable::addPeople(Instant now) { return add(QStringLiteral("people"), {QStringLiteral("")}, now); }

Result<FeedPosition> ChangeTable::end()
{
    Statement statement(m_connection, m_connection.dialect().feedEnd());
    const auto position = rowOf(statement, [](const Statement &row) { return FeedPosition{row.integer(0), row.integer(1)}; });
    FB_TRY(position);
    return position->value_or(FeedPosition());
}

Result<FeedBatch> ChangeTable::poll(const FeedPosition &since)
{
    Statement statement(m_connection, pollStatement(m_connection.dialect()));
    if (m_connection.dialect().isPostgres())
        statement.bind(QString::number(since.transaction));
    statement.bind(since.id);
    FB_TRY(statement.exec());

    FeedBatch batch{.position = since, .jobIds = {}, .states = {}, .running = std::nullopt};
    QSet<QString> seen;
    int changes = 0;
    for (;;) {
        const Result<bool> more = statement.next();
        FB_TRY(more);
        if (!*more)
            break;
        switch (static_cast<Part>(statement.integer(0))) {
        case PartChange: {
            ++changes;
            batch.position =
                std::max(batch.position, FeedPosition{statement.integer(9), statement.integer(10)},
                         [](const FeedPosition &a, const FeedPosition &b) { return std::pair(a.transaction, a.id) < std::pair(b.transaction, b.id); });
            const QString jobId = statement.text(1);
            if (jobId.isEmpty())
                batch.people = true;
            else if (!seen.contains(jobId)) {
                seen.insert(jobId);
                batch.jobIds.push_back(jobId);
            }
            break;
        }
        case PartState: batch.states.push_back(SyncStateTable::read(statement, 1)); break;
        case PartLease:
            if (const LeaseTable::Lease lease = LeaseTable::read(statement, 1); lease.isLive())
                batch.running = lease.holder;
            break;
        }
    }
    batch.more = changes == kBatch;
    return batch;
}

} // namespace fb
