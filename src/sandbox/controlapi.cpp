// SPDX-License-Identifier: GPL-3.0-or-later
#include "controlapi.h"

#include "shopwords.h"

namespace fb::sandbox {

namespace {

Answer refused(const QString &sentence) { return jsonAnswer({{"error", sentence.toStdString()}}, 400); }

Answer done(Json document = {{"ok", true}}) { return jsonAnswer(document); }

std::optional<Instant> time(const Json &wish, const char *key) { return parseRfc3339(QString::fromLatin1(member(wish, key))); }

/// Sets every member of wish.fields, null included, and erases those named in wish.remove_fields.
void applyFields(Json &target, const Json &wish)
{
    if (const auto fields = wish.find("fields"); fields != wish.end() && fields->is_object()) {
        for (const auto &[key, value] : fields->items())
            target[key] = value;
    }
    if (const auto names = wish.find("remove_fields"); names != wish.end() && names->is_array()) {
        for (const Json &name : *names) {
            if (name.is_string())
                target.erase(name.get<std::string>());
        }
    }
}

std::optional<std::int64_t> versionOf(const Json &wish)
{
    const auto found = wish.find("version");
    return found != wish.end() && found->is_number_integer() ? std::optional(found->get<std::int64_t>()) : std::nullopt;
}

} // namespace

Answer ControlApi::handle(const ApiRequest &request, Instant now)
{
    const QString what = request.path.mid(QStringView(u"/_control/").size());
    if (request.method == "GET") {
        if (what == u"requests")
            return jsonAnswer(m_log.toJson());
        if (what == u"bookings")
            return bookings();
        return jsonAnswer({{"error", "There is no such control endpoint."}}, 404);
    }
    if (request.method != "POST")
        return jsonAnswer({{"error", "Control endpoints know GET and POST."}}, 405);

    const auto body = bodyObject(request);
    if (!body)
        return body.error();
    try {
        if (what == u"fault") {
            auto fault = Fault::fromJson(*body);
            if (!fault)
                return refused(fault.error());
            m_faults.add(*std::move(fault));
            return done();
        }
        if (what == u"reset") {
            m_faults.clear();
            m_log.clear();
            return done();
        }
        if (what == u"booking")
            return booking(*body, now);
        if (what == u"customer")
            return customer(*body, now);
        if (what == u"catalog")
            return catalog(*body);
        if (what == u"scopes")
            return scopes(*body);
        if (what == u"settings")
            return settings(*body);
    } catch (const Json::exception &problem) {
        return refused(QStringLiteral("The body can't be used: %1").arg(QString::fromUtf8(problem.what())));
    }
    return jsonAnswer({{"error", "There is no such control endpoint."}}, 404);
}

Answer ControlApi::bookings() const
{
    Answer answer;
    const BookingBook::Listing all = m_edits.maker().book().all();
    answer.body = "{\"count\":" + QByteArray::number(static_cast<qulonglong>(all.size())) + ",\"bookings\":[";
    for (const StoredBooking *stored : all)
        answer.body += (stored == all.front() ? "" : ",") + stored->json;
    answer.body += "]}";
    return answer;
}

Answer ControlApi::booking(const Json &wish, Instant now)
{
    const std::string op = wish.value("op", std::string());
    if (op == "add")
        return addBooking(wish, now);
    if (op == "shift_all") {
        const int moved = m_edits.shiftAll(minutes(wish.value("minutes", 0)), member(wish, "location_id"), now);
        return done({{"moved", moved}});
    }
    return changeBooking(op, wish, now);
}

Answer ControlApi::addBooking(const Json &wish, Instant now)
{
    const QByteArray id = member(wish, "id");
    if (!id.isEmpty() && m_edits.read(id))
        return refused(QStringLiteral("There is a booking %1 already.").arg(QString::fromUtf8(id)));
    BookingWish made{.id = id, .startAt = time(wish, "start_at").value_or(now), .locationId = member(wish, "location_id"), .createdAt = now};
    made.minutes = wish.value("minutes", 0);
    if (const auto customer = wish.find("customer_id"); customer != wish.end())
        made.customerId = customer->is_string() ? QByteArray::fromStdString(customer->get<std::string>()) : QByteArray();
    Json booking = m_edits.maker().makeBooking(made);
    applyFields(booking, wish);
    if (const auto version = versionOf(wish))
        booking["version"] = *version;
    m_edits.maker().book().put(booking, made.startAt);
    return done({{"booking", booking}});
}

Answer ControlApi::changeBooking(const std::string &op, const Json &wish, Instant now)
{
    const QByteArray id = member(wish, "id");
    auto booking = m_edits.read(id);
    if (!booking)
        return jsonAnswer({{"error", "There is no booking " + text(id) + "."}}, 404);

    if (op == "remove") {
        m_edits.maker().book().remove(id);
        return done({{"booking", *booking}});
    }
    if (op == "move") {
        const auto known = startOf(*booking);
        const int by = wish.value("minutes", 0);
        const auto wanted = time(wish, "start_at");
        if (!wanted && (!known || by == 0))
            return refused(QStringLiteral("\"move\" needs a start_at, or minutes to move by."));
        (*booking)["start_at"] = toRfc3339(wanted ? *wanted : *known + minutes(by)).toStdString();
    } else if (op == "cancel") {
        (*booking)["status"] = wish.value("by", std::string()) == "seller" ? "CANCELLED_BY_SELLER" : "CANCELLED_BY_CUSTOMER";
    } else if (op == "no_show") {
        (*booking)["status"] = "NO_SHOW";
    } else if (op == "decline") {
        (*booking)["status"] = "DECLINED";
    } else if (op == "accept") {
        (*booking)["status"] = "ACCEPTED";
    } else if (op == "relocate") {
        (*booking)["location_id"] = text(member(wish, "location_id"));
    } else if (op != "touch" && op != "set") {
        return refused(QStringLiteral("\"%1\" is nothing that can be done to a booking.").arg(QString::fromStdString(op)));
    }

    const bool ownVersion = wish.contains("fields") && wish["fields"].is_object() && wish["fields"].contains("version");
    booking = m_edits.save(*std::move(booking), now, versionOf(wish));
    if (wish.contains("fields") || wish.contains("remove_fields")) {
        // After save(), so that a test may also set version and updated_at, to nonsense if it likes.
        const Json version = (*booking)["version"];
        applyFields(*booking, wish);
        if (!ownVersion)
            (*booking)["version"] = version;
        m_edits.maker().book().put(*booking);
    }
    return done({{"booking", *booking}});
}

Answer ControlApi::customer(const Json &wish, Instant now)
{
    const std::string op = wish.value("op", std::string());
    const QByteArray id = member(wish, "id");
    Shop &shop = m_edits.maker().shop();
    if (id.isEmpty())
        return refused(QStringLiteral("A customer needs an id."));
    if (op == "remove") {
        if (!shop.removeCustomer(id))
            return jsonAnswer({{"error", "There is no customer " + text(id) + "."}}, 404);
        return done();
    }
    if (op != "set")
        return refused(QStringLiteral("\"%1\" is nothing that can be done to a customer.").arg(QString::fromStdString(op)));
    const QByteArray known = shop.customer(id);
    Json customer = known.isEmpty() ? Json{{"id", text(id)}, {"created_at", toRfc3339(now).toStdString()}}
                                    : parseJson(known, QStringLiteral("The sandbox")).value_or(Json::object());
    customer["updated_at"] = toRfc3339(now).toStdString();
    customer["version"] = customer.value("version", std::int64_t{-1}) + 1;
    applyFields(customer, wish);
    shop.setCustomer(id, toJsonText(customer));
    return done({{"customer", customer}});
}

Answer ControlApi::catalog(const Json &wish)
{
    Shop &shop = m_edits.maker().shop();
    const QByteArray id = member(wish, "id");
    const Json *known = shop.catalogObject(id);
    if (!known)
        return jsonAnswer({{"error", "There is no catalog object " + text(id) + "."}}, 404);
    Json object = *known;
    applyFields(object, wish);
    object["version"] = object.value("version", std::int64_t{0}) + 1;
    if (wish.value("op", std::string()) == "delete")
        object["is_deleted"] = true;
    else if (wish.value("op", std::string()) != "set")
        return refused(QStringLiteral("A catalog object can be \"set\" or \"delete\"d."));
    shop.setCatalogObject(object);
    return done({{"object", object}});
}

Answer ControlApi::scopes(const Json &wish)
{
    QStringList scopes;
    for (const Json &scope : wish.at("scopes"))
        scopes.append(QString::fromStdString(scope.get<std::string>()));
    m_edits.maker().shop().setScopes(scopes);
    return done();
}

Answer ControlApi::settings(const Json &wish)
{
    m_settings.latencyMs = wish.value("latency_ms", m_settings.latencyMs);
    m_settings.page = wish.value("page", m_settings.page);
    m_settings.cursorNull = wish.value("cursor_null", m_settings.cursorNull);
    m_settings.locationRequired = wish.value("location_required", m_settings.locationRequired);
    m_settings.sortedByStart = wish.value("sorted", m_settings.sortedByStart);
    m_settings.exclusiveMax = wish.value("exclusive_max", m_settings.exclusiveMax);
    m_settings.clockOffset = wish.value("clock_offset", m_settings.clockOffset);
    if (wish.contains("token"))
        m_settings.token = member(wish, "token");
    return done({{"latency_ms", m_settings.latencyMs},
                 {"page", m_settings.page},
                 {"cursor_null", m_settings.cursorNull},
                 {"location_required", m_settings.locationRequired},
                 {"sorted", m_settings.sortedByStart},
                 {"exclusive_max", m_settings.exclusiveMax},
                 {"clock_offset", m_settings.clockOffset},
                 {"token", !m_settings.token.isEmpty()}});
}

} // namespace fb::sandbox
