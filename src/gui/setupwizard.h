// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setupcontroller.h"

#include <QWidget>

#include <memory>

namespace Ui {
class SetupWizard;
}

namespace fb {

class FirstPersonStep;
class Theme;

/// The first run, in four steps: where the data live, Square or demo, which location, who is the first to sign in (if anybody). It writes the settings file at
/// the end and says finished(); the caller then opens the board with them.
class SetupWizard : public QWidget {
    Q_OBJECT

public:
    /// @param embeddedStore address of the store on this computer ("sqlite:/home/…/floorboard.db") @param settingsFile Configuration::settingsFile()
    SetupWizard(const Theme &theme, SetupServices services, const QString &embeddedStore, const QString &settingsFile, QWidget *parent = nullptr);
    ~SetupWizard() override;

    /// What the environment and the options have said already: an address of Square to start from (empty: production), and whether a token is given.
    void preset(const QString &squareUrl, bool tokenInEnvironment);
    SetupController &controller() { return m_controller; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void finished();
    void demoChosen();

private:
    enum Step { StoreStep, SquareStep, LocationStep, PersonStep };

    void dress();
    void paintIcons();
    void connectWidgets();
    /// Cards side by side where they fit, else one below the other.
    void fitChoices();
    void goTo(int step);
    void next();
    void readStore();
    void readConnection();
    void refresh();
    void refreshFooter();
    /// The focus goes on to Continue when the test that was asked for with it has passed.
    void followTest();

    const Theme &m_theme;
    SetupController m_controller;
    std::unique_ptr<Ui::SetupWizard> m_ui;
    FirstPersonStep *m_person;
    bool m_goOnWhenStoreAnswers = false;
    bool m_locationsShown = false;
    SetupController::Check m_shownCheck = SetupController::Check::None; ///< of the connection
};

} // namespace fb
