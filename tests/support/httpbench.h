// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logging.h"
#include "networkhttpclient.h"
#include "rawserver.h"
#include "settled.h"
#include "stepclock.h"

#include <QMutex>
#include <QTest>

namespace fb {

inline const QByteArray kToken = "EAAA-very-secret-token-4711";

/// What was logged since the test began, by whatever thread: Qt's HTTP has one of its own.
class LogLines {
public:
    static void add(const QString &line)
    {
        const QMutexLocker lock(&s_mutex);
        s_lines.push_back(line);
    }
    static void clear()
    {
        const QMutexLocker lock(&s_mutex);
        s_lines.clear();
    }
    static QStringList all()
    {
        const QMutexLocker lock(&s_mutex);
        return s_lines;
    }

private:
    static inline QMutex s_mutex;
    static inline QStringList s_lines;
};

/// Asks again soon. How long it waits for an answer stays as it is: a busy computer may need long, and tests of that have a time of their own.
inline RetryPolicy quick()
{
    RetryPolicy policy;
    policy.firstBackoff = milliseconds(2);
    policy.maxBackoff = milliseconds(8);
    policy.maxBodyBytes = 1024 * 1024;
    return policy;
}

inline HttpRequest page()
{
    HttpRequest request;
    request.path = QStringLiteral("/v2/bookings");
    return request;
}

inline HttpRequest bulk()
{
    HttpRequest request = page();
    request.method = HttpRequest::Method::Post;
    request.body = R"({"ids":["a"]})";
    return request;
}

/// A scripted server, clients of it, and an eye on the log: nothing that any test does may put the token there, Qt's own debug output included.
class HttpBench {
public:
    static void watchTheLog()
    {
        QLoggingCategory::setFilterRules(QStringLiteral("*=true\nqt.core.*=false"));
        qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &message) {
            LogLines::add(message);
            if (type == QtFatalMsg)
                std::fprintf(stderr, "%s\n", qPrintable(message));
        });
    }
    void begin()
    {
        m_server = std::make_unique<RawServer>();
        m_sent = 0;
        LogLines::clear();
    }
    void end()
    {
        QCOMPARE(m_server->unscripted, 0);
        QVERIFY(!LogLines::all().join(u'\n').contains(QString::fromLatin1(kToken)));
    }

protected:
    std::unique_ptr<NetworkHttpClient> connectTo(const QUrl &url, RetryPolicy policy = quick())
    {
        return std::make_unique<NetworkHttpClient>(url, Secret(kToken), m_clock, policy);
    }
    /// Asks the test's server through a client of its own, counting what goes out.
    Result<HttpResponse> ask(HttpRequest request, RetryPolicy policy = quick())
    {
        const std::unique_ptr<NetworkHttpClient> http = connectTo(m_server->url(), policy);
        request.onSent = [this] { ++m_sent; };
        return settled(http->send(std::move(request)));
    }

    StepClock m_clock;
    std::unique_ptr<RawServer> m_server;
    int m_sent = 0;
};

} // namespace fb
