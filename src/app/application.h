// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "secret.h"
#include "startoptions.h"
#include "theme.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTimer>
#include <QTranslator>

#include <memory>

namespace fb {

class DemoDesk;
class DemoPeople;
class DemoSandbox;
class MainWindow;
class SetupWizard;
class ShopService;
class SyncService;

/// The desktop program put together: the only place that makes services, window and wizard, and that replaces them when the store or the location changes.
class Application : public QObject {
    Q_OBJECT

public:
    Application(StartOptions options, Configuration configuration, QObject *parent = nullptr);
    ~Application() override;

    /// Opens the board, the wizard, or starts the demo; returns at once.
    void start();

protected:
    /// Notes how long the first picture of the window took, for the log and the bench.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What is on screen and works for it, in the order in which it may go: services outlive what uses them.
    struct Opened {
        std::unique_ptr<ShopService> shop;
        std::unique_ptr<SyncService> sync;
        std::unique_ptr<ShopService> tried; ///< the store that the wizard asks
        std::unique_ptr<SetupWizard> wizard;
        std::unique_ptr<MainWindow> window;
        std::unique_ptr<DemoPeople> demoPeople;
        std::unique_ptr<DemoDesk> demoDesk;
    };

    void loadLanguage();
    void startDemo();
    void openDemoBoard(const QString &squareUrl);
    void openWizard();
    void finishWizard();
    /// Looks for what opens the store, then shows the board.
    void openBoard();
    void showBoard(const Secret &storePassword);
    void addPages();
    void switchLocation(const QString &locationId);
    void noteLanding();
    void saveScreenshot(QWidget *window);
    /// Ends the program, the demo's child first; returns at once.
    void end(int code);
    void giveUp(const Error &error);

    const StartOptions m_options;
    Configuration m_configuration;
    SystemClock m_clock;
    Theme m_theme;
    QTranslator m_texts;
    QTranslator m_qtTexts;
    QString m_settingsFile;
    std::unique_ptr<QTemporaryDir> m_demoDirectory;
    std::unique_ptr<DemoSandbox> m_sandbox;
    Opened m_open;
    std::unique_ptr<SyncService> m_next; ///< of the board that is about to be shown
    QTimer m_screenshotLimit;
};

} // namespace fb
