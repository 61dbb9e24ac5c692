// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "customerdata.h"
#include "statement.h"

#include <QSet>

namespace fb {

/// What is held about customers across the tables, and who asked to be forgotten.
class CustomerTable {
public:
    explicit CustomerTable(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    /// Jobs with a booking of this customer, oldest first.
    Result<QStringList> jobsOf(const QString &customerId);
    /// Walk-ins without a booking whose number is one of @p phones.
    Result<QStringList> walkInsOf(const QStringList &phones);
    /// Ids of the customers whose number is @p phone, at any of their bookings.
    Result<QStringList> withPhone(const QString &phone);
    /// Ledger lines about these bookings.
    Result<QList<LedgerLine>> ledger(const QStringList &bookingIds);

    /// Those of @p customerIds whose data were erased; all of them for an empty list.
    Result<QSet<QString>> erased(const QStringList &customerIds = {});
    Result<void> markErased(const QString &customerId, const QString &by, Instant now);

    /// Blanks the lines about these bookings, and about all that were once the customer's. @return how many were different
    Result<int> eraseLedger(const QString &customerId, QStringList bookingIds);
    /// Blanks the texts of these jobs' history and payments.
    Result<void> eraseTexts(const QStringList &jobIds);

private:
    struct Line {
        std::int64_t itemNo = 0;
        LedgerLine line;
    };
    Result<QList<Line>> lines(const QStringList &bookingIds);

    StoreConnection &m_connection;
};

} // namespace fb
