// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bookingedits.h"

#include <QObject>
#include <QTimer>

namespace fb::sandbox {

/// Lets the shop live: every few seconds one booking arrives, moves, is accepted, cancelled, brought back or becomes a no-show. A day never grows
/// far beyond what it began with, however long the stand-in runs, and days that come after the start fill up by themselves.
class LiveFeed : public QObject {
    Q_OBJECT

public:
    LiveFeed(BookingEdits &edits, const Clock &clock, int bookingsPerDay, QObject *parent = nullptr);

    void start(int intervalMs);
    /// One event.
    void step();

private:
    struct Day {
        std::vector<QByteArray> coming; ///< active, in the future
        std::vector<QByteArray> started; ///< active, begun in the last hours
        std::vector<QByteArray> pending;
        std::vector<QByteArray> cancelled; ///< in the future
        int count = 0;
    };

    Day look(const Place &place, QDate date, Instant now) const;
    void addBooking(const Place &place, QDate date, Instant now);
    void move(const QByteArray &id, Instant now);
    int minuteAfter(const Place &place, QDate date, Instant now);

    BookingEdits &m_edits;
    const Clock &m_clock;
    int m_perDay;
    QTimer m_timer;
};

} // namespace fb::sandbox
