// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobpagerig.h"
#include "patience.h"
#include "stepper.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QListView>
#include <QMenu>

using namespace fb;

namespace {

/// An action of the "…" menu, which is filled when it opens.
QAction *menuAction(const JobPageRig &rig, const char *name)
{
    auto *menu = rig.find<QMenu>("jobMenu");
    Q_EMIT menu->aboutToShow();
    return menu->findChild<QAction *>(QLatin1String(name));
}

} // namespace

/// What each panel of the job page does to the store, and what it says when it may not.
class TestJobPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_rig = std::make_unique<JobPageRig>(); }
    void cleanup() { m_rig.reset(); }
    void stepsAreTakenAtOnceAndKept();
    void stepsShowWhenTheJobGotThere();
    void aMoveIsTakenBackByCtrlZ();
    void aManagerMovesBackWithAReason();
    void fieldsSaveByThemselves();
    void aVehicleIsReadAsYearMakeAndModel_data();
    void aVehicleIsReadAsYearMakeAndModel();
    void theVehicleOfLastTimeIsOffered();
    void baysAndTechniciansAreOffered();
    void anIssueIsOpenedAndResolved();
    void aNoShowIsMarkedAndTakenBack();
    void aJobIsClosedAndReopened();
    void historyTellsEveryTouchAndNarrows();
    void rolesAreGreyedOutWithTheReason_data();
    void rolesAreGreyedOutWithTheReason();
    void aTechnicianTakesOnlyThemselves();
    void aNarrowPageFolds();
    void aLongNameGivesWayInItsPanel();
    void hostileTextIsText();

private:
    std::unique_ptr<JobPageRig> m_rig;
};

void TestJobPage::stepsAreTakenAtOnceAndKept()
{
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->show(job);
    auto *next = m_rig->find<QPushButton>("next");
    QCOMPARE(next->text(), QStringLiteral("Check in"));
    QTest::keyClick(next, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(next->text(), QStringLiteral("Start work")); // before the store has answered
    QVERIFY(!next->isEnabled());
    QTRY_VERIFY(next->isEnabled());
    QCOMPARE(m_rig->stored(job).workStatus, WorkStatus::CheckedIn);
    QVERIFY(m_rig->find("stepper")->accessibleName().contains(QStringLiteral("Checked in")));
}

void TestJobPage::stepsShowWhenTheJobGotThere()
{
    const auto at = [](WorkStatus from, WorkStatus to, const char *event, int minute) {
        return StatusEvent{.from = from, .to = to, .event = QLatin1String(event), .changedAt = Instant(minutes(minute)), .changes = {}};
    };
    // Ticks and texts are entries too, and they don't move the job.
    const QList<StatusEvent> history{at(WorkStatus::Scheduled, WorkStatus::CheckedIn, "status", 7 * 60 + 28),
                                     at(WorkStatus::CheckedIn, WorkStatus::InProgress, "status", 7 * 60 + 41),
                                     at(WorkStatus::InProgress, WorkStatus::InProgress, "checklist", 9 * 60 + 34)};
    Stepper stepper(m_rig->theme);
    stepper.show(WorkStatus::InProgress, history, QTimeZone::utc(), QDate(1970, 1, 1));
    QCOMPARE(stepper.accessibleDescription(), QStringLiteral("Checked in 07:28, In progress 07:41"));
}

void TestJobPage::aMoveIsTakenBackByCtrlZ()
{
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->show(job);
    m_rig->click("next");
    QTRY_COMPARE(m_rig->stored(job).workStatus, WorkStatus::CheckedIn);
    QTRY_VERIFY(!m_rig->controller->isSaving());
    QTest::keyClick(m_rig->page.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_rig->stored(job).workStatus, WorkStatus::Scheduled);
    QTRY_VERIFY(!m_rig->controller->isSaving());
    // A second time there is nothing to take back, and the page says so.
    QTest::keyClick(m_rig->page.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(m_rig->find("jobStrip")->accessibleName().contains(QStringLiteral("There is no move to take back")));
    QCOMPARE(m_rig->find<QPushButton>("stripButton")->text(), QStringLiteral("Dismiss"));
    m_rig->click("stripButton");
    QVERIFY(!m_rig->find("jobStrip")->isVisible());
}

void TestJobPage::aManagerMovesBackWithAReason()
{
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->moveTo(job, WorkStatus::InProgress);
    m_rig->show(job);
    QAction *back = menuAction(*m_rig, "moveBack_CHECKED_IN");
    QVERIFY(back && back->isEnabled());
    back->trigger();
    auto *accept = m_rig->inDialog<QPushButton>("moveBackDialog", "askAccept");
    QVERIFY(accept && !accept->isEnabled()); // not without a reason
    QTest::keyClicks(m_rig->inDialog<QPlainTextEdit>("moveBackDialog", "askNote"), QStringLiteral("wrong car"));
    QVERIFY(accept->isEnabled());
    QTest::mouseClick(accept, Qt::LeftButton);
    QTRY_COMPARE(m_rig->stored(job).workStatus, WorkStatus::CheckedIn);
    QCOMPARE(m_rig->detail(job).history.last().reason, QStringLiteral("wrong car"));
}

void TestJobPage::fieldsSaveByThemselves()
{
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->show(job);
    m_rig->type("shopPlate", QStringLiteral("rtn  5v2"));
    QTest::keyClick(m_rig->find<QLineEdit>("shopPlate"), Qt::Key_Return); // by Enter
    QTRY_COMPARE(m_rig->stored(job).vehiclePlate, QStringLiteral("RTN 5V2"));
    QTRY_VERIFY(m_rig->text("shopPlateState").startsWith(QStringLiteral("saved")));
    m_rig->type("shopColor", QStringLiteral("Dark blue"));
    m_rig->find("shopKeyTag")->setFocus(); // by leaving
    QTRY_COMPARE(m_rig->stored(job).vehicleColor, QStringLiteral("Dark blue"));
    QCOMPARE(m_rig->find<QLineEdit>("shopPlate")->text(), QStringLiteral("RTN 5V2"));
    m_rig->type("shopNotes", QStringLiteral("Keys on hook 17."));
    QTRY_COMPARE(m_rig->stored(job).notes, QStringLiteral("Keys on hook 17.")); // by itself, while one is still in it
    QVERIFY(m_rig->find("shopNotes")->hasFocus());
    QTRY_COMPARE(m_rig->find<QLabel>("plate")->text(), QStringLiteral("\u2066RTN 5V2\u2069"));
}

void TestJobPage::aVehicleIsReadAsYearMakeAndModel_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("all") << QStringLiteral("2020 Audi Q5") << QStringList{QStringLiteral("2020"), QStringLiteral("Audi"), QStringLiteral("Q5")};
    QTest::newRow("long model") << QStringLiteral(" 2018  Land Rover Sport ")
                                << QStringList{QStringLiteral("2018"), QStringLiteral("Land"), QStringLiteral("Rover Sport")};
    QTest::newRow("no year") << QStringLiteral("Audi") << QStringList{QString(), QStringLiteral("Audi"), QString()};
    QTest::newRow("model of digits") << QStringLiteral("Peugeot 3008") << QStringList{QString(), QStringLiteral("Peugeot"), QStringLiteral("3008")};
    QTest::newRow("year alone") << QStringLiteral("1999") << QStringList{QStringLiteral("1999"), QString(), QString()};
}

void TestJobPage::aVehicleIsReadAsYearMakeAndModel()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, parts);
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->show(job);
    m_rig->type("shopVehicle", typed);
    QTest::keyClick(m_rig->find<QLineEdit>("shopVehicle"), Qt::Key_Return);
    QTRY_COMPARE(m_rig->stored(job).vehicle(), typed.simplified());
    const Job stored = m_rig->stored(job);
    QCOMPARE(QStringList({stored.vehicleYear, stored.vehicleMake, stored.vehicleModel}), parts);
}

void TestJobPage::theVehicleOfLastTimeIsOffered()
{
    const QString phone = QStringLiteral("+16155550142");
    const QString before = m_rig->walkIn(QStringLiteral("Naomi"), QStringLiteral("Wash"), phone);
    m_rig->elsewhere(before,
                     FieldsEdit{{{QStringLiteral("year"), QStringLiteral("2020"), {}},
                                 {QStringLiteral("make"), QStringLiteral("Audi"), {}},
                                 {QStringLiteral("model"), QStringLiteral("Q5"), {}},
                                 {QStringLiteral("plate"), QStringLiteral("RTN 5V2"), {}}}});
    const QString job = m_rig->walkIn(QStringLiteral("Naomi again"), QStringLiteral("Wash"), phone);
    m_rig->show(job);
    auto *offer = m_rig->find<QPushButton>("useEarlier");
    QTRY_VERIFY(offer->isVisible());
    QCOMPARE(offer->text(), QStringLiteral("Last time: 2020 Audi Q5, RTN 5V2"));
    m_rig->click("useEarlier");
    QTRY_COMPARE(m_rig->stored(job).vehicle(), QStringLiteral("2020 Audi Q5"));
    QTRY_COMPARE(m_rig->stored(job).vehiclePlate, QStringLiteral("RTN 5V2"));
    QTRY_VERIFY(!offer->isVisible());
}

void TestJobPage::baysAndTechniciansAreOffered()
{
    QVERIFY(m_rig->other->setSetting(QStringLiteral("shop.bays"), QStringLiteral("Bay 1, Bay 2")));
    QVERIFY(m_rig->other->saveTeamMembers({{QStringLiteral("TM-1"), QStringLiteral("Rosa Medina")}}));
    const QString busy = m_rig->walkIn(QStringLiteral("Walt"));
    m_rig->moveTo(busy, WorkStatus::CheckedIn);
    m_rig->elsewhere(busy, FieldsEdit{{{QStringLiteral("bay"), QStringLiteral("Yard"), {}}}});
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->show(job);
    auto *bay = m_rig->find<QComboBox>("shopBay");
    QTRY_COMPARE(bay->count(), 3);
    QCOMPARE(bay->itemText(2), QStringLiteral("Yard"));
    bay->setCurrentIndex(1);
    Q_EMIT bay->textActivated(bay->itemText(1));
    QTRY_COMPARE(m_rig->stored(job).bay, QStringLiteral("Bay 2"));
    auto *technician = m_rig->find<QComboBox>("shopTechnician");
    QVERIFY(technician->findText(QStringLiteral("Rosa Medina")) >= 0);
}

void TestJobPage::anIssueIsOpenedAndResolved()
{
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->show(job);
    QVERIFY(!m_rig->find("openIssue")->isVisible());
    m_rig->moveTo(job, WorkStatus::WorkCompleted);
    QTRY_VERIFY(m_rig->find("openIssue")->isVisible());
    m_rig->click("openIssue");
    auto *type = m_rig->inDialog<QComboBox>("issueDialog", "askChoice");
    type->setCurrentIndex(type->findText(QStringLiteral("Damage")));
    m_rig->inDialog<QPlainTextEdit>("issueDialog", "askNote")->setPlainText(QStringLiteral("Water spots"));
    QTest::mouseClick(m_rig->inDialog<QPushButton>("issueDialog", "askAccept"), Qt::LeftButton);
    QTRY_VERIFY(m_rig->stored(job).hasOpenIssue());
    QCOMPARE(m_rig->stored(job).issueType, QStringLiteral("DAMAGE"));
    QCOMPARE(m_rig->find("issuePanel")->property("panel").toString(), QStringLiteral("alarm"));
    auto *next = m_rig->find<QPushButton>("next");
    QCOMPARE(next->text(), QStringLiteral("Resolve issue"));
    QTRY_VERIFY(next->isEnabled());
    QTest::keyClick(next, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_rig->inDialog<QPushButton>("resolveIssueDialog", "askAccept"));
    m_rig->inDialog<QPlainTextEdit>("resolveIssueDialog", "askNote")->setPlainText(QStringLiteral("Polished again"));
    QTest::mouseClick(m_rig->inDialog<QPushButton>("resolveIssueDialog", "askAccept"), Qt::LeftButton);
    QTRY_VERIFY(!m_rig->stored(job).hasOpenIssue());
    QTRY_VERIFY(m_rig->text("issueResolution").contains(QStringLiteral("Polished again")));
}

void TestJobPage::aNoShowIsMarkedAndTakenBack()
{
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->show(job);
    QVERIFY(!m_rig->find("noShowPanel")->isVisible());
    menuAction(*m_rig, "menuNoShow")->trigger();
    QTest::mouseClick(m_rig->inDialog<QPushButton>("noShowDialog", "askAccept"), Qt::LeftButton);
    QVERIFY(m_rig->find("noShowPanel")->isVisible()); // at once
    QTRY_COMPARE(m_rig->stored(job).noShowReason, QStringLiteral("NO_ARRIVAL"));
    QTRY_VERIFY(!m_rig->controller->isSaving());
    const auto *next = m_rig->find<QPushButton>("next");
    QVERIFY(!next->isVisible() || !next->isEnabled()); // no next step while nobody comes
    QCOMPARE(m_rig->find<QLabel>("left")->text(), QStringLiteral("Marked as a no-show"));
    m_rig->click("resolveNoShow");
    QTRY_VERIFY(m_rig->inDialog<QPushButton>("resolveNoShowDialog", "askAccept"));
    QTest::mouseClick(m_rig->inDialog<QPushButton>("resolveNoShowDialog", "askAccept"), Qt::LeftButton);
    QTRY_VERIFY(!m_rig->stored(job).isNoShow());
    QTRY_VERIFY(next->isVisible() && next->isEnabled());
}

void TestJobPage::aJobIsClosedAndReopened()
{
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->moveTo(job, WorkStatus::CheckedIn);
    m_rig->show(job);
    menuAction(*m_rig, "menuClose")->trigger();
    m_rig->inDialog<QPlainTextEdit>("closeDialog", "askNote")->setPlainText(QStringLiteral("picked up early"));
    QTest::mouseClick(m_rig->inDialog<QPushButton>("closeDialog", "askAccept"), Qt::LeftButton);
    QTRY_VERIFY(m_rig->stored(job).closedAt);
    QTRY_VERIFY(!m_rig->controller->isSaving());
    menuAction(*m_rig, "menuReopen")->trigger();
    QTRY_VERIFY(!m_rig->stored(job).closedAt);
}

void TestJobPage::historyTellsEveryTouchAndNarrows()
{
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->show(job);
    auto *events = m_rig->find<QListView>("events");
    const QAbstractItemModelTester tester(events->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_rig->click("next");
    QCOMPARE(events->model()->rowCount(), 2); // at once
    QTRY_VERIFY(!m_rig->controller->isSaving());
    QCOMPARE(events->model()->rowCount(), 2);
    m_rig->elsewhere(job, FieldsEdit{{{QStringLiteral("plate"), QStringLiteral("RTN 5V2"), {}}}});
    m_rig->elsewhere(job, FieldsEdit{{{QStringLiteral("notes"), QStringLiteral("hook 17"), {}}}});
    QTRY_COMPARE(events->model()->rowCount(), 4);
    const auto text = [&](int row) { return events->model()->index(row, 0).data(Qt::AccessibleTextRole).toString(); };
    QVERIFY2(text(0).contains(QStringLiteral("Notes changed, Priya, Bay tablet 2")), qPrintable(text(0)));
    QVERIFY2(text(1).contains(QStringLiteral("Plate: empty → RTN 5V2")), qPrintable(text(1)));
    QVERIFY2(text(2).contains(QStringLiteral("Scheduled → Checked in, Front desk")), qPrintable(text(2)));
    auto *filter = m_rig->find<QComboBox>("touchFilter");
    filter->setCurrentIndex(filter->findText(QStringLiteral("Notes")));
    QCOMPARE(events->model()->rowCount(), 1);
    filter->setCurrentIndex(filter->findText(QStringLiteral("Payment")));
    QVERIFY(m_rig->find("historyNone")->isVisible());
    filter->setCurrentIndex(0);
    QCOMPARE(events->model()->rowCount(), 4);
}

void TestJobPage::rolesAreGreyedOutWithTheReason_data()
{
    // y: may; in the order of the columns.
    QTest::addColumn<Role>("role");
    QTest::addColumn<QString>("may"); // tech list, QC list, bay, technician, payment, no-show, move back, templates, next step of a car in progress
    QTest::newRow("front desk") << Role::FrontDesk << QStringLiteral("--yy-----");
    QTest::newRow("technician") << Role::Technician << QStringLiteral("y--y----y");
    QTest::newRow("QC") << Role::Qc << QStringLiteral("-y-------");
    QTest::newRow("manager") << Role::Manager << QStringLiteral("yyyyyyyyy");
    QTest::newRow("admin") << Role::Admin << QStringLiteral("yyyyyyyyy");
}

void TestJobPage::rolesAreGreyedOutWithTheReason()
{
    QFETCH(Role, role);
    QFETCH(QString, may);
    m_rig->list(Checklist::Tech, {{QStringLiteral("Rinse"), true}});
    m_rig->list(Checklist::Qc, {{QStringLiteral("Glass"), true}});
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->moveTo(job, WorkStatus::InProgress);
    m_rig->show(job);
    m_rig->signIn(role);
    QString seen;
    for (const char *name : {"check_TECH_1", "check_QC_1", "shopBay", "shopTechnician", "takePayment"}) {
        const auto *widget = m_rig->find(name);
        seen += widget->isEnabled() ? u'y' : u'-';
        QVERIFY2(widget->isEnabled() || widget->accessibleDescription().contains(QStringLiteral("Only ")), name);
    }
    for (const char *name : {"menuNoShow", "moveBack_CHECKED_IN", "menuChecklists"}) {
        const QAction *action = menuAction(*m_rig, name);
        seen += action->isEnabled() ? u'y' : u'-';
        QVERIFY2(action->isEnabled() || action->statusTip().startsWith(QStringLiteral("Only ")), name);
    }
    const auto *next = m_rig->find<QPushButton>("next");
    seen += next->isEnabled() ? u'y' : u'-';
    QVERIFY(next->isEnabled() || m_rig->text("left").startsWith(QStringLiteral("Only ")));
    QCOMPARE(seen, may);
    QVERIFY(m_rig->find("shopNotes")->isEnabled()); // everybody's
    QVERIFY(may.at(0) == u'y' || m_rig->text("techHint").startsWith(QStringLiteral("Only ")));
}

void TestJobPage::aTechnicianTakesOnlyThemselves()
{
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->show(job);
    m_rig->signIn(Role::Technician);
    auto *technician = m_rig->find<QComboBox>("shopTechnician");
    QVERIFY(technician->lineEdit()->isReadOnly());
    QCOMPARE(technician->count(), 1);
    QCOMPARE(technician->itemText(0), QStringLiteral("The TECHNICIAN"));
    technician->setCurrentIndex(0);
    Q_EMIT technician->textActivated(technician->itemText(0));
    QTRY_COMPARE(m_rig->stored(job).technician, QStringLiteral("The TECHNICIAN"));
    QTRY_COMPARE(technician->count(), 2); // and may give it back
}

void TestJobPage::aNarrowPageFolds()
{
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->show(job);
    QVERIFY(m_rig->find("rightScroll")->isVisible());
    m_rig->page->resize(848, 680);
    QTRY_VERIFY(!m_rig->find("rightScroll")->isVisible());
    QTRY_VERIFY(m_rig->find("paymentPanel")->isVisible());
    QVERIFY(m_rig->find("middleArea")->isAncestorOf(m_rig->find("paymentPanel")));
    m_rig->page->resize(1188, 880);
    QTRY_VERIFY(m_rig->find("rightScroll")->isVisible());
    QTRY_VERIFY(m_rig->find("rightArea")->isAncestorOf(m_rig->find("paymentPanel")) && m_rig->find("paymentPanel")->isVisible());
}

void TestJobPage::aLongNameGivesWayInItsPanel()
{
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->show(job);
    m_rig->page->resize(848, 680);
    const QString longName(40, QLatin1Char('W'));
    m_rig->controller->edit(FieldsEdit{{FieldEdit{QStringLiteral("technician"), longName, {}}}});
    QTRY_COMPARE(m_rig->stored(job).technician, longName);
    auto *tech = m_rig->find("techPanel");
    auto *note = tech->findChild<QLabel *>(QStringLiteral("panelNote"));
    QTRY_COMPARE(note->text(), longName);
    QTRY_VERIFY(note->width() < note->sizeHint().width());
    QVERIFY(!m_rig->find("factWith")->isVisible()); // Square didn't say that
    QTRY_VERIFY2(qAbs(tech->width() - m_rig->find("qcPanel")->width()) <= 1, "the lists share their row");
    auto *title = tech->findChild<QLabel *>(QStringLiteral("panelTitle"));
    QTRY_VERIFY(title->width() >= title->sizeHint().width());
}

void TestJobPage::hostileTextIsText()
{
    const QString nasty = QStringLiteral("<img src=x onerror=1><b>A</b>");
    const QString job = m_rig->walkIn(nasty, nasty);
    m_rig->moveTo(job, WorkStatus::WorkCompleted);
    m_rig->elsewhere(job, IssueEdit{IssueType::Other, nasty});
    m_rig->elsewhere(job, FieldsEdit{{{QStringLiteral("notes"), nasty, {}}}});
    m_rig->show(job);
    QCOMPARE(m_rig->find<QPlainTextEdit>("shopNotes")->toPlainText(), nasty);
    for (const QLabel *label : m_rig->page->findChildren<QLabel *>())
        QVERIFY2(label->pixmap().isNull() ? label->textFormat() == Qt::PlainText || label->text().isEmpty() || !label->text().contains(u'<') : true,
                 qPrintable(label->objectName()));
    QTRY_VERIFY(m_rig->find("rightArea")->width() <= m_rig->find("rightScroll")->width());
}

QTEST_MAIN(TestJobPage)
#include "tst_jobpage.moc"
