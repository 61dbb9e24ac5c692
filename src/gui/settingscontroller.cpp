// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingscontroller.h"

#include "settingspage.h"
#include "textformat.h"
#include "theme.h"

#include <QPointer>

namespace fb {

SettingsController::SettingsController(SettingsPage &page, Theme &theme, Services services, const QString &settingsFile, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_theme(theme)
    , m_services(std::move(services))
    , m_settingsFile(settingsFile)
    , m_values(SettingsFile::load(settingsFile))
{
    m_page.setValues(m_values);
    m_page.setLocations({}, m_values.locationId);
    connectNumbers();
    connectConnection();
    readLocations();
    if (m_services.facts) {
        m_services.facts([self = QPointer(this)](const Result<StoreFacts> &facts) {
            if (self && facts)
                self->m_page.setFacts(*facts, self->m_settingsFile);
        });
    }
    readPeople();
    connect(&page, &SettingsPage::lockMinutesChosen, this, [this](int value) {
        m_values.lockMinutes = value;
        save();
        Q_EMIT lockMinutesChanged(value);
    });
    connect(&page, &SettingsPage::themeChosen, this, [this](const QString &name) {
        m_values.theme = name;
        m_theme.apply(static_cast<Theme::Mode>(themeMode(name)), m_theme.scale());
        save();
    });
    connect(&page, &SettingsPage::clockChosen, this, [this](const QString &clock) {
        m_values.clock = clock;
        TextFormat::setTwelveHours(isTwelveHours(clock));
        save();
        Q_EMIT clockChanged();
    });
    connect(&page, &SettingsPage::languageChosen, this, [this](const QString &language) {
        m_values.language = language;
        save();
    });
}

void SettingsController::readLocations()
{
    if (!m_services.locations)
        return;
    if (m_services.ownLocation) { // asked first, so it is known when the others are
        m_services.ownLocation([self = QPointer(this)](const Result<Location> &own) {
            if (self && own)
                self->m_services.location = own->locationId;
        });
    }
    m_services.locations([self = QPointer(this)](const Result<QList<Location>> &locations) {
        SettingsController *const alive = self.data();
        if (!alive || !locations || !alive->m_tested.isEmpty()) // those of a connection that was just tested are newer
            return;
        alive->setLocations(*locations, alive->locationInUse());
    });
}

void SettingsController::readPeople()
{
    if (!m_services.people)
        return;
    m_services.people([self = QPointer(this)](const Result<QList<Person>> &people) {
        if (self && people)
            self->m_page.setPeople(static_cast<int>(std::ranges::count_if(*people, &Person::active)));
    });
}

SettingsController::Services SettingsController::servicesOf(SyncService &sync, ShopService &shop, QObject *context)
{
    Services services;
    services.testConnection = [&sync, context](const QString &url, const Secret &token, Answer<ConnectionReport> answer) {
        sync.testConnection(url, token, context, std::move(answer));
    };
    services.storeToken = [&sync, context](const Secret &token, Answer<bool> answer) { sync.storeToken(token, context, std::move(answer)); };
    services.setSquareUrl = [&sync](const QString &url) { sync.setSquareUrl(url); };
    services.setLocation = [&sync](const QString &locationId) { sync.setLocation(locationId); };
    services.setSchedule = [&sync](milliseconds interval, int daysBack, int daysAhead) { sync.setSchedule(interval, daysBack, daysAhead); };
    services.locations = [&shop, context](Answer<QList<Location>> answer) { shop.locations(context, std::move(answer)); };
    services.ownLocation = [&shop, context](Answer<Location> answer) { shop.location(context, std::move(answer)); };
    services.facts = [&shop, context](Answer<StoreFacts> answer) { shop.facts(context, std::move(answer)); };
    services.people = [&shop, context](Answer<QList<Person>> answer) { shop.people(context, std::move(answer)); };
    services.location = sync.settings().locationId;
    services.setPollInterval = [&shop](milliseconds interval) { shop.setPollInterval(interval); };
    return services;
}

int SettingsController::themeMode(const QString &name)
{
    return static_cast<int>(name == u"light" ? Theme::Mode::Light : name == u"dark" ? Theme::Mode::Dark : Theme::Mode::System);
}

bool SettingsController::isTwelveHours(const QString &clock) { return clock == u"12" || (clock != u"24" && TextFormat::isTwelveHours(QLocale::system())); }

void SettingsController::connectNumbers()
{
    connect(&m_page, &SettingsPage::pollSecondsChosen, this, [this](int value) {
        m_values.pollSeconds = value;
        save();
        if (m_services.setPollInterval)
            m_services.setPollInterval(seconds(value));
        Q_EMIT pollIntervalChanged(seconds(value));
    });
    const auto schedule = [this](int SettingsFile::*member) {
        return [this, member](int value) {
            m_values.*member = value;
            save();
            setSchedule();
        };
    };
    connect(&m_page, &SettingsPage::reconcileMinutesChosen, this, schedule(&SettingsFile::reconcileMinutes));
    connect(&m_page, &SettingsPage::daysBackChosen, this, schedule(&SettingsFile::daysBack));
    connect(&m_page, &SettingsPage::daysAheadChosen, this, schedule(&SettingsFile::daysAhead));
}

void SettingsController::connectConnection()
{
    connect(&m_page, &SettingsPage::testRequested, this, &SettingsController::test);
    connect(&m_page, &SettingsPage::connectionChanged, this, [this] {
        ++m_question;
        m_tested.clear();
    });
    connect(&m_page, &SettingsPage::connectionChosen, this, &SettingsController::use);
    connect(&m_page, &SettingsPage::locationChosen, this, [this](const QString &locationId) {
        if (locationId == locationInUse())
            return;
        m_values.locationId = locationId;
        m_services.location = locationId;
        save();
        if (m_services.setLocation)
            m_services.setLocation(locationId);
        Q_EMIT locationChanged(locationId);
    });
}

void SettingsController::setLocations(const QList<Location> &locations, const QString &chosen) { m_page.setLocations(locations, chosen); }

QString SettingsController::locationInUse() const { return m_services.location.isEmpty() ? m_values.locationId : m_services.location; }

void SettingsController::save()
{
    // Other keys of the file may have been changed by the wizard or by hand since it was read.
    SettingsFile now = SettingsFile::load(m_settingsFile);
    m_values.store = now.store;
    m_values.setUp = now.setUp;
    const Result<void> saved = m_values.save(m_settingsFile);
    m_page.showSaveError(saved ? QString() : QStringLiteral("%1 %2").arg(saved.error().detail, saved.error().action));
}

void SettingsController::setSchedule()
{
    if (m_services.setSchedule)
        m_services.setSchedule(minutes(m_values.reconcileMinutes), m_values.daysBack, m_values.daysAhead);
}

void SettingsController::test(const QString &squareUrl, const Secret &token)
{
    if (!m_services.testConnection)
        return;
    m_page.showTesting();
    const int question = ++m_question;
    m_services.testConnection(squareUrl, token, [self = QPointer(this), question](const Result<ConnectionReport> &report) {
        if (!self || question != self->m_question)
            return;
        const ConnectionVerdict verdict = ConnectionVerdict::of(report);
        self->m_tested = verdict.passed ? report->locations : QList<Location>();
        self->m_page.showVerdict(verdict);
    });
}

void SettingsController::use(const QString &squareUrl, const Secret &token)
{
    const auto adopt = [this, squareUrl] {
        m_values.squareUrl = squareUrl;
        save();
        if (m_services.setSquareUrl)
            m_services.setSquareUrl(squareUrl);
        if (!m_tested.isEmpty())
            m_page.setLocations(m_tested, locationInUse());
        m_page.showStored(true);
    };
    if (token.isEmpty()) { // the stored one was tested and stays
        adopt();
        return;
    }
    if (!m_services.storeToken)
        return;
    m_page.setStoring(true);
    m_services.storeToken(token, [self = QPointer(this), adopt](const Result<bool> &stored) {
        if (!self)
            return;
        if (stored)
            adopt();
        else
            self->m_page.showStored(stored);
    });
}

} // namespace fb
