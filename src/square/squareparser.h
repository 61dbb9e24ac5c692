// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "squareapi.h"

#include <QByteArrayView>

/// Bytes of Square's answers → values. Pure: no network, no clock. Each reader answers Protocol, with the JSON path, for a document that isn't what
/// Square's API promises; one record that can't be read never costs the others.
namespace fb::square {

/// One page of a listing.
struct BookingPage {
    QList<Booking> bookings;
    QList<RecordError> malformed;
    QString cursor; ///< empty: the last page
};

struct TeamPage {
    QList<TeamMember> members;
    QString cursor;
};

Result<BookingPage> readBookingPage(QByteArrayView body);
/// @param ids what was asked for; an id that the answer lacks is an error of that id
Result<Bulk<Booking>> readBookings(QByteArrayView body, const QStringList &ids);
Result<Bulk<Customer>> readCustomers(QByteArrayView body, const QStringList &ids);
/// Variations with their names: the item's, plus " - " and the variation's where that says more than "Regular". Ids that the answer lacks are notFound.
/// A price that can't be read, is variable, is another one at some location, or belongs to a deleted service is none.
Result<Bulk<CatalogService>> readServices(QByteArrayView body, const QStringList &ids);
Result<QList<Location>> readLocations(QByteArrayView body);
Result<QString> readMerchantId(QByteArrayView body);
Result<TokenStatus> readTokenStatus(QByteArrayView body);
Result<TeamPage> readTeamPage(QByteArrayView body);

} // namespace fb::square
