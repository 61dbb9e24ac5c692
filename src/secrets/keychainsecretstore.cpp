// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainsecretstore.h"

#include "gate.h"
#include "logging.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QMap>
#include <QTimer>

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

QCoro::Task<Result<std::optional<Secret>>> KeychainSecretStore::run(QKeychain::Job *job, QString key)
{
    job->setKey(key);
    job->setInsecureFallback(false);
    Wait *const wait = new Wait(m_wait, m_context.get());
    bool absent = false;
    QObject::connect(job, &QKeychain::Job::finished, wait, [wait, &absent](QKeychain::Job *done) {
        absent = done->error() == QKeychain::EntryNotFound && !qobject_cast<const QKeychain::WritePasswordJob *>(done);
        if (!absent && done->error() != QKeychain::NoError)
            wait->end(keychainFailure(sentenceOf(done->error(), done->errorString())));
        else if (const auto *reading = qobject_cast<const QKeychain::ReadPasswordJob *>(done); reading && !absent)
            wait->end(std::optional<Secret>(Secret(reading->binaryData())));
        else
            wait->end(std::optional<Secret>());
    });
    job->start();
    co_await wait->over();
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

QCoro::Task<Result<std::optional<Secret>>> KeychainSecretStore::read(QString key) { return run(new QKeychain::ReadPasswordJob(kService), key); }

QCoro::Task<Result<void>> KeychainSecretStore::write(QString key, Secret secret)
{
    auto *const job = new QKeychain::WritePasswordJob(kService);
    job->setBinaryData(secret.reveal().toByteArray());
    const Result<std::optional<Secret>> done = co_await run(job, key);
    if (!done)
        co_return std::unexpected(done.error());
    co_return Result<void>();
}

QCoro::Task<Result<void>> KeychainSecretStore::remove(QString key)
{
    const Result<std::optional<Secret>> done = co_await run(new QKeychain::DeletePasswordJob(kService), key);
    if (!done)
        co_return std::unexpected(done.error());
    co_return Result<void>();
}

} // namespace fb
