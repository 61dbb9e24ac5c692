// SPDX-License-Identifier: GPL-3.0-or-later
#include "runmodel.h"
#include "runtext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace fb;

namespace {

const QTimeZone kZone("America/Chicago");
const QDate kToday(2025, 11, 20);

Instant at(const char *text) { return *parseRfc3339(QString::fromLatin1(text)); }

/// The run number @p number of a day: one every ten minutes.
RunRecord makeRun(int number, Outcome outcome = Outcome::NoChange)
{
    RunRecord run;
    run.runId = QStringLiteral("run-%1").arg(number, 4, 10, QLatin1Char('0'));
    run.startedAt = at("2025-11-20T12:00:00Z") + minutes(10 * number);
    run.endedAt = run.startedAt + milliseconds(3900);
    run.outcome = outcome;
    run.by = QStringLiteral("system");
    run.window = {startOfDay(kToday, kZone), startOfDay(kToday.addDays(8), kZone)};
    run.totals.scanned = run.totals.skipped = 320;
    run.apiCalls = 4;
    return run;
}

QList<RunRecord> makeRuns(int from, int to)
{
    QList<RunRecord> runs;
    for (int i = from; i < to; ++i)
        runs.append(makeRun(i));
    return runs;
}

QString cell(const QAbstractItemModel &model, int row, int column) { return model.index(row, column).data().toString(); }

} // namespace

class TestRunModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void showsARunAsThePictureDoes()
    {
        RunModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setZone(kZone, kToday);
        RunRecord run = makeRun(0, Outcome::Success);
        run.totals = {1320, 1, 3, 0, 1316, 0};
        model.apply({run});

        QCOMPARE(cell(model, 0, RunModel::Started), QStringLiteral("06:00:00"));
        QCOMPARE(cell(model, 0, RunModel::TriggeredBy), QStringLiteral("Schedule"));
        QCOMPARE(cell(model, 0, RunModel::By), QStringLiteral("System"));
        QCOMPARE(cell(model, 0, RunModel::Window), QStringLiteral("Nov 20–27"));
        QCOMPARE(cell(model, 0, RunModel::Scanned), QStringLiteral("1,320"));
        QCOMPARE(cell(model, 0, RunModel::Updated), QStringLiteral("3"));
        QCOMPARE(cell(model, 0, RunModel::Duration), QStringLiteral("3.9 s"));
        QCOMPARE(cell(model, 0, RunModel::OutcomeColumn), QStringLiteral("Success"));
        QCOMPARE(model.index(0, RunModel::Errors).data(RunModel::NumberRole).toLongLong(), 0);
        QVERIFY(!model.index(0, RunModel::By).data(RunModel::NumberRole).isValid());
        QCOMPARE(model.index(0, RunModel::Scanned).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Scanned: 1,320"));

        model.setZone(kZone, kToday.addDays(1));
        QCOMPARE(cell(model, 0, RunModel::Started), QStringLiteral("Nov 20, 06:00"));
    }

    void anUnfinishedRunSaysSo()
    {
        RunModel model;
        RunRecord run = makeRun(0);
        run.outcome.reset();
        run.endedAt.reset();
        model.apply({run});
        QCOMPARE(cell(model, 0, RunModel::OutcomeColumn), QStringLiteral("Running"));
        QCOMPARE(cell(model, 0, RunModel::Duration), QString());
        QCOMPARE(model.index(0, 0).data(RunModel::OutcomeRole).toInt(), -1);
    }

    void newestFirstWhateverTheOrder()
    {
        RunModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply({makeRun(2), makeRun(0), makeRun(1)});
        QCOMPARE(model.rows().at(0).runId, QStringLiteral("run-0002"));
        QCOMPARE(model.rows().at(2).runId, QStringLiteral("run-0000"));
    }

    void dryRunsAreNoRows()
    {
        RunModel model;
        RunRecord dry = makeRun(1);
        dry.runId.clear();
        model.apply({dry});
        model.upsert(dry, 10);
        QCOMPARE(model.rowCount(), 0);
    }

    void aFinishedRunIsOneInsertedRow()
    {
        RunModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply(makeRuns(0, 50));
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QPersistentModelIndex selected(model.index(10, 0));
        const QString selectedId = selected.data(RunModel::RunIdRole).toString();

        model.apply(makeRuns(0, 51));
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted.first().at(1).toInt(), 0);
        QCOMPARE(inserted.first().at(2).toInt(), 0);

        model.upsert(makeRun(51), 100);
        QCOMPARE(inserted.size(), 2);
        QCOMPARE(removed.size() + reset.size() + changed.size(), 0);
        QCOMPARE(selected.row(), 12);
        QCOMPARE(selected.data(RunModel::RunIdRole).toString(), selectedId);
    }

    void aRunThatFinishesIsOneChangedRow()
    {
        RunModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<RunRecord> runs = makeRuns(0, 20);
        runs[19].outcome.reset();
        model.apply(runs);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.upsert(makeRun(19, Outcome::Partial), 100);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 0);
        QCOMPARE(changed.first().at(1).toModelIndex().row(), 0);
        QCOMPARE(inserted.size(), 0);
        model.upsert(makeRun(19, Outcome::Partial), 100);
        QCOMPARE(changed.size(), 1); // the same again is no change
    }

    void theOldestGoWhenTheLimitIsReached()
    {
        RunModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply(makeRuns(1, 6));
        model.upsert(makeRun(6), 5);
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.rows().last().runId, QStringLiteral("run-0002"));
        model.upsert(makeRun(0), 5); // older than everything shown
        QCOMPARE(model.rowCount(), 5);
        QVERIFY(!model.indexOf(QStringLiteral("run-0000")).isValid());
    }

    void rowsGoAndComeInStretches()
    {
        RunModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply(makeRuns(0, 10) + makeRuns(20, 30));
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        model.apply(makeRuns(5, 25));
        QCOMPARE(removed.size(), 2);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(model.rows(), [] {
            auto runs = makeRuns(5, 25);
            std::ranges::reverse(runs);
            return runs;
        }());
    }

    void filtersByTriggerAndOutcome()
    {
        RunModel model;
        RunFilter filter;
        filter.setSourceModel(&model);
        QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<RunRecord> runs = makeRuns(0, 6);
        runs[1].trigger = Trigger::Manual;
        runs[2].trigger = Trigger::Manual;
        runs[2].outcome = Outcome::Failed;
        model.apply(runs);

        filter.setTrigger(Trigger::Manual);
        QCOMPARE(filter.rowCount(), 2);
        filter.setOutcome(Outcome::Failed);
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(filter.index(0, 0).data(RunModel::RunIdRole).toString(), QStringLiteral("run-0002"));
        QVERIFY(filter.isFiltering());
        filter.setTrigger(std::nullopt);
        filter.setOutcome(std::nullopt);
        QCOMPARE(filter.rowCount(), 6);
    }

    void windows_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("text");
        QTest::newRow("one day") << kToday << 1 << QStringLiteral("Nov 20");
        QTest::newRow("days of a month") << kToday << 8 << QStringLiteral("Nov 20–27");
        QTest::newRow("across months") << QDate(2025, 11, 28) << 5 << QStringLiteral("Nov 28 – Dec 2");
        QTest::newRow("no days") << kToday << 0 << QStringLiteral("none");
    }
    void windows()
    {
        QFETCH(QDate, from);
        QFETCH(int, days);
        QTEST(RunText::window({startOfDay(from, kZone), startOfDay(from.addDays(days), kZone)}, kZone), "text");
    }

    void durations_data()
    {
        QTest::addColumn<int>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("too short for tenths of a second") << 41 << QStringLiteral("41 ms");
        QTest::newRow("the shortest in seconds") << 100 << QStringLiteral("0.1 s");
        QTest::newRow("short") << 840 << QStringLiteral("0.8 s");
        QTest::newRow("usual") << 3'900 << QStringLiteral("3.9 s");
        QTest::newRow("almost a minute never reads 60.0 s") << 59'960 << QStringLiteral("1 min 00 s");
        QTest::newRow("minutes") << 125'000 << QStringLiteral("2 min 05 s");
        QTest::newRow("a clock that went back") << -5 << QStringLiteral("0 ms");
    }
    void durations()
    {
        QFETCH(int, ms);
        QTEST(RunText::duration(milliseconds(ms)), "text");
    }

    void summaryForThoseWhoCannotSeeTheChart()
    {
        QCOMPARE(RunText::summary({}), QStringLiteral("No runs yet."));
        QList<RunRecord> runs = makeRuns(0, 3);
        runs[0].totals.created = 2;
        runs[1].totals.updated = 5;
        runs[2].outcome = Outcome::Failed;
        const QString text = RunText::summary(runs);
        QVERIFY2(text.contains(QStringLiteral("2 created, 5 updated")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("1 of them failed")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("3.9 seconds")), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestRunModel)
#include "tst_runmodel.moc"
