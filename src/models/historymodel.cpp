// SPDX-License-Identifier: GPL-3.0-or-later
#include "historymodel.h"

#include "cardface.h"
#include "textformat.h"

#include <algorithm>

namespace fb {

void HistoryModel::show(const QString &jobId, const QList<StatusEvent> &events, const QTimeZone &zone, QDate day)
{
    QList<StatusEvent> fresh(events.rbegin(), events.rend());
    const bool grown =
        jobId == m_jobId && zone == m_zone && day == m_day && fresh.size() >= m_events.size() && std::equal(m_events.rbegin(), m_events.rend(), fresh.rbegin());
    if (!grown) {
        beginResetModel();
        m_jobId = jobId;
        m_zone = zone;
        m_day = day;
        m_events = std::move(fresh);
        endResetModel();
        return;
    }
    const qsizetype added = fresh.size() - m_events.size();
    if (added == 0)
        return;
    beginInsertRows({}, 0, static_cast<int>(added) - 1);
    m_events = std::move(fresh);
    endInsertRows();
}

int HistoryModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_events.size()); }

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const StatusEvent &event = m_events.at(index.row());
    const QString title = event.from ? tr("%1 → %2", "status before, status after").arg(CardWriter::statusTitle(*event.from), CardWriter::statusTitle(event.to))
                                     : tr("Job created");
    const bool sameDay = dayOf(event.changedAt, m_zone) == m_day;
    const QString time = sameDay ? TextFormat::clock(event.changedAt, m_zone) : TextFormat::shortDay(dayOf(event.changedAt, m_zone));
    const QString by = event.changedBy == u"reconciliation" ? tr("Square sync") : TextFormat::oneLine(event.changedBy, 80);
    const QString why = TextFormat::oneLine(event.reason);
    const QString who = why.isEmpty() ? by : QStringLiteral("%1 · %2").arg(by, why);
    switch (role) {
    case Qt::DisplayRole: return title;
    case TimeRole: return time;
    case StatusRole: return event.from ? static_cast<int>(event.to) : -1;
    case WhoRole: return who;
    case Qt::AccessibleTextRole: return QStringLiteral("%1, %2, %3").arg(time, title, who);
    case Qt::ToolTipRole: return TextFormat::plainToolTip(QStringLiteral("%1\n%2\n%3").arg(title, who, TextFormat::full(event.changedAt, m_zone)));
    default: return {};
    }
}

} // namespace fb
