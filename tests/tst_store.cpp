// SPDX-License-Identifier: GPL-3.0-or-later
#include "storerows.h"
#include "teststore.h"

using namespace fb;
using namespace fb::rows;

/// What the store keeps comes back, a plan is applied once and wholly, and a reconcile leaves the staff's work alone. On both backends.
class TestStoreTables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFieldComesBack_data() { addBackendRows(); }
    void everyFieldComesBack();
    void nulCharactersDoNoHarm_data() { addBackendRows(); }
    void nulCharactersDoNoHarm();
    void applyingTwiceIsApplyingOnce_data() { addBackendRows(); }
    void applyingTwiceIsApplyingOnce();
    void updatesAreToldOnce_data() { addBackendRows(); }
    void updatesAreToldOnce();
    void reconcileWritesNoStaffField_data() { addBackendRows(); }
    void reconcileWritesNoStaffField();
    void twoDesksEditTheSameJob_data() { addBackendRows(); }
    void twoDesksEditTheSameJob();
    void refusedMoves_data() { addBackendRows(); }
    void refusedMoves();
    void historyKeepsRunsAndLedger_data() { addBackendRows(); }
    void historyKeepsRunsAndLedger();
    void pauseSurvivesARun_data() { addBackendRows(); }
    void pauseSurvivesARun();
    void whatSquareToldAboutItself_data() { addBackendRows(); }
    void whatSquareToldAboutItself();
    void theCatalogSuggestsATotal_data() { addBackendRows(); }
    void theCatalogSuggestsATotal();
    void bookingsOfIdsAndTheBoardOfAWindow_data() { addBackendRows(); }
    void bookingsOfIdsAndTheBoardOfAWindow();
    void customersAreMarkedAndNothingElse_data() { addBackendRows(); }
    void customersAreMarkedAndNothingElse();

private:
    /// Takes the lease and applies steps.
    static Fence applied(Store &store, const QList<Step> &steps, const QString &runId = QStringLiteral("run-1"));
    TestCluster m_cluster;
};

Fence TestStoreTables::applied(Store &store, const QList<Step> &steps, const QString &runId)
{
    const auto fence = store.acquireLease(run(runId));
    if (!fence || !*fence) {
        qWarning("no lease");
        return {};
    }
    if (const Result<void> done = store.apply(**fence, runId, steps, kNow, kReconcile); !done)
        qWarning("apply: %s", qUtf8Printable(done.error().detail));
    return **fence;
}

void TestStoreTables::everyFieldComesBack()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    QVERIFY(store);
    applied(*store, {step(StepAction::Create, booking(1)), step(StepAction::Create, oddBooking())});

    const auto found = store->localBookings(kMerchant, {booking(1).bookingId, oddBooking().bookingId});
    VERIFY_OK(found);
    QCOMPARE(found->size(), 2);
    QCOMPARE(found->at(0), oddBooking());
    QCOMPARE(found->at(1), booking(1));
    const auto card = store->job(oddBooking().bookingId);
    VERIFY_OK(card);
    QVERIFY(card->has_value());
    QCOMPARE((*card)->booking, oddBooking());
    QVERIFY(!(*card)->job.jobId.isEmpty());
    QCOMPARE((*card)->job.createdBy, kReconcile);
    QCOMPARE((*card)->job.createdAt, kNow);
    QCOMPARE((*card)->job.revision, 1);
    QCOMPARE(store->detail((*card)->job.jobId, kNow).value().value().history.first().revision, 1); // like a walk-in's
    QCOMPARE((*card)->statusSince, std::optional(kNow));
    QVERIFY(!(*card)->job.jobId.contains(u'{'));
    const auto detail = store->detail((*card)->job.jobId, kNow);
    VERIFY_OK(detail);
    const QList<StatusEvent> *history = &(*detail)->history;
    QCOMPARE(history->size(), 1);
    QCOMPARE(history->first().event, QStringLiteral("created"));
    QVERIFY(!history->first().from);
    QCOMPARE(testStore.shell(QStringLiteral("SELECT square_version FROM booking WHERE status = 'SOMETHING_NEW'")), QStringLiteral("9007199254740993"));
}

void TestStoreTables::nulCharactersDoNoHarm()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    Booking nul = booking(1);
    nul.customerNote = QStringLiteral("before") + QChar(QChar::Null) + QStringLiteral("after");
    applied(*store, {step(StepAction::Create, nul)});
    const auto card = store->job(nul.bookingId);
    VERIFY_OK(card);
    QVERIFY(card->has_value());
    // PostgreSQL cannot hold U+0000, so it is left out there.
    QCOMPARE((*card)->booking.customerNote, postgres ? QStringLiteral("beforeafter") : nul.customerNote);
}

void TestStoreTables::applyingTwiceIsApplyingOnce()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    const Fence fence = applied(*store, creates(200));
    const auto before = store->counts();
    VERIFY_OK(before);
    QCOMPARE(before->bookings, 200);
    QCOMPARE(before->jobs, 200);
    QCOMPARE(before->statusEvents, 200);
    QCOMPARE(before->runItems, 200);
    QCOMPARE(before->changes, 200);
    VERIFY_OK(store->apply(fence, QStringLiteral("run-1"), creates(200), kNow, kReconcile));
    const auto after = store->counts();
    VERIFY_OK(after);
    QCOMPARE(after->bookings, 200);
    QCOMPARE(after->jobs, 200);
    QCOMPARE(after->statusEvents, 200);
    QCOMPARE(after->runItems, 200);
    QCOMPARE(after->changes, 200);
    QCOMPARE(testStore.shell(QStringLiteral("SELECT COUNT(*) FROM journal")), QStringLiteral("200"));
}

void TestStoreTables::updatesAreToldOnce()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    const Fence fence = applied(*store, creates(3));
    const auto position = store->feedPosition();
    VERIFY_OK(position);

    Booking moved = booking(1);
    moved.startAt += std::chrono::hours(2);
    moved.version += 1;
    Booking cancelled = booking(2);
    cancelled.status = QStringLiteral("CANCELLED_BY_SELLER");
    cancelled.cancelledAt = kNow;
    Step update = step(StepAction::Update, moved);
    update.changes = {{QStringLiteral("startAt"), QStringLiteral("a"), QStringLiteral("b")}};
    const QList<Step> steps{update, step(StepAction::Cancel, cancelled), step(StepAction::Skip, booking(0))};
    VERIFY_OK(store->apply(fence, QStringLiteral("run-1"), steps, kNow, kReconcile));

    const auto batch = store->poll(*position);
    VERIFY_OK(batch);
    QCOMPARE(batch->jobIds.size(), 2);
    const auto cards = store->jobs(batch->jobIds);
    VERIFY_OK(cards);
    QCOMPARE(cards->size(), 2);
    QCOMPARE(cards->at(0).booking.bookingId, cancelled.bookingId);
    QCOMPARE(cards->at(0).booking.cancelledAt, std::optional(kNow));
    QCOMPARE(cards->at(1).booking, moved);
    const auto again = store->poll(batch->position);
    VERIFY_OK(again);
    QVERIFY(again->jobIds.isEmpty());
    QCOMPARE(again->position, batch->position);
    QVERIFY(again->running);
    QCOMPARE(again->running->runId, QStringLiteral("run-1"));

    // The same steps again change no row, so there is nothing to tell.
    VERIFY_OK(store->apply(fence, QStringLiteral("run-1"), steps, kNow, kReconcile));
    const auto idle = store->poll(batch->position);
    VERIFY_OK(idle);
    QVERIFY(idle->jobIds.isEmpty());
}

void TestStoreTables::reconcileWritesNoStaffField()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    const Fence fence = applied(*store, creates(2));
    const auto card = store->job(booking(0).bookingId);
    VERIFY_OK(card);
    VERIFY_OK(store->edit((*card)->job.jobId, MoveEdit{WorkStatus::CheckedIn, QString()}, 0, {QStringLiteral("Sam")}, kNow));
    testStore.shell(QStringLiteral("UPDATE job SET notes = 'scratch on door', vehicle_model = 'Subaru', payment_total_minor = 12345, issue_text = 'x'"));
    const QString jobs = QStringLiteral("SELECT * FROM job ORDER BY job_id");
    const QString events = QStringLiteral("SELECT * FROM status_event ORDER BY event_id");
    const QString jobsBefore = testStore.shell(jobs);
    const QString eventsBefore = testStore.shell(events);
    QVERIFY(jobsBefore.contains(u"scratch on door"));

    QList<Step> steps = creates(2);
    for (Step &step : steps)
        step.booking.customerNote = QStringLiteral("changed");
    Booking cancelled = booking(0);
    cancelled.status = QStringLiteral("NO_SHOW");
    steps.push_back(step(StepAction::Cancel, cancelled));
    VERIFY_OK(store->apply(fence, QStringLiteral("run-1"), steps, kNow + seconds(5), kReconcile));
    VERIFY_OK(store->markCustomersCached(fence, kMerchant, {booking(0).customerId}, kNow + seconds(6)));
    VERIFY_OK(store->finishRun(fence, run(QStringLiteral("run-1")), SyncState{.locationId = kLocation}));
    QCOMPARE(testStore.shell(jobs), jobsBefore);
    QCOMPARE(testStore.shell(events), eventsBefore);
}

void TestStoreTables::twoDesksEditTheSameJob()
{
    FB_TEST_STORE(m_cluster);
    const auto one = testStore.open();
    const auto two = testStore.open();
    applied(*one, creates(1));
    const auto card = one->job(booking(0).bookingId);
    VERIFY_OK(card);
    const QString jobId = (*card)->job.jobId;
    const auto position = two->feedPosition();
    VERIFY_OK(position);

    const auto first = one->edit(jobId, MoveEdit{WorkStatus::CheckedIn, QStringLiteral("here early")}, 1, {QStringLiteral("Ana")}, kNow + seconds(1));
    VERIFY_OK(first);
    QCOMPARE(first->card.job.workStatus, WorkStatus::CheckedIn);
    QCOMPARE(first->card.job.revision, 2);
    QCOMPARE(first->card.statusSince, std::optional(kNow + seconds(1)));
    const auto second = two->edit(jobId, MoveEdit{WorkStatus::CheckedIn, QString()}, 1, {QStringLiteral("Ben")}, kNow + seconds(2));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Conflict);

    const auto batch = two->poll(*position);
    VERIFY_OK(batch);
    QCOMPARE(batch->jobIds, QStringList{jobId});
    const auto detail = two->detail(jobId, kNow);
    VERIFY_OK(detail);
    const QList<StatusEvent> *history = &(*detail)->history;
    QCOMPARE(history->size(), 2);
    QCOMPARE(history->last().changedBy, QStringLiteral("Ana"));
    QCOMPARE(history->last().reason, QStringLiteral("here early"));
    QCOMPARE(history->last().from, std::optional(WorkStatus::Scheduled));
}

void TestStoreTables::refusedMoves()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    applied(*store, creates(1));
    const auto card = store->job(booking(0).bookingId);
    VERIFY_OK(card);
    const auto before = store->counts();
    const auto jump = store->edit((*card)->job.jobId, MoveEdit{WorkStatus::QcReady, QString()}, 0, {QStringLiteral("Ana")}, kNow);
    QVERIFY(!jump);
    QCOMPARE(jump.error().kind, ErrorKind::Invalid);
    const auto unknown = store->edit(QStringLiteral("nobody"), MoveEdit{WorkStatus::CheckedIn, QString()}, 0, {QStringLiteral("Ana")}, kNow);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().kind, ErrorKind::NotFound);
    const auto absent = store->job(QStringLiteral("nobody"));
    VERIFY_OK(absent);
    QVERIFY(!absent->has_value());
    const auto after = store->counts();
    VERIFY_OK(after);
    QCOMPARE(after->statusEvents, before->statusEvents);
    QCOMPARE(after->changes, before->changes);
}

void TestStoreTables::historyKeepsRunsAndLedger()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    Step update = step(StepAction::Update, booking(0), QStringLiteral("Square changed it"));
    update.changes = {{QStringLiteral("startAt"), QStringLiteral("\"old\" 🚗"), QStringLiteral("a\\b\nc\t\x01 €")},
                      {QStringLiteral("status"), QString(), QStringLiteral("x")}};
    Step broken;
    broken.action = StepAction::Error;
    broken.bookingId = QStringLiteral("BROKEN");
    broken.error = QStringLiteral("no start time");
    const Fence fence = applied(*store, {step(StepAction::Create, booking(1)), update, broken});

    RunRecord record = run(QStringLiteral("run-1"));
    record.outcome = Outcome::Partial;
    record.totals = {10, 1, 1, 0, 7, 1};
    record.endedAt = kNow + seconds(3);
    record.apiCalls = 4;
    record.setupCalls = 2;
    record.error = Error{.kind = ErrorKind::RateLimited,
                         .detail = QStringLiteral("429"),
                         .source = QStringLiteral("Square"),
                         .action = QStringLiteral("wait"),
                         .httpStatus = 429,
                         .requestId = QStringLiteral("r1"),
                         .retryAt = kNow + seconds(42)};
    record.brake = Brake::MassShift;
    record.brakeSentence = QStringLiteral("all by an hour");
    record.allowed = {QStringLiteral("mass-cancel"), QStringLiteral("mass-shift")};
    record.allowReason = QStringLiteral("storm, shop closed");
    SyncState state{.locationId = kLocation,
                    .merchantId = kMerchant,
                    .lastSuccessAt = kNow,
                    .lastTryAt = kNow + seconds(1),
                    .lastOutcome = Outcome::Partial,
                    .lastError = record.error,
                    .lastBrake = Brake::MassShift,
                    .retryNotBefore = kNow + seconds(9),
                    .coverage = QStringLiteral("1-2"),
                    .metadataAt = kNow};
    VERIFY_OK(store->finishRun(fence, record, state));

    const auto found = store->run(QStringLiteral("run-1"));
    VERIFY_OK(found);
    record.errors = {{QStringLiteral("BROKEN"), QStringLiteral("no start time")}};
    QVERIFY(found->has_value());
    QCOMPARE(**found, record);
    const auto runs = store->runs(5);
    VERIFY_OK(runs);
    QCOMPARE(*runs, QList<RunRecord>{record});
    QCOMPARE(store->runs(5, kLocation).value(), QList<RunRecord>{record});
    QCOMPARE(store->runs(5, QStringLiteral("L-other")).value(), QList<RunRecord>());
    const auto absent = store->run(QStringLiteral("run-2"));
    VERIFY_OK(absent);
    QVERIFY(!absent->has_value());
    const auto items = store->runItems(QStringLiteral("run-1"));
    VERIFY_OK(items);
    QCOMPARE(items->size(), 3);
    QCOMPARE(items->at(1).changes, update.changes);
    QCOMPARE(items->at(1).reason, update.reason);
    QCOMPARE(items->at(1).startAt, std::optional(booking(0).startAt));
    QCOMPARE(items->at(2).action, StepAction::Error);
    QVERIFY(!items->at(2).startAt);
    const auto kept = store->syncState(QStringLiteral("square"), kLocation);
    VERIFY_OK(kept);
    QCOMPARE(*kept, state);
    const auto batch = store->poll({});
    VERIFY_OK(batch);
    QCOMPARE(batch->states, QList<SyncState>{state});
    QVERIFY(!batch->running);
}

void TestStoreTables::pauseSurvivesARun()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    const Fence fence = applied(*store, {});
    const auto before = store->syncState(QStringLiteral("square"), kLocation);
    VERIFY_OK(before);
    VERIFY_OK(store->setPaused(QStringLiteral("square"), kLocation, QStringLiteral("Mia"), kNow));
    VERIFY_OK(store->finishRun(fence, run(QStringLiteral("run-1")), *before));
    auto after = store->syncState(QStringLiteral("square"), kLocation);
    VERIFY_OK(after);
    QCOMPARE(after->pausedBy, QStringLiteral("Mia"));
    QCOMPARE(after->pausedAt, std::optional(kNow));
    VERIFY_OK(store->setPaused(QStringLiteral("square"), kLocation, QStringLiteral("Mia"), std::nullopt));
    after = store->syncState(QStringLiteral("square"), kLocation);
    VERIFY_OK(after);
    QVERIFY(after->pausedBy.isEmpty());
    QVERIFY(!after->pausedAt);
}

void TestStoreTables::whatSquareToldAboutItself()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    auto missing = store->setting(QStringLiteral("theme"));
    VERIFY_OK(missing);
    QVERIFY(!missing->has_value());
    VERIFY_OK(store->setSetting(QStringLiteral("theme"), QString()));
    VERIFY_OK(store->setSetting(QStringLiteral("theme"), QStringLiteral("dark")));
    const auto theme = store->setting(QStringLiteral("theme"));
    VERIFY_OK(theme);
    QCOMPARE(*theme, std::optional(QStringLiteral("dark")));

    const Location east{QStringLiteral("E"), QStringLiteral("East"), QStringLiteral("1 Road"), QStringLiteral("America/New_York"), QStringLiteral("USD"), true};
    Location west{QStringLiteral("W"), QStringLiteral("West"), QString(), QStringLiteral("America/Los_Angeles"), QStringLiteral("USD"), true};
    VERIFY_OK(store->saveLocations({west, east}));
    auto locations = store->locations();
    VERIFY_OK(locations);
    QCOMPARE(*locations, (QList<Location>{east, west}));
    VERIFY_OK(store->saveLocations({east}));
    west.active = false;
    locations = store->locations();
    VERIFY_OK(locations);
    QCOMPARE(*locations, (QList<Location>{east, west}));

    VERIFY_OK(store->saveTeamMembers({{QStringLiteral("TEAM1"), QStringLiteral("Lee")}, {QStringLiteral("TEAM1"), QStringLiteral("Lee K.")}}));
    const auto members = store->teamMembers();
    VERIFY_OK(members);
    QCOMPARE(*members, (QList<TeamMember>{{QStringLiteral("TEAM1"), QStringLiteral("Lee K.")}}));
    applied(*store, creates(1));
    const auto board = store->board(kLocation, {kNow, kNow + seconds(1)});
    VERIFY_OK(board);
    QCOMPARE(board->size(), 1);
    QCOMPARE(board->first().technician, QStringLiteral("Lee K."));

    const auto v = [](int n) { return QStringLiteral("V%1").arg(n); };
    const QHash<QString, CatalogService> catalog{{v(1), {QStringLiteral("Wash"), Money{kMostMinor, QStringLiteral("USD")}}},
                                                 {v(2), {}},
                                                 {v(3), {QStringLiteral("Free look"), Money{0, QStringLiteral("JPY")}}}};
    VERIFY_OK(store->saveServices(catalog, kNow));
    const auto services = store->services({v(1), v(2), v(3), v(4)});
    VERIFY_OK(services);
    QCOMPARE(*services, catalog);
    // The next look replaces name and price, a price that went included.
    VERIFY_OK(store->saveServices({{v(1), {QStringLiteral("Hand wash"), std::nullopt}}, {v(2), {QStringLiteral("Wax"), Money{5, QStringLiteral("USD")}}}},
                                  kNow + seconds(1)));
    const auto later = store->services({v(1), v(2)});
    VERIFY_OK(later);
    QCOMPARE(later->value(v(1)), (CatalogService{QStringLiteral("Hand wash"), std::nullopt}));
    QCOMPARE(later->value(v(2)), (CatalogService{QStringLiteral("Wax"), Money{5, QStringLiteral("USD")}}));
}

void TestStoreTables::theCatalogSuggestsATotal()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    QList<Step> steps = creates(1);
    steps.first().booking.segments =
        segmentsToText({{QStringLiteral("VARIATION1"), QStringLiteral("TEAM1"), 90, 0}, {QStringLiteral("VARIATION2"), QStringLiteral("TEAM1"), 30, 0}});
    applied(*store, steps);
    const auto suggested = [&] { return store->detail(booking(0).bookingId, kNow).value().value().suggestedTotal; };
    QVERIFY(!suggested()); // no service is known
    VERIFY_OK(store->saveServices({{QStringLiteral("VARIATION1"), {QStringLiteral("Wash"), Money{3'000, QStringLiteral("USD")}}}}, kNow));
    QVERIFY(!suggested()); // one of two
    VERIFY_OK(store->saveServices({{QStringLiteral("VARIATION2"), {QStringLiteral("Wax"), Money{1'500, QStringLiteral("USD")}}}}, kNow));
    QCOMPARE(suggested(), std::optional(Money{4'500, QStringLiteral("USD")}));
    QCOMPARE(testStore.shell(QStringLiteral("SELECT COUNT(*) FROM job WHERE payment_total_minor IS NOT NULL")).trimmed(), QStringLiteral("0"));
    const auto edited = store->edit((*store->job(booking(0).bookingId))->job.jobId, TotalEdit{4'000, QStringLiteral("USD")}, 0, {QStringLiteral("Sam")}, kNow);
    VERIFY_OK(edited);
    QCOMPARE(edited->suggestedTotal, std::optional(Money{4'500, QStringLiteral("USD")})); // what was agreed is another thing
    const WalkIn walkIn{
        .jobId = QStringLiteral("walk-in"), .name = QStringLiteral("Naomi"), .service = QStringLiteral("Wax"), .locationId = booking(0).locationId, .at = kNow};
    const auto added = store->addWalkIn(walkIn, {QStringLiteral("Sam")}, kNow);
    VERIFY_OK(added);
    QCOMPARE(added->suggestedTotal, std::optional(Money{1'500, QStringLiteral("USD")}));
}

void TestStoreTables::bookingsOfIdsAndTheBoardOfAWindow()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    applied(*store, creates(30));
    const auto found = store->localBookings(kMerchant, {booking(6).bookingId, booking(20).bookingId, booking(6).bookingId, QStringLiteral("unknown")});
    VERIFY_OK(found);
    QStringList ids;
    for (const Booking &local : *found)
        ids.push_back(local.bookingId);
    QCOMPARE(ids, (QStringList{booking(6).bookingId, booking(20).bookingId}));
    const auto other = store->localBookings(QStringLiteral("OTHER"), {booking(6).bookingId});
    VERIFY_OK(other);
    QVERIFY(other->isEmpty());
    const auto board = store->board(kLocation, {kNow + std::chrono::hours(5), kNow + std::chrono::hours(8)});
    VERIFY_OK(board);
    QCOMPARE(board->size(), 3);
}

void TestStoreTables::customersAreMarkedAndNothingElse()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    const Fence fence = applied(*store, creates(3));
    const auto position = store->feedPosition();
    VERIFY_OK(position);
    VERIFY_OK(store->markCustomersCached(fence, kMerchant, {booking(1).customerId, booking(2).customerId}, kNow + seconds(9)));
    const auto found = store->localBookings(kMerchant, {booking(0).bookingId, booking(1).bookingId});
    VERIFY_OK(found);
    QCOMPARE(found->at(0), booking(0));
    Booking marked = booking(1);
    marked.customerCachedAt = kNow + seconds(9);
    QCOMPARE(found->at(1), marked);
    const auto batch = store->poll(*position);
    VERIFY_OK(batch);
    QVERIFY(batch->jobIds.isEmpty());
}

QTEST_GUILESS_MAIN(TestStoreTables)
#include "tst_store.moc"
