// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopservice.h"
#include "store.h"

namespace fb {

/// A connection as the window's desks have it: in the thread that asks, ended by @p interrupt.
Result<std::unique_ptr<Store>> openDeskStore(const ShopService::Settings &settings, const std::shared_ptr<StoreInterrupt> &interrupt);

/// The window's store connection. Lives in the store thread; every question is answered as a value. Opens the store when first asked and again
/// after it was lost.
class StoreDesk {
public:
    /// @param interrupt ends what it asks the store, from another thread; may be null
    StoreDesk(ShopService::Settings settings, const Clock &clock, std::shared_ptr<StoreInterrupt> interrupt = {});

    /// Who makes the edits; until then it is the desk itself, or nobody in a store with people.
    void setActor(Actor actor) { m_actor = std::move(actor); }

    /// Who acts at this desk, as the store sees them.
    struct Standing {
        bool hasPeople = false;
        Actor actor;
        bool operator==(const Standing &) const = default;
    };
    /// Reads it again: roles change, people leave.
    Result<Standing> standing();
    Result<Standing> signIn(const QString &personId, const Secret &pin);
    void signOut();

    Result<BoardDay> board(QDate date);
    Result<JobDetail> job(const QString &jobId);
    Result<JobDetail> edit(const QString &jobId, const JobEdit &edit, std::int64_t expectedRevision);
    /// Texts that edit() could not save; see KeptEdits.
    QList<KeptEdit> keptEdits() const { return m_kept.all(); }
    void keepEdit(const QString &jobId, const FieldsEdit &edit) { m_kept.keep(jobId, edit, m_clock.now()); }
    void forgetEdit(const QString &jobId, const QStringList &fields) { m_kept.forget(jobId, fields); }
    Result<JobDetail> addWalkIn(const WalkIn &walkIn);
    Result<JobSearch> search(const QString &query, int most);
    /// One portion of what the search index lacks. @return how much it was
    Result<int> indexSearch();
    Result<QList<JobCard>> linkSuggestions(const QString &jobId);
    Result<JobDetail> linkBooking(const QString &jobId, const QString &bookingId);
    /// Writes everything held about a customer into a new or empty directory, from then on only its owner's: customer.json, and photos/ with the photos.
    /// All or nothing. @return the document. Invalid when something is there already, Setup when it can't be written
    Result<Json> exportCustomer(const QString &id, const QString &directory);
    /// What eraseCustomer() would come to; Forbidden for those who may not.
    Result<Erasure> erasureOf(const QString &id);
    Result<Erasure> eraseCustomer(const QString &id);
    Result<QList<ChecklistTemplate>> checklistTemplates();
    Result<JobChoices> jobChoices(const QString &jobId);
    Result<ChecklistTemplate> saveChecklistTemplate(const ChecklistTemplate &edited);
    Result<QList<Person>> people();
    Result<Person> addPerson(const Person &wanted, const Secret &pin);
    Result<Person> changePerson(const QString &personId, const PersonEdit &edit);
    Result<Person> setPin(const QString &personId, const Secret &pin);
    Result<QList<PersonEvent>> personEvents(const QString &personId);
    Result<QList<RunRecord>> runs(int limit);
    Result<RunDetail> run(const QString &runId);
    /// The newest run of this desk's location.
    Result<std::optional<RunDetail>> lastRun();
    /// This desk's own; UTC and no name before any was read from Square.
    Result<Location> location();
    Result<QList<Location>> locations();
    Result<StoreFacts> facts();

    struct News {
        QList<JobCard> cards;
        QList<SyncState> states;
        bool runActive = false;
        bool people = false; ///< people changed
        Standing standing;
        bool more = false; ///< there is more than one batch of changes; ask again
    };
    Result<News> poll();

private:
    Result<JobDetail> write(const QString &jobId, const JobEdit &edit, std::int64_t expectedRevision);
    Result<Store *> store();
    /// Asks the store, or says why it isn't open.
    template<class Question>
    std::invoke_result_t<Question, Store &> with(Question question)
    {
        const Result<Store *> store = this->store();
        if (!store)
            return std::unexpected(store.error());
        return question(**store);
    }

    ShopService::Settings m_settings;
    KeptEdits m_kept;
    Actor m_actor;
    std::optional<Standing> m_standing; ///< nothing: not read yet, or people changed since
    const Clock &m_clock;
    std::shared_ptr<StoreInterrupt> m_interrupt;
    std::unique_ptr<Store> m_store;
    std::optional<FeedPosition> m_position;
};

} // namespace fb
