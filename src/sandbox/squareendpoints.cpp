// SPDX-License-Identifier: GPL-3.0-or-later
#include "squareendpoints.h"

#include <array>

namespace fb::sandbox {

namespace {

constexpr const char *kDefaultVersion = "2025-08-20"; // what an application without a Square-Version header gets

enum class Endpoint {
    ListBookings,
    WriteBooking,
    BulkBookings,
    TeamProfiles,
    BusinessProfile,
    Booking,
    BulkCustomers,
    Customer,
    BatchCatalog,
    CatalogObject,
    Locations,
    Location,
    Merchants,
    Merchant,
    TokenStatus,
};

struct Route {
    const char *method;
    const char *path; ///< "*" stands for one path segment
    const char *scope;
    Endpoint endpoint;
};

/// The first that fits decides, so fixed words come before "*".
constexpr std::array kRoutes{
    Route{"GET", "/v2/bookings", "APPOINTMENTS_READ", Endpoint::ListBookings},
    Route{"POST", "/v2/bookings", "", Endpoint::WriteBooking},
    Route{"POST", "/v2/bookings/bulk-retrieve", "APPOINTMENTS_READ", Endpoint::BulkBookings},
    Route{"GET", "/v2/bookings/team-member-booking-profiles", "APPOINTMENTS_BUSINESS_SETTINGS_READ", Endpoint::TeamProfiles},
    Route{"GET", "/v2/bookings/business-booking-profile", "APPOINTMENTS_BUSINESS_SETTINGS_READ", Endpoint::BusinessProfile},
    Route{"GET", "/v2/bookings/*", "APPOINTMENTS_READ", Endpoint::Booking},
    Route{"PUT", "/v2/bookings/*", "", Endpoint::WriteBooking},
    Route{"POST", "/v2/bookings/*/cancel", "", Endpoint::WriteBooking},
    Route{"POST", "/v2/customers/bulk-retrieve", "CUSTOMERS_READ", Endpoint::BulkCustomers},
    Route{"GET", "/v2/customers/*", "CUSTOMERS_READ", Endpoint::Customer},
    Route{"POST", "/v2/catalog/batch-retrieve", "ITEMS_READ", Endpoint::BatchCatalog},
    Route{"GET", "/v2/catalog/object/*", "ITEMS_READ", Endpoint::CatalogObject},
    Route{"GET", "/v2/locations", "MERCHANT_PROFILE_READ", Endpoint::Locations},
    Route{"GET", "/v2/locations/*", "MERCHANT_PROFILE_READ", Endpoint::Location},
    Route{"GET", "/v2/merchants", "MERCHANT_PROFILE_READ", Endpoint::Merchants},
    Route{"GET", "/v2/merchants/*", "MERCHANT_PROFILE_READ", Endpoint::Merchant},
    Route{"POST", "/oauth2/token/status", "", Endpoint::TokenStatus},
};

bool fits(const QList<QStringView> &path, const char *pattern, QByteArray &variable)
{
    const QString text = QString::fromLatin1(pattern);
    const QList<QStringView> wanted = QStringView(text).split(u'/');
    if (wanted.size() != path.size())
        return false;
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (wanted[i] == u"*" && !path[i].isEmpty())
            variable = path[i].toUtf8();
        else if (wanted[i] != path[i])
            return false;
    }
    return true;
}

bool isVersion(const QByteArray &text) { return text.size() == 10 && QDate::fromString(QString::fromLatin1(text), Qt::ISODate).isValid(); }

} // namespace

SquareEndpoints::SquareEndpoints(Shop &shop, BookingBook &book, const Settings &settings, std::uint64_t seed)
    : m_shop(shop)
    , m_settings(settings)
    , m_bookings(shop, book, settings, seed)
    , m_directory(shop)
{
}

Answer SquareEndpoints::handle(const ApiRequest &request, Instant now)
{
    Answer answer;
    if (request.bearer.isEmpty() || (!m_settings.token.isEmpty() && request.bearer != m_settings.token))
        answer = plainError(401);
    else if (!request.squareVersion.isEmpty() && !isVersion(request.squareVersion))
        answer = badRequest("INVALID_SQUARE_VERSION_FORMAT", QStringLiteral("Square-Version must look like YYYY-MM-DD."));
    else
        answer = route(request, now);
    answer.headers.append({"Square-Version", isVersion(request.squareVersion) ? request.squareVersion : QByteArray(kDefaultVersion)});
    return answer;
}

Answer SquareEndpoints::route(const ApiRequest &request, Instant now)
{
    const QList<QStringView> path = QStringView(request.path).split(u'/');
    QByteArray id;
    const Route *route = nullptr;
    bool knownPath = false;
    for (const Route &candidate : kRoutes) {
        QByteArray variable;
        if (!fits(path, candidate.path, variable))
            continue;
        knownPath = true;
        if (request.method == candidate.method) {
            route = &candidate;
            id = variable;
            break;
        }
    }
    if (!route)
        return plainError(knownPath ? 405 : 404);
    if (*route->scope && !m_shop.scopes().contains(QString::fromLatin1(route->scope)))
        return errorAnswer(403, "AUTHENTICATION_ERROR", "INSUFFICIENT_SCOPES",
                           QStringLiteral("The token lacks the scope %1.").arg(QString::fromLatin1(route->scope)));

    switch (route->endpoint) {
    case Endpoint::ListBookings: return m_bookings.list(request, now);
    case Endpoint::WriteBooking:
        // What Square says to an account without Appointments Plus; Floorboard never writes a booking.
        return errorAnswer(403, "AUTHENTICATION_ERROR", "FORBIDDEN", QStringLiteral("Merchant subscription does not support write operations."));
    case Endpoint::BulkBookings: return m_bookings.bulkRetrieve(request);
    case Endpoint::TeamProfiles: return m_bookings.teamProfiles(request);
    case Endpoint::BusinessProfile: return m_bookings.businessProfile();
    case Endpoint::Booking: return m_bookings.retrieve(id);
    case Endpoint::BulkCustomers: return m_directory.customers(request);
    case Endpoint::Customer: return m_directory.customer(id);
    case Endpoint::BatchCatalog: return m_directory.catalogObjects(request);
    case Endpoint::CatalogObject: return m_directory.catalogObject(id, request);
    case Endpoint::Locations: return m_directory.locations();
    case Endpoint::Location: return m_directory.location(id);
    case Endpoint::Merchants: return m_directory.merchants();
    case Endpoint::Merchant: return m_directory.merchant(id);
    case Endpoint::TokenStatus: return m_directory.tokenStatus(now);
    }
    return plainError(404);
}

} // namespace fb::sandbox
