// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secretstore.h"
#include "storeaddress.h"

namespace fb {

/// The keychain's key of a PostgreSQL store's password: "store-password:user@host:port/database".
QString storePasswordKey(const StoreAddress &address);

/// What tells libpq the password of this store already, so that the keychain isn't asked: "PGPASSWORD", "PGPASSFILE", the file ".pgpass" or the address's
/// passfile. Empty: nothing does.
QString passwordFromElsewhere(const StoreAddress &address);

/// The password to open a store with. Empty when the store needs none (SQLite), something else tells it, or the keychain doesn't hold one; a keychain
/// that can't be read is logged and counts as empty too, because the server may not ask for a password at all.
QCoro::Task<Secret> readStorePassword(SecretStore *keychain, StoreAddress address);

} // namespace fb
