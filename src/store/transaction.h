// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storeconnection.h"

namespace fb {

/// A transaction that is rolled back unless it was committed. Nothing happens when begin() failed.
class Transaction {
public:
    explicit Transaction(StoreConnection &connection)
        : m_connection(connection)
    {
    }
    ~Transaction()
    {
        if (m_open)
            m_connection.rollBack();
    }
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Begins to write, after looking whether the connection is still there.
    Result<void> begin()
    {
        if (Result<void> ready = m_connection.ready(); !ready)
            return ready;
        Result<void> begun = m_connection.execute(m_connection.dialect().beginWrite());
        m_open = begun.has_value();
        return begun;
    }
    Result<void> commit()
    {
        Result<void> done = m_connection.execute(QStringLiteral("COMMIT"));
        // A refused commit leaves SQLite in the transaction; the destructor ends it.
        m_open = !done.has_value();
        return done;
    }

private:
    StoreConnection &m_connection;
    bool m_open = false;
};

} // namespace fb
