// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <utility>

namespace fb {

/// A table of values that are told apart by a key. New contents reach the views as inserted, removed and changed rows, so selection and scroll
/// position survive; there is no reset.
template<class Value>
class RowTable : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    const QList<Value> &rows() const { return m_rows; }

protected:
    /// Unique within the table, never empty.
    virtual QString keyOf(const Value &value) const = 0;

    /// Makes the table equal to @p target with the fewest row signals: stretches that go, stretches that come, single rows that differ.
    void merge(const QList<Value> &target)
    {
        removeMissing(target);
        QSet<QString> known;
        for (const Value &row : std::as_const(m_rows))
            known.insert(keyOf(row));
        for (qsizetype at = 0; at < target.size();) {
            if (at < m_rows.size() && keyOf(m_rows.at(at)) == keyOf(target.at(at))) {
                replace(at, target.at(at));
                ++at;
            } else if (known.contains(keyOf(target.at(at)))) {
                moveUp(target.at(at), at);
            } else {
                qsizetype end = at + 1;
                while (end < target.size() && !known.contains(keyOf(target.at(end))))
                    ++end;
                insert(at, target.mid(at, end - at));
                at = end;
            }
        }
    }

    void insert(qsizetype at, const QList<Value> &values)
    {
        beginInsertRows({}, static_cast<int>(at), static_cast<int>(at + values.size() - 1));
        for (qsizetype i = 0; i < values.size(); ++i)
            m_rows.insert(at + i, values.at(i));
        endInsertRows();
    }

    void remove(qsizetype first, qsizetype count)
    {
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(first + count - 1));
        m_rows.remove(first, count);
        endRemoveRows();
    }

    void replace(qsizetype row, const Value &value)
    {
        if (m_rows.at(row) == value)
            return;
        m_rows[row] = value;
        changed(row, row);
    }

    /// Tells the views that rows look different, without a change of their values.
    void changed(qsizetype first, qsizetype last)
    {
        if (first <= last)
            Q_EMIT dataChanged(index(static_cast<int>(first), 0), index(static_cast<int>(last), columnCount() - 1));
    }

private:
    void removeMissing(const QList<Value> &target)
    {
        QSet<QString> wanted;
        for (const Value &value : target)
            wanted.insert(keyOf(value));
        for (qsizetype last = m_rows.size() - 1; last >= 0; --last) {
            if (wanted.contains(keyOf(m_rows.at(last))))
                continue;
            qsizetype first = last;
            while (first > 0 && !wanted.contains(keyOf(m_rows.at(first - 1))))
                --first;
            remove(first, last - first + 1);
            last = first;
        }
    }

    void moveUp(const Value &value, qsizetype to)
    {
        qsizetype from = to;
        while (keyOf(m_rows.at(from)) != keyOf(value))
            ++from;
        beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {}, static_cast<int>(to));
        m_rows.move(from, to);
        endMoveRows();
    }

    QList<Value> m_rows;
};

} // namespace fb
