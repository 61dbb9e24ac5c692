// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandchecks.h"

#include "job.h"
#include "role.h"

#include <QUuid>

#include <limits>

namespace fb {

namespace {

constexpr qsizetype kQuoted = 40;

const QString kReconcile = QStringLiteral("reconcile");
const QString kJob = QStringLiteral("job");
const QString kFrom = QStringLiteral("from");

/// "CASH, CARD, TRANSFER, OTHER"
template<class Values>
QString namesOf(const Values &values, QString (*name)(typename Values::value_type))
{
    QStringList names;
    for (const auto value : values)
        names.push_back(name(value));
    return names.join(QStringLiteral(", "));
}

std::unexpected<Error> unknown(const char *what, const QString &typed, const QString &names, const QString &command = kJob)
{
    return usageError(QStringLiteral("There is no %1 \"%2\"; there are %3").arg(QLatin1String(what), typed.left(kQuoted), names), command);
}

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
    if (invocation.has(QStringLiteral("carried-over")))
        return usageError(QStringLiteral("--carried-over is about today; it takes no --date"), QStringLiteral("jobs"));
    const QString text = invocation.value(QStringLiteral("date"));
    invocation.date = QDate::fromString(text, QStringLiteral("yyyy-MM-dd"));
    if (!invocation.date.isValid())
        return usageError(QStringLiteral("--date is \"%1\", which is no day; it looks like 2026-11-20").arg(text.left(kQuoted)), QStringLiteral("jobs"));
    return {};
}

Result<void> checkConditions(Invocation &invocation)
{
    for (const QString &option : {QStringLiteral("if-revision"), QStringLiteral("if-version")}) {
        if (const Result<int> number = wholeNumber(invocation, option, 1, 1, std::numeric_limits<int>::max()); !number)
            return std::unexpected(number.error());
    }
    const QString option = QStringLiteral("id");
    if (!invocation.has(option))
        return {};
    const QUuid id = QUuid::fromString(invocation.value(option));
    if (id.isNull())
        return usageError(QStringLiteral("--id is \"%1\", which is no UUID").arg(invocation.value(option).left(kQuoted)), kJob);
    invocation.values[option] = {id.toString(QUuid::WithoutBraces)};
    return {};
}

Result<void> checkSetStatus(Invocation &invocation)
{
    const QString status = invocation.arguments.value(1);
    if (!workStatusFromName(status))
        return unknown("status", status, namesOf(kWorkStatuses, workStatusName));
    return checkConditions(invocation);
}

Result<void> checkFields(Invocation &invocation)
{
    for (const QString &typed : invocation.arguments.mid(1)) {
        const qsizetype equals = typed.indexOf(u'=');
        if (equals < 1)
            return usageError(QStringLiteral("\"%1\" is no FIELD=VALUE").arg(typed.left(kQuoted)), kJob);
        if (textField(typed.left(equals)))
            continue;
        QStringList names;
        for (const JobField &field : jobFields()) {
            if (field.longest > 0)
                names.push_back(QString::fromLatin1(field.json));
        }
        return unknown("field", typed.left(equals), names.join(QStringLiteral(", ")));
    }
    return checkConditions(invocation);
}

Result<void> checkPayment(Invocation &invocation)
{
    const QString option = QStringLiteral("method");
    if (invocation.has(option) && !paymentMethodFromName(invocation.value(option)))
        return unknown("method", invocation.value(option), namesOf(kPaymentMethods, paymentMethodName));
    return checkConditions(invocation);
}

Result<void> checkNoShow(Invocation &invocation)
{
    const QString reason = invocation.arguments.value(1);
    if (!noShowReasonFromName(reason))
        return unknown("reason", reason, namesOf(kNoShowReasons, noShowReasonName));
    return checkConditions(invocation);
}

Result<void> checkIssue(Invocation &invocation)
{
    const QString type = invocation.arguments.value(1);
    if (!issueTypeFromName(type))
        return unknown("type", type, namesOf(kIssueTypes, issueTypeName));
    return checkConditions(invocation);
}

Result<void> checkWalkIn(Invocation &invocation)
{
    const QString at = invocation.value(QStringLiteral("at"));
    if (!at.isEmpty() && !parseRfc3339(at))
        return usageError(QStringLiteral("--at is \"%1\", which is no time; it looks like 2026-11-20T09:00:00Z").arg(at.left(kQuoted)), kJob);
    constexpr int kMostMinutes = 7 * 24 * 60;
    if (const Result<int> length = wholeNumber(invocation, QStringLiteral("minutes"), 0, 0, kMostMinutes); !length)
        return std::unexpected(length.error());
    return checkConditions(invocation);
}

Result<void> checkChecklist(Invocation &invocation)
{
    const QString list = invocation.arguments.value(1);
    const QString command = QStringLiteral("checklists");
    if (!checklistFromName(list))
        return unknown("list", list, namesOf(std::array{Checklist::Tech, Checklist::Qc}, checklistName), command);
    const bool typed = invocation.arguments.size() > 2;
    if (typed && invocation.has(kFrom))
        return usageError(QStringLiteral("Give either items or --from"), command);
    return checkConditions(invocation);
}

Result<void> checkLimit(Invocation &invocation)
{
    constexpr int kMost = 1000;
    const Result<int> limit = wholeNumber(invocation, QStringLiteral("limit"), invocation.limit, 1, kMost);
    if (!limit)
        return std::unexpected(limit.error());
    invocation.limit = *limit;
    return {};
}

Result<void> checkPerson(Invocation &invocation)
{
    const QString role = QStringLiteral("role");
    if (invocation.has(role) && !roleFromName(invocation.value(role)))
        return usageError(
            QStringLiteral("There is no role \"%1\"; they are FRONT_DESK, TECHNICIAN, QC, MANAGER and ADMIN").arg(invocation.value(role).left(kQuoted)),
            QStringLiteral("people"));
    const QString active = invocation.value(QStringLiteral("active"));
    if (invocation.has(QStringLiteral("active")) && active != u"yes" && active != u"no")
        return usageError(QStringLiteral("--active is yes or no, not \"%1\"").arg(active.left(kQuoted)), QStringLiteral("people"));
    const bool sets = invocation.has(role) || invocation.has(QStringLiteral("location")) || invocation.has(QStringLiteral("active"));
    if (!sets)
        return usageError(QStringLiteral("people set needs --role, --location or --active"), QStringLiteral("people"));
    return {};
}

} // namespace fb
