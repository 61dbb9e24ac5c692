// SPDX-License-Identifier: GPL-3.0-or-later
// How the client paces itself: Retry-After, the rate budget, backoff.
#include "httpbench.h"
#include "patience.h"

using namespace fb;

class TestHttpPauses : public QObject, private HttpBench {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { watchTheLog(); }
    void init() { begin(); }
    void cleanup() { end(); }
    void retryAfterValues_data();
    void retryAfterValues();
    void waitsOutRetryAfter();
    void retryAfterDateIsOfTheSourcesClock_data();
    void retryAfterDateIsOfTheSourcesClock();
    void retryAfterHoldsOthersToo();
    void longRetryAfterGivesUp();
    void rateLimitWithoutTimeStillNamesOne();
    void budgetSpreadsRequests();
    void budgetArithmetic();
    void backoffStaysInBounds();
};

void TestHttpPauses::retryAfterValues_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("waitMs"); // -1: says nothing
    const auto row = [](const char *name, const char *header, qint64 wait) { QTest::newRow(name) << QByteArray(header) << wait; };
    row("seconds", "120", 120'000);
    row("with spaces", " 7 ", 7'000);
    row("a date", "Sat, 21 Nov 2026 08:02:00 GMT", 120'000);
    row("a date with one digit", "Sat, 21 Nov 2026  08:00:01 GMT", 1'000);
    row("ten days", "864000", 864'000'000);
    row("longer than anybody lives", "99999999999999999999999999", 400LL * 24 * 3'600'000);
    row("a far date", "Fri, 01 Jan 2100 00:00:00 GMT", 400LL * 24 * 3'600'000);
    row("zero", "0", -1);
    row("a date gone by", "Sat, 21 Nov 2026 07:00:00 GMT", -1);
    row("absent", "", -1);
    row("negative", "-5", -1);
    row("a word", "soon", -1);
    row("half a second", "0.5", -1);
    row("another zone", "Sat, 21 Nov 2026 08:02:00 CET", -1);
    row("no such month", "Sat, 21 Foo 2026 08:02:00 GMT", -1);
    row("no such day", "Sat, 31 Nov 2026 08:02:00 GMT", -1);
    row("very long text", QByteArray(1000, '1').constData(), -1);
}

void TestHttpPauses::retryAfterValues()
{
    QFETCH(QByteArray, header);
    QFETCH(qint64, waitMs);
    const std::optional<milliseconds> wait = retryAfter(header, m_clock.now());
    QCOMPARE(wait ? wait->count() : -1, waitMs);
}

void TestHttpPauses::waitsOutRetryAfter()
{
    m_server->thenAnswer("429 Too Many", "{}", "Retry-After: 1\r\n");
    m_server->thenAnswer("503 Busy", "{}", "Retry-After: Sat, 21 Nov 2026 08:00:01 GMT\r\n");
    m_server->thenAnswer("200 OK");
    const std::unique_ptr<NetworkHttpClient> http = connectTo(m_server->url());
    QList<Instant> told;
    http->onPauseAsked([&](Instant until) {
        told.push_back(until);
        QVERIFY2(!http->waitingUntil(), "told only when the wait had begun");
    });
    Watched<Result<HttpResponse>> answer(http->send(page()));
    QTRY_VERIFY(http->waitingUntil());
    QCOMPARE(*http->waitingUntil(), m_clock.now() + seconds(1));
    QTRY_VERIFY(answer.isDone());
    QCOMPARE(told, QList<Instant>(2, m_clock.now() + seconds(1)));
    QVERIFY(answer.value());
    QCOMPARE(m_server->requests.size(), 3);
    QVERIFY2(m_server->requests.at(1).atMs - m_server->requests.at(0).atMs >= 1'000, "asked inside the Retry-After window");
    QVERIFY2(m_server->requests.at(2).atMs - m_server->requests.at(1).atMs >= 1'000, "asked inside the Retry-After window");
    QVERIFY(!http->waitingUntil());
}

void TestHttpPauses::retryAfterDateIsOfTheSourcesClock_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::newRow("its clock is behind ours") << QByteArray("Date: Sat, 21 Nov 2026 07:00:00 GMT\r\nRetry-After: Sat, 21 Nov 2026 07:00:01 GMT\r\n");
    QTest::newRow("its clock is ahead of ours") << QByteArray("Date: Sat, 21 Nov 2026 09:00:00 GMT\r\nRetry-After: Sat, 21 Nov 2026 09:00:01 GMT\r\n");
}

void TestHttpPauses::retryAfterDateIsOfTheSourcesClock()
{
    QFETCH(QByteArray, headers);
    m_server->thenAnswer("429 Too Many", "{}", headers);
    m_server->thenAnswer("200 OK");
    const std::unique_ptr<NetworkHttpClient> http = connectTo(m_server->url());
    QList<Instant> told;
    http->onPauseAsked([&told](Instant until) { told.push_back(until); });
    const Result<HttpResponse> answer = settled(http->send(page()));
    QCOMPARE(told, QList<Instant>{m_clock.now() + seconds(1)});
    QCOMPARE(answer->status, 200);
    QVERIFY2(m_server->requests.at(1).atMs - m_server->requests.at(0).atMs >= 1'000, "asked inside the Retry-After window");
}

void TestHttpPauses::retryAfterHoldsOthersToo()
{
    m_server->thenAnswer("429 Too Many", "{}", "Retry-After: 1\r\n");
    m_server->thenAnswer("200 OK", "{}", {}, 3);
    const std::unique_ptr<NetworkHttpClient> http = connectTo(m_server->url());
    Watched<Result<HttpResponse>> first(http->send(page()));
    QTRY_VERIFY(http->waitingUntil());
    Watched<Result<HttpResponse>> second(http->send(page()));
    Watched<Result<HttpResponse>> third(http->send(bulk()));
    QTRY_VERIFY(first.isDone() && second.isDone() && third.isDone());
    QVERIFY(first.value() && second.value() && third.value());
    for (int i = 1; i < 4; ++i)
        QVERIFY2(m_server->requests.at(i).atMs - m_server->requests.at(0).atMs >= 1'000, "asked inside the Retry-After window");
}

void TestHttpPauses::longRetryAfterGivesUp()
{
    m_server->thenAnswer("429 Too Many", "{}", "Retry-After: 864000\r\n");
    const std::unique_ptr<NetworkHttpClient> http = connectTo(m_server->url());
    const Result<HttpResponse> answer = settled(http->send(page()));
    QVERIFY(answer);
    QCOMPARE(answer->status, 429);
    QVERIFY(answer->longWait);
    QCOMPARE(answer->retryAt, std::optional(m_clock.now() + std::chrono::days(10)));
    // The next request of this connection is refused without going out.
    const Result<HttpResponse> next = settled(http->send(page()));
    QCOMPARE(next.error().kind, ErrorKind::RateLimited);
    QVERIFY(next.error().retryAt);
    QVERIFY2(next.error().detail.endsWith(toRfc3339(*next.error().retryAt)), qPrintable(next.error().detail));
    QVERIFY(!next.error().action.isEmpty());
    QVERIFY(std::chrono::abs(*next.error().retryAt - *answer->retryAt) < seconds(10));
    QCOMPARE(m_server->requests.size(), 1);
}

void TestHttpPauses::rateLimitWithoutTimeStillNamesOne()
{
    m_server->thenAnswer("429 Too Many", "{}", {}, 5);
    const Result<HttpResponse> answer = ask(page());
    QCOMPARE(answer->status, 429);
    QVERIFY(!answer->longWait);
    QCOMPARE(answer->retryAt, std::optional(m_clock.now() + quick().maxBackoff));
    QCOMPARE(m_server->requests.size(), 5);
}

void TestHttpPauses::budgetSpreadsRequests()
{
    m_server->thenAnswer("200 OK", "{}", {}, 4);
    RetryPolicy policy = quick();
    policy.burst = 2;
    policy.refillPerSecond = 10;
    const std::unique_ptr<NetworkHttpClient> http = connectTo(m_server->url(), policy);
    // Seen from here: a busy server may take note of the first request late. That the burst itself isn't held back, budgetArithmetic() shows.
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < 4; ++i)
        QVERIFY(settled(http->send(page())));
    QVERIFY(std::chrono::steady_clock::now() - begin >= milliseconds(190));
}

void TestHttpPauses::budgetArithmetic()
{
    const RateBudget::TimePoint start(std::chrono::hours(1));
    RateBudget budget(3, 10);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(budget.delay(start).count(), 0);
        budget.take(start);
    }
    QCOMPARE(budget.delay(start).count(), 100);
    budget.take(start, 2); // overdrawn
    QCOMPARE(budget.delay(start).count(), 300);
    QCOMPARE(budget.delay(start + milliseconds(250)).count(), 50);
    QCOMPARE(budget.delay(start - seconds(5)).count(), 300); // time never runs backwards here
    const RateBudget::TimePoint later = start + std::chrono::hours(1);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(budget.delay(later).count(), 0); // full, not overfull
        budget.take(later);
    }
    QVERIFY(budget.delay(later) > milliseconds::zero());
}

void TestHttpPauses::backoffStaysInBounds()
{
    const RetryPolicy policy;
    bool jittered = false;
    for (int attempt = 1; attempt <= 40; ++attempt) {
        const milliseconds bound = attempt > 5 ? milliseconds(32'000) : milliseconds(1'000 << (attempt - 1));
        for (int i = 0; i < 50; ++i) {
            const milliseconds wait = policy.backoff(attempt);
            QVERIFY(wait >= milliseconds::zero() && wait <= bound);
            jittered = jittered || wait < bound / 2;
        }
    }
    QVERIFY(jittered);
}

QTEST_GUILESS_MAIN(TestHttpPauses)
#include "tst_httppauses.moc"
