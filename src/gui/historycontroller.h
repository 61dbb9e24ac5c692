// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopservice.h"
#include "syncservice.h"

#include <QObject>
#include <QTimer>

namespace fb {

class HistoryPage;
class Ticker;

/// Connects the History page with the store: reads the runs when it is shown and when one finished, and the ledger of the chosen one.
class HistoryController : public QObject {
    Q_OBJECT

public:
    static constexpr int kMostRuns = 500;

    /// @param settingsFile where the splitter's place is kept; empty: nowhere
    HistoryController(HistoryPage &page, SyncService &sync, ShopService &shop, Ticker &ticker, const QString &settingsFile, QObject *parent = nullptr);

    /// Whose zone and name the page shows. Found in the store at first; call it when another location was chosen.
    void setLocation(const Location &location);

private:
    void readLocation();
    void read();
    void readDetail(const QString &runId);
    void refresh();

    HistoryPage &m_page;
    ShopService &m_shop;
    Ticker &m_ticker;
    QString m_settingsFile;
    Location m_location;
    std::optional<Instant> m_readAt;
    std::optional<Error> m_error;
    QTimer m_saveSplitter; ///< once, after the handle has come to rest
    int m_question = 0;
    int m_detailQuestion = 0;
};

} // namespace fb
