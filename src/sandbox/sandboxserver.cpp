// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxserver.h"

#include <QDateTime>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QLocale>
#include <QMetaEnum>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace fb::sandbox {

namespace {

constexpr qsizetype kOversize = qsizetype{33} * 1024 * 1024;
constexpr int kBacklog = 256;
constexpr const char *kControlPrefix = "/_control/";
constexpr const char *kHtml = "<!DOCTYPE html><html><head><title>Bad gateway</title></head><body><h1>502 Bad gateway</h1></body></html>\n";

QByteArray methodName(QHttpServerRequest::Method method)
{
    return QByteArray(QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(static_cast<int>(method))).toUpper();
}

QByteArray bearerOf(const QByteArray &authorization)
{
    constexpr QByteArrayView scheme = "bearer ";
    return authorization.left(scheme.size()).toLower() == scheme ? authorization.mid(scheme.size()).trimmed() : QByteArray();
}

/// "Sun, 06 Nov 1994 08:49:37 GMT"
QByteArray httpDate(Instant time)
{
    const QDateTime date = QDateTime::fromMSecsSinceEpoch(toMs(time), Qt::UTC);
    return QLocale::c().toString(date, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
}

QByteArray headOf(const Answer &answer, Instant date)
{
    const char *reason = QMetaEnum::fromType<QHttpServerResponder::StatusCode>().valueToKey(answer.status);
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + (reason ? reason : "Status") + "\r\n";
    head += "Content-Type: " + answer.contentType + "\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    bool dated = false;
    for (const auto &[name, value] : answer.headers) {
        head += name + ": " + value + "\r\n";
        dated = dated || name.toLower() == "date";
    }
    if (!dated) // a fault may bring one of its own
        head += "Date: " + httpDate(date) + "\r\n";
    return head + "\r\n";
}

} // namespace

SandboxServer::SandboxServer(SquareEndpoints &square, ControlApi &control, FaultList &faults, RequestLog &log, const Settings &settings, const Clock &clock,
                             QObject *parent)
    : QAbstractHttpServer(parent)
    , m_square(square)
    , m_control(control)
    , m_faults(faults)
    , m_log(log)
    , m_settings(settings)
    , m_clock(clock)
{
}

std::expected<quint16, QString> SandboxServer::open(quint16 port)
{
    auto *listener = new QTcpServer(this);
    listener->setListenBacklogSize(kBacklog);
    listener->setMaxPendingConnections(kBacklog);
    if (!listener->listen(QHostAddress::LocalHost, port)) {
        const QString reason = listener->errorString();
        delete listener;
        return std::unexpected(QStringLiteral("Port %1 of 127.0.0.1 can't be had: %2. Choose another with --port, or 0 for a free one.").arg(port).arg(reason));
    }
    bind(listener);
    return listener->serverPort();
}

bool SandboxServer::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const QByteArray query = request.url().query(QUrl::FullyEncoded).toLatin1();
    ApiRequest seen{.method = methodName(request.method()),
                    .path = request.url().path(QUrl::FullyDecoded),
                    .query = parseQuery(query),
                    .body = request.body(),
                    .bearer = bearerOf(request.value("authorization")),
                    .squareVersion = request.value("square-version")};
    if (seen.path.startsWith(QLatin1StringView(kControlPrefix)))
        send(socket, m_control.handle(seen, m_clock.now()));
    else
        answerSquare(std::move(seen), query, socket);
    return true;
}

void SandboxServer::missingHandler(const QHttpServerRequest &, QTcpSocket *socket) { send(socket, plainError(404)); }

void SandboxServer::answerSquare(ApiRequest request, const QByteArray &rawQuery, QTcpSocket *socket)
{
    const std::uint64_t ticket = m_log.add(request.method, request.path, rawQuery);
    const std::optional<Fault> fault = m_faults.meet(request.method, request.path);
    if (fault && fault->kind == FaultKind::Hang)
        return;
    if (fault)
        request.twist = twistOf(fault->kind);
    const auto finish = [this, socket, fault, ticket, answer = m_square.handle(request, m_clock.now())] {
        if (fault) {
            m_log.setStatus(ticket, fault->kind == FaultKind::Drop ? 0 : fault->status > 0 ? fault->status : answer.status);
            sendFaulty(socket, answer, *fault);
        } else {
            m_log.setStatus(ticket, answer.status);
            send(socket, answer);
        }
    };
    if (m_settings.latencyMs > 0)
        QTimer::singleShot(m_settings.latencyMs, Qt::PreciseTimer, socket, finish); // dropped with the socket
    else
        finish();
}

Instant SandboxServer::told() const { return m_clock.now() + seconds(m_settings.clockOffset); }

void SandboxServer::send(QTcpSocket *socket, const Answer &answer)
{
    socket->write(headOf(answer, told()));
    socket->write(answer.body);
}

void SandboxServer::sendFaulty(QTcpSocket *socket, const Answer &honest, const Fault &fault)
{
    Answer answer = honest;
    if (fault.status > 0)
        answer.status = fault.status;
    answer.headers += fault.headers;
    if (fault.body)
        answer.body = *fault.body;
    switch (fault.kind) {
    case FaultKind::Status:
        if (!fault.body)
            answer.body = plainError(fault.status).body;
        break;
    case FaultKind::Html:
        answer.contentType = "text/html; charset=utf-8";
        if (!fault.body)
            answer.body = kHtml;
        break;
    case FaultKind::BrokenJson: answer.body.truncate(answer.body.size() / 2); break;
    case FaultKind::Oversize: answer.body += QByteArray(kOversize, ' '); break;
    case FaultKind::Cut:
        socket->write(headOf(answer, told()));
        socket->write(answer.body.left(answer.body.size() / 2));
        socket->disconnectFromHost(); // once that is written
        return;
    case FaultKind::Drop: socket->abort(); return;
    case FaultKind::Drip: drip(socket, answer, fault.intervalMs); return;
    case FaultKind::Hang:
    case FaultKind::RepeatCursor:
    case FaultKind::Duplicate:
    case FaultKind::Shuffle:
    case FaultKind::NullCursor: break;
    }
    send(socket, answer);
}

void SandboxServer::drip(QTcpSocket *socket, const Answer &answer, int intervalMs)
{
    socket->write(headOf(answer, told()));
    auto *timer = new QTimer(socket);
    timer->setTimerType(Qt::PreciseTimer);
    connect(timer, &QTimer::timeout, socket, [socket, timer, body = answer.body, sent = qsizetype{0}]() mutable {
        if (sent < body.size())
            socket->write(body.constData() + sent++, 1);
        else
            timer->deleteLater();
    });
    timer->start(intervalMs);
}

} // namespace fb::sandbox
