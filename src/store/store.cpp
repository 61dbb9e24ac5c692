// SPDX-License-Identifier: GPL-3.0-or-later
#include "store.h"

#include "bookingtable.h"
#include "catalogtable.h"
#include "changetable.h"
#include "jobtable.h"
#include "journaltable.h"
#include "leasetable.h"
#include "locationtable.h"
#include "migrations.h"
#include "runitemtable.h"
#include "runtable.h"
#include "settingtable.h"
#include "syncstatetable.h"
#include "teammembertable.h"
#include "transaction.h"
#include "tryresult.h"

namespace fb {

Store::Store(std::unique_ptr<StoreConnection> connection)
    : m_connection(std::move(connection))
{
}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const StoreAddress &address, StoreOptions options)
{
    auto connection = std::make_unique<StoreConnection>(address, std::move(options));
    FB_TRY(connection->open());
    Migrations migrations(*connection);
    if (address.backend == StoreAddress::Backend::Sqlite && !connection->options().readOnly) {
        FB_TRY(migrations.migrate());
    }
    FB_TRY(migrations.check());
    std::unique_ptr<Store> store(new Store(std::move(connection)));
    if (!store->m_connection->options().readOnly)
        FB_TRY(store->beginSearch());
    if (!store->m_connection->options().readOnly)
        store->completeErasure();
    return store;
}

Result<int> Store::migrate(const StoreAddress &address, StoreOptions options)
{
    auto connection = std::make_unique<StoreConnection>(address, std::move(options));
    FB_TRY(connection->open());
    const Result<int> version = Migrations(*connection).migrate();
    FB_TRY(version);
    FB_TRY(Store(std::move(connection)).fillSearch());
    return *version;
}

const StoreAddress &Store::address() const { return m_connection->address(); }
int Store::schemaVersion() const { return m_connection->schemaVersion(); }

Result<StoreCounts> Store::counts()
{
    FB_TRY(m_connection->ready());
    Statement statement(
        *m_connection,
        QStringLiteral("SELECT (SELECT COUNT(*) FROM booking), (SELECT COUNT(*) FROM job), (SELECT COUNT(*) FROM status_event),"
                       " (SELECT COUNT(*) FROM run), (SELECT COUNT(*) FROM run_item), (SELECT COUNT(*) FROM change), (SELECT COUNT(*) FROM person)"));
    const auto counts = rowOf(statement, [](const Statement &row) {
        return StoreCounts{row.integer(0), row.integer(1), row.integer(2), row.integer(3), row.integer(4), row.integer(5), row.integer(6)};
    });
    FB_TRY(counts);
    return counts->value_or(StoreCounts());
}

Result<std::optional<QString>> Store::setting(const QString &key)
{
    FB_TRY(m_connection->ready());
    return SettingTable(*m_connection).find(key);
}

Result<void> Store::setSetting(const QString &key, const QString &value)
{
    FB_TRY(m_connection->ready());
    return SettingTable(*m_connection).save(key, value);
}

Result<QList<Location>> Store::locations()
{
    FB_TRY(m_connection->ready());
    return LocationTable(*m_connection).all();
}

Result<void> Store::saveLocations(const QList<Location> &locations)
{
    Transaction transaction(*m_connection);
    FB_TRY(transaction.begin());
    FB_TRY(LocationTable(*m_connection).replace(locations));
    return transaction.commit();
}

Result<QList<TeamMember>> Store::teamMembers()
{
    FB_TRY(m_connection->ready());
    return TeamMemberTable(*m_connection).all();
}

Result<void> Store::saveTeamMembers(const QList<TeamMember> &members)
{
    Transaction transaction(*m_connection);
    FB_TRY(transaction.begin());
    FB_TRY(TeamMemberTable(*m_connection).save(members));
    return transaction.commit();
}

Result<QHash<QString, CatalogService>> Store::services(const QStringList &variationIds)
{
    FB_TRY(m_connection->ready());
    return CatalogTable(*m_connection).find(variationIds);
}

Result<void> Store::saveServices(const QHash<QString, CatalogService> &services, Instant at)
{
    Transaction transaction(*m_connection);
    FB_TRY(transaction.begin());
    FB_TRY(CatalogTable(*m_connection).save(services, at));
    return transaction.commit();
}

/// A run without an outcome whose holder lives no more is over, although nobody has come to write that down yet.
Result<void> Store::closeDead(RunRecord &run)
{
    if (run.outcome)
        return {};
    const Result<std::optional<LeaseHolder>> holder = leaseHolder(run.source);
    FB_TRY(holder);
    if (*holder && (*holder)->runId == run.runId)
        return {};
    // A run gives the lease back and gets its outcome at once: it may have done so since its record was read.
    Result<std::optional<RunRecord>> again = RunTable(*m_connection).find(run.runId);
    FB_TRY(again);
    if (*again)
        run = std::move(**again);
    if (!run.outcome)
        run.outcome = Outcome::Interrupted;
    return {};
}

Result<QList<RunRecord>> Store::runs(int limit, const QString &locationId)
{
    FB_TRY(m_connection->ready());
    Result<QList<RunRecord>> runs = RunTable(*m_connection).newest(limit, locationId);
    FB_TRY(runs);
    for (RunRecord &run : *runs) {
        FB_TRY(closeDead(run));
        if (run.totals.errors == 0)
            continue;
        Result<QList<RecordError>> errors = RunItemTable(*m_connection).errorsOf(run.runId);
        FB_TRY(errors);
        run.errors = std::move(*errors);
    }
    return runs;
}

Result<std::optional<RunRecord>> Store::run(const QString &runId)
{
    FB_TRY(m_connection->ready());
    Result<std::optional<RunRecord>> run = RunTable(*m_connection).find(runId);
    FB_TRY(run);
    if (*run) {
        FB_TRY(closeDead(**run));
        Result<QList<RecordError>> errors = RunItemTable(*m_connection).errorsOf(runId);
        FB_TRY(errors);
        (*run)->errors = std::move(*errors);
    }
    return run;
}

Result<QList<RunItem>> Store::runItems(const QString &runId)
{
    FB_TRY(m_connection->ready());
    return RunItemTable(*m_connection).ofRun(runId);
}

Result<QList<JobCard>> Store::board(const QString &locationId, const TimeWindow &window)
{
    FB_TRY(m_connection->ready());
    return JobTable(*m_connection).board(locationId, window);
}

Result<QList<JobCard>> Store::jobs(const QStringList &jobIds)
{
    FB_TRY(m_connection->ready());
    return JobTable(*m_connection).cards(jobIds);
}

Result<std::optional<JobCard>> Store::job(const QString &id)
{
    FB_TRY(m_connection->ready());
    return JobTable(*m_connection).find(id);
}

Result<FeedPosition> Store::feedPosition()
{
    FB_TRY(m_connection->ready());
    return ChangeTable(*m_connection).end();
}

Result<FeedBatch> Store::poll(const FeedPosition &since)
{
    FB_TRY(m_connection->ready());
    return ChangeTable(*m_connection).poll(since);
}

} // namespace fb
