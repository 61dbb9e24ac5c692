// SPDX-License-Identifier: GPL-3.0-or-later
#include "apirequest.h"

namespace fb::sandbox {

namespace {
constexpr const char *kInvalidRequest = "INVALID_REQUEST_ERROR";
}

std::optional<QString> ApiRequest::parameter(QStringView name) const
{
    const auto found = query.constFind(name.toString());
    return found == query.constEnd() || found->isEmpty() ? std::nullopt : std::optional(*found);
}

QHash<QString, QString> parseQuery(QByteArrayView encoded)
{
    QHash<QString, QString> query;
    for (QByteArray part : encoded.toByteArray().split('&')) {
        part.replace('+', ' ');
        const qsizetype equals = part.indexOf('=');
        const QByteArray key = equals < 0 ? part : part.left(equals);
        if (!key.isEmpty())
            query.insert(QString::fromUtf8(QByteArray::fromPercentEncoding(key)),
                         equals < 0 ? QString() : QString::fromUtf8(QByteArray::fromPercentEncoding(part.mid(equals + 1))));
    }
    return query;
}

Answer jsonAnswer(const Json &document, int status) { return {.status = status, .body = toJsonText(document)}; }

Json errorJson(const char *category, const char *code, const QString &detail, const char *field)
{
    Json error{{"category", category}, {"code", code}, {"detail", detail.toStdString()}};
    if (field)
        error["field"] = field;
    return error;
}

Answer errorAnswer(int status, const char *category, const char *code, const QString &detail, const char *field)
{
    return jsonAnswer({{"errors", Json::array({errorJson(category, code, detail, field)})}}, status);
}

Answer badRequest(const char *code, const QString &detail, const char *field) { return errorAnswer(400, kInvalidRequest, code, detail, field); }

Answer notFound(const QString &detail) { return errorAnswer(404, kInvalidRequest, "NOT_FOUND", detail); }

Answer plainError(int status)
{
    switch (status) {
    case 401: return errorAnswer(status, "AUTHENTICATION_ERROR", "UNAUTHORIZED", QStringLiteral("This request could not be authorized."));
    case 403: return errorAnswer(status, "AUTHENTICATION_ERROR", "FORBIDDEN", QStringLiteral("You are not allowed to do this."));
    case 404: return notFound(QStringLiteral("Resource not found."));
    case 405: return errorAnswer(status, kInvalidRequest, "METHOD_NOT_ALLOWED", QStringLiteral("This method is not allowed here."));
    case 408: return errorAnswer(status, kInvalidRequest, "REQUEST_TIMEOUT", QStringLiteral("The request took too long."));
    case 409: return errorAnswer(status, kInvalidRequest, "CONFLICT", QStringLiteral("The resource was changed meanwhile."));
    case 429: return errorAnswer(status, "RATE_LIMIT_ERROR", "RATE_LIMITED", QStringLiteral("Too many requests."));
    case 501: return errorAnswer(status, "API_ERROR", "NOT_IMPLEMENTED", QStringLiteral("Not implemented."));
    case 502: return errorAnswer(status, "API_ERROR", "BAD_GATEWAY", QStringLiteral("Bad gateway."));
    case 503: return errorAnswer(status, "API_ERROR", "SERVICE_UNAVAILABLE", QStringLiteral("The service is not available."));
    case 504: return errorAnswer(status, "API_ERROR", "GATEWAY_TIMEOUT", QStringLiteral("The gateway timed out."));
    default:
        return status >= 500 ? errorAnswer(status, "API_ERROR", "INTERNAL_SERVER_ERROR", QStringLiteral("An internal error has occurred."))
                             : errorAnswer(status, kInvalidRequest, "BAD_REQUEST", QStringLiteral("The request is not valid."));
    }
}

std::expected<Json, Answer> bodyObject(const ApiRequest &request)
{
    if (request.body.trimmed().isEmpty())
        return Json::object();
    Result<Json> document = parseJson(request.body, QStringLiteral("The client"));
    if (!document)
        return std::unexpected(badRequest("EXPECTED_JSON_BODY", document.error().detail));
    if (!document->is_object())
        return std::unexpected(badRequest("EXPECTED_OBJECT", QStringLiteral("The body is not a JSON object.")));
    return *std::move(document);
}

std::expected<std::vector<QByteArray>, Answer> idList(const Json &body, const char *key, std::size_t limit)
{
    const auto found = body.find(key);
    if (found == body.end() || found->is_null())
        return std::unexpected(badRequest("MISSING_REQUIRED_PARAMETER", QStringLiteral("Missing required parameter."), key));
    if (!found->is_array())
        return std::unexpected(badRequest("EXPECTED_ARRAY", QStringLiteral("Expected an array."), key));
    if (found->empty())
        return std::unexpected(badRequest("ARRAY_EMPTY", QStringLiteral("The array must not be empty."), key));
    if (found->size() > limit)
        return std::unexpected(
            badRequest("ARRAY_LENGTH_TOO_LONG", QStringLiteral("The array has %1 entries; at most %2 are allowed.").arg(found->size()).arg(limit), key));
    std::vector<QByteArray> ids;
    for (const Json &id : *found) {
        if (!id.is_string())
            return std::unexpected(badRequest("EXPECTED_STRING", QStringLiteral("Expected a string."), key));
        ids.push_back(QByteArray::fromStdString(id.get<std::string>()));
    }
    return ids;
}

} // namespace fb::sandbox
