// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the store that staff use: jobs in full, edits, walk-ins, checklists, who may.
#include "catalogtable.h"
#include "checklisttable.h"
#include "checklisttemplatetable.h"
#include "jobtable.h"
#include "jobwrite.h"
#include "paymenttable.h"
#include "persontable.h"
#include "phototable.h"
#include "searchtable.h"
#include "searchtext.h"
#include "statuseventtable.h"
#include "store.h"
#include "storeerror.h"
#include "transaction.h"
#include "tryresult.h"

namespace fb {

namespace {

std::unexpected<Error> noJob(const QString &id)
{
    return storeFailure(ErrorKind::NotFound, QStringLiteral("There is no job %1").arg(id.left(80)), QStringLiteral("Check the id with floorboardctl jobs."));
}

/// The services that a job is about.
Result<QHash<QString, CatalogService>> catalogOf(StoreConnection &connection, const JobCard &card)
{
    if (card.isWalkIn())
        return CatalogTable(connection).named(card.job.walkInService);
    QStringList services;
    for (const Segment &segment : segmentsFromText(card.booking.segments))
        services.push_back(segment.serviceVariationId);
    return CatalogTable(connection).find(services);
}

Result<JobDetail> detailOf(StoreConnection &connection, JobCard card, Instant now)
{
    JobDetail detail;
    detail.readAt = now;
    const QString jobId = card.job.jobId;
    detail.card = std::move(card);
    Result<QList<ChecklistItem>> checklist = ChecklistTable(connection).ofJob(jobId);
    FB_TRY(checklist);
    Result<QList<Photo>> photos = PhotoTable(connection).ofJob(jobId);
    FB_TRY(photos);
    Result<QList<Payment>> payments = PaymentTable(connection).ofJob(jobId);
    FB_TRY(payments);
    Result<QList<StatusEvent>> history = StatusEventTable(connection).ofJob(jobId);
    FB_TRY(history);
    const Result<QHash<QString, CatalogService>> catalog = catalogOf(connection, detail.card);
    FB_TRY(catalog);
    detail.suggestedTotal = suggestedTotal(detail.card, *catalog);
    detail.checklist = std::move(*checklist);
    detail.photos = std::move(*photos);
    detail.payments = std::move(*payments);
    detail.history = std::move(*history);
    return detail;
}

/// Nothing when there is no such job.
Result<std::optional<JobDetail>> detailOfJob(StoreConnection &connection, const QString &jobId, Instant now)
{
    Result<QList<JobCard>> cards = JobTable(connection).cards({jobId});
    FB_TRY(cards);
    if (cards->isEmpty())
        return std::nullopt;
    return detailOf(connection, std::move(cards->first()), now);
}

Result<Actor> identified(StoreConnection &connection, const Actor &claimed) { return PersonTable(connection).identified(claimed); }

/// Whether a job is what a repeated request for a walk-in made the first time. What was erased since is no difference.
bool isSameWalkIn(const Job &job, const Job &wanted)
{
    return job.walkInAt && (job.walkInName == wanted.walkInName || job.walkInName.isEmpty()) && job.walkInService == wanted.walkInService;
}

} // namespace

Result<QList<JobCard>> Store::carriedOver(const QString &locationId, Instant before)
{
    FB_TRY(m_connection->ready());
    return JobTable(*m_connection).unfinished(locationId, before);
}

Result<std::optional<JobDetail>> Store::detail(const QString &id, Instant now)
{
    Result<std::optional<JobCard>> card = job(id);
    FB_TRY(card);
    if (!*card)
        return std::nullopt;
    return detailOf(*m_connection, std::move(**card), now);
}

Result<JobDetail> Store::edit(const QString &jobId, const JobEdit &edit, std::int64_t expectedRevision, const Actor &actor, Instant now)
{
    JobTable jobs(*m_connection);
    Transaction transaction(*m_connection);
    FB_TRY(transaction.begin());
    const Result<bool> locked = jobs.lock(jobId);
    FB_TRY(locked);
    if (!*locked)
        return noJob(jobId);
    const Result<Actor> who = identified(*m_connection, actor);
    FB_TRY(who);
    Result<std::optional<JobDetail>> before = detailOfJob(*m_connection, jobId, now);
    FB_TRY(before);
    if (!*before)
        return noJob(jobId);
    if (expectedRevision != 0 && expectedRevision != (*before)->card.job.revision)
        return changedMeanwhile();
    QList<ChecklistTemplate> templates;
    if (std::holds_alternative<MoveEdit>(edit)) {
        Result<QList<ChecklistTemplate>> current = ChecklistTemplateTable(*m_connection).current();
        FB_TRY(current);
        templates = std::move(*current);
    }
    const Result<std::optional<JobChange>> change = decide(**before, edit, *who, now, templates);
    FB_TRY(change);
    if (!*change)
        return std::move(**before);
    if (const auto *added = std::get_if<PhotoEdit>(&edit))
        FB_TRY(holdPhoto(added->photo));
    FB_TRY(updateJob(*m_connection, **change));
    Result<std::optional<JobDetail>> after = detailOfJob(*m_connection, jobId, now);
    FB_TRY(after);
    if (searchText((*after)->card) != searchText((*before)->card))
        FB_TRY(SearchTable(*m_connection).refresh({jobId}));
    FB_TRY(transaction.commit());
    return std::move(**after);
}

Result<JobDetail> Store::addWalkIn(const WalkIn &walkIn, const Actor &actor, Instant now)
{
    Transaction transaction(*m_connection);
    FB_TRY(transaction.begin());
    const Result<Actor> who = identified(*m_connection, actor);
    FB_TRY(who);
    const Result<JobChange> change = decideWalkIn(walkIn, *who, now);
    FB_TRY(change);
    const Result<bool> isNew = JobTable(*m_connection).insert(change->job);
    FB_TRY(isNew);
    if (*isNew)
        FB_TRY(writeChange(*m_connection, *change));
    Result<std::optional<JobDetail>> after = detailOfJob(*m_connection, walkIn.jobId, now);
    FB_TRY(after);
    if (!isSameWalkIn((*after)->card.job, change->job))
        return storeFailure(ErrorKind::Conflict, QStringLiteral("Another job has that id already."), {});
    if (*isNew)
        FB_TRY(SearchTable(*m_connection).add({(*after)->card}));
    FB_TRY(transaction.commit());
    return std::move(**after);
}

Result<QList<ChecklistTemplate>> Store::checklistTemplates()
{
    FB_TRY(m_connection->ready());
    return ChecklistTemplateTable(*m_connection).current();
}

Result<ChecklistTemplate> Store::saveChecklistTemplate(const ChecklistTemplate &edited, const Actor &actor, Instant now)
{
    ChecklistTemplateTable templates(*m_connection);
    Transaction transaction(*m_connection);
    FB_TRY(transaction.begin());
    const Result<Actor> who = identified(*m_connection, actor);
    FB_TRY(who);
    if (const Result<void> allowed = checkAllowed(*who, Permission::Templates); !allowed)
        return std::unexpected(allowed.error());
    Result<ChecklistTemplate> typed = checkedTemplate(edited);
    FB_TRY(typed);
    const Result<std::optional<QString>> spelled = templates.spelling(typed->service);
    FB_TRY(spelled);
    typed->service = spelled->value_or(typed->service);
    const Result<QList<ChecklistTemplate>> versions = templates.versions(typed->service, typed->list);
    FB_TRY(versions);
    const std::int64_t current = versions->isEmpty() ? 0 : versions->first().version;
    const bool isOn = !versions->isEmpty() && !versions->first().items.isEmpty(); // nobody sees the version of one that is switched off
    const auto changedFirst = [] {
        return storeFailure(ErrorKind::Conflict, QStringLiteral("Somebody else changed this checklist first"),
                            QStringLiteral("Look at it as it is now, then try again."));
    };
    if (isOn && typed->version != current)
        return changedFirst();
    ChecklistTemplate made = *std::move(typed);
    made.version = current + 1;
    made.changedAt = now;
    made.changedBy = who->name;
    const Result<bool> added = templates.add(made);
    FB_TRY(added);
    if (!*added) // another desk was faster, between our reading and our writing
        return changedFirst();
    FB_TRY(transaction.commit());
    return made;
}

} // namespace fb
