// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "freshness.h"
#include "jobchoices.h"
#include "keptedits.h"
#include "location.h"
#include "person.h"
#include "run.h"
#include "searchtext.h"
#include "secret.h"
#include "timewindow.h"

#include <QDate>
#include <QObject>

#include <functional>
#include <memory>

namespace fb {

class PhotoService;

/// How an asynchronous question ends: exactly once, in the thread that asked, unless its context object is gone by then.
template<class T>
using Answer = std::function<void(Result<T>)>;

/// One day of one location, as the board shows it.
struct BoardDay {
    QDate date;
    Location location;
    TimeWindow window; ///< the day in the location's zone
    bool synced = false; ///< false: this day was never completely read from Square; it is not an empty day
    QList<JobCard> cards;
    QList<JobCard> carriedOver; ///< cars of earlier days that were checked in and are neither completed nor closed, oldest first
    Instant readAt{};
};

struct RunDetail {
    RunRecord run;
    QList<RunItem> items;
};

/// What the store looks like, for Settings and `store info`.
struct StoreFacts {
    QString backend; ///< "sqlite" or "postgresql"
    QString address;
    int schemaVersion = 0;
};

/// Everything the window reads from and writes to the job store. Lives in the GUI thread and never blocks it: questions go to the store thread and
/// answers come back as values. Also runs the board's poll (DESIGN.md §7): changes come as signals, row by row.
class ShopService : public QObject {
    Q_OBJECT

public:
    struct Settings {
        QString store; ///< address, as StoreAddress::parse() reads it
        Secret storePassword; ///< PostgreSQL, from the keychain; empty: none, or libpq knows it from elsewhere
        QString locationId; ///< empty: the stored one
        QString desk; ///< this computer's name; who acts in a store without people
        QString personId; ///< who is signed in at this desk already; empty: nobody
        milliseconds pollInterval{20'000};
        QString keptFile; ///< where texts are kept that could not be saved; empty: nowhere
    };

    ShopService(Settings settings, const Clock &clock, QObject *parent = nullptr);
    ~ShopService() override;

    /// Who acts at this desk: whoever is signed in; in a store without people the desk itself, which may do everything; else, and until
    /// the store has answered, nobody (Actor::nobody). The window greys out what checkAllowed(actor(), …) refuses; the store looks again at every edit.
    Actor actor() const;
    /// Whether the store has people, so that one must sign in. Known, as the actor is, after the first read of the store; false before.
    bool hasPeople() const;
    /// Whether the two above come from the store yet.
    bool knowsPeople() const;
    /// Signs somebody in instead of whoever was; see Store::signIn() for what is refused. Ends as Cancelled when signOut() came in between.
    void signIn(const QString &personId, Secret pin, QObject *context, Answer<Actor> answer);
    /// Nobody acts from now on. In a store without people nothing changes.
    void signOut();
    void addPerson(Person wanted, Secret pin, QObject *context, Answer<Person> answer);
    void changePerson(const QString &personId, PersonEdit edit, QObject *context, Answer<Person> answer);
    void setPin(const QString &personId, Secret pin, QObject *context, Answer<Person> answer);
    void personEvents(const QString &personId, QObject *context, Answer<QList<PersonEvent>> answer);

    void board(QDate date, QObject *context, Answer<BoardDay> answer);
    void job(const QString &jobId, QObject *context, Answer<JobDetail> answer);
    /// One staff edit, by whoever is signed in; @p expectedRevision is the one the user saw, 0 where the edit's own conditions are enough. An error leaves
    /// the job as it was; see Store::edit().
    void edit(const QString &jobId, JobEdit edit, std::int64_t expectedRevision, QObject *context, Answer<JobDetail> answer);
    /// Texts that edit() could not save, also in an earlier life of the program: each FieldsEdit that fails is kept on the disk before its answer comes, and
    /// forgotten when one of the same fields is saved.
    void keptEdits(QObject *context, Answer<QList<KeptEdit>> answer);
    void keepEdit(const QString &jobId, FieldsEdit edit);
    void forgetEdit(const QString &jobId, QStringList fields);
    void addWalkIn(WalkIn walkIn, QObject *context, Answer<JobDetail> answer);
    /// Jobs of all days of the desk's location, newest first; an empty query finds the newest. Of several questions only the last one is answered.
    void search(const QString &query, int most, QObject *context, Answer<JobSearch> answer);
    /// Bookings that may be the visit of a walk-in, see Store::linkSuggestions(); and the act of linking one.
    void linkSuggestions(const QString &jobId, QObject *context, Answer<QList<JobCard>> answer);
    void linkBooking(const QString &jobId, const QString &bookingId, QObject *context, Answer<JobDetail> answer);
    void checklistTemplates(QObject *context, Answer<QList<ChecklistTemplate>> answer);
    /// What to offer for the fields of a job: the customer's earlier vehicles, bays, technicians, services.
    void jobChoices(const QString &jobId, QObject *context, Answer<JobChoices> answer);
    void saveChecklistTemplate(ChecklistTemplate edited, QObject *context, Answer<ChecklistTemplate> answer);
    void people(QObject *context, Answer<QList<Person>> answer);
    void runs(int limit, QObject *context, Answer<QList<RunRecord>> answer);
    void run(const QString &runId, QObject *context, Answer<RunDetail> answer);
    /// The newest run of the desk's location, if there is one.
    void lastRun(QObject *context, Answer<std::optional<RunDetail>> answer);
    /// The desk's own: the one it was given, else the store's. Without an id when none was ever read from Square.
    void location(QObject *context, Answer<Location> answer);
    void locations(QObject *context, Answer<QList<Location>> answer);
    void facts(QObject *context, Answer<StoreFacts> answer);

    /// Photos and receipts, which have a thread of their own.
    PhotoService &photos();

    /// Pauses the poll while nobody can see it, and fetches once when somebody can again.
    void setWindowVisible(bool visible);
    /// Polls now (Retry); does nothing while a poll is under way.
    void pollNow();
    void setPollInterval(milliseconds interval);

    /// When the last poll came back well, and what the last one failed with since.
    std::optional<Instant> lastPollAt() const;
    std::optional<Error> pollError() const;

Q_SIGNALS:
    /// Somebody signed in or out, got another role, or the store has its first people.
    void actorChanged(const fb::Actor &actor);
    /// People were added or changed, here or elsewhere: read them again.
    void peopleChanged();
    /// Rows that changed since the last poll, as they are now; each belongs on the board of its day and location, or no longer.
    void cardsChanged(const QList<fb::JobCard> &cards);
    /// After each poll, good or bad; ask lastPollAt() and pollError().
    void polled();
    /// How the sources stand in the store, after each good poll.
    void statesRead(const QList<fb::SyncState> &states, bool runActive);
    /// A run was tried since the poll before, here, at another desk or from the command line.
    void runsChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace fb
