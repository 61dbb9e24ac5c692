// SPDX-License-Identifier: GPL-3.0-or-later
#include "persontable.h"

#include "jsontext.h"
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

} // namespace fb
