// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boardedits.h"
#include "boardmodel.h"
#include "holdback.h"
#include "lane.h"
#include "shopservice.h"

#include <QTimer>

namespace fb {

class SyncService;

/// Gestures of the Today page → services, answers → board. Keeps what the page as a whole has to say: which day, loading, failed, never synced.
class TodayController : public QObject {
    Q_OBJECT

public:
    TodayController(ShopService &shop, SyncService &sync, BoardModel &board, const Clock &clock, QObject *parent = nullptr);

    /// Reads the board; an invalid date follows today, over midnight too.
    void showDay(QDate date);
    void showToday() { showDay({}); }
    void stepDay(int days);
    /// Reads the day again and polls: the user asked for it.
    void retry();
    /// Follows midnight in the shop's zone and lets texts age.
    void tick();

    /// A card that another page has saved.
    void noteSaved(const JobCard &card);
    /// Asks Square for the day on screen.
    void fetchDay();

    QDate date() const { return m_date; }
    QDate today() const;
    /// Whose board it is; empty before one was read.
    QString locationId() const { return m_board.location().locationId; }
    BoardState state() const { return m_state; }
    const std::optional<Error> &error() const { return m_error; }
    bool isSynced() const { return m_synced; }
    /// Square is being asked for the day: on request, or by a run that covers it.
    bool isFetching() const;
    /// The same, and nothing holds it up: what is missing of the day is on its way.
    bool isComing() const;
    /// What the last sync failed with, while the day hasn't been read.
    std::optional<Error> syncError() const;
    /// Since when the rows on screen hold, and what the last question failed with since.
    std::optional<Instant> updatedAt() const;
    std::optional<Error> pollError() const;
    Instant now() const { return m_clock.now(); }
    const Clock &clock() const { return m_clock; }
    bool hasLanded() const { return m_landed; }
    /// What staff do with the cards.
    BoardEdits &edits() { return m_edits; }
    CarriedOver &carriedOver() { return m_carriedOver; }
    ShopService &shop() { return m_shop; }
    /// What has changed elsewhere and waits for a lane that is in use.
    HoldBack &holdBack() { return m_holdBack; }

Q_SIGNALS:
    /// Day, loading state, error, synced or fetching changed.
    void stateChanged();
    /// The first complete refresh is on the board, with a sync behind it.
    void landed();
    /// Something isn't done, and why.
    void refused(const QString &sentence, const QString &why);
    /// Somebody else has changed what this card shows.
    void changedElsewhere(const QString &jobId);

private:
    void read();
    void readNews();
    void take(const Result<BoardDay> &answer);
    void setState(BoardState state);
    void carry(const BoardDay &day);
    void noteLanding();
    bool isFirstRunDue() const;

    ShopService &m_shop;
    SyncService &m_sync;
    BoardModel &m_board;
    const Clock &m_clock;
    HoldBack m_holdBack;
    CarriedOver m_carriedOver;
    BoardEdits m_edits;
    QDate m_wanted; ///< invalid: today
    QDate m_date; ///< on screen, or asked for
    int m_generation = 0;
    BoardState m_state = BoardState::Waiting;
    std::optional<Error> m_error;
    bool m_synced = true;
    bool m_fetching = false;
    bool m_readingNews = false; ///< a run has ended; what it brought is being read
    bool m_landed = false;
    Instant m_skeletonSince{};
    Instant m_madeAt{};
    QTimer m_skeletonDelay;
};

} // namespace fb
