// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "photoservice.h"

#include <QFileSystemWatcher>
#include <QTimer>

namespace fb {

/// The folder of this desk into which a camera or phone puts its pictures: watched while somebody can see it, read by the photo thread. Which folder, and up
/// to when its pictures were dealt with, stands in the desk's settings (photoFolder, photoFolderSince).
class PhotoFolder : public QObject {
    Q_OBJECT

public:
    explicit PhotoFolder(PhotoService &photos, QObject *parent = nullptr);

    /// Where the folder stands, of this desk; empty: it is not remembered.
    void setSettingsFile(const QString &file);
    const QString &path() const { return m_path; }
    /// Only what comes in from now on counts. An empty path watches nothing.
    void setPath(const QString &path);
    void setWatching(bool watching);
    /// What found() named is added or declined: it isn't named again.
    void settle();

Q_SIGNALS:
    /// Pictures that came in and are not settled; may be none.
    void found(const QStringList &files);

private:
    void look();
    void save() const;

    PhotoService &m_photos;
    QString m_settingsFile;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    QString m_path;
    Instant m_since{};
    Instant m_newest{};
    bool m_watching = false;
};

} // namespace fb
