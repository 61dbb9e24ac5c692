// SPDX-License-Identifier: GPL-3.0-or-later
#include "livefeed.h"

#include "timewindow.h"

#include <algorithm>

namespace fb::sandbox {

namespace {

constexpr int kOpensAt = 7 * 60 + 30;
constexpr int kLastStart = 17 * 60 + 30;
constexpr int kQuarter = 15;
constexpr minutes kLeadTime{10}; ///< the soonest a new or moved booking starts
constexpr std::chrono::hours kStillDue{3}; ///< how long after its start a booking may become a no-show

} // namespace

LiveFeed::LiveFeed(BookingEdits &edits, const Clock &clock, int bookingsPerDay, QObject *parent)
    : QObject(parent)
    , m_edits(edits)
    , m_clock(clock)
    , m_perDay(std::max(bookingsPerDay, 6))
{
    connect(&m_timer, &QTimer::timeout, this, &LiveFeed::step);
}

void LiveFeed::start(int intervalMs) { m_timer.start(intervalMs); }

LiveFeed::Day LiveFeed::look(const Place &place, QDate date, Instant now) const
{
    const TimeWindow window = dayWindow(date, place.location.zone());
    Day day;
    for (const StoredBooking *stored :
         m_edits.maker().book().list({.startMinMs = toMs(window.start), .startMaxMs = toMs(window.end) - 1, .locationId = place.id})) {
        ++day.count;
        const QByteArray &status = stored->status;
        const Instant start = fromMs(stored->startMs);
        const bool future = start > now + kLeadTime;
        if (status == "PENDING")
            day.pending.push_back(stored->id);
        if (status == "ACCEPTED" && future)
            day.coming.push_back(stored->id);
        else if (status == "ACCEPTED" && start <= now && start > now - kStillDue)
            day.started.push_back(stored->id);
        else if (status.startsWith("CANCELLED") && future)
            day.cancelled.push_back(stored->id);
    }
    return day;
}

int LiveFeed::minuteAfter(const Place &place, QDate date, Instant now)
{
    int earliest = kOpensAt;
    if (dayOf(now, place.location.zone()) == date) {
        const auto sinceMidnight = std::chrono::floor<minutes>(now + kLeadTime - startOfDay(date, place.location.zone()));
        earliest = std::max(earliest, static_cast<int>(sinceMidnight.count() / kQuarter + 1) * kQuarter);
    }
    if (earliest > kLastStart)
        return -1;
    return earliest + m_edits.maker().dice().between(0, (kLastStart - earliest) / kQuarter) * kQuarter;
}

void LiveFeed::addBooking(const Place &place, QDate date, Instant now)
{
    ShopMaker &maker = m_edits.maker();
    const int minute = minuteAfter(place, date, now);
    const QByteArray customer =
        maker.dice().percent(70) || maker.shop().customerIds().empty() ? maker.addCustomer(now) : maker.dice().pick(maker.shop().customerIds());
    maker.book().put(maker.makeBooking({.startAt = ShopMaker::atLocalTime(place, date, minute),
                                        .locationId = place.id,
                                        .customerId = customer,
                                        .status = maker.dice().percent(20) ? "PENDING" : "ACCEPTED",
                                        .createdAt = now}));
}

void LiveFeed::move(const QByteArray &id, Instant now)
{
    const StoredBooking *stored = m_edits.maker().book().find(id);
    if (!stored)
        return;
    const Place &place = m_edits.maker().shop().place(stored->locationId);
    const QDate date = dayOf(fromMs(stored->startMs), place.location.zone());
    const int minute = minuteAfter(place, date, now);
    if (minute < 0)
        return;
    Instant start = ShopMaker::atLocalTime(place, date, minute);
    if (toMs(start) == stored->startMs)
        start += minutes(kQuarter);
    m_edits.moveTo(id, start, now);
}

void LiveFeed::step()
{
    const Instant now = m_clock.now();
    ShopMaker &maker = m_edits.maker();
    Dice &dice = maker.dice();
    const std::vector<Place> &places = maker.shop().places();
    const Place &place = places.size() > 1 && dice.percent(15) ? places[1] : places.front();
    const QDate today = dayOf(now, place.location.zone());
    const bool roomToday = minuteAfter(place, today, now) >= 0;
    const QDate date = roomToday && dice.percent(65) ? today : today.addDays(1);
    const Day day = look(place, date, now);

    const int usual = &place == &places.front() ? m_perDay : std::max(m_perDay / 6, 2);
    const int chance = static_cast<int>(dice.below(100));
    const bool mayAdd = day.count < usual + usual / 2;
    if ((chance < 40 && mayAdd) || (day.coming.empty() && mayAdd))
        addBooking(place, date, now);
    else if (chance < 52 && static_cast<int>(day.cancelled.size()) * 5 < day.count && !day.coming.empty())
        m_edits.setStatus(dice.pick(day.coming), dice.percent(70) ? "CANCELLED_BY_CUSTOMER" : "CANCELLED_BY_SELLER", now);
    else if (chance < 56 && date == today && day.started.size() > 3)
        m_edits.setStatus(dice.pick(day.started), "NO_SHOW", now);
    else if (chance < 74 && !(chance < 68 ? day.pending : day.cancelled).empty())
        m_edits.setStatus(dice.pick(chance < 68 ? day.pending : day.cancelled), "ACCEPTED", now);
    else if (!day.coming.empty())
        move(dice.pick(day.coming), now);
}

} // namespace fb::sandbox
