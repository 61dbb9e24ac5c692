// SPDX-License-Identifier: GPL-3.0-or-later
#include "brakes.h"
#include "planner.h"
#include "samples.h"

#include <QTest>

using namespace fb;

class BrakesTest : public QObject {
    Q_OBJECT

private:
    static LocalSnapshot locals(int count)
    {
        LocalSnapshot local;
        for (int i = 0; i < count; ++i)
            local.insert(QStringLiteral("b%1").arg(i), storedBooking(QStringLiteral("b%1").arg(i)));
        return local;
    }

    /// Square lists @p local with the first @p changed of them changed.
    template<class Change>
    static QList<BrakeFinding> findings(const LocalSnapshot &local, int changed, Change change)
    {
        RemoteSnapshot remote;
        remote.serviceNames = {{QStringLiteral("SV-DETAIL"), QStringLiteral("Full detail")}};
        for (int i = 0; i < local.size(); ++i) {
            Booking seen = sampleBooking(QStringLiteral("b%1").arg(i), 1);
            if (i < changed) {
                seen.version = 2;
                change(seen, i);
            }
            remote.bookings.push_back(seen);
        }
        return checkBrakes(plan(local, remote, kSampleWindow, local.size(), kSampleNow), local);
    }

private Q_SLOTS:
    void massCancel_data()
    {
        QTest::addColumn<int>("active");
        QTest::addColumn<int>("ended");
        QTest::addColumn<bool>("stops");
        QTest::newRow("5 of 6 are no more than 5") << 6 << 5 << false;
        QTest::newRow("6 of 6") << 6 << 6 << true;
        QTest::newRow("6 of 30 are exactly 20 %") << 30 << 6 << false;
        QTest::newRow("6 of 29 are more than 20 %") << 29 << 6 << true;
        QTest::newRow("21 of 100") << 100 << 21 << true;
        QTest::newRow("none") << 10 << 0 << false;
    }
    void massCancel()
    {
        QFETCH(int, active);
        QFETCH(int, ended);
        QFETCH(bool, stops);
        const QList<BrakeFinding> found = findings(locals(active), ended, [](Booking &b, int) { b.status = QStringLiteral("CANCELLED_BY_SELLER"); });
        QCOMPARE(found.size(), stops ? 1 : 0);
        if (stops) {
            QCOMPARE(brakeName(found.first().brake), QStringLiteral("mass-cancel"));
            // What it saw, and nothing that only one of the programs can do.
            QCOMPARE(found.first().sentence, QStringLiteral("Brake mass-cancel: %1 of %2 active bookings would be cancelled or gone.").arg(ended).arg(active));
        }
    }

    void massShift_data()
    {
        QTest::addColumn<int>("moved");
        QTest::addColumn<int>("oddOneOut");
        QTest::addColumn<bool>("stops");
        QTest::newRow("5 by one hour") << 5 << -1 << true;
        QTest::newRow("4 by one hour are too few") << 4 << -1 << false;
        QTest::newRow("6, one of them by another amount") << 6 << 3 << false;
    }
    void massShift()
    {
        QFETCH(int, moved);
        QFETCH(int, oddOneOut);
        QFETCH(bool, stops);
        const QList<BrakeFinding> found = findings(locals(20), moved, [oddOneOut](Booking &b, int i) { b.startAt += minutes(i == oddOneOut ? 90 : 60); });
        QCOMPARE(found.size(), stops ? 1 : 0);
        if (stops) {
            QCOMPARE(brakeName(found.first().brake), QStringLiteral("mass-shift"));
            QCOMPARE(found.first().sentence, QStringLiteral("Brake mass-shift: all 5 moved bookings would move by the same amount, 1 h later."));
        }
    }

    void otherMerchant()
    {
        QVERIFY(!checkMerchant(QString(), QStringLiteral("M1")));
        QVERIFY(!checkMerchant(QStringLiteral("M1"), QStringLiteral("M1")));
        const std::optional<BrakeFinding> finding = checkMerchant(QStringLiteral("M1"), QStringLiteral("M2"));
        QVERIFY(finding);
        QCOMPARE(finding->sentence, QStringLiteral("Brake other-merchant: the token belongs to merchant M2, this store to M1."));
    }
};

QTEST_APPLESS_MAIN(BrakesTest)
#include "tst_brakes.moc"
