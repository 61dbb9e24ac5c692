// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clash.h"
#include "role.h"
#include "timewindow.h"

#include <QCoreApplication>

#include <memory>

namespace fb {

/// One mark on a card; the token names its colours.
struct CardBadge {
    QString token;
    QString icon;
    QString text;
    QString spoken;
    bool isQuiet = false; ///< plain text without a ground: nobody has to act
    QString tip; ///< what the tool tip says instead of the text; may be empty

    bool operator==(const CardBadge &) const = default;
};

enum class CardEdge { Plain, Warning, Error, Dashed };

/// What the button of a card does.
enum class CardAction { None, Move, Review, ViewIssue, TakePayment };

/// Everything a card shows, ready to paint: one line each, translated, no rich text.
struct CardFace {
    QString jobId;
    WorkStatus status = WorkStatus::Scheduled;
    QString time; ///< "11:00"
    QString note; ///< beside the time: "here 24 min", "Saving"
    QString name;
    QString vehicle; ///< vehicle, else the first line of the customer's note
    QString plate; ///< cut only where it is wider than the whole card
    QString service;
    QString duration;
    QList<CardBadge> badges;
    QString failure; ///< "Not saved, no network": stands in for the badges, with Dismiss and Retry
    QString technician; ///< full name
    QString initials;
    Progress progress; ///< of the checklist that counts now; total 0: none
    CardAction does = CardAction::None;
    QString action; ///< "Start work"; empty: nothing to do next
    QString refusal; ///< why whoever is signed in may not do it; the button is greyed out
    QString news; ///< "Sam, just now": stands in for the note while a card is tinted as changed elsewhere; may be empty
    bool saving = false;
    bool muted = false; ///< nobody is coming
    CardEdge edge = CardEdge::Plain;
    QString spoken; ///< the whole card in words, for assistive technology

    bool operator==(const CardFace &) const = default;
};
using CardFacePtr = std::shared_ptr<const CardFace>;

/// How a staff edit that the store hasn't confirmed stands.
struct PendingMove {
    WorkStatus to = WorkStatus::Scheduled;
    std::optional<Job> job; ///< the job as the edit leaves it; nothing: only the status is another
    bool saving = false; ///< long enough under way to say so
    QString failure; ///< not empty: it failed, the card is back
    /// The whole card as edits of another page leave it, its booking aside; nothing: the edit was made here.
    std::optional<JobCard> elsewhere = std::nullopt;

    bool operator==(const PendingMove &) const = default;
};

/// What a face depends on beside its card.
struct CardView {
    Instant now{};
    QTimeZone zone = QTimeZone::utc();
    Actor actor; ///< who is signed in
    Clash clash;
    QString clashWith; ///< name of the other one
};

class CardWriter {
    Q_DECLARE_TR_FUNCTIONS(fb::CardWriter)

public:
    static CardFace write(const JobCard &card, const std::optional<PendingMove> &pending, const CardView &view);
    /// For somebody who may do everything.
    static CardFace write(const JobCard &card, const std::optional<PendingMove> &pending, Instant now, const QTimeZone &zone);
    /// When the face reads differently by the clock alone; nothing: never.
    static std::optional<Instant> nextChange(const JobCard &card, Instant now);

    static QString statusTitle(WorkStatus status);
    /// "Check in" for SCHEDULED, …; empty after the last.
    static QString actionTitle(WorkStatus status);
    /// Name of the status icon of the design.
    static QString statusToken(WorkStatus status);
    /// The next step of a card; nothing where nobody is coming, the job was closed or the work is done.
    static std::optional<WorkStatus> nextStep(const JobCard &card);
    /// Why @p actor may not move the card there; empty: they may. For a step back as if the reason were given already.
    static QString whyNot(const JobCard &card, WorkStatus to, const Actor &actor, Instant now);
    static QList<CardBadge> badges(const JobCard &card, const CardView &view);
    static QString initials(const QString &name);
    /// Square's word for a booking's status as people say it: "Accepted".
    static QString bookingStatus(const Booking &booking);
};

} // namespace fb

Q_DECLARE_METATYPE(fb::CardFacePtr)
