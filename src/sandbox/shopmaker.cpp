// SPDX-License-Identifier: GPL-3.0-or-later
#include "shopmaker.h"

#include "shopwords.h"
#include "timewindow.h"

#include <algorithm>

namespace fb::sandbox {

namespace {

constexpr int kOpensAt = 7 * 60 + 30;
constexpr int kLastStart = 17 * 60;
constexpr int kQuarter = 15;
constexpr minutes kNoShowAfter{20};

/// Status of the @p index-th booking of a day, in time order: mostly accepted; what else there is follows the time of day.
QByteArray statusOf(int dayOffset, int index)
{
    switch (index % 15) {
    case 2: return dayOffset <= 0 ? "NO_SHOW" : "DECLINED";
    case 7: return index % 2 == 0 ? "CANCELLED_BY_SELLER" : "CANCELLED_BY_CUSTOMER";
    case 12: return dayOffset >= 0 ? "PENDING" : "ACCEPTED";
    case 14: return dayOffset > 0 ? "PENDING" : "ACCEPTED";
    default: return "ACCEPTED";
    }
}

QByteArray asciiLower(const char *word)
{
    const QString plain = QString::fromUtf8(word).normalized(QString::NormalizationForm_D).toLower();
    QByteArray made;
    for (const QChar letter : plain) {
        if (letter.unicode() < 128 && letter.isLetter())
            made.append(static_cast<char>(letter.unicode()));
    }
    return made;
}

} // namespace

Instant ShopMaker::atLocalTime(const Place &place, QDate day, int minutesOfDay)
{
    const QDateTime local(day, QTime(minutesOfDay / 60, minutesOfDay % 60), place.location.zone());
    return fromMs(local.toMSecsSinceEpoch());
}

QByteArray ShopMaker::inventCar()
{
    // One throw per statement, here and below: operands are evaluated in an order of the compiler's own.
    QByteArray car = m_dice.pick(carNames());
    car += ", plate ";
    car += m_dice.id(3, "ABCDEFGHJKLMNPRSTVWXYZ");
    car += ' ';
    car += m_dice.id(3, "0123456789");
    return car;
}

QByteArray ShopMaker::addCustomer(Instant createdAt)
{
    const int number = m_customers++;
    const auto regulars = regularWords();
    const bool regular = number < static_cast<int>(regulars.size());
    const char *given = regular ? regulars[static_cast<std::size_t>(number)].given : m_dice.pick(givenNames());
    const char *family = regular ? regulars[static_cast<std::size_t>(number)].family : m_dice.pick(familyNames());
    const QByteArray id = m_dice.customerId();

    QByteArray note;
    if (regular)
        note = QByteArray(regulars[static_cast<std::size_t>(number)].car) + ", plate " + regulars[static_cast<std::size_t>(number)].plate;
    else
        note = inventCar();
    m_carNotes.insert(id, note);

    const QByteArray mail = asciiLower(given) + '.' + asciiLower(family) + (number < 100 ? QByteArray() : QByteArray::number(number)) + "@example.com";
    const std::string time = toRfc3339(createdAt).toStdString();
    m_shop.setCustomer(id,
                       toJsonText(Json{{"id", text(id)},
                                       {"created_at", time},
                                       {"updated_at", time},
                                       {"given_name", given},
                                       {"family_name", family},
                                       {"email_address", text(mail)},
                                       {"phone_number", text("+161555501" + QByteArray::number(number % 100).rightJustified(2, '0'))},
                                       {"preferences", {{"email_unsubscribed", false}}},
                                       {"creation_source", "APPOINTMENTS"},
                                       {"version", 0}}));
    return id;
}

const TeamWord &ShopMaker::freeTechnician(Instant start, int length)
{
    constexpr qint64 kSlot = 15 * 60'000;
    const auto team = teamWords();
    const auto first = static_cast<std::size_t>(m_dice.below(team.size()));
    const qint64 from = toMs(start) / kSlot;
    const qint64 until = (toMs(start) + length * qint64(60'000) + kSlot - 1) / kSlot;
    const auto isFree = [&](std::size_t member) {
        for (qint64 slot = from; slot < until; ++slot) {
            if (m_taken.contains({member, slot}))
                return false;
        }
        return true;
    };
    std::size_t chosen = first; // when all are busy, the one who was asked for takes it on top
    for (std::size_t i = 0; i < team.size(); ++i) {
        const std::size_t member = (first + i) % team.size();
        if (isFree(member)) {
            chosen = member;
            break;
        }
    }
    for (qint64 slot = from; slot < until; ++slot)
        m_taken.insert({chosen, slot});
    return team[chosen];
}

Json ShopMaker::makeBooking(const BookingWish &wish)
{
    const QByteArray id = wish.id.isEmpty() ? m_dice.bookingId() : wish.id;
    const QByteArray customer = wish.customerId ? *wish.customerId : m_shop.customerIds().empty() ? QByteArray() : m_dice.pick(m_shop.customerIds());
    const std::string created = toRfc3339(wish.createdAt).toStdString();
    const ServiceWord &service = m_dice.pick(serviceWords());
    const TeamWord &technician = freeTechnician(wish.startAt, wish.minutes > 0 ? wish.minutes : service.minutes);
    const char *request = m_dice.pick(wishWords());
    const char *sellerNote = m_dice.pick(sellerWords());
    const bool byDesk = m_dice.percent(40);
    const bool addOn = m_dice.percent(20);

    const auto segment = [&](const ServiceWord &word, int minutes) {
        const Json *variation = m_shop.catalogObject(word.variationId);
        return Json{{"duration_minutes", minutes},     {"service_variation_id", word.variationId},
                    {"team_member_id", technician.id}, {"service_variation_version", variation ? (*variation)["version"] : Json(0)},
                    {"any_team_member", false},        {"intermission_minutes", 0}};
    };
    Json segments = Json::array({segment(service, wish.minutes > 0 ? wish.minutes : service.minutes)});
    // The last four services are small extras: the only ones that come on top of another.
    const ServiceWord &extra = serviceWords()[serviceWords().size() - 1 - static_cast<std::size_t>(m_dice.below(4))];
    if (addOn && wish.minutes == 0 && extra.variationId != service.variationId)
        segments.push_back(segment(extra, extra.minutes));

    QByteArray note = m_carNotes.value(customer);
    if (*request)
        note += (note.isEmpty() ? "" : ". ") + QByteArray(request);

    Json booking{{"id", text(id)},
                 {"version", 0},
                 {"status", text(wish.status)},
                 {"created_at", created},
                 {"updated_at", created},
                 {"start_at", toRfc3339(wish.startAt).toStdString()},
                 {"location_id", text(wish.locationId.isEmpty() ? m_shop.places().front().id : wish.locationId)}};
    if (!customer.isEmpty())
        booking["customer_id"] = text(customer);
    booking["customer_note"] = text(note);
    booking["seller_note"] = sellerNote;
    booking["appointment_segments"] = std::move(segments);
    booking["transition_time_minutes"] = 0;
    booking["all_day"] = false;
    booking["location_type"] = "BUSINESS_LOCATION";
    if (byDesk)
        booking["creator_details"] = {{"creator_type", "TEAM_MEMBER"}, {"team_member_id", teamWords().back().id}};
    else if (!customer.isEmpty())
        booking["creator_details"] = {{"creator_type", "CUSTOMER"}, {"customer_id", text(customer)}};
    booking["source"] = byDesk ? "FIRST_PARTY_MERCHANT" : "FIRST_PARTY_BUYER";
    return booking;
}

void ShopMaker::fill(int count, Instant now)
{
    // Today comes first: the best-known names land on it.
    const int today = count / 3 + (count % 3 > 0 ? 1 : 0);
    const int yesterday = count / 3;
    fillDay(0, today, now);
    fillDay(-1, yesterday, now);
    fillDay(1, count - today - yesterday, now);
}

void ShopMaker::fillDay(int offset, int count, Instant now)
{
    const std::vector<Place> &places = m_shop.places();
    for (int index = 0; index < count; ++index) {
        const Place &place = index % 7 == 6 && places.size() > 1 ? places[1] : places.front();
        const QDate day = dayOf(now, place.location.zone()).addDays(offset);
        const int spread = kLastStart - kOpensAt;
        const int slot = static_cast<int>((static_cast<std::int64_t>(index) * 2 + 1) * spread / (2 * static_cast<std::int64_t>(count)));
        const int minute = std::clamp(kOpensAt + (slot + m_dice.between(-12, 12)) / kQuarter * kQuarter, kOpensAt, kLastStart);

        const Instant start = atLocalTime(place, day, minute);
        QByteArray status = statusOf(offset, index);
        if (status == "NO_SHOW" && start + kNoShowAfter > now)
            status = "ACCEPTED"; // nobody can have missed it yet
        const Instant midnight = startOfDay(dayOf(now, place.location.zone()), place.location.zone());
        const std::chrono::days daysBefore(m_dice.between(2, 20));
        const Instant created = midnight - daysBefore + minutes(m_dice.between(8 * 60, 20 * 60));
        // Most people come once; one in ten has a second car or comes again.
        const bool again = !m_shop.customerIds().empty() && m_dice.percent(10);
        const QByteArray customer = again ? m_dice.pick(m_shop.customerIds()) : addCustomer(created - minutes(3));
        Json booking = makeBooking({.startAt = start, .locationId = place.id, .customerId = customer, .status = status, .createdAt = created});
        if (status != "ACCEPTED" && status != "PENDING") {
            booking["version"] = 1;
            const std::chrono::hours hoursBefore(m_dice.between(1, 20));
            const Instant changed = status == "NO_SHOW" ? start + kNoShowAfter : midnight - hoursBefore;
            booking["updated_at"] = toRfc3339(changed).toStdString();
        }
        m_book.put(booking);
    }
}

} // namespace fb::sandbox
