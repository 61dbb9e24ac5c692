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
    row("Arabic digits", QStringLiteral("\u0665\u0665\u0665\u0660\u0661\u0664\u0662"));
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
    QVERIFY(text.startsWith(u"  zoe  strauss-lukasz  elena@example.com"));
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
