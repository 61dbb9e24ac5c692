// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "hiddenline.h"

#include <QUuid>

namespace fb {

namespace {

/// Who was named with --as. Without it somebody of this shell account, which is enough only in a store without people.
Actor claimed(const CommandContext &context)
{
    const QString as = context.invocation.value(QStringLiteral("as")).trimmed();
    const QString desk = CommandContext::deskName();
    return {.name = as.isEmpty() ? desk : as, .desk = desk, .nobody = as.isEmpty()};
}

QString places(const Person &person) { return person.locationIds.isEmpty() ? QStringLiteral("everywhere") : person.locationIds.join(QStringLiteral(", ")); }

QString state(const Person &person, Instant now)
{
    if (!person.active)
        return QStringLiteral("inactive");
    if (person.lockedUntil && *person.lockedUntil > now)
        return QStringLiteral("locked until %1").arg(toRfc3339(*person.lockedUntil));
    return person.hasPin ? QStringLiteral("active") : QStringLiteral("active, no PIN yet");
}

/// Person by id or name; NotFound with the sentence otherwise.
Result<Person> named(Store &store, const QString &idOrName)
{
    const Result<QList<Person>> people = store.people();
    if (!people)
        return std::unexpected(people.error());
    for (const Person &person : *people) {
        if (person.personId == idOrName || person.name.compare(idOrName.trimmed(), Qt::CaseInsensitive) == 0)
            return person;
    }
    return failure(ErrorKind::NotFound, QStringLiteral("%1 is none of the shop's people").arg(idOrName.left(80)), QStringLiteral("store"),
                   QStringLiteral("See floorboardctl people."));
}

QStringList typedLocations(const Invocation &typed)
{
    QStringList ids = typed.values.value(QStringLiteral("location"));
    ids.removeAll(QStringLiteral("everywhere"));
    return ids;
}

/// A mistyped location would shut somebody out of every job. Before Square was read once, none is known.
Result<void> checkLocations(Store &store, const QStringList &ids)
{
    const Result<QList<Location>> locations = store.locations();
    if (!locations)
        return std::unexpected(locations.error());
    for (const QString &id : ids) {
        const bool known = std::any_of(locations->begin(), locations->end(), [&id](const Location &location) { return location.locationId == id; });
        if (!known && !locations->isEmpty()) {
            QStringList ours;
            for (const Location &location : *locations)
                ours.push_back(location.locationId);
            return failure(ErrorKind::Invalid, QStringLiteral("The shop has no location %1").arg(id.left(80)), QStringLiteral("store"),
                           QStringLiteral("It has %1.").arg(ours.mid(0, 20).join(QStringLiteral(", "))));
        }
    }
    return {};
}

int print(const CommandContext &context, const Result<Person> &person, const QString &what)
{
    if (!person)
        return context.printer.failed(person.error());
    context.printer.done({{"person", toJson(*person)}},
                         QStringLiteral("%1: %2, %3, %4\n").arg(printable(person->name), what, roleName(person->role), printable(places(*person))));
    return 0;
}

/// Finds the person, asks for the PIN, unseen, and gives both to @p keep.
template<class Keep>
int withNewPin(const CommandContext &context, const QString &what, Keep keep)
{
    const Result<std::unique_ptr<Store>> store = context.openStore();
    if (!store)
        return context.printer.failed(store.error());
    const Result<Person> person = named(**store, context.invocation.arguments.value(0));
    if (!person)
        return context.printer.failed(person.error());
    const Result<Secret> pin = readHiddenLine(QStringLiteral("New PIN of %1 (4 to 12 digits): ").arg(printable(person->name)));
    if (!pin)
        return context.printer.failed(pin.error());
    return print(context, keep(**store, *person, *pin), what);
}

} // namespace

int showPeople(const CommandContext &context)
{
    const Result<std::unique_ptr<Store>> store = context.openStore();
    if (!store)
        return context.printer.failed(store.error());
    const Result<QList<Person>> people = (*store)->people();
    if (!people)
        return context.printer.failed(people.error());
    Json list = Json::array();
    QList<QStringList> rows{{QStringLiteral("NAME"), QStringLiteral("ROLE"), QStringLiteral("WORKS AT"), QStringLiteral("STATE")}};
    for (const Person &person : *people) {
        list.push_back(toJson(person));
        rows.push_back({printable(person.name), roleName(person.role), printable(places(person)), state(person, context.clock.now())});
    }
    const QString open =
        QStringLiteral("Nobody is registered: this store is open to all.\nfloorboardctl people add NAME --role ADMIN adds the first person.\n");
    context.printer.done({{"people", std::move(list)}}, people->isEmpty() ? open : table(rows));
    return 0;
}

int showPersonHistory(const CommandContext &context)
{
    const Result<std::unique_ptr<Store>> store = context.openStore();
    if (!store)
        return context.printer.failed(store.error());
    const Result<Person> person = named(**store, context.invocation.arguments.value(0));
    if (!person)
        return context.printer.failed(person.error());
    const Result<QList<PersonEvent>> events = (*store)->personEvents(person->personId);
    if (!events)
        return context.printer.failed(events.error());
    Json list = Json::array();
    QList<QStringList> rows{{QStringLiteral("AT"), QStringLiteral("WHAT"), QStringLiteral("DETAIL"), QStringLiteral("BY"), QStringLiteral("DESK")}};
    for (const PersonEvent &event : *events) {
        list.push_back(toJson(event));
        rows.push_back({toRfc3339(event.at), event.event, printable(event.detail), printable(event.by), printable(event.desk)});
    }
    context.printer.done({{"person", toJson(*person)}, {"events", std::move(list)}}, table(rows));
    return 0;
}

int addPerson(const CommandContext &context)
{
    const Invocation &typed = context.invocation;
    const Result<std::unique_ptr<Store>> store = context.openStore();
    if (!store)
        return context.printer.failed(store.error());
    const Person wanted{.personId = QUuid::createUuid().toString(QUuid::WithoutBraces),
                        .name = typed.arguments.value(0),
                        .role = roleFromName(typed.value(QStringLiteral("role"))).value_or(Role::FrontDesk),
                        .locationIds = typedLocations(typed)};
    if (const Result<void> known = checkLocations(**store, wanted.locationIds); !known)
        return context.printer.failed(known.error());
    const Result<Person> added = (*store)->addPerson(wanted, {}, claimed(context), context.clock.now());
    const int code = print(context, added, QStringLiteral("added"));
    if (added && !context.printer.json())
        context.printer.note(QStringLiteral("next: floorboardctl people pin NAME --as ADMIN, so that they can sign in"));
    return code;
}

int changePerson(const CommandContext &context)
{
    const Invocation &typed = context.invocation;
    const Result<std::unique_ptr<Store>> store = context.openStore();
    if (!store)
        return context.printer.failed(store.error());
    const Result<Person> person = named(**store, typed.arguments.value(0));
    if (!person)
        return context.printer.failed(person.error());
    PersonEdit edit;
    edit.role = roleFromName(typed.value(QStringLiteral("role")));
    if (typed.has(QStringLiteral("location")))
        edit.locationIds = typedLocations(typed);
    if (const Result<void> known = checkLocations(**store, edit.locationIds.value_or(QStringList())); !known)
        return context.printer.failed(known.error());
    if (typed.has(QStringLiteral("active")))
        edit.active = typed.value(QStringLiteral("active")) == u"yes";
    return print(context, (*store)->changePerson(person->personId, edit, claimed(context), context.clock.now()), QStringLiteral("is now"));
}

int setPersonPin(const CommandContext &context)
{
    return withNewPin(context, QStringLiteral("has a new PIN"), [&context](Store &store, const Person &person, const Secret &pin) {
        return store.setPin(person.personId, pin, claimed(context), context.clock.now());
    });
}

int recoverPersonPin(const CommandContext &context)
{
    return withNewPin(context, QStringLiteral("can sign in again"), [&context](Store &store, const Person &person, const Secret &pin) {
        const QString desk = CommandContext::deskName();
        return store.recoverPin(person.personId, pin, {.name = desk, .desk = desk}, context.clock.now());
    });
}

} // namespace fb
