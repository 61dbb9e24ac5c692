// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"
#include "settingsfile.h"
#include "shopservice.h"

#include <QWidget>

#include <memory>

class QLabel;

namespace Ui {
class SettingsPage;
}

namespace fb {

class NumberField;
class Theme;
struct ConnectionVerdict;

/// The Settings page: Square connection, intervals, appearance, where the data are. It shows values and says which were changed; what is wrong stays
/// in its field with a sentence beside it. SettingsController keeps them.
class SettingsPage : public QWidget {
    Q_OBJECT

public:
    explicit SettingsPage(const Theme &theme, QWidget *parent = nullptr);
    ~SettingsPage() override;

    void setValues(const SettingsFile &values);
    /// @p inEnvironment: the token comes from FLOORBOARD_SQUARE_TOKEN and can't be replaced here
    void setTokenSource(bool inEnvironment);
    void setLocations(const QList<Location> &locations, const QString &chosen);
    /// @p count active people; 0: the store is open to all
    void setPeople(int count);
    void setFacts(const StoreFacts &facts, const QString &settingsFile);
    void showTesting();
    void showVerdict(const ConnectionVerdict &verdict);
    /// While a token is on its way to the keychain, which may ask for its password: nothing else is typed or stored.
    void setStoring(bool storing);
    void showStored(const Result<bool> &stored);
    /// A setting that could not be written; empty when all is well.
    void showSaveError(const QString &sentence);

Q_SIGNALS:
    void pollSecondsChosen(int seconds);
    void reconcileMinutesChosen(int minutes);
    void daysBackChosen(int days);
    void daysAheadChosen(int days);
    void themeChosen(const QString &theme);
    void clockChosen(const QString &clock);
    void languageChosen(const QString &language);
    void lockMinutesChosen(int minutes);
    void peopleWanted();
    void locationChosen(const QString &locationId);
    /// An empty token means the stored one.
    void testRequested(const QString &squareUrl, const fb::Secret &token);
    /// Address or token are others now: what was tested, or is being tested, is not what they say.
    void connectionChanged();
    /// Address and token of the last passed test.
    void connectionChosen(const QString &squareUrl, const fb::Secret &token);

private:
    void fillChoices();
    void addSignInGroup();
    void connectWidgets();
    void paintIcons();
    void connectionEdited();
    void refreshConnection();
    QString squareUrl() const;
    Secret token() const;

    const Theme &m_theme;
    std::unique_ptr<Ui::SettingsPage> m_ui;
    QLabel *m_signInIcon = nullptr;
    QLabel *m_people = nullptr;
    NumberField *m_lockMinutes = nullptr;
    bool m_testing = false;
    bool m_passed = false;
    bool m_storing = false;
    QList<Location> m_locations;
    QString m_location; ///< the one in use
};

} // namespace fb
