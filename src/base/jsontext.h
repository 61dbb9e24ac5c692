// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <nlohmann/json.hpp>

namespace fb {

using Json = nlohmann::ordered_json;

/// Reads a JSON text from outside. Depth is limited to 64, the size to @p maxBytes; exceptions of the library end here.
/// @return Protocol with the position and the reason, starting with @p who ("Square")
Result<Json> parseJson(QByteArrayView text, const QString &who, qsizetype maxBytes = 32 * 1024 * 1024);

/// UTF-8 text of a document; lone surrogates and invalid UTF-8 become U+FFFD instead of an exception.
QByteArray toJsonText(const Json &document, int indent = -1);

/// A JSON string value of a QString.
inline Json jsonString(const QString &text) { return Json(text.toStdString()); }

} // namespace fb
