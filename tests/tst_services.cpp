// SPDX-License-Identifier: GPL-3.0-or-later
// The façades of the window with their real threads, a real store and a local Square.
#include "patience.h"
#include "sandboxprocess.h"
#include "shopservice.h"
#include "syncservice.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fb;

class ServicesTest : public QObject {
    Q_OBJECT

private:
    /// One desk: both services on a store in a directory of the test's own.
    struct Desk {
        SystemClock clock;
        ShopService shop;
        SyncService sync;

        Desk(const QString &store, const QUrl &square, milliseconds poll = milliseconds(50), milliseconds interval = std::chrono::hours(1))
            : shop({.store = store, .desk = QStringLiteral("Front desk"), .pollInterval = poll}, clock)
            , sync({.store = store, .squareUrl = square.toString(), .desk = QStringLiteral("Front desk"), .reconcileInterval = interval}, clock)
        {
            QObject::connect(&shop, &ShopService::statesRead, &sync, &SyncService::noteStates);
        }

        /// Runs once and waits for the end.
        RunRecord run()
        {
            QSignalSpy finished(&sync, &SyncService::runFinished);
            sync.requestRun({.trigger = Trigger::Manual});
            if (!finished.wait(2 * kPatienceMs))
                qFatal("the run did not end");
            return finished.last().first().value<RunRecord>();
        }

        template<class T>
        Result<T> answer(std::function<void(Answer<T>)> ask)
        {
            std::optional<Result<T>> came;
            ask([&came](Result<T> result) { came = std::move(result); });
            if (!QTest::qWaitFor([&came] { return came.has_value(); }, 2 * kPatienceMs))
                qFatal("no answer came");
            return *came;
        }
        BoardDay today()
        {
            return answer<BoardDay>([this](Answer<BoardDay> answer) { shop.board(QDate(), &shop, std::move(answer)); }).value();
        }
    };

    QTemporaryDir m_directory;
    SandboxProcess m_sandbox;
    int m_stores = 0;

    QString newStore() { return QStringLiteral("sqlite:") + m_directory.filePath(QStringLiteral("shop%1.db").arg(++m_stores)); }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("FLOORBOARD_SQUARE_TOKEN", "test");
        qRegisterMetaType<RunRecord>();
        QVERIFY(m_sandbox.start({QStringLiteral("--locations"), QStringLiteral("1"), QStringLiteral("--bookings"), QStringLiteral("60")}));
    }
    void init() { m_sandbox.reset(); }

    void aRunFillsTheBoardAndThePollTells()
    {
        Desk desk(newStore(), m_sandbox.url());
        QSignalSpy changed(&desk.shop, &ShopService::cardsChanged);
        QTRY_VERIFY(desk.shop.lastPollAt());
        QCOMPARE(desk.sync.status().headline, Headline::NeverSynced);
        const RunRecord run = desk.run();
        QVERIFY2(!run.error, qPrintable(run.error ? run.error->detail : QString()));
        QVERIFY(run.totals.created > 20);
        QTRY_VERIFY(!changed.isEmpty());
        QTRY_COMPARE(desk.sync.status().headline, Headline::UpToDate);
        const BoardDay day = desk.today();
        QVERIFY(day.synced);
        QVERIFY(!day.cards.isEmpty());
        QVERIFY(!day.location.name.isEmpty());
    }

    void aSecondDeskSeesWhatTheFirstOneDoes()
    {
        const QString store = newStore();
        Desk first(store, m_sandbox.url());
        first.run();
        Desk second(store, m_sandbox.url());
        const JobCard card = second.today().cards.first();
        QSignalSpy changed(&second.shop, &ShopService::cardsChanged);
        const Result<JobDetail> moved = first.answer<JobDetail>([&](Answer<JobDetail> answer) {
            first.shop.edit(card.job.jobId, MoveEdit{WorkStatus::CheckedIn, {}}, card.job.revision, &first.shop, std::move(answer));
        });
        QVERIFY(moved);
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(changed.last().first().value<QList<JobCard>>().first().job.workStatus, WorkStatus::CheckedIn);
        // The second desk still believes the old revision: its edit neither wins nor gets lost silently.
        const Result<JobDetail> stale = second.answer<JobDetail>([&](Answer<JobDetail> answer) {
            second.shop.edit(card.job.jobId, MoveEdit{WorkStatus::CheckedIn, {}}, card.job.revision, &second.shop, std::move(answer));
        });
        QVERIFY(!stale);
        QTRY_COMPARE(second.sync.status().headline, Headline::UpToDate); // it never ran itself
    }

    void theScheduleRunsByItselfPausesAndResumes()
    {
        Desk desk(newStore(), m_sandbox.url(), milliseconds(50), milliseconds(300));
        QSignalSpy finished(&desk.sync, &SyncService::runFinished);
        desk.sync.start();
        QTRY_VERIFY(finished.size() >= 3);
        desk.sync.pause();
        QTRY_COMPARE(desk.sync.status().headline, Headline::Paused);
        QCOMPARE(desk.sync.status().pausedBy, QStringLiteral("Front desk"));
        desk.sync.resume();
        const qsizetype before = finished.size();
        QTRY_VERIFY(finished.size() > before);
        QTRY_VERIFY(desk.sync.status().headline != Headline::Paused);
    }

    void cancelEndsARunThatWaits()
    {
        Desk desk(newStore(), m_sandbox.url());
        m_sandbox.fault({{"path", "/v2/bookings"}, {"kind", "hang"}, {"times", -1}});
        QSignalSpy finished(&desk.sync, &SyncService::runFinished);
        desk.sync.requestRun({.trigger = Trigger::Manual});
        QTRY_VERIFY(m_sandbox.requestCount("/v2/bookings") > 0);
        QTRY_COMPARE(desk.sync.status().headline, Headline::Syncing); // after 400 ms
        desk.sync.cancelRun();
        QTRY_VERIFY(!finished.isEmpty());
        QCOMPARE(finished.first().first().value<RunRecord>().outcome, std::optional(Outcome::Cancelled));
        QVERIFY(desk.sync.status().headline != Headline::UpToDate);
    }

    void closingInTheMiddleOfARunEndsAtOnce()
    {
        QElapsedTimer elapsed;
        {
            Desk desk(newStore(), m_sandbox.url());
            m_sandbox.fault({{"path", "/v2/bookings"}, {"kind", "hang"}, {"times", -1}});
            desk.sync.requestRun({.trigger = Trigger::Manual});
            QTRY_VERIFY(m_sandbox.requestCount("/v2/bookings") > 0);
            elapsed.start();
        }
        QVERIFY2(elapsed.elapsed() < 15'000, "the window must not wait for Square to close"); // a hung close would take half a minute
    }

    void neverUpToDateWhenTheServerDies()
    {
        Desk desk(newStore(), QUrl(QStringLiteral("http://127.0.0.1:9"))); // nobody listens there
        const RunRecord run = desk.run();
        QCOMPARE(run.outcome, std::optional(Outcome::Failed));
        QCOMPARE(desk.sync.status().headline, Headline::Offline);
        QVERIFY(desk.sync.status().until);
    }

    void aStoreThatCannotBeOpenedIsSaid()
    {
        Desk desk(QStringLiteral("sqlite:/proc/nowhere/shop.db"), m_sandbox.url());
        QTRY_VERIFY(desk.shop.pollError());
        QVERIFY(!desk.shop.lastPollAt());
        QCOMPARE(desk.run().outcome, std::optional(Outcome::Failed));
        QCOMPARE(desk.sync.status().headline, Headline::NeedsAttention);
    }

    void testConnectionTellsWhatItFound()
    {
        Desk desk(newStore(), m_sandbox.url());
        const auto test = [&](const QUrl &url) {
            return desk.answer<ConnectionReport>(
                [&](Answer<ConnectionReport> answer) { desk.sync.testConnection(url.toString(), Secret("any"), &desk.sync, std::move(answer)); });
        };
        const Result<ConnectionReport> good = test(m_sandbox.url());
        QVERIFY(good);
        QVERIFY(!good->locations.isEmpty());
        const Result<ConnectionReport> bad = test(QUrl(QStringLiteral("http://127.0.0.1:9")));
        QVERIFY(!bad);
        QCOMPARE(bad.error().kind, ErrorKind::Network);
        m_sandbox.fault({{"path", "/oauth2/token/status"}, {"kind", "html"}, {"times", -1}});
        QVERIFY(!test(m_sandbox.url())); // whether the token suffices was the question
    }
};

QTEST_GUILESS_MAIN(ServicesTest)
#include "tst_services.moc"
