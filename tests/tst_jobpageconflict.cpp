// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobpagerig.h"
#include "patience.h"

#include <QCheckBox>

using namespace fb;

namespace {

FieldsEdit notes(const QString &text) { return {{{QStringLiteral("notes"), text, {}}}}; }

} // namespace

/// Two desks write the same job: nothing that is being typed is overwritten, and nothing that was saved is lost.
class TestJobPageConflict : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_rig.reset(); }
    void aHalfTypedNoteSurvivesThePoll();
    void aFieldWithTheFocusWaits();
    void othersChangeUnderTheText();
    void yoursIsKept();
    void theirsIsTaken();
    void theDifferenceIsShown();
    void theSameTextIsNoConflict();
    void otherFieldsKeepSaving();
    void whatIsTypedWhileSavingIsSavedToo();
    void leavingThePageSaves();
    void whatIsTypedWhileSavingSurvivesLeaving();
    void aConflictWaitsUntilTheJobIsOpenedAgain();
    void aConflictOutlivesTheProgram();
    void theirsEndsWhatWasKept();
    void whatWasRefusedOutlivesTheProgram();
    void nothingIsKeptOfAnErasedCustomer();
    void aTickMeetsAnotherDesksTick();
    void aMoveMeetsAnotherDesksMove();

private:
    /// Types into the notes what another desk changes meanwhile, and waits for the banner.
    void collide();

    QPlainTextEdit *field() const { return m_rig->find<QPlainTextEdit>("shopNotes"); }
    QByteArray fileText() const
    {
        QFile file(m_rig->keptFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString banner() const { return m_rig->find("conflictBanner")->accessibleName(); }

    std::unique_ptr<JobPageRig> m_rig;
    QString m_job;
};

void TestJobPageConflict::init()
{
    m_rig = std::make_unique<JobPageRig>();
    m_job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->elsewhere(m_job, notes(QStringLiteral("Hook 17")));
}

void TestJobPageConflict::collide()
{
    m_rig->show(m_job);
    field()->setFocus();
    m_rig->elsewhere(m_job, notes(QStringLiteral("Hook 18")));
    m_rig->type("shopNotes", QStringLiteral("Hook 99"));
    m_rig->find("shopKeyTag")->setFocus();
    QTRY_VERIFY(m_rig->find("conflictBanner")->isVisible());
    QTRY_VERIFY2(banner().contains(QStringLiteral("Priya saved a newer version at 08:00")), qPrintable(banner()));
}

void TestJobPageConflict::aHalfTypedNoteSurvivesThePoll()
{
    m_rig->show(m_job);
    m_rig->type("shopNotes", QStringLiteral("Half a no"));
    m_rig->elsewhere(m_job, FieldsEdit{{{QStringLiteral("plate"), QStringLiteral("RTN 5V2"), {}}}});
    QTRY_COMPARE(m_rig->find<QLineEdit>("shopPlate")->text(), QStringLiteral("RTN 5V2")); // the poll has come
    QCOMPARE(field()->toPlainText(), QStringLiteral("Half a no"));
    QVERIFY(field()->hasFocus());
    QCOMPARE(field()->textCursor().position(), 9);
    QTRY_COMPARE(m_rig->stored(m_job).notes, QStringLiteral("Half a no"));
}

void TestJobPageConflict::aFieldWithTheFocusWaits()
{
    m_rig->show(m_job);
    field()->setFocus();
    m_rig->elsewhere(m_job, notes(QStringLiteral("Hook 18")));
    QTRY_COMPARE(m_rig->controller->detail()->card.job.notes, QStringLiteral("Hook 18"));
    QCOMPARE(field()->toPlainText(), QStringLiteral("Hook 17")); // somebody may be about to type
    m_rig->find("shopKeyTag")->setFocus();
    QTRY_COMPARE(field()->toPlainText(), QStringLiteral("Hook 18"));
}

void TestJobPageConflict::othersChangeUnderTheText()
{
    collide();
    QVERIFY2(banner().startsWith(QStringLiteral("Changed on another desk: notes.")), qPrintable(banner()));
    QCOMPARE(field()->toPlainText(), QStringLiteral("Hook 99")); // kept until somebody chooses
    QCOMPARE(m_rig->stored(m_job).notes, QStringLiteral("Hook 18")); // not silently won
}

void TestJobPageConflict::yoursIsKept()
{
    collide();
    m_rig->click("keepYours");
    QTRY_COMPARE(m_rig->stored(m_job).notes, QStringLiteral("Hook 99"));
    QTRY_VERIFY(!m_rig->find("conflictBanner")->isVisible());
    QCOMPARE(field()->toPlainText(), QStringLiteral("Hook 99"));
}

void TestJobPageConflict::theirsIsTaken()
{
    collide();
    m_rig->click("takeTheirs");
    QCOMPARE(field()->toPlainText(), QStringLiteral("Hook 18"));
    QVERIFY(!m_rig->find("conflictBanner")->isVisible());
    QCOMPARE(m_rig->stored(m_job).notes, QStringLiteral("Hook 18"));
}

void TestJobPageConflict::theDifferenceIsShown()
{
    collide();
    m_rig->click("showDifference");
    auto *yours = m_rig->inDialog<QPlainTextEdit>("difference", "yourText");
    auto *theirs = m_rig->inDialog<QPlainTextEdit>("difference", "theirText");
    QVERIFY(yours && theirs);
    QCOMPARE(yours->toPlainText(), QStringLiteral("Hook 99"));
    QCOMPARE(theirs->toPlainText(), QStringLiteral("Hook 18"));
    QCOMPARE(yours->extraSelections().size(), 1);
    QCOMPARE(yours->extraSelections().first().cursor.selectedText(), QStringLiteral("99"));
    QTest::mouseClick(m_rig->inDialog<QPushButton>("difference", "differenceClose"), Qt::LeftButton);
    QVERIFY(m_rig->find("conflictBanner")->isVisible()); // still to be chosen
}

void TestJobPageConflict::theSameTextIsNoConflict()
{
    m_rig->show(m_job);
    field()->setFocus();
    m_rig->elsewhere(m_job, notes(QStringLiteral("Hook 99")));
    m_rig->type("shopNotes", QStringLiteral("Hook 99"));
    m_rig->find("shopKeyTag")->setFocus();
    QTRY_VERIFY(m_rig->text("shopNotesState").startsWith(QStringLiteral("saved")) || m_rig->text("shopNotesState").isEmpty());
    QVERIFY(!m_rig->find("conflictBanner")->isVisible());
}

void TestJobPageConflict::otherFieldsKeepSaving()
{
    collide();
    m_rig->type("shopKeyTag", QStringLiteral("17"));
    QTest::keyClick(m_rig->find<QLineEdit>("shopKeyTag"), Qt::Key_Return);
    QTRY_COMPARE(m_rig->stored(m_job).keyTag, QStringLiteral("17"));
    QVERIFY(m_rig->find("conflictBanner")->isVisible());
    QCOMPARE(field()->toPlainText(), QStringLiteral("Hook 99"));
}

void TestJobPageConflict::whatIsTypedWhileSavingIsSavedToo()
{
    m_rig->show(m_job);
    m_rig->type("shopKeyTag", QStringLiteral("1"));
    QTest::keyClick(m_rig->find<QLineEdit>("shopKeyTag"), Qt::Key_Return);
    QTest::keyClicks(m_rig->find<QLineEdit>("shopKeyTag"), QStringLiteral("7")); // before the answer
    QCOMPARE(m_rig->text("shopKeyTagState"), QStringLiteral("Saving"));
    QTRY_COMPARE(m_rig->stored(m_job).keyTag, QStringLiteral("17"));
    QVERIFY(!m_rig->find("conflictBanner")->isVisible()); // one's own first save is no conflict
}

void TestJobPageConflict::leavingThePageSaves()
{
    m_rig->show(m_job);
    m_rig->type("shopNotes", QStringLiteral("typed and left"));
    m_rig->page->hide();
    QTRY_COMPARE(m_rig->stored(m_job).notes, QStringLiteral("typed and left"));
}

void TestJobPageConflict::whatIsTypedWhileSavingSurvivesLeaving()
{
    m_rig->show(m_job);
    auto *tag = m_rig->find<QLineEdit>("shopKeyTag");
    m_rig->type("shopKeyTag", QStringLiteral("1"));
    QTest::keyClick(tag, Qt::Key_Return);
    QTest::keyClicks(tag, QStringLiteral("7"));
    QCOMPARE(m_rig->text("shopKeyTagState"), QStringLiteral("Saving")); // the answer hasn't come
    m_rig->controller->close();
    m_rig->page->hide();
    QTRY_COMPARE(m_rig->stored(m_job).keyTag, QStringLiteral("17"));
    QTRY_VERIFY(!QFile::exists(m_rig->keptFile())); // kept only until it was saved
    // The program ends before: the rest is offered again.
    m_rig->restart(m_job);
    tag = m_rig->find<QLineEdit>("shopKeyTag");
    QTRY_COMPARE(tag->text(), QStringLiteral("17"));
    m_rig->type("shopKeyTag", QStringLiteral("2"));
    QTest::keyClick(tag, Qt::Key_Return);
    QTest::keyClicks(tag, QStringLiteral("8"));
    m_rig->page->hide(); // the window is closed
    m_rig->restart(m_job);
    QTRY_COMPARE(m_rig->find<QLineEdit>("shopKeyTag")->text(), QStringLiteral("28"));
    QVERIFY(!m_rig->find("conflictBanner")->isVisible()); // nobody else has changed it
}

void TestJobPageConflict::aConflictWaitsUntilTheJobIsOpenedAgain()
{
    collide();
    const QString another = m_rig->walkIn(QStringLiteral("Walt"));
    m_rig->page->open(another, QStringLiteral("Today"), QTimeZone::utc());
    QTRY_VERIFY(!m_rig->find("conflictBanner")->isVisible());
    QTRY_COMPARE(m_rig->controller->jobId(), another);
    QTRY_COMPARE(field()->toPlainText(), QString());
    m_rig->page->open(m_job, QStringLiteral("Today"), QTimeZone::utc());
    QTRY_VERIFY(m_rig->find("conflictBanner")->isVisible());
    QCOMPARE(field()->toPlainText(), QStringLiteral("Hook 99"));
    QTRY_VERIFY(m_rig->controller->stored());
    m_rig->click("keepYours");
    QTRY_COMPARE(m_rig->stored(m_job).notes, QStringLiteral("Hook 99"));
}

void TestJobPageConflict::aConflictOutlivesTheProgram()
{
    collide();
    QVERIFY(QFile::exists(m_rig->keptFile()));
    m_rig->type("shopNotes", QStringLiteral("Hook 99, and the spare key"));
    m_rig->find("shopKeyTag")->setFocus();
    QTRY_VERIFY(fileText().contains("spare key"));
    QCOMPARE(QFile::permissions(m_rig->keptFile()) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
    m_rig->restart(m_rig->walkIn(QStringLiteral("Walt"))); // another job is none of its business
    QCOMPARE(field()->toPlainText(), QString());
    m_rig->restart(m_job);
    QTRY_VERIFY(m_rig->find("conflictBanner")->isVisible());
    QCOMPARE(field()->toPlainText(), QStringLiteral("Hook 99, and the spare key"));
    QVERIFY2(banner().contains(QStringLiteral("Priya")), qPrintable(banner()));
    m_rig->click("keepYours");
    QTRY_COMPARE(m_rig->stored(m_job).notes, QStringLiteral("Hook 99, and the spare key"));
    QTRY_VERIFY(!QFile::exists(m_rig->keptFile()));
}

void TestJobPageConflict::theirsEndsWhatWasKept()
{
    collide();
    m_rig->restart(m_job);
    QTRY_VERIFY(m_rig->find("conflictBanner")->isVisible());
    m_rig->click("takeTheirs");
    QTRY_COMPARE(field()->toPlainText(), QStringLiteral("Hook 18"));
    QTRY_VERIFY(!QFile::exists(m_rig->keptFile()));
    m_rig->restart(m_job);
    QTRY_COMPARE(field()->toPlainText(), QStringLiteral("Hook 18"));
}

void TestJobPageConflict::whatWasRefusedOutlivesTheProgram()
{
    m_rig->show(m_job);
    const QString tooLong = QStringLiteral("2018 BMW ") + QString(90, u'x');
    m_rig->type("shopVehicle", tooLong);
    m_rig->find("shopKeyTag")->setFocus();
    QTRY_VERIFY(m_rig->find("shopVehicle")->accessibleDescription().startsWith(QStringLiteral("Not saved")));
    m_rig->restart(m_job);
    QTRY_COMPARE(m_rig->find<QLineEdit>("shopVehicle")->text(), tooLong);
    QTRY_VERIFY(m_rig->find("shopVehicle")->accessibleDescription().contains(QStringLiteral("before Floorboard was closed")));
    QVERIFY(!m_rig->find("conflictBanner")->isVisible()); // nobody has changed it
    QCOMPARE(m_rig->stored(m_job).vehicle(), QString());
    m_rig->type("shopVehicle", QStringLiteral("2018 BMW X3"));
    m_rig->find("shopKeyTag")->setFocus();
    QTRY_COMPARE(m_rig->stored(m_job).vehicle(), QStringLiteral("2018 BMW X3"));
    QTRY_VERIFY(!QFile::exists(m_rig->keptFile()));
}

void TestJobPageConflict::nothingIsKeptOfAnErasedCustomer()
{
    collide();
    const QString another = m_rig->walkIn(QStringLiteral("Walt"));
    m_rig->restart(another);
    QVERIFY(m_rig->other->eraseCustomer(m_job, m_rig->otherDesk, m_rig->clock.now()));
    QTRY_VERIFY(!QFile::exists(m_rig->keptFile())); // although the job is not open
    m_rig->restart(m_job);
    QTRY_COMPARE(field()->toPlainText(), QString());
}

void TestJobPageConflict::aTickMeetsAnotherDesksTick()
{
    m_rig->list(Checklist::Tech, {{QStringLiteral("Rinse"), true}});
    const QString job = m_rig->walkIn(QStringLiteral("Walt"));
    m_rig->moveTo(job, WorkStatus::CheckedIn);
    m_rig->show(job);
    m_rig->elsewhere(job, CheckEdit{m_rig->detail(job).checklist.first().itemId, true});
    auto *box = m_rig->find<QCheckBox>("check_TECH_1");
    if (!box->isChecked()) // the poll hasn't told yet
        QTest::mouseClick(box, Qt::LeftButton);
    QTRY_VERIFY(!m_rig->controller->isSaving());
    QTRY_VERIFY(box->isChecked());
    QCOMPARE(m_rig->detail(job).checklist.first().checkedBy, QStringLiteral("Priya")); // whoever was first
}

void TestJobPageConflict::aMoveMeetsAnotherDesksMove()
{
    m_rig->show(m_job);
    m_rig->elsewhere(m_job, MoveEdit{WorkStatus::CheckedIn, {}});
    auto *next = m_rig->find<QPushButton>("next");
    if (next->text() == u"Check in") {
        m_rig->click("next");
        QTRY_VERIFY(m_rig->find("jobStrip")->isVisible());
    }
    QTRY_COMPARE(next->text(), QStringLiteral("Start work"));
    QCOMPARE(m_rig->stored(m_job).workStatus, WorkStatus::CheckedIn);
}

QTEST_MAIN(TestJobPageConflict)
#include "tst_jobpageconflict.moc"
