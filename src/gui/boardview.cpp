// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardview.h"

#include "laneview.h"
#include "theme.h"

#include <QGuiApplication>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>

namespace fb {

BoardView::BoardView(const Theme &theme, BoardModel &board, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_motion(theme, this)
    , m_floor(new QWidget(this))
{
    setObjectName(QStringLiteral("board"));
    m_motion.setParent(this);
    m_motion.setObjectName(QStringLiteral("cardMotion"));
    setAccessibleName(tr("Board"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_floor->setProperty("clear", QStringLiteral("true"));
    setWidget(m_floor);
    for (const WorkStatus status : kWorkStatuses) {
        const int at = static_cast<int>(status);
        auto *lane = new Lane(theme, board, status, m_floor);
        m_lanes.at(static_cast<std::size_t>(at)) = lane;
        LaneView &view = lane->view();
        connect(&view, &LaneView::opened, this, &BoardView::opened);
        connect(&view, &LaneView::actionWanted, this, &BoardView::actionWanted);
        connect(&view, &LaneView::dismissed, this, &BoardView::dismissed);
        connect(&view, &LaneView::retried, this, &BoardView::retried);
        view.setMotion(m_motion);
        connect(&view, &LaneView::moveWanted, this, [this](const QString &jobId, int step) { Q_EMIT moveWanted(jobId, isRightToLeft() ? -step : step); });
        connect(&view, &LaneView::laneLeft, this, [this, at](int step) { moveFocus(at, step); });
        connect(&view, &LaneView::sentOn, this, &BoardView::focusJob);
        connect(&view, &LaneView::escaped, this, &BoardView::escaped);
        connect(lane, &Lane::focusLost, this, [this, at](const QString &jobId) { followFocus(at, jobId); });
        connect(&view, &LaneView::focused, this, [this, lane] { ensureWidgetVisible(lane, 0, 0); });
        connect(&view, &LaneView::menuWanted, this, &BoardView::menuWanted);
        connect(&view, &LaneView::dragBegun, this, [this] { m_dragging = true; });
        connect(&view, &LaneView::dragEnded, this, [this] { m_dragging = false; });
        connect(lane, &Lane::hovered, this, [this, lane] { ensureWidgetVisible(lane, 0, 0); }); // the next lane comes into view
        connect(lane, &Lane::dropped, this, [this, status](const QString &jobId) { Q_EMIT dropped(jobId, status); });
        connect(lane, &Lane::retryWanted, this, &BoardView::retryWanted);
    }
    connect(&theme, &Theme::changed, this, &BoardView::layOut);
}

void BoardView::setState(BoardState state, const QString &reason)
{
    for (Lane *lane : m_lanes)
        lane->setState(state, reason);
}

void BoardView::setQuery(const QString &words)
{
    for (Lane *lane : m_lanes) {
        lane->cards().setQuery(words);
        lane->retranslate();
        if (const QModelIndex current = lane->view().currentIndex(); current.isValid())
            lane->view().scrollTo(current); // stays in sight when the others come back
    }
}

void BoardView::setFact(BoardFilter::Fact fact)
{
    for (Lane *lane : m_lanes) {
        lane->cards().setFact(fact);
        lane->retranslate();
    }
}

void BoardView::setTechnician(const QString &name)
{
    for (Lane *lane : m_lanes) {
        lane->cards().setTechnician(name);
        lane->retranslate();
    }
}

void BoardView::setJudge(const Lane::Judge &judge)
{
    for (Lane *lane : m_lanes)
        lane->setJudge(judge);
}

int BoardView::shownCards() const
{
    int cards = 0;
    for (Lane *lane : m_lanes)
        cards += lane->cards().rowCount();
    return cards;
}

bool BoardView::isInUse(WorkStatus lane) const
{
    const bool pressed = QGuiApplication::mouseButtons() != Qt::NoButton && m_floor->underMouse();
    return isVisible() && (m_dragging || pressed || m_lanes.at(static_cast<std::size_t>(lane))->isInUse());
}

void BoardView::setWaiting(WorkStatus lane, int waiting) { m_lanes.at(static_cast<std::size_t>(lane))->setWaiting(waiting); }

bool BoardView::focusCards()
{
    return std::ranges::any_of(m_lanes, [](Lane *lane) { return lane->focusCard(); });
}

void BoardView::focusJob(const QString &jobId)
{
    for (Lane *lane : m_lanes) {
        if (lane->focusCard(jobId))
            return;
    }
}

void BoardView::followFocus(int from, const QString &jobId)
{
    const int count = static_cast<int>(m_lanes.size());
    const auto at = [this](int lane) { return m_lanes.at(static_cast<std::size_t>(lane)); };
    for (int lane = 0; lane < count && !jobId.isEmpty(); ++lane) {
        if (at(lane)->focusCard(jobId))
            return;
    }
    for (int distance = 1; distance < count; ++distance) {
        for (const int lane : {from + distance, from - distance}) {
            if (lane >= 0 && lane < count && at(lane)->focusCard())
                return;
        }
    }
    Q_EMIT focusLost();
}

void BoardView::moveFocus(int from, int step)
{
    // Left and Right follow the screen, so they run against the order of the lanes from right to left.
    const int direction = isRightToLeft() ? -step : step;
    LaneView &old = m_lanes.at(static_cast<std::size_t>(from))->view();
    const int y = old.visualRect(old.currentIndex()).center().y();
    for (int at = from + direction; at >= 0 && at < static_cast<int>(m_lanes.size()); at += direction) {
        Lane *lane = m_lanes.at(static_cast<std::size_t>(at));
        if (lane->cards().rowCount() == 0)
            continue;
        LaneView &view = lane->view();
        QModelIndex index = view.indexAt(QPoint(view.width() / 2, y));
        if (!index.isValid())
            index = lane->cards().index(lane->cards().rowCount() - 1, 0);
        view.setCurrentIndex(index);
        lane->focusCard();
        return;
    }
}

void BoardView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    layOut();
}

void BoardView::layOut()
{
    // The lanes' own widgets are a ring wider than the lanes on each side; the gaps give that room.
    const int ring = m_theme.board("card-focus-outset");
    const int gap = m_theme.board("lane-gap");
    const int count = static_cast<int>(m_lanes.size());
    const int room = viewport()->width() - 2 * ring - (count - 1) * gap;
    const int lane = qBound(m_theme.board("lane-min-width"), room / count, m_theme.board("lane-max-width"));
    const int width = count * lane + (count - 1) * gap + 2 * ring;
    const bool scrolls = width > viewport()->width();
    setHorizontalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    const int height = viewport()->height();
    m_floor->resize(qMax(width, viewport()->width()), height);
    // What rounding leaves over widens the first lanes by a pixel each, so that the last one ends at the page's edge.
    int spare = scrolls || lane == m_theme.board("lane-max-width") ? 0 : room - lane * count;
    int x = 0;
    for (int i = 0; i < count; ++i) {
        const int own = lane + (spare > 0 ? 1 : 0);
        spare -= spare > 0 ? 1 : 0;
        const QRect place(x, 0, own + 2 * ring, height);
        m_lanes.at(static_cast<std::size_t>(i))->setGeometry(QStyle::visualRect(layoutDirection(), m_floor->rect(), place));
        x += own + gap;
    }
    horizontalScrollBar()->setSingleStep(lane + gap);
    horizontalScrollBar()->setPageStep(viewport()->width());
}

} // namespace fb
