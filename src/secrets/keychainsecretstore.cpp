// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainsecretstore.h"

#include "gate.h"
#include "logging.h"
#include "worker.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QMap>
#include <QTimer>

#include <mutex>
#include <qt6keychain/keychain.h>

namespace fb {

namespace {

const QString kService = QStringLiteral("floorboard");
const QString kWho = QStringLiteral("keychain");

std::unexpected<Error> keychainFailure(const QString &detail)
{
    return failure(ErrorKind::Secret, detail, kWho,
                   QStringLiteral("Start and unlock the keyring of this desktop (GNOME Keyring or KWallet), or set FLOORBOARD_SQUARE_TOKEN for this program."));
}

QString sentenceOf(QKeychain::Error error, const QString &told)
{
    switch (error) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser: return QStringLiteral("The keychain is locked or refused access");
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return QStringLiteral("No keychain is available on this computer");
    default: return told.isEmpty() ? QStringLiteral("The keychain failed") : QStringLiteral("The keychain failed: %1").arg(told.simplified().left(200));
    }
}

/// What a job came to.
struct Answer {
    Result<std::optional<Secret>> result;
    bool absent = false; ///< there is no such secret, or it is locked
};

Answer answerOf(const QKeychain::Job &done)
{
    if (done.error() == QKeychain::EntryNotFound && !qobject_cast<const QKeychain::WritePasswordJob *>(&done))
        return {.result = std::optional<Secret>(), .absent = true};
    if (done.error() != QKeychain::NoError)
        return {.result = keychainFailure(sentenceOf(done.error(), done.errorString()))};
    const auto *reading = qobject_cast<const QKeychain::ReadPasswordJob *>(&done);
    return {.result = reading ? std::optional<Secret>(Secret(reading->binaryData())) : std::optional<Secret>()};
}

/// Where QtKeychain works. Its jobs share a queue that belongs to the thread of the very first one: a job of another thread is reported there when it is
/// gone already, or, when that thread has ended, never, and then no further job starts. So all of them run in one thread that ends with the program.
class KeychainThread {
public:
    static QObject *anchor()
    {
        static auto *const one = new KeychainThread;
        return &one->m_anchor;
    }

private:
    KeychainThread()
    {
        theThread = &m_thread;
        m_thread.setObjectName(QStringLiteral("keychain"));
        m_anchor.moveToThread(&m_thread);
        m_thread.start();
        qAddPostRoutine([] {
            theThread->quit();
            theThread->wait(QDeadlineTimer(seconds(2))); // a dead D-Bus doesn't hold the program up
        });
    }

    static inline QThread *theThread = nullptr;
    QThread m_thread;
    QObject m_anchor;
};

} // namespace

/// One answer of the keychain, the time-out or the store's destruction, whichever comes first.
class KeychainSecretStore::Wait final : public QObject {
public:
    Wait(milliseconds most, QObject *parent)
        : QObject(parent)
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this,
                [this, most] { end(keychainFailure(QStringLiteral("The keychain did not answer within %1 s").arg(most.count() / 1000.0))); });
        m_timer.start(most);
    }
    ~Wait() override { m_door->close(); }
    Q_DISABLE_COPY_MOVE(Wait)

    /// Where the keychain's thread leaves the answer, for a wait that may be gone by then.
    class Door {
    public:
        explicit Door(Wait *wait)
            : m_wait(wait)
        {
        }
        void leave(Answer answer)
        {
            const std::scoped_lock lock(m_mutex);
            if (m_wait)
                postTo(m_wait, [wait = m_wait, answer = std::move(answer)]() mutable { wait->take(std::move(answer)); });
        }
        void close()
        {
            const std::scoped_lock lock(m_mutex);
            m_wait = nullptr;
        }

    private:
        std::mutex m_mutex;
        Wait *m_wait;
    };
    const std::shared_ptr<Door> &door() const { return m_door; }
    bool isAbsent() const { return m_absent; }

    void end(Result<std::optional<Secret>> result)
    {
        if (std::exchange(m_ended, true))
            return;
        m_timer.stop();
        m_result = std::move(result);
        m_over.open();
    }
    void cancel() { end(failure(ErrorKind::Cancelled, QStringLiteral("Asking the keychain was cancelled"), kWho)); }
    Gate &over() { return m_over; }
    Result<std::optional<Secret>> takeResult()
    {
        deleteLater();
        return std::move(m_result);
    }

private:
    void take(Answer answer)
    {
        m_absent = answer.absent && !m_ended;
        end(std::move(answer.result));
    }

    std::shared_ptr<Door> m_door = std::make_shared<Door>(this);
    bool m_absent = false;
    bool m_ended = false;
    QTimer m_timer;
    Result<std::optional<Secret>> m_result;
    Gate m_over;
};

QString squareTokenKey() { return QStringLiteral("square-token"); }

KeychainSecretStore::KeychainSecretStore(milliseconds wait)
    : m_wait(wait)
    , m_context(std::make_unique<QObject>())
{
}

KeychainSecretStore::~KeychainSecretStore()
{
    const QObjectList waits = m_context->children();
    for (QObject *wait : waits)
        static_cast<Wait *>(wait)->cancel();
}

QCoro::Task<Result<std::optional<Secret>>> KeychainSecretStore::run(std::function<QKeychain::Job *()> make, QString key)
{
    Wait *const wait = new Wait(m_wait, m_context.get());
    postTo(KeychainThread::anchor(), [make = std::move(make), key, door = wait->door()] {
        QKeychain::Job *const job = make();
        job->setKey(key);
        job->setInsecureFallback(false);
        QObject::connect(job, &QKeychain::Job::finished, job, [door](QKeychain::Job *done) { door->leave(answerOf(*done)); });
        job->start();
    });
    co_await wait->over();
    const bool absent = wait->isAbsent();
    Result<std::optional<Secret>> result = wait->takeResult();
    if (absent) {
        // Only now is the store known to be still there: destruction ends a wait with an error.
        const Result<std::optional<Secret>> looked = co_await checkNotLocked(key);
        if (!looked)
            result = std::unexpected(looked.error());
    }
    if (!result)
        qCInfo(lcSecrets).noquote() << "keychain:" << result.error().detail;
    co_return result;
}

QCoro::Task<Result<std::optional<Secret>>> KeychainSecretStore::checkNotLocked(QString key)
{
    // The Secret Service gives "not found" for a secret that it holds locked and whose unlocking nobody could confirm. It does list it as locked.
    // Where no Secret Service runs, another keychain has answered, and its "not found" stands.
    qDBusRegisterMetaType<QMap<QString, QString>>();
    const QMap<QString, QString> attributes{{QStringLiteral("user"), key}, {QStringLiteral("server"), kService}};
    QDBusMessage question = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
                                                           QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("SearchItems"));
    question.setArguments({QVariant::fromValue(attributes)});
    question.setAutoStartService(false);
    Wait *const wait = new Wait(m_wait, m_context.get());
    auto *const watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), wait);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, wait, [wait](QDBusPendingCallWatcher *done) {
        const QDBusPendingReply<QList<QDBusObjectPath>, QList<QDBusObjectPath>> reply = *done;
        if (reply.isValid() && !reply.argumentAt<1>().isEmpty())
            wait->end(keychainFailure(sentenceOf(QKeychain::AccessDenied, {})));
        else
            wait->end(std::optional<Secret>());
    });
    co_await wait->over();
    co_return wait->takeResult();
}

QCoro::Task<Result<std::optional<Secret>>> KeychainSecretStore::read(QString key)
{
    return run([] { return new QKeychain::ReadPasswordJob(kService); }, key);
}

QCoro::Task<Result<void>> KeychainSecretStore::write(QString key, Secret secret)
{
    const auto make = [secret = std::move(secret)] {
        auto *const job = new QKeychain::WritePasswordJob(kService);
        job->setBinaryData(secret.reveal().toByteArray());
        return job;
    };
    const Result<std::optional<Secret>> done = co_await run(make, key);
    if (!done)
        co_return std::unexpected(done.error());
    co_return Result<void>();
}

QCoro::Task<Result<void>> KeychainSecretStore::remove(QString key)
{
    const Result<std::optional<Secret>> done = co_await run([] { return new QKeychain::DeletePasswordJob(kService); }, key);
    if (!done)
        co_return std::unexpected(done.error());
    co_return Result<void>();
}

} // namespace fb
