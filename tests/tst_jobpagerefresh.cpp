// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobpagerig.h"
#include "storetamper.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCheckBox>
#include <QMenu>
#include <QTableWidget>

using namespace fb;

namespace {

FieldsEdit field(const char *name, const char *value) { return {{{QLatin1String(name), QLatin1String(value), {}}}}; }

} // namespace

/// What the job page tells and what somebody is doing there outlive what comes in between: texts that save by themselves, polls, other desks.
class TestJobPageRefresh : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_rig = std::make_unique<JobPageRig>(); }
    void cleanup() { m_rig.reset(); }
    void aTextThatSavesLeavesTheRefusal();
    void whatCouldNotBeReadIsReadOnceTheStoreIsBack();
    void aPollWithoutNewsKeepsItFresh();
    void moneyIsOfTheShopsCurrencyFromTheStart();
    void anOpenListKeepsItsField();
    void savedIsSaidOfWhatStandsThere();
    void aListThatOthersChangedCanBeHadAnew();
    void aListIsSavedUntilItIsChangedAgain();
    void aListThatCouldNotBeReadIsNotMadeAnew();

private:
    void openEditor()
    {
        Q_EMIT m_rig->find<QMenu>("jobMenu")->aboutToShow();
        m_rig->find<QMenu>("jobMenu")->findChild<QAction *>(QStringLiteral("menuChecklists"))->trigger();
    }
    template<class W>
    W *inEditor(const char *name) const
    {
        return m_rig->inDialog<W>("checklistEditor", name);
    }

    std::unique_ptr<JobPageRig> m_rig;
};

void TestJobPageRefresh::aTextThatSavesLeavesTheRefusal()
{
    m_rig->list(Checklist::Tech, {{QStringLiteral("Rinse"), true}});
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->moveTo(job, WorkStatus::CheckedIn);
    m_rig->show(job);
    QVERIFY(tamper(m_rig->file(), QStringLiteral("ALTER TABLE change RENAME TO change_away")));
    QTest::mouseClick(m_rig->find<QCheckBox>("check_TECH_1"), Qt::LeftButton);
    QTRY_VERIFY(m_rig->controller->saveError());
    QVERIFY(tamper(m_rig->file(), QStringLiteral("ALTER TABLE change_away RENAME TO change")));
    m_rig->type("shopColor", QStringLiteral("Red"));
    QTest::keyClick(m_rig->find<QLineEdit>("shopColor"), Qt::Key_Return);
    QTRY_COMPARE(m_rig->stored(job).vehicleColor, QStringLiteral("Red"));
    QTRY_VERIFY(!m_rig->controller->isSaving());
    auto *strip = m_rig->find("jobStrip");
    QVERIFY(strip->isVisible());
    QVERIFY2(strip->accessibleName().startsWith(QStringLiteral("Not saved.")), qPrintable(strip->accessibleName()));
    m_rig->controller->retry(); // and can be tried again
    QTRY_COMPARE(m_rig->detail(job).card.tech.done, 1);
    QTRY_VERIFY(!strip->isVisible());
}

void TestJobPageRefresh::whatCouldNotBeReadIsReadOnceTheStoreIsBack()
{
    m_rig->show(m_rig->walkIn(QStringLiteral("Naomi")));
    const QString other = m_rig->walkIn(QStringLiteral("Walt"));
    QTRY_VERIFY(!m_rig->shop->pollError());
    QVERIFY(tamper(m_rig->file(), QStringLiteral("ALTER TABLE status_event RENAME TO status_event_away")));
    m_rig->page->open(other, QStringLiteral("Today"), QTimeZone::utc());
    auto *strip = m_rig->find("jobStrip");
    QTRY_VERIFY(strip->isVisible());
    QVERIFY(!m_rig->controller->detail());
    QVERIFY(tamper(m_rig->file(), QStringLiteral("ALTER TABLE status_event_away RENAME TO status_event")));
    QTRY_VERIFY(m_rig->controller->detail()); // nobody has to press Retry
    QTRY_VERIFY(!strip->isVisible());
}

void TestJobPageRefresh::aPollWithoutNewsKeepsItFresh()
{
    m_rig->show(m_rig->walkIn(QStringLiteral("Naomi")));
    m_rig->ticker.setVisible(true);
    m_rig->clock.step(minutes(5));
    QTRY_COMPARE(m_rig->controller->stored()->readAt, m_rig->clock.now());
    QTRY_COMPARE(m_rig->text("updated"), QStringLiteral("Updated just now"));
    QVERIFY(tamper(m_rig->file(), QStringLiteral("ALTER TABLE change RENAME TO change_away"))); // from now on no poll is answered
    QTRY_VERIFY(m_rig->shop->pollError());
    m_rig->clock.step(minutes(5));
    QTRY_COMPARE(m_rig->text("updated"), QStringLiteral("Updated 5 min ago"));
}

void TestJobPageRefresh::moneyIsOfTheShopsCurrencyFromTheStart()
{
    const Location shop{.locationId = QStringLiteral("L1"),
                        .name = QStringLiteral("Lyon"),
                        .address = {},
                        .timeZone = QStringLiteral("UTC"),
                        .currency = QStringLiteral("EUR")};
    QVERIFY(m_rig->other->saveLocations({shop}));
    m_rig->show(m_rig->walkIn(QStringLiteral("Naomi")));
    QTRY_COMPARE(m_rig->controller->choices().currency, QStringLiteral("EUR"));
    QVERIFY2(m_rig->text("balance").contains(u'€'), qPrintable(m_rig->text("balance")));
}

void TestJobPageRefresh::anOpenListKeepsItsField()
{
    QVERIFY(m_rig->other->setSetting(QStringLiteral("shop.bays"), QStringLiteral("Bay 1, Bay 2, Bay 3")));
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->elsewhere(job, field("bay", "Bay 1"));
    m_rig->show(job);
    auto *bay = m_rig->find<QComboBox>("shopBay");
    QTRY_COMPARE(bay->count(), 3);
    QCOMPARE(bay->currentText(), QStringLiteral("Bay 1"));
    bay->setFocus();
    bay->showPopup();
    QTRY_VERIFY(bay->view()->isVisible());
    m_rig->elsewhere(job, field("bay", "Bay 2"));
    QTRY_COMPARE(m_rig->controller->detail()->card.job.bay, QStringLiteral("Bay 2"));
    QCOMPARE(bay->currentText(), QStringLiteral("Bay 1")); // what was chosen from stays as it was seen
    bay->hidePopup();
    bay->setCurrentIndex(2);
    Q_EMIT bay->textActivated(bay->itemText(2));
    QTRY_VERIFY(m_rig->find("conflictBanner")->isVisible()); // so that nobody is overwritten unseen
    QCOMPARE(m_rig->stored(job).bay, QStringLiteral("Bay 2"));
}

void TestJobPageRefresh::savedIsSaidOfWhatStandsThere()
{
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->show(job);
    m_rig->type("shopColor", QStringLiteral("Red"));
    QTest::keyClick(m_rig->find<QLineEdit>("shopColor"), Qt::Key_Return);
    QTRY_VERIFY(m_rig->text("shopColorState").startsWith(QStringLiteral("saved")));
    m_rig->find("shopKeyTag")->setFocus();
    m_rig->elsewhere(job, field("plate", "RTN 5V2"));
    QTRY_COMPARE(m_rig->find<QLineEdit>("shopPlate")->text(), QStringLiteral("RTN 5V2"));
    QVERIFY(m_rig->text("shopColorState").startsWith(QStringLiteral("saved"))); // it is
    m_rig->elsewhere(job, field("color", "Blue"));
    QTRY_COMPARE(m_rig->find<QLineEdit>("shopColor")->text(), QStringLiteral("Blue"));
    QCOMPARE(m_rig->text("shopColorState"), QString()); // not by this desk
}

void TestJobPageRefresh::aListThatOthersChangedCanBeHadAnew()
{
    m_rig->list(Checklist::Tech, {{QStringLiteral("Rinse"), true}});
    m_rig->show(m_rig->walkIn(QStringLiteral("Naomi")));
    openEditor();
    auto *table = inEditor<QTableWidget>("editorItems");
    QTRY_VERIFY(inEditor<QPushButton>("editorAdd")->isEnabled());
    inEditor<QComboBox>("editorService")->setCurrentIndex(0); // every other service
    QCOMPARE(table->rowCount(), 1);
    ChecklistTemplate theirs = JobPageRig::must(m_rig->other->checklistTemplates()).first();
    theirs.items = {{QStringLiteral("Rinse twice"), true}};
    JobPageRig::must(m_rig->other->saveChecklistTemplate(theirs, m_rig->otherDesk, m_rig->clock.now()));
    table->item(0, 0)->setText(QStringLiteral("Rinse well"));
    auto *save = inEditor<QPushButton>("editorSave");
    auto *hint = inEditor<QLabel>("editorHint");
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_VERIFY(save->isEnabled() && !hint->text().isEmpty());
    QCOMPARE(table->item(0, 0)->text(), QStringLiteral("Rinse well")); // what was typed stays
    QTest::mouseClick(inEditor<QPushButton>("editorDiscard"), Qt::LeftButton);
    QTRY_COMPARE(table->item(0, 0)->text(), QStringLiteral("Rinse twice"));
    table->item(0, 0)->setText(QStringLiteral("Rinse well"));
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_COMPARE(JobPageRig::must(m_rig->other->checklistTemplates()).first().items.first().label, QStringLiteral("Rinse well"));
}

void TestJobPageRefresh::aListIsSavedUntilItIsChangedAgain()
{
    m_rig->list(Checklist::Tech, {{QStringLiteral("Rinse"), true}});
    m_rig->show(m_rig->walkIn(QStringLiteral("Naomi")));
    openEditor();
    auto *table = inEditor<QTableWidget>("editorItems");
    QTRY_VERIFY(inEditor<QPushButton>("editorAdd")->isEnabled());
    inEditor<QComboBox>("editorService")->setCurrentIndex(0); // every other service
    QCOMPARE(table->rowCount(), 1);
    table->item(0, 0)->setText(QStringLiteral("Rinse well"));
    QTest::mouseClick(inEditor<QPushButton>("editorSave"), Qt::LeftButton);
    auto *hint = inEditor<QLabel>("editorHint");
    QTRY_COMPARE(hint->text(), QStringLiteral("Saved as version 2."));
    table->item(0, 0)->setText(QStringLiteral("Rinse twice"));
    QCOMPARE(hint->text(), QString());
    QVERIFY(tamper(m_rig->file(), QStringLiteral("ALTER TABLE checklist_template RENAME TO checklist_template_away")));
    QTest::mouseClick(inEditor<QPushButton>("editorSave"), Qt::LeftButton);
    QTRY_VERIFY(!hint->text().isEmpty());
    const QString failed = hint->text();
    table->item(0, 0)->setText(QStringLiteral("Rinse thrice"));
    QCOMPARE(hint->text(), failed); // it isn't saved, whatever is typed
}

void TestJobPageRefresh::aListThatCouldNotBeReadIsNotMadeAnew()
{
    m_rig->show(m_rig->walkIn(QStringLiteral("Naomi")));
    QVERIFY(tamper(m_rig->file(), QStringLiteral("ALTER TABLE checklist_template RENAME TO checklist_template_away")));
    openEditor();
    QTRY_VERIFY(!inEditor<QLabel>("editorHint")->text().isEmpty());
    QVERIFY(!inEditor<QPushButton>("editorAdd")->isEnabled());
}

QTEST_MAIN(TestJobPageRefresh)
#include "tst_jobpagerefresh.moc"
