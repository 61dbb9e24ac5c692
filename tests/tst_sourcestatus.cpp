// SPDX-License-Identifier: GPL-3.0-or-later
// The status that can't lie: headlines by priority, and freshness that decays by the clock alone.
#include "sourcestatus.h"
#include "stepclock.h"

#include <QTest>

using namespace fb;

namespace {
constexpr milliseconds kInterval = minutes(10);

Error errorOf(ErrorKind kind) { return {.kind = kind, .detail = QStringLiteral("what happened"), .source = QStringLiteral("Square")}; }

SyncState failedWith(SyncState state, ErrorKind kind, Instant at)
{
    state.lastTryAt = at;
    state.lastOutcome = kind == ErrorKind::Braked ? Outcome::Braked : Outcome::Failed;
    state.lastError = errorOf(kind);
    return state;
}
} // namespace

class SourceStatusTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void neverUpToDateBeforeTheFirstSuccess()
    {
        StepClock clock;
        SyncState state;
        for (int minute = 0; minute < 60; ++minute) {
            QCOMPARE(sourceStatus(state, {}, clock.now(), kInterval).headline, Headline::NeverSynced);
            for (const ErrorKind kind : {ErrorKind::Timeout, ErrorKind::Network, ErrorKind::Auth, ErrorKind::Protocol})
                QVERIFY(sourceStatus(failedWith(state, kind, clock.now()), {}, clock.now(), kInterval).headline != Headline::UpToDate);
            clock.step(minutes(1));
        }
    }

    void decaysOnTimeWithoutAnyEvent()
    {
        StepClock clock;
        SyncState state;
        state.lastSuccessAt = clock.now();
        state.lastTryAt = clock.now();
        state.lastOutcome = Outcome::NoChange;
        const auto headline = [&] { return sourceStatus(state, {}, clock.now(), kInterval).headline; };
        QCOMPARE(headline(), Headline::UpToDate);
        clock.step(minutes(15));
        QCOMPARE(headline(), Headline::UpToDate); // exactly 1.5 intervals
        clock.step(milliseconds(1));
        QCOMPARE(headline(), Headline::Late);
        clock.step(minutes(15));
        QCOMPARE(headline(), Headline::Stale); // just over 3 intervals
    }

    void aFailedRunNeverMakesItFresher_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<Headline>("expected");
        QTest::newRow("the server died") << ErrorKind::Network << Headline::Offline;
        QTest::newRow("no answer") << ErrorKind::Timeout << Headline::SyncFailed;
        QTest::newRow("broken answer") << ErrorKind::Protocol << Headline::SyncFailed;
        QTest::newRow("token refused") << ErrorKind::Auth << Headline::NeedsAttention;
        QTest::newRow("scope missing") << ErrorKind::Forbidden << Headline::NeedsAttention;
        QTest::newRow("keyring locked") << ErrorKind::Secret << Headline::NeedsAttention;
        QTest::newRow("braked") << ErrorKind::Braked << Headline::NeedsAttention;
        QTest::newRow("newer schema") << ErrorKind::Setup << Headline::NeedsAttention;
    }
    void aFailedRunNeverMakesItFresher()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(Headline, expected);
        StepClock clock;
        SyncState state;
        state.lastSuccessAt = clock.now();
        clock.step(minutes(2));
        const SourceStatus status = sourceStatus(failedWith(state, kind, clock.now()), {}, clock.now(), kInterval);
        QCOMPARE(headlineText(status.headline), headlineText(expected));
        QVERIFY(status.error);
        clock.step(minutes(14));
        QCOMPARE(sourceStatus(failedWith(state, kind, clock.now()), {}, clock.now(), kInterval).freshness, Freshness::Late);
    }

    void priority()
    {
        StepClock clock;
        SyncState state;
        state.lastSuccessAt = clock.now();
        SyncNow here;
        const auto headline = [&] { return headlineText(sourceStatus(state, here, clock.now(), kInterval).headline); };
        QCOMPARE(headline(), QStringLiteral("Up to date"));
        state = failedWith(state, ErrorKind::Timeout, clock.now());
        QCOMPARE(headline(), QStringLiteral("Sync failed"));
        here.running = true;
        here.runningSince = clock.now();
        clock.step(milliseconds(399));
        QCOMPARE(headline(), QStringLiteral("Sync failed")); // a quick sync must not blink
        clock.step(milliseconds(1));
        QCOMPARE(headline(), QStringLiteral("Syncing"));
        state.pausedAt = clock.now();
        QCOMPARE(headline(), QStringLiteral("Paused"));
        here.rateLimitedUntil = clock.now() + seconds(42);
        QCOMPARE(headline(), QStringLiteral("Rate limited"));
        here.storeLostAt = clock.now();
        QCOMPARE(headline(), QStringLiteral("Offline"));
        here.setupError = errorOf(ErrorKind::Auth);
        QCOMPARE(headline(), QStringLiteral("Needs attention"));
    }

    void rateLimitEndsByTheClock()
    {
        StepClock clock;
        SyncState state;
        state.lastSuccessAt = clock.now();
        state.retryNotBefore = clock.now() + seconds(42);
        QCOMPARE(sourceStatus(state, {}, clock.now(), kInterval).headline, Headline::RateLimited);
        clock.step(seconds(42));
        QCOMPARE(sourceStatus(state, {}, clock.now(), kInterval).headline, Headline::UpToDate);
    }

    void aClockSetBackDoesNotStayFreshForEver()
    {
        StepClock clock;
        SyncState state;
        state.lastSuccessAt = clock.now();
        clock.step(-minutes(5));
        QCOMPARE(sourceStatus(state, {}, clock.now(), kInterval).headline, Headline::UpToDate);
        clock.step(-minutes(55));
        QCOMPARE(sourceStatus(state, {}, clock.now(), kInterval).headline, Headline::Stale);
    }
};

QTEST_APPLESS_MAIN(SourceStatusTest)
#include "tst_sourcestatus.moc"
