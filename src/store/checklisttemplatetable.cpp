// SPDX-License-Identifier: GPL-3.0-or-later
#include "checklisttemplatetable.h"

#include "jsontext.h"
#include "tryresult.h"

namespace fb {

namespace {
QString itemsToText(const QList<TemplateItem> &items)
{
    Json list = Json::array();
    for (const TemplateItem &item : items)
        list.push_back(Json::array({item.label.toStdString(), item.required}));
    return QString::fromUtf8(toJsonText(list));
}

QList<TemplateItem> itemsFromText(const QString &text)
{
    QList<TemplateItem> items;
    const Result<Json> list = parseJson(text.toUtf8(), QStringLiteral("store"));
    if (!list || !list->is_array())
        return items;
    for (const Json &entry : *list) {
        if (entry.is_array() && entry.size() == 2 && entry.at(0).is_string() && entry.at(1).is_boolean())
            items.push_back({QString::fromStdString(entry.at(0).get<std::string>()), entry.at(1).get<bool>()});
    }
    return items;
}

const QString kSelect = QStringLiteral("SELECT service, checklist, version, items, changed_at_ms, changed_by FROM checklist_template t ");

ChecklistTemplate readTemplate(const Statement &row)
{
    return {row.text(0), checklistFromName(row.text(1)).value_or(Checklist::Tech), row.integer(2), itemsFromText(row.text(3)), row.instant(4), row.text(5)};
}
} // namespace

Result<QList<ChecklistTemplate>> ChecklistTemplateTable::current()
{
    Statement statement(m_connection,
                        kSelect
                            + QStringLiteral("WHERE version = (SELECT MAX(version) FROM checklist_template l"
                                             " WHERE l.service = t.service AND l.checklist = t.checklist)"
                                             " ORDER BY service, checklist DESC"));
    Result<QList<ChecklistTemplate>> templates = rowsOf(statement, readTemplate);
    FB_TRY(templates);
    templates->removeIf([](const ChecklistTemplate &made) { return made.items.isEmpty(); });
    return templates;
}

Result<std::optional<QString>> ChecklistTemplateTable::spelling(const QString &service)
{
    Statement statement(m_connection, QStringLiteral("SELECT DISTINCT service FROM checklist_template ORDER BY service"));
    const Result<QStringList> services = rowsOf(statement, [](const Statement &row) { return row.text(0); });
    FB_TRY(services);
    for (const QString &known : *services) {
        if (known.compare(service, Qt::CaseInsensitive) == 0)
            return known;
    }
    return std::nullopt;
}

Result<QList<ChecklistTemplate>> ChecklistTemplateTable::versions(const QString &service, Checklist list)
{
    Statement statement(m_connection, kSelect + QStringLiteral("WHERE service = ? AND checklist = ? ORDER BY version DESC"));
    statement.bind(service).bind(checklistName(list));
    return rowsOf(statement, readTemplate);
}

Result<bool> ChecklistTemplateTable::add(const ChecklistTemplate &made)
{
    Statement statement(m_connection,
                        QStringLiteral("INSERT INTO checklist_template (service, checklist, version, items, changed_at_ms, changed_by)"
                                       " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"));
    statement.bind(made.service).bind(checklistName(made.list)).bind(made.version).bind(itemsToText(made.items)).bind(made.changedAt).bind(made.changedBy);
    FB_TRY(statement.exec());
    return statement.affected() == 1;
}

} // namespace fb
