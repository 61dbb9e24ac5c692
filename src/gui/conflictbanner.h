// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QFrame>

class QBoxLayout;
class QLabel;
class QPlainTextEdit;

namespace fb {

class Theme;

/// Says that somebody else changed a field under the text that is being typed, and asks which one stays. Plain text only.
class ConflictBanner : public QFrame {
    Q_OBJECT

public:
    explicit ConflictBanner(const Theme &theme, QWidget *parent = nullptr);

    /// Saying the same again changes nothing; a new conflict is announced.
    void show(const QString &strong, const QString &text);
    using QFrame::hide;

Q_SIGNALS:
    void yoursKept();
    void theirsTaken();
    void differenceWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void paintIcon();
    /// Where they don't fit beside each other, the sentence stands under its title.
    void fold();

    const Theme &m_theme;
    QLabel *m_icon;
    QLabel *m_strong;
    QLabel *m_text;
    QBoxLayout *m_words;
};

/// Two texts side by side, what differs is marked. Deletes itself when closed.
class DifferenceDialog : public QDialog {
    Q_OBJECT

public:
    DifferenceDialog(const Theme &theme, const QString &title, const QString &yours, const QString &theirs, const QString &theirName, QWidget *parent);

private:
    static void mark(QPlainTextEdit *edit, const QString &other, const QColor &color);
};

} // namespace fb
