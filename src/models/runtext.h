// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run.h"

#include <QTimeZone>

namespace fb {

/// What people read about runs and their ledgers, translated. Pure functions; times are shown in the zone that is given.
namespace RunText {

QString trigger(Trigger trigger); ///< "Schedule", "Manual", "Command line", …
QString outcome(Outcome outcome); ///< "Success", "No change", …; see running()
QString running(); ///< the word for a run without an outcome
QString action(StepAction action); ///< "Create", "Update", …
QString by(const QString &who); ///< "system" is translated, people and desks are not
QString window(const TimeWindow &window, const QTimeZone &zone); ///< "Nov 20–27", "Nov 30 – Dec 3", "Nov 20"
QString duration(milliseconds length); ///< "41 ms", "3.9 s", "2 min 05 s"
QString started(Instant at, QDate today, const QTimeZone &zone); ///< "11:10:02" today, else "Nov 18, 18:10"
QString appointment(Instant at, QDate today, const QTimeZone &zone); ///< "13:30" today, "Fri 09:00" within six days, else "Nov 28, 09:00"
/// Why the engine did it: its English phrase in the words and the language of the window; one it doesn't know is shown as it is.
QString reason(const QString &engine);
QString count(std::int64_t number); ///< digits of the language, grouped

/// "2 created, 7 updated, 2 cancelled, 1 error"; "nothing changed" when there is nothing to say.
QString totals(const RunTotals &totals);
/// One sentence for people who cannot see the chart: how many runs, how many changes and errors, how long the longest took.
QString summary(const QList<RunRecord> &runs);

} // namespace RunText

/// One field of a ledger line as people read it.
struct ChangeText {
    QString label; ///< "Start"
    QString before; ///< empty: there was nothing, or the line is about something new
    QString after;
    bool isNew = false; ///< a new record: there is no before to show

    bool operator==(const ChangeText &) const = default;
};

/// The changes of a ledger line in readable words: names of fields, times in the zone, states as phrases. Square's own bookkeeping (version,
/// time of its last edit) is left out unless nothing else changed.
QList<ChangeText> changeTexts(const RunItem &item, QDate today, const QTimeZone &zone);

} // namespace fb

Q_DECLARE_METATYPE(QList<fb::ChangeText>)
