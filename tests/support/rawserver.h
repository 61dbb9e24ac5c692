// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <deque>
#include <functional>

namespace fb {

/// An HTTP server on loopback that says exactly the bytes it is told to, one scripted behaviour per request. Lives in the test's thread.
class RawServer final : public QObject {
public:
    struct Request {
        QByteArray text; ///< head and body as they came
        QByteArray line() const { return text.left(text.indexOf("\r\n")); }
        qint64 atMs = 0; ///< since the server began
    };
    using Behaviour = std::function<void(QTcpSocket &socket)>;

    RawServer()
    {
        m_clock.start();
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *const socket = m_server.nextPendingConnection()) {
                ++connections;
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(*socket); });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port on loopback: %s", qPrintable(m_server.errorString()));
    }

    QUrl url(const QString &scheme = QStringLiteral("http")) const { return QUrl(QStringLiteral("%1://127.0.0.1:%2").arg(scheme).arg(m_server.serverPort())); }

    /// Queues a behaviour for one request.
    void then(Behaviour behaviour, int times = 1)
    {
        for (int i = 0; i < times; ++i)
            m_script.push_back(behaviour);
    }
    /// Queues a whole answer with the right length; the connection stays open.
    void thenAnswer(const QByteArray &status, const QByteArray &body = "{}", const QByteArray &headers = {}, int times = 1)
    {
        const QByteArray bytes = answer(status, body, headers);
        then([bytes](QTcpSocket &socket) { socket.write(bytes); }, times);
    }
    static QByteArray answer(const QByteArray &status, const QByteArray &body, const QByteArray &headers = {})
    {
        return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
            + body;
    }

    QList<Request> requests;
    int connections = 0;
    int unscripted = 0; ///< requests that nobody foresaw; must be 0 at the end of each test

private:
    void take(QTcpSocket &socket)
    {
        QByteArray &buffer = m_buffers[&socket];
        buffer += socket.readAll();
        const qsizetype head = buffer.indexOf("\r\n\r\n");
        if (head < 0)
            return;
        qsizetype length = 0;
        for (const QByteArray &line : buffer.left(head).split('\n')) {
            if (line.toLower().startsWith("content-length:"))
                length = line.mid(15).trimmed().toLongLong();
        }
        if (buffer.size() < head + 4 + length)
            return;
        requests.push_back({buffer.left(head + 4 + length), m_clock.elapsed()});
        buffer.remove(0, head + 4 + length);
        if (m_script.empty()) {
            ++unscripted;
            socket.write(answer("418 Unscripted", "{}"));
            return;
        }
        const Behaviour behaviour = std::move(m_script.front());
        m_script.pop_front();
        behaviour(socket);
    }

    QTcpServer m_server;
    QElapsedTimer m_clock;
    std::deque<Behaviour> m_script;
    QHash<QTcpSocket *, QByteArray> m_buffers;
};

} // namespace fb
