// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job.h"
#include "jsontext.h"
#include "run.h"

namespace fb {

/// A line of a run's ledger, with the run it belongs to.
struct LedgerLine {
    QString runId;
    RunItem item;
};

/// Everything held about one customer.
struct CustomerData {
    QString customerId; ///< Square's; empty for a walk-in
    QList<JobDetail> jobs; ///< oldest first
    QList<LedgerLine> ledger;
    Instant readAt{};
};

/// The document that a customer is given. @param files where the photos were put, by hash
Json toJson(const CustomerData &data, const QHash<QString, QString> &files);

/// What erasing a customer's data came to.
struct Erasure {
    QString customerId;
    std::int64_t jobs = 0;
    std::int64_t bookings = 0;
    std::int64_t ledgerLines = 0;
    std::int64_t photos = 0;
    bool operator==(const Erasure &) const = default;
};

/// What erasing these data would come to now.
Erasure erasureOf(const CustomerData &data);
Json toJson(const Erasure &erasure);

// The one description of what is blanked. Ids, times, statuses, amounts and who in the shop did what stay.

/// Names, e-mail, phone and notes of a booking; the name becomes the placeholder of the customer's id.
Booking redacted(Booking booking);
/// Plate, notes and the other texts staff typed about a customer.
Job redacted(Job job);
/// Reasons, and values of personal fields and of photos' names. Names of photos are blanked in the place of a field's name, too.
StatusEvent redacted(StatusEvent event);
/// Values of personal fields of a booking.
QList<FieldChange> redacted(QList<FieldChange> changes);

/// What a run would write about bookings of customers whose data were erased, without what is known of them.
/// @return whether it is about one of them
bool redact(Step &step, const QSet<QString> &erasedCustomers);

} // namespace fb
