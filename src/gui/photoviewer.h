// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "photo.h"

#include <QDialog>
#include <QImage>
#include <QTimeZone>

class QToolButton;

namespace fb {

class PhotoService;
class Theme;

/// One photo as large as the window; the arrow keys go to the others, + and - or the wheel change the size, dragging moves it, Esc closes. Deletes itself
/// when it is closed.
class PhotoViewer : public QDialog {
    Q_OBJECT

public:
    PhotoViewer(const Theme &theme, PhotoService &photos, const QList<Photo> &shown, int at, const QTimeZone &zone, QWidget *parent);

    const Photo &photo() const { return m_shown.at(m_at); }
    bool hasPicture() const { return !m_picture.isNull(); }
    double zoom() const { return m_zoom; } ///< screen pixels per picture pixel; 0: fits the window
    QRect stage() const; ///< where the picture is: all above the caption

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void go(int step);
    void load();
    void setZoom(double zoom);
    void step(bool larger);
    /// In the caption's line, for fingers: the keys do the same.
    void addButtons();
    void placeButtons();

    const Theme &m_theme;
    PhotoService &m_photos;
    const QList<Photo> m_shown;
    int m_at;
    const QTimeZone m_zone;
    QImage m_picture;
    QString m_problem;
    double m_zoom = 0;
    QList<QToolButton *> m_buttons; ///< from the end of the line to its beginning
    QPointF m_center; ///< of the picture, in its pixels, when zoomed
    QPoint m_dragged;
    int m_asked = 0; ///< answers to older questions are dropped
};

} // namespace fb
