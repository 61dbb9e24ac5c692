// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs as the command line shows them: the board of a day, one job in full.
#include "commands.h"
#include "storedesk.h"

#include <QDateTime>

namespace fb {

namespace {

QString clockTime(Instant time, const QTimeZone &zone) { return QDateTime::fromMSecsSinceEpoch(toMs(time), zone).toString(QStringLiteral("HH:mm")); }

QString longTime(Instant time, const QTimeZone &zone) { return QDateTime::fromMSecsSinceEpoch(toMs(time), zone).toString(QStringLiteral("yyyy-MM-dd HH:mm")); }

QString flagNames(const JobCard &card, Instant now)
{
    QStringList names;
    for (const JobFlag flag : jobFlags(card, now))
        names.push_back(jobFlagName(flag));
    if (card.job.hasOpenIssue())
        names.push_back(QStringLiteral("issue"));
    if (card.job.closedAt)
        names.push_back(QStringLiteral("closed"));
    return names.join(QStringLiteral(", "));
}

/// "TECH 3/5, QC 0/2", or empty.
QString progressText(const JobCard &card)
{
    QStringList parts;
    for (const auto &[list, progress] : {std::pair(Checklist::Tech, card.tech), std::pair(Checklist::Qc, card.qc)}) {
        if (progress.total > 0)
            parts.push_back(QStringLiteral("%1 %2/%3").arg(checklistName(list)).arg(progress.done).arg(progress.total));
    }
    return parts.join(QStringLiteral(", "));
}

/// "PART_PAID 45.00 USD due"; empty while no total was agreed and nothing paid.
QString paymentText(const JobCard &card)
{
    const QString &currency = card.job.currency;
    if (!card.job.totalMinor && card.paidMinor == 0)
        return {};
    const QString status = paymentStatusName(card.payment());
    if (!card.job.totalMinor)
        return QStringLiteral("%1 %2 %3 paid, no total").arg(status, amountText(card.paidMinor, currency), currency);
    const std::int64_t due = *card.job.totalMinor - card.paidMinor;
    return due > 0 ? QStringLiteral("%1 %2 %3 due").arg(status, amountText(due, currency), currency) : status;
}

QString checklistText(const QList<ChecklistItem> &items)
{
    QList<QStringList> rows;
    for (const ChecklistItem &item : items)
        rows.push_back({QStringLiteral("  [%1]").arg(item.checkedAt ? QChar(u'x') : QChar(u' ')),
                        QStringLiteral("%1:%2").arg(checklistName(item.list)).arg(item.place),
                        item.required ? item.label : item.label + QStringLiteral(" (optional)"), item.checkedBy});
    return rows.isEmpty() ? QString() : QStringLiteral("\nChecklists\n") + table(rows);
}

QString totalText(const JobDetail &detail)
{
    const Job &job = detail.card.job;
    if (job.totalMinor)
        return amountText(*job.totalMinor, job.currency) + u' ' + job.currency;
    const std::optional<Money> &suggested = detail.suggestedTotal;
    return suggested ? QStringLiteral("none agreed; Square's catalog says %1 %2").arg(amountText(suggested->minor, suggested->currency), suggested->currency)
                     : QString();
}

QString paymentsText(const JobDetail &detail, const QTimeZone &zone)
{
    QList<QStringList> rows;
    for (const Payment &payment : detail.payments)
        rows.push_back({QStringLiteral(" "), longTime(payment.at, zone), amountText(payment.amountMinor, payment.currency) + u' ' + payment.currency,
                        paymentMethodName(payment.method), payment.by, payment.reason});
    return rows.isEmpty() ? QString() : QStringLiteral("\nPayments\n") + table(rows);
}

QString historyText(const JobDetail &detail, const QTimeZone &zone)
{
    QList<QStringList> rows;
    for (const StatusEvent &event : detail.history) {
        QStringList changes;
        for (const FieldChange &change : event.changes)
            changes.push_back(QStringLiteral("%1: %2 → %3").arg(change.field, change.before.simplified(), change.after.simplified()));
        if (!event.reason.isEmpty())
            changes.push_back(event.reason.simplified());
        rows.push_back({QStringLiteral(" "), longTime(event.changedAt, zone), event.event, event.isMove() ? workStatusName(event.to) : QString(),
                        event.changedBy, changes.join(QStringLiteral("; "))});
    }
    return QStringLiteral("\nHistory\n") + table(rows);
}

QString describeJob(const JobDetail &detail, const QTimeZone &zone, Instant now)
{
    const JobCard &card = detail.card;
    const Job &job = card.job;
    const Booking &b = card.booking;
    const QString issue = job.hasOpenIssue() ? QStringLiteral("%1: %2").arg(job.issueType, job.issueText) : QString();
    const QString noShow = job.isNoShow() ? QStringLiteral("%1 %2").arg(job.noShowReason, job.noShowNote).trimmed() : QString();
    QList<QStringList> rows{
        {QStringLiteral("Job"), job.jobId},
        {QStringLiteral("Booking"), b.bookingId},
        {QStringLiteral("Status"), workStatusName(job.workStatus)},
        {QStringLiteral("Booked for"), QDateTime::fromMSecsSinceEpoch(toMs(b.startAt), zone).toString(QStringLiteral("ddd yyyy-MM-dd HH:mm t"))},
        {QStringLiteral("Service"), b.serviceType},
        {QStringLiteral("Customer"), b.customerName},
        {QStringLiteral("Phone"), b.customerPhone},
        {QStringLiteral("Email"), b.customerEmail},
        {QStringLiteral("Note"), b.customerNote},
        {QStringLiteral("Vehicle"), QStringLiteral("%1 %2").arg(job.vehicle(), job.vehicleColor).trimmed()},
        {QStringLiteral("Plate"), job.vehiclePlate},
        {QStringLiteral("Key tag"), job.keyTag},
        {QStringLiteral("Bay"), job.bay},
        {QStringLiteral("Technician"), card.technician},
        {QStringLiteral("Shop's notes"), QString(job.notes).replace(u'\n', QStringLiteral(" / "))},
        {QStringLiteral("Total"), totalText(detail)},
        {QStringLiteral("Payment"), paymentText(card)},
        {QStringLiteral("No-show"), noShow},
        {QStringLiteral("Issue"), issue},
        {QStringLiteral("Closed"), job.closedAt ? job.closeReason : QString()},
        {QStringLiteral("In Square"), b.status},
        {QStringLiteral("Marks"), flagNames(card, now)},
        {QStringLiteral("Revision"), QString::number(job.revision)}};
    rows.removeIf([](const QStringList &row) { return row.at(1).isEmpty(); });
    return table(rows) + checklistText(detail.checklist) + paymentsText(detail, zone) + historyText(detail, zone);
}

/// Time zones by location id; UTC for those that aren't known.
class Zones {
public:
    explicit Zones(const QList<Location> &locations)
    {
        for (const Location &location : locations)
            m_zones.insert(location.locationId, location.zone());
    }
    QTimeZone of(const JobCard &card) const { return m_zones.value(card.booking.locationId, QTimeZone::utc()); }

private:
    QHash<QString, QTimeZone> m_zones;
};

/// @param withDay the jobs are of several days
QString boardText(const QList<JobCard> &cards, const Zones &zones, Instant now, bool withDay)
{
    QList<QStringList> rows{{QStringLiteral("TIME"), QStringLiteral("CUSTOMER"), QStringLiteral("VEHICLE"), QStringLiteral("PLATE"), QStringLiteral("SERVICE"),
                             QStringLiteral("STATUS"), QStringLiteral("TECHNICIAN"), QStringLiteral("BAY"), QStringLiteral("CHECKLIST"),
                             QStringLiteral("PAYMENT"), QStringLiteral("MARKS"), QStringLiteral("JOB")}};
    for (const JobCard &card : cards) {
        const QTimeZone zone = zones.of(card);
        rows.push_back({withDay ? longTime(card.booking.startAt, zone) : clockTime(card.booking.startAt, zone),
                        card.booking.customerName.isEmpty() ? QStringLiteral("no customer") : card.booking.customerName, card.job.vehicle(),
                        card.job.vehiclePlate, card.booking.serviceType, workStatusName(card.job.workStatus), card.technician, card.job.bay, progressText(card),
                        paymentText(card), flagNames(card, now), card.job.jobId});
    }
    return table(rows);
}

/// The jobs in full.
Json listOf(StoreDesk &store, const QList<JobCard> &cards, Instant now)
{
    Json jobs = Json::array();
    for (const JobCard &card : cards) {
        const Result<JobDetail> detail = store.job(card.job.jobId);
        jobs.push_back(toJson(detail ? *detail : JobDetail{.card = card}, now));
    }
    return jobs;
}

} // namespace

int printJob(const CommandContext &context, StoreDesk &desk, const JobDetail &detail)
{
    Location place;
    if (const Result<QList<Location>> locations = context.printer.json() ? QList<Location>() : desk.locations(); locations) {
        for (const Location &location : *locations) {
            if (location.locationId == detail.card.booking.locationId)
                place = location;
        }
    }
    const Instant now = context.clock.now();
    context.printer.done({{"job", toJson(detail, now)}}, describeJob(detail, place.zone(), now));
    return 0;
}

int showJob(const CommandContext &context)
{
    StoreDesk store = deskOf(context);
    const Result<JobDetail> detail = store.job(context.invocation.arguments.value(0));
    return detail ? printJob(context, store, *detail) : context.printer.failed(detail.error());
}

int showJobs(const CommandContext &context)
{
    StoreDesk store = deskOf(context);
    const Result<BoardDay> day = store.board(context.invocation.date);
    if (!day)
        return context.printer.failed(day.error());
    const bool carried = context.invocation.has(QStringLiteral("carried-over"));
    const QList<JobCard> &cards = carried ? day->carriedOver : day->cards;
    const Instant now = context.clock.now();
    const QString date = day->date.toString(Qt::ISODate);
    QString text = QStringLiteral("%1  %2").arg(date, printable(day->location.name)).trimmed() + u'\n';
    if (!day->synced && day->location.name.isEmpty())
        text += QStringLiteral("Nothing was read from Square yet: floorboardctl reconcile\n");
    else if (!day->synced)
        text += QStringLiteral("Not synced for this day: floorboardctl reconcile --from %1 --to %2\n").arg(date, day->date.addDays(1).toString(Qt::ISODate));
    if (cards.isEmpty())
        text += carried ? QStringLiteral("Nothing is carried over.\n") : QStringLiteral("No jobs.\n");
    else
        text += boardText(cards, Zones({day->location}), now, carried);
    context.printer.done(
        {{"date", jsonString(date)}, {"synced", day->synced}, {"locationId", jsonString(day->location.locationId)}, {"jobs", listOf(store, cards, now)}}, text);
    return 0;
}

int searchJobs(const CommandContext &context)
{
    const Result<std::unique_ptr<Store>> store = context.openStore();
    if (!store)
        return context.printer.failed(store.error());
    const QString query = context.invocation.arguments.join(u' ');
    const Result<JobSearch> found = (*store)->search(query, context.invocation.options.locationId, context.invocation.limit);
    const Result<QList<Location>> places = (*store)->locations();
    if (!found || !places)
        return context.printer.failed(found ? places.error() : found.error());
    const Instant now = context.clock.now();
    QString text = found->cards.isEmpty() ? QStringLiteral("No job is found.\n") : boardText(found->cards, Zones(*places), now, true);
    if (found->more)
        text += QStringLiteral("There are more: add a word, or --limit.\n");
    StoreDesk desk = deskOf(context);
    context.printer.done({{"query", jsonString(query)}, {"jobs", listOf(desk, found->cards, now)}, {"more", found->more}}, text);
    return 0;
}

int showSuggestions(const CommandContext &context)
{
    StoreDesk desk = deskOf(context);
    const Result<JobDetail> walkIn = desk.job(context.invocation.arguments.value(0));
    if (!walkIn)
        return context.printer.failed(walkIn.error());
    const QString jobId = walkIn->card.job.jobId;
    const Result<QList<JobCard>> bookings = desk.linkSuggestions(jobId);
    const Result<QList<Location>> places = desk.locations();
    if (!bookings || !places)
        return context.printer.failed(bookings ? places.error() : bookings.error());
    const Instant now = context.clock.now();
    const QString text = bookings->isEmpty() ? QStringLiteral("No booking fits.\n") : boardText(*bookings, Zones(*places), now, true);
    context.printer.done({{"jobId", jsonString(jobId)}, {"suggestions", listOf(desk, *bookings, now)}}, text);
    return 0;
}

} // namespace fb
