// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobtext.h"

#include <QAbstractListModel>

namespace fb {

/// What happened to one job, newest first. New entries are inserted, nothing is reset while the job and the filter stay the same.
class HistoryModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        TimeRole = Qt::UserRole + 1, ///< "07:41", or the day when it was another one
        StatusRole, ///< int of the status reached, -1 for an entry that didn't move the job
        IconRole, ///< name of an icon; empty: the status' own
        TokenRole, ///< status token of the icon's colour; empty: quiet
        WhoRole, ///< second line: who, role, desk
        WhyRole, ///< third line, or empty
    };

    explicit HistoryModel(QObject *parent = nullptr)
        : QAbstractListModel(parent)
    {
    }

    /// @param events oldest first, as the store gives them
    void show(const QString &jobId, const QList<StatusEvent> &events, const QTimeZone &zone, QDate day);
    /// Narrows the list to one kind of touch; nothing: all.
    void setFilter(std::optional<Touch> touch);
    std::optional<Touch> filter() const { return m_filter; }
    /// Entries of the job, shown or not.
    qsizetype total() const { return m_all.size(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Entry {
        StatusEvent event;
        TouchText text;
        bool operator==(const Entry &other) const { return event == other.event; }
    };

    QList<Entry> narrowed() const;
    void reset();

    QString m_jobId;
    QList<Entry> m_all; ///< newest first
    QList<Entry> m_entries; ///< those that are shown
    std::optional<Touch> m_filter;
    QTimeZone m_zone = QTimeZone::utc();
    QDate m_day;
};

} // namespace fb
