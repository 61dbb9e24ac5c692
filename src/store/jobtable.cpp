// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobtable.h"

#include "bookingtable.h"
#include "bulkinsert.h"
#include "tryresult.h"

#include <QUuid>

#include <algorithm>
#include <span>

namespace fb {

namespace {
QStringList columnNames()
{
    QStringList names;
    for (const JobField &field : jobFields())
        names.push_back(QString::fromLatin1(field.column));
    return names;
}

/// The keys of a booking are null for a walk-in.
bool isBookingKey(const JobField &field)
{
    const auto *text = std::get_if<QString Job::*>(&field.member);
    return text && (*text == &Job::merchantId || *text == &Job::bookingId);
}

QVariant valueOf(const Job &job, const JobField &field, const Dialect &dialect)
{
    struct Visitor {
        const Job &job;
        const Dialect &dialect;
        QVariant operator()(QString Job::*member) const { return Statement::value(dialect, job.*member); }
        QVariant operator()(std::int64_t Job::*member) const { return QVariant(static_cast<qlonglong>(job.*member)); }
        QVariant operator()(Instant Job::*member) const { return Statement::value(job.*member); }
        QVariant operator()(std::optional<Instant> Job::*member) const { return Statement::value(job.*member); }
        QVariant operator()(std::optional<std::int64_t> Job::*member) const
        {
            return (job.*member) ? QVariant(static_cast<qlonglong>(*(job.*member))) : QVariant(QMetaType(QMetaType::LongLong));
        }
        QVariant operator()(WorkStatus Job::*member) const { return workStatusName(job.*member); }
    };
    if (isBookingKey(field) && job.bookingId.isEmpty())
        return QVariant(QMetaType(QMetaType::QString));
    return std::visit(Visitor{job, dialect}, field.member);
}

Job readJob(const Statement &row, int column)
{
    struct Visitor {
        Job &job;
        const Statement &row;
        int column;
        void operator()(QString Job::*member) const { job.*member = row.text(column); }
        void operator()(std::int64_t Job::*member) const { job.*member = row.integer(column); }
        void operator()(Instant Job::*member) const { job.*member = row.instant(column); }
        void operator()(std::optional<Instant> Job::*member) const { job.*member = row.optionalInstant(column); }
        void operator()(std::optional<std::int64_t> Job::*member) const { job.*member = row.optionalInteger(column); }
        void operator()(WorkStatus Job::*member) const { job.*member = workStatusFromName(row.text(column)).value_or(WorkStatus::Scheduled); }
    };
    Job job;
    for (const JobField &field : jobFields())
        std::visit(Visitor{job, row, column++}, field.member);
    return job;
}

/// What a card counts of the rows beside its job, in the order of readCard().
QString counts()
{
    const auto items = [](const char *list, const char *condition) {
        return QStringLiteral("(SELECT COUNT(*) FROM checklist_item c WHERE c.job_id = j.job_id AND c.checklist = '%1'%2)")
            .arg(QLatin1String(list), QLatin1String(condition));
    };
    const QString photos = QStringLiteral("(SELECT COUNT(*) FROM photo p WHERE p.job_id = j.job_id AND p.category %1 'RECEIPT')");
    return QStringList{
        QStringLiteral(
            "(SELECT e.changed_at_ms FROM status_event e WHERE e.job_id = j.job_id AND e.from_status <> e.to_status ORDER BY e.event_id DESC LIMIT 1)"),
        QStringLiteral("COALESCE(NULLIF(j.technician, ''), t.display_name, '')"),
        items("TECH", " AND c.checked_at_ms IS NOT NULL"),
        items("TECH", ""),
        items("TECH", " AND c.checked_at_ms IS NULL AND c.required = 1"),
        items("QC", " AND c.checked_at_ms IS NOT NULL"),
        items("QC", ""),
        items("QC", " AND c.checked_at_ms IS NULL AND c.required = 1"),
        QStringLiteral("(SELECT CAST(COALESCE(SUM(y.amount_minor), 0) AS bigint) FROM payment y WHERE y.job_id = j.job_id)"),
        photos.arg(QStringLiteral("<>")),
        photos.arg(QStringLiteral("=")),
    }
        .join(QStringLiteral(", "));
}

/// A card in one row: the job, what its rows add, the booking.
QString cardSelect(const QString &where)
{
    static const QString select = QStringLiteral("SELECT j.%1, %2, %3 FROM job j"
                                                 " LEFT JOIN booking b ON b.merchant_id = j.merchant_id AND b.booking_id = j.booking_id"
                                                 " LEFT JOIN team_member t ON t.team_member_id = b.team_member_id WHERE ")
                                      .arg(columnNames().join(QStringLiteral(", j.")), counts(), BookingTable::columns(QStringLiteral("b")));
    return select + where + QStringLiteral(" ORDER BY COALESCE(b.start_at_ms, j.walk_in_at_ms), j.job_id");
}

JobCard readCard(const Statement &row)
{
    int column = static_cast<int>(jobFields().size());
    JobCard card;
    card.job = readJob(row, 0);
    card.statusSince = row.optionalInstant(column++);
    card.technician = row.text(column++);
    for (Progress *progress : {&card.tech, &card.qc}) {
        progress->done = row.integer(column++);
        progress->total = row.integer(column++);
        progress->requiredOpen = row.integer(column++);
    }
    card.paidMinor = row.integer(column++);
    card.photos = row.integer(column++);
    card.receipts = row.integer(column++);
    if (!card.isWalkIn()) {
        card.booking = BookingTable::read(row, column);
        return card;
    }
    card.booking.startAt = card.job.walkInAt.value_or(card.job.createdAt);
    card.booking.durationMin = card.job.walkInMin;
    card.booking.locationId = card.job.walkInLocation;
    card.booking.serviceType = card.job.walkInService;
    card.booking.customerName = card.job.walkInName;
    card.booking.customerPhone = card.job.walkInPhone;
    return card;
}

QList<JobCard> byStart(QList<JobCard> cards, const QList<JobCard> &more)
{
    if (more.isEmpty())
        return cards;
    cards += more;
    std::stable_sort(cards.begin(), cards.end(), [](const JobCard &a, const JobCard &b) { return a.booking.startAt < b.booking.startAt; });
    return cards;
}
} // namespace

Result<QHash<QString, QString>> JobTable::insertNew(const QString &merchantId, const QStringList &bookingIds, const QString &createdBy, Instant now)
{
    BulkInsert insert(m_connection, QStringLiteral("job"),
                      {QStringLiteral("job_id"), QStringLiteral("merchant_id"), QStringLiteral("booking_id"), QStringLiteral("work_status"),
                       QStringLiteral("created_by"), QStringLiteral("created_at_ms"), QStringLiteral("updated_at_ms")},
                      QStringLiteral("ON CONFLICT DO NOTHING RETURNING job_id"));
    const Dialect &dialect = m_connection.dialect();
    const QVariant merchant = Statement::value(dialect, merchantId);
    const QVariant status = workStatusName(WorkStatus::Scheduled);
    const QVariant creator = Statement::value(dialect, createdBy);
    const QVariant at = Statement::value(now);
    QHash<QString, QString> bookings;
    bookings.reserve(bookingIds.size());
    for (const QString &bookingId : bookingIds) {
        const QString jobId = QUuid::createUuid().toString(QUuid::WithoutBraces);
        bookings.insert(jobId, bookingId);
        FB_TRY(insert.add({jobId, merchant, Statement::value(dialect, bookingId), status, creator, at, at}));
    }
    FB_TRY(insert.flush());
    if (insert.returned().size() == bookings.size())
        return bookings;
    QHash<QString, QString> made;
    for (const QString &jobId : insert.returned())
        made.insert(jobId, bookings.value(jobId));
    return made;
}

Result<QStringList> JobTable::ofBookings(const QString &merchantId, const QStringList &bookingIds)
{
    const Dialect &dialect = m_connection.dialect();
    Statement statement(m_connection, QStringLiteral("SELECT job_id FROM job WHERE merchant_id = ? AND ") + dialect.isIn(QStringLiteral("booking_id")));
    statement.bind(merchantId).bind(dialect.list(bookingIds));
    return rowsOf(statement, [](const Statement &row) { return row.text(0); });
}

Result<QList<JobCard>> JobTable::board(const QString &locationId, const TimeWindow &window)
{
    Statement booked(m_connection, cardSelect(QStringLiteral("b.location_id = ? AND b.start_at_ms >= ? AND b.start_at_ms < ?")));
    booked.bind(locationId).bind(window.start).bind(window.end);
    Result<QList<JobCard>> cards = rowsOf(booked, readCard);
    FB_TRY(cards);
    Statement walkIns(m_connection,
                      cardSelect(QStringLiteral("j.booking_id IS NULL AND j.walk_in_location = ? AND j.walk_in_at_ms >= ? AND j.walk_in_at_ms < ?"
                                                " AND j.merged_into = ''")));
    walkIns.bind(locationId).bind(window.start).bind(window.end);
    const Result<QList<JobCard>> more = rowsOf(walkIns, readCard);
    FB_TRY(more);
    return byStart(*std::move(cards), *more);
}

Result<QList<JobCard>> JobTable::unfinished(const QString &locationId, Instant start)
{
    Statement statement(m_connection,
                        cardSelect(QStringLiteral("j.work_status IN ('CHECKED_IN', 'IN_PROGRESS', 'QC_READY') AND j.closed_at_ms IS NULL"
                                                  " AND COALESCE(b.location_id, j.walk_in_location) = ?"
                                                  " AND COALESCE(b.start_at_ms, j.walk_in_at_ms) < ?")));
    statement.bind(locationId).bind(start);
    return rowsOf(statement, readCard);
}

Result<QList<JobCard>> JobTable::cards(const QStringList &jobIds)
{
    const Dialect &dialect = m_connection.dialect();
    Statement statement(m_connection, cardSelect(dialect.isIn(QStringLiteral("j.job_id"))));
    statement.bind(dialect.list(jobIds));
    return rowsOf(statement, readCard);
}

Result<QList<Job>> JobTable::ofCustomer(const QString &jobId, const QString &customerId, const QString &phone)
{
    QList<Job> jobs;
    const auto add = [&](const QString &where, const QStringList &keys) -> Result<void> {
        Statement statement(m_connection,
                            QStringLiteral("SELECT j.%1 FROM job j LEFT JOIN booking b ON b.merchant_id = j.merchant_id AND b.booking_id = j.booking_id"
                                           " WHERE %2 AND j.job_id <> ? AND j.merged_into = '' AND (j.vehicle_make <> '' OR j.vehicle_model <> '')"
                                           " ORDER BY j.created_at_ms DESC LIMIT 20")
                                .arg(columnNames().join(QStringLiteral(", j.")), where));
        for (const QString &key : keys)
            statement.bind(key);
        statement.bind(jobId);
        const Result<QList<Job>> found = rowsOf(statement, [](const Statement &row) { return readJob(row, 0); });
        FB_TRY(found);
        for (const Job &job : *found) {
            if (std::none_of(jobs.begin(), jobs.end(), [&](const Job &known) { return known.jobId == job.jobId; }))
                jobs.push_back(job);
        }
        return {};
    };
    if (!customerId.isEmpty())
        FB_TRY(add(QStringLiteral("b.customer_id = ?"), {customerId}));
    if (!phone.isEmpty()) {
        // The conditions of the indexes are said again, or a bound phone would not be known to fulfil them.
        FB_TRY(add(QStringLiteral("b.customer_phone = ? AND b.customer_phone <> ''"), {phone}));
        FB_TRY(add(QStringLiteral("j.booking_id IS NULL AND j.walk_in_phone = ? AND j.walk_in_phone <> ''"), {phone}));
    }
    constexpr qsizetype kMost = 20;
    std::stable_sort(jobs.begin(), jobs.end(), [](const Job &a, const Job &b) { return a.createdAt > b.createdAt; });
    return jobs.mid(0, kMost);
}

Result<QStringList> JobTable::baysInUse()
{
    Statement statement(m_connection,
                        QStringLiteral("SELECT DISTINCT bay FROM job WHERE work_status IN ('CHECKED_IN', 'IN_PROGRESS', 'QC_READY') AND closed_at_ms IS NULL"
                                       " AND bay <> '' ORDER BY bay LIMIT 200"));
    return rowsOf(statement, [](const Statement &row) { return row.text(0); });
}

Result<std::optional<JobCard>> JobTable::find(const QString &jobOrBookingId)
{
    const Result<QList<JobCard>> byJob = cards({jobOrBookingId});
    FB_TRY(byJob);
    if (!byJob->isEmpty())
        return byJob->first();
    Statement statement(m_connection, cardSelect(QStringLiteral("j.booking_id = ?")));
    statement.bind(jobOrBookingId);
    return rowOf(statement, readCard);
}

Result<QStringList> JobTable::idsAfter(const QString &jobId, int most)
{
    Statement statement(m_connection, QStringLiteral("SELECT job_id FROM job WHERE job_id > ? ORDER BY job_id LIMIT %1").arg(most));
    statement.bind(jobId);
    return rowsOf(statement, [](const Statement &row) { return row.text(0); });
}

Result<bool> JobTable::lock(const QString &jobId)
{
    Statement statement(m_connection, QStringLiteral("SELECT revision FROM job WHERE job_id = ?") + m_connection.dialect().forUpdate());
    statement.bind(jobId);
    const auto found = rowOf(statement, [](const Statement &row) { return row.integer(0); });
    FB_TRY(found);
    return found->has_value();
}

Result<bool> JobTable::insert(const Job &job)
{
    const QStringList names = columnNames();
    Statement statement(m_connection,
                        QStringLiteral("INSERT INTO job (%1) VALUES (%2) ON CONFLICT DO NOTHING")
                            .arg(names.join(QStringLiteral(", ")), QStringList(names.size(), QStringLiteral("?")).join(QStringLiteral(", "))));
    QVariantList values;
    for (const JobField &field : jobFields())
        values.push_back(valueOf(job, field, m_connection.dialect()));
    FB_TRY(statement.bindAll(values).exec());
    return statement.affected() == 1;
}

Result<bool> JobTable::update(const Job &job)
{
    static const QString sql =
        QStringLiteral("UPDATE job SET %1 = ? WHERE job_id = ? AND revision = ?").arg(columnNames().mid(1).join(QStringLiteral(" = ?, ")));
    Statement statement(m_connection, sql);
    QVariantList values;
    for (const JobField &field : std::span(jobFields()).subspan(1))
        values.push_back(valueOf(job, field, m_connection.dialect()));
    values << job.jobId << QVariant(static_cast<qlonglong>(job.revision - 1));
    FB_TRY(statement.bindAll(values).exec());
    return statement.affected() == 1;
}

} // namespace fb
