// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriedover.h"

#include <QFrame>

class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace fb {

class BoardEdits;
class Theme;

/// "Carried over": cars of earlier days that are still here, one line each, above the lanes. Can be folded away; hidden while there are none.
class CarriedStrip : public QFrame {
    Q_OBJECT

public:
    CarriedStrip(const Theme &theme, CarriedOver &jobs, BoardEdits &edits, const Clock &clock, QWidget *parent = nullptr);

    bool isFolded() const { return m_folded; }
    void setFolded(bool folded);

Q_SIGNALS:
    void opened(const QString &jobId);
    /// Folded or unfolded by somebody.
    void foldedChanged(bool folded);
    /// Shown or hidden.
    void shownChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    QWidget *line(int row);
    void askClose(const QString &jobId);

    const Theme &m_theme;
    CarriedOver &m_jobs;
    BoardEdits &m_edits;
    const Clock &m_clock;
    bool m_folded = false;
    bool m_due = false;
    QToolButton *m_head;
    QScrollArea *m_scroll;
    QWidget *m_lines = nullptr;
};

} // namespace fb
