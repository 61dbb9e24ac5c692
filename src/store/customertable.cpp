// SPDX-License-Identifier: GPL-3.0-or-later
#include "customertable.h"

#include "changetext.h"
#include "linking.h"
#include "statuseventtable.h"
#include "tryresult.h"

#include <algorithm>

namespace fb {

Result<QStringList> CustomerTable::jobsOf(const QString &customerId)
{
    Statement statement(m_connection,
                        QStringLiteral("SELECT j.job_id FROM booking b JOIN job j ON j.merchant_id = b.merchant_id AND j.booking_id = b.booking_id"
                                       " WHERE b.customer_id = ? ORDER BY b.start_at_ms, j.job_id"));
    statement.bind(customerId);
    return rowsOf(statement, [](const Statement &row) { return row.text(0); });
}

Result<QStringList> CustomerTable::walkInsOf(const QStringList &phones)
{
    Statement statement(
        m_connection, QStringLiteral("SELECT job_id, walk_in_phone FROM job WHERE booking_id IS NULL AND walk_in_phone <> '' ORDER BY walk_in_at_ms, job_id"));
    const auto rows = rowsOf(statement, [](const Statement &row) { return std::pair(row.text(0), row.text(1)); });
    FB_TRY(rows);
    QStringList ids;
    for (const std::pair<QString, QString> &row : *rows) {
        if (std::any_of(phones.begin(), phones.end(), [&row](const QString &phone) { return isSamePhone(row.second, phone); }))
            ids.push_back(row.first);
    }
    return ids;
}

Result<QStringList> CustomerTable::withPhone(const QString &phone)
{
    QStringList ids;
    if (phone.isEmpty())
        return ids;
    Statement statement(m_connection,
                        QStringLiteral("SELECT DISTINCT customer_id, customer_phone FROM booking WHERE customer_id <> '' AND customer_phone <> ''"
                                       " ORDER BY customer_id"));
    const auto rows = rowsOf(statement, [](const Statement &row) { return std::pair(row.text(0), row.text(1)); });
    FB_TRY(rows);
    for (const auto &[customerId, other] : *rows) {
        if (isSamePhone(phone, other) && !ids.contains(customerId))
            ids.push_back(customerId);
    }
    return ids;
}

Result<QList<CustomerTable::Line>> CustomerTable::lines(const QStringList &bookingIds)
{
    const Dialect &dialect = m_connection.dialect();
    Statement statement(m_connection,
                        QStringLiteral("SELECT run_id, item_no, booking_id, action, reason, changes, error, customer_name, start_at_ms FROM run_item WHERE ")
                            + dialect.isIn(QStringLiteral("booking_id")) + QStringLiteral(" ORDER BY run_id, item_no"));
    statement.bind(dialect.list(bookingIds));
    return rowsOf(statement, [](const Statement &row) {
        return Line{row.integer(1),
                    {row.text(0),
                     {row.text(2), stepActionFromName(row.text(3)).value_or(StepAction::Error), row.text(4), changesFromText(row.text(5)), row.text(6),
                      row.text(7), row.optionalInstant(8)}}};
    });
}

Result<QList<LedgerLine>> CustomerTable::ledger(const QStringList &bookingIds)
{
    const Result<QList<Line>> found = lines(bookingIds);
    FB_TRY(found);
    QList<LedgerLine> ledger;
    for (const Line &line : *found)
        ledger.push_back(line.line);
    return ledger;
}

Result<QSet<QString>> CustomerTable::erased(const QStringList &customerIds)
{
    const Dialect &dialect = m_connection.dialect();
    Statement statement(m_connection,
                        QStringLiteral("SELECT customer_id FROM erased_customer")
                            + (customerIds.isEmpty() ? QString() : QStringLiteral(" WHERE ") + dialect.isIn(QStringLiteral("customer_id"))));
    if (!customerIds.isEmpty())
        statement.bind(dialect.list(customerIds));
    const Result<QStringList> ids = rowsOf(statement, [](const Statement &row) { return row.text(0); });
    FB_TRY(ids);
    return QSet<QString>(ids->begin(), ids->end());
}

Result<void> CustomerTable::markErased(const QString &customerId, const QString &by, Instant now)
{
    Statement statement(m_connection,
                        QStringLiteral("INSERT INTO erased_customer (customer_id, erased_at_ms, erased_by) VALUES (?, ?, ?)"
                                       " ON CONFLICT (customer_id) DO UPDATE SET erased_at_ms = excluded.erased_at_ms, erased_by = excluded.erased_by"));
    return statement.bind(customerId).bind(now).bind(by).exec();
}

Result<int> CustomerTable::eraseLedger(const QString &customerId, QStringList bookingIds)
{
    if (!customerId.isEmpty()) {
        Statement statement(m_connection,
                            QStringLiteral("SELECT DISTINCT booking_id FROM run_item WHERE ") + m_connection.dialect().position(QStringLiteral("changes"))
                                + QStringLiteral(" > 0"));
        statement.bind(u'"' + customerId + u'"');
        const Result<QStringList> once = rowsOf(statement, [](const Statement &row) { return row.text(0); });
        FB_TRY(once);
        bookingIds += *once;
    }
    const Result<QList<Line>> found = lines(bookingIds);
    FB_TRY(found);
    int changed = 0;
    for (const Line &line : *found) {
        const RunItem &item = line.line.item;
        const QList<FieldChange> changes = redacted(item.changes);
        if (changes == item.changes && item.customerName.isEmpty())
            continue;
        Statement statement(m_connection, QStringLiteral("UPDATE run_item SET changes = ?, customer_name = '' WHERE run_id = ? AND item_no = ?"));
        FB_TRY(statement.bind(changesToText(changes)).bind(line.line.runId).bind(line.itemNo).exec());
        ++changed;
    }
    return changed;
}

Result<void> CustomerTable::eraseTexts(const QStringList &jobIds)
{
    const Dialect &dialect = m_connection.dialect();
    for (const QString &jobId : jobIds) {
        const Result<QList<StatusEvent>> history = StatusEventTable(m_connection).ofJob(jobId);
        FB_TRY(history);
        for (const StatusEvent &event : *history) {
            const StatusEvent blank = redacted(event);
            if (blank == event)
                continue;
            Statement statement(m_connection, QStringLiteral("UPDATE status_event SET reason = ?, changes = ? WHERE event_id = ?"));
            FB_TRY(statement.bind(blank.reason).bind(changesToText(blank.changes)).bind(blank.eventId).exec());
        }
    }
    Statement payments(m_connection, QStringLiteral("UPDATE payment SET reason = '' WHERE ") + dialect.isIn(QStringLiteral("job_id")));
    return payments.bind(dialect.list(jobIds)).exec();
}

} // namespace fb
