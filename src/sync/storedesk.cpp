// SPDX-License-Identifier: GPL-3.0-or-later
#include "storedesk.h"

#include "account.h"

namespace fb {

StoreDesk::StoreDesk(ShopService::Settings settings, const Clock &clock, std::shared_ptr<StoreInterrupt> interrupt)
    : m_settings(std::move(settings))
    , m_kept(m_settings.keptFile, m_settings.store)
    , m_actor{.name = m_settings.desk, .desk = m_settings.desk, .personId = m_settings.personId, .nobody = m_settings.personId.isEmpty()}
    , m_clock(clock)
    , m_interrupt(std::move(interrupt))
{
}

Result<std::unique_ptr<Store>> openDeskStore(const ShopService::Settings &settings, const std::shared_ptr<StoreInterrupt> &interrupt)
{
    const Result<StoreAddress> address = StoreAddress::parse(settings.store);
    if (!address)
        return std::unexpected(address.error());
    return Store::open(*address, {.password = settings.storePassword, .interrupt = interrupt});
}

Result<Store *> StoreDesk::store()
{
    if (m_store)
        return m_store.get();
    Result<std::unique_ptr<Store>> opened = openDeskStore(m_settings, m_interrupt);
    if (!opened)
        return std::unexpected(opened.error());
    m_store = *std::move(opened);
    return m_store.get();
}

Result<Location> StoreDesk::location()
{
    const Result<Store *> store = this->store();
    if (!store)
        return std::unexpected(store.error());
    const Result<std::optional<QString>> stored = (*store)->setting(QStringLiteral("square.location"));
    const Result<QList<Location>> known = (*store)->locations();
    if (!stored || !known)
        return std::unexpected(stored ? known.error() : stored.error());
    if (known->isEmpty()) // nothing was ever read from Square: a board without a place, in UTC until the first run
        return Location{.locationId = m_settings.locationId.isEmpty() ? stored->value_or(QString()) : m_settings.locationId, .timeZone = QStringLiteral("UTC")};
    return chooseLocation(*known, m_settings.locationId, stored->value_or(QString()));
}

Result<BoardDay> StoreDesk::board(QDate date)
{
    const Result<Location> location = this->location();
    if (!location)
        return std::unexpected(location.error());
    if (!m_position) { // before the rows are read, so that no change falls between the two
        const Result<FeedPosition> position = m_store->feedPosition();
        if (!position)
            return std::unexpected(position.error());
        m_position = *position;
    }
    BoardDay day;
    day.location = *location;
    day.readAt = m_clock.now();
    day.date = date.isValid() ? date : dayOf(day.readAt, location->zone());
    day.window = dayWindow(day.date, location->zone());
    Result<QList<JobCard>> cards = m_store->board(location->locationId, day.window);
    const Result<SyncState> state = m_store->syncState(QStringLiteral("square"), location->locationId);
    if (!cards || !state)
        return std::unexpected(cards ? state.error() : cards.error());
    Result<QList<JobCard>> carriedOver = m_store->carriedOver(location->locationId, day.window.start);
    if (!carriedOver)
        return std::unexpected(carriedOver.error());
    day.cards = *std::move(cards);
    if (day.window.contains(day.readAt)) // yesterday's cars stand in today's shop
        day.carriedOver = *std::move(carriedOver);
    day.synced = Coverage::fromText(state->coverage).covers(day.window);
    return day;
}

Result<JobDetail> StoreDesk::job(const QString &jobId)
{
    const Result<Store *> store = this->store();
    if (!store)
        return std::unexpected(store.error());
    Result<std::optional<JobDetail>> detail = (*store)->detail(jobId, m_clock.now());
    if (!detail)
        return std::unexpected(detail.error());
    if (!*detail)
        return failure(ErrorKind::NotFound, QStringLiteral("The job store has no job %1").arg(jobId.left(80)), QStringLiteral("store"),
                       QStringLiteral("floorboardctl jobs lists them."));
    return std::move(**detail);
}

Result<JobDetail> StoreDesk::edit(const QString &jobId, const JobEdit &edit, std::int64_t expectedRevision)
{
    Result<JobDetail> answer = write(jobId, edit, expectedRevision);
    if (const auto *typed = std::get_if<FieldsEdit>(&edit); typed && answer) {
        QStringList fields;
        for (const FieldEdit &field : typed->fields)
            fields.push_back(field.field);
        m_kept.forget(jobId, fields);
    } else if (typed) {
        m_kept.keep(jobId, *typed, m_clock.now());
    }
    return answer;
}

Result<JobDetail> StoreDesk::write(const QString &jobId, const JobEdit &edit, std::int64_t expectedRevision)
{
    return with([&](Store &store) { return store.edit(jobId, edit, expectedRevision, m_actor, m_clock.now()); });
}

Result<JobDetail> StoreDesk::addWalkIn(const WalkIn &walkIn)
{
    const Result<Location> location = this->location();
    if (!location)
        return std::unexpected(location.error());
    WalkIn placed = walkIn;
    if (placed.locationId.isEmpty())
        placed.locationId = location->locationId;
    if (toMs(placed.at) == 0)
        placed.at = m_clock.now();
    return m_store->addWalkIn(placed, m_actor, m_clock.now());
}

Result<QList<ChecklistTemplate>> StoreDesk::checklistTemplates()
{
    return with([&](Store &store) { return store.checklistTemplates(); });
}

Result<JobChoices> StoreDesk::jobChoices(const QString &jobId)
{
    return with([&](Store &store) { return store.jobChoices(jobId); });
}

Result<ChecklistTemplate> StoreDesk::saveChecklistTemplate(const ChecklistTemplate &edited)
{
    return with([&](Store &store) { return store.saveChecklistTemplate(edited, m_actor, m_clock.now()); });
}

Result<QList<Person>> StoreDesk::people()
{
    return with([&](Store &store) { return store.people(); });
}

Result<StoreDesk::Standing> StoreDesk::standing()
{
    const Result<Store *> store = this->store();
    if (!store)
        return std::unexpected(store.error());
    const Result<bool> hasPeople = (*store)->hasPeople();
    if (!hasPeople)
        return std::unexpected(hasPeople.error());
    Result<Actor> actor = (*store)->identify(m_actor);
    if (!actor && actor.error().kind != ErrorKind::Forbidden)
        return std::unexpected(actor.error());
    if (!actor) // somebody who was signed in left
        signOut();
    m_standing = Standing{*hasPeople, actor ? *std::move(actor) : m_actor};
    return *m_standing;
}

Result<StoreDesk::Standing> StoreDesk::signIn(const QString &personId, const Secret &pin)
{
    const Result<Store *> store = this->store();
    if (!store)
        return std::unexpected(store.error());
    const Result<Actor> actor = (*store)->signIn(personId, pin, m_settings.desk, m_clock.now());
    if (!actor)
        return std::unexpected(actor.error());
    m_actor = *actor;
    m_standing = Standing{true, *actor};
    return *m_standing;
}

void StoreDesk::signOut()
{
    m_actor = {.name = m_settings.desk, .desk = m_settings.desk, .nobody = true};
    m_standing.reset();
}

Result<Person> StoreDesk::addPerson(const Person &wanted, const Secret &pin)
{
    return with([&](Store &store) { return store.addPerson(wanted, pin, m_actor, m_clock.now()); });
}

Result<Person> StoreDesk::changePerson(const QString &personId, const PersonEdit &edit)
{
    return with([&](Store &store) { return store.changePerson(personId, edit, m_actor, m_clock.now()); });
}

Result<Person> StoreDesk::setPin(const QString &personId, const Secret &pin)
{
    return with([&](Store &store) { return store.setPin(personId, pin, m_actor, m_clock.now()); });
}

Result<QList<PersonEvent>> StoreDesk::personEvents(const QString &personId)
{
    return with([&](Store &store) { return store.personEvents(personId); });
}

Result<QList<RunRecord>> StoreDesk::runs(int limit)
{
    return with([&](Store &store) { return store.runs(limit); });
}

Result<RunDetail> StoreDesk::run(const QString &runId)
{
    const Result<Store *> store = this->store();
    if (!store)
        return std::unexpected(store.error());
    Result<std::optional<RunRecord>> run = (*store)->run(runId);
    if (!run)
        return std::unexpected(run.error());
    if (!*run)
        return failure(ErrorKind::NotFound, QStringLiteral("The job store has no run %1").arg(runId), QStringLiteral("store"),
                       QStringLiteral("floorboardctl history lists them."));
    Result<QList<RunItem>> items = (*store)->runItems(runId);
    if (!items)
        return std::unexpected(items.error());
    return RunDetail{**std::move(run), *std::move(items)};
}

Result<std::optional<RunDetail>> StoreDesk::lastRun()
{
    const Result<Store *> store = this->store();
    if (!store)
        return std::unexpected(store.error());
    const Result<Location> location = this->location(); // a wrong one is known by what its run says
    const Result<QList<RunRecord>> runs = (*store)->runs(1, location ? location->locationId : m_settings.locationId);
    if (!runs)
        return std::unexpected(runs.error());
    if (runs->isEmpty())
        return std::optional<RunDetail>();
    return run(runs->first().runId);
}

Result<QList<Location>> StoreDesk::locations()
{
    return with([&](Store &store) { return store.locations(); });
}

Result<StoreFacts> StoreDesk::facts()
{
    const Result<Store *> store = this->store();
    if (!store)
        return std::unexpected(store.error());
    const StoreAddress &address = (*store)->address();
    return StoreFacts{address.backend == StoreAddress::Backend::Sqlite ? QStringLiteral("sqlite") : QStringLiteral("postgresql"), address.text(),
                      (*store)->schemaVersion()};
}

Result<StoreDesk::News> StoreDesk::poll()
{
    const Result<Store *> store = this->store();
    if (!store)
        return std::unexpected(store.error());
    if (!m_position) {
        const Result<FeedPosition> position = (*store)->feedPosition();
        if (!position)
            return std::unexpected(position.error());
        m_position = *position;
    }
    Result<FeedBatch> batch = (*store)->poll(*m_position);
    if (!batch)
        return std::unexpected(batch.error());
    News news;
    news.more = batch->more;
    news.states = batch->states;
    news.runActive = batch->running.has_value();
    if (!batch->jobIds.isEmpty()) {
        Result<QList<JobCard>> cards = (*store)->jobs(batch->jobIds);
        if (!cards)
            return std::unexpected(cards.error());
        news.cards = *std::move(cards);
    }
    if (batch->people || !m_standing) {
        if (const Result<Standing> standing = this->standing(); !standing)
            return std::unexpected(standing.error());
    }
    news.people = batch->people;
    news.standing = *m_standing;
    m_position = batch->position; // only now: a failed read is read again by the next poll
    return news;
}

} // namespace fb
