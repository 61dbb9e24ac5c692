// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTimeZone>

namespace fb {

/// A shop of the Square account.
struct Location {
    QString locationId;
    QString name;
    QString address; ///< one line, may be empty
    QString timeZone; ///< IANA id as Square gives it
    QString currency;
    bool active = true;

    /// The zone, or UTC when Square's id is unknown to this computer.
    QTimeZone zone() const
    {
        const QTimeZone known(timeZone.toLatin1());
        return known.isValid() ? known : QTimeZone::utc();
    }
    bool operator==(const Location &) const = default;
};

/// Somebody who can be booked. Nothing but the display name is kept.
struct TeamMember {
    QString teamMemberId;
    QString displayName;

    bool operator==(const TeamMember &) const = default;
};

} // namespace fb
