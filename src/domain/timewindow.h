// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <QDate>
#include <QList>
#include <QTimeZone>

namespace fb {

/// A stretch of time: start included, end excluded. Empty when end <= start.
struct TimeWindow {
    Instant start{};
    Instant end{};

    bool isEmpty() const { return end <= start; }
    bool contains(Instant t) const { return t >= start && t < end; }
    bool contains(const TimeWindow &other) const { return other.start >= start && other.end <= end; }
    bool operator==(const TimeWindow &) const = default;
};

/// First instant of a day in a zone, also where that day starts at 01:00 because of daylight saving.
Instant startOfDay(QDate date, const QTimeZone &zone);
/// The day of a zone that @p t falls in.
QDate dayOf(Instant t, const QTimeZone &zone);
TimeWindow dayWindow(QDate date, const QTimeZone &zone);

/// What a run looks at by default: from @p daysBack days before today 00:00 to the end of the day @p daysAhead days ahead, in the location's zone.
TimeWindow defaultWindow(Instant now, const QTimeZone &zone, int daysBack = 1, int daysAhead = 7);

/// Cuts a window into slices of at most 30 × 24 h that share their boundary instants (Square refuses more than 31 days of elapsed time).
QList<TimeWindow> slices(const TimeWindow &window);

/// Stretches that were ever completely synced, sorted and merged.
class Coverage {
public:
    void add(const TimeWindow &window);
    bool covers(const TimeWindow &window) const;
    const QList<TimeWindow> &windows() const { return m_windows; }

    /// "start-end,start-end" in milliseconds, the form the store keeps.
    QString toText() const;
    static Coverage fromText(const QString &text);
    bool operator==(const Coverage &) const = default;

private:
    QList<TimeWindow> m_windows;
};

} // namespace fb
