// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job.h"
#include "rowtable.h"
#include "timewindow.h"

namespace fb {

/// Jobs of any day, in the order they are given. New results come as inserted, removed and changed rows.
class JobsModel : public RowTable<JobCard> {
    Q_OBJECT

public:
    enum Column { Day, Time, Customer, Vehicle, Plate, Service, Status, Paid, ColumnCount };
    enum Role {
        JobIdRole = Qt::UserRole + 1,
        TokenRole, ///< status token of the badge; empty: none
        MutedRole, ///< bool: nobody came or comes
    };

    using RowTable::RowTable;

    /// The zone that times are shown in, and the day that is "today" there.
    void setZone(const QTimeZone &zone, QDate today);
    void apply(const QList<JobCard> &cards) { merge(cards); }
    QString jobId(const QModelIndex &index) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QString keyOf(const JobCard &card) const override { return card.job.jobId; }

private:
    QString text(const JobCard &card, int column) const;

    QTimeZone m_zone = QTimeZone::utc();
    QDate m_today;
};

} // namespace fb
