// SPDX-License-Identifier: GPL-3.0-or-later
#include "unreadscopes.h"

#include "jsontext.h"

namespace fb {

namespace {

constexpr minutes kRest{5}; ///< shorter than the schedule's interval: each scheduled run asks
constexpr qsizetype kMost = 16;

QString textOf(const Json &entry, const char *name)
{
    const auto found = entry.find(name);
    return found != entry.end() && found->is_string() ? QString::fromStdString(found->get<std::string>()) : QString();
}

} // namespace

UnreadScopes UnreadScopes::fromText(const QString &text)
{
    UnreadScopes unread;
    const Result<Json> entries = parseJson(text.toUtf8(), QStringLiteral("the store"));
    if (!entries || !entries->is_array())
        return unread;
    for (const Json &entry : *entries) {
        const auto at = entry.is_object() ? entry.find("askedAt") : entry.end();
        if (!entry.is_object() || at == entry.end() || !at->is_number_integer())
            continue;
        const std::optional<ErrorKind> kind = errorKindFromName(textOf(entry, "kind"));
        if (!kind)
            continue;
        unread.m_entries.push_back(
            {textOf(entry, "mark"), textOf(entry, "merchant"), fromMs(at->get<std::int64_t>()),
             Error{.kind = *kind, .detail = textOf(entry, "detail"), .source = textOf(entry, "source"), .action = textOf(entry, "action")}});
    }
    return unread;
}

QString UnreadScopes::toText() const
{
    Json entries = Json::array();
    for (const Entry &entry : m_entries) {
        entries.push_back({{"mark", jsonString(entry.mark)},
                           {"merchant", jsonString(entry.merchantId)},
                           {"askedAt", toMs(entry.askedAt)},
                           {"kind", jsonString(errorKindName(entry.why.kind))},
                           {"detail", jsonString(entry.why.detail)},
                           {"source", jsonString(entry.why.source)},
                           {"action", jsonString(entry.why.action)}});
    }
    return QString::fromUtf8(toJsonText(entries));
}

std::optional<Error> UnreadScopes::stillUnread(const QString &mark, const QString &merchantId, Instant now) const
{
    for (const Entry &entry : m_entries) {
        if (entry.mark != mark || entry.merchantId != merchantId || std::chrono::abs(now - entry.askedAt) >= kRest)
            continue;
        Error error = entry.why;
        error.detail +=
            QStringLiteral("; this was at %1, and Square is asked again from %2 on").arg(toRfc3339(entry.askedAt), toRfc3339(entry.askedAt + kRest));
        return error;
    }
    return std::nullopt;
}

void UnreadScopes::note(const QString &mark, const QString &merchantId, const Error &why, Instant now)
{
    forget(mark);
    m_entries.prepend({mark, merchantId, now, why});
    if (m_entries.size() > kMost)
        m_entries.resize(kMost);
}

bool UnreadScopes::forget(const QString &mark)
{
    return m_entries.removeIf([&mark](const Entry &entry) { return entry.mark == mark; }) > 0;
}

} // namespace fb
