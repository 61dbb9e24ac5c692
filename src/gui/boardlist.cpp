// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardlist.h"

#include "badge.h"
#include "celldelegate.h"
#include "textformat.h"
#include "theme.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>

namespace fb {

namespace {

/// Cells of the list: times with even digits, the status as a badge, marks as badges, the rest as plain elided text.
class ListDelegate : public QStyledItemDelegate {
public:
    ListDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto face = index.data(BoardModel::FaceRole).value<CardFacePtr>();
        if (!face)
            return;
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, m_theme.color("accent-tint"));
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, m_theme.color("surface-hover"));
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.color("hairline"));
        const QRect cell = option.rect.adjusted(m_theme.px(10), 0, -m_theme.px(8), -1);
        const QColor ink = m_theme.color(face->muted ? "text-muted" : "text");
        const QFont meta = m_theme.font("meta");
        const QString text = index.data(Qt::DisplayRole).toString();
        switch (static_cast<BoardModel::Column>(index.column())) {
        case BoardModel::TimeColumn: paint::tabular(*painter, cell, m_theme.font("meta-strong"), ink, Qt::AlignLeft, text, option.direction); break;
        case BoardModel::CustomerColumn: paint::text(*painter, cell, m_theme.font("meta-strong"), ink, Qt::AlignLeft, text, option.direction); break;
        case BoardModel::StatusColumn: badges(*painter, cell, {{CardWriter::statusToken(face->status), {}, text, {}}}, option.direction); break;
        case BoardModel::MarksColumn:
            if (face->failure.isEmpty())
                badges(*painter, cell, face->badges, option.direction);
            else
                paint::text(*painter, cell, m_theme.font("meta-strong"), m_theme.status("error").fg, Qt::AlignLeft, text, option.direction);
            break;
        case BoardModel::VehicleColumn: vehicle(*painter, cell, *face, ink, option.direction); break;
        default: paint::text(*painter, cell, meta, m_theme.color("text-muted"), Qt::AlignLeft, text, option.direction); break;
        }
        painter->restore();
    }

private:
    /// The plate stands at the end of the column and is never cut; the vehicle gives way.
    void vehicle(QPainter &painter, const QRect &cell, const CardFace &face, const QColor &ink, Qt::LayoutDirection direction) const
    {
        const int plateWidth = paint::plateWidth(m_theme, face.plate);
        const int height = m_theme.size("plate-chip");
        const QRect chip(cell.right() + 1 - plateWidth, cell.top() + (cell.height() - height) / 2, plateWidth, height);
        const QRect words = plateWidth > 0 ? cell.adjusted(0, 0, -plateWidth - m_theme.space(4), 0) : cell;
        paint::text(painter, QStyle::visualRect(direction, cell, words), m_theme.font("meta"), ink, Qt::AlignLeft, face.vehicle, direction);
        if (plateWidth > 0)
            paint::plate(painter, m_theme, QStyle::visualRect(direction, cell, chip), ink, face.plate);
    }

    void badges(QPainter &painter, const QRect &cell, const QList<CardBadge> &badges, Qt::LayoutDirection direction) const
    {
        const int height = m_theme.size("badge");
        int x = cell.left();
        for (const CardBadge &badge : badges) {
            const int width = paint::badgeWidth(m_theme, badge.text);
            if (x > cell.left() && x + width > cell.right())
                break;
            paint::badge(painter, m_theme, QStyle::visualRect(direction, cell, QRect(x, cell.top() + (cell.height() - height) / 2, width, height)), badge.token,
                         badge.icon, badge.text, direction);
            x += width + m_theme.px(6);
        }
    }

    const Theme &m_theme;
};

} // namespace

BoardList::BoardList(const Theme &theme, BoardModel &board, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_cards(board, std::nullopt)
{
    setObjectName(QStringLiteral("boardList"));
    setAccessibleName(tr("Bookings of the day"));
    setModel(&m_cards);
    setItemDelegate(new ListDelegate(theme, this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) { Q_EMIT opened(index.data(BoardModel::JobIdRole).toString()); });
    connect(&theme, &Theme::changed, this, &BoardList::layOut);
    layOut();
}

QString BoardList::currentJob() const { return currentIndex().data(BoardModel::JobIdRole).toString(); }

void BoardList::setCurrentJob(const QString &jobId)
{
    if (const int row = m_cards.rowOf(jobId); row >= 0)
        setCurrentIndex(m_cards.index(row, 0));
}

void BoardList::keyPressEvent(QKeyEvent *event)
{
    const QString job = currentJob();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!job.isEmpty() && (event->key() == Qt::Key_Space || (enter && event->modifiers().testFlag(Qt::ControlModifier)))) {
        if (!event->isAutoRepeat()) // a key that is held sends no car through all steps
            Q_EMIT actionWanted(job);
        return;
    }
    if (!job.isEmpty() && enter) {
        Q_EMIT opened(job);
        return;
    }
    if (event->key() == Qt::Key_F10 && event->modifiers().testFlag(Qt::ShiftModifier)) { // X11 tells of the menu key only
        QContextMenuEvent menu(QContextMenuEvent::Keyboard, {}, mapToGlobal(QPoint()));
        return contextMenuEvent(&menu);
    }
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT escaped(job);
        return;
    }
    if (event->key() == Qt::Key_Slash) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

void BoardList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    const QRect cell = visualRect(m_cards.index(index.row(), BoardModel::TimeColumn));
    const QPoint corner = layoutDirection() == Qt::RightToLeft ? cell.bottomRight() : cell.bottomLeft();
    Q_EMIT menuWanted(currentJob(), byKey ? viewport()->mapToGlobal(corner) : event->globalPos());
}

void BoardList::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOut();
}

void BoardList::layOut()
{
    verticalHeader()->setDefaultSectionSize(m_theme.size("table-row"));
    horizontalHeader()->setFixedHeight(m_theme.size("table-header"));
    // Shares of the width: names and services get what times and badges don't need. In a narrow window they give way, and what the page of the job has
    // as well goes.
    static constexpr std::array kShares{64, 156, 206, 160, 78, 146, 126, 214};
    const int room = viewport()->width() - 1;
    const bool narrow = room < m_theme.px(1000);
    setColumnHidden(BoardModel::DurationColumn, narrow);
    setColumnHidden(BoardModel::TechnicianColumn, narrow);
    const QTime wide(22, 0);
    const int time = qMax(m_theme.px(kShares.front()), CellDelegate::widthFor(m_theme, {TextFormat::time(wide)}));
    const auto share = [&](int column) { return column == BoardModel::TimeColumn ? time : m_theme.px(kShares.at(static_cast<std::size_t>(column))); };
    const auto isElastic = [](int column) {
        return column == BoardModel::CustomerColumn || column == BoardModel::VehicleColumn || column == BoardModel::ServiceColumn;
    };
    int fixed = 0;
    int elastic = 0;
    for (int column = 0; column < BoardModel::ColumnCount; ++column) {
        if (!isColumnHidden(column))
            (narrow && isElastic(column) ? elastic : fixed) += share(column);
    }
    constexpr double kTightest = 0.7;
    const double scale = narrow ? qMax(kTightest, static_cast<double>(room - fixed) / elastic) : qMax(1.0, static_cast<double>(room) / fixed);
    for (int column = 0; column < BoardModel::ColumnCount; ++column)
        setColumnWidth(column, narrow && !isElastic(column) ? share(column) : static_cast<int>(share(column) * scale));
}

} // namespace fb
