// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job.h"
#include "timewindow.h"

#include <QCoreApplication>

namespace fb {

/// What an entry of a job's history is about: what its list is narrowed to.
enum class Touch { Status, Fields, Notes, Checklist, Photo, Payment, Trouble, Other };

inline constexpr std::array kTouches{Touch::Status, Touch::Fields, Touch::Notes, Touch::Checklist, Touch::Photo, Touch::Payment, Touch::Trouble};

/// One entry of the history as a person reads it.
struct TouchText {
    Touch touch = Touch::Other;
    QString icon;
    QString token; ///< a status token for the icon's colour; empty: quiet
    QString title; ///< "Checked in → In progress", "Plate: RTN 5V2 → RTN 5V3"
    QString who; ///< "Priya Nair, QC, Bay tablet 2"
    QString why; ///< reason or text that was given; may be empty
};

/// The shop's own words for what staff do, translated.
class JobText {
    Q_DECLARE_TR_FUNCTIONS(fb::JobText)

public:
    static QString noShowReason(NoShowReason reason);
    static QString issueType(IssueType type);
    static QString paymentMethod(PaymentMethod method);
    static QString paymentStatus(PaymentStatus status);
    static QString photoCategory(PhotoCategory category);
    static QString checklist(Checklist list);
    /// A field of a job by its name in the history; an unknown one reads as it is.
    static QString field(const QString &json);
    static QString touch(Touch touch);
    static TouchText write(const StatusEvent &event);
};

} // namespace fb
