// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsontext.h"

#include <limits>

namespace fb {

/// Lengths that are kept of texts from outside, in UTF-16 units.
inline constexpr qsizetype kIdLength = 255;
inline constexpr qsizetype kNameLength = 1'000;
inline constexpr qsizetype kNoteLength = 4'096;

/// UTF-8 as a text of at most @p limit units: invalid bytes and NUL (which databases refuse) become U+FFFD, no surrogate pair is cut in half.
QString boundedText(std::string_view utf8, qsizetype limit);

/// Reads the fields of one JSON object. Absent and null mean the same; a value of the wrong type is remembered as the record's problem, with its
/// path, and reads as if it were absent, so that a reader states its fields one after the other and looks at problem() once.
class JsonRecord {
public:
    /// @param path of @p value in the document: "$.bookings[3]"
    JsonRecord(const Json &value, QString path);

    QString text(const char *key, qsizetype limit = kNameLength);
    /// A whole number within the bounds, exact over all 64 bits; absent: 0.
    std::int64_t integer(const char *key, std::int64_t least = 0, std::int64_t most = std::numeric_limits<std::int64_t>::max());
    bool boolean(const char *key, bool absent);
    /// The object or array under @p key; nothing when absent.
    const Json *object(const char *key);
    const Json *array(const char *key);

    /// Remembers a problem of this record, unless there is one already.
    void refuse(const QString &path, const QString &why);
    QString pathOf(const char *key) const { return m_path + u'.' + QString::fromLatin1(key); }
    /// "$.bookings[3].start_at: expected text, found a number"; empty when all is well.
    const QString &problem() const { return m_problem; }

private:
    const Json *find(const char *key) const;
    void mistyped(const char *key, const char *expected, const Json &found);

    const Json &m_value;
    QString m_path;
    QString m_problem;
};

} // namespace fb
