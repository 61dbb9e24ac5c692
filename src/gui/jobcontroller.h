// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopservice.h"

namespace fb {

/// Keeps one job on screen true: reads it, reads it again when the poll reports a change, takes its next step.
class JobController : public QObject {
    Q_OBJECT

public:
    JobController(ShopService &shop, const Clock &clock, QObject *parent = nullptr);

    void open(const QString &jobId);
    void close();
    void reload();
    void takeNextStep();

    const QString &jobId() const { return m_jobId; }
    const std::optional<JobDetail> &detail() const { return m_detail; }
    const std::optional<Error> &error() const { return m_error; } ///< of reading
    const std::optional<Error> &saveError() const { return m_saveError; }
    bool isSaving() const { return m_saving; }
    Instant now() const { return m_clock.now(); }

Q_SIGNALS:
    void changed();
    /// The store has taken a step of ours.
    void saved(const fb::JobCard &card);

private:
    ShopService &m_shop;
    const Clock &m_clock;
    QString m_jobId;
    int m_generation = 0;
    std::optional<JobDetail> m_detail;
    std::optional<Error> m_error;
    std::optional<Error> m_saveError;
    bool m_saving = false;
};

} // namespace fb
