// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan.h"

#include "enumnames.h"

namespace fb {

namespace {
constexpr std::array kActionNames{u"create", u"update", u"cancel", u"skip", u"refuse", u"error"};
}

QString stepActionName(StepAction action) { return nameOf(kActionNames, action); }

std::optional<StepAction> stepActionFromName(QStringView name) { return valueOf<StepAction>(kActionNames, name); }

void RunTotals::count(StepAction action)
{
    ++scanned;
    switch (action) {
    case StepAction::Create: ++created; break;
    case StepAction::Update: ++updated; break;
    case StepAction::Cancel: ++cancelled; break;
    case StepAction::Skip: ++skipped; break;
    case StepAction::Refuse:
    case StepAction::Error: ++errors; break;
    }
}

RunTotals Plan::totals() const
{
    RunTotals totals;
    totals.scanned = skipped;
    totals.skipped = skipped;
    for (const Step &step : steps)
        totals.count(step.action);
    return totals;
}

} // namespace fb
