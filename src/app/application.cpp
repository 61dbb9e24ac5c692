// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "demodesk.h"
#include "demopeople.h"
#include "demosandbox.h"
#include "historycontroller.h"
#include "historypage.h"
#include "logging.h"
#include "mainwindow.h"
#include "peoplepage.h"
#include "settingscontroller.h"
#include "settingsfile.h"
#include "settingspage.h"
#include "setupwizard.h"
#include "storeaddress.h"
#include "synccontroller.h"
#include "syncpage.h"
#include "syncservice.h"
#include "textformat.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QScreen>
#include <QSettings>
#include <QSysInfo>

#include <cstdio>
#include <ctime>
#include <unistd.h>

namespace fb {

namespace {

constexpr seconds kScreenshotLimit{60};
constexpr milliseconds kSettle{2'000}; ///< longer than any skeleton, first animation or tint lasts
// In the demo things happen every few seconds; nobody watches it for ten minutes.
constexpr milliseconds kDemoPoll{3'000};
constexpr milliseconds kDemoReconcile{12'000};

/// Since the process was started, linking included; the kernel keeps that to 10 ms. 0 when it can't be told.
milliseconds sinceStart()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    timespec now{};
    if (!stat.open(QIODevice::ReadOnly) || ::clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return {};
    const QByteArray text = stat.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' '); // the name in parentheses may hold spaces
    constexpr qsizetype kStartField = 19;
    if (fields.size() <= kStartField)
        return {};
    const double started = fields.at(kStartField).toDouble() / static_cast<double>(::sysconf(_SC_CLK_TCK));
    return milliseconds(static_cast<qint64>((static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9 - started) * 1000));
}

/// Whether somebody has switched animations off: in our settings file (key motion), or in GTK's or KDE's. Qt 6.4 doesn't tell.
bool wantsReducedMotion(const QSettings &settings)
{
    if (settings.value(QStringLiteral("motion")).toString() == u"reduced")
        return true;
    const QString base = qEnvironmentVariable("XDG_CONFIG_HOME", QDir::homePath() + QStringLiteral("/.config"));
    for (const char *gtk : {"gtk-3.0", "gtk-4.0"}) {
        const QSettings file(QStringLiteral("%1/%2/settings.ini").arg(base, QLatin1String(gtk)), QSettings::IniFormat);
        if (!file.value(QStringLiteral("Settings/gtk-enable-animations"), true).toBool())
            return true;
    }
    const QSettings kde(base + QStringLiteral("/kdeglobals"), QSettings::IniFormat);
    return kde.value(QStringLiteral("KDE/AnimationDurationFactor"), 1.0).toDouble() == 0.0;
}

QString deskName(bool demo)
{
    if (demo)
        return QStringLiteral("Front desk");
    const QString host = QSysInfo::machineHostName();
    return host.isEmpty() ? QStringLiteral("desk") : host;
}

} // namespace

Application::Application(StartOptions options, Configuration configuration, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_configuration(std::move(configuration))
    , m_settingsFile(Configuration::settingsFile())
{
    const QSettings settings(m_settingsFile, QSettings::IniFormat);
    loadLanguage();
    m_theme.setReducedMotion(wantsReducedMotion(settings));
    m_theme.apply(static_cast<Theme::Mode>(SettingsController::themeMode(settings.value(QStringLiteral("theme")).toString())),
                  settings.value(QStringLiteral("scale"), 1.0).toDouble());
    TextFormat::setTwelveHours(SettingsController::isTwelveHours(settings.value(QStringLiteral("clock")).toString()));
    QGuiApplication::setWindowIcon(m_theme.icon(QStringLiteral("logo"), "accent-fill", 64));
    QGuiApplication::setQuitOnLastWindowClosed(false); // end() does it, after the demo's child
    connect(qApp, &QGuiApplication::lastWindowClosed, this, [this] { end(0); });
    m_screenshotLimit.setSingleShot(true);
    connect(&m_screenshotLimit, &QTimer::timeout, this, [this] {
        giveUp(Error{.kind = ErrorKind::Timeout,
                     .detail = QStringLiteral("no screenshot: no booking of a complete sync was on the board within %1 s").arg(kScreenshotLimit.count()),
                     .action = QStringLiteral("See the log in %1.").arg(stateDirectory())});
    });
}

Application::~Application() = default;

void Application::loadLanguage()
{
    QString language = QSettings(m_settingsFile, QSettings::IniFormat).value(QStringLiteral("language")).toString();
    if (language.isEmpty())
        language = QLocale::system().name();
    language = language.section(u'_', 0, 0).section(u'-', 0, 0);
    if (language != u"es" && language != u"ar")
        language = QStringLiteral("en");
    // Arabic with the digits 0-9, as the design has it; plain "ar" would be Egypt's.
    QLocale::setDefault(QLocale(language == u"ar" ? QStringLiteral("ar_AE") : language == u"es" ? QStringLiteral("es_US") : QStringLiteral("en_US")));
    if (m_texts.load(QStringLiteral(":/i18n/floorboard_%1.qm").arg(language)))
        QCoreApplication::installTranslator(&m_texts);
    if (language != u"en" && m_qtTexts.load(QStringLiteral("qtbase_%1").arg(language), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtTexts);
    QGuiApplication::setLayoutDirection(language == u"ar" ? Qt::RightToLeft : Qt::LeftToRight);
}

void Application::start()
{
    if (!m_options.screenshot.isEmpty())
        m_screenshotLimit.start(kScreenshotLimit);
    if (m_options.demo)
        startDemo();
    else if (m_configuration.setUp || (m_configuration.storeGiven && m_configuration.tokenInEnvironment))
        openBoard();
    else
        openWizard();
}

void Application::startDemo()
{
    m_demoDirectory = std::make_unique<QTemporaryDir>();
    if (!m_demoDirectory->isValid())
        return giveUp(Error{.kind = ErrorKind::Setup, .detail = QStringLiteral("no temporary directory for the demo: %1").arg(m_demoDirectory->errorString())});
    m_settingsFile = m_demoDirectory->filePath(QStringLiteral("floorboard.ini"));
    m_sandbox = std::make_unique<DemoSandbox>();
    connect(m_sandbox.get(), &DemoSandbox::ready, this, &Application::openDemoBoard);
    connect(m_sandbox.get(), &DemoSandbox::failed, this, &Application::giveUp);
    m_sandbox->start();
}

void Application::openDemoBoard(const QString &squareUrl)
{
    m_configuration.store = QStringLiteral("sqlite:%1").arg(m_demoDirectory->filePath(QStringLiteral("demo.db")));
    m_configuration.squareUrl = squareUrl;
    m_configuration.locationId.clear();
    SettingsFile values = SettingsFile::load(m_settingsFile); // so that Settings tells the truth about the demo
    values.store = m_configuration.store;
    values.squareUrl = squareUrl;
    if (const Result<void> saved = values.save(m_settingsFile); !saved)
        return giveUp(saved.error());
    m_configuration.tokenInEnvironment = true; // main() has put the demo's own there
    if (!qEnvironmentVariableIsSet("FLOORBOARD_POLL_INTERVAL_MS"))
        m_configuration.pollInterval = kDemoPoll;
    if (!qEnvironmentVariableIsSet("FLOORBOARD_RECONCILE_INTERVAL_MS"))
        m_configuration.reconcileInterval = kDemoReconcile;
    openBoard();
}

void Application::openWizard()
{
    // Tests the connection and keeps the token; never started, so it runs nothing and opens no store.
    m_open.sync = std::make_unique<SyncService>(SyncService::Settings{.store = m_configuration.store,
                                                                      .squareUrl = m_configuration.squareUrl,
                                                                      .desk = deskName(m_sandbox != nullptr),
                                                                      .tokenFromEnvironment = m_configuration.tokenInEnvironment},
                                                m_clock);
    SetupServices services;
    services.testStore = [this](const QString &address, Answer<StoreFacts> answer) {
        m_open.sync->readStorePassword(address, this, [this, address, answer = std::move(answer)](const Result<Secret> &password) {
            m_open.tried = std::make_unique<ShopService>(
                ShopService::Settings{.store = address, .storePassword = password.value_or(Secret()), .desk = deskName(m_sandbox != nullptr)}, m_clock);
            m_open.tried->facts(this, answer);
        });
    };
    services.testConnection = [this](const QString &squareUrl, const Secret &token, Answer<ConnectionReport> answer) {
        m_open.sync->testConnection(squareUrl, token, this, std::move(answer));
    };
    services.people = [this](Answer<QList<Person>> answer) { m_open.tried->people(this, std::move(answer)); };
    services.addPerson = [this](const Person &person, const Secret &pin, Answer<Person> answer) {
        m_open.tried->addPerson(person, pin, this, std::move(answer));
    };
    services.storeToken = [this](const Secret &token, Answer<bool> answer) { m_open.sync->storeToken(token, this, std::move(answer)); };
    m_open.wizard = std::make_unique<SetupWizard>(m_theme, services, StoreAddress::embedded().text(), m_settingsFile);
    m_open.wizard->preset(m_configuration.squareUrl, m_configuration.tokenInEnvironment);
    // Queued: what emits is taken apart by what follows.
    connect(m_open.wizard.get(), &SetupWizard::finished, this, &Application::finishWizard, Qt::QueuedConnection);
    connect(
        m_open.wizard.get(), &SetupWizard::demoChosen, this,
        [this] {
            qputenv("FLOORBOARD_SQUARE_TOKEN", "demo");
            startDemo();
        },
        Qt::QueuedConnection);
    m_open.wizard->setWindowTitle(QStringLiteral("Floorboard"));
    m_open.wizard->resize(QSize(1440, 900).boundedTo(m_open.wizard->screen()->availableSize())); // else its Next would be below the screen
    m_open.wizard->show();
    if (!m_options.screenshot.isEmpty())
        QTimer::singleShot(kSettle, this, [this] { saveScreenshot(m_open.wizard.get()); });
}

void Application::finishWizard()
{
    const Result<Configuration> configuration = Configuration::resolve(m_options.configuration);
    if (!configuration)
        return giveUp(configuration.error());
    m_configuration = *configuration;
    openBoard();
}

void Application::openBoard()
{
    m_next = std::make_unique<SyncService>(SyncService::Settings{.store = m_configuration.store,
                                                                 .squareUrl = m_configuration.squareUrl,
                                                                 .locationId = m_configuration.locationId,
                                                                 .desk = deskName(m_sandbox != nullptr),
                                                                 .tokenFromEnvironment = m_configuration.tokenInEnvironment,
                                                                 .reconcileInterval = m_configuration.reconcileInterval,
                                                                 .daysBack = m_configuration.daysBack,
                                                                 .daysAhead = m_configuration.daysAhead},
                                           m_clock);
    if (m_configuration.store.startsWith(u"sqlite:")) // opens with nothing
        return showBoard(Secret());
    m_next->readStorePassword(m_configuration.store, this, [this](const Result<Secret> &password) { showBoard(password.value_or(Secret())); });
}

void Application::showBoard(const Secret &storePassword)
{
    // What was open goes when the new window stands, at the end of this function: closing the last window would end the program.
    const Opened before = std::exchange(m_open, Opened{});
    const QString signedIn = before.window && before.shop ? before.shop->actor().personId : QString(); // stays so at another location's board
    m_open.shop = std::make_unique<ShopService>(ShopService::Settings{.store = m_configuration.store,
                                                                      .storePassword = storePassword,
                                                                      .locationId = m_configuration.locationId,
                                                                      .desk = deskName(m_sandbox != nullptr),
                                                                      .personId = signedIn,
                                                                      .pollInterval = m_configuration.pollInterval,
                                                                      .keptFile = QFileInfo(m_settingsFile).dir().filePath(QStringLiteral("unsaved.json"))},
                                                m_clock);
    m_open.sync = std::move(m_next);
    m_open.window =
        std::make_unique<MainWindow>(MainWindow::Parts{m_theme, *m_open.shop, *m_open.sync, m_clock, m_settingsFile, m_sandbox ? tr("Demo") : QString(),
                                                       m_sandbox ? tr("In the demo every PIN is %1.").arg(DemoPeople::pin()) : QString()});
    m_open.window->autoLock().setAfter(minutes(SettingsFile::load(m_settingsFile).lockMinutes));
    if (m_sandbox) {
        m_open.demoPeople = std::make_unique<DemoPeople>(*m_open.shop);
        m_open.demoPeople->start();
    }
    addPages();
    connect(m_open.window.get(), &MainWindow::locationChosen, this, &Application::switchLocation, Qt::QueuedConnection);
    connect(m_open.window.get(), &MainWindow::landed, this, &Application::noteLanding);
    m_open.window->installEventFilter(this);
    m_open.window->show();
    m_open.window->start();
    m_open.sync->start();
}

bool Application::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        QTimer::singleShot(0, this, [] { qCInfo(lcGui, "first paint %lld ms after the start", static_cast<long long>(sinceStart().count())); });
    }
    return QObject::eventFilter(watched, event);
}

void Application::addPages()
{
    m_open.window->addPage(QStringLiteral("sync"), QStringLiteral("sync"), tr("Sync"), true, [this](QWidget *parent) {
        auto *page = new SyncPage(m_theme, parent);
        new SyncController(*page, *m_open.sync, *m_open.shop, m_open.window->ticker(), m_configuration.pollInterval, page);
        return page;
    });
    m_open.window->addPage(QStringLiteral("history"), QStringLiteral("history"), tr("History"), false, [this](QWidget *parent) {
        auto *page = new HistoryPage(m_theme, parent);
        new HistoryController(*page, *m_open.sync, *m_open.shop, m_open.window->ticker(), m_settingsFile, page);
        return page;
    });
    m_open.window->addPage(QStringLiteral("settings"), QStringLiteral("settings"), tr("Settings"), false, [this](QWidget *parent) {
        auto *page = new SettingsPage(m_theme, parent);
        auto *controller = new SettingsController(*page, m_theme, SettingsController::servicesOf(*m_open.sync, *m_open.shop, page), m_settingsFile, page);
        connect(controller, &SettingsController::pollIntervalChanged, m_open.window.get(), [this](milliseconds interval) {
            m_configuration.pollInterval = interval;
            if (auto *sync = m_open.window->findChild<SyncController *>())
                sync->setPollInterval(interval);
        });
        connect(controller, &SettingsController::locationChanged, this, &Application::switchLocation, Qt::QueuedConnection);
        connect(controller, &SettingsController::lockMinutesChanged, m_open.window.get(),
                [window = m_open.window.get()](int after) { window->autoLock().setAfter(minutes(after)); });
        connect(m_open.shop.get(), &ShopService::peopleChanged, controller, &SettingsController::readPeople);
        connect(m_open.sync.get(), &SyncService::runFinished, controller, &SettingsController::readLocations);
        connect(page, &SettingsPage::peopleWanted, m_open.window.get(), [window = m_open.window.get()] { window->showPage(QStringLiteral("people")); });
        connect(controller, &SettingsController::clockChanged, &m_open.window->board(), &BoardModel::rewrite);
        page->setTokenSource(m_configuration.tokenInEnvironment);
        return page;
    });
    m_open.window->addPage(QStringLiteral("people"), QStringLiteral("user"), tr("People"), false,
                           [this](QWidget *parent) { return new PeoplePage(m_theme, *m_open.shop, m_clock, parent); });
    m_open.window->guardPage(QStringLiteral("history"), Permission::History, true);
    m_open.window->guardPage(QStringLiteral("settings"), Permission::Settings, true);
    m_open.window->guardPage(QStringLiteral("people"), Permission::People, false);
}

void Application::switchLocation(const QString &locationId)
{
    if (locationId == m_configuration.locationId && !locationId.isEmpty())
        return;
    QSettings(m_settingsFile, QSettings::IniFormat).setValue(QStringLiteral("location"), locationId);
    m_configuration.locationId = locationId;
    const SyncService::Settings &now = m_open.sync->settings(); // Settings may have changed them since the start
    m_configuration.squareUrl = now.squareUrl;
    m_configuration.reconcileInterval = now.reconcileInterval;
    m_configuration.daysBack = now.daysBack;
    m_configuration.daysAhead = now.daysAhead;
    m_open.window->keepGeometry();
    openBoard();
}

void Application::noteLanding()
{
    const auto picture = [this] {
        if (!m_options.screenshot.isEmpty())
            QTimer::singleShot(kSettle, this, [this] { saveScreenshot(m_open.window.get()); });
    };
    if (!m_sandbox)
        return picture();
    m_open.demoDesk = std::make_unique<DemoDesk>(*m_open.shop, m_clock);
    connect(m_open.demoDesk.get(), &DemoDesk::finished, this, picture);
    m_open.demoPeople->whenReady([this] { m_open.demoDesk->start(); });
}

void Application::saveScreenshot(QWidget *window)
{
    m_screenshotLimit.stop();
    if (window->grab().save(m_options.screenshot))
        return end(0);
    giveUp(Error{.kind = ErrorKind::Setup,
                 .detail = QStringLiteral("the screenshot could not be written to %1").arg(m_options.screenshot),
                 .action = QStringLiteral("Name a file in a directory that can be written to, ending in .png.")});
}

void Application::giveUp(const Error &error)
{
    std::fprintf(stderr, "floorboard: %s. %s\n", qUtf8Printable(error.detail), qUtf8Printable(error.action));
    end(exitCode(error.kind));
}

void Application::end(int code)
{
    if (!m_sandbox)
        return QCoreApplication::exit(code);
    connect(m_sandbox.get(), &DemoSandbox::stopped, this, [code] { QCoreApplication::exit(code); });
    m_sandbox->stop();
}

} // namespace fb
