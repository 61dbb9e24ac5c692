// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include "boardmodel.h"
#include "boardview.h"
#include "samples.h"
#include "store.h"
#include "theme.h"
#include "threadtime.h"

#include <QApplication>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

namespace fb::bench {

namespace {

void must(bool done, const QSqlQuery &query)
{
    if (!done)
        qFatal("%s", qPrintable(query.lastError().text()));
}

/// A million jobs as years of work leave them, written by SQLite itself.
void fill(const QString &path, int count)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("fill"));
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("%s", qPrintable(database.lastError().text()));
        QSqlQuery query(database);
        must(query.exec(QStringLiteral("PRAGMA synchronous=OFF")), query);
        database.transaction();
        const QString numbers = QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) ").arg(count);
        must(
            query.exec(
                QStringLiteral(
                    "INSERT INTO booking (merchant_id, booking_id, square_version, status, start_at_ms, duration_min, transition_min, location_id, service_type, "
                    "segments, customer_id, customer_name, customer_email, customer_phone, customer_missing, team_member_id, customer_note, seller_note, source) ")
                + numbers
                + QStringLiteral(
                    "SELECT 'M', 'b' || i, 1, 'ACCEPTED', 1600000000000 + i * 60000, 90, 0, 'L', 'Full detail', '[]', 'c' || i, 'Customer ' || i, '', '', 0, '', '', '', '' FROM n")),
            query);
        must(query.exec(QStringLiteral("INSERT INTO job (job_id, merchant_id, booking_id, created_by, created_at_ms, updated_at_ms) ") + numbers
                        + QStringLiteral("SELECT 'j' || i, 'M', 'b' || i, 'reconciliation', 0, 0 FROM n")),
             query);
        must(query.exec(QStringLiteral("INSERT INTO change (kind, job_id, at_ms) ") + numbers + QStringLiteral("SELECT 'job', 'j' || i, 0 FROM n")), query);
        database.commit();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("fill"));
}

} // namespace

void measureBoard(Figures &figures)
{
    constexpr int kCards = 10'000;
    BoardModel model;
    Location location{.locationId = kSampleLocation, .timeZone = QStringLiteral("UTC")};
    QList<JobCard> cards;
    for (int i = 0; i < kCards; ++i) {
        JobCard card;
        card.booking = storedBooking(QStringLiteral("b%1").arg(i));
        card.booking.startAt = kSampleNow + seconds(i);
        card.job.jobId = QStringLiteral("j%1").arg(i);
        card.job.bookingId = card.booking.bookingId;
        card.job.workStatus = kWorkStatuses.at(static_cast<std::size_t>(i) % kWorkStatuses.size());
        cards.push_back(card);
    }
    model.setDay(dayOf(kSampleNow, QTimeZone::utc()), location, cards, kSampleNow);
    // The board as the window shows it, painted by the real delegates.
    Theme theme;
    theme.apply(Theme::Mode::Light);
    BoardView view(theme, model);
    view.setState(BoardState::Ready);
    view.resize(1180, 800);
    view.show();
    QCoreApplication::processEvents();
    double worst = 0;
    for (int round = 0; round < 53; ++round) {
        JobCard &card = cards[(round * 197) % kCards];
        card.booking.customerNote = QStringLiteral("note %1").arg(round);
        if (round % 3 == 0)
            card.booking.startAt += minutes(30); // moves within its lane
        if (round % 3 == 1)
            card.job.workStatus = nextStatus(card.job.workStatus).value_or(WorkStatus::Scheduled); // moves to another lane
        const ThreadTime time;
        model.apply({card}, kSampleNow);
        QCoreApplication::processEvents(); // views lay out and repaint
        if (round >= 3) // the first of each kind warm up
            worst = std::max(worst, static_cast<double>(time.elapsed()) / 1e6);
    }
    figures.push_back({QStringLiteral("one changed card among 10,000, repaint included, worst of 50"), worst, 4, QStringLiteral("ms")});
}

void measurePoll(Figures &figures)
{
    constexpr int kJobs = 1'000'000;
    QTemporaryDir directory;
    StoreAddress address;
    address.path = directory.filePath(QStringLiteral("million.db"));
    Store::open(address).value().reset();
    fill(address.path, kJobs);
    const std::unique_ptr<Store> store = Store::open(address).value();
    const FeedPosition position = store->feedPosition().value();
    QList<double> times;
    for (int i = 0; i < 201; ++i)
        times.push_back(milliseconds([&] {
            if (const Result<FeedBatch> batch = store->poll(position); !batch || !batch->jobIds.isEmpty())
                qFatal("the idle poll was not idle");
        }));
    std::sort(times.begin(), times.end());
    figures.push_back({QStringLiteral("idle poll with 1,000,000 jobs, median of 201"), times.at(100), 1, QStringLiteral("ms")});
}

} // namespace fb::bench
