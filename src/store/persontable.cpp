// SPDX-License-Identifier: GPL-3.0-or-later
#include "persontable.h"

#include "jsontext.h"
#include "stafftext.h"
#include "storeerror.h"
#include "tryresult.h"

namespace fb {

namespace {
const QString kSelect = QStringLiteral(
    "SELECT person_id, name, role, location_ids, active, CASE WHEN pin_hash <> '' THEN 1 ELSE 0 END, locked_until_ms, created_at_ms FROM person ");

QStringList idsFromText(const QString &text)
{
    QStringList ids;
    const Result<Json> list = parseJson(text.toUtf8(), QStringLiteral("store"));
    if (!list || !list->is_array())
        return ids;
    for (const Json &id : *list) {
        if (id.is_string())
            ids.push_back(QString::fromStdString(id.get<std::string>()));
    }
    return ids;
}

QString textOfIds(const QStringList &ids)
{
    Json list = Json::array();
    for (const QString &id : ids)
        list.push_back(jsonString(id));
    return QString::fromStdString(list.dump());
}

Person readPerson(const Statement &row)
{
    return {row.text(0),
            row.text(1),
            roleFromName(row.text(2)).value_or(Role::FrontDesk),
            idsFromText(row.text(3)),
            row.integer(4) != 0,
            row.integer(5) != 0,
            row.optionalInstant(6),
            row.instant(7)};
}
} // namespace

Result<QList<Person>> PersonTable::all()
{
    Statement statement(m_connection, kSelect + QStringLiteral("ORDER BY LOWER(name)"));
    return rowsOf(statement, readPerson);
}

Result<std::optional<Person>> PersonTable::find(const QString &idOrName)
{
    const Result<QList<Person>> people = all();
    FB_TRY(people);
    for (const Person &person : *people) {
        if (person.personId == idOrName || person.name.compare(idOrName.trimmed(), Qt::CaseInsensitive) == 0)
            return person;
    }
    return std::nullopt;
}

Result<bool> PersonTable::isEmpty()
{
    Statement statement(m_connection, QStringLiteral("SELECT COUNT(*) FROM (SELECT 1 FROM person LIMIT 1) one"));
    const auto count = rowOf(statement, [](const Statement &row) { return row.integer(0); });
    FB_TRY(count);
    return count->value_or(0) == 0;
}

Result<Actor> PersonTable::identified(const Actor &claimed)
{
    const Result<bool> open = isEmpty();
    FB_TRY(open);
    Actor actor = claimed;
    actor.nobody = false;
    if (*open) { // whatever a desk or --as calls itself
        constexpr qsizetype kLongestName = 200;
        actor.name = cleaned(claimed.name, kLongestName);
        actor.desk = cleaned(claimed.desk, kLongestName);
        actor.role.reset();
        actor.locationIds.clear();
        return actor;
    }
    if (claimed.nobody)
        return failure(ErrorKind::Forbidden, QStringLiteral("Nobody is signed in."), QStringLiteral("Floorboard"),
                       QStringLiteral("Sign in, or name a person with --as."));
    const Result<std::optional<Person>> person = find(claimed.personId.isEmpty() ? claimed.name : claimed.personId);
    FB_TRY(person);
    if (!*person)
        return storeFailure(ErrorKind::Forbidden,
                            QStringLiteral("%1 is none of the shop's people").arg(claimed.name.isEmpty() ? QStringLiteral("Nobody") : claimed.name.left(80)),
                            QStringLiteral("Sign in, or name a person with --as."));
    if (!(*person)->active)
        return storeFailure(ErrorKind::Forbidden, QStringLiteral("%1 does not work here any more").arg((*person)->name), QStringLiteral("Ask an admin."));
    actor.personId = (*person)->personId;
    actor.name = (*person)->name;
    actor.role = (*person)->role;
    actor.locationIds = (*person)->locationIds;
    return actor;
}

Result<void> PersonTable::lock()
{
    const QString sql = m_connection.dialect().lockTable(QStringLiteral("person"));
    return sql.isEmpty() ? Result<void>() : m_connection.execute(sql);
}

Result<void> PersonTable::insert(const Person &person, const QString &pinHash)
{
    Statement statement(m_connection,
                        QStringLiteral("INSERT INTO person (person_id, name, role, location_ids, active, pin_hash, created_at_ms) "
                                       "VALUES (?, ?, ?, ?, ?, ?, ?)"));
    statement.bind(person.personId).bind(person.name).bind(roleName(person.role)).bind(textOfIds(person.locationIds));
    return statement.bind(person.active ? 1 : 0).bind(pinHash).bind(person.createdAt).exec();
}

Result<void> PersonTable::update(const Person &person)
{
    Statement statement(m_connection, QStringLiteral("UPDATE person SET role = ?, location_ids = ?, active = ? WHERE person_id = ?"));
    statement.bind(roleName(person.role)).bind(textOfIds(person.locationIds)).bind(person.active ? 1 : 0);
    return statement.bind(person.personId).exec();
}

Result<void> PersonTable::setPin(const QString &personId, const QString &pinHash)
{
    Statement statement(m_connection, QStringLiteral("UPDATE person SET pin_hash = ?, pin_failures = 0, locked_until_ms = NULL WHERE person_id = ?"));
    return statement.bind(pinHash).bind(personId).exec();
}

Result<std::optional<PersonTable::Credentials>> PersonTable::credentials(const QString &idOrName)
{
    const Result<std::optional<Person>> person = find(idOrName);
    FB_TRY(person);
    if (!*person)
        return std::nullopt;
    Statement statement(m_connection,
                        QStringLiteral("SELECT person_id, CASE WHEN active <> 0 THEN pin_hash ELSE '' END, pin_failures, locked_until_ms "
                                       "FROM person WHERE person_id = ?"));
    statement.bind((*person)->personId);
    return rowOf(statement,
                 [](const Statement &row) { return Credentials{row.text(0), row.text(1), static_cast<int>(row.integer(2)), row.optionalInstant(3)}; });
}

Result<void> PersonTable::setFailures(const QString &personId, int failures, std::optional<Instant> lockedUntil)
{
    Statement statement(m_connection, QStringLiteral("UPDATE person SET pin_failures = ?, locked_until_ms = ? WHERE person_id = ?"));
    return statement.bind(failures).bind(lockedUntil).bind(personId).exec();
}

Result<void> PersonTable::addEvent(const PersonEvent &event)
{
    Statement statement(m_connection,
                        QStringLiteral("INSERT INTO person_event (person_id, event, detail, changed_at_ms, changed_by, desk) "
                                       "VALUES (?, ?, ?, ?, ?, ?)"));
    return statement.bind(event.personId).bind(event.event).bind(event.detail).bind(event.at).bind(event.by).bind(event.desk).exec();
}

Result<QList<PersonEvent>> PersonTable::events(const QString &personId)
{
    Statement statement(m_connection,
                        QStringLiteral("SELECT event_id, person_id, event, detail, changed_at_ms, changed_by, desk FROM person_event "
                                       "WHERE person_id = ? ORDER BY event_id"));
    statement.bind(personId);
    return rowsOf(statement, [](const Statement &row) {
        return PersonEvent{row.integer(0), row.text(1), row.text(2), row.text(3), row.instant(4), row.text(5), row.text(6)};
    });
}

} // namespace fb
