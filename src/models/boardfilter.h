// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boardmodel.h"

#include <QSortFilterProxyModel>

namespace fb {

/// The part of a board that one lane or the list shows: by status, search words, fact and technician. Keeps the board's order.
class BoardFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Fact { All, Waiting, Late, ToCollect, OpenIssue };

    /// @param status nothing: cards of every status (the list view)
    BoardFilter(BoardModel &board, std::optional<WorkStatus> status, QObject *parent = nullptr);

    void setQuery(const QString &words);
    void setFact(Fact fact);
    /// Only the work of one person; empty: everybody's.
    void setTechnician(const QString &name);
    bool isNarrowed() const { return !m_query.isEmpty() || m_fact != Fact::All || !m_technician.isEmpty(); }

    /// Row of a job here, or -1.
    int rowOf(const QString &jobId) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    BoardModel &m_board;
    const std::optional<WorkStatus> m_status;
    QString m_query;
    Fact m_fact = Fact::All;
    QString m_technician;
};

} // namespace fb
