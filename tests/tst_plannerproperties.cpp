// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for any two snapshots. A failing case is printed with the seed that replays it.
#include "planner.h"
#include "samples.h"

#include <rapidcheck.h>

#include <QTest>

using namespace fb;

namespace {

constexpr int kIds = 12;

Booking arbitraryBooking(int id)
{
    static const QStringList statuses{QStringLiteral("ACCEPTED"), QStringLiteral("PENDING"),  QStringLiteral("CANCELLED_BY_CUSTOMER"),
                                      QStringLiteral("NO_SHOW"),  QStringLiteral("DECLINED"), QStringLiteral("SOMETHING_NEW")};
    Booking booking = sampleBooking(QStringLiteral("b%1").arg(id), *rc::gen::inRange<std::int64_t>(0, 5));
    booking.status = statuses.at(*rc::gen::inRange<int>(0, 6));
    booking.startAt = kSampleWindow.start + minutes(15) * *rc::gen::inRange<int>(-10, 200);
    booking.customerId = *rc::gen::element(QString(), QStringLiteral("CUSTAAAA1"), QStringLiteral("CUSTBBBB2"));
    booking.locationId = *rc::gen::element(kSampleLocation, QStringLiteral("L-2"));
    booking.customerNote = *rc::gen::element(QString(), QStringLiteral("=HYPERLINK(1)"), QStringLiteral("🚗 black"));
    return booking;
}

LocalSnapshot arbitraryLocal()
{
    LocalSnapshot local;
    for (int id = 0; id < kIds; ++id) {
        if (*rc::gen::inRange<int>(0, 3) == 0)
            continue;
        Booking booking = arbitraryBooking(id);
        booking.customerName = booking.customerId.isEmpty() ? QString() : QStringLiteral("Known name");
        if (*rc::gen::inRange<int>(0, 2) == 0 && !booking.customerId.isEmpty())
            booking.customerCachedAt = kSampleNow - std::chrono::hours(1);
        if (*rc::gen::inRange<int>(0, 6) == 0)
            booking.goneAt = kSampleNow - std::chrono::hours(2);
        local.insert(booking.bookingId, booking);
    }
    return local;
}

RemoteSnapshot arbitraryRemote(const LocalSnapshot &local)
{
    RemoteSnapshot remote;
    const int count = *rc::gen::inRange<int>(0, 2 * kIds);
    for (int i = 0; i < count; ++i)
        remote.bookings.push_back(arbitraryBooking(*rc::gen::inRange<int>(0, kIds)));
    if (*rc::gen::inRange<int>(0, 3) == 0)
        remote.malformed.push_back({QStringLiteral("b%1").arg(*rc::gen::inRange<int>(0, kIds)), QStringLiteral("unreadable")});
    const bool complete = *rc::gen::inRange<int>(0, 4) != 0;
    if (*rc::gen::inRange<int>(0, 2) == 0)
        remote.customers.insert(QStringLiteral("CUSTAAAA1"), {QStringLiteral("CUSTAAAA1"), QStringLiteral("Ana"), {}, {}});
    if (*rc::gen::inRange<int>(0, 2) == 0)
        remote.customersMissing.insert(QStringLiteral("CUSTBBBB2"));
    for (const QString &id : complete ? absentIds(agreementsOn(local), remote) : QStringList()) {
        const int answer = *rc::gen::inRange<int>(0, 3);
        if (answer == 0)
            remote.notFoundById.insert(id);
        else if (answer == 1)
            remote.foundById.insert(id, arbitraryBooking(id.mid(1).toInt()));
        else
            remote.refusedById.insert(id, QStringLiteral("500"));
    }
    return remote;
}

LocalSnapshot applied(LocalSnapshot local, const Plan &plan)
{
    for (const Step &step : plan.steps) {
        if (step.action == StepAction::Create || step.action == StepAction::Update || step.action == StepAction::Cancel)
            local.insert(step.bookingId, step.booking);
    }
    return local;
}

Plan planOf(const LocalSnapshot &local, const RemoteSnapshot &remote) { return plan(local, remote, kSampleWindow, 0, kSampleNow); }

} // namespace

class PlannerProperties : public QObject {
    Q_OBJECT

private:
    template<class Property>
    void holds(const char *name, Property property)
    {
        QVERIFY2(rc::check(name, property), name);
    }

private Q_SLOTS:
    void totalsAddUp()
    {
        holds("scanned = created + updated + cancelled + skipped + errors", [] {
            const LocalSnapshot local = arbitraryLocal();
            const RemoteSnapshot remote = arbitraryRemote(local);
            const Plan result = planOf(local, remote);
            RC_ASSERT(result.totals().addUp());
            // Each id that Square listed, answered or refused for is counted exactly once.
            QSet<QString> ids = remote.notFoundById;
            for (const Booking &booking : remote.bookings)
                ids.insert(booking.bookingId);
            for (const RecordError &record : remote.malformed)
                ids.insert(record.bookingId);
            ids.unite(QSet<QString>(remote.foundById.keyBegin(), remote.foundById.keyEnd()));
            ids.unite(QSet<QString>(remote.refusedById.keyBegin(), remote.refusedById.keyEnd()));
            RC_ASSERT(result.totals().scanned == ids.size());
        });
    }

    void planningAgainYieldsNothing()
    {
        holds("after applying a plan, the same remote yields no change", [] {
            const LocalSnapshot local = arbitraryLocal();
            RemoteSnapshot remote = arbitraryRemote(local);
            const LocalSnapshot after = applied(local, planOf(local, remote));
            remote.notFoundById.clear(); // marked gone: not asked for again
            for (const Step &step : planOf(after, remote).steps)
                RC_ASSERT(step.action == StepAction::Error);
        });
    }

    void bothSidesAgreeAfterwards()
    {
        holds("every booking Square listed in a version not older than ours is as Square has it", [] {
            const LocalSnapshot local = arbitraryLocal();
            const RemoteSnapshot remote = arbitraryRemote(local);
            const LocalSnapshot after = applied(local, planOf(local, remote));
            for (const Booking &seen : remote.bookings) {
                const auto sameId = [&seen](const Booking &b) { return b.bookingId == seen.bookingId; };
                if (std::count_if(remote.bookings.begin(), remote.bookings.end(), sameId) != 1)
                    continue; // which of several wins is said elsewhere
                const auto held = after.constFind(seen.bookingId);
                if (held == after.constEnd()) {
                    RC_ASSERT(!isActive(seen));
                    continue;
                }
                RC_ASSERT(held->version >= seen.version);
                if (held->version == seen.version && !remote.foundById.contains(seen.bookingId)) {
                    RC_ASSERT(held->status == seen.status);
                    RC_ASSERT(held->startAt == seen.startAt);
                    RC_ASSERT(held->customerNote == seen.customerNote);
                    RC_ASSERT(!held->goneAt);
                }
            }
        });
    }

    void orderMeansNothing()
    {
        holds("the order of the listing does not matter", [] {
            const LocalSnapshot local = arbitraryLocal();
            const RemoteSnapshot remote = arbitraryRemote(local);
            RemoteSnapshot turned = remote;
            std::reverse(turned.bookings.begin(), turned.bookings.end());
            RC_ASSERT(planOf(local, remote) == planOf(local, turned));
        });
    }

    void nothingVanishes()
    {
        holds("no plan removes a booking", [] {
            const LocalSnapshot local = arbitraryLocal();
            const RemoteSnapshot remote = arbitraryRemote(local);
            RC_ASSERT(applied(local, planOf(local, remote)).size() >= local.size());
        });
    }

    void settlingChangesNothing()
    {
        holds("a plan without the settled bookings is the plan with them", [] {
            const LocalSnapshot local = arbitraryLocal();
            const RemoteSnapshot all = arbitraryRemote(local);
            RemoteSnapshot rest = all;
            rest.bookings.clear();
            for (const Booking &seen : all.bookings) {
                const auto held = local.constFind(seen.bookingId);
                if (held != local.constEnd() && isSettled(agreementOn(*held), seen, kSampleNow))
                    rest.settled.insert(seen.bookingId);
                else
                    rest.bookings.push_back(seen);
            }
            const Plan with = planOf(local, all);
            const Plan without = planOf(local, rest);
            RC_ASSERT(with.totals().scanned == without.totals().scanned);
            // New answers about customers may still change a settled booking's name; that waits until its cache is old.
            for (const Step &step : without.steps)
                RC_ASSERT(with.steps.contains(step));
            for (const Step &step : with.steps)
                RC_ASSERT(without.steps.contains(step) || rest.settled.contains(step.bookingId));
        });
    }
};

QTEST_APPLESS_MAIN(PlannerProperties)
#include "tst_plannerproperties.moc"
