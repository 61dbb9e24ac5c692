// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

namespace fb {

namespace {

Json textOrNull(const QString &text) { return text.isEmpty() ? Json(nullptr) : jsonString(text); }

Json timeOrNull(const std::optional<Instant> &time) { return time ? jsonString(toRfc3339(*time)) : Json(nullptr); }

} // namespace

Json toJson(const StatusEvent &event)
{
    return {{"from", event.from ? jsonString(workStatusName(*event.from)) : Json(nullptr)},
            {"to", jsonString(workStatusName(event.to))},
            {"event", jsonString(event.event)},
            {"changedAt", jsonString(toRfc3339(event.changedAt))},
            {"changedBy", jsonString(event.changedBy)},
            {"reason", textOrNull(event.reason)}};
}

Json toJson(const JobCard &card, const QList<StatusEvent> &history, Instant now)
{
    const Job &job = card.job;
    const Booking &booking = card.booking;
    const bool booked = !booking.bookingId.isEmpty();
    Json flags = Json::array();
    for (const JobFlag flag : jobFlags(card, now))
        flags.push_back(jsonString(jobFlagName(flag)));
    Json events = Json::array();
    for (const StatusEvent &event : history)
        events.push_back(toJson(event));
    return {{"jobId", jsonString(job.jobId)},
            {"bookingId", textOrNull(job.bookingId)},
            {"workStatus", jsonString(workStatusName(job.workStatus))},
            {"appointmentTime", booked ? jsonString(toRfc3339(booking.startAt)) : Json(nullptr)},
            {"durationMinutes", booked ? Json(booking.durationMin) : Json(nullptr)},
            {"locationId", textOrNull(booking.locationId)},
            {"serviceType", textOrNull(booking.serviceType)},
            {"technician", textOrNull(card.technician)},
            {"customerName", textOrNull(booking.customerName)},
            {"customerEmail", textOrNull(booking.customerEmail)},
            {"customerPhone", textOrNull(booking.customerPhone)},
            {"customerCached", timeOrNull(booking.customerCachedAt)},
            {"customerNote", textOrNull(booking.customerNote)},
            {"sellerNote", textOrNull(booking.sellerNote)},
            {"vehicleInfo", textOrNull(job.vehicleInfo)},
            {"notes", textOrNull(job.notes)},
            {"checklist", Json::array()},
            {"photosMeta", Json::array()},
            {"receiptPhotos", Json::array()},
            {"postCompletionIssue", nullptr},
            {"payment", nullptr},
            {"noShow", nullptr},
            {"statusHistory", std::move(events)},
            {"createdBy", jsonString(job.createdBy)},
            {"createdAt", jsonString(toRfc3339(job.createdAt))},
            {"updatedAt", jsonString(toRfc3339(job.updatedAt))},
            {"revision", job.revision},
            {"bookingStatus", textOrNull(booking.status)},
            {"bookingVersion", booked ? Json(booking.version) : Json(nullptr)},
            {"flags", std::move(flags)}};
}

Json toJson(const RunRecord &run)
{
    Json errors = Json::array();
    for (const RecordError &record : run.errors)
        errors.push_back({{"bookingId", textOrNull(record.bookingId)}, {"error", jsonString(record.error)}});
    Json allowed = Json::array();
    for (const QString &brake : run.allowed)
        allowed.push_back(jsonString(brake));
    const bool windowed = !run.window.isEmpty();
    return {{"runId", textOrNull(run.runId)},
            {"source", jsonString(run.source)},
            {"trigger", jsonString(triggerName(run.trigger))},
            {"outcome", run.outcome ? jsonString(outcomeName(*run.outcome)) : Json(nullptr)},
            {"dryRun", run.dryRun},
            {"joined", run.joined},
            {"by", textOrNull(run.by)},
            {"locationId", textOrNull(run.locationId)},
            {"windowStart", windowed ? jsonString(toRfc3339(run.window.start)) : Json(nullptr)},
            {"windowEnd", windowed ? jsonString(toRfc3339(run.window.end)) : Json(nullptr)},
            {"scanned", run.totals.scanned},
            {"created", run.totals.created},
            {"updated", run.totals.updated},
            {"cancelled", run.totals.cancelled},
            {"skipped", run.totals.skipped},
            {"errors", std::move(errors)},
            {"startTime", jsonString(toRfc3339(run.startedAt))},
            {"endTime", timeOrNull(run.endedAt)},
            {"durationMs", run.endedAt ? Json((*run.endedAt - run.startedAt).count()) : Json(nullptr)},
            {"apiCalls", run.apiCalls},
            {"setupCalls", run.setupCalls},
            {"error", run.error ? toJson(*run.error) : Json(nullptr)},
            {"brake", run.brake ? Json{{"name", jsonString(brakeName(*run.brake))}, {"message", jsonString(run.brakeSentence)}} : Json(nullptr)},
            {"allowed", std::move(allowed)},
            {"allowReason", textOrNull(run.allowReason)}};
}

Json toJson(const RunItem &item)
{
    Json changes = Json::array();
    for (const FieldChange &change : item.changes)
        changes.push_back({{"field", jsonString(change.field)}, {"before", jsonString(change.before)}, {"after", jsonString(change.after)}});
    return {{"bookingId", textOrNull(item.bookingId)},
            {"action", jsonString(stepActionName(item.action))},
            {"reason", textOrNull(item.reason)},
            {"changes", std::move(changes)},
            {"error", textOrNull(item.error)}};
}

Json toJson(const SourceStatus &status)
{
    return {{"source", jsonString(status.source)},
            {"headline", jsonString(headlineText(status.headline))},
            {"activity", jsonString(activityName(status.activity))},
            {"freshness", jsonString(freshnessName(status.freshness))},
            {"lastSuccess", timeOrNull(status.lastSuccessAt)},
            {"lastTry", timeOrNull(status.lastTryAt)},
            {"nextRun", timeOrNull(status.nextRunAt)},
            {"until", timeOrNull(status.until)},
            {"error", status.error ? toJson(*status.error) : Json(nullptr)}};
}

Json toJson(const Error &error)
{
    return {{"kind", jsonString(errorKindName(error.kind))}, {"message", jsonString(error.detail)}, {"action", textOrNull(error.action)}};
}

Json successEnvelope(Json data) { return {{"success", true}, {"data", std::move(data)}}; }

Json failureEnvelope(const Error &error, Json data) { return {{"success", false}, {"error", toJson(error)}, {"data", std::move(data)}}; }

} // namespace fb
