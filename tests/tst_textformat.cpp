// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardface.h"
#include "textformat.h"

#include <QTest>

using namespace fb;

/// Times and ages as the window writes them. The zone is a shop's, never the desk's (the test environment sits in New York).
class TestTextFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void age_data();
    void age();
    void aTimeAheadIsNeverNegative();
    void ahead_data();
    void ahead();
    void duration_data();
    void duration();
    void listsKeepForeignWordsApart();
    void clockIsTheShops();
    void outsideTextBecomesOneLine();
    void toolTipsStayPlain();
    void initials_data();
    void initials();
    void ageTellsWhenItChanges();
    void phone_data();
    void phone();

private:
    const QTimeZone m_zone{"America/Chicago"};
    const Instant m_now = *parseRfc3339(u"2026-11-20T17:12:00Z"); // 11:12 in the shop
};

void TestTextFormat::age_data()
{
    QTest::addColumn<QString>("then");
    QTest::addColumn<QString>("text");
    QTest::newRow("this instant") << "2026-11-20T17:12:00Z" << "just now";
    QTest::newRow("under 3 s") << "2026-11-20T17:11:57.001Z" << "just now";
    QTest::newRow("3 s") << "2026-11-20T17:11:57Z" << "3 s ago";
    QTest::newRow("59 s") << "2026-11-20T17:11:01Z" << "59 s ago";
    QTest::newRow("a minute") << "2026-11-20T17:11:00Z" << "1 min ago";
    QTest::newRow("59 min") << "2026-11-20T16:13:00Z" << "59 min ago";
    QTest::newRow("same day") << "2026-11-20T15:58:00Z" << "09:58";
    QTest::newRow("yesterday") << "2026-11-20T00:22:00Z" << "yesterday 18:22";
    QTest::newRow("yesterday though the UTC day is the same") << "2026-11-20T05:59:00Z" << "yesterday 23:59";
    QTest::newRow("older") << "2026-11-15T00:22:00Z" << "Nov 14, 18:22";
}

void TestTextFormat::age()
{
    QFETCH(QString, then);
    QFETCH(QString, text);
    QCOMPARE(TextFormat::age(*parseRfc3339(then), m_now, m_zone), text);
}

void TestTextFormat::aTimeAheadIsNeverNegative() { QCOMPARE(TextFormat::age(m_now + seconds(30), m_now, m_zone), QStringLiteral("just now")); }

void TestTextFormat::ahead_data()
{
    QTest::addColumn<int>("secondsAhead");
    QTest::addColumn<QString>("text");
    QTest::newRow("past") << -5 << "now";
    QTest::newRow("seconds") << 42 << "in 42 s";
    QTest::newRow("minutes") << 18 * 60 << "in 18 min";
    QTest::newRow("hours") << 200 * 60 << "in 3 h 20";
}

void TestTextFormat::ahead()
{
    QFETCH(int, secondsAhead);
    QFETCH(QString, text);
    QCOMPARE(TextFormat::ahead(m_now + seconds(secondsAhead), m_now), text);
}

void TestTextFormat::duration_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("text");
    QTest::newRow("negative") << -5 << "0 min";
    QTest::newRow("minutes") << 45 << "45 min";
    QTest::newRow("an hour") << 60 << "1 h";
    QTest::newRow("and a half") << 90 << "1 h 30";
    QTest::newRow("two digits") << 185 << "3 h 05";
}

void TestTextFormat::duration()
{
    QFETCH(int, length);
    QFETCH(QString, text);
    QCOMPARE(TextFormat::duration(length), text);
}

void TestTextFormat::listsKeepForeignWordsApart()
{
    QCOMPARE(TextFormat::list({QStringLiteral("Dana Lowell"), QStringLiteral("Manager")}), QStringLiteral("Dana Lowell, Manager"));
    const QString name = QStringLiteral("ليلى حداد");
    const QString apart = QChar(0x2068) + name + QChar(0x2069);
    QCOMPARE(TextFormat::isolated(name), apart);
    QCOMPARE(TextFormat::list({name, QStringLiteral("Manager")}), apart + QStringLiteral(", Manager"));
    QCOMPARE(TextFormat::isolated({}), QString());
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::UnitedArabEmirates)); // there every Latin word is a foreign one
    const QString latin = TextFormat::isolated(QStringLiteral("Manager"));
    QLocale::setDefault(before);
    QCOMPARE(latin, QChar(0x2068) + QStringLiteral("Manager") + QChar(0x2069));
}

void TestTextFormat::clockIsTheShops()
{
    QCOMPARE(TextFormat::clock(m_now, m_zone), QStringLiteral("11:12"));
    QCOMPARE(TextFormat::day(dayOf(m_now, m_zone)), QStringLiteral("Fri, Nov 20"));
    QCOMPARE(TextFormat::moment(m_now - std::chrono::hours(24), m_now, m_zone), QStringLiteral("Nov 19, 11:12"));
}

void TestTextFormat::outsideTextBecomesOneLine()
{
    QCOMPARE(TextFormat::oneLine(QStringLiteral("two\nlines\u2028and\ta tab")), QStringLiteral("two lines and a tab"));
    QCOMPARE(TextFormat::oneLine(QString(10'000, u'x'), 50).size(), 50);
    const QString cut = TextFormat::oneLine(QStringLiteral("ab🚗"), 3); // the limit falls into the middle of the car
    QCOMPARE(cut, QStringLiteral("ab"));
}

void TestTextFormat::toolTipsStayPlain()
{
    const QString tip = TextFormat::plainToolTip(QStringLiteral("<b>Bold</b> & <img src=x>\nsecond"));
    QVERIFY(!tip.contains(QStringLiteral("<b>")));
    QVERIFY(!tip.contains(QStringLiteral("<img")));
    QVERIFY(tip.contains(QStringLiteral("&lt;b&gt;Bold&lt;/b&gt; &amp;")));
    QCOMPARE(TextFormat::plainToolTip({}), QString());
}

void TestTextFormat::initials_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("letters");
    QTest::newRow("none") << "" << "";
    QTest::newRow("two") << "Ike Boateng" << "IB";
    QTest::newRow("one") << "ike" << "I";
    QTest::newRow("first and last of three") << "Ana Maria Lopez" << "AL";
}

void TestTextFormat::initials()
{
    QFETCH(QString, name);
    QFETCH(QString, letters);
    QCOMPARE(CardWriter::initials(name), letters);
}

void TestTextFormat::ageTellsWhenItChanges()
{
    const Instant then = m_now - minutes(6) - seconds(20);
    const milliseconds wait = TextFormat::ageChangesIn(then, m_now);
    QCOMPARE(TextFormat::age(then, m_now + wait - milliseconds(1), m_zone), TextFormat::age(then, m_now, m_zone));
    QVERIFY(TextFormat::age(then, m_now + wait, m_zone) != TextFormat::age(then, m_now, m_zone));
}

void TestTextFormat::phone_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("North America") << "+16155550142" << "(615) 555-0142" << "6 1 5, 5 5 5, 0 1 4 2";
    QTest::newRow("Germany") << "+49301234567" << "+49 301 234 567" << "4 9, 3 0 1, 2 3 4, 5 6 7";
    QTest::newRow("Britain, a group of four at the end") << "+442079460958" << "+44 207 946 0958" << "4 4, 2 0 7, 9 4 6, 0 9 5 8";
    QTest::newRow("Emirates, three digits of country") << "+971501234567" << "+971 501 234 567" << "9 7 1, 5 0 1, 2 3 4, 5 6 7";
    QTest::newRow("+1 and too short") << "+1615555014" << "+1 615 555 014" << "1, 6 1 5, 5 5 5, 0 1 4";
    QTest::newRow("as typed") << "(615) 555-0142" << "(615) 555-0142" << "6 1 5, 5 5 5, 0 1 4 2";
    QTest::newRow("words") << "ask Sam" << "ask Sam" << "";
    QTest::newRow("too long for a number") << "+1234567890123456" << "+1234567890123456" << "1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6";
    QTest::newRow("a line break") << "+1615\n5550142" << "+1615 5550142" << "1 6 1 5, 5 5 5 0 1 4 2";
}

void TestTextFormat::phone()
{
    QFETCH(QString, number);
    QFETCH(QString, text);
    QFETCH(QString, spoken);
    QCOMPARE(TextFormat::phone(number), QChar(0x2066) + text + QChar(0x2069));
    QCOMPARE(TextFormat::spokenPhone(number), spoken);
    QCOMPARE(TextFormat::phone({}), QString());
}

QTEST_GUILESS_MAIN(TestTextFormat)
#include "tst_textformat.moc"
