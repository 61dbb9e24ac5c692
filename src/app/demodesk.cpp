// SPDX-License-Identifier: GPL-3.0-or-later
#include "demodesk.h"

#include "shopservice.h"

#include <algorithm>

namespace fb {

namespace {
constexpr qsizetype kUnderWay = 7; ///< cards that have arrived however early it is
constexpr qsizetype kToCome = 3; ///< cards that haven't however late it is
} // namespace

DemoDesk::DemoDesk(ShopService &shop, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_shop(shop)
    , m_clock(clock)
{
}

QList<std::pair<QString, WorkStatus>> DemoDesk::targets(QList<JobCard> cards, Instant now)
{
    erase_if(cards, [](const JobCard &card) { return !isActive(card.booking) || card.job.workStatus != WorkStatus::Scheduled; });
    std::ranges::sort(cards, {}, [](const JobCard &card) { return std::pair(card.booking.startAt, card.booking.bookingId); });
    const qsizetype begun = std::ranges::count_if(cards, [now](const JobCard &card) { return card.booking.startAt <= now; });
    const qsizetype arrived = std::clamp(begun, std::min(kUnderWay, cards.size()), std::max(kUnderWay, cards.size() - kToCome));
    // Seen from the last one that arrived: two have just come, two are in work, one is being checked, the others are done.
    constexpr std::array kLatest{WorkStatus::CheckedIn, WorkStatus::CheckedIn, WorkStatus::InProgress, WorkStatus::InProgress, WorkStatus::QcReady};
    QList<std::pair<QString, WorkStatus>> targets;
    for (qsizetype i = 0; i < std::min(arrived, cards.size()); ++i) {
        const auto fromEnd = static_cast<std::size_t>(std::min(arrived, cards.size()) - 1 - i);
        targets.push_back({cards.at(i).job.jobId, fromEnd < kLatest.size() ? kLatest.at(fromEnd) : WorkStatus::WorkCompleted});
    }
    return targets;
}

void DemoDesk::start()
{
    m_shop.board({}, this, [this](const Result<BoardDay> &day) {
        if (day)
            plan(*day);
        next();
    });
}

void DemoDesk::plan(const BoardDay &day)
{
    for (const auto &[jobId, target] : targets(day.cards, m_clock.now())) {
        const auto card = std::ranges::find(day.cards, jobId, [](const JobCard &c) { return c.job.jobId; });
        std::int64_t revision = card->job.revision;
        for (std::optional<WorkStatus> to = nextStatus(card->job.workStatus); to && *to <= target; to = nextStatus(*to))
            m_steps.push_back({jobId, *to, revision++});
    }
}

void DemoDesk::next()
{
    if (m_steps.isEmpty()) {
        m_shop.pollNow();
        Q_EMIT finished();
        return;
    }
    const Step step = m_steps.takeFirst();
    m_shop.edit(step.jobId, MoveEdit{.to = step.to}, step.revision, this, [this, step](const Result<JobDetail> &answer) {
        if (!answer) // the visitor was faster: the card is theirs
            erase_if(m_steps, [&step](const Step &later) { return later.jobId == step.jobId; });
        next();
    });
}

} // namespace fb
