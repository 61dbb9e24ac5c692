// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate.h"
#include "httpclient.h"

#include <QStringList>

#include <deque>

namespace fb {

/// A dialogue in place of a network: what the client must say, what the server says to that. Anything else is a problem, which the test
/// asserts to be none at its end; so is a line that was never asked for.
class ScriptedHttp final : public HttpClient {
public:
    struct Line {
        QString request; ///< "GET /v2/bookings?limit=1000&cursor=abc", query in clear
        QByteArray body;
        Result<HttpResponse> answer;
        bool hangs = false;
        int timesSent = 1;
    };

    /// The client must say @p request (with @p body); the server says @p status and @p answer.
    Line &say(const QString &request, int status, const QByteArray &answer, const QByteArray &body = {})
    {
        HttpResponse response{
            .status = status, .reason = status == 200 ? QStringLiteral("OK") : QStringLiteral("Because"), .contentType = "application/json", .body = answer};
        m_script.push_back({request, body, response});
        return m_script.back();
    }
    Line &fail(const QString &request, ErrorKind kind)
    {
        m_script.push_back({request, {}, failure(kind, QStringLiteral("scripted"), QStringLiteral("Square"))});
        return m_script.back();
    }
    Line &hang(const QString &request)
    {
        m_script.push_back({.request = request, .answer = HttpResponse{}, .hangs = true});
        return m_script.back();
    }

    QCoro::Task<Result<HttpResponse>> send(HttpRequest request) override
    {
        sent.push_back(request);
        QStringList query;
        for (const auto &[name, value] : request.query)
            query.push_back(name + u'=' + value);
        const bool isGet = request.method == HttpRequest::Method::Get;
        const QString said =
            (isGet ? QStringLiteral("GET ") : QStringLiteral("POST ")) + request.path + (query.isEmpty() ? QString() : u'?' + query.join(u'&'));
        if (m_script.empty()) {
            problems.push_back(QStringLiteral("nobody expected: ") + said);
            co_return failure(ErrorKind::Invalid, QStringLiteral("unscripted request"));
        }
        const Line line = std::move(m_script.front());
        m_script.pop_front();
        if (line.request != said)
            problems.push_back(QStringLiteral("expected: %1\nbut was:  %2").arg(line.request, said));
        if (!line.body.isEmpty() && line.body != request.body)
            problems.push_back(QStringLiteral("expected body: %1\nbut was:       %2").arg(QString::fromUtf8(line.body), QString::fromUtf8(request.body)));
        for (int i = 0; i < line.timesSent && request.onSent; ++i)
            request.onSent();
        if (line.hangs) {
            const auto gate = std::make_shared<Gate>();
            m_hanging.push_back(gate);
            co_await *gate;
            co_return failure(ErrorKind::Cancelled, QStringLiteral("cancelled"));
        }
        co_return line.answer;
    }
    void abort() override
    {
        const std::vector<std::shared_ptr<Gate>> hanging = std::exchange(m_hanging, {});
        for (const std::shared_ptr<Gate> &gate : hanging)
            gate->open();
    }
    std::optional<Instant> waitingUntil() const override { return waiting; }
    std::optional<Instant> notBefore() const override { return waiting; }
    void onPauseAsked(std::function<void(Instant)> listener) override { pauseAsked = std::move(listener); }

    /// Lines that were never asked for count as problems.
    QString allProblems() const
    {
        QStringList all = problems;
        for (const Line &line : m_script)
            all.push_back(QStringLiteral("never asked: ") + line.request);
        return all.join(u'\n');
    }

    QList<HttpRequest> sent;
    QStringList problems;
    std::optional<Instant> waiting;
    std::function<void(Instant)> pauseAsked; ///< whom to tell of a Retry-After

private:
    std::deque<Line> m_script;
    std::vector<std::shared_ptr<Gate>> m_hanging;
};

} // namespace fb
