// SPDX-License-Identifier: GPL-3.0-or-later
// Two desks and a reconcile at one job at the same time: what was acknowledged is in the history exactly once, and the job is what the history says.
#include "ctlprocess.h"
#include "sandboxprocess.h"
#include "shopservice.h"
#include "teststore.h"

#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>
#include <array>

using namespace fb;

namespace {

constexpr int kEdits = 120; ///< of each desk, at least
constexpr int kKinds = 6; ///< of edits, by turns
constexpr int kCommands = 24; ///< of each stream of processes

QString freshId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

/// Somebody at a counter who makes one edit after the other, each as soon as the one before was answered. A move is made on the job as it was seen, so desks
/// that take turns refuse each other's: who has had none in the end tries on until one is taken.
class BusyDesk : public QObject {
public:
    /// What was said to be saved.
    struct Ack {
        std::int64_t revision = 0;
        QString event;
        QString token; ///< what the history must show of it
    };

    BusyDesk(const QString &name, const StoreAddress &address, const Clock &clock)
        : m_name(name)
        , m_shop({.store = address.text(), .desk = name, .pollInterval = milliseconds(60'000)}, clock)
    {
    }

    void start(const JobDetail &detail)
    {
        m_seen = detail;
        next();
    }
    bool isDone() const { return m_done; }
    const QString &name() const { return m_name; }

    QList<Ack> acks;
    QList<Error> failures;
    int conflicts = 0;
    int moves = 0;

private:
    struct Try {
        JobEdit edit;
        std::int64_t revision = 0;
        QString event;
        QString token;
    };

    Try make(int n, int kind)
    {
        const QString token = QStringLiteral("%1-%2").arg(m_name).arg(n);
        const Job &job = m_seen.card.job;
        switch (kind) {
        case 0: return {FieldsEdit{{{QStringLiteral("notes"), job.notes + u'\n' + token, job.notes}}}, 0, QStringLiteral("fields"), token};
        case 1: return {FieldsEdit{{{QStringLiteral("keyTag"), token, {}}}}, 0, QStringLiteral("fields"), token};
        case 2: {
            m_ticked = !m_ticked;
            const ChecklistItem &item = m_seen.checklist.at(m_name == u"Ana" ? 0 : 1);
            return {CheckEdit{item.itemId, m_ticked}, 0, QStringLiteral("checklist"), item.label};
        }
        case 3:
            return {PaymentEdit{.paymentId = token, .amountMinor = 100, .currency = QStringLiteral("USD"), .method = PaymentMethod::Cash}, 0,
                    QStringLiteral("payment"), QStringLiteral("CASH")};
        case 4: return {FieldsEdit{{{QStringLiteral("bay"), token, {}}, {QStringLiteral("color"), token, {}}}}, 0, QStringLiteral("fields"), token};
        default: break;
        }
        const bool ahead = job.workStatus == WorkStatus::CheckedIn;
        return {MoveEdit{ahead ? WorkStatus::InProgress : WorkStatus::CheckedIn, token}, job.revision,
                ahead ? QStringLiteral("status") : QStringLiteral("back"), token};
    }

    void next()
    {
        const bool over = m_made >= kEdits;
        m_done = over && (moves > 0 || !failures.isEmpty());
        if (m_done)
            return;
        const Try tried = make(m_made, over ? kKinds - 1 : m_made % kKinds);
        ++m_made;
        m_shop.edit(m_seen.card.job.jobId, tried.edit, tried.revision, this, [this, tried](const Result<JobDetail> &answer) {
            if (answer) {
                acks.push_back({answer->card.job.revision, tried.event, tried.token});
                moves += tried.event == u"status" || tried.event == u"back" ? 1 : 0;
                m_seen = *answer;
                next();
                return;
            }
            if (answer.error().kind == ErrorKind::Conflict)
                ++conflicts;
            else
                failures.push_back(answer.error());
            m_shop.job(m_seen.card.job.jobId, this, [this](const Result<JobDetail> &now) {
                if (now)
                    m_seen = *now;
                next();
            });
        });
    }

    QString m_name;
    ShopService m_shop;
    JobDetail m_seen;
    int m_made = 0;
    bool m_ticked = false;
    bool m_done = false;
};

/// One `floorboardctl reconcile` after the other, each finding that Square has moved everything.
class BusySquare : public QObject {
public:
    BusySquare(CtlHome &home, SandboxProcess &sandbox)
        : m_home(home)
        , m_sandbox(sandbox)
    {
    }
    void start()
    {
        m_sandbox.control("booking", {{"op", "shift_all"}, {"minutes", runs % 2 == 0 ? 5 : -5}});
        m_process = m_home.start({QStringLiteral("reconcile"), QStringLiteral("--allow"), QStringLiteral("mass-shift"), QStringLiteral("--json")});
        connect(m_process.get(), &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
            ++runs;
            good = good && code == 0 && status == QProcess::NormalExit;
            if (!m_stopping)
                QMetaObject::invokeMethod(this, &BusySquare::start, Qt::QueuedConnection);
        });
    }
    void stop()
    {
        m_stopping = true;
        if (m_process)
            m_process->waitForFinished(CtlHome::kTimeoutMs);
    }
    int runs = 0;
    bool good = true;

private:
    CtlHome &m_home;
    SandboxProcess &m_sandbox;
    std::unique_ptr<QProcess> m_process;
    bool m_stopping = false;
};

/// What is wrong with a job's history, on its own and against the job; empty: nothing.
QString contradictions(const JobDetail &detail)
{
    QHash<QString, QString> fields;
    std::optional<WorkStatus> status;
    std::int64_t revision = 0;
    std::int64_t paid = 0;
    for (const Payment &payment : detail.payments)
        paid += payment.amountMinor;
    for (const StatusEvent &event : detail.history) {
        const std::int64_t own = event.event == u"created" ? 1 : event.revision; // a reconcile makes jobs without saying which revision they are
        if (own != revision + 1)
            return QStringLiteral("revision %1 comes after %2").arg(own).arg(revision);
        if (event.from != status)
            return QStringLiteral("revision %1 starts from another status than the one before ended in").arg(event.revision);
        revision = own;
        status = event.to;
        for (const FieldChange &change : event.changes) {
            if (event.event == u"fields" && fields.value(change.field) != change.before)
                return QStringLiteral("revision %1: %2 was \"%3\", not \"%4\"")
                    .arg(event.revision)
                    .arg(change.field, fields.value(change.field), change.before);
            if (event.event == u"fields")
                fields.insert(change.field, change.after);
        }
    }
    const Job &job = detail.card.job;
    if (job.revision != revision || status != job.workStatus)
        return QStringLiteral("the job is not where its history ends");
    if (paid != detail.card.paidMinor)
        return QStringLiteral("the payments do not add up");
    for (const JobField &field : jobFields()) {
        const QString name = QString::fromLatin1(field.json);
        if (field.longest > 0 && fields.value(name) != job.*std::get<QString Job::*>(field.member))
            return QStringLiteral("%1 is not what the history says").arg(name);
    }
    return {};
}

/// The n-th job of a shop that was just read from Square, checked in with a checklist of two items.
QString checkedInJob(const CtlHome &home, const TestStore &store)
{
    const CtlAnswer read = home.run("reconcile --json");
    const QString jobId = store
                              .shell(QStringLiteral("SELECT j.job_id FROM job j JOIN booking b ON b.booking_id = j.booking_id"
                                                    " WHERE b.status = 'ACCEPTED' AND b.cancelled_at_ms IS NULL ORDER BY b.booking_id LIMIT 1"))
                              .trimmed();
    const CtlAnswer list = home.run("checklists set every-service TECH Vacuum Clay --json");
    const CtlAnswer moved = home.run({QStringLiteral("job"), jobId, QStringLiteral("set-status"), QStringLiteral("CHECKED_IN"), QStringLiteral("--json")});
    for (const CtlAnswer *answer : {&read, &list, &moved}) {
        if (answer->code != 0) {
            qWarning("%s", answer->said().constData());
            return {};
        }
    }
    return jobId;
}

} // namespace

class TestConcurrentEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoDesksAndAReconcile_data() { addBackendRows(); }
    void twoDesksAndAReconcile();
    void commandsKilledInTheMiddle_data() { addBackendRows(); }
    void commandsKilledInTheMiddle();

private:
    TestCluster m_cluster;
};

void TestConcurrentEdits::twoDesksAndAReconcile()
{
    FB_TEST_STORE(m_cluster);
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({QStringLiteral("--locations"), QStringLiteral("1"), QStringLiteral("--bookings"), QStringLiteral("60")}));
    CtlHome home;
    home.connect(testStore.address().text(), sandbox.urlText());
    const QString jobId = checkedInJob(home, testStore);
    QVERIFY(!jobId.isEmpty());
    const SystemClock clock;
    const std::unique_ptr<Store> store = testStore.open();
    const Result<std::optional<JobDetail>> before = store->detail(jobId, clock.now());
    QVERIFY(before && *before);
    QCOMPARE((*before)->checklist.size(), 2);

    BusySquare square(home, sandbox);
    BusyDesk ana(QStringLiteral("Ana"), testStore.address(), clock);
    BusyDesk ben(QStringLiteral("Ben"), testStore.address(), clock);
    square.start();
    ana.start(**before);
    ben.start(**before);
    QVERIFY(QTest::qWaitFor([&] { return ana.isDone() && ben.isDone() && square.runs >= 2; }, 240'000));
    square.stop();
    QVERIFY2(square.good, "a reconcile failed");

    const Result<std::optional<JobDetail>> after = store->detail(jobId, clock.now());
    QVERIFY(after && *after);
    QCOMPARE(contradictions(**after), QString());
    const QString touched =
        testStore.shell(QStringLiteral("SELECT COUNT(*) FROM run_item WHERE action = 'update' AND booking_id = '%1'").arg((*after)->card.booking.bookingId));
    QVERIFY2(touched.toInt() >= 2, "no reconcile has written to the job's booking meanwhile");
    QHash<std::int64_t, StatusEvent> entries;
    for (const StatusEvent &event : (*after)->history)
        entries.insert(event.revision, event);
    qsizetype acknowledged = 0;
    for (const BusyDesk *desk : {&ana, &ben}) {
        QVERIFY2(desk->failures.isEmpty(), desk->failures.isEmpty() ? "" : qPrintable(desk->failures.constFirst().detail));
        QVERIFY2(desk->acks.size() > kEdits / 2, "most edits were refused; this test has shown nothing");
        for (const BusyDesk::Ack &ack : desk->acks) {
            const StatusEvent entry = entries.take(ack.revision); // taken: two acknowledgements of one entry would be a lie
            QCOMPARE(entry.changedBy, desk->name());
            QCOMPARE(entry.event, ack.event);
            const bool shown = entry.reason == ack.token || std::any_of(entry.changes.begin(), entry.changes.end(), [&](const FieldChange &change) {
                                   return change.field == ack.token || change.after.endsWith(ack.token);
                               });
            QVERIFY2(shown, qPrintable(ack.token));
        }
        acknowledged += desk->acks.size();
    }
    QCOMPARE(entries.size(), (*before)->history.size()); // nothing happened that nobody was told of
    QCOMPARE((*after)->history.size(), (*before)->history.size() + acknowledged);
    QVERIFY2(ana.conflicts + ben.conflicts > 0, "the desks never met");
    qInfo("%d edits acknowledged, %d conflicts, %d runs", static_cast<int>(acknowledged), ana.conflicts + ben.conflicts, square.runs);
}

void TestConcurrentEdits::commandsKilledInTheMiddle()
{
    FB_TEST_STORE(m_cluster);
    bool given = false;
    quint32 seed = qEnvironmentVariableIntValue("FLOORBOARD_TEST_SEED", &given);
    if (!given)
        seed = QRandomGenerator::system()->generate() % 1'000'000;
    qInfo("FLOORBOARD_TEST_SEED=%u", seed);
    QRandomGenerator dice(seed);
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({QStringLiteral("--locations"), QStringLiteral("1"), QStringLiteral("--bookings"), QStringLiteral("20")}));
    CtlHome home;
    home.connect(testStore.address().text(), sandbox.urlText());
    const QString jobId = checkedInJob(home, testStore);
    QVERIFY(!jobId.isEmpty());

    const auto command = [&](const QStringList &words) { return QStringList{QStringLiteral("job"), jobId} + words + QStringList{QStringLiteral("--json")}; };
    QStringList saidSaved;
    QStringList notSaid;
    QStringList payments;
    int killed = 0;
    int longest = 200; // ms that a command takes, roughly
    for (int n = 0; n < kCommands; ++n) {
        const QString first = QStringLiteral("first-%1-").arg(n);
        const QString second = QStringLiteral("second-%1-").arg(n);
        const QString payment = freshId();
        payments.push_back(payment);
        const QStringList pay = command({QStringLiteral("pay"), QStringLiteral("1.50"), QStringLiteral("USD"), QStringLiteral("--method"),
                                         QStringLiteral("CASH"), QStringLiteral("--id"), payment});
        QElapsedTimer timer;
        timer.start();
        const std::unique_ptr<QProcess> a = home.start(command({QStringLiteral("note"), first}));
        const std::unique_ptr<QProcess> b = home.start(command({QStringLiteral("note"), second}));
        const std::unique_ptr<QProcess> c = home.start(pay);
        if (n % 3 != 0) {
            for (QProcess *victim : {a.get(), c.get()}) {
                if (!victim->waitForFinished(static_cast<int>(dice.bounded(longest)) + 1))
                    ::kill(static_cast<pid_t>(victim->processId()), SIGKILL);
            }
        }
        for (const auto &[process, token] : {std::pair(a.get(), first), std::pair(b.get(), second)}) {
            const CtlAnswer answer = CtlHome::finished(*process);
            QVERIFY2(answer.code == 0 || answer.code == -SIGKILL, answer.said());
            killed += answer.code == 0 ? 0 : 1;
            (answer.code == 0 ? saidSaved : notSaid).push_back(token);
        }
        const CtlAnswer paid = CtlHome::finished(*c);
        QVERIFY2(paid.code == 0 || paid.code == -SIGKILL, paid.said());
        killed += paid.code == 0 ? 0 : 1;
        if (paid.code != 0) // nobody knows: asked once more, with the same id
            COMPARE_EXIT(home.run(pay), 0);
        if (n % 3 == 0)
            longest = static_cast<int>(std::clamp<qint64>(timer.elapsed(), 20, 60'000));
    }
    const std::unique_ptr<Store> store = testStore.open();
    const SystemClock clock;
    const Result<std::optional<JobDetail>> after = store->detail(jobId, clock.now());
    QVERIFY(after && *after);
    QCOMPARE(contradictions(**after), QString());
    const QStringList lines = (*after)->card.job.notes.split(u'\n');
    for (const QString &token : std::as_const(saidSaved))
        QCOMPARE(lines.count(token), 1);
    for (const QString &token : std::as_const(notSaid))
        QVERIFY2(lines.count(token) <= 1, qPrintable(token));
    QStringList booked;
    for (const Payment &payment : (*after)->payments)
        booked.push_back(payment.paymentId);
    booked.sort();
    payments.sort();
    QCOMPARE(booked, payments);
    qInfo("%d of %d commands were killed", killed, 3 * kCommands);
    QVERIFY2(killed >= 3 && saidSaved.size() >= 3, "hardly any command was hit; this test has shown nothing");
}

QTEST_GUILESS_MAIN(TestConcurrentEdits)
#include "tst_concurrentedits.moc"
