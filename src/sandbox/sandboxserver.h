// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controlapi.h"
#include "squareendpoints.h"

#include <QAbstractHttpServer>

class QTcpSocket;

namespace fb::sandbox {

/// Puts the endpoints on the wire, on the loopback only: reads requests, lets faults meet them, delays and sends answers. Lives in the main thread.
///
/// Answers are written to the socket rather than through QHttpServerResponder: that one keeps a reference to a request which is gone when a
/// delayed answer is due, takes its headers only as an initializer list, and can neither break off nor drip.
class SandboxServer : public QAbstractHttpServer {
    Q_OBJECT

public:
    SandboxServer(SquareEndpoints &square, ControlApi &control, FaultList &faults, RequestLog &log, const Settings &settings, const Clock &clock,
                  QObject *parent = nullptr);

    /// @param port 0 picks a free one
    /// @return the port, or a sentence about why it can't be had
    std::expected<quint16, QString> open(quint16 port);

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    void answerSquare(ApiRequest request, const QByteArray &rawQuery, QTcpSocket *socket);
    /// The time that answers tell.
    Instant told() const;
    void send(QTcpSocket *socket, const Answer &answer);
    void sendFaulty(QTcpSocket *socket, const Answer &answer, const Fault &fault);
    void drip(QTcpSocket *socket, const Answer &answer, int intervalMs);

    SquareEndpoints &m_square;
    ControlApi &m_control;
    FaultList &m_faults;
    RequestLog &m_log;
    const Settings &m_settings;
    const Clock &m_clock;
};

} // namespace fb::sandbox
