// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "freshness.h"
#include "location.h"

#include <qcoro/qcorotask.h>

namespace fb {

class SquareApi;
class Store;

/// What Square says about the account a token belongs to. Read at most daily, or when the token changes.
struct Account {
    QString merchantId;
    QList<Location> locations;
    QList<TeamMember> teamMembers;
    QStringList scopes; ///< empty: Square did not say
    std::optional<Error> scopesUnread; ///< why nobody knows the scopes this time; not set when Square has no such question
    bool refreshed = false; ///< read in this run, so it is to be saved
};

/// Scopes without which bookings would be missing or nameless.
QStringList missingScopes(const QStringList &granted);

/// Asks Square for everything about the account, at once. Technicians are nice to have: an answer that isn't there is no error. Scopes that an account of this
/// kind can't be asked for (NotFound) are no error either; any other trouble with that question is in `scopesUnread`, and bad credentials fail the whole.
QCoro::Task<Result<Account>> readAccount(SquareApi *square);

/// RateLimited while Square, by what the store remembers of any location's run, wants to be left alone.
Result<void> mayAskSquare(Store &store, Instant now);

/// Stores at once that Square wants to be left alone until then: what a crash in the wait must not make anybody forget. A store that can't be written
/// is logged; the wait itself goes on.
/// @param locationId empty: the stored one
void keepAwayFromSquare(Store &store, const QString &locationId, Instant until);

/// The location to work on (DESIGN.md §6): the one given, else the stored one, else the only active one.
/// @return Setup with the ids and names to choose from
Result<Location> chooseLocation(const QList<Location> &locations, const QString &given, const QString &stored);

} // namespace fb
