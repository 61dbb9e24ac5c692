// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"
#include "shopservice.h"
#include "syncservice.h"

#include <QObject>

namespace fb {

/// What the first-run wizard needs of the world. Each answer comes once, in the GUI thread, or never when the program ends first.
struct SetupServices {
    /// Opens (and, for SQLite, creates) the store at an address.
    std::function<void(QString address, Answer<StoreFacts>)> testStore;
    std::function<void(QString squareUrl, Secret token, Answer<ConnectionReport>)> testConnection;
    /// Puts the token into the keychain.
    std::function<void(Secret token, Answer<bool>)> storeToken;
    /// The people of the store of the last testStore(), and a first one for it. May be empty: then nobody is asked for.
    std::function<void(Answer<QList<Person>>)> people;
    std::function<void(Person, Secret pin, Answer<Person>)> addPerson;
};

/// The choices of the first-run wizard and the rules between them: nothing untested is kept, an answer to an old question is dropped, the token goes
/// to the keychain and never into the settings file.
class SetupController : public QObject {
    Q_OBJECT

public:
    enum class Check { None, Running, Passed, Failed };

    /// @param embeddedStore address of the store on this computer @param settingsFile where finish() writes
    SetupController(SetupServices services, QString embeddedStore, QString settingsFile, QObject *parent = nullptr);

    QString embeddedStore() const { return m_embeddedStore; }
    QString store() const { return m_store; }
    bool usesServer() const { return m_usesServer; }
    void useEmbeddedStore();
    void useServer(const QString &address);
    /// Asks the store; an address that can't be one fails at once.
    void testStore();
    Check storeCheck() const { return m_storeCheck; }
    QString storeSentence() const { return m_storeSentence; }

    /// Whether to ask for the first person: the store has answered that it has none.
    bool wantsFirstPerson() const { return !m_hasPeople; }
    /// Makes the first person, an admin, then finishes; a repeated call after the token could not be stored only finishes.
    void finishWith(const QString &name, const Secret &pin);

    /// A change forgets the passed test.
    void setConnection(const QString &squareUrl, const QByteArray &token);
    /// The token comes from FLOORBOARD_SQUARE_TOKEN: none is asked for and none is stored.
    void useEnvironmentToken();
    bool hasEnvironmentToken() const { return m_environmentToken; }
    bool canTestConnection() const { return (m_environmentToken || !m_token.isEmpty()) && m_connectionCheck != Check::Running; }
    void testConnection();
    Check connectionCheck() const { return m_connectionCheck; }
    QString connectionSentence() const { return m_connectionSentence; }
    const ConnectionReport &report() const { return m_report; }

    void setLocation(const QString &locationId);
    bool canFinish() const;
    bool isFinishing() const { return m_finishing; }
    QString finishSentence() const { return m_finishSentence; }
    /// Another step is shown: what could not be finished is said no longer.
    void forgetProblem();
    /// Token into the keychain, then the settings file, then finished(); what fails stays visible in finishSentence().
    void finish();

Q_SIGNALS:
    void changed();
    void finished();

private:
    void setStore(const QString &address, bool server);
    void storeTested(const Result<StoreFacts> &facts);
    void connectionTested(const Result<ConnectionReport> &report);
    void writeSettings();

    SetupServices m_services;
    QString m_embeddedStore;
    QString m_settingsFile;

    QString m_store;
    bool m_usesServer = false;
    Check m_storeCheck = Check::None;
    QString m_storeSentence;
    int m_storeQuestion = 0;
    bool m_hasPeople = true; ///< until the store has said that it has none

    QString m_squareUrl;
    Secret m_token;
    bool m_environmentToken = false;
    Check m_connectionCheck = Check::None;
    QString m_connectionSentence;
    int m_connectionQuestion = 0;
    ConnectionReport m_report;

    QString m_locationId;
    bool m_finishing = false;
    QString m_finishSentence;
};

/// What a passed or failed test of the connection means, in one translated sentence each.
struct ConnectionVerdict {
    bool passed = false;
    QString title;
    QString sentence;

    static ConnectionVerdict of(const Result<ConnectionReport> &report);
};

} // namespace fb
