// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandchecks.h"

#include "workstatus.h"

namespace fb {

namespace {

constexpr qsizetype kQuoted = 40;

const QString kReconcile = QStringLiteral("reconcile");
const QString kFrom = QStringLiteral("from");

} // namespace

Result<void> checkReconcile(Invocation &invocation)
{
    if (invocation.has(kFrom) != invocation.has(QStringLiteral("to")))
        return usageError(QStringLiteral("--from and --to go together"), kReconcile);
    const bool days = invocation.has(QStringLiteral("days-back")) || invocation.has(QStringLiteral("days-ahead"));
    if (days && invocation.has(kFrom))
        return usageError(QStringLiteral("Give either --from and --to or --days-back and --days-ahead"), kReconcile);
    constexpr int kMostDays = 400;
    const Result<int> back = wholeNumber(invocation, QStringLiteral("days-back"), -1, 0, kMostDays);
    const Result<int> ahead = wholeNumber(invocation, QStringLiteral("days-ahead"), -1, 0, kMostDays);
    if (!back || !ahead)
        return std::unexpected(back ? ahead.error() : back.error());
    invocation.run.daysBack = *back;
    invocation.run.daysAhead = *ahead;
    invocation.run.dryRun = invocation.has(QStringLiteral("dry-run"));
    invocation.run.allowReason = invocation.value(QStringLiteral("reason"));
    for (const QString &name : invocation.values.value(QStringLiteral("allow"))) {
        const std::optional<Brake> brake = brakeFromName(name);
        if (!brake)
            return usageError(QStringLiteral("There is no brake \"%1\"; the brakes are mass-cancel, mass-shift and other-merchant").arg(name.left(kQuoted)),
                              kReconcile);
        invocation.run.allow.push_back(*brake);
    }
    return {};
}

Result<void> checkJobs(Invocation &invocation)
{
    if (!invocation.has(QStringLiteral("date")))
        return {};
    const QString text = invocation.value(QStringLiteral("date"));
    invocation.date = QDate::fromString(text, QStringLiteral("yyyy-MM-dd"));
    if (!invocation.date.isValid())
        return usageError(QStringLiteral("--date is \"%1\", which is no day; it looks like 2026-11-20").arg(text.left(kQuoted)), QStringLiteral("jobs"));
    return {};
}

Result<void> checkSetStatus(Invocation &invocation)
{
    const QString status = invocation.arguments.value(1);
    if (workStatusFromName(status))
        return {};
    return usageError(
        QStringLiteral("There is no status \"%1\"; they are SCHEDULED, CHECKED_IN, IN_PROGRESS, QC_READY and WORK_COMPLETED").arg(status.left(kQuoted)),
        QStringLiteral("job"));
}

Result<void> checkHistory(Invocation &invocation)
{
    constexpr int kMost = 1000;
    const Result<int> limit = wholeNumber(invocation, QStringLiteral("limit"), invocation.limit, 1, kMost);
    if (!limit)
        return std::unexpected(limit.error());
    invocation.limit = *limit;
    return {};
}

} // namespace fb
