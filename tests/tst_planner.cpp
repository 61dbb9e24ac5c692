// SPDX-License-Identifier: GPL-3.0-or-later
// Every row of the reconcile table (DESIGN.md §6), one data row per cell.
#include "planner.h"
#include "samples.h"

#include <QTest>

using namespace fb;

namespace {

struct Case {
    std::optional<Booking> local;
    RemoteSnapshot remote;
    StepAction expected = StepAction::Skip;
    QStringList changedFields;
    std::function<bool(const Booking &)> after = [](const Booking &) { return true; };
};

RemoteSnapshot listed(QList<Booking> bookings)
{
    RemoteSnapshot remote;
    remote.bookings = std::move(bookings);
    remote.serviceNames = {{QStringLiteral("SV-DETAIL"), QStringLiteral("Full detail")}};
    return remote;
}

template<class Change>
Booking changed(Booking booking, Change change)
{
    change(booking);
    return booking;
}

Plan planOf(const Case &scenario)
{
    LocalSnapshot local;
    if (scenario.local)
        local.insert(scenario.local->bookingId, *scenario.local);
    return plan(local, scenario.remote, kSampleWindow, 0, kSampleNow);
}

} // namespace

Q_DECLARE_METATYPE(Case)

class PlannerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decides_data()
    {
        QTest::addColumn<Case>("scenario");
        const Booking seen = sampleBooking();
        const Booking held = storedBooking();
        const auto status = [](const char16_t *word) { return [word](Booking &b) { b.status = QString::fromUtf16(word); }; };
        const auto newer = [](Booking b) {
            b.version += 1;
            return b;
        };

        QTest::newRow("a new accepted booking is created") << Case{{}, listed({seen}), StepAction::Create};
        QTest::newRow("a new pending booking is created") << Case{{}, listed({changed(seen, status(u"PENDING"))}), StepAction::Create};
        QTest::newRow("a status Square invents later is data, not an error") << Case{{}, listed({changed(seen, status(u"WAITLISTED"))}), StepAction::Create};
        for (const char16_t *ended : {u"CANCELLED_BY_CUSTOMER", u"CANCELLED_BY_SELLER", u"DECLINED", u"NO_SHOW"}) {
            const QByteArray word = QString::fromUtf16(ended).toLatin1();
            QTest::newRow("unknown here and " + word + " there: nothing") << Case{{}, listed({changed(seen, status(ended))}), StepAction::Skip};
            QTest::newRow("active here and " + word + " there: cancelled, once")
                << Case{held,
                        listed({newer(changed(seen, status(ended)))}),
                        StepAction::Cancel,
                        {QStringLiteral("version"), QStringLiteral("status")},
                        [](const Booking &b) { return b.cancelledAt == kSampleNow && !b.goneAt; }};
            Booking marked = changed(storedBooking(), status(ended));
            marked.cancelledAt = kSampleNow - minutes(5);
            QTest::newRow(word + " on both sides: nothing") << Case{marked, listed({changed(seen, status(ended))}), StepAction::Skip};
            QTest::newRow(word + " here and active again there: updated, mark cleared")
                << Case{marked, listed({newer(seen)}), StepAction::Update, {QStringLiteral("version"), QStringLiteral("status")}, [](const Booking &b) {
                            return !b.cancelledAt;
                        }};
        }
        QTest::newRow("same on both sides: nothing") << Case{held, listed({seen}), StepAction::Skip};
        QTest::newRow("a moved booking is updated and remembers where it stood")
            << Case{held,
                    listed({newer(changed(seen, [](Booking &b) { b.startAt += minutes(150); }))}),
                    StepAction::Update,
                    {QStringLiteral("version"), QStringLiteral("startAt")},
                    [](const Booking &b) { return b.movedFrom == kSampleNow + minutes(60); }};
        QTest::newRow("moved back to where it stood: updated, no longer marked as moved") << Case{changed(held,
                                                                                                          [](Booking &b) {
                                                                                                              b.movedFrom = b.startAt;
                                                                                                              b.startAt += minutes(30);
                                                                                                          }),
                                                                                                  listed({newer(seen)}),
                                                                                                  StepAction::Update,
                                                                                                  {QStringLiteral("version"), QStringLiteral("startAt")},
                                                                                                  [](const Booking &b) { return !b.movedFrom; }};
        QTest::newRow("a changed note is updated") << Case{
            held,
            listed({newer(changed(seen, [](Booking &b) { b.customerNote = QStringLiteral("<b>red</b> car"); }))}),
            StepAction::Update,
            {QStringLiteral("version"), QStringLiteral("customerNote")}};
        QTest::newRow("equal version, different content: updated")
            << Case{held, listed({changed(seen, [](Booking &b) { b.durationMin = 120; })}), StepAction::Update, {QStringLiteral("durationMinutes")}};
        QTest::newRow("an older version than ours (replica lag, late message): nothing")
            << Case{storedBooking(QStringLiteral("b1"), 7), listed({changed(seen, [](Booking &b) { b.startAt += minutes(60); })}), StepAction::Skip};
        QTest::newRow("versions above 2^53 are told apart")
            << Case{storedBooking(QStringLiteral("b1"), 9007199254740993), listed({sampleBooking(QStringLiteral("b1"), 9007199254740992)}), StepAction::Skip};
        QTest::newRow("another location: updated") << Case{held,
                                                           listed({newer(changed(seen, [](Booking &b) { b.locationId = QStringLiteral("L-2"); }))}),
                                                           StepAction::Update,
                                                           {QStringLiteral("version"), QStringLiteral("locationId")}};

        RemoteSnapshot gone = listed({});
        gone.notFoundById = {QStringLiteral("b1")};
        QTest::newRow("absent, and 404 by id: marked gone")
            << Case{held, gone, StepAction::Cancel, {QStringLiteral("goneAt")}, [](const Booking &b) { return b.goneAt == kSampleNow; }};
        RemoteSnapshot moved = listed({});
        moved.foundById = {{QStringLiteral("b1"), newer(changed(seen, [](Booking &b) { b.startAt += std::chrono::hours(24 * 40); }))}};
        QTest::newRow("absent, and found by id elsewhere: updated")
            << Case{held, moved, StepAction::Update, {QStringLiteral("version"), QStringLiteral("startAt")}};
        RemoteSnapshot cancelledById = listed({});
        cancelledById.foundById = {{QStringLiteral("b1"), newer(changed(seen, status(u"CANCELLED_BY_SELLER")))}};
        QTest::newRow("absent, and cancelled by id: cancelled")
            << Case{held, cancelledById, StepAction::Cancel, {QStringLiteral("version"), QStringLiteral("status")}};
        RemoteSnapshot unchangedById = listed({});
        unchangedById.foundById = {{QStringLiteral("b1"), seen}};
        QTest::newRow("absent from the list but unchanged by id (index lag): nothing") << Case{held, unchangedById, StepAction::Skip};
        RemoteSnapshot refused = listed({});
        refused.refusedById = {{QStringLiteral("b1"), QStringLiteral("Square answered 500")}};
        QTest::newRow("absent, and Square would not say: an error, left as it is") << Case{held, refused, StepAction::Error};
        Booking goneHere = held;
        goneHere.goneAt = kSampleNow - minutes(90);
        QTest::newRow("gone here and there again: updated, mark cleared")
            << Case{goneHere, listed({seen}), StepAction::Update, {QStringLiteral("goneAt")}, [](const Booking &b) { return !b.goneAt; }};
        QTest::newRow("gone here and absent there: nothing") << Case{goneHere, listed({}), StepAction::Skip};

        RemoteSnapshot malformed = listed({});
        malformed.malformed = {{QStringLiteral("b1"), QStringLiteral("start_at is missing")}};
        QTest::newRow("a record that can't be read is an error, what we have stays") << Case{held, malformed, StepAction::Error};
    }

    void decides()
    {
        QFETCH(Case, scenario);
        const Plan result = planOf(scenario);
        QVERIFY(result.totals().addUp());
        if (scenario.expected == StepAction::Skip) {
            QCOMPARE(result.steps, QList<Step>());
            return;
        }
        QCOMPARE(result.steps.size(), 1);
        const Step &step = result.steps.first();
        QCOMPARE(stepActionName(step.action), stepActionName(scenario.expected));
        QVERIFY(!step.reason.isEmpty());
        if (scenario.expected == StepAction::Error) {
            QVERIFY(!step.error.isEmpty());
            return;
        }
        QStringList fields;
        for (const FieldChange &change : step.changes)
            fields.push_back(change.field);
        if (scenario.expected == StepAction::Create)
            QVERIFY(fields.contains(QStringLiteral("startAt"))); // aNewBookingTellsWhatItIs() has the rest
        else
            QCOMPARE(fields, scenario.changedFields);
        QVERIFY(scenario.after(step.booking));
        if (scenario.expected == StepAction::Cancel) { // a later run has nothing to do
            LocalSnapshot after{{step.bookingId, step.booking}};
            RemoteSnapshot again = scenario.remote;
            again.notFoundById.clear();
            QVERIFY(absentIds(agreementsOn(after), again).isEmpty());
            again.foundById.clear();
            QCOMPARE(plan(after, again, kSampleWindow, 0, kSampleNow + minutes(10)).steps, QList<Step>());
        }
    }

    void theHigherVersionOfADuplicateWins()
    {
        const Booking old = sampleBooking(QStringLiteral("b1"), 3);
        Booking fresh = sampleBooking(QStringLiteral("b1"), 4);
        fresh.startAt += minutes(30);
        for (const QList<Booking> &order : {QList<Booking>{old, fresh}, QList<Booking>{fresh, old}}) {
            const Plan result = plan({}, listed(order), kSampleWindow, 0, kSampleNow);
            QCOMPARE(result.steps.size(), 1);
            QCOMPARE(result.steps.first().booking.version, 4);
            QCOMPARE(result.totals().scanned, 1);
        }
    }

    void onlyAbsentActiveBookingsOfThisPlaceAndWindowAreAskedFor()
    {
        LocalSnapshot local;
        const auto add = [&local](const QString &id, auto change) {
            Booking b = storedBooking(id);
            change(b);
            local.insert(id, b);
        };
        add(QStringLiteral("absent"), [](Booking &) { });
        add(QStringLiteral("listed"), [](Booking &) { });
        add(QStringLiteral("unreadable"), [](Booking &) { });
        add(QStringLiteral("cancelled"), [](Booking &b) { b.status = QStringLiteral("CANCELLED_BY_SELLER"); });
        add(QStringLiteral("gone"), [](Booking &b) { b.goneAt = kSampleNow; });
        add(QStringLiteral("elsewhere"), [](Booking &b) { b.locationId = QStringLiteral("L-2"); });
        add(QStringLiteral("otherDay"), [](Booking &b) { b.startAt = kSampleWindow.end; });
        add(QStringLiteral("settled"), [](Booking &) { });
        RemoteSnapshot remote = listed({sampleBooking(QStringLiteral("listed"))});
        remote.settled = {QStringLiteral("settled")};
        remote.malformed = {{QStringLiteral("unreadable"), QStringLiteral("no start_at")}};
        QCOMPARE(absentIds(agreementsOn(local), remote), QStringList{QStringLiteral("absent")});
    }

    void aBookingIsSettledOnlyWhenNothingCanHaveChanged()
    {
        const Booking held = storedBooking();
        const Agreement agreed = agreementOn(held);
        QVERIFY(isSettled(agreed, sampleBooking(), kSampleNow));
        for (const BookingField &field : bookingFields()) { // every field of a listing counts
            if (field.origin != BookingField::Origin::Listing)
                continue;
            Booking seen = sampleBooking();
            std::visit(
                [&seen](auto member) {
                    using Value = std::remove_cvref_t<decltype(seen.*member)>;
                    if constexpr (std::is_same_v<Value, QString>)
                        seen.*member += u'x';
                    else if constexpr (std::is_same_v<Value, std::optional<Instant>>)
                        seen.*member = kSampleNow;
                    else if constexpr (std::is_same_v<Value, Instant>)
                        seen.*member += milliseconds(1);
                    else if constexpr (std::is_same_v<Value, bool>)
                        seen.*member = !(seen.*member);
                    else
                        seen.*member += 1;
                },
                field.member);
            QVERIFY2(!isSettled(agreed, seen, kSampleNow), field.column);
        }
        Booking other = held; // what other calls know, and our own marks, do not
        other.customerName = QStringLiteral("Somebody");
        other.movedFrom = kSampleNow;
        QCOMPARE(listingHash(other), listingHash(held));
        QVERIFY(!isSettled(agreed, sampleBooking(), kSampleNow + kCustomerCacheLife)); // the customer must be asked for again
        Agreement unnamed = agreed;
        unnamed.customerCachedAt.reset();
        QVERIFY(!isSettled(unnamed, sampleBooking(), kSampleNow));
        Agreement gone = agreed;
        gone.gone = true;
        QVERIFY(!isSettled(gone, sampleBooking(), kSampleNow));
    }

    void settledBookingsAreSkippedOnce()
    {
        RemoteSnapshot remote = listed({sampleBooking(QStringLiteral("b1"), 2)});
        remote.settled = {QStringLiteral("b1"), QStringLiteral("b2")}; // b1 stands on two pages, in two versions
        const RunTotals totals = plan({{QStringLiteral("b1"), storedBooking()}}, remote, kSampleWindow, 2, kSampleNow).totals();
        QCOMPARE(totals, (RunTotals{.scanned = 2, .updated = 1, .skipped = 1}));
    }

    void customersAreAskedForOnlyWhenNeeded()
    {
        const auto ask = [](const Booking &held, const Booking &seen) { return customersToAsk({{held.bookingId, held}}, {seen}, kSampleNow); };
        const QStringList asked{sampleBooking().customerId};
        QCOMPARE(customersToAsk({}, {sampleBooking()}, kSampleNow), asked); // new
        QCOMPARE(ask(storedBooking(), sampleBooking()), QStringList()); // known since an hour
        Booking held = storedBooking();
        held.customerCachedAt = kSampleNow - kCustomerCacheLife;
        QCOMPARE(ask(held, sampleBooking()), asked); // too old
        held.customerCachedAt.reset();
        QCOMPARE(ask(held, sampleBooking()), asked); // a placeholder: retried
        held = storedBooking();
        held.customerId = QStringLiteral("OTHER");
        QCOMPARE(ask(held, sampleBooking()), asked); // another customer now
        Booking cancelled = sampleBooking();
        cancelled.status = QStringLiteral("DECLINED");
        QCOMPARE(customersToAsk({}, {cancelled}, kSampleNow), QStringList()); // will not be kept
        Booking nobody = sampleBooking();
        nobody.customerId.clear();
        QCOMPARE(customersToAsk({}, {nobody}, kSampleNow), QStringList());
    }

    void customersKeepTheirLastKnownName()
    {
        RemoteSnapshot remote = listed({sampleBooking()});
        remote.customersMissing = {sampleBooking().customerId};
        const LocalSnapshot local{{QStringLiteral("b1"), storedBooking()}};
        const Plan marked = plan(local, remote, kSampleWindow, 0, kSampleNow);
        QCOMPARE(marked.steps.size(), 1);
        QCOMPARE(marked.steps.first().booking.customerName, QStringLiteral("Elena Vasquez"));
        QVERIFY(marked.steps.first().booking.customerMissing);
        QCOMPARE(marked.steps.first().booking.customerCachedAt, std::optional(kSampleNow));

        const Plan unknown = plan({}, remote, kSampleWindow, 0, kSampleNow);
        QCOMPARE(unknown.steps.first().booking.customerName, QStringLiteral("Customer CUST0001"));
        QVERIFY(!unknown.steps.first().booking.customerCachedAt); // so the next run asks again
    }

    void aNewNameArrives()
    {
        RemoteSnapshot remote = listed({sampleBooking()});
        remote.customers = {
            {sampleBooking().customerId,
             {sampleBooking().customerId, QStringLiteral("Elena V. Marsh"), QStringLiteral("elena@example.com"), QStringLiteral("+16155550142")}}};
        const Plan result = plan({{QStringLiteral("b1"), storedBooking()}}, remote, kSampleWindow, 0, kSampleNow);
        QCOMPARE(result.steps.first().changes,
                 QList<FieldChange>({{QStringLiteral("customerName"), QStringLiteral("Elena Vasquez"), QStringLiteral("Elena V. Marsh")}}));
    }

    void aNewBookingTellsWhatItIs()
    {
        Booking seen = sampleBooking();
        seen.teamMemberId.clear(); // what is not known is not told
        RemoteSnapshot remote = listed({seen});
        remote.customers = {{seen.customerId, {seen.customerId, QStringLiteral("Elena Vasquez"), {}, {}}}};
        const Step step = plan({}, remote, kSampleWindow, 0, kSampleNow).steps.first();
        const auto is = [](const char *field, const QString &value) { return FieldChange{QString::fromLatin1(field), QString(), value}; };
        QCOMPARE(step.changes,
                 QList<FieldChange>({is("startAt", toRfc3339(seen.startAt)), is("durationMinutes", QString::number(seen.durationMin)),
                                     is("serviceType", step.booking.serviceType), is("customerName", QStringLiteral("Elena Vasquez")),
                                     is("locationId", seen.locationId)}));
    }

    void severalServicesReadAsOneLine()
    {
        Booking seen = sampleBooking();
        seen.segments = segmentsToText({{QStringLiteral("SV-DETAIL"), {}, 60, 5}, {QString(), {}, 30, 0}, {QStringLiteral("SV-CLAY"), {}, 30, 0}});
        RemoteSnapshot remote = listed({seen});
        remote.serviceNames.insert(QStringLiteral("SV-CLAY"), QStringLiteral("Clay bar"));
        const Plan result = plan({}, remote, kSampleWindow, 0, kSampleNow);
        QCOMPARE(result.steps.first().booking.serviceType, QStringLiteral("Full detail + Clay bar"));
    }

    void aServiceThatNobodyAnsweredForIsAskedForAgain()
    {
        Booking seen = sampleBooking();
        seen.segments = segmentsToText({{QStringLiteral("SV-DETAIL"), {}, 60, 5}, {QStringLiteral("SV-CLAY"), {}, 30, 0}});
        RemoteSnapshot remote = listed({seen});
        QVERIFY(!plan({}, remote, kSampleWindow, 0, kSampleNow).steps.first().settled);
        remote.serviceNames.insert(QStringLiteral("SV-CLAY"), QString()); // Square knows none
        QVERIFY(plan({}, remote, kSampleWindow, 0, kSampleNow).steps.first().settled);
    }

    void aThousandMalformedRecordsWithoutIdAllCount()
    {
        RemoteSnapshot remote = listed({sampleBooking()});
        for (int i = 0; i < 1000; ++i)
            remote.malformed.push_back({QString(), QStringLiteral("record %1 is no object").arg(i)});
        const RunTotals totals = plan({}, remote, kSampleWindow, 0, kSampleNow).totals();
        QCOMPARE(totals.scanned, 1001);
        QCOMPARE(totals.errors, 1000);
        QCOMPARE(totals.created, 1);
    }
};

QTEST_APPLESS_MAIN(PlannerTest)
#include "tst_planner.moc"
