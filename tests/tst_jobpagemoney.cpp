// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobpagerig.h"
#include "patience.h"
#include "storerows.h"

using namespace fb;

namespace {

/// A job that a reconcile made: one booking of one service, with the service's price in the catalog.
QString booked(JobPageRig &rig, std::optional<Money> price)
{
    const RunRecord run = rows::run(QStringLiteral("run-1"));
    const auto fence = JobPageRig::must(rig.other->acquireLease(run));
    const Booking booking = rows::booking(0);
    const QHash<QString, CatalogService> catalog{{QStringLiteral("VARIATION1"), {QStringLiteral("Full detail"), std::move(price)}}};
    if (!rig.other->apply(*fence, run.runId, {rows::step(StepAction::Create, booking)}, rows::kNow, rows::kReconcile)
        || !rig.other->saveServices(catalog, rows::kNow))
        qFatal("the store took no booking");
    return JobPageRig::must(rig.other->job(booking.bookingId))->job.jobId;
}

} // namespace

/// Totals, payments and refunds on the job page, and what Square's catalog suggests.
class TestJobPageMoney : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_rig = std::make_unique<JobPageRig>(); }
    void cleanup() { m_rig.reset(); }
    void theCatalogSuggestsATotal();
    void noSuggestionWithoutAPrice();
    void onlyAManagerTakesTheSuggestion();
    void paymentsAddUp();
    void moneyIsGivenBackWithAReason();
    void aDecimalCommaIsNoGroup();
    void anUntouchedTotalIsNotWritten();
    void aTotalMeetsAnotherDesksTotal();
    void aPaymentMeetsAnotherDesksPayment();
    void aTotalIsSavedThoughTheJobWasTouched();

private:
    std::unique_ptr<JobPageRig> m_rig;
};

void TestJobPageMoney::theCatalogSuggestsATotal()
{
    const QString job = booked(*m_rig, Money{24'500, QStringLiteral("USD")});
    m_rig->show(job);
    // Shown as what it is, and not agreed on by being shown.
    QVERIFY(m_rig->find("suggestedTotal")->isVisible());
    QCOMPARE(m_rig->text("suggestedTotal"), QStringLiteral("From Square's catalog"));
    auto *take = m_rig->find<QPushButton>("takeSuggestion");
    QVERIFY2(take->text().contains(QStringLiteral("$245.00")), qPrintable(take->text()));
    QVERIFY(take->accessibleName().contains(QStringLiteral("Square's catalog")));
    QCOMPARE(m_rig->text("agreedTotal"), QStringLiteral("No total agreed yet"));
    QVERIFY(!m_rig->stored(job).totalMinor);
    // The field is empty but for the suggestion, and Enter takes it.
    m_rig->click("agreeTotal");
    auto *amount = m_rig->inDialog<QLineEdit>("totalDialog", "askAmount");
    QCOMPARE(amount->text(), QString());
    QVERIFY2(amount->placeholderText().contains(QStringLiteral("245.00")) && amount->placeholderText().contains(QStringLiteral("from Square's catalog")),
             qPrintable(amount->placeholderText()));
    QTest::keyClicks(amount, QStringLiteral("x"));
    QVERIFY(!m_rig->inDialog<QPushButton>("totalDialog", "askAccept")->isEnabled());
    QTest::keyClick(amount, Qt::Key_Escape);
    QTRY_VERIFY(!m_rig->inDialog<QLineEdit>("totalDialog", "askAmount"));
    QVERIFY(!m_rig->stored(job).totalMinor);
    m_rig->click("agreeTotal");
    QTest::keyClick(m_rig->inDialog<QLineEdit>("totalDialog", "askAmount"), Qt::Key_Return);
    QTRY_COMPARE(m_rig->stored(job).totalMinor.value_or(0), 24'500);
    QTRY_VERIFY(!m_rig->controller->isSaving());
    QVERIFY(!m_rig->find("suggestedTotal")->isVisible());
    QVERIFY(!take->isVisible());
    // With a total agreed, an empty field takes it back, as before; then one click agrees on the suggestion.
    QTRY_VERIFY(!m_rig->inDialog<QLineEdit>("totalDialog", "askAmount"));
    m_rig->click("agreeTotal");
    amount = m_rig->inDialog<QLineEdit>("totalDialog", "askAmount");
    QVERIFY(amount->placeholderText().isEmpty());
    amount->clear();
    QTest::keyClick(amount, Qt::Key_Return);
    QTRY_VERIFY(!m_rig->stored(job).totalMinor);
    QTRY_VERIFY(!m_rig->controller->isSaving());
    QVERIFY(take->isVisible());
    QTest::mouseClick(take, Qt::LeftButton);
    QTRY_COMPARE(m_rig->stored(job).totalMinor.value_or(0), 24'500);
    QCOMPARE(m_rig->stored(job).currency, QStringLiteral("USD"));
    const StatusEvent last = m_rig->detail(job).history.last();
    QCOMPARE(last.event, QStringLiteral("total"));
}

void TestJobPageMoney::noSuggestionWithoutAPrice()
{
    m_rig->show(booked(*m_rig, std::nullopt));
    QVERIFY(!m_rig->find("suggestedTotal")->isVisible());
    QVERIFY(!m_rig->find("takeSuggestion")->isVisible());
    m_rig->click("agreeTotal");
    auto *amount = m_rig->inDialog<QLineEdit>("totalDialog", "askAmount");
    QVERIFY(amount->placeholderText().isEmpty());
    QTest::keyClick(amount, Qt::Key_Escape);
}

void TestJobPageMoney::onlyAManagerTakesTheSuggestion()
{
    m_rig->show(booked(*m_rig, Money{24'500, QStringLiteral("USD")}));
    m_rig->signIn(Role::Technician);
    auto *take = m_rig->find<QPushButton>("takeSuggestion");
    QTRY_VERIFY(!take->isEnabled());
    QVERIFY(take->accessibleDescription().contains(QStringLiteral("Only a manager")));
}

void TestJobPageMoney::paymentsAddUp()
{
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->show(job);
    m_rig->click("agreeTotal");
    auto *amount = m_rig->inDialog<QLineEdit>("totalDialog", "askAmount");
    QVERIFY(amount);
    amount->setText(QStringLiteral("2,45x"));
    QVERIFY(!m_rig->inDialog<QPushButton>("totalDialog", "askAccept")->isEnabled());
    amount->setText(QStringLiteral("245"));
    QTest::mouseClick(m_rig->inDialog<QPushButton>("totalDialog", "askAccept"), Qt::LeftButton);
    QTRY_COMPARE(m_rig->stored(job).totalMinor.value_or(0), 24'500);
    QTRY_VERIFY(!m_rig->controller->isSaving());
    m_rig->click("takePayment");
    amount = m_rig->inDialog<QLineEdit>("paymentDialog", "askAmount");
    QCOMPARE(amount->text(), QStringLiteral("245.00")); // what is due
    amount->setText(QStringLiteral("50"));
    QTest::mouseClick(m_rig->inDialog<QPushButton>("paymentDialog", "askAccept"), Qt::LeftButton);
    QVERIFY(m_rig->text("balance").contains(QStringLiteral("195.00"))); // at once
    QTRY_COMPARE(m_rig->detail(job).card.paidMinor, 5'000);
    QCOMPARE(m_rig->text("paymentStatus"), QStringLiteral("Part paid"));
    // The rest makes it paid, and that needs a receipt: said before anything is lost.
    QTRY_VERIFY(!m_rig->controller->isSaving());
    QVERIFY(m_rig->text("paymentHint").contains(QStringLiteral("receipt")));
    m_rig->click("takePayment");
    auto *accept = m_rig->inDialog<QPushButton>("paymentDialog", "askAccept");
    QVERIFY(accept && !accept->isEnabled());
    QVERIFY(m_rig->inDialog<QLabel>("paymentDialog", "askProblem")->text().contains(QStringLiteral("photo of the receipt")));
    m_rig->inDialog<QLineEdit>("paymentDialog", "askAmount")->setText(QStringLiteral("194.99"));
    QVERIFY(accept->isEnabled());
    QTest::mouseClick(accept, Qt::LeftButton);
    QTRY_COMPARE(m_rig->detail(job).card.paidMinor, 24'499);
}

void TestJobPageMoney::moneyIsGivenBackWithAReason()
{
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->elsewhere(job, PaymentEdit{QStringLiteral("p1"), 5'000, QStringLiteral("USD"), PaymentMethod::Card, {}});
    m_rig->show(job);
    m_rig->clock.step(seconds(1));
    m_rig->click("giveBack");
    m_rig->inDialog<QLineEdit>("giveBackDialog", "askAmount")->setText(QStringLiteral("20"));
    auto *accept = m_rig->inDialog<QPushButton>("giveBackDialog", "askAccept");
    QVERIFY(!accept->isEnabled());
    m_rig->inDialog<QPlainTextEdit>("giveBackDialog", "askNote")->setPlainText(QStringLiteral("too much"));
    QTest::mouseClick(accept, Qt::LeftButton);
    QTRY_COMPARE(m_rig->detail(job).card.paidMinor, 3'000);
    QCOMPARE(m_rig->detail(job).payments.last().reason, QStringLiteral("too much"));
}

void TestJobPageMoney::aDecimalCommaIsNoGroup()
{
    m_rig->show(m_rig->walkIn(QStringLiteral("Naomi")));
    m_rig->click("agreeTotal");
    auto *amount = m_rig->inDialog<QLineEdit>("totalDialog", "askAmount");
    amount->setText(QStringLiteral("1,50"));
    QVERIFY(!m_rig->inDialog<QPushButton>("totalDialog", "askAccept")->isEnabled());
    auto *problem = m_rig->inDialog<QLabel>("totalDialog", "askProblem");
    QVERIFY2(problem->text().contains(QStringLiteral("Write it like 195.00")), qPrintable(problem->text()));
    QTest::keyClick(amount, Qt::Key_Escape);
}

void TestJobPageMoney::anUntouchedTotalIsNotWritten()
{
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->elsewhere(job, TotalEdit{19'500, QStringLiteral("USD")});
    m_rig->show(job);
    m_rig->click("agreeTotal");
    auto *amount = m_rig->inDialog<QLineEdit>("totalDialog", "askAmount");
    QCOMPARE(amount->text(), QStringLiteral("195.00"));
    m_rig->elsewhere(job, TotalEdit{25'000, QStringLiteral("USD")});
    QTRY_COMPARE(m_rig->controller->detail()->card.job.totalMinor.value_or(0), 25'000); // while the dialog is open
    QTest::keyClick(amount, Qt::Key_Return);
    QVERIFY(!m_rig->controller->isSaving());
    QCOMPARE(m_rig->stored(job).totalMinor.value_or(0), 25'000);
    QVERIFY(!m_rig->find("jobStrip")->isVisible()); // nothing was asked for
}

void TestJobPageMoney::aTotalMeetsAnotherDesksTotal()
{
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->elsewhere(job, TotalEdit{19'500, QStringLiteral("USD")});
    m_rig->show(job);
    m_rig->click("agreeTotal");
    m_rig->elsewhere(job, TotalEdit{25'000, QStringLiteral("USD")});
    QTRY_COMPARE(m_rig->controller->detail()->card.job.totalMinor.value_or(0), 25'000);
    auto *amount = m_rig->inDialog<QLineEdit>("totalDialog", "askAmount");
    amount->setText(QStringLiteral("200"));
    QTest::keyClick(amount, Qt::Key_Return);
    QTRY_VERIFY(m_rig->find("jobStrip")->isVisible());
    QVERIFY2(m_rig->find("jobStrip")->accessibleName().contains(QStringLiteral("Somebody else changed it first")),
             qPrintable(m_rig->find("jobStrip")->accessibleName()));
    QVERIFY(!m_rig->controller->isSaving());
    QCOMPARE(m_rig->stored(job).totalMinor.value_or(0), 25'000);
    QVERIFY(m_rig->text("agreedTotal").contains(QStringLiteral("250.00"))); // what there is to decide on
    m_rig->click("stripButton"); // Retry: decided knowingly
    QTRY_COMPARE(m_rig->stored(job).totalMinor.value_or(0), 20'000);
}

void TestJobPageMoney::aPaymentMeetsAnotherDesksPayment()
{
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->elsewhere(job, TotalEdit{19'500, QStringLiteral("USD")});
    m_rig->show(job);
    m_rig->click("takePayment");
    m_rig->inDialog<QLineEdit>("paymentDialog", "askAmount")->setText(QStringLiteral("50"));
    m_rig->elsewhere(job, PaymentEdit{QStringLiteral("p1"), 5'000, QStringLiteral("USD"), PaymentMethod::Card, {}});
    QTest::mouseClick(m_rig->inDialog<QPushButton>("paymentDialog", "askAccept"), Qt::LeftButton); // whether the poll has told of it or not
    QTRY_VERIFY(m_rig->find("jobStrip")->isVisible());
    QTRY_VERIFY(!m_rig->controller->isSaving());
    QCOMPARE(m_rig->detail(job).payments.size(), 1); // not twice the same money
}

void TestJobPageMoney::aTotalIsSavedThoughTheJobWasTouched()
{
    const QString job = m_rig->walkIn(QStringLiteral("Naomi"));
    m_rig->show(job);
    m_rig->click("agreeTotal");
    m_rig->inDialog<QLineEdit>("totalDialog", "askAmount")->setText(QStringLiteral("200"));
    m_rig->elsewhere(job, FieldsEdit{{{QStringLiteral("plate"), QStringLiteral("RTN 5V2"), {}}}}); // another revision, about something else
    QTest::mouseClick(m_rig->inDialog<QPushButton>("totalDialog", "askAccept"), Qt::LeftButton);
    QTRY_COMPARE(m_rig->stored(job).totalMinor.value_or(0), 20'000);
    QTRY_VERIFY(!m_rig->controller->isSaving());
    QVERIFY(!m_rig->find("jobStrip")->isVisible());
    QCOMPARE(m_rig->stored(job).vehiclePlate, QStringLiteral("RTN 5V2"));
}

QTEST_MAIN(TestJobPageMoney)
#include "tst_jobpagemoney.moc"
