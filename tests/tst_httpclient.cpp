// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpbench.h"
#include "patience.h"
#include "redaction.h"

using namespace fb;

class TestHttpClient : public QObject, private HttpBench {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { watchTheLog(); }
    void init() { begin(); }
    void cleanup() { end(); }
    void whatGoesOut();
    void addresses_data();
    void addresses();
    void tokensThatCannotBeSent_data();
    void tokensThatCannotBeSent();
    void statuses_data();
    void statuses();
    void unsafeRequestsGoOutOnce();
    void serverThatSaysNothing_data();
    void serverThatSaysNothing();
    void connectTimeout();
    void drippingIsProgress();
    void brokenTransport_data();
    void brokenTransport();
    void tooBigIsRefusedWhileReading();
    void compressedBombIsRefused();
    void keptAliveConnectionClosed();
    void everyConnectionClosed();
    void redirectsAreNotFollowed();
    void nobodyListens();
    void abortEndsEverything();
    void destructionEndsEverything();
    void presentableText_data();
    void presentableText();
};

void TestHttpClient::whatGoesOut()
{
    m_server->thenAnswer("200 OK", R"({"a":1})", "X-Request-Id: r-1\r\n");
    m_server->thenAnswer("200 OK");
    const std::unique_ptr<NetworkHttpClient> http = connectTo(QUrl(m_server->url().toString() + QStringLiteral("/prefix/")));
    HttpRequest request = page();
    request.query = {{QStringLiteral("cursor"), QStringLiteral("a+b/c%25&d=é")}, {QStringLiteral("limit"), QStringLiteral("1000")}};
    request.headers = {{"Content-Type", "application/json"}, {"Square-Version", "2025-08-20"}};
    const Result<HttpResponse> answer = settled(http->send(request));
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->reason, QStringLiteral("OK"));
    QCOMPARE(answer->body, QByteArray(R"({"a":1})"));
    QCOMPARE(answer->contentType, QByteArray("application/json"));
    QCOMPARE(answer->requestId, QStringLiteral("r-1"));
    QCOMPARE(m_server->requests.at(0).line(), QByteArray("GET /prefix/v2/bookings?cursor=a%2Bb%2Fc%2525%26d%3D%C3%A9&limit=1000 HTTP/1.1"));
    for (const QByteArray &line : {QByteArray("Authorization: Bearer " + kToken), QByteArray("Content-Type: application/json"),
                                   QByteArray("Square-Version: 2025-08-20"), QByteArray("User-Agent: Floorboard/" FLOORBOARD_VERSION)})
        QVERIFY2(m_server->requests.at(0).text.contains("\r\n" + line + "\r\n"), line.constData());
    QVERIFY(m_server->requests.at(0).text.contains("\r\nAccept-Encoding: "));

    const QString line = LogLines::all().filter(QStringLiteral("/v2/bookings")).value(0);
    QVERIFY2(line.startsWith(u"GET /v2/bookings?cursor=…&limit=1000 answered 200 in "), qPrintable(line));
    QVERIFY(line.contains(u"7 bytes"));

    QVERIFY(settled(http->send(bulk())));
    QVERIFY(m_server->requests.at(1).line().startsWith("POST /prefix/v2/bookings HTTP"));
    QVERIFY(m_server->requests.at(1).text.endsWith("\r\n\r\n{\"ids\":[\"a\"]}"));
    QCOMPARE(m_server->connections, 1); // kept alive
}

void TestHttpClient::addresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("fine");
    QTest::newRow("production") << QStringLiteral("https://connect.squareup.com") << true;
    QTest::newRow("a prefix") << QStringLiteral("https://proxy.example/square/") << true;
    QTest::newRow("loopback") << QStringLiteral("http://127.0.0.1:8080") << true;
    QTest::newRow("localhost") << QStringLiteral("http://localhost:8080") << true;
    QTest::newRow("loopback, IPv6") << QStringLiteral("http://[::1]:8080") << true;
    QTest::newRow("clear text to another host") << QStringLiteral("http://connect.squareup.com") << false;
    QTest::newRow("looks like localhost") << QStringLiteral("http://localhost.example") << false;
    QTest::newRow("a file") << QStringLiteral("file:///etc/passwd") << false;
    QTest::newRow("no host") << QStringLiteral("https://") << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("with a password") << QStringLiteral("https://me:pw@connect.squareup.com") << false;
    QTest::newRow("with a query") << QStringLiteral("https://connect.squareup.com/?a=b") << false;
}

void TestHttpClient::addresses()
{
    QFETCH(QString, url);
    QFETCH(bool, fine);
    const Result<void> checked = checkBaseUrl(QUrl(url), QStringLiteral("Square"));
    QCOMPARE(checked.has_value(), fine);
    if (fine)
        return;
    QCOMPARE(checked.error().kind, ErrorKind::Invalid);
    QVERIFY(!checked.error().detail.contains(u"pw"));
    const std::unique_ptr<NetworkHttpClient> http = connectTo(QUrl(url));
    const Result<HttpResponse> answer = settled(http->send(page()));
    QCOMPARE(answer.error().kind, ErrorKind::Invalid);
}

void TestHttpClient::tokensThatCannotBeSent_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("a header of its own") << QByteArray("EAAA\r\nX-Other: 1");
    QTest::newRow("two words") << QByteArray("EAAA token");
    QTest::newRow("no ASCII") << QByteArrayLiteral("EAAA\xc3\xa9");
}

void TestHttpClient::tokensThatCannotBeSent()
{
    QFETCH(QByteArray, token);
    NetworkHttpClient http(m_server->url(), Secret(token), m_clock, quick());
    const Result<HttpResponse> answer = settled(http.send(page()));
    QCOMPARE(answer.error().kind, ErrorKind::Auth);
    QVERIFY(!answer.error().detail.contains(u"EAAA"));
    QVERIFY(m_server->requests.isEmpty());
}

void TestHttpClient::statuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("failures");
    QTest::addColumn<int>("calls");
    QTest::addColumn<int>("seen");
    for (const int status : {408, 429, 500, 502, 503, 504, 599}) {
        QTest::addRow("%d once heals", status) << status << 1 << 2 << 200;
        QTest::addRow("%d four times heals", status) << status << 4 << 5 << 200;
        QTest::addRow("%d for good", status) << status << 5 << 5 << status;
    }
    for (const int status : {301, 400, 401, 403, 404, 405, 407, 409, 410, 422, 501})
        QTest::addRow("%d is not asked again", status) << status << 1 << 1 << status;
}

void TestHttpClient::statuses()
{
    QFETCH(int, status);
    QFETCH(int, failures);
    QFETCH(int, calls);
    QFETCH(int, seen);
    m_server->thenAnswer(QByteArray::number(status) + " Because", R"({"errors":[]})", {}, failures);
    if (seen == 200)
        m_server->thenAnswer("200 OK");
    const Result<HttpResponse> answer = ask(status % 2 ? page() : bulk());
    QVERIFY(answer);
    QCOMPARE(answer->status, seen);
    QCOMPARE(answer->body, seen == 200 ? QByteArray("{}") : QByteArray(R"({"errors":[]})"));
    QCOMPARE(m_server->requests.size(), calls);
    QCOMPARE(m_sent, calls);
}

void TestHttpClient::unsafeRequestsGoOutOnce()
{
    m_server->thenAnswer("503 Busy");
    HttpRequest request = bulk();
    request.safeToRepeat = false;
    const Result<HttpResponse> answer = ask(request);
    QCOMPARE(answer->status, 503);
    QCOMPARE(m_server->requests.size(), 1);
}

void TestHttpClient::serverThatSaysNothing_data()
{
    QTest::addColumn<bool>("post");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a page") << false << QByteArray();
    QTest::newRow("a bulk read") << true << bulk().body;
    QTest::newRow("a question without a body") << true << QByteArray();
}

void TestHttpClient::serverThatSaysNothing()
{
    QFETCH(bool, post);
    QFETCH(QByteArray, body);
    HttpRequest request = post ? bulk() : page();
    request.body = body;
    m_server->then([](QTcpSocket &) { }, 3);
    RetryPolicy policy = quick();
    policy.maxAttempts = 3;
    policy.stallTimeout = milliseconds(500);
    const Result<HttpResponse> answer = ask(request, policy);
    QCOMPARE(answer.error().kind, ErrorKind::Timeout);
    QVERIFY2(answer.error().detail.contains(u"Square (127.0.0.1) sent nothing for 0.5 s"), qPrintable(answer.error().detail));
    QCOMPARE(m_server->requests.size(), 3);
    QCOMPARE(m_sent, 3);
    QCOMPARE(m_server->requests.first().text.contains("\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n"), post);
}

void TestHttpClient::connectTimeout()
{
    // A server that takes the connection and never says its part of the TLS handshake: nothing has gone out when the time is up.
    RetryPolicy policy = quick();
    policy.maxAttempts = 2;
    policy.connectTimeout = milliseconds(500);
    policy.stallTimeout = seconds(60);
    const std::unique_ptr<NetworkHttpClient> http = connectTo(m_server->url(QStringLiteral("https")), policy);
    HttpRequest request = page();
    request.onSent = [this] { ++m_sent; };
    const Result<HttpResponse> answer = settled(http->send(request));
    QCOMPARE(answer.error().kind, ErrorKind::Timeout);
    QVERIFY2(answer.error().detail.contains(u"could not be reached within 0.5 s"), qPrintable(answer.error().detail));
    QCOMPARE(m_server->connections, 2);
    QCOMPARE(m_sent, 0);
}

void TestHttpClient::drippingIsProgress()
{
    m_server->then([](QTcpSocket &socket) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n");
        auto *const drip = new QTimer(&socket);
        drip->callOnTimeout(&socket, [&socket] { socket.write("7"); });
        drip->start(250);
    });
    RetryPolicy policy = quick();
    policy.stallTimeout = seconds(2); // ten bytes take longer than this, each single one doesn't
    const Result<HttpResponse> answer = ask(page(), policy);
    QVERIFY(answer);
    QCOMPARE(answer->body, QByteArray(10, '7'));
}

void TestHttpClient::brokenTransport_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("calls");
    QTest::newRow("cut in the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"bookings\":[") << ErrorKind::Protocol << 1;
    QTest::newRow("cut after the head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n") << ErrorKind::Protocol << 1;
    QTest::newRow("cut between chunks") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"boo\r\n") << ErrorKind::Protocol << 1;
    QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3 and some more text\r\n\r\n") << ErrorKind::Network << 20;
}

void TestHttpClient::brokenTransport()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorKind, kind);
    QFETCH(int, calls);
    m_server->then(
        [bytes](QTcpSocket &socket) {
            socket.write(bytes);
            socket.disconnectFromHost();
        },
        calls);
    const Result<HttpResponse> answer = ask(page());
    QVERIFY(!answer);
    QVERIFY2(answer.error().kind == kind, qPrintable(errorKindName(answer.error().kind) + u' ' + answer.error().detail));
    QVERIFY2(answer.error().detail.contains(u"Square"), qPrintable(answer.error().detail));
    QVERIFY2(m_server->requests.size() == calls || kind == ErrorKind::Network, qPrintable(QString::number(m_server->requests.size())));
}

void TestHttpClient::tooBigIsRefusedWhileReading()
{
    m_server->thenAnswer("200 OK", QByteArray(2 * 1024 * 1024, ' '));
    const Result<HttpResponse> announced = ask(page());
    QCOMPARE(announced.error().kind, ErrorKind::Protocol);
    QVERIFY2(announced.error().detail.contains(u"more than the 1048576 bytes"), qPrintable(announced.error().detail));

    // Without a length it has to be noticed on the way: this answer never ends.
    m_server->then([](QTcpSocket &socket) {
        socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        const QByteArray chunk = "10000\r\n" + QByteArray(0x10000, ' ') + "\r\n";
        QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, [&socket, chunk] {
            if (socket.bytesToWrite() < chunk.size())
                socket.write(chunk);
        });
    });
    const Result<HttpResponse> endless = ask(page());
    QCOMPARE(endless.error().kind, ErrorKind::Protocol);
    QVERIFY2(endless.error().detail.contains(u"more than the 1048576 bytes"), qPrintable(endless.error().detail));
}

void TestHttpClient::compressedBombIsRefused()
{
    const QByteArray packed = qCompress(QByteArray(20 * 1024 * 1024, ' '), 9).mid(4); // without Qt's length: a zlib stream
    m_server->thenAnswer("200 OK", packed, "Content-Encoding: deflate\r\n");
    const Result<HttpResponse> answer = ask(page());
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Protocol);
}

void TestHttpClient::keptAliveConnectionClosed()
{
    m_server->thenAnswer("200 OK", "{}");
    m_server->then([](QTcpSocket &socket) { socket.disconnectFromHost(); });
    m_server->thenAnswer("200 OK", R"({"late":true})");
    const std::unique_ptr<NetworkHttpClient> http = connectTo(m_server->url());
    HttpRequest request = page();
    request.onSent = [this] { ++m_sent; };
    QVERIFY(settled(http->send(request)));
    const Result<HttpResponse> answer = settled(http->send(request));
    QVERIFY(answer);
    QCOMPARE(answer->body, QByteArray(R"({"late":true})"));
    QCOMPARE(m_server->requests.size(), 3);
    QCOMPARE(m_sent, 3); // what Qt sends again by itself is counted too
}

void TestHttpClient::everyConnectionClosed()
{
    m_server->then([](QTcpSocket &socket) { socket.disconnectFromHost(); }, 20);
    const Result<HttpResponse> answer = ask(page());
    QCOMPARE(answer.error().kind, ErrorKind::Network);
    QVERIFY2(answer.error().detail.contains(u"closed the connection without an answer"), qPrintable(answer.error().detail));
    QCOMPARE(m_server->requests.size(), m_sent);
    QVERIFY2(m_sent <= quick().maxAttempts + 3, qPrintable(QString::number(m_sent)));
}

void TestHttpClient::redirectsAreNotFollowed()
{
    RawServer other;
    m_server->thenAnswer("302 Found", "{}", "Location: " + other.url().toEncoded() + "/v2/elsewhere?token=x\r\n");
    const Result<HttpResponse> answer = ask(page());
    QVERIFY(answer);
    QCOMPARE(answer->status, 302);
    QCOMPARE(answer->redirectHost, QStringLiteral("127.0.0.1"));
    QCOMPARE(other.connections, 0);
}

void TestHttpClient::nobodyListens()
{
    QTcpSocket taken; // a port that nobody else gets, and on which nobody listens
    QVERIFY(taken.bind(QHostAddress::LocalHost));
    const quint16 port = taken.localPort();
    const std::unique_ptr<NetworkHttpClient> http = connectTo(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)));
    HttpRequest request = page();
    request.onSent = [this] { ++m_sent; };
    const Result<HttpResponse> answer = settled(http->send(request));
    QCOMPARE(answer.error().kind, ErrorKind::Network);
    QCOMPARE(answer.error().detail, QStringLiteral("Square (127.0.0.1) refused the connection"));
    QVERIFY(!answer.error().action.isEmpty());
    QCOMPARE(m_sent, 0);
}

void TestHttpClient::abortEndsEverything()
{
    m_server->then([](QTcpSocket &) { }); // hangs
    m_server->thenAnswer("429 Too Many", "{}", "Retry-After: 60\r\n"); // waits
    const std::unique_ptr<NetworkHttpClient> http = connectTo(m_server->url(), RetryPolicy{});
    Watched<Result<HttpResponse>> hanging(http->send(page()));
    QTRY_COMPARE(m_server->requests.size(), 1);
    Watched<Result<HttpResponse>> waiting(http->send(page()));
    QTRY_VERIFY(http->waitingUntil());
    http->abort();
    QVERIFY(hanging.isDone() && waiting.isDone()); // before abort() returns
    QCOMPARE(hanging.value().error().kind, ErrorKind::Cancelled);
    QCOMPARE(waiting.value().error().kind, ErrorKind::Cancelled);
    QVERIFY(!http->waitingUntil());

    m_server->then([](QTcpSocket &) { });
    const std::unique_ptr<NetworkHttpClient> fresh = connectTo(m_server->url());
    Watched<Result<HttpResponse>> ended(fresh->send(page()));
    QTRY_COMPARE(m_server->requests.size(), 3);
    fresh->abort();
    QVERIFY(ended.isDone());
    m_server->thenAnswer("200 OK");
    QVERIFY(settled(fresh->send(page()))); // later calls work again
}

void TestHttpClient::destructionEndsEverything()
{
    m_server->then([](QTcpSocket &) { });
    m_server->thenAnswer("503 Busy", "{}", "Retry-After: 60\r\n");
    std::unique_ptr<NetworkHttpClient> http = connectTo(m_server->url());
    Watched<Result<HttpResponse>> hanging(http->send(page()));
    QTRY_COMPARE(m_server->requests.size(), 1);
    Watched<Result<HttpResponse>> waiting(http->send(page()));
    QTRY_VERIFY(http->waitingUntil());
    http.reset();
    QVERIFY(hanging.isDone() && waiting.isDone());
    QCOMPARE(hanging.value().error().kind, ErrorKind::Cancelled);
    QCOMPARE(waiting.value().error().kind, ErrorKind::Cancelled);
}

void TestHttpClient::presentableText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << QByteArray("Service is down") << QStringLiteral("Service is down");
    QTest::newRow("control characters") << QByteArray("a\x1b[31m\r\nb\0c", 11) << QStringLiteral("a [31m b c");
    QTest::newRow("bidirectional override") << QByteArray("a\xe2\x80\xae"
                                                          "b")
                                            << QStringLiteral("a b");
    QTest::newRow("invalid UTF-8") << QByteArray("a\xff") << QStringLiteral("a\uFFFD");
    QTest::newRow("too long") << QByteArray(5'000, 'x') << QString(199, u'x') + u'…';
    QTest::newRow("pair at the cut") << QByteArray(198, 'x') + "\xf0\x9f\x9a\x97\xf0\x9f\x9a\x97" << QString(198, u'x') + u'…';
}

void TestHttpClient::presentableText()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, shown);
    QCOMPARE(presentable(text), shown);
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
