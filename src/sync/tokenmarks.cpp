// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenmarks.h"

#include <QStringList>

#include <algorithm>

namespace fb {

namespace {
constexpr std::chrono::hours kLife{24};
constexpr qsizetype kMost = 16;
} // namespace

TokenMarks TokenMarks::fromText(const QString &text)
{
    TokenMarks marks;
    const QStringList entries = text.split(u';', Qt::SkipEmptyParts);
    for (const QString &entry : entries) {
        const QStringList parts = entry.split(u',');
        bool isNumber = false;
        const qint64 ms = parts.value(2).toLongLong(&isNumber);
        if (parts.size() == 3 && isNumber)
            marks.m_entries.push_back({parts[0], parts[1], fromMs(ms)});
    }
    return marks;
}

QString TokenMarks::toText() const
{
    QStringList entries;
    for (const Entry &entry : m_entries)
        entries.push_back(QStringLiteral("%1,%2,%3").arg(entry.mark, entry.merchantId).arg(toMs(entry.readAt)));
    return entries.join(u';');
}

bool TokenMarks::isFresh(const QString &mark, const QString &merchantId, Instant now) const
{
    return std::any_of(m_entries.cbegin(), m_entries.cend(), [&](const Entry &entry) {
        return entry.mark == mark && entry.merchantId == merchantId && std::chrono::abs(now - entry.readAt) < kLife;
    });
}

void TokenMarks::note(const QString &mark, const QString &merchantId, Instant now)
{
    m_entries.removeIf([&mark](const Entry &entry) { return entry.mark == mark; });
    m_entries.prepend({mark, merchantId, now});
    if (m_entries.size() > kMost)
        m_entries.resize(kMost);
}

} // namespace fb
