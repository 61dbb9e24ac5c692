// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan.h"

namespace fb {

/// Field changes as a column keeps them: a JSON list of [field, before, after]; none is the empty text. Entries of another form are left out.
QString changesToText(const QList<FieldChange> &changes);
QList<FieldChange> changesFromText(const QString &text);

} // namespace fb
