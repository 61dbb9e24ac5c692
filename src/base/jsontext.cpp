// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontext.h"

#include <algorithm>

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

/// Where a text stops being JSON. Not what stands there: that is somebody's data, and errors go into logs.
QString placeOf(QByteArrayView text, std::size_t byte)
{
    const QByteArrayView before = text.first(std::min<qsizetype>(text.size(), static_cast<qsizetype>(byte > 0 ? byte - 1 : 0)));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    return QStringLiteral("line %1, column %2").arg(line).arg(before.size() - before.lastIndexOf('\n'));
}

} // namespace

Result<Json> parseJson(QByteArrayView text, const QString &who, qsizetype maxBytes)
{
    if (text.size() > maxBytes)
        return failure(ErrorKind::Protocol, QStringLiteral("%1 sent %2 bytes, more than the %3 that are read").arg(who).arg(text.size()).arg(maxBytes), who);
    if (isTooDeep(text))
        return failure(ErrorKind::Protocol, QStringLiteral("%1 sent JSON nested deeper than %2").arg(who).arg(kMaxDepth), who);
    if (text.trimmed().isEmpty())
        return failure(ErrorKind::Protocol, QStringLiteral("%1 sent nothing where JSON was due").arg(who), who);
    try {
        return Json::parse(text.begin(), text.end());
    } catch (const nlohmann::json::parse_error &problem) {
        return failure(ErrorKind::Protocol, QStringLiteral("%1 sent no valid JSON: it can't be read at %2").arg(who, placeOf(text, problem.byte)), who);
    } catch (const nlohmann::json::exception &) {
        return failure(ErrorKind::Protocol, QStringLiteral("%1 sent no valid JSON: a number in it is out of range").arg(who), who);
    }
}

QByteArray toJsonText(const Json &document, int indent) { return QByteArray::fromStdString(document.dump(indent, ' ', false, Json::error_handler_t::replace)); }

} // namespace fb
