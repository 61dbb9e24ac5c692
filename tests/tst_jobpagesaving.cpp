// SPDX-License-Identifier: GPL-3.0-or-later
#include "failurestrip.h"
#include "jobpagerig.h"
#include "patience.h"
#include "storetamper.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QSignalSpy>

using namespace fb;

/// How the job page saves: what a field gives away and when, where the focus stays, and what becomes of an edit that fails, also after the page was left.
class TestJobPageSaving : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_rig = std::make_unique<JobPageRig>(); }
    void cleanup() { m_rig.reset(); }
    void theNextStepKeepsTheFocus();
    void aNameIsSavedAsAWhole();
    void aFailedEditRollsBackWithItsReason();
    void whatFailsAfterLeavingIsTold();

private:
    std::unique_ptr<JobPageRig> m_rig;
};

void TestJobPageSaving::theNextStepKeepsTheFocus()
{
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->show(job);
    auto *next = m_rig->find<QPushButton>("next");
    next->setFocus();
    QTRY_VERIFY(QApplication::focusWidget() == next); // the window is active
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(m_rig->controller->isMoving());
    QVERIFY(!m_rig->find("shopVehicle")->hasFocus());
    QTRY_VERIFY(!m_rig->controller->isMoving());
    QTRY_VERIFY(QApplication::focusWidget() == next);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(m_rig->stored(job).workStatus, WorkStatus::InProgress);
    QCOMPARE(m_rig->stored(job).vehicle(), QString());
    // Whoever goes elsewhere meanwhile is left there.
    QTRY_VERIFY(!m_rig->controller->isMoving());
    QTRY_VERIFY(QApplication::focusWidget() == next);
    QTest::keyClick(next, Qt::Key_Space);
    QVERIFY(m_rig->controller->isMoving());
    m_rig->find("shopPlate")->setFocus();
    QTRY_VERIFY(!m_rig->controller->isMoving());
    QVERIFY(m_rig->find("shopPlate")->hasFocus());
}

void TestJobPageSaving::aNameIsSavedAsAWhole()
{
    QVERIFY(m_rig->other->saveTeamMembers({{QStringLiteral("TM-1"), QStringLiteral("Rosa Medina")}}));
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->show(job);
    auto *technician = m_rig->find<QComboBox>("shopTechnician");
    QTRY_VERIFY(technician->findText(QStringLiteral("Rosa Medina")) >= 0);
    m_rig->type("shopTechnician", QStringLiteral("R"));
    QCOMPARE(technician->lineEdit()->text(), QStringLiteral("R")); // what is shown is what would be saved
    // A text that was typed later and has rested as long is saved: the name would have been before it.
    m_rig->find<QPlainTextEdit>("shopNotes")->setPlainText(QStringLiteral("Hook 17"));
    QTRY_COMPARE(m_rig->stored(job).notes, QStringLiteral("Hook 17"));
    QCOMPARE(m_rig->stored(job).technician, QString());
    // The name is chosen from what is offered, or typed to its end.
    QAbstractItemView *popup = technician->completer()->popup();
    QTRY_VERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(technician->lineEdit()->text(), QStringLiteral("Rosa Medina"));
    QTRY_COMPARE(m_rig->stored(job).technician, QStringLiteral("Rosa Medina"));
    m_rig->page->activateWindow(); // after the list there may be no window manager that would
    QVERIFY(QTest::qWaitForWindowActive(m_rig->page.get(), kPatienceMs));
    m_rig->type("shopBay", QStringLiteral("Yard"));
    m_rig->find("shopKeyTag")->setFocus();
    QTRY_COMPARE(m_rig->stored(job).bay, QStringLiteral("Yard"));
}

void TestJobPageSaving::aFailedEditRollsBackWithItsReason()
{
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->show(job);
    QVERIFY(tamper(m_rig->file(), QStringLiteral("ALTER TABLE change RENAME TO change_away")));
    auto *next = m_rig->find<QPushButton>("next");
    m_rig->click("next");
    QCOMPARE(next->text(), QStringLiteral("Start work")); // shown at once …
    QTRY_COMPARE(next->text(), QStringLiteral("Check in")); // … and taken back
    QTRY_VERIFY(m_rig->find("jobStrip")->accessibleName().startsWith(QStringLiteral("Not saved.")));
    m_rig->type("shopColor", QStringLiteral("Red"));
    QTest::keyClick(m_rig->find<QLineEdit>("shopColor"), Qt::Key_Return);
    QTRY_COMPARE(m_rig->text("shopColorState"), QStringLiteral("Not saved"));
    QVERIFY(m_rig->find("shopColorProblem")->isVisible());
    QCOMPARE(m_rig->find<QLineEdit>("shopColor")->text(), QStringLiteral("Red")); // the text stays
    QVERIFY(tamper(m_rig->file(), QStringLiteral("ALTER TABLE change_away RENAME TO change")));
    QTRY_COMPARE(m_rig->stored(job).vehicleColor, QStringLiteral("Red")); // offered again by itself
    QCOMPARE(m_rig->stored(job).workStatus, WorkStatus::Scheduled);
}

void TestJobPageSaving::whatFailsAfterLeavingIsTold()
{
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->show(job);
    FailureStrip strip(m_rig->theme);
    QObject::connect(m_rig->controller.get(), &JobController::failedElsewhere, &strip, &FailureStrip::add);
    QObject::connect(m_rig->controller.get(), &JobController::savedAfterAll, &strip, &FailureStrip::settle);
    QVERIFY(tamper(m_rig->file(), QStringLiteral("ALTER TABLE change RENAME TO change_away")));
    m_rig->click("next");
    m_rig->type("shopColor", QStringLiteral("Red"));
    m_rig->controller->close(); // as Esc does, before the store has answered
    m_rig->page->hide();
    QTRY_VERIFY2(strip.accessibleName().contains(QStringLiteral("1 more")), qPrintable(strip.accessibleName()));
    QVERIFY2(strip.accessibleName().startsWith(QStringLiteral("Naomi: not saved.")), qPrintable(strip.accessibleName()));
    QVERIFY2(strip.accessibleName().contains(QStringLiteral("Scheduled → Checked in")), qPrintable(strip.accessibleName()));
    QVERIFY2(strip.accessibleName().contains(QStringLiteral("Open the job to try again.")), qPrintable(strip.accessibleName())); // nobody else does
    QVERIFY(tamper(m_rig->file(), QStringLiteral("ALTER TABLE change_away RENAME TO change")));
    // The text is offered to the store again; whether the car is checked in, somebody has to say.
    QTRY_COMPARE(m_rig->stored(job).vehicleColor, QStringLiteral("Red"));
    QTRY_VERIFY(!strip.accessibleName().contains(QStringLiteral("1 more")));
    QVERIFY(strip.isVisible());
    QCOMPARE(m_rig->stored(job).workStatus, WorkStatus::Scheduled);
    QSignalSpy wanted(&strip, &FailureStrip::openWanted);
    QTest::mouseClick(strip.button(), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), job);
    QVERIFY(!strip.isVisible());
}

QTEST_MAIN(TestJobPageSaving)
#include "tst_jobpagesaving.moc"
