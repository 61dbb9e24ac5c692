// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rowtable.h"
#include "run.h"

#include <QSortFilterProxyModel>
#include <QTimeZone>

namespace fb {

/// The recorded runs, newest first. A run that comes or finishes is one inserted or changed row.
class RunModel : public RowTable<RunRecord> {
    Q_OBJECT

public:
    enum Column { Started, TriggeredBy, By, Window, Scanned, Created, Updated, Cancelled, Skipped, Errors, ApiCalls, Duration, OutcomeColumn, ColumnCount };
    enum Role {
        RunIdRole = Qt::UserRole + 1,
        TriggerRole, ///< int of Trigger
        OutcomeRole, ///< int of Outcome, -1 while it runs
        NumberRole, ///< the number of a counting column; invalid elsewhere
    };

    using RowTable::RowTable;

    /// The zone that times are shown in, and the day that is "today" there.
    void setZone(const QTimeZone &zone, QDate today);
    /// Replaces the table by @p runs, in any order. Dry runs (without id) are left out.
    void apply(QList<RunRecord> runs);
    /// Adds a run or brings a known one up to date; at most @p limit rows stay, the oldest go.
    void upsert(const RunRecord &run, int limit);

    const RunRecord *run(const QModelIndex &index) const;
    QModelIndex indexOf(const QString &runId) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QString keyOf(const RunRecord &run) const override { return run.runId; }

private:
    QString text(const RunRecord &run, int column) const;

    QTimeZone m_zone = QTimeZone::utc();
    QDate m_today;
};

/// The runs that a filter by trigger and outcome leaves over.
class RunFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    /// Nothing: any.
    void setTrigger(std::optional<Trigger> trigger);
    void setOutcome(std::optional<Outcome> outcome);
    bool isFiltering() const { return m_trigger || m_outcome; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    std::optional<Trigger> m_trigger;
    std::optional<Outcome> m_outcome;
};

} // namespace fb
