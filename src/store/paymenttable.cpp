// SPDX-License-Identifier: GPL-3.0-or-later
#include "paymenttable.h"

#include "tryresult.h"

namespace fb {

Result<QList<Payment>> PaymentTable::ofJob(const QString &jobId)
{
    Statement statement(m_connection,
                        QStringLiteral("SELECT payment_id, amount_minor, currency, method, reason, paid_at_ms, paid_by FROM payment"
                                       " WHERE job_id = ? ORDER BY paid_at_ms, payment_id"));
    statement.bind(jobId);
    return rowsOf(statement, [](const Statement &row) {
        return Payment{row.text(0), row.integer(1), row.text(2), paymentMethodFromName(row.text(3)).value_or(PaymentMethod::Other),
                       row.text(4), row.instant(5), row.text(6)};
    });
}

Result<bool> PaymentTable::add(const QString &jobId, const Payment &payment)
{
    Statement statement(m_connection,
                        QStringLiteral("INSERT INTO payment (payment_id, job_id, amount_minor, currency, method, reason, paid_at_ms, paid_by)"
                                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"));
    statement.bind(payment.paymentId).bind(jobId).bind(payment.amountMinor).bind(payment.currency).bind(paymentMethodName(payment.method));
    FB_TRY(statement.bind(payment.reason).bind(payment.at).bind(payment.by).exec());
    return statement.affected() == 1;
}

} // namespace fb
