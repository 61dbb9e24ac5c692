// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace fb {

/// An answer of Square as it came, from tests/data/square.
inline QByteArray golden(const char *name)
{
    QFile file(QStringLiteral(FLOORBOARD_SOURCE "/tests/data/square/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", name);
    return file.readAll();
}

} // namespace fb
