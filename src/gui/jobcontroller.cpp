// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobcontroller.h"

#include "cardface.h"
#include "editbasis.h"
#include "headline.h"
#include "jobtext.h"
#include "refusaltext.h"
#include "textformat.h"

#include <algorithm>

namespace fb {

JobController::JobController(ShopService &shop, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_shop(shop)
    , m_clock(clock)
    , m_actor(shop.actor())
{
    connect(&shop, &ShopService::actorChanged, this, [this](const Actor &actor) {
        m_actor = actor;
        expect();
        Q_EMIT changed();
    });
    connect(&shop, &ShopService::cardsChanged, this, [this](const QList<JobCard> &cards) {
        const bool mine = std::any_of(cards.begin(), cards.end(), [this](const JobCard &card) { return card.job.jobId == m_jobId; });
        if (mine && !m_jobId.isEmpty())
            reload();
    });
    connect(&shop, &ShopService::polled, this, &JobController::notePoll);
}

void JobController::notePoll()
{
    if (m_shop.pollError() || m_jobId.isEmpty())
        return;
    if (!m_error) {
        if (m_stored && !m_reading) // the store has nothing newer of it
            m_stored->readAt = std::max(m_stored->readAt, m_shop.lastPollAt().value_or(m_stored->readAt));
    } else if (m_error->kind != ErrorKind::NotFound) { // the store is back: what it could not answer is asked once more
        reload();
        if (!m_hasChoices)
            readChoices();
    }
}

void JobController::open(const QString &jobId)
{
    if (jobId != m_jobId) {
        leave();
        m_left.remove(jobId); // it is read anew, after what is under way
        m_choices = {};
        m_hasChoices = false;
        m_error.reset();
    }
    m_saveError.reset();
    m_failed.reset();
    m_jobId = jobId;
    reload();
    readChoices();
    Q_EMIT changed();
}

void JobController::close()
{
    Q_EMIT closing();
    ++m_generation;
    leave();
    m_jobId.clear();
}

void JobController::leave()
{
    if (m_stored && isUnderWay(m_jobId))
        m_left.insert(m_jobId, *m_stored);
    m_stored.reset();
    m_shown.reset();
}

void JobController::reload()
{
    if (m_jobId.isEmpty())
        return;
    const int generation = ++m_generation;
    m_reading = true;
    m_shop.job(m_jobId, this, [this, generation](const Result<JobDetail> &answer) {
        if (generation != m_generation)
            return;
        m_reading = false;
        if (answer) {
            m_error.reset();
            take(*answer);
        } else {
            m_error = answer.error();
        }
        Q_EMIT changed();
    });
}

void JobController::readChoices()
{
    m_shop.jobChoices(m_jobId, this, [this, jobId = m_jobId](const Result<JobChoices> &answer) {
        if (!answer || jobId != m_jobId) // without them the fields are typed into as they are
            return;
        m_choices = *answer;
        m_hasChoices = true;
        Q_EMIT choicesRead();
    });
}

void JobController::take(const JobDetail &detail)
{
    m_stored = detail;
    m_names.insert(detail.card.job.jobId, detail.card.booking.customerName);
    expect();
}

JobDetail JobController::withPending(JobDetail detail) const
{
    for (const Pending &pending : m_pending) {
        if (pending.jobId != detail.card.job.jobId)
            continue;
        const Result<std::optional<JobChange>> change = decide(detail, pending.edit, pending.by, m_clock.now());
        if (change && *change)
            detail = withChange(std::move(detail), **change);
    }
    return detail;
}

void JobController::expect()
{
    m_shown = m_stored;
    if (m_shown)
        m_shown = withPending(*std::move(m_shown));
}

void JobController::tellExpected(const QString &jobId)
{
    std::optional<JobCard> expected;
    if (isUnderWay(jobId)) {
        const auto left = m_left.constFind(jobId);
        if (jobId == m_jobId && m_shown)
            expected = m_shown->card;
        else if (left != m_left.cend())
            expected = withPending(*left).card;
    } else {
        m_left.remove(jobId);
    }
    Q_EMIT expecting(jobId, expected);
}

void JobController::edit(JobEdit edit, Done done)
{
    if (!m_shown)
        return;
    if (!done) { // a text that saves by itself leaves what is told about the last gesture
        m_saveError.reset();
        m_failed.reset();
    }
    Pending pending{.number = ++m_number, .jobId = m_jobId, .edit = std::move(edit), .seen = m_shown->card, .by = m_actor, .what = {}, .done = std::move(done)};
    const Result<std::optional<JobChange>> change = decide(*m_shown, pending.edit, m_actor, m_clock.now());
    if (change && *change)
        pending.what = TextFormat::oneLine(JobText::write((*change)->event).title, 80);
    const std::int64_t revision = needsRevision(pending.edit) ? pending.seen.job.revision : 0;
    m_pending.push_back(pending);
    expect();
    send(pending, revision);
    tellExpected(pending.jobId);
    Q_EMIT changed();
}

void JobController::editAsSeen(JobEdit edit, const JobCard &seen)
{
    if (!m_shown || m_shown->card.job.jobId != seen.job.jobId)
        return;
    if (!isOutdated(edit, seen, m_shown->card)) {
        this->edit(std::move(edit));
        return;
    }
    m_saveError = Error{.kind = ErrorKind::Conflict, .detail = QStringLiteral("Somebody else changed this job first"), .source = QStringLiteral("Floorboard")};
    m_failed = std::move(edit);
    Q_EMIT changed();
}

void JobController::send(const Pending &pending, std::int64_t revision)
{
    m_shop.edit(pending.jobId, pending.edit, revision, this, [this, pending](const Result<JobDetail> &answer) { answered(pending, answer); });
}

void JobController::answered(const Pending &pending, const Result<JobDetail> &answer)
{
    const bool overtaken = !answer && answer.error().kind == ErrorKind::Conflict && answer.error().source == u"store" && needsRevision(pending.edit);
    if (!overtaken || pending.tries == 0 || pending.by != m_actor) {
        finish(pending, answer);
        return;
    }
    // Others have changed the job. What this edit is about may be as it was seen all the same.
    m_shop.job(pending.jobId, this, [this, pending, answer](const Result<JobDetail> &fresh) {
        if (!fresh || isOutdated(pending.edit, pending.seen, fresh->card) || pending.by != m_actor) {
            finish(pending, answer);
            return;
        }
        Pending again = pending;
        --again.tries;
        send(again, fresh->card.job.revision);
    });
}

void JobController::finish(const Pending &pending, const Result<JobDetail> &answer)
{
    if (answer)
        Q_EMIT saved(answer->card);
    const bool open = pending.jobId == m_jobId;
    m_pending.removeIf([&pending](const Pending &other) { return other.number == pending.number; });
    if (open) {
        if (answer) {
            take(*answer); // the store answers in the order it was asked: nothing that was read later is overwritten
        } else {
            if (m_stored)
                expect();
            reload(); // what somebody else has made of the job
            if (!pending.done) {
                m_saveError = answer.error();
                m_failed = pending.edit;
            }
        }
    } else if (answer) {
        if (const auto left = m_left.find(pending.jobId); left != m_left.end())
            *left = *answer;
    } else if (!pending.done) {
        tellFailure(pending.jobId, pending.what, answer.error(), false);
    }
    if (pending.done)
        pending.done(answer);
    tellExpected(pending.jobId);
    if (open)
        Q_EMIT changed();
}

void JobController::editLeft(const QString &jobId, const FieldsEdit &edit, Done done)
{
    Pending pending{.number = ++m_number, .jobId = jobId, .edit = edit, .seen = {}, .by = m_actor, .what = {}, .done = std::move(done)};
    m_pending.push_back(pending);
    send(pending, 0);
    tellExpected(jobId);
}

void JobController::tellFailure(const QString &jobId, const QString &what, const Error &error, bool isTriedAgain)
{
    const QString next = isTriedAgain ? ErrorWriter::nextAction(error) : tr("Open the job to try again.");
    const QString why = QStringLiteral("%1 %2").arg(ErrorWriter::sentence(error), next).trimmed();
    Q_EMIT failedElsewhere(jobId, what, tr("%1: not saved.", "customer").arg(TextFormat::oneLine(m_names.value(jobId), 80)),
                           what.isEmpty() ? why : QStringLiteral("%1. %2").arg(what, why));
}

void JobController::notePhotos(const QString &jobId, const QList<Photo> &photos)
{
    if (!m_stored || jobId != m_jobId)
        return;
    m_stored->photos = photos;
    expect();
}

void JobController::takeNextStep()
{
    const std::optional<WorkStatus> next = m_shown && !isMoving() ? CardWriter::nextStep(m_shown->card) : std::nullopt;
    if (next)
        edit(MoveEdit{.to = *next, .reason = {}});
}

void JobController::undo() { edit(UndoEdit{}); }

void JobController::retry()
{
    if (m_failed)
        edit(JobEdit(*m_failed));
}

void JobController::dismissFailure()
{
    m_saveError.reset();
    m_failed.reset();
    Q_EMIT changed();
}

bool JobController::isMoving() const
{
    return std::any_of(m_pending.begin(), m_pending.end(), [this](const Pending &p) {
        return p.jobId == m_jobId && (std::holds_alternative<MoveEdit>(p.edit) || std::holds_alternative<UndoEdit>(p.edit));
    });
}

bool JobController::isSaving() const { return isUnderWay(m_jobId); }

bool JobController::isUnderWay(const QString &jobId) const
{
    return std::any_of(m_pending.begin(), m_pending.end(), [&jobId](const Pending &pending) { return pending.jobId == jobId; });
}

QString JobController::whyNot(const JobEdit &edit) const
{
    if (!m_shown)
        return {};
    const Result<std::optional<JobChange>> decided = decide(*m_shown, edit, m_actor, m_clock.now());
    return decided ? QString() : RefusalText::translated(decided.error().detail);
}

bool JobController::canRetry() const
{
    return m_saveError && m_saveError->kind != ErrorKind::Invalid && m_saveError->kind != ErrorKind::Forbidden && m_saveError->kind != ErrorKind::NotFound;
}

std::optional<Error> JobController::refusal(const JobEdit &edit) const
{
    if (!m_shown)
        return Error{.kind = ErrorKind::NotFound, .detail = QStringLiteral("no job is open")};
    const Result<std::optional<JobChange>> decided = decide(*m_shown, edit, m_actor, m_clock.now());
    return decided ? std::nullopt : std::optional(decided.error());
}

std::optional<Error> JobController::refusal(Permission permission) const
{
    const Result<void> allowed = checkAllowed(m_actor, permission, m_shown ? m_shown->card.booking.locationId : QString());
    return allowed ? std::nullopt : std::optional(allowed.error());
}

} // namespace fb
