// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardfilter.h"

#include "searchtext.h"

namespace fb {

BoardFilter::BoardFilter(BoardModel &board, std::optional<WorkStatus> status, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_board(board)
    , m_status(status)
{
    setSourceModel(&board);
}

void BoardFilter::setQuery(const QString &words)
{
    const QString query = words.simplified();
    if (query == m_query)
        return;
    m_query = query;
    invalidateRowsFilter();
}

void BoardFilter::setFact(Fact fact)
{
    if (fact == m_fact)
        return;
    m_fact = fact;
    invalidateRowsFilter();
}

void BoardFilter::setTechnician(const QString &name)
{
    if (name == m_technician)
        return;
    m_technician = name;
    invalidateRowsFilter();
}

int BoardFilter::rowOf(const QString &jobId) const
{
    const int row = m_board.rowOf(jobId);
    return row < 0 ? -1 : mapFromSource(m_board.index(row, 0)).row();
}

bool BoardFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const WorkStatus status = m_board.shownStatus(row);
    if (m_status && status != *m_status)
        return false;
    if (m_fact == Fact::Waiting && status != WorkStatus::CheckedIn)
        return false;
    if (m_fact == Fact::Late && !m_board.isLate(row))
        return false;
    if (m_fact == Fact::ToCollect && !m_board.isToCollect(row))
        return false;
    if (m_fact == Fact::OpenIssue && !m_board.cardAt(row).job.hasOpenIssue())
        return false;
    if (!m_technician.isEmpty() && m_board.cardAt(row).technician.compare(m_technician, Qt::CaseInsensitive) != 0)
        return false;
    return m_query.isEmpty() || matches(m_board.cardAt(row), m_query);
}

} // namespace fb
