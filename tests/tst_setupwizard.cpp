// SPDX-License-Identifier: GPL-3.0-or-later
#include "choicebutton.h"
#include "patience.h"
#include "resultline.h"
#include "settingsfile.h"
#include "setupwizard.h"
#include "theme.h"

#include <QAbstractButton>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace fb;

namespace {

const QString kEmbedded = QStringLiteral("sqlite:/somewhere/floorboard.db");
const QByteArray kToken = "EAAAl-secret-token-of-a-shop-K7Qd";

ConnectionReport goodReport()
{
    ConnectionReport report;
    report.merchantId = QStringLiteral("M1");
    report.took = milliseconds(212);
    report.locations = {
        {QStringLiteral("L1"), QStringLiteral("Franklin"), QStringLiteral("214 Mercer Street"), QStringLiteral("America/Chicago"), QStringLiteral("USD"), true},
        {QStringLiteral("L2"), QStringLiteral("Brookside"), {}, QStringLiteral("America/Chicago"), QStringLiteral("USD"), true},
        {QStringLiteral("L3"), QStringLiteral("Pop-up van"), {}, QStringLiteral("America/Chicago"), QStringLiteral("USD"), false}};
    return report;
}

} // namespace

/// A wizard whose questions are answered by the test, when it wants to.
class TestSetupWizard : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SetupWizard> m_wizard;
    QStringList m_storesAsked;
    QStringList m_urlsAsked;
    QByteArray m_tokenStored;
    QList<Person> m_people;
    QByteArray m_firstPin;
    bool m_personRefused = false;
    Answer<StoreFacts> m_storeAnswer;
    Answer<ConnectionReport> m_connectionAnswer;
    Answer<bool> m_keychainAnswer;

    QString settingsPath() const { return m_dir.filePath(QStringLiteral("floorboard.ini")); }
    template<class Widget = QAbstractButton>
    Widget *child(const char *name) const
    {
        auto *found = m_wizard->findChild<Widget *>(QLatin1String(name));
        if (found == nullptr)
            qFatal("there is no %s", name);
        return found;
    }
    int step() const { return child<QStackedWidget>("pages")->currentIndex(); }
    bool canGoOn() const { return child("next")->isEnabled(); }
    void type(const char *name, const QString &text) const
    {
        auto *edit = child<QLineEdit>(name);
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void passStore() const
    {
        child("next")->click();
        m_storeAnswer(StoreFacts{QStringLiteral("sqlite"), kEmbedded, 3});
    }
    void passConnection() const
    {
        type("token", QString::fromLatin1(kToken));
        child("testConnection")->click();
        m_connectionAnswer(goodReport());
    }

    /// As far as the last step, in a store without people.
    void toFirstPerson()
    {
        m_people.clear();
        passStore();
        passConnection();
        child("next")->click();
        child<QListWidget>("locations")->setCurrentRow(1);
        child("next")->click();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>();
        m_theme->apply(Theme::Mode::Light);
    }

    void init()
    {
        QFile::remove(settingsPath());
        m_storesAsked.clear();
        m_urlsAsked.clear();
        m_tokenStored.clear();
        SetupServices services;
        services.testStore = [this](const QString &address, Answer<StoreFacts> answer) {
            m_storesAsked.append(address);
            m_storeAnswer = std::move(answer);
        };
        services.testConnection = [this](const QString &url, const Secret &, Answer<ConnectionReport> answer) {
            m_urlsAsked.append(url);
            m_connectionAnswer = std::move(answer);
        };
        services.storeToken = [this](const Secret &token, Answer<bool> answer) {
            m_tokenStored = token.reveal().toByteArray();
            m_keychainAnswer = std::move(answer);
        };
        services.people = [this](Answer<QList<Person>> answer) { answer(m_people); };
        services.addPerson = [this](const Person &person, const Secret &pin, Answer<Person> answer) {
            m_firstPin = pin.reveal().toByteArray();
            if (m_personRefused)
                return answer(failure(ErrorKind::Invalid, QStringLiteral("A name has 1 to 80 characters."), QStringLiteral("Floorboard")));
            m_people.append(person);
            answer(person);
        };
        m_people = {Person{.personId = QStringLiteral("p"), .name = QStringLiteral("Ada"), .role = Role::Admin}}; // nobody is asked for a first person
        m_personRefused = false;
        m_wizard = std::make_unique<SetupWizard>(*m_theme, services, kEmbedded, settingsPath());
        m_wizard->show();
    }

    void cleanup() { m_wizard.reset(); }

    void theFirstPersonIsMadeAtTheEnd()
    {
        QSignalSpy finished(m_wizard.get(), &SetupWizard::finished);
        toFirstPerson();
        QCOMPARE(step(), 3);
        QVERIFY(!canGoOn());
        type("firstName", QStringLiteral(" Dana  Lowell "));
        type("firstPin", QStringLiteral("4829x1")); // letters aren't taken
        type("firstPinAgain", QStringLiteral("48292"));
        QVERIFY(!canGoOn());
        QCOMPARE(child<ResultLine>("firstResult")->token(), QStringLiteral("error"));
        type("firstPinAgain", QStringLiteral("48291"));
        QVERIFY(canGoOn());
        m_personRefused = true;
        child("next")->click();
        QCOMPARE(child<ResultLine>("firstResult")->token(), QStringLiteral("error"));
        QCOMPARE(step(), 3);
        m_personRefused = false;
        child("next")->click();
        QCOMPARE(m_firstPin, QByteArrayLiteral("48291"));
        QCOMPARE(m_people.size(), 1);
        QCOMPARE(m_people.first().name, QStringLiteral("Dana Lowell"));
        QCOMPARE(m_people.first().role, Role::Admin);
        QVERIFY(finished.isEmpty()); // the token comes after
        m_keychainAnswer(failure(ErrorKind::Secret, QStringLiteral("locked"), QStringLiteral("keychain")));
        QVERIFY(finished.isEmpty());
        child("next")->click(); // again: nobody is made twice
        QCOMPARE(m_people.size(), 1);
        m_keychainAnswer(true);
        QCOMPARE(finished.size(), 1);
        QFile written(settingsPath());
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(!written.readAll().contains("48291"));
    }

    void theStoreMayStayOpenToAll()
    {
        QSignalSpy finished(m_wizard.get(), &SetupWizard::finished);
        toFirstPerson();
        QCOMPARE(step(), 3);
        child<QPushButton>("firstSkip")->click();
        m_keychainAnswer(true);
        QCOMPARE(finished.size(), 1);
        QVERIFY(m_people.isEmpty());
    }

    void whatIsBeingKeptIsWhatWasTested()
    {
        toFirstPerson();
        QVERIFY(child("back")->isEnabled());
        child<QPushButton>("firstSkip")->click();
        QVERIFY(!child("back")->isEnabled()); // the keychain may be asking for its password
        m_keychainAnswer(failure(ErrorKind::Secret, QStringLiteral("locked"), QStringLiteral("keychain")));
        QVERIFY(child("back")->isEnabled());
    }

    void aProblemOfOneStepIsNotSaidOnAnother()
    {
        toFirstPerson();
        type("firstName", QStringLiteral("Dana"));
        type("firstPin", QStringLiteral("48291"));
        type("firstPinAgain", QStringLiteral("48291"));
        m_personRefused = true;
        child("next")->click();
        QCOMPARE(child<ResultLine>("firstResult")->token(), QStringLiteral("error"));
        child("back")->click();
        QCOMPARE(step(), 2);
        QCOMPARE(child<ResultLine>("locationResult")->text(), QString());
        child("next")->click();
        QCOMPARE(step(), 3);
        QCOMPARE(child<ResultLine>("firstResult")->text(), QString());
        m_personRefused = false;
    }

    void cleanupTestCase() { m_theme.reset(); }

    void fromStartToBoard()
    {
        QSignalSpy finished(m_wizard.get(), &SetupWizard::finished);
        QCOMPARE(child<QLineEdit>("storePath")->text(), QStringLiteral("/somewhere/floorboard.db"));
        passStore();
        QCOMPARE(m_storesAsked, QStringList{kEmbedded});
        QCOMPARE(step(), 1);

        QVERIFY(!canGoOn());
        passConnection();
        QCOMPARE(m_urlsAsked, QStringList{QStringLiteral("https://connect.squareup.com")});
        QVERIFY(canGoOn());
        child("next")->click();
        QCOMPARE(step(), 2);

        QVERIFY(!canGoOn()); // two active locations: nobody chooses for the user
        child<QListWidget>("locations")->setCurrentRow(1);
        QVERIFY(canGoOn());
        child("next")->click();
        QCOMPARE(m_tokenStored, kToken);
        QVERIFY(!QFile::exists(settingsPath())); // nothing is written before the keychain has the token
        QVERIFY(!canGoOn());
        m_keychainAnswer(true);
        QCOMPARE(finished.size(), 1);

        const SettingsFile file = SettingsFile::load(settingsPath());
        QCOMPARE(file.store, kEmbedded);
        QCOMPARE(file.squareUrl, QStringLiteral("https://connect.squareup.com"));
        QCOMPARE(file.locationId, QStringLiteral("L2"));
        QVERIFY(file.setUp);
    }

    void theTokenIsNowhereInTheSettingsFile()
    {
        passStore();
        passConnection();
        child("next")->click();
        child<QListWidget>("locations")->setCurrentRow(0);
        child("next")->click();
        m_keychainAnswer(true);
        QFile file(settingsPath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("L1"));
        QVERIFY(!text.contains(kToken));
        QVERIFY(!text.contains("token"));
    }

    void theTokenIsHiddenUntilAskedFor()
    {
        passStore();
        QCOMPARE(child<QLineEdit>("token")->echoMode(), QLineEdit::Password);
        child("showToken")->click();
        QCOMPARE(child<QLineEdit>("token")->echoMode(), QLineEdit::Normal);
    }

    void aRefusedTokenStopsHere()
    {
        passStore();
        type("token", QStringLiteral("wrong"));
        child("testConnection")->click();
        m_connectionAnswer(failure(ErrorKind::Auth, QStringLiteral("Square answered 401"), QStringLiteral("Square")));
        QVERIFY(!canGoOn());
        auto *result = child<ResultLine>("connectionResult");
        QCOMPARE(result->token(), QStringLiteral("error"));
        QVERIFY2(result->text().contains(QStringLiteral("Square refused the token")), qPrintable(result->text()));
        QVERIFY(result->isVisible());
    }

    void missingScopesAreNamed()
    {
        passStore();
        type("token", QStringLiteral("narrow"));
        child("testConnection")->click();
        ConnectionReport report = goodReport();
        report.missingScopes = {QStringLiteral("CUSTOMERS_READ")};
        m_connectionAnswer(report);
        QVERIFY(!canGoOn());
        QVERIFY(child<ResultLine>("connectionResult")->text().contains(QStringLiteral("CUSTOMERS_READ")));
    }

    void anAccountWithoutActiveLocationStopsHere()
    {
        passStore();
        type("token", QStringLiteral("empty"));
        child("testConnection")->click();
        m_connectionAnswer(ConnectionReport{});
        QVERIFY(!canGoOn());
        QVERIFY(child<ResultLine>("connectionResult")->text().contains(QStringLiteral("no active location")));
    }

    void anotherTokenForgetsTheTest()
    {
        passStore();
        passConnection();
        QVERIFY(canGoOn());
        QTest::keyClicks(child<QLineEdit>("token"), QStringLiteral("x"));
        QVERIFY(!canGoOn());
        child("testConnection")->click();
        const Answer<ConnectionReport> old = m_connectionAnswer;
        child("sandboxChoice")->click();
        old(goodReport()); // the answer to a question that was since taken back
        QVERIFY(!canGoOn());
        QVERIFY(!child<ResultLine>("connectionResult")->isVisible());
    }

    void anAddressOfOnesOwn_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("good");
        QTest::newRow("this computer") << QStringLiteral("http://127.0.0.1:8080") << true;
        QTest::newRow("with a slash") << QStringLiteral("http://localhost:8080/") << true;
        QTest::newRow("encrypted") << QStringLiteral("https://square.example") << true;
        QTest::newRow("plain text over the network") << QStringLiteral("http://square.example") << false;
        QTest::newRow("a name that looks like this computer") << QStringLiteral("http://127.0.0.1.example") << false;
        QTest::newRow("no address") << QStringLiteral("square") << false;
        QTest::newRow("a file") << QStringLiteral("file:///etc/passwd") << false;
        QTest::newRow("with a password") << QStringLiteral("https://me:pw@square.example") << false;
    }
    void anAddressOfOnesOwn()
    {
        QFETCH(QString, url);
        QFETCH(bool, good);
        passStore();
        type("token", QStringLiteral("abc"));
        child("customChoice")->click();
        type("customUrl", url);
        QCOMPARE(child("testConnection")->isEnabled(), good);
        QCOMPARE(child<ResultLine>("customResult")->isVisible(), !good);
    }

    void aServerMustAnswerFirst()
    {
        child("serverStore")->click();
        QVERIFY(!canGoOn());
        type("serverAddress", QStringLiteral("postgresql://floorboard@db/floorboard"));
        QVERIFY(!canGoOn());
        child("testStore")->click();
        m_storeAnswer(failure(ErrorKind::Network, QStringLiteral("connection refused"), QStringLiteral("store")));
        QVERIFY(!canGoOn());
        QVERIFY(child<ResultLine>("storeResult")->text().contains(QStringLiteral("No answer from the job store")));
        child("testStore")->click();
        m_storeAnswer(StoreFacts{QStringLiteral("postgresql"), m_storesAsked.last(), 3});
        QVERIFY(canGoOn());
        child("next")->click();
        QCOMPARE(step(), 1);
    }

    void noPasswordInAnAddress()
    {
        child("serverStore")->click();
        type("serverAddress", QStringLiteral("postgresql://floorboard:hunter2@db/floorboard"));
        child("testStore")->click();
        QVERIFY(m_storesAsked.isEmpty()); // it isn't even tried
        QVERIFY(child<ResultLine>("storeResult")->text().contains(QStringLiteral("PGPASSFILE")));
        QVERIFY(!child<ResultLine>("storeResult")->text().contains(QStringLiteral("hunter2")));
        QVERIFY(!canGoOn());
    }

    void aLockedKeychainKeepsTheWizardOpen()
    {
        QSignalSpy finished(m_wizard.get(), &SetupWizard::finished);
        passStore();
        passConnection();
        child("next")->click();
        child<QListWidget>("locations")->setCurrentRow(0);
        child("next")->click();
        m_keychainAnswer(failure(ErrorKind::Secret, QStringLiteral("locked"), QStringLiteral("keychain")));
        QCOMPARE(finished.size(), 0);
        QVERIFY(child<ResultLine>("locationResult")->text().contains(QStringLiteral("keychain")));
        QVERIFY(!QFile::exists(settingsPath()));
        QVERIFY(canGoOn()); // and it can be tried again
        child("next")->click();
        m_keychainAnswer(true);
        QCOMPARE(finished.size(), 1);
    }

    void settingsThatCannotBeWrittenAreSaid()
    {
        SetupServices services;
        services.testStore = [](const QString &, const Answer<StoreFacts> &answer) { answer(StoreFacts{}); };
        services.testConnection = [](const QString &, const Secret &, const Answer<ConnectionReport> &answer) { answer(goodReport()); };
        services.storeToken = [](const Secret &, const Answer<bool> &answer) { answer(true); };
        SetupController controller(services, kEmbedded, QStringLiteral("/proc/nowhere/floorboard.ini"));
        QSignalSpy finished(&controller, &SetupController::finished);
        controller.testStore();
        controller.setConnection(QStringLiteral("https://square.example"), kToken);
        controller.testConnection();
        controller.setLocation(QStringLiteral("L1"));
        controller.finish();
        QCOMPARE(finished.size(), 0);
        QVERIFY2(controller.finishSentence().contains(QStringLiteral("/proc/nowhere/floorboard.ini")), qPrintable(controller.finishSentence()));
    }

    void inactiveLocationsCannotBeChosen()
    {
        passStore();
        passConnection();
        child("next")->click();
        QVERIFY(!child<QListWidget>("locations")->item(2)->flags().testFlag(Qt::ItemIsEnabled));
        m_wizard->controller().setLocation(QStringLiteral("L3"));
        QVERIFY(!m_wizard->controller().canFinish());
    }

    void theOnlyActiveLocationIsChosenAlready()
    {
        passStore();
        type("token", QStringLiteral("abc"));
        child("testConnection")->click();
        ConnectionReport report = goodReport();
        report.locations.removeAt(1);
        m_connectionAnswer(report);
        child("next")->click();
        QVERIFY(canGoOn());
        QVERIFY(child("next")->text().contains(QStringLiteral("Franklin")));
    }

    void demoIsOneClickAway()
    {
        QSignalSpy demo(m_wizard.get(), &SetupWizard::demoChosen);
        passStore();
        child("demoButton")->click();
        QCOMPARE(demo.size(), 1);
    }

    void theFocusGoesOnWithTheTest()
    {
        passStore();
        type("token", QStringLiteral("abc"));
        QVERIFY(QTest::qWaitForWindowActive(m_wizard.get(), kPatienceMs));
        QWidget *test = child("testConnection");
        test->setFocus();
        QTest::keyClick(test, Qt::Key_Space);
        QVERIFY(test->hasFocus());
        QTest::keyClick(test, Qt::Key_Space); // asks nothing anew
        QCOMPARE(m_urlsAsked.size(), 1);
        m_connectionAnswer(failure(ErrorKind::Network, QStringLiteral("No way there."), QStringLiteral("Square")));
        QVERIFY(test->hasFocus());
        QTest::keyClick(test, Qt::Key_Space);
        m_connectionAnswer(goodReport());
        QVERIFY(child("next")->hasFocus());
    }

    void tabStopsAtTheChosenEnvironment()
    {
        passStore();
        QVERIFY(QTest::qWaitForWindowActive(m_wizard.get(), kPatienceMs));
        m_wizard->resize(1440, 900);
        QTRY_COMPARE(child("customChoice")->y(), child("productionChoice")->y()); // side by side
        child<QLineEdit>("token")->setFocus();
        QTest::keyClick(child<QLineEdit>("token"), Qt::Key_Backtab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("productionChoice"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("customChoice"));
        QVERIFY(child("customChoice")->isChecked());
    }

    void choicesSayEverythingInANarrowWindow()
    {
        passStore();
        for (const int width : {1440, 1100}) {
            m_wizard->resize(width, 700);
            for (const char *name : {"sandboxChoice", "productionChoice", "customChoice"}) {
                const auto *choice = qobject_cast<ChoiceButton *>(child(name));
                QTRY_VERIFY2(choice->width() >= choice->cardWidth(), name);
            }
        }
    }

    void everythingIsNamed()
    {
        const auto widgets = m_wizard->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(QStringLiteral("qt_")) || qobject_cast<const QStackedWidget *>(widget))
                continue;
            if (!widget->inherits("QAbstractButton") && !widget->inherits("QLineEdit") && !widget->inherits("QAbstractItemView"))
                continue;
            QVERIFY2(!widget->objectName().isEmpty() && !widget->accessibleName().isEmpty(),
                     qPrintable(widget->objectName() + QLatin1String(widget->metaObject()->className())));
        }
    }
};

QTEST_MAIN(TestSetupWizard)
#include "tst_setupwizard.moc"
