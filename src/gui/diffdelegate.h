// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "celldelegate.h"
#include "runtext.h"

namespace fb {

/// Changes of a ledger line: label, the old value struck through, an arrow, the new value. One line, elided in the middle of what doesn't fit.
class DiffDelegate : public CellDelegate {
    Q_OBJECT

public:
    enum class Part { Label, Before, Empty, Arrow, After };

    struct Segment {
        Part part;
        QString text; ///< elided to its width; empty for the arrow
        int x; ///< from the leading edge
        int width;

        bool operator==(const Segment &) const = default;
    };

    explicit DiffDelegate(const Theme &theme, QObject *parent = nullptr)
        : CellDelegate(theme, Look::Muted, parent)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Where the parts of a line go in @p width pixels. Whatever the width, no segment ends beyond it.
    QList<Segment> layOut(const QList<ChangeText> &changes, int width) const;

private:
    void paintSegment(QPainter *painter, const QRect &rect, const Segment &segment, Qt::LayoutDirection direction) const;
};

} // namespace fb
