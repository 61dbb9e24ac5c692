// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statement.h"

namespace fb {

/// Payments and corrections; rows are only ever added.
class PaymentTable {
public:
    explicit PaymentTable(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    /// Oldest first.
    Result<QList<Payment>> ofJob(const QString &jobId);
    /// @return false when there is a payment with that id already
    Result<bool> add(const QString &jobId, const Payment &payment);

private:
    StoreConnection &m_connection;
};

} // namespace fb
