// SPDX-License-Identifier: GPL-3.0-or-later
#include "patience.h"
#include "samples.h"
#include "shopservice.h"
#include "stepclock.h"
#include "store.h"
#include "synccontroller.h"
#include "syncpage.h"
#include "syncservice.h"
#include "theme.h"
#include "ticker.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fb;

namespace {

Location place(const char *id)
{
    return {.locationId = QLatin1String(id), .name = QLatin1String(id), .address = {}, .timeZone = QStringLiteral("UTC"), .currency = {}};
}

/// A run that a brake has stopped, as it stands in the store.
bool addBraked(Store &store, const char *location, Instant at)
{
    RunRecord run;
    run.runId = QStringLiteral("run-%1-%2").arg(QLatin1String(location)).arg(toMs(at));
    run.locationId = QLatin1String(location);
    run.window = {at - std::chrono::hours(1), at};
    run.startedAt = at;
    const auto lease = store.acquireLease(run);
    if (!lease || !lease->has_value())
        return false;
    run.outcome = Outcome::Braked;
    run.endedAt = at;
    run.brake = Brake::MassCancel;
    run.brakeSentence = QStringLiteral("%1 at %2").arg(QLatin1String(location)).arg((at - kSampleNow) / std::chrono::hours(1));
    return store.finishRun(**lease, run, SyncState{.locationId = run.locationId, .lastTryAt = at}).has_value();
}

} // namespace

/// What the Sync page is told of a store that several locations share.
class TestSyncController : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBrakeOfAnotherLocationIsNeitherShownNorLetPass();
};

void TestSyncController::aBrakeOfAnotherLocationIsNeitherShownNorLetPass()
{
    const QTemporaryDir directory;
    const StepClock clock;
    const QString address = QStringLiteral("sqlite:%1").arg(directory.filePath(QStringLiteral("shop.db")));
    const auto store = Store::open(*StoreAddress::parse(address));
    QVERIFY(store);
    QVERIFY((*store)->saveLocations({place("L1"), place("L2")}));
    QVERIFY((*store)->setSetting(QStringLiteral("square.location"), QStringLiteral("L1")));
    QVERIFY(addBraked(**store, "L1", kSampleNow));
    QVERIFY(addBraked(**store, "L2", kSampleNow + std::chrono::hours(1))); // the newest of all

    Theme theme;
    Ticker ticker(clock);
    ShopService shop({.store = address, .desk = QStringLiteral("desk-1"), .pollInterval = milliseconds(30)}, clock);
    SyncService sync({.store = address, .desk = QStringLiteral("desk-1")}, clock);
    sync.setActor({.name = QStringLiteral("desk-1"), .nobody = true}); // so that what is asked for can be counted, and nothing runs
    SyncPage page(theme);
    SyncController controller(page, sync, shop, ticker, seconds(20));
    auto *sentence = page.findChild<QLabel *>(QStringLiteral("brakeText"));
    QTRY_VERIFY(!page.findChild<QWidget *>(QStringLiteral("brakeSpot"))->isHidden());
    QCOMPARE(sentence->text(), QStringLiteral("L1 at 0"));
    auto *reason = page.findChild<QLineEdit *>(QStringLiteral("reason"));
    reason->setText(QStringLiteral("The storm")); // half written

    QVERIFY(addBraked(**store, "L1", kSampleNow + std::chrono::hours(2))); // by another desk
    QTRY_COMPARE(sentence->text(), QStringLiteral("L1 at 2"));
    QCOMPARE(reason->text(), QStringLiteral("The storm")); // it is about the same

    QSignalSpy asked(&sync, &SyncService::refused);
    Q_EMIT page.applyAnywayRequested(QStringLiteral("storm"));
    QCOMPARE(asked.size(), 1);
    controller.setLocation(place("L2")); // what was looked at is of L1
    Q_EMIT page.applyAnywayRequested(QStringLiteral("storm"));
    QCOMPARE(asked.size(), 1);
}

QTEST_MAIN(TestSyncController)
#include "tst_synccontroller.moc"
