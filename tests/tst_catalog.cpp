// SPDX-License-Identifier: GPL-3.0-or-later
// What a job would cost by Square's catalog, and how programs are told.
#include "report.h"

#include <QTest>

using namespace fb;

namespace {

const QHash<QString, CatalogService> kCatalog{
    {QStringLiteral("detail"), {QStringLiteral("Full detail"), Money{19'500, QStringLiteral("USD")}}},
    {QStringLiteral("clay"), {QStringLiteral("Clay bar"), Money{5'000, QStringLiteral("USD")}}},
    {QStringLiteral("free"), {QStringLiteral("Look at it"), Money{0, QStringLiteral("USD")}}},
    {QStringLiteral("quote"), {QStringLiteral("Boat"), std::nullopt}},
    {QStringLiteral("yen"), {QStringLiteral("Kei car"), Money{3'500, QStringLiteral("JPY")}}},
    {QStringLiteral("most"), {QStringLiteral("Palace"), Money{kMostMinor, QStringLiteral("USD")}}},
    {QStringLiteral("cent"), {QStringLiteral("Bolt"), Money{1, QStringLiteral("USD")}}},
    {QStringLiteral("huge"), {QStringLiteral("x"), Money{std::numeric_limits<std::int64_t>::max(), QStringLiteral("USD")}}},
    {QStringLiteral("negative"), {QStringLiteral("x"), Money{-1, QStringLiteral("USD")}}}};

/// A job on a booking of some services.
JobCard cardOf(const QString &services)
{
    JobCard card;
    card.job.bookingId = QStringLiteral("b1");
    QList<Segment> segments;
    for (const QString &service : services.split(u' ', Qt::SkipEmptyParts))
        segments.push_back({service == u"-" ? QString() : service, QStringLiteral("T"), 60, 0});
    card.booking.segments = segmentsToText(segments);
    return card;
}

QString said(const std::optional<Money> &money) { return money ? QStringLiteral("%1 %2").arg(money->minor).arg(money->currency) : QStringLiteral("none"); }

} // namespace

class TestCatalog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void suggestions_data();
    void suggestions();
    void aWalkInCostsWhatItsServiceDoes_data();
    void aWalkInCostsWhatItsServiceDoes();
    void theJobsOwnCurrencyCounts();
    void programsAreTold();
};

void TestCatalog::suggestions_data()
{
    QTest::addColumn<QString>("services");
    QTest::addColumn<QString>("total");
    const auto row = [](const char *name, const char *services, const char *total) {
        QTest::newRow(name) << QString::fromLatin1(services) << QString::fromLatin1(total);
    };
    row("one service", "detail", "19500 USD");
    row("several are added up", "detail clay", "24500 USD");
    row("the same one twice", "clay clay", "10000 USD");
    row("one for free", "detail free", "19500 USD");
    row("all for free", "free", "0 USD");
    row("another currency", "yen", "3500 JPY");
    row("as much as a total may be", "most free", "100000000000 USD");
    row("no service", "", "none");
    row("a segment without service", "detail -", "none");
    row("a service nobody knows", "detail nobody", "none");
    row("one without a price", "detail quote", "none");
    row("two currencies", "detail yen", "none");
    row("more than a total may be", "most cent", "none");
    row("a price beyond all bounds", "huge huge", "none");
    row("a price below nothing", "detail negative", "none");
}

void TestCatalog::suggestions()
{
    QFETCH(QString, services);
    QFETCH(QString, total);
    QCOMPARE(said(suggestedTotal(cardOf(services), kCatalog)), total);
}

void TestCatalog::aWalkInCostsWhatItsServiceDoes_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("total");
    QTest::newRow("a service of the catalog") << QStringLiteral("Clay bar") << QStringLiteral("5000 USD");
    QTest::newRow("one for free") << QStringLiteral("Look at it") << QStringLiteral("0 USD");
    QTest::newRow("words of the staff") << QStringLiteral("Clay bar and a quick wash") << QStringLiteral("none");
    QTest::newRow("no service") << QString() << QStringLiteral("none");
    QTest::newRow("a service without a price") << QStringLiteral("Boat") << QStringLiteral("none");
    QTest::newRow("two variations, one price") << QStringLiteral("Wash") << QStringLiteral("3000 USD");
    QTest::newRow("two variations, two prices") << QStringLiteral("Wax") << QStringLiteral("none");
    QTest::newRow("two variations, one without a price") << QStringLiteral("Tint") << QStringLiteral("none");
}

void TestCatalog::aWalkInCostsWhatItsServiceDoes()
{
    QFETCH(QString, service);
    QFETCH(QString, total);
    QHash<QString, CatalogService> catalog = kCatalog;
    const auto add = [&catalog](const char *name, std::optional<Money> price) {
        catalog.insert(QString::number(catalog.size()), {QLatin1String(name), std::move(price)});
    };
    add("Wash", Money{3'000, QStringLiteral("USD")});
    add("Wash", Money{3'000, QStringLiteral("USD")});
    add("Wax", Money{3'000, QStringLiteral("USD")});
    add("Wax", Money{4'000, QStringLiteral("USD")});
    add("Tint", Money{3'000, QStringLiteral("USD")});
    add("Tint", std::nullopt);
    add("", Money{1, QStringLiteral("USD")});
    JobCard card;
    card.job.walkInService = service;
    QCOMPARE(said(suggestedTotal(card, catalog)), total);
}

void TestCatalog::theJobsOwnCurrencyCounts()
{
    JobCard card = cardOf(QStringLiteral("detail"));
    card.job.currency = QStringLiteral("EUR");
    QCOMPARE(said(suggestedTotal(card, kCatalog)), QStringLiteral("none"));
    card.job.currency = QStringLiteral("USD");
    QCOMPARE(said(suggestedTotal(card, kCatalog)), QStringLiteral("19500 USD"));
}

void TestCatalog::programsAreTold()
{
    JobDetail detail;
    detail.card = cardOf(QStringLiteral("detail"));
    Json payment = toJson(detail, Instant{})["payment"];
    QVERIFY(payment["suggestedTotalMinor"].is_null());
    QVERIFY(payment["suggestedCurrency"].is_null());
    detail.suggestedTotal = suggestedTotal(detail.card, kCatalog);
    payment = toJson(detail, Instant{})["payment"];
    QCOMPARE(payment["suggestedTotalMinor"].get<std::int64_t>(), 19'500);
    QCOMPARE(QString::fromStdString(payment["suggestedCurrency"].get<std::string>()), QStringLiteral("USD"));
    QVERIFY(payment["totalMinor"].is_null());
    QVERIFY(payment["balanceMinor"].is_null());
}

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
