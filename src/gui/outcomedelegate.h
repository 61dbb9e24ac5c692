// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "celldelegate.h"
#include "run.h"

namespace fb {

/// How an outcome looks: status token and icon. Nothing: the run is still going.
struct OutcomeLook {
    QString token;
    QString icon;

    static OutcomeLook of(std::optional<Outcome> outcome);
};

/// How a run ended: icon and word in the colour of its status. For RunModel.
class OutcomeDelegate : public CellDelegate {
    Q_OBJECT

public:
    explicit OutcomeDelegate(const Theme &theme, QObject *parent = nullptr)
        : CellDelegate(theme, Look::Strong, parent)
    {
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// What became of a ledger line: done, failed or not applied. For RunItemModel.
class ResultDelegate : public CellDelegate {
    Q_OBJECT

public:
    explicit ResultDelegate(const Theme &theme, QObject *parent = nullptr)
        : CellDelegate(theme, Look::Plain, parent)
    {
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace fb
