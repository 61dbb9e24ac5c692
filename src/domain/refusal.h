// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

namespace fb {

/// The rules of the shop say no, in a sentence for people: English here, marked QT_TRANSLATE_NOOP("Refusal", …), translated by the window.
inline std::unexpected<Error> refused(ErrorKind kind, const char *sentence, const char *action = "")
{
    return failure(kind, QString::fromLatin1(sentence), QStringLiteral("Floorboard"), QString::fromLatin1(action));
}

inline std::unexpected<Error> refused(const char *sentence, const char *action = "") { return refused(ErrorKind::Invalid, sentence, action); }

} // namespace fb
