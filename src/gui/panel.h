// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace fb {

class Theme;

/// A framed part of a page: a heading line with an icon, a rule, what it holds. Its accessible name is its title.
class Panel : public QFrame {
    Q_OBJECT

public:
    Panel(const Theme &theme, const QString &icon, const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Small and muted at the end of the heading line.
    void setNote(const QString &note);
    QString note() const;
    /// Behind the title: "5 of 8".
    void setCount(const QString &count);
    /// A red edge and icon: somebody has to act.
    void setAlarm(bool alarm);
    /// Quiet ground, for what can't be worked with here.
    void setQuiet(bool quiet);

protected:
    /// The heading line, to put something at its end.
    QHBoxLayout *head() const { return m_head; }
    QVBoxLayout *body() const { return m_body; }
    const Theme &theme() const { return m_theme; }
    /// A label for plain text. @p type and @p tone: looks of the theme
    QLabel *makeLabel(const char *name, const char *type, const char *tone = "", bool wraps = false);
    /// Removes and deletes what a layout holds.
    static void empty(QLayout *layout);

private:
    void paintIcon();
    void setLook();

    const Theme &m_theme;
    QString m_icon;
    bool m_alarm = false;
    bool m_quiet = false;
    QLabel *m_iconLabel;
    QLabel *m_title;
    QLabel *m_count;
    QLabel *m_note;
    QHBoxLayout *m_head;
    QVBoxLayout *m_body;
};

} // namespace fb
