// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store.h"
#include "storerows.h"

#include <QTest>

#define COMPARE_REFUSED(result, expectedKind)                                                                                                                  \
    do {                                                                                                                                                       \
        const auto &refusedResult = (result);                                                                                                                  \
        QVERIFY(!refusedResult);                                                                                                                               \
        QCOMPARE(refusedResult.error().kind, expectedKind);                                                                                                    \
    } while (false)

/// The people of a small shop, for tests of the store.
namespace fb::rows {

inline const QString kDesk = QStringLiteral("desk-1");
inline const Secret kPin(QByteArrayLiteral("482915"));
inline const Secret kWrong(QByteArrayLiteral("111111"));

inline Person person(const char *name, Role role)
{
    return {.personId = QStringLiteral("id-%1").arg(QLatin1String(name)), .name = QLatin1String(name), .role = role};
}

inline Actor as(const char *name) { return {.name = QLatin1String(name), .desk = kDesk}; }

/// Ada, an admin with kPin, and one of each other role without a PIN.
inline void staff(Store &store)
{
    QVERIFY(store.addPerson(person("Ada", Role::Admin), kPin, {}, kNow));
    for (const auto &[name, role] :
         {std::pair("Finn", Role::FrontDesk), std::pair("Tess", Role::Technician), std::pair("Quin", Role::Qc), std::pair("Mara", Role::Manager)})
        QVERIFY(store.addPerson(person(name, role), {}, as("Ada"), kNow));
}

inline QStringList events(Store &store, const char *name)
{
    QStringList names;
    const Result<QList<PersonEvent>> all = store.personEvents(QStringLiteral("id-%1").arg(QLatin1String(name)));
    for (const PersonEvent &event : all.value_or(QList<PersonEvent>()))
        names.push_back(event.event);
    return names;
}

} // namespace fb::rows
