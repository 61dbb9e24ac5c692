// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace fb {

class Theme;

/// A combo box with the chevron of the theme, which a style sheet alone can't tint.
class ChoiceBox : public QComboBox {
    Q_OBJECT

public:
    explicit ChoiceBox(QWidget *parent = nullptr)
        : QComboBox(parent)
    {
    }

    /// Call once, before it is shown.
    void dress(const Theme &theme);

protected:
    void paintEvent(QPaintEvent *event) override;
    /// Scrolling the page must not change a setting under the pointer.
    void wheelEvent(QWheelEvent *event) override;

private:
    const Theme *m_theme = nullptr;
};

} // namespace fb
