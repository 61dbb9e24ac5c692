// SPDX-License-Identifier: GPL-3.0-or-later
#include "squareanswer.h"

#include "redaction.h"

namespace fb::square {

namespace {
/// An escape like "\ud83d" without its other half is no Unicode character; the library refuses the whole document for one.
QByteArray withoutLoneSurrogates(QByteArray text)
{
    const auto unit = [&text](qsizetype at) {
        bool ok = false;
        const int value = at + 6 <= text.size() && text.at(at) == '\\' && text.at(at + 1) == 'u' ? text.mid(at + 2, 4).toInt(&ok, 16) : -1;
        return ok ? value : -1;
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text.at(at) != '\\')
            continue;
        const int first = unit(at);
        if (first < 0xD800 || first > 0xDFFF) {
            ++at; // whatever is escaped here, an escaped backslash included
            continue;
        }
        const int second = first < 0xDC00 ? unit(at + 6) : -1;
        if (second >= 0xDC00 && second <= 0xDFFF)
            at += 11;
        else
            text.replace(at + 2, 4, "fffd");
    }
    return text;
}

Result<Json> document(QByteArrayView body)
{
    QByteArray repaired;
    if (!QUtf8StringView(body.data(), body.size()).isValidUtf8()) {
        repaired = QString::fromUtf8(body).toUtf8();
        body = repaired;
    }
    Result<Json> parsed = parseJson(body, kSquare);
    if (!parsed && QByteArray::fromRawData(body.data(), body.size()).contains("\\u")) {
        repaired = withoutLoneSurrogates(body.toByteArray());
        if (Result<Json> again = parseJson(repaired, kSquare))
            parsed = std::move(again);
    }
    return parsed;
}
} // namespace

std::unexpected<Error> broken(const QString &problem)
{
    return failure(ErrorKind::Protocol, QStringLiteral("Square's answer can't be used: %1").arg(problem), kSquare,
                   QStringLiteral("If this stays, something between this computer and Square changes its answers."));
}

std::optional<ApiError> firstError(JsonRecord &record)
{
    const Json *const errors = record.array("errors");
    if (!errors || errors->empty())
        return std::nullopt;
    JsonRecord first(errors->front(), QStringLiteral("$.errors[0]"));
    const QString code = first.text("code");
    const QString detail = presentable(first.text("detail").toUtf8());
    const QString field = first.text("field");
    QString sentence = code.isEmpty() ? first.text("category") : code;
    if (!detail.isEmpty())
        sentence += QStringLiteral(": ") + detail;
    if (!field.isEmpty())
        sentence += QStringLiteral(" (%1)").arg(field.left(64));
    return ApiError{code, presentable(sentence.toUtf8(), 300)};
}

Error itemError(const ApiError &problem, const QString &id)
{
    return {.kind = kindOfCode(problem.code),
            .detail = QStringLiteral("Square refused to answer for %1 (%2)").arg(id.left(64), problem.sentence),
            .source = kSquare};
}

Result<Json> answer(QByteArrayView body)
{
    Result<Json> parsed = document(body);
    if (!parsed)
        return parsed;
    JsonRecord record(*parsed, QStringLiteral("$"));
    if (const std::optional<ApiError> error = firstError(record))
        return failure(kindOfCode(error->code), QStringLiteral("Square answered with an error (%1)").arg(error->sentence), kSquare);
    if (!record.problem().isEmpty())
        return broken(record.problem());
    return parsed;
}

bool isWebPage(QByteArrayView body, QByteArrayView contentType)
{
    const QByteArray start = body.first(std::min<qsizetype>(body.size(), 512)).toByteArray().trimmed().toLower();
    return start.startsWith("<!doctype") || start.startsWith("<html") || contentType.toByteArray().toLower().startsWith("text/html");
}

Refusal readRefusal(QByteArrayView body, QByteArrayView contentType)
{
    if (isWebPage(body, contentType))
        return {{}, QStringLiteral("a web page instead of Square's JSON")};
    if (const Result<Json> parsed = document(body)) {
        JsonRecord top(*parsed, QStringLiteral("$"));
        if (const std::optional<ApiError> error = firstError(top))
            return {error->code, error->sentence};
    }
    return {{}, presentable(body)};
}

ErrorKind kindOfCode(const QString &code)
{
    if (code == u"NOT_FOUND")
        return ErrorKind::NotFound;
    if (code == u"UNAUTHORIZED" || code == u"ACCESS_TOKEN_EXPIRED" || code == u"ACCESS_TOKEN_REVOKED" || code == u"CLIENT_DISABLED")
        return ErrorKind::Auth;
    if (code == u"FORBIDDEN" || code == u"INSUFFICIENT_SCOPES")
        return ErrorKind::Forbidden;
    if (code == u"RATE_LIMITED")
        return ErrorKind::RateLimited;
    return ErrorKind::Protocol;
}

} // namespace fb::square
