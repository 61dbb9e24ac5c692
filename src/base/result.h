// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <QMetaType>
#include <QString>

#include <chrono>
#include <expected>
#include <optional>

namespace fb {

/// What went wrong, in the few ways that callers tell apart. DESIGN: each kind has one exit code and one next action.
enum class ErrorKind {
    Network, ///< the other side could not be reached or hung up
    Timeout, ///< it was reached and did not answer in time
    Auth, ///< credentials missing, refused, expired
    Forbidden, ///< credentials are fine, the action is not allowed (scope, plan, privilege)
    RateLimited, ///< too many calls; see Error::retryAt
    NotFound,
    Conflict, ///< somebody else changed it first
    Protocol, ///< the answer is not what the interface promises
    Storage, ///< the store is busy or unreachable: worth retrying
    Setup, ///< the store is newer, corrupt, read-only, full or not set up: a person must act
    Secret, ///< the keychain is locked or absent
    Cancelled,
    Invalid, ///< the request itself makes no sense; a refused status transition included
    Braked, ///< a brake refused the plan
};

/// Kind as it appears in JSON and in the store: "Network", "RateLimited", …
QString errorKindName(ErrorKind kind);
std::optional<ErrorKind> errorKindFromName(QStringView name);

/// Program exit code of a kind: 1 worth retrying, 2 usage, 3 a person must act, 7 braked, 130 cancelled.
int exitCode(ErrorKind kind);

/// One failure, made where it happened and shown or logged once, at the boundary.
struct Error {
    ErrorKind kind = ErrorKind::Invalid;
    QString detail; ///< English, names who failed; never contains a secret
    QString source; ///< "Square", "store", "keychain", … or empty
    QString action; ///< English, what to do next; may be empty
    int httpStatus = 0;
    QString requestId;
    std::optional<Instant> retryAt; ///< do not ask again before this time

    bool operator==(const Error &) const = default;
};

template<class T>
using Result = std::expected<T, Error>;

/// std::unexpected of an Error in one word.
inline std::unexpected<Error> failure(ErrorKind kind, QString detail, QString source = {}, QString action = {})
{
    return std::unexpected(Error{.kind = kind, .detail = std::move(detail), .source = std::move(source), .action = std::move(action)});
}

} // namespace fb

Q_DECLARE_METATYPE(fb::Error)
