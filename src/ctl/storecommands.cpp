// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "sourcestatus.h"
#include "storedesk.h"

#include <QDateTime>
#include <QSysInfo>

namespace fb {

namespace {

QString clockTime(Instant time, const QTimeZone &zone) { return QDateTime::fromMSecsSinceEpoch(toMs(time), zone).toString(QStringLiteral("HH:mm")); }

QString dateTime(const std::optional<Instant> &time)
{
    return time ? QDateTime::fromMSecsSinceEpoch(toMs(*time)).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QStringLiteral("never");
}

StoreDesk desk(const CommandContext &context)
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

QStringList flagNames(const JobCard &card, Instant now)
{
    QStringList names;
    for (const JobFlag flag : jobFlags(card, now))
        names.push_back(jobFlagName(flag));
    return names;
}

QString describeJob(const JobDetail &detail, const Location &location, Instant now)
{
    const JobCard &card = detail.card;
    const Booking &b = card.booking;
    const QTimeZone zone = location.zone();
    QList<QStringList> rows{
        {QStringLiteral("Job"), card.job.jobId},
        {QStringLiteral("Booking"), b.bookingId},
        {QStringLiteral("Status"), workStatusName(card.job.workStatus)},
        {QStringLiteral("Booked for"), QDateTime::fromMSecsSinceEpoch(toMs(b.startAt), zone).toString(QStringLiteral("ddd yyyy-MM-dd HH:mm t"))},
        {QStringLiteral("Service"), b.serviceType},
        {QStringLiteral("Customer"), b.customerName},
        {QStringLiteral("Phone"), b.customerPhone},
        {QStringLiteral("Email"), b.customerEmail},
        {QStringLiteral("Note"), b.customerNote},
        {QStringLiteral("In Square"), b.status},
        {QStringLiteral("Marks"), flagNames(card, now).join(QStringLiteral(", "))}};
    rows.removeIf([](const QStringList &row) { return row.at(1).isEmpty(); });
    QString text = table(rows) + QStringLiteral("\nHistory\n");
    QList<QStringList> events;
    for (const StatusEvent &event : detail.history)
        events.push_back({QStringLiteral(" "), QDateTime::fromMSecsSinceEpoch(toMs(event.changedAt), zone).toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                          workStatusName(event.to), event.changedBy, event.reason});
    return text + table(events);
}

int printJob(const CommandContext &context, StoreDesk &desk, const QString &id)
{
    const Result<JobDetail> detail = desk.job(id);
    if (!detail)
        return context.printer.failed(detail.error());
    Location place;
    if (const Result<QList<Location>> locations = desk.locations(); locations) {
        for (const Location &location : *locations) {
            if (location.locationId == detail->card.booking.locationId)
                place = location;
        }
    }
    const Instant now = context.clock.now();
    context.printer.done({{"job", toJson(*detail, now)}}, describeJob(*detail, place, now));
    return 0;
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

int showJobs(const CommandContext &context)
{
    StoreDesk store = desk(context);
    const Result<BoardDay> day = store.board(context.invocation.date);
    if (!day)
        return context.printer.failed(day.error());
    const Instant now = context.clock.now();
    Json jobs = Json::array();
    QList<QStringList> rows{{QStringLiteral("TIME"), QStringLiteral("CUSTOMER"), QStringLiteral("SERVICE"), QStringLiteral("STATUS"), QStringLiteral("MARKS"),
                             QStringLiteral("JOB")}};
    for (const JobCard &card : day->cards) {
        const Result<JobDetail> detail = store.job(card.job.jobId);
        jobs.push_back(toJson(detail ? *detail : JobDetail{.card = card}, now));
        rows.push_back({clockTime(card.booking.startAt, day->location.zone()),
                        card.booking.customerName.isEmpty() ? QStringLiteral("no customer") : card.booking.customerName, card.booking.serviceType,
                        workStatusName(card.job.workStatus), flagNames(card, now).join(QStringLiteral(", ")), card.job.jobId});
    }
    const QString date = day->date.toString(Qt::ISODate);
    QString text = QStringLiteral("%1  %2").arg(date, printable(day->location.name)).trimmed() + u'\n';
    if (!day->synced && day->location.name.isEmpty())
        text += QStringLiteral("Nothing was read from Square yet: floorboardctl reconcile\n");
    else if (!day->synced)
        text += QStringLiteral("Not synced for this day: floorboardctl reconcile --from %1 --to %2\n").arg(date, day->date.addDays(1).toString(Qt::ISODate));
    text += day->cards.isEmpty() ? QStringLiteral("No jobs.\n") : table(rows);
    context.printer.done({{"date", jsonString(date)}, {"synced", day->synced}, {"locationId", jsonString(day->location.locationId)}, {"jobs", std::move(jobs)}},
                         text);
    return 0;
}

int showJob(const CommandContext &context)
{
    StoreDesk store = desk(context);
    return printJob(context, store, context.invocation.arguments.value(0));
}

int setJobStatus(const CommandContext &context)
{
    StoreDesk store = desk(context);
    const Result<JobDetail> job = store.job(context.invocation.arguments.value(0));
    if (!job)
        return context.printer.failed(job.error());
    const MoveEdit move{.to = *workStatusFromName(context.invocation.arguments.value(1)), .reason = context.invocation.value(QStringLiteral("reason"))};
    const Result<JobDetail> moved = store.edit(job->card.job.jobId, move, 0);
    if (!moved)
        return context.printer.failed(moved.error());
    return printJob(context, store, moved->card.job.jobId);
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
    StoreDesk store = desk(context);
    const Result<RunDetail> detail = store.run(context.invocation.arguments.value(0));
    if (!detail)
        return context.printer.failed(detail.error());
    Json items = Json::array();
    QString text = describeRun(detail->run);
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

int showStatus(const CommandContext &context)
{
    const Result<std::unique_ptr<Store>> store = context.openStore();
    if (!store)
        return context.printer.failed(store.error());
    QString location = context.configuration.locationId;
    if (location.isEmpty()) {
        if (const Result<std::optional<QString>> stored = (*store)->setting(QStringLiteral("square.location")); stored)
            location = stored->value_or(QString());
    }
    QList<SyncState> states;
    if (location.isEmpty()) { // no location is chosen: tell about all that were ever tried
        const Result<FeedPosition> position = (*store)->feedPosition();
        if (!position)
            return context.printer.failed(position.error());
        const Result<FeedBatch> feed = (*store)->poll(*position);
        if (!feed)
            return context.printer.failed(feed.error());
        states = feed->states;
    }
    if (states.isEmpty()) {
        const Result<SyncState> state = (*store)->syncState(QStringLiteral("square"), location);
        if (!state)
            return context.printer.failed(state.error());
        states.push_back(*state);
    }
    const Result<std::optional<LeaseHolder>> holder = (*store)->leaseHolder(QStringLiteral("square"));
    if (!holder)
        return context.printer.failed(holder.error());
    Json sources = Json::array();
    QString text;
    for (const SyncState &state : std::as_const(states)) {
        SyncNow here;
        here.running = holder->has_value() && (*holder)->locationId == state.locationId;
        if (state.lastSuccessAt)
            here.nextRunAt = *state.lastSuccessAt + context.configuration.reconcileInterval;
        SourceStatus status = sourceStatus(state, here, context.clock.now(), context.configuration.reconcileInterval);
        if (status.error && status.error->kind == ErrorKind::Braked && state.lastBrake)
            status.error->action = wayPast(*state.lastBrake);
        sources.push_back(toJson(status));
        const QString place = states.size() > 1 ? QStringLiteral("Square %1").arg(state.locationId) : QStringLiteral("Square");
        text += table({{place, headlineText(status.headline)},
                       {QStringLiteral("Last success"), dateTime(status.lastSuccessAt)},
                       {QStringLiteral("Last try"), dateTime(status.lastTryAt)},
                       {QStringLiteral("Next run due"), dateTime(status.nextRunAt)}});
        if (status.error)
            text += printable(status.error->detail) + u'\n' + (status.error->action.isEmpty() ? QString() : printable(status.error->action) + u'\n');
    }
    context.printer.done({{"sources", std::move(sources)}}, text);
    return 0;
}

QString wayPast(Brake brake)
{
    return QStringLiteral("Nothing was written. Look into Square; if it is right, let it pass once: floorboardctl reconcile --allow %1.").arg(brakeName(brake));
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
