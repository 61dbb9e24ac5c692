// SPDX-License-Identifier: GPL-3.0-or-later
#include "runitemtable.h"

#include "bulkinsert.h"
#include "changetext.h"
#include "tryresult.h"

namespace fb {

Result<void> RunItemTable::add(const QString &runId, const QList<const Step *> &steps)
{
    if (steps.isEmpty())
        return {};
    Statement last(m_connection, QStringLiteral("SELECT COALESCE(MAX(item_no), 0) FROM run_item WHERE run_id = ?"));
    last.bind(runId);
    const auto number = rowOf(last, [](const Statement &row) { return row.integer(0); });
    FB_TRY(number);
    std::int64_t itemNo = number->value_or(0);

    BulkInsert insert(m_connection, QStringLiteral("run_item"),
                      {QStringLiteral("run_id"), QStringLiteral("item_no"), QStringLiteral("booking_id"), QStringLiteral("action"), QStringLiteral("reason"),
                       QStringLiteral("changes"), QStringLiteral("error"), QStringLiteral("customer_name"), QStringLiteral("start_at_ms")},
                      QStringLiteral("ON CONFLICT DO NOTHING"));
    const Dialect &dialect = m_connection.dialect();
    const QVariant run = Statement::value(dialect, runId);
    for (const Step *step : steps) {
        const bool known = !step->booking.bookingId.isEmpty();
        FB_TRY(insert.add({run, QVariant(static_cast<qlonglong>(++itemNo)), Statement::value(dialect, step->bookingId), stepActionName(step->action),
                           Statement::value(dialect, step->reason), Statement::value(dialect, changesToText(step->changes)),
                           Statement::value(dialect, step->error), Statement::value(dialect, step->booking.customerName),
                           Statement::value(known ? std::optional(step->booking.startAt) : std::nullopt)}));
    }
    return insert.flush();
}

Result<QList<RunItem>> RunItemTable::ofRun(const QString &runId)
{
    Statement statement(
        m_connection,
        QStringLiteral("SELECT booking_id, action, reason, changes, error, customer_name, start_at_ms FROM run_item WHERE run_id = ? ORDER BY item_no"));
    statement.bind(runId);
    return rowsOf(statement, [](const Statement &row) {
        return RunItem{row.text(0),           stepActionFromName(row.text(1)).value_or(StepAction::Error),
                       row.text(2),           changesFromText(row.text(3)),
                       row.text(4),           row.text(5),
                       row.optionalInstant(6)};
    });
}

Result<QList<RecordError>> RunItemTable::errorsOf(const QString &runId)
{
    Statement statement(m_connection,
                        QStringLiteral("SELECT booking_id, CASE WHEN error = '' THEN reason ELSE error END FROM run_item"
                                       " WHERE run_id = ? AND action IN ('error', 'refuse') ORDER BY item_no LIMIT 1000"));
    statement.bind(runId);
    return rowsOf(statement, [](const Statement &row) { return RecordError{row.text(0), row.text(1)}; });
}

} // namespace fb
