// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settingsfile.h"
#include "setupcontroller.h"

#include <QObject>

namespace fb {

class SettingsPage;
class Theme;

/// Keeps what the Settings page changes: in the settings file at once, and in the running services. Tokens go to the keychain only.
class SettingsController : public QObject {
    Q_OBJECT

public:
    /// What a change reaches beyond the file. Each may be left empty.
    struct Services {
        std::function<void(QString squareUrl, Secret token, Answer<ConnectionReport>)> testConnection;
        std::function<void(Secret token, Answer<bool>)> storeToken;
        std::function<void(QString squareUrl)> setSquareUrl;
        std::function<void(QString locationId)> setLocation;
        std::function<void(milliseconds interval, int daysBack, int daysAhead)> setSchedule;
        std::function<void(milliseconds interval)> setPollInterval;
        std::function<void(Answer<QList<Location>>)> locations;
        std::function<void(Answer<Location>)> ownLocation;
        std::function<void(Answer<StoreFacts>)> facts;
        std::function<void(Answer<QList<Person>>)> people;
        QString location; ///< the one in use; empty: the settings file's
    };

    SettingsController(SettingsPage &page, Theme &theme, Services services, const QString &settingsFile, QObject *parent = nullptr);

    /// The usual wiring to the program's services.
    static Services servicesOf(SyncService &sync, ShopService &shop, QObject *context);

    const SettingsFile &values() const { return m_values; }
    void setLocations(const QList<Location> &locations, const QString &chosen);
    /// Offers the locations that the store knows by now.
    void readLocations();
    /// Says again how many sign in.
    void readPeople();
    /// The mode that a theme's name in the settings file means.
    static int themeMode(const QString &name);
    /// What the settings file's key `clock` means on this computer.
    static bool isTwelveHours(const QString &clock);

Q_SIGNALS:
    /// Another location was chosen; the window shows another board.
    void locationChanged(const QString &locationId);
    /// Times are written in another format from now on.
    void clockChanged();
    void pollIntervalChanged(std::chrono::milliseconds interval);
    void lockMinutesChanged(int minutes);

private:
    void connectNumbers();
    void connectConnection();
    QString locationInUse() const;
    void save();
    void setSchedule();
    void test(const QString &squareUrl, const Secret &token);
    void use(const QString &squareUrl, const Secret &token);

    SettingsPage &m_page;
    Theme &m_theme;
    Services m_services;
    QString m_settingsFile;
    SettingsFile m_values;
    QList<Location> m_tested; ///< locations of the last passed test
    int m_question = 0;
};

} // namespace fb
