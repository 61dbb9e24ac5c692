// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobscontroller.h"

#include "boardmodel.h"
#include "jobspage.h"
#include "ticker.h"

#include <QEvent>

namespace fb {

namespace {
constexpr int kPage = 50;
constexpr int kMost = 500; ///< who wants more knows more words
constexpr milliseconds kSettle{250}; ///< a sync tells of its jobs in portions
} // namespace

JobsController::JobsController(JobsPage &page, ShopService &shop, const BoardModel &board, Ticker &ticker, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_shop(shop)
    , m_board(board)
    , m_ticker(ticker)
    , m_most(kPage)
{
    m_again.setSingleShot(true);
    m_again.setInterval(kSettle);
    connect(&m_again, &QTimer::timeout, this, &JobsController::read);
    connect(&page, &JobsPage::queryChanged, this, [this] {
        m_most = kPage;
        read();
    });
    connect(&page, &JobsPage::moreWanted, this, [this] {
        m_most = std::min(m_most + kPage, kMost);
        read();
    });
    connect(&page, &JobsPage::retryRequested, this, &JobsController::read);
    connect(&shop, &ShopService::cardsChanged, this, [this] {
        if (m_page.isVisible() && !m_again.isActive())
            m_again.start();
    });
    connect(&shop, &ShopService::polled, this, [this] { // the store is back
        if (m_failed && !m_shop.pollError())
            read();
    });
    connect(&board, &QAbstractItemModel::modelReset, this, &JobsController::read); // another day, or another shop
    connect(&ticker, &Ticker::ticked, this, [this] {
        if (m_page.isVisible())
            refreshPlace();
    });
    page.installEventFilter(this);
    read();
}

bool JobsController::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show)
        read(); // what changed while nobody looked
    return QObject::eventFilter(watched, event);
}

void JobsController::refreshPlace() { m_page.setPlace(m_board.location(), m_ticker.now()); }

void JobsController::read()
{
    refreshPlace();
    m_again.stop();
    m_shop.search(m_page.query(), m_most, this, [this, query = m_page.query()](Result<JobSearch> found) {
        m_failed = !found;
        m_page.showError(found ? std::nullopt : std::optional(found.error()));
        if (!found)
            return;
        found->more = found->more && m_most < kMost;
        m_page.show(query, *found);
    });
}

} // namespace fb
