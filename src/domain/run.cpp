// SPDX-License-Identifier: GPL-3.0-or-later
#include "run.h"

#include "enumnames.h"

namespace fb {

namespace {
constexpr std::array kTriggerNames{u"schedule", u"manual", u"cli", u"webhook", u"backfill"};
constexpr std::array kOutcomeNames{u"success", u"no_change", u"partial", u"failed", u"braked", u"cancelled", u"interrupted"};
constexpr std::array kBrakeNames{u"mass-cancel", u"mass-shift", u"other-merchant"};
} // namespace

QString triggerName(Trigger trigger) { return nameOf(kTriggerNames, trigger); }
std::optional<Trigger> triggerFromName(QStringView name) { return valueOf<Trigger>(kTriggerNames, name); }
QString outcomeName(Outcome outcome) { return nameOf(kOutcomeNames, outcome); }
std::optional<Outcome> outcomeFromName(QStringView name) { return valueOf<Outcome>(kOutcomeNames, name); }
QString brakeName(Brake brake) { return nameOf(kBrakeNames, brake); }
std::optional<Brake> brakeFromName(QStringView name) { return valueOf<Brake>(kBrakeNames, name); }

} // namespace fb
