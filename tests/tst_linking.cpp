// SPDX-License-Identifier: GPL-3.0-or-later
#include "engineshop.h"
#include "linking.h"

#include <QUuid>

using namespace fb;

/// Walk-ins and the bookings that come later: what is suggested, what linking does to both jobs, and that no run undoes it. On both backends.
class TestLinking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void samePhones_data();
    void samePhones();
    void similarNames_data();
    void similarNames();
    void suggestsWhatFits();
    void linkingLeavesOneJob_data() { addBackendRows(); }
    void linkingLeavesOneJob();
    void staffWorkIsNotMergedAway_data() { addBackendRows(); }
    void staffWorkIsNotMergedAway();
    void onlyWhoMayAddWalkInsMayLink();
    void refusals_data() { addBackendRows(); }
    void refusals();

private:
    TestCluster m_cluster;
};

namespace {

const Actor kSam{.name = QStringLiteral("Sam"), .desk = QStringLiteral("front")};

JobCard walkInCard(const QString &name, const QString &phone, Instant at)
{
    JobCard card;
    card.job.jobId = QStringLiteral("walk");
    card.job.walkInName = name;
    card.booking.customerName = name;
    card.booking.customerPhone = phone;
    card.booking.locationId = kSampleLocation;
    card.booking.startAt = at;
    return card;
}

JobCard bookedCard(const QString &id, const QString &name, const QString &phone, Instant at)
{
    JobCard card;
    card.booking = storedBooking(id);
    card.booking.customerName = name;
    card.booking.customerPhone = phone;
    card.booking.startAt = at;
    card.job.jobId = QStringLiteral("job-") + id;
    card.job.merchantId = card.booking.merchantId;
    card.job.bookingId = id;
    return card;
}

WalkIn walkIn(const QString &name, Instant at, const QString &phone = {})
{
    return {.jobId = QUuid::createUuid().toString(QUuid::WithoutBraces), .name = name, .phone = phone, .service = {}, .locationId = kSampleLocation, .at = at};
}

} // namespace

void TestLinking::samePhones_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("same");
    QTest::newRow("written differently") << QStringLiteral("(615) 555-0142") << QStringLiteral("615.555.0142") << true;
    QTest::newRow("with the country") << QStringLiteral("+1 615 555 0142") << QStringLiteral("615 555 0142") << true;
    QTest::newRow("with a trunk zero") << QStringLiteral("+49 176 1234567") << QStringLiteral("0176 1234567") << true;
    QTest::newRow("another one") << QStringLiteral("615 555 0142") << QStringLiteral("615 555 0143") << false;
    QTest::newRow("too short to say") << QStringLiteral("555") << QStringLiteral("615 555") << false;
    QTest::newRow("none") << QString() << QString() << false;
    QTest::newRow("zeros") << QStringLiteral("0000000") << QStringLiteral("0000000") << false;
}

void TestLinking::samePhones()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, same);
    QCOMPARE(isSamePhone(a, b), same);
    QCOMPARE(isSamePhone(b, a), same);
}

void TestLinking::similarNames_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("similar");
    QTest::newRow("equal but for accents") << QStringLiteral("Zoë Strauß") << QStringLiteral("ZOE STRAUSS") << true;
    QTest::newRow("the first name alone") << QStringLiteral("Elena") << QStringLiteral("Elena Vasquez") << true;
    QTest::newRow("turned round") << QStringLiteral("Vasquez, Elena") << QStringLiteral("Elena Vasquez") << true;
    QTest::newRow("one letter wrong") << QStringLiteral("Elena Vasques") << QStringLiteral("Elena Vasquez") << true;
    QTest::newRow("a letter less") << QStringLiteral("Elena Vasqez") << QStringLiteral("Elena Vasquez") << true;
    QTest::newRow("abbreviated") << QStringLiteral("Tom Reyes") << QStringLiteral("Tommaso Reyes") << true;
    QTest::newRow("another first name") << QStringLiteral("Marcus Vasquez") << QStringLiteral("Elena Vasquez") << false;
    QTest::newRow("short names are exact") << QStringLiteral("Ana") << QStringLiteral("Ina") << false;
    QTest::newRow("no name") << QString() << QStringLiteral("Elena") << false;
    QTest::newRow("signs alone") << QStringLiteral("--") << QStringLiteral("?") << false;
}

void TestLinking::similarNames()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, similar);
    QCOMPARE(isSimilarName(a, b), similar);
    QCOMPARE(isSimilarName(b, a), similar);
}

void TestLinking::suggestsWhatFits()
{
    const Instant at = kSampleNow;
    const JobCard visit = walkInCard(QStringLiteral("Elena Vasquez"), QStringLiteral("615 555 0142"), at);
    const QString name = QStringLiteral("Elena Vasquez");
    const QString other = QStringLiteral("Tom Reyes");
    const QString phone = QStringLiteral("+16155550142");
    JobCard worked = bookedCard(QStringLiteral("worked"), name, phone, at);
    worked.job.revision = 2;
    JobCard cancelled = bookedCard(QStringLiteral("cancelled"), name, phone, at);
    cancelled.booking.status = QStringLiteral("CANCELLED_BY_CUSTOMER");
    JobCard elsewhere = bookedCard(QStringLiteral("elsewhere"), name, phone, at);
    elsewhere.booking.locationId = QStringLiteral("L-OTHER");
    const QList<JobCard> others{bookedCard(QStringLiteral("name-near"), name, {}, at + std::chrono::hours(1)),
                                bookedCard(QStringLiteral("name-far"), name, {}, at + std::chrono::hours(4)),
                                bookedCard(QStringLiteral("phone-far"), other, phone, at - std::chrono::hours(20)),
                                bookedCard(QStringLiteral("phone-near"), other, phone, at + std::chrono::hours(2)),
                                bookedCard(QStringLiteral("phone-too-far"), name, phone, at + std::chrono::hours(25)),
                                bookedCard(QStringLiteral("stranger"), other, {}, at),
                                worked,
                                cancelled,
                                elsewhere};
    QStringList ids;
    for (const JobCard &card : linkCandidates(visit, others))
        ids.push_back(card.booking.bookingId);
    QCOMPARE(ids, QStringList({QStringLiteral("phone-near"), QStringLiteral("phone-far"), QStringLiteral("name-near")}));
    QVERIFY(linkCandidates(others.first(), others).isEmpty()); // a booking is no walk-in
}

void TestLinking::linkingLeavesOneJob()
{
    FB_TEST_STORE(m_cluster);
    EngineShop shop(testStore);
    Store &store = *shop.store;
    const WalkIn visit = walkIn(QStringLiteral("Elena"), kSampleNow + minutes(30));
    VERIFY_OK(store.addWalkIn(visit, kSam, kSampleNow));
    VERIFY_OK(store.edit(visit.jobId, MoveEdit{.to = WorkStatus::CheckedIn}, 0, kSam, kSampleNow));
    QVERIFY(store.linkSuggestions(visit.jobId).value().isEmpty());

    Booking booking = sampleBooking();
    shop.square.add(booking);
    shop.square.people[booking.customerId].name = QStringLiteral("Elena Vasquez");
    QCOMPARE(outcomeOf(shop.run()), QStringLiteral("success"));
    const QList<JobCard> suggested = store.linkSuggestions(visit.jobId).value();
    QCOMPARE(suggested.size(), 1);
    QCOMPARE(suggested.first().booking.bookingId, booking.bookingId);
    QVERIFY(shop.job(booking.bookingId).job.jobId != visit.jobId); // never linked by itself
    const QString own = suggested.first().job.jobId;

    const FeedPosition position = store.feedPosition().value();
    const Result<JobDetail> linked = store.linkBooking(visit.jobId, booking.bookingId, kSam, kSampleNow);
    VERIFY_OK(linked);
    QCOMPARE(linked->card.job.bookingId, booking.bookingId);
    QCOMPARE(linked->card.job.workStatus, WorkStatus::CheckedIn);
    QCOMPARE(linked->card.booking.customerName, QStringLiteral("Elena Vasquez"));
    QCOMPARE(linked->history.last().event, QStringLiteral("linked"));
    QCOMPARE(linked->history.last().changedBy, QStringLiteral("Sam"));
    QCOMPARE(linked->history.last().to, WorkStatus::CheckedIn);
    QCOMPARE(store.poll(position).value().jobIds.size(), 2);
    QCOMPARE(shop.job(booking.bookingId).job.jobId, visit.jobId);
    const JobDetail merged = store.detail(own, kSampleNow).value().value();
    QCOMPARE(merged.card.job.mergedInto, visit.jobId);
    QVERIFY(merged.card.job.bookingId.isEmpty());
    QCOMPARE(merged.history.last().event, QStringLiteral("linked"));
    QCOMPARE(store.search(QStringLiteral("elena"), {}, 50).value().cards.size(), 1);
    const QString again = testStore.dump();
    VERIFY_OK(store.linkBooking(visit.jobId, booking.bookingId, kSam, kSampleNow));
    QCOMPARE(testStore.dump(), again); // once is enough
    const Result<JobDetail> edited = store.edit(own, MoveEdit{.to = WorkStatus::CheckedIn}, 0, kSam, kSampleNow);
    QVERIFY(!edited);
    QCOMPARE(edited.error().kind, ErrorKind::Conflict);

    // No run makes a second job: an idle one, one with a change, one after a cancel, one that reads everything anew.
    const auto oneJob = [&] {
        return testStore.shell(QStringLiteral("SELECT COUNT(*) FROM job WHERE booking_id IS NOT NULL")) == u"1"
            && shop.job(booking.bookingId).job.jobId == visit.jobId && store.board(kSampleLocation, kSampleWindow).value().size() == 1;
    };
    QCOMPARE(outcomeOf(shop.run()), QStringLiteral("no_change"));
    QVERIFY(oneJob());
    shop.square.change(booking.bookingId, [](Booking &b) { b.startAt += minutes(15); });
    QCOMPARE(outcomeOf(shop.run()), QStringLiteral("success"));
    QVERIFY(oneJob());
    QCOMPARE(shop.job(booking.bookingId).booking.startAt, booking.startAt + minutes(15));
    shop.square.change(booking.bookingId, [](Booking &b) { b.status = QStringLiteral("CANCELLED_BY_CUSTOMER"); });
    shop.run();
    shop.square.change(booking.bookingId, [](Booking &b) { b.status = QStringLiteral("ACCEPTED"); });
    shop.run();
    shop.clock.step(std::chrono::hours(25));
    shop.run();
    QVERIFY(oneJob());
    QCOMPARE(shop.job(booking.bookingId).job.workStatus, WorkStatus::CheckedIn);
}

void TestLinking::staffWorkIsNotMergedAway()
{
    FB_TEST_STORE(m_cluster);
    EngineShop shop(testStore);
    Store &store = *shop.store;
    const WalkIn visit = walkIn(QStringLiteral("Elena"), kSampleNow);
    VERIFY_OK(store.addWalkIn(visit, kSam, kSampleNow));
    shop.square.add(sampleBooking());
    shop.run();
    const QString own = shop.job(QStringLiteral("b1")).job.jobId;
    VERIFY_OK(store.edit(own, FieldsEdit{{FieldEdit{QStringLiteral("notes"), QStringLiteral("scratch on the door"), std::nullopt}}}, 0, kSam, kSampleNow));
    const QString before = testStore.dump();
    const Result<JobDetail> linked = store.linkBooking(visit.jobId, QStringLiteral("b1"), kSam, kSampleNow);
    QVERIFY(!linked);
    QCOMPARE(linked.error().kind, ErrorKind::Conflict);
    QCOMPARE(testStore.dump(), before);
}

void TestLinking::onlyWhoMayAddWalkInsMayLink()
{
    const JobCard visit = walkInCard(QStringLiteral("Elena"), {}, kSampleNow);
    const JobCard booked = bookedCard(QStringLiteral("b1"), QStringLiteral("Elena"), {}, kSampleNow);
    for (const Role role : kRoles) {
        Actor actor = kSam;
        actor.role = role;
        const Result<LinkChange> change = decideLink(visit, booked, actor, kSampleNow);
        QCOMPARE(change.has_value(), isAllowed(role, Permission::WalkIn));
        if (!change)
            QCOMPARE(change.error().kind, ErrorKind::Forbidden);
    }
    Actor elsewhere = kSam;
    elsewhere.role = Role::Manager;
    elsewhere.locationIds = {QStringLiteral("L-OTHER")};
    QVERIFY(!decideLink(visit, booked, elsewhere, kSampleNow));
    elsewhere.locationIds.push_back(kSampleLocation);
    QVERIFY(decideLink(visit, booked, elsewhere, kSampleNow));
    JobCard movedAway = booked; // both cars are to be theirs
    movedAway.booking.locationId = QStringLiteral("L-THIRD");
    QVERIFY(!decideLink(visit, movedAway, elsewhere, kSampleNow));
    JobCard givenUp = visit; // the booking would be given up with it
    givenUp.job.closedAt = kSampleNow;
    QVERIFY(!linkCandidates(visit, {booked}).isEmpty());
    QVERIFY(linkCandidates(givenUp, {booked}).isEmpty());
    QCOMPARE(decideLink(givenUp, booked, kSam, kSampleNow).error().kind, ErrorKind::Invalid);
}

void TestLinking::refusals()
{
    FB_TEST_STORE(m_cluster);
    EngineShop shop(testStore);
    Store &store = *shop.store;
    const WalkIn visit = walkIn(QStringLiteral("Elena"), kSampleNow);
    const WalkIn second = walkIn(QStringLiteral("Tom"), kSampleNow);
    VERIFY_OK(store.addWalkIn(visit, kSam, kSampleNow));
    VERIFY_OK(store.addWalkIn(second, kSam, kSampleNow));
    shop.square.add(sampleBooking());
    shop.square.add(sampleBooking(QStringLiteral("b2")));
    shop.run();
    const auto refusal = [&](const QString &job, const QString &booking) {
        const Result<JobDetail> linked = store.linkBooking(job, booking, kSam, kSampleNow);
        return linked ? QString() : errorKindName(linked.error().kind);
    };
    const QString notFound = errorKindName(ErrorKind::NotFound);
    const QString invalid = errorKindName(ErrorKind::Invalid);
    QCOMPARE(refusal(visit.jobId, QStringLiteral("nothing")), notFound);
    QCOMPARE(refusal(QStringLiteral("nothing"), QStringLiteral("b1")), notFound);
    QCOMPARE(refusal(visit.jobId, second.jobId), invalid);
    QCOMPARE(refusal(visit.jobId, visit.jobId), invalid);
    const QString own = shop.job(QStringLiteral("b1")).job.jobId;
    QCOMPARE(refusal(own, QStringLiteral("b2")), invalid);
    QCOMPARE(refusal(own, QStringLiteral("b1")), invalid);
    QCOMPARE(refusal(visit.jobId, QStringLiteral("b1")), QString());
    QCOMPARE(refusal(visit.jobId, QStringLiteral("b2")), invalid); // it has one
    QCOMPARE(refusal(second.jobId, own), errorKindName(ErrorKind::Invalid)); // merged, without a booking
    QCOMPARE(refusal(own, QStringLiteral("b2")), errorKindName(ErrorKind::Conflict)); // merged
}

QTEST_GUILESS_MAIN(TestLinking)
#include "tst_linking.moc"
