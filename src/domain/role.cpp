// SPDX-License-Identifier: GPL-3.0-or-later
#include "role.h"

#include "enumnames.h"

#include <QtGlobal>

#include <initializer_list>

namespace fb {

namespace {
constexpr std::array kNames{u"FRONT_DESK", u"TECHNICIAN", u"QC", u"MANAGER", u"ADMIN"};

constexpr unsigned bit(Role role) { return 1U << static_cast<unsigned>(role); }

constexpr unsigned kAdmin = bit(Role::Admin);
constexpr unsigned kManagers = bit(Role::Manager) | kAdmin;
constexpr unsigned kFront = bit(Role::FrontDesk);
constexpr unsigned kTech = bit(Role::Technician);
constexpr unsigned kQc = bit(Role::Qc);
constexpr unsigned kAll = kFront | kTech | kQc | kManagers;

constexpr std::array<PermissionRule, 21> kRules{{
    {Permission::CheckIn, kFront | kTech | kManagers, true, QT_TRANSLATE_NOOP("Refusal", "Only the front desk, a technician or a manager may check a car in.")},
    {Permission::Work, kTech | kManagers, true, QT_TRANSLATE_NOOP("Refusal", "Only a technician or a manager may start work or hand it to QC.")},
    {Permission::Complete, kQc | kManagers, true, QT_TRANSLATE_NOOP("Refusal", "Only QC or a manager may complete a job.")},
    {Permission::UndoOwnMove, kAll, true, ""},
    {Permission::MoveBack, kManagers, true, QT_TRANSLATE_NOOP("Refusal", "Only a manager may move a job back.")},
    {Permission::EditJob, kAll, true, ""},
    {Permission::TechChecklist, kTech | kManagers, true, QT_TRANSLATE_NOOP("Refusal", "Only a technician or a manager may tick the technician's checklist.")},
    {Permission::QcChecklist, kQc | kManagers, true, QT_TRANSLATE_NOOP("Refusal", "Only QC or a manager may tick the quality checklist.")},
    {Permission::Assign, kFront | kManagers, true, QT_TRANSLATE_NOOP("Refusal", "Only the front desk or a manager may assign somebody else or a bay.")},
    {Permission::AssignSelf, kFront | kTech | kManagers, true,
     QT_TRANSLATE_NOOP("Refusal", "Only the front desk, a technician or a manager may assign a job.")},
    {Permission::Payment, kManagers, true, QT_TRANSLATE_NOOP("Refusal", "Only a manager may change what is agreed or paid.")},
    {Permission::NoShow, kManagers, true, QT_TRANSLATE_NOOP("Refusal", "Only a manager may mark or resolve a no-show.")},
    {Permission::Issue, kManagers, true, QT_TRANSLATE_NOOP("Refusal", "Only a manager may open or resolve an issue.")},
    {Permission::Templates, kManagers, false, QT_TRANSLATE_NOOP("Refusal", "Only a manager may change the checklists.")},
    {Permission::WalkIn, kFront | kTech | kManagers, true, QT_TRANSLATE_NOOP("Refusal", "Only the front desk, a technician or a manager may add a walk-in.")},
    {Permission::CloseJob, kManagers, true, QT_TRANSLATE_NOOP("Refusal", "Only a manager may close an unfinished job.")},
    {Permission::Sync, kManagers, false, QT_TRANSLATE_NOOP("Refusal", "Only a manager may start, pause or cancel a sync.")},
    {Permission::CustomerRecords, kManagers, false, QT_TRANSLATE_NOOP("Refusal", "Only a manager may export or erase a customer's data.")},
    {Permission::History, kAdmin, false, QT_TRANSLATE_NOOP("Refusal", "Only an admin may read the sync history.")},
    {Permission::Settings, kAdmin, false, QT_TRANSLATE_NOOP("Refusal", "Only an admin may change the settings.")},
    {Permission::People, kAdmin, false, QT_TRANSLATE_NOOP("Refusal", "Only an admin may change people and roles.")},
}};
} // namespace

QString roleName(Role role) { return nameOf(kNames, role); }

std::optional<Role> roleFromName(QStringView name) { return valueOf<Role>(kNames, name, Qt::CaseInsensitive); }

const std::array<PermissionRule, 21> &permissionRules() { return kRules; }

bool isAllowed(std::optional<Role> role, Permission permission) { return !role || (kRules.at(static_cast<std::size_t>(permission)).roles & bit(*role)) != 0; }

bool isAllowed(const Actor &actor, Permission permission) { return !actor.nobody && isAllowed(actor.role, permission); }

Result<void> checkAllowed(const Actor &actor, Permission permission)
{
    if (isAllowed(actor, permission))
        return {};
    if (actor.nobody)
        return failure(ErrorKind::Forbidden, QStringLiteral(QT_TRANSLATE_NOOP("Refusal", "Nobody is signed in.")), QStringLiteral("Floorboard"),
                       QStringLiteral("Sign in, or name a person with --as."));
    return failure(ErrorKind::Forbidden, QString::fromLatin1(kRules.at(static_cast<std::size_t>(permission)).refusal), QStringLiteral("Floorboard"),
                   QStringLiteral("Ask one of them, or sign in as one."));
}

bool worksAt(const QStringList &locationIds, const QString &locationId)
{
    return locationIds.isEmpty() || locationId.isEmpty() || locationIds.contains(locationId);
}

Result<void> checkPlace(const Actor &actor, const QString &locationId)
{
    if (worksAt(actor.locationIds, locationId))
        return {};
    return failure(ErrorKind::Forbidden,
                   QStringLiteral(QT_TRANSLATE_NOOP("Refusal", "You work at another location. Only people of this one may change its jobs.")),
                   QStringLiteral("Floorboard"), QStringLiteral("Ask somebody who works here, or an admin to add the location to you."));
}

Result<void> checkAllowed(const Actor &actor, Permission permission, const QString &locationId)
{
    if (kRules.at(static_cast<std::size_t>(permission)).isOfPlace) {
        if (const Result<void> here = checkPlace(actor, locationId); !here)
            return here;
    }
    return checkAllowed(actor, permission);
}

} // namespace fb
