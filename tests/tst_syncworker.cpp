// SPDX-License-Identifier: GPL-3.0-or-later
// When the reconcile thread's worker starts a run by itself: here in the test's own thread, with a clock that the test steps.
#include "patience.h"
#include "sandboxprocess.h"
#include "stepclock.h"
#include "storeinterrupt.h"
#include "syncworker.h"

#include <QTemporaryDir>
#include <QTest>

using namespace fb;

class SyncWorkerTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_directory;
    SandboxProcess m_sandbox;

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("FLOORBOARD_SQUARE_TOKEN", "test");
        QVERIFY(m_sandbox.start({QStringLiteral("--locations"), QStringLiteral("1"), QStringLiteral("--bookings"), QStringLiteral("5")}));
    }

    void theNetworksReturnMakesUpForWhatFellDue()
    {
        StepClock clock;
        int started = 0;
        int finished = 0;
        int scheduled = 0;
        SyncReports reports{.state = [](const SyncState &) {},
                            .scheduled = [&scheduled](std::optional<Instant>) { ++scheduled; },
                            .started = [&started](Instant) { ++started; },
                            .progress = [](std::int64_t, std::int64_t) {},
                            .waiting = [](std::optional<Instant>) {},
                            .finished =
                                [&finished](const RunRecord &run) {
                                    finished += run.error ? 0 : 1;
                                    if (run.error)
                                        qWarning("%s", qPrintable(run.error->detail));
                                },
                            .setup = [](const std::optional<Error> &) {}};
        const QString store = QStringLiteral("sqlite:") + m_directory.filePath(QStringLiteral("shop.db"));
        SyncWorker worker({.store = store, .squareUrl = m_sandbox.urlText(), .desk = QStringLiteral("Front desk"), .reconcileInterval = std::chrono::hours(1)},
                          clock, std::move(reports), std::make_shared<StoreInterrupt>());
        worker.retryAfterOutage();
        QCOMPARE(started, 0); // nobody has started the schedule
        worker.start();
        QTRY_COMPARE(finished, 1);

        // Asleep for two hours, which the timer knows nothing of; no run has failed.
        clock.step(std::chrono::hours(2));
        QTRY_VERIFY((worker.retryAfterOutage(), started == 2)); // asked until the first run has let go
        QTRY_COMPARE(finished, 2);

        // A network that flickers starts nothing while the last success is fresh: the next run is only scheduled anew.
        clock.step(minutes(10));
        const int before = scheduled;
        QTRY_VERIFY((worker.retryAfterOutage(), scheduled > before));
        QCOMPARE(started, 2);
        worker.setPaused({.name = QStringLiteral("Ada")});
        clock.step(std::chrono::hours(2));
        worker.retryAfterOutage();
        QCOMPARE(started, 2);
    }
};

QTEST_GUILESS_MAIN(SyncWorkerTest)
#include "tst_syncworker.moc"
