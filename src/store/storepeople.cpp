// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the store that knows people: who works here, what they may, their PINs.
#include "changetable.h"
#include "logging.h"
#include "persontable.h"
#include "pinhash.h"
#include "store.h"
#include "storeerror.h"
#include "transaction.h"
#include "tryresult.h"

namespace fb {

namespace {

std::unexpected<Error> wrongPin(std::optional<Instant> lockedUntil)
{
    Error error{.kind = ErrorKind::Forbidden, .detail = QStringLiteral("That PIN is wrong."), .source = QStringLiteral("store"), .retryAt = lockedUntil};
    if (lockedUntil)
        error.action = QStringLiteral("Too many wrong PINs: wait, or ask an admin for a new one.");
    return std::unexpected(std::move(error));
}

std::unexpected<Error> lockedOut(Instant until)
{
    return std::unexpected(Error{.kind = ErrorKind::Forbidden,
                                 .detail = QStringLiteral("Too many wrong PINs."),
                                 .source = QStringLiteral("store"),
                                 .action = QStringLiteral("Wait, or ask an admin for a new one."),
                                 .retryAt = until});
}

/// Rows, events and the word to the other desks, in the transaction that is open.
Result<void> record(StoreConnection &connection, const QList<PersonEvent> &events)
{
    PersonTable people(connection);
    for (const PersonEvent &event : events)
        FB_TRY(people.addEvent(event));
    return events.isEmpty() ? Result<void>() : ChangeTable(connection).addPeople(events.first().at);
}

Result<Person> readBack(StoreConnection &connection, const QString &personId)
{
    const Result<std::optional<Person>> person = PersonTable(connection).find(personId);
    FB_TRY(person);
    if (!*person)
        return storeFailure(ErrorKind::NotFound, QStringLiteral("There is no such person."));
    return **person;
}

PersonEvent pinEvent(const char *event, const Person &person, const Actor &actor, Instant now)
{
    return {.personId = person.personId, .event = QString::fromLatin1(event), .detail = {}, .at = now, .by = actor.name, .desk = actor.desk};
}

/// A new PIN and who gave it, in the transaction that is open. @return the person as they are now
Result<Person> writePin(StoreConnection &connection, const QString &personId, const QString &hash, const PersonEvent &event)
{
    FB_TRY(PersonTable(connection).setPin(personId, hash));
    FB_TRY(record(connection, {event}));
    return readBack(connection, personId);
}

/// Counts an attempt as a wrong one, in a transaction of its own that is committed before anybody looks at the PIN. Nothing: there is no such person.
/// @return Forbidden when the person is locked out; nothing is counted then
Result<std::optional<PersonTable::Credentials>> countAttempt(StoreConnection &connection, const QString &idOrName, Instant now)
{
    PersonTable people(connection);
    Transaction transaction(connection);
    FB_TRY(transaction.begin());
    FB_TRY(people.lock());
    Result<std::optional<PersonTable::Credentials>> found = people.credentials(idOrName);
    FB_TRY(found);
    if (!*found)
        return std::nullopt;
    PersonTable::Credentials &person = **found;
    if (person.lockedUntil && *person.lockedUntil > now)
        return lockedOut(*person.lockedUntil);
    ++person.failures;
    const std::optional<minutes> lock = lockAfter(person.failures);
    person.lockedUntil = lock ? std::optional<Instant>(now + *lock) : std::nullopt;
    FB_TRY(people.setFailures(person.personId, person.failures, person.lockedUntil));
    FB_TRY(transaction.commit());
    return found;
}

/// The lock-out came with this wrong PIN: it goes into the person's history and the lists on other desks.
Result<void> recordLock(StoreConnection &connection, const PersonTable::Credentials &person, const QString &desk, Instant now)
{
    Transaction transaction(connection);
    FB_TRY(transaction.begin());
    const Result<Person> row = readBack(connection, person.personId);
    FB_TRY(row);
    PersonEvent event = pinEvent("locked", *row, {.name = desk, .desk = desk}, now);
    event.detail = QStringLiteral("%1 wrong PINs").arg(person.failures);
    FB_TRY(record(connection, {event}));
    return transaction.commit();
}

} // namespace

Result<QList<Person>> Store::people()
{
    FB_TRY(m_connection->ready());
    return PersonTable(*m_connection).all();
}

Result<bool> Store::hasPeople()
{
    FB_TRY(m_connection->ready());
    const Result<bool> empty = PersonTable(*m_connection).isEmpty();
    FB_TRY(empty);
    return !*empty;
}

Result<Actor> Store::identify(const Actor &claimed)
{
    FB_TRY(m_connection->ready());
    return PersonTable(*m_connection).identified(claimed);
}

Result<Person> Store::addPerson(const Person &wanted, const Secret &pin, const Actor &actor, Instant now)
{
    if (!pin.isEmpty())
        FB_TRY(checkPin(pin.reveal()));
    const Result<QString> hash = pin.isEmpty() ? QString() : PinHash::make(pin); // before the transaction: it takes its time
    FB_TRY(hash);
    PersonTable people(*m_connection);
    Transaction transaction(*m_connection);
    FB_TRY(transaction.begin());
    FB_TRY(people.lock());
    const Result<Actor> who = people.identified(actor);
    FB_TRY(who);
    const Result<QList<Person>> everybody = people.all();
    FB_TRY(everybody);
    const Result<PersonChange> change = decideNewPerson(*everybody, wanted, *who, now);
    FB_TRY(change);
    FB_TRY(people.insert(change->person, *hash));
    FB_TRY(record(*m_connection, change->events));
    const Result<Person> made = readBack(*m_connection, wanted.personId);
    FB_TRY(made);
    FB_TRY(transaction.commit());
    return made;
}

Result<Person> Store::changePerson(const QString &personId, const PersonEdit &edit, const Actor &actor, Instant now)
{
    PersonTable people(*m_connection);
    Transaction transaction(*m_connection);
    FB_TRY(transaction.begin());
    FB_TRY(people.lock());
    const Result<Actor> who = people.identified(actor);
    FB_TRY(who);
    const Result<QList<Person>> everybody = people.all();
    FB_TRY(everybody);
    const Result<PersonChange> change = decidePerson(*everybody, personId, edit, *who, now);
    FB_TRY(change);
    if (change->events.isEmpty())
        return change->person;
    FB_TRY(people.update(change->person));
    FB_TRY(record(*m_connection, change->events));
    FB_TRY(transaction.commit());
    return change->person;
}

Result<Person> Store::setPin(const QString &personId, const Secret &pin, const Actor &actor, Instant now)
{
    FB_TRY(checkPin(pin.reveal()));
    const Result<QString> hash = PinHash::make(pin);
    FB_TRY(hash);
    PersonTable people(*m_connection);
    Transaction transaction(*m_connection);
    FB_TRY(transaction.begin());
    FB_TRY(people.lock());
    const Result<Actor> who = people.identified(actor);
    FB_TRY(who);
    FB_TRY(checkAllowed(*who, Permission::People));
    const Result<Person> person = readBack(*m_connection, personId);
    FB_TRY(person);
    const Result<Person> after = writePin(*m_connection, personId, *hash, pinEvent("pin", *person, *who, now));
    FB_TRY(after);
    FB_TRY(transaction.commit());
    return after;
}

Result<Person> Store::recoverPin(const QString &idOrName, const Secret &pin, const Actor &actor, Instant now)
{
    FB_TRY(checkPin(pin.reveal()));
    const Result<QString> hash = PinHash::make(pin);
    FB_TRY(hash);
    PersonTable people(*m_connection);
    Transaction transaction(*m_connection);
    FB_TRY(transaction.begin());
    FB_TRY(people.lock());
    const Result<Person> person = readBack(*m_connection, idOrName);
    FB_TRY(person);
    if (!person->active || person->role != Role::Admin)
        return storeFailure(ErrorKind::Forbidden, QStringLiteral("Only an active admin's PIN can be recovered."),
                            QStringLiteral("An admin gives everybody else a new PIN."));
    const Result<Person> after = writePin(*m_connection, person->personId, *hash, pinEvent("recovered", *person, actor, now));
    FB_TRY(after);
    FB_TRY(transaction.commit());
    qCWarning(lcStore, "the PIN of an admin was recovered from the command line");
    return after;
}

Result<Actor> Store::signIn(const QString &idOrName, const Secret &pin, const QString &desk, Instant now)
{
    const Result<std::optional<PersonTable::Credentials>> counted = countAttempt(*m_connection, idOrName, now);
    FB_TRY(counted);
    if (!PinHash::fits(*counted ? (*counted)->pinHash : QString(), pin)) {
        if (*counted && (*counted)->lockedUntil)
            FB_TRY(recordLock(*m_connection, **counted, desk, now));
        return wrongPin(*counted ? (*counted)->lockedUntil : std::nullopt);
    }
    PersonTable people(*m_connection);
    Transaction transaction(*m_connection);
    FB_TRY(transaction.begin());
    FB_TRY(people.setFailures((*counted)->personId, 0, std::nullopt));
    const Result<Actor> who = people.identified({.name = {}, .desk = desk, .personId = (*counted)->personId});
    FB_TRY(who);
    FB_TRY(transaction.commit());
    return who;
}

Result<QList<PersonEvent>> Store::personEvents(const QString &personId)
{
    FB_TRY(m_connection->ready());
    return PersonTable(*m_connection).events(personId);
}

} // namespace fb
