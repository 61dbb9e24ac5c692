// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment.h"
#include "squareanswer.h"
#include "squareparser.h"

namespace fb::square {

namespace {
/// The fixed price that a variation, or one location's say about it, holds. Nothing but a whole amount of a currency counts.
std::optional<Money> readPrice(JsonRecord &record)
{
    const Json *const money = record.text("pricing_type", kIdLength) == u"VARIABLE_PRICING" ? nullptr : record.object("price_money");
    if (!money || money->value("amount", Json()).is_null())
        return std::nullopt;
    JsonRecord fields(*money, record.pathOf("price_money"));
    const Money price{fields.integer("amount", 0, kMostMinor), fields.text("currency", kIdLength)};
    return fields.problem().isEmpty() && isCurrency(price.currency) ? std::optional(price) : std::nullopt;
}

/// Items and variations of one answer of the catalog.
class CatalogPage {
public:
    void add(const Json &object, const QString &path)
    {
        JsonRecord record(object, path);
        const QString id = record.text("id", kIdLength);
        const bool isDeleted = record.boolean("is_deleted", false);
        if (const Json *const item = record.object("item_data"))
            m_items.insert(id, {JsonRecord(*item, path).text("name").simplified(), isDeleted});
        if (const Json *const variation = record.object("item_variation_data")) {
            JsonRecord data(*variation, path);
            m_variations.insert(id, {data.text("name").simplified(), data.text("item_id", kIdLength), isDeleted ? std::nullopt : onePrice(data)});
        }
    }

    /// Without a name when the answer has none.
    CatalogService service(const QString &id) const
    {
        const Variation variation = m_variations.value(id);
        const Item item = m_items.value(variation.itemId.isEmpty() ? id : variation.itemId);
        const bool says = !variation.name.isEmpty() && variation.name.compare(u"Regular", Qt::CaseInsensitive) != 0 && variation.name != item.name;
        const QString both = item.name.isEmpty() ? variation.name : item.name + QStringLiteral(" - ") + variation.name;
        return {boundedText((says ? both : item.name).toStdString(), kNameLength), item.isDeleted ? std::nullopt : variation.price};
    }

private:
    struct Item {
        QString name;
        bool isDeleted = false;
    };
    struct Variation {
        QString name;
        QString itemId;
        std::optional<Money> price;
    };

    /// The price at all locations; nothing when one of them has another.
    static std::optional<Money> onePrice(JsonRecord &data)
    {
        std::optional<Money> price = readPrice(data);
        const Json *const places = data.array("location_overrides");
        for (std::size_t i = 0; places && i < places->size(); ++i) {
            JsonRecord place(places->at(i), data.pathOf("location_overrides"));
            const bool hasOwn = place.object("price_money") || !place.text("pricing_type", kIdLength).isEmpty();
            if (hasOwn && readPrice(place) != price)
                return std::nullopt;
        }
        return price;
    }

    QHash<QString, Item> m_items;
    QHash<QString, Variation> m_variations;
};
} // namespace

Result<Bulk<CatalogService>> readServices(QByteArrayView body, const QStringList &ids)
{
    const Result<Json> parsed = answer(body);
    if (!parsed)
        return std::unexpected(parsed.error());
    JsonRecord top(*parsed, QStringLiteral("$"));
    CatalogPage page;
    for (const char *key : {"objects", "related_objects"}) {
        const Json *const list = top.array(key);
        for (std::size_t i = 0; list && i < list->size(); ++i)
            page.add(list->at(i), top.pathOf(key) + QStringLiteral("[%1]").arg(i));
    }
    if (!top.problem().isEmpty())
        return broken(top.problem());
    Bulk<CatalogService> bulk;
    for (const QString &id : ids) {
        const CatalogService service = page.service(id);
        if (service.name.isEmpty())
            bulk.notFound.push_back(id);
        else
            bulk.found.insert(id, service);
    }
    return bulk;
}

} // namespace fb::square
