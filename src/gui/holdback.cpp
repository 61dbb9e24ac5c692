// SPDX-License-Identifier: GPL-3.0-or-later
#include "holdback.h"

#include <QSet>

namespace fb {

namespace {
constexpr milliseconds kLongest{3000};
constexpr milliseconds kLook{250}; ///< how often it is asked whether a lane is still in use
constexpr int kPortion = 100; ///< cards let in at once, so that the window takes input in between
constexpr qsizetype kTooManyForNews = 12; ///< a sync has filled the board; no card of it is news of its own
} // namespace

HoldBack::HoldBack(BoardModel &board, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_board(board)
    , m_clock(clock)
{
    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &HoldBack::release);
}

void HoldBack::askLanes()
{
    for (const WorkStatus lane : kWorkStatuses)
        m_used.at(static_cast<std::size_t>(lane)) = m_inUse && m_inUse(lane);
}

bool HoldBack::isUsed(WorkStatus lane) const { return m_used.at(static_cast<std::size_t>(lane)); }

HoldBack::Way HoldBack::wayOf(const QString &jobId, const std::optional<JobCard> &card) const
{
    Way way;
    const int row = m_board.rowOf(jobId);
    if (row >= 0)
        way.from = m_board.shownStatus(row);
    if (card && m_board.belongs(*card))
        way.to = card->job.workStatus;
    if (way.from == way.to && (row < 0 || m_board.cardAt(row).booking.startAt == card->booking.startAt))
        return {}; // stays where it is
    return way;
}

bool HoldBack::disturbs(const QString &jobId, const std::optional<JobCard> &card) const
{
    if (m_board.isMoving(jobId))
        return false; // somebody here moves it, and expects it to
    const Way way = wayOf(jobId, card);
    return (way.from && isUsed(*way.from)) || (way.to && isUsed(*way.to));
}

bool HoldBack::mustWait(const QString &jobId, const std::optional<JobCard> &card, Instant since) const
{
    return m_clock.now() - since < kLongest && disturbs(jobId, card);
}

void HoldBack::apply(const QList<JobCard> &cards)
{
    askLanes();
    QList<JobCard> free;
    for (const JobCard &card : cards) {
        const QString &jobId = card.job.jobId;
        const auto held = m_held.constFind(jobId);
        const Instant since = held == m_held.cend() ? m_clock.now() : held->since;
        if (mustWait(jobId, card, since)) {
            m_held.insert(jobId, {card, since});
        } else {
            m_held.remove(jobId);
            free.push_back(card);
        }
    }
    letIn(free);
    goOn(kLook);
}

void HoldBack::replaceAll(const QList<JobCard> &cards)
{
    askLanes();
    QHash<QString, Held> held;
    const auto waits = [&](const QString &jobId, const std::optional<JobCard> &card) {
        const auto before = m_held.constFind(jobId);
        const Instant since = before == m_held.cend() ? m_clock.now() : before->since;
        if (!mustWait(jobId, card, since))
            return false;
        held.insert(jobId, {card, since});
        return true;
    };
    QSet<QString> present;
    QList<JobCard> shown;
    for (const JobCard &card : cards) {
        present.insert(card.job.jobId);
        if (!waits(card.job.jobId, card))
            shown.push_back(card);
        else if (const JobCard *known = m_board.find(card.job.jobId))
            shown.push_back(*known);
    }
    for (int row = 0; row < m_board.rowCount(); ++row) {
        const JobCard &known = m_board.cardAt(row);
        if (!present.contains(known.job.jobId) && waits(known.job.jobId, std::nullopt))
            shown.push_back(known);
    }
    m_held = std::move(held);
    m_board.replaceAll(shown, m_clock.now());
    goOn(kLook);
}

void HoldBack::forget()
{
    m_held.clear();
    goOn(kLook);
}

void HoldBack::release()
{
    askLanes();
    QList<JobCard> free;
    int left = kPortion;
    for (auto it = m_held.begin(); it != m_held.end() && left > 0;) {
        if (mustWait(it.key(), it->card, it->since)) {
            ++it;
            continue;
        }
        --left;
        if (it->card)
            free.push_back(*it->card);
        else
            m_board.drop(it.key());
        it = m_held.erase(it);
    }
    letIn(free);
    goOn(left > 0 ? kLook : milliseconds(0));
}

void HoldBack::letIn(const QList<JobCard> &cards)
{
    const Instant now = m_clock.now();
    QStringList news;
    for (const JobCard &card : cards) {
        const JobCard *known = m_board.find(card.job.jobId);
        const auto face = [&](const JobCard &shown) { return CardWriter::write(shown, std::nullopt, now, m_board.zone()); };
        if (!known || (*known != card && !m_board.isMoving(card.job.jobId) && face(*known) != face(card)))
            news.push_back(card.job.jobId);
    }
    m_board.apply(cards, now);
    if (news.size() > kTooManyForNews)
        return;
    for (const QString &jobId : news) {
        if (m_board.rowOf(jobId) >= 0)
            Q_EMIT changedElsewhere(jobId);
    }
}

void HoldBack::goOn(milliseconds pause)
{
    std::array<int, 5> waiting{};
    for (auto it = m_held.cbegin(); it != m_held.cend(); ++it) {
        const Way way = wayOf(it.key(), it->card);
        if (const std::optional<WorkStatus> lane = way.to ? way.to : way.from)
            ++waiting.at(static_cast<std::size_t>(*lane));
    }
    if (m_held.isEmpty())
        m_look.stop();
    else if (!m_look.isActive())
        m_look.start(pause);
    if (waiting == m_waiting)
        return;
    m_waiting = waiting;
    Q_EMIT waitingChanged();
}

} // namespace fb
