// SPDX-License-Identifier: GPL-3.0-or-later
#include "numberfield.h"
#include "resultline.h"
#include "settingscontroller.h"
#include "settingsfile.h"
#include "settingspage.h"
#include "theme.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fb;

namespace {
const QByteArray kToken = "EAAAl-secret-token-of-a-shop-K7Qd";
}

class TestSettings : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SettingsPage> m_page;
    std::unique_ptr<SettingsController> m_controller;
    QStringList m_calls;
    QByteArray m_tokenStored;
    Answer<ConnectionReport> m_connectionAnswer;
    Answer<bool> m_keychainAnswer;
    Answer<QList<Person>> m_peopleAnswer;

    QString path() const { return m_dir.filePath(QStringLiteral("floorboard.ini")); }
    template<class Widget>
    Widget *child(const char *name) const
    {
        auto *found = m_page->findChild<Widget *>(QLatin1String(name));
        if (found == nullptr)
            qFatal("there is no %s", name);
        return found;
    }
    QLineEdit *numberEdit(const char *name) const { return child<NumberField>(name)->findChild<QLineEdit *>(QStringLiteral("edit")); }
    void type(QLineEdit *edit, const QString &text) const
    {
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    void choose(const char *name, int index) const
    {
        auto *box = child<QComboBox>(name);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    static ConnectionReport goodReport()
    {
        ConnectionReport report;
        report.locations = {{QStringLiteral("L1"), QStringLiteral("Franklin"), {}, QStringLiteral("America/Chicago"), QStringLiteral("USD"), true},
                            {QStringLiteral("L2"), QStringLiteral("Brookside"), {}, QStringLiteral("America/Chicago"), QStringLiteral("USD"), true}};
        return report;
    }

private Q_SLOTS:
    void init()
    {
        QFile::remove(path());
        m_calls.clear();
        m_tokenStored.clear();
        m_theme = std::make_unique<Theme>();
        m_theme->apply(Theme::Mode::Light);
        m_page = std::make_unique<SettingsPage>(*m_theme);
        SettingsController::Services services;
        services.testConnection = [this](const QString &url, const Secret &token, Answer<ConnectionReport> answer) {
            m_calls.append(QStringLiteral("test %1 %2").arg(url, token.isEmpty() ? QStringLiteral("stored") : QStringLiteral("typed")));
            m_connectionAnswer = std::move(answer);
        };
        services.storeToken = [this](const Secret &token, Answer<bool> answer) {
            m_tokenStored = token.reveal().toByteArray();
            m_keychainAnswer = std::move(answer);
        };
        services.people = [this](Answer<QList<Person>> answer) { m_peopleAnswer = std::move(answer); };
        services.setSquareUrl = [this](const QString &url) { m_calls.append(QStringLiteral("url %1").arg(url)); };
        services.setLocation = [this](const QString &id) { m_calls.append(QStringLiteral("location %1").arg(id)); };
        services.setSchedule = [this](milliseconds interval, int back, int ahead) {
            m_calls.append(QStringLiteral("schedule %1 %2 %3").arg(interval.count()).arg(back).arg(ahead));
        };
        services.setPollInterval = [this](milliseconds interval) { m_calls.append(QStringLiteral("poll %1").arg(interval.count())); };
        m_controller = std::make_unique<SettingsController>(*m_page, *m_theme, services, path());
        m_page->show();
    }

    void cleanup()
    {
        m_controller.reset();
        m_page.reset();
        m_theme.reset();
    }

    void aGoodNumberIsKeptAndUsedAtOnce()
    {
        type(numberEdit("pollSeconds"), QStringLiteral("45"));
        QCOMPARE(m_calls, QStringList{QStringLiteral("poll 45000")});
        QCOMPARE(SettingsFile::load(path()).pollSeconds, 45);
        type(numberEdit("daysAhead"), QStringLiteral("14"));
        QCOMPARE(m_calls.last(), QStringLiteral("schedule 600000 1 14"));
        type(numberEdit("reconcileMinutes"), QStringLiteral("30"));
        QCOMPARE(m_calls.last(), QStringLiteral("schedule 1800000 1 14"));
        type(numberEdit("daysBack"), QStringLiteral("0"));
        QCOMPARE(m_calls.last(), QStringLiteral("schedule 1800000 0 14"));
        const SettingsFile file = SettingsFile::load(path());
        QCOMPARE(std::tuple(file.reconcileMinutes, file.daysBack, file.daysAhead), std::tuple(30, 0, 14));
    }

    void aBadNumberStaysInItsField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("too often") << QStringLiteral("pollSeconds") << QStringLiteral("4");
        QTest::newRow("too rare") << QStringLiteral("pollSeconds") << QStringLiteral("301");
        QTest::newRow("never") << QStringLiteral("reconcileMinutes") << QStringLiteral("0");
        QTest::newRow("two hours and one minute") << QStringLiteral("reconcileMinutes") << QStringLiteral("121");
        QTest::newRow("into the future") << QStringLiteral("daysBack") << QStringLiteral("-1");
        QTest::newRow("a word") << QStringLiteral("daysAhead") << QStringLiteral("week");
        QTest::newRow("a fraction") << QStringLiteral("daysAhead") << QStringLiteral("1.5");
    }
    void aBadNumberStaysInItsField()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QLineEdit *edit = numberEdit(qPrintable(field));
        type(edit, text);
        QVERIFY(m_calls.isEmpty());
        QVERIFY(!QFile::exists(path()));
        const auto *number = child<NumberField>(qPrintable(field));
        QVERIFY(!number->isGood());
        QVERIFY2(number->error().contains(QStringLiteral("from")), qPrintable(number->error()));
        QCOMPARE(edit->text(), text);
        type(edit, QStringLiteral("10"));
        QVERIFY(number->isGood());
        QVERIFY(number->error().isEmpty());
    }

    void theThemeChangesAtOnce()
    {
        QVERIFY(!m_theme->isDark());
        choose("theme", 2);
        QVERIFY(m_theme->isDark());
        QCOMPARE(SettingsFile::load(path()).theme, QStringLiteral("dark"));
        choose("theme", 1);
        QVERIFY(!m_theme->isDark());
    }

    void theLanguageChangesWithTheNextStartAndSaysSo()
    {
        QVERIFY(!child<QWidget>("languageHint")->isVisible());
        choose("language", 3);
        QVERIFY(child<QWidget>("languageHint")->isVisible());
        QCOMPARE(SettingsFile::load(path()).language, QStringLiteral("ar"));
    }

    void theStoredTokenIsTestedWithoutBeingShown()
    {
        QVERIFY(child<QLineEdit>("token")->text().isEmpty());
        child<QPushButton>("testConnection")->click();
        QCOMPARE(m_calls, QStringList{QStringLiteral("test https://connect.squareup.com stored")});
        QVERIFY(!child<QPushButton>("useConnection")->isEnabled());
        m_connectionAnswer(goodReport());
        QCOMPARE(child<ResultLine>("connectionResult")->token(), QStringLiteral("ok"));
    }

    void aNewTokenGoesToTheKeychainAndNowhereElse()
    {
        QTest::keyClicks(child<QLineEdit>("token"), QString::fromLatin1(kToken));
        QVERIFY(!child<QPushButton>("useConnection")->isEnabled()); // not before it was tested
        child<QPushButton>("testConnection")->click();
        m_connectionAnswer(goodReport());
        child<QPushButton>("useConnection")->click();
        QCOMPARE(m_tokenStored, kToken);
        m_keychainAnswer(true);
        QVERIFY(child<QLineEdit>("token")->text().isEmpty());
        QCOMPARE(m_calls.last(), QStringLiteral("url https://connect.squareup.com"));
        choose("theme", 2);
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(kToken));
    }

    void aLockedKeychainChangesNothing()
    {
        QTest::keyClicks(child<QLineEdit>("token"), QString::fromLatin1(kToken));
        child<QPushButton>("testConnection")->click();
        m_connectionAnswer(goodReport());
        child<QPushButton>("useConnection")->click();
        m_keychainAnswer(failure(ErrorKind::Secret, QStringLiteral("locked"), QStringLiteral("keychain")));
        QCOMPARE(m_calls.filter(QStringLiteral("url")).size(), 0);
        QCOMPARE(child<ResultLine>("connectionResult")->token(), QStringLiteral("error"));
        QVERIFY(!QFile::exists(path()));
    }

    void aTokenOnItsWayIsNeitherTypedOverNorStoredTwice()
    {
        auto *token = child<QLineEdit>("token");
        auto *use = child<QPushButton>("useConnection");
        QTest::keyClicks(token, QString::fromLatin1(kToken));
        child<QPushButton>("testConnection")->click();
        m_connectionAnswer(goodReport());
        use->click();
        for (const char *part : {"token", "environment", "testConnection", "useConnection"})
            QVERIFY2(!child<QWidget>(part)->isEnabled(), part); // the keychain may be asking for its password
        m_keychainAnswer(failure(ErrorKind::Secret, QStringLiteral("locked"), QStringLiteral("keychain")));
        for (const char *part : {"token", "environment", "testConnection", "useConnection"})
            QVERIFY2(child<QWidget>(part)->isEnabled(), part);
        QCOMPARE(token->text(), QString::fromLatin1(kToken));
        use->click();
        m_keychainAnswer(true);
        QVERIFY(token->isEnabled());
        QCOMPARE(child<ResultLine>("connectionResult")->token(), QStringLiteral("ok"));
    }

    void noLocationLooksChosenThatIsNot()
    {
        auto *box = child<QComboBox>("location");
        m_page->setLocations(goodReport().locations, QString());
        QCOMPARE(box->currentIndex(), -1); // of several
        m_page->setLocations(goodReport().locations, QStringLiteral("L9"));
        QCOMPARE(box->currentIndex(), -1); // of another account
        m_page->setLocations(goodReport().locations, QStringLiteral("L2"));
        QCOMPARE(box->currentData().toString(), QStringLiteral("L2"));
        m_page->setLocations(goodReport().locations.mid(0, 1), QString());
        QCOMPARE(box->currentIndex(), 0); // the only one
    }

    void missingScopesAreNamed()
    {
        child<QPushButton>("testConnection")->click();
        ConnectionReport report = goodReport();
        report.missingScopes = {QStringLiteral("APPOINTMENTS_ALL_READ")};
        m_connectionAnswer(report);
        QVERIFY(child<ResultLine>("connectionResult")->text().contains(QStringLiteral("APPOINTMENTS_ALL_READ")));
        QVERIFY(!child<QPushButton>("useConnection")->isEnabled());
    }

    void editingForgetsTheTest()
    {
        child<QPushButton>("testConnection")->click();
        m_connectionAnswer(goodReport());
        QVERIFY(child<QPushButton>("useConnection")->isEnabled());
        QTest::keyClicks(child<QLineEdit>("token"), QStringLiteral("x"));
        QVERIFY(!child<QPushButton>("useConnection")->isEnabled());
    }

    void editingDuringTheTestForgetsItToo_data()
    {
        QTest::addColumn<bool>("token");
        QTest::newRow("the token") << true;
        QTest::newRow("the address") << false;
    }

    void editingDuringTheTestForgetsItToo()
    {
        QFETCH(const bool, token);
        child<QPushButton>("testConnection")->click();
        if (token)
            QTest::keyClicks(child<QLineEdit>("token"), QStringLiteral("x"));
        else
            choose("environment", 1);
        QVERIFY(child<QPushButton>("testConnection")->isEnabled()); // the pair that is there now wants a test of its own
        QCOMPARE(child<ResultLine>("connectionResult")->text(), QString());
        m_connectionAnswer(goodReport());
        QVERIFY(!child<QPushButton>("useConnection")->isEnabled());
        QCOMPARE(child<ResultLine>("connectionResult")->text(), QString());
        child<QPushButton>("testConnection")->click();
        m_connectionAnswer(goodReport());
        QVERIFY(child<QPushButton>("useConnection")->isEnabled());
    }

    void nothingIsSaidOfPeopleBeforeTheStoreAnswers()
    {
        QVERIFY(m_peopleAnswer);
        const auto *said = child<QLabel>("peopleState");
        QVERIFY(!said->text().contains(QStringLiteral("Open to all")));
        m_peopleAnswer(std::unexpected(Error{.kind = ErrorKind::Storage, .detail = QStringLiteral("away")}));
        QVERIFY(!said->text().contains(QStringLiteral("Open to all")));
        m_controller->readPeople();
        m_peopleAnswer(QList<Person>{});
        QVERIFY(said->text().contains(QStringLiteral("Open to all")));
    }

    void plainHttpOverTheNetworkIsRefused()
    {
        choose("environment", 2);
        QTest::keyClicks(child<QLineEdit>("customUrl"), QStringLiteral("http://square.example"));
        QVERIFY(!child<QPushButton>("testConnection")->isEnabled());
        QVERIFY(child<ResultLine>("customResult")->text().contains(QStringLiteral("https")));
    }

    void anotherLocation()
    {
        m_controller->setLocations(goodReport().locations, QStringLiteral("L1"));
        QSignalSpy changed(m_controller.get(), &SettingsController::locationChanged);
        choose("location", 1);
        QCOMPARE(m_calls, QStringList{QStringLiteral("location L2")});
        QCOMPARE(SettingsFile::load(path()).locationId, QStringLiteral("L2"));
        QCOMPARE(changed.size(), 1);
    }

    void otherKeysOfTheFileSurvive()
    {
        {
            QSettings file(path(), QSettings::IniFormat);
            file.setValue(QStringLiteral("geometry"), QByteArray("abc"));
            file.setValue(QStringLiteral("store"), QStringLiteral("sqlite:/x.db"));
            file.setValue(QStringLiteral("setUp"), true);
        }
        type(numberEdit("pollSeconds"), QStringLiteral("45"));
        const QSettings file(path(), QSettings::IniFormat);
        QCOMPARE(file.value(QStringLiteral("geometry")).toByteArray(), QByteArray("abc"));
        QCOMPARE(file.value(QStringLiteral("store")).toString(), QStringLiteral("sqlite:/x.db"));
        QVERIFY(file.value(QStringLiteral("setUp")).toBool());
    }

    void aFileFullOfNonsenseReadsAsDefaults()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[General]\npollSeconds=-5\nreconcileMinutes=often\ndaysBack=99999999999\ntheme=pink\nlanguage=xx\n\x01\x02");
        file.close();
        QCOMPARE(SettingsFile::load(path()), SettingsFile());
    }

    void whatCannotBeSavedIsSaid()
    {
        SettingsPage page(*m_theme);
        const SettingsController controller(page, *m_theme, {}, QStringLiteral("/proc/nowhere/floorboard.ini"));
        Q_EMIT page.languageChosen(QStringLiteral("es"));
        QVERIFY(page.findChild<ResultLine *>(QStringLiteral("saveResult"))->text().contains(QStringLiteral("/proc/nowhere/floorboard.ini")));
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
