// SPDX-License-Identifier: GPL-3.0-or-later
#include "journaltable.h"

#include "bulkinsert.h"
#include "tryresult.h"

#include <QCryptographicHash>

namespace fb {

QString JournalTable::hashOf(const Booking &booking)
{
    // Notices differences; nobody attacks it.
    QCryptographicHash hash(QCryptographicHash::Md5);
    for (const BookingField &field : bookingFields()) {
        if (!field.compared)
            continue;
        // The length keeps "ab","c" and "a","bc" apart.
        const QByteArray text = fieldText(booking, field).toUtf8();
        hash.addData(QByteArray(field.json) + ' ' + QByteArray::number(text.size()) + ' ');
        hash.addData(text);
    }
    return QString::fromLatin1(hash.result().toHex());
}

Result<void> JournalTable::agree(const QList<const Booking *> &bookings)
{
    BulkInsert insert(m_connection, QStringLiteral("journal"),
                      {QStringLiteral("merchant_id"), QStringLiteral("booking_id"), QStringLiteral("version"), QStringLiteral("fields_hash")},
                      QStringLiteral("ON CONFLICT (merchant_id, booking_id) DO UPDATE SET version = excluded.version, fields_hash = excluded.fields_hash"));
    const Dialect &dialect = m_connection.dialect();
    for (const Booking *booking : bookings) {
        FB_TRY(insert.add({Statement::value(dialect, booking->merchantId), Statement::value(dialect, booking->bookingId),
                           QVariant(static_cast<qlonglong>(booking->version)), hashOf(*booking)}));
    }
    return insert.flush();
}

Result<std::optional<JournalTable::Agreement>> JournalTable::find(const QString &merchantId, const QString &bookingId)
{
    Statement statement(m_connection, QStringLiteral("SELECT version, fields_hash FROM journal WHERE merchant_id = ? AND booking_id = ?"));
    statement.bind(merchantId).bind(bookingId);
    return rowOf(statement, [](const Statement &row) { return Agreement{row.integer(0), row.text(1)}; });
}

} // namespace fb
