// SPDX-License-Identifier: GPL-3.0-or-later
// A search over 100,000 jobs, as somebody types it, on both backends.
#include "bench.h"

#include "jobspage.h"
#include "privatecluster.h"
#include "store.h"
#include "theme.h"
#include "threadtime.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

namespace fb::bench {

namespace {

constexpr int kJobs = 100'000;
const QStringList kFirst{QStringLiteral("Dana"),  QStringLiteral("Elena"), QStringLiteral("Marcus"), QStringLiteral("Zoë"),
                         QStringLiteral("Priya"), QStringLiteral("Tom"),   QStringLiteral("Aïsha"),  QStringLiteral("Hugo"),
                         QStringLiteral("Inés"),  QStringLiteral("Olga"),  QStringLiteral("Wei"),    QStringLiteral("Lena")};
const QStringList kLast{QStringLiteral("Vasquez"), QStringLiteral("Reyes"), QStringLiteral("Okafor"), QStringLiteral("Lindqvist"), QStringLiteral("Patel"),
                        QStringLiteral("Boateng"), QStringLiteral("Ortiz"), QStringLiteral("Nguyen"), QStringLiteral("Müller"),    QStringLiteral("Kowalski")};

QString nameOf(int i) { return kFirst.at(i % kFirst.size()) + u' ' + kLast.at((i / 7) % kLast.size()); }
QString phoneOf(int i) { return QStringLiteral("+1615%1").arg((i * 7919) % 10'000'000, 7, 10, QLatin1Char('0')); }
QString plateOf(int i) { return QStringLiteral("Q%1 %2R").arg(i % 977, 3, 10, QLatin1Char('0')).arg((i * 31) % 1000, 3, 10, QLatin1Char('0')); }

void must(bool done, const QSqlQuery &query)
{
    if (!done)
        qFatal("%s", qPrintable(query.lastError().text()));
}

/// Years of work, behind the store's back; the store is to write the texts itself.
void fill(const StoreAddress &address)
{
    const bool postgres = address.backend == StoreAddress::Backend::Postgres;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(postgres ? QStringLiteral("QPSQL") : QStringLiteral("QSQLITE"), QStringLiteral("fill"));
        database.setDatabaseName(postgres ? address.database : address.path);
        database.setHostName(address.host);
        database.setPort(address.port);
        database.setUserName(address.user);
        if (!database.open())
            qFatal("%s", qPrintable(database.lastError().text()));
        database.transaction();
        QSqlQuery booking(database);
        must(booking.prepare(QStringLiteral("INSERT INTO booking (merchant_id, booking_id, square_version, status, start_at_ms, duration_min, transition_min,"
                                            " location_id, service_type, segments, customer_id, customer_name, customer_email, customer_phone,"
                                            " customer_missing, team_member_id, customer_note, seller_note, source)"
                                            " VALUES ('M', ?, 1, 'ACCEPTED', ?, 90, 0, 'L', ?, '[]', ?, ?, ?, ?, 0, '', ?, '', '')")),
             booking);
        QSqlQuery job(database);
        must(
            job.prepare(QStringLiteral("INSERT INTO job (job_id, merchant_id, booking_id, vehicle_year, vehicle_make, vehicle_model, vehicle_plate, created_by,"
                                       " created_at_ms, updated_at_ms) VALUES (?, 'M', ?, '2018', 'BMW', 'X3', ?, 'reconciliation', 0, 0)")),
            job);
        for (int i = 0; i < kJobs; ++i) {
            const QString id = QStringLiteral("sq%1bk").arg(i * 104'729LL % 999'983, 6, 36, QLatin1Char('0'));
            const QString key = id + QString::number(i);
            for (const QVariant &value : QVariantList{key, 1'600'000'000'000LL + i * 1'800'000LL, QStringLiteral("Full detail + Clay bar"),
                                                      QStringLiteral("CUST%1").arg(i % 30'000), nameOf(i), QStringLiteral("mail%1@example.com").arg(i),
                                                      phoneOf(i), i % 3 == 0 ? QStringLiteral("dog hair on the back seat") : QStringLiteral("")})
                booking.addBindValue(value);
            must(booking.exec(), booking);
            for (const QVariant &value : QVariantList{QUuid::createUuid().toString(QUuid::WithoutBraces), key, plateOf(i)})
                job.addBindValue(value);
            must(job.exec(), job);
        }
        QSqlQuery forget(database);
        must(forget.exec(QStringLiteral("DELETE FROM setting WHERE name = 'search.format'")), forget);
        database.commit();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("fill"));
}

/// What people type, letter by letter: names, plates, phones, misses.
QStringList typedQueries()
{
    QStringList queries{QString(),
                        QStringLiteral("615 555 0142"),
                        QStringLiteral("zq"),
                        QStringLiteral("nobody of this name"),
                        QStringLiteral("example.com"),
                        QStringLiteral("vasquez dog clay"),
                        QStringLiteral("lena lindqvist bmw")};
    for (const int i : {3, 77'777, 42'123}) {
        for (const QString &whole : {nameOf(i), plateOf(i), phoneOf(i), QStringLiteral("mail%1@example.com").arg(i)}) {
            for (int length = 1; length <= whole.size(); ++length)
                queries.push_back(whole.left(length));
        }
    }
    return queries;
}

double nearlyAll(QList<double> times)
{
    std::sort(times.begin(), times.end());
    return times.at(times.size() * 95 / 100);
}

/// What an answer with as many rows as the page ever shows costs the GUI thread, repaint included; the search itself runs in the store's thread.
void measurePage(Store &store, Figures &figures)
{
    Theme theme;
    theme.apply(Theme::Mode::Light);
    JobsPage page(theme);
    page.setPlace({.locationId = QStringLiteral("L"), .timeZone = QStringLiteral("America/Chicago")}, SystemClock().now());
    page.resize(1180, 800);
    page.setVisible(true);
    if (!QTest::qWaitForWindowExposed(&page))
        qFatal("the page was not shown");
    double worst = 0;
    QString slowest;
    const QStringList queries = typedQueries();
    for (int round = 0; round < 3; ++round) {
        for (const QString &query : queries) {
            const JobSearch found = store.search(query, QStringLiteral("L"), 500).value();
            const ThreadTime time;
            page.show(query, found);
            QCoreApplication::processEvents(); // the table lays out and repaints
            const double took = static_cast<double>(time.elapsed()) / 1e6;
            if (round > 0 && took > worst) { // the first round warms up
                worst = took;
                slowest = query;
            }
        }
    }
    figures.push_back({QStringLiteral("search in 100,000 jobs: GUI thread for an answer, worst"), worst, 16, QStringLiteral("ms"), false,
                       QStringLiteral("for \"%1\"").arg(slowest)});
}

/// @param name of the backend, in the table
void measureOn(const StoreAddress &address, const QString &name, Figures &figures)
{
    Store::migrate(address).value();
    Store::open(address).value().reset();
    fill(address);
    std::unique_ptr<Store> store;
    const double opened = milliseconds([&] { store = Store::open(address).value(); });
    double worstPortion = 0;
    const double indexed = milliseconds([&] {
        for (int done = 1; done > 0;)
            worstPortion = std::max(worstPortion, milliseconds([&] { done = store->indexSearch(250).value(); }));
    });
    QList<double> times;
    const QStringList queries = typedQueries();
    QString slowest;
    for (int round = 0; round < 3; ++round) {
        for (const QString &query : queries) {
            times.push_back(milliseconds([&] {
                if (const Result<JobSearch> found = store->search(query, QStringLiteral("L"), 50); !found)
                    qFatal("%s", qPrintable(found.error().detail));
            }));
            if (times.back() >= *std::max_element(times.begin(), times.end()))
                slowest = query;
        }
    }
    figures.push_back({QStringLiteral("search in 100,000 jobs%1, 95 of 100").arg(name), nearlyAll(times), 30, QStringLiteral("ms"), false,
                       QStringLiteral("worst %1 ms for \"%2\"; opened in %3 ms, texts and index in %4 s, their worst portion %5 ms")
                           .arg(*std::max_element(times.begin(), times.end()), 0, 'f', 1)
                           .arg(slowest)
                           .arg(opened, 0, 'f', 0)
                           .arg(indexed / 1000, 0, 'f', 1)
                           .arg(worstPortion, 0, 'f', 0)});
    if (address.backend == StoreAddress::Backend::Sqlite) // the page doesn't know where an answer comes from
        measurePage(*store, figures);
}

} // namespace

void measureSearch(Figures &figures)
{
    QTemporaryDir directory;
    StoreAddress file;
    file.path = directory.filePath(QStringLiteral("shop.db"));
    measureOn(file, QStringLiteral(", as it is typed"), figures);
    if (PrivateCluster::programs().isEmpty())
        return;
    PrivateCluster cluster;
    if (!cluster.isReady())
        qFatal("%s", qPrintable(cluster.problem()));
    measureOn(cluster.createDatabase(), QStringLiteral(" on PostgreSQL"), figures);
}

} // namespace fb::bench
