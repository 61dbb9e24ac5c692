// SPDX-License-Identifier: GPL-3.0-or-later
// The password of a PostgreSQL store: typed unseen, kept in a real keyring, found by every program, told nobody.
#include "ctlprocess.h"
#include "patience.h"
#include "privatekeyring.h"
#include "shopservice.h"
#include "syncservice.h"
#include "teststore.h"

#include <QSignalSpy>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>

using namespace fb;

namespace {
const QByteArray kPassword = "right-Horse-battery-0815";
}

class TestStorePassword : public QObject {
    Q_OBJECT

private:
    /// A computer's account on the keyring's session.
    struct Account : CtlHome {
        explicit Account(const QString &store)
        {
            connect(store, QStringLiteral("http://127.0.0.1:9"));
            set("DBUS_SESSION_BUS_ADDRESS", qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"));
        }
        CtlAnswer save(const QByteArray &password) const
        {
            return finished(*start({QStringLiteral("store"), QStringLiteral("password"), QStringLiteral("--json")}, password + '\n'));
        }
    };

    /// A program whose standard input is a terminal; the test types into m_hand and sees there what the terminal shows.
    struct Terminal {
        QProcess program;
        int hand = -1;

        explicit Terminal(const CtlHome &home, const QString &store)
        {
            hand = ::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);
            ::grantpt(hand);
            ::unlockpt(hand);
            const QByteArray name = ::ptsname(hand);
            program.setChildProcessModifier([name] {
                ::setsid();
                const int terminal = ::open(name.constData(), O_RDWR);
                ::ioctl(terminal, TIOCSCTTY, 0);
                ::dup2(terminal, 0);
            });
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("HOME"), home.directory(QStringLiteral("home")));
            program.setProcessEnvironment(environment);
            program.start(CtlHome::program(), {QStringLiteral("store"), QStringLiteral("password"), QStringLiteral("--store"), store});
        }
        ~Terminal() { ::close(hand); }
        Terminal(const Terminal &) = delete;
        Terminal &operator=(const Terminal &) = delete;

        QByteArray shown() const
        {
            QByteArray text(4096, '\0');
            const ssize_t size = ::read(hand, text.data(), static_cast<std::size_t>(text.size()));
            return text.left(std::max<ssize_t>(size, 0));
        }
        bool echoes() const
        {
            termios state = {};
            return ::tcgetattr(hand, &state) == 0 && (state.c_lflag & ECHO) != 0;
        }
    };

    TestCluster m_cluster;
    PrivateKeyring m_keyring;
    StoreAddress m_address;

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_cluster.cluster().isReady())
            QSKIP(qPrintable(m_cluster.cluster().problem()));
        QVERIFY(m_keyring.start());
        m_cluster.cluster().execute(QStringLiteral("CREATE ROLE guarded LOGIN SUPERUSER PASSWORD '%1'").arg(QString::fromLatin1(kPassword)));
        m_address = m_cluster.cluster().createDatabase();
        m_address.user = QStringLiteral("guarded");
    }

    void withoutItThePathIsNamed()
    {
        const Account account(m_address.text());
        const CtlAnswer answer = account.run("store migrate --json");
        COMPARE_EXIT(answer, 3);
        COMPARE_TEXT(word(answer.error(), "kind"), "Auth");
        for (const char *way : {"floorboardctl store password", "PGPASSFILE", "PGPASSWORD"})
            QVERIFY2(word(answer.error(), "action").contains(way), answer.said());
    }

    void aRefusedOneIsNotKept()
    {
        const Account account(m_address.text());
        COMPARE_TEXT(word(account.save("wrong").error(), "kind"), "Auth");
        COMPARE_EXIT(account.run("store migrate"), 3);
        COMPARE_EXIT(account.save(QByteArray()), 2);
        COMPARE_EXIT(account.save(QByteArray(5000, 'x')), 2);
    }

    void everyCommandFindsIt()
    {
        const Account account(m_address.text());
        const CtlAnswer saved = account.save(kPassword);
        COMPARE_EXIT(saved, 0);
        QByteArray heard = saved.said();
        for (const char *command :
             {"store migrate --verbose", "store info --verbose", "jobs --verbose", "history", "status", "reconcile --dry-run --verbose"}) {
            const CtlAnswer answer = account.run(command);
            heard += answer.said();
            QVERIFY2(!answer.said().contains("password authentication"), answer.said());
            QVERIFY2(answer.code == 0 || answer.out.contains("Square") || answer.err.contains("Square"), answer.said());
        }
        QVERIFY(!heard.contains(kPassword));
        const auto files = account.files();
        QVERIFY(!files.isEmpty());
        for (const auto &[name, bytes] : files)
            QVERIFY2(!bytes.contains(kPassword), qPrintable(name));
        // Another user of the same server has another password.
        StoreAddress other = m_address;
        other.database = QStringLiteral("postgres");
        COMPARE_TEXT(word(Account(other.text()).run("store info --json").error(), "kind"), "Auth");
    }

    void theEnvironmentGoesFirst()
    {
        Account account(m_address.text());
        COMPARE_EXIT(account.save(kPassword), 0);
        account.set("PGPASSWORD", QStringLiteral("wrong"));
        COMPARE_TEXT(word(account.run("store info --json").error(), "kind"), "Auth");
        const CtlAnswer saved = account.save(kPassword);
        COMPARE_EXIT(saved, 0);
        QVERIFY2(saved.err.contains("PGPASSWORD is there too"), saved.said());
        account.unset("PGPASSWORD");
        COMPARE_EXIT(account.run("store info"), 0);
    }

    void theWindowFindsItToo()
    {
        COMPARE_EXIT(Account(m_address.text()).save(kPassword), 0);
        COMPARE_EXIT(Account(m_address.text()).run("store migrate"), 0);
        const SystemClock clock;
        SyncService sync({.store = m_address.text(), .squareUrl = QStringLiteral("http://127.0.0.1:9")}, clock);
        std::optional<Result<Secret>> password;
        sync.readStorePassword(m_address.text(), this, [&password](const Result<Secret> &read) { password = read; });
        QTRY_VERIFY(password);
        QVERIFY(*password);
        QCOMPARE((*password)->reveal().toByteArray(), kPassword);
        for (const Secret &given : {**password, Secret()}) {
            ShopService shop({.store = m_address.text(), .storePassword = given}, clock);
            std::optional<Result<StoreFacts>> facts;
            shop.facts(this, [&facts](const Result<StoreFacts> &answer) { facts = answer; });
            QTRY_VERIFY(facts);
            QCOMPARE(facts->has_value(), !given.isEmpty());
        }
        // The worker opens the store with what it found: the run gets as far as Square, which nobody is.
        QSignalSpy finished(&sync, &SyncService::runFinished);
        sync.requestRun({});
        QVERIFY(finished.wait(2 * kPatienceMs));
        const RunRecord run = finished.first().first().value<RunRecord>();
        QVERIFY(run.error);
        QVERIFY2(run.error->source != u"store", qPrintable(run.error->detail));
    }

    void nothingTypedIsShown()
    {
        const CtlHome home;
        Terminal terminal(home, m_address.text());
        QByteArray said;
        const auto asked = [&] { return (said += terminal.program.readAllStandardError()).contains("Password of "); };
        QTRY_VERIFY(asked());
        QVERIFY(!terminal.echoes());
        const QByteArray typed = kPassword + '\n';
        QCOMPARE(::write(terminal.hand, typed.constData(), static_cast<std::size_t>(typed.size())), typed.size());
        const CtlAnswer answer = CtlHome::finished(terminal.program);
        COMPARE_EXIT(answer, 0);
        QVERIFY(!terminal.shown().contains("Horse"));
        QVERIFY(!(said + answer.said()).contains("Horse"));
    }

    void ctrlCLeavesTheTerminalInOrder()
    {
        const CtlHome home;
        Terminal terminal(home, m_address.text());
        QByteArray said;
        const auto asked = [&] { return (said += terminal.program.readAllStandardError()).contains("Password of "); };
        QTRY_VERIFY(asked());
        QCOMPARE(::write(terminal.hand, "half\x03", 5), 5);
        COMPARE_EXIT(CtlHome::finished(terminal.program), 130);
        QVERIFY(terminal.echoes());
    }

    void withoutAKeyringTheOthersAreNamed()
    {
        Account account(m_address.text());
        account.set("DBUS_SESSION_BUS_ADDRESS", QStringLiteral("unix:path=/nonexistent/bus"));
        const CtlAnswer answer = account.save(kPassword);
        COMPARE_EXIT(answer, 3);
        COMPARE_TEXT(word(answer.error(), "kind"), "Secret");
        for (const char *way : {"keyring", ".pgpass", "PGPASSFILE", "PGPASSWORD"})
            QVERIFY2(word(answer.error(), "action").contains(way), answer.said());
    }

    void aFileHasNone()
    {
        const CtlHome home;
        COMPARE_EXIT(home.run("store password"), 2);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (!PrivateKeyring::isInSession())
        return PrivateKeyring::runInSession("TestStorePassword", app.arguments().mid(1));
    qputenv("FLOORBOARD_SQUARE_TOKEN", "test");
    qRegisterMetaType<RunRecord>();
    TestStorePassword test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_storepassword.moc"
