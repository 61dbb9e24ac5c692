// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobcontroller.h"

#include <QHash>
#include <QPointer>
#include <QTimer>

#include <array>

namespace fb {

/// What staff type about a job. The vehicle is one field here and three in the job.
enum class ShopField { Vehicle, Plate, Color, Bay, KeyTag, Technician, Notes };

inline constexpr std::array kShopFields{ShopField::Vehicle, ShopField::Plate,      ShopField::Color, ShopField::Bay,
                                        ShopField::KeyTag,  ShopField::Technician, ShopField::Notes};

/// How the text of one field stands to the store.
struct Draft {
    enum class State { Clean, Typed, Saving, Saved, Failed, Conflict };

    State state = State::Clean;
    QString text; ///< what the user sees
    QString base; ///< what the store held when the edit began
    Vehicle baseVehicle;
    QString sent; ///< what is being saved
    std::optional<Error> error; ///< of the last try
    Instant savedAt{};
    QString theirs; ///< in a conflict: what the store holds now
    QString theirName;
    Instant theirAt{};
    bool again = false; ///< it was left with more than what is being saved: the rest is saved next
    bool told = false; ///< that it could not be saved, after its job was left

    bool isUnsaved() const { return state != State::Clean && state != State::Saved; }
};

/// The texts of a job while they are being typed. Each saves by itself, against what it was made from; what could not be saved is kept with its job until
/// somebody decides, also while another job is open.
class JobDrafts : public QObject {
    Q_OBJECT

public:
    explicit JobDrafts(JobController &controller, QObject *parent = nullptr);

    /// Another job is shown from now on; what was typed into the one before is saved.
    void open(const QString &jobId);
    /// Takes over what the store says for fields that nobody is in and whose text is saved. @p isInUse: whether a field has the focus
    void adopt(const std::function<bool(ShopField)> &isInUse);

    const Draft &draft(ShopField field) const { return m_jobs.constFind(m_jobId)->at(static_cast<std::size_t>(field)); }
    void type(ShopField field, const QString &text);
    /// Saves now: the field was left, or Enter pressed. What was typed while it is being saved already is saved after that.
    void commit(ShopField field);
    void commitAll();
    bool hasUnsaved() const;

    /// The first field that somebody else has changed under its text.
    std::optional<ShopField> conflict() const;
    void keepYours(ShopField field);
    void takeTheirs(ShopField field);

    static QString text(const Job &job, ShopField field);
    static QString name(ShopField field);

Q_SIGNALS:
    void changed(fb::ShopField field);

private:
    using Drafts = std::array<Draft, kShopFields.size()>;

    Draft &at(ShopField field) { return m_jobs[m_jobId].at(static_cast<std::size_t>(field)); }
    /// Brings back what an earlier life of the program could not save of the job that is open.
    void restore(const JobDetail &stored, const std::function<bool(ShopField)> &isInUse);
    void restore(ShopField field, const QList<KeptEdit> &kept, const JobDetail &stored);
    /// Nothing is brought back of jobs whose customer's data were erased since.
    void forgetErased(const QString &jobId);
    void forget(ShopField field);
    /// Saves what a job's field holds, also when the job was left.
    void save(const QString &jobId, ShopField field);
    void send(const QString &jobId, ShopField field);
    void saveAgain();
    void answered(const QString &jobId, ShopField field, const Result<JobDetail> &answer);
    bool isOpen(const QString &jobId) const { return m_controller && m_controller->jobId() == jobId; }
    void fail(Draft &draft, const Error &error);
    static void readTheirs(Draft &draft, ShopField field, const JobDetail &detail);
    static void rebase(Draft &draft, ShopField field, const Job &job);

    QPointer<JobController> m_controller;
    QString m_jobId;
    QHash<QString, Drafts> m_jobs;
    QHash<QString, QList<KeptEdit>> m_kept; ///< by job, until it is opened
    std::array<QTimer, kShopFields.size()> m_timers;
};

} // namespace fb
