// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the photo panel, and what is done with a photo that is there.
#include "jobtext.h"
#include "photofolder.h"
#include "photomodel.h"
#include "photopanel.h"
#include "photoviewer.h"
#include "refusaltext.h"
#include "textformat.h"

#include <QFileDialog>
#include <QMenu>
#include <QToolButton>

namespace fb {

void PhotoPanel::openMore()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("photoActions"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (QAction *action : {menu->addAction(tr("Add photos…"), this, &PhotoPanel::chooseFiles), menu->addAction(tr("Paste"), this, &PhotoPanel::paste)}) {
        action->setEnabled(m_refusal.isEmpty());
        action->setToolTip(TextFormat::plainToolTip(m_refusal));
    }
    menu->addSeparator();
    menu->addAction(tr("Watch a folder…"), this, [this] {
        auto *dialog = new QFileDialog(this, tr("Folder with new photos"), m_folder->path());
        dialog->setObjectName(QStringLiteral("photoFolder"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        connect(dialog, &QFileDialog::fileSelected, m_folder, &PhotoFolder::setPath);
        dialog->open();
    });
    if (!m_folder->path().isEmpty())
        menu->addAction(tr("Stop watching %1").arg(m_folder->path().section(u'/', -1)), this, [this] { m_folder->setPath({}); });
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void PhotoPanel::openMenu(const QString &photoId, const QPoint &position)
{
    const Photo *found = m_model->photoAt(m_model->rowOf(photoId));
    if (!found)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("photoMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addAction(tr("Open"), this, [this, photoId] { openViewer(photoId); });
    menu->addAction(tr("Save as…"), this, [this, photo = *found] { saveAs(photo); });
    menu->addSeparator();
    for (const PhotoCategory category : kPhotoCategories) {
        QAction *action = menu->addAction(JobText::photoCategory(category));
        action->setCheckable(true);
        action->setChecked(category == found->category);
        action->setEnabled(m_refusal.isEmpty());
        action->setToolTip(TextFormat::plainToolTip(m_refusal));
        connect(action, &QAction::triggered, this, [this, photoId, category] { recategorise(photoId, category); });
    }
    menu->popup(position);
}

void PhotoPanel::recategorise(const QString &photoId, PhotoCategory category)
{
    if (isRefused())
        return;
    m_shop.edit(m_jobId, PhotoCategoryEdit{photoId, category}, 0, this, [this, jobId = m_jobId](const Result<JobDetail> &job) {
        ended(jobId, job ? std::nullopt : std::optional(job.error()));
        if (!job || jobId != m_jobId)
            return;
        Q_EMIT photosRead(jobId, job->photos);
        m_model->setPhotos(job->photos, m_zone);
        Q_EMIT changed();
    });
}

void PhotoPanel::openViewer(const QString &photoId)
{
    if (const int row = m_model->rowOf(photoId); row >= 0)
        (new PhotoViewer(theme(), m_photos, m_model->shown(), row, m_zone, this))->open();
}

void PhotoPanel::saveAs(const Photo &photo)
{
    const QString suffix = photoFileSuffix(photo.contentType);
    auto *dialog = new QFileDialog(this, tr("Save photo as"), photo.fileName.section(u'.', 0, 0) + u'.' + suffix);
    dialog->setObjectName(QStringLiteral("photoSaveAs"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, photo, jobId = m_jobId](const QString &path) {
        m_photos.saveAs(photo, path, this, [this, jobId](const Result<void> &saved) { ended(jobId, saved ? std::nullopt : std::optional(saved.error())); });
    });
    dialog->open();
}

} // namespace fb
