// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job.h"
#include "role.h"

namespace fb {

/// To another work status: the next one, or with a reason back to an earlier one.
struct MoveEdit {
    WorkStatus to = WorkStatus::Scheduled;
    QString reason;
};

/// Takes back one's own last move, within 60 seconds and with nothing built on it.
struct UndoEdit { };

/// One text that staff typed. With @p base, somebody else's change meanwhile is a Conflict instead of being overwritten.
struct FieldEdit {
    QString field; ///< JobField::json of a text field: "plate", "notes", …
    QString value;
    std::optional<QString> base; ///< what the field held when the edit began

    bool operator==(const FieldEdit &) const = default;
};
struct FieldsEdit {
    QList<FieldEdit> fields;
};

/// Ticks an item, or takes the tick back.
struct CheckEdit {
    QString itemId;
    bool checked = true;
};

/// The agreed total; nothing takes it back.
struct TotalEdit {
    std::optional<std::int64_t> totalMinor;
    QString currency;
};

struct PaymentEdit {
    QString paymentId; ///< a fresh UUID: a repeated request is no second payment
    std::int64_t amountMinor = 0; ///< negative gives money back, with a reason
    QString currency;
    PaymentMethod method = PaymentMethod::Card;
    QString reason;
};

struct NoShowEdit {
    NoShowReason reason = NoShowReason::NoArrival;
    QString note;
};
struct ResolveNoShowEdit {
    QString note;
};

struct IssueEdit {
    IssueType type = IssueType::Other;
    QString text;
};
struct ResolveIssueEdit {
    QString resolution;
};

/// The bytes are in the store's keeping already.
struct PhotoEdit {
    Photo photo;
};
struct PhotoCategoryEdit {
    QString photoId;
    PhotoCategory category = PhotoCategory::Other;
};

/// Gives an unfinished job up, so that it is carried over no longer. An empty reason takes that back.
struct CloseEdit {
    QString reason;
};

/// One thing staff do to one job.
using JobEdit = std::variant<MoveEdit, UndoEdit, FieldsEdit, CheckEdit, TotalEdit, PaymentEdit, NoShowEdit, ResolveNoShowEdit, IssueEdit, ResolveIssueEdit,
                             PhotoEdit, PhotoCategoryEdit, CloseEdit>;

/// What an edit comes to: the job as it will be, the rows beside it that change, the entry in its history.
struct JobChange {
    Job job;
    StatusEvent event;
    std::optional<QList<ChecklistItem>> checklist; ///< takes the place of the whole checklist
    std::optional<ChecklistItem> item; ///< ticked or not
    std::optional<Payment> payment; ///< added
    std::optional<Photo> photo; ///< added, or in another category now

    bool operator==(const JobChange &) const = default;
};

/// Makes a change the next revision of the job it was @p before: who and when, in the job and in its history.
void sign(JobChange &change, const Job &before, const Actor &actor, Instant now);

/// How long a move may be taken back.
inline constexpr std::chrono::seconds kUndoTime{60};

/// Decides one edit: who may, whether it makes sense now, what becomes of the job. Pure; the store calls it inside the transaction that writes.
/// @param templates the shop's checklists, for check-in
/// @return nothing when the job is like that already; Forbidden, Invalid, Conflict, NotFound with a sentence for people (context "Refusal")
Result<std::optional<JobChange>> decide(const JobDetail &before, const JobEdit &edit, const Actor &actor, Instant now,
                                        const QList<ChecklistTemplate> &templates = {});

/// What is typed for a walk-in: name, service, Enter.
struct WalkIn {
    QString jobId; ///< a fresh UUID: a repeated request makes no second job
    QString name;
    QString phone;
    QString service;
    QString locationId; ///< empty: the desk's own
    Instant at{}; ///< the epoch: now
    std::int64_t durationMin = 0;
};

/// The job of a walk-in. @return Forbidden or Invalid
Result<JobChange> decideWalkIn(const WalkIn &walkIn, const Actor &actor, Instant now);

/// What staff typed, as it is kept: no control characters, no blanks around; a plate in capital letters with single spaces.
QString normalized(const JobField &field, const QString &typed);

} // namespace fb
