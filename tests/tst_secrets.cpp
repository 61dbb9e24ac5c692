// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainsecretstore.h"
#include "memorysecretstore.h"
#include "settled.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <csignal>

using namespace fb;

namespace {
const QByteArray kToken = "EAAA-keychain-token-K7Qd-0815";
}

/// The keychain store against a real gnome-keyring on a D-Bus session of its own. The program starts itself again inside that session, with every
/// directory in a temporary one, so nothing of the person who runs the tests is touched.
class TestSecrets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();
    void absentSecretIsNothing();
    void writesReadsReplacesRemoves();
    void keepsBytesAsTheyAre();
    void nothingInClearTextOnDisk();
    void frozenKeyringIsAnErrorInTime();
    void destructionEndsWhatWaits();
    void lockedKeyringIsAnError();
    void absentBusIsAnError();
    void memoryStoreBehavesAlike();

private:
    bool startKeyring(bool unlock);
    void stopKeyring();
    /// A process of its own reads Square's token, reads a key that doesn't exist and writes another; one line of each.
    static QByteArray askElsewhere(const QString &bus);
    static void verifySecretError(const Error &error);

    std::unique_ptr<QProcess> m_keyring;
};

void TestSecrets::initTestCase()
{
    QVERIFY(qEnvironmentVariableIsSet("FLOORBOARD_TEST_SESSION"));
    QVERIFY(startKeyring(true));
}

void TestSecrets::cleanup()
{
    if (m_keyring && m_keyring->state() == QProcess::NotRunning)
        QVERIFY(startKeyring(true));
}

void TestSecrets::cleanupTestCase() { stopKeyring(); }

bool TestSecrets::startKeyring(bool unlock)
{
    stopKeyring();
    m_keyring = std::make_unique<QProcess>();
    QStringList arguments{QStringLiteral("--foreground"), QStringLiteral("--components=secrets")};
    if (unlock)
        arguments.push_back(QStringLiteral("--unlock"));
    m_keyring->start(QStringLiteral("gnome-keyring-daemon"), arguments);
    if (!m_keyring->waitForStarted())
        return false;
    if (unlock)
        m_keyring->write("a password for the keyring of this test");
    m_keyring->closeWriteChannel();
    // It is up once it owns its name on the bus.
    return QTest::qWaitFor(
        [] {
            QProcess ask;
            ask.start(QStringLiteral("dbus-send"),
                      {QStringLiteral("--session"), QStringLiteral("--print-reply"), QStringLiteral("--dest=org.freedesktop.DBus"), QStringLiteral("/"),
                       QStringLiteral("org.freedesktop.DBus.NameHasOwner"), QStringLiteral("string:org.freedesktop.secrets")});
            return ask.waitForFinished() && ask.readAllStandardOutput().contains("boolean true");
        },
        20'000);
}

void TestSecrets::stopKeyring()
{
    if (m_keyring && m_keyring->state() != QProcess::NotRunning) {
        m_keyring->terminate();
        if (!m_keyring->waitForFinished(10'000)) {
            m_keyring->kill();
            m_keyring->waitForFinished();
        }
    }
}

void TestSecrets::verifySecretError(const Error &error)
{
    QCOMPARE(error.kind, ErrorKind::Secret);
    QCOMPARE(exitCode(error.kind), 3);
    QCOMPARE(error.source, QStringLiteral("keychain"));
    QVERIFY2(error.detail.contains(u"keychain", Qt::CaseInsensitive), qPrintable(error.detail));
    QVERIFY(error.action.contains(u"FLOORBOARD_SQUARE_TOKEN"));
}

void TestSecrets::absentSecretIsNothing()
{
    KeychainSecretStore store;
    const Result<std::optional<Secret>> secret = settled(store.read(QStringLiteral("no-such-key")));
    QVERIFY2(secret, secret ? "" : qPrintable(secret.error().detail));
    QVERIFY(!secret->has_value());
    const Result<void> removed = settled(store.remove(QStringLiteral("no-such-key")));
    QVERIFY2(removed, removed ? "" : qPrintable(removed.error().detail));
}

void TestSecrets::writesReadsReplacesRemoves()
{
    KeychainSecretStore store;
    const Result<void> written = settled(store.write(squareTokenKey(), Secret(kToken)));
    QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
    KeychainSecretStore other; // what one object wrote, the next one reads
    Result<std::optional<Secret>> read = settled(other.read(squareTokenKey()));
    QVERIFY(read && *read);
    QCOMPARE((*read)->reveal().toByteArray(), kToken);
    QVERIFY(settled(store.write(squareTokenKey(), Secret("second"))));
    read = settled(other.read(squareTokenKey()));
    QCOMPARE((*read)->reveal().toByteArray(), QByteArray("second"));
    QVERIFY(settled(store.remove(squareTokenKey())));
    read = settled(other.read(squareTokenKey()));
    QVERIFY(read && !*read);
}

void TestSecrets::keepsBytesAsTheyAre()
{
    KeychainSecretStore store;
    const QByteArray bytes("a\0b\xff\n\xc3\xa9", 7);
    QVERIFY(settled(store.write(QStringLiteral("odd"), Secret(bytes))));
    const Result<std::optional<Secret>> read = settled(store.read(QStringLiteral("odd")));
    QVERIFY(read && *read);
    QCOMPARE((*read)->reveal().toByteArray(), bytes);
}

void TestSecrets::nothingInClearTextOnDisk()
{
    KeychainSecretStore store;
    QVERIFY(settled(store.write(squareTokenKey(), Secret(kToken))));
    int keyrings = 0;
    QDirIterator files(qEnvironmentVariable("FLOORBOARD_TEST_SESSION"), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        keyrings += file.fileName().endsWith(u".keyring") && !bytes.isEmpty() ? 1 : 0;
        QVERIFY2(!bytes.contains(kToken) && !bytes.contains(kToken.toBase64().chopped(4)), qPrintable(file.fileName()));
    }
    QVERIFY2(keyrings > 0, "the keyring file was not where it was looked for");
}

void TestSecrets::lockedKeyringIsAnError()
{
    KeychainSecretStore unlocked;
    QVERIFY(settled(unlocked.write(squareTokenKey(), Secret(kToken))));
    // libsecret ties a process to the daemon it first spoke to, so others ask the next daemons.
    QVERIFY(startKeyring(false));
    const QByteArray locked = errorKindName(ErrorKind::Secret).toUtf8() + ": The keychain is locked or refused access\n";
    QCOMPARE(askElsewhere({}), locked + "no error\n" + locked);
    QVERIFY(startKeyring(true));
    QCOMPARE(askElsewhere({}), "found\nno error\nwritten\n");
}

void TestSecrets::frozenKeyringIsAnErrorInTime()
{
    const pid_t pid = static_cast<pid_t>(m_keyring->processId());
    QCOMPARE(kill(pid, SIGSTOP), 0);
    QElapsedTimer elapsed;
    elapsed.start();
    {
        KeychainSecretStore store(milliseconds(300));
        const Result<std::optional<Secret>> read = settled(store.read(squareTokenKey()));
        QVERIFY(!read);
        verifySecretError(read.error());
        QVERIFY(read.error().detail.contains(u"did not answer within 0.3 s"));
    }
    QVERIFY(elapsed.elapsed() < 5'000);
    QCOMPARE(kill(pid, SIGCONT), 0);
    KeychainSecretStore store;
    QVERIFY(settled(store.read(squareTokenKey()))); // the one that was given up does no harm to the next
}

void TestSecrets::destructionEndsWhatWaits()
{
    auto store = std::make_unique<KeychainSecretStore>();
    Watched<Result<std::optional<Secret>>> reading(store->read(squareTokenKey()));
    Watched<Result<void>> writing(store->write(QStringLiteral("k"), Secret("v")));
    store.reset();
    QVERIFY(reading.isDone() && writing.isDone());
    QCOMPARE(reading.value().error().kind, ErrorKind::Cancelled);
    QCOMPARE(writing.value().error().kind, ErrorKind::Cancelled);
    KeychainSecretStore next;
    QVERIFY(settled(next.read(squareTokenKey())));
}

void TestSecrets::absentBusIsAnError()
{
    const QByteArray said = askElsewhere(QStringLiteral("unix:path=/nonexistent/bus"));
    for (const QByteArray &line : said.trimmed().split('\n'))
        QVERIFY2(line.startsWith(errorKindName(ErrorKind::Secret).toUtf8() + ": The keychain failed: "), said.constData());
    QCOMPARE(said.count('\n'), 3);
}

QByteArray TestSecrets::askElsewhere(const QString &bus)
{
    QProcess other;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!bus.isEmpty())
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), bus);
    environment.insert(QStringLiteral("FLOORBOARD_TEST_ASK"), QStringLiteral("1"));
    other.setProcessEnvironment(environment);
    other.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    other.start(QCoreApplication::applicationFilePath(), {});
    return other.waitForFinished(60'000) ? other.readAllStandardOutput() : QByteArray("no answer");
}

void TestSecrets::memoryStoreBehavesAlike()
{
    MemorySecretStore store;
    QVERIFY(!settled(store.read(squareTokenKey()))->has_value());
    QVERIFY(settled(store.write(squareTokenKey(), Secret(kToken))));
    QCOMPARE((*settled(store.read(squareTokenKey())))->reveal().toByteArray(), kToken);
    store.locked = true;
    QCOMPARE(settled(store.read(squareTokenKey())).error().kind, ErrorKind::Secret);
    QCOMPARE(settled(store.write(squareTokenKey(), Secret("x"))).error().kind, ErrorKind::Secret);
    QCOMPARE(settled(store.remove(squareTokenKey())).error().kind, ErrorKind::Secret);
    store.locked = false;
    QVERIFY(settled(store.remove(squareTokenKey())));
    QVERIFY(store.secrets.isEmpty());
}

namespace {

/// What askElsewhere() starts.
int ask()
{
    KeychainSecretStore store(seconds(5));
    const auto say = [](const QString &line) { std::printf("%s\n", qPrintable(line)); };
    const auto told = [](const Error &error) { return errorKindName(error.kind) + QStringLiteral(": ") + error.detail; };
    for (const QString &key : {squareTokenKey(), QStringLiteral("no-such-key")}) {
        const Result<std::optional<Secret>> read = settled(store.read(key));
        say(!read ? told(read.error()) : *read ? QStringLiteral("found") : QStringLiteral("no error"));
    }
    const Result<void> written = settled(store.write(QStringLiteral("other"), Secret("value")));
    say(written ? QStringLiteral("written") : told(written.error()));
    return 0;
}

/// Runs this program in a D-Bus session and directories of its own.
int runInSession(const QStringList &arguments)
{
    for (const char *program : {"gnome-keyring-daemon", "dbus-run-session", "dbus-send"}) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty()) {
            std::printf("SKIP   : TestSecrets: %s is not installed\n", program);
            return 0;
        }
    }
    QTemporaryDir home;
    if (!home.isValid())
        return 1;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME"}) {
        const QString directory = home.filePath(QString::fromLatin1(name).toLower());
        QDir().mkpath(directory);
        QFile::setPermissions(directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        environment.insert(QString::fromLatin1(name), directory);
    }
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "GNOME_KEYRING_CONTROL"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("FLOORBOARD_TEST_SESSION"), home.path());
    QProcess session;
    session.setProcessEnvironment(environment);
    session.setProcessChannelMode(QProcess::ForwardedChannels);
    session.start(QStringLiteral("dbus-run-session"), QStringList{QStringLiteral("--"), QCoreApplication::applicationFilePath()} + arguments);
    return session.waitForFinished(-1) && session.exitStatus() == QProcess::NormalExit ? session.exitCode() : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (qEnvironmentVariableIsSet("FLOORBOARD_TEST_ASK"))
        return ask();
    if (!qEnvironmentVariableIsSet("FLOORBOARD_TEST_SESSION"))
        return runInSession(app.arguments().mid(1));
    TestSecrets test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_secrets.moc"
