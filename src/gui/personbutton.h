// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "role.h"

#include <QAbstractButton>

namespace fb {

class Theme;

/// Who acts at this desk, at the foot of the rail: initials, name and role; or that nobody is signed in; or that the store is open to all.
class PersonButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit PersonButton(const Theme &theme, QWidget *parent = nullptr);

    /// @param elsewhere the person doesn't work at the location on screen
    void show(const Actor &actor, bool hasPeople, bool elsewhere = false);
    void setCompact(bool compact);
    QSize sizeHint() const override;
    /// The two lines it shows.
    QString title() const { return m_title; }
    QString detail() const { return m_detail; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    const Theme &m_theme;
    QString m_initials;
    QString m_title;
    QString m_detail;
    bool m_compact = false;
};

} // namespace fb
