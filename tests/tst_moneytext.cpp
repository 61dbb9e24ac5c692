// SPDX-License-Identifier: GPL-3.0-or-later
#include "moneytext.h"

#include <QLocale>
#include <QTest>

using namespace fb;

/// Amounts as people type and read them, in each locale of the window: no sign that stands in the wrong place multiplies money.
class TestMoneyText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale(QStringLiteral("en_US"))); }
    void reads_data();
    void reads();
    void whatItWritesItReads_data();
    void whatItWritesItReads();
};

void TestMoneyText::reads_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<qint64>("minor"); // -1: it is no amount
    const auto row = [](const char *locale, const char16_t *typed, qint64 minor, const char *currency = "USD") {
        const QString text = QString::fromUtf16(typed);
        QTest::addRow("%s, %s, %s", locale, qUtf8Printable(text), currency) << QString::fromLatin1(locale) << text << QString::fromLatin1(currency) << minor;
    };
    for (const char *locale : {"en_US", "es_US", "ar_AE"}) {
        row(locale, u"195", 19'500);
        row(locale, u" 195.5 ", 19'550);
        row(locale, u"$195.00", 19'500);
        row(locale, u"195.00 USD", 19'500);
        row(locale, u"\u2066$195.00\u2069", 19'500); // as it is copied from the window
        row(locale, u".50", 50);
        row(locale, u"5.", 500);
        row(locale, u"0", 0);
        row(locale, u"1,234.50", 123'450);
        row(locale, u"1,234", 123'400);
        row(locale, u"12,345,678", 1'234'567'800);
        row(locale, u"1,234", 1'234, "JPY");
        row(locale, u"1.234", 1'234, "KWD");
        row(locale, u"\u0661\u0669\u0665\u066b\u0665\u0660", 19'550);
        row(locale, u"\u0661\u066c\u0662\u0663\u0664\u066b\u0665\u0660", 123'450);
        row(locale, u"\u0661\u066c\u0662\u0663", -1);
        for (const char16_t *typed : {u"", u".", u"x", u"-5", u"1.234", u"1.2.3", u"12,34.50", u"1234,567", u",234", u"0,234", u"1,,234", u"1,234.5,0",
                                      u"1.234,50", u"19$5", u"1 95", u"1,23,456", u"1234567890123"})
            row(locale, typed, -1);
    }
    row("en_US", u"1,50", -1); // never 150.00
    row("en_US", u"195,00", -1);
    row("en_US", u"1,5", -1);
    row("ar_AE", u"1,50", -1);
    row("es_US", u"195,00", 19'500);
    row("es_US", u"1,5", 150);
    row("es_US", u"1234,50", 123'450);
    row("es_US", u"1,50", -1, "JPY");
    row("es_US", u"1,234", -1, "KWD"); // one and a bit, or a thousand and more
    row("es_US", u"1,23,45", -1);
    row("es_ES", u"195,00", 19'500);
    row("es_ES", u"1.234,50", 123'450);
    row("es_ES", u"1.234", 123'400);
    row("es_ES", u"195.00", -1);
    row("ar_EG", u"\u0661\u0669\u0665\u066b\u0665\u0660", 19'550);
    row("ar_EG", u"\u0661\u066c\u0662\u0663\u0664", 123'400);
    row("ar_EG", u"195.50", 19'550);
}

void TestMoneyText::reads()
{
    QFETCH(QString, locale);
    QFETCH(QString, typed);
    QFETCH(QString, currency);
    QFETCH(qint64, minor);
    QLocale::setDefault(QLocale(locale));
    QCOMPARE(static_cast<qint64>(MoneyText::read(typed, currency).value_or(-1)), minor);
}

void TestMoneyText::whatItWritesItReads_data()
{
    QTest::addColumn<QString>("locale");
    for (const char *locale : {"en_US", "es_US", "es_ES", "ar_AE", "ar_EG"})
        QTest::addRow("%s", locale) << QString::fromLatin1(locale);
}

void TestMoneyText::whatItWritesItReads()
{
    QFETCH(QString, locale);
    QLocale::setDefault(QLocale(locale));
    for (const QString &currency : {QStringLiteral("USD"), QStringLiteral("EUR"), QStringLiteral("JPY"), QStringLiteral("KWD")}) {
        for (const std::int64_t minor : {0LL, 5LL, 19'500LL, 123'456LL, 12'345'678LL}) {
            const QString plain = MoneyText::plain(minor, currency);
            QVERIFY2(MoneyText::read(plain, currency) == minor, qPrintable(plain));
            const QString written = MoneyText::write(minor, currency);
            QVERIFY2(MoneyText::read(written, currency) == minor, qPrintable(written));
        }
    }
}

QTEST_MAIN(TestMoneyText)
#include "tst_moneytext.moc"
