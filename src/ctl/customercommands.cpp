// SPDX-License-Identifier: GPL-3.0-or-later
// A customer's data, given out and erased.
#include "commands.h"
#include "storedesk.h"

namespace fb {

namespace {

QString nameOf(const Erasure &erasure, const QString &typed)
{
    return erasure.customerId.isEmpty() ? QStringLiteral("the customer of job %1").arg(typed.left(80)) : QStringLiteral("customer %1").arg(erasure.customerId);
}

QString counts(const Erasure &erasure)
{
    return QStringLiteral("jobs %1, bookings %2, lines of the ledger %3, photos %4")
        .arg(erasure.jobs)
        .arg(erasure.bookings)
        .arg(erasure.ledgerLines)
        .arg(erasure.photos);
}

} // namespace

int exportCustomer(const CommandContext &context)
{
    StoreDesk desk = deskOf(context);
    const QString directory = context.invocation.value(QStringLiteral("to"));
    const Result<Json> document = desk.exportCustomer(context.invocation.arguments.value(0), directory);
    if (!document)
        return context.printer.failed(document.error());
    const std::size_t jobs = document->at("jobs").size();
    const std::size_t photos = document->at("photos").size();
    context.printer.done({{"customerId", document->at("customerId")}, {"directory", jsonString(directory)}, {"jobs", jobs}, {"photos", photos}},
                         QStringLiteral("Written to %1: jobs %2, photos %3. Only you can read it.\n").arg(printable(directory)).arg(jobs).arg(photos));
    return 0;
}

int eraseCustomer(const CommandContext &context)
{
    StoreDesk desk = deskOf(context);
    const QString id = context.invocation.arguments.value(0);
    const bool yes = context.invocation.has(QStringLiteral("yes"));
    const Result<Erasure> erasure = yes ? desk.eraseCustomer(id) : desk.erasureOf(id);
    if (!erasure)
        return context.printer.failed(erasure.error());
    Json data{{"erasure", toJson(*erasure)}};
    if (!yes) {
        return context.printer.failed(
            {.kind = ErrorKind::Invalid,
             .detail =
                 QStringLiteral("Nothing was erased. With --yes this erases for good what is held about %1: %2").arg(nameOf(*erasure, id), counts(*erasure)),
             .source = QStringLiteral("floorboardctl"),
             .action = QStringLiteral("Give the data out first with floorboardctl customer export, if they were asked for; then add --yes.")},
            std::move(data));
    }
    context.printer.done(std::move(data),
                         QStringLiteral("Erased what was held about %1: %2\n"
                                        "Square, backups and exported files still have it.\n")
                             .arg(printable(nameOf(*erasure, id)), counts(*erasure)));
    return 0;
}

} // namespace fb
