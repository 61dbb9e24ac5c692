// SPDX-License-Identifier: GPL-3.0-or-later
#include "onlinecommands.h"

#include <QTimeZone>
#include <QTimer>

#include <cstdlib>

namespace fb {

namespace {
constexpr auto kClockTolerance = minutes(2);
constexpr milliseconds kDoctorLimit{20'000};

/// Somebody waits for the answer and can ask again: what doesn't work the first time is what they want to know.
RetryPolicy oneTry()
{
    RetryPolicy policy;
    policy.maxAttempts = 1;
    policy.connectTimeout = seconds(5);
    policy.stallTimeout = seconds(5);
    return policy;
}
} // namespace

void OnlineCommands::doctor() { runDoctor(); }

OnlineCommands::Check OnlineCommands::checkStore(std::unique_ptr<Store> &store) const
{
    Result<std::unique_ptr<Store>> opened = m_context.openStore();
    if (!opened)
        return {QStringLiteral("store"), false, opened.error().detail, opened.error().action, exitCode(opened.error().kind)};
    store = *std::move(opened);
    return {QStringLiteral("store"), true, QStringLiteral("%1, schema version %2").arg(store->address().text()).arg(store->schemaVersion()), {}, 0};
}

OnlineCommands::Check OnlineCommands::checkClock(const std::optional<Instant> &serverTime, bool connected) const
{
    if (!serverTime && connected)
        return {QStringLiteral("clock"), true, QStringLiteral("Square's answers carry no time to compare this computer's clock with"), {}, 0};
    if (!serverTime)
        return {QStringLiteral("clock"), false, QStringLiteral("this computer's clock could not be compared with Square's"),
                QStringLiteral("Repair the connection first."), 1};
    const auto off = std::chrono::duration_cast<seconds>(m_context.clock.now() - *serverTime);
    if (std::chrono::abs(off) <= kClockTolerance)
        return {QStringLiteral("clock"), true, QStringLiteral("agrees with Square's within %1 s").arg(std::abs(off.count()) + 1), {}, 0};
    return {QStringLiteral("clock"), false,
            QStringLiteral("this computer's clock is %1 s %2 Square's")
                .arg(std::abs(off.count()))
                .arg(off.count() > 0 ? QStringLiteral("ahead of") : QStringLiteral("behind")),
            QStringLiteral("Let the computer set its clock from the network (timedatectl set-ntp true)."), 3};
}

OnlineCommands::Check OnlineCommands::checkLocation(const Result<Account> &account, const QString &stored) const
{
    const QString name = QStringLiteral("location");
    if (!account)
        return {name, false, QStringLiteral("could not be looked up"), QStringLiteral("Repair the connection first."), exitCode(account.error().kind)};
    const Result<Location> location = chooseLocation(account->locations, m_context.configuration.locationId, stored);
    if (!location)
        return {name, false, location.error().detail, location.error().action, exitCode(location.error().kind)};
    const QString told = QStringLiteral("%1 (%2), %3").arg(location->name, location->locationId, location->timeZone);
    if (QTimeZone(location->timeZone.toLatin1()).isValid())
        return {name, true, told, {}, 0};
    return {name, false, told + QStringLiteral(": a time zone that this computer does not know, so the shop's days begin at midnight UTC"),
            QStringLiteral("Set the location's time zone in Square, or bring this computer's time zones up to date (package tzdata)."), 3};
}

QCoro::Task<> OnlineCommands::runDoctor()
{
    QList<Check> checks;
    std::unique_ptr<Store> store;
    checks.push_back(checkStore(store));

    QCoro::Task<Result<Secret>> reading = readToken(&m_keychain);
    const Result<Secret> token = co_await reading;
    if (m_interrupted)
        co_return;
    if (token) {
        const bool environment = m_context.configuration.tokenInEnvironment;
        checks.push_back({QStringLiteral("keychain"),
                          true,
                          environment ? QStringLiteral("the token comes from FLOORBOARD_SQUARE_TOKEN") : QStringLiteral("holds the token for Square"),
                          {},
                          0});
    } else {
        checks.push_back({QStringLiteral("keychain"), false, token.error().detail, token.error().action, exitCode(token.error().kind)});
    }

    Result<Account> account =
        failure(ErrorKind::Auth, QStringLiteral("not tried: there is no token"), QStringLiteral("Square"), QStringLiteral("Enter the token first."));
    std::optional<Instant> serverTime;
    Result<void> allowed;
    if (store)
        allowed = mayAskSquare(*store, m_context.clock.now());
    if (token && !allowed && allowed.error().kind == ErrorKind::RateLimited) {
        account = std::unexpected(allowed.error());
    } else if (token) {
        m_session = std::make_unique<SquareSession>(m_context.configuration.squareUrl, *token, m_context.clock, oneTry());
        m_session->client().onPauseAsked([this, kept = store.get()](Instant until) {
            if (kept)
                keepAwayFromSquare(*kept, m_context.configuration.locationId, until);
        });
        QCoro::Task<Result<Account>> asking = readAccount(&m_session->client());
        QTimer limit; // a trickle of bytes must not keep this going for ever
        limit.setSingleShot(true);
        QObject::connect(&limit, &QTimer::timeout, &limit, [this] { m_session->client().abort(); });
        limit.start(kDoctorLimit);
        account = co_await asking;
        serverTime = m_session->serverTime();
    }
    if (m_interrupted)
        co_return;
    const bool scopesOnly = !account && account.error().kind == ErrorKind::Forbidden;
    if (account || scopesOnly)
        checks.push_back({QStringLiteral("connection"), true, QStringLiteral("%1 answers").arg(m_context.configuration.squareUrl), {}, 0});
    else
        checks.push_back({QStringLiteral("connection"), false, account.error().detail, account.error().action, exitCode(account.error().kind)});
    if (account && account->scopesUnread) {
        const Error &error = *account->scopesUnread;
        checks.push_back({QStringLiteral("scopes"), false, error.detail, error.action, exitCode(error.kind)});
    } else if (account) {
        checks.push_back({QStringLiteral("scopes"),
                          true,
                          account->scopes.isEmpty() ? QStringLiteral("Square does not say which permissions the token has; reading works")
                                                    : QStringLiteral("the token may read all that is needed"),
                          {},
                          0});
    } else {
        checks.push_back({QStringLiteral("scopes"), false, scopesOnly ? account.error().detail : QStringLiteral("could not be asked for"),
                          account.error().action, exitCode(account.error().kind)});
    }

    QString stored;
    if (store) {
        if (const Result<std::optional<QString>> setting = store->setting(QStringLiteral("square.location")); setting)
            stored = setting->value_or(QString());
    }
    checks.push_back(checkLocation(account, stored));
    checks.push_back(checkClock(serverTime, account || scopesOnly));

    Json list = Json::array();
    QString text;
    int code = 0;
    for (const Check &check : checks) {
        list.push_back({{"name", jsonString(check.name)},
                        {"ok", check.ok},
                        {"message", jsonString(check.message)},
                        {"remedy", check.remedy.isEmpty() ? Json(nullptr) : jsonString(check.remedy)}});
        text += QStringLiteral("%1  %2  %3\n")
                    .arg(check.ok ? QStringLiteral("ok   ") : QStringLiteral("wrong"), check.name.leftJustified(10), printable(check.message));
        if (!check.ok && !check.remedy.isEmpty())
            text += QStringLiteral("                   → %1\n").arg(printable(check.remedy));
        code = std::max(code, check.ok ? 0 : check.code);
    }
    m_context.printer.done({{"checks", std::move(list)}}, text);
    m_finished(code);
}

} // namespace fb
