// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonrecord.h"
#include "result.h"

#include <QByteArrayView>

#include <optional>

/// What all answers of Square have in common: how they are opened, and how they say no.
namespace fb::square {

inline const QString kSquare = QStringLiteral("Square");

/// The first of an answer's or an item's errors.
struct ApiError {
    QString code;
    QString sentence; ///< code, detail and field, at most 300 characters
};
std::optional<ApiError> firstError(JsonRecord &record);
/// Square's refusal to answer for one of the ids that were asked for.
Error itemError(const ApiError &problem, const QString &id);

/// An answer that isn't what Square's API promises.
/// @param problem the JSON path and what is wrong there
std::unexpected<Error> broken(const QString &problem);

/// The document as an object without errors at its top. Bytes that are no UTF-8 and halves of characters are mended, not refused.
Result<Json> answer(QByteArrayView body);

/// Whether an answer is a web page, whatever type it claims to have.
bool isWebPage(QByteArrayView body, QByteArrayView contentType);

/// What Square refused, from an answer of status 300 or more: JSON errors, text or HTML.
struct Refusal {
    QString code; ///< of the first error: "INVALID_CURSOR"; empty when the body isn't Square's JSON
    QString sentence; ///< "INVALID_CURSOR: The cursor is bad." or what the body said, at most 200 characters; may be empty
};
Refusal readRefusal(QByteArrayView body, QByteArrayView contentType);

/// The kind that an error code of Square belongs to; Protocol when it says nothing about that.
ErrorKind kindOfCode(const QString &code);

} // namespace fb::square
