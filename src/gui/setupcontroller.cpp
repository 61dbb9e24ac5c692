// SPDX-License-Identifier: GPL-3.0-or-later
#include "setupcontroller.h"

#include "headline.h"
#include "refusaltext.h"
#include "settingsfile.h"
#include "textformat.h"

#include <QPointer>
#include <QUuid>

#include <utility>

namespace fb {

ConnectionVerdict ConnectionVerdict::of(const Result<ConnectionReport> &report)
{
    const auto words = [](const char *text) { return SetupController::tr(text); };
    if (!report)
        return {false, ErrorWriter::sentence(report.error()), ErrorWriter::nextAction(report.error())};
    if (!report->missingScopes.isEmpty()) {
        return {false, words("The token lacks permissions."),
                SetupController::tr("Missing: %1. Make a token with these permissions, then test again.")
                    .arg(TextFormat::oneLine(report->missingScopes.join(QStringLiteral(", "))))};
    }
    const auto active = std::ranges::count_if(report->locations, &Location::active);
    if (active == 0)
        return {false, words("This Square account has no active location."), words("Activate one in Square, then test again.")};
    return {true, words("Connected to Square"),
            SetupController::tr("%1 · %2 ms · bookings and customers: read", "locations, time")
                .arg(SetupController::tr("%n location(s)", nullptr, static_cast<int>(report->locations.size())), QString::number(report->took.count()))};
}

SetupController::SetupController(SetupServices services, QString embeddedStore, QString settingsFile, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_embeddedStore(std::move(embeddedStore))
    , m_settingsFile(std::move(settingsFile))
    , m_store(m_embeddedStore)
{
}

void SetupController::setStore(const QString &address, bool server)
{
    if (address == m_store && server == m_usesServer)
        return;
    m_store = address;
    m_usesServer = server;
    m_storeCheck = Check::None;
    m_storeSentence.clear();
    ++m_storeQuestion;
    Q_EMIT changed();
}

void SetupController::useEmbeddedStore() { setStore(m_embeddedStore, false); }

void SetupController::useServer(const QString &address) { setStore(address.trimmed(), true); }

void SetupController::testStore()
{
    if (m_storeCheck == Check::Running)
        return;
    if (m_usesServer) {
        const Result<QString> address = checkServerAddress(m_store);
        if (!address) {
            m_storeCheck = Check::Failed;
            m_storeSentence = address.error().detail;
            Q_EMIT changed();
            return;
        }
    }
    m_storeCheck = Check::Running;
    m_storeSentence.clear();
    const int question = ++m_storeQuestion;
    Q_EMIT changed();
    m_services.testStore(m_store, [self = QPointer(this), question](const Result<StoreFacts> &facts) {
        if (self && question == self->m_storeQuestion)
            self->storeTested(facts);
    });
}

void SetupController::storeTested(const Result<StoreFacts> &facts)
{
    m_storeCheck = facts ? Check::Passed : Check::Failed;
    if (facts)
        m_storeSentence = tr("The store answers. Version %1 of its tables.").arg(facts->schemaVersion);
    m_hasPeople = true;
    if (facts && m_services.people) {
        m_services.people([self = QPointer(this), question = m_storeQuestion](const Result<QList<Person>> &people) {
            if (!self || question != self->m_storeQuestion || !people)
                return;
            self->m_hasPeople = !people->isEmpty();
            Q_EMIT self->changed();
        });
    }
    if (!facts)
        m_storeSentence = QStringLiteral("%1 %2").arg(ErrorWriter::sentence(facts.error()), ErrorWriter::nextAction(facts.error())).trimmed();
    Q_EMIT changed();
}

void SetupController::setConnection(const QString &squareUrl, const QByteArray &token)
{
    if (squareUrl == m_squareUrl && QByteArrayView(token) == m_token.reveal())
        return;
    m_squareUrl = squareUrl;
    m_token = Secret(token);
    m_connectionCheck = Check::None;
    m_connectionSentence.clear();
    m_report = {};
    m_locationId.clear();
    ++m_connectionQuestion;
    Q_EMIT changed();
}

void SetupController::useEnvironmentToken()
{
    m_environmentToken = true;
    Q_EMIT changed();
}

void SetupController::testConnection()
{
    if (!canTestConnection())
        return;
    const Result<QString> url = checkSquareUrl(m_squareUrl);
    if (!url) {
        m_connectionCheck = Check::Failed;
        m_connectionSentence = url.error().detail;
        Q_EMIT changed();
        return;
    }
    m_connectionCheck = Check::Running;
    m_connectionSentence.clear();
    const int question = ++m_connectionQuestion;
    Q_EMIT changed();
    m_services.testConnection(*url, m_token, [self = QPointer(this), question](const Result<ConnectionReport> &report) {
        if (self && question == self->m_connectionQuestion)
            self->connectionTested(report);
    });
}

void SetupController::connectionTested(const Result<ConnectionReport> &report)
{
    const ConnectionVerdict verdict = ConnectionVerdict::of(report);
    m_connectionCheck = verdict.passed ? Check::Passed : Check::Failed;
    m_report = verdict.passed ? *report : ConnectionReport{};
    m_connectionSentence = verdict.passed ? verdict.sentence : QStringLiteral("%1 %2").arg(verdict.title, verdict.sentence).trimmed();
    Q_EMIT changed();
}

void SetupController::setLocation(const QString &locationId)
{
    if (locationId == m_locationId)
        return;
    m_locationId = locationId;
    m_finishSentence.clear();
    Q_EMIT changed();
}

void SetupController::forgetProblem()
{
    if (std::exchange(m_finishSentence, QString()).isEmpty())
        return;
    Q_EMIT changed();
}

bool SetupController::canFinish() const
{
    const bool known =
        std::ranges::any_of(m_report.locations, [this](const Location &location) { return location.active && location.locationId == m_locationId; });
    return m_storeCheck == Check::Passed && m_connectionCheck == Check::Passed && known && !m_finishing;
}

void SetupController::finishWith(const QString &name, const Secret &pin)
{
    if (!canFinish())
        return;
    if (m_hasPeople || !m_services.addPerson)
        return finish();
    m_finishing = true;
    m_finishSentence.clear();
    Q_EMIT changed();
    const Person first{.personId = QUuid::createUuid().toString(QUuid::WithoutBraces), .name = name, .role = Role::Admin};
    m_services.addPerson(first, pin, [self = QPointer(this)](const Result<Person> &added) {
        if (!self)
            return;
        self->m_finishing = false;
        if (added) {
            self->m_hasPeople = true;
            return self->finish();
        }
        self->m_finishSentence = RefusalText::translated(added.error().detail);
        Q_EMIT self->changed();
    });
}

void SetupController::finish()
{
    if (!canFinish())
        return;
    if (m_environmentToken)
        return writeSettings();
    m_finishing = true;
    m_finishSentence.clear();
    Q_EMIT changed();
    m_services.storeToken(m_token, [self = QPointer(this)](const Result<bool> &stored) {
        if (!self)
            return;
        self->m_finishing = false;
        if (stored) {
            self->writeSettings();
            return;
        }
        self->m_finishSentence =
            QStringLiteral("%1 %2")
                .arg(tr("The token was not stored: %1").arg(ErrorWriter::sentence(stored.error())), ErrorWriter::nextAction(stored.error()))
                .trimmed();
        Q_EMIT self->changed();
    });
}

void SetupController::writeSettings()
{
    SettingsFile file = SettingsFile::load(m_settingsFile);
    file.store = m_store;
    file.squareUrl = checkSquareUrl(m_squareUrl).value_or(QString());
    file.locationId = m_locationId;
    file.setUp = true;
    if (const Result<void> saved = file.save(m_settingsFile); !saved) {
        m_finishSentence = QStringLiteral("%1 %2").arg(saved.error().detail, saved.error().action);
        Q_EMIT changed();
        return;
    }
    Q_EMIT changed();
    Q_EMIT finished();
}

} // namespace fb
