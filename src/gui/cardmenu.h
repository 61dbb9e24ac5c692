// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workstatus.h"

#include <QMenu>

namespace fb {

class BoardEdits;
class Theme;
struct JobChoices;

/// What can be done with one card: its next step, a step back, who does it and where, no-show, undo. What isn't possible now is greyed out and says why.
class CardMenu : public QMenu {
    Q_OBJECT

public:
    /// Deletes itself when it closes.
    CardMenu(const Theme &theme, BoardEdits &edits, const QString &jobId, QWidget *parent);

    /// Asks for the reason of a move back, then makes it.
    static void askMoveBack(const Theme &theme, BoardEdits &edits, const QString &jobId, WorkStatus to, QWidget *parent);

Q_SIGNALS:
    void openWanted();

private:
    QAction *add(QMenu *menu, const QString &name, const QString &text, const QString &whyNot);
    void addMoves();
    void addPlaces();
    void addNoShow();
    void fill(const JobChoices &choices);
    void fillOne(QMenu *menu, const char *field, const QString &now, QStringList names);

    const Theme &m_theme;
    BoardEdits &m_edits;
    const QString m_jobId;
    QMenu *m_technicians = nullptr;
    QMenu *m_bays = nullptr;
};

} // namespace fb
