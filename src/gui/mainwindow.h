// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "autolock.h"
#include "boardmodel.h"
#include "jobcontroller.h"
#include "ticker.h"
#include "todaycontroller.h"

#include <QMainWindow>

#include <functional>

namespace fb {

class FailureStrip;
class JobPage;
class JobsPage;
class PageStack;
class SideRail;
class SyncService;
class Theme;
class TodayPage;

/// The window: rail on the left, one page beside it. Owns the board and the pages; the services belong to the program and outlive it.
/// Tells the services whether anybody can see it, so that polls pause and ages stop ticking while nobody can.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    using PageFactory = std::function<QWidget *(QWidget *parent)>;

    struct Parts {
        Theme &theme;
        ShopService &shop;
        SyncService &sync;
        const Clock &clock;
        QString settingsFile; ///< geometry is kept there; empty: nowhere
        QString placeNote; ///< beside the location's name: "Demo"; or empty
        QString signInNote; ///< below the PIN: the demo's; or empty
    };

    explicit MainWindow(const Parts &parts);
    ~MainWindow() override;

    /// Adds a page to rail and stack; it is made when it is first shown.
    void addPage(const QString &name, const QString &icon, const QString &title, bool newGroup, PageFactory factory);
    /// Shows a page only to those who may; the others read why not. @p listed: the rail lists it for the others, too
    void guardPage(const QString &name, Permission needed, bool listed);
    /// Asks who is at this desk; does nothing in a store without people.
    void openSignIn();
    /// Nobody acts from now on; the board stays readable.
    void lock();
    AutoLock &autoLock() { return m_autoLock; }
    void showPage(const QString &name);
    QString currentPage() const;
    /// Reads the board; call once, after the window is shown.
    void start();

    /// Writes size and place into the settings file; closing does it too.
    void keepGeometry() const;

    BoardModel &board() { return m_board; }
    /// landed() was said.
    bool hasLanded() const { return m_today.hasLanded(); }
    Ticker &ticker() { return m_ticker; }

Q_SIGNALS:
    /// The first refresh with bookings of a real sync is on the board.
    void landed();
    void locationChosen(const QString &locationId);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void wireServices();
    void wireShortcuts();
    void wirePeople();
    void takeActor(const Actor &actor);
    void refreshPerson();
    void openPersonMenu();
    void noteVisibility();
    void refreshStatus();
    void refreshLocation();
    void syncNow();
    void openJob(const QString &jobId);
    void closeJob();
    void cycleRegions(int step);

    Theme &m_theme;
    ShopService &m_shop;
    SyncService &m_sync;
    const Clock &m_clock;
    const QString m_settingsFile;
    BoardModel m_board;
    Ticker m_ticker;
    TodayController m_today;
    JobController m_job;
    SideRail *m_rail;
    std::function<void()> m_print; ///< prints what is on screen
    PageStack *m_stack;
    FailureStrip *m_failures;
    TodayPage *m_todayPage;
    JobsPage *m_jobsPage = nullptr; ///< made when it is first shown
    JobPage *m_jobPage = nullptr; ///< made when the first job is opened
    QList<Location> m_locations;
    AutoLock m_autoLock;
    QString m_lastPerson; ///< who was signed in last: offered first
    const QString m_signInNote;
};

} // namespace fb
