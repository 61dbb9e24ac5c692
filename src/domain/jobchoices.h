// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobedit.h"

namespace fb {

/// What is offered while somebody fills in a job.
struct JobChoices {
    QList<Job> earlier; ///< jobs with a vehicle of the same customer, or with the same phone, newest first
    QStringList bays; ///< of the shop's setting, and those that are in use now
    QStringList technicians; ///< the shop's active people, else whoever can be booked
    QStringList services; ///< as Square names them
    QString currency; ///< of the job's location; empty before the first sync

    bool operator==(const JobChoices &) const = default;
};

/// The parts of a vehicle as a job keeps them.
struct Vehicle {
    QString year;
    QString make;
    QString model;

    bool operator==(const Vehicle &) const = default;
};

/// Reads "2020 Audi Q5": four leading digits are the year, the next word the make, the rest the model.
Vehicle vehicleFromText(const QString &typed);

/// The job as it will be once the store has taken the change; what the window shows meanwhile.
JobDetail withChange(JobDetail before, const JobChange &change);

} // namespace fb
