// SPDX-License-Identifier: GPL-3.0-or-later
#include "photomodel.h"

#include "jobtext.h"
#include "textformat.h"

#include <algorithm>

namespace fb {

void PhotoModel::setPhotos(const QList<Photo> &photos, const QTimeZone &zone)
{
    m_zone = zone;
    m_all = photos;
    setFilter(m_filter);
}

void PhotoModel::setFilter(std::optional<PhotoCategory> filter)
{
    m_filter = filter;
    QList<Photo> wanted = m_all;
    if (filter)
        wanted.removeIf([&](const Photo &photo) { return photo.category != *filter; });
    showThese(wanted);
}

void PhotoModel::showThese(const QList<Photo> &wanted)
{
    const auto isWanted = [&](const QString &id) { return std::any_of(wanted.begin(), wanted.end(), [&](const Photo &photo) { return photo.photoId == id; }); };
    for (int row = static_cast<int>(m_shown.size()) - 1; row >= 0; --row) {
        if (isWanted(m_shown.at(row).photoId))
            continue;
        beginRemoveRows({}, row, row);
        m_shown.removeAt(row);
        endRemoveRows();
    }
    // Both are in the order of their times, so what isn't there yet goes where the walk stands.
    for (int row = 0; row < wanted.size(); ++row) {
        const Photo &photo = wanted.at(row);
        if (row < m_shown.size() && m_shown.at(row).photoId == photo.photoId) {
            if (m_shown.at(row) == photo)
                continue;
            m_shown[row] = photo;
            Q_EMIT dataChanged(index(row), index(row));
        } else {
            beginInsertRows({}, row, row);
            m_shown.insert(row, photo);
            endInsertRows();
        }
    }
    if (m_shown.size() > wanted.size()) { // the order itself changed
        beginResetModel();
        m_shown = wanted;
        endResetModel();
    }
}

void PhotoModel::setRefusal(const QString &sentence)
{
    if (sentence == m_refusal)
        return;
    m_refusal = sentence;
    const QModelIndex placeToAdd = index(static_cast<int>(m_shown.size()));
    Q_EMIT dataChanged(placeToAdd, placeToAdd);
}

int PhotoModel::rowOf(const QString &photoId) const
{
    const auto found = std::find_if(m_shown.begin(), m_shown.end(), [&](const Photo &photo) { return photo.photoId == photoId; });
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

int PhotoModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_shown.size()) + 1; }

QVariant PhotoModel::data(const QModelIndex &index, int role) const
{
    if (isPlaceToAdd(index)) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return m_filter == PhotoCategory::Receipt ? tr("Add receipt") : tr("Add photo");
        if (!m_refusal.isEmpty() && (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole))
            return role == Qt::ToolTipRole ? TextFormat::plainToolTip(m_refusal) : m_refusal;
        return {};
    }
    const Photo *photo = index.isValid() ? photoAt(index.row()) : nullptr;
    if (!photo)
        return {};
    const QString time = TextFormat::clock(photo->takenAt, m_zone);
    switch (role) {
    case Qt::DisplayRole: return JobText::photoCategory(photo->category);
    case CategoryRole: return static_cast<int>(photo->category);
    case TimeRole: return time;
    case Qt::AccessibleTextRole:
        return photo->takenBy.isEmpty() ? tr("%1, %2").arg(JobText::photoCategory(photo->category), time)
                                        : tr("%1, %2, added by %3").arg(JobText::photoCategory(photo->category), time, photo->takenBy);
    case Qt::ToolTipRole: return TextFormat::plainToolTip(tr("%1\n%2, %3").arg(photo->fileName, TextFormat::full(photo->takenAt, m_zone), photo->takenBy));
    default: return {};
    }
}

} // namespace fb
