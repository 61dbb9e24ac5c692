// SPDX-License-Identifier: GPL-3.0-or-later
#include "celldelegate.h"

#include "badge.h"
#include "runmodel.h"
#include "theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace fb {

CellDelegate::CellDelegate(const Theme &theme, Look look, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_look(look)
{
}

QRect CellDelegate::content(const QStyleOptionViewItem &option) const { return option.rect.adjusted(m_theme.px(10), 0, -m_theme.px(10), 0); }

qreal CellDelegate::ratio(const QPainter *painter) { return painter->device()->devicePixelRatioF(); }

void CellDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->fillRect(option.rect, m_theme.color(selected ? "accent-tint" : hovered ? "surface-hover" : "surface"));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.color("hairline"));
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    if (view == nullptr || !view->hasFocus() || view->currentIndex().row() != index.row() || view->horizontalHeader()->visualIndex(index.column()) != 0)
        return;
    const QRect bar(option.rect.left(), option.rect.top(), m_theme.px(3), option.rect.height() - 1);
    painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar), m_theme.color("focus"));
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintRow(painter, option, index);
    const QString text = index.data().toString();
    const bool zero = index.data(RunModel::NumberRole).isValid() && index.data(RunModel::NumberRole).toLongLong() == 0;
    const bool loud = m_look == Look::Strong || (m_look == Look::Alarm && !zero);
    const bool quiet = m_look == Look::Muted || ((m_look == Look::Alarm || m_look == Look::Number) && zero);
    const QColor color = m_look == Look::Alarm && !zero ? m_theme.status("error").fg : m_theme.color(quiet ? "text-muted" : "text");
    const QFont font = m_theme.font(loud ? "meta-strong" : "meta");
    switch (m_look) {
    case Look::Plain:
    case Look::Muted:
    case Look::Strong: paint::text(*painter, content(option), font, color, Qt::AlignLeft, text, option.direction); break;
    case Look::Time: paint::tabular(*painter, content(option), font, color, Qt::AlignLeft, text, option.direction); break;
    case Look::Number:
    case Look::Alarm: paint::tabular(*painter, content(option), font, color, Qt::AlignRight, text, option.direction); break;
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(m_theme.font("meta-strong"));
    Q_UNUSED(option)
    return {metrics.horizontalAdvance(index.data().toString()) + m_theme.px(44), m_theme.size("table-row-dense")};
}

void CellDelegate::paintMark(QPainter *painter, const QStyleOptionViewItem &option, const QString &icon, const QColor &iconColor, const QColor &textColor,
                             bool strong, const QString &text) const
{
    const QRect room = content(option);
    const int edge = m_theme.iconSize("small");
    const QRect spot(room.left(), room.top() + (room.height() - edge) / 2, edge, edge);
    painter->drawPixmap(QStyle::visualRect(option.direction, room, spot).topLeft(), m_theme.pixmap(icon, iconColor, edge, ratio(painter)));
    const QRect words = QStyle::visualRect(option.direction, room, room.adjusted(edge + m_theme.px(7), 0, 0, 0));
    paint::text(*painter, words, m_theme.font(strong ? "meta-strong" : "meta"), textColor, Qt::AlignLeft, text, option.direction);
}

int CellDelegate::widthFor(const Theme &theme, const QStringList &texts, bool withIcon)
{
    const QFontMetrics metrics(theme.font("meta-strong"));
    int widest = 0;
    for (const QString &text : texts)
        widest = qMax(widest, metrics.horizontalAdvance(text));
    return widest + theme.px(24) + (withIcon ? theme.iconSize("small") + theme.px(7) : 0);
}

void CellDelegate::dress(QTableView *table, const Theme &theme, int rowHeight)
{
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setMouseTracking(true);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setTabKeyNavigation(false);
    table->setCornerButtonEnabled(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setMinimumSectionSize(rowHeight);
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionsClickable(false);
    table->horizontalHeader()->setFixedHeight(theme.size(rowHeight > theme.size("table-row-dense") ? "table-header" : "table-header-dense"));
    table->setItemDelegate(new CellDelegate(theme, Look::Plain, table));
}

} // namespace fb
