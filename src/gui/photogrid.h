// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "photo.h"

#include <QCache>
#include <QListView>
#include <QPixmap>
#include <QSet>

namespace fb {

class PhotoModel;
class PhotoService;
class Theme;

/// Thumbnails as pixmaps, decoded in the photo thread and kept as long as 64 MB last. GUI thread.
class Thumbnails : public QObject {
    Q_OBJECT

public:
    explicit Thumbnails(PhotoService &service, QObject *parent = nullptr);

    /// The picture when it is there; else null, and arrived() comes later, unless it can't be had.
    QPixmap find(const Photo &photo, QSize pixels);
    bool hasFailed(const Photo &photo) const { return m_failed.contains(photo.hash); }

Q_SIGNALS:
    void arrived(const QString &hash);

private:
    PhotoService &m_service;
    QCache<QString, QPixmap> m_kept; ///< by hash and size; cost in KB
    QSet<QString> m_asked;
    QSet<QString> m_failed; ///< hashes
};

/// The photos of a job in a grid as wide as it is given and as high as its rows: the column it stands in scrolls. Only what is seen of it is read.
class PhotoGrid : public QListView {
    Q_OBJECT

public:
    PhotoGrid(const Theme &theme, PhotoModel &photos, PhotoService &service, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    /// Scrolls the column: the arrow keys lead to photos that are not on screen yet.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

Q_SIGNALS:
    void opened(const QString &photoId);
    void addWanted();
    void menuWanted(const QString &photoId, const QPoint &globalPosition);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void layOut();
    int room() const; ///< width for the thumbnails
    int columnsFor(int width) const;
    int rowsIn(int columns) const;
    int cellHeight(int cellWidth) const;
    void open(const QModelIndex &index);

    const Theme &m_theme;
    PhotoModel &m_photos;
    Thumbnails m_thumbnails;
};

} // namespace fb
