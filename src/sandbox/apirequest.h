// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsontext.h"

#include <QHash>

namespace fb::sandbox {

/// Faults that change what an answer says rather than how it is sent.
enum class Twist { None, RepeatCursor, Duplicate, Shuffle, NullCursor };

/// One request as the endpoints see it.
struct ApiRequest {
    QByteArray method;
    QString path;
    QHash<QString, QString> query; ///< decoded the way web servers do: a bare '+' is a space
    QByteArray body;
    QByteArray bearer; ///< token of the Authorization header, empty without one
    QByteArray squareVersion;
    Twist twist = Twist::None;

    std::optional<QString> parameter(QStringView name) const;
};

/// One answer before it goes on the wire.
struct Answer {
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json";
    QList<std::pair<QByteArray, QByteArray>> headers;
};

/// Splits and decodes the part of a URL after '?'.
QHash<QString, QString> parseQuery(QByteArrayView encoded);

Answer jsonAnswer(const Json &document, int status = 200);
/// One error object of Square's.
Json errorJson(const char *category, const char *code, const QString &detail, const char *field = nullptr);
Answer errorAnswer(int status, const char *category, const char *code, const QString &detail, const char *field = nullptr);
/// INVALID_REQUEST_ERROR with status 400.
Answer badRequest(const char *code, const QString &detail, const char *field = nullptr);
Answer notFound(const QString &detail);
/// The error that Square answers a status with when nothing more is known.
Answer plainError(int status);

/// The object in a request's body; an empty body counts as {}.
std::expected<Json, Answer> bodyObject(const ApiRequest &request);
/// A list of at most @p limit strings in a body, not empty.
std::expected<std::vector<QByteArray>, Answer> idList(const Json &body, const char *key, std::size_t limit);

} // namespace fb::sandbox
