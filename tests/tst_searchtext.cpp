// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"
#include "searchtext.h"

#include <QTest>

using namespace fb;

/// What a search finds: the one text of a card and the one way of reading a query.
class TestSearchText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void plates_data();
    void plates();
    void phonesInAnyFormat_data();
    void phonesInAnyFormat();
    void everyNeedleCanBeIndexed();
    void everyWordStandsBehindTwoBlanks();
    void longNotesAreCut();
};

namespace {
JobCard card()
{
    JobCard card;
    card.booking = storedBooking(QStringLiteral("sq7booking42"));
    card.booking.customerName = QStringLiteral("Zoë Strauß-Łukasz");
    card.booking.customerNote = QStringLiteral("dog\thair\nback seat");
    card.job.jobId = QStringLiteral("0f8fad5b-d9cb-469f-a165-70867728950e");
    card.job.bookingId = card.booking.bookingId;
    card.job.vehicleYear = QStringLiteral("2018");
    card.job.vehicleMake = QStringLiteral("BMW");
    card.job.vehicleModel = QStringLiteral("X3");
    card.job.vehiclePlate = QStringLiteral("QLT 4R9");
    card.job.keyTag = QStringLiteral("17");
    card.technician = QStringLiteral("Ike Boateng");
    return card;
}
} // namespace

void TestSearchText::finds_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *name, const QString &query, bool found = true) { QTest::newRow(name) << query << found; };
    row("nothing asked", QString());
    row("blanks", QStringLiteral("   "));
    row("a name", QStringLiteral("strauss"));
    row("accents and case are nothing", QStringLiteral("ZOE"));
    row("accents in the query neither", QStringLiteral("zöé"));
    row("composed and decomposed are one", QStringLiteral("zoe\u0308"));
    row("a stroke is nothing", QStringLiteral("lukasz"));
    row("any order", QStringLiteral("detail zoë"));
    row("inside a word", QStringLiteral("trau"));
    row("every word counts", QStringLiteral("zoe honda"), false);
    row("two letters begin a word", QStringLiteral("bm"));
    row("two letters inside a word are no hit", QStringLiteral("mw"), false);
    row("one letter begins a word", QStringLiteral("x"));
    row("one letter that begins none", QStringLiteral("v"), false);
    row("plate as written", QStringLiteral("qlt 4r9"));
    row("plate without blanks", QStringLiteral("QLT4R9"));
    row("part of a plate", QStringLiteral("t4r"));
    row("phone as stored", QStringLiteral("+16155550142"));
    row("phone grouped", QStringLiteral("(615) 555-0142"));
    row("phone with points", QStringLiteral("615.555.0142"));
    row("phone with a trunk zero", QStringLiteral("0615 555 0142"));
    row("end of a phone", QStringLiteral("0142"));
    row("end of a phone with a dash, and a name", QStringLiteral("555-0142 zoe"));
    row("another phone", QStringLiteral("615 555 0143"), false);
    row("e-mail", QStringLiteral("elena@example.com"));
    row("booking id", QStringLiteral("SQ7BOOKING42"));
    row("job id", QStringLiteral("0f8fad5b-d9cb-469f-a165-70867728950e"));
    row("key tag", QStringLiteral("17"));
    row("technician", QStringLiteral("boateng"));
    row("a word of a note behind a tab", QStringLiteral("hair"));
    row("words of SQL are words", QStringLiteral("%' OR 1=1 --"), false);
    row("plate with a dash", QStringLiteral("qlt-4r9"));
    row("plate while its dash is typed", QStringLiteral("qlt-"));
    row("plate in other groups", QStringLiteral("ql t4 r9"), false);
    row("plate in more groups", QStringLiteral("qlt-4-r9"));
    row("phone with the country's code", QStringLiteral("+1 615 555 0142"));
    row("phone with an area in brackets", QStringLiteral("+1 (615) 555-0142"));
    row("phone from abroad", QStringLiteral("001 615 555 0142"));
    row("phone with the zero that is dialled at home", QStringLiteral("+1 (0)615 555 0142"));
    row("the beginning of a phone", QStringLiteral("+1"));
    row("a job id without dashes", QStringLiteral("0f8fad5bd9cb469fa165"));
    row("a job id while it is typed", QStringLiteral("0f8fad5b-d9cb-46"));
    row("Arabic digits", QStringLiteral("\u0665\u0665\u0665\u0660\u0661\u0664\u0662"));
}

void TestSearchText::plates_data()
{
    QTest::addColumn<QString>("plate");
    QTest::addColumn<QString>("query");
    const QStringList writings{QStringLiteral("ABC 123"), QStringLiteral("ABC-123"), QStringLiteral("ABC123"), QStringLiteral("abc\u2013123"),
                               QStringLiteral("ABC\u00b7123")};
    for (const QString &plate : writings.mid(0, 5)) {
        for (const QString &query : writings.mid(0, 4))
            QTest::addRow("%s by %s", qUtf8Printable(plate), qUtf8Printable(query)) << plate << query;
    }
    QTest::newRow("digits and dashes") << QStringLiteral("12-34-AB") << QStringLiteral("1234ab");
    QTest::newRow("digits only") << QStringLiteral("123-456") << QStringLiteral("123-456");
    QTest::newRow("digits only, in one") << QStringLiteral("123-456") << QStringLiteral("123456");
    QTest::newRow("digits only, stored in one") << QStringLiteral("123456") << QStringLiteral("123-456");
    QTest::newRow("a group of one letter") << QStringLiteral("B-MW 1234") << QStringLiteral("B MW 1234");
    QTest::newRow("letters only") << QStringLiteral("FLY BOY") << QStringLiteral("fly-boy");
}

void TestSearchText::plates()
{
    QFETCH(QString, plate);
    QFETCH(QString, query);
    JobCard parked = card();
    parked.job.vehiclePlate = plate;
    QVERIFY2(matches(parked, query), qUtf8Printable(searchText(parked) + QStringLiteral(" by ") + searchNeedles(query).join(u'|')));
}

void TestSearchText::phonesInAnyFormat_data()
{
    QTest::addColumn<QString>("stored");
    const QStringList british{QStringLiteral("+442079460958"),     QStringLiteral("+44 20 7946 0958"), QStringLiteral("+44 (0)20 7946 0958"),
                              QStringLiteral("0044 20 7946-0958"), QStringLiteral("020 7946 0958"),    QStringLiteral("(020) 7946.0958")};
    for (const QString &stored : british)
        QTest::newRow(qUtf8Printable(stored)) << stored;
}

void TestSearchText::phonesInAnyFormat()
{
    QFETCH(QString, stored);
    JobCard caller = card();
    caller.booking.customerPhone = stored;
    for (const QString &query : {QStringLiteral("+442079460958"), QStringLiteral("+44 (0)20 7946 0958"), QStringLiteral("0044 2079460958"),
                                 QStringLiteral("020 7946 0958"), QStringLiteral("020-7946-0958"), QStringLiteral("7946 0958")})
        QVERIFY2(matches(caller, query), qUtf8Printable(query));
    QVERIFY(!matches(caller, QStringLiteral("+44 20 7946 0959")));
}

void TestSearchText::finds()
{
    QFETCH(QString, query);
    QFETCH(bool, found);
    QCOMPARE(matches(card(), query), found);
}

void TestSearchText::everyNeedleCanBeIndexed()
{
    for (const char16_t *query : {u"a", u"ab", u"abc", u"🚗", u"🚗🧽", u"é", u"1-2", u"--"}) {
        const QStringList needles = searchNeedles(QString::fromUtf16(query));
        QCOMPARE(needles.size(), 1);
        QVERIFY(needles.first().toUcs4().size() >= 3);
    }
    QCOMPARE(searchNeedles(QStringLiteral("dana Dana DÁNA")).size(), 1);
}

void TestSearchText::everyWordStandsBehindTwoBlanks()
{
    const QString text = searchText(card());
    QVERIFY(text.startsWith(u"  zoe  strauss  lukasz  elena@example.com"));
    QVERIFY(!text.contains(u"   "));
    QVERIFY(!text.contains(u'\n') && !text.contains(u'\t'));
}

void TestSearchText::longNotesAreCut()
{
    JobCard wordy = card();
    const qsizetype before = searchText(wordy).size();
    wordy.job.notes = QString(10'000, u'n');
    QVERIFY(searchText(wordy).size() - before < 600);
}

QTEST_APPLESS_MAIN(TestSearchText)
#include "tst_searchtext.moc"
