// SPDX-License-Identifier: GPL-3.0-or-later
#include "timewindow.h"

#include <QDateTime>
#include <QStringList>

#include <algorithm>

namespace fb {

Instant startOfDay(QDate date, const QTimeZone &zone) { return fromMs(date.startOfDay(zone).toMSecsSinceEpoch()); }

QDate dayOf(Instant t, const QTimeZone &zone) { return QDateTime::fromMSecsSinceEpoch(toMs(t), zone).date(); }

TimeWindow dayWindow(QDate date, const QTimeZone &zone) { return {startOfDay(date, zone), startOfDay(date.addDays(1), zone)}; }

TimeWindow defaultWindow(Instant now, const QTimeZone &zone, int daysBack, int daysAhead)
{
    const QDate today = dayOf(now, zone);
    return {startOfDay(today.addDays(-daysBack), zone), startOfDay(today.addDays(daysAhead + 1), zone)};
}

QList<TimeWindow> slices(const TimeWindow &window)
{
    constexpr auto kSlice = std::chrono::hours(30 * 24);
    QList<TimeWindow> result;
    for (Instant from = window.start; from < window.end; from += kSlice)
        result.push_back({from, std::min<Instant>(from + kSlice, window.end)});
    return result;
}

void Coverage::add(const TimeWindow &window)
{
    if (window.isEmpty())
        return;
    TimeWindow merged = window;
    QList<TimeWindow> kept;
    for (const TimeWindow &old : m_windows) {
        if (old.end < merged.start || old.start > merged.end)
            kept.push_back(old);
        else
            merged = {std::min(old.start, merged.start), std::max(old.end, merged.end)};
    }
    kept.push_back(merged);
    std::sort(kept.begin(), kept.end(), [](const TimeWindow &a, const TimeWindow &b) { return a.start < b.start; });
    m_windows = std::move(kept);
}

bool Coverage::covers(const TimeWindow &window) const
{
    return std::any_of(m_windows.begin(), m_windows.end(), [&window](const TimeWindow &old) { return old.contains(window); });
}

QString Coverage::toText() const
{
    QStringList parts;
    for (const TimeWindow &window : m_windows)
        parts.push_back(QStringLiteral("%1-%2").arg(toMs(window.start)).arg(toMs(window.end)));
    return parts.join(u',');
}

Coverage Coverage::fromText(const QString &text)
{
    Coverage coverage;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype dash = part.indexOf(u'-', 1);
        coverage.add({fromMs(part.left(dash).toLongLong()), fromMs(part.mid(dash + 1).toLongLong())});
    }
    return coverage;
}

} // namespace fb
