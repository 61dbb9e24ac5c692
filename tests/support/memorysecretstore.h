// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secretstore.h"

#include <QHash>

namespace fb {

/// A keychain in memory; it can be locked, and then refuses everything.
class MemorySecretStore final : public SecretStore {
public:
    QCoro::Task<Result<std::optional<Secret>>> read(QString key) override
    {
        if (locked)
            co_return refusal();
        const auto it = secrets.constFind(key);
        if (it == secrets.cend())
            co_return std::optional<Secret>();
        co_return std::optional<Secret>(*it);
    }
    QCoro::Task<Result<void>> write(QString key, Secret secret) override
    {
        if (locked)
            co_return refusal();
        secrets.insert(key, secret);
        co_return Result<void>();
    }
    QCoro::Task<Result<void>> remove(QString key) override
    {
        if (locked)
            co_return refusal();
        secrets.remove(key);
        co_return Result<void>();
    }

    bool locked = false;
    QHash<QString, Secret> secrets;

private:
    static std::unexpected<Error> refusal()
    {
        return failure(ErrorKind::Secret, QStringLiteral("The keychain is locked"), QStringLiteral("keychain"), QStringLiteral("Unlock it."));
    }
};

} // namespace fb
