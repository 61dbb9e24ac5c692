// SPDX-License-Identifier: GPL-3.0-or-later
#include "laneview.h"

#include "boardfilter.h"
#include "cardmotion.h"
#include "theme.h"

#include <QContextMenuEvent>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPointer>
#include <QScrollBar>
#include <QTimer>

namespace fb {

namespace {
QString jobMime() { return QStringLiteral("application/x-floorboard-job"); }
} // namespace

LaneView::LaneView(const Theme &theme, BoardFilter &cards, QWidget *parent)
    : QListView(parent)
    , m_delegate(new CardDelegate(theme, this))
    , m_cards(cards)
{
    setProperty("clear", QStringLiteral("true"));
    setModel(&cards);
    setItemDelegate(m_delegate);
    setUniformItemSizes(true);
    setDropIndicatorShown(false); // the lane shows where a card goes
    setMouseTracking(true);
    setDragDropMode(QAbstractItemView::DragOnly); // the lane around it takes what is dropped
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    verticalScrollBar()->setSingleStep(theme.px(40));

    connect(m_delegate, &CardDelegate::partClicked, this, [this](const QString &jobId, CardDelegate::Part part) {
        switch (part) {
        case CardDelegate::Part::Action: Q_EMIT actionWanted(jobId); break;
        case CardDelegate::Part::Dismiss: Q_EMIT dismissed(jobId); break;
        case CardDelegate::Part::Retry: Q_EMIT retried(jobId); break;
        case CardDelegate::Part::None: break;
        }
    });
    connect(&theme, &Theme::changed, this, [this] {
        scheduleDelayedItemsLayout();
        viewport()->update();
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LaneView::viewChanged);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &LaneView::viewChanged);
    connect(&cards, &QAbstractItemModel::rowsRemoved, this, &LaneView::viewChanged);
    connect(&cards, &QAbstractItemModel::modelReset, this, &LaneView::viewChanged);
}

void LaneView::setMotion(CardMotion &motion)
{
    m_delegate->setMotion(&motion);
    connect(&motion, &CardMotion::stepped, this, [this, &motion] {
        const QRect seen = viewport()->rect();
        for (QModelIndex index = indexAt(QPoint(seen.center().x(), 0)); index.isValid(); index = index.siblingAtRow(index.row() + 1)) {
            const QRect place = visualRect(index);
            if (!place.intersects(seen))
                break;
            const auto face = index.data(BoardModel::FaceRole).value<CardFacePtr>();
            if (face && (face->saving || motion.isTinted(face->jobId)))
                viewport()->update(place);
        }
    });
}

QString LaneView::currentJob() const { return currentIndex().data(BoardModel::JobIdRole).toString(); }

void LaneView::setCurrentJob(const QString &jobId)
{
    if (const int row = m_cards.rowOf(jobId); row >= 0)
        setCurrentIndex(m_cards.index(row, 0));
}

int LaneView::contentHeight() const { return m_cards.rowCount() * sizeHintForRow(0); }

int LaneView::rowsBelow() const
{
    const int row = sizeHintForRow(0);
    if (row <= 0 || m_cards.rowCount() == 0)
        return 0;
    const int bottom = verticalScrollBar()->value() + viewport()->height();
    return qBound(0, m_cards.rowCount() - bottom / row, m_cards.rowCount());
}

void LaneView::keyPressEvent(QKeyEvent *event)
{
    const QString job = currentJob();
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int step = event->key() == Qt::Key_Left ? -1 : 1;
        if (event->modifiers().testFlags(Qt::ControlModifier | Qt::ShiftModifier)) {
            if (!job.isEmpty())
                Q_EMIT moveWanted(job, step);
        } else {
            Q_EMIT laneLeft(step);
        }
        return;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (job.isEmpty())
            break;
        if (!event->modifiers().testFlag(Qt::ControlModifier))
            Q_EMIT opened(job);
        else if (!event->isAutoRepeat())
            takeAction(job);
        return;
    case Qt::Key_Space:
        if (!job.isEmpty() && !event->isAutoRepeat()) // a key that is held sends no car through all lanes
            takeAction(job);
        return;
    case Qt::Key_Escape: Q_EMIT escaped(job); return;
    case Qt::Key_F10: // X11 tells of the menu key only
        if (event->modifiers().testFlag(Qt::ShiftModifier)) {
            QContextMenuEvent menu(QContextMenuEvent::Keyboard, {}, mapToGlobal(QPoint()));
            return contextMenuEvent(&menu);
        }
        break;
    case Qt::Key_Slash: event->ignore(); return; // no type-ahead: it is the search key
    default: break;
    }
    QListView::keyPressEvent(event);
}

void LaneView::takeAction(const QString &jobId)
{
    Q_EMIT actionWanted(jobId);
    if (m_cards.rowOf(jobId) < 0)
        Q_EMIT sentOn(jobId);
}

QString LaneView::draggedJob(const QDropEvent &event)
{
    const bool ours = qobject_cast<LaneView *>(event.source()) && event.mimeData()->hasFormat(jobMime());
    return ours ? QString::fromUtf8(event.mimeData()->data(jobMime())) : QString();
}

int LaneView::heldAt(const QDropEvent &event)
{
    const auto *from = qobject_cast<LaneView *>(event.source());
    return from ? from->m_heldAt : 0;
}

void LaneView::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->pos();
    QListView::mousePressEvent(event);
}

void LaneView::startDrag(Qt::DropActions)
{
    const QModelIndex index = indexAt(m_pressedAt);
    const auto face = index.data(BoardModel::FaceRole).value<CardFacePtr>();
    if (!face || face->saving || m_delegate->isPressed())
        return;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    QPoint grip;
    const QPixmap ghost = m_delegate->ghost(option, index, &grip);
    auto *carried = new QMimeData;
    carried->setData(jobMime(), face->jobId.toUtf8());
    auto *drag = new QDrag(this);
    drag->setMimeData(carried);
    drag->setPixmap(ghost);
    m_heldAt = m_pressedAt.y() - m_delegate->cardRect(option.rect).top();
    drag->setHotSpot(m_pressedAt - m_delegate->cardRect(option.rect).topLeft() + grip);
    m_delegate->setDragged(face->jobId);
    m_delegate->clearHover();
    viewport()->update();
    Q_EMIT dragBegun(face->jobId);
    const QPointer<LaneView> self(this);
    drag->exec(Qt::MoveAction); // other events go on meanwhile: the window may be closed
    if (!self)
        return;
    m_delegate->setDragged({});
    viewport()->update();
    Q_EMIT dragEnded();
}

void LaneView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    const QRect card = m_delegate->cardRect(visualRect(index));
    const QPoint corner = layoutDirection() == Qt::RightToLeft ? card.topRight() : card.topLeft();
    Q_EMIT menuWanted(currentJob(), byKey ? viewport()->mapToGlobal(corner) : event->globalPos());
}

void LaneView::leaveEvent(QEvent *event)
{
    m_delegate->clearHover();
    viewport()->update();
    QListView::leaveEvent(event);
}

void LaneView::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid() && m_cards.rowCount() > 0)
        setCurrentIndex(m_cards.index(0, 0));
    QListView::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        Q_EMIT focused(); // what lies under the pointer stays there
}

void LaneView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    m_delegate->setViewHeight(viewport()->height());
    scheduleDelayedItemsLayout(); // items are as wide as the view
    Q_EMIT viewChanged();
}

void LaneView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    const auto face = index.data(BoardModel::FaceRole).value<CardFacePtr>();
    const bool onButton = face && m_delegate->partAt(visualRect(index), layoutDirection(), *face, event->pos()) != CardDelegate::Part::None;
    QListView::mouseDoubleClickEvent(event);
    if (face && !onButton && event->button() == Qt::LeftButton)
        Q_EMIT opened(face->jobId);
}

void LaneView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        m_lastJob = currentJob();
}

void LaneView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    if (const int row = currentIndex().row(); row >= start && row <= end) {
        m_lostJob = currentJob();
        QTimer::singleShot(0, this, [this] { m_lostJob.clear(); });
    }
    QListView::rowsAboutToBeRemoved(parent, start, end);
}

void LaneView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QListView::rowsInserted(parent, start, end);
    for (int row = start; row <= end && !m_lostJob.isEmpty(); ++row) {
        const QModelIndex index = m_cards.index(row, 0);
        if (index.data(BoardModel::JobIdRole).toString() == m_lostJob) {
            m_lostJob.clear();
            setCurrentIndex(index);
        }
    }
    Q_EMIT viewChanged();
}

} // namespace fb
