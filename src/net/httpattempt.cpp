// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpattempt.h"

#include "redaction.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>

namespace fb {

namespace {
/// Qt tells that a POST has gone out when the last byte of its body has, so of one without a body it would tell nothing.
QNetworkReply *startOf(QNetworkAccessManager &network, const QNetworkRequest &address, const HttpRequest &request)
{
    if (request.method == HttpRequest::Method::Get)
        return network.get(address);
    if (!request.body.isEmpty())
        return network.post(address, request.body);
    QNetworkRequest bare(address);
    bare.setHeader(QNetworkRequest::ContentLengthHeader, 0);
    return network.post(bare, static_cast<QIODevice *>(nullptr));
}
} // namespace

HttpAttempt::HttpAttempt(QNetworkAccessManager &network, const QNetworkRequest &address, const HttpRequest &request, const RetryPolicy &policy, QString who,
                         QObject *parent)
    : QObject(parent)
    , m_policy(policy)
    , m_who(std::move(who))
    , m_host(address.url().host())
    , m_onSent(request.onSent)
{
    m_elapsed.start();
    m_reply = startOf(network, address, request);
    m_reply->setParent(this);
    m_watchdog.setSingleShot(true);
    connect(&m_watchdog, &QTimer::timeout, this, &HttpAttempt::expire);
    // Name look-up, TCP and TLS have no time limit in Qt: the first limit holds until the request is out, the second from byte to byte after that.
    m_watchdog.start(m_policy.connectTimeout);
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &HttpAttempt::giveUp);
    if (m_policy.attemptLimit > milliseconds::zero())
        m_limit.start(m_policy.attemptLimit);
    connect(m_reply, &QNetworkReply::requestSent, this, &HttpAttempt::noteSent);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpAttempt::read);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpAttempt::read);
    connect(m_reply, &QNetworkReply::downloadProgress, this, &HttpAttempt::progress);
    connect(m_reply, &QNetworkReply::finished, this, &HttpAttempt::conclude);
}

HttpAttempt::~HttpAttempt() { m_reply->disconnect(this); }

void HttpAttempt::noteSent()
{
    if (m_done)
        return;
    ++m_timesSent;
    if (m_onSent)
        m_onSent();
    progress();
}

void HttpAttempt::progress()
{
    if (!m_done && m_timesSent > 0)
        m_watchdog.start(m_policy.stallTimeout);
}

void HttpAttempt::read()
{
    if (m_done)
        return;
    if (m_timesSent == 0)
        noteSent(); // Qt doesn't tell about every request that goes out; one that is answered has gone out
    else
        progress();
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    const qint64 arrived = m_response.body.size() + m_reply->bytesAvailable();
    if (announced > m_policy.maxBodyBytes || arrived > m_policy.maxBodyBytes) {
        stop(ErrorKind::Protocol, QStringLiteral("%1 sent more than the %2 bytes that are read of one answer").arg(m_who).arg(m_policy.maxBodyBytes));
        return;
    }
    m_response.body += m_reply->readAll();
}

void HttpAttempt::expire()
{
    m_retryable = true;
    if (m_timesSent == 0) {
        stop(ErrorKind::Timeout, QStringLiteral("%1 (%2) could not be reached within %3 s").arg(m_who, m_host).arg(m_policy.connectTimeout.count() / 1000.0));
    } else {
        stop(ErrorKind::Timeout, QStringLiteral("%1 (%2) sent nothing for %3 s").arg(m_who, m_host).arg(m_policy.stallTimeout.count() / 1000.0));
    }
}

void HttpAttempt::giveUp()
{
    stop(ErrorKind::Timeout,
         QStringLiteral("%1 (%2) has not answered in full within %3 s").arg(m_who, m_host).arg(static_cast<double>(m_policy.attemptLimit.count()) / 1000.0));
}

void HttpAttempt::cancel() { stop(ErrorKind::Cancelled, QStringLiteral("The request to %1 was cancelled").arg(m_who)); }

void HttpAttempt::stop(ErrorKind kind, const QString &detail)
{
    if (m_done)
        return;
    m_done = true;
    m_watchdog.stop();
    m_limit.stop();
    m_error = Error{.kind = kind, .detail = detail, .source = m_who};
    if (kind == ErrorKind::Timeout)
        m_error->action = QStringLiteral("Check this computer's network; the next run tries again.");
    m_reply->abort();
    m_ended.open();
}

void HttpAttempt::conclude()
{
    if (m_done)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status > 0)
        read(); // what came with the last packet
    if (m_done)
        return;
    m_done = true;
    m_watchdog.stop();
    m_limit.stop();
    const QNetworkReply::NetworkError problem = m_reply->error();
    // From 201 on, Qt's codes only repeat the status of an answer that came whole.
    const bool repeatsStatus = problem > QNetworkReply::ProxyTimeoutError && problem != QNetworkReply::ProtocolFailure && status >= 400;
    const qint64 announced = m_reply->rawHeader("Content-Encoding").isEmpty() ? m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() : 0;
    if (problem == QNetworkReply::NoError && m_response.body.size() < announced) {
        // Qt takes some cut answers for whole ones.
        fail(ErrorKind::Protocol,
             QStringLiteral("%1's answer (status %2) was cut off after %3 of %4 bytes").arg(m_who).arg(status).arg(m_response.body.size()).arg(announced), {},
             false);
    } else if (problem != QNetworkReply::NoError && !repeatsStatus && !(status == 407 && problem == QNetworkReply::ProxyAuthenticationRequiredError)) {
        concludeFailed(status);
    } else {
        m_response.status = status;
        m_response.reason = presentable(m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray(), 64);
        m_response.contentType = m_reply->rawHeader("Content-Type");
        m_response.requestId = presentable(m_reply->rawHeader("X-Request-Id"), 64);
        if (status >= 300 && status < 400)
            m_response.redirectHost = m_reply->url().resolved(QUrl::fromEncoded(m_reply->rawHeader("Location"))).host();
    }
    m_ended.open();
}

void HttpAttempt::concludeFailed(int status)
{
    const QString told = presentable(m_reply->errorString().toUtf8());
    const QString offline = QStringLiteral("Check this computer's network; the next run tries again.");
    switch (m_reply->error()) {
    case QNetworkReply::SslHandshakeFailedError:
        fail(ErrorKind::Network, QStringLiteral("No secure connection to %1 (%2): %3").arg(m_who, m_host, told),
             QStringLiteral("Check this computer's clock and whether a proxy or virus scanner opens encrypted connections."), false);
        return;
    case QNetworkReply::ConnectionRefusedError:
        fail(ErrorKind::Network, QStringLiteral("%1 (%2) refused the connection").arg(m_who, m_host), offline, true);
        return;
    case QNetworkReply::HostNotFoundError:
        fail(ErrorKind::Network, QStringLiteral("The address of %1 (%2) was not found").arg(m_who, m_host), offline, true);
        return;
    case QNetworkReply::TimeoutError:
        fail(ErrorKind::Timeout, QStringLiteral("%1 (%2) could not be reached in time").arg(m_who, m_host), offline, true);
        return;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        fail(ErrorKind::Network, QStringLiteral("The proxy on the way to %1 failed: %2").arg(m_who, told),
             QStringLiteral("Check the proxy settings of this computer (https_proxy, no_proxy)."), true);
        return;
    default: break;
    }
    if (status > 0) {
        fail(ErrorKind::Protocol,
             QStringLiteral("%1's answer (status %2) was cut off after %3 bytes: %4").arg(m_who).arg(status).arg(m_response.body.size()).arg(told), {}, false);
    } else if (m_reply->error() == QNetworkReply::RemoteHostClosedError) {
        fail(ErrorKind::Network, QStringLiteral("%1 (%2) closed the connection without an answer").arg(m_who, m_host), offline, true);
    } else if (m_reply->error() == QNetworkReply::ProtocolFailure || m_reply->error() == QNetworkReply::ProtocolUnknownError) {
        fail(ErrorKind::Protocol, QStringLiteral("%1 (%2) answered something that isn't HTTP: %3").arg(m_who, m_host, told), {}, false);
    } else {
        fail(ErrorKind::Network, QStringLiteral("The connection to %1 (%2) failed: %3").arg(m_who, m_host, told), offline, true);
    }
}

void HttpAttempt::fail(ErrorKind kind, const QString &detail, const QString &action, bool retryable)
{
    m_error = Error{.kind = kind, .detail = detail, .source = m_who, .action = action};
    m_retryable = retryable;
}

} // namespace fb
