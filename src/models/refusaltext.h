// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "role.h"

namespace fb {

/// Why something is refused, in the language of the window. The rules' sentences are English and marked for translation (context "Refusal").
namespace RefusalText {

/// A rule's sentence, or any other text as it is.
QString translated(const QString &english);
/// Why this actor may not do it; empty: they may. For the tool tip and description of what is greyed out.
QString whyNot(const Actor &actor, Permission permission, const QString &locationId = {});
/// "Front desk", "Technician", "Quality control", "Manager", "Admin".
QString role(Role role);

} // namespace RefusalText

} // namespace fb
