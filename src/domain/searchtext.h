// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job.h"

namespace fb {

/// What a search found.
struct JobSearch {
    QList<JobCard> cards; ///< newest first
    bool more = false; ///< there are more than were asked for
};

/// What a change of the rules below makes different in the store: texts of another format are written anew.
inline constexpr int kSearchFormat = 2;

/// Letters as a search compares them: no case, no accents, no invisible marks; each stretch of blanks is one blank.
QString folded(const QString &text);

/// Digits only, each as 0 to 9.
QString digitsOf(const QString &text);

/// Digits of a phone number, without the "(0)" that is dialled within a country only.
QString phoneDigits(const QString &text);

/// Everything about a card that a search may find, folded: name, e-mail, phone, service, vehicle, plate and key tag however they are spaced, technician, ids,
/// and the beginnings of the notes. Dashes within a word don't count. Two blanks stand before each word, so that the beginning of a word is a text of three
/// characters, like everything an index of trigrams can find.
QString searchText(const JobCard &card);

/// What searchText() must contain, each of it anywhere: words of three characters and more as they are, shorter ones at the beginning of a word. A phone
/// number is looked for by its digits. Empty: the query asks for nothing.
QStringList searchNeedles(const QString &query);

/// Whether a search text has all needles.
bool matches(const QString &searchText, const QStringList &needles);

/// Whether a card is found by @p query; every card is found by an empty one.
bool matches(const JobCard &card, const QString &query);

} // namespace fb
