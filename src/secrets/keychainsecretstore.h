// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secretstore.h"

#include <QObject>

#include <functional>
#include <memory>

namespace QKeychain {
class Job;
}

namespace fb {

/// The keychain key of Square's token.
QString squareTokenKey();

/// SecretStore over the desktop's keychain (Secret Service or KWallet), service "floorboard". Never falls back to plain text. A keychain that doesn't
/// answer within the wait is a Secret error, so a dead D-Bus never hangs a run. The keychain itself is asked in a thread of its own. Lives in a thread with an
/// event loop; destruction ends what is still waiting with Cancelled.
class KeychainSecretStore final : public SecretStore {
public:
    explicit KeychainSecretStore(milliseconds wait = seconds(30));
    ~KeychainSecretStore() override;

    QCoro::Task<Result<std::optional<Secret>>> read(QString key) override;
    QCoro::Task<Result<void>> write(QString key, Secret secret) override;
    QCoro::Task<Result<void>> remove(QString key) override;

private:
    class Wait;

    /// Makes a job in the keychain's thread, which deletes itself, and waits for it. @return what it read; nothing when there is no such secret
    QCoro::Task<Result<std::optional<Secret>>> run(std::function<QKeychain::Job *()> make, QString key);
    /// @return Secret when the keychain does hold the key, but locked
    QCoro::Task<Result<std::optional<Secret>>> checkNotLocked(QString key);

    milliseconds m_wait;
    std::unique_ptr<QObject> m_context; ///< ends what is still waiting when the store goes
};

} // namespace fb
