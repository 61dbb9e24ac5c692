// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontext.h"

namespace fb {

namespace {
constexpr int kMaxDepth = 64;
}

Result<Json> parseJson(QByteArrayView text, const QString &who, qsizetype maxBytes)
{
    if (text.size() > maxBytes)
        return failure(ErrorKind::Protocol, QStringLiteral("%1 sent %2 bytes, more than the %3 that are read").arg(who).arg(text.size()).arg(maxBytes), who);
    try {
        bool tooDeep = false;
        const auto guard = [&tooDeep](int depth, Json::parse_event_t, Json &) {
            if (depth > kMaxDepth)
                tooDeep = true;
            return !tooDeep;
        };
        Json document = Json::parse(text.begin(), text.end(), guard);
        if (tooDeep)
            return failure(ErrorKind::Protocol, QStringLiteral("%1 sent JSON nested deeper than %2").arg(who).arg(kMaxDepth), who);
        return document;
    } catch (const nlohmann::json::exception &problem) {
        return failure(ErrorKind::Protocol, QStringLiteral("%1 sent no valid JSON: %2").arg(who, QString::fromUtf8(problem.what()).left(200)), who);
    }
}

QByteArray toJsonText(const Json &document, int indent)
{
    return QByteArray::fromStdString(document.dump(indent, ' ', false, Json::error_handler_t::replace));
}

} // namespace fb
