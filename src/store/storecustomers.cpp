// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the store that links walk-ins with bookings, and gives out and erases a customer's data.
#include "bookingtable.h"
#include "customertable.h"
#include "jobtable.h"
#include "jobwrite.h"
#include "journaltable.h"
#include "leasetable.h"
#include "linking.h"
#include "persontable.h"
#include "phototable.h"
#include "searchtable.h"
#include "settingtable.h"
#include "store.h"
#include "storeerror.h"
#include "transaction.h"
#include "tryresult.h"

#include "logging.h"

#include <QUuid>

#include <algorithm>

namespace fb {

namespace {

const QString kSource = QStringLiteral("square");
/// Which erasure was the last whose photos and overwritten texts may still lie in files; not there when nothing does.
const QString kErasing = QStringLiteral("customer.erasing");

/// A customer's jobs, and where else they are found.
struct Holdings {
    QString customerId;
    QList<JobCard> cards;
    QStringList jobIds;
    QStringList bookingIds;
};

std::unexpected<Error> nobody(const QString &id)
{
    return storeFailure(ErrorKind::NotFound, QStringLiteral("There is no customer, job or booking %1").arg(id.left(80)),
                        QStringLiteral("Look for the customer with floorboardctl jobs search."));
}

std::unexpected<Error> noVisit(const QString &id)
{
    return storeFailure(ErrorKind::NotFound, QStringLiteral("There is no job or booking %1").arg(id.left(80)),
                        QStringLiteral("floorboardctl jobs lists them."));
}

/// Square's customer of a job; of a walk-in the one with that number, if there is one. Empty: Square doesn't know them.
Result<QString> customerOf(StoreConnection &connection, const JobCard &card)
{
    if (!card.isWalkIn())
        return card.booking.customerId;
    const Result<QStringList> customers = CustomerTable(connection).withPhone(card.job.walkInPhone);
    FB_TRY(customers);
    if (customers->size() > 1)
        return storeFailure(ErrorKind::Invalid,
                            QStringLiteral("Several customers have the phone number of this walk-in: %1").arg(customers->join(QStringLiteral(", "))),
                            QStringLiteral("Name the one that is meant. The walk-in goes with each of them."));
    return customers->isEmpty() ? QString() : customers->first();
}

Result<Holdings> holdingsOf(StoreConnection &connection, const QString &id)
{
    CustomerTable customers(connection);
    Holdings holdings;
    Result<QStringList> jobs = customers.jobsOf(id);
    FB_TRY(jobs);
    if (!id.isEmpty() && !jobs->isEmpty()) {
        holdings.customerId = id;
        holdings.jobIds = *jobs;
    } else {
        const Result<std::optional<JobCard>> card = JobTable(connection).find(id);
        FB_TRY(card);
        if (!*card)
            return nobody(id);
        holdings.jobIds = {(*card)->job.jobId};
        const Result<QString> customer = customerOf(connection, **card);
        FB_TRY(customer);
        holdings.customerId = *customer;
        if (!holdings.customerId.isEmpty()) {
            jobs = customers.jobsOf(holdings.customerId);
            FB_TRY(jobs);
            holdings.jobIds += *jobs;
        }
    }
    const Result<QList<JobCard>> known = JobTable(connection).cards(holdings.jobIds);
    FB_TRY(known);
    QStringList phones;
    for (const JobCard &card : *known) {
        phones.push_back(card.booking.customerPhone);
        phones.push_back(card.job.walkInPhone);
    }
    const Result<QStringList> walkIns = customers.walkInsOf(phones);
    FB_TRY(walkIns);
    holdings.jobIds += *walkIns;
    holdings.jobIds.removeDuplicates();
    holdings.jobIds.sort();
    Result<QList<JobCard>> cards = JobTable(connection).cards(holdings.jobIds);
    FB_TRY(cards);
    holdings.cards = *std::move(cards);
    for (const JobCard &card : std::as_const(holdings.cards)) {
        if (!card.isWalkIn())
            holdings.bookingIds.push_back(card.booking.bookingId);
    }
    return holdings;
}

Result<Actor> keeperOfRecords(StoreConnection &connection, const Actor &actor)
{
    Result<Actor> who = PersonTable(connection).identified(actor);
    FB_TRY(who);
    if (const Result<void> allowed = checkAllowed(*who, Permission::CustomerRecords); !allowed)
        return std::unexpected(allowed.error());
    return who;
}

/// What Square said, and the agreement on it, so that the next run finds nothing to do. @return how many were different
Result<int> eraseBookings(StoreConnection &connection, const QList<JobCard> &cards)
{
    QList<Booking> blank;
    for (const JobCard &card : cards) {
        if (Booking booking = redacted(card.booking); !card.isWalkIn() && booking != card.booking)
            blank.push_back(std::move(booking));
    }
    QList<const Booking *> rows;
    for (const Booking &booking : std::as_const(blank))
        rows.push_back(&booking);
    const Result<QStringList> saved = BookingTable(connection).save(rows);
    FB_TRY(saved);
    FB_TRY(JournalTable(connection).agree(rows));
    return static_cast<int>(rows.size());
}

} // namespace

Result<QList<JobCard>> Store::linkSuggestions(const QString &jobId)
{
    FB_TRY(m_connection->ready());
    const Result<QList<JobCard>> walkIn = JobTable(*m_connection).cards({jobId});
    FB_TRY(walkIn);
    if (walkIn->isEmpty() || !walkIn->first().isWalkIn() || !walkIn->first().job.mergedInto.isEmpty())
        return QList<JobCard>();
    const Booking &visit = walkIn->first().booking;
    const Result<QList<JobCard>> others =
        JobTable(*m_connection).board(visit.locationId, {visit.startAt - kSamePhoneReach, visit.startAt + kSamePhoneReach + milliseconds(1)});
    FB_TRY(others);
    return linkCandidates(walkIn->first(), *others);
}

Result<JobDetail> Store::linkBooking(const QString &jobId, const QString &bookingId, const Actor &actor, Instant now)
{
    JobTable jobs(*m_connection);
    Transaction transaction(*m_connection);
    FB_TRY(transaction.begin());
    const Result<Actor> who = PersonTable(*m_connection).identified(actor);
    FB_TRY(who);
    const Result<std::optional<JobCard>> asked = JobTable(*m_connection).find(bookingId);
    FB_TRY(asked);
    if (!*asked)
        return noVisit(bookingId);
    QStringList ids{jobId, (*asked)->job.jobId};
    ids.sort(); // everybody locks in the same order
    for (const QString &id : std::as_const(ids)) {
        const Result<bool> locked = jobs.lock(id);
        FB_TRY(locked);
        if (!*locked)
            return noVisit(id);
    }
    const Result<std::optional<JobCard>> walkIn = JobTable(*m_connection).find(jobId);
    FB_TRY(walkIn);
    const Result<std::optional<JobCard>> booked = JobTable(*m_connection).find((*asked)->job.jobId);
    FB_TRY(booked);
    if (!*walkIn || !*booked)
        return noVisit(jobId);
    const bool done = ids.first() == ids.last() && !(*walkIn)->isWalkIn() && !(*walkIn)->job.walkInName.isEmpty();
    if (!done) {
        const Result<LinkChange> change = decideLink(**walkIn, **booked, *who, now);
        FB_TRY(change);
        FB_TRY(updateJob(*m_connection, change->merged)); // first: a booking has one job at most
        FB_TRY(updateJob(*m_connection, change->walkIn));
        FB_TRY(SearchTable(*m_connection).refresh(ids));
        FB_TRY(transaction.commit());
    }
    Result<std::optional<JobDetail>> after = detail(jobId, now);
    FB_TRY(after);
    if (!*after)
        return nobody(jobId);
    return std::move(**after);
}

Result<QSet<QString>> Store::erasedCustomers()
{
    FB_TRY(m_connection->ready());
    return CustomerTable(*m_connection).erased();
}

Result<CustomerData> Store::customerData(const QString &id, const Actor &actor, Instant now)
{
    FB_TRY(m_connection->ready());
    const Result<Actor> who = keeperOfRecords(*m_connection, actor);
    FB_TRY(who);
    const Result<Holdings> holdings = holdingsOf(*m_connection, id);
    FB_TRY(holdings);
    CustomerData data{.customerId = holdings->customerId, .jobs = {}, .ledger = {}, .readAt = now};
    for (const JobCard &card : holdings->cards) {
        Result<std::optional<JobDetail>> one = detail(card.job.jobId, now);
        FB_TRY(one);
        if (*one)
            data.jobs.push_back(std::move(**one));
    }
    Result<QList<LedgerLine>> ledger = CustomerTable(*m_connection).ledger(holdings->bookingIds);
    FB_TRY(ledger);
    data.ledger = *std::move(ledger);
    return data;
}

Result<Erasure> Store::eraseCustomer(const QString &id, const Actor &actor, Instant now)
{
    Result<Erasure> erased = eraseRows(id, actor, now);
    if (erased)
        completeErasure();
    return erased;
}

void Store::completeErasure()
{
    if (const Result<void> done = removeErased(); !done)
        qCWarning(lcStore).noquote() << "what was erased is not gone from all files yet; whoever opens the store next goes on:" << done.error().detail;
}

Result<void> Store::removeErased()
{
    SettingTable settings(*m_connection);
    const Result<std::optional<QString>> waiting = settings.find(kErasing);
    FB_TRY(waiting);
    if (!*waiting)
        return {};
    // Each for itself: a directory that can't be written must not keep texts in the log.
    const Result<void> photos = discardUnusedPhotos();
    if (!m_connection->dialect().isPostgres()) { // what was overwritten must not stay behind in the file
        FB_TRY(SearchTable(*m_connection).merge());
        if (const Result<void> done = m_connection->execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")); !done)
            qCDebug(lcStore).noquote() << "the log is emptied later:" << done.error().detail;
    }
    FB_TRY(photos);
    return settings.remove(kErasing, **waiting);
}

Result<void> Store::discardUnusedPhotos()
{
    // However new they are. An import that loses its bytes puts them again.
    const Result<QStringList> hashes = unusedPhotos(Instant::max());
    FB_TRY(hashes);
    FB_TRY(discardPhotos(*hashes));
    return {};
}

Result<Erasure> Store::eraseRows(const QString &id, const Actor &actor, Instant now)
{
    CustomerTable customers(*m_connection);
    Transaction transaction(*m_connection);
    FB_TRY(transaction.begin());
    // No run writes meanwhile: what it has read from Square would come after this.
    const Result<LeaseTable::Lease> lease = LeaseTable(*m_connection).lock(kSource);
    FB_TRY(lease);
    const Result<Actor> who = keeperOfRecords(*m_connection, actor);
    FB_TRY(who);
    Result<Holdings> holdings = holdingsOf(*m_connection, id);
    FB_TRY(holdings);
    for (const QString &jobId : std::as_const(holdings->jobIds)) {
        const Result<bool> locked = JobTable(*m_connection).lock(jobId);
        FB_TRY(locked);
    }
    const Result<QList<JobCard>> cards = JobTable(*m_connection).cards(holdings->jobIds);
    FB_TRY(cards);

    Erasure erasure{.customerId = holdings->customerId};
    const Result<int> bookings = eraseBookings(*m_connection, *cards);
    FB_TRY(bookings);
    erasure.bookings = *bookings;
    const Result<int> lines = customers.eraseLedger(holdings->customerId, holdings->bookingIds);
    FB_TRY(lines);
    erasure.ledgerLines = *lines;
    FB_TRY(customers.eraseTexts(holdings->jobIds));
    FB_TRY(PhotoTable(*m_connection).removeOf(holdings->jobIds));
    for (const JobCard &card : *cards) {
        JobChange change;
        change.job = redacted(card.job);
        const bool photos = card.photos + card.receipts > 0;
        if (change.job == card.job && redacted(card.booking) == card.booking && !photos)
            continue; // nothing has come since the last time
        change.event.event = QStringLiteral("erased");
        sign(change, card.job, *who, now);
        FB_TRY(updateJob(*m_connection, change));
        erasure.photos += card.photos + card.receipts;
        ++erasure.jobs;
    }
    if (!holdings->customerId.isEmpty())
        FB_TRY(customers.markErased(holdings->customerId, who->name, now));
    FB_TRY(SearchTable(*m_connection).refresh(holdings->jobIds));
    FB_TRY(SettingTable(*m_connection).save(kErasing, QUuid::createUuid().toString(QUuid::WithoutBraces)));
    FB_TRY(transaction.commit());
    return erasure;
}

} // namespace fb
