// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsontext.h"
#include "location.h"

#include <QHash>
#include <QStringList>

namespace fb::sandbox {

inline std::string text(QByteArrayView bytes) { return {bytes.data(), static_cast<std::size_t>(bytes.size())}; }
/// A string member of an object, or nothing when it is absent, null or no string.
QByteArray member(const Json &object, const char *key);

/// A place of the shop that bookings are made for.
struct Place {
    QByteArray id;
    Location location; ///< as far as its time zone is needed
};

/// Everything of the make-believe Square account except its bookings, as the JSON that is sent.
class Shop {
public:
    explicit Shop(int openLocations = 2);

    const std::vector<Json> &locations() const { return m_locations; }
    /// The open places, the main one first.
    const std::vector<Place> &places() const { return m_places; }
    /// The place of that id, or the main one.
    const Place &place(const QByteArray &id) const;
    const Json &merchant() const { return m_merchant; }
    const std::vector<Json> &teamProfiles() const { return m_team; }
    const Json &businessProfile() const { return m_business; }

    /// JSON text of a customer, or nothing when there is none of that id.
    QByteArray customer(const QByteArray &id) const { return m_customers.value(id); }
    void setCustomer(const QByteArray &id, const QByteArray &json);
    bool removeCustomer(const QByteArray &id);
    /// Ids in the order in which the customers came.
    const std::vector<QByteArray> &customerIds() const { return m_customerIds; }

    const Json *catalogObject(const QByteArray &id) const;
    void setCatalogObject(const Json &object);

    QStringList scopes() const { return m_scopes; }
    void setScopes(const QStringList &scopes) { m_scopes = scopes; }
    static QStringList allScopes();

private:
    std::vector<Json> m_locations;
    std::vector<Place> m_places;
    Json m_merchant;
    std::vector<Json> m_team;
    Json m_business;
    QHash<QByteArray, QByteArray> m_customers;
    std::vector<QByteArray> m_customerIds;
    QHash<QByteArray, Json> m_catalog;
    QStringList m_scopes = allScopes();
};

} // namespace fb::sandbox
