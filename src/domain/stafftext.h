// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace fb {

/// What somebody typed, as it is kept: no control characters, no blanks around, at most so many characters. With @p lines its line breaks stay.
QString cleaned(const QString &typed, qsizetype longest, bool lines = false);

} // namespace fb
