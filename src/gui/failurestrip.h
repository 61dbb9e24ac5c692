// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "strip.h"

#include <QList>

namespace fb {

/// What could not be saved after its page was left: one line above every page, the oldest first, until its job is opened or saved. GUI thread.
class FailureStrip : public Strip {
    Q_OBJECT

public:
    explicit FailureStrip(const Theme &theme, QWidget *parent = nullptr);

    /// @param what of the job it was; failing once more takes the place of the time before
    void add(const QString &jobId, const QString &what, const QString &sentence, const QString &why);
    /// The job was opened: its page says the rest. With @p what, that could be saved after all.
    void settle(const QString &jobId, const QString &what = {});

Q_SIGNALS:
    void openWanted(const QString &jobId);

private:
    struct Failure {
        QString jobId;
        QString what;
        QString sentence;
        QString why;
    };

    void refresh();

    QList<Failure> m_failures;
};

} // namespace fb
