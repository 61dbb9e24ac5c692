// SPDX-License-Identifier: GPL-3.0-or-later
#include "synccontroller.h"

#include "refusaltext.h"
#include "syncpage.h"
#include "ticker.h"

namespace fb {

SyncController::SyncController(SyncPage &page, SyncService &sync, ShopService &shop, Ticker &ticker, milliseconds pollInterval, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_sync(sync)
    , m_shop(shop)
    , m_ticker(ticker)
    , m_pollInterval(pollInterval)
{
    connect(&page, &SyncPage::syncRequested, this, &SyncController::syncNow);
    connect(&page, &SyncPage::cancelRequested, &sync, &SyncService::cancelRun);
    connect(&page, &SyncPage::pauseRequested, &sync, &SyncService::pause);
    connect(&page, &SyncPage::resumeRequested, &sync, &SyncService::resume);
    connect(&page, &SyncPage::applyAnywayRequested, this, &SyncController::applyAnyway);
    connect(&page, &SyncPage::retryRequested, this, [this] {
        if (m_shop.pollError())
            m_shop.pollNow();
        else
            syncNow();
    });
    connect(&sync, &SyncService::statusChanged, this, &SyncController::refresh);
    connect(&sync, &SyncService::runProgress, this, &SyncController::refresh);
    connect(&sync, &SyncService::runFinished, this, [this] {
        if (m_location.name.isEmpty())
            readLocation();
        readRun();
    });
    connect(&shop, &ShopService::polled, this, &SyncController::refresh);
    connect(&shop, &ShopService::polled, this, [this] { // the store is back
        if (m_unread && !m_shop.pollError()) {
            readFacts();
            readLocation();
            readRun();
        }
    });
    connect(&shop, &ShopService::actorChanged, this, &SyncController::takeActor);
    takeActor();
    connect(&shop, &ShopService::runsChanged, this, &SyncController::readRun);
    connect(&ticker, &Ticker::ticked, this, [this] {
        if (m_page.isVisible())
            refresh();
    });
    readFacts();
    readLocation();
    refresh();
    readRun();
}

void SyncController::readFacts()
{
    m_shop.facts(this, [this](const Result<StoreFacts> &facts) {
        if (facts)
            m_facts = *facts;
        refresh();
    });
}

void SyncController::takeActor()
{
    m_page.setRefusal(RefusalText::whyNot(m_shop.actor(), Permission::Sync));
    refresh();
}

void SyncController::readLocation()
{
    m_shop.location(this, [this](const Result<Location> &location) {
        if (location && !location->locationId.isEmpty()) // else asked again after the next run
            setLocation(*location);
    });
}

void SyncController::setLocation(const Location &location)
{
    m_location = location;
    refresh();
    readRun();
}

void SyncController::refresh()
{
    const Instant now = m_ticker.now();
    m_page.setPlace(m_location, m_sync.settings().reconcileInterval);
    m_page.showStore({m_facts, m_shop.lastPollAt(), m_shop.pollError(), m_pollInterval}, now);
    m_page.showStatus(m_sync.status(), m_lastRun, now);
}

void SyncController::readRun()
{
    const int question = ++m_question;
    m_shop.lastRun(this, [this, question](const Result<std::optional<RunDetail>> &last) {
        if (question != m_question)
            return;
        m_unread = !last;
        if (!last) // shows as the poll's error
            return;
        if (!*last) {
            m_lastRun.reset();
            m_page.showNoRun();
            return;
        }
        m_lastRun = (*last)->run;
        m_page.showRun(**last, m_ticker.now());
        refresh();
    });
}

RunRequest SyncController::request() const
{
    RunRequest request;
    request.trigger = Trigger::Manual;
    request.daysBack = m_sync.settings().daysBack;
    request.daysAhead = m_sync.settings().daysAhead;
    request.by = m_sync.settings().desk;
    return request;
}

void SyncController::syncNow() { m_sync.requestRun(request()); }

void SyncController::applyAnyway(const QString &reason)
{
    if (!m_lastRun || !m_lastRun->brake)
        return;
    const QString given = m_sync.settings().locationId;
    if (const QString here = given.isEmpty() ? m_location.locationId : given; !here.isEmpty() && m_lastRun->locationId != here)
        return readRun(); // a brake of another place, whose bookings nobody here has looked at
    RunRequest again = request();
    again.window = m_lastRun->window; // what was looked at is what is let pass
    again.allow = {*m_lastRun->brake};
    again.allowReason = reason;
    m_sync.requestRun(again);
}

} // namespace fb
