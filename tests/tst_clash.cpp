// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardcards.h"
#include "clash.h"

#include <rapidcheck.h>

#include <QTest>

using namespace fb;
using namespace fb::test;

namespace {

constexpr int kIds = 14;

JobCard arbitraryCard(int id)
{
    JobCard card = boardCard(QStringLiteral("j%1").arg(id), QStringLiteral("%1:%2").arg(*rc::gen::inRange<int>(7, 13)).arg(15 * *rc::gen::inRange<int>(0, 4)));
    card.booking.durationMin = 15 * *rc::gen::inRange<int>(0, 9);
    card.booking.transitionMin = *rc::gen::element(0, 0, 15, 30);
    card.booking.status = *rc::gen::element(QStringLiteral("ACCEPTED"), QStringLiteral("PENDING"), QStringLiteral("CANCELLED_BY_SELLER"));
    card.technician = *rc::gen::element(QString(), QStringLiteral("Ike Boateng"), QStringLiteral("ike  boateng "), QStringLiteral("Rosa Marin"));
    card.job.bay = *rc::gen::element(QString(), QStringLiteral("1"), QStringLiteral("Bay A"), QStringLiteral("bay a"));
    card.job.workStatus = kWorkStatuses.at(static_cast<std::size_t>(*rc::gen::inRange<int>(0, 5)));
    if (*rc::gen::inRange<int>(0, 8) == 0)
        card.job.noShowAt = boardNow();
    if (*rc::gen::inRange<int>(0, 8) == 0)
        card.job.closedAt = boardNow();
    return card;
}

bool overlap(const JobCard &a, const JobCard &b)
{
    const auto end = [](const JobCard &card) { return card.booking.startAt + minutes(card.booking.durationMin + card.booking.transitionMin); };
    return takesUpRoom(a) && takesUpRoom(b) && a.booking.startAt < end(b) && b.booking.startAt < end(a) && a.booking.startAt < end(a)
        && b.booking.startAt < end(b);
}

bool sameName(const QString &a, const QString &b) { return !a.simplified().isEmpty() && a.simplified().compare(b.simplified(), Qt::CaseInsensitive) == 0; }

/// What any book must say of these cards: each against each.
void check(const QHash<QString, JobCard> &cards, const auto &clashOf)
{
    for (const JobCard &card : cards) {
        const Clash clash = clashOf(card.job.jobId);
        bool technician = false;
        bool bay = false;
        for (const JobCard &other : cards) {
            if (other.job.jobId == card.job.jobId || !overlap(card, other))
                continue;
            technician = technician || sameName(card.technician, other.technician);
            bay = bay || sameName(card.job.bay, other.job.bay);
        }
        RC_ASSERT(clash.technicianJob.isEmpty() == !technician);
        RC_ASSERT(clash.bayJob.isEmpty() == !bay);
        if (technician) {
            const JobCard other = cards.value(clash.technicianJob);
            RC_ASSERT(other.job.jobId != card.job.jobId);
            RC_ASSERT(overlap(card, other) && sameName(card.technician, other.technician));
        }
        if (bay) {
            const JobCard other = cards.value(clash.bayJob);
            RC_ASSERT(other.job.jobId != card.job.jobId);
            RC_ASSERT(overlap(card, other) && sameName(card.job.bay, other.job.bay));
        }
    }
}

} // namespace

/// Bookings that overlap on one technician or in one bay.
class TestClash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void overlappingOnATechnicianOrABay();
    void whatIsOverOrOffTakesUpNoRoom();
    void everyDayAgreesWithLookingAtEachPair();
    void changesOneByOneComeToTheSame();
};

void TestClash::overlappingOnATechnicianOrABay()
{
    JobCard first = boardCard(QStringLiteral("a"), QStringLiteral("09:00"));
    first.booking.durationMin = 60;
    JobCard second = boardCard(QStringLiteral("b"), QStringLiteral("10:00"));
    QVERIFY(clashes({first, second}).isEmpty()); // one ends as the other begins
    first.booking.transitionMin = 15;
    QCOMPARE(clashes({first, second}).value(QStringLiteral("a")), (Clash{QStringLiteral("b"), {}}));
    QCOMPARE(clashes({first, second}).value(QStringLiteral("b")), (Clash{QStringLiteral("a"), {}}));
    second.technician = QStringLiteral("Rosa Marin");
    QVERIFY(clashes({first, second}).isEmpty());
    first.job.bay = QStringLiteral("Bay 2");
    second.job.bay = QStringLiteral("bay  2");
    QCOMPARE(clashes({first, second}).value(QStringLiteral("a")), (Clash{{}, QStringLiteral("b")}));
}

void TestClash::whatIsOverOrOffTakesUpNoRoom()
{
    const JobCard one = boardCard(QStringLiteral("a"), QStringLiteral("09:00"));
    const JobCard other = boardCard(QStringLiteral("b"), QStringLiteral("10:00"));
    QCOMPARE(clashes({one, other}).size(), 2);
    JobCard done = other;
    done.job.workStatus = WorkStatus::WorkCompleted;
    JobCard missed = other;
    missed.job.noShowAt = boardNow();
    JobCard closed = other;
    closed.job.closedAt = boardNow();
    JobCard cancelled = other;
    cancelled.booking.status = QStringLiteral("CANCELLED_BY_CUSTOMER");
    JobCard gone = other;
    gone.booking.goneAt = boardNow();
    for (const JobCard &off : {done, missed, closed, cancelled, gone})
        QVERIFY(clashes({one, off}).isEmpty());
    missed.job.noShowResolvedAt = boardNow();
    QCOMPARE(clashes({one, missed}).size(), 2);
}

void TestClash::everyDayAgreesWithLookingAtEachPair()
{
    const auto holds = [] {
        QHash<QString, JobCard> cards;
        const int count = *rc::gen::inRange<int>(0, kIds);
        for (int id = 0; id < count; ++id)
            cards.insert(QStringLiteral("j%1").arg(id), arbitraryCard(id));
        const QHash<QString, Clash> found = clashes(cards.values());
        check(cards, [&](const QString &jobId) { return found.value(jobId); });
    };
    QVERIFY(rc::check("clashes() against each pair", holds));
}

void TestClash::changesOneByOneComeToTheSame()
{
    const auto holds = [] {
        QHash<QString, JobCard> cards;
        ClashBook book;
        QHash<QString, Clash> known;
        const int steps = *rc::gen::inRange<int>(1, 40);
        for (int step = 0; step < steps; ++step) {
            const int id = *rc::gen::inRange<int>(0, kIds);
            const QString jobId = QStringLiteral("j%1").arg(id);
            if (*rc::gen::inRange<int>(0, 4) == 0) {
                book.remove(jobId);
                cards.remove(jobId);
            } else {
                const JobCard card = arbitraryCard(id);
                book.set(card);
                cards.insert(jobId, card);
            }
            if (*rc::gen::inRange<int>(0, 3) == 0)
                continue; // several changes in one go
            for (const QString &changed : book.refresh())
                known.insert(changed, book.of(changed));
            check(cards, [&](const QString &any) { return book.of(any); });
            for (auto it = cards.cbegin(); it != cards.cend(); ++it) // whoever listens only to what changed knows it all
                RC_ASSERT(known.value(it.key()) == book.of(it.key()));
        }
    };
    QVERIFY(rc::check("a ClashBook after any changes", holds));
}

QTEST_GUILESS_MAIN(TestClash)
#include "tst_clash.moc"
