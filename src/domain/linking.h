// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobedit.h"

namespace fb {

/// Whether two numbers are one phone: the same digits, one of them perhaps without the country's. Numbers of less than seven digits are none.
bool isSamePhone(const QString &a, const QString &b);

/// Whether two names may be one person's: each word of the shorter name is in the longer one, abbreviated or with one letter wrong.
bool isSimilarName(const QString &a, const QString &b);

/// How far apart a walk-in and its booking may start: with the same phone, and with a similar name.
inline constexpr std::chrono::hours kSamePhoneReach{24};
inline constexpr std::chrono::hours kSimilarNameReach{3};

/// Bookings that may be the visit of a walk-in, the likeliest first: nobody has worked on their jobs yet, and phone or name and time fit. A suggestion;
/// people decide.
QList<JobCard> linkCandidates(const JobCard &walkIn, const QList<JobCard> &others);

/// What linking comes to: the walk-in's job takes over the booking, and the job that the booking had is merged into it.
struct LinkChange {
    JobChange walkIn;
    JobChange merged;
};

/// Decides whether a booking becomes the walk-in's. Pure; the store calls it inside the transaction that writes.
/// @param booked the job that the booking has
/// @return Forbidden; Invalid when that can't be; Conflict when staff have worked on the booking's job
Result<LinkChange> decideLink(const JobCard &walkIn, const JobCard &booked, const Actor &actor, Instant now);

} // namespace fb
