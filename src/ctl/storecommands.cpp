// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "sourcestatus.h"
#include "storedesk.h"

#include <QDateTime>
#include <QSysInfo>

#include <algorithm>

namespace fb {

namespace {

QString dateTime(const std::optional<Instant> &time)
{
    return time ? QDateTime::fromMSecsSinceEpoch(toMs(*time)).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QStringLiteral("never");
}

} // namespace

Result<std::unique_ptr<Store>> CommandContext::openStore(StoreOptions options) const
{
    const Result<StoreAddress> address = StoreAddress::parse(configuration.store);
    if (!address)
        return std::unexpected(address.error());
    options.password = storePassword;
    return Store::open(*address, std::move(options));
}

QString CommandContext::deskName()
{
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME", QStringLiteral("shell")));
    return QStringLiteral("%1@%2").arg(user, QSysInfo::machineHostName());
}

StoreDesk deskOf(const CommandContext &context)
{
    ShopService::Settings settings;
    settings.store = context.configuration.store;
    settings.storePassword = context.storePassword;
    settings.locationId = context.configuration.locationId;
    settings.desk = CommandContext::deskName();
    StoreDesk desk(std::move(settings), context.clock);
    if (const QString as = context.invocation.value(QStringLiteral("as")).trimmed(); !as.isEmpty())
        desk.setActor({.name = as, .desk = CommandContext::deskName()});
    return desk;
}

QString describeRun(const RunRecord &run)
{
    const RunTotals &t = run.totals;
    QString text =
        QStringLiteral("%1%2: %3 scanned, %4 created, %5 updated, %6 cancelled, %7 skipped, %8 errors (%9 calls, %10)\n")
            .arg(run.dryRun ? QStringLiteral("Dry run, nothing written: ") : QString(), run.outcome ? outcomeName(*run.outcome) : QStringLiteral("running"))
            .arg(t.scanned)
            .arg(t.created)
            .arg(t.updated)
            .arg(t.cancelled)
            .arg(t.skipped)
            .arg(t.errors)
            .arg(run.apiCalls)
            .arg(run.endedAt ? QStringLiteral("%1 ms").arg((*run.endedAt - run.startedAt).count()) : QStringLiteral("not finished"));
    for (const RecordError &record : run.errors)
        text += QStringLiteral("  %1: %2\n").arg(record.bookingId.isEmpty() ? QStringLiteral("(no id)") : printable(record.bookingId), printable(record.error));
    return text;
}

int showHistory(const CommandContext &context)
{
    const Result<std::unique_ptr<Store>> store = context.openStore();
    if (!store)
        return context.printer.failed(store.error());
    const Result<QList<RunRecord>> runs = (*store)->runs(context.invocation.limit);
    if (!runs)
        return context.printer.failed(runs.error());
    Json list = Json::array();
    QList<QStringList> rows{{QStringLiteral("STARTED"), QStringLiteral("TRIGGER"), QStringLiteral("OUTCOME"), QStringLiteral("SCANNED"),
                             QStringLiteral("CREATED"), QStringLiteral("UPDATED"), QStringLiteral("CANCELLED"), QStringLiteral("ERRORS"),
                             QStringLiteral("CALLS"), QStringLiteral("RUN")}};
    for (const RunRecord &run : *runs) {
        list.push_back(toJson(run));
        const auto number = [](std::int64_t value) { return QString::number(value); };
        rows.push_back({dateTime(run.startedAt), triggerName(run.trigger), run.outcome ? outcomeName(*run.outcome) : QStringLiteral("running"),
                        number(run.totals.scanned), number(run.totals.created), number(run.totals.updated), number(run.totals.cancelled),
                        number(run.totals.errors), number(run.apiCalls), run.runId});
    }
    context.printer.done({{"runs", std::move(list)}}, runs->isEmpty() ? QStringLiteral("No runs yet.\n") : table(rows));
    return 0;
}

int showRun(const CommandContext &context)
{
    StoreDesk store = deskOf(context);
    const Result<RunDetail> detail = store.run(context.invocation.arguments.value(0));
    if (!detail)
        return context.printer.failed(detail.error());
    Json items = Json::array();
    RunRecord told = detail->run;
    told.errors.removeIf([&](const RecordError &record) {
        return std::any_of(detail->items.begin(), detail->items.end(),
                           [&](const RunItem &item) { return !item.error.isEmpty() && item.bookingId == record.bookingId; });
    });
    QString text = describeRun(told);
    if (!detail->run.brakeSentence.isEmpty())
        text += printable(detail->run.brakeSentence) + u'\n';
    for (const RunItem &item : detail->items) {
        items.push_back(toJson(item));
        text += QStringLiteral("  %1 %2  %3\n")
                    .arg(stepActionName(item.action).leftJustified(7), printable(item.bookingId), printable(item.error.isEmpty() ? item.reason : item.error));
        for (const FieldChange &change : item.changes)
            text += QStringLiteral("            %1: %2 → %3\n").arg(change.field, printable(change.before), printable(change.after));
    }
    context.printer.done({{"run", toJson(detail->run)}, {"items", std::move(items)}}, text);
    return 0;
}

namespace {

/// The chosen location; while none is chosen, all of Square's that were ever tried. What was tried before any was known stands alone, and only until then.
Result<QList<SyncState>> statesToShow(Store &store, QString location)
{
    if (location.isEmpty()) {
        if (const Result<std::optional<QString>> stored = store.setting(QStringLiteral("square.location")); stored)
            location = stored->value_or(QString());
    }
    QList<SyncState> states;
    if (location.isEmpty()) {
        const Result<FeedPosition> position = store.feedPosition();
        if (!position)
            return std::unexpected(position.error());
        const Result<FeedBatch> feed = store.poll(*position);
        if (!feed)
            return std::unexpected(feed.error());
        const Result<QList<Location>> locations = store.locations();
        if (!locations)
            return std::unexpected(locations.error());
        for (const SyncState &state : feed->states) {
            const auto isItsPlace = [&state](const Location &known) { return known.locationId == state.locationId; };
            if (state.lastTryAt && (locations->isEmpty() || std::any_of(locations->cbegin(), locations->cend(), isItsPlace)))
                states.push_back(state);
        }
    }
    if (states.isEmpty()) {
        const Result<SyncState> state = store.syncState(QStringLiteral("square"), location);
        if (!state)
            return std::unexpected(state.error());
        states.push_back(*state);
    }
    return states;
}

} // namespace

int showStatus(const CommandContext &context)
{
    const Result<std::unique_ptr<Store>> store = context.openStore();
    if (!store)
        return context.printer.failed(store.error());
    const Result<QList<SyncState>> states = statesToShow(**store, context.configuration.locationId);
    if (!states)
        return context.printer.failed(states.error());
    const Result<std::optional<LeaseHolder>> holder = (*store)->leaseHolder(QStringLiteral("square"));
    if (!holder)
        return context.printer.failed(holder.error());
    Json sources = Json::array();
    QString text;
    for (const SyncState &state : *states) {
        SyncNow here;
        here.running = holder->has_value() && (*holder)->locationId == state.locationId;
        if (state.lastSuccessAt)
            here.nextRunAt = *state.lastSuccessAt + context.configuration.reconcileInterval;
        if (state.retryNotBefore > std::max(here.nextRunAt, std::optional(context.clock.now())))
            here.nextRunAt = state.retryNotBefore;
        SourceStatus status = sourceStatus(state, here, context.clock.now(), context.configuration.reconcileInterval);
        if (status.error && status.error->kind == ErrorKind::Braked && state.lastBrake)
            status.error = withWayPast(*status.error, *state.lastBrake);
        sources.push_back(toJson(status, state.locationId));
        const QString place = states->size() > 1 ? QStringLiteral("Square %1").arg(state.locationId) : QStringLiteral("Square");
        QList<QStringList> rows{{place, headlineText(status.headline)}};
        if (status.until)
            rows.push_back({status.headline == Headline::RateLimited ? QStringLiteral("Until") : QStringLiteral("Since"), dateTime(status.until)});
        rows += {{QStringLiteral("Last success"), dateTime(status.lastSuccessAt)},
                 {QStringLiteral("Last try"), dateTime(status.lastTryAt)},
                 {QStringLiteral("Next run due"), dateTime(status.nextRunAt)}};
        text += table(std::move(rows));
        if (status.error)
            text += printable(status.error->detail) + u'\n' + (status.error->action.isEmpty() ? QString() : printable(status.error->action) + u'\n');
    }
    context.printer.done({{"sources", std::move(sources)}}, text);
    return 0;
}

Error withWayPast(Error error, Brake brake)
{
    if (error.detail.endsWith(u'.'))
        error.detail.chop(1);
    error.detail += QStringLiteral("; reconcile --allow %1 lets it pass once.").arg(brakeName(brake));
    error.action = QStringLiteral("Nothing was written. Look into Square first.");
    return error;
}

int showStoreInfo(const CommandContext &context)
{
    const Result<std::unique_ptr<Store>> store = context.openStore();
    if (!store)
        return context.printer.failed(store.error());
    const Result<StoreCounts> counts = (*store)->counts();
    if (!counts)
        return context.printer.failed(counts.error());
    const StoreAddress &address = (*store)->address();
    const QString backend = address.backend == StoreAddress::Backend::Sqlite ? QStringLiteral("sqlite") : QStringLiteral("postgresql");
    const std::pair<const char *, std::int64_t> numbers[] = {
        {"bookings", counts->bookings}, {"jobs", counts->jobs},         {"statusEvents", counts->statusEvents},
        {"runs", counts->runs},         {"runItems", counts->runItems}, {"changes", counts->changes},
        {"people", counts->people}};
    Json counted = Json::object();
    QList<QStringList> rows{{QStringLiteral("backend"), backend},
                            {QStringLiteral("address"), address.text()},
                            {QStringLiteral("schema version"), QString::number((*store)->schemaVersion())}};
    for (const auto &[name, number] : numbers) {
        counted[name] = number;
        rows.push_back({QString::fromLatin1(name), QString::number(number)});
    }
    context.printer.done({{"backend", jsonString(backend)},
                          {"address", jsonString(address.text())},
                          {"schemaVersion", (*store)->schemaVersion()},
                          {"counts", std::move(counted)}},
                         table(rows));
    return 0;
}

int migrateStore(const CommandContext &context)
{
    const Result<StoreAddress> address = StoreAddress::parse(context.configuration.store);
    if (!address)
        return context.printer.failed(address.error());
    const Result<int> version = Store::migrate(*address, {.password = context.storePassword});
    if (!version)
        return context.printer.failed(version.error());
    const QString backend = address->backend == StoreAddress::Backend::Sqlite ? QStringLiteral("sqlite") : QStringLiteral("postgresql");
    context.printer.done({{"backend", jsonString(backend)}, {"schemaVersion", *version}},
                         QStringLiteral("%1 is at schema version %2.\n").arg(address->text()).arg(*version));
    return 0;
}

} // namespace fb
