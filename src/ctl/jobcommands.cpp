// SPDX-License-Identifier: GPL-3.0-or-later
// What staff do to a job, from the command line. The rules are decide()'s; here typed words become edits.
#include "commands.h"
#include "storedesk.h"

#include <QUuid>

#include <functional>

namespace fb {

namespace {

constexpr qsizetype kQuoted = 40;

std::unexpected<Error> invalid(const QString &sentence) { return usageError(sentence, QStringLiteral("job")); }

QString optionOf(const CommandContext &context, const char16_t *name) { return context.invocation.value(QString::fromUtf16(name)); }

QString argument(const CommandContext &context, qsizetype n) { return context.invocation.arguments.value(n); }

/// Reads the job, makes an edit for it and prints the job as the edit left it.
int editJob(const CommandContext &context, const std::function<Result<JobEdit>(const JobDetail &)> &make)
{
    StoreDesk desk = deskOf(context);
    const Result<JobDetail> before = desk.job(argument(context, 0));
    if (!before)
        return context.printer.failed(before.error());
    const Result<JobEdit> edit = make(*before);
    if (!edit)
        return context.printer.failed(edit.error());
    const Result<JobDetail> after = desk.edit(before->card.job.jobId, *edit, optionOf(context, u"if-revision").toLongLong());
    return after ? printJob(context, desk, *after) : context.printer.failed(after.error());
}

int editJob(const CommandContext &context, const JobEdit &edit)
{
    return editJob(context, [&edit](const JobDetail &) -> Result<JobEdit> { return edit; });
}

/// The item that was meant: its id, its place as in "TECH:2", or its very words.
Result<QString> itemId(const QList<ChecklistItem> &items, const QString &typed)
{
    if (items.isEmpty())
        return failure(ErrorKind::NotFound, QStringLiteral("The job has no checklist; it gets one at check-in"), QStringLiteral("floorboardctl"));
    QStringList found;
    for (const ChecklistItem &item : items) {
        if (item.itemId == typed || typed.compare(QStringLiteral("%1:%2").arg(checklistName(item.list)).arg(item.place), Qt::CaseInsensitive) == 0)
            return item.itemId;
        if (item.label == typed)
            found.push_back(item.itemId);
    }
    if (found.size() > 1)
        return invalid(QStringLiteral("Both checklists have \"%1\"; name the place, like QC:2").arg(typed.left(kQuoted)));
    if (found.isEmpty())
        return failure(ErrorKind::NotFound, QStringLiteral("The job's checklists have no item \"%1\"").arg(typed.left(kQuoted)),
                       QStringLiteral("floorboardctl"), QStringLiteral("floorboardctl job ID shows them."));
    return found.first();
}

Result<std::int64_t> amountOf(const QString &typed, const QString &currency)
{
    if (currency.isEmpty())
        return invalid(QStringLiteral("The job has no currency yet; name it behind the amount"));
    if (const std::optional<std::int64_t> minor = amountFromText(typed, currency))
        return *minor;
    return invalid(
        QStringLiteral("\"%1\" is no amount of %2; it looks like %3").arg(typed.left(kQuoted), currency.left(kQuoted), amountText(24'500, currency)));
}

/// The currency that was typed, else the job's, else that of the prices in Square's catalog; may be empty.
QString currencyOf(const QString &typed, const JobDetail &before)
{
    if (!typed.isEmpty())
        return typed;
    const QString &own = before.card.job.currency;
    return own.isEmpty() && before.suggestedTotal ? before.suggestedTotal->currency : own;
}

/// A UUID that was given, so that a repeated command does nothing twice, or a fresh one.
QString freshId(const CommandContext &context)
{
    const QString given = optionOf(context, u"id");
    return given.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : given;
}

int pay(const CommandContext &context, bool back)
{
    const std::optional<PaymentMethod> method = paymentMethodFromName(optionOf(context, u"method"));
    return editJob(context, [&](const JobDetail &before) -> Result<JobEdit> {
        const QString currency = currencyOf(argument(context, 2), before);
        const Result<std::int64_t> amount = amountOf(argument(context, 1), currency);
        if (!amount)
            return std::unexpected(amount.error());
        const PaymentMethod last = before.payments.isEmpty() ? PaymentMethod::Other : before.payments.last().method;
        return PaymentEdit{.paymentId = freshId(context),
                           .amountMinor = back ? -*amount : *amount,
                           .currency = currency,
                           .method = method.value_or(last),
                           .reason = optionOf(context, u"reason")};
    });
}

} // namespace

int setJobStatus(const CommandContext &context)
{
    return editJob(context, MoveEdit{.to = *workStatusFromName(argument(context, 1)), .reason = optionOf(context, u"reason")});
}

int setPhotoCategory(const CommandContext &context)
{
    return editJob(context, PhotoCategoryEdit{.photoId = argument(context, 1), .category = *photoCategoryFromName(argument(context, 2))});
}

int undoMove(const CommandContext &context) { return editJob(context, UndoEdit{}); }

int setFields(const CommandContext &context)
{
    FieldsEdit edit;
    for (const QString &typed : context.invocation.arguments.mid(1)) {
        const qsizetype equals = typed.indexOf(u'=');
        edit.fields.push_back({.field = typed.left(equals), .value = typed.mid(equals + 1)});
    }
    return editJob(context, edit);
}

int addNote(const CommandContext &context)
{
    constexpr int kTries = 50; // each lost try is somebody else's note
    StoreDesk desk = deskOf(context);
    for (int n = 1;; ++n) {
        const Result<JobDetail> before = desk.job(argument(context, 0));
        if (!before)
            return context.printer.failed(before.error());
        const QString &notes = before->card.job.notes;
        const QString longer = notes.isEmpty() ? argument(context, 1) : notes + u'\n' + argument(context, 1);
        const FieldsEdit edit{{{.field = QStringLiteral("notes"), .value = longer, .base = notes}}};
        const Result<JobDetail> after = desk.edit(before->card.job.jobId, edit, 0);
        if (after)
            return printJob(context, desk, *after);
        if (after.error().kind != ErrorKind::Conflict || n == kTries)
            return context.printer.failed(after.error());
    }
}

int checkItem(const CommandContext &context)
{
    return editJob(context, [&](const JobDetail &before) -> Result<JobEdit> {
        const Result<QString> item = itemId(before.checklist, argument(context, 1));
        if (!item)
            return std::unexpected(item.error());
        return CheckEdit{.itemId = *item, .checked = !context.invocation.has(QStringLiteral("undo"))};
    });
}

int setTotal(const CommandContext &context)
{
    return editJob(context, [&](const JobDetail &before) -> Result<JobEdit> {
        const QString currency = currencyOf(argument(context, 2), before);
        const Result<std::int64_t> amount = amountOf(argument(context, 1), currency);
        if (!amount)
            return std::unexpected(amount.error());
        return TotalEdit{.totalMinor = *amount, .currency = currency};
    });
}

int clearTotal(const CommandContext &context) { return editJob(context, TotalEdit{}); }

int takePayment(const CommandContext &context) { return pay(context, false); }

int refundPayment(const CommandContext &context) { return pay(context, true); }

int markNoShow(const CommandContext &context)
{
    return editJob(context, NoShowEdit{.reason = *noShowReasonFromName(argument(context, 1)), .note = optionOf(context, u"note")});
}

int resolveNoShow(const CommandContext &context) { return editJob(context, ResolveNoShowEdit{.note = optionOf(context, u"note")}); }

int openIssue(const CommandContext &context)
{
    return editJob(context, IssueEdit{.type = *issueTypeFromName(argument(context, 1)), .text = optionOf(context, u"text")});
}

int resolveIssue(const CommandContext &context) { return editJob(context, ResolveIssueEdit{.resolution = optionOf(context, u"note")}); }

int closeJob(const CommandContext &context) { return editJob(context, CloseEdit{.reason = optionOf(context, u"reason")}); }

int reopenJob(const CommandContext &context)
{
    return editJob(context, [](const JobDetail &before) -> Result<JobEdit> {
        if (!before.card.job.closedAt)
            return failure(ErrorKind::Invalid, QStringLiteral("The job is not closed"), QStringLiteral("floorboardctl"));
        return CloseEdit{};
    });
}

int linkBooking(const CommandContext &context)
{
    StoreDesk desk = deskOf(context);
    const Result<JobDetail> before = desk.job(argument(context, 0));
    if (!before)
        return context.printer.failed(before.error());
    const Result<JobDetail> after = desk.linkBooking(before->card.job.jobId, argument(context, 1));
    return after ? printJob(context, desk, *after) : context.printer.failed(after.error());
}

int addWalkIn(const CommandContext &context)
{
    const QString at = optionOf(context, u"at");
    StoreDesk desk = deskOf(context);
    const Result<JobDetail> made = desk.addWalkIn({.jobId = freshId(context),
                                                   .name = optionOf(context, u"name"),
                                                   .phone = optionOf(context, u"phone"),
                                                   .service = optionOf(context, u"service"),
                                                   .locationId = context.configuration.locationId,
                                                   .at = at.isEmpty() ? Instant{} : *parseRfc3339(at),
                                                   .durationMin = optionOf(context, u"minutes").toLongLong()});
    return made ? printJob(context, desk, *made) : context.printer.failed(made.error());
}

} // namespace fb
