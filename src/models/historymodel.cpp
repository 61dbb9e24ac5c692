// SPDX-License-Identifier: GPL-3.0-or-later
#include "historymodel.h"

#include "textformat.h"

#include <algorithm>

namespace fb {

QList<HistoryModel::Entry> HistoryModel::narrowed() const
{
    if (!m_filter)
        return m_all;
    QList<Entry> shown;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(shown), [this](const Entry &entry) { return entry.text.touch == *m_filter; });
    return shown;
}

void HistoryModel::reset()
{
    beginResetModel();
    m_entries = narrowed();
    endResetModel();
}

void HistoryModel::setFilter(std::optional<Touch> touch)
{
    if (touch == m_filter)
        return;
    m_filter = touch;
    reset();
}

void HistoryModel::show(const QString &jobId, const QList<StatusEvent> &events, const QTimeZone &zone, QDate day)
{
    const bool same = jobId == m_jobId && zone == m_zone && day == m_day;
    if (same && events.size() == m_all.size()
        && std::equal(events.rbegin(), events.rend(), m_all.begin(), [](const StatusEvent &a, const Entry &b) { return a == b.event; }))
        return;
    m_jobId = jobId;
    m_zone = zone;
    m_day = day;
    m_all.clear();
    for (auto event = events.rbegin(); event != events.rend(); ++event)
        m_all.push_back({*event, JobText::write(*event)});
    if (!same)
        return reset();
    // Counted from the oldest: what both have stays, then entries that were only expected become real, the rest comes or goes at the top.
    QList<Entry> fresh = narrowed();
    const int before = static_cast<int>(m_entries.size());
    const int after = static_cast<int>(fresh.size());
    if (after < before) {
        beginRemoveRows({}, 0, before - after - 1);
        m_entries.remove(0, before - after);
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, 0, after - before - 1);
        m_entries = fresh.mid(0, after - before) + m_entries;
        endInsertRows();
    }
    for (int row = 0; row < after; ++row) {
        if (m_entries.at(row) == fresh.at(row))
            continue;
        m_entries[row] = fresh.at(row);
        Q_EMIT dataChanged(index(row), index(row));
    }
}

int HistoryModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_entries.size()); }

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &[event, text] = m_entries.at(index.row());
    const bool sameDay = dayOf(event.changedAt, m_zone) == m_day;
    const QString time = sameDay ? TextFormat::clock(event.changedAt, m_zone) : TextFormat::shortDay(dayOf(event.changedAt, m_zone));
    QStringList lines{text.title, text.who};
    if (!text.why.isEmpty())
        lines << text.why;
    switch (role) {
    case Qt::DisplayRole: return text.title;
    case TimeRole: return time;
    case StatusRole: return event.from && event.isMove() ? static_cast<int>(event.to) : -1;
    case IconRole: return text.icon;
    case TokenRole: return text.token;
    case WhoRole: return text.who;
    case WhyRole: return text.why;
    case Qt::AccessibleTextRole: return QStringLiteral("%1, %2").arg(time, lines.join(QStringLiteral(", ")));
    case Qt::ToolTipRole: return TextFormat::plainToolTip(QStringLiteral("%1\n%2").arg(lines.join(u'\n'), TextFormat::full(event.changedAt, m_zone)));
    default: return {};
    }
}

} // namespace fb
