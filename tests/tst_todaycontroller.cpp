// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardmodel.h"
#include "carriedover.h"
#include "patience.h"
#include "samples.h"
#include "shopservice.h"
#include "stepclock.h"
#include "store.h"
#include "syncservice.h"
#include "todaycontroller.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fb;

namespace {

Location place(const char *id)
{
    return {.locationId = QLatin1String(id), .name = QLatin1String(id), .address = {}, .timeZone = QStringLiteral("UTC"), .currency = {}};
}

} // namespace

/// Which day the Today page reads, and when it reads it again.
class TestTodayController : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsCoveredElsewhereIsNotReadAgain();
    void whatIsCoveredHereIs();
    void tomorrowBecomesToday();

private:
    void cover(const char *locationId, const TimeWindow &window);

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<StepClock> m_clock;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ShopService> m_shop;
    std::unique_ptr<SyncService> m_sync;
    std::unique_ptr<BoardModel> m_board;
    std::unique_ptr<TodayController> m_today;
};

void TestTodayController::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<StepClock>();
    const QString address = QStringLiteral("sqlite:%1").arg(m_directory->filePath(QStringLiteral("shop.db")));
    auto store = Store::open(*StoreAddress::parse(address));
    QVERIFY(store);
    m_store = *std::move(store);
    QVERIFY(m_store->saveLocations({place("L1"), place("L2")}));
    QVERIFY(m_store->setSetting(QStringLiteral("square.location"), QStringLiteral("L1")));
    m_shop =
        std::make_unique<ShopService>(ShopService::Settings{.store = address, .desk = QStringLiteral("desk-1"), .pollInterval = milliseconds(30)}, *m_clock);
    m_sync = std::make_unique<SyncService>(SyncService::Settings{.store = address, .desk = QStringLiteral("desk-1")}, *m_clock);
    m_board = std::make_unique<BoardModel>();
    m_today = std::make_unique<TodayController>(*m_shop, *m_sync, *m_board, *m_clock);
}

void TestTodayController::cleanup()
{
    m_today.reset();
    m_board.reset();
    m_sync.reset();
    m_shop.reset();
    m_store.reset();
}

void TestTodayController::cover(const char *locationId, const TimeWindow &window)
{
    RunRecord run;
    run.runId = QStringLiteral("run-%1").arg(QLatin1String(locationId));
    run.locationId = QLatin1String(locationId);
    run.window = window;
    run.startedAt = m_clock->now();
    const auto lease = m_store->acquireLease(run);
    QVERIFY(lease && lease->has_value());
    run.outcome = Outcome::Success;
    Coverage coverage;
    coverage.add(window);
    QVERIFY(m_store->finishRun(**lease, run, SyncState{.locationId = run.locationId, .lastSuccessAt = m_clock->now(), .coverage = coverage.toText()}));
}

void TestTodayController::whatIsCoveredElsewhereIsNotReadAgain()
{
    cover("L2", dayWindow(dayOf(m_clock->now(), QTimeZone::utc()), QTimeZone::utc()));
    m_today->showToday();
    QTRY_COMPARE(m_today->state(), BoardState::Ready);
    QVERIFY(!m_today->isSynced());
    // Each poll says once that something may look different; each read says it once more.
    QSignalSpy polls(m_shop.get(), &ShopService::polled);
    QSignalSpy told(m_today.get(), &TodayController::stateChanged);
    QTRY_VERIFY(polls.size() >= 5);
    QCOMPARE(told.size(), polls.size());
}

void TestTodayController::whatIsCoveredHereIs()
{
    m_today->showToday();
    QTRY_COMPARE(m_today->state(), BoardState::Ready);
    QVERIFY(!m_today->isSynced());
    cover("L1", dayWindow(m_today->date(), QTimeZone::utc()));
    QTRY_VERIFY(m_today->isSynced());
}

void TestTodayController::tomorrowBecomesToday()
{
    const QDate first = dayOf(m_clock->now(), QTimeZone::utc());
    const Actor desk{.name = QStringLiteral("desk-1"), .desk = QStringLiteral("desk-1")};
    QVERIFY(m_store->addWalkIn({.jobId = QStringLiteral("w1"), .name = QStringLiteral("Car"), .locationId = QStringLiteral("L1"), .at = m_clock->now()}, desk,
                               m_clock->now()));
    QVERIFY(m_store->edit(QStringLiteral("w1"), MoveEdit{WorkStatus::CheckedIn, {}}, 0, desk, m_clock->now()));
    m_today->showToday();
    QTRY_COMPARE(m_today->state(), BoardState::Ready);
    m_today->stepDay(1);
    QTRY_COMPARE(m_board->date(), first.addDays(1));
    QTRY_COMPARE(m_today->state(), BoardState::Ready); // a slow store brings the skeleton, which stays a moment
    QVERIFY(m_today->carriedOver().count() == 0);
    m_clock->step(std::chrono::hours(24));
    m_today->tick();
    QTRY_COMPARE(m_today->carriedOver().count(), 1); // it stands in today's shop
    QTRY_COMPARE(m_today->state(), BoardState::Ready);
    m_clock->step(std::chrono::hours(24));
    m_today->tick();
    QTRY_COMPARE(m_board->date(), first.addDays(2)); // and follows midnight from then on
}

QTEST_MAIN(TestTodayController)
#include "tst_todaycontroller.moc"
