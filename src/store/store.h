// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "customerdata.h"
#include "freshness.h"
#include "jobchoices.h"
#include "location.h"
#include "person.h"
#include "run.h"
#include "searchtext.h"
#include "secret.h"
#include "storeaddress.h"

#include <QHash>

#include <functional>
#include <memory>

namespace fb {

class StoreConnection;
class StoreInterrupt;

/// How a connection is opened.
struct StoreOptions {
    bool readOnly = false; ///< never creates or migrates; a store that would need it is refused
    bool durable = true; ///< SQLite: synchronous=FULL (staff) or NORMAL (reconcile, which can be run again)
    Secret password; ///< PostgreSQL, from the keychain; empty: PGPASSFILE or PGPASSWORD decide
    std::shared_ptr<StoreInterrupt> interrupt; ///< ends what the store is doing, from another thread; may be null
    /// For tests: asked before each statement; true makes that statement fail with Storage instead of running. Null in production.
    std::function<bool(const QString &sql)> fault;
};

/// Who may write as the engine right now. The token grows with each holder; a write with an old one is refused with Conflict.
struct Fence {
    QString source;
    std::int64_t token = 0;
};

/// Who holds the lease of a source.
struct LeaseHolder {
    QString runId;
    QString locationId;
    TimeWindow window;
    std::int64_t token = 0;
    bool operator==(const LeaseHolder &) const = default;
};

/// Where a reader of the change feed stands. Starts at "everything that is committed now".
struct FeedPosition {
    std::int64_t transaction = 0; ///< PostgreSQL: transaction id; SQLite: 0
    std::int64_t id = 0;
    bool operator==(const FeedPosition &) const = default;
};

/// What one poll brought: the jobs that changed since the position, and how the sources stand.
struct FeedBatch {
    FeedPosition position;
    QStringList jobIds; ///< each once; re-read these rows
    QList<SyncState> states;
    std::optional<LeaseHolder> running; ///< a live lease
    bool people = false; ///< people or their roles changed
    bool more = false; ///< the batch is full (10,000 changes): poll again from its position
};

struct StoreCounts {
    std::int64_t bookings = 0, jobs = 0, statusEvents = 0, runs = 0, runItems = 0, changes = 0, people = 0;
};

/// The shop's job store. The only room with SQL. One object belongs to one thread; each call is one short transaction or none.
/// Errors: Storage (busy, unreachable: worth retrying), Setup (newer, corrupt, read-only, full, not migrated), NotFound, Conflict, Invalid.
/// A lost PostgreSQL connection is reopened by the next call.
class Store {
public:
    /// Opens the store. A missing SQLite file is created and migrated (not when readOnly); an SQLite file of an older version is migrated after a
    /// backup beside it; a PostgreSQL schema is only ever changed by migrate().
    static Result<std::unique_ptr<Store>> open(const StoreAddress &address, StoreOptions options = {});
    /// Creates or upgrades the schema. @return the schema version now
    static Result<int> migrate(const StoreAddress &address, StoreOptions options = {});
    ~Store();

    const StoreAddress &address() const;
    int schemaVersion() const;
    Result<StoreCounts> counts();

    // Settings and what Square told about itself
    Result<std::optional<QString>> setting(const QString &key);
    Result<void> setSetting(const QString &key, const QString &value);
    Result<QList<Location>> locations();
    Result<void> saveLocations(const QList<Location> &locations);
    Result<QList<TeamMember>> teamMembers();
    Result<void> saveTeamMembers(const QList<TeamMember> &members);
    /// Those variation ids that are known; an id Square doesn't know has an empty name.
    Result<QHash<QString, CatalogService>> services(const QStringList &variationIds);
    /// By variation id; what is there is replaced.
    Result<void> saveServices(const QHash<QString, CatalogService> &services, Instant at);

    // Single flight
    /// Takes the lease of a source, when it is free, expired (60 s without heartbeat) or its holder died on this computer; then the dead holder's run
    /// is recorded as interrupted, and the new run is recorded as started, in the same transaction.
    /// @return the fence, or the live holder. Time is the store's (the server's on PostgreSQL).
    Result<std::expected<Fence, LeaseHolder>> acquireLease(const RunRecord &run);
    /// Conflict when somebody else has taken the lease meanwhile.
    Result<void> heartbeat(const Fence &fence);
    /// The live holder, if any.
    Result<std::optional<LeaseHolder>> leaseHolder(const QString &source);

    // Reconcile
    Result<SyncState> syncState(const QString &source, const QString &locationId);
    /// What was agreed on about the bookings of a location that start in the window.
    Result<QList<Agreement>> agreements(const QString &merchantId, const QString &locationId, const TimeWindow &window);
    /// The bookings of a merchant with these ids, as far as they are known, each once.
    Result<QList<Booking>> localBookings(const QString &merchantId, const QStringList &ids);
    /// Applies steps in one transaction: bookings, new jobs (created by @p createdBy, with their first status event), journal, ledger, change feed. Skip steps
    /// write nothing; Error and Refuse only go to the ledger. A fence that is no longer ours → Conflict, nothing written.
    Result<void> apply(const Fence &fence, const QString &runId, const QList<Step> &steps, Instant now, const QString &createdBy);
    /// Notes that Square answered for these customers at @p at, without changing anything else.
    Result<void> markCustomersCached(const Fence &fence, const QString &merchantId, const QStringList &customerIds, Instant at);
    /// Records the outcome and the state of the source, and gives the lease back, in one transaction.
    /// @param state nothing: the run says nothing about the source, whose state stays as it is
    Result<void> finishRun(const Fence &fence, const RunRecord &run, const std::optional<SyncState> &state);
    /// The source is not to be asked before @p until, whoever asks. Needs no lease: it holds for those who have none, too.
    Result<void> keepAway(const QString &source, const QString &locationId, Instant until);
    /// Who paused the schedule and when; nothing resumes it.
    Result<void> setPaused(const QString &source, const QString &locationId, const QString &by, std::optional<Instant> at);

    // History
    /// The newest ones first. @param locationId empty: of all locations
    Result<QList<RunRecord>> runs(int limit, const QString &locationId = {});
    Result<std::optional<RunRecord>> run(const QString &runId);
    Result<QList<RunItem>> runItems(const QString &runId);

    // The board
    Result<QList<JobCard>> board(const QString &locationId, const TimeWindow &window);
    Result<QList<JobCard>> jobs(const QStringList &jobIds);
    /// By job id, else by booking id.
    Result<std::optional<JobCard>> job(const QString &id);
    /// Cars of earlier days that were checked in and are neither completed nor closed, oldest first.
    Result<QList<JobCard>> carriedOver(const QString &locationId, Instant before);
    /// Everything about one job, by job id, else by booking id. Its parts are read one after the other: what changes in between comes with the next poll.
    Result<std::optional<JobDetail>> detail(const QString &id, Instant now);

    // Search
    /// Jobs of all days that @p query finds (searchtext.h), at most @p most, newest first; an empty query finds the newest.
    /// @param locationId empty: everywhere
    Result<JobSearch> search(const QString &query, const QString &locationId, int most);
    /// Writes at most @p most search texts that an upgrade made necessary, else brings so many into the index of an SQLite store. Searches find all without it,
    /// but slowly, and the first one waits for the texts. @return how many; 0: none was waiting
    Result<int> indexSearch(int most);

    // The shop's work. Each edit is one transaction: the person and the job are read and locked, decide() says what comes of it, rows, history entry and
    // change feed are written. Durable when it returns.
    /// @param expectedRevision what the user saw; 0: whatever it is now, each edit's own conditions are enough
    /// @return the job as it is now. Errors of decide(); Conflict when the job has another revision; Forbidden when the store has people and @p actor is
    /// none of them, or no longer active; Cancelled when the connection was interrupted
    Result<JobDetail> edit(const QString &jobId, const JobEdit &edit, std::int64_t expectedRevision, const Actor &actor, Instant now);
    /// A job without a booking. The same id again answers with the job that is there.
    Result<JobDetail> addWalkIn(const WalkIn &walkIn, const Actor &actor, Instant now);
    // What photos consist of. Bytes come first, then the photo by edit(): no photo is ever without them.
    /// Keeps the content of a photo, once; durable when it returns. Setup when the disk is full.
    Result<void> putPhoto(const Picture &picture, Instant now);
    /// NotFound when it is missing, Setup when it is damaged.
    Result<QByteArray> photoBytes(const Photo &photo);
    Result<QByteArray> photoPreview(const Photo &photo);
    /// Removes contents without a photo that were put more than an hour before @p now, and what a writer that died left behind. @return how many contents
    Result<int> sweepPhotos(Instant now);
    /// Removes those of these contents that no photo uses any more. @return how many
    Result<int> discardPhotos(const QStringList &hashes);
    /// Bookings that may be the visit of a walk-in, the likeliest first. See linkCandidates().
    Result<QList<JobCard>> linkSuggestions(const QString &jobId);
    /// A walk-in's job takes over a booking; the untouched job that the booking had is merged into it. Once more is no second time. See decideLink().
    /// @param bookingId or the id of the booking's own job
    Result<JobDetail> linkBooking(const QString &jobId, const QString &bookingId, const Actor &actor, Instant now);
    /// The checklists that new check-ins get.
    Result<QList<ChecklistTemplate>> checklistTemplates();
    /// What to offer for the fields of a job; a job that isn't there has nothing of its own.
    Result<JobChoices> jobChoices(const QString &jobId);
    /// Makes a new version of one; without items it is switched off. Conflict when @p edited isn't made from the current version.
    Result<ChecklistTemplate> saveChecklistTemplate(const ChecklistTemplate &edited, const Actor &actor, Instant now);

    // A customer's data. The customer is named by Square's customer id, or by the id of a job or booking of theirs. A job stands for all that have its
    // customer id, or, without one, for itself; walk-ins with the phone of any of these belong to them.
    /// NotFound, or Forbidden.
    Result<CustomerData> customerData(const QString &id, const Actor &actor, Instant now);
    /// Blanks what redacted() names, in bookings, jobs, their history and the ledger, and removes the photos. Later runs keep it blank. Done again it only
    /// blanks what has come since. Who dies after the rows were written leaves files to be removed: whoever opens the store to write removes them.
    Result<Erasure> eraseCustomer(const QString &id, const Actor &actor, Instant now);
    /// Customers whose data were erased.
    Result<QSet<QString>> erasedCustomers();

    // People
    Result<QList<Person>> people();
    Result<bool> hasPeople();
    /// Adds somebody, with a PIN or (empty) without one yet. See decideNewPerson().
    Result<Person> addPerson(const Person &wanted, const Secret &pin, const Actor &actor, Instant now);
    /// See decidePerson().
    Result<Person> changePerson(const QString &personId, const PersonEdit &edit, const Actor &actor, Instant now);
    /// A new PIN, which also ends a lock-out. Admins only.
    Result<Person> setPin(const QString &personId, const Secret &pin, const Actor &actor, Instant now);
    /// The way back in for an active admin who forgot the PIN: nobody needs to be signed in, it is recorded as "recovered". @p actor: whose shell it was
    Result<Person> recoverPin(const QString &idOrName, const Secret &pin, const Actor &actor, Instant now);
    /// Checks a PIN. The attempt is counted, for all desks, before it is checked; five wrong ones in a row lock the person out, see lockAfter().
    /// @return Forbidden: wrong, or (with retryAt) locked out. Unknown and inactive people and those without a PIN get the same answer in the same time.
    Result<Actor> signIn(const QString &idOrName, const Secret &pin, const QString &desk, Instant now);
    /// What happened to somebody, oldest first.
    Result<QList<PersonEvent>> personEvents(const QString &personId);
    /// Who acts, with the role the store has for them now. Without people in the store everybody is welcome.
    /// @return Forbidden when the store has people and @p claimed is none of them, or no longer active
    Result<Actor> identify(const Actor &claimed);

    // The change feed
    Result<FeedPosition> feedPosition();
    /// One small query, whatever the size of the store.
    Result<FeedBatch> poll(const FeedPosition &since);

private:
    Result<void> closeDead(RunRecord &run);
    /// A store without jobs has the search texts of all of them.
    Result<void> beginSearch();
    /// Writes the search texts of a store whose texts are of another format, or of none, in transactions of a thousand jobs.
    Result<void> fillSearch();
    /// Goes on with that for at most @p most jobs, wherever it was left, by whomever. @return how many; 0: all are written
    Result<int> fillSearchPortion(int most);
    /// Within a transaction: keeps the content of a photo in the store until it ends. Conflict when it isn't there.
    Result<void> holdPhoto(const Photo &photo);
    /// eraseCustomer() within its transaction.
    Result<Erasure> eraseRows(const QString &id, const Actor &actor, Instant now);
    /// What follows an erasure outside its transaction, where one is waiting for it. A failure is logged and waits for the next one who opens the store.
    void completeErasure();
    Result<void> removeErased();
    Result<void> discardUnusedPhotos();
    /// Hashes of the contents that no photo uses and that were put before @p before.
    Result<QStringList> unusedPhotos(Instant before);
    explicit Store(std::unique_ptr<StoreConnection> connection);
    std::unique_ptr<StoreConnection> m_connection;
    bool m_searchIsFilled = false; ///< as far as is known
};

} // namespace fb
