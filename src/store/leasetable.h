// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "processidentity.h"
#include "statement.h"

namespace fb {

/// Single flight: who may write as the engine. All times are the store's own.
class LeaseTable {
public:
    explicit LeaseTable(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    struct Lease {
        QString source;
        LeaseHolder holder; ///< an empty runId: nobody
        ProcessIdentity process;
        Instant heartbeat{};
        Instant now{};

        /// Somebody holds it, was heard of within a minute, and isn't known to be dead.
        bool isLive() const;
    };

    /// The columns of a lease as eight texts and seven integers, the shape of a poll, and the lease of such a row from column @p first on.
    static QString columns(const Dialect &dialect);
    static Lease read(const Statement &row, int first);

    Result<std::optional<Lease>> find(const QString &source);
    /// The lease, made when missing, locked until the transaction ends.
    Result<Lease> lock(const QString &source);
    /// Hands it to a run, with the next token. @return the token
    Result<std::int64_t> take(const Lease &lease, const RunRecord &run);
    /// Says that the holder lives. Conflict when it isn't the holder any more.
    Result<void> beat(const Fence &fence);
    Result<void> giveBack(const Fence &fence);

private:
    StoreConnection &m_connection;
};

} // namespace fb
