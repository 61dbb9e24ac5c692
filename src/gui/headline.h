// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "freshness.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace fb {

/// What the window says about a source: the words of DESIGN.md §7, worked out from the status and the clock.
struct HeadlineText {
    QString token; ///< status token: "ok", "error", "rate-limited", …
    QString icon;
    QString title; ///< "Up to date"
    QString detail; ///< "Square · 12 s ago"
    QString spoken; ///< "Up to date, Square, 12 seconds ago"
    double progress = -1; ///< 0…1 while syncing with a known total, else negative

    bool operator==(const HeadlineText &) const = default;
};

class HeadlineWriter {
    Q_DECLARE_TR_FUNCTIONS(fb::HeadlineWriter)

public:
    static HeadlineText write(const SourceStatus &status, Instant now, const QTimeZone &zone);
    /// Translated headline alone, for badges.
    static QString title(Headline headline);
    static QString token(Headline headline);
    /// "Square" for "square": names are not translated.
    static QString sourceName(const QString &source);
};

/// An error as a person reads it: one sentence of what happened and one of what to do, translated by kind.
class ErrorWriter {
    Q_DECLARE_TR_FUNCTIONS(fb::ErrorWriter)

public:
    /// "Square refused the token."
    static QString sentence(const Error &error);
    /// "Put a new token into Settings." May be empty.
    static QString nextAction(const Error &error);
    /// A few words for narrow places: "no network", "Square, 401".
    static QString brief(const Error &error);
};

} // namespace fb
