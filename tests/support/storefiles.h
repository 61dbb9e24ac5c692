// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storeaddress.h"

#include <QFile>

/// A refusal of one kind with a sentence that contains some words.
#define VERIFY_REFUSED(result, expectedKind, words)                                                                                                            \
    QVERIFY(!(result));                                                                                                                                        \
    QCOMPARE((result).error().kind, expectedKind);                                                                                                             \
    QVERIFY2((result).error().detail.contains(QStringLiteral(words)), qPrintable((result).error().detail))

namespace fb {

inline StoreAddress fileAddress(const QString &path)
{
    StoreAddress address;
    address.path = path;
    return address;
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace fb
