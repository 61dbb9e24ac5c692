// SPDX-License-Identifier: GPL-3.0-or-later
#include "changetext.h"

#include "jsontext.h"

#include <algorithm>

namespace fb {

namespace {
void addQuoted(QString &json, const QString &text)
{
    json += u'"';
    if (std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c < u' ' || c == u'"' || c == u'\\'; })) {
        json += text;
    } else {
        for (const QChar c : text) {
            if (c < u' ')
                json += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
            else if (c == u'"' || c == u'\\')
                (json += u'\\') += c;
            else
                json += c;
        }
    }
    json += u'"';
}
} // namespace

/// Written by hand: a first run has thousands of these, and a document made of nodes takes longer than everything else about a ledger line.
QString changesToText(const QList<FieldChange> &changes)
{
    if (changes.isEmpty())
        return {};
    QString json;
    json.reserve(changes.size() * 48);
    for (const FieldChange &change : changes) {
        json += json.isEmpty() ? QStringLiteral("[[") : QStringLiteral(",[");
        addQuoted(json, change.field);
        json += u',';
        addQuoted(json, change.before);
        json += u',';
        addQuoted(json, change.after);
        json += u']';
    }
    return json += u']';
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
