// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace fb {

/// What a job shares with another at the same time. Names one other job per thing, the earliest that is still there when this one starts, else the next.
struct Clash {
    QString technicianJob; ///< job id of another one with the same technician; empty: none
    QString bayJob; ///< job id of another one in the same bay; empty: none

    bool isEmpty() const { return technicianJob.isEmpty() && bayJob.isEmpty(); }
    bool operator==(const Clash &) const = default;
};

/// Whether a job takes up people and places at all: somebody is expected or here, and the work isn't done.
bool takesUpRoom(const JobCard &card);

/// Bookings that overlap, from start to end with the transition time, on the same technician or in the same bay. Names are compared without case.
/// Kept up to date job by job: a change costs a look at the jobs of the technicians and bays it concerns, not at the whole day. No I/O, no clock.
class ClashBook {
public:
    void clear();
    /// A job is there, or has changed. Counts from the next refresh() on.
    void set(const JobCard &card);
    /// A job is no longer there.
    void remove(const QString &jobId);
    /// Works out what the changes since the last call come to. @return the jobs whose clash is another one now, those that went not included
    QStringList refresh();

    /// Empty for a job without a clash.
    Clash of(const QString &jobId) const { return m_clashes.value(jobId); }

private:
    struct Span {
        Instant start{};
        Instant end{};
        QString jobId;

        bool operator<(const Span &other) const { return std::tie(start, jobId) < std::tie(other.start, other.jobId); }
    };
    struct Entry {
        Span span;
        QString technician; ///< key in m_spans; empty: none
        QString bay;
    };

    void enter(const QString &key, const Span &span);
    void leave(const QString &key, const Span &span);
    void sweep(const QString &key, bool isBay, QSet<QString> &touched);

    QHash<QString, Entry> m_entries; ///< by job
    QHash<QString, std::vector<Span>> m_spans; ///< by technician or bay, in order
    QSet<QString> m_dirty; ///< keys of m_spans
    QHash<QString, Clash> m_clashes; ///< by job, without empty ones
    QSet<QString> m_left; ///< jobs whose clash may be over
};

/// All clashes among some cards, by job id; jobs without one are left out.
QHash<QString, Clash> clashes(const QList<JobCard> &cards);

} // namespace fb
