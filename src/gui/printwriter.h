// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printsheet.h"
#include "shopservice.h"

namespace fb {

/// What goes onto paper: the jobs of a day by time, or one job. Values in, a sheet out; nothing is read while painting.
class PrintWriter {
    Q_DECLARE_TR_FUNCTIONS(fb::PrintWriter)

public:
    /// All jobs of the day by time, above them what is carried over. @param now the time of printing
    static PrintSheet daySheet(const BoardDay &day, Instant now, const PrintLook &look);
    /// One job: who, when and what, the shop's fields, the checklists as boxes, and the job's id as a QR code.
    static PrintSheet jobTicket(const JobDetail &detail, const QString &place, const QTimeZone &zone, Instant now, const PrintLook &look);

private:
    static QString status(const JobCard &card, Instant now);
    static QString balance(const JobCard &card);
    static void addFacts(PrintSheet &sheet, const JobDetail &detail, Instant now);
    static void addChecklist(PrintSheet &sheet, const QList<ChecklistItem> &items, Checklist list);
};

} // namespace fb
