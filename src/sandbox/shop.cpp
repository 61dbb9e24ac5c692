// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop.h"

#include "shopwords.h"

#include <algorithm>

namespace fb::sandbox {

namespace {

constexpr std::int64_t kCatalogVersion = 1757350800123; // epoch milliseconds, as Square's versions look
constexpr const char *kLongAgo = "2024-03-04T15:20:11Z";

Json businessHours()
{
    Json periods = Json::array();
    for (const char *day : {"MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"})
        periods.push_back({{"day_of_week", day}, {"start_local_time", "07:30:00"}, {"end_local_time", "18:00:00"}});
    return {{"periods", periods}};
}

Json locationJson(const LocationWord &word)
{
    return {
        {"id", word.id},
        {"name", word.name},
        {"address",
         {{"address_line_1", word.street},
          {"locality", word.city},
          {"administrative_district_level_1", word.state},
          {"postal_code", word.zip},
          {"country", "US"}}},
        {"timezone", word.zone},
        {"capabilities", Json::array({"CREDIT_CARD_PROCESSING", "AUTOMATIC_TRANSFERS"})},
        {"status", word.active ? "ACTIVE" : "INACTIVE"},
        {"created_at", kLongAgo},
        {"merchant_id", kMerchantId},
        {"country", "US"},
        {"language_code", "en-US"},
        {"currency", "USD"},
        {"phone_number", word.phone},
        {"business_name", kBusinessName},
        {"type", "PHYSICAL"},
        {"business_hours", businessHours()},
    };
}

Json variationJson(const ServiceWord &word)
{
    Json data{{"item_id", word.itemId}, {"name", word.variation}, {"ordinal", 0}};
    if (word.cents > 0) {
        data["pricing_type"] = "FIXED_PRICING";
        data["price_money"] = {{"amount", word.cents}, {"currency", "USD"}};
    } else {
        data["pricing_type"] = "VARIABLE_PRICING";
    }
    data["service_duration"] = std::int64_t{word.minutes} * 60 * 1000;
    data["available_for_booking"] = true;
    Json team = Json::array();
    for (const TeamWord &member : teamWords())
        team.push_back(member.id);
    data["team_member_ids"] = team;
    return {{"type", "ITEM_VARIATION"},   {"id", word.variationId}, {"updated_at", "2025-09-08T17:00:00.123Z"},
            {"version", kCatalogVersion}, {"is_deleted", false},    {"present_at_all_locations", true},
            {"item_variation_data", data}};
}

} // namespace

QByteArray member(const Json &object, const char *key)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    if (!object.is_object() || found == object.end() || !found->is_string())
        return {};
    return QByteArray::fromStdString(found->get<std::string>());
}

Shop::Shop(int openLocations)
{
    for (const LocationWord &word : locationWords()) {
        if (word.active && static_cast<int>(m_places.size()) >= openLocations)
            continue;
        m_locations.push_back(locationJson(word));
        if (word.active)
            m_places.push_back({word.id,
                                Location{.locationId = QString::fromLatin1(word.id),
                                         .name = QString::fromLatin1(word.name),
                                         .address = {},
                                         .timeZone = QString::fromLatin1(word.zone),
                                         .currency = QStringLiteral("USD"),
                                         .active = true}});
    }
    std::ranges::sort(m_locations, {}, [](const Json &location) { return location["name"].get<std::string>(); });

    m_merchant = {{"id", kMerchantId},
                  {"business_name", kBusinessName},
                  {"country", "US"},
                  {"language_code", "en-US"},
                  {"currency", "USD"},
                  {"status", "ACTIVE"},
                  {"main_location_id", locationWords().front().id},
                  {"created_at", kLongAgo}};
    for (const TeamWord &word : teamWords())
        m_team.push_back({{"team_member_id", word.id}, {"description", word.description}, {"display_name", word.name}, {"is_bookable", true}});

    m_business = {{"seller_id", kMerchantId},
                  {"created_at", kLongAgo},
                  {"booking_enabled", true},
                  {"customer_timezone_choice", "BUSINESS_LOCATION_TIMEZONE"},
                  {"booking_policy", "REQUIRES_ACCEPTANCE"},
                  {"allow_user_cancel", true},
                  {"business_appointment_settings",
                   {{"location_types", Json::array({"BUSINESS_LOCATION"})},
                    {"alignment_time", "QUARTER_HOURLY"},
                    {"min_booking_lead_time_seconds", 0},
                    {"max_booking_lead_time_seconds", 31536000},
                    {"any_team_member_booking_enabled", true},
                    {"multiple_service_booking_enabled", true},
                    {"cancellation_fee_money", {{"currency", "USD"}}},
                    {"cancellation_policy", "CUSTOM_POLICY"},
                    {"cancellation_policy_text", "Please tell us a day ahead."}}},
                  {"support_seller_level_writes", false}};

    for (const ServiceWord &word : serviceWords()) {
        const Json variation = variationJson(word);
        setCatalogObject(variation);
        if (const Json *known = catalogObject(word.itemId)) {
            Json item = *known;
            item["item_data"]["variations"].push_back(variation);
            setCatalogObject(item);
        } else {
            setCatalogObject(
                {{"type", "ITEM"},
                 {"id", word.itemId},
                 {"updated_at", "2025-09-08T17:00:00.123Z"},
                 {"version", kCatalogVersion},
                 {"is_deleted", false},
                 {"present_at_all_locations", true},
                 {"item_data",
                  {{"name", word.name}, {"is_taxable", true}, {"variations", Json::array({variation})}, {"product_type", "APPOINTMENTS_SERVICE"}}}});
        }
    }
}

const Place &Shop::place(const QByteArray &id) const
{
    const auto found = std::ranges::find(m_places, id, &Place::id);
    return found == m_places.end() ? m_places.front() : *found;
}

void Shop::setCustomer(const QByteArray &id, const QByteArray &json)
{
    if (!m_customers.contains(id))
        m_customerIds.push_back(id);
    m_customers.insert(id, json);
}

bool Shop::removeCustomer(const QByteArray &id)
{
    std::erase(m_customerIds, id);
    return m_customers.remove(id) > 0;
}

const Json *Shop::catalogObject(const QByteArray &id) const
{
    const auto found = m_catalog.constFind(id);
    return found == m_catalog.constEnd() ? nullptr : &*found;
}

void Shop::setCatalogObject(const Json &object) { m_catalog.insert(member(object, "id"), object); }

QStringList Shop::allScopes()
{
    return {QStringLiteral("APPOINTMENTS_READ"),
            QStringLiteral("APPOINTMENTS_ALL_READ"),
            QStringLiteral("APPOINTMENTS_BUSINESS_SETTINGS_READ"),
            QStringLiteral("CUSTOMERS_READ"),
            QStringLiteral("ITEMS_READ"),
            QStringLiteral("MERCHANT_PROFILE_READ"),
            QStringLiteral("EMPLOYEES_READ")};
}

} // namespace fb::sandbox
