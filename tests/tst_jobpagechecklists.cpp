// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobpagerig.h"
#include "patience.h"

#include <QAction>
#include <QCheckBox>
#include <QDialog>
#include <QMenu>
#include <QTableWidget>

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

/// The checklists of the job page, and the dialog in which their templates are edited.
class TestJobPageChecklists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_rig = std::make_unique<JobPageRig>(); }
    void cleanup() { m_rig.reset(); }
    void itemsAreTickedAndSayWho();
    void openRequiredItemsHoldTheCompletion();
    void checklistsAreEdited();
    void wordsStayAsTheyWereWritten();
    void changesAreNotDroppedUnasked();

private:
    std::unique_ptr<JobPageRig> m_rig;
};

void TestJobPageChecklists::itemsAreTickedAndSayWho()
{
    m_rig->list(Checklist::Tech, {{QStringLiteral("Rinse & soak"), true}, {QStringLiteral("Tires"), false}});
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->show(job);
    QCOMPARE(m_rig->text("techHint"), QStringLiteral("The list comes with the check-in."));
    m_rig->click("next");
    QTRY_VERIFY(m_rig->page->findChild<QCheckBox *>(QStringLiteral("check_TECH_1")));
    auto *box = m_rig->find<QCheckBox>("check_TECH_1");
    QCOMPARE(box->accessibleName(), QStringLiteral("Rinse & soak, required"));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QCOMPARE(m_rig->find("techPanel")->findChild<QLabel *>(QStringLiteral("panelCount"))->text(), QStringLiteral("1 of 2")); // at once
    QTRY_COMPARE(m_rig->detail(job).card.tech.done, 1);
    QCOMPARE(m_rig->detail(job).checklist.first().checkedBy, QStringLiteral("Front desk"));
    QVERIFY(box->hasFocus()); // rows stay the same widgets
    QTest::keyClick(box, Qt::Key_Space);
    QTRY_COMPARE(m_rig->detail(job).card.tech.done, 0);
}

void TestJobPageChecklists::openRequiredItemsHoldTheCompletion()
{
    m_rig->list(Checklist::Qc, {{QStringLiteral("Clear glass"), true}});
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->moveTo(job, WorkStatus::QcReady);
    m_rig->show(job);
    auto *next = m_rig->find<QPushButton>("next");
    QTRY_COMPARE(next->text(), QStringLiteral("Complete"));
    QVERIFY(!next->isEnabled());
    QVERIFY2(m_rig->text("left").contains(QStringLiteral("open required items")), qPrintable(m_rig->text("left")));
    QTest::mouseClick(m_rig->find<QCheckBox>("check_QC_1"), Qt::LeftButton);
    QTRY_VERIFY(next->isEnabled());
    QTest::mouseClick(next, Qt::LeftButton);
    QTRY_COMPARE(m_rig->stored(job).workStatus, WorkStatus::WorkCompleted);
    QTRY_VERIFY(!m_rig->find<QCheckBox>("check_QC_1")->isEnabled());
}

void TestJobPageChecklists::checklistsAreEdited()
{
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"), QStringLiteral("Full detail"));
    m_rig->show(job);
    menuAction(*m_rig, "menuChecklists")->trigger();
    auto *service = m_rig->inDialog<QComboBox>("checklistEditor", "editorService");
    QTRY_COMPARE(service->currentText(), QStringLiteral("Full detail"));
    auto *add = m_rig->inDialog<QPushButton>("checklistEditor", "editorAdd");
    QTRY_VERIFY(add->isEnabled());
    auto *table = m_rig->inDialog<QTableWidget>("checklistEditor", "editorItems");
    for (const QString &label : {QStringLiteral("Vacuum"), QStringLiteral("Rinse")}) {
        QTest::mouseClick(add, Qt::LeftButton);
        table->item(table->rowCount() - 1, 0)->setText(label);
    }
    QVERIFY(!service->isEnabled()); // one list at a time
    QTest::mouseClick(m_rig->inDialog<QPushButton>("checklistEditor", "editorUp"), Qt::LeftButton);
    table->item(1, 1)->setCheckState(Qt::Unchecked);
    QTest::mouseClick(m_rig->inDialog<QPushButton>("checklistEditor", "editorSave"), Qt::LeftButton);
    QTRY_COMPARE(JobPageRig::must(m_rig->other->checklistTemplates()).size(), 1);
    const ChecklistTemplate saved = JobPageRig::must(m_rig->other->checklistTemplates()).first();
    QCOMPARE(saved.service, QStringLiteral("Full detail"));
    QCOMPARE(saved.items, (QList<TemplateItem>{{QStringLiteral("Rinse"), true}, {QStringLiteral("Vacuum"), false}}));
    QTRY_VERIFY(add->isEnabled());
    // Switched off, and made anew: no version is in the way.
    for (int row = 0; row < 2; ++row) {
        table->setCurrentCell(0, 0);
        QTest::mouseClick(m_rig->inDialog<QPushButton>("checklistEditor", "editorRemove"), Qt::LeftButton);
    }
    QTest::mouseClick(m_rig->inDialog<QPushButton>("checklistEditor", "editorSave"), Qt::LeftButton);
    QTRY_VERIFY(JobPageRig::must(m_rig->other->checklistTemplates()).isEmpty());
    QTRY_VERIFY(add->isEnabled());
    QTest::mouseClick(add, Qt::LeftButton);
    QTest::mouseClick(m_rig->inDialog<QPushButton>("checklistEditor", "editorSave"), Qt::LeftButton);
    QTRY_COMPARE(JobPageRig::must(m_rig->other->checklistTemplates()).size(), 1);
    QCOMPARE(JobPageRig::must(m_rig->other->checklistTemplates()).first().version, 3);
}

void TestJobPageChecklists::wordsStayAsTheyWereWritten()
{
    m_rig->list(Checklist::Tech, {{QStringLiteral("Wash  wheels"), true}}); // as a command line may say it
    m_rig->show(m_rig->walkIn(QStringLiteral("Naomi")));
    menuAction(*m_rig, "menuChecklists")->trigger();
    auto *table = m_rig->inDialog<QTableWidget>("checklistEditor", "editorItems");
    QTRY_VERIFY(m_rig->inDialog<QPushButton>("checklistEditor", "editorAdd")->isEnabled());
    m_rig->inDialog<QComboBox>("checklistEditor", "editorService")->setCurrentIndex(0); // every other service
    QCOMPARE(table->rowCount(), 1);
    auto *discard = m_rig->inDialog<QPushButton>("checklistEditor", "editorDiscard");
    QVERIFY(!discard->isEnabled());
    QVERIFY(m_rig->inDialog<QComboBox>("checklistEditor", "editorList")->isEnabled());
    table->item(0, 0)->setText(QStringLiteral("Wash  every wheel"));
    QVERIFY(discard->isEnabled());
    QTest::mouseClick(discard, Qt::LeftButton);
    QCOMPARE(table->item(0, 0)->text(), QStringLiteral("Wash  wheels"));
    QVERIFY(!discard->isEnabled());
    QVERIFY(m_rig->inDialog<QComboBox>("checklistEditor", "editorList")->isEnabled());
    QTest::keyClick(m_rig->find<QDialog>("checklistEditor"), Qt::Key_Escape); // nothing to lose
    QTRY_VERIFY(!m_rig->page->findChild<QDialog *>(QStringLiteral("checklistEditor")));
}

void TestJobPageChecklists::changesAreNotDroppedUnasked()
{
    m_rig->list(Checklist::Tech, {{QStringLiteral("Rinse"), true}});
    m_rig->show(m_rig->walkIn(QStringLiteral("Naomi")));
    menuAction(*m_rig, "menuChecklists")->trigger();
    auto *table = m_rig->inDialog<QTableWidget>("checklistEditor", "editorItems");
    QTRY_VERIFY(m_rig->inDialog<QPushButton>("checklistEditor", "editorAdd")->isEnabled());
    m_rig->inDialog<QComboBox>("checklistEditor", "editorService")->setCurrentIndex(0); // every other service
    QCOMPARE(table->rowCount(), 1);
    table->item(0, 0)->setText(QStringLiteral("Rinse twice"));
    QPointer<QDialog> editor = m_rig->find<QDialog>("checklistEditor");
    QTest::keyClick(editor, Qt::Key_Escape);
    QTRY_VERIFY(editor && editor->findChild<QDialog *>(QStringLiteral("dropChanges")));
    QTest::keyClick(editor->findChild<QDialog *>(QStringLiteral("dropChanges")), Qt::Key_Escape); // no: goes on
    QTRY_VERIFY(!editor->findChild<QDialog *>(QStringLiteral("dropChanges")));
    QVERIFY(editor->isVisible());
    QCOMPARE(table->item(0, 0)->text(), QStringLiteral("Rinse twice"));
    editor->close();
    QTRY_VERIFY(editor && editor->findChild<QDialog *>(QStringLiteral("dropChanges")));
    QTest::mouseClick(m_rig->inDialog<QPushButton>("dropChanges", "askAccept"), Qt::LeftButton);
    QTRY_VERIFY(!editor);
    QCOMPARE(JobPageRig::must(m_rig->other->checklistTemplates()).first().items.first().label, QStringLiteral("Rinse"));
}

QTEST_MAIN(TestJobPageChecklists)
#include "tst_jobpagechecklists.moc"
