// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QTimer>

namespace fb {

class Theme;

/// An icon that can turn: the sync spinner while a run goes on, a plain icon otherwise. Rests while hidden and with reduced motion.
class Spinner : public QLabel {
    Q_OBJECT

public:
    explicit Spinner(QWidget *parent = nullptr);

    /// @param pixels edge length in logical pixels
    void setIcon(const Theme &theme, const QString &icon, const QColor &color, int pixels);
    void setTurning(bool turning);

protected:
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void draw();
    void run();

    const Theme *m_theme = nullptr;
    QPixmap m_still;
    QTimer m_frames;
    int m_angle = 0;
    bool m_turning = false;
};

} // namespace fb
