// SPDX-License-Identifier: GPL-3.0-or-later
#include "storepassword.h"

#include "logging.h"

#include <QDir>
#include <QFileInfo>

namespace fb {

QString storePasswordKey(const StoreAddress &address)
{
    return QStringLiteral("store-password:%1@%2:%3/%4").arg(address.user, address.host).arg(address.port).arg(address.database);
}

QString passwordFromElsewhere(const StoreAddress &address)
{
    for (const char *variable : {"PGPASSWORD", "PGPASSFILE"}) {
        if (!qEnvironmentVariableIsEmpty(variable))
            return QString::fromLatin1(variable);
    }
    for (const QString &option : address.options.split(u';')) {
        if (option.startsWith(u"passfile="))
            return QStringLiteral("passfile");
    }
    return QFileInfo::exists(QDir::homePath() + QStringLiteral("/.pgpass")) ? QStringLiteral(".pgpass") : QString();
}

QCoro::Task<Secret> readStorePassword(SecretStore *keychain, StoreAddress address)
{
    if (address.backend != StoreAddress::Backend::Postgres || !passwordFromElsewhere(address).isEmpty())
        co_return Secret();
    const QString key = storePasswordKey(address);
    QCoro::Task<Result<std::optional<Secret>>> reading = keychain->read(key);
    Result<std::optional<Secret>> read = co_await reading;
    if (!read) {
        qCInfo(lcStore).noquote() << "the store's password was not looked up:" << read.error().detail;
        co_return Secret();
    }
    co_return read->value_or(Secret());
}

} // namespace fb
