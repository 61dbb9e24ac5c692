// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <mutex>

class QSqlDatabase;

namespace fb {

/// Ends what a store is doing, from any thread: the statement under way and every later one fail with Cancelled, a transaction that isn't committed yet
/// is rolled back. For good: it serves programs that close. Given to one store through StoreOptions and shared with whoever may be in a hurry. What
/// can't be ended is the wait for a PostgreSQL server that doesn't take the connection, five seconds at most.
class StoreInterrupt {
public:
    StoreInterrupt() = default;
    ~StoreInterrupt();
    StoreInterrupt(const StoreInterrupt &) = delete;
    StoreInterrupt &operator=(const StoreInterrupt &) = delete;

    /// Returns at once, whatever the database does.
    void interrupt();
    bool isInterrupted() const { return m_interrupted; }

private:
    friend class StoreConnection;

    /// An open connection, in the thread that owns it. @p patience how long SQLite waits for another program's lock
    void attach(const QSqlDatabase &database, int patienceMs);
    /// Before the connection is closed.
    void detach();
    static int waitForLock(void *self, int tries);

    std::atomic<bool> m_interrupted = false;
    std::mutex m_mutex; ///< what follows changes only under it
    void *m_sqlite = nullptr; ///< a sqlite3 *
    int m_socket = -1; ///< a second descriptor of the connection to PostgreSQL
    int m_patienceMs = 0;
};

} // namespace fb
