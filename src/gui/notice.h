// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace fb {

class Theme;

/// An icon, one bold line, one line that says what comes next, and perhaps a button: what stands where there is nothing to show.
class Notice : public QWidget {
    Q_OBJECT

public:
    explicit Notice(const Theme &theme, QWidget *parent = nullptr);

    /// @p tone: a colour token or "error"; @p button empty: none
    void set(const QString &icon, const QString &tone, const QString &title, const QString &text, const QString &button = {}, const QString &buttonIcon = {});
    /// Somewhat above the middle of its place instead of at the top: where it is all that a page shows.
    void setCentered();
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void clicked();

private:
    void paintIcons();

    const Theme &m_theme;
    QVBoxLayout *m_column;
    QLabel *m_iconLabel;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_button;
    QString m_icon;
    QString m_tone;
    QString m_buttonIcon;
};

} // namespace fb
