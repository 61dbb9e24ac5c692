// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainsecretstore.h"
#include "memorysecretstore.h"
#include "patience.h"
#include "privatekeyring.h"
#include "settled.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>

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
    /// A process of its own reads Square's token, reads a key that doesn't exist and writes another; one line of each.
    static QByteArray askElsewhere(const QString &bus);
    static void verifySecretError(const Error &error);

    PrivateKeyring m_keyring;
};

void TestSecrets::initTestCase()
{
    QVERIFY(PrivateKeyring::isInSession());
    QVERIFY(m_keyring.start(true));
}

void TestSecrets::cleanup()
{
    if (m_keyring.isGone())
        QVERIFY(m_keyring.start(true));
}

void TestSecrets::cleanupTestCase() { m_keyring.stop(); }

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
    QVERIFY(m_keyring.start(false));
    const QByteArray locked = errorKindName(ErrorKind::Secret).toUtf8() + ": The keychain is locked or refused access\n";
    QCOMPARE(askElsewhere({}), locked + "no error\n" + locked);
    QVERIFY(m_keyring.start(true));
    QCOMPARE(askElsewhere({}), "found\nno error\nwritten\n");
}

void TestSecrets::frozenKeyringIsAnErrorInTime()
{
    const pid_t pid = static_cast<pid_t>(m_keyring.processId());
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
    QVERIFY(elapsed.elapsed() < 20'000); // D-Bus itself would wait 25 s
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
    return other.waitForFinished(4 * kPatienceMs) ? other.readAllStandardOutput() : QByteArray("no answer");
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
    KeychainSecretStore store(seconds(50));
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

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (qEnvironmentVariableIsSet("FLOORBOARD_TEST_ASK"))
        return ask();
    if (!PrivateKeyring::isInSession())
        return PrivateKeyring::runInSession("TestSecrets", app.arguments().mid(1));
    TestSecrets test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_secrets.moc"
