// SPDX-License-Identifier: GPL-3.0-or-later
#include "storeaddress.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace fb {

namespace {
constexpr auto kNoPassword = u"Leave it out of the address; the keychain (floorboardctl store password), PGPASSFILE or PGPASSWORD is the place for it.";

std::unexpected<Error> notAnAddress(const QString &why)
{
    return failure(ErrorKind::Invalid, why, QStringLiteral("store"), QStringLiteral("Write sqlite:PATH or postgresql://[user@][host][:port]/database."));
}

Result<StoreAddress> parsePostgres(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return notAnAddress(QStringLiteral("The store address is not a valid URL"));
    if (!url.password().isEmpty() || url.authority(QUrl::FullyEncoded).section(u'@', 0, -2).contains(u':')) {
        return failure(ErrorKind::Invalid, QStringLiteral("The store address contains a password, which every process on this computer could read"),
                       QStringLiteral("store"), QString::fromUtf16(kNoPassword));
    }
    StoreAddress address;
    address.backend = StoreAddress::Backend::Postgres;
    address.host = url.host(QUrl::FullyDecoded);
    address.port = url.port(5432);
    address.user = url.userName(QUrl::FullyDecoded);
    address.database = url.path(QUrl::FullyDecoded).mid(1);
    if (address.database.isEmpty() || address.database.contains(u'/'))
        return notAnAddress(QStringLiteral("The store address names no database"));

    static const QRegularExpression kOptionName(QStringLiteral("^[a-z_]+$"));
    QStringList options;
    const QUrlQuery query(url);
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded)) {
        if (name == u"password" || name == u"sslpassword") {
            return failure(ErrorKind::Invalid, QStringLiteral("The store address contains a password, which every process on this computer could read"),
                           QStringLiteral("store"), QString::fromUtf16(kNoPassword));
        }
        if (name == u"host")
            address.host = value;
        else if (name == u"port")
            address.port = value.toInt();
        else if (name == u"user")
            address.user = value;
        else if (name == u"dbname" || !kOptionName.match(name).hasMatch() || value.contains(u';') || value.contains(QChar::Null))
            return notAnAddress(QStringLiteral("The store address has an option that cannot be used: \"%1\"").arg(name));
        else
            options.push_back(name + u'=' + value);
    }
    address.options = options.join(u';');
    if (address.port < 1 || address.port > 65535)
        return notAnAddress(QStringLiteral("The store address has an impossible port"));
    return address;
}
} // namespace

Result<StoreAddress> StoreAddress::parse(const QString &text)
{
    if (text.contains(QChar::Null))
        return notAnAddress(QStringLiteral("The store address contains a NUL character"));
    if (text.startsWith(u"sqlite:")) {
        QString path = text.mid(7);
        if (path.startsWith(u"///"))
            path = path.mid(2);
        if (path.isEmpty() || path.startsWith(u"//"))
            return notAnAddress(QStringLiteral("The store address names no file"));
        StoreAddress address;
        address.path = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
        return address;
    }
    if (text.startsWith(u"postgresql://") || text.startsWith(u"postgres://"))
        return parsePostgres(text);
    // A mistyped address is shown, unless there may be a password in it.
    const bool mayHoldPassword = text.contains(u'@') || text.contains(u'=');
    return notAnAddress(mayHoldPassword ? QStringLiteral("What was given is not a store address")
                                        : QStringLiteral("\"%1\" is not a store address").arg(text.left(200)));
}

StoreAddress StoreAddress::embedded()
{
    StoreAddress address;
    address.path = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/floorboard/floorboard.db");
    return address;
}

QString StoreAddress::text() const
{
    if (backend == Backend::Sqlite)
        return QStringLiteral("sqlite:") + path;
    QUrl url;
    url.setScheme(QStringLiteral("postgresql"));
    QUrlQuery query;
    const auto add = [&query](const QString &name, const QString &value) { query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value))); };
    url.setHost(host.contains(u'/') ? QString() : host);
    if (host.contains(u'/'))
        add(QStringLiteral("host"), host);
    if (port != 5432 && !url.host().isEmpty())
        url.setPort(port);
    else if (port != 5432)
        add(QStringLiteral("port"), QString::number(port));
    if (!user.isEmpty() && !url.host().isEmpty())
        url.setUserName(user);
    else if (!user.isEmpty())
        add(QStringLiteral("user"), user);
    url.setPath(u'/' + database);
    for (const QString &option : options.split(u';', Qt::SkipEmptyParts))
        add(option.section(u'=', 0, 0), option.section(u'=', 1));
    if (!query.isEmpty())
        url.setQuery(query);
    const QString text = QString::fromLatin1(url.toEncoded());
    // Without a host QUrl leaves the two slashes out, which parse() and libpq want to see.
    return text.startsWith(u"postgresql://") ? text : QStringLiteral("postgresql://") + text.mid(11);
}

} // namespace fb
