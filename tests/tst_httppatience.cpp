// SPDX-License-Identifier: GPL-3.0-or-later
// Questions that nobody wants to wait for: how long a request may take in all, whatever the server does.
#include "httpbench.h"

using namespace fb;

class TestHttpPatience : public QObject, private HttpBench {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { watchTheLog(); }
    void init() { begin(); }
    void cleanup() { end(); }
    void aDripIsNoWayAroundIt();
    void silenceIsNotAskedAgain();
    void noWaitThatIsLonger();
    void pausesThatTheSourceAsksForAreNotCounted();
    void othersAreNotHurried();

private:
    static HttpRequest hurried(milliseconds patience)
    {
        HttpRequest request = bulk();
        request.patience = patience;
        return request;
    }
};

void TestHttpPatience::aDripIsNoWayAroundIt()
{
    m_server->then([](QTcpSocket &socket) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n");
        auto *const drip = new QTimer(&socket);
        connect(drip, &QTimer::timeout, &socket, [&socket] { socket.write(" "); });
        drip->start(5);
    });
    const Result<HttpResponse> answer = ask(hurried(milliseconds(300)));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Timeout);
    QVERIFY2(answer.error().detail.contains(QStringLiteral("in full")), qPrintable(answer.error().detail));
    QCOMPARE(m_server->requests.size(), 1);
}

void TestHttpPatience::silenceIsNotAskedAgain()
{
    m_server->then([](QTcpSocket &) { }, 2);
    const Result<HttpResponse> answer = ask(hurried(milliseconds(50)));
    QCOMPARE(answer.error().kind, ErrorKind::Timeout);
    QVERIFY(m_server->requests.size() <= 1);
}

void TestHttpPatience::noWaitThatIsLonger()
{
    RetryPolicy slow = quick();
    slow.firstBackoff = slow.maxBackoff = std::chrono::hours(1'000); // of which jitter leaves less than a second once in millions
    m_server->thenAnswer("503 Busy");
    const Result<HttpResponse> answer = ask(hurried(seconds(1)), slow);
    QVERIFY(answer);
    QCOMPARE(answer->status, 503);
    QCOMPARE(m_sent, 1);

    const std::unique_ptr<NetworkHttpClient> nobody = connectTo(QUrl(QStringLiteral("http://127.0.0.1:9")), slow);
    QCOMPARE(settled(nobody->send(hurried(seconds(1)))).error().kind, ErrorKind::Network);
}

void TestHttpPatience::pausesThatTheSourceAsksForAreNotCounted()
{
    m_server->thenAnswer("429 Too Many", "{}", "Retry-After: 3\r\n");
    m_server->thenAnswer("200 OK");
    const Result<HttpResponse> answer = ask(hurried(milliseconds(2'900)));
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QVERIFY(m_server->requests.at(1).atMs - m_server->requests.at(0).atMs >= 3'000);
}

void TestHttpPatience::othersAreNotHurried()
{
    m_server->thenAnswer("503 Busy", "{}", {}, 3);
    m_server->thenAnswer("200 OK");
    QCOMPARE(ask(bulk()).value().status, 200);
    QCOMPARE(m_sent, 4);
}

QTEST_GUILESS_MAIN(TestHttpPatience)
#include "tst_httppatience.moc"
