// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <QList>
#include <QString>

namespace fb {

/// Which tokens have read the account of which merchant, and when. The desks of a shop and its scripts may each have a token of their own: one that has read
/// the account today need not do so again because another one came in between. A mark tells nothing about its token.
class TokenMarks {
public:
    static TokenMarks fromText(const QString &text); ///< what can't be understood is left out
    QString toText() const;

    /// Whether this token has read the account of this merchant within the last day.
    bool isFresh(const QString &mark, const QString &merchantId, Instant now) const;
    /// Forgets the oldest one when there are many.
    void note(const QString &mark, const QString &merchantId, Instant now);

private:
    struct Entry {
        QString mark;
        QString merchantId;
        Instant readAt;
    };
    QList<Entry> m_entries; ///< newest first
};

} // namespace fb
