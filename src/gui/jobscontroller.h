// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopservice.h"

#include <QTimer>

namespace fb {

class BoardModel;
class JobsPage;
class Ticker;

/// Searches while somebody types on the Jobs page, and again when jobs change. An answer to older words is dropped.
class JobsController : public QObject {
    Q_OBJECT

public:
    /// @param board knows the shop on screen
    JobsController(JobsPage &page, ShopService &shop, const BoardModel &board, Ticker &ticker, QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void read();
    void refreshPlace();

    JobsPage &m_page;
    ShopService &m_shop;
    const BoardModel &m_board;
    Ticker &m_ticker;
    QTimer m_again;
    int m_most;
    bool m_failed = false; ///< the last question was not answered
};

} // namespace fb
