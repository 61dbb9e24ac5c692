// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QLabel;

namespace fb {

class Theme;

/// A line to search in, with a magnifier, the key that leads to it while it is empty, and Esc to empty and leave it.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    /// Icons come from here; @p shortcut is shown as a chip ("Ctrl F"), empty for none.
    void dress(const Theme &theme, const QString &shortcut);

Q_SIGNALS:
    /// Esc was pressed; the field is empty by now.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeChip();

    QLabel *m_chip;
    QAction *m_icon = nullptr;
    QAction *m_clear = nullptr; ///< there while there is something to clear
};

} // namespace fb
