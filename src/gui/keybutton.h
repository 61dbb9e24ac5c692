// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace fb {

class Theme;

/// A button that shows its shortcut as a small key: "Sync now [Ctrl R]".
class KeyButton : public QPushButton {
    Q_OBJECT

public:
    explicit KeyButton(QWidget *parent = nullptr)
        : QPushButton(parent)
    {
    }

    /// Call once. @p key is only shown; whoever owns the window makes the shortcut.
    void dress(const Theme &theme, const QString &key);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int keyWidth() const;

    const Theme *m_theme = nullptr;
    QString m_key;
};

} // namespace fb
