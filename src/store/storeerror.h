// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QSqlError>

namespace fb {

/// What the result codes of SQLite mean to somebody who runs a shop. @p who: "The store /path/floorboard.db".
Error sqliteError(const QSqlError &error, const QString &who);

/// The same for PostgreSQL: SQLSTATE of a statement, or the server's words when the connection could not be made.
Error postgresError(const QSqlError &error, const QString &who);

/// An Error of ours.
std::unexpected<Error> storeFailure(ErrorKind kind, const QString &detail, const QString &action = {});

/// An error as text in a column, and back; nothing is the empty text.
QString errorToText(const std::optional<Error> &error);
std::optional<Error> errorFromText(const QString &text);

} // namespace fb
