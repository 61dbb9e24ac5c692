// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobcontroller.h"

#include "cardface.h"

#include <algorithm>

namespace fb {

JobController::JobController(ShopService &shop, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_shop(shop)
    , m_clock(clock)
{
    connect(&shop, &ShopService::cardsChanged, this, [this](const QList<JobCard> &cards) {
        const bool mine = std::any_of(cards.begin(), cards.end(), [this](const JobCard &card) { return card.job.jobId == m_jobId; });
        if (mine && !m_jobId.isEmpty())
            reload();
    });
}

void JobController::open(const QString &jobId)
{
    if (jobId != m_jobId) {
        m_detail.reset();
        m_error.reset();
    }
    m_saveError.reset();
    m_saving = false;
    m_jobId = jobId;
    reload();
    Q_EMIT changed();
}

void JobController::close()
{
    ++m_generation;
    m_jobId.clear();
    m_detail.reset();
    m_saving = false;
}

void JobController::reload()
{
    const int generation = ++m_generation;
    m_shop.job(m_jobId, this, [this, generation](const Result<JobDetail> &answer) {
        if (generation != m_generation)
            return;
        if (answer) {
            m_detail = *answer;
            m_error.reset();
        } else {
            m_error = answer.error();
        }
        Q_EMIT changed();
    });
}

void JobController::takeNextStep()
{
    const std::optional<WorkStatus> next = m_detail && !m_saving ? CardWriter::nextStep(m_detail->card) : std::nullopt;
    if (!next)
        return;
    m_saving = true;
    m_saveError.reset();
    Q_EMIT changed();
    m_shop.edit(m_jobId, MoveEdit{.to = *next}, m_detail->card.job.revision, this, [this, jobId = m_jobId](const Result<JobDetail> &answer) {
        if (answer)
            Q_EMIT saved(answer->card);
        if (jobId != m_jobId)
            return;
        m_saving = false;
        if (answer)
            m_detail = *answer;
        else
            m_saveError = answer.error();
        reload(); // the history entry, or what somebody else has made of the job
        Q_EMIT changed();
    });
}

} // namespace fb
