// SPDX-License-Identifier: GPL-3.0-or-later
#include "outcomedelegate.h"

#include "runitemmodel.h"
#include "runmodel.h"
#include "theme.h"

#include <QPainter>

namespace fb {

OutcomeLook OutcomeLook::of(std::optional<Outcome> outcome)
{
    if (!outcome)
        return {QStringLiteral("syncing"), QStringLiteral("spinner")};
    switch (*outcome) {
    case Outcome::Success: return {QStringLiteral("ok"), QStringLiteral("check-circle")};
    case Outcome::NoChange: return {QStringLiteral("idle"), QStringLiteral("minus-circle")};
    case Outcome::Partial: return {QStringLiteral("warning"), QStringLiteral("alert")};
    case Outcome::Failed: return {QStringLiteral("error"), QStringLiteral("error")};
    case Outcome::Braked: return {QStringLiteral("error"), QStringLiteral("flag")};
    case Outcome::Cancelled: return {QStringLiteral("paused"), QStringLiteral("x-circle")};
    case Outcome::Interrupted: return {QStringLiteral("warning"), QStringLiteral("alert")};
    }
    return {};
}

void OutcomeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintRow(painter, option, index);
    const int value = index.data(RunModel::OutcomeRole).toInt();
    const OutcomeLook look = OutcomeLook::of(value < 0 ? std::nullopt : std::optional(static_cast<Outcome>(value)));
    const QColor color = theme().status(look.token.toStdString()).fg;
    paintMark(painter, option, look.icon, color, color, true, index.data().toString());
    painter->restore();
}

void ResultDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintRow(painter, option, index);
    const auto action = static_cast<StepAction>(index.data(RunItemModel::ActionRole).toInt());
    const bool failed = action == StepAction::Error;
    const bool done = index.data(RunItemModel::DoneRole).toBool();
    const QString icon = failed ? QStringLiteral("error") : done ? QStringLiteral("check-circle") : QStringLiteral("circle");
    const QColor color = failed ? theme().status("error").fg : done ? theme().status("ok").fg : theme().color("text-muted");
    paintMark(painter, option, icon, color, failed ? color : theme().color(done ? "text" : "text-muted"), failed, index.data().toString());
    painter->restore();
}

} // namespace fb
