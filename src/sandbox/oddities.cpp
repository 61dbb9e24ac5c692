// SPDX-License-Identifier: GPL-3.0-or-later
#include "oddities.h"

#include "timewindow.h"

namespace fb::sandbox {

namespace {

constexpr std::int64_t kBeyondDouble = 9007199254740993; // 2^53 + 1
constexpr qsizetype kNoteLength = 4096;

/// A catalogue item with one variation, both with the ids @p key makes.
void addService(Shop &shop, const std::string &key, const char *name, const Json &pricing, bool deleted, std::int64_t version)
{
    Json data{{"item_id", "ODDITEM" + key}, {"name", "Regular"}, {"ordinal", 0}};
    data.update(pricing);
    data["service_duration"] = std::int64_t{60} * 60 * 1000;
    data["available_for_booking"] = !deleted;
    const Json variation{{"type", "ITEM_VARIATION"}, {"id", "ODDVAR" + key},  {"updated_at", "2025-11-02T09:12:44.5Z"},
                         {"version", version},       {"is_deleted", deleted}, {"item_variation_data", data}};
    shop.setCatalogObject(variation);
    shop.setCatalogObject({{"type", "ITEM"},
                           {"id", "ODDITEM" + key},
                           {"updated_at", "2025-11-02T09:12:44.5Z"},
                           {"version", version},
                           {"is_deleted", deleted},
                           {"item_data", {{"name", name}, {"variations", Json::array({variation})}, {"product_type", "APPOINTMENTS_SERVICE"}}}});
}

/// Collects the odd bookings: each starts as an ordinary one and is then bent.
class OddBookings {
public:
    OddBookings(ShopMaker &maker, Instant now)
        : m_maker(maker)
        , m_now(now)
        , m_place(maker.shop().places().front())
    {
    }

    template<class Bend>
    void add(const char *id, int dayOffset, int minuteOfDay, Bend bend)
    {
        const QDate day = dayOf(m_now, m_place.location.zone()).addDays(dayOffset);
        addAt(id, ShopMaker::atLocalTime(m_place, day, minuteOfDay), bend);
    }

    template<class Bend>
    void addAt(const char *id, Instant start, Bend bend)
    {
        const Instant created = std::chrono::floor<std::chrono::days>(m_now) - std::chrono::days(5);
        const QByteArray customer = m_maker.addCustomer(created);
        Json booking = m_maker.makeBooking({.id = id, .startAt = start, .locationId = m_place.id, .customerId = customer, .createdAt = created});
        bend(booking);
        m_maker.book().put(booking, start);
    }

    /// Makes a customer out of @p fields alone and gives the booking to it.
    void own(Json &booking, const std::string &id, const Json &fields)
    {
        Json customer{{"id", id}, {"created_at", "2024-01-19T00:27:54.59Z"}, {"updated_at", "2024-01-19T00:38:06Z"}};
        customer.update(fields);
        customer["version"] = 1;
        m_maker.shop().setCustomer(QByteArray::fromStdString(id), toJsonText(customer));
        booking["customer_id"] = id;
        booking.erase("creator_details");
    }

    void serve(Json &booking, const std::string &variationId, std::int64_t version)
    {
        Json segment = booking["appointment_segments"][0];
        segment["service_variation_id"] = variationId;
        segment["service_variation_version"] = version;
        booking["appointment_segments"] = Json::array({segment});
    }

    const Place &place() const { return m_place; }

private:
    ShopMaker &m_maker;
    Instant m_now;
    Place m_place;
};

void addServices(OddBookings &odd, Shop &shop)
{
    const auto price = [](int amount, const char *currency) {
        return Json{{"pricing_type", "FIXED_PRICING"}, {"price_money", {{"amount", amount}, {"currency", currency}}}};
    };
    addService(shop, "DELETED", "Winter undercoat", price(9900, "USD"), true, 1700000000001);
    addService(shop, "YEN", "Kei car wash", price(3500, "JPY"), false, 1700000000002);
    addService(shop, "VARIABLE", "Boat and trailer, by quote", {{"pricing_type", "VARIABLE_PRICING"}}, false, 1700000000003);
    addService(shop, "BIG", "Showroom finish", price(120000, "USD"), false, kBeyondDouble);
    Json byPlace = price(8000, "USD");
    byPlace["location_overrides"] = Json::array({{{"location_id", odd.place().id.toStdString()}, {"price_money", {{"amount", 9000}, {"currency", "USD"}}}}});
    addService(shop, "BYPLACE", "Interior, dearer here", byPlace, false, 1700000000005);
    addService(shop, "MARKUP", "<b>Shine</b> & =SUM(1,2)", price(4200, "USD"), false, 1700000000004);

    odd.add("oddnoservice01", 0, 8 * 60, [](Json &booking) {
        for (Json &segment : booking["appointment_segments"]) {
            segment.erase("service_variation_id");
            segment.erase("service_variation_version");
        }
    });
    odd.add("odddeletedsvc1", 0, 9 * 60 + 30, [&odd](Json &booking) { odd.serve(booking, "ODDVARDELETED", 1690000000000); });
    odd.add("oddunknownsvc1", -1, 10 * 60, [&odd](Json &booking) { odd.serve(booking, "ODDVARNOBODYKNOWS", 1690000000000); });
    odd.add("oddyenprice001", 1, 9 * 60, [&odd](Json &booking) { odd.serve(booking, "ODDVARYEN", 1700000000002); });
    odd.add("oddbyplace0001", 1, 10 * 60 + 30, [&odd](Json &booking) { odd.serve(booking, "ODDVARBYPLACE", 1700000000005); });
    odd.add("oddvariable001", 1, 11 * 60, [&odd](Json &booking) { odd.serve(booking, "ODDVARVARIABLE", 1700000000003); });
    odd.add("oddbigversion1", 0, 10 * 60 + 15, [&odd](Json &booking) {
        odd.serve(booking, "ODDVARBIG", kBeyondDouble);
        booking["version"] = kBeyondDouble;
    });
}

void addPeople(OddBookings &odd)
{
    odd.add("oddnocustomer1", 0, 11 * 60 + 15, [](Json &booking) {
        booking.erase("customer_id");
        booking.erase("creator_details");
        booking["customer_note"] = "";
    });
    odd.add("oddmergedcust1", 0, 12 * 60, [](Json &booking) { booking["customer_id"] = "ODDMERGEDAWAY0000000000001"; });
    odd.add("oddmarkup00001", 0, 13 * 60 + 15, [&odd](Json &booking) {
        odd.own(booking, "ODDMARKUP00000000000000001",
                {{"given_name", "<img src=x>"}, {"family_name", "<b>Bold</b>"}, {"email_address", "markup@example.com"}});
        odd.serve(booking, "ODDVARMARKUP", 1700000000004);
        booking["customer_note"] = "<script>alert(1)</script><img src=x onerror=alert(1)> & \"quotes\" 'too'";
    });
    odd.add("oddformula0001", 1, 13 * 60, [&odd](Json &booking) {
        odd.own(booking, "ODDFORMULA0000000000000001",
                {{"given_name", "=HYPERLINK(\"http://example.com\",\"Click\")"}, {"family_name", "+1-2"}, {"phone_number", "+16155550177"}});
        booking["customer_note"] = "=HYPERLINK(\"http://example.com\",\"Click\")\t@SUM(1)\r\nsecond line";
    });
    odd.add("oddemojirtl001", 0, 14 * 60 + 45, [&odd](Json &booking) {
        odd.own(booking, "ODDEMOJI000000000000000001", {{"given_name", "🚗 ليلى"}, {"family_name", "حداد"}, {"phone_number", "+16155550178"}});
        booking["customer_note"] = "شكراً 🙏🏽 — سيارة مرسيدس";
    });
    odd.add("oddcompany0001", -1, 11 * 60,
            [&odd](Json &booking) { odd.own(booking, "ODDCOMPANY0000000000000001", {{"company_name", "Pinewood Couriers LLC"}}); });
    odd.add("oddphoneonly01", 1, 15 * 60, [&odd](Json &booking) { odd.own(booking, "ODDPHONE000000000000000001", {{"phone_number", "+16155550179"}}); });
    odd.add("oddlongnote001", 1, 10 * 60, [](Json &booking) {
        QString note;
        while (note.size() < kNoteLength)
            note += QStringLiteral("Überall Kratzer, bitte ansehen. ");
        booking["customer_note"] = note.left(kNoteLength).toStdString();
    });
}

void addStates(OddBookings &odd, ShopMaker &maker)
{
    const auto status = [](const char *word) { return [word](Json &booking) { booking["status"] = word; }; };
    odd.add("oddnoshow00001", -1, 9 * 60, status("NO_SHOW"));
    odd.add("odddeclined001", 1, 16 * 60, status("DECLINED"));
    odd.add("oddpending0001", 0, 16 * 60 + 15, status("PENDING"));
    odd.add("oddunknown0001", 0, 15 * 60 + 30, status("WAITING_FOR_DEPOSIT"));
    odd.add("oddnulls000001", -1, 13 * 60, [](Json &booking) {
        for (const char *key : {"customer_id", "customer_note", "seller_note", "appointment_segments", "location_type"})
            booking[key] = nullptr;
        booking.erase("creator_details");
        booking.erase("source");
    });
    odd.add("oddtimes000001", -1, 14 * 60, [](Json &booking) {
        booking["created_at"] = "2025-10-29T17:26:16.808603647Z";
        booking["updated_at"] = "2025-10-30T08:10:40.454726";
    });
    odd.add("oddallday00001", 1, 8 * 60, [](Json &booking) {
        booking["all_day"] = true;
        booking["appointment_segments"][0]["duration_minutes"] = 1500;
        booking["a_field_square_adds_later"] = {{"nested", Json::array({1, "two", nullptr})}};
    });
    odd.add(kMovesAwayId, 0, 17 * 60, [](Json &) { });

    // A lagging replica: every second reading shows the booking as it was one version before.
    Json older;
    odd.add("oddoldversion1", 0, 12 * 60 + 45, [&older](Json &booking) {
        older = booking;
        older["version"] = 4;
        older["customer_note"] = "The older version";
        booking["version"] = 5;
        booking["customer_note"] = "The newer version";
    });
    maker.book().setOlder("oddoldversion1", older);

    odd.add("oddmalformed01", 0, 9 * 60, [](Json &booking) { booking.erase("start_at"); });
    odd.add("oddmalformed02", 1, 12 * 60, [](Json &booking) {
        booking["start_at"] = 17;
        booking["version"] = "one";
    });
}

} // namespace

void addOddities(ShopMaker &maker, Instant now)
{
    OddBookings odd(maker, now);
    addServices(odd, maker.shop());
    addPeople(odd);
    addStates(odd, maker);

    // Half an hour before the clocks change, and still running after it.
    const QTimeZone zone = odd.place().location.zone();
    QDateTime from = QDateTime::fromMSecsSinceEpoch(toMs(now), Qt::UTC);
    for (const char *id : {"odddstchange01", "odddstchange02"}) {
        const QTimeZone::OffsetData change = zone.nextTransition(from);
        if (!change.atUtc.isValid())
            break;
        odd.addAt(id, fromMs(change.atUtc.toMSecsSinceEpoch()) - minutes(30),
                  [](Json &booking) { booking["appointment_segments"][0]["duration_minutes"] = 120; });
        from = change.atUtc;
    }
}

} // namespace fb::sandbox
