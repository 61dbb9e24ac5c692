// SPDX-License-Identifier: GPL-3.0-or-later
#include "stafftext.h"

#include <algorithm>

namespace fb {

namespace {
/// Embeddings, overrides and isolates: text that is pasted from elsewhere brings them along, and what stands behind it would be turned around.
bool turnsAround(QChar c) { return (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069)); }
} // namespace

QString cleaned(const QString &typed, qsizetype longest, bool lines)
{
    QString text;
    text.reserve(typed.size());
    for (const QChar c : typed) {
        if (c == u'\n' ? lines : c.category() != QChar::Other_Control && !turnsAround(c))
            text.append(c);
        else if (c == u'\t' || c == u'\n')
            text.append(u' ');
    }
    text = text.trimmed().left(longest);
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    return isInvisible(text) ? QString() : text;
}

bool isInvisible(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
}

} // namespace fb
