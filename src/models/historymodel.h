// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job.h"
#include "timewindow.h"

#include <QAbstractListModel>

namespace fb {

/// What happened to one job, newest first. New entries are inserted, nothing is reset while the job stays the same.
class HistoryModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        TimeRole = Qt::UserRole + 1, ///< "07:41", or the day when it was another one
        StatusRole, ///< int of the status reached, -1 for "created"
        WhoRole, ///< second line: who, why
    };

    explicit HistoryModel(QObject *parent = nullptr)
        : QAbstractListModel(parent)
    {
    }

    /// @param events oldest first, as the store gives them
    void show(const QString &jobId, const QList<StatusEvent> &events, const QTimeZone &zone, QDate day);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString m_jobId;
    QList<StatusEvent> m_events; ///< newest first
    QTimeZone m_zone = QTimeZone::utc();
    QDate m_day;
};

} // namespace fb
