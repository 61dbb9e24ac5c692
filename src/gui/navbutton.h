// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace fb {

class Theme;

/// One page in the rail: icon and name, or the icon alone when the rail is narrow.
class NavButton : public QAbstractButton {
    Q_OBJECT

public:
    NavButton(const Theme &theme, const QString &icon, const QString &title, const QString &shortcut, QWidget *parent = nullptr);

    void setCompact(bool compact);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
    const QString m_icon;
    const QString m_shortcut;
    bool m_compact = false;
};

} // namespace fb
