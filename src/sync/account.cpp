// SPDX-License-Identifier: GPL-3.0-or-later
#include "account.h"

#include "logging.h"
#include "squareapi.h"
#include "store.h"

namespace fb {

QStringList missingScopes(const QStringList &granted)
{
    if (granted.isEmpty())
        return {};
    QStringList missing;
    for (const auto *scope : {u"APPOINTMENTS_READ", u"APPOINTMENTS_ALL_READ", u"CUSTOMERS_READ", u"ITEMS_READ", u"MERCHANT_PROFILE_READ"}) {
        if (!granted.contains(QStringView(scope)))
            missing.push_back(QString::fromUtf16(scope));
    }
    return missing;
}

QCoro::Task<Result<Account>> readAccount(SquareApi *square)
{
    // Tasks are eager: all four questions are on their way before the first answer is awaited.
    QCoro::Task<Result<QList<Location>>> locationsTask = square->locations();
    QCoro::Task<Result<QString>> merchantTask = square->merchantId();
    QCoro::Task<Result<TokenStatus>> tokenTask = square->tokenStatus();
    QCoro::Task<Result<QList<TeamMember>>> teamTask = square->teamMembers();
    const Result<QList<Location>> locations = co_await locationsTask;
    const Result<QString> merchant = co_await merchantTask;
    const Result<TokenStatus> token = co_await tokenTask;
    const Result<QList<TeamMember>> team = co_await teamTask;

    if (!locations)
        co_return std::unexpected(locations.error());
    if (!merchant)
        co_return std::unexpected(merchant.error());
    if (!token && (token.error().kind == ErrorKind::Auth || token.error().kind == ErrorKind::Forbidden))
        co_return std::unexpected(token.error());
    Account account;
    account.locations = *locations;
    account.merchantId = *merchant;
    account.refreshed = true;
    if (token) {
        account.scopes = token->scopes;
    } else if (token.error().kind != ErrorKind::NotFound) {
        account.scopesUnread = token.error();
        account.scopesUnread->detail.prepend(QStringLiteral("The token's permissions could not be read: "));
    }
    if (team)
        account.teamMembers = *team;
    if (const QStringList missing = missingScopes(account.scopes); !missing.isEmpty()) {
        co_return failure(ErrorKind::Forbidden,
                          QStringLiteral("Square's token lacks the permission %1, so bookings would be missing").arg(missing.join(QStringLiteral(", "))),
                          QStringLiteral("Square"), QStringLiteral("Make a token with these permissions and enter it in Settings."));
    }
    co_return account;
}

Result<void> mayAskSquare(Store &store, Instant now)
{
    const Result<FeedPosition> position = store.feedPosition();
    if (!position)
        return std::unexpected(position.error());
    const Result<FeedBatch> feed = store.poll(*position);
    if (!feed)
        return std::unexpected(feed.error());
    for (const SyncState &state : feed->states) {
        if (state.source != u"square" || !state.retryNotBefore || *state.retryNotBefore <= now)
            continue;
        return std::unexpected(Error{.kind = ErrorKind::RateLimited,
                                     .detail = QStringLiteral("Square asked not to be called before %1").arg(toRfc3339(*state.retryNotBefore)),
                                     .source = QStringLiteral("Square"),
                                     .action = QStringLiteral("Wait until then; the schedule goes on by itself."),
                                     .retryAt = state.retryNotBefore});
    }
    return {};
}

void keepAwayFromSquare(Store &store, const QString &locationId, Instant until)
{
    QString location = locationId;
    if (location.isEmpty()) {
        if (const Result<std::optional<QString>> stored = store.setting(QStringLiteral("square.location")); stored)
            location = stored->value_or(QString());
    }
    if (const Result<void> kept = store.keepAway(QStringLiteral("square"), location, until); !kept)
        qCWarning(lcReconcile).noquote() << "what Square asked for could not be kept:" << kept.error().detail;
}

Result<Location> chooseLocation(const QList<Location> &locations, const QString &given, const QString &stored)
{
    QStringList names;
    QList<Location> active;
    for (const Location &location : locations) {
        names.push_back(QStringLiteral("%1 (%2%3)").arg(location.locationId, location.name, location.active ? QString() : QStringLiteral(", inactive")));
        if (location.active)
            active.push_back(location);
    }
    const QString choices = names.isEmpty() ? QStringLiteral("none") : names.join(QStringLiteral(", "));
    const QString action = QStringLiteral("Choose one in Settings or with --location ID: %1").arg(choices);
    const QString known = QStringLiteral("Choose one in Settings or with --location ID");
    if (const QString wanted = given.isEmpty() ? stored : given; !wanted.isEmpty()) {
        for (const Location &location : locations) {
            if (location.locationId == wanted)
                return location;
        }
        return failure(ErrorKind::Setup, QStringLiteral("Square knows no location %1; it has %2").arg(wanted, choices), QStringLiteral("Square"), known);
    }
    if (active.size() == 1)
        return active.first();
    if (active.isEmpty())
        return failure(ErrorKind::Setup, QStringLiteral("Square has no active location"), QStringLiteral("Square"),
                       QStringLiteral("Activate a location in Square."));
    return failure(ErrorKind::Setup, QStringLiteral("Square has several locations: %1").arg(choices), QStringLiteral("Square"), action);
}

} // namespace fb
