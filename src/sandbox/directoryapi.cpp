// SPDX-License-Identifier: GPL-3.0-or-later
#include "directoryapi.h"

#include "shopwords.h"

#include <QSet>

#include <algorithm>

namespace fb::sandbox {

namespace {

constexpr std::size_t kMaxCustomerIds = 100;
constexpr std::size_t kMaxCatalogIds = 1000;
constexpr std::chrono::days kTokenLife{24};

Json customerNotFound(const QByteArray &id)
{
    return Json::array({errorJson("INVALID_REQUEST_ERROR", "NOT_FOUND", QStringLiteral("Customer with ID `%1` not found.").arg(QString::fromUtf8(id)))});
}

bool isDeleted(const Json &object)
{
    const auto found = object.find("is_deleted");
    return found != object.end() && found->is_boolean() && found->get<bool>();
}

bool flag(const Json &body, const char *key)
{
    const auto found = body.find(key);
    return found != body.end() && found->is_boolean() && found->get<bool>();
}

} // namespace

Answer DirectoryApi::customer(const QByteArray &id) const
{
    const QByteArray known = m_shop.customer(id);
    if (known.isEmpty())
        return jsonAnswer({{"errors", customerNotFound(id)}}, 404);
    return {.body = "{\"customer\":" + known + ",\"errors\":[]}"};
}

Answer DirectoryApi::customers(const ApiRequest &request) const
{
    const auto body = bodyObject(request);
    if (!body)
        return body.error();
    const auto ids = idList(*body, "customer_ids", kMaxCustomerIds);
    if (!ids)
        return ids.error();
    Answer answer;
    answer.body = "{\"responses\":{";
    bool first = true;
    for (const QByteArray &id : *ids) {
        if (!std::exchange(first, false))
            answer.body += ',';
        answer.body += toJsonText(Json(text(id))) + ':';
        const QByteArray known = m_shop.customer(id);
        answer.body += known.isEmpty() ? toJsonText({{"errors", customerNotFound(id)}}) : "{\"customer\":" + known + ",\"errors\":[]}";
    }
    answer.body += "},\"errors\":[]}";
    return answer;
}

Json DirectoryApi::related(const std::vector<const Json *> &objects, bool deletedToo) const
{
    Json parents = Json::array();
    QSet<QByteArray> seen;
    for (const Json *object : objects) {
        const auto data = object->find("item_variation_data");
        const QByteArray parentId = data == object->end() ? QByteArray() : member(*data, "item_id");
        const Json *parent = m_shop.catalogObject(parentId);
        if (!parent || seen.contains(parentId) || (isDeleted(*parent) && !deletedToo))
            continue;
        seen.insert(parentId);
        parents.push_back(*parent);
    }
    return parents;
}

Answer DirectoryApi::catalogObject(const QByteArray &id, const ApiRequest &request) const
{
    const Json *object = m_shop.catalogObject(id);
    if (!object || isDeleted(*object))
        return notFound(QStringLiteral("Catalog object with ID `%1` not found.").arg(QString::fromUtf8(id)));
    Json document{{"object", *object}};
    if (request.parameter(u"include_related_objects") == QStringLiteral("true"))
        document["related_objects"] = related({object}, false);
    document["errors"] = Json::array();
    return jsonAnswer(document);
}

Answer DirectoryApi::catalogObjects(const ApiRequest &request) const
{
    const auto body = bodyObject(request);
    if (!body)
        return body.error();
    const auto ids = idList(*body, "object_ids", kMaxCatalogIds);
    if (!ids)
        return ids.error();
    const bool deletedToo = flag(*body, "include_deleted_objects");
    std::vector<const Json *> found;
    for (const QByteArray &id : *ids) {
        const Json *object = m_shop.catalogObject(id);
        if (object && (deletedToo || !isDeleted(*object)) && std::ranges::find(found, object) == found.end())
            found.push_back(object);
    }
    Json document{{"objects", Json::array()}};
    for (const Json *object : found)
        document["objects"].push_back(*object);
    if (flag(*body, "include_related_objects"))
        document["related_objects"] = related(found, deletedToo);
    document["errors"] = Json::array();
    return jsonAnswer(document);
}

Answer DirectoryApi::locations() const { return jsonAnswer({{"locations", m_shop.locations()}, {"errors", Json::array()}}); }

Answer DirectoryApi::location(const QByteArray &id) const
{
    const QByteArray wanted = id == "main" ? m_shop.places().front().id : id;
    const auto found = std::ranges::find_if(m_shop.locations(), [&wanted](const Json &location) { return member(location, "id") == wanted; });
    if (found == m_shop.locations().end())
        return notFound(QStringLiteral("Location with ID `%1` not found.").arg(QString::fromUtf8(id)));
    return jsonAnswer({{"location", *found}, {"errors", Json::array()}});
}

Answer DirectoryApi::merchants() const
{
    // One entry, under the singular key: so Square has it.
    return jsonAnswer({{"merchant", Json::array({m_shop.merchant()})}, {"errors", Json::array()}});
}

Answer DirectoryApi::merchant(const QByteArray &id) const
{
    if (id != "me" && id != kMerchantId)
        return notFound(QStringLiteral("Merchant with ID `%1` not found.").arg(QString::fromUtf8(id)));
    return jsonAnswer({{"merchant", m_shop.merchant()}, {"errors", Json::array()}});
}

Answer DirectoryApi::tokenStatus(Instant now) const
{
    Json scopes = Json::array();
    for (const QString &scope : m_shop.scopes())
        scopes.push_back(scope.toStdString());
    const Instant expires = std::chrono::floor<seconds>(now + kTokenLife);
    return jsonAnswer({{"scopes", scopes},
                       {"expires_at", toRfc3339(expires).toStdString()},
                       {"client_id", kClientId},
                       {"merchant_id", kMerchantId},
                       {"errors", Json::array()}});
}

} // namespace fb::sandbox
