// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpclient.h"

namespace fb {

/// Text of somebody else, fit for an error or a log line: UTF-8 repaired, control characters and runs of white space become one space, at most
/// @p limit characters with "…" where it was cut.
QString presentable(QByteArrayView text, qsizetype limit = 200);

/// "GET /v2/bookings?limit=1000&cursor=…" for the log: only query values on the allow list are shown.
QString loggable(const HttpRequest &request);

} // namespace fb
