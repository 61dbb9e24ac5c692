// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopservice.h"

namespace fb {

/// Keeps one job on screen true: reads it, reads it again when the poll reports a change, makes the edits of its panels. An edit shows at once, as decide()
/// says it will be; only the store's answer makes it true, and a refusal takes it back with its reason.
class JobController : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(const Result<JobDetail> &)>;

    JobController(ShopService &shop, const Clock &clock, QObject *parent = nullptr);

    void open(const QString &jobId);
    void close();
    void reload();

    /// One edit of the job that is open. @p done hears how it ended, and then nobody else does; without it a failure stands in failure().
    void edit(JobEdit edit, Done done = {});
    void takeNextStep();
    /// Takes back one's own last move.
    void undo();
    /// Makes the edit that failed once more.
    void retry();
    void dismissFailure();

    const QString &jobId() const { return m_jobId; }
    /// The job as it is shown: the store's, with the edits under way.
    const std::optional<JobDetail> &detail() const { return m_shown; }
    /// The job as the store last said.
    const std::optional<JobDetail> &stored() const { return m_stored; }
    const JobChoices &choices() const { return m_choices; }
    const std::optional<Error> &error() const { return m_error; } ///< of reading
    const std::optional<Error> &saveError() const { return m_saveError; } ///< of the last edit that failed
    bool isSaving() const { return !m_pending.isEmpty(); }
    bool isMoving() const; ///< a move is under way
    /// Whether trying again can help: the store didn't answer, or somebody was faster.
    bool canRetry() const;

    /// Why an edit would be refused now: role, status or anything else that decide() knows. Nothing: it would be made.
    std::optional<Error> refusal(const JobEdit &edit) const;
    std::optional<Error> refusal(Permission permission) const;
    const Actor &actor() const { return m_actor; }
    Instant now() const { return m_clock.now(); }
    ShopService &shop() const { return m_shop; }

Q_SIGNALS:
    void changed();
    /// The job will be open no longer: the last moment to make an edit of it.
    void closing();
    /// What is offered for the fields is there, or is another.
    void choicesRead();
    /// The store has taken an edit of ours.
    void saved(const fb::JobCard &card);

private:
    struct Pending {
        int number = 0;
        JobEdit edit;
    };

    void readChoices();
    void take(const JobDetail &detail);
    void expect();
    void finish(const QString &jobId, int number, const JobEdit &edit, const Done &done, const Result<JobDetail> &answer);

    ShopService &m_shop;
    const Clock &m_clock;
    Actor m_actor;
    QString m_jobId;
    int m_generation = 0;
    int m_number = 0;
    std::optional<JobDetail> m_stored;
    std::optional<JobDetail> m_shown;
    QList<Pending> m_pending; ///< oldest first, in the order in which the store answers
    JobChoices m_choices;
    std::optional<Error> m_error;
    std::optional<Error> m_saveError;
    std::optional<JobEdit> m_failed;
};

} // namespace fb
