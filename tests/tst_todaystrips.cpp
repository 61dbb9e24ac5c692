// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardmodel.h"
#include "patience.h"
#include "shopservice.h"
#include "stepclock.h"
#include "store.h"
#include "strip.h"
#include "syncservice.h"
#include "theme.h"
#include "ticker.h"
#include "todaycontroller.h"
#include "todaypage.h"

#include <QTemporaryDir>
#include <QTest>

using namespace fb;

/// When the lines above the board come and go: not while somebody is about to click a card.
class TestTodayStrips : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aLineWaitsForWhoUsesTheBoard();
    void itComesAtOnceWhereNobodyDoes();

private:
    void pass(milliseconds time)
    {
        m_clock.step(time);
        m_today->tick();
    }
    Strip *unsynced() const { return m_page->findChild<Strip *>(QStringLiteral("unsyncedStrip")); }

    std::unique_ptr<QTemporaryDir> m_directory;
    StepClock m_clock;
    Theme m_theme;
    Ticker m_ticker{m_clock};
    std::unique_ptr<ShopService> m_shop;
    std::unique_ptr<SyncService> m_sync;
    std::unique_ptr<BoardModel> m_board;
    std::unique_ptr<TodayController> m_today;
    std::unique_ptr<TodayPage> m_page;
};

void TestTodayStrips::init()
{
    m_theme.apply(Theme::Mode::Light);
    m_directory = std::make_unique<QTemporaryDir>();
    const QString address = QStringLiteral("sqlite:%1").arg(m_directory->filePath(QStringLiteral("shop.db")));
    auto store = Store::open(*StoreAddress::parse(address));
    QVERIFY(store);
    QVERIFY((*store)->saveLocations({{.locationId = QStringLiteral("L1"), .name = QStringLiteral("Franklin"), .timeZone = QStringLiteral("UTC")}}));
    QVERIFY((*store)->setSetting(QStringLiteral("square.location"), QStringLiteral("L1")));
    const Actor desk{.name = QStringLiteral("desk-1"), .desk = QStringLiteral("desk-1")};
    QVERIFY((*store)->addWalkIn({.jobId = QStringLiteral("w1"), .name = QStringLiteral("Naomi"), .locationId = QStringLiteral("L1"), .at = m_clock.now()}, desk,
                                m_clock.now()));
    m_shop =
        std::make_unique<ShopService>(ShopService::Settings{.store = address, .desk = QStringLiteral("desk-1"), .pollInterval = milliseconds(50)}, m_clock);
    m_sync = std::make_unique<SyncService>(SyncService::Settings{.store = address, .desk = QStringLiteral("desk-1")}, m_clock);
    m_board = std::make_unique<BoardModel>();
    m_today = std::make_unique<TodayController>(*m_shop, *m_sync, *m_board, m_clock);
    m_page = std::make_unique<TodayPage>(m_theme, *m_board, *m_today, m_ticker);
    m_page->resize(1200, 800);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get(), kPatienceMs));
    m_today->showToday();
    QTRY_COMPARE(m_board->rowCount(), 1);
    QTRY_COMPARE(m_today->state(), BoardState::Ready);
    QVERIFY(!m_today->isSynced());
    QVERIFY(unsynced()->isHidden()); // the first run may be about to begin
    m_page->focusSearch();
}

void TestTodayStrips::cleanup()
{
    m_page.reset();
    m_today.reset();
    m_board.reset();
    m_sync.reset();
    m_shop.reset();
}

void TestTodayStrips::aLineWaitsForWhoUsesTheBoard()
{
    m_page->focusJob(QStringLiteral("w1"));
    pass(seconds(6)); // no run has come
    QVERIFY(!m_today->isComing());
    QVERIFY(unsynced()->isHidden());
    pass(milliseconds(2'900));
    QVERIFY(unsynced()->isHidden());
    m_clock.step(milliseconds(200)); // it looks again by itself
    QTRY_VERIFY(unsynced()->isVisible());
}

void TestTodayStrips::itComesAtOnceWhereNobodyDoes()
{
    pass(seconds(6));
    QVERIFY(unsynced()->isVisible());
}

QTEST_MAIN(TestTodayStrips)
#include "tst_todaystrips.moc"
