// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QStringList>

#include <array>

namespace fb {

/// What somebody does in the shop. Each role may do what permissions() says, nothing follows from the order.
enum class Role { FrontDesk, Technician, Qc, Manager, Admin };

inline constexpr std::array kRoles{Role::FrontDesk, Role::Technician, Role::Qc, Role::Manager, Role::Admin};

/// "FRONT_DESK", "TECHNICIAN", "QC", "MANAGER", "ADMIN": the name in store, JSON and command line.
QString roleName(Role role);
std::optional<Role> roleFromName(QStringView name);

/// Who does something, as the history keeps it.
struct Actor {
    QString name; ///< a person's name; in a store without people the desk's, or whatever was given with --as
    QString desk; ///< the computer, or "floorboardctl"
    QString personId; ///< empty in a store without people
    std::optional<Role> role; ///< nothing: a store without people, where everybody may do everything
    bool nobody = false; ///< the store has people and none of them is signed in: may do nothing
    QStringList locationIds; ///< where the person works; empty: everywhere

    bool operator==(const Actor &) const = default;
};

/// Everything that is not open to all. The one list that window, command line and store go by.
enum class Permission {
    CheckIn,
    Work, ///< start work, ready for QC
    Complete,
    UndoOwnMove,
    MoveBack,
    EditJob, ///< vehicle, key tag, notes, photos
    TechChecklist,
    QcChecklist,
    Assign, ///< technician and bay, anybody
    AssignSelf,
    Payment,
    NoShow,
    Issue,
    Templates,
    WalkIn,
    CloseJob,
    Sync, ///< start, pause and cancel a run, let a brake pass
    CustomerRecords, ///< export and erase what is held about a customer
    History,
    Settings,
    People,
};

/// Who may do one thing, and the sentence for everybody else.
struct PermissionRule {
    Permission permission;
    unsigned roles; ///< bit 1 << Role
    bool isOfPlace; ///< done to a location's jobs: only by people who work there
    const char *refusal; ///< English, context "Refusal" for the translation: says who may
};

/// In the order of Permission.
const std::array<PermissionRule, 21> &permissionRules();

/// Whether a role may. Nothing (a store without people) may everything.
bool isAllowed(std::optional<Role> role, Permission permission);

bool isAllowed(const Actor &actor, Permission permission);

/// @return Forbidden with the rule's sentence, or that nobody is signed in
Result<void> checkAllowed(const Actor &actor, Permission permission);

/// Whether somebody with these locations works at one: no location of their own means everywhere, and one that isn't known keeps nobody out.
bool worksAt(const QStringList &locationIds, const QString &locationId);

/// @param locationId whose jobs it is about
/// @return Forbidden when the person works elsewhere only
Result<void> checkPlace(const Actor &actor, const QString &locationId);

/// Both, where the rule is one of a place.
Result<void> checkAllowed(const Actor &actor, Permission permission, const QString &locationId);

} // namespace fb
