// SPDX-License-Identifier: GPL-3.0-or-later
#include "historycontroller.h"

#include "historypage.h"
#include "ticker.h"

#include <QSettings>

namespace fb {

namespace {
const QString kSplitterKey = QStringLiteral("historySplitter");
}

HistoryController::HistoryController(HistoryPage &page, SyncService &sync, ShopService &shop, Ticker &ticker, const QString &settingsFile, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_shop(shop)
    , m_ticker(ticker)
    , m_settingsFile(settingsFile)
{
    if (!m_settingsFile.isEmpty())
        m_page.restoreSplitter(QSettings(m_settingsFile, QSettings::IniFormat).value(kSplitterKey).toByteArray());
    m_saveSplitter.setSingleShot(true);
    m_saveSplitter.setInterval(milliseconds(500));
    connect(&page, &HistoryPage::splitterMoved, &m_saveSplitter, qOverload<>(&QTimer::start));
    connect(&m_saveSplitter, &QTimer::timeout, this, [this] {
        if (!m_settingsFile.isEmpty())
            QSettings(m_settingsFile, QSettings::IniFormat).setValue(kSplitterKey, m_page.splitterState());
    });
    connect(&page, &HistoryPage::retryRequested, this, &HistoryController::read);
    connect(&page, &HistoryPage::runChosen, this, &HistoryController::readDetail);
    connect(&sync, &SyncService::runFinished, this, [this] {
        if (m_location.name.isEmpty())
            readLocation();
        read();
    });
    connect(&shop, &ShopService::runsChanged, this, &HistoryController::read);
    connect(&shop, &ShopService::polled, this, [this] { // the store is back
        if (m_error && m_error->kind != ErrorKind::NotFound && !m_shop.pollError())
            read();
    });
    connect(&ticker, &Ticker::ticked, this, [this] {
        if (m_page.isVisible())
            refresh();
    });
    readLocation();
    refresh();
    read();
}

void HistoryController::readLocation()
{
    m_shop.location(this, [this](const Result<Location> &location) {
        if (location && !location->locationId.isEmpty()) // else asked again after the next run
            setLocation(*location);
    });
}

void HistoryController::setLocation(const Location &location)
{
    m_location = location;
    refresh();
    read();
}

void HistoryController::refresh()
{
    m_page.setPlace(m_location, m_ticker.now());
    m_page.showState(m_readAt, m_error, m_ticker.now());
}

void HistoryController::read()
{
    const int question = ++m_question;
    m_shop.runs(kMostRuns, this, [this, question](const Result<QList<RunRecord>> &runs) {
        if (question != m_question)
            return;
        m_error = runs ? std::nullopt : std::optional(runs.error());
        if (runs) {
            m_readAt = m_ticker.now();
            const QString chosen = m_page.chosenRun();
            m_page.showRuns(*runs);
            if (!chosen.isEmpty() && chosen == m_page.chosenRun())
                readDetail(chosen); // it may have been running when it was read
        }
        refresh();
    });
}

void HistoryController::readDetail(const QString &runId)
{
    const int question = ++m_detailQuestion;
    m_shop.run(runId, this, [this, question](const Result<RunDetail> &detail) {
        if (question != m_detailQuestion)
            return;
        m_error = detail ? std::nullopt : std::optional(detail.error());
        if (detail)
            m_page.showDetail(*detail);
        refresh();
    });
}

} // namespace fb
