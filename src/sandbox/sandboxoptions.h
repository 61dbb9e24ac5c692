// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <expected>

namespace fb::sandbox {

/// What the command line asks for.
struct SandboxOptions {
    quint16 port = 0;
    int bookings = 45;
    std::uint64_t seed = 1;
    int locations = 2; ///< how many are open: 1 or 2
    bool live = false;
    int liveIntervalMs = 4000;
    bool oddities = false;
    QString token; ///< the only one accepted; empty: any
    int latencyMs = 0;
    int page = 0; ///< most bookings of a page; 0: as many as the client asks for
    bool exitWithParent = false;
    QString print; ///< when not empty: print this and end (--help, --version)

    /// @return one sentence about what is wrong with the arguments
    static std::expected<SandboxOptions, QString> parse(const QStringList &arguments);
};

} // namespace fb::sandbox
