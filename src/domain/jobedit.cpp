// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobedit.h"

#include "refusal.h"
#include "stafftext.h"

#include <QtGlobal>

#include <algorithm>

namespace fb {

namespace {

using Decision = Result<std::optional<JobChange>>;

constexpr qsizetype kLongestReason = 1000;

QString moneyText(std::optional<std::int64_t> minor, const QString &currency) { return minor ? QStringLiteral("%1 %2").arg(*minor).arg(currency) : QString(); }

/// Decides the edits one by one; each writes into m_change what it comes to.
class Decider {
public:
    Decider(const JobDetail &before, const Actor &actor, Instant now, const QList<ChecklistTemplate> &templates)
        : m_before(before)
        , m_job(before.card.job)
        , m_actor(actor)
        , m_now(now)
        , m_templates(templates)
    {
        m_change.job = m_job;
    }

    Decision operator()(const MoveEdit &edit)
    {
        const WorkStatus from = m_job.workStatus;
        if (edit.to == from)
            return refused(QT_TRANSLATE_NOOP("Refusal", "The job is in that status already."));
        if (from == WorkStatus::WorkCompleted)
            return refused(QT_TRANSLATE_NOOP("Refusal", "Completed jobs cannot be moved back. Open an issue instead."));
        if (m_job.closedAt)
            return refused(QT_TRANSLATE_NOOP("Refusal", "This job was closed. Reopen it first."));
        const QString reason = cleaned(edit.reason, kLongestReason);
        if (edit.to < from)
            return moveBack(edit.to, reason);
        if (const Result<void> forward = checkTransition(from, edit.to); !forward)
            return std::unexpected(forward.error());
        if (const Result<void> allowed = checkAllowed(m_actor, permissionFor(edit.to)); !allowed)
            return std::unexpected(allowed.error());
        if (m_job.isNoShow())
            return refused(QT_TRANSLATE_NOOP("Refusal", "This job is marked as a no-show. A manager resolves that first."));
        if (edit.to == WorkStatus::WorkCompleted && m_before.card.qc.requiredOpen > 0)
            return refused(QT_TRANSLATE_NOOP("Refusal", "The quality checklist still has open required items. Tick them first."));
        if (edit.to == WorkStatus::CheckedIn && m_before.checklist.isEmpty()) {
            QList<ChecklistItem> items = snapshotOf(m_templates, m_job.jobId, m_before.card.booking.serviceType);
            if (!items.isEmpty())
                m_change.checklist = std::move(items);
        }
        return move(edit.to, QStringLiteral("status"), reason);
    }

    Decision operator()(const UndoEdit &)
    {
        if (const Result<void> allowed = checkAllowed(m_actor, Permission::UndoOwnMove); !allowed)
            return std::unexpected(allowed.error());
        if (m_before.history.isEmpty())
            return nothingToUndo();
        const StatusEvent &last = m_before.history.last();
        if ((last.event != u"status" && last.event != u"back") || !last.from || last.revision != m_job.revision || last.to != m_job.workStatus)
            return nothingToUndo();
        if (m_job.workStatus == WorkStatus::WorkCompleted)
            return refused(QT_TRANSLATE_NOOP("Refusal", "Completed jobs cannot be moved back. Open an issue instead."));
        if (last.changedBy != m_actor.name)
            return refused(QT_TRANSLATE_NOOP("Refusal", "Somebody else made the last move. Only they can take it back."));
        if (m_now - last.changedAt > kUndoTime)
            return refused(QT_TRANSLATE_NOOP("Refusal", "A move can be taken back within 60 seconds. A manager may move the job back with a reason."));
        // A snapshot that nobody has worked on goes with the check-in that made it.
        if (last.event == u"status" && last.to == WorkStatus::CheckedIn && !m_before.checklist.isEmpty()
            && std::none_of(m_before.checklist.begin(), m_before.checklist.end(), [](const ChecklistItem &item) { return item.checkedAt.has_value(); }))
            m_change.checklist = QList<ChecklistItem>();
        return move(*last.from, QStringLiteral("undo"), {});
    }

    Decision operator()(const FieldsEdit &edit)
    {
        m_change.event.event = QStringLiteral("fields");
        for (const FieldEdit &one : edit.fields) {
            const JobField *field = textField(one.field);
            if (!field)
                return failure(ErrorKind::Invalid, QStringLiteral("A job has no field \"%1\" to type into").arg(one.field.left(40)),
                               QStringLiteral("Floorboard"));
            if (const Result<void> set = setField(*field, one); !set)
                return std::unexpected(set.error());
        }
        return finish(!m_change.event.changes.isEmpty());
    }

    Decision operator()(const CheckEdit &edit)
    {
        const auto found = std::find_if(m_before.checklist.begin(), m_before.checklist.end(), [&](const ChecklistItem &i) { return i.itemId == edit.itemId; });
        if (found == m_before.checklist.end())
            return failure(ErrorKind::NotFound, QStringLiteral("The job's checklist has no such item"), QStringLiteral("Floorboard"));
        if (const Result<void> allowed = checkAllowed(m_actor, found->list == Checklist::Tech ? Permission::TechChecklist : Permission::QcChecklist); !allowed)
            return std::unexpected(allowed.error());
        if (m_job.workStatus == WorkStatus::WorkCompleted)
            return refused(QT_TRANSLATE_NOOP("Refusal", "The job is completed. Its checklist stays as it is."));
        if (found->checkedAt.has_value() == edit.checked)
            return std::nullopt;
        ChecklistItem item = *found;
        item.checkedAt = edit.checked ? std::optional(m_now) : std::nullopt;
        item.checkedBy = edit.checked ? m_actor.name : QString();
        m_change.event.event = QStringLiteral("checklist");
        note(item.label, edit.checked ? QString() : QStringLiteral("done"), edit.checked ? QStringLiteral("done") : QString());
        m_change.item = std::move(item);
        return finish(true);
    }

    Decision operator()(const TotalEdit &edit)
    {
        if (const Result<void> allowed = checkAllowed(m_actor, Permission::Payment); !allowed)
            return std::unexpected(allowed.error());
        if (edit.totalMinor && *edit.totalMinor < 0)
            return refused(QT_TRANSLATE_NOOP("Refusal", "The total is an amount of zero or more."));
        if (edit.totalMinor.value_or(0) > kMostMinor)
            return tooMuch();
        if (edit.totalMinor && !isCurrency(edit.currency))
            return refused(QT_TRANSLATE_NOOP("Refusal", "A currency has three letters, like USD."));
        if (!m_before.payments.isEmpty() && edit.totalMinor && edit.currency != m_job.currency)
            return refused(QT_TRANSLATE_NOOP("Refusal", "The job has payments in another currency."));
        if (lacksReceipt(edit.totalMinor, m_before.card.paidMinor))
            return noReceipt();
        m_change.event.event = QStringLiteral("total");
        m_change.job.totalMinor = edit.totalMinor;
        if (edit.totalMinor)
            m_change.job.currency = edit.currency;
        note(QStringLiteral("total"), moneyText(m_job.totalMinor, m_job.currency), moneyText(edit.totalMinor, edit.currency));
        return finish(m_change.job != m_job);
    }

    Decision operator()(const PaymentEdit &edit)
    {
        if (const Result<void> allowed = checkAllowed(m_actor, Permission::Payment); !allowed)
            return std::unexpected(allowed.error());
        for (const Payment &known : m_before.payments) {
            if (known.paymentId != edit.paymentId)
                continue;
            const bool same = known.amountMinor == edit.amountMinor && known.currency == edit.currency;
            return same ? Decision(std::nullopt) : refused(ErrorKind::Conflict, QT_TRANSLATE_NOOP("Refusal", "Another payment has that id already."));
        }
        if (edit.paymentId.isEmpty() || edit.amountMinor == 0)
            return refused(QT_TRANSLATE_NOOP("Refusal", "A payment is an amount other than zero."));
        if (edit.amountMinor > kMostMinor || edit.amountMinor < -kMostMinor)
            return tooMuch();
        if (!isCurrency(edit.currency))
            return refused(QT_TRANSLATE_NOOP("Refusal", "A currency has three letters, like USD."));
        if (!m_job.currency.isEmpty() && edit.currency != m_job.currency && (m_job.totalMinor || !m_before.payments.isEmpty()))
            return refused(QT_TRANSLATE_NOOP("Refusal", "The job has payments in another currency."));
        const QString reason = cleaned(edit.reason, kLongestReason);
        const std::int64_t paid = m_before.card.paidMinor + edit.amountMinor;
        if (edit.amountMinor < 0 && reason.isEmpty())
            return refused(QT_TRANSLATE_NOOP("Refusal", "To give money back, say why."));
        if (paid < 0)
            return refused(QT_TRANSLATE_NOOP("Refusal", "More cannot be given back than was paid."));
        if (lacksReceipt(m_job.totalMinor, paid))
            return noReceipt();
        m_change.payment = Payment{edit.paymentId, edit.amountMinor, edit.currency, edit.method, reason, m_now, m_actor.name};
        m_change.job.currency = edit.currency;
        m_change.event.event = QStringLiteral("payment");
        m_change.event.reason = reason;
        note(paymentMethodName(edit.method), QString(), moneyText(edit.amountMinor, edit.currency));
        return finish(true);
    }

    Decision operator()(const NoShowEdit &edit)
    {
        if (const Result<void> allowed = checkAllowed(m_actor, Permission::NoShow); !allowed)
            return std::unexpected(allowed.error());
        if (m_job.workStatus >= WorkStatus::QcReady)
            return refused(QT_TRANSLATE_NOOP("Refusal", "The work is done already: this is no no-show."));
        if (m_job.isNoShow())
            return refused(QT_TRANSLATE_NOOP("Refusal", "The job is marked as a no-show already."));
        const QString text = cleaned(edit.note, kLongestReason, true);
        if (edit.reason == NoShowReason::Other && text.isEmpty())
            return refused(QT_TRANSLATE_NOOP("Refusal", "For another reason, add a note."));
        Job &job = m_change.job;
        job.noShowAt = m_now;
        job.noShowBy = m_actor.name;
        job.noShowReason = noShowReasonName(edit.reason);
        job.noShowNote = text;
        job.noShowResolvedAt.reset();
        job.noShowResolvedBy.clear();
        m_change.event.event = QStringLiteral("no_show");
        m_change.event.reason = text;
        note(QStringLiteral("noShow"), QString(), job.noShowReason);
        return finish(true);
    }

    Decision operator()(const ResolveNoShowEdit &edit)
    {
        if (const Result<void> allowed = checkAllowed(m_actor, Permission::NoShow); !allowed)
            return std::unexpected(allowed.error());
        if (!m_job.isNoShow())
            return refused(QT_TRANSLATE_NOOP("Refusal", "The job is not marked as a no-show."));
        m_change.job.noShowResolvedAt = m_now;
        m_change.job.noShowResolvedBy = m_actor.name;
        m_change.event.event = QStringLiteral("no_show");
        m_change.event.reason = cleaned(edit.note, kLongestReason, true);
        note(QStringLiteral("noShow"), m_job.noShowReason, QString());
        return finish(true);
    }

    Decision operator()(const IssueEdit &edit)
    {
        if (const Result<void> allowed = checkAllowed(m_actor, Permission::Issue); !allowed)
            return std::unexpected(allowed.error());
        if (m_job.workStatus != WorkStatus::WorkCompleted)
            return refused(QT_TRANSLATE_NOOP("Refusal", "An issue can be opened once work is completed."));
        if (m_job.hasOpenIssue())
            return refused(QT_TRANSLATE_NOOP("Refusal", "The job has an open issue already. Resolve it first."));
        Job &job = m_change.job;
        job.issueType = issueTypeName(edit.type);
        job.issueText = cleaned(edit.text, kLongestReason, true);
        if (job.issueText.isEmpty())
            return refused(QT_TRANSLATE_NOOP("Refusal", "Say what is wrong."));
        job.issueAt = m_now;
        job.issueBy = m_actor.name;
        job.issueResolvedAt.reset();
        job.issueResolvedBy.clear();
        job.issueResolution.clear();
        m_change.event.event = QStringLiteral("issue");
        m_change.event.reason = job.issueText;
        note(QStringLiteral("issue"), QString(), job.issueType);
        return finish(true);
    }

    Decision operator()(const ResolveIssueEdit &edit)
    {
        if (const Result<void> allowed = checkAllowed(m_actor, Permission::Issue); !allowed)
            return std::unexpected(allowed.error());
        if (!m_job.hasOpenIssue())
            return refused(QT_TRANSLATE_NOOP("Refusal", "The job has no open issue."));
        m_change.job.issueResolvedAt = m_now;
        m_change.job.issueResolvedBy = m_actor.name;
        m_change.job.issueResolution = cleaned(edit.resolution, kLongestReason, true);
        m_change.event.event = QStringLiteral("issue");
        m_change.event.reason = m_change.job.issueResolution;
        note(QStringLiteral("issue"), m_job.issueType, QString());
        return finish(true);
    }

    Decision operator()(const PhotoEdit &edit)
    {
        if (const Result<void> allowed = checkAllowed(m_actor, Permission::EditJob); !allowed)
            return std::unexpected(allowed.error());
        const Photo &photo = edit.photo;
        for (const Photo &known : m_before.photos) {
            if (known.photoId == photo.photoId || (known.hash == photo.hash && known.category == photo.category))
                return std::nullopt;
        }
        constexpr qsizetype kHashLength = 64;
        if (photo.photoId.isEmpty() || photo.hash.size() != kHashLength || photo.sizeBytes <= 0)
            return refused(QT_TRANSLATE_NOOP("Refusal", "The photo is incomplete."));
        m_change.photo = photo;
        m_change.photo->fileName = cleaned(photo.fileName, 255);
        m_change.photo->takenAt = m_now;
        m_change.photo->takenBy = m_actor.name;
        m_change.event.event = QStringLiteral("photo");
        note(photoCategoryName(photo.category), QString(), m_change.photo->fileName);
        return finish(true);
    }

    Decision operator()(const PhotoCategoryEdit &edit)
    {
        if (const Result<void> allowed = checkAllowed(m_actor, Permission::EditJob); !allowed)
            return std::unexpected(allowed.error());
        const auto found = std::find_if(m_before.photos.begin(), m_before.photos.end(), [&](const Photo &p) { return p.photoId == edit.photoId; });
        if (found == m_before.photos.end())
            return failure(ErrorKind::NotFound, QStringLiteral("The job has no such photo"), QStringLiteral("Floorboard"));
        if (found->category == edit.category)
            return std::nullopt;
        const bool receiptGoes = found->category == PhotoCategory::Receipt && m_before.card.receipts == 1;
        if (receiptGoes && isPaidWithMoney(m_job.totalMinor, m_before.card.paidMinor))
            return refused(QT_TRANSLATE_NOOP("Refusal", "This is the only receipt of a paid job."));
        m_change.photo = *found;
        m_change.photo->category = edit.category;
        m_change.event.event = QStringLiteral("photo");
        note(found->fileName, photoCategoryName(found->category), photoCategoryName(edit.category));
        return finish(true);
    }

    Decision operator()(const CloseEdit &edit)
    {
        if (const Result<void> allowed = checkAllowed(m_actor, Permission::CloseJob); !allowed)
            return std::unexpected(allowed.error());
        const QString reason = cleaned(edit.reason, kLongestReason);
        if (m_job.workStatus == WorkStatus::WorkCompleted)
            return refused(QT_TRANSLATE_NOOP("Refusal", "The job is completed. There is nothing to close."));
        if (reason.isEmpty() == !m_job.closedAt)
            return m_job.closedAt ? Decision(std::nullopt) : refused(QT_TRANSLATE_NOOP("Refusal", "To close an unfinished job, say why."));
        if (m_job.closedAt && !reason.isEmpty())
            return refused(QT_TRANSLATE_NOOP("Refusal", "The job is closed already."));
        m_change.job.closedAt = reason.isEmpty() ? std::nullopt : std::optional(m_now);
        m_change.job.closedBy = reason.isEmpty() ? QString() : m_actor.name;
        m_change.job.closeReason = reason;
        m_change.event.event = QStringLiteral("closed");
        m_change.event.reason = reason;
        note(QStringLiteral("closed"), m_job.closeReason, reason);
        return finish(true);
    }

private:
    static Permission permissionFor(WorkStatus to)
    {
        switch (to) {
        case WorkStatus::Scheduled: return Permission::MoveBack;
        case WorkStatus::CheckedIn: return Permission::CheckIn;
        case WorkStatus::InProgress:
        case WorkStatus::QcReady: return Permission::Work;
        case WorkStatus::WorkCompleted: return Permission::Complete;
        }
        return Permission::MoveBack;
    }

    static std::unexpected<Error> nothingToUndo()
    {
        return refused(QT_TRANSLATE_NOOP("Refusal", "There is no move to take back, or something was done since."));
    }
    static std::unexpected<Error> tooMuch() { return refused(QT_TRANSLATE_NOOP("Refusal", "That amount is too large.")); }
    /// Whether an edit would have a job paid in full, with money, that has no receipt.
    bool lacksReceipt(std::optional<std::int64_t> total, std::int64_t paid) const
    {
        return m_before.card.receipts == 0 && isPaidWithMoney(total, paid) && !isPaidWithMoney(m_job.totalMinor, m_before.card.paidMinor);
    }
    static bool isPaidWithMoney(std::optional<std::int64_t> total, std::int64_t paid) { return paid > 0 && paymentStatus(total, paid) == PaymentStatus::Paid; }
    static std::unexpected<Error> noReceipt() { return refused(QT_TRANSLATE_NOOP("Refusal", "A paid job needs a photo of the receipt. Add it first.")); }

    Decision moveBack(WorkStatus to, const QString &reason)
    {
        if (const Result<void> allowed = checkAllowed(m_actor, Permission::MoveBack); !allowed)
            return std::unexpected(allowed.error());
        if (reason.isEmpty())
            return refused(QT_TRANSLATE_NOOP("Refusal", "To move a job back, say why."), "With floorboardctl: --reason TEXT.");
        return move(to, QStringLiteral("back"), reason);
    }

    Decision move(WorkStatus to, const QString &event, const QString &reason)
    {
        m_change.job.workStatus = to;
        m_change.event.event = event;
        m_change.event.reason = reason;
        return finish(true);
    }

    Result<void> setField(const JobField &field, const FieldEdit &edit)
    {
        const auto member = std::get<QString Job::*>(field.member);
        const QString &current = m_change.job.*member;
        QString value = normalized(field, edit.value);
        if (member == &Job::technician && value.compare(m_actor.name, Qt::CaseInsensitive) == 0)
            value = m_actor.name; // oneself, however it was typed
        if (edit.value.size() > field.longest)
            return refused(QT_TRANSLATE_NOOP("Refusal", "That text is too long."));
        if (current == value)
            return {};
        if (const Result<void> allowed = checkField(member, current, value); !allowed)
            return allowed;
        if (edit.base && normalized(field, *edit.base) != current)
            return failure(ErrorKind::Conflict, QString::fromLatin1(QT_TRANSLATE_NOOP("Refusal", "Somebody else changed this meanwhile.")),
                           QStringLiteral("Floorboard"), QStringLiteral("Look at what it says now, then choose."));
        note(QString::fromLatin1(field.json), current, value);
        m_change.job.*member = value;
        return {};
    }

    Result<void> checkField(QString Job::*member, const QString &current, const QString &value) const
    {
        if (member == &Job::bay)
            return checkAllowed(m_actor, Permission::Assign);
        if (member != &Job::technician)
            return checkAllowed(m_actor, Permission::EditJob);
        const bool own = value == m_actor.name || (value.isEmpty() && current == m_actor.name);
        return checkAllowed(m_actor, own ? Permission::AssignSelf : Permission::Assign);
    }

    void note(const QString &field, const QString &from, const QString &to) { m_change.event.changes.push_back({field, from, to}); }

    Decision finish(bool changed)
    {
        if (!changed)
            return std::nullopt;
        sign(m_change, m_job, m_actor, m_now);
        return std::move(m_change);
    }

    const JobDetail &m_before;
    const Job &m_job;
    const Actor &m_actor;
    Instant m_now;
    const QList<ChecklistTemplate> &m_templates;
    JobChange m_change;
};

} // namespace

Result<std::optional<JobChange>> decide(const JobDetail &before, const JobEdit &edit, const Actor &actor, Instant now,
                                        const QList<ChecklistTemplate> &templates)
{
    if (!before.card.job.mergedInto.isEmpty())
        return failure(ErrorKind::Conflict, QString::fromLatin1(QT_TRANSLATE_NOOP("Refusal", "This job was merged into another one.")),
                       QStringLiteral("Floorboard"), QStringLiteral("Open the walk-in that has its booking now."));
    if (const Result<void> here = checkPlace(actor, before.card.booking.locationId); !here)
        return std::unexpected(here.error());
    Decider decider(before, actor, now, templates);
    return std::visit(decider, edit);
}

void sign(JobChange &change, const Job &before, const Actor &actor, Instant now)
{
    Job &job = change.job;
    job.revision = before.revision + 1;
    job.updatedAt = now;
    job.updatedBy = actor.name;
    StatusEvent &event = change.event;
    event.jobId = job.jobId;
    event.from = before.workStatus;
    event.to = job.workStatus;
    event.changedAt = now;
    event.changedBy = actor.name;
    event.role = actor.role ? roleName(*actor.role) : QString();
    event.desk = actor.desk;
    event.revision = job.revision;
}

} // namespace fb
