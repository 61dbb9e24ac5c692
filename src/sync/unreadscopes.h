// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QList>
#include <QString>

namespace fb {

/// Tokens whose permissions could not be read a short while ago, and why. The runs of the next minutes need not lose time on a question that Square doesn't
/// answer; they go by this error, which says just as well that nobody knows. A mark tells nothing about its token.
class UnreadScopes {
public:
    static UnreadScopes fromText(const QString &text); ///< what can't be understood is left out
    QString toText() const;

    /// Why this token's permissions are not known, as long as it is too early to ask again.
    std::optional<Error> stillUnread(const QString &mark, const QString &merchantId, Instant now) const;
    /// Forgets the oldest one when there are many.
    void note(const QString &mark, const QString &merchantId, const Error &why, Instant now);
    /// @return whether there was something to forget
    bool forget(const QString &mark);

private:
    struct Entry {
        QString mark;
        QString merchantId;
        Instant askedAt;
        Error why;
    };
    QList<Entry> m_entries; ///< newest first
};

} // namespace fb
