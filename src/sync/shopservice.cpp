// SPDX-License-Identifier: GPL-3.0-or-later
#include "shopservice.h"

#include "photoservice.h"
#include "poller.h"
#include "storedesk.h"
#include "storeinterrupt.h"
#include "worker.h"

#include <atomic>

namespace fb {

namespace {
constexpr qsizetype kPortion = 100;
constexpr milliseconds kPatience{400}; ///< for an edit that was made just before closing
} // namespace

class ShopService::Private {
public:
    Private(ShopService *owner, Settings settings, const Clock &clock)
        : q(owner)
        , poller([this] { poll(); }, clock)
        , photos(settings, clock)
        , worker(QStringLiteral("store"), [settings, &clock, interrupt = interrupt] { return std::make_unique<StoreDesk>(settings, clock, interrupt); })
    {
    }

    /// Asks the store thread and brings the answer back to @p context's thread.
    template<class T, class Question>
    void ask(QObject *context, Answer<T> answer, Question question)
    {
        worker.post(
            [q = QPointer<ShopService>(q), context = QPointer<QObject>(context), answer = std::move(answer), question = std::move(question)](StoreDesk &desk) {
                Result<T> result = question(desk);
                // Posted to the service, which outlives this thread; the context may die at any time, so it is looked at only over there.
                postTo(q.data(), [context, answer, result = std::move(result)]() mutable {
                    if (context)
                        answer(std::move(result));
                });
            });
    }

    /// Brings new search texts into the index, portion by portion behind whatever else is asked.
    void index()
    {
        if (std::exchange(indexing, true))
            return;
        ask<int>(
            q,
            [this](const Result<int> &indexed) {
                indexing = false;
                if (indexed && *indexed > 0)
                    index();
            },
            [](StoreDesk &desk) { return desk.indexSearch(); });
    }

    /// Tells about changed cards, after a large sync in portions, so that the window takes input in between.
    void announce(const QList<JobCard> &cards)
    {
        if (cards.isEmpty())
            return;
        Q_EMIT q->cardsChanged(cards.mid(0, kPortion));
        if (cards.size() > kPortion)
            postTo(q, [this, rest = cards.mid(kPortion)] { announce(rest); });
    }

    /// Who acts, as the store thread has it; told when it is something else than before.
    void take(const StoreDesk::Standing &now)
    {
        const bool news = !known || now != standing;
        known = true;
        standing = now;
        photos.setActor(standing.actor);
        if (news)
            Q_EMIT q->actorChanged(standing.actor);
    }

    /// Reads who acts, before the first poll has.
    void learn()
    {
        ask<StoreDesk::Standing>(
            q,
            [this, asked = signIns](const Result<StoreDesk::Standing> &now) {
                if (now && asked == signIns)
                    take(*now);
            },
            [](StoreDesk &desk) { return desk.standing(); });
    }

    /// A change of people, whose answer may mean that this desk's own actor is another now.
    template<class Question>
    void askAboutPeople(QObject *context, Answer<Person> answer, Question question)
    {
        ask<Person>(
            q,
            [this, context = QPointer<QObject>(context), answer = std::move(answer)](Result<Person> result) {
                if (result) {
                    learn();
                    Q_EMIT q->peopleChanged();
                }
                if (context)
                    answer(std::move(result));
            },
            std::move(question));
    }

    void poll()
    {
        ask<StoreDesk::News>(
            q,
            [this, asked = signIns](Result<StoreDesk::News> news) {
                if (news) {
                    poller.finished({});
                    if (asked == signIns)
                        take(news->standing);
                    if (news->people)
                        Q_EMIT q->peopleChanged();
                    announce(news->cards);
                    if (!news->cards.isEmpty())
                        index();
                    Q_EMIT q->statesRead(news->states, news->runActive);
                    std::optional<Instant> tried;
                    for (const SyncState &state : news->states)
                        tried = std::max(tried, state.lastTryAt);
                    if (tried != std::exchange(seenTry, tried))
                        Q_EMIT q->runsChanged();
                } else {
                    poller.finished(std::unexpected(news.error()));
                }
                Q_EMIT q->polled();
                if (news && news->more)
                    poller.pollNow();
            },
            [](StoreDesk &desk) { return desk.poll(); });
    }

    ShopService *q;
    StoreDesk::Standing standing;
    bool known = false; ///< standing comes from the store
    std::optional<Instant> seenTry; ///< the newest run that the poll told of
    int signIns = 0; ///< sign-ins and sign-outs asked for: older answers say nothing about who acts
    Poller poller;
    PhotoService photos;
    std::shared_ptr<std::atomic<int>> searches = std::make_shared<std::atomic<int>>(0); ///< begun so far
    bool indexing = false;
    std::shared_ptr<StoreInterrupt> interrupt = std::make_shared<StoreInterrupt>();
    Worker<StoreDesk> worker;
};

ShopService::ShopService(Settings settings, const Clock &clock, QObject *parent)
    : QObject(parent)
{
    const milliseconds interval = settings.pollInterval;
    const QString desk = settings.desk;
    d = std::make_unique<Private>(this, std::move(settings), clock);
    d->standing.actor = {.name = desk, .desk = desk, .nobody = true}; // whether it is open to all, the store knows
    d->poller.start(interval);
}

ShopService::~ShopService()
{
    d->worker.stop(kPatience, [this] { d->interrupt->interrupt(); });
}

Actor ShopService::actor() const { return d->standing.actor; }

bool ShopService::hasPeople() const { return d->standing.hasPeople; }

bool ShopService::knowsPeople() const { return d->known; }

void ShopService::signIn(const QString &personId, Secret pin, QObject *context, Answer<Actor> answer)
{
    const int signIns = ++d->signIns;
    d->ask<StoreDesk::Standing>(
        this,
        [this, signIns, context = QPointer<QObject>(context), answer = std::move(answer)](const Result<StoreDesk::Standing> &standing) {
            Result<Actor> result = standing ? Result<Actor>(standing->actor) : std::unexpected(standing.error());
            if (signIns != d->signIns)
                result = failure(ErrorKind::Cancelled, QStringLiteral("Somebody signed in or out meanwhile."), QStringLiteral("Floorboard"));
            else if (standing)
                d->take(*standing);
            if (context)
                answer(std::move(result));
        },
        [personId, pin = std::move(pin)](StoreDesk &desk) { return desk.signIn(personId, pin); });
}

void ShopService::signOut()
{
    if (!d->standing.hasPeople)
        return;
    ++d->signIns;
    StoreDesk::Standing standing = d->standing;
    standing.actor = {.name = standing.actor.desk, .desk = standing.actor.desk, .nobody = true};
    d->worker.post([](StoreDesk &desk) { desk.signOut(); });
    d->take(standing);
}

void ShopService::addPerson(Person wanted, Secret pin, QObject *context, Answer<Person> answer)
{
    d->askAboutPeople(context, std::move(answer), [wanted = std::move(wanted), pin = std::move(pin)](StoreDesk &desk) { return desk.addPerson(wanted, pin); });
}

void ShopService::changePerson(const QString &personId, PersonEdit edit, QObject *context, Answer<Person> answer)
{
    d->askAboutPeople(context, std::move(answer), [personId, edit = std::move(edit)](StoreDesk &desk) { return desk.changePerson(personId, edit); });
}

void ShopService::setPin(const QString &personId, Secret pin, QObject *context, Answer<Person> answer)
{
    d->askAboutPeople(context, std::move(answer), [personId, pin = std::move(pin)](StoreDesk &desk) { return desk.setPin(personId, pin); });
}

void ShopService::personEvents(const QString &personId, QObject *context, Answer<QList<PersonEvent>> answer)
{
    d->ask<QList<PersonEvent>>(context, std::move(answer), [personId](StoreDesk &desk) { return desk.personEvents(personId); });
}

void ShopService::board(QDate date, QObject *context, Answer<BoardDay> answer)
{
    if (!d->known)
        d->learn();
    d->ask<BoardDay>(context, std::move(answer), [date](StoreDesk &desk) { return desk.board(date); });
}

void ShopService::job(const QString &jobId, QObject *context, Answer<JobDetail> answer)
{
    d->ask<JobDetail>(context, std::move(answer), [jobId](StoreDesk &desk) { return desk.job(jobId); });
}

void ShopService::edit(const QString &jobId, JobEdit edit, std::int64_t expectedRevision, QObject *context, Answer<JobDetail> answer)
{
    d->ask<JobDetail>(context, std::move(answer),
                      [jobId, edit = std::move(edit), expectedRevision](StoreDesk &desk) { return desk.edit(jobId, edit, expectedRevision); });
}

void ShopService::keptEdits(QObject *context, Answer<QList<KeptEdit>> answer)
{
    d->ask<QList<KeptEdit>>(context, std::move(answer), [](StoreDesk &desk) { return desk.keptEdits(); });
}

void ShopService::keepEdit(const QString &jobId, FieldsEdit edit)
{
    d->worker.post([jobId, edit = std::move(edit)](StoreDesk &desk) { desk.keepEdit(jobId, edit); });
}

void ShopService::forgetEdit(const QString &jobId, QStringList fields)
{
    d->worker.post([jobId, fields = std::move(fields)](StoreDesk &desk) { desk.forgetEdit(jobId, fields); });
}

void ShopService::addWalkIn(WalkIn walkIn, QObject *context, Answer<JobDetail> answer)
{
    d->ask<JobDetail>(context, std::move(answer), [walkIn = std::move(walkIn)](StoreDesk &desk) { return desk.addWalkIn(walkIn); });
}

void ShopService::search(const QString &query, int most, QObject *context, Answer<JobSearch> answer)
{
    const int number = ++*d->searches;
    d->ask<JobSearch>(
        context,
        [this, number, answer = std::move(answer)](Result<JobSearch> result) {
            if (number == *d->searches)
                answer(std::move(result));
            d->index();
        },
        [query, most, number, searches = d->searches](StoreDesk &desk) -> Result<JobSearch> {
            if (number != *searches) // another one waits behind it
                return failure(ErrorKind::Cancelled, QStringLiteral("Another search was begun"), QStringLiteral("Floorboard"));
            return desk.search(query, most);
        });
}

void ShopService::linkSuggestions(const QString &jobId, QObject *context, Answer<QList<JobCard>> answer)
{
    d->ask<QList<JobCard>>(context, std::move(answer), [jobId](StoreDesk &desk) { return desk.linkSuggestions(jobId); });
}

void ShopService::linkBooking(const QString &jobId, const QString &bookingId, QObject *context, Answer<JobDetail> answer)
{
    d->ask<JobDetail>(context, std::move(answer), [jobId, bookingId](StoreDesk &desk) { return desk.linkBooking(jobId, bookingId); });
}

void ShopService::checklistTemplates(QObject *context, Answer<QList<ChecklistTemplate>> answer)
{
    d->ask<QList<ChecklistTemplate>>(context, std::move(answer), [](StoreDesk &desk) { return desk.checklistTemplates(); });
}

void ShopService::jobChoices(const QString &jobId, QObject *context, Answer<JobChoices> answer)
{
    d->ask<JobChoices>(context, std::move(answer), [jobId](StoreDesk &desk) { return desk.jobChoices(jobId); });
}

void ShopService::saveChecklistTemplate(ChecklistTemplate edited, QObject *context, Answer<ChecklistTemplate> answer)
{
    d->ask<ChecklistTemplate>(context, std::move(answer), [edited = std::move(edited)](StoreDesk &desk) { return desk.saveChecklistTemplate(edited); });
}

void ShopService::people(QObject *context, Answer<QList<Person>> answer)
{
    d->ask<QList<Person>>(context, std::move(answer), [](StoreDesk &desk) { return desk.people(); });
}

void ShopService::runs(int limit, QObject *context, Answer<QList<RunRecord>> answer)
{
    d->ask<QList<RunRecord>>(context, std::move(answer), [limit](StoreDesk &desk) { return desk.runs(limit); });
}

void ShopService::run(const QString &runId, QObject *context, Answer<RunDetail> answer)
{
    d->ask<RunDetail>(context, std::move(answer), [runId](StoreDesk &desk) { return desk.run(runId); });
}

void ShopService::lastRun(QObject *context, Answer<std::optional<RunDetail>> answer)
{
    d->ask<std::optional<RunDetail>>(context, std::move(answer), [](StoreDesk &desk) { return desk.lastRun(); });
}

void ShopService::location(QObject *context, Answer<Location> answer)
{
    d->ask<Location>(context, std::move(answer), [](StoreDesk &desk) { return desk.location(); });
}

void ShopService::locations(QObject *context, Answer<QList<Location>> answer)
{
    d->ask<QList<Location>>(context, std::move(answer), [](StoreDesk &desk) { return desk.locations(); });
}

void ShopService::facts(QObject *context, Answer<StoreFacts> answer)
{
    d->ask<StoreFacts>(context, std::move(answer), [](StoreDesk &desk) { return desk.facts(); });
}

PhotoService &ShopService::photos() { return d->photos; }

void ShopService::setWindowVisible(bool visible) { d->poller.setVisible(visible); }

void ShopService::pollNow() { d->poller.pollNow(); }

void ShopService::setPollInterval(milliseconds interval) { d->poller.setInterval(interval); }

std::optional<Instant> ShopService::lastPollAt() const { return d->poller.lastSuccessAt(); }

std::optional<Error> ShopService::pollError() const { return d->poller.lastError(); }

} // namespace fb
