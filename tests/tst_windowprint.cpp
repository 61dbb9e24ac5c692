// SPDX-License-Identifier: GPL-3.0-or-later
#include "patience.h"
#include "todaypage.h"
#include "windowrig.h"

#include <QDirIterator>
#include <QLoggingCategory>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>

using namespace fb;

/// Ctrl+P in the window: what it asks, and the file that comes of it where there is no printer.
class TestWindowPrint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_rig.reset(); }
    void daySheetOnToday();
    void ticketOnTheJobPage();
    void leavingTheDialogPrintsNothing();

private:
    static QPrintDialog *dialog() { return WindowRig::window()->findChild<QPrintDialog *>(QStringLiteral("printDialog")); }
    QStringList files() const
    {
        QStringList names;
        QDirIterator entries(m_home.path(), {QStringLiteral("*.pdf")}, QDir::Files, QDirIterator::Subdirectories);
        while (entries.hasNext())
            names.push_back(entries.next());
        return names;
    }
    /// Presses the key. @return whether the dialog came up
    static bool ask()
    {
        WindowRig::window()->activateWindow(); // where there is no window manager, nobody does it once a dialog is gone
        if (!QTest::qWaitForWindowActive(WindowRig::window(), kPatienceMs))
            return false;
        WindowRig::press(Qt::Key_P, Qt::ControlModifier);
        return QTest::qWaitFor([] { return dialog() && dialog()->isVisible(); }, kPatienceMs);
    }
    /// Presses the key, accepts the dialog. @return the file, complete; empty with a warning
    QString print()
    {
        const QStringList before = files();
        if (!ask()) {
            qWarning("no dialog came up");
            return {};
        }
        WindowRig::press(Qt::Key_P, Qt::ControlModifier); // once more opens no second one
        dialog()->accept();
        QString file;
        const bool written = QTest::qWaitFor(
            [&] {
                for (const QString &name : files()) {
                    QFile pdf(name);
                    if (!before.contains(name) && pdf.open(QIODevice::ReadOnly) && pdf.readAll().trimmed().endsWith("%%EOF"))
                        file = name;
                }
                return !file.isEmpty();
            },
            kPatienceMs);
        return written ? file : QString();
    }

    QTemporaryDir m_home;
    std::unique_ptr<WindowRig> m_rig;
};

void TestWindowPrint::initTestCase()
{
    QLoggingCategory::setFilterRules(QStringLiteral("floorboard.*.info=false"));
    if (!QPrinterInfo::availablePrinterNames().isEmpty())
        QSKIP("this computer has printers, and this test would use them");
    qputenv("HOME", m_home.path().toUtf8());
    m_rig = std::make_unique<WindowRig>();
    QVERIFY(m_rig->startSquare({QStringLiteral("--locations"), QStringLiteral("1"), QStringLiteral("--bookings"), QStringLiteral("60")}));
    QVERIFY(m_rig->open());
}

void TestWindowPrint::daySheetOnToday()
{
    const QString file = print();
    QVERIFY2(QFileInfo(file).fileName().startsWith(u"Day sheet 20"), qPrintable(file));
}

void TestWindowPrint::ticketOnTheJobPage()
{
    const QString jobId = WindowRig::window()->board().index(0, 0).data(BoardModel::JobIdRole).toString();
    Q_EMIT WindowRig::window()->findChild<TodayPage *>()->opened(jobId);
    const QString file = print();
    QVERIFY2(QFileInfo(file).fileName().startsWith(u"Job "), qPrintable(file));
}

void TestWindowPrint::leavingTheDialogPrintsNothing()
{
    const qsizetype before = files().size();
    QVERIFY(ask());
    dialog()->reject();
    QVERIFY(QTest::qWaitFor([] { return !dialog(); }, kPatienceMs));
    QCOMPARE(files().size(), before);
}

QTEST_MAIN(TestWindowPrint)
#include "tst_windowprint.moc"
