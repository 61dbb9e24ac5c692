// SPDX-License-Identifier: GPL-3.0-or-later
#include "onlinecommands.h"

#include "account.h"
#include "engine.h"

namespace fb {

OnlineCommands::OnlineCommands(const CommandContext &context, std::function<void(int)> finished)
    : m_context(context)
    , m_finished([this, finished = std::move(finished)](int code) {
        m_done = true;
        finished(code);
    })
{
}

OnlineCommands::~OnlineCommands()
{
    m_engine.reset(); // before what it uses
    m_session.reset();
}

void OnlineCommands::reconcile() { runReconcile(); }

void OnlineCommands::interrupt()
{
    if (m_done)
        return; // too late to change what came of it
    m_interrupted = true;
    if (m_engine && m_engine->isRunning())
        m_engine->cancel();
    else
        m_finished(m_context.printer.failed({.kind = ErrorKind::Cancelled, .detail = QStringLiteral("interrupted before anything was done")}));
}

Result<TimeWindow> OnlineCommands::typedWindow(Store &store) const
{
    const Invocation &typed = m_context.invocation;
    // A bare day is a day of the shop, so its zone must be known; before the first run it isn't, and then a full time is needed.
    const auto zone = [&]() -> Result<QTimeZone> {
        const Result<QList<Location>> locations = store.locations();
        const Result<std::optional<QString>> stored = store.setting(QStringLiteral("square.location"));
        if (!locations || !stored)
            return std::unexpected(locations ? stored.error() : locations.error());
        const Result<Location> location = chooseLocation(*locations, m_context.configuration.locationId, stored->value_or(QString()));
        if (location)
            return location->zone();
        return failure(ErrorKind::Invalid,
                       QStringLiteral("The shop's time zone is not known before the first run: give full times such as 2026-11-20T00:00:00Z"),
                       QStringLiteral("floorboardctl"));
    };
    const auto instant = [&](const QString &option, const QString &text) -> Result<Instant> {
        const QDate date = QDate::fromString(text, QStringLiteral("yyyy-MM-dd"));
        if (date.isValid()) {
            const Result<QTimeZone> known = zone();
            if (!known)
                return std::unexpected(known.error());
            return startOfDay(date, *known);
        }
        if (const std::optional<Instant> time = parseRfc3339(text))
            return *time;
        return failure(ErrorKind::Invalid,
                       QStringLiteral("--%1 is \"%2\", which is no time; it looks like 2026-11-20 or 2026-11-20T09:00:00Z").arg(option, text.left(40)),
                       QStringLiteral("floorboardctl"));
    };
    const Result<Instant> from = instant(QStringLiteral("from"), typed.value(QStringLiteral("from")));
    if (!from)
        return std::unexpected(from.error());
    const Result<Instant> to = instant(QStringLiteral("to"), typed.value(QStringLiteral("to")));
    if (!to)
        return std::unexpected(to.error());
    if (*to <= *from)
        return failure(ErrorKind::Invalid, QStringLiteral("--to must be later than --from"), QStringLiteral("floorboardctl"));
    if (*to - *from > std::chrono::hours(24 * 366 * 3))
        return failure(ErrorKind::Invalid, QStringLiteral("The window is longer than three years"), QStringLiteral("floorboardctl"));
    return TimeWindow{*from, *to};
}

QCoro::Task<> OnlineCommands::runReconcile()
{
    const Invocation &typed = m_context.invocation;
    RunRequest request = typed.run;
    request.trigger = Trigger::Cli;
    request.by = CommandContext::deskName();
    if (const QString as = typed.value(QStringLiteral("as")).trimmed(); !as.isEmpty()) {
        request.actor = Actor{.name = as, .desk = request.by};
        request.by = as;
    }
    if (request.daysBack < 0)
        request.daysBack = m_context.configuration.daysBack;
    if (request.daysAhead < 0)
        request.daysAhead = m_context.configuration.daysAhead;

    Result<std::unique_ptr<Store>> store = m_context.openStore({.readOnly = request.dryRun, .durable = false});
    if (!store) {
        m_finished(m_context.printer.failed(store.error()));
        co_return;
    }
    m_store = *std::move(store);
    if (typed.has(QStringLiteral("from"))) {
        const Result<TimeWindow> window = typedWindow(*m_store);
        if (!window) {
            m_finished(m_context.printer.failed(window.error()));
            co_return;
        }
        request.window = *window;
    }
    QCoro::Task<Result<Secret>> reading = readToken(&m_keychain);
    const Result<Secret> token = co_await reading;
    if (m_interrupted)
        co_return;
    if (!token) {
        m_finished(m_context.printer.failed(token.error()));
        co_return;
    }
    m_session = std::make_unique<SquareSession>(m_context.configuration.squareUrl, *token, m_context.clock);
    m_engine = std::make_unique<Engine>(*m_store, m_session->client(), m_context.clock,
                                        EngineSettings{.locationId = m_context.configuration.locationId, .tokenMark = m_session->tokenMark()});
    QCoro::Task<RunReport> running = m_engine->run(request);
    const RunReport done = co_await running;
    report(done.run, done.plan);
}

void OnlineCommands::report(const RunRecord &run, const Plan &plan)
{
    if (run.error) {
        if (!m_context.printer.json())
            m_context.printer.report(describeRun(run));
        Error error = *run.error;
        if (run.brake)
            error = withWayPast(std::move(error), *run.brake);
        m_finished(m_context.printer.failed(error, toJson(run)));
        return;
    }
    QString text = describeRun(run);
    if (run.joined)
        text.prepend(QStringLiteral("Joined the run that was under way.\n"));
    if (run.dryRun) {
        for (const Step &step : plan.steps)
            text +=
                QStringLiteral("  %1 %2  %3\n")
                    .arg(stepActionName(step.action).leftJustified(7), printable(step.bookingId), printable(step.error.isEmpty() ? step.reason : step.error));
    }
    m_context.printer.done(toJson(run), text);
    const bool incomplete = !run.errors.isEmpty() || run.outcome == Outcome::Partial;
    m_finished(incomplete ? 1 : 0);
}

} // namespace fb
