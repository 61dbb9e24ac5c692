// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainsecretstore.h"
#include "locationlist.h"
#include "patience.h"
#include "privatekeyring.h"
#include "resultline.h"
#include "settled.h"
#include "setupwizard.h"
#include "store.h"
#include "windowrig.h"

#include <QAbstractButton>
#include <QDirIterator>
#include <QLineEdit>
#include <QLoggingCategory>

using namespace fb;

namespace {

const QByteArray kToken = "EAAA-typed-in-the-wizard-K7Qd";

} // namespace

/// One start of the program on a desk of which nothing but its directories is known, in a process of its own: the second start remembers nothing that isn't
/// on the disk or in the keyring. TestWindowKeyring runs the functions by name.
class ProgramStart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void firstRun();
    void firstRunWithoutKeyring();
    void firstRunWithLockedKeyring();
    void nextStart();
    void startWithoutKeyring();
    void startWithLockedKeyring();

private:
    static SetupWizard *wizard();
    template<class W = QWidget>
    static W *in(const char *name)
    {
        return wizard()->findChild<W *>(QLatin1String(name));
    }
    /// Clicks a button of the wizard, once it can be.
    static bool click(const char *button);
    /// Replaces what a field of the wizard says by what the keys make of it.
    static bool type(const char *field, const QByteArray &text);
    /// All steps up to the last, which asks who signs in.
    void walkToTheLastStep();
    static QString inKeyring();
    static bool settingsSay(const char *key) { return QSettings(Configuration::settingsFile(), QSettings::IniFormat).contains(QLatin1String(key)); }
    /// Whether a run has ended well, none goes on, and the board shows what it brought.
    static bool hasLanded() { return WindowRig::window() && WindowRig::board().rowCount() > 0 && WindowRig::text("syncHeadline") == u"Up to date"; }
    /// Clicks the Sync page's own button, once no run is under way.
    static bool syncNow();
    static QString book();

    std::unique_ptr<Application> m_application;
};

void ProgramStart::init()
{
    QLoggingCategory::setFilterRules(QStringLiteral("floorboard.*.info=false"));
    const StartOptions options;
    m_application = std::make_unique<Application>(options, Configuration::resolve(options.configuration).value());
    m_application->start();
}

void ProgramStart::cleanup() { m_application.reset(); }

SetupWizard *ProgramStart::wizard()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<SetupWizard *>(widget); found && found->isVisible())
            return found;
    }
    return nullptr;
}

bool ProgramStart::click(const char *button)
{
    auto *found = in<QAbstractButton>(button);
    if (!found || !QTest::qWaitFor([found] { return found->isVisible() && found->isEnabled(); }, kPatienceMs))
        return false;
    QTest::mouseClick(found, Qt::LeftButton);
    return true;
}

bool ProgramStart::type(const char *field, const QByteArray &text)
{
    auto *found = in<QLineEdit>(field);
    if (!found || !QTest::qWaitFor([found] { return found->isVisible() && found->isEnabled(); }, kPatienceMs))
        return false;
    QTest::keyClick(found, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(found, QString::fromUtf8(text));
    return found->text() == QString::fromUtf8(text);
}

void ProgramStart::walkToTheLastStep()
{
    QTRY_VERIFY(wizard());
    QVERIFY(!WindowRig::window());
    QVERIFY(in<QAbstractButton>("embeddedStore")->isChecked()); // the store on this computer
    QVERIFY(click("next"));
    QVERIFY(click("customChoice"));
    QVERIFY(type("customUrl", qgetenv("FLOORBOARD_TEST_SQUARE")));
    QVERIFY(!in<QAbstractButton>("testConnection")->isEnabled()); // not without a token
    QVERIFY(type("token", "EAAA-of-somebody-else"));
    QVERIFY(click("testConnection"));
    auto *result = in<ResultLine>("connectionResult");
    QTRY_COMPARE(result->token(), QStringLiteral("error"));
    QVERIFY2(result->text().contains(QStringLiteral("Square refused the token.")), qPrintable(result->text()));
    QVERIFY(!in<QAbstractButton>("next")->isEnabled());
    QVERIFY(type("token", kToken));
    QTest::keyClick(in<QLineEdit>("token"), Qt::Key_Return);
    QTRY_COMPARE(result->token(), QStringLiteral("ok"));
    QVERIFY(click("next"));
    auto *list = in<LocationList>("locations");
    QTRY_VERIFY(list->isVisible());
    QVERIFY(list->count() > 1 && list->chosen().isEmpty() && !in<QAbstractButton>("next")->isEnabled()); // nobody has chosen yet
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(!list->chosen().isEmpty());
    QVERIFY(click("next"));
    QTRY_VERIFY(in<QLineEdit>("firstName")->isVisible());
}

QString ProgramStart::inKeyring()
{
    KeychainSecretStore keychain;
    const Result<std::optional<Secret>> read = settled(keychain.read(squareTokenKey()), kPatienceMs);
    return !read ? read.error().detail : *read ? QString::fromUtf8((*read)->reveal().toByteArray()) : QStringLiteral("nothing");
}

void ProgramStart::firstRun()
{
    {
        KeychainSecretStore keychain; // another desk's wizard may have left one
        QVERIFY(settled(keychain.remove(squareTokenKey()), kPatienceMs));
    }
    walkToTheLastStep();
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(inKeyring(), QStringLiteral("nothing")); // tested, not kept yet
    QVERIFY(!settingsSay("setUp"));
    QVERIFY(click("firstSkip")); // the store stays open to all
    QTRY_VERIFY(hasLanded());
    QVERIFY(!wizard());
    QVERIFY(inKeyring() == QString::fromUtf8(kToken));
    QVERIFY(settingsSay("setUp"));
}

void ProgramStart::firstRunWithoutKeyring()
{
    walkToTheLastStep();
    if (QTest::currentTestFailed())
        return;
    QVERIFY(click("firstSkip"));
    auto *result = in<ResultLine>("firstResult");
    QTRY_COMPARE(result->token(), QStringLiteral("error"));
    QCOMPARE(result->text(), QStringLiteral("The token was not stored: The keychain is locked or missing. Start or unlock the keychain of this computer."));
    QVERIFY(wizard() && !WindowRig::window());
    QVERIFY(!settingsSay("setUp")); // and the next start asks again
    // What was typed is still there.
    QVERIFY(in<QLineEdit>("token")->text() == QString::fromUtf8(kToken));
    QVERIFY(!in<LocationList>("locations")->chosen().isEmpty());
    QVERIFY(in<QAbstractButton>("firstSkip")->isEnabled());
}

void ProgramStart::firstRunWithLockedKeyring()
{
    walkToTheLastStep();
    if (QTest::currentTestFailed())
        return;
    QVERIFY(type("firstName", "Dana Lowell"));
    for (const char *pin : {"firstPin", "firstPinAgain"})
        QVERIFY(type(pin, "482915"));
    QVERIFY(click("next"));
    auto *result = in<ResultLine>("firstResult");
    QTRY_COMPARE(result->token(), QStringLiteral("error"));
    QCOMPARE(result->text(), QStringLiteral("The token was not stored: The keychain is locked or missing. Start or unlock the keychain of this computer."));
    QVERIFY(!settingsSay("setUp"));
    QVERIFY(PrivateKeyring::unlock());
    QVERIFY(click("next")); // the same again, with all that was typed
    QTRY_VERIFY(hasLanded());
    QVERIFY(inKeyring() == QString::fromUtf8(kToken));
    QVERIFY(settingsSay("setUp"));
}

bool ProgramStart::syncNow()
{
    WindowRig::press(Qt::Key_3, Qt::ControlModifier);
    const auto button = [] { return WindowRig::onPage<QAbstractButton>("syncPage", "syncButton"); };
    if (!QTest::qWaitFor([&] { return button() && button()->isVisible() && button()->isEnabled(); }, kPatienceMs))
        return false;
    QTest::mouseClick(button(), Qt::LeftButton);
    return true;
}

QString ProgramStart::book()
{
    const Location &shop = WindowRig::board().location();
    const Instant noon = startOfDay(WindowRig::board().date(), shop.zone()) + minutes(12 * 60);
    const Json wish{{"op", "add"}, {"start_at", toRfc3339(noon).toStdString()}, {"location_id", shop.locationId.toStdString()}, {"fields", Json::object()}};
    QNetworkRequest request(QUrl(qEnvironmentVariable("FLOORBOARD_TEST_SQUARE") + QStringLiteral("/_control/booking")));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.post(request, toJsonText(wish)));
    if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, kPatienceMs))
        return {};
    const Result<Json> answer = parseJson(reply->readAll(), QStringLiteral("the sandbox"));
    return answer && answer->contains("booking") ? QString::fromStdString(answer->at("booking").value("id", std::string())) : QString();
}

void ProgramStart::nextStart()
{
    QTRY_VERIFY(WindowRig::window());
    QVERIFY(!wizard());
    QTRY_VERIFY(hasLanded()); // a run of the start, if there was one, has ended
    const QString booked = book();
    QVERIFY(!booked.isEmpty());
    QVERIFY(!WindowRig::cardOf(booked));
    QVERIFY(syncNow());
    QTRY_VERIFY(WindowRig::cardOf(booked)); // Square takes no other token
    QTRY_COMPARE(WindowRig::text("syncHeadline"), QStringLiteral("Up to date"));
}

void ProgramStart::startWithoutKeyring()
{
    QTRY_VERIFY(hasLanded()); // what the store holds needs no token
    const int cards = WindowRig::board().rowCount();
    QVERIFY(syncNow());
    QTRY_COMPARE(WindowRig::text("syncHeadline"), QStringLiteral("Needs attention"));
    QCOMPARE(WindowRig::text("syncDetail"), QStringLiteral("Square · keychain locked"));
    auto *error = WindowRig::onPage<QLabel>("syncPage", "errorText");
    QTRY_VERIFY(error->isVisible());
    const QString said = QStringLiteral("The keychain is locked or missing. Start or unlock the keychain of this computer. Bookings are from ");
    QVERIFY2(error->text().startsWith(said), qPrintable(error->text()));
    QCOMPARE(WindowRig::board().rowCount(), cards);
}

void ProgramStart::startWithLockedKeyring()
{
    startWithoutKeyring();
    if (QTest::currentTestFailed())
        return;
    const QString booked = book();
    QVERIFY(!booked.isEmpty());
    QVERIFY(PrivateKeyring::unlock());
    QVERIFY(syncNow());
    QTRY_VERIFY(WindowRig::cardOf(booked));
    QTRY_COMPARE(WindowRig::text("syncHeadline"), QStringLiteral("Up to date"));
    QVERIFY(!WindowRig::onPage<QLabel>("syncPage", "errorText")->isVisible());
}

/// The first run and the starts after it with a real gnome-keyring, on a D-Bus session and in directories of their own: the token goes from the wizard into the
/// keyring and nowhere else, and the next start finds it there.
class TestWindowKeyring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void withoutAKeyringTheWizardKeepsNothing();
    void aLockedKeyringIsUnlockedAndTheWizardGoesOn();
    void theTypedTokenIsKept();
    void theNextStartFindsIt();
    void theCommandLineFindsItToo();
    void aTokenGivenLaterIsUsedInTheNameOfWhoGaveIt();
    void withoutAKeyringTheBoardStays();
    void aKeyringLockedSinceIsUnlockedAndTheSyncGoesOn();
    void noFileHoldsIt();

private:
    static QString home() { return qEnvironmentVariable("FLOORBOARD_TEST_SESSION"); }
    /// The environment of a program at a desk: a person's account that has a token in the keyring, if anywhere.
    QProcessEnvironment at(const QString &desk) const;
    /// Runs one function of ProgramStart. @param absentBus there is no session to find a keyring on
    void start(const char *function, const QString &desk, bool absentBus = false);
    /// Runs a program to its end. @return what it said, which is never the token
    static QByteArray run(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment, int *exitCode);

    PrivateKeyring m_keyring;
    SandboxProcess m_square;
};

void TestWindowKeyring::initTestCase()
{
    QVERIFY(PrivateKeyring::isInSession());
    QVERIFY(m_keyring.start());
    QVERIFY(m_square.start({QStringLiteral("--token"), QString::fromUtf8(kToken)}));
}

QProcessEnvironment TestWindowKeyring::at(const QString &desk) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
        environment.insert(QLatin1String(name), QStringLiteral("%1/%2").arg(home(), desk));
    for (const char *name : {"FLOORBOARD_SQUARE_TOKEN", "FLOORBOARD_STORE", "FLOORBOARD_SQUARE_URL", "FLOORBOARD_LOCATION"})
        environment.remove(QLatin1String(name));
    environment.insert(QStringLiteral("FLOORBOARD_POLL_INTERVAL_MS"), QStringLiteral("100"));
    // The first run comes at once all the same; no later one by itself, however slow the computer.
    environment.insert(QStringLiteral("FLOORBOARD_RECONCILE_INTERVAL_MS"), QStringLiteral("86400000"));
    return environment;
}

QByteArray TestWindowKeyring::run(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment, int *exitCode)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    constexpr int kAllStepsMs = 10 * kPatienceMs;
    const bool ended = QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, kAllStepsMs);
    *exitCode = ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    const QByteArray said = process.readAll();
    return said.contains(kToken) ? QByteArray(said).append("\nThe token was said aloud.") : said;
}

void TestWindowKeyring::start(const char *function, const QString &desk, bool absentBus)
{
    QProcessEnvironment environment = at(desk);
    environment.insert(QStringLiteral("FLOORBOARD_TEST_SQUARE"), m_square.urlText());
    if (absentBus)
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent/bus"));
    int code = 0;
    const QByteArray said = run(QCoreApplication::applicationFilePath(), {QLatin1String(function)}, environment, &code);
    if (code != 0)
        std::fputs(said.constData(), stdout); // what was expected where
    QCOMPARE(code, 0);
    QVERIFY(!said.contains(kToken));
}

void TestWindowKeyring::withoutAKeyringTheWizardKeepsNothing()
{
    start("firstRunWithoutKeyring", QStringLiteral("absent"), true);
    start("firstRunWithoutKeyring", QStringLiteral("absent"), true); // asked again, from the first step
}

void TestWindowKeyring::aLockedKeyringIsUnlockedAndTheWizardGoesOn()
{
    QVERIFY(m_keyring.start(false));
    start("firstRunWithLockedKeyring", QStringLiteral("locked"));
}

void TestWindowKeyring::theTypedTokenIsKept()
{
    QVERIFY(m_keyring.start());
    start("firstRun", QStringLiteral("desk"));
}

void TestWindowKeyring::theNextStartFindsIt()
{
    start("nextStart", QStringLiteral("desk"));
    QVERIFY(m_keyring.start()); // the next morning, too
    start("nextStart", QStringLiteral("desk"));
}

void TestWindowKeyring::theCommandLineFindsItToo()
{
    int code = 0;
    const QByteArray said = run(QStringLiteral(FLOORBOARD_BIN "/floorboardctl"), {QStringLiteral("doctor")}, at(QStringLiteral("desk")), &code);
    QVERIFY2(code == 0 && said.contains("holds the token for Square") && !said.contains(kToken), said.constData());
}

void TestWindowKeyring::aTokenGivenLaterIsUsedInTheNameOfWhoGaveIt()
{
    const QString path = QStringLiteral("sqlite:%1/signedin.db").arg(home());
    const auto store = Store::open(StoreAddress::parse(path).value()).value();
    const SystemClock clock;
    const Person ada = store->addPerson({.name = QStringLiteral("Ada"), .role = Role::Admin}, Secret(QByteArrayLiteral("482915")), {}, clock.now()).value();
    SyncService sync({.store = path, .squareUrl = m_square.urlText(), .locationId = QStringLiteral("L7FRANKLIN01"), .desk = QStringLiteral("counter")}, clock);
    sync.setActor({.name = ada.name, .desk = QStringLiteral("counter"), .personId = ada.personId, .role = ada.role});
    QSignalSpy finished(&sync, &SyncService::runFinished);
    sync.start(); // the first scheduled run needs nobody
    QTRY_VERIFY(finished.count() == 1);
    std::optional<bool> kept;
    sync.storeToken(Secret(kToken), this, [&kept](const Result<bool> &answer) { kept = answer.has_value(); });
    QTRY_VERIFY(finished.count() == 2);
    QVERIFY(kept.value_or(false));
    const RunRecord run = finished.last().first().value<RunRecord>();
    QVERIFY2(!run.error, run.error ? qPrintable(run.error->detail) : "");
    QCOMPARE(run.by, QStringLiteral("Ada"));
    QCOMPARE(run.trigger, Trigger::Manual);
}

void TestWindowKeyring::withoutAKeyringTheBoardStays() { start("startWithoutKeyring", QStringLiteral("desk"), true); }

void TestWindowKeyring::aKeyringLockedSinceIsUnlockedAndTheSyncGoesOn()
{
    QVERIFY(m_keyring.start(false));
    start("startWithLockedKeyring", QStringLiteral("desk"));
}

void TestWindowKeyring::noFileHoldsIt()
{
    const QString text = QString::fromUtf8(kToken);
    const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    QStringList seen;
    QDirIterator all(home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (!file.open(QIODevice::ReadOnly)) // a socket
            continue;
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains(kToken) && !bytes.contains(kToken.toBase64().chopped(4)) && !bytes.contains(wide), qPrintable(file.fileName()));
        seen.append(QDir(home()).relativeFilePath(file.fileName()));
    }
    // The three places where it might be were looked into.
    QVERIFY2(seen.contains(QStringLiteral("desk/floorboard/floorboard.ini")), qPrintable(seen.join(u'\n')));
    QVERIFY2(seen.contains(QStringLiteral("desk/floorboard/floorboard.db")), qPrintable(seen.join(u'\n')));
    QVERIFY2(seen.contains(QStringLiteral("xdg_data_home/keyrings/login.keyring")), qPrintable(seen.join(u'\n')));
}

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsSet("FLOORBOARD_TEST_SQUARE")) {
        const QApplication application(argc, argv);
        ProgramStart start;
        return QTest::qExec(&start, argc, argv);
    }
    const QCoreApplication application(argc, argv);
    if (!PrivateKeyring::isInSession())
        return PrivateKeyring::runInSession("TestWindowKeyring", QCoreApplication::arguments().mid(1));
    TestWindowKeyring test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_windowkeyring.moc"
