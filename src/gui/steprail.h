// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace fb {

class Theme;

/// The steps of the wizard: done, current, to come. Shows where one is; not a control.
class StepRail : public QWidget {
    Q_OBJECT

public:
    explicit StepRail(QWidget *parent = nullptr);

    /// Call once, before it is shown.
    void dress(const Theme &theme, const QStringList &steps);
    void setCurrent(int step);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme *m_theme = nullptr;
    QStringList m_steps;
    int m_current = 0;
};

} // namespace fb
