// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

namespace fb {

namespace {

Json textOrNull(const QString &text) { return text.isEmpty() ? Json(nullptr) : jsonString(text); }

Json timeOrNull(const std::optional<Instant> &time) { return time ? jsonString(toRfc3339(*time)) : Json(nullptr); }

Json listOf(const QList<FieldChange> &changes)
{
    Json list = Json::array();
    for (const FieldChange &change : changes)
        list.push_back({{"field", jsonString(change.field)}, {"before", jsonString(change.before)}, {"after", jsonString(change.after)}});
    return list;
}

Json vehicleOrNull(const Job &job)
{
    if (job.vehicle().isEmpty() && job.vehicleColor.isEmpty() && job.vehiclePlate.isEmpty())
        return nullptr;
    return {{"year", textOrNull(job.vehicleYear)},
            {"make", textOrNull(job.vehicleMake)},
            {"model", textOrNull(job.vehicleModel)},
            {"color", textOrNull(job.vehicleColor)},
            {"plate", textOrNull(job.vehiclePlate)}};
}

Json toJson(const ChecklistItem &item)
{
    return {{"itemId", jsonString(item.itemId)},
            {"list", jsonString(checklistName(item.list))},
            {"place", item.place},
            {"label", jsonString(item.label)},
            {"required", item.required},
            {"checked", item.checkedAt.has_value()},
            {"checkedAt", timeOrNull(item.checkedAt)},
            {"checkedBy", textOrNull(item.checkedBy)},
            {"templateVersion", item.templateVersion}};
}

Json paymentOf(const JobDetail &detail)
{
    const Job &job = detail.card.job;
    Json entries = Json::array();
    for (const Payment &payment : detail.payments)
        entries.push_back({{"paymentId", jsonString(payment.paymentId)},
                           {"amountMinor", payment.amountMinor},
                           {"currency", jsonString(payment.currency)},
                           {"method", jsonString(paymentMethodName(payment.method))},
                           {"reason", textOrNull(payment.reason)},
                           {"at", jsonString(toRfc3339(payment.at))},
                           {"by", jsonString(payment.by)}});
    return {{"status", jsonString(paymentStatusName(detail.card.payment()))},
            {"totalMinor", job.totalMinor ? Json(*job.totalMinor) : Json(nullptr)},
            {"suggestedTotalMinor", detail.suggestedTotal ? Json(detail.suggestedTotal->minor) : Json(nullptr)},
            {"suggestedCurrency", detail.suggestedTotal ? jsonString(detail.suggestedTotal->currency) : Json(nullptr)},
            {"paidMinor", detail.card.paidMinor},
            {"balanceMinor", job.totalMinor ? Json(*job.totalMinor - detail.card.paidMinor) : Json(nullptr)},
            {"currency", textOrNull(job.currency)},
            {"entries", std::move(entries)}};
}

Json noShowOrNull(const Job &job)
{
    if (!job.noShowAt)
        return nullptr;
    return {{"reason", jsonString(job.noShowReason)},           {"note", textOrNull(job.noShowNote)},
            {"markedAt", jsonString(toRfc3339(*job.noShowAt))}, {"markedBy", jsonString(job.noShowBy)},
            {"resolvedAt", timeOrNull(job.noShowResolvedAt)},   {"resolvedBy", textOrNull(job.noShowResolvedBy)}};
}

Json issueOrNull(const Job &job)
{
    if (!job.issueAt)
        return nullptr;
    return {{"type", jsonString(job.issueType)},
            {"text", jsonString(job.issueText)},
            {"openedAt", jsonString(toRfc3339(*job.issueAt))},
            {"openedBy", jsonString(job.issueBy)},
            {"resolvedAt", timeOrNull(job.issueResolvedAt)},
            {"resolvedBy", textOrNull(job.issueResolvedBy)},
            {"resolution", textOrNull(job.issueResolution)}};
}

/// A touch that may be about anything: the entry of the status history, and what else is known.
Json touch(const StatusEvent &event)
{
    Json entry = toJson(event);
    entry["role"] = textOrNull(event.role);
    entry["desk"] = textOrNull(event.desk);
    entry["changes"] = listOf(event.changes);
    return entry;
}

Json closedOrNull(const Job &job)
{
    if (!job.closedAt)
        return nullptr;
    return {{"at", jsonString(toRfc3339(*job.closedAt))}, {"by", jsonString(job.closedBy)}, {"reason", jsonString(job.closeReason)}};
}

} // namespace

Json toJson(const Photo &photo)
{
    return {{"photoId", jsonString(photo.photoId)},
            {"category", jsonString(photoCategoryName(photo.category))},
            {"fileName", textOrNull(photo.fileName)},
            {"contentType", textOrNull(photo.contentType)},
            {"sizeBytes", photo.sizeBytes},
            {"hash", jsonString(photo.hash)},
            {"width", photo.width},
            {"height", photo.height},
            {"takenAt", jsonString(toRfc3339(photo.takenAt))},
            {"takenBy", textOrNull(photo.takenBy)}};
}

Json toJson(const StatusEvent &event)
{
    return {{"from", event.from ? jsonString(workStatusName(*event.from)) : Json(nullptr)},
            {"to", jsonString(workStatusName(event.to))},
            {"event", jsonString(event.event)},
            {"changedAt", jsonString(toRfc3339(event.changedAt))},
            {"changedBy", jsonString(event.changedBy)},
            {"reason", textOrNull(event.reason)}};
}

Json toJson(const JobDetail &detail, Instant now)
{
    const JobCard &card = detail.card;
    const Job &job = card.job;
    const Booking &booking = card.booking;
    const bool booked = !card.isWalkIn();
    Json flags = Json::array();
    for (const JobFlag flag : jobFlags(card, now))
        flags.push_back(jsonString(jobFlagName(flag)));
    Json moves = Json::array();
    Json touches = Json::array();
    for (const StatusEvent &event : detail.history) {
        touches.push_back(touch(event));
        if (event.isMove())
            moves.push_back(toJson(event));
    }
    Json checklist = Json::array();
    for (const ChecklistItem &item : detail.checklist)
        checklist.push_back(toJson(item));
    Json photos = Json::array();
    Json receipts = Json::array();
    for (const Photo &photo : detail.photos)
        (photo.category == PhotoCategory::Receipt ? receipts : photos).push_back(toJson(photo));
    return {{"jobId", jsonString(job.jobId)},
            {"bookingId", textOrNull(job.bookingId)},
            {"workStatus", jsonString(workStatusName(job.workStatus))},
            {"appointmentTime", jsonString(toRfc3339(booking.startAt))},
            {"durationMinutes", booking.durationMin},
            {"locationId", textOrNull(booking.locationId)},
            {"serviceType", textOrNull(booking.serviceType)},
            {"technician", textOrNull(card.technician)},
            {"bay", textOrNull(job.bay)},
            {"keyTag", textOrNull(job.keyTag)},
            {"customerName", textOrNull(booking.customerName)},
            {"customerEmail", textOrNull(booking.customerEmail)},
            {"customerPhone", textOrNull(booking.customerPhone)},
            {"customerCached", timeOrNull(booking.customerCachedAt)},
            {"customerNote", textOrNull(booking.customerNote)},
            {"sellerNote", textOrNull(booking.sellerNote)},
            {"vehicleInfo", vehicleOrNull(job)},
            {"notes", textOrNull(job.notes)},
            {"checklist", std::move(checklist)},
            {"photosMeta", std::move(photos)},
            {"receiptPhotos", std::move(receipts)},
            {"postCompletionIssue", issueOrNull(job)},
            {"payment", paymentOf(detail)},
            {"noShow", noShowOrNull(job)},
            {"closed", closedOrNull(job)},
            {"statusHistory", std::move(moves)},
            {"history", std::move(touches)},
            {"createdBy", jsonString(job.createdBy)},
            {"createdAt", jsonString(toRfc3339(job.createdAt))},
            {"updatedAt", jsonString(toRfc3339(job.updatedAt))},
            {"updatedBy", textOrNull(job.updatedBy)},
            {"revision", job.revision},
            {"bookingStatus", textOrNull(booking.status)},
            {"bookingVersion", booked ? Json(booking.version) : Json(nullptr)},
            {"flags", std::move(flags)}};
}

Json toJson(const ChecklistTemplate &checklist)
{
    Json items = Json::array();
    for (const TemplateItem &item : checklist.items)
        items.push_back({{"label", jsonString(item.label)}, {"required", item.required}});
    return {{"service", textOrNull(checklist.service)},
            {"list", jsonString(checklistName(checklist.list))},
            {"version", checklist.version},
            {"items", std::move(items)},
            {"changedAt", jsonString(toRfc3339(checklist.changedAt))},
            {"changedBy", textOrNull(checklist.changedBy)}};
}

Json toJson(const Person &person)
{
    Json locations = Json::array();
    for (const QString &id : person.locationIds)
        locations.push_back(jsonString(id));
    return {{"personId", jsonString(person.personId)},
            {"name", jsonString(person.name)},
            {"role", jsonString(roleName(person.role))},
            {"locations", std::move(locations)},
            {"active", person.active},
            {"hasPin", person.hasPin},
            {"lockedUntil", timeOrNull(person.lockedUntil)},
            {"createdAt", jsonString(toRfc3339(person.createdAt))}};
}

Json toJson(const PersonEvent &event)
{
    return {{"event", jsonString(event.event)},
            {"detail", textOrNull(event.detail)},
            {"at", jsonString(toRfc3339(event.at))},
            {"by", textOrNull(event.by)},
            {"desk", textOrNull(event.desk)}};
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
    return {{"bookingId", textOrNull(item.bookingId)},
            {"action", jsonString(stepActionName(item.action))},
            {"reason", textOrNull(item.reason)},
            {"changes", listOf(item.changes)},
            {"error", textOrNull(item.error)}};
}

Json toJson(const SourceStatus &status, const QString &locationId)
{
    return {{"source", jsonString(status.source)},
            {"locationId", textOrNull(locationId)},
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
