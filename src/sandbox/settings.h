// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace fb::sandbox {

/// Switches that a test may turn while the stand-in runs.
struct Settings {
    int latencyMs = 0; ///< added to every answer
    int page = 0; ///< most bookings of a page, whatever limit asks for; 0: as many as limit asks for
    bool cursorNull = false; ///< "cursor": null on the last page instead of none
    bool locationRequired = false; ///< a listing without location, customer or team member is refused
    bool sortedByStart = false; ///< listings in order of start instead of shuffled
    bool exclusiveMax = false; ///< start_at_max itself is not included
    int clockOffset = 0; ///< seconds by which the Date of answers is ahead of this computer's clock
    QByteArray token; ///< the only one accepted; empty: any
};

} // namespace fb::sandbox
