// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctlprocess.h"
#include "sandboxprocess.h"
#include "teststore.h"

#include <QMap>

namespace fb {

/// What differs between the board and Square, for the bookings of one location; empty when they agree. Every active booking that a run of the default window
/// can see must have exactly one job, with its history's first entry, its journal row and, somewhere, its line in a ledger; what the store holds must be what
/// Square holds.
inline QByteArray boardDifference(const TestStore &store, SandboxProcess &sandbox, const char *location = "L7FRANKLIN01")
{
    QMap<QByteArray, QByteArray> square;
    QMap<QByteArray, bool> due;
    const Instant now = SystemClock().now();
    const Json bookings = sandbox.bookings();
    for (const Json &booking : bookings) {
        const std::optional<Instant> start = parseRfc3339(QString::fromUtf8(word(booking, "start_at")));
        if (!start || word(booking, "location_id") != location)
            continue;
        const QByteArray status = word(booking, "status");
        square.insert(word(booking, "id"),
                      booking.at("version").dump().c_str() + ('|' + status) + '|' + QByteArray::number(static_cast<qlonglong>(toMs(*start))));
        // A day inside the window's edges, so that the time zone doesn't matter.
        due.insert(word(booking, "id"), (status == "ACCEPTED" || status == "PENDING") && *start > now && *start < now + std::chrono::hours(24 * 6));
    }
    QByteArray difference;
    QMap<QByteArray, QByteArray> held;
    const QString rows = store.shell(QStringLiteral(
        "SELECT b.booking_id, b.square_version, b.status, b.start_at_ms, COALESCE(b.gone_at_ms, 0), (SELECT COUNT(*) FROM job j WHERE j.booking_id = b.booking_id),"
        " (SELECT COUNT(*) FROM job j JOIN status_event e ON e.job_id = j.job_id WHERE j.booking_id = b.booking_id AND e.event = 'created'),"
        " (SELECT COUNT(*) FROM journal o WHERE o.booking_id = b.booking_id),"
        " (SELECT COUNT(*) FROM run_item i WHERE i.booking_id = b.booking_id AND i.action = 'create'),"
        " (SELECT COUNT(*) FROM job j JOIN change c ON c.job_id = j.job_id WHERE j.booking_id = b.booking_id AND c.kind = 'created')"
        " FROM booking b"));
    for (const QString &row : rows.split(u'\n', Qt::SkipEmptyParts)) {
        const QByteArrayList cells = row.toUtf8().split('|');
        const QByteArray id = cells.value(0);
        held.insert(id, cells.mid(1, 3).join('|'));
        if (cells.mid(5).join('|') != "1|1|1|1|1")
            difference += id + ": jobs, first events, journal, ledger, feed are " + cells.mid(5).join('|') + '\n';
        const bool gone = cells.value(4) != "0";
        if (gone == square.contains(id))
            difference += id + (gone ? ": marked gone, but Square has it\n" : ": not in Square any more\n");
        else if (!gone && square.value(id) != cells.mid(1, 3).join('|'))
            difference += id + ": store " + cells.mid(1, 3).join('|') + ", Square " + square.value(id) + '\n';
    }
    for (auto it = due.constBegin(); it != due.constEnd(); ++it) {
        if (*it && !held.contains(it.key()))
            difference += it.key() + ": missing on the board\n";
    }
    if (const QString orphans = store.shell(
            QStringLiteral("SELECT COUNT(*) FROM job WHERE booking_id IS NULL OR NOT EXISTS (SELECT 1 FROM booking b WHERE b.booking_id = job.booking_id)"));
        orphans != u"0")
        difference += orphans.toUtf8() + " jobs without booking\n";
    return difference;
}

/// Runs until one changes nothing. @return how many runs that took, or 0 and what was said when two further runs were not enough
inline int runsUntilQuiet(const CtlHome &home, QByteArray *said)
{
    for (int run = 1; run <= 3; ++run) {
        const CtlAnswer answer = home.run("reconcile --json");
        *said += answer.said();
        if (answer.code == 0 && word(answer.data(), "outcome") == "no_change")
            return run;
    }
    return 0;
}

} // namespace fb

/// Within two further runs a run changes nothing, and the board is Square's.
#define VERIFY_CONVERGES(home, store, sandbox)                                                                                                                 \
    do {                                                                                                                                                       \
        QByteArray said;                                                                                                                                       \
        QVERIFY2(fb::runsUntilQuiet(home, &said) > 0, said.constData());                                                                                       \
        COMPARE_TEXT(fb::boardDifference(store, sandbox), "");                                                                                                 \
    } while (false)
