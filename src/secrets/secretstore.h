// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "secret.h"

#include <qcoro/qcorotask.h>

namespace fb {

/// Where tokens live. One object belongs to one thread.
class SecretStore {
public:
    virtual ~SecretStore() = default;
    /// @return nothing when there is no such secret; Secret when the keychain is locked, refuses or is absent
    virtual QCoro::Task<Result<std::optional<Secret>>> read(QString key) = 0;
    virtual QCoro::Task<Result<void>> write(QString key, Secret secret) = 0;
    virtual QCoro::Task<Result<void>> remove(QString key) = 0;
};

} // namespace fb
