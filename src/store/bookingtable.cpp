// SPDX-License-Identifier: GPL-3.0-or-later
#include "bookingtable.h"

#include "bulkinsert.h"
#include "tryresult.h"

namespace fb {

namespace {
QStringList columnNames()
{
    QStringList names;
    for (const BookingField &field : bookingFields())
        names.push_back(QString::fromLatin1(field.column));
    return names;
}

QVariantList valuesOf(const Booking &booking, const Dialect &dialect)
{
    struct Visitor {
        const Booking &booking;
        const Dialect &dialect;
        QVariant operator()(QString Booking::*member) const { return Statement::value(dialect, booking.*member); }
        QVariant operator()(std::int64_t Booking::*member) const { return QVariant(static_cast<qlonglong>(booking.*member)); }
        QVariant operator()(bool Booking::*member) const { return QVariant(static_cast<qlonglong>(booking.*member)); }
        QVariant operator()(Instant Booking::*member) const { return Statement::value(booking.*member); }
        QVariant operator()(std::optional<Instant> Booking::*member) const { return Statement::value(booking.*member); }
    };
    QVariantList values;
    values.reserve(static_cast<qsizetype>(bookingFields().size()));
    for (const BookingField &field : bookingFields())
        values.push_back(std::visit(Visitor{booking, dialect}, field.member));
    return values;
}

/// "DO UPDATE" of everything but the key, only where something differs: an unchanged row is not written.
QString upsert(const Dialect &dialect)
{
    const QStringList changing = columnNames().mid(2);
    QStringList assignments;
    for (const QString &column : changing)
        assignments.push_back(column + QStringLiteral(" = excluded.") + column);
    return QStringLiteral("ON CONFLICT (merchant_id, booking_id) DO UPDATE SET %1 WHERE %2 RETURNING booking_id")
        .arg(assignments.join(u", "), dialect.differs(QStringLiteral("booking"), changing));
}

QString selectWhere(const QString &condition)
{
    return QStringLiteral("SELECT %1 FROM booking b WHERE %2 ORDER BY b.start_at_ms, b.booking_id").arg(BookingTable::columns(QStringLiteral("b")), condition);
}

Booking readRow(const Statement &row) { return BookingTable::read(row, 0); }
} // namespace

QString BookingTable::columns(const QString &alias) { return alias + u'.' + columnNames().join(QStringLiteral(", ") + alias + u'.'); }

Booking BookingTable::read(const Statement &row, int first)
{
    struct Visitor {
        Booking &booking;
        const Statement &row;
        int column;
        void operator()(QString Booking::*member) const { booking.*member = row.text(column); }
        void operator()(std::int64_t Booking::*member) const { booking.*member = row.integer(column); }
        void operator()(bool Booking::*member) const { booking.*member = row.integer(column) != 0; }
        void operator()(Instant Booking::*member) const { booking.*member = row.instant(column); }
        void operator()(std::optional<Instant> Booking::*member) const { booking.*member = row.optionalInstant(column); }
    };
    Booking booking;
    for (const BookingField &field : bookingFields())
        std::visit(Visitor{booking, row, first++}, field.member);
    return booking;
}

Result<QStringList> BookingTable::save(const QList<const Booking *> &bookings)
{
    BulkInsert insert(m_connection, QStringLiteral("booking"), columnNames(), upsert(m_connection.dialect()));
    for (const Booking *booking : bookings)
        FB_TRY(insert.add(valuesOf(*booking, m_connection.dialect())));
    FB_TRY(insert.flush());
    return insert.returned();
}

Result<QList<Booking>> BookingTable::withIds(const QString &merchantId, const QStringList &bookingIds)
{
    const Dialect &dialect = m_connection.dialect();
    Statement statement(m_connection, selectWhere(QStringLiteral("b.merchant_id = ? AND ") + dialect.isIn(QStringLiteral("b.booking_id"))));
    statement.bind(merchantId).bind(dialect.list(bookingIds));
    return rowsOf(statement, readRow);
}

Result<void> BookingTable::markCustomersCached(const QString &merchantId, const QStringList &customerIds, Instant at)
{
    const Dialect &dialect = m_connection.dialect();
    Statement statement(
        m_connection, QStringLiteral("UPDATE booking SET customer_cached_at_ms = ? WHERE merchant_id = ? AND ") + dialect.isIn(QStringLiteral("customer_id")));
    return statement.bind(at).bind(merchantId).bind(dialect.list(customerIds)).exec();
}

} // namespace fb
