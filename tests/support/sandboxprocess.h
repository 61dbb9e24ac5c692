// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsontext.h"
#include "patience.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QProcess>
#include <QSignalSpy>
#include <QTimeZone>
#include <QUrl>

namespace fb {

/// What a request of SandboxProcess came back with; status 0: no answer.
struct SandboxAnswer {
    int status = 0;
    QByteArray body;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QList<QNetworkReply::RawHeaderPair> headers;

    /// The body as JSON, null when it is none.
    Json json() const { return parseJson(body, QStringLiteral("the sandbox")).value_or(Json()); }
    QByteArray header(const QByteArray &name) const
    {
        for (const auto &[key, value] : headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
};

/// A floorboard-sandbox of its own for one test: started on a free port, ended with the object. Blocking, for tests only; needs a QCoreApplication.
class SandboxProcess {
public:
    static constexpr int kStartTimeoutMs = kPatienceMs;
    static constexpr int kAnswerTimeoutMs = kPatienceMs;

    SandboxProcess() = default;
    ~SandboxProcess() { stop(); }
    SandboxProcess(const SandboxProcess &) = delete;
    SandboxProcess &operator=(const SandboxProcess &) = delete;

    static QString program() { return QStringLiteral(FLOORBOARD_BIN "/floorboard-sandbox"); }

    /// Starts it with --port 0 --exit-with-parent and @p arguments and waits for its first line.
    bool start(const QStringList &arguments = {})
    {
        stop();
        awaitNewDay();
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program(), QStringList{QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--exit-with-parent")} + arguments);
        QElapsedTimer elapsed;
        elapsed.start();
        while (!m_process.canReadLine()) {
            if (elapsed.hasExpired(kStartTimeoutMs) || !m_process.waitForReadyRead(kStartTimeoutMs))
                return false;
        }
        const QByteArray line = m_process.readLine().trimmed();
        constexpr QByteArrayView prefix = "Listening on ";
        if (!line.startsWith(prefix))
            return false;
        m_url = QUrl(QString::fromLatin1(line.mid(prefix.size())));
        return m_url.isValid();
    }

    /// Ends it with SIGTERM and waits. @return its exit code, or -1 when it was not running or had to be killed
    int stop()
    {
        if (m_process.state() == QProcess::NotRunning)
            return -1;
        m_process.terminate();
        if (!m_process.waitForFinished(kPatienceMs)) {
            m_process.kill();
            m_process.waitForFinished(kPatienceMs);
            return -1;
        }
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

    /// Ends it at once, as a crash would.
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(kPatienceMs);
    }

    QUrl url() const { return m_url; }
    QString urlText() const { return m_url.toString(); }
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    qint64 pid() const { return m_process.processId(); }

    /// One request, waited for. @p pathAndQuery is sent as it is; @p token goes into the Authorization header unless it is empty.
    SandboxAnswer request(const QByteArray &method, const QByteArray &pathAndQuery, const QByteArray &body = {}, const QByteArray &token = "test-token",
                          int timeoutMs = kAnswerTimeoutMs)
    {
        QNetworkRequest request(QUrl::fromEncoded(m_url.toEncoded() + pathAndQuery));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        request.setTransferTimeout(timeoutMs);
        if (!token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + token);
        QNetworkReply *reply = m_network.sendCustomRequest(request, method, body);
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(timeoutMs + 5000);
        SandboxAnswer answer{.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                             .body = reply->isOpen() ? reply->readAll() : QByteArray(),
                             .error = reply->error(),
                             .headers = reply->rawHeaderPairs()};
        delete reply;
        return answer;
    }
    SandboxAnswer get(const QByteArray &pathAndQuery) { return request("GET", pathAndQuery); }
    SandboxAnswer post(const QByteArray &path, const Json &body) { return request("POST", path, toJsonText(body)); }

    /// POST to /_control/@p what. @return its answer, null when it was refused
    Json control(const QByteArray &what, const Json &body = Json::object())
    {
        const SandboxAnswer answer = request("POST", "/_control/" + what, toJsonText(body), {});
        return answer.status == 200 ? answer.json() : Json();
    }
    /// Asks for a fault, see docs of /_control/fault. @return whether it was accepted
    bool fault(const Json &fault) { return !control("fault", fault).is_null(); }
    /// Clears faults and the request log.
    bool reset() { return !control("reset").is_null(); }
    /// {"count", "requests": [{"method", "path", "query", "status"}]} since the last reset.
    Json requests() { return objectOf(request("GET", "/_control/requests", {}, {})); }
    /// How many requests there were whose path starts with @p path, since the last reset.
    int requestCount(const std::string &path = {})
    {
        int count = 0;
        const Json log = requests();
        for (const Json &entry : log.value("requests", Json::array()))
            count += entry.value("path", std::string()).starts_with(path) ? 1 : 0;
        return count;
    }
    /// Every booking as stored, as an array.
    Json bookings() { return objectOf(request("GET", "/_control/bookings", {}, {})).value("bookings", Json::array()); }
    /// POST /_control/booking. @return the booking afterwards, null when it was refused
    Json booking(const Json &wish)
    {
        const Json answer = control("booking", wish);
        return answer.is_object() ? answer.value("booking", Json()) : Json();
    }

private:
    /// Its shops live by the wall clock. Shortly before midnight in one of them this waits for the new day, so that a test has one day from end to end.
    static void awaitNewDay()
    {
        constexpr int kShortlySeconds = 120;
        const auto isEnding = [](const char *zone) {
            const QDateTime now = QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone(zone));
            return now.date() != now.addSecs(kShortlySeconds).date();
        };
        if (!QTest::qWaitFor([&] { return !isEnding("America/Chicago") && !isEnding("America/Denver"); }, kShortlySeconds * 1'000 + kPatienceMs))
            qWarning("the day never ends");
    }
    static Json objectOf(const SandboxAnswer &answer)
    {
        const Json document = answer.json();
        return document.is_object() ? document : Json::object();
    }

    QProcess m_process;
    QUrl m_url;
    QNetworkAccessManager m_network;
};

} // namespace fb
