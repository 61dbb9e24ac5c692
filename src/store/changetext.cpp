// SPDX-License-Identifier: GPL-3.0-or-later
#include "changetext.h"

#include "jsontext.h"

#include <algorithm>

namespace fb {

QString changesToText(const QList<FieldChange> &changes)
{
    if (changes.isEmpty())
        return {};
    Json list = Json::array();
    for (const FieldChange &change : changes)
        list.push_back(Json::array({change.field.toStdString(), change.before.toStdString(), change.after.toStdString()}));
    return QString::fromUtf8(toJsonText(list));
}

QList<FieldChange> changesFromText(const QString &text)
{
    QList<FieldChange> changes;
    if (text.isEmpty())
        return changes;
    const Result<Json> list = parseJson(text.toUtf8(), QStringLiteral("store"));
    if (!list || !list->is_array())
        return changes;
    for (const Json &entry : *list) {
        if (!entry.is_array() || entry.size() != 3 || !std::all_of(entry.begin(), entry.end(), [](const Json &part) { return part.is_string(); }))
            continue;
        const auto part = [&entry](std::size_t i) { return QString::fromStdString(entry.at(i).get<std::string>()); };
        changes.push_back({part(0), part(1), part(2)});
    }
    return changes;
}

} // namespace fb
