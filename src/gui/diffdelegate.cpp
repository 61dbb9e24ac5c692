// SPDX-License-Identifier: GPL-3.0-or-later
#include "diffdelegate.h"

#include "badge.h"
#include "runitemmodel.h"
#include "theme.h"

#include <QPainter>

namespace fb {

QList<DiffDelegate::Segment> DiffDelegate::layOut(const QList<ChangeText> &changes, int width) const
{
    const QFontMetrics plain(theme().font("meta"));
    const QFontMetrics strong(theme().font("meta-strong"));
    const int word = theme().px(4); // between the parts of one change
    const int change = theme().px(18); // between two changes
    const int arrow = theme().px(14);
    const int least = theme().px(24);

    QList<Segment> segments;
    int x = 0;
    const auto add = [&](Part part, const QString &text, const QFontMetrics &metrics, int before) {
        const int start = segments.isEmpty() ? 0 : x + before;
        const int room = width - start;
        const int wanted = part == Part::Arrow ? arrow : metrics.horizontalAdvance(text) + 1;
        if (room < qMin(wanted, least)) {
            x = width; // nothing after it fits either
            return;
        }
        const int given = qMin(wanted, room);
        segments.append({part, part == Part::Arrow ? QString() : metrics.elidedText(text, Qt::ElideRight, given), start, given});
        x = start + given;
    };
    for (const ChangeText &entry : changes) {
        add(Part::Label, entry.label, plain, change);
        if (!entry.isNew) {
            add(entry.before.isEmpty() ? Part::Empty : Part::Before, entry.before.isEmpty() ? RunItemModel::tr("empty") : entry.before, plain, word);
            add(Part::Arrow, {}, plain, theme().px(6));
        }
        const bool gone = entry.after.isEmpty();
        add(gone ? Part::Empty : Part::After, gone ? RunItemModel::tr("empty") : entry.after, gone ? plain : strong, entry.isNew ? word : theme().px(6));
    }
    return segments;
}

void DiffDelegate::paintSegment(QPainter *painter, const QRect &rect, const Segment &segment, Qt::LayoutDirection direction) const
{
    const QColor muted = theme().color("text-muted");
    switch (segment.part) {
    case Part::Arrow: {
        const int edge = theme().px(14);
        painter->drawPixmap(rect.left(), rect.top() + (rect.height() - edge) / 2,
                            theme().pixmap(QStringLiteral("arrow-right"), theme().color("text"), edge, ratio(painter)));
        return;
    }
    case Part::After: paint::text(*painter, rect, theme().font("meta-strong"), theme().color("text"), Qt::AlignLeft, segment.text, direction); return;
    case Part::Label:
    case Part::Empty: paint::text(*painter, rect, theme().font("meta"), muted, Qt::AlignLeft, segment.text, direction); return;
    case Part::Before: {
        QFont struck = theme().font("meta");
        struck.setStrikeOut(true);
        paint::text(*painter, rect, struck, muted, Qt::AlignLeft, segment.text, direction);
        return;
    }
    }
}

void DiffDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto changes = index.data(RunItemModel::ChangesRole).value<QList<ChangeText>>();
    if (changes.isEmpty()) { // an error, or nothing that could be told: the model's own sentence
        CellDelegate::paint(painter, option, index);
        return;
    }
    painter->save();
    paintRow(painter, option, index);
    const QRect room = content(option);
    painter->setClipRect(room.adjusted(-2, 0, 2, 0));
    const QList<Segment> segments = layOut(changes, room.width());
    for (const Segment &segment : segments) {
        const QRect spot(room.left() + segment.x, room.top(), segment.width, room.height());
        paintSegment(painter, QStyle::visualRect(option.direction, room, spot), segment, option.direction);
    }
    painter->restore();
}

QSize DiffDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QList<Segment> segments = layOut(index.data(RunItemModel::ChangesRole).value<QList<ChangeText>>(), 4'000);
    const int width = segments.isEmpty() ? CellDelegate::sizeHint(option, index).width() : segments.last().x + segments.last().width + theme().px(20);
    return {width, theme().size("table-row-dense")};
}

} // namespace fb
