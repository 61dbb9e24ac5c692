// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "jsontext.h"

#include <QString>
#include <QStringList>

namespace fb {

/// Checks JSON against the part of OpenAPI 3.0 that Square's document uses: $ref, allOf, type, nullable, enum, required, properties, items,
/// additionalProperties, lengths, minimum and maximum. Stricter in two ways: properties that the schema doesn't name are problems, and so are
/// strings called …_at that are no RFC 3339 time. Debian has no JSON-schema validator that knows OpenAPI's "nullable".
class OpenApiValidator {
public:
    explicit OpenApiValidator(Json document)
        : m_document(std::move(document))
    {
    }

    /// Problems of an answer, each with its place; empty when it fits. @p path is written as in the document, "{id}" included.
    QStringList check(const std::string &method, const std::string &path, int status, const Json &answer) const
    {
        try {
            const Json &response = m_document.at("paths").at(path).at(method).at("responses").at(std::to_string(status));
            return checkValue(response.at("content").at("application/json").at("schema"), answer);
        } catch (const Json::exception &problem) {
            return {QStringLiteral("The document doesn't describe this answer: %1").arg(QString::fromUtf8(problem.what()))};
        }
    }

    QStringList checkValue(const Json &schema, const Json &value) const
    {
        QStringList problems;
        walk(schema, value, QStringLiteral("$"), problems, false);
        return problems;
    }

private:
    const Json &resolve(const std::string &reference) const { return m_document.at(Json::json_pointer(reference.substr(1))); }

    /// Names of all properties of an object schema, those of its parts included; nothing when it allows any.
    bool knowsProperty(const Json &schema, const std::string &name) const
    {
        if (schema.contains("$ref"))
            return knowsProperty(resolve(schema["$ref"].get<std::string>()), name);
        if (schema.contains("additionalProperties") || (schema.contains("properties") && schema["properties"].contains(name)))
            return true;
        if (schema.contains("allOf")) {
            for (const Json &part : schema["allOf"]) {
                if (knowsProperty(part, name))
                    return true;
            }
        }
        return false;
    }

    void walk(const Json &schema, const Json &value, const QString &place, QStringList &problems, bool partOfAll) const
    {
        if (schema.contains("$ref"))
            return walk(resolve(schema["$ref"].get<std::string>()), value, place, problems, partOfAll);
        if (value.is_null()) {
            if (!schema.value("nullable", false))
                problems += place + QStringLiteral(": null is not allowed");
            return;
        }
        if (schema.contains("allOf")) {
            for (const Json &part : schema["allOf"])
                walk(part, value, place, problems, true);
        }
        if (schema.contains("type") && !hasType(schema["type"].get<std::string>(), value)) {
            problems += QStringLiteral("%1: not of the type %2").arg(place, QString::fromStdString(schema["type"].get<std::string>()));
            return;
        }
        if (schema.contains("enum") && std::find(schema["enum"].begin(), schema["enum"].end(), value) == schema["enum"].end())
            problems += QStringLiteral("%1: %2 is not one of the values").arg(place, QString::fromStdString(value.dump()));
        if (value.is_string())
            checkString(schema, value, place, problems);
        if (value.is_number())
            checkNumber(schema, value, place, problems);
        if (value.is_array() && schema.contains("items")) {
            for (std::size_t i = 0; i < value.size(); ++i)
                walk(schema["items"], value[i], QStringLiteral("%1[%2]").arg(place).arg(i), problems, false);
        }
        if (value.is_object())
            checkObject(schema, value, place, problems, partOfAll);
    }

    static bool hasType(const std::string &type, const Json &value)
    {
        return (type == "string" && value.is_string()) || (type == "integer" && value.is_number_integer()) || (type == "number" && value.is_number())
            || (type == "boolean" && value.is_boolean()) || (type == "array" && value.is_array()) || (type == "object" && value.is_object());
    }

    static void checkString(const Json &schema, const Json &value, const QString &place, QStringList &problems)
    {
        const QString text = QString::fromStdString(value.get<std::string>());
        const auto length = static_cast<std::int64_t>(text.toUcs4().size());
        if (schema.contains("maxLength") && length > schema["maxLength"].get<std::int64_t>())
            problems += place + QStringLiteral(": too long");
        if (schema.contains("minLength") && length < schema["minLength"].get<std::int64_t>())
            problems += place + QStringLiteral(": too short");
        if (place.endsWith(u"_at") && !parseRfc3339(text))
            problems += QStringLiteral("%1: \"%2\" is no time").arg(place, text);
    }

    static void checkNumber(const Json &schema, const Json &value, const QString &place, QStringList &problems)
    {
        if (schema.contains("maximum") && value.get<double>() > schema["maximum"].get<double>())
            problems += place + QStringLiteral(": too large");
        if (schema.contains("minimum") && value.get<double>() < schema["minimum"].get<double>())
            problems += place + QStringLiteral(": too small");
    }

    void checkObject(const Json &schema, const Json &value, const QString &place, QStringList &problems, bool partOfAll) const
    {
        for (const Json &name : schema.value("required", Json::array())) {
            if (!value.contains(name.get<std::string>()))
                problems += QStringLiteral("%1: %2 is missing").arg(place, QString::fromStdString(name.get<std::string>()));
        }
        for (const auto &[key, member] : value.items()) {
            const QString inside = place + u'.' + QString::fromStdString(key);
            if (schema.contains("properties") && schema["properties"].contains(key))
                walk(schema["properties"][key], member, inside, problems, false);
            else if (schema.contains("additionalProperties") && schema["additionalProperties"].is_object())
                walk(schema["additionalProperties"], member, inside, problems, false);
            else if (!partOfAll && !knowsProperty(schema, key))
                problems += inside + QStringLiteral(": the document knows no such property");
        }
    }

    Json m_document;
};

} // namespace fb
