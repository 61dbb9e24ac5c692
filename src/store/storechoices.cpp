// SPDX-License-Identifier: GPL-3.0-or-later
// What the store knows that can be offered while somebody fills in a job. Reads only.
#include "catalogtable.h"
#include "jobtable.h"
#include "locationtable.h"
#include "persontable.h"
#include "settingtable.h"
#include "store.h"
#include "teammembertable.h"
#include "tryresult.h"

#include <algorithm>

namespace fb {

namespace {

/// The setting shop.bays: names separated by commas or line breaks.
QStringList baysOf(const QString &setting)
{
    QStringList bays;
    for (const QString &part : QString(setting).replace(u'\n', u',').split(u',', Qt::SkipEmptyParts)) {
        if (const QString bay = part.simplified(); !bay.isEmpty() && !bays.contains(bay))
            bays.push_back(bay);
    }
    return bays;
}

/// The people who may be given work at a location; in a store without people those who can be booked.
Result<QStringList> techniciansOf(StoreConnection &connection, const QString &locationId)
{
    QStringList names;
    const Result<QList<Person>> people = PersonTable(connection).all();
    FB_TRY(people);
    for (const Person &person : *people) {
        if (person.active && person.role != Role::FrontDesk && worksAt(person.locationIds, locationId))
            names.push_back(person.name);
    }
    if (people->isEmpty()) {
        const Result<QList<TeamMember>> members = TeamMemberTable(connection).all();
        FB_TRY(members);
        for (const TeamMember &member : *members)
            names.push_back(member.displayName);
    }
    names.removeAll(QString());
    names.removeDuplicates();
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    return names;
}

} // namespace

Result<JobChoices> Store::jobChoices(const QString &jobId)
{
    const Result<std::optional<JobCard>> card = job(jobId);
    FB_TRY(card);
    JobTable jobs(*m_connection);
    JobChoices choices;
    if (*card) {
        Result<QList<Job>> earlier = jobs.ofCustomer((*card)->job.jobId, (*card)->booking.customerId, (*card)->booking.customerPhone);
        FB_TRY(earlier);
        choices.earlier = std::move(*earlier);
        const Result<QList<Location>> locations = LocationTable(*m_connection).all();
        FB_TRY(locations);
        for (const Location &location : *locations) {
            if (location.locationId == (*card)->booking.locationId)
                choices.currency = location.currency;
        }
    }
    const Result<std::optional<QString>> bays = SettingTable(*m_connection).find(QStringLiteral("shop.bays"));
    FB_TRY(bays);
    const Result<QStringList> inUse = jobs.baysInUse();
    FB_TRY(inUse);
    choices.bays = baysOf(bays->value_or(QString()));
    for (const QString &bay : *inUse) {
        if (!choices.bays.contains(bay))
            choices.bays.push_back(bay);
    }
    Result<QStringList> technicians = techniciansOf(*m_connection, *card ? (*card)->booking.locationId : QString());
    FB_TRY(technicians);
    choices.technicians = std::move(*technicians);
    Result<QStringList> services = CatalogTable(*m_connection).names();
    FB_TRY(services);
    choices.services = std::move(*services);
    return choices;
}

} // namespace fb
