// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the store that the engine uses: single flight, applying a plan, the outcome of a run.
#include "bookingtable.h"
#include "changetable.h"
#include "customertable.h"
#include "jobtable.h"
#include "journaltable.h"
#include "leasetable.h"
#include "runitemtable.h"
#include "runtable.h"
#include "searchtable.h"
#include "statuseventtable.h"
#include "store.h"
#include "storeerror.h"
#include "syncstatetable.h"
#include "teammembertable.h"
#include "transaction.h"
#include "tryresult.h"

#include <QMap>
#include <QSet>

namespace fb {

Result<std::expected<Fence, LeaseHolder>> Store::acquireLease(const RunRecord &run)
{
    if (run.runId.isEmpty())
        return storeFailure(ErrorKind::Invalid, QStringLiteral("A run without an id cannot take the lease"));
    LeaseTable leases(*m_connection);
    RunTable runs(*m_connection);
    Transaction transaction(*m_connection);
    FB_TRY(transaction.begin());
    const Result<LeaseTable::Lease> lease = leases.lock(run.source);
    FB_TRY(lease);
    // Ours already: the commit of an earlier try went through, but its answer was lost.
    if (lease->holder.runId == run.runId)
        return std::expected<Fence, LeaseHolder>(Fence{run.source, lease->holder.token});
    if (lease->isLive())
        return std::expected<Fence, LeaseHolder>(std::unexpected(lease->holder));
    if (!lease->holder.runId.isEmpty())
        FB_TRY(runs.interrupt(lease->holder.runId));
    const Result<std::int64_t> token = leases.take(*lease, run);
    FB_TRY(token);
    FB_TRY(runs.start(run));
    FB_TRY(transaction.commit());
    return std::expected<Fence, LeaseHolder>(Fence{run.source, *token});
}

Result<void> Store::heartbeat(const Fence &fence)
{
    Transaction transaction(*m_connection);
    FB_TRY(transaction.begin());
    FB_TRY(LeaseTable(*m_connection).beat(fence));
    return transaction.commit();
}

Result<std::optional<LeaseHolder>> Store::leaseHolder(const QString &source)
{
    FB_TRY(m_connection->ready());
    const Result<std::optional<LeaseTable::Lease>> lease = LeaseTable(*m_connection).find(source);
    FB_TRY(lease);
    return *lease && (*lease)->isLive() ? std::optional((*lease)->holder) : std::nullopt;
}

Result<SyncState> Store::syncState(const QString &source, const QString &locationId)
{
    FB_TRY(m_connection->ready());
    Result<std::optional<SyncState>> state = SyncStateTable(*m_connection).find(source, locationId);
    FB_TRY(state);
    if (*state)
        return std::move(**state);
    SyncState none;
    none.source = source;
    none.locationId = locationId;
    return none;
}

Result<QList<Agreement>> Store::agreements(const QString &merchantId, const QString &locationId, const TimeWindow &window)
{
    FB_TRY(m_connection->ready());
    return JournalTable(*m_connection).inWindow(merchantId, locationId, window);
}

Result<QList<Booking>> Store::localBookings(const QString &merchantId, const QStringList &ids)
{
    FB_TRY(m_connection->ready());
    return BookingTable(*m_connection).withIds(merchantId, ids);
}

namespace {
/// Which rows of an apply() belong to one merchant: in practice all of them.
struct MerchantRows {
    QStringList created;
    QStringList changed;
};

/// The bookings to save, each key once (the last wins): one statement must not meet a row twice.
QList<const Booking *> bookingsToSave(const QList<Step> &steps)
{
    QHash<std::pair<QString, QString>, qsizetype> places;
    QList<const Booking *> bookings;
    for (const Step &step : steps) {
        if (step.action != StepAction::Create && step.action != StepAction::Update && step.action != StepAction::Cancel)
            continue;
        const std::pair key(step.booking.merchantId, step.booking.bookingId);
        if (const auto place = places.constFind(key); place != places.constEnd()) {
            bookings[*place] = &step.booking;
            continue;
        }
        places.insert(key, bookings.size());
        bookings.push_back(&step.booking);
    }
    return bookings;
}

/// The steps without what is known of customers who asked to be forgotten.
Result<QList<Step>> withoutErased(StoreConnection &connection, const QList<Step> &planned)
{
    QSet<QString> customers;
    for (const Step &step : planned)
        customers.insert(step.booking.customerId);
    customers.remove(QString());
    if (customers.isEmpty())
        return planned;
    const Result<QSet<QString>> erased = CustomerTable(connection).erased(QStringList(customers.begin(), customers.end()));
    FB_TRY(erased);
    if (erased->isEmpty())
        return planned;
    QList<Step> steps = planned;
    for (Step &step : steps)
        redact(step, *erased);
    return steps;
}

/// What searches find of new jobs, made from the bookings at hand: a first run of thousands need not read them back.
Result<void> writeTexts(StoreConnection &connection, const QHash<QString, QString> &newJobs, const QList<const Booking *> &bookings)
{
    if (newJobs.isEmpty())
        return {};
    const Result<QList<TeamMember>> team = TeamMemberTable(connection).all();
    FB_TRY(team);
    QHash<QString, QString> technicians;
    for (const TeamMember &member : *team)
        technicians.insert(member.teamMemberId, member.displayName);
    QHash<QString, const Booking *> byId;
    for (const Booking *booking : bookings)
        byId.insert(booking->bookingId, booking);
    QList<JobCard> cards;
    cards.reserve(newJobs.size());
    for (auto it = newJobs.constBegin(); it != newJobs.constEnd(); ++it) {
        JobCard card;
        card.job.jobId = it.key();
        card.job.bookingId = it.value();
        card.booking = *byId.value(it.value());
        card.technician = technicians.value(card.booking.teamMemberId);
        cards.push_back(std::move(card));
    }
    return SearchTable(connection).add(cards);
}
} // namespace

Result<void> Store::apply(const Fence &fence, const QString &runId, const QList<Step> &planned, Instant now, const QString &createdBy)
{
    Transaction transaction(*m_connection);
    FB_TRY(transaction.begin());
    FB_TRY(LeaseTable(*m_connection).beat(fence));
    // Under the lease, which erasing takes as well: a run that planned before it brings nothing back.
    const Result<QList<Step>> allowed = withoutErased(*m_connection, planned);
    FB_TRY(allowed);
    const QList<Step> &steps = *allowed;
    const QList<const Booking *> bookings = bookingsToSave(steps);
    for (const Booking *booking : bookings) {
        if (booking->merchantId.isEmpty() || booking->bookingId.isEmpty())
            return storeFailure(ErrorKind::Invalid, QStringLiteral("A plan contains a booking without merchant or id"));
    }

    const Result<QStringList> saved = BookingTable(*m_connection).save(bookings);
    FB_TRY(saved);
    const QSet<QString> different(saved->begin(), saved->end());
    QList<const Booking *> agreed;
    QMap<QString, MerchantRows> merchants;
    for (const Booking *booking : bookings) {
        if (different.contains(m_connection->dialect().text(booking->bookingId))) {
            agreed.push_back(booking);
            merchants[booking->merchantId].changed.push_back(booking->bookingId);
        }
    }
    for (const Step &step : steps) {
        if (step.action == StepAction::Create)
            merchants[step.booking.merchantId].created.push_back(step.booking.bookingId);
    }

    JobTable jobs(*m_connection);
    ChangeTable feed(*m_connection);
    for (auto it = merchants.constBegin(); it != merchants.constEnd(); ++it) {
        const Result<QHash<QString, QString>> made = jobs.insertNew(it.key(), it->created, createdBy, now);
        FB_TRY(made);
        const QStringList newJobs = made->keys();
        FB_TRY(StatusEventTable(*m_connection).addCreated(newJobs, createdBy, now));
        FB_TRY(feed.add(QStringLiteral("created"), newJobs, now));
        FB_TRY(writeTexts(*m_connection, *made, bookings));
        // The rest changed under a job that was there: what a first run of thousands of creates need not ask for.
        const QSet<QString> created(it->created.begin(), it->created.end());
        QStringList known;
        for (const QString &id : it->changed) {
            if (newJobs.size() != it->created.size() || !created.contains(id))
                known.push_back(id);
        }
        if (known.isEmpty())
            continue;
        Result<QStringList> touched = jobs.ofBookings(it.key(), known);
        FB_TRY(touched);
        const QSet<QString> said(newJobs.begin(), newJobs.end());
        touched->removeIf([&said](const QString &jobId) { return said.contains(jobId); });
        FB_TRY(feed.add(QStringLiteral("booking"), *touched, now));
        FB_TRY(SearchTable(*m_connection).refresh(*touched));
    }
    QSet<QString> unsettled;
    for (const Step &step : steps) {
        if (!step.settled)
            unsettled.insert(step.bookingId);
    }
    FB_TRY(JournalTable(*m_connection).agree(agreed, unsettled));

    QList<const Step *> ledger;
    for (const Step &step : steps) {
        if (step.action != StepAction::Skip)
            ledger.push_back(&step);
    }
    FB_TRY(RunItemTable(*m_connection).add(runId, ledger));
    return transaction.commit();
}

Result<void> Store::markCustomersCached(const Fence &fence, const QString &merchantId, const QStringList &customerIds, Instant at)
{
    Transaction transaction(*m_connection);
    FB_TRY(transaction.begin());
    FB_TRY(LeaseTable(*m_connection).beat(fence));
    if (!customerIds.isEmpty())
        FB_TRY(BookingTable(*m_connection).markCustomersCached(merchantId, customerIds, at));
    return transaction.commit();
}

Result<void> Store::finishRun(const Fence &fence, const RunRecord &run, const std::optional<SyncState> &state)
{
    Transaction transaction(*m_connection);
    FB_TRY(transaction.begin());
    FB_TRY(LeaseTable(*m_connection).giveBack(fence));
    FB_TRY(RunTable(*m_connection).finish(run));
    if (state)
        FB_TRY(SyncStateTable(*m_connection).save(*state, run.endedAt.value_or(run.startedAt)));
    return transaction.commit();
}

Result<void> Store::keepAway(const QString &source, const QString &locationId, Instant until)
{
    Transaction transaction(*m_connection);
    FB_TRY(transaction.begin());
    FB_TRY(SyncStateTable(*m_connection).keepAway(source, locationId, until));
    return transaction.commit();
}

Result<void> Store::setPaused(const QString &source, const QString &locationId, const QString &by, std::optional<Instant> at)
{
    Transaction transaction(*m_connection);
    FB_TRY(transaction.begin());
    FB_TRY(SyncStateTable(*m_connection).setPaused(source, locationId, by, at));
    return transaction.commit();
}

} // namespace fb
