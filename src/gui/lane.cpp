// SPDX-License-Identifier: GPL-3.0-or-later
#include "lane.h"

#include "badge.h"
#include "laneview.h"
#include "notice.h"
#include "textformat.h"
#include "theme.h"

#include <QDropEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedLayout>
#include <QStyle>
#include <QVBoxLayout>

namespace fb {

namespace {

/// The outline of one card with bars where its text will be.
class SkeletonCard : public QWidget {
public:
    SkeletonCard(const Theme &theme, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int ring = m_theme.board("card-focus-outset");
        const QRectF card(ring + 0.5, ring + 0.5, width() - 2 * ring - 1, m_theme.board("card-height") - 1);
        painter.setPen(m_theme.color("hairline"));
        painter.setBrush(m_theme.color("surface"));
        painter.drawRoundedRect(card, m_theme.radius("card"), m_theme.radius("card"));
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color("track"));
        const qreal left = card.left() + m_theme.px(12);
        const qreal room = card.width() - m_theme.px(24);
        qreal y = card.top() + m_theme.px(15);
        for (const qreal part : {0.25, 0.6, 0.72, 0.46}) {
            const QRectF bar(isRightToLeft() ? card.right() - m_theme.px(12) - room * part : left, y, room * part, m_theme.px(12));
            painter.drawRoundedRect(bar, m_theme.radius("chip"), m_theme.radius("chip"));
            y += m_theme.px(22);
        }
    }

private:
    const Theme &m_theme;
};

} // namespace

LaneHeader::LaneHeader(const Theme &theme, WorkStatus status, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_status(status)
{
    setFixedHeight(theme.size("lane-header"));
    connect(&theme, &Theme::changed, this, [this] {
        setFixedHeight(m_theme.size("lane-header"));
        update();
    });
}

void LaneHeader::setCount(const QString &count)
{
    if (m_count == count)
        return;
    m_count = count;
    update();
}

void LaneHeader::setWaiting(const QString &waiting)
{
    if (m_waiting == waiting)
        return;
    m_waiting = waiting;
    update();
}

void LaneHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const StatusColors colors = m_theme.status(CardWriter::statusToken(m_status).toStdString());
    const int rule = m_theme.px(2);
    const int ring = m_theme.board("card-focus-outset");
    const QRect line = rect().adjusted(ring, 0, -ring, -rule);
    painter.fillRect(QRect(line.left(), height() - rule, line.width(), rule), colors.fg);
    const int edge = m_theme.iconSize("base");
    const auto mirrored = [&](const QRect &r) { return QStyle::visualRect(layoutDirection(), line, r); };
    painter.drawPixmap(mirrored(QRect(line.left() + m_theme.px(2), line.top() + (line.height() - edge) / 2, edge, edge)).topLeft(),
                       m_theme.pixmap(colors.icon, colors.fg, edge, devicePixelRatioF()));
    const QFont heading = m_theme.font("heading");
    const QFontMetrics metrics(heading);
    const int countWidth = metrics.horizontalAdvance(m_count) + m_theme.px(4);
    const QFont small = m_theme.font("meta");
    const int waitingWidth = m_waiting.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(m_waiting) + m_theme.px(8);
    const QRect waiting = line.adjusted(line.width() - countWidth - waitingWidth, 0, -countWidth - m_theme.px(8), 0);
    paint::text(painter, mirrored(waiting), small, m_theme.color("accent"), Qt::AlignRight, m_waiting, layoutDirection());
    const QRect title = line.adjusted(m_theme.px(30), 0, -countWidth - waitingWidth - m_theme.px(6), 0);
    paint::text(painter, mirrored(title), heading, m_theme.color("text"), Qt::AlignLeft, CardWriter::statusTitle(m_status), layoutDirection());
    paint::text(painter, mirrored(line.adjusted(line.width() - countWidth, 0, -m_theme.px(2), 0)), heading, m_theme.color("text"), Qt::AlignRight, m_count,
                layoutDirection());
}

DropSlot::DropSlot(const Theme &theme, WorkStatus status, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_status(status)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setObjectName(QStringLiteral("dropSlot"));
    hide();
}

void DropSlot::show(const DropVerdict &verdict)
{
    m_verdict = verdict;
    setAccessibleName(QStringLiteral("%1 %2").arg(verdict.title, verdict.text).simplified());
    raise();
    QWidget::show();
    update();
}

void DropSlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool allowed = m_verdict.isAllowed;
    QPen pen(m_theme.color(allowed ? "accent" : "control-border"), 2, Qt::DashLine);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.setBrush(m_theme.color(allowed ? "accent-tint" : "surface-alt"));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), m_theme.radius("card"), m_theme.radius("card"));
    const int edge = m_theme.px(20);
    const QFont title = m_theme.font("body-strong");
    const QFont meta = m_theme.font("meta");
    const QRect inside = rect().adjusted(m_theme.px(12), m_theme.px(8), -m_theme.px(12), -m_theme.px(8));
    const auto wrapped = [&](const QFont &font, const QString &words) {
        return words.isEmpty() ? QRect() : QFontMetrics(font).boundingRect(QRect(0, 0, inside.width(), 1000), Qt::AlignHCenter | Qt::TextWordWrap, words);
    };
    const int titleHeight = wrapped(title, m_verdict.title).height();
    const int textHeight = wrapped(meta, m_verdict.text).height();
    const int gap = m_theme.px(6);
    int y = qMax(inside.top(), inside.center().y() - (edge + gap + titleHeight + (textHeight > 0 ? gap / 2 + textHeight : 0)) / 2);
    const QString icon = allowed ? m_theme.status(CardWriter::statusToken(m_status).toStdString()).icon : QStringLiteral("x-circle");
    const QColor ink = m_theme.color(allowed ? "accent" : "text");
    painter.drawPixmap(QPoint(inside.center().x() - edge / 2, y), m_theme.pixmap(icon, ink, edge, devicePixelRatioF()));
    y += edge + gap;
    painter.setFont(title);
    painter.setPen(ink);
    painter.drawText(QRect(inside.left(), y, inside.width(), titleHeight), Qt::AlignHCenter | Qt::TextWordWrap, m_verdict.title);
    y += titleHeight + gap / 2;
    painter.setFont(meta);
    painter.setPen(m_theme.color("text"));
    painter.drawText(QRect(inside.left(), y, inside.width(), inside.bottom() - y + 4), Qt::AlignHCenter | Qt::TextWordWrap, m_verdict.text);
}

Lane::Lane(const Theme &theme, BoardModel &board, WorkStatus status, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_status(status)
    , m_board(board)
    , m_cards(board, status)
    , m_header(new LaneHeader(theme, status, this))
    , m_view(new LaneView(theme, m_cards, this))
    , m_notice(new Notice(theme, this))
    , m_skeleton(new SkeletonCard(theme, this))
    , m_more(new QPushButton(this))
{
    const QString name = workStatusName(status);
    setObjectName(QStringLiteral("lane_%1").arg(name));
    m_view->setObjectName(QStringLiteral("cards_%1").arg(name));
    m_more->setObjectName(QStringLiteral("more_%1").arg(name));
    m_more->setProperty("kind", QStringLiteral("more"));
    m_more->setFocusPolicy(Qt::NoFocus); // End does the same from the keyboard
    m_more->hide();

    m_body = new QWidget(this);
    m_stack = new QStackedLayout(m_body);
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_notice);
    m_stack->addWidget(m_skeleton);
    const int ring = theme.board("card-focus-outset");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addSpacing(theme.board("lane-rule-to-cards") - ring);
    column->addWidget(m_body, 1);
    auto *moreRow = new QHBoxLayout;
    moreRow->setContentsMargins(ring, 0, ring, 0);
    moreRow->addWidget(m_more);
    column->addLayout(moreRow);
    column->addStretch(0);

    m_slot = new DropSlot(theme, status, this);
    setAcceptDrops(true);

    connect(m_view, &LaneView::viewChanged, this, &Lane::refreshLater);
    connect(m_more, &QPushButton::clicked, m_view, &QListView::scrollToBottom);
    connect(m_notice, &Notice::clicked, this, &Lane::retryWanted);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_cards, signal, this, &Lane::refreshLater);
    connect(&m_cards, &QAbstractItemModel::modelReset, this, &Lane::refreshLater);
    connect(&theme, &Theme::changed, this, &Lane::retranslate);
    retranslate();
}

void Lane::refreshLater()
{
    if (m_refreshDue)
        return;
    m_refreshDue = true;
    const auto now = [this] {
        m_refreshDue = false;
        refresh();
    };
    QMetaObject::invokeMethod(this, now, Qt::QueuedConnection);
}

void Lane::setState(BoardState state, const QString &reason)
{
    m_state = state;
    m_reason = reason;
    refresh();
}

void Lane::setWaiting(int waiting)
{
    m_waiting = waiting;
    refresh();
}

bool Lane::isInUse() const { return isVisible() && m_cards.rowCount() > 0 && (underMouse() || m_view->hasFocus()); }

bool Lane::focusCard(const QString &job)
{
    if (m_state != BoardState::Ready || (job.isEmpty() ? m_cards.rowCount() == 0 : m_cards.rowOf(job) < 0))
        return false;
    refresh(); // what is hidden takes no focus, and the lane may have been empty until now
    if (!job.isEmpty())
        m_view->setCurrentJob(job);
    m_view->setFocus(Qt::OtherFocusReason);
    return true;
}

void Lane::retranslate()
{
    m_view->setAccessibleName(CardWriter::statusTitle(m_status));
    m_theme.setButtonIcon(m_more, QStringLiteral("chev-down"), "text-muted");
    m_header->update();
    refresh();
}

void Lane::writeEmpty()
{
    const QString icon = m_theme.status(CardWriter::statusToken(m_status).toStdString()).icon;
    if (m_cards.isNarrowed()) {
        m_notice->set(QStringLiteral("search"), QStringLiteral("text-muted"), tr("No match"), {});
        return;
    }
    QString title;
    QString text;
    switch (m_status) {
    case WorkStatus::Scheduled:
        title = tr("Nothing booked");
        text = tr("New bookings from Square appear here.");
        break;
    case WorkStatus::CheckedIn:
        title = tr("Nobody waiting");
        text = tr("Cars appear here when they are checked in.");
        break;
    case WorkStatus::InProgress:
        title = tr("Nothing in work");
        text = tr("Cars appear here when work starts.");
        break;
    case WorkStatus::QcReady:
        title = tr("Nothing to check");
        text = tr("Cars appear here when the technician is done.");
        break;
    case WorkStatus::WorkCompleted:
        title = tr("Nothing completed");
        text = tr("Cars appear here when the check is passed.");
        break;
    }
    m_notice->set(icon, QStringLiteral("text-muted"), title, text);
}

void Lane::refresh()
{
    const int count = m_cards.rowCount();
    const bool ready = m_state == BoardState::Ready;
    m_header->setCount(ready ? QString::number(count) : m_state == BoardState::Failed ? QStringLiteral("–") : QStringLiteral("·"));
    m_header->setWaiting(m_waiting > 0 ? tr("%n more", "changes on their way", m_waiting) : QString());
    m_view->setAccessibleDescription(ready ? tr("%n cards", nullptr, count) : m_state == BoardState::Failed ? tr("Bookings did not load") : tr("Loading"));
    QWidget *shown = m_view;
    if (m_state == BoardState::Skeleton) {
        shown = m_skeleton;
    } else if (m_state == BoardState::Failed) {
        m_notice->set(QStringLiteral("error"), QStringLiteral("error"), tr("Bookings did not load"), m_reason, tr("Retry"), QStringLiteral("sync"));
        shown = m_notice;
    } else if (ready && count == 0) {
        writeEmpty();
        shown = m_notice;
    }
    const QWidget *focus = window()->focusWidget();
    const bool bereft = ready && count == 0 && focus && m_body->isAncestorOf(focus);
    m_stack->setCurrentWidget(shown);
    m_view->setFocusPolicy(shown == m_view ? Qt::StrongFocus : Qt::NoFocus);
    refreshMore();
    if (bereft)
        Q_EMIT focusLost(m_view->lastJob());
}

void Lane::refreshMore()
{
    // Whether it all fits is judged with the row absent, so that showing the row can't change the answer.
    const int room = height() - m_header->height() - m_theme.board("lane-rule-to-cards") + m_theme.board("card-gap");
    const bool needed = m_stack->currentWidget() == m_view && m_state == BoardState::Ready && m_view->contentHeight() > room;
    m_more->setVisible(needed);
    // Above the row stand whole cards only, as many as fit.
    const int row = m_theme.board("card-height") + m_theme.board("card-gap");
    const int ring = m_theme.board("card-focus-outset");
    const int whole = (room - m_theme.board("more-row") - m_theme.board("card-gap") - ring) / row;
    m_body->setMaximumHeight(needed && whole > 0 ? whole * row : QWIDGETSIZE_MAX);
    if (!needed)
        return;
    const int below = m_view->rowsBelow();
    if (below == 0) {
        m_more->setText(tr("End of the lane"));
        m_more->setEnabled(false);
        return;
    }
    const QModelIndex next = m_cards.index(m_cards.rowCount() - below, 0);
    const auto face = next.data(BoardModel::FaceRole).value<CardFacePtr>();
    m_more->setEnabled(true);
    m_more->setText(tr("%n more · next %1", nullptr, below).arg(face ? face->time : QString()));
    m_more->setAccessibleName(tr("%n more cards, next %1", nullptr, below).arg(face ? face->time : QString()));
}

void Lane::dragEnterEvent(QDragEnterEvent *event)
{
    const QString jobId = LaneView::draggedJob(*event);
    if (jobId.isEmpty() || !m_judge)
        return;
    event->acceptProposedAction(); // a refused lane takes the card too: it says why
    Q_EMIT hovered();
    m_slotRow = 0;
    placeSlot(event->position().toPoint().y() - LaneView::heldAt(*event));
    if (const DropVerdict verdict = m_judge(jobId, m_status); !verdict.isOwn)
        m_slot->show(verdict);
}

void Lane::dragMoveEvent(QDragMoveEvent *event)
{
    event->acceptProposedAction();
    placeSlot(event->position().toPoint().y() - LaneView::heldAt(*event));
}

QRect Lane::slotRect(int row) const
{
    const int ring = m_theme.board("card-focus-outset");
    const int card = m_theme.board("card-height");
    const int top = m_header->height() + m_theme.board("lane-rule-to-cards") + row * (card + m_theme.board("card-gap"));
    return {ring, top, width() - 2 * ring, card};
}

void Lane::placeSlot(int cardTop)
{
    const int card = m_theme.board("card-height");
    const auto isCovered = [&](int row) { return qAbs(slotRect(row).top() - cardTop) < card * 3 / 4; };
    if (isCovered(m_slotRow)) {
        for (int row = 0; slotRect(row).bottom() < height(); ++row) {
            if (!isCovered(row)) {
                m_slotRow = row;
                break;
            }
        }
    }
    m_slot->setGeometry(slotRect(m_slotRow));
}

void Lane::dragLeaveEvent(QDragLeaveEvent *) { m_slot->hide(); }

void Lane::dropEvent(QDropEvent *event)
{
    m_slot->hide();
    const QString jobId = LaneView::draggedJob(*event);
    if (jobId.isEmpty())
        return;
    event->acceptProposedAction();
    // Once the drag is over: what follows may ask something.
    QMetaObject::invokeMethod(this, [this, jobId] { Q_EMIT dropped(jobId); }, Qt::QueuedConnection);
}

void Lane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_slot->setGeometry(slotRect(m_slotRow));
    refreshMore();
}

} // namespace fb
