// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobpagerig.h"
#include "patience.h"
#include "photogrid.h"
#include "photomodel.h"
#include "photopanel.h"
#include "photoviewer.h"
#include "samplepictures.h"

#include <QAbstractItemModelTester>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMenu>
#include <QMimeData>
#include <QToolButton>
#include <QUrl>

namespace fb {

/// A job page with a job, and a directory of files that may become its photos. Blocking, for tests.
class PhotoRig : public JobPageRig {
public:
    PhotoRig()
    {
        qputenv("XDG_CONFIG_HOME", files.filePath(QStringLiteral("config")).toUtf8());
        clock.set(SystemClock().now() + std::chrono::hours(1)); // files of now have been left alone for long enough
        job = walkIn(QStringLiteral("Naomi"));
        show(job);
        page->setSettingsFile(settingsFile());
        new QAbstractItemModelTester(grid()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, grid());
    }

    QString settingsFile() const { return files.filePath(QStringLiteral("desk.ini")); }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile made(files.filePath(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(bytes) != bytes.size())
            qFatal("%s", qUtf8Printable(made.errorString()));
        return made.fileName();
    }
    /// A photo of a phone that was held in some way. @p number makes it another one
    QString photo(int number) const
    {
        return write(QStringLiteral("IMG_%1.jpg").arg(number, 4, 10, QLatin1Char('0')), heldJpeg(samplePicture({400, 300}, number), 1 + number % 8));
    }
    QStringList photos(int first, int count) const
    {
        QStringList paths;
        for (int n = first; n < first + count; ++n)
            paths.push_back(photo(n));
        return paths;
    }
    PhotoPanel *panel() const { return find<PhotoPanel>("photoPanel"); }
    PhotoGrid *grid() const { return find<PhotoGrid>("photoGrid"); }
    PhotoViewer *viewer() const { return page->findChild<PhotoViewer *>(QStringLiteral("photoViewer")); }
    /// A menu that is open.
    QMenu *menu(const char *name) const { return page->findChild<QMenu *>(QLatin1String(name)); }
    /// What the store has of the job, by name: photos of the same moment have no order.
    QList<Photo> kept()
    {
        QList<Photo> photos = detail(job).photos;
        std::sort(photos.begin(), photos.end(), [](const Photo &a, const Photo &b) { return a.fileName < b.fileName; });
        return photos;
    }
    /// The names of what the grid shows, in its order.
    QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < shown(); ++row)
            names.push_back(qobject_cast<PhotoModel *>(grid()->model())->photoAt(row)->fileName);
        return names;
    }
    int shown() const { return grid()->model()->rowCount() - 1; }
    QModelIndex placeToAdd() const { return grid()->model()->index(shown(), 0); }
    QString shownText(const char *label) const
    {
        const auto *found = find<QLabel>(label);
        return found->isVisible() ? found->text() : QString();
    }
    /// Drops as a file manager or a browser does. @return whether the panel took it
    bool drop(QMimeData *data) const
    {
        const std::unique_ptr<QMimeData> owned(data);
        const QPoint at = panel()->rect().center();
        QDragEnterEvent enter(at, Qt::CopyAction | Qt::MoveAction, data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(panel(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(at, Qt::CopyAction | Qt::MoveAction, data, Qt::LeftButton, Qt::NoModifier);
        event.setDropAction(Qt::MoveAction); // as with Shift held
        event.ignore();
        QApplication::sendEvent(panel(), &event);
        return event.isAccepted() && event.dropAction() == Qt::CopyAction; // never moved: the camera keeps its files
    }
    static QMimeData *urlsOf(const QStringList &paths)
    {
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.push_back(QUrl::fromLocalFile(path));
        auto *data = new QMimeData;
        data->setUrls(urls);
        return data;
    }
    void choose(PhotoCategory category) const { find<QToolButton>(qPrintable(QStringLiteral("photoSegment%1").arg(static_cast<int>(category))))->click(); }
    /// Picks from the menu that asks for the category. @return its words
    QString pick(const char *menuName, const QString &text) const
    {
        if (!QTest::qWaitFor([&] { return menu(menuName) && menu(menuName)->isVisible(); }, kPatienceMs))
            return QStringLiteral("no menu came up");
        QMenu *open = menu(menuName);
        const QString active = open->activeAction() ? open->activeAction()->text() : QString();
        for (QAction *action : open->actions()) {
            if (action->text() != text)
                continue;
            open->setActiveAction(action);
            QTest::keyClick(open, Qt::Key_Return);
            return QTest::qWaitFor([&] { return !menu(menuName); }, kPatienceMs) ? active : QStringLiteral("the menu stays");
        }
        return QStringLiteral("the menu has no such entry");
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        page->activateWindow(); // after a menu or dialog there may be no window manager that would
        QVERIFY(QTest::qWaitForWindowActive(page.get(), kPatienceMs));
        QTest::keyClick(page->window()->focusWidget() ? page->window()->focusWidget() : page.get(), key, modifiers);
    }
    /// Adds photos and waits until all are there.
    bool have(int count)
    {
        QList<PhotoSource> sources;
        for (const QString &path : photos(0, count))
            sources.push_back({.path = path});
        choose(PhotoCategory::Before);
        panel()->add(sources);
        find<QToolButton>("photoSegment-1")->click();
        return QTest::qWaitFor([&] { return shown() == count && detail(job).photos.size() == count; }, kPatienceMs);
    }
    PhotoViewer *openViewer(int row) const
    {
        grid()->setFocus();
        grid()->setCurrentIndex(grid()->model()->index(row, 0));
        press(Qt::Key_Return);
        if (!QTest::qWaitFor([&] { return viewer() && viewer()->isVisible() && viewer()->hasPicture(); }, kPatienceMs))
            qFatal("the viewer shows nothing");
        return viewer();
    }
    /// Opens the menu of a photo as the keyboard does.
    QMenu *menuOf(int row) const
    {
        grid()->setFocus();
        grid()->setCurrentIndex(grid()->model()->index(row, 0));
        QContextMenuEvent key(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(grid()->viewport(), &key);
        return menu("photoMenu");
    }
    /// The dialog that asks for files.
    QFileDialog *filesDialog() const { return page->findChild<QFileDialog *>(QStringLiteral("photoFiles")); }

    QTemporaryDir files;
    QString job;
};

} // namespace fb
