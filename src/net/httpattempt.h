// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate.h"
#include "httpclient.h"
#include "retrypolicy.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QObject>
#include <QTimer>

class QNetworkAccessManager;
class QNetworkRequest;

namespace fb {

/// One try of one request: owns the reply, reads it under the policy's bounds and ends exactly once.
class HttpAttempt final : public QObject {
public:
    HttpAttempt(QNetworkAccessManager &network, const QNetworkRequest &address, const HttpRequest &request, const RetryPolicy &policy, QString who,
                QObject *parent);
    ~HttpAttempt() override;

    /// Opens when the attempt has ended. The opener doesn't touch this object afterwards.
    Gate &ended() { return m_ended; }
    /// Ends it with Cancelled, before this returns.
    void cancel();

    const std::optional<Error> &error() const { return m_error; }
    bool isRetryable() const { return m_retryable; }
    HttpResponse takeResponse() { return std::move(m_response); }
    QByteArray header(const char *name) const { return m_reply->rawHeader(name); }
    /// How often the request went out: Qt sends it again by itself when a kept-alive connection turns out to be closed.
    int timesSent() const { return m_timesSent; }
    qint64 milliseconds() const { return m_elapsed.elapsed(); }

private:
    void noteSent();
    void progress();
    void read();
    void expire();
    void giveUp();
    void stop(ErrorKind kind, const QString &detail);
    void conclude();
    void concludeFailed(int status);
    void fail(ErrorKind kind, const QString &detail, const QString &action, bool retryable);

    RetryPolicy m_policy;
    QString m_who;
    QString m_host;
    std::function<void()> m_onSent;
    QNetworkReply *m_reply = nullptr;
    QTimer m_watchdog;
    QTimer m_limit; ///< of the whole try, where the policy has one
    QElapsedTimer m_elapsed;
    int m_timesSent = 0;
    bool m_done = false;
    bool m_retryable = false;
    std::optional<Error> m_error;
    HttpResponse m_response;
    Gate m_ended;
};

} // namespace fb
