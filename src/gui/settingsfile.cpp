// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>
#include <QUrl>

namespace fb {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SettingsFile)
};

int bounded(const QSettings &file, const QString &key, SettingBounds bounds, int otherwise)
{
    bool number = false;
    const int value = file.value(key).toInt(&number);
    return number && value >= bounds.least && value <= bounds.most ? value : otherwise;
}

bool isThisComputer(const QString &host)
{
    static const QRegularExpression loopback(QStringLiteral("^127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}$"));
    return host == u"localhost" || host == u"::1" || loopback.match(host).hasMatch();
}

} // namespace

SettingsFile SettingsFile::load(const QString &path)
{
    const QSettings file(path, QSettings::IniFormat);
    SettingsFile values;
    values.store = file.value(QStringLiteral("store")).toString();
    values.squareUrl = file.value(QStringLiteral("squareUrl")).toString();
    values.locationId = file.value(QStringLiteral("location")).toString();
    values.pollSeconds = bounded(file, QStringLiteral("pollSeconds"), kPollSeconds, values.pollSeconds);
    values.reconcileMinutes = bounded(file, QStringLiteral("reconcileMinutes"), kReconcileMinutes, values.reconcileMinutes);
    values.daysBack = bounded(file, QStringLiteral("daysBack"), kDaysBack, values.daysBack);
    values.daysAhead = bounded(file, QStringLiteral("daysAhead"), kDaysAhead, values.daysAhead);
    values.lockMinutes = bounded(file, QStringLiteral("lockMinutes"), kLockMinutes, values.lockMinutes);
    values.setUp = file.value(QStringLiteral("setUp")).toBool();
    const QString theme = file.value(QStringLiteral("theme")).toString();
    if (theme == u"light" || theme == u"dark")
        values.theme = theme;
    const QString clock = file.value(QStringLiteral("clock")).toString();
    if (clock == u"24" || clock == u"12")
        values.clock = clock;
    const QString language = file.value(QStringLiteral("language")).toString();
    if (language == u"en" || language == u"es" || language == u"ar")
        values.language = language;
    return values;
}

Result<void> SettingsFile::save(const QString &path) const
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSettings file(path, QSettings::IniFormat);
    const auto put = [&file](const QString &key, const QVariant &value, bool isDefault) {
        if (isDefault)
            file.remove(key); // a default that improves later reaches everybody who never chose
        else
            file.setValue(key, value);
    };
    const SettingsFile defaults;
    put(QStringLiteral("store"), store, store.isEmpty());
    put(QStringLiteral("squareUrl"), squareUrl, squareUrl.isEmpty());
    put(QStringLiteral("location"), locationId, locationId.isEmpty());
    put(QStringLiteral("pollSeconds"), pollSeconds, pollSeconds == defaults.pollSeconds);
    put(QStringLiteral("reconcileMinutes"), reconcileMinutes, reconcileMinutes == defaults.reconcileMinutes);
    put(QStringLiteral("daysBack"), daysBack, daysBack == defaults.daysBack);
    put(QStringLiteral("daysAhead"), daysAhead, daysAhead == defaults.daysAhead);
    put(QStringLiteral("lockMinutes"), lockMinutes, lockMinutes == defaults.lockMinutes);
    put(QStringLiteral("setUp"), setUp, !setUp);
    put(QStringLiteral("theme"), theme, theme == defaults.theme);
    put(QStringLiteral("clock"), clock, clock.isEmpty());
    put(QStringLiteral("language"), language, language.isEmpty());
    file.sync();
    if (file.status() == QSettings::NoError)
        return {};
    return failure(ErrorKind::Setup, Words::tr("The settings file %1 could not be written.").arg(path), QStringLiteral("settings"),
                   Words::tr("Check that the folder exists and that you may write there."));
}

Result<QString> checkSquareUrl(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QUrl url(trimmed, QUrl::StrictMode);
    const QString example = QStringLiteral("http://127.0.0.1:8080");
    if (trimmed.isEmpty() || !url.isValid() || url.host().isEmpty() || (url.scheme() != u"https" && url.scheme() != u"http"))
        return failure(ErrorKind::Invalid, Words::tr("That is no web address. It looks like %1.").arg(example));
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return failure(ErrorKind::Invalid, Words::tr("Only server and port belong here, as in %1.").arg(example));
    if (url.scheme() == u"http" && !isThisComputer(url.host()))
        return failure(ErrorKind::Invalid, Words::tr("Without https the token could be read on the way. Plain http works on this computer only."));
    QString plain = url.toString(QUrl::StripTrailingSlash | QUrl::FullyEncoded);
    while (plain.endsWith(QLatin1Char('/')))
        plain.chop(1);
    return plain;
}

Result<QString> checkServerAddress(const QString &text)
{
    QString trimmed = text.trimmed();
    const QUrl url(trimmed, QUrl::StrictMode);
    const QString example = QStringLiteral("postgresql://floorboard@server/floorboard");
    if (!url.password().isEmpty() || trimmed.contains(QStringLiteral("password="), Qt::CaseInsensitive))
        return failure(
            ErrorKind::Invalid,
            Words::tr("A password must not stand in the address. Put it into the file that PGPASSFILE names, or into .pgpass in your home directory."));
    if (!url.isValid() || (url.scheme() != u"postgresql" && url.scheme() != u"postgres") || url.path().size() < 2)
        return failure(ErrorKind::Invalid, Words::tr("That is no address of a PostgreSQL database. It looks like %1.").arg(example));
    return trimmed;
}

} // namespace fb
