// SPDX-License-Identifier: GPL-3.0-or-later
#include "brakes.h"

#include <cstdlib>

namespace fb {

namespace {

QString readableShift(std::int64_t ms)
{
    const std::int64_t total = std::abs(ms) / 60'000;
    const QString direction = ms > 0 ? QStringLiteral("later") : QStringLiteral("earlier");
    if (total % 60 == 0)
        return QStringLiteral("%1 h %2").arg(total / 60).arg(direction);
    return total > 60 ? QStringLiteral("%1 h %2 min %3").arg(total / 60).arg(total % 60).arg(direction) : QStringLiteral("%1 min %2").arg(total).arg(direction);
}

} // namespace

QList<BrakeFinding> checkBrakes(const Plan &plan, const LocalSnapshot &local, const BrakePolicy &policy)
{
    QList<BrakeFinding> findings;
    std::int64_t ended = 0;
    std::int64_t moved = 0;
    std::optional<std::int64_t> shift;
    bool sameShift = true;
    for (const Step &step : plan.steps) {
        if (step.action == StepAction::Cancel)
            ++ended;
        if (step.action != StepAction::Update)
            continue;
        const auto held = local.constFind(step.bookingId);
        if (held == local.constEnd() || held->startAt == step.booking.startAt)
            continue;
        const std::int64_t by = toMs(step.booking.startAt) - toMs(held->startAt);
        ++moved;
        sameShift = sameShift && shift.value_or(by) == by;
        shift = by;
    }
    if (ended > policy.cancelAtLeast && ended * 100 > plan.activeBefore * policy.cancelPercent) {
        findings.push_back(
            {Brake::MassCancel, QStringLiteral("Brake mass-cancel: %1 of %2 active bookings would be cancelled or gone.").arg(ended).arg(plan.activeBefore)});
    }
    if (moved >= policy.shiftAtLeast && sameShift) {
        findings.push_back(
            {Brake::MassShift,
             QStringLiteral("Brake mass-shift: all %1 moved bookings would move by the same amount, %2.").arg(moved).arg(readableShift(*shift))});
    }
    return findings;
}

std::optional<BrakeFinding> checkMerchant(const QString &storeMerchant, const QString &tokenMerchant)
{
    if (storeMerchant.isEmpty() || tokenMerchant.isEmpty() || storeMerchant == tokenMerchant)
        return std::nullopt;
    return BrakeFinding{Brake::OtherMerchant,
                        QStringLiteral("Brake other-merchant: the token belongs to merchant %1, this store to %2.").arg(tokenMerchant, storeMerchant)};
}

} // namespace fb
