// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobcontroller.h"

#include "cardface.h"

#include <algorithm>

namespace fb {

namespace {

/// Whether an edit is made on what the user saw as a whole; the others meet others' edits by their own conditions.
bool needsRevision(const JobEdit &edit) { return std::holds_alternative<MoveEdit>(edit) || std::holds_alternative<TotalEdit>(edit); }

} // namespace

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
}

void JobController::open(const QString &jobId)
{
    if (jobId != m_jobId) {
        m_stored.reset();
        m_shown.reset();
        m_pending.clear();
        m_choices = {};
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
    m_jobId.clear();
    m_stored.reset();
    m_shown.reset();
    m_pending.clear();
}

void JobController::reload()
{
    if (m_jobId.isEmpty())
        return;
    const int generation = ++m_generation;
    m_shop.job(m_jobId, this, [this, generation](const Result<JobDetail> &answer) {
        if (generation != m_generation)
            return;
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
        Q_EMIT choicesRead();
    });
}

void JobController::take(const JobDetail &detail)
{
    m_stored = detail;
    expect();
}

void JobController::expect()
{
    m_shown = m_stored;
    if (!m_shown)
        return;
    for (const Pending &pending : m_pending) {
        const Result<std::optional<JobChange>> change = decide(*m_shown, pending.edit, m_actor, m_clock.now());
        if (change && *change)
            m_shown = withChange(std::move(*m_shown), **change);
    }
}

void JobController::edit(JobEdit edit, Done done)
{
    if (!m_shown)
        return;
    m_saveError.reset();
    m_failed.reset();
    const std::int64_t revision = needsRevision(edit) ? m_shown->card.job.revision : 0;
    const int number = ++m_number;
    m_pending.push_back({number, edit});
    expect();
    m_shop.edit(m_jobId, edit, revision, this,
                [this, jobId = m_jobId, number, edit, done = std::move(done)](const Result<JobDetail> &answer) { finish(jobId, number, edit, done, answer); });
    Q_EMIT changed();
}

void JobController::finish(const QString &jobId, int number, const JobEdit &edit, const Done &done, const Result<JobDetail> &answer)
{
    if (answer)
        Q_EMIT saved(answer->card);
    if (jobId == m_jobId) {
        m_pending.removeIf([number](const Pending &pending) { return pending.number == number; });
        if (answer) {
            take(*answer); // the store answers in the order it was asked: nothing that was read later is overwritten
        } else {
            if (m_stored)
                expect();
            reload(); // what somebody else has made of the job
            if (!done) {
                m_saveError = answer.error();
                m_failed = edit;
            }
        }
    }
    if (done)
        done(answer);
    if (jobId == m_jobId)
        Q_EMIT changed();
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
    return std::any_of(m_pending.begin(), m_pending.end(),
                       [](const Pending &p) { return std::holds_alternative<MoveEdit>(p.edit) || std::holds_alternative<UndoEdit>(p.edit); });
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
