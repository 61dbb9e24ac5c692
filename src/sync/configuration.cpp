// SPDX-License-Identifier: GPL-3.0-or-later
#include "configuration.h"

#include "storeaddress.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QUrl>

namespace fb {

namespace {

/// A whole number within bounds, from the environment in milliseconds.
Result<milliseconds> interval(const char *variable, milliseconds fallback, milliseconds least)
{
    const QString text = qEnvironmentVariable(variable);
    if (text.isEmpty())
        return fallback;
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    if (!ok || value < least.count() || value > 86'400'000) {
        return failure(
            ErrorKind::Invalid,
            QStringLiteral("%1 is \"%2\"; it must be milliseconds from %3 to 86400000").arg(QString::fromLatin1(variable), text.left(40)).arg(least.count()),
            QStringLiteral("environment"));
    }
    return milliseconds(value);
}

QString firstOf(const QString &option, const char *variable, const QString &setting)
{
    if (!option.isEmpty())
        return option;
    const QString environment = qEnvironmentVariable(variable);
    return environment.isEmpty() ? setting : environment;
}

/// An address fit to be shown: somebody may have put a password into it.
QString withoutUser(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    return at < 0 ? address.left(100) : QStringLiteral("…") + address.mid(at, 100);
}

} // namespace

Result<Configuration> Configuration::resolve(const Options &options)
{
    QSettings settings(settingsFile(), QSettings::IniFormat);
    const auto number = [&settings](const char16_t *key, int fallback, int least, int most) {
        return std::clamp(settings.value(QString::fromUtf16(key), fallback).toInt(), least, most);
    };
    Configuration configuration;
    configuration.setUp = settings.value(QStringLiteral("setUp")).toBool();
    configuration.store = firstOf(options.store, "FLOORBOARD_STORE", settings.value(QStringLiteral("store")).toString());
    configuration.storeGiven = !configuration.store.isEmpty();
    if (!configuration.storeGiven)
        configuration.store = StoreAddress::embedded().text();
    const Result<StoreAddress> address = StoreAddress::parse(configuration.store);
    if (!address)
        return std::unexpected(address.error());
    configuration.squareUrl = firstOf(options.squareUrl, "FLOORBOARD_SQUARE_URL", settings.value(QStringLiteral("squareUrl")).toString());
    if (configuration.squareUrl.isEmpty())
        configuration.squareUrl = QString::fromLatin1(kProductionUrl);
    const QUrl url(configuration.squareUrl, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"https" && url.scheme() != u"http") || !url.userInfo().isEmpty())
        return failure(
            ErrorKind::Invalid,
            QStringLiteral("\"%1\" is no address of Square; it looks like %2").arg(withoutUser(configuration.squareUrl), QString::fromLatin1(kProductionUrl)));
    configuration.locationId = firstOf(options.locationId, "FLOORBOARD_LOCATION", settings.value(QStringLiteral("location")).toString());
    configuration.tokenInEnvironment = !environmentToken().isEmpty();
    configuration.daysBack = number(u"daysBack", 1, 0, 30);
    configuration.daysAhead = number(u"daysAhead", 7, 1, 60);
    const Result<milliseconds> poll = interval("FLOORBOARD_POLL_INTERVAL_MS", seconds(number(u"pollSeconds", 20, 5, 300)), milliseconds(50));
    if (!poll)
        return std::unexpected(poll.error());
    const Result<milliseconds> reconcile = interval("FLOORBOARD_RECONCILE_INTERVAL_MS", minutes(number(u"reconcileMinutes", 10, 1, 120)), milliseconds(200));
    if (!reconcile)
        return std::unexpected(reconcile.error());
    configuration.pollInterval = *poll;
    configuration.reconcileInterval = *reconcile;
    return configuration;
}

QByteArray Configuration::environmentToken() { return qgetenv("FLOORBOARD_SQUARE_TOKEN"); }

QString Configuration::settingsFile()
{
    const QString base = qEnvironmentVariable("XDG_CONFIG_HOME", QDir::homePath() + QStringLiteral("/.config"));
    return base + QStringLiteral("/floorboard/floorboard.ini");
}

} // namespace fb
