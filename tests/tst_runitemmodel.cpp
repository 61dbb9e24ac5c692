// SPDX-License-Identifier: GPL-3.0-or-later
#include "runitemmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace fb;

namespace {

const QTimeZone kZone("America/Chicago");
const QDate kToday(2025, 11, 20);

RunItem makeItem(const QString &id, StepAction action, const char *start = "2025-11-20T17:00:00Z")
{
    RunItem item;
    item.bookingId = id;
    item.action = action;
    item.customerName = QStringLiteral("Elena Vasquez");
    item.reason = QStringLiteral("moved in Square");
    item.startAt = parseRfc3339(QString::fromLatin1(start));
    if (action == StepAction::Error)
        item.error = QStringLiteral("Square answered 404");
    return item;
}

RunItem withChange(const QString &field, const QString &before, const QString &after)
{
    RunItem item = makeItem(QStringLiteral("B1"), StepAction::Update);
    item.changes = {{field, before, after}};
    return item;
}

} // namespace

class TestRunItemModel : public QObject {
    Q_OBJECT

private:
    static QString cell(const RunItemModel &model, int row, int column) { return model.index(row, column).data().toString(); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void worstFirstThenByTime()
    {
        RunItemModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply({makeItem(QStringLiteral("create"), StepAction::Create), makeItem(QStringLiteral("late"), StepAction::Update, "2025-11-20T20:00:00Z"),
                     makeItem(QStringLiteral("early"), StepAction::Update), makeItem(QStringLiteral("cancel"), StepAction::Cancel),
                     makeItem(QStringLiteral("error"), StepAction::Error)});
        QStringList order;
        for (const RunLine &line : model.rows())
            order.append(line.item.bookingId);
        QCOMPARE(order.join(QLatin1Char(' ')), QStringLiteral("error cancel early late create"));
    }

    void changes_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *field, const char *before, const char *after, const char *text) {
            QTest::newRow(name) << QString::fromUtf8(field) << QString::fromUtf8(before) << QString::fromUtf8(after) << QString::fromUtf8(text);
        };
        row("moved within a day", "startAt", "2025-11-20T17:00:00Z", "2025-11-20T19:30:00Z", "Start 11:00 → 13:30");
        row("moved within another day", "startAt", "2025-12-24T17:00:00Z", "2025-12-24T19:30:00Z", "Start 11:00 → 13:30");
        row("moved to another day", "startAt", "2025-11-20T17:00:00Z", "2025-11-21T15:00:00Z", "Start 11:00 → Fri 09:00");
        row("cancelled", "status", "ACCEPTED", "CANCELLED_BY_CUSTOMER", "State Accepted → Cancelled by customer");
        row("a word of Square's future", "status", "ACCEPTED", "WAITING_ROOM", "State Accepted → Waiting room");
        row("phone for the first time", "customerPhone", "", "(615) 555-0188", "Phone empty → (615) 555-0188");
        row("longer", "durationMinutes", "60", "90", "Lasts 1 h → 1 h 30");
        row("text with line breaks", "customerNote", "a", "b\n  c", "Customer note a → b c");
        row("a field of a later version", "colour", "red", "blue", "colour red → blue");
        row("not a time after all", "startAt", "soon", "later", "Start soon → later");
        row("bookkeeping alone", "version", "3", "4", "Version 3 → 4");
    }
    void changes()
    {
        QFETCH(QString, field);
        QFETCH(QString, before);
        QFETCH(QString, after);
        RunItemModel model;
        model.setZone(kZone, kToday);
        model.apply({withChange(field, before, after)});
        QTEST(cell(model, 0, RunItemModel::Change), "text");
    }

    void bookkeepingStaysInTheBackground()
    {
        RunItem item = withChange(QStringLiteral("version"), QStringLiteral("3"), QStringLiteral("4"));
        item.changes.append({QStringLiteral("serviceType"), QStringLiteral("Express"), QStringLiteral("Full interior")});
        RunItemModel model;
        model.apply({item});
        QCOMPARE(cell(model, 0, RunItemModel::Change), QStringLiteral("Service Express → Full interior"));
    }

    void aNewBookingSaysWhatItIs()
    {
        RunItem item = makeItem(QStringLiteral("B1"), StepAction::Create);
        item.changes = {{QStringLiteral("startAt"), {}, QStringLiteral("2025-11-20T17:00:00Z")},
                        {QStringLiteral("durationMinutes"), {}, QStringLiteral("360")},
                        {QStringLiteral("serviceType"), {}, QStringLiteral("Ceramic coat")},
                        {QStringLiteral("customerName"), {}, item.customerName},
                        {QStringLiteral("locationId"), {}, QStringLiteral("L-MAIN")},
                        {QStringLiteral("teamMemberId"), {}, QStringLiteral("TM-1")}};
        RunItemModel model;
        model.apply({item, makeItem(QStringLiteral("B2"), StepAction::Create, "2025-11-20T18:00:00Z")});
        QCOMPARE(cell(model, 0, RunItemModel::Change), QStringLiteral("New Ceramic coat, 6 h"));
        QCOMPARE(cell(model, 1, RunItemModel::Change), QStringLiteral("New booking"));
    }

    void failuresSaySo()
    {
        RunItemModel model;
        model.apply({makeItem(QStringLiteral("B1"), StepAction::Error), makeItem(QStringLiteral("B2"), StepAction::Update)});
        QCOMPARE(cell(model, 0, RunItemModel::Change), QStringLiteral("Square answered 404"));
        QCOMPARE(cell(model, 0, RunItemModel::Result), QStringLiteral("Failed"));
        QCOMPARE(model.index(0, 0).data(RunItemModel::DoneRole).toBool(), false);
        QCOMPARE(cell(model, 1, RunItemModel::Result), QStringLiteral("Done"));
        model.setApplied(false);
        QCOMPARE(cell(model, 1, RunItemModel::Result), QStringLiteral("Not applied"));
        QCOMPARE(model.index(1, 0).data(RunItemModel::DoneRole).toBool(), false);
    }

    void equalUnreadableRecordsAllStay()
    {
        RunItemModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        RunItem unreadable = makeItem({}, StepAction::Error);
        unreadable.customerName.clear();
        model.apply({unreadable, unreadable});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(cell(model, 1, RunItemModel::Customer), QStringLiteral("Unreadable record"));
    }

    void theSameLedgerAgainChangesNothing()
    {
        RunItemModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QList<RunItem> items{makeItem(QStringLiteral("B1"), StepAction::Update), makeItem(QStringLiteral("B2"), StepAction::Cancel)};
        model.apply(items);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.apply(items);
        QCOMPARE(inserted.size() + removed.size() + changed.size() + reset.size(), 0);
        model.apply(items + QList{makeItem(QStringLiteral("B3"), StepAction::Create)});
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(removed.size() + changed.size() + reset.size(), 0);
        model.apply({});
        QCOMPARE(model.rowCount(), 0);
    }

    void textFromOutsideIsNeverRich()
    {
        RunItem item = makeItem(QStringLiteral("B1"), StepAction::Update);
        item.customerName = QStringLiteral("<img src=x> & Sons");
        RunItemModel model;
        model.apply({item});
        QCOMPARE(model.index(0, RunItemModel::Customer).data(Qt::ToolTipRole).toString(), QStringLiteral("<qt>&lt;img src=x&gt; &amp; Sons</qt>"));
        QCOMPARE(cell(model, 0, RunItemModel::Customer), item.customerName);
    }

    void aRowReadsAsOneSentence()
    {
        RunItemModel model;
        model.setZone(kZone, kToday);
        model.apply({withChange(QStringLiteral("startAt"), QStringLiteral("2025-11-20T17:00:00Z"), QStringLiteral("2025-11-20T19:30:00Z"))});
        QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Update, 11:00, Elena Vasquez, Start 11:00 → 13:30, Done, Moved in Square"));
    }
};

QTEST_GUILESS_MAIN(TestRunItemModel)
#include "tst_runitemmodel.moc"
