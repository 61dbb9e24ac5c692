// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "freshness.h"
#include "job.h"
#include "jsontext.h"
#include "location.h"
#include "person.h"
#include "run.h"

namespace fb {

// JSON of the command line, exports and later the trigger endpoint. Names are those users know from Square and from their earlier system
// (DESIGN.md §5, §9); times are RFC 3339 UTC, absent values are null.

Json toJson(const JobDetail &detail, Instant now);
Json toJson(const Photo &photo);
Json toJson(const StatusEvent &event);
Json toJson(const ChecklistTemplate &checklist);
Json toJson(const RunRecord &run);
Json toJson(const Person &person);
Json toJson(const PersonEvent &event);
Json toJson(const RunItem &item);
Json toJson(const SourceStatus &status, const QString &locationId);
Json toJson(const Error &error);

/// {"success":true,"data":…}
Json successEnvelope(Json data);
/// {"success":false,"error":{kind,message,action},"data":…}
Json failureEnvelope(const Error &error, Json data = Json::object());

} // namespace fb
