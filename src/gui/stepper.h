// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job.h"
#include "timewindow.h"

#include <QWidget>

#include <array>

namespace fb {

class Theme;

/// The five statuses in a row: those passed with their times, the one the job is in, those to come.
class Stepper : public QWidget {
    Q_OBJECT

public:
    explicit Stepper(const Theme &theme, QWidget *parent = nullptr);

    /// @param history oldest first; gives the times at which the statuses were reached
    void show(WorkStatus status, const QList<StatusEvent> &history, const QTimeZone &zone, QDate day);
    WorkStatus status() const { return m_status; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int stepWidth(WorkStatus step) const;

    const Theme &m_theme;
    WorkStatus m_status = WorkStatus::Scheduled;
    std::array<QString, 5> m_notes;
};

} // namespace fb
