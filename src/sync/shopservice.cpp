// SPDX-License-Identifier: GPL-3.0-or-later
#include "shopservice.h"

#include "poller.h"
#include "storedesk.h"
#include "storeinterrupt.h"
#include "worker.h"

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

    /// Tells about changed cards, after a large sync in portions, so that the window takes input in between.
    void announce(const QList<JobCard> &cards)
    {
        if (cards.isEmpty())
            return;
        Q_EMIT q->cardsChanged(cards.mid(0, kPortion));
        if (cards.size() > kPortion)
            postTo(q, [this, rest = cards.mid(kPortion)] { announce(rest); });
    }

    void poll()
    {
        ask<StoreDesk::News>(
            q,
            [this](Result<StoreDesk::News> news) {
                if (news) {
                    poller.finished({});
                    announce(news->cards);
                    Q_EMIT q->statesRead(news->states, news->runActive);
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
    Poller poller;
    std::shared_ptr<StoreInterrupt> interrupt = std::make_shared<StoreInterrupt>();
    Worker<StoreDesk> worker;
};

ShopService::ShopService(Settings settings, const Clock &clock, QObject *parent)
    : QObject(parent)
{
    const milliseconds interval = settings.pollInterval;
    d = std::make_unique<Private>(this, std::move(settings), clock);
    d->poller.start(interval);
}

ShopService::~ShopService()
{
    d->worker.stop(kPatience, [this] { d->interrupt->interrupt(); });
}

void ShopService::setActor(Actor actor)
{
    d->worker.post([actor = std::move(actor)](StoreDesk &desk) { desk.setActor(actor); });
}

void ShopService::board(QDate date, QObject *context, Answer<BoardDay> answer)
{
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

void ShopService::addWalkIn(WalkIn walkIn, QObject *context, Answer<JobDetail> answer)
{
    d->ask<JobDetail>(context, std::move(answer), [walkIn = std::move(walkIn)](StoreDesk &desk) { return desk.addWalkIn(walkIn); });
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

void ShopService::locations(QObject *context, Answer<QList<Location>> answer)
{
    d->ask<QList<Location>>(context, std::move(answer), [](StoreDesk &desk) { return desk.locations(); });
}

void ShopService::facts(QObject *context, Answer<StoreFacts> answer)
{
    d->ask<StoreFacts>(context, std::move(answer), [](StoreDesk &desk) { return desk.facts(); });
}

void ShopService::setWindowVisible(bool visible) { d->poller.setVisible(visible); }

void ShopService::pollNow() { d->poller.pollNow(); }

void ShopService::setPollInterval(milliseconds interval) { d->poller.setInterval(interval); }

std::optional<Instant> ShopService::lastPollAt() const { return d->poller.lastSuccessAt(); }

std::optional<Error> ShopService::pollError() const { return d->poller.lastError(); }

} // namespace fb
