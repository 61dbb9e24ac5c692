// SPDX-License-Identifier: GPL-3.0-or-later
#include "checklist.h"

#include "refusal.h"
#include "stafftext.h"

#include <QHash>
#include <QSet>
#include <QStringList>
#include <QUuid>
#include <QtGlobal>

namespace fb {

namespace {
const ChecklistTemplate *find(const QList<ChecklistTemplate> &templates, const QString &service, Checklist list)
{
    for (const ChecklistTemplate &candidate : templates) {
        if (candidate.list == list && candidate.service.compare(service, Qt::CaseInsensitive) == 0)
            return &candidate;
    }
    return nullptr;
}

QList<const ChecklistTemplate *> templatesFor(const QList<ChecklistTemplate> &templates, const QString &serviceType, Checklist list)
{
    if (const ChecklistTemplate *exact = find(templates, serviceType, list))
        return {exact};
    QList<const ChecklistTemplate *> parts;
    for (const QString &part : serviceType.split(QStringLiteral(" + "), Qt::SkipEmptyParts)) {
        const ChecklistTemplate *own = find(templates, part.trimmed(), list);
        if (own && !parts.contains(own))
            parts.push_back(own);
    }
    if (parts.isEmpty()) {
        if (const ChecklistTemplate *everyService = find(templates, QString(), list))
            parts.push_back(everyService);
    }
    return parts;
}
} // namespace

QString checklistName(Checklist list) { return list == Checklist::Tech ? QStringLiteral("TECH") : QStringLiteral("QC"); }

std::optional<Checklist> checklistFromName(QStringView name)
{
    if (name.compare(u"TECH", Qt::CaseInsensitive) == 0)
        return Checklist::Tech;
    if (name.compare(u"QC", Qt::CaseInsensitive) == 0)
        return Checklist::Qc;
    return std::nullopt;
}

Result<ChecklistTemplate> checkedTemplate(ChecklistTemplate typed)
{
    constexpr qsizetype kLongestService = 512; // Square's own limit
    constexpr qsizetype kLongestLabel = 200;
    typed.service = cleaned(typed.service, typed.service.size());
    if (typed.service.size() > kLongestService)
        return refused(QT_TRANSLATE_NOOP("Refusal", "That text is too long."));
    if (typed.items.size() > kMostChecklistItems)
        return refused(QT_TRANSLATE_NOOP("Refusal", "A checklist has 200 items at most."));
    QSet<QString> seen;
    for (TemplateItem &item : typed.items) {
        item.label = cleaned(item.label, item.label.size());
        if (isInvisible(item.label))
            return refused(QT_TRANSLATE_NOOP("Refusal", "An item of a checklist needs words."));
        if (item.label.size() > kLongestLabel)
            return refused(QT_TRANSLATE_NOOP("Refusal", "That text is too long."));
        if (seen.contains(item.label))
            return refused(QT_TRANSLATE_NOOP("Refusal", "The checklist has the same item twice."));
        seen.insert(item.label);
    }
    return typed;
}

Progress progressOf(const QList<ChecklistItem> &items, Checklist list)
{
    Progress progress;
    for (const ChecklistItem &item : items) {
        if (item.list != list)
            continue;
        ++progress.total;
        if (item.checkedAt)
            ++progress.done;
        else if (item.required)
            ++progress.requiredOpen;
    }
    return progress;
}

QList<ChecklistItem> snapshotOf(const QList<ChecklistTemplate> &templates, const QString &jobId, const QString &serviceType)
{
    QList<ChecklistItem> items;
    for (const Checklist list : {Checklist::Tech, Checklist::Qc}) {
        std::int64_t place = 0;
        QHash<QString, qsizetype> seen; // where each line is among the items
        for (const ChecklistTemplate *source : templatesFor(templates, serviceType, list)) {
            for (const TemplateItem &line : source->items) {
                if (const auto known = seen.constFind(line.label); known != seen.cend()) {
                    items[*known].required |= line.required; // of any of the services
                    continue;
                }
                seen.insert(line.label, items.size());
                const QString name = QStringLiteral("%1/%2/%3").arg(jobId, checklistName(list)).arg(++place);
                items.push_back({.itemId = QUuid::createUuidV5(QUuid(), name).toString(QUuid::WithoutBraces),
                                 .list = list,
                                 .place = place,
                                 .label = line.label,
                                 .required = line.required,
                                 .templateVersion = source->version});
            }
        }
    }
    return items;
}

} // namespace fb
