// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobedit.h"
#include "samples.h"
#include "stafftext.h"

#include <QTest>

using namespace fb;

/// What people type, as it is kept.
class TestStaffText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typedTextsAreHarmless();
    void checklistsAreChecked();
};

void TestStaffText::typedTextsAreHarmless()
{
    QCOMPARE(cleaned(QStringLiteral(" E\x1b[31mvil\u202egpj\u2066\u0085\u0007\tx\ny "), 100), QStringLiteral("E[31mvilgpj x y"));
    QCOMPARE(cleaned(QStringLiteral("one\r\ntwo"), 100, true), QStringLiteral("one\ntwo"));
    QCOMPARE(cleaned(QStringLiteral("a🚗"), 2), QStringLiteral("a")); // no half a car
    QCOMPARE(cleaned(QStringLiteral("سيارة\u200cها"), 100), QStringLiteral("سيارة\u200cها"));
    QVERIFY(isInvisible(QStringLiteral("\u200b\u200e \ufeff")));
    QVERIFY(!isInvisible(QStringLiteral("🚗")));
    const WalkIn nobody{.jobId = QStringLiteral("w1"), .name = QStringLiteral("\u200b"), .locationId = QStringLiteral("L1")};
    QVERIFY(decideWalkIn(nobody, {}, kSampleNow).error().detail.startsWith(u"A walk-in needs a name"));
}

void TestStaffText::checklistsAreChecked()
{
    const auto made = [](const QStringList &labels, const QString &service = QStringLiteral(" Wash\n")) {
        ChecklistTemplate typed{.service = service};
        for (const QString &label : labels)
            typed.items.push_back({.label = label});
        return checkedTemplate(typed);
    };
    const auto good = made({QStringLiteral(" dry\x1b[31m the seals "), QStringLiteral("wax")});
    QVERIFY(good);
    QCOMPARE(good->service, QStringLiteral("Wash"));
    QCOMPARE(good->items.first().label, QStringLiteral("dry[31m the seals"));
    QVERIFY(made({})); // switched off
    for (const QStringList &bad :
         {QStringList{QStringLiteral("wax"), QStringLiteral("wax ")}, QStringList{QStringLiteral("\u200b")}, QStringList{QString(201, u'x')}})
        QCOMPARE(made(bad).error().kind, ErrorKind::Invalid);
    QCOMPARE(made({QStringLiteral("a")}, QString(600, u'x')).error().kind, ErrorKind::Invalid);
    QStringList many;
    for (qsizetype n = 0; n <= kMostChecklistItems; ++n)
        many.push_back(QString::number(n));
    QCOMPARE(made(many).error().kind, ErrorKind::Invalid);
}

QTEST_APPLESS_MAIN(TestStaffText)
#include "tst_stafftext.moc"
