// SPDX-License-Identifier: GPL-3.0-or-later
#include "persondelegate.h"

#include "badge.h"
#include "cardface.h"
#include "theme.h"

#include <QPainter>
#include <QStyle>

namespace fb {

PersonDelegate::PersonDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void PersonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        const bool ringed = selected && option.state.testFlag(QStyle::State_HasFocus);
        const qreal inset = ringed ? 1 : 0;
        painter->setPen(ringed ? QPen(m_theme.color("focus"), 2) : QPen(Qt::NoPen));
        painter->setBrush(m_theme.color(selected ? "accent-tint" : "surface-hover"));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset), m_theme.radius("control"), m_theme.radius("control"));
    }
    const QRect row = option.rect.adjusted(m_theme.px(8), 0, -m_theme.px(10), 0);
    const auto mirrored = [&](const QRect &r) { return QStyle::visualRect(option.direction, row, r); };
    const QString name = index.data(NameRole).toString();
    const QString detail = index.data(DetailRole).toString();
    const int edge = m_theme.size("avatar");
    paint::avatar(*painter, m_theme, mirrored(QRect(row.left(), row.top() + (row.height() - edge) / 2, edge, edge)), CardWriter::initials(name));
    const QFont small = m_theme.font("meta");
    const int detailWidth = QFontMetrics(small).horizontalAdvance(detail) + 2;
    const int left = row.left() + edge + m_theme.px(10);
    const QRect words(left, row.top(), row.right() + 1 - left - detailWidth - m_theme.space(4), row.height());
    paint::text(*painter, mirrored(words), m_theme.font("control"), m_theme.color("text"), Qt::AlignLeft, name, option.direction);
    paint::text(*painter, mirrored(QRect(row.right() + 1 - detailWidth, row.top(), detailWidth, row.height())), small, m_theme.color("text-muted"),
                Qt::AlignRight, detail, option.direction);
    painter->restore();
}

QSize PersonDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {m_theme.px(200), m_theme.size("nav-row") + m_theme.px(2)}; }

} // namespace fb
