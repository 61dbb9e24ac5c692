// SPDX-License-Identifier: GPL-3.0-or-later
#include "storeinterrupt.h"

#include "logging.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QVariant>

#include <algorithm>
#include <cstring>
#include <fcntl.h>
#include <libpq-fe.h>
#include <sqlite3.h>
#include <sys/socket.h>
#include <unistd.h>

namespace fb {

namespace {

constexpr int kLookEveryMs = 20;

/// The driver's handle when it is of one of these types. Qt names a type as its documentation does or as the compiler does.
template<class Handle>
Handle *handleOf(const QSqlDatabase &database, std::initializer_list<const char *> typeNames)
{
    const QVariant handle = database.driver()->handle();
    const bool known =
        handle.isValid() && std::any_of(typeNames.begin(), typeNames.end(), [&handle](const char *name) { return std::strcmp(handle.typeName(), name) == 0; });
    if (!known)
        qCWarning(lcStore, "a store cannot be interrupted: its driver hands out a %s", handle.typeName());
    return known ? *static_cast<Handle *const *>(handle.constData()) : nullptr;
}

} // namespace

StoreInterrupt::~StoreInterrupt() { detach(); }

void StoreInterrupt::interrupt()
{
    m_interrupted = true;
    const std::lock_guard guard(m_mutex);
    if (m_sqlite)
        sqlite3_interrupt(static_cast<sqlite3 *>(m_sqlite));
    // PQcancel() asks the server over a connection of its own and waits for it, which may be just what is broken. A connection that is shut down ends the
    // wait here in any case, and the server rolls back when it notices (see client_connection_check_interval).
    if (m_socket >= 0)
        ::shutdown(m_socket, SHUT_RDWR);
}

void StoreInterrupt::attach(const QSqlDatabase &database, int patienceMs)
{
    detach();
    const std::lock_guard guard(m_mutex);
    m_patienceMs = patienceMs;
    if (database.driverName() == u"QSQLITE") {
        m_sqlite = handleOf<sqlite3>(database, {"sqlite3*"});
        if (m_sqlite)
            sqlite3_busy_handler(static_cast<sqlite3 *>(m_sqlite), &StoreInterrupt::waitForLock, this); // SQLite's own can't be woken
    } else if (const auto *postgres = handleOf<PGconn>(database, {"PGconn*", "pg_conn*"})) {
        // A descriptor of our own: libpq may close its one at any time, and the number would soon be another's.
        m_socket = ::fcntl(PQsocket(postgres), F_DUPFD_CLOEXEC, 0);
    }
    if (m_interrupted && m_socket >= 0)
        ::shutdown(m_socket, SHUT_RDWR);
}

void StoreInterrupt::detach()
{
    const std::lock_guard guard(m_mutex);
    m_sqlite = nullptr;
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

int StoreInterrupt::waitForLock(void *self, int tries)
{
    const auto *interrupt = static_cast<const StoreInterrupt *>(self);
    if (interrupt->m_interrupted || tries * kLookEveryMs >= interrupt->m_patienceMs)
        return 0;
    sqlite3_sleep(tries == 0 ? 1 : kLookEveryMs);
    return 1;
}

} // namespace fb
