// SPDX-License-Identifier: GPL-3.0-or-later
#include "actiondelegate.h"

#include "runitemmodel.h"
#include "theme.h"

#include <QPainter>

namespace fb {

QString ActionDelegate::iconOf(StepAction action)
{
    switch (action) {
    case StepAction::Create: return QStringLiteral("plus-circle");
    case StepAction::Update: return QStringLiteral("pencil");
    case StepAction::Cancel: return QStringLiteral("cal-x");
    case StepAction::Skip: return QStringLiteral("minus-circle");
    case StepAction::Refuse: return QStringLiteral("flag");
    case StepAction::Error: return QStringLiteral("error");
    }
    return {};
}

QColor ActionDelegate::colorOf(const Theme &theme, StepAction action)
{
    switch (action) {
    case StepAction::Create: return theme.color("accent");
    case StepAction::Update: return theme.color("text");
    case StepAction::Cancel: return theme.status("warning").fg;
    case StepAction::Skip: return theme.color("text-muted");
    case StepAction::Refuse: return theme.status("warning").fg;
    case StepAction::Error: return theme.status("error").fg;
    }
    return {};
}

void ActionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintRow(painter, option, index);
    const auto action = static_cast<StepAction>(index.data(RunItemModel::ActionRole).toInt());
    const QColor color = colorOf(theme(), action);
    paintMark(painter, option, iconOf(action), color, color, true, index.data().toString());
    painter->restore();
}

} // namespace fb
