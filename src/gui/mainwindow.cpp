// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "accessible.h"
#include "failurestrip.h"
#include "headline.h"
#include "jobpage.h"
#include "jobscontroller.h"
#include "jobspage.h"
#include "pagestack.h"
#include "personbutton.h"
#include "printcontroller.h"
#include "refusaltext.h"
#include "siderail.h"
#include "signindialog.h"
#include "syncindicator.h"
#include "syncservice.h"
#include "theme.h"
#include "todaypage.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QScreen>
#include <QSettings>
#include <QShortcut>

namespace fb {

namespace {
constexpr QSize kDefaultSize{1440, 900};
constexpr QSize kSmallest{820, 560};
constexpr int kNarrow = 1100; ///< below this width the rail shows icons alone

QString todayName() { return QStringLiteral("today"); }
QString jobsName() { return QStringLiteral("jobs"); }
} // namespace

MainWindow::MainWindow(const Parts &parts)
    : m_theme(parts.theme)
    , m_shop(parts.shop)
    , m_sync(parts.sync)
    , m_clock(parts.clock)
    , m_settingsFile(parts.settingsFile)
    , m_ticker(parts.clock)
    , m_today(parts.shop, parts.sync, m_board, parts.clock)
    , m_job(parts.shop, parts.clock)
    , m_rail(new SideRail(parts.theme))
    , m_stack(new PageStack(parts.theme, parts.shop, *m_rail, parts.settingsFile))
    , m_failures(new FailureStrip(parts.theme))
    , m_todayPage(new TodayPage(parts.theme, m_board, m_today, m_ticker))
    , m_autoLock(parts.clock)
    , m_signInNote(parts.signInNote)
{
    installAccessibility();
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Floorboard"));
    setMinimumSize(kSmallest);
    resize(kDefaultSize.boundedTo(screen()->availableSize()));
    auto *floor = new QWidget(this);
    floor->setObjectName(QStringLiteral("page"));
    auto *row = new QHBoxLayout(floor);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    auto *content = new QVBoxLayout;
    content->setSpacing(0);
    content->addWidget(m_failures);
    content->addWidget(m_stack, 1);
    row->addLayout(content, 1);
    setCentralWidget(floor);

    m_rail->setPlaceNote(parts.placeNote);
    m_stack->add(todayName(), QStringLiteral("today"), tr("Today"), false, [this](QWidget *) { return m_todayPage; });
    addPage(jobsName(), QStringLiteral("jobs"), tr("Jobs"), false, [this](QWidget *parent) {
        m_jobsPage = new JobsPage(m_theme, parent);
        new JobsController(*m_jobsPage, m_shop, m_board, m_ticker, m_jobsPage);
        connect(m_jobsPage, &JobsPage::opened, this, &MainWindow::openJob);
        return m_jobsPage;
    });
    connect(m_todayPage, &TodayPage::searchAllWanted, this, [this](const QString &words) {
        showPage(jobsName());
        m_jobsPage->setQuery(words);
    });
    connect(m_rail, &SideRail::pageChosen, this, &MainWindow::showPage);
    connect(m_rail, &SideRail::locationChosen, this, [this](const QString &locationId) {
        if (checkAllowed(m_shop.actor(), Permission::EditJob, locationId)) // a menu may be open when the desk locks
            Q_EMIT locationChosen(locationId);
    });
    connect(m_todayPage, &TodayPage::opened, this, &MainWindow::openJob);
    connect(&m_today, &TodayController::landed, this, &MainWindow::landed);
    connect(&m_job, &JobController::saved, &m_today, &TodayController::noteSaved);
    connect(&m_job, &JobController::expecting, &m_today.edits(), &BoardEdits::expect);
    connect(&m_job, &JobController::failedElsewhere, m_failures, &FailureStrip::add);
    connect(&m_job, &JobController::savedAfterAll, m_failures, &FailureStrip::settle);
    connect(m_failures, &FailureStrip::openWanted, this, &MainWindow::openJob);
    connect(&m_ticker, &Ticker::ticked, this, [this] {
        m_today.tick();
        refreshStatus();
    });
    m_todayPage->setSettingsFile(m_settingsFile);
    wireServices();
    wirePeople();
    wireShortcuts();
    showPage(todayName());
    if (!m_settingsFile.isEmpty())
        restoreGeometry(QSettings(m_settingsFile, QSettings::IniFormat).value(QStringLiteral("geometry")).toByteArray());
}

MainWindow::~MainWindow() = default;

void MainWindow::wireServices()
{
    connect(&m_sync, &SyncService::statusChanged, this, &MainWindow::refreshStatus);
    connect(&m_sync, &SyncService::runProgress, this, &MainWindow::refreshStatus);
    connect(&m_shop, &ShopService::statesRead, &m_sync, &SyncService::noteStates);
    connect(&m_shop, &ShopService::polled, this, [this] { m_sync.noteStoreError(m_shop.pollError()); });
    connect(&m_board, &QAbstractItemModel::modelReset, this, &MainWindow::refreshLocation);
    SyncIndicator &indicator = m_rail->indicator();
    connect(&indicator, &SyncIndicator::clicked, this, [this] { showPage(QStringLiteral("sync")); });
    connect(&indicator, &SyncIndicator::actionWanted, this, [this](SyncIndicator::Action action) {
        switch (action) {
        case SyncIndicator::Action::Cancel: m_sync.cancelRun(); break;
        case SyncIndicator::Action::Resume: m_sync.resume(); break;
        case SyncIndicator::Action::SyncNow:
        case SyncIndicator::Action::Retry:
        case SyncIndicator::Action::TryAgain: syncNow(); break;
        }
    });
}

void MainWindow::wirePeople()
{
    connect(&m_shop, &ShopService::actorChanged, this, &MainWindow::takeActor);
    connect(&m_rail->person(), &QAbstractButton::clicked, this, &MainWindow::openPersonMenu);
    connect(&m_autoLock, &AutoLock::due, this, &MainWindow::lock);
    connect(&m_ticker, &Ticker::ticked, &m_autoLock, &AutoLock::tick);
    connect(&m_sync, &SyncService::refused, this,
            [this](const Error &error) { Q_EMIT m_today.refused(tr("Not done."), RefusalText::translated(error.detail)); });
    connect(&m_shop, &ShopService::polled, m_stack, &PageStack::sayWhyWaiting);
    connect(m_stack, &PageStack::signInWanted, this, &MainWindow::openSignIn);
    connect(m_stack, &PageStack::retryWanted, &m_shop, &ShopService::pollNow);
    if (m_shop.knowsPeople())
        takeActor(m_shop.actor());
}

void MainWindow::takeActor(const Actor &actor)
{
    m_sync.setActor(actor);
    refreshPerson();
    m_rail->setLocation(m_board.location(), m_locations, actor);
    if (const Result<void> here = checkPlace(actor, m_board.location().locationId); !here)
        Q_EMIT m_today.refused(tr("You can only look here."), RefusalText::translated(here.error().detail));
    m_rail->indicator().setRefusal(RefusalText::whyNot(actor, Permission::Sync));
    m_autoLock.setArmed(m_shop.hasPeople() && !actor.nobody);
    if (!actor.personId.isEmpty())
        m_lastPerson = actor.personId;
    m_stack->followActor();
}

void MainWindow::refreshPerson()
{
    if (!m_shop.knowsPeople())
        return; // it isn't shown until the store has said who acts
    const Actor actor = m_shop.actor();
    m_rail->person().show(actor, m_shop.hasPeople(), !checkPlace(actor, m_board.location().locationId));
}

void MainWindow::openSignIn()
{
    if (!m_shop.hasPeople() || findChild<SignInDialog *>())
        return;
    (new SignInDialog(m_theme, m_shop, m_ticker, m_lastPerson, m_signInNote, this))->open();
}

void MainWindow::lock() { m_shop.signOut(); }

void MainWindow::openPersonMenu()
{
    if (!m_shop.hasPeople())
        return showPage(QStringLiteral("people"));
    if (m_shop.actor().nobody)
        return openSignIn();
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("personMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Switch person…\tCtrl+L"), this, &MainWindow::openSignIn);
    menu->addAction(tr("Sign out"), this, &MainWindow::lock);
    const PersonButton &button = m_rail->person();
    menu->popup(button.mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void MainWindow::wireShortcuts()
{
    const auto on = [this](const QKeySequence &keys, auto action) { connect(new QShortcut(keys, this), &QShortcut::activated, this, action); };
    const auto onToday = [this](auto action) {
        return [this, action] {
            if (m_stack->currentWidget() == m_todayPage)
                action();
        };
    };
    on(QKeySequence::Find, [this] {
        if (m_jobsPage && m_stack->currentWidget() == m_jobsPage)
            return m_jobsPage->focusSearch();
        showPage(todayName());
        m_todayPage->focusSearch();
    });
    for (int i = 1; i <= 9; ++i)
        on(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + i)), [this, i] {
            if (const QString name = m_rail->pageAt(i - 1); !name.isEmpty())
                showPage(name);
        });
    on(QKeySequence(Qt::CTRL | Qt::Key_L), [this] { openSignIn(); });
    on(QKeySequence::New, [this] {
        showPage(todayName());
        m_todayPage->newWalkIn();
    });
    on(QKeySequence::Undo, [this] {
        if (m_stack->currentWidget() == m_todayPage)
            m_todayPage->undo();
        else if (m_jobPage && m_stack->currentWidget() == m_jobPage)
            m_job.undo();
    });
    on(QKeySequence(Qt::Key_F5), [this] { syncNow(); });
    on(QKeySequence(Qt::CTRL | Qt::Key_R), [this] { syncNow(); });
    on(QKeySequence(Qt::CTRL | Qt::Key_T), [this] {
        showPage(todayName());
        m_today.showToday();
    });
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right})
        on(QKeySequence(Qt::ALT | key), [this, key] {
            const bool back = (key == Qt::Key_Left) != isRightToLeft(); // follows the screen, as the arrows on it do
            if (m_stack->currentWidget() == m_todayPage)
                m_today.stepDay(back ? -1 : 1);
            else if (back && m_jobPage && m_stack->currentWidget() == m_jobPage)
                closeJob();
        });
    on(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), onToday([this] { m_todayPage->toggleList(); }));
    auto *print = new PrintController(m_shop, m_clock, this);
    m_print = [this, print] {
        if (m_jobPage && m_stack->currentWidget() == m_jobPage)
            print->printJob(m_job.jobId());
        else if (m_stack->currentWidget() == m_todayPage)
            print->printDay(m_today.date());
    };
    on(QKeySequence::Print, m_print);
    connect(m_todayPage, &TodayPage::printWanted, this, m_print);
    connect(m_todayPage, &TodayPage::settingsWanted, this, [this] { showPage(QStringLiteral("settings")); });
    on(QKeySequence(Qt::Key_F6), [this] { cycleRegions(1); });
    on(QKeySequence(Qt::SHIFT | Qt::Key_F6), [this] { cycleRegions(-1); });
}

void MainWindow::addPage(const QString &name, const QString &icon, const QString &title, bool newGroup, PageFactory factory)
{
    m_stack->add(name, icon, title, newGroup, std::move(factory));
}

void MainWindow::guardPage(const QString &name, Permission needed, bool listed) { m_stack->guard(name, needed, listed); }

QString MainWindow::currentPage() const { return m_stack->current(); }

void MainWindow::showPage(const QString &name)
{
    if (!m_stack->has(name))
        return;
    if (m_jobPage && m_stack->currentWidget() == m_jobPage)
        m_job.close();
    m_stack->showPage(name);
}

void MainWindow::start()
{
    m_today.showToday();
    refreshStatus();
    m_stack->setAccessibleName(windowTitle());
    m_stack->setFocus(Qt::OtherFocusReason); // nothing is ringed until a key or a click asks for it
}

void MainWindow::refreshStatus() { m_rail->indicator().show(m_sync.status(), m_ticker.now(), m_board.zone()); }

void MainWindow::refreshLocation()
{
    m_rail->setLocation(m_board.location(), m_locations, m_shop.actor());
    refreshPerson();
    m_shop.locations(this, [this](const Result<QList<Location>> &answer) {
        if (!answer || *answer == m_locations)
            return;
        m_locations = *answer;
        m_rail->setLocation(m_board.location(), m_locations, m_shop.actor());
    });
}

void MainWindow::syncNow()
{
    RunRequest request;
    request.trigger = Trigger::Manual;
    request.daysBack = m_sync.settings().daysBack;
    request.daysAhead = m_sync.settings().daysAhead;
    request.by = m_sync.settings().desk;
    m_sync.requestRun(request);
}

void MainWindow::openJob(const QString &jobId)
{
    m_failures->settle(jobId);
    if (!m_jobPage) {
        m_jobPage = new JobPage(m_theme, m_job, m_ticker, m_stack);
        m_jobPage->setSettingsFile(m_settingsFile);
        m_stack->addWidget(m_jobPage);
        connect(m_jobPage, &JobPage::backWanted, this, &MainWindow::closeJob);
        connect(m_jobPage, &JobPage::printWanted, this, m_print);
    }
    m_stack->setCurrentWidget(m_jobPage);
    m_jobPage->open(jobId, m_stack->current() == jobsName() ? tr("Jobs") : m_todayPage->dayName(), m_board.zone());
}

void MainWindow::closeJob()
{
    const QString jobId = m_job.jobId();
    if (m_stack->current() == jobsName() && m_jobsPage) {
        showPage(jobsName());
        return m_jobsPage->focusJob(jobId);
    }
    showPage(todayName());
    m_todayPage->focusJob(jobId);
}

void MainWindow::cycleRegions(int step)
{
    // Rail, header, content: only Today has a header of its own to stop at.
    QWidget *focus = QApplication::focusWidget();
    const bool onToday = m_stack->currentWidget() == m_todayPage;
    auto *search = m_todayPage->findChild<QWidget *>(QStringLiteral("search"));
    const int at = focus && m_rail->isAncestorOf(focus) ? 0 : onToday && focus == search ? 1 : 2;
    int next = (at + step + 3) % 3;
    if (next == 1 && !onToday)
        next = (next + step + 3) % 3;
    if (next == 0)
        m_rail->focusPages();
    else if (next == 1)
        m_todayPage->focusSearch();
    else if (onToday)
        m_todayPage->focusContent();
    else if (QWidget *page = m_stack->currentWidget(); page->nextInFocusChain())
        page->nextInFocusChain()->setFocus(Qt::TabFocusReason);
}

void MainWindow::noteVisibility()
{
    const bool visible = isVisible() && !isMinimized();
    m_ticker.setVisible(visible);
    m_shop.setWindowVisible(visible);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_rail->setCompact(width() < m_theme.px(kNarrow));
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    noteVisibility();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    noteVisibility();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        noteVisibility();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepGeometry();
    QMainWindow::closeEvent(event);
}

void MainWindow::keepGeometry() const
{
    if (!m_settingsFile.isEmpty())
        QSettings(m_settingsFile, QSettings::IniFormat).setValue(QStringLiteral("geometry"), saveGeometry());
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Arrives here only when nothing with the focus, a text field for one, has taken it.
    if (event->key() == Qt::Key_Slash && m_stack->currentWidget() == m_todayPage) {
        m_todayPage->focusSearch();
        return;
    }
    const bool arrow = event->key() == Qt::Key_Down || event->key() == Qt::Key_Up || event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (arrow && m_stack->hasFocus() && m_stack->currentWidget() == m_todayPage) {
        m_todayPage->focusContent();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace fb
