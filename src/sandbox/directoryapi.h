// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apirequest.h"
#include "clock.h"
#include "shop.h"

namespace fb::sandbox {

/// Customers, catalogue, locations, merchant and the token's status.
class DirectoryApi {
public:
    explicit DirectoryApi(Shop &shop)
        : m_shop(shop)
    {
    }

    Answer customer(const QByteArray &id) const;
    Answer customers(const ApiRequest &request) const;
    Answer catalogObject(const QByteArray &id, const ApiRequest &request) const;
    Answer catalogObjects(const ApiRequest &request) const;
    Answer locations() const;
    Answer location(const QByteArray &id) const;
    Answer merchants() const;
    Answer merchant(const QByteArray &id) const;
    Answer tokenStatus(Instant now) const;

private:
    Json related(const std::vector<const Json *> &objects, bool deletedToo) const;

    Shop &m_shop;
};

} // namespace fb::sandbox
