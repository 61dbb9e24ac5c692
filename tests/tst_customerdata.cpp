// SPDX-License-Identifier: GPL-3.0-or-later
#include "customerdata.h"
#include "engineshop.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QUuid>

using namespace fb;

/// What is held about a customer: given out whole, erased whole, and never brought back by a run. On both backends.
class TestCustomerData : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exportsEverything_data() { addBackendRows(); }
    void exportsEverything();
    void erasesEverywhere_data() { addBackendRows(); }
    void erasesEverywhere();
    void keepsWhatOthersUse_data() { addBackendRows(); }
    void keepsWhatOthersUse();
    void aWalkInLeadsToItsCustomer_data() { addBackendRows(); }
    void aWalkInLeadsToItsCustomer();
    void aPlanMadeBeforeBringsNothingBack_data() { addBackendRows(); }
    void aPlanMadeBeforeBringsNothingBack();
    void aBookingThatWasSomebodyElses_data() { addBackendRows(); }
    void aBookingThatWasSomebodyElses();
    void needsPermission_data() { addBackendRows(); }
    void needsPermission();
    void redactionIsComplete();

private:
    TestCluster m_cluster;
};

namespace {

const Actor kSam{.name = QStringLiteral("Sam"), .desk = QStringLiteral("front")};
const QString kCustomer = QStringLiteral("CUST0001XYZ");

/// Nothing of the customer may be found afterwards, in whatever case.
const QStringList kTraces{QStringLiteral("elena"),    QStringLiteral("vasquez"),   QStringLiteral("5550142"),
                          QStringLiteral("555 0142"), QStringLiteral("qlt"),       QStringLiteral("example.com"),
                          QStringLiteral("dog hair"), QStringLiteral("gate code"), QStringLiteral("back door key")};

Picture picture(const QByteArray &bytes, const QString &name)
{
    Picture picture;
    picture.bytes = bytes;
    picture.preview = "preview of " + bytes;
    picture.photo.fileName = name;
    picture.photo.contentType = QStringLiteral("image/jpeg");
    picture.photo.sizeBytes = bytes.size();
    picture.photo.hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    picture.photo.width = 10;
    picture.photo.height = 10;
    return picture;
}

/// A shop with a customer who has two bookings and a walk-in, and another customer.
struct Records {
    EngineShop shop;
    QString first;
    QString second;
    QString walkIn = QStringLiteral("walk-1");
    QString other;

    explicit Records(const TestStore &place)
        : shop(place)
    {
        for (const char *id : {"b1", "b2"}) {
            Booking booking = sampleBooking(QString::fromLatin1(id));
            booking.customerNote = QStringLiteral("dog hair");
            booking.sellerNote = QStringLiteral("gate code 4711");
            shop.square.add(booking);
        }
        shop.square.people[kCustomer] = {kCustomer, QStringLiteral("Elena Vasquez"), QStringLiteral("elena@example.com"), QStringLiteral("+1 615 555 0142")};
        Booking another = sampleBooking(QStringLiteral("b3"));
        another.customerId = QStringLiteral("CUST0002XYZ");
        shop.square.add(another);
        shop.square.people[another.customerId].name = QStringLiteral("Tom Reyes");
        shop.run();
        shop.square.change(QStringLiteral("b1"), [](Booking &b) { b.customerNote = QStringLiteral("dog hair everywhere"); }); // a ledger line with texts
        shop.run();
        first = shop.job(QStringLiteral("b1")).job.jobId;
        second = shop.job(QStringLiteral("b2")).job.jobId;
        other = shop.job(QStringLiteral("b3")).job.jobId;
        for (const QString &job : {first, other}) {
            edit(
                job,
                FieldsEdit{{FieldEdit{QStringLiteral("plate"), job == first ? QStringLiteral("QLT 4R9") : QStringLiteral("BX-77"), std::nullopt},
                            FieldEdit{QStringLiteral("notes"), job == first ? QStringLiteral("back door key, Elena") : QStringLiteral("kind"), std::nullopt}}});
            edit(job, MoveEdit{.to = WorkStatus::CheckedIn});
        }
        edit(first, MoveEdit{.to = WorkStatus::Scheduled, .reason = QStringLiteral("Elena left again")});
        edit(first, CloseEdit{QStringLiteral("Elena won't come")});
        edit(first, CloseEdit{});
        edit(first, TotalEdit{19'500, QStringLiteral("USD")});
        edit(first, PaymentEdit{.paymentId = QStringLiteral("p1"), .amountMinor = 5'000, .currency = QStringLiteral("USD")});
        edit(first,
             PaymentEdit{.paymentId = QStringLiteral("p2"), .amountMinor = -1'000, .currency = QStringLiteral("USD"), .reason = QStringLiteral("Vasquez")});
        photo(first, "the car of one", QStringLiteral("elena-front.jpg"));
        photo(first, "the floor of the shop", QStringLiteral("floor.jpg"));
        edit(first, PhotoCategoryEdit{store().detail(first, kSampleNow).value()->photos.first().photoId, PhotoCategory::Damage});
        photo(other, "the floor of the shop", QStringLiteral("floor.jpg"));
        store()
            .addWalkIn({.jobId = walkIn,
                        .name = QStringLiteral("Elena V."),
                        .phone = QStringLiteral("615-555 0142"),
                        .service = QStringLiteral("Wax"),
                        .locationId = kSampleLocation,
                        .at = kSampleNow},
                       kSam, kSampleNow)
            .value();
        while (store().indexSearch(100).value() > 0) { }
    }
    Store &store() { return *shop.store; }
    void edit(const QString &job, const JobEdit &what)
    {
        if (const Result<JobDetail> done = store().edit(job, what, 0, kSam, kSampleNow); !done)
            qWarning("%s", qPrintable(done.error().detail));
    }
    void photo(const QString &job, const QByteArray &bytes, const QString &name)
    {
        const Picture made = picture(bytes, name);
        if (const Result<void> put = store().putPhoto(made, kSampleNow); !put)
            qWarning("%s", qPrintable(put.error().detail));
        Photo added = made.photo;
        added.photoId = QUuid::createUuid().toString(QUuid::WithoutBraces);
        added.category = PhotoCategory::Before;
        edit(job, PhotoEdit{added});
    }
};

/// Every row of every table, and what lies in files beside the store.
QString everything(const TestStore &place)
{
    const QString tables = place.isPostgres()
        ? QStringLiteral("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
        : QStringLiteral(
              "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'job_search_index%' ORDER BY 1");
    QString all;
    for (const QString &table : place.shell(tables).split(u'\n', Qt::SkipEmptyParts))
        all += table + u'\n' + place.shell(QStringLiteral("SELECT * FROM %1").arg(table)) + u'\n';
    if (!place.isPostgres()) {
        QDirIterator files(place.address().path + QStringLiteral(".photos"), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                all += QString::fromUtf8(file.readAll()) + u'\n';
        }
    }
    return all;
}

QStringList tracesIn(const QString &text)
{
    QStringList found;
    for (const QString &trace : kTraces) {
        if (text.contains(trace, Qt::CaseInsensitive))
            found.push_back(trace);
    }
    return found;
}

} // namespace

void TestCustomerData::exportsEverything()
{
    FB_TEST_STORE(m_cluster);
    Records records(testStore);
    const QString before = testStore.dump();
    for (const QString &id : {kCustomer, records.first, QStringLiteral("b2")}) {
        const Result<CustomerData> data = records.store().customerData(id, kSam, kSampleNow);
        VERIFY_OK(data);
        QCOMPARE(data->customerId, kCustomer);
        QStringList jobs;
        for (const JobDetail &detail : data->jobs)
            jobs.push_back(detail.card.job.jobId);
        QCOMPARE(QSet<QString>(jobs.begin(), jobs.end()), QSet<QString>({records.first, records.second, records.walkIn}));
        const QString text = QString::fromUtf8(toJsonText(toJson(*data, {}), 1));
        QCOMPARE(tracesIn(text).size(), kTraces.size() - 1); // its phone has blanks in each place
        QVERIFY(text.contains(u"elena-front.jpg") && text.contains(u"Elena left again") && text.contains(u"dog hair everywhere"));
        QVERIFY(!text.contains(u"Tom Reyes") && !text.contains(u"BX-77"));
        QVERIFY(data->ledger.size() >= 3);
    }
    QCOMPARE(records.store().customerData(records.walkIn, kSam, kSampleNow).value().jobs.size(), 3);
    QCOMPARE(records.store().customerData(QStringLiteral("nobody"), kSam, kSampleNow).error().kind, ErrorKind::NotFound);
    QCOMPARE(records.store().customerData(QString(), kSam, kSampleNow).error().kind, ErrorKind::NotFound);
    QCOMPARE(testStore.dump(), before);
}

void TestCustomerData::erasesEverywhere()
{
    FB_TEST_STORE(m_cluster);
    Records records(testStore);
    Store &store = records.store();
    QVERIFY(tracesIn(everything(testStore)).size() >= kTraces.size() - 1);
    const StoreCounts before = store.counts().value();
    const FeedPosition position = store.feedPosition().value();

    const Result<Erasure> erased = store.eraseCustomer(kCustomer, kSam, kSampleNow);
    VERIFY_OK(erased);
    QCOMPARE(erased->jobs, 3);
    QCOMPARE(erased->bookings, 2);
    QCOMPARE(erased->photos, 2);
    QVERIFY(erased->ledgerLines >= 3);
    const auto isClean = [&] { return tracesIn(everything(testStore)); };
    QCOMPARE(isClean(), QStringList());
    if (!testStore.isPostgres()) // nor in old parts of the index of searches
        QCOMPARE(testStore.shell(QStringLiteral("SELECT COUNT(DISTINCT segid) FROM job_search_index_idx")).trimmed(), QStringLiteral("1"));

    // Counts, work, money and who did what stay.
    const StoreCounts after = store.counts().value();
    QCOMPARE(after.jobs, before.jobs);
    QCOMPARE(after.bookings, before.bookings);
    QCOMPARE(after.runItems, before.runItems);
    QCOMPARE(after.statusEvents, before.statusEvents + 3);
    const JobDetail job = store.detail(records.first, kSampleNow).value().value();
    QCOMPARE(job.card.paidMinor, 4'000);
    QCOMPARE(job.card.job.totalMinor, std::optional<std::int64_t>(19'500));
    QVERIFY(job.photos.isEmpty());
    QCOMPARE(job.card.booking.customerName, placeholderName(kCustomer));
    QCOMPARE(job.history.last().event, QStringLiteral("erased"));
    QCOMPARE(job.history.last().changedBy, QStringLiteral("Sam"));
    QVERIFY(std::any_of(job.history.begin(), job.history.end(), [](const StatusEvent &e) { return e.event == u"back" || e.to == WorkStatus::CheckedIn; }));
    QCOMPARE(store.poll(position).value().jobIds.size(), 3);
    QCOMPARE(store.erasedCustomers().value(), QSet<QString>({kCustomer}));
    for (const QString &words : {QStringLiteral("elena"), QStringLiteral("qlt4r9"), QStringLiteral("5550142")})
        QVERIFY(store.search(words, {}, 50).value().cards.isEmpty());
    QCOMPARE(store.search(QStringLiteral("tom reyes bx-77"), {}, 50).value().cards.size(), 1);

    // Further runs are idle and don't ask for the customer, also when the day's names are read anew.
    EngineShop &shop = records.shop;
    for (const auto later : {std::chrono::hours(0), std::chrono::hours(0), std::chrono::hours(12), std::chrono::hours(13)}) {
        shop.clock.step(later);
        shop.square.calls.clear();
        const RunRecord run = shop.run();
        QCOMPARE(outcomeOf(run), QStringLiteral("no_change"));
        QCOMPARE(isClean(), QStringList());
    }
    // A change in Square arrives, without the texts; a new booking of the customer comes without a name.
    shop.square.change(QStringLiteral("b1"), [](Booking &b) {
        b.startAt += minutes(30);
        b.customerNote = QStringLiteral("dog hair again");
    });
    Booking fresh = sampleBooking(QStringLiteral("b9"));
    fresh.customerNote = QStringLiteral("gate code 1234");
    shop.square.add(fresh);
    const RunRecord run = shop.run();
    QCOMPARE(run.totals.updated, 1);
    QCOMPARE(run.totals.created, 1);
    QCOMPARE(shop.job(QStringLiteral("b1")).booking.startAt, sampleBooking().startAt + minutes(30));
    QCOMPARE(isClean(), QStringList());
    QCOMPARE(outcomeOf(shop.run()), QStringLiteral("no_change"));

    // Once more blanks only what has come since.
    records.edit(records.second, FieldsEdit{{FieldEdit{QStringLiteral("plate"), QStringLiteral("QLT 4R9"), std::nullopt}}});
    QCOMPARE(store.eraseCustomer(kCustomer, kSam, kSampleNow).value().jobs, 1);
    QCOMPARE(isClean(), QStringList());
    // And takes what an erasure left behind that was killed between the rows and the pictures.
    const Picture left = picture("the car of one", {});
    VERIFY_OK(store.putPhoto(left, kSampleNow));
    QCOMPARE(store.eraseCustomer(records.first, kSam, kSampleNow).value().jobs, 0);
    QCOMPARE(store.photoBytes(left.photo).error().kind, ErrorKind::NotFound);
}

void TestCustomerData::keepsWhatOthersUse()
{
    FB_TEST_STORE(m_cluster);
    Records records(testStore);
    const JobDetail other = records.store().detail(records.other, kSampleNow).value().value();
    QCOMPARE(other.photos.size(), 1);
    const Photo own = records.store().detail(records.first, kSampleNow).value().value().photos.first();
    VERIFY_OK(records.store().eraseCustomer(kCustomer, kSam, kSampleNow));
    QCOMPARE(records.store().detail(records.other, kSampleNow).value().value(), other);
    QCOMPARE(records.store().photoBytes(other.photos.first()).value(), QByteArray("the floor of the shop"));
    const Photo &lost = own.hash == other.photos.first().hash ? picture("the car of one", {}).photo : own;
    QVERIFY(!records.store().photoBytes(lost));
    QVERIFY(!everything(testStore).contains(u"the car of one"));
}

void TestCustomerData::aWalkInLeadsToItsCustomer()
{
    FB_TEST_STORE(m_cluster);
    Records records(testStore);
    const CustomerData data = records.store().customerData(records.walkIn, kSam, kSampleNow).value();
    QCOMPARE(data.customerId, kCustomer);
    QCOMPARE(data.jobs.size(), 3);
    // With two customers of one household, nobody guesses whose data are meant.
    Booking twin = sampleBooking(QStringLiteral("b7"));
    twin.customerId = QStringLiteral("CUST0007XYZ");
    records.shop.square.add(twin);
    records.shop.square.people[twin.customerId] = {twin.customerId, QStringLiteral("Ana Vasquez"), QString(), QStringLiteral("(615) 555-0142")};
    records.shop.run();
    const Result<Erasure> both = records.store().eraseCustomer(records.walkIn, kSam, kSampleNow);
    QVERIFY(!both);
    QCOMPARE(both.error().kind, ErrorKind::Invalid);
    QVERIFY2(both.error().detail.contains(kCustomer + QStringLiteral(", CUST0007XYZ")), qPrintable(both.error().detail));
}

void TestCustomerData::aPlanMadeBeforeBringsNothingBack()
{
    FB_TEST_STORE(m_cluster);
    Records records(testStore);
    Store &store = records.store();
    // A run has read Square and holds its plan when the data are erased.
    Booking planned = records.shop.job(QStringLiteral("b1")).booking;
    planned.version += 1;
    planned.durationMin = 120;
    Booking created = planned;
    created.bookingId = QStringLiteral("b7");
    VERIFY_OK(store.eraseCustomer(kCustomer, kSam, kSampleNow));
    const auto write = [&] {
        RunRecord run;
        run.runId = QUuid::createUuid().toString(QUuid::WithoutBraces);
        run.locationId = kSampleLocation;
        run.startedAt = kSampleNow;
        const Fence fence = store.acquireLease(run).value().value();
        Step update{.action = StepAction::Update, .bookingId = QStringLiteral("b1"), .reason = QStringLiteral("changed"), .booking = planned};
        update.changes = {{QStringLiteral("customerName"), QStringLiteral("Elena Vasquez"), QStringLiteral("Elena V")}};
        const Step create{.action = StepAction::Create, .bookingId = created.bookingId, .reason = QStringLiteral("new"), .booking = created};
        const Result<void> done = store.apply(fence, run.runId, {update, create}, kSampleNow, QStringLiteral("reconciliation"));
        run.outcome = Outcome::Success;
        return done && store.finishRun(fence, run, {});
    };
    QVERIFY(write());
    QCOMPARE(records.shop.job(QStringLiteral("b1")).booking.durationMin, 120);
    QCOMPARE(records.shop.job(QStringLiteral("b7")).booking.customerName, placeholderName(kCustomer));
    QCOMPARE(tracesIn(everything(testStore)), QStringList());
}

void TestCustomerData::aBookingThatWasSomebodyElses()
{
    FB_TEST_STORE(m_cluster);
    Records records(testStore);
    records.shop.square.change(QStringLiteral("b2"), [](Booking &b) {
        b.customerId = QStringLiteral("CUST0002XYZ");
        b.customerNote.clear();
        b.sellerNote.clear();
    });
    records.shop.run();
    VERIFY_OK(records.store().eraseCustomer(kCustomer, kSam, kSampleNow));
    QCOMPARE(tracesIn(testStore.shell(QStringLiteral("SELECT changes FROM run_item"))), QStringList());
    QCOMPARE(records.shop.job(QStringLiteral("b2")).booking.customerName, QStringLiteral("Tom Reyes"));
    QCOMPARE(records.store().search(QStringLiteral("tom reyes"), {}, 50).value().cards.size(), 2);
}

void TestCustomerData::needsPermission()
{
    FB_TEST_STORE(m_cluster);
    Records records(testStore);
    const Person admin{.personId = QStringLiteral("p-admin"), .name = QStringLiteral("Ada"), .role = Role::Admin};
    VERIFY_OK(records.store().addPerson(admin, Secret(), kSam, kSampleNow));
    const Actor ada{.name = QStringLiteral("Ada")};
    VERIFY_OK(
        records.store().addPerson({.personId = QStringLiteral("p-tech"), .name = QStringLiteral("Ike"), .role = Role::Technician}, Secret(), ada, kSampleNow));
    const QString before = everything(testStore);
    const Actor ike{.name = QStringLiteral("Ike")};
    QCOMPARE(records.store().customerData(kCustomer, ike, kSampleNow).error().kind, ErrorKind::Forbidden);
    QCOMPARE(records.store().eraseCustomer(kCustomer, ike, kSampleNow).error().kind, ErrorKind::Forbidden);
    QCOMPARE(records.store().eraseCustomer(kCustomer, kSam, kSampleNow).error().kind, ErrorKind::Forbidden);
    QCOMPARE(everything(testStore), before);
    VERIFY_OK(records.store().customerData(kCustomer, ada, kSampleNow));
    VERIFY_OK(records.store().eraseCustomer(kCustomer, ada, kSampleNow));
}

void TestCustomerData::redactionIsComplete()
{
    // A text field that is added later is looked at by whoever adds it: what is kept is listed here.
    const QSet<QString> kept{QStringLiteral("merchantId"),   QStringLiteral("bookingId"),   QStringLiteral("status"), QStringLiteral("locationId"),
                             QStringLiteral("segments"),     QStringLiteral("serviceType"), QStringLiteral("source"), QStringLiteral("customerId"),
                             QStringLiteral("teamMemberId"), QStringLiteral("customerName")};
    Booking booking = storedBooking();
    for (const BookingField &field : bookingFields()) {
        if (const auto *text = std::get_if<QString Booking::*>(&field.member))
            booking.*(*text) = QStringLiteral("text");
    }
    const Booking blank = redacted(booking);
    for (const BookingField &field : bookingFields()) {
        const QString name = QString::fromLatin1(field.json);
        if (std::holds_alternative<QString Booking::*>(field.member))
            QCOMPARE(fieldText(blank, field).isEmpty(), !kept.contains(name));
        else
            QCOMPARE(fieldText(blank, field), fieldText(booking, field));
    }
    QCOMPARE(blank.customerName, placeholderName(QStringLiteral("text")));
    QCOMPARE(redacted(blank), blank);

    const FieldChange reason{QStringLiteral("closed"), QStringLiteral("was rude"), QStringLiteral("left")};
    const StatusEvent closed = redacted(StatusEvent{.event = QStringLiteral("closed"), .reason = QStringLiteral("left"), .changes = {reason}});
    QVERIFY(closed.reason.isEmpty() && closed.changes.first().before.isEmpty() && closed.changes.first().after.isEmpty());
    const FieldChange moved{QStringLiteral("Elena.jpg"), QStringLiteral("BEFORE"), QStringLiteral("AFTER")};
    QVERIFY(redacted(StatusEvent{.event = QStringLiteral("photo"), .changes = {moved}}).changes.first().field.isEmpty());
    const FieldChange added{QStringLiteral("BEFORE"), QString(), QStringLiteral("Elena.jpg")};
    const StatusEvent photo = redacted(StatusEvent{.event = QStringLiteral("photo"), .changes = {added}});
    QCOMPARE(photo.changes.first().field, QStringLiteral("BEFORE"));
    QVERIFY(photo.changes.first().after.isEmpty());
}

QTEST_GUILESS_MAIN(TestCustomerData)
#include "tst_customerdata.moc"
