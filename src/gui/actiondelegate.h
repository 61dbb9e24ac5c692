// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "celldelegate.h"
#include "plan.h"

namespace fb {

/// What a run did with a booking: icon and word, coloured where somebody should look.
class ActionDelegate : public CellDelegate {
    Q_OBJECT

public:
    explicit ActionDelegate(const Theme &theme, QObject *parent = nullptr)
        : CellDelegate(theme, Look::Strong, parent)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static QString iconOf(StepAction action);
    static QColor colorOf(const Theme &theme, StepAction action);
};

} // namespace fb
