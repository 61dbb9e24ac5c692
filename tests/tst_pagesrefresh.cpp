// SPDX-License-Identifier: GPL-3.0-or-later
#include "historycontroller.h"
#include "historypage.h"
#include "jobscontroller.h"
#include "jobspage.h"
#include "peopledesk.h"
#include "persondialog.h"
#include "pinfield.h"
#include "resultline.h"
#include "samples.h"
#include "storetamper.h"
#include "strip.h"
#include "synccontroller.h"
#include "syncpage.h"
#include "ticker.h"

#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>

using namespace fb;

namespace {

bool addRun(Store &store, const QString &runId, Instant at)
{
    RunRecord run;
    run.runId = runId;
    run.trigger = Trigger::Manual;
    run.locationId = QStringLiteral("L1");
    run.window = {at - std::chrono::hours(1), at + std::chrono::hours(24)};
    run.startedAt = at;
    const auto lease = store.acquireLease(run);
    if (!lease || !lease->has_value())
        return false;
    run.outcome = Outcome::Success;
    run.endedAt = at;
    return store.finishRun(**lease, run, SyncState{.locationId = run.locationId, .lastTryAt = at}).has_value();
}

} // namespace

/// The pages keep what is told and what somebody is doing through polls and other desks' changes, and say nothing that is true no longer.
class TestPagesRefresh : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theHistoryIsReadOnceTheStoreIsBack();
    void theLastRunIsReadOnceTheStoreIsBack();
    void noRunShowsAnothersLedger();
    void theJobsAreReadOnceTheStoreIsBack();
    void aStoreThatIsSilentIsNotUpToDate();
    void aRefusalAboutSomebodyStaysUntilAnotherIsPicked();
    void aLockOutEndsOnTheScreen();
    void aPersonIsAskedForOnce();
    void whoSignsInSeesWhoMay();

private:
    bool rename(const QString &table, bool away) const
    {
        const QString aside = table + QStringLiteral("_away");
        return tamper(m_desk->directory.filePath(QStringLiteral("shop.db")),
                      QStringLiteral("ALTER TABLE %1 RENAME TO %2").arg(away ? table : aside, away ? aside : table));
    }
    std::unique_ptr<Store> elsewhere() const { return std::move(*Store::open(*StoreAddress::parse(m_desk->storeText()))); }

    std::unique_ptr<PeopleDesk> m_desk;
    Actor m_ada{.name = QStringLiteral("Ada")};
};

void TestPagesRefresh::init() { m_desk = std::make_unique<PeopleDesk>(); }

void TestPagesRefresh::cleanup() { m_desk.reset(); }

void TestPagesRefresh::theHistoryIsReadOnceTheStoreIsBack()
{
    m_desk->fill(false, [](Store &store) { QVERIFY(addRun(store, QStringLiteral("run-1"), kSampleNow)); });
    m_desk->open();
    QVERIFY(m_desk->ready());
    QVERIFY(rename(QStringLiteral("run"), true));
    HistoryPage page(m_desk->theme);
    const HistoryController controller(page, *m_desk->sync, *m_desk->shop, m_desk->window->ticker(), QString());
    page.show();
    QTRY_VERIFY(page.findChild<QWidget *>(QStringLiteral("errorStrip"))->isVisible());
    QCOMPARE(page.findChild<QLabel *>(QStringLiteral("noRunsTitle"))->text(), QString()); // nobody is reading them
    QVERIFY(rename(QStringLiteral("run"), false));
    QTRY_VERIFY(!page.findChild<QWidget *>(QStringLiteral("errorStrip"))->isVisible());
    QTRY_COMPARE(page.chosenRun(), QStringLiteral("run-1"));
}

void TestPagesRefresh::theLastRunIsReadOnceTheStoreIsBack()
{
    m_desk->fill(false, [](Store &store) { QVERIFY(addRun(store, QStringLiteral("run-1"), kSampleNow)); });
    m_desk->open();
    QVERIFY(m_desk->ready());
    QVERIFY(rename(QStringLiteral("run"), true));
    SyncPage page(m_desk->theme);
    const SyncController controller(page, *m_desk->sync, *m_desk->shop, m_desk->window->ticker(), seconds(20));
    bool answered = false;
    m_desk->shop->lastRun(&page, [&answered](const Result<std::optional<RunDetail>> &run) { answered = !run; }); // after the page's own question
    QTRY_VERIFY(answered);
    const auto *title = page.findChild<QLabel *>(QStringLiteral("emptyTitle"));
    QCOMPARE(title->text(), QString()); // not that there was none
    QVERIFY(rename(QStringLiteral("run"), false));
    QTRY_COMPARE(title->text(), QStringLiteral("Nothing to change"));
}

void TestPagesRefresh::noRunShowsAnothersLedger()
{
    HistoryPage page(m_desk->theme);
    RunDetail first;
    first.run.runId = QStringLiteral("run-1");
    first.run.startedAt = kSampleNow;
    first.run.outcome = Outcome::Success;
    first.items = {RunItem{.bookingId = QStringLiteral("B1"), .action = StepAction::Create}};
    RunRecord second = first.run;
    second.runId = QStringLiteral("run-0");
    second.startedAt = kSampleNow - std::chrono::hours(1);
    page.showRuns({first.run, second});
    QCOMPARE(page.chosenRun(), first.run.runId);
    page.showDetail(first);
    const auto *items = page.findChild<QTableView *>(QStringLiteral("items"))->model();
    QCOMPARE(items->rowCount(), 1);
    page.findChild<QTableView *>(QStringLiteral("runs"))->selectRow(1);
    QCOMPARE(page.chosenRun(), second.runId);
    QCOMPARE(items->rowCount(), 0); // until the store has told its own, which may never come
    page.showDetail(first); // too late
    QCOMPARE(items->rowCount(), 0);
    page.showDetail({second, {}});
    QCOMPARE(items->rowCount(), 0);
}

void TestPagesRefresh::theJobsAreReadOnceTheStoreIsBack()
{
    m_desk->fill(false, [](Store &store) {
        QVERIFY(store.addWalkIn({.jobId = QStringLiteral("w1"), .name = QStringLiteral("Car"), .locationId = QStringLiteral("L1"), .at = kSampleNow},
                                {.name = QStringLiteral("Ada")}, kSampleNow));
    });
    m_desk->open();
    QVERIFY(m_desk->ready());
    QVERIFY(rename(QStringLiteral("job"), true));
    JobsPage page(m_desk->theme);
    const JobsController controller(page, *m_desk->shop, m_desk->window->board(), m_desk->window->ticker(), nullptr);
    page.QWidget::show();
    auto *strip = page.findChild<Strip *>(QStringLiteral("jobsErrorStrip"));
    QTRY_VERIFY(strip->isVisible());
    QVERIFY(rename(QStringLiteral("job"), false));
    QTRY_VERIFY(!strip->isVisible());
    QCOMPARE(page.findChild<QTableView *>(QStringLiteral("jobs"))->model()->rowCount(), 1);
}

void TestPagesRefresh::aStoreThatIsSilentIsNotUpToDate()
{
    SyncPage page(m_desk->theme);
    const auto *card = page.findChild<QWidget *>(QStringLiteral("storeCard"));
    SyncPage::StoreState state{.facts = {}, .lastPollAt = kSampleNow, .error = {}, .pollInterval = seconds(20)};
    page.showStore(state, kSampleNow + seconds(59));
    QCOMPARE(card->accessibleName(), QStringLiteral("Job store: Up to date"));
    page.showStore(state, kSampleNow + seconds(61)); // asked three times since, and not answered
    QCOMPARE(card->accessibleName(), QStringLiteral("Job store: Stale"));
    state.lastPollAt = kSampleNow + seconds(61);
    page.showStore(state, kSampleNow + seconds(61));
    QCOMPARE(card->accessibleName(), QStringLiteral("Job store: Up to date"));
}

void TestPagesRefresh::aRefusalAboutSomebodyStaysUntilAnotherIsPicked()
{
    m_desk->fill(true);
    m_desk->open();
    QVERIFY(m_desk->ready());
    QVERIFY(m_desk->signIn("Ada"));
    QVERIFY(m_desk->actorIs("Ada"));
    m_desk->window->showPage(QStringLiteral("people"));
    auto *table = m_desk->find<QTableWidget>("peopleTable");
    QTRY_COMPARE(table->rowCount(), 3);
    table->setCurrentCell(0, 2); // Ada, the last admin
    QTest::mouseClick(m_desk->find("pickedActive"), Qt::LeftButton);
    auto *result = m_desk->find<ResultLine>("peopleResult");
    QTRY_VERIFY(result->text().contains(QStringLiteral("last admin")));
    QVERIFY(elsewhere()->changePerson(QStringLiteral("id-Tess"), {.role = Role::Qc}, m_ada, m_desk->clock.now()));
    QTRY_COMPARE(table->item(2, 1)->text(), QStringLiteral("Quality control"));
    QVERIFY(result->text().contains(QStringLiteral("last admin"))); // whatever others do meanwhile
    QCOMPARE(table->currentColumn(), 2);
    // The store goes and comes back: it says so as long as it is so, but not over what was refused.
    table->selectRow(2);
    QCOMPARE(result->text(), QString());
    QVERIFY(rename(QStringLiteral("person"), true));
    QMetaObject::invokeMethod(m_desk->shop.get(), "peopleChanged");
    QTRY_VERIFY(!result->text().isEmpty());
    QVERIFY(rename(QStringLiteral("person"), false));
    QTRY_COMPARE(result->text(), QString());
}

void TestPagesRefresh::aLockOutEndsOnTheScreen()
{
    m_desk->fill(true, [this](Store &store) {
        for (int i = 0; i < 5; ++i)
            QVERIFY(!store.signIn(QStringLiteral("id-Tess"), Secret(QByteArrayLiteral("1111")), QStringLiteral("desk-2"), m_desk->clock.now()));
    });
    m_desk->open();
    QVERIFY(m_desk->ready());
    QVERIFY(m_desk->signIn("Ada"));
    QVERIFY(m_desk->actorIs("Ada"));
    m_desk->window->showPage(QStringLiteral("people"));
    auto *table = m_desk->find<QTableWidget>("peopleTable");
    QTRY_COMPARE(table->rowCount(), 3);
    QCOMPARE(table->item(2, 3)->text(), QStringLiteral("Locked out after wrong PINs"));
    m_desk->clock.step(minutes(5));
    QTRY_COMPARE(table->item(2, 3)->text(), QStringLiteral("Active"));
}

void TestPagesRefresh::aPersonIsAskedForOnce()
{
    QPointer<PersonDialog> dialog = PersonDialog::forNew(m_desk->theme, {}, false, nullptr);
    int asked = 0;
    dialog->onAnswer([&asked](const PersonDialog::Answer &) { ++asked; });
    dialog->open();
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("personName"));
    auto *accept = dialog->findChild<QPushButton *>(QStringLiteral("personAccept"));
    name->setText(QStringLiteral("Walt"));
    QVERIFY(accept->isEnabled());
    accept->click();
    QCOMPARE(asked, 1);
    name->setText(QStringLiteral("Walter")); // while the answer is on its way
    QVERIFY(!accept->isEnabled());
    accept->click();
    QCOMPARE(asked, 1);
    dialog->finish(QStringLiteral("No."));
    QVERIFY(accept->isEnabled());
    QCOMPARE(dialog->findChild<QLabel *>(QStringLiteral("personProblem"))->text(), QStringLiteral("No."));
    delete dialog;
}

void TestPagesRefresh::whoSignsInSeesWhoMay()
{
    m_desk->fill(true, [this](Store &store) {
        QVERIFY(
            store.addPerson({.personId = QStringLiteral("id-Walt"), .name = QStringLiteral("Walt"), .role = Role::Qc}, Secret(), m_ada, m_desk->clock.now()));
    });
    m_desk->open();
    QVERIFY(m_desk->ready());
    const std::unique_ptr<Store> store = elsewhere();
    const auto dialog = std::make_unique<SignInDialog>(m_desk->theme, *m_desk->shop, m_desk->window->ticker(), QStringLiteral("id-Walt"), QString(), nullptr);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    auto *list = dialog->findChild<QListWidget *>(QStringLiteral("signInPeople"));
    auto *pin = dialog->findChild<PinField *>(QStringLiteral("signInPin"));
    auto *result = dialog->findChild<ResultLine *>(QStringLiteral("signInResult"));
    QTRY_COMPARE(list->count(), 4);
    QVERIFY2(result->text().contains(QStringLiteral("No PIN yet")), qPrintable(result->text()));
    QVERIFY(store->setPin(QStringLiteral("id-Walt"), Secret(kPin), m_ada, m_desk->clock.now()));
    QTRY_COMPARE(result->text(), QString()); // he has one now
    pin->setText(QStringLiteral("48"));
    QVERIFY(store->addPerson({.personId = QStringLiteral("id-Bo"), .name = QStringLiteral("Bo"), .role = Role::Qc}, Secret(kPin), m_ada, m_desk->clock.now()));
    QTRY_COMPARE(list->count(), 5);
    QVERIFY(list->currentItem()->text().startsWith(QStringLiteral("Walt")));
    QCOMPARE(pin->text(), QStringLiteral("48"));
    QVERIFY(store->changePerson(QStringLiteral("id-Walt"), {.active = false}, m_ada, m_desk->clock.now()));
    QTRY_COMPARE(list->count(), 4);
    QCOMPARE(pin->text(), QString()); // it was his
}

QTEST_MAIN(TestPagesRefresh)
#include "tst_pagesrefresh.moc"
