// SPDX-License-Identifier: GPL-3.0-or-later
#include "goldenfile.h"
#include "squareparser.h"

#include <QTest>

using namespace fb;

/// Names and prices of services, out of what Square's catalog answers.
class TestCatalogParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void services();
    void prices_data();
    void prices();
    void aPriceCostsNoOtherService();
};

void TestCatalogParser::services()
{
    const QStringList ids{QStringLiteral("V-regular"), QStringLiteral("V-suv"),    QStringLiteral("V-same"),           QStringLiteral("V-empty"),
                          QStringLiteral("V-deleted"), QStringLiteral("V-orphan"), QStringLiteral("V-orphan-regular"), QStringLiteral("V-broken"),
                          QStringLiteral("I1-asked"),  QStringLiteral("V-unknown")};
    const Result<Bulk<CatalogService>> services = square::readServices(golden("catalog.json"), ids);
    QVERIFY(services);
    const Money price{24'500, QStringLiteral("USD")};
    QCOMPARE(services->found.value(ids.at(0)), (CatalogService{QStringLiteral("Full detail"), price}));
    QCOMPARE(services->found.value(ids.at(1)), (CatalogService{QStringLiteral("Full detail - SUV / Truck"), std::nullopt}));
    QCOMPARE(services->found.value(ids.at(2)).name, QStringLiteral("Full detail"));
    QCOMPARE(services->found.value(ids.at(3)).name, QStringLiteral("Full detail"));
    QCOMPARE(services->found.value(ids.at(4)), (CatalogService{QStringLiteral("Hand wash"), std::nullopt})); // its name stays, its price is no offer
    QCOMPARE(services->found.value(ids.at(5)).name, QStringLiteral("Clay bar"));
    QCOMPARE(services->found.value(ids.at(8)), (CatalogService{QStringLiteral("Ceramic coat"), std::nullopt}));
    QCOMPARE(services->notFound, (QStringList{ids.at(6), ids.at(7), ids.at(9)}));
}

void TestCatalogParser::prices_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("price");
    const auto row = [](const char *name, const char *fields, const char *price) { QTest::newRow(name) << QByteArray(fields) << QString::fromLatin1(price); };
    row("a fixed price", R"("pricing_type":"FIXED_PRICING","price_money":{"amount":24500,"currency":"USD"})", "24500 USD");
    row("no pricing type", R"("price_money":{"amount":3500,"currency":"JPY"})", "3500 JPY");
    row("for free", R"("price_money":{"amount":0,"currency":"USD"})", "0 USD");
    row("a pricing type Square invents later", R"("pricing_type":"BY_MOOD","price_money":{"amount":100,"currency":"USD"})", "100 USD");
    row("as much as a total may be", R"("price_money":{"amount":100000000000,"currency":"USD"})", "100000000000 USD");
    row("no price", R"("pricing_type":"FIXED_PRICING")", "none");
    row("null", R"("price_money":null)", "none");
    row("variable, whatever else it says", R"("pricing_type":"VARIABLE_PRICING","price_money":{"amount":24500,"currency":"USD"})", "none");
    row("no amount", R"("price_money":{"currency":"USD"})", "none");
    row("amount null", R"("price_money":{"amount":null,"currency":"USD"})", "none");
    row("no currency", R"("price_money":{"amount":24500})", "none");
    row("a currency of four letters", R"("price_money":{"amount":24500,"currency":"USDT"})", "none");
    row("a currency in small letters", R"("price_money":{"amount":24500,"currency":"usd"})", "none");
    row("less than nothing", R"("price_money":{"amount":-1,"currency":"USD"})", "none");
    row("more than a total may be", R"("price_money":{"amount":100000000001,"currency":"USD"})", "none");
    row("beyond 64 bits", R"("price_money":{"amount":99999999999999999999,"currency":"USD"})", "none");
    row("a fraction", R"("price_money":{"amount":1.5,"currency":"USD"})", "none");
    row("as text", R"("price_money":{"amount":"24500","currency":"USD"})", "none");
    row("no object", R"("price_money":24500)", "none");
    row("the same at a location",
        R"("price_money":{"amount":100,"currency":"USD"},"location_overrides":[{"location_id":"L1","price_money":{"amount":100,"currency":"USD"}}])",
        "100 USD");
    row("a location that only counts stock",
        R"("price_money":{"amount":100,"currency":"USD"},"location_overrides":[{"location_id":"L1","track_inventory":true}])", "100 USD");
    row("another price at a location",
        R"("price_money":{"amount":100,"currency":"USD"},"location_overrides":[{"location_id":"L1","price_money":{"amount":120,"currency":"USD"}}])", "none");
    row("variable at a location",
        R"("price_money":{"amount":100,"currency":"USD"},"location_overrides":[{"location_id":"L1","pricing_type":"VARIABLE_PRICING"}])", "none");
    row("a price at one location only", R"("location_overrides":[{"location_id":"L1","price_money":{"amount":120,"currency":"USD"}}])", "none");
    row("overrides that are none", R"("price_money":{"amount":100,"currency":"USD"},"location_overrides":[5,null,[]])", "100 USD");
}

void TestCatalogParser::prices()
{
    QFETCH(QByteArray, fields);
    QFETCH(QString, price);
    const QByteArray body = R"({"objects":[{"type":"ITEM_VARIATION","id":"V","item_variation_data":{"name":"Wash",)" + fields + "}}]}";
    const Result<Bulk<CatalogService>> services = square::readServices(body, {QStringLiteral("V")});
    QVERIFY2(services, services ? "" : qPrintable(services.error().detail));
    const CatalogService wash = services->found.value(QStringLiteral("V"));
    QCOMPARE(wash.name, QStringLiteral("Wash")); // an odd price costs no name
    QCOMPARE(wash.price ? QStringLiteral("%1 %2").arg(wash.price->minor).arg(wash.price->currency) : QStringLiteral("none"), price);
}

void TestCatalogParser::aPriceCostsNoOtherService()
{
    const Result<Bulk<CatalogService>> services = square::readServices(
        R"({"objects":[{"id":"A","item_variation_data":{"name":"Wash","price_money":{"amount":"x"}}},
                       {"id":"B","item_variation_data":{"name":"Wax","item_id":"I","price_money":{"amount":5,"currency":"USD"}}},
                       {"id":"C","is_deleted":true,"item_variation_data":{"name":"Clay","price_money":{"amount":5,"currency":"USD"}}},
                       {"id":"D","item_variation_data":{"name":"Coat","price_money":{"amount":5,"currency":"USD"}}}],
            "related_objects":[{"id":"I","is_deleted":true,"item_data":{"name":"Hand"}}]})",
        {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("D")});
    QVERIFY(services);
    QCOMPARE(services->found.value(QStringLiteral("A")), (CatalogService{QStringLiteral("Wash"), std::nullopt}));
    QCOMPARE(services->found.value(QStringLiteral("B")), (CatalogService{QStringLiteral("Hand - Wax"), std::nullopt})); // its item is deleted
    QCOMPARE(services->found.value(QStringLiteral("C")), (CatalogService{QStringLiteral("Clay"), std::nullopt}));
    QCOMPARE(services->found.value(QStringLiteral("D")), (CatalogService{QStringLiteral("Coat"), Money{5, QStringLiteral("USD")}}));
}

QTEST_GUILESS_MAIN(TestCatalogParser)
#include "tst_catalogparser.moc"
