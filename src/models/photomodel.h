// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "photo.h"

#include <QAbstractListModel>
#include <QTimeZone>

namespace fb {

/// The photos of one job, or those of one category, oldest first, and behind them the place to add more. Updated row by row.
class PhotoModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        CategoryRole = Qt::UserRole, ///< PhotoCategory as int; nothing on the place to add
        TimeRole, ///< "07:35"
    };

    using QAbstractListModel::QAbstractListModel;

    void setPhotos(const QList<Photo> &photos, const QTimeZone &zone);
    /// Nothing: all of them.
    void setFilter(std::optional<PhotoCategory> filter);
    std::optional<PhotoCategory> filter() const { return m_filter; }
    /// Why nothing may be added, said by the place to add; empty: it may.
    void setRefusal(const QString &sentence);
    bool mayAdd() const { return m_refusal.isEmpty(); }

    const QList<Photo> &all() const { return m_all; }
    const QList<Photo> &shown() const { return m_shown; }
    /// Null on the place to add, and outside.
    const Photo *photoAt(int row) const { return row >= 0 && row < m_shown.size() ? &m_shown.at(row) : nullptr; }
    bool isPlaceToAdd(const QModelIndex &index) const { return index.isValid() && index.row() == m_shown.size(); }
    int rowOf(const QString &photoId) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void showThese(const QList<Photo> &wanted);

    QList<Photo> m_all;
    QList<Photo> m_shown;
    std::optional<PhotoCategory> m_filter;
    QString m_refusal;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace fb
