// SPDX-License-Identifier: GPL-3.0-or-later
#include "photofolder.h"

#include <QSettings>

namespace fb {

namespace {
constexpr milliseconds kSettling{2'500}; ///< longer than a file must be left alone to be complete
} // namespace

PhotoFolder::PhotoFolder(PhotoService &photos, QObject *parent)
    : QObject(parent)
    , m_photos(photos)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSettling);
    connect(&m_soon, &QTimer::timeout, this, &PhotoFolder::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_soon, qOverload<>(&QTimer::start));
}

void PhotoFolder::setSettingsFile(const QString &file)
{
    m_settingsFile = file;
    if (file.isEmpty())
        return;
    const QSettings settings(file, QSettings::IniFormat);
    m_path = settings.value(QStringLiteral("photoFolder")).toString();
    m_since = fromMs(settings.value(QStringLiteral("photoFolderSince")).toLongLong());
    setWatching(m_watching);
}

void PhotoFolder::save() const
{
    if (m_settingsFile.isEmpty())
        return;
    QSettings settings(m_settingsFile, QSettings::IniFormat);
    settings.setValue(QStringLiteral("photoFolder"), m_path);
    settings.setValue(QStringLiteral("photoFolderSince"), static_cast<qlonglong>(toMs(m_since)));
}

void PhotoFolder::setPath(const QString &path)
{
    const bool watching = m_watching;
    setWatching(false);
    m_path = path;
    m_since = SystemClock().now();
    save();
    setWatching(watching);
    Q_EMIT found({});
}

void PhotoFolder::setWatching(bool watching)
{
    m_watching = watching;
    if (const QStringList watched = m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    m_soon.stop();
    if (!watching || m_path.isEmpty())
        return;
    m_watcher.addPath(m_path);
    look();
}

void PhotoFolder::settle()
{
    m_since = std::max(m_since, m_newest);
    save();
    Q_EMIT found({});
}

void PhotoFolder::look()
{
    m_photos.newIn(m_path, m_since, this, [this, path = m_path, since = m_since](const Result<FolderNews> &news) {
        if (!news || path != m_path || since != m_since || !m_watching)
            return;
        m_newest = news->newest;
        if (news->isMoreComing) // while a file is written nobody tells of it
            m_soon.start();
        Q_EMIT found(news->files);
    });
}

} // namespace fb
