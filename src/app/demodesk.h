// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "jobedit.h"

#include <QHash>
#include <QList>
#include <QObject>

namespace fb {

class ShopService;
struct BoardDay;

/// The front desk of the demo: after the first sync it moves the day's first cards along, so that a newcomer sees a shop at work and not an empty one.
/// Which card stands where follows from the day's bookings and the hour alone. It edits like anybody else, through ShopService.
class DemoDesk : public QObject {
    Q_OBJECT

public:
    DemoDesk(ShopService &shop, const Clock &clock, QObject *parent = nullptr);

    /// Reads today's board and works through it; finished() follows exactly once.
    void start();

    /// How far each of @p cards (a day, in any order) has come at @p now: pairs of job id and status, in the order of their starts. At least the first
    /// seven active cards are under way, at any hour; the last three are not.
    static QList<std::pair<QString, WorkStatus>> targets(QList<JobCard> cards, Instant now);

Q_SIGNALS:
    void finished();

private:
    struct Step {
        QString jobId;
        JobEdit edit;
        Checklist list = Checklist::Tech;
        int ticks = 0; ///< instead of the edit: so many items of the list, once it is there
    };

    void saveTemplates();
    void plan(const BoardDay &day);
    void planCar(const JobCard &card, int place);
    void planWork(const JobCard &card, WorkStatus target, int place);
    void next();
    void take(const Step &step, const Result<JobDetail> &answer);

    ShopService &m_shop;
    const Clock &m_clock;
    QList<Step> m_steps;
    QHash<QString, JobDetail> m_details; ///< by job, as the store last answered
    QHash<QString, std::int64_t> m_revisions; ///< by job, as the board had it
    QHash<QString, Instant> m_busyUntil; ///< by technician
};

} // namespace fb
