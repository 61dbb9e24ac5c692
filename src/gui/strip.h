// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace fb {

class Theme;

/// One line across a page that says what is wrong, what still works, and offers one thing to do. Plain text only.
class Strip : public QFrame {
    Q_OBJECT

public:
    explicit Strip(const Theme &theme, QWidget *parent = nullptr);

    /// @p token: "error", "offline", "warning" or "info". Saying the same again changes nothing; a new @p strong sentence is announced.
    void show(const QString &token, const QString &strong, const QString &text, const QString &button = {});
    using QFrame::hide;
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void clicked();

protected:
    const Theme &theme() const { return m_theme; }
    /// Where what a strip has beside its button is put.
    QHBoxLayout &row() { return *m_row; }

private:
    void paintIcon();

    const Theme &m_theme;
    QHBoxLayout *m_row;
    QLabel *m_iconLabel;
    QLabel *m_strong;
    QLabel *m_text;
    QPushButton *m_button;
    QString m_token;
};

} // namespace fb
