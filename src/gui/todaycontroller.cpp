// SPDX-License-Identifier: GPL-3.0-or-later
#include "todaycontroller.h"

#include "refusaltext.h"
#include "syncservice.h"

namespace fb {

namespace {
constexpr milliseconds kSkeletonDelay{250};
constexpr milliseconds kSkeletonMin{400};
constexpr milliseconds kFirstRunComes{5'000}; ///< the schedule starts with a run, once token and account are read
} // namespace

TodayController::TodayController(ShopService &shop, SyncService &sync, BoardModel &board, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_shop(shop)
    , m_sync(sync)
    , m_board(board)
    , m_clock(clock)
    , m_holdBack(board, clock)
    , m_edits(shop, board, m_carriedOver, clock)
{
    m_madeAt = clock.now();
    m_skeletonDelay.setSingleShot(true);
    m_skeletonDelay.setInterval(kSkeletonDelay);
    connect(&m_skeletonDelay, &QTimer::timeout, this, [this] {
        m_skeletonSince = m_clock.now();
        setState(BoardState::Skeleton);
    });
    connect(&shop, &ShopService::cardsChanged, &m_holdBack, &HoldBack::apply);
    connect(&shop, &ShopService::cardsChanged, &m_carriedOver, &CarriedOver::apply);
    connect(&m_holdBack, &HoldBack::changedElsewhere, this, &TodayController::changedElsewhere);
    connect(&shop, &ShopService::polled, this, &TodayController::stateChanged);
    connect(&shop, &ShopService::statesRead, this, [this](const QList<SyncState> &states) {
        // Somebody else's run may have read this day, or told us where the shop is.
        const QString here = m_board.location().locationId;
        const bool isNews = std::ranges::any_of(states, [&](const SyncState &state) {
            if (here.isEmpty())
                return state.lastSuccessAt.has_value();
            return !m_synced && state.locationId == here && Coverage::fromText(state.coverage).covers(dayWindow(m_date, m_board.zone()));
        });
        if (isNews && m_state == BoardState::Ready)
            readNews();
    });
    connect(&sync, &SyncService::runFinished, this, [this] {
        m_fetching = false;
        readNews();
        m_shop.pollNow();
        Q_EMIT stateChanged();
    });
    connect(&sync, &SyncService::statusChanged, this, [this] {
        if (!m_synced)
            Q_EMIT stateChanged();
    });
}

QDate TodayController::today() const { return dayOf(m_clock.now(), m_board.zone()); }

std::optional<Instant> TodayController::updatedAt() const { return m_shop.lastPollAt(); }

std::optional<Error> TodayController::pollError() const { return m_shop.pollError(); }

bool TodayController::isFetching() const
{
    if (m_fetching)
        return true;
    const bool covered = m_date >= today().addDays(-m_sync.settings().daysBack) && m_date <= today().addDays(m_sync.settings().daysAhead);
    return covered && (m_sync.isRunning() || m_readingNews || isFirstRunDue());
}

bool TodayController::isComing() const
{
    const Activity activity = m_sync.status().activity;
    return isFetching() && (activity == Activity::Syncing || activity == Activity::Idle);
}

bool TodayController::isFirstRunDue() const
{
    const SourceStatus status = m_sync.status();
    return !status.lastTryAt && !status.error && status.activity == Activity::Idle && m_clock.now() - m_madeAt < kFirstRunComes;
}

std::optional<Error> TodayController::syncError() const
{
    const std::optional<Error> error = m_sync.status().error;
    return m_synced || (error && error->kind == ErrorKind::Cancelled) ? std::nullopt : error;
}

void TodayController::showDay(QDate date)
{
    m_wanted = date.isValid() && date != today() ? date : QDate();
    m_date = m_wanted.isValid() ? m_wanted : today();
    m_error.reset();
    if (m_board.date() != m_date)
        m_skeletonDelay.start();
    read();
    Q_EMIT stateChanged();
}

void TodayController::stepDay(int days) { showDay(m_date.addDays(days)); }

void TodayController::retry()
{
    m_error.reset();
    read();
    m_shop.pollNow();
}

void TodayController::tick()
{
    m_board.refreshClock(m_clock.now());
    if (!m_synced)
        Q_EMIT stateChanged(); // a first run that doesn't come is waited for no longer
    if (m_state != BoardState::Ready || !m_date.isValid())
        return;
    const bool isOver = !m_wanted.isValid() && today() != m_date;
    const bool hasCome = m_wanted.isValid() && today() == m_wanted; // tomorrow, left open over night: today from now on
    if (isOver || hasCome)
        showToday();
}

void TodayController::read()
{
    const int generation = ++m_generation;
    m_shop.board(m_wanted, this, [this, generation](const Result<BoardDay> &answer) {
        if (generation == m_generation) // else an answer to an old question
            take(answer);
    });
}

void TodayController::readNews()
{
    m_readingNews = true;
    read();
}

void TodayController::take(const Result<BoardDay> &answer)
{
    m_skeletonDelay.stop();
    m_readingNews = false;
    if (!answer) {
        m_error = answer.error();
        // Rows of this very day stay, with their age; rows of another day would be a lie.
        setState(m_board.date() == m_date && m_date.isValid() ? BoardState::Ready : BoardState::Failed);
        return;
    }
    m_error.reset();
    m_date = answer->date;
    m_synced = answer->synced;
    if (m_board.date() == answer->date && m_board.location() == answer->location) {
        m_holdBack.replaceAll(answer->cards);
    } else {
        m_holdBack.forget();
        m_board.setDay(answer->date, answer->location, answer->cards, m_clock.now());
    }
    carry(*answer);
    const milliseconds shown = m_clock.now() - m_skeletonSince;
    if (m_state == BoardState::Skeleton && shown < kSkeletonMin) // a skeleton that only blinks is worse than none
        QTimer::singleShot(kSkeletonMin - shown, this, [this, generation = m_generation] {
            if (generation == m_generation)
                setState(BoardState::Ready);
        });
    else
        setState(BoardState::Ready);
    noteLanding();
}

void TodayController::carry(const BoardDay &day)
{
    if (day.date == today())
        m_carriedOver.reset(day.location, day.window.start, day.carriedOver);
    else
        m_carriedOver.clear();
}

void TodayController::noteLanding()
{
    if (m_landed || !m_synced || m_board.location().locationId.isEmpty())
        return;
    m_landed = true;
    Q_EMIT landed();
}

void TodayController::setState(BoardState state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void TodayController::noteSaved(const JobCard &card)
{
    m_board.apply({card}, m_clock.now());
    m_carriedOver.apply({card});
}

void TodayController::fetchDay()
{
    if (m_fetching || !m_date.isValid())
        return;
    if (const QString why = RefusalText::whyNot(m_shop.actor(), Permission::Sync); !why.isEmpty()) {
        Q_EMIT refused(tr("This day was not read."), why);
        return;
    }
    m_fetching = true;
    RunRequest request;
    request.trigger = Trigger::Manual;
    request.window = dayWindow(m_date, m_board.zone());
    request.by = m_sync.settings().desk;
    m_sync.requestRun(request);
    Q_EMIT stateChanged();
}

} // namespace fb
