// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainsecretstore.h"

#include "gate.h"
#include "logging.h"

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
    case QKeychain::AccessDeniedByUser:
        return QStringLiteral("The keychain is locked or refused access");
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return QStringLiteral("No keychain is available on this computer");
    default:
        return told.isEmpty() ? QStringLiteral("The keychain failed") : QStringLiteral("The keychain failed: %1").arg(told.simplified().left(200));
    }
}

} // namespace

/// One job's end: its answer, the time-out or the store's destruction, whichever comes first.
class KeychainSecretStore::Wait final : public QObject {
public:
    Wait(QKeychain::Job &job, milliseconds most, QObject *parent)
        : QObject(parent)
    {
        connect(&job, &QKeychain::Job::finished, this, &Wait::read);
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this, most] { end(keychainFailure(QStringLiteral("The keychain did not answer within %1 s").arg(most.count() / 1000.0))); });
        m_timer.start(most);
    }

    void cancel() { end(failure(ErrorKind::Cancelled, QStringLiteral("Asking the keychain was cancelled"), kWho)); }
    Gate &over() { return m_over; }
    Result<std::optional<Secret>> takeResult() { return std::move(m_result); }

private:
    void read(QKeychain::Job *job)
    {
        if (job->error() == QKeychain::EntryNotFound) {
            end(std::optional<Secret>());
        } else if (job->error() != QKeychain::NoError) {
            end(keychainFailure(sentenceOf(job->error(), job->errorString())));
        } else if (const auto *reading = qobject_cast<const QKeychain::ReadPasswordJob *>(job)) {
            end(std::optional<Secret>(Secret(reading->binaryData())));
        } else {
            end(std::optional<Secret>());
        }
    }

    void end(Result<std::optional<Secret>> result)
    {
        if (std::exchange(m_ended, true))
            return;
        m_timer.stop();
        m_result = std::move(result);
        m_over.open();
    }

    bool m_ended = false;
    QTimer m_timer;
    Result<std::optional<Secret>> m_result;
    Gate m_over;
};

QString squareTokenKey()
{
    return QStringLiteral("square-token");
}

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
    Wait *const wait = new Wait(*job, m_wait, m_context.get());
    job->start();
    co_await wait->over();
    // The store itself may be on its way out here.
    Result<std::optional<Secret>> result = wait->takeResult();
    wait->deleteLater();
    if (!result)
        qCInfo(lcSecrets).noquote() << "keychain:" << result.error().detail;
    co_return result;
}

QCoro::Task<Result<std::optional<Secret>>> KeychainSecretStore::read(QString key)
{
    return run(new QKeychain::ReadPasswordJob(kService), key);
}

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
