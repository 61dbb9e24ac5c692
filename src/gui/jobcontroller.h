// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopservice.h"

#include <QHash>

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

    /// One edit of the job that is open, made on what is shown now. @p done hears how it ended, and then nobody else does; without it a failure stands in
    /// saveError() until the next edit of this kind, or comes with failedElsewhere() once the job was left.
    void edit(JobEdit edit, Done done = {});
    /// The same for an answer to a question: @p seen is the job when it was asked. What somebody else has changed since is not overwritten.
    void editAsSeen(JobEdit edit, const JobCard &seen);
    /// A text of a job that was left, which is about to be saved. @p done hears how it ended.
    void editLeft(const QString &jobId, const FieldsEdit &edit, Done done);
    /// Tells that something about a job that was left could not be saved, and that it could after all. @p isTriedAgain: by itself
    void tellFailure(const QString &jobId, const QString &what, const Error &error, bool isTriedAgain);
    void tellSuccess(const QString &jobId, const QString &what) { Q_EMIT savedAfterAll(jobId, what); }
    /// What the store has told of a job's photos since it was read.
    void notePhotos(const QString &jobId, const QList<Photo> &photos);
    void takeNextStep();
    /// Takes back one's own last move.
    void undo();
    /// Makes the edit that failed once more.
    void retry();
    void dismissFailure();

    const QString &jobId() const { return m_jobId; }
    /// The job as it is shown: the store's, with the edits under way.
    const std::optional<JobDetail> &detail() const { return m_shown; }
    /// The job as the store last said; its readAt moves on with each poll that has no news of it.
    const std::optional<JobDetail> &stored() const { return m_stored; }
    const JobChoices &choices() const { return m_choices; }
    const std::optional<Error> &error() const { return m_error; } ///< of reading
    const std::optional<Error> &saveError() const { return m_saveError; } ///< of the last edit that failed
    bool isSaving() const;
    bool isMoving() const; ///< a move is under way
    /// Whether trying again can help: the store didn't answer, or somebody was faster.
    bool canRetry() const;

    /// Why an edit would be refused now: role, status or anything else that decide() knows. Nothing: it would be made.
    std::optional<Error> refusal(const JobEdit &edit) const;
    std::optional<Error> refusal(Permission permission) const;
    const Actor &actor() const { return m_actor; }
    /// Why an edit of the job as it is shown would be refused; empty: it may be asked for.
    QString whyNot(const JobEdit &edit) const;
    Instant now() const { return m_clock.now(); }
    ShopService &shop() const { return m_shop; }

Q_SIGNALS:
    void changed();
    /// The job will be open no longer: the last moment to make an edit of it.
    void closing();
    /// What is offered for the fields is there, or is another.
    void choicesRead();
    /// What the edits under way make of a job's card, also once the job was left; nothing: none is under way any more.
    void expecting(const QString &jobId, const std::optional<fb::JobCard> &card);
    /// The store has taken an edit of ours.
    void saved(const fb::JobCard &card);
    /// Something about a job that is open no longer could not be saved: "Naomi: not saved.", and what and why.
    void failedElsewhere(const QString &jobId, const QString &what, const QString &sentence, const QString &why);
    void savedAfterAll(const QString &jobId, const QString &what);

private:
    /// An edit on its way.
    struct Pending {
        int number = 0;
        QString jobId;
        JobEdit edit;
        JobCard seen; ///< what it is based on
        Actor by;
        QString what; ///< as the history would tell it
        Done done;
        int tries = 3; ///< at a job that others are changing
    };

    void readChoices();
    void notePoll();
    void take(const JobDetail &detail);
    void leave();
    bool isUnderWay(const QString &jobId) const;
    /// The job with its edits that are under way.
    JobDetail withPending(JobDetail detail) const;
    void expect();
    /// Tells what is expected of a job now.
    void tellExpected(const QString &jobId);
    void send(const Pending &pending, std::int64_t revision);
    void answered(const Pending &pending, const Result<JobDetail> &answer);
    void finish(const Pending &pending, const Result<JobDetail> &answer);

    ShopService &m_shop;
    const Clock &m_clock;
    Actor m_actor;
    QString m_jobId;
    int m_generation = 0;
    int m_number = 0;
    std::optional<JobDetail> m_stored;
    std::optional<JobDetail> m_shown;
    QList<Pending> m_pending; ///< of this job and of those left, oldest first, in the order in which the store answers
    QHash<QString, JobDetail> m_left; ///< jobs that were left with edits under way, as the store last said
    QHash<QString, QString> m_names; ///< customers, by job: those who were shown
    JobChoices m_choices;
    bool m_reading = false; ///< the job that is open is being read
    bool m_hasChoices = false; ///< of the job that is open
    std::optional<Error> m_error;
    std::optional<Error> m_saveError;
    std::optional<JobEdit> m_failed;
};

} // namespace fb
