// SPDX-License-Identifier: GPL-3.0-or-later
#include "refusaltext.h"

#include <QCoreApplication>

namespace fb {

QString RefusalText::translated(const QString &english) { return QCoreApplication::translate("Refusal", english.toUtf8().constData()); }

QString RefusalText::whyNot(const Actor &actor, Permission permission, const QString &locationId)
{
    const Result<void> allowed = checkAllowed(actor, permission, locationId);
    return allowed ? QString() : translated(allowed.error().detail);
}

QString RefusalText::role(Role role)
{
    switch (role) {
    case Role::FrontDesk: return QCoreApplication::translate("Role", "Front desk");
    case Role::Technician: return QCoreApplication::translate("Role", "Technician");
    case Role::Qc: return QCoreApplication::translate("Role", "Quality control");
    case Role::Manager: return QCoreApplication::translate("Role", "Manager");
    case Role::Admin: return QCoreApplication::translate("Role", "Admin");
    }
    return {};
}

} // namespace fb
