// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobcontroller.h"
#include "panel.h"

#include <QTimeZone>

class QPushButton;

namespace fb {

class Badge;

/// What went wrong after completion: the issue that is open, the last one that was resolved, or that there is none.
class IssuePanel : public Panel {
    Q_OBJECT

public:
    IssuePanel(const Theme &theme, JobController &controller, QWidget *parent = nullptr);

    void refresh(const QTimeZone &zone);
    /// Asks how the open issue was settled.
    void resolve();

private:
    void open();

    JobController &m_controller;
    Badge *m_badge;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_who;
    QLabel *m_resolution;
    QLabel *m_hint;
    QPushButton *m_open;
    QPushButton *m_resolve;
};

/// A customer who didn't come: shown while the mark stands. The mark itself is set from the menu.
class NoShowPanel : public Panel {
    Q_OBJECT

public:
    NoShowPanel(const Theme &theme, JobController &controller, QWidget *parent = nullptr);

    void refresh(const QTimeZone &zone);
    void mark();
    void resolve();

private:
    JobController &m_controller;
    QLabel *m_reason;
    QLabel *m_note;
    QLabel *m_who;
    QLabel *m_hint;
    QPushButton *m_resolve;
};

} // namespace fb
