// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "headline.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace fb {

class Spinner;
class Theme;

/// The block at the foot of the rail that says how the sources stand: headline, what and how old, and the one thing to do about it.
class SyncIndicator : public QFrame {
    Q_OBJECT

public:
    enum class Action { SyncNow, Cancel, Retry, TryAgain, Resume };

    explicit SyncIndicator(const Theme &theme, QWidget *parent = nullptr);

    void show(const SourceStatus &status, Instant now, const QTimeZone &zone);
    /// Why nobody here may do what the button does; empty: they may.
    void setRefusal(const QString &why);
    /// Only the icon, for the narrow rail; the words move to the tool tip.
    void setCompact(bool compact);
    const HeadlineText &text() const { return m_text; }

Q_SIGNALS:
    void clicked();
    void actionWanted(fb::SyncIndicator::Action action);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void paintIcon();
    void announce(Headline before, Headline after);

    const Theme &m_theme;
    Spinner *m_icon;
    QLabel *m_title;
    QLabel *m_detail;
    QProgressBar *m_progress;
    QPushButton *m_button;
    HeadlineText m_text;
    Headline m_headline = Headline::NeverSynced;
    Action m_action = Action::SyncNow;
    QString m_refusal;
    bool m_compact = false;
    bool m_known = false;
};

} // namespace fb
