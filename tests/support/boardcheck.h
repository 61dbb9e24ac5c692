// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctlprocess.h"
#include "sandboxprocess.h"
#include "teststore.h"

#include <QMap>

namespace fb {

/// Bookings that a crash left half-written: each must have exactly one job, first history entry, journal row, line in a ledger and word in the change feed.
/// True at every moment, whatever is under way; empty when all is well.
inline QByteArray halfWritten(const TestStore &store)
{
    const auto counted = [](const char *column, const char *rest) {
        return QStringLiteral(" LEFT JOIN (SELECT %1, COUNT(*) AS n FROM %2 GROUP BY %1) ").arg(QLatin1String(column), QLatin1String(rest));
    };
    const QString rows = store.shell(
        QStringLiteral("SELECT b.booking_id, w.n, e.n, o.n, l.n, f.n FROM booking b") + counted("booking_id", "job")
        + QStringLiteral("w ON w.booking_id = b.booking_id")
        + counted("booking_id", "job NATURAL JOIN (SELECT job_id FROM status_event WHERE event = 'created') s")
        + QStringLiteral("e ON e.booking_id = b.booking_id") + counted("booking_id", "journal") + QStringLiteral("o ON o.booking_id = b.booking_id")
        + counted("booking_id", "run_item WHERE action = 'create'") + QStringLiteral("l ON l.booking_id = b.booking_id")
        + counted("booking_id", "job NATURAL JOIN (SELECT job_id FROM change WHERE kind = 'created') c") + QStringLiteral("f ON f.booking_id = b.booking_id")
        + QStringLiteral(" WHERE COALESCE(w.n, 0) <> 1 OR COALESCE(e.n, 0) <> 1 OR COALESCE(o.n, 0) <> 1 OR COALESCE(l.n, 0) <> 1 OR COALESCE(f.n, 0) <> 1"));
    const QString orphans = store.shell(
        QStringLiteral("SELECT job_id FROM job WHERE booking_id IS NULL OR NOT EXISTS (SELECT 1 FROM booking b WHERE b.booking_id = job.booking_id)"));
    return rows.toUtf8() + (orphans.isEmpty() ? QByteArray() : "\njobs without booking: " + orphans.toUtf8());
}

/// What differs between the board and Square, for the bookings of one location; empty when they agree. Every active booking that a run of the default window
/// can see must be on the board, and what the store holds must be what Square holds.
inline QByteArray boardDifference(const TestStore &store, SandboxProcess &sandbox, const char *location = "L7FRANKLIN01")
{
    QMap<QByteArray, QByteArray> square;
    QByteArrayList due;
    const Instant now = SystemClock().now();
    const Json bookings = sandbox.bookings();
    for (const Json &booking : bookings) {
        const std::optional<Instant> start = parseRfc3339(QString::fromUtf8(word(booking, "start_at")));
        if (!start || word(booking, "location_id") != location)
            continue;
        const QByteArray status = word(booking, "status");
        square.insert(word(booking, "id"),
                      QByteArray::fromStdString(booking.at("version").dump()) + '|' + status + '|' + QByteArray::number(static_cast<qlonglong>(toMs(*start))));
        // Well inside the window's edges, so that the time zone doesn't matter.
        if ((status == "ACCEPTED" || status == "PENDING") && *start > now && *start < now + std::chrono::hours(24 * 6))
            due.push_back(word(booking, "id"));
    }
    QByteArray difference = halfWritten(store);
    QSet<QByteArray> held;
    const QString rows = store.shell(QStringLiteral("SELECT booking_id, square_version, status, start_at_ms, COALESCE(gone_at_ms, 0) FROM booking"));
    for (const QString &row : rows.split(u'\n', Qt::SkipEmptyParts)) {
        const QByteArrayList cells = row.toUtf8().split('|');
        const QByteArray id = cells.value(0);
        held.insert(id);
        const bool gone = cells.value(4) != "0";
        if (gone == square.contains(id))
            difference += id + (gone ? ": marked gone, but Square has it\n" : ": not in Square any more\n");
        else if (!gone && square.value(id) != cells.mid(1, 3).join('|'))
            difference += id + ": store " + cells.mid(1, 3).join('|') + ", Square " + square.value(id) + '\n';
    }
    for (const QByteArray &id : due) {
        if (!held.contains(id))
            difference += id + ": missing on the board\n";
    }
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
