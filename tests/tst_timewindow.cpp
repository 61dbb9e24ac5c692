// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepclock.h"
#include "timewindow.h"

#include <QTest>

using namespace fb;

class TimeWindowTest : public QObject {
    Q_OBJECT

private:
    static Instant at(const char *text) { return parseRfc3339(QString::fromLatin1(text)).value(); }

private Q_SLOTS:
    void readsTimesAsSquareWritesThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("seconds") << QStringLiteral("2020-10-28T15:47:41Z") << QStringLiteral("2020-10-28T15:47:41Z");
        QTest::newRow("two digits") << QStringLiteral("2024-01-19T00:27:54.59Z") << QStringLiteral("2024-01-19T00:27:54.590Z");
        QTest::newRow("nanoseconds are rounded") << QStringLiteral("2019-10-29T17:26:16.808603647Z") << QStringLiteral("2019-10-29T17:26:16.809Z");
        QTest::newRow("no zone means UTC") << QStringLiteral("2022-04-26T10:08:40.454726") << QStringLiteral("2022-04-26T10:08:40.455Z");
        QTest::newRow("offset") << QStringLiteral("2026-11-01T00:00:00-05:00") << QStringLiteral("2026-11-01T05:00:00Z");
        QTest::newRow("half-hour offset") << QStringLiteral("2026-11-01T00:00:00+05:30") << QStringLiteral("2026-10-31T18:30:00Z");
        QTest::newRow("no such offset") << QStringLiteral("2026-11-01T00:00:00+99:99") << QString();
        QTest::newRow("no such minute of an offset") << QStringLiteral("2026-11-01T00:00:00+05:60") << QString();
        QTest::newRow("leap day") << QStringLiteral("2028-02-29T12:00:00Z") << QStringLiteral("2028-02-29T12:00:00Z");
        QTest::newRow("no time at all") << QStringLiteral("2022-01-10 23:29:48 +0000 UTC") << QString();
        QTest::newRow("no leap day") << QStringLiteral("2027-02-29T12:00:00Z") << QString();
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("hostile") << QString(100'000, u'9') << QString();
    }
    void readsTimesAsSquareWritesThem()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const std::optional<Instant> time = parseRfc3339(text);
        QCOMPARE(time ? toRfc3339(*time) : QString(), expected);
    }

    void theDefaultWindowIsOfTheShopsZoneNotTheDesks()
    {
        // 21 November 03:30 UTC is still the 20th in Los Angeles, whatever TZ this computer has.
        const TimeWindow window = defaultWindow(at("2026-11-21T03:30:00Z"), QTimeZone("America/Los_Angeles"));
        QCOMPARE(toRfc3339(window.start), QStringLiteral("2026-11-19T08:00:00Z"));
        QCOMPARE(toRfc3339(window.end), QStringLiteral("2026-11-28T08:00:00Z"));
    }

    void daysAcrossDaylightSaving()
    {
        const QTimeZone newYork("America/New_York");
        QCOMPARE((dayWindow(QDate(2026, 11, 1), newYork).end - dayWindow(QDate(2026, 11, 1), newYork).start), milliseconds(std::chrono::hours(25)));
        QCOMPARE((dayWindow(QDate(2026, 3, 8), newYork).end - dayWindow(QDate(2026, 3, 8), newYork).start), milliseconds(std::chrono::hours(23)));
    }

    void slicesAreNeverLongerThanThirtyDaysAndShareTheirBounds()
    {
        // 31 days and an hour of elapsed time: refused by Square as one.
        const QTimeZone newYork("America/New_York");
        const TimeWindow window{startOfDay(QDate(2026, 10, 15), newYork), startOfDay(QDate(2026, 11, 15), newYork)};
        QCOMPARE(window.end - window.start, milliseconds(std::chrono::hours(31 * 24 + 1)));
        const QList<TimeWindow> parts = slices(window);
        QCOMPARE(parts.size(), 2);
        QCOMPARE(parts.first().start, window.start);
        QCOMPARE(parts.first().end, parts.last().start);
        QCOMPARE(parts.last().end, window.end);
        QVERIFY(parts.first().end - parts.first().start <= std::chrono::hours(30 * 24));
        QCOMPARE(slices({window.start, window.start}).size(), 0);
        QCOMPARE(slices({window.start, window.start + std::chrono::hours(30 * 24)}).size(), 1);
    }

    void coverageMergesAndRemembers()
    {
        Coverage coverage;
        const Instant noon = at("2026-11-20T12:00:00Z");
        const auto hours = [noon](int from, int to) { return TimeWindow{noon + std::chrono::hours(from), noon + std::chrono::hours(to)}; };
        coverage.add(hours(0, 10));
        coverage.add(hours(20, 30));
        QVERIFY(coverage.covers(hours(2, 10)));
        QVERIFY(!coverage.covers(hours(5, 25)));
        coverage.add(hours(10, 20));
        QCOMPARE(coverage.windows().size(), 1);
        QVERIFY(coverage.covers(hours(0, 30)));
        QCOMPARE(Coverage::fromText(coverage.toText()), coverage);
        QCOMPARE(Coverage::fromText(QStringLiteral("rubbish,-,1-")).windows().size(), 0);
    }
};

QTEST_APPLESS_MAIN(TimeWindowTest)
#include "tst_timewindow.moc"
