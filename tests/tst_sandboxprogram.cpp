// SPDX-License-Identifier: GPL-3.0-or-later
#include "bookingbook.h"
#include "patience.h"
#include "sandboxprocess.h"

#include <QTcpServer>
#include <QTest>
#include <QTimeZone>

#include <limits>
#include <map>
#include <set>

using namespace fb;

/// The sandbox as a program: its command line, its data by seed, oddities and live mode, and how it ends.
class SandboxProgram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oddRecordsAreThere();
    void liveBookingsLive();
    void theSeedDecides();
    void manyBookingsArePaged();
    void aListingIsMadeOnceForAllItsPages();
    void badUsageIsRefused_data();
    void badUsageIsRefused();
    void aTakenPortIsSaid();
    void itEndsWithItsParentOrSignal();

private:
    static QByteArray window();
    static std::pair<int, QByteArray> runToEnd(const QStringList &arguments, bool errors);
};

QByteArray SandboxProgram::window()
{
    static const QDateTime now = QDateTime::currentDateTimeUtc();
    return "start_at_min=" + now.addDays(-3).toString(Qt::ISODate).toLatin1() + "&start_at_max=" + now.addDays(5).toString(Qt::ISODate).toLatin1();
}

void SandboxProgram::oddRecordsAreThere()
{
    SandboxProcess odd;
    QVERIFY(odd.start({QStringLiteral("--oddities"), QStringLiteral("--bookings"), QStringLiteral("0")}));
    std::map<std::string, Json> bookings;
    for (const Json &booking : odd.bookings())
        bookings[booking["id"].get<std::string>()] = booking;
    QVERIFY(!bookings["oddnoservice01"]["appointment_segments"][0].contains("service_variation_id"));
    QVERIFY(!bookings["oddnocustomer1"].contains("customer_id"));
    QCOMPARE(odd.get("/v2/customers/" + QByteArray::fromStdString(bookings["oddmergedcust1"]["customer_id"].get<std::string>())).status, 404);
    QCOMPARE(QString::fromStdString(bookings["oddlongnote001"]["customer_note"].get<std::string>()).size(), 4096);
    QCOMPARE(bookings["oddunknown0001"]["status"].get<std::string>(), std::string("WAITING_FOR_DEPOSIT"));
    QCOMPARE(bookings["oddbigversion1"]["version"].get<std::int64_t>(), 9007199254740993);
    QVERIFY(!bookings["oddmalformed01"].contains("start_at"));
    QVERIFY(bookings["oddmalformed02"]["start_at"].is_number());
    QCOMPARE(odd.get("/v2/catalog/object/ODDVARYEN").json()["object"]["item_variation_data"]["price_money"]["currency"].get<std::string>(), std::string("JPY"));
    QVERIFY(!odd.get("/v2/catalog/object/ODDVARVARIABLE").json()["object"]["item_variation_data"].contains("price_money"));
    QVERIFY(odd.get("/v2/customers/ODDMARKUP00000000000000001").body.contains("<img src=x>"));
    QVERIFY(odd.get("/v2/customers/ODDFORMULA0000000000000001").body.contains("=HYPERLINK("));
    const QTimeZone zone("America/Chicago");
    const auto before = parseRfc3339(QString::fromStdString(bookings["odddstchange01"]["start_at"].get<std::string>()));
    QVERIFY(before);
    const auto offset = [&zone](Instant t) { return zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(toMs(t), Qt::UTC)); };
    QVERIFY(offset(*before) != offset(*before + std::chrono::hours(2)));
    const auto version = [&odd] { return odd.get("/v2/bookings/oddoldversion1").json()["booking"]["version"].get<int>(); };
    QCOMPARE(version(), 5);
    QCOMPARE(version(), 4);

    // The malformed ones are listed all the same.
    std::set<std::string> listed;
    const Json page = odd.get("/v2/bookings?limit=1000&" + window()).json();
    for (const Json &booking : page["bookings"])
        listed.insert(booking["id"].get<std::string>());
    QVERIFY(listed.contains("oddmalformed01") && listed.contains("oddmalformed02") && listed.contains("oddmovesaway01"));

    SandboxProcess live;
    QVERIFY(live.start({QStringLiteral("--oddities"), QStringLiteral("--live"), QStringLiteral("--live-interval-ms"), QStringLiteral("100")}));
    const auto start = [&live] { return live.get("/v2/bookings/oddmovesaway01").json()["booking"]["start_at"].get<std::string>(); };
    const std::string from = QDateTime::currentDateTimeUtc().addDays(30).toString(Qt::ISODate).toStdString();
    QTRY_VERIFY(start() > from);
}

void SandboxProgram::liveBookingsLive()
{
    SandboxProcess live;
    QVERIFY(live.start({QStringLiteral("--live"), QStringLiteral("--live-interval-ms"), QStringLiteral("5")}));
    std::map<std::string, Json> before;
    for (const Json &booking : live.bookings())
        before[booking["id"].get<std::string>()] = booking;
    const auto updatedAt = [](const Json &booking) { return parseRfc3339(QString::fromStdString(booking["updated_at"].get<std::string>())); };
    bool arrived = false;
    bool moved = false;
    bool changedStatus = false;
    const auto look = [&] {
        for (const Json &booking : live.bookings()) {
            const auto known = before.find(booking["id"].get<std::string>());
            if (known == before.end()) {
                arrived = true;
            } else if (booking != known->second) {
                if (booking["version"] <= known->second["version"] || updatedAt(booking) <= updatedAt(known->second))
                    return false;
                moved = moved || booking["start_at"] != known->second["start_at"];
                changedStatus = changedStatus || booking["status"] != known->second["status"];
            }
        }
        return arrived && moved && changedStatus;
    };
    QTRY_VERIFY(look());
    QVERIFY(live.bookings().size() < 200);
}

void SandboxProgram::theSeedDecides()
{
    const auto data = [](const char *seed) {
        SandboxProcess sandbox;
        if (!sandbox.start({QStringLiteral("--seed"), QString::fromLatin1(seed), QStringLiteral("--oddities")}))
            return Json();
        return Json{{"bookings", sandbox.bookings()}, {"page", sandbox.get("/v2/bookings?limit=20&" + window()).json()}};
    };
    const Json one = data("42");
    QVERIFY(one.is_object());
    QCOMPARE(toJsonText(data("42")), toJsonText(one));
    QVERIFY(data("43")["bookings"] != one["bookings"]);
}

void SandboxProgram::manyBookingsArePaged()
{
    SandboxProcess big;
    QVERIFY(big.start({QStringLiteral("--bookings"), QStringLiteral("30000")}));
    std::size_t count = 0;
    int pages = 0;
    QByteArray cursor;
    do {
        const QByteArray query = "/v2/bookings?limit=1000&" + window() + (cursor.isEmpty() ? QByteArray() : "&cursor=" + cursor.toPercentEncoding());
        ++pages;
        const Json page = big.get(query).json();
        count += page["bookings"].size();
        cursor = QByteArray::fromStdString(page.value("cursor", std::string()));
    } while (!cursor.isEmpty() && pages <= 30);
    QCOMPARE(pages, 30);
    QCOMPARE(count, std::size_t{30000});
}

void SandboxProgram::aListingIsMadeOnceForAllItsPages()
{
    sandbox::BookingBook book(1);
    const auto put = [&book](const char *id) { book.put({{"id", id}, {"start_at", "2026-11-21T08:00:00Z"}}); };
    put("a");
    put("b");
    const sandbox::ListFilter all{.startMaxMs = std::numeric_limits<std::int64_t>::max()};
    sandbox::ListFilter byStart = all;
    byStart.sortedByStart = true;
    const sandbox::BookingBook::Listing *const first = &book.list(all);
    QCOMPARE(first->size(), std::size_t{2});
    const sandbox::BookingBook::Listing *const other = &book.list(byStart);
    QVERIFY(other != first);
    for (int page = 0; page < 30; ++page) {
        QCOMPARE(&book.list(all), first); // the very same, not one like it
        QCOMPARE(&book.list(byStart), other);
    }
    put("c");
    QCOMPARE(book.list(all).size(), std::size_t{3}); // a change makes it anew
}

std::pair<int, QByteArray> SandboxProgram::runToEnd(const QStringList &arguments, bool errors)
{
    QProcess process;
    process.start(SandboxProcess::program(), arguments);
    if (!process.waitForFinished(kPatienceMs))
        return {-1, {}};
    return {process.exitCode(), errors ? process.readAllStandardError() : process.readAllStandardOutput()};
}

void SandboxProgram::badUsageIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const char *arguments, const char *says) {
        QTest::newRow(name) << QString::fromLatin1(arguments).split(u' ') << QByteArray(says);
    };
    row("unknown option", "--colour red", "Unknown option 'colour'");
    row("port no number", "--port http", "--port must be a whole number from 0 to 65535, not \"http\"");
    row("port too high", "--port 65536", "--port");
    row("no bookings", "--bookings -1", "--bookings");
    row("seed no number", "--seed x", "--seed");
    row("three locations", "--locations 3", "--locations");
    row("page too large", "--page 10001", "--page");
    row("latency no number", "--latency-ms soon", "--latency-ms");
    row("interval of nothing", "--live-interval-ms 0", "--live-interval-ms");
    row("value missing", "--port", "Missing value after '--port'");
    row("left over", "serve", "Unexpected argument \"serve\"");
    QTest::newRow("empty token") << QStringList{QStringLiteral("--token"), QString()} << QByteArray("--token must not be empty");
}

void SandboxProgram::badUsageIsRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const auto [status, text] = runToEnd(arguments, true);
    QCOMPARE(status, 2);
    QVERIFY2(text.contains(says), text.constData());
    QVERIFY(text.contains("--help"));
}

void SandboxProgram::aTakenPortIsSaid()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const auto [status, text] = runToEnd({QStringLiteral("--port"), QString::number(taken.serverPort())}, true);
    QCOMPARE(status, 1);
    QVERIFY2(text.contains("can't be had"), text.constData());
    const auto [helpStatus, help] = runToEnd({QStringLiteral("--help")}, false);
    QCOMPARE(helpStatus, 0);
    QVERIFY(help.contains("--oddities"));
    QCOMPARE(runToEnd({QStringLiteral("--version")}, false).second, QByteArray("floorboard-sandbox " FLOORBOARD_VERSION "\n"));
}

void SandboxProgram::itEndsWithItsParentOrSignal()
{
    SandboxProcess signalled;
    QVERIFY(signalled.start());
    QCOMPARE(signalled.stop(), 0);

    QProcess child;
    child.start(SandboxProcess::program(), {QStringLiteral("--exit-with-parent")});
    QVERIFY(child.waitForReadyRead(kPatienceMs));
    QVERIFY(child.readLine().startsWith("Listening on http://127.0.0.1:"));
    child.closeWriteChannel();
    QVERIFY(child.waitForFinished(kPatienceMs));
    QCOMPARE(child.exitCode(), 0);

    QProcess independent;
    independent.start(SandboxProcess::program(), {});
    QVERIFY(independent.waitForReadyRead(kPatienceMs));
    independent.closeWriteChannel();
    QVERIFY(!independent.waitForFinished(300));
    independent.terminate();
    QVERIFY(independent.waitForFinished(kPatienceMs));
}

QTEST_GUILESS_MAIN(SandboxProgram)
#include "tst_sandboxprogram.moc"
