// SPDX-License-Identifier: GPL-3.0-or-later
#include "person.h"

#include <algorithm>

namespace fb {

Result<void> checkPin(QByteArrayView pin)
{
    constexpr qsizetype kShortest = 4;
    constexpr qsizetype kLongest = 12;
    const bool digits = std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits && pin.size() >= kShortest && pin.size() <= kLongest)
        return {};
    return failure(ErrorKind::Invalid, QStringLiteral(QT_TRANSLATE_NOOP("Refusal", "A PIN has 4 to 12 digits.")), QStringLiteral("Floorboard"));
}

Result<void> checkPersonName(const QString &name)
{
    constexpr qsizetype kLongest = 80;
    const bool printable = std::none_of(name.begin(), name.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (printable && !name.trimmed().isEmpty() && name.size() <= kLongest)
        return {};
    return failure(ErrorKind::Invalid, QStringLiteral(QT_TRANSLATE_NOOP("Refusal", "A name has 1 to 80 characters.")), QStringLiteral("Floorboard"));
}

} // namespace fb
