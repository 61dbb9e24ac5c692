// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a run that asks Square: the listing, the by-id questions and the names, with as few calls and as little waiting as possible.
#include "reconcilerun.h"

#include "customerdata.h"
#include "logging.h"
#include "planner.h"

namespace fb {

namespace {
constexpr qsizetype kCustomerBatch = 100;
}

Result<void> ReconcileRun::loadAgreements()
{
    const Result<QList<Agreement>> agreements = m_store.agreements(m_account.merchantId, m_location.locationId, m_report.run.window);
    if (!agreements)
        return std::unexpected(agreements.error());
    m_agreements = *agreements;
    m_agreed.reserve(m_agreements.size());
    for (const Agreement &agreement : std::as_const(m_agreements))
        m_agreed.insert(agreement.bookingId, &agreement);
    Result<QSet<QString>> erased = m_store.erasedCustomers();
    if (!erased)
        return std::unexpected(erased.error());
    m_erased = *std::move(erased);
    return {};
}

Result<void> ReconcileRun::loadLocal(const QStringList &ids)
{
    if (ids.isEmpty())
        return {};
    const Result<QList<Booking>> rows = m_store.localBookings(m_account.merchantId, ids);
    if (!rows)
        return std::unexpected(rows.error());
    m_local.reserve(m_local.size() + rows->size());
    for (const Booking &row : *rows)
        m_local.insert(row.bookingId, row);
    return {};
}

void ReconcileRun::askCustomers(const QStringList &ids)
{
    for (const QString &id : ids) {
        if (!m_askedCustomers.contains(id) && !m_erased.contains(id)) {
            m_askedCustomers.insert(id);
            m_waitingCustomers.push_back(id);
        }
    }
    while (m_waitingCustomers.size() >= kCustomerBatch) {
        m_customerTasks.push_back(m_square.customers(m_waitingCustomers.mid(0, kCustomerBatch)));
        m_waitingCustomers = m_waitingCustomers.mid(kCustomerBatch);
    }
}

Booking ReconcileRun::asAllowed(const Booking &seen) const
{
    Booking booking = m_erased.contains(seen.customerId) ? redacted(seen) : seen;
    booking.merchantId = m_account.merchantId;
    return booking;
}

void ReconcileRun::onPage(const QList<Booking> &page, qint64 readSoFar)
{
    // With the daily look at the account everything is compared in full: that is how a renamed service arrives.
    const bool trustJournal = !m_account.refreshed;
    QList<Booking> unknown;
    Booking blank;
    for (const Booking &listed : page) {
        if (listed.startAt >= m_report.run.window.end)
            continue; // Square may count the end in; the window doesn't
        const Booking &booking = m_erased.contains(listed.customerId) ? (blank = asAllowed(listed)) : listed;
        const Agreement *agreement = m_agreed.value(booking.bookingId);
        if (trustJournal && agreement && isSettled(*agreement, booking, m_report.run.startedAt)) {
            m_remote.settled.insert(booking.bookingId);
            continue;
        }
        m_remote.bookings.push_back(booking);
        m_remote.bookings.back().merchantId = m_account.merchantId;
        if (!agreement)
            unknown.push_back(booking);
    }
    askCustomers(customersToAsk({}, unknown, m_report.run.startedAt)); // while the next page is on its way
    tick(readSoFar, 0);
}

Error ReconcileRun::outOfTime() const
{
    return {.kind = ErrorKind::Timeout,
            .detail = QStringLiteral("Square has not told everything within the time that a run has for it"),
            .source = QStringLiteral("Square"),
            .action =
                QStringLiteral("What it has told is on the board; the next run tries again. If this stays, look at the network and at Square's status page.")};
}

/// A listing that drips without end is given up while there is time to write what has come of it: each booking that Square answered for is a fact.
QCoro::Task<Result<void>> ReconcileRun::readInTime()
{
    m_readLimit.start(std::min<milliseconds>(m_settings.readLimit, m_limit.remainingTimeAsDuration() * 4 / 5));
    Result<void> read = co_await readRemote();
    m_readLimit.stop();
    const auto wasOurs = [this](const Error &error) { return m_readingEnded && !m_cancelled && error.kind == ErrorKind::Cancelled; };
    if (m_problem && wasOurs(*m_problem))
        m_problem = outOfTime();
    if (!read && wasOurs(read.error()))
        co_return std::unexpected(outOfTime());
    co_return read;
}

QCoro::Task<Result<void>> ReconcileRun::readRemote()
{
    // The first page is on its way while the store is read. Nothing of the answer is looked at before the event loop runs again.
    QCoro::Task<Listing> listingTask =
        m_square.listBookings(m_location.locationId, m_report.run.window, [this](const QList<Booking> &page, qint64 readSoFar) { onPage(page, readSoFar); });
    const Result<void> agreed = loadAgreements();
    if (!agreed)
        m_square.abort();
    const Listing listing = co_await listingTask;
    if (!agreed)
        co_return std::unexpected(agreed.error());
    if (m_cancelled)
        co_return std::unexpected(interruption());
    m_remote.malformed = listing.malformed;
    m_completeListing = listing.complete;
    if (!listing.complete) {
        m_problem = listing.error.value_or(
            Error{.kind = ErrorKind::Protocol, .detail = QStringLiteral("Square's listing is incomplete"), .source = QStringLiteral("Square")});
        // Refused in the middle of it: every further question would be refused as well.
        if (listing.read == 0 || m_problem->kind == ErrorKind::Auth || m_problem->kind == ErrorKind::Forbidden)
            co_return std::unexpected(*m_problem);
    } else {
        noteUnreadable(listing.read);
    }

    const QStringList absent = m_completeListing ? absentIds(m_agreements, m_remote) : QStringList();
    QStringList wanted = absent;
    for (const Booking &booking : std::as_const(m_remote.bookings))
        wanted.push_back(booking.bookingId);
    for (const RecordError &record : std::as_const(m_remote.malformed))
        wanted.push_back(record.bookingId);
    if (const Result<void> loaded = loadLocal(wanted); !loaded)
        co_return std::unexpected(loaded.error());
    const bool nothingListed = listing.read == 0;
    const Result<void> asked = co_await askAboutAbsent(absent, nothingListed);
    if (!asked)
        co_return std::unexpected(asked.error());
    co_return co_await askForNames();
}

QCoro::Task<Result<void>> ReconcileRun::askAboutAbsent(QStringList absent, bool nothingListed)
{
    if (absent.isEmpty())
        co_return Result<void>();
    if (nothingListed && !m_account.refreshed && !m_account.scopesUnread) {
        // An empty list is also what a token without the right permissions gets: make sure before believing it.
        const Result<void> checked = co_await refreshAccount();
        if (!checked)
            co_return std::unexpected(checked.error());
    }
    if (nothingListed && m_account.scopesUnread)
        co_return std::unexpected(*m_account.scopesUnread);
    QCoro::Task<Result<Bulk<Booking>>> task = m_square.bookings(absent);
    const Result<Bulk<Booking>> answers = co_await task;
    if (m_cancelled)
        co_return std::unexpected(interruption());
    if (!answers) {
        // What the listing lacks is neither there nor gone: like an incomplete listing, that is no complete success.
        m_problem = m_readingEnded ? outOfTime() : answers.error();
        for (const QString &id : absent)
            m_remote.refusedById.insert(id, m_problem->detail);
        co_return Result<void>();
    }
    m_remote.foundById = answers->found;
    for (Booking &booking : m_remote.foundById)
        booking = asAllowed(booking);
    m_remote.notFoundById = QSet<QString>(answers->notFound.begin(), answers->notFound.end());
    for (auto it = answers->errors.constBegin(); it != answers->errors.constEnd(); ++it)
        m_remote.refusedById.insert(it.key(), it->detail);
    for (const QString &id : absent) {
        if (!m_remote.foundById.contains(id) && !m_remote.notFoundById.contains(id) && !m_remote.refusedById.contains(id))
            m_remote.refusedById.insert(id, QStringLiteral("Square did not answer for this booking"));
    }
    noteRefusals(*answers, nothingListed);
    co_return Result<void>();
}

/// A record that can't be read is its own trouble. Most of a listing is not: then Square's answers have changed, and the board only looks complete.
void ReconcileRun::noteUnreadable(std::int64_t readable)
{
    const qsizetype unreadable = m_remote.malformed.size();
    if (unreadable < 2 || unreadable <= readable)
        return;
    m_problem = Error{.kind = ErrorKind::Protocol,
                      .detail = QStringLiteral("%1 of the %2 bookings that Square listed could not be read, such as %3: %4")
                                    .arg(unreadable)
                                    .arg(unreadable + readable)
                                    .arg(m_remote.malformed.first().bookingId.left(80), m_remote.malformed.first().error),
                      .source = QStringLiteral("Square"),
                      .action = QStringLiteral("Look for a newer version of Floorboard: Square may have changed what it sends.")};
}

/// One booking that is refused among others is that record's trouble. Several are not, when Square answered for none or says that the token may not see them.
void ReconcileRun::noteRefusals(const Bulk<Booking> &answers, bool nothingListed)
{
    const qsizetype refused = m_remote.refusedById.size();
    if (refused == 0 || (refused == 1 && !nothingListed))
        return;
    const auto isDenied = [](const Error &error) { return error.kind == ErrorKind::Auth || error.kind == ErrorKind::Forbidden; };
    const auto denied = std::find_if(answers.errors.cbegin(), answers.errors.cend(), isDenied);
    const bool noneAnswered = m_remote.foundById.isEmpty() && m_remote.notFoundById.isEmpty();
    if (denied == answers.errors.cend() && !noneAnswered)
        return;
    m_problem = Error{.kind = denied == answers.errors.cend() ? ErrorKind::Protocol : denied->kind,
                      .detail = QStringLiteral("Square refused to answer for %1 bookings that it no longer lists: %2")
                                    .arg(refused)
                                    .arg(denied == answers.errors.cend() ? m_remote.refusedById.cbegin().value() : denied->detail),
                      .source = QStringLiteral("Square")};
    if (denied != answers.errors.cend())
        m_problem->action = QStringLiteral("Check that the token has the permissions APPOINTMENTS_READ and APPOINTMENTS_ALL_READ.");
}

QCoro::Task<Result<void>> ReconcileRun::askForNames()
{
    QList<Booking> seen = m_remote.bookings;
    seen += m_remote.foundById.values();
    const QSet<QString> variations = variationsOf(seen);
    const Result<QHash<QString, CatalogService>> known = m_store.services(QStringList(variations.begin(), variations.end()));
    if (!known)
        co_return std::unexpected(known.error());
    for (auto it = known->constBegin(); it != known->constEnd(); ++it)
        m_remote.serviceNames.insert(it.key(), it->name);
    // With the daily look at the account, services are read again too: that is how a rename or a new price arrives.
    const QStringList services = servicesToAsk(m_local, seen, m_account.refreshed ? QHash<QString, QString>() : m_remote.serviceNames);

    QCoro::Task<Result<Bulk<CatalogService>>> servicesTask = m_square.services(services); // no ids: no call
    askCustomers(customersToAsk(m_local, seen, m_report.run.startedAt));
    if (!m_waitingCustomers.isEmpty())
        m_customerTasks.push_back(m_square.customers(std::exchange(m_waitingCustomers, {})));

    const Result<Bulk<CatalogService>> answered = co_await servicesTask;
    if (!answered)
        m_problem = answered.error();
    for (QCoro::Task<Result<Bulk<Customer>>> &task : m_customerTasks) {
        const Result<Bulk<Customer>> batch = co_await task;
        if (!batch) {
            m_problem = batch.error();
            continue;
        }
        m_remote.customers.insert(batch->found);
        m_remote.customersMissing.unite(QSet<QString>(batch->notFound.begin(), batch->notFound.end()));
    }
    if (m_cancelled)
        co_return std::unexpected(interruption());
    if (answered) {
        QHash<QString, CatalogService> fresh = answered->found;
        for (const QString &id : answered->notFound) // the name it had stays, a price of today it has none
            fresh.insert(id, {known->value(id).name, std::nullopt});
        for (auto it = fresh.constBegin(); it != fresh.constEnd(); ++it)
            m_remote.serviceNames.insert(it.key(), it->name);
        if (!m_request.dryRun && !fresh.isEmpty()) {
            // Who slept through the answer and lost the lease writes nothing any more, not even names.
            if (const Result<void> held = m_store.heartbeat(*m_fence); !held) {
                m_leaseLost = held.error().kind == ErrorKind::Conflict;
                co_return std::unexpected(held.error());
            }
            if (const Result<void> saved = m_store.saveServices(fresh, m_clock.now()); !saved)
                co_return std::unexpected(saved.error());
        }
    }
    co_return Result<void>();
}

} // namespace fb
