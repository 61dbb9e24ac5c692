// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardface.h"

namespace fb {

/// What it would come to to drop a card on a lane, in the words of the lane.
struct DropVerdict {
    bool isOwn = false; ///< the lane the card comes from: nothing happens
    bool isAllowed = false;
    bool isBack = false; ///< allowed, with a reason
    bool isRule = false; ///< refused for what stands in text, not for the order of work
    QString title; ///< "Ready for QC", "QC comes first"
    QString text; ///< "Drop on QC ready instead."; may be empty

    bool operator==(const DropVerdict &) const = default;
};

class DropWriter {
    Q_DECLARE_TR_FUNCTIONS(fb::DropWriter)

public:
    /// Pure; who may do what is decide()'s word.
    static DropVerdict write(const JobCard &card, WorkStatus to, const Actor &actor, Instant now);
};

} // namespace fb
