// SPDX-License-Identifier: GPL-3.0-or-later
#include "onlinecommands.h"

#include "hiddenline.h"
#include "storepassword.h"

namespace fb {

namespace {
const QString kElsewhere = QStringLiteral("put the password into .pgpass, the file that PGPASSFILE names, or PGPASSWORD");
}

void OnlineCommands::savePassword(const Secret &password) { runSavePassword(password); }

Result<Secret> OnlineCommands::typedPassword(const CommandContext &context)
{
    const Result<StoreAddress> address = StoreAddress::parse(context.configuration.store);
    if (!address)
        return std::unexpected(address.error());
    if (address->backend != StoreAddress::Backend::Postgres) {
        return failure(ErrorKind::Invalid, QStringLiteral("The store is a file; it has no password"), QStringLiteral("floorboardctl"),
                       QStringLiteral("Name the PostgreSQL store with --store postgresql://user@host/database."));
    }
    return readHiddenLine(QStringLiteral("Password of %1: ").arg(address->text()));
}

QCoro::Task<> OnlineCommands::runSavePassword(Secret password)
{
    const StoreAddress address = StoreAddress::parse(m_context.configuration.store).value_or(StoreAddress());
    // A password that the server refuses helps nobody. A server that can't be reached, or whose schema isn't there yet, says nothing about it.
    const Result<std::unique_ptr<Store>> tried = Store::open(address, {.readOnly = true, .password = password});
    if (!tried && tried.error().kind == ErrorKind::Auth) {
        m_finished(m_context.printer.failed(tried.error()));
        co_return;
    }
    QCoro::Task<Result<void>> writing = m_keychain.write(storePasswordKey(address), password);
    Result<void> written = co_await writing;
    if (m_interrupted)
        co_return;
    if (!written) {
        Error error = written.error();
        error.action = QStringLiteral("Start and unlock the keyring of this desktop (GNOME Keyring or KWallet), or %1.").arg(kElsewhere);
        m_finished(m_context.printer.failed(error));
        co_return;
    }
    if (const QString stronger = passwordFromElsewhere(address); !stronger.isEmpty())
        m_context.printer.note(QStringLiteral("%1 is there too and wins over the keychain").arg(stronger));
    m_context.printer.done({{"store", jsonString(address.text())}, {"saved", true}},
                           QStringLiteral("The keychain holds the password of %1.\n").arg(address.text()));
    m_finished(0);
}

} // namespace fb
