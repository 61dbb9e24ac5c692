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
    {Permission::CheckIn, kFront | kTech | kManagers, QT_TRANSLATE_NOOP("Refusal", "Only the front desk, a technician or a manager may check a car in.")},
    {Permission::Work, kTech | kManagers, QT_TRANSLATE_NOOP("Refusal", "Only a technician or a manager may start work or hand it to QC.")},
    {Permission::Complete, kQc | kManagers, QT_TRANSLATE_NOOP("Refusal", "Only QC or a manager may complete a job.")},
    {Permission::UndoOwnMove, kAll, ""},
    {Permission::MoveBack, kManagers, QT_TRANSLATE_NOOP("Refusal", "Only a manager may move a job back.")},
    {Permission::EditJob, kAll, ""},
    {Permission::TechChecklist, kTech | kManagers, QT_TRANSLATE_NOOP("Refusal", "Only a technician or a manager may tick the technician's checklist.")},
    {Permission::QcChecklist, kQc | kManagers, QT_TRANSLATE_NOOP("Refusal", "Only QC or a manager may tick the quality checklist.")},
    {Permission::Assign, kFront | kManagers, QT_TRANSLATE_NOOP("Refusal", "Only the front desk or a manager may assign somebody else or a bay.")},
    {Permission::AssignSelf, kFront | kTech | kManagers, QT_TRANSLATE_NOOP("Refusal", "Only the front desk, a technician or a manager may assign a job.")},
    {Permission::Payment, kManagers, QT_TRANSLATE_NOOP("Refusal", "Only a manager may change what is agreed or paid.")},
    {Permission::NoShow, kManagers, QT_TRANSLATE_NOOP("Refusal", "Only a manager may mark or resolve a no-show.")},
    {Permission::Issue, kManagers, QT_TRANSLATE_NOOP("Refusal", "Only a manager may open or resolve an issue.")},
    {Permission::Templates, kManagers, QT_TRANSLATE_NOOP("Refusal", "Only a manager may change the checklists.")},
    {Permission::WalkIn, kFront | kTech | kManagers, QT_TRANSLATE_NOOP("Refusal", "Only the front desk, a technician or a manager may add a walk-in.")},
    {Permission::CloseJob, kManagers, QT_TRANSLATE_NOOP("Refusal", "Only a manager may close an unfinished job.")},
    {Permission::Sync, kManagers, QT_TRANSLATE_NOOP("Refusal", "Only a manager may start, pause or cancel a sync.")},
    {Permission::CustomerRecords, kManagers, QT_TRANSLATE_NOOP("Refusal", "Only a manager may export or erase a customer's data.")},
    {Permission::History, kAdmin, QT_TRANSLATE_NOOP("Refusal", "Only an admin may read the sync history.")},
    {Permission::Settings, kAdmin, QT_TRANSLATE_NOOP("Refusal", "Only an admin may change the settings.")},
    {Permission::People, kAdmin, QT_TRANSLATE_NOOP("Refusal", "Only an admin may change people and roles.")},
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

} // namespace fb
