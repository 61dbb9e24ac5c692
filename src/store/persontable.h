// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "person.h"
#include "statement.h"

namespace fb {

/// People and their roles. Rows are never deleted.
class PersonTable {
public:
    explicit PersonTable(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    /// Everybody, by name.
    Result<QList<Person>> all();
    /// By id, else by name without regard to case.
    Result<std::optional<Person>> find(const QString &idOrName);
    Result<bool> isEmpty();
    /// See Store::identify().
    Result<Actor> identified(const Actor &claimed);
    /// Keeps others from writing people until the transaction ends, so that rules about all of them hold.
    Result<void> lock();

    Result<void> insert(const Person &person, const QString &pinHash);
    Result<void> update(const Person &person);
    /// A new PIN; failures and lock-out are forgotten.
    Result<void> setPin(const QString &personId, const QString &pinHash);

    /// What checking a PIN needs.
    struct Credentials {
        QString personId;
        QString pinHash; ///< empty: none
        int failures = 0;
        std::optional<Instant> lockedUntil;
    };
    /// By id, else by name.
    Result<std::optional<Credentials>> credentials(const QString &idOrName);
    Result<void> setFailures(const QString &personId, int failures, std::optional<Instant> lockedUntil);

    Result<void> addEvent(const PersonEvent &event);
    Result<QList<PersonEvent>> events(const QString &personId);

private:
    StoreConnection &m_connection;
};

} // namespace fb
