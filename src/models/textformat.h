// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timewindow.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

namespace fb {

/// Times, ages and durations as the window writes and speaks them: in the shop's zone, translated. The units of a spoken text are whole words.
class TextFormat {
    Q_DECLARE_TR_FUNCTIONS(fb::TextFormat)

public:
    /// "just now", "8 s ago", "6 min ago", "09:58", "yesterday 18:22", "Nov 14, 18:22"; a time ahead reads "just now".
    static QString age(Instant then, Instant now, const QTimeZone &zone);
    static QString spokenAge(Instant then, Instant now, const QTimeZone &zone);
    /// "in 42 s", "in 18 min", "in 3 h 20"; a time past reads "now".
    static QString ahead(Instant then, Instant now);
    /// How long from now until age() reads differently; 1 s at least.
    static milliseconds ageChangesIn(Instant then, Instant now);

    /// "45 min", "1 h", "1 h 30". Negative counts as 0.
    static QString duration(std::int64_t minutes);
    static QString spokenDuration(std::int64_t minutes);

    /// 13:30 or 1:30 PM, in all texts written from now on; GUI thread. 24 hours until told otherwise.
    static void setTwelveHours(bool twelve);
    /// Whether people with this locale read clocks in twelve hours.
    static bool isTwelveHours(const QLocale &locale);

    static QString time(QTime time, bool withSeconds = false); ///< "13:30", "13:30:05"
    static QString clock(Instant t, const QTimeZone &zone); ///< "13:30"
    static QString clockSeconds(Instant t, const QTimeZone &zone); ///< "13:30:05"
    /// "13:30" on the day of @p now, else "Nov 14, 13:30".
    static QString moment(Instant t, Instant now, const QTimeZone &zone);
    static QString day(QDate date); ///< "Thu, Nov 20"
    static QString shortDay(QDate date); ///< "Nov 20"
    /// Full date and time with zone, for tooltips.
    static QString full(Instant t, const QTimeZone &zone);

    /// A phone number as people read it: "(615) 555-0142" for +1 615 555 0142, "+49 301 234 567" for other numbers in E.164 form, anything else as it was
    /// typed. Isolated, so that it runs from left to right in any text.
    static QString phone(const QString &number);
    /// The same for ears, digit by digit with a rest between the groups: "6 1 5, 5 5 5, 0 1 4 2".
    static QString spokenPhone(const QString &number);

    /// A part of a sentence that keeps its own direction of writing where the sentence has another one.
    static QString isolated(const QString &text);
    /// "Dana Lowell, Manager, Front desk", with the comma of the language.
    static QString list(QStringList parts);

    /// A text from outside, one line of at most @p maxLength characters: line breaks and control characters become spaces.
    static QString oneLine(const QString &text, qsizetype maxLength = 200);
    /// A text whose words can be wrapped, however long: past @p longestWord letters without a space a word gets places to break that nobody sees.
    static QString breakable(const QString &text, int longestWord = 60);
    /// A tool tip that Qt can't mistake for rich text.
    static QString plainToolTip(const QString &text);
};

} // namespace fb
