// SPDX-License-Identifier: GPL-3.0-or-later
#include "patience.h"
#include "poller.h"
#include "stepclock.h"

#include <QTest>

using namespace fb;

class PollerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pollsAgainAndAgainButNeverTwoAtATime()
    {
        StepClock clock;
        int asked = 0;
        Poller poller([&asked] { ++asked; }, clock);
        poller.start(milliseconds(5));
        QCOMPARE(asked, 1);
        QTest::ignoreMessage(QtInfoMsg, "skipped (previous poll running)");
        poller.pollNow();
        QCOMPARE(asked, 1); // the first answer is still awaited
        QTRY_VERIFY(poller.polls() == 1); // and the timer goes on without asking
        poller.finished({});
        QCOMPARE(asked, 2); // at once: the first answer may be older than the question
        poller.finished({});
        QTRY_VERIFY(asked > 2);
    }

    void pausesWhileHiddenAndFetchesOnceAtReturn()
    {
        StepClock clock;
        int asked = 0;
        Poller *self = nullptr;
        Poller poller(
            [&] {
                ++asked;
                self->finished({});
            },
            clock);
        self = &poller;
        poller.start(std::chrono::hours(1));
        QCOMPARE(asked, 1);
        QTest::ignoreMessage(QtInfoMsg, "paused (window minimized)");
        poller.setVisible(false);
        QVERIFY(poller.isPaused());
        clock.step(std::chrono::hours(6));
        QCOMPARE(asked, 1);
        QTest::ignoreMessage(QtInfoMsg, "resumed (window visible)");
        poller.setVisible(true);
        QCOMPARE(asked, 2); // one fetch, no burst
        poller.setVisible(true);
        QCOMPARE(asked, 2);
    }

    void aReturnWhileAnAnswerIsAwaitedAsksOnceMoreAfterIt()
    {
        StepClock clock;
        int asked = 0;
        Poller poller([&asked] { ++asked; }, clock);
        poller.start(std::chrono::hours(1));
        poller.setVisible(false);
        poller.setVisible(true);
        QCOMPARE(asked, 1);
        poller.finished({});
        QCOMPARE(asked, 2);
        poller.finished({});
        QCOMPARE(asked, 2);
    }

    void keepsTheLastErrorAndHeals()
    {
        StepClock clock;
        Poller poller([] { }, clock);
        poller.start(std::chrono::hours(1));
        const Instant first = clock.now();
        poller.finished({});
        QCOMPARE(poller.lastSuccessAt(), std::optional(first));
        clock.step(seconds(20));
        poller.pollNow();
        QTest::ignoreMessage(QtWarningMsg, "failed: the store does not answer");
        poller.finished(failure(ErrorKind::Storage, QStringLiteral("the store does not answer")));
        QCOMPARE(poller.lastSuccessAt(), std::optional(first)); // a failure makes nothing fresher
        QVERIFY(poller.lastError());
        poller.pollNow();
        poller.finished({});
        QVERIFY(!poller.lastError());
        QCOMPARE(poller.lastSuccessAt(), std::optional(first + seconds(20)));
    }
};

QTEST_GUILESS_MAIN(PollerTest)
#include "tst_poller.moc"
