// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panel.h"
#include "photoservice.h"

#include <QTimeZone>

#include <array>

class QButtonGroup;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace fb {

class PhotoFolder;
class PhotoGrid;
class PhotoModel;

/// Photos and receipts of one job: thumbnails by category, adding by button, drop, paste or from a watched folder, the viewer. GUI thread; files and pictures
/// are read by the photo thread.
class PhotoPanel : public Panel {
    Q_OBJECT

public:
    PhotoPanel(const Theme &theme, ShopService &shop, QWidget *parent = nullptr);
    ~PhotoPanel() override;

    /// Where the watched folder stands, of this desk.
    void setSettingsFile(const QString &file);
    using Panel::show;
    /// Another job, or the same one read anew: then scroll, selection and an import under way stay.
    void show(const JobDetail &detail);
    /// The shop's zone, in which times are shown from the next show() on.
    void setZone(const QTimeZone &zone) { m_zone = zone; }
    /// Shows the receipts and asks for the file of one: the payment panel's button.
    void addReceipt();
    /// Adds these, asking for the category where none is chosen.
    void add(const QList<PhotoSource> &sources);

Q_SIGNALS:
    /// The job was changed from here: read it again.
    void changed();
    /// The store has told the photos of a job in between: nothing older may take their place.
    void photosRead(const QString &jobId, const QList<fb::Photo> &photos);
    /// Something that was begun here failed after its job had been left.
    void failedElsewhere(const QString &jobId, const fb::Error &error);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void addSegments();
    void addProgressRows();
    void filter(std::optional<PhotoCategory> category);
    PhotoCategory usualCategory() const;
    void chooseFiles();
    void paste();
    void showProgress();
    void showNews(const QStringList &files);
    /// Says why and gives true when the person at the desk may not change photos.
    bool isRefused();
    QPoint placeForMenu() const;
    void openMenu(const QString &photoId, const QPoint &position);
    void openMore();
    void openViewer(const QString &photoId);
    void saveAs(const Photo &photo);
    void recategorise(const QString &photoId, PhotoCategory category);
    bool isShowing(const QString &jobId) const;
    /// How something that was asked for a job ended; without an error: well.
    void ended(const QString &jobId, const std::optional<Error> &error);
    /// Stays until it is dismissed, something else is done with photos, or another job comes: polls don't take it away.
    void say(const QString &sentence);

    ShopService &m_shop;
    PhotoService &m_photos;
    PhotoModel *m_model;
    PhotoGrid *m_grid;
    PhotoFolder *m_folder;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    QString m_jobId;
    WorkStatus m_status = WorkStatus::Scheduled;
    QString m_refusal; ///< why nothing may be added or changed; empty: it may
    QString m_said; ///< what was told about the last thing done here
    QToolButton *m_more = nullptr;
    QButtonGroup *m_segments;
    QWidget *m_progressRow;
    QLabel *m_progressText;
    QProgressBar *m_progressBar;
    QPushButton *m_cancel;
    QLabel *m_known;
    QLabel *m_problem;
    QPushButton *m_dismiss;
    QLabel *m_news;
    QPushButton *m_take;
    QPushButton *m_leave;
    QStringList m_newFiles;
};

} // namespace fb
