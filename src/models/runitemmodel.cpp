// SPDX-License-Identifier: GPL-3.0-or-later
#include "runitemmodel.h"

#include "textformat.h"

#include <algorithm>
#include <tuple>

namespace fb {

namespace {

/// What needs a person comes first.
int rank(StepAction action)
{
    switch (action) {
    case StepAction::Error: return 0;
    case StepAction::Refuse: return 1;
    case StepAction::Cancel: return 2;
    case StepAction::Update: return 3;
    case StepAction::Create: return 4;
    case StepAction::Skip: return 5;
    }
    return 6;
}

bool isFailure(const RunItem &item) { return item.action == StepAction::Error; }

} // namespace

void RunItemModel::setZone(const QTimeZone &zone, QDate today)
{
    if (zone == m_zone && today == m_today)
        return;
    m_zone = zone;
    m_today = today;
    changed(0, rowCount() - 1);
}

void RunItemModel::setApplied(bool applied)
{
    if (applied == m_applied)
        return;
    m_applied = applied;
    changed(0, rowCount() - 1);
}

void RunItemModel::apply(QList<RunItem> items)
{
    const auto order = [](const RunItem &item) { return std::tuple(rank(item.action), item.startAt.value_or(Instant{}), item.bookingId); };
    std::ranges::stable_sort(items, {}, order);
    QList<RunLine> lines;
    lines.reserve(items.size());
    QHash<QString, int> seen;
    for (const RunItem &item : std::as_const(items))
        lines.append({item, seen[stepActionName(item.action) + item.bookingId]++});
    merge(lines);
}

const RunItem *RunItemModel::item(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rows().size() ? &rows().at(index.row()).item : nullptr;
}

QString RunItemModel::keyOf(const RunLine &line) const
{
    return QStringLiteral("%1 %2 %3").arg(stepActionName(line.item.action)).arg(line.nth).arg(line.item.bookingId);
}

int RunItemModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QStringList RunItemModel::actionTexts()
{
    QStringList texts;
    for (const StepAction action : {StepAction::Create, StepAction::Update, StepAction::Cancel, StepAction::Skip, StepAction::Refuse, StepAction::Error})
        texts.append(RunText::action(action));
    return texts;
}

QStringList RunItemModel::timeTexts()
{
    const QDate wide(2026, 12, 23);
    constexpr std::chrono::hours lateInTheDay{22};
    const QTimeZone zone = QTimeZone::utc();
    const Instant at = startOfDay(wide, zone) + lateInTheDay;
    return {tr("unknown"), RunText::appointment(at, wide, zone), RunText::appointment(at, wide.addDays(1), zone)};
}

QString RunItemModel::changeLine(const RunItem &item) const
{
    if (isFailure(item))
        return TextFormat::oneLine(item.error, 400);
    QStringList parts;
    const QList<ChangeText> changes = changeTexts(item, m_today, m_zone);
    for (const ChangeText &change : changes) {
        if (change.isNew)
            parts.append(tr("%1 %2", "'New', what").arg(change.label, change.after));
        else
            parts.append(tr("%1 %2 → %3", "field, before, after")
                             .arg(change.label, change.before.isEmpty() ? tr("empty") : change.before, change.after.isEmpty() ? tr("empty") : change.after));
    }
    return parts.isEmpty() ? tr("No difference") : parts.join(QStringLiteral("; "));
}

QString RunItemModel::text(const RunItem &item, int column) const
{
    switch (column) {
    case Action: return RunText::action(item.action);
    case BookingTime: return item.startAt ? RunText::appointment(*item.startAt, m_today, m_zone) : tr("unknown");
    case Customer: {
        if (!item.customerName.isEmpty())
            return TextFormat::oneLine(item.customerName);
        return item.bookingId.isEmpty() ? tr("Unreadable record") : item.bookingId;
    }
    case Change: return changeLine(item);
    case Result: return isFailure(item) ? tr("Failed") : m_applied && item.action != StepAction::Refuse ? tr("Done") : tr("Not applied");
    case Reason: return RunText::reason(item.reason);
    default: return {};
    }
}

QVariant RunItemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RunItem &item = rows().at(index.row()).item;
    switch (role) {
    case Qt::DisplayRole: return text(item, index.column());
    case Qt::AccessibleTextRole: {
        QStringList parts;
        for (const int column : {Action, BookingTime, Customer, Change, Result, Reason}) {
            if (const QString part = text(item, column); !part.isEmpty())
                parts.append(part);
        }
        return parts.join(QStringLiteral(", "));
    }
    case Qt::ToolTipRole: return index.column() >= Customer ? TextFormat::plainToolTip(text(item, index.column())) : QVariant();
    case ActionRole: return static_cast<int>(item.action);
    case ChangesRole: return isFailure(item) ? QVariant() : QVariant::fromValue(changeTexts(item, m_today, m_zone));
    case DoneRole: return m_applied && !isFailure(item) && item.action != StepAction::Refuse;
    case BookingIdRole: return item.bookingId;
    default: return {};
    }
}

QVariant RunItemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | Qt::AlignLeading));
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Action: return tr("Action");
    case BookingTime: return tr("Booking");
    case Customer: return tr("Customer");
    case Change: return tr("Change, before and after");
    case Result: return tr("Result");
    case Reason: return tr("Reason");
    case ColumnCount: break;
    }
    return {};
}

} // namespace fb
