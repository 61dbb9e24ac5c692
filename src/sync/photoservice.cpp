// SPDX-License-Identifier: GPL-3.0-or-later
#include "photoservice.h"

#include "photodesk.h"
#include "storeinterrupt.h"
#include "worker.h"

namespace fb {

namespace {
constexpr milliseconds kPatience{2'000}; ///< for the picture that is just being kept
} // namespace

class PhotoService::Private {
public:
    struct Waiting {
        QString jobId;
        PhotoCategory category = PhotoCategory::Other;
        PhotoSource source;
        Actor actor; ///< who was signed in when they were added
        int import = 0; ///< which of the job's imports it belongs to
    };

    Private(PhotoService *owner, ShopService::Settings wanted, const Clock &time)
        : q(owner)
        , settings(std::move(wanted))
        , clock(time)
        , actor{.name = settings.desk, .desk = settings.desk, .nobody = true}
    {
    }

    Worker<PhotoDesk> &thread()
    {
        if (!worker)
            worker.emplace(QStringLiteral("photos"), [s = settings, &time = clock, stop = interrupt] { return std::make_unique<PhotoDesk>(s, time, stop); });
        return *worker;
    }

    /// Asks the photo thread and brings the answer back to @p context's thread.
    template<class T, class Question>
    void ask(QObject *context, Answer<T> answer, Question question)
    {
        thread().post([target = QPointer<PhotoService>(q), context = QPointer<QObject>(context), answer = std::move(answer),
                       question = std::move(question)](PhotoDesk &desk) {
            Result<T> result = question(desk);
            // Posted to the service, which outlives this thread; the context may die at any time, so it is looked at only over there.
            postTo(target.data(), [context, answer, result = std::move(result)]() mutable {
                if (context)
                    answer(std::move(result));
            });
        });
    }

    /// Begins with the next source; one is under way at a time, so memory stays bounded and previews get their turn.
    void next()
    {
        if (busy || waiting.isEmpty())
            return;
        busy = true;
        const Waiting now = waiting.takeFirst();
        ask<ImportedPhoto>(
            q, [this, now](const Result<ImportedPhoto> &result) { finished(now, result); },
            [now](PhotoDesk &desk) { return desk.import(now.jobId, now.category, now.source, now.actor); });
    }

    void finished(const Waiting &item, const Result<ImportedPhoto> &result)
    {
        busy = false;
        const auto found = imports.find(item.jobId);
        PhotoProgress told{.jobId = item.jobId};
        PhotoProgress &progress = found == imports.end() ? told : *found;
        // What was in work when its import was cancelled and forgotten is a photo of the job all the same, but counts nowhere.
        if (result)
            progress.photos = result->photos;
        if (found != imports.end() && item.import == newest.value(item.jobId)) {
            ++progress.done;
            if (result)
                ++(result->isNew ? progress.added : progress.known);
            else
                progress.failures.push_back({item.source.name(), result.error()});
        }
        told = progress; // a slot may forget it
        Q_EMIT q->progressed(told);
        next();
    }

    PhotoService *q;
    const ShopService::Settings settings;
    const Clock &clock;
    Actor actor;
    QList<Waiting> waiting;
    QHash<QString, PhotoProgress> imports;
    QHash<QString, int> newest; ///< number of a job's import, from 1
    bool busy = false; ///< the photo thread has one source
    std::shared_ptr<StoreInterrupt> interrupt = std::make_shared<StoreInterrupt>();
    std::optional<Worker<PhotoDesk>> worker;
};

PhotoService::PhotoService(ShopService::Settings settings, const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(settings), clock))
{
}

PhotoService::~PhotoService()
{
    if (d->worker)
        d->worker->stop(kPatience, [this] { d->interrupt->interrupt(); });
}

void PhotoService::setActor(Actor actor) { d->actor = std::move(actor); }

void PhotoService::add(const QString &jobId, PhotoCategory category, const QList<PhotoSource> &sources)
{
    if (sources.isEmpty())
        return;
    PhotoProgress &progress = d->imports[jobId];
    int &import = d->newest[jobId];
    if (!progress.isRunning()) {
        progress = PhotoProgress{.jobId = jobId};
        ++import;
    }
    progress.total += static_cast<int>(sources.size());
    for (const PhotoSource &source : sources)
        d->waiting.push_back({jobId, category, source, d->actor, import});
    const PhotoProgress told = progress;
    Q_EMIT progressed(told);
    d->next();
}

void PhotoService::cancel(const QString &jobId)
{
    const auto found = d->imports.find(jobId);
    if (found == d->imports.end() || !found->isRunning())
        return;
    d->waiting.removeIf([&](const Private::Waiting &item) { return item.jobId == jobId; });
    found->cancelled = true;
    const PhotoProgress told = *found;
    Q_EMIT progressed(told);
}

std::optional<PhotoProgress> PhotoService::progress(const QString &jobId) const
{
    const auto found = d->imports.constFind(jobId);
    return found == d->imports.constEnd() ? std::nullopt : std::optional(*found);
}

void PhotoService::forget(const QString &jobId)
{
    if (const auto found = d->imports.constFind(jobId); found != d->imports.constEnd() && !found->isRunning())
        d->imports.erase(found);
}

void PhotoService::preview(const Photo &photo, QSize box, QObject *context, Answer<QImage> answer)
{
    d->ask<QImage>(context, std::move(answer), [photo, box](PhotoDesk &desk) { return desk.preview(photo, box); });
}

void PhotoService::picture(const Photo &photo, QSize box, QObject *context, Answer<QImage> answer)
{
    d->ask<QImage>(context, std::move(answer), [photo, box](PhotoDesk &desk) { return desk.picture(photo, box); });
}

void PhotoService::saveAs(const Photo &photo, const QString &path, QObject *context, Answer<void> answer)
{
    d->ask<void>(context, std::move(answer), [photo, path](PhotoDesk &desk) { return desk.saveAs(photo, path); });
}

void PhotoService::newIn(const QString &folder, Instant since, QObject *context, Answer<FolderNews> answer)
{
    d->ask<FolderNews>(context, std::move(answer), [folder, since](PhotoDesk &desk) { return desk.newIn(folder, since); });
}

} // namespace fb
