// SPDX-License-Identifier: GPL-3.0-or-later
#include "stafftext.h"

namespace fb {

QString cleaned(const QString &typed, qsizetype longest, bool lines)
{
    QString text;
    text.reserve(typed.size());
    for (const QChar c : typed) {
        if ((lines && c == u'\n') || c.category() != QChar::Other_Control)
            text.append(c);
        else if (c == u'\t' || c == u'\n')
            text.append(u' ');
    }
    return text.trimmed().left(longest);
}

} // namespace fb
