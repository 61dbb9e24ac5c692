// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rowtable.h"
#include "runtext.h"

namespace fb {

/// A ledger line as the table keeps it: lines may be equal in every word (two records that could not be read), so they are numbered.
struct RunLine {
    RunItem item;
    int nth = 0;

    bool operator==(const RunLine &) const = default;
};

/// The ledger of one run: what it did with which booking, worst first, then by the time of the booking.
class RunItemModel : public RowTable<RunLine> {
    Q_OBJECT

public:
    enum Column { Action, BookingTime, Customer, Change, Result, Reason, ColumnCount };
    enum Role {
        ActionRole = Qt::UserRole + 1, ///< int of StepAction
        ChangesRole, ///< QList<ChangeText>
        DoneRole, ///< bool: the line was carried out
        BookingIdRole,
    };

    using RowTable::RowTable;

    void setZone(const QTimeZone &zone, QDate today);
    /// Whether the lines were carried out; a braked run's were not.
    void setApplied(bool applied);
    void apply(QList<RunItem> items);
    const RunItem *item(const QModelIndex &index) const;

    /// What may stand in the columns that are never cut, the longest of it among them: for their widths.
    static QStringList actionTexts();
    static QStringList timeTexts();
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QString keyOf(const RunLine &line) const override;

private:
    QString text(const RunItem &item, int column) const;
    QString changeLine(const RunItem &item) const;

    QTimeZone m_zone = QTimeZone::utc();
    QDate m_today;
    bool m_applied = true;
};

} // namespace fb
