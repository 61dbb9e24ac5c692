// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "role.h"

namespace fb {

/// Somebody who works here. Never deleted, only deactivated: the history names them.
struct Person {
    QString personId; ///< UUID
    QString name; ///< unique in the store, compared without case
    Role role = Role::FrontDesk;
    QStringList locationIds; ///< where they work; empty: everywhere
    bool active = true;
    bool hasPin = false;
    std::optional<Instant> lockedUntil; ///< after repeated wrong PINs
    Instant createdAt{};

    bool operator==(const Person &) const = default;
};

/// One entry of what happened to people and sign-ins: kept forever, holds no PIN.
struct PersonEvent {
    std::int64_t eventId = 0;
    QString personId;
    QString event; ///< "created", "role", "locations", "deactivated", "activated", "pin", "recovered", "locked"
    QString detail;
    Instant at{};
    QString by;
    QString desk;

    bool operator==(const PersonEvent &) const = default;
};

/// What an admin changes about a person; what isn't there stays as it is.
struct PersonEdit {
    std::optional<Role> role;
    std::optional<QStringList> locationIds;
    std::optional<bool> active;
};

/// A person as an edit leaves them, and what is recorded about it. Events without id, by and desk are filled in.
struct PersonChange {
    Person person;
    QList<PersonEvent> events; ///< empty: nothing changes
};

/// Adds somebody. In a store without people anybody may add the first one, who must be an admin; then only admins may.
/// @param wanted id, name, role and locations; the rest is ignored
/// @return Invalid, Forbidden, or Conflict when the name is taken (compared without case)
Result<PersonChange> decideNewPerson(const QList<Person> &everybody, const Person &wanted, const Actor &actor, Instant now);
/// Changes somebody. The last active admin stays an active admin.
Result<PersonChange> decidePerson(const QList<Person> &everybody, const QString &personId, const PersonEdit &edit, const Actor &actor, Instant now);

/// How long a person is locked out after so many wrong PINs in a row: nothing before the fifth, then 1 minute, doubling to 15.
std::optional<minutes> lockAfter(int failures);

/// A PIN has 4 to 12 digits. @return Invalid with what is wrong
Result<void> checkPin(QByteArrayView pin);
/// 1 to 80 characters that can be seen.
Result<void> checkPersonName(const QString &name);

} // namespace fb
