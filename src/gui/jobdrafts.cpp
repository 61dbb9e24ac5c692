// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobdrafts.h"

#include "jobtext.h"
#include "textformat.h"

#include <algorithm>

namespace fb {

namespace {

constexpr seconds kRest{1}; ///< without a key: what was typed is saved

QStringList namesOf(ShopField field)
{
    switch (field) {
    case ShopField::Vehicle: return {QStringLiteral("year"), QStringLiteral("make"), QStringLiteral("model")};
    case ShopField::Plate: return {QStringLiteral("plate")};
    case ShopField::Color: return {QStringLiteral("color")};
    case ShopField::Bay: return {QStringLiteral("bay")};
    case ShopField::KeyTag: return {QStringLiteral("keyTag")};
    case ShopField::Technician: return {QStringLiteral("technician")};
    case ShopField::Notes: return {QStringLiteral("notes")};
    }
    return {};
}

FieldsEdit editOf(ShopField field, const Draft &draft)
{
    if (field != ShopField::Vehicle)
        return {{FieldEdit{namesOf(field).first(), draft.text, draft.base}}};
    const Vehicle typed = vehicleFromText(draft.text);
    return {{FieldEdit{QStringLiteral("year"), typed.year, draft.baseVehicle.year}, FieldEdit{QStringLiteral("make"), typed.make, draft.baseVehicle.make},
             FieldEdit{QStringLiteral("model"), typed.model, draft.baseVehicle.model}}};
}

bool wasErased(const JobDetail &job, Instant since)
{
    return std::any_of(job.history.begin(), job.history.end(),
                       [since](const StatusEvent &event) { return event.event == u"erased" && event.changedAt >= since; });
}

/// Whether a text is saved while somebody may still be typing it. A name that is one of several is only itself as a whole: it waits until the field is left.
bool savesByRest(ShopField field) { return field != ShopField::Bay && field != ShopField::Technician; }

/// Whether trying again may help: the store didn't answer.
bool canHeal(const Draft &draft) { return draft.state == Draft::State::Failed && draft.error && exitCode(draft.error->kind) == 1; }

/// What the store would make of the text.
QString kept(ShopField field, const QString &text)
{
    if (field == ShopField::Vehicle)
        return text.simplified();
    return normalized(*textField(namesOf(field).first()), text);
}

} // namespace

JobDrafts::JobDrafts(JobController &controller, QObject *parent)
    : QObject(parent)
    , m_controller(&controller)
{
    m_jobs.insert(m_jobId, {});
    for (const ShopField field : kShopFields) {
        QTimer &timer = m_timers.at(static_cast<std::size_t>(field));
        timer.setSingleShot(true);
        timer.setInterval(kRest);
        connect(&timer, &QTimer::timeout, this, [this, field] { commit(field); });
    }
    connect(&controller, &JobController::closing, this, &JobDrafts::commitAll);
    ShopService &shop = controller.shop();
    shop.keptEdits(this, [this](const Result<QList<KeptEdit>> &kept) {
        if (!kept)
            return;
        for (const KeptEdit &edit : *kept)
            m_kept[edit.jobId].push_back(edit);
        const QStringList jobIds = m_kept.keys();
        for (const QString &jobId : jobIds)
            forgetErased(jobId);
        if (m_kept.contains(m_jobId) && m_controller && m_controller->stored())
            restore(*m_controller->stored(), [](ShopField) { return false; });
    });
    connect(&shop, &ShopService::cardsChanged, this, [this](const QList<JobCard> &cards) {
        for (const JobCard &card : cards) {
            if (m_kept.contains(card.job.jobId))
                forgetErased(card.job.jobId);
        }
    });
    // The store is back: what it could not take is offered again.
    connect(&controller.shop(), &ShopService::polled, this, [this, shop = &controller.shop()] {
        if (!shop->pollError())
            saveAgain();
    });
}

QString JobDrafts::text(const Job &job, ShopField field)
{
    switch (field) {
    case ShopField::Vehicle: return job.vehicle();
    case ShopField::Plate: return job.vehiclePlate;
    case ShopField::Color: return job.vehicleColor;
    case ShopField::Bay: return job.bay;
    case ShopField::KeyTag: return job.keyTag;
    case ShopField::Technician: return job.technician;
    case ShopField::Notes: return job.notes;
    }
    return {};
}

QString JobDrafts::name(ShopField field) { return field == ShopField::Vehicle ? JobText::tr("Vehicle") : JobText::field(namesOf(field).first()); }

void JobDrafts::open(const QString &jobId)
{
    if (jobId == m_jobId)
        return;
    commitAll();
    if (!hasUnsaved())
        m_jobs.remove(m_jobId);
    m_jobId = jobId;
    if (!m_jobs.contains(jobId))
        m_jobs.insert(jobId, {});
    for (const ShopField field : kShopFields)
        Q_EMIT changed(field);
}

void JobDrafts::rebase(Draft &draft, ShopField field, const Job &job)
{
    draft.base = text(job, field);
    draft.baseVehicle = {job.vehicleYear, job.vehicleMake, job.vehicleModel};
}

void JobDrafts::readTheirs(Draft &draft, ShopField field, const JobDetail &detail)
{
    draft.theirs = text(detail.card.job, field);
    const QStringList names = namesOf(field);
    for (auto event = detail.history.rbegin(); event != detail.history.rend(); ++event) {
        const bool mine = std::any_of(event->changes.begin(), event->changes.end(), [&](const FieldChange &change) { return names.contains(change.field); });
        if (!mine || event->event != u"fields")
            continue;
        draft.theirName = event->changedBy;
        draft.theirAt = event->changedAt;
        return;
    }
}

void JobDrafts::adopt(const std::function<bool(ShopField)> &isInUse)
{
    const std::optional<JobDetail> &stored = m_controller->stored();
    if (!stored || stored->card.job.jobId != m_jobId)
        return;
    restore(*stored, isInUse);
    for (const ShopField field : kShopFields) {
        Draft &draft = at(field);
        if (draft.state == Draft::State::Conflict) {
            readTheirs(draft, field, *stored);
            if (draft.theirs == kept(field, draft.text)) { // both wanted the same
                draft.state = Draft::State::Clean;
                forget(field);
            }
        }
        if (draft.isUnsaved() || isInUse(field)) {
            Q_EMIT changed(field);
            continue;
        }
        if (draft.state == Draft::State::Saved && draft.base != text(stored->card.job, field))
            draft.state = Draft::State::Clean; // what was saved here is what stands there no longer
        rebase(draft, field, stored->card.job);
        draft.text = draft.base;
        Q_EMIT changed(field);
    }
}

void JobDrafts::type(ShopField field, const QString &text)
{
    Draft &draft = at(field);
    if (text == draft.text)
        return;
    draft.text = text;
    if (draft.state != Draft::State::Saving && draft.state != Draft::State::Conflict)
        draft.state = Draft::State::Typed;
    draft.told = false;
    if (savesByRest(field))
        m_timers.at(static_cast<std::size_t>(field)).start();
    Q_EMIT changed(field);
}

void JobDrafts::commit(ShopField field)
{
    m_timers.at(static_cast<std::size_t>(field)).stop();
    save(m_jobId, field);
}

void JobDrafts::save(const QString &jobId, ShopField field)
{
    const auto found = m_jobs.find(jobId);
    if (!m_controller || jobId.isEmpty() || found == m_jobs.end())
        return;
    Draft &draft = found->at(static_cast<std::size_t>(field));
    if (draft.state == Draft::State::Conflict)
        m_controller->shop().keepEdit(jobId, editOf(field, draft));
    if (draft.state == Draft::State::Saving && draft.text != draft.sent && !std::exchange(draft.again, true)) {
        Draft rest = draft; // kept until its turn comes, in case the program ends before
        rest.base = draft.sent;
        rest.baseVehicle = vehicleFromText(draft.sent);
        m_controller->shop().keepEdit(jobId, editOf(field, rest));
    }
    if (draft.state != Draft::State::Typed && draft.state != Draft::State::Failed)
        return;
    if (!isOpen(jobId) && draft.state == Draft::State::Failed && !canHeal(draft))
        return; // it would only fail again
    if (kept(field, draft.text) == draft.base) { // typed and taken back
        draft.state = Draft::State::Clean;
        m_controller->shop().forgetEdit(jobId, namesOf(field));
        if (jobId == m_jobId)
            Q_EMIT changed(field);
        return;
    }
    if (isOpen(jobId) && !m_controller->stored()) // nothing to edit on yet: the text waits
        return;
    send(jobId, field);
}

void JobDrafts::send(const QString &jobId, ShopField field)
{
    Draft &draft = m_jobs.find(jobId)->at(static_cast<std::size_t>(field));
    draft.state = Draft::State::Saving;
    draft.sent = draft.text;
    draft.again = false;
    draft.error.reset();
    const FieldsEdit edit = editOf(field, draft);
    if (jobId == m_jobId)
        Q_EMIT changed(field);
    const auto done = [self = QPointer<JobDrafts>(this), jobId, field](const Result<JobDetail> &answer) {
        if (self)
            self->answered(jobId, field, answer);
    };
    if (isOpen(jobId))
        m_controller->edit(edit, done);
    else
        m_controller->editLeft(jobId, edit, done);
}

void JobDrafts::saveAgain()
{
    const QStringList jobIds = m_jobs.keys();
    for (const QString &jobId : jobIds) {
        for (const ShopField field : kShopFields) {
            if (canHeal(m_jobs.constFind(jobId)->at(static_cast<std::size_t>(field))))
                save(jobId, field);
        }
    }
}

void JobDrafts::commitAll()
{
    for (const ShopField field : kShopFields)
        commit(field);
}

void JobDrafts::answered(const QString &jobId, ShopField field, const Result<JobDetail> &answer)
{
    const auto found = m_jobs.find(jobId);
    if (found == m_jobs.end()) // was saved after its job had been left
        return;
    Draft &draft = found->at(static_cast<std::size_t>(field));
    const bool more = draft.text != draft.sent;
    const bool now = std::exchange(draft.again, false) || !isOpen(jobId); // it was left meanwhile
    if (!answer) {
        fail(draft, answer.error());
        if (more && m_controller)
            m_controller->shop().keepEdit(jobId, editOf(field, draft));
        if (!isOpen(jobId) && m_controller && !std::exchange(draft.told, true))
            m_controller->tellFailure(jobId, name(field), answer.error(), canHeal(draft));
    } else {
        rebase(draft, field, answer->card.job);
        draft.savedAt = answer->card.job.updatedAt;
        draft.error.reset();
        draft.state = more ? Draft::State::Typed : Draft::State::Saved;
        if (!more && std::exchange(draft.told, false) && m_controller)
            m_controller->tellSuccess(jobId, name(field));
        if (more && now)
            save(jobId, field);
        else if (more && jobId == m_jobId && savesByRest(field))
            m_timers.at(static_cast<std::size_t>(field)).start();
    }
    if (jobId == m_jobId)
        Q_EMIT changed(field);
    else if (std::none_of(found->begin(), found->end(), [](const Draft &kept) { return kept.isUnsaved(); }))
        m_jobs.erase(found);
}

void JobDrafts::fail(Draft &draft, const Error &error)
{
    draft.error = error;
    // The store's own Conflict is a lost race of a revision, which texts don't use; a rule's is somebody else's text.
    draft.state = error.kind == ErrorKind::Conflict ? Draft::State::Conflict : Draft::State::Failed;
}

bool JobDrafts::hasUnsaved() const
{
    const auto found = m_jobs.constFind(m_jobId);
    return std::any_of(found->begin(), found->end(), [](const Draft &draft) { return draft.isUnsaved(); });
}

std::optional<ShopField> JobDrafts::conflict() const
{
    for (const ShopField field : kShopFields) {
        if (draft(field).state == Draft::State::Conflict)
            return field;
    }
    return std::nullopt;
}

void JobDrafts::keepYours(ShopField field)
{
    if (!m_controller->stored())
        return;
    Draft &draft = at(field);
    rebase(draft, field, m_controller->stored()->card.job);
    draft.state = Draft::State::Typed;
    commit(field);
}

void JobDrafts::takeTheirs(ShopField field)
{
    if (!m_controller->stored())
        return;
    Draft &draft = at(field);
    m_timers.at(static_cast<std::size_t>(field)).stop();
    rebase(draft, field, m_controller->stored()->card.job);
    draft.text = draft.base;
    draft.state = Draft::State::Clean;
    draft.error.reset();
    forget(field);
    Q_EMIT changed(field);
}

void JobDrafts::forget(ShopField field)
{
    if (m_controller)
        m_controller->shop().forgetEdit(m_jobId, namesOf(field));
}

void JobDrafts::forgetErased(const QString &jobId)
{
    m_controller->shop().job(jobId, this, [this, jobId](const Result<JobDetail> &job) {
        const QList<KeptEdit> kept = m_kept.value(jobId);
        if (!job || kept.isEmpty() || !wasErased(*job, kept.first().since))
            return;
        m_kept.remove(jobId);
        for (const KeptEdit &edit : kept)
            m_controller->shop().forgetEdit(jobId, {edit.edit.field});
    });
}

void JobDrafts::restore(const JobDetail &stored, const std::function<bool(ShopField)> &isInUse)
{
    if (!m_kept.contains(m_jobId))
        return;
    const QList<KeptEdit> all = m_kept.take(m_jobId);
    for (const ShopField field : kShopFields) {
        QList<KeptEdit> kept;
        for (const QString &name : namesOf(field)) // in this order
            std::copy_if(all.begin(), all.end(), std::back_inserter(kept), [&name](const KeptEdit &edit) { return edit.edit.field == name; });
        if (kept.isEmpty() || at(field).isUnsaved()) // what is typed now is newer
            continue;
        if (isInUse(field)) {
            m_kept[m_jobId] += kept;
            continue;
        }
        if (wasErased(stored, kept.first().since))
            forget(field);
        else
            restore(field, kept, stored);
        Q_EMIT changed(field);
    }
}

void JobDrafts::restore(ShopField field, const QList<KeptEdit> &kept, const JobDetail &stored)
{
    Draft &draft = at(field);
    QStringList words;
    QStringList base;
    for (const KeptEdit &edit : kept) {
        words.push_back(edit.edit.value);
        base.push_back(edit.edit.base.value_or(QString()));
        if (edit.edit.field == u"year")
            draft.baseVehicle.year = base.last();
        else if (edit.edit.field == u"make")
            draft.baseVehicle.make = base.last();
        else if (edit.edit.field == u"model")
            draft.baseVehicle.model = base.last();
    }
    words.removeAll(QString());
    base.removeAll(QString());
    draft.text = words.join(u' ');
    draft.base = base.join(u' ');
    readTheirs(draft, field, stored);
    if (draft.theirs == fb::kept(field, draft.text)) { // somebody typed the same since
        rebase(draft, field, stored.card.job);
        draft.state = Draft::State::Clean;
        forget(field);
        return;
    }
    draft.state = draft.theirs == draft.base ? Draft::State::Failed : Draft::State::Conflict;
    draft.error = Error{.kind = ErrorKind::Invalid,
                        .detail = QStringLiteral(QT_TRANSLATE_NOOP("Refusal", "This was not saved before Floorboard was closed.")),
                        .source = QStringLiteral("Floorboard")};
}

} // namespace fb
