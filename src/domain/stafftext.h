// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace fb {

/// What somebody typed, as it is kept: no control characters, also none that turn the writing direction around, no blanks around, at most so many
/// UTF-16 units, never half of a character, and empty when nobody could see it. With @p lines its line breaks stay.
QString cleaned(const QString &typed, qsizetype longest, bool lines = false);

/// Whether nobody could see the text: nothing but blanks, control characters and marks of no width.
bool isInvisible(const QString &text);

} // namespace fb
