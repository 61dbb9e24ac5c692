// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bookingedits.h"
#include "faultlist.h"
#include "requestlog.h"
#include "settings.h"

namespace fb::sandbox {

/// The endpoints under /_control/, by which tests turn the stand-in's switches. They need no token: the server listens on the loopback only.
class ControlApi {
public:
    ControlApi(BookingEdits &edits, FaultList &faults, RequestLog &log, Settings &settings)
        : m_edits(edits)
        , m_faults(faults)
        , m_log(log)
        , m_settings(settings)
    {
    }

    Answer handle(const ApiRequest &request, Instant now);

private:
    Answer bookings() const;
    Answer booking(const Json &wish, Instant now);
    Answer addBooking(const Json &wish, Instant now);
    Answer changeBooking(const std::string &op, const Json &wish, Instant now);
    Answer customer(const Json &wish, Instant now);
    Answer catalog(const Json &wish);
    Answer scopes(const Json &wish);
    Answer settings(const Json &wish);

    BookingEdits &m_edits;
    FaultList &m_faults;
    RequestLog &m_log;
    Settings &m_settings;
};

} // namespace fb::sandbox
