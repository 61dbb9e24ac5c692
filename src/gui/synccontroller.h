// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopservice.h"
#include "syncservice.h"

#include <QObject>

namespace fb {

class SyncPage;
class Ticker;

/// Connects the Sync page with the services: gestures become requests, answers become what the page shows.
class SyncController : public QObject {
    Q_OBJECT

public:
    SyncController(SyncPage &page, SyncService &sync, ShopService &shop, Ticker &ticker, milliseconds pollInterval, QObject *parent = nullptr);

    /// Whose zone and name the page shows. Found in the store at first; call it when another location was chosen.
    void setLocation(const Location &location);
    void setPollInterval(milliseconds interval) { m_pollInterval = interval; }

    /// As the button and Ctrl+R do it.
    void syncNow();

private:
    void refresh();
    /// Greys out what the one who acts may not do.
    void takeActor();
    void readFacts();
    void readLocation();
    void readRun();
    void applyAnyway(const QString &reason);
    RunRequest request() const;

    SyncPage &m_page;
    SyncService &m_sync;
    ShopService &m_shop;
    Ticker &m_ticker;
    milliseconds m_pollInterval;
    bool m_unread = false; ///< the last run could not be read
    Location m_location;
    StoreFacts m_facts;
    std::optional<RunRecord> m_lastRun;
    int m_question = 0; ///< answers to older questions are dropped
};

} // namespace fb
