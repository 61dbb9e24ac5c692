// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "strip.h"

#include <QList>

class QToolButton;

namespace fb {

/// What could not be saved after its page was left: one line above every page, the oldest first, until its job is opened or saved or the line is dismissed.
/// Dismissing takes back nothing: a text waits with its job. GUI thread.
class FailureStrip : public Strip {
    Q_OBJECT

public:
    explicit FailureStrip(const Theme &theme, QWidget *parent = nullptr);

    /// @param what of the job it was; failing once more takes the place of the time before
    void add(const QString &jobId, const QString &what, const QString &sentence, const QString &why);
    /// The job was opened: its page says the rest. With @p what, that could be saved after all.
    void settle(const QString &jobId, const QString &what = {});

    QToolButton *dismissButton() const { return m_dismiss; }

Q_SIGNALS:
    void openWanted(const QString &jobId);

private:
    struct Failure {
        QString jobId;
        QString what;
        QString sentence;
        QString why;
    };

    void dress();
    void dismissFirst();
    void refresh();

    QToolButton *m_dismiss;
    QList<Failure> m_failures;
};

} // namespace fb
