// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "storedesk.h"

#include <QFile>

namespace fb {

namespace {

constexpr auto kEveryService = u"every-service";
constexpr auto kOptional = u"(optional)";

std::unexpected<Error> invalid(const QString &sentence) { return usageError(sentence, QStringLiteral("checklists")); }

/// "Dry the seals (optional)"
TemplateItem itemFromText(const QString &typed)
{
    const QString text = typed.trimmed();
    if (!text.endsWith(QStringView(kOptional)))
        return {.label = text, .required = true};
    return {.label = text.chopped(QStringView(kOptional).size()).trimmed(), .required = false};
}

/// [{"label":"…","required":true},…], or an object with such a list as "items": what `checklists --json` prints.
Result<QList<TemplateItem>> itemsFromFile(const QString &path)
{
    constexpr qint64 kMostBytes = 1 << 20;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return invalid(QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
    const Result<Json> document = parseJson(file.read(kMostBytes), path);
    if (!document)
        return invalid(QStringLiteral("%1 is no JSON: %2").arg(path, document.error().detail));
    const Json list = document->is_object() ? document->value("items", Json()) : *document;
    if (!list.is_array())
        return invalid(QStringLiteral("%1 holds no list of items").arg(path));
    QList<TemplateItem> items;
    for (const Json &entry : list) {
        const auto label = entry.is_object() ? entry.find("label") : entry.end();
        const Json required = entry.is_object() ? entry.value("required", Json(true)) : Json();
        if (!entry.is_object() || label == entry.end() || !label->is_string() || !required.is_boolean())
            return invalid(QStringLiteral("%1: item %2 is not like {\"label\":\"…\",\"required\":true}").arg(path).arg(items.size() + 1));
        items.push_back({.label = QString::fromStdString(label->get<std::string>()).trimmed(), .required = required.get<bool>()});
    }
    return items;
}

Result<QList<TemplateItem>> typedItems(const Invocation &typed)
{
    const QString path = typed.value(QStringLiteral("from"));
    QList<TemplateItem> items;
    for (const QString &text : typed.arguments.mid(2))
        items.push_back(itemFromText(text));
    if (!path.isEmpty()) {
        const Result<QList<TemplateItem>> read = itemsFromFile(path);
        if (!read)
            return read;
        items = *read;
    }
    if (items.isEmpty())
        return invalid(QStringLiteral("A checklist needs items; checklists clear switches it off"));
    return items;
}

QString describe(const ChecklistTemplate &checklist)
{
    QString text = QStringLiteral("%1  %2  version %3, by %4\n")
                       .arg(checklist.service.isEmpty() ? QString::fromUtf16(kEveryService) : printable(checklist.service), checklistName(checklist.list))
                       .arg(checklist.version)
                       .arg(printable(checklist.changedBy));
    for (const TemplateItem &item : checklist.items)
        text += QStringLiteral("  %1%2\n").arg(printable(item.label), item.required ? QString() : u' ' + QString::fromUtf16(kOptional));
    return text;
}

int save(const CommandContext &context, const QList<TemplateItem> &items)
{
    const QStringList &words = context.invocation.arguments;
    ChecklistTemplate edited;
    edited.service = words.value(0) == QStringView(kEveryService) ? QString() : words.value(0);
    edited.list = *checklistFromName(words.value(1));
    edited.items = items;
    StoreDesk desk = deskOf(context);
    const Result<QList<ChecklistTemplate>> current = desk.checklistTemplates();
    if (!current)
        return context.printer.failed(current.error());
    for (const ChecklistTemplate &known : *current) {
        if (known.service.compare(edited.service.trimmed(), Qt::CaseInsensitive) == 0 && known.list == edited.list)
            edited.version = known.version;
    }
    if (const qlonglong seen = context.invocation.value(QStringLiteral("if-version")).toLongLong(); seen > 0)
        edited.version = seen;
    const Result<ChecklistTemplate> saved = desk.saveChecklistTemplate(edited);
    if (!saved)
        return context.printer.failed(saved.error());
    context.printer.done({{"checklist", toJson(*saved)}}, describe(*saved));
    return 0;
}

} // namespace

int showChecklists(const CommandContext &context)
{
    StoreDesk desk = deskOf(context);
    const Result<QList<ChecklistTemplate>> all = desk.checklistTemplates();
    if (!all)
        return context.printer.failed(all.error());
    Json list = Json::array();
    QString text;
    for (const ChecklistTemplate &checklist : *all) {
        list.push_back(toJson(checklist));
        text += describe(checklist);
    }
    context.printer.done({{"checklists", std::move(list)}}, text.isEmpty() ? QStringLiteral("No checklists yet.\n") : text);
    return 0;
}

int setChecklist(const CommandContext &context)
{
    const Result<QList<TemplateItem>> items = typedItems(context.invocation);
    return items ? save(context, *items) : context.printer.failed(items.error());
}

int clearChecklist(const CommandContext &context) { return save(context, {}); }

} // namespace fb
