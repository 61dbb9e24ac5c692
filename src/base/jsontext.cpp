// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontext.h"

namespace fb {

namespace {

constexpr int kMaxDepth = 64;

/// Whether brackets nest deeper than is read. Cheap beside parsing, and the parser itself would have to recurse to find out.
bool isTooDeep(QByteArrayView text)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            if (++depth > kMaxDepth)
                return true;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return false;
}

} // namespace

Result<Json> parseJson(QByteArrayView text, const QString &who, qsizetype maxBytes)
{
    if (text.size() > maxBytes)
        return failure(ErrorKind::Protocol, QStringLiteral("%1 sent %2 bytes, more than the %3 that are read").arg(who).arg(text.size()).arg(maxBytes), who);
    if (isTooDeep(text))
        return failure(ErrorKind::Protocol, QStringLiteral("%1 sent JSON nested deeper than %2").arg(who).arg(kMaxDepth), who);
    try {
        return Json::parse(text.begin(), text.end());
    } catch (const nlohmann::json::exception &problem) {
        return failure(ErrorKind::Protocol, QStringLiteral("%1 sent no valid JSON: %2").arg(who, QString::fromUtf8(problem.what()).left(200)), who);
    }
}

QByteArray toJsonText(const Json &document, int indent) { return QByteArray::fromStdString(document.dump(indent, ' ', false, Json::error_handler_t::replace)); }

} // namespace fb
